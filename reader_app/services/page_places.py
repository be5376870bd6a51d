"""Where words of an article stand on the pages they were printed on, and those pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from reader_app.domain.carrier import LineBox, PageImage, PagePlace
from reader_app.domain.span import Span
from reader_app.text.torn import cells


def places_on_page(library: Path, article_id: int, spans: Sequence[Span]) -> tuple[PagePlace, ...]:
    """The boxes that hold these characters, page by page; none if the text has no pages.

    Within a line, what is ASCII is taken to be half as wide as the rest. Raises NotInLibrary.
    """
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        lines = opened.line_boxes(article_id)
        source = opened.article(article_id).document.source if lines else ""
    found = _boxes(lines, spans, source)
    return tuple(
        PagePlace(page, tuple(boxes)) for page, boxes in groupby(found, key=lambda box: box.page)
    )


def page_image(library: Path, article_id: int, page: int) -> PageImage | None:
    """The picture of a page of the article's file; None if there is none. Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.page_image(article_id, page)


def _boxes(lines: Iterable[LineBox], spans: Sequence[Span], source: str) -> Iterator[LineBox]:
    for line in lines:
        for start, end in spans:
            part = Span(max(start, line.span.start), min(end, line.span.end))
            if part.start < part.end:
                yield _part_of(line, part, source)


def _part_of(line: LineBox, part: Span, source: str) -> LineBox:
    whole = cells(source[slice(*line.span)]) or 1
    before = cells(source[line.span.start : part.start]) / whole
    share = cells(source[slice(*part)]) / whole
    if line.height > line.width and line.span.end - line.span.start > 1:  # set vertically
        return replace(line, span=part, y=line.y + before * line.height, height=share * line.height)
    return replace(line, span=part, x=line.x + before * line.width, width=share * line.width)
