"""版面图: the printed page that an article stands on, and where its articles stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.carrier import LineBox, PageImage, Zone
from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY, BlockKind

_OF_ARTICLE = SHOWN_IN_BODY | {BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE}


@dataclass(frozen=True, slots=True)
class SheetZone:
    """热区 of an article, which is called ``headline`` in lists."""

    article: int
    headline: str
    zone: Zone


@dataclass(frozen=True, slots=True)
class PageSheet:
    """A page's picture, if there is one, and its zones in the order of reading."""

    image: PageImage | None
    zones: tuple[SheetZone, ...]


def page_sheet(library: Path, article_id: int) -> PageSheet | None:
    """The page of an article; None if nothing is known of how it looks. Raises NotInLibrary.

    An e-paper tells the zones of all its articles; of a PDF or a scan, that of the article at
    hand is known by its lines.
    """
    from reader_app.library.store import open_library
    from reader_app.services import browse

    with open_library(library) as opened:
        stored = opened.article(article_id)
        zones = opened.zones_on_page(stored.page_id)
        if any(article == article_id for article, _ in zones):
            image = opened.page_image(article_id, 0)
        else:
            page, zones = _by_lines(article_id, stored.document, opened.line_boxes(article_id))
            image = opened.page_image(article_id, page)
            if image is None:
                return None
    headlines = {
        row.id: row.headline
        for page_row in browse.issue_pages(library, stored.issue_id)
        for row in page_row.articles
    }
    return PageSheet(
        image, tuple(SheetZone(each, headlines.get(each, ""), zone) for each, zone in zones)
    )


def _by_lines(
    article_id: int, document: Document, lines: Sequence[LineBox]
) -> tuple[int, tuple[tuple[int, Zone], ...]]:
    """The page on which the article begins, and the box round its lines there."""
    spans = [span for block in document.blocks if block.kind in _OF_ARTICLE for span in block.spans]
    if not spans or not lines:
        return 0, ()
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    own = [line for line in lines if line.span.start < last and line.span.end > first]
    page = min((line.page for line in own), default=0)
    here = [line for line in own if line.page == page]
    if not here:
        return page, ()
    left, top = min(line.x for line in here), min(line.y for line in here)
    right = max(line.x + line.width for line in here)
    foot = max(line.y + line.height for line in here)
    return page, ((article_id, Zone(left, top, right - left, foot - top)),)
