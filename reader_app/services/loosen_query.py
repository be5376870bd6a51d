"""What to ask instead when a search found nothing: the same with less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.search_query import Field, Term
from reader_app.text.query_language import parse, without_term

_MOST = 6  # conditions that are tried


@dataclass(frozen=True, slots=True)
class Loosening:
    """A wider query that does find something, and what of the first it leaves out."""

    query: str
    left_out: str  # as it was typed
    is_anywhere: bool  # a field's value, looked for in the whole text instead
    total: int
    is_exact: bool


def loosenings(
    library: Path, query: str, watch: Callable[[], None] | None = None
) -> tuple[Loosening, ...]:
    """Queries with one condition less that find something, the most first.

    What ``watch`` raises ends the search.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    found = []
    with open_library(library) as opened:
        for term, wider, is_anywhere in _wider(query):
            tally = opened.tally(parse(wider), watch)
            if tally.total:
                left_out = query[term.place.start : term.place.end]
                found.append(Loosening(wider, left_out, is_anywhere, tally.total, tally.is_exact))
    return tuple(sorted(found, key=lambda each: -each.total))


def _wider(query: str) -> Iterator[tuple[Term, str, bool]]:
    for term in parse(query).terms[:_MOST]:
        rest = without_term(query, term)
        if any(parse(rest).wanted()):
            yield term, rest, False
        if term.field not in (None, Field.DATE, Field.GENRE, Field.CATEGORY) and not term.without:
            yield term, f"{rest} {term.text}".strip(), True
