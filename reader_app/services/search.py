"""Find any run of characters in the library."""

from __future__ import annotations

from pathlib import Path

from reader_app.domain.search_query import Order
from reader_app.domain.search_result import SearchHit, SearchResult

__all__ = ["Order", "SearchHit", "SearchResult", "search"]


def search(
    library: Path,
    query: str,
    limit: int = 50,
    order: Order = Order.NEWEST,
    *,
    with_facets: bool = False,
) -> SearchResult:
    """Articles that meet a query, in either script."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.search(query, limit, order, with_facets=with_facets)
