"""The first article of a start, on the shortest way: no sqlite-utils, no migration, no write."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.newspaper import ArticleHead, Block
from reader_app.library.encoding import blocks_from, byline_from
from reader_app.library.troubles import in_words
from reader_app.library.versions import LibraryAge, connect_to_look, look_at

_COLUMNS = (
    "a.id, u.name, i.date, i.date_origin, p.page_no, p.page_name, a.genre, a.headline,"
    " t.source, h.blocks, h.kicker, h.headline, h.subheadline, h.byline, h.newspaper, h.publisher,"
    " h.date, h.date_raw, h.date_inferred"
)
_TABLES = (
    " from articles a join texts t on t.id = a.text_id join heads h on h.article_id = a.id"
    " join pages p on p.id = a.page_id join issues i on i.id = p.issue_id"
    " join publications u on u.id = i.publication_id"
)
LAST_READ = (
    "select r.article_id, r.start from reading_positions r join articles a on a.id = r.article_id"
    " where a.page_id is not null order by r.turn desc limit 1"  # else it is in the trash
)
_FIRST_IN_ORDER = (
    "select a.id, 0 from articles a join pages p on p.id = a.page_id where p.issue_id ="
    " (select id from issues where publication_id ="
    "  (select id from publications order by sort_key limit 1)"
    "  order by ifnull(date, '') desc limit 1)"
    " order by p.sort_key, p.page_name, ifnull(a.standing, a.text_id), a.part limit 1"
)


class Opening(NamedTuple):
    """What the window paints first. The sources of the head's values come later."""

    article_id: int
    offset: int  # the topmost source character shown when the reader left
    publication: str | None  # None: 未注明; as corrected by hand
    date: str | None  # ISO, that of the issue
    date_origin: str | None
    page_no: str | None
    page_name: str | None
    genre: str
    source: str
    head: ArticleHead
    blocks: tuple[Block, ...]
    name: str  # as lists call it


def read_revision(path: Path) -> int | None:
    """A number that is another one after each change that lists may show; None: not to be told."""
    try:
        db = connect_to_look(path)
        try:
            row = db.execute("select number from revision").fetchone()
        finally:
            db.close()
    except sqlite3.Error:  # busy, gone, older: the next look may tell
        return None
    return int(row[0])


def read_opening(path: Path) -> Opening | None:
    """The article where the reader left off, or else the first in reading order.

    None if there is no library yet, none with an article, or one that must be migrated first.
    Raises LibraryTooNew or UnusableLibrary.
    """
    try:
        if look_at(path) is not LibraryAge.CURRENT:
            return None
        db = connect_to_look(path)
        try:
            return _read(db)
        finally:
            db.close()
    except sqlite3.Error as error:
        if known := in_words(error, path):
            raise known from error
        raise


def _read(db: sqlite3.Connection) -> Opening | None:
    place = db.execute(LAST_READ).fetchone() or db.execute(_FIRST_IN_ORDER).fetchone()
    if place is None:
        return None
    article_id, offset = place
    row = db.execute(f"select {_COLUMNS}{_TABLES} where a.id = ?", [article_id]).fetchone()
    (_, name, date, origin, page_no, page_name, genre, listed, source, blocks, *head) = row
    return Opening(
        article_id=article_id,
        offset=offset,
        publication=name,
        date=date,
        date_origin=origin,
        page_no=page_no,
        page_name=page_name,
        genre=genre,
        source=source,
        head=_head(page_no, page_name, *head),
        blocks=blocks_from(blocks),
        name=listed,
    )


def _head(
    page_no: str | None,
    page_name: str | None,
    kicker: str | None,
    headline: str | None,
    subheadline: str | None,
    byline: str,
    newspaper: str | None,
    publisher: str | None,
    date: str | None,
    date_raw: str | None,
    date_inferred: str | None,
) -> ArticleHead:
    return ArticleHead(
        newspaper=newspaper,
        publisher=publisher,
        date=date,
        date_raw=date_raw,
        date_inferred=date_inferred,
        page_no=page_no,
        page_name=page_name,
        kicker=kicker,
        headline=headline,
        subheadline=subheadline,
        byline=byline_from(byline),
    )
