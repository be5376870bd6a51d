"""Searches kept on a shelf, and those that found nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.search_result import SavedSearch, VainSearch
from reader_app.text.query_language import parse

__all__ = ["SavedSearch", "Shelf", "Undo", "VainSearch"]

Undo = Callable[[], object]
"""Puts things back as they stood; what changes the shelf by hand gives one."""


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
        for each in opened.searches.saved():
            tally = opened.tally(parse(each.query))
            found.append(Shelf(each, tally.total, tally.is_exact))
        return tuple(found)


def save_search(library: Path, name: str, query: str) -> Undo | None:
    """Keep a search under a name; without one under that it has already, or its own words.

    None if it is kept so already. Raises ReaderError if another search has that name.
    """
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        known = next((it for it in opened.searches.saved() if it.query == query.strip()), None)
        if known and not name.strip():
            return None
        saved = opened.searches.save(name.strip() or query.strip(), query.strip())
    if known:
        return lambda: _back_to_name(library, known)
    return lambda: _back_off(library, saved)


def rename_search(library: Path, number: int, name: str) -> Undo:
    """Raises NotInLibrary, or ReaderError if another search has that name."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        before = next((it for it in opened.searches.saved() if it.id == number), None)
        opened.searches.rename(number, name)
    assert before is not None
    return lambda: _back_to_name(library, before)


def remove_search(library: Path, number: int) -> Undo:
    """Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        before = opened.searches.saved()
        opened.searches.remove(number)
    order = [each.id for each in before]
    removed = before[order.index(number)]

    def put_back() -> None:
        with open_library(library) as opened:
            opened.searches.put_back(removed, order)

    return put_back


def order_searches(library: Path, numbers: Sequence[int]) -> Undo:
    """Let the shelf stand in this order."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        before = [each.id for each in opened.searches.saved()]
        opened.searches.order(numbers)
    return lambda: order_searches(library, before)


def _back_to_name(library: Path, search: SavedSearch) -> None:
    rename_search(library, search.id, search.name)


def _back_off(library: Path, search: SavedSearch) -> None:
    remove_search(library, search.id)


def note_vain(library: Path, query: str) -> None:
    """Remember that a search found nothing."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        opened.searches.note_vain(" ".join(query.split()))


def vain_searches(library: Path) -> tuple[VainSearch, ...]:
    """Searches that found nothing, the last first."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.searches.vain()


def forget_vain(library: Path, query: str | None = None) -> Undo:
    """Forget one search that found nothing, or all of them."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        forgotten = [it for it in opened.searches.vain() if query is None or it.query == query]
        opened.searches.forget_vain(query)

    def remember() -> None:
        with open_library(library) as opened:
            opened.searches.remember_vain(forgotten)

    return remember
