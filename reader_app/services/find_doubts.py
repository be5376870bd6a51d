"""What a careful reader would question in the library's articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.finding import Finding
from reader_app.services.unsettled_corrections import unsettled_findings

if TYPE_CHECKING:
    from reader_app.library.store import Library


def findings(library: Path, article_id: int | None = None) -> list[tuple[int, Finding]]:
    """The findings of one article (NotInLibrary if it is gone), or of all in reading order.

    Of each article the corrections come first that the text no longer bears out.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        found = opened.findings(article_id)
        if article_id is not None:
            return [*_unsettled(opened, article_id), *found]
        unsettled = {
            article: doubts
            for article in opened.corrected_articles()
            if (doubts := _unsettled(opened, article))
        }
        if not unsettled:
            return found
        order = {article: place for place, article in enumerate(opened.reading_order())}
        everything = [*(each for doubts in unsettled.values() for each in doubts), *found]
        return sorted(everything, key=lambda each: order[each[0]])  # stable: the unsettled first


def unsettled_counts(library: Path) -> dict[int, int]:
    """How many corrections of an article the text no longer bears out, where there are any."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return {
            article: count
            for article in opened.corrected_articles()
            if (count := opened.article(article).corrections.unsettled_count)
        }


def _unsettled(opened: Library, article: int) -> list[tuple[int, Finding]]:
    stored = opened.article(article)
    found = unsettled_findings(stored.corrections, stored.document)
    return [(article, each) for each in found]


def headlines(library: Path, articles: Iterable[int]) -> dict[int, str]:
    """What lists call these articles."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.headlines(articles)
