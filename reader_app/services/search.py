"""Find any run of characters in the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.search_query import Order
from reader_app.domain.search_result import SearchHit, SearchResult, Tally
from reader_app.domain.span import Span
from reader_app.text.query_language import parse

__all__ = ["Found", "Order", "SearchHit", "SearchResult", "Tally", "count", "find", "search"]

Watch = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Found:
    """The first hits of a query, before they are counted."""

    hits: tuple[SearchHit, ...]
    notices: tuple[str, ...]
    asks_for_something: bool  # False while a condition is still being typed


def search(
    library: Path,
    query: str,
    limit: int = 50,
    order: Order = Order.NEWEST,
    *,
    with_facets: bool = False,
) -> SearchResult:
    """Articles that meet a query, in either script, and how many there are."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.search(query, limit, order, with_facets=with_facets)


def find(
    library: Path,
    query: str,
    limit: int,
    order: Order = Order.NEWEST,
    *,
    offset: int = 0,
    watch: Watch | None = None,
) -> Found:
    """The first hits, in a few milliseconds. What ``watch`` raises ends the search."""
    from reader_app.library.store import open_library

    asked = parse(query)
    with open_library(library) as opened:
        hits = opened.hits(asked, limit, order, offset=offset, watch=watch)
    return Found(hits, asked.said_of(finds=bool(hits or offset)), bool(asked))


def count(library: Path, query: str, watch: Watch | None = None) -> Tally:
    """How many articles meet a query, by paper, year, unit, class, genre and region too."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.tally(parse(query), watch)


def places(library: Path, article: int, query: str) -> tuple[tuple[Span, ...], ...]:
    """Where in an article's source each thing looked for stands, in reading order."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.places(article, parse(query))
