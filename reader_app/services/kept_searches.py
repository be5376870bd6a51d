"""Searches kept on a shelf, and those that found nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.search_result import SavedSearch, VainSearch
from reader_app.text.query_language import parse

__all__ = ["SavedSearch", "Shelf", "VainSearch"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A saved search and what it finds now."""

    search: SavedSearch
    total: int
    is_exact: bool


def shelves(library: Path) -> tuple[Shelf, ...]:
    """The saved searches in their order, with how much each finds."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        found = []
        for each in opened.saved_searches():
            tally = opened.tally(parse(each.query))
            found.append(Shelf(each, tally.total, tally.is_exact))
        return tuple(found)


def save_search(library: Path, name: str, query: str) -> SavedSearch:
    """Keep a search under a name; without one under that it has already, or its own words."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        if not name.strip():
            for known in opened.saved_searches():
                if known.query == query.strip():
                    return known
        return opened.save_search(name.strip() or query.strip(), query.strip())


def rename_search(library: Path, number: int, name: str) -> None:
    """Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.rename_search(number, name)


def remove_search(library: Path, number: int) -> None:
    """Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.remove_search(number)


def put_back(library: Path, search: SavedSearch, order: Sequence[int]) -> None:
    """Undo a removal. ``order``: the numbers as they stood with it."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        new = opened.save_search(search.name, search.query).id
        opened.order_searches([new if number == search.id else number for number in order])


def order_searches(library: Path, numbers: Sequence[int]) -> None:
    """Let the shelf stand in this order."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.order_searches(numbers)


def note_vain(library: Path, query: str) -> None:
    """Remember that a search found nothing."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.note_vain(" ".join(query.split()))


def vain_searches(library: Path) -> tuple[VainSearch, ...]:
    """Searches that found nothing, the last first."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.vain_searches()


def forget_vain(library: Path, query: str | None = None) -> None:
    """Forget a search that found nothing, or all of them."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.forget_vain(query)
