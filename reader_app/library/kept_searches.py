"""Searches that are kept: those that stand on the shelf, and those that found nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from reader_app.domain.search_result import SavedSearch, VainSearch
from reader_app.errors import NotInLibrary, ReaderError
from reader_app.library.encoding import storable
from reader_app.library.rows import insert

_MOST_VAIN = 500  # the oldest make room


def saved_searches(db: Database) -> tuple[SavedSearch, ...]:
    rows = db.execute("select id, name, query from saved_searches order by position, id")
    return tuple(SavedSearch(*row) for row in rows)


def save_search(db: Database, name: str, query: str, when: str) -> SavedSearch:
    """Put a search on the shelf; one that stands there already is given the new name.

    Raises ReaderError if another one has that name.
    """
    name, query = storable(name), storable(query)
    _refuse_taken(db, name, "query", query)
    known = db.execute("select id from saved_searches where query = ?", [query]).fetchone()
    if known:
        db.execute("update saved_searches set name = ? where id = ?", [name, known[0]])
        return SavedSearch(known[0], name, query)
    (last,) = db.execute("select ifnull(max(position), 0) from saved_searches").fetchone()
    row = {"name": name, "query": query, "position": last + 1, "saved_at": when}
    return SavedSearch(insert(db, "saved_searches", row), name, query)


def rename_search(db: Database, number: int, name: str) -> None:
    """Raises NotInLibrary, or ReaderError if another search has that name."""
    _found(db, number)
    _refuse_taken(db, storable(name), "id", number)
    db.execute("update saved_searches set name = ? where id = ?", [storable(name), number])


def remove_search(db: Database, number: int) -> None:
    """Raises NotInLibrary."""
    _found(db, number)
    db.execute("delete from saved_searches where id = ?", [number])


def put_search_back(db: Database, search: SavedSearch, order: Sequence[int], when: str) -> None:
    """Let a removed search stand again where it stood: ``order`` is that of the shelf then.

    It has its old number again, if that was not given away.
    """
    name, query = storable(search.name), storable(search.query)
    if db.execute("select 1 from saved_searches where query = ?", [query]).fetchone():
        return  # it was saved again meanwhile
    free = not db.execute("select 1 from saved_searches where id = ?", [search.id]).fetchone()
    row = {"name": name, "query": query, "position": 0, "saved_at": when}
    number = insert(db, "saved_searches", {"id": search.id, **row} if free else row)
    order_searches(db, [number if each == search.id else each for each in order])


def order_searches(db: Database, numbers: Sequence[int]) -> None:
    """Let the shelf stand in this order."""
    db.conn.executemany(
        "update saved_searches set position = ? where id = ?",
        [(position, number) for position, number in enumerate(numbers, start=1)],
    )


def note_vain(db: Database, query: str, when: str) -> None:
    """Remember that a search found nothing."""
    db.execute(
        "insert into vain_searches (query, times, last_at) values (?, 1, ?)"
        " on conflict (query) do update set times = times + 1, last_at = excluded.last_at",
        [storable(query), when],
    )
    db.execute(
        "delete from vain_searches where query in"
        " (select query from vain_searches order by last_at desc limit -1 offset ?)",
        [_MOST_VAIN],
    )


def vain_searches(db: Database) -> tuple[VainSearch, ...]:
    """The last first."""
    rows = db.execute(
        "select query, times, last_at from vain_searches order by last_at desc, query"
    )
    return tuple(VainSearch(*row) for row in rows)


def forget_vain(db: Database, query: str | None = None) -> None:
    """Forget one search that found nothing, or all of them."""
    db.execute("delete from vain_searches where ? is null or query = ?", [query, query])


def remember_vain(db: Database, searches: Iterable[VainSearch]) -> None:
    """Take up again what was forgotten, with what was added meanwhile."""
    db.conn.executemany(
        "insert into vain_searches (query, times, last_at) values (?, ?, ?)"
        " on conflict (query) do update set times = times + excluded.times",
        [(storable(each.query), each.times, each.last_at) for each in searches],
    )


def _refuse_taken(db: Database, name: str, column: str, own: str | int) -> None:
    """Two shelves of one name could not be told apart; ``own`` is that of the search itself."""
    taken = db.execute(
        f"select query from saved_searches where name = ? and {column} <> ?", [name, own]
    ).fetchone()
    if taken:
        raise ReaderError(
            f"书架上已有名为“{name}”的检索：{taken[0]}。", "请另取一个名字，或先取下那一个。"
        )


def _found(db: Database, number: int) -> None:
    if not db.execute("select 1 from saved_searches where id = ?", [number]).fetchone():
        raise NotInLibrary(f"没有编号为 {number} 的书架。", "编号见 reader-app searches。")
