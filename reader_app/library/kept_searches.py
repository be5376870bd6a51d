"""Searches that are kept: those that stand on the shelf, and those that found nothing."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from reader_app.domain.search_result import SavedSearch, VainSearch
from reader_app.errors import NotInLibrary, ReaderError
from reader_app.library.encoding import storable, utc_now
from reader_app.library.rows import insert
from reader_app.library.transactions import Transactions

_MOST_VAIN = 500  # the oldest make room


class KeptSearches:
    """The kept searches of an open library. None of its lists shows them."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def saved(self) -> tuple[SavedSearch, ...]:
        """The shelf, in its order."""
        with self._transactions.reading() as db:
            rows = db.execute("select id, name, query from saved_searches order by position, id")
            return tuple(SavedSearch(*row) for row in rows)

    def save(self, name: str, query: str) -> SavedSearch:
        """Put a search on the shelf; one that stands there already is given the new name.

        Raises ReaderError if another one has that name.
        """
        name, query = storable(name), storable(query)
        with self._transactions.writing(shows=False) as db:
            _refuse_taken(db, name, "query", query)
            known = db.execute("select id from saved_searches where query = ?", [query]).fetchone()
            if known:
                db.execute("update saved_searches set name = ? where id = ?", [name, known[0]])
                return SavedSearch(known[0], name, query)
            (last,) = db.execute("select ifnull(max(position), 0) from saved_searches").fetchone()
            row = {"name": name, "query": query, "position": last + 1, "saved_at": utc_now()}
            return SavedSearch(insert(db, "saved_searches", row), name, query)

    def rename(self, number: int, name: str) -> None:
        """Raises NotInLibrary, or ReaderError if another search has that name."""
        with self._transactions.writing(shows=False) as db:
            _see_that_it_is_there(db, number)
            _refuse_taken(db, storable(name), "id", number)
            db.execute("update saved_searches set name = ? where id = ?", [storable(name), number])

    def remove(self, number: int) -> None:
        """Take a search off the shelf. Raises NotInLibrary."""
        with self._transactions.writing(shows=False) as db:
            _see_that_it_is_there(db, number)
            db.execute("delete from saved_searches where id = ?", [number])

    def put_back(self, search: SavedSearch, order: Sequence[int]) -> None:
        """Let a removed search stand again where it stood: ``order`` is that of the shelf then.

        It has its old number again, if that was not given away.
        """
        name, query = storable(search.name), storable(search.query)
        with self._transactions.writing(shows=False) as db:
            if db.execute("select 1 from saved_searches where query = ?", [query]).fetchone():
                return  # it was saved again meanwhile
            free = not _is_there(db, search.id)
            row = {"name": name, "query": query, "position": 0, "saved_at": utc_now()}
            number = insert(db, "saved_searches", {"id": search.id, **row} if free else row)
            _order(db, [number if each == search.id else each for each in order])

    def order(self, numbers: Sequence[int]) -> None:
        """Let the shelf stand in this order."""
        with self._transactions.writing(shows=False) as db:
            _order(db, numbers)

    def vain(self) -> tuple[VainSearch, ...]:
        """Searches that found nothing, the last first."""
        with self._transactions.reading() as db:
            rows = db.execute(
                "select query, times, last_at from vain_searches order by last_at desc, query"
            )
            return tuple(VainSearch(*row) for row in rows)

    def note_vain(self, query: str) -> None:
        """Remember that a search found nothing."""
        with self._transactions.writing(shows=False) as db:
            db.execute(
                "insert into vain_searches (query, times, last_at) values (?, 1, ?)"
                " on conflict (query)"
                " do update set times = times + 1, last_at = excluded.last_at",
                [storable(query), utc_now()],
            )
            db.execute(
                "delete from vain_searches where query in"
                " (select query from vain_searches order by last_at desc limit -1 offset ?)",
                [_MOST_VAIN],
            )

    def forget_vain(self, query: str | None = None) -> None:
        """Forget one search that found nothing, or all of them."""
        with self._transactions.writing(shows=False) as db:
            db.execute("delete from vain_searches where ? is null or query = ?", [query, query])

    def remember_vain(self, searches: Sequence[VainSearch]) -> None:
        """Take up again what was forgotten, with what was added meanwhile."""
        with self._transactions.writing(shows=False) as db:
            db.conn.executemany(
                "insert into vain_searches (query, times, last_at) values (?, ?, ?)"
                " on conflict (query) do update set times = times + excluded.times",
                [(storable(each.query), each.times, each.last_at) for each in searches],
            )


def _order(db: Database, numbers: Sequence[int]) -> None:
    db.conn.executemany(
        "update saved_searches set position = ? where id = ?",
        [(position, number) for position, number in enumerate(numbers, start=1)],
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


def _is_there(db: Database, number: int) -> bool:
    found = db.execute("select 1 from saved_searches where id = ?", [number]).fetchone()
    return found is not None


def _see_that_it_is_there(db: Database, number: int) -> None:
    if not _is_there(db, number):
        raise NotInLibrary(f"没有编号为 {number} 的书架。", "编号见 reader-app searches。")
