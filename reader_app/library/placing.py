"""On which page of which issue of which paper an article stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlite_utils import Database

from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.span import Origin
from reader_app.library.rows import insert
from reader_app.text.pinyin import in_order_of_sound

_PAGE_NO = re.compile(r"(\D*)(\d*)(.*)", re.DOTALL)
_UNKNOWN_PAGE = "~"  # after every letter and digit


@dataclass(frozen=True, slots=True)
class Place:
    """Paper, date and page as a head names them, corrections applied."""

    publication: str | None
    kind: str
    date: str | None
    date_origin: str | None
    page_no: str | None
    page_name: str | None


def place_of(head: ArticleHead) -> Place:
    """A site's publishing office stands for the paper where no paper is named."""
    name = head.newspaper or head.publisher or None
    kind = "newspaper" if head.newspaper or not head.publisher else "site"
    date, origin = head.date or head.date_inferred or None, None
    if head.date:
        stated = head.sources.get("date")
        origin = str(stated.origin if stated else Origin.STATED)
    elif date:
        origin = str(Origin.INFERRED)
    return Place(name, kind, date, origin, head.page_no or None, head.page_name or None)


def find_page(db: Database, place: Place) -> int | None:
    """The page's id, if there is such a page."""
    row = db.execute(
        "select p.id from publications u join issues i on i.publication_id = u.id"
        " join pages p on p.issue_id = i.id where ifnull(u.name, '') = ?"
        " and ifnull(i.date, '') = ? and p.sort_key = ? and ifnull(p.page_name, '') = ?",
        [
            place.publication or "",
            place.date or "",
            page_sort_key(place.page_no),
            place.page_name or "",
        ],
    ).fetchone()
    return row[0] if row else None


def find_or_make_page(db: Database, place: Place) -> int:
    """The page's id; paper, issue and page are made as needed."""
    publication_id = _find(
        db, "publications", "ifnull(name, '') = ?", [place.publication or ""]
    ) or _make(
        db,
        "publications",
        name=place.publication,
        kind=place.kind,
        sort_key=publication_sort_key(place),
    )
    issue_id = _find(
        db,
        "issues",
        "publication_id = ? and ifnull(date, '') = ?",
        [publication_id, place.date or ""],
    ) or _make(
        db,
        "issues",
        publication_id=publication_id,
        date=place.date,
        date_origin=place.date_origin,
    )
    sort_key = page_sort_key(place.page_no)
    return _find(
        db,
        "pages",
        "issue_id = ? and sort_key = ? and ifnull(page_name, '') = ?",
        [issue_id, sort_key, place.page_name or ""],
    ) or _make(
        db,
        "pages",
        issue_id=issue_id,
        page_no=place.page_no,
        page_name=place.page_name,
        sort_key=sort_key,
    )


def tidy_page(db: Database, page_id: int) -> None:
    """Drop the page if nothing stands on it any more, then its issue, then its paper.

    What stays has its date's origin settled again: the surest of its articles'.
    """
    issue_id = _only(db, "select issue_id from pages where id = ?", page_id)
    publication_id = _only(db, "select publication_id from issues where id = ?", issue_id)
    _drop_if_empty(db, "pages", page_id, "articles", "page_id")
    _drop_if_empty(db, "issues", issue_id, "pages", "issue_id")
    _drop_if_empty(db, "publications", publication_id, "issues", "publication_id")
    settle_date_origin(db, issue_id)


def settle_date_origin(db: Database, *issues: int) -> None:
    """Printed on one page of an issue, a date counts as printed for the issue."""
    db.conn.executemany(
        "update issues set date_origin = ("
        " select a.date_origin from articles a join pages p on p.id = a.page_id"
        " where p.issue_id = issues.id order by case a.date_origin"
        " when 'stated' then 0 when 'corrected' then 1 else 2 end limit 1)"
        " where id = ?",
        [(issue,) for issue in issues],
    )


def publication_sort_key(place: Place) -> str:
    """Newspapers by the sound of their names, then the sites of offices, and last what names
    no paper."""
    if place.publication is None:
        return "2"
    return ("0" if place.kind == "newspaper" else "1") + in_order_of_sound(place.publication)


def page_sort_key(page_no: str | None) -> str:
    """``3`` and ``03`` are one page; ``2`` comes before ``12``, and both before ``A01``."""
    if page_no is None:
        return _UNKNOWN_PAGE
    match = _PAGE_NO.match(page_no.strip().upper())
    assert match  # every part of the pattern may be empty
    letters, number, rest = match.groups()
    return f"{letters:4}{int(number or 0):06d}{rest}"


def _find(db: Database, table: str, where: str, values: list[object]) -> int | None:
    row = db.execute(f"select id from {table} where {where}", values).fetchone()
    return row[0] if row else None


def _make(db: Database, table: str, **values: object) -> int:
    return insert(db, table, values)


def _only(db: Database, sql: str, key: int) -> int:
    (value,) = db.execute(sql, [key]).fetchone()
    return int(value)


def _drop_if_empty(db: Database, table: str, key: int, children: str, column: str) -> None:
    db.execute(
        f"delete from {table} where id = ?"
        f" and not exists (select 1 from {children} where {column} = ?)",
        [key, key],
    )
