"""Imported texts, one for each content, and which articles stand on a text."""

from __future__ import annotations

from sqlite_utils import Database

from reader_app.library.encoding import storable
from reader_app.library.rows import insert

MADE_FROM = (
    "with recursive made (id) as (values (?)"
    "  union select r.text_id from recut_texts r join made on r.base_id = made.id)"
)
"""Begins a query: ``made`` has a text, and all that was cut from it by hand in several steps."""


def text_with(db: Database, text_hash: str) -> int | None:
    """The text with this content."""
    row = db.execute("select id from texts where content_hash = ?", [text_hash]).fetchone()
    return row[0] if row else None


def insert_text(
    db: Database,
    *,
    content_hash: str,
    source: str,
    file: str,
    path: str,
    encoding: str,
    imported_at: str,
    parts: int,
) -> int:
    """A text that the library has not. ``parts``: how many articles were read from it."""
    return insert(
        db,
        "texts",
        {
            "content_hash": content_hash,
            "file": storable(file),
            "path": storable(path),
            "encoding": encoding,
            "imported_at": imported_at,
            "parts": parts,
            "source": source,
        },
    )


def parts_of(db: Database, text_id: int) -> dict[int, int]:
    """The articles of a text that stand in the library, by their part."""
    return dict(
        db.execute(
            "select part, id from articles where text_id = ? and page_id is not null", [text_id]
        ).fetchall()
    )


def former_parts_of(db: Database, text_id: int) -> dict[int, int]:
    """The articles of which a text is an old version, by their part of it."""
    return dict(
        db.execute(
            "select v.part, a.id from article_versions v join articles a on a.id = v.article_id"
            " where v.text_id = ? and a.page_id is not null",
            [text_id],
        ).fetchall()
    )


def all_parts_of(db: Database, text_id: int) -> dict[int, int]:
    """Both: the articles that were read from a text, now or in an old version."""
    return former_parts_of(db, text_id) | parts_of(db, text_id)


def articles_of(db: Database, text_id: int) -> tuple[int, ...]:
    """What stands for a text in the library, in order of printing: its parts, or its cuts."""
    by_part = all_parts_of(db, text_id)
    return tuple(article for _, article in sorted(by_part.items())) or cut_from(db, text_id)


def cut_from(db: Database, text_id: int) -> tuple[int, ...]:
    """The articles that were made of pieces of a text by hand."""
    rows = db.execute(
        f"{MADE_FROM} select a.id from articles a join made on a.text_id = made.id"
        " where made.id <> ? and a.page_id is not null"
        " order by ifnull(a.standing, a.text_id)",
        [text_id, text_id],
    )
    return tuple(article for (article,) in rows)


def is_cut(db: Database, text_id: int) -> bool:
    """Whether what came in as one text stands in the library cut otherwise."""
    rows = db.execute("select 1 from recut_texts where base_id = ? limit 1", [text_id])
    return rows.fetchone() is not None
