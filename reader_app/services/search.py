"""Find any run of characters in the library."""

from __future__ import annotations

from pathlib import Path

from reader_app.domain.search_result import SearchHit, SearchResult

__all__ = ["SearchHit", "SearchResult", "search"]


def search(library: Path, query: str, limit: int = 50) -> SearchResult:
    """Articles that hold every word of the query, in either script, the newest paper first."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.search(query, limit)
