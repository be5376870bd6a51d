"""What a careful reader would question in the library's articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader_app.domain.finding import Finding


def findings(library: Path, article_id: int | None = None) -> list[tuple[int, Finding]]:
    """The findings of one article (NotInLibrary if it is gone), or of all in reading order."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.findings(article_id)


def headlines(library: Path, articles: Iterable[int]) -> dict[int, str]:
    """What lists call these articles."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.headlines(articles)
