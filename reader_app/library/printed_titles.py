"""Which proposals of a table were read from printed pages too, by their titles."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from reader_app.domain.naming import is_of_table
from reader_app.domain.search_query import Field, Query, Term
from reader_app.library.search import newest

_MOST_TITLES = 2_000  # looked up for one table: each takes a millisecond or two
_MOST_PAGES = 8  # looked at for a title


def printed_titles(db: Database, articles: Iterable[int]) -> tuple[int, tuple[int, ...]]:
    """How many proposals of these articles have a title that another article prints, and where.

    Articles that are no tables count for nothing here, nor do other tables as print.
    """
    ours = [number for number in articles if is_of_table(_file(db, number))]
    marks = ",".join("?" * len(ours))
    titles = [
        title
        for (title,) in db.execute(
            f"select title from proposals where article_id in ({marks}) and title > ''"
            " order by article_id, position limit ?",
            [*ours, _MOST_TITLES],
        ).fetchall()
    ]
    count = 0
    found: set[int] = set()
    for title in titles:
        pages = _pages_with(db, title).difference(ours)
        count += bool(pages)
        found |= pages
    return count, tuple(sorted(found))


def _pages_with(db: Database, title: str) -> set[int]:
    query = Query(title, (Term(title, Field.TITLE, whole=True),))
    hits = newest(db, query, _MOST_PAGES)
    return {hit.article for hit in hits if not is_of_table(_file(db, hit.article))}


def _file(db: Database, article: int) -> str:
    row = db.execute(
        "select t.file from articles a join texts t on t.id = a.text_id where a.id = ?", [article]
    ).fetchone()
    return row[0] if row else ""
