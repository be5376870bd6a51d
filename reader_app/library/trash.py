"""回收站: articles that were thrown away, kept whole until it is emptied.

They stand on no page (``page_id`` is null). Lists, neighbours and exports start from pages and so
pass over them; the index has forgotten them. Records, corrections, zones, positions and the text
stay as they are.
"""

from __future__ import annotations

from sqlite_utils import Database

from reader_app.domain.library_rows import TrashedArticle
from reader_app.errors import NotInLibrary
from reader_app.library.articles import delete_article, put_on_shelf, take_off_shelf
from reader_app.library.encoding import storable
from reader_app.library.texts import MADE_FROM


def throw_away(db: Database, article_id: int, who: str, when: str) -> None:
    """Into the trash. Raises NotInLibrary."""
    row = db.execute(
        "select u.name from articles a join pages p on p.id = a.page_id"
        " join issues i on i.id = p.issue_id join publications u on u.id = i.publication_id"
        " where a.id = ?",
        [article_id],
    ).fetchone()
    take_off_shelf(db, article_id)
    db.table("trash").insert(
        {
            "article_id": article_id,
            "publication": row[0] if row else None,
            "who": storable(who),
            "thrown_at": when,
        }
    )


def bring_back_article(db: Database, article_id: int) -> None:
    """Out of the trash, to where it belongs. Raises NotInLibrary."""
    found = db.execute("select 1 from trash where article_id = ?", [article_id]).fetchone()
    if found is None:
        raise NotInLibrary(
            f"回收站里没有编号为 {article_id} 的文章。", "编号见 reader-app trash list。"
        )
    db.execute("delete from trash where article_id = ?", [article_id])
    put_on_shelf(db, article_id)


def bring_back_text(db: Database, text_id: int) -> frozenset[int]:
    """Every article of a text that lies in the trash; their numbers."""
    lying = lying_of(db, text_id)
    for article_id in lying:
        bring_back_article(db, article_id)
    return frozenset(lying)


def lying_of(db: Database, text_id: int) -> tuple[int, ...]:
    """What lies in the trash of a text, of what was cut from it by hand, or of its new versions."""
    rows = db.execute(
        f"{MADE_FROM} select a.id from trash t join articles a on a.id = t.article_id"
        " where a.text_id in (select id from made) or a.id in"
        "  (select article_id from article_versions where text_id in (select id from made))"
        " order by a.id",
        [text_id],
    )
    return tuple(article_id for (article_id,) in rows)


def delete_trashed(db: Database) -> int:
    """Delete all that lies in the trash, with the texts of which nothing is left."""
    rows = db.execute(
        "select a.id, a.text_id from trash t join articles a on a.id = t.article_id"
    ).fetchall()
    for article_id, text_id in rows:
        delete_article(db, article_id, text_id)
    return len(rows)


def trashed(db: Database) -> tuple[TrashedArticle, ...]:
    """What was thrown away, the last first."""
    rows = db.execute(
        "select a.id, a.headline, t.publication, a.date, x.file, t.thrown_at from trash t"
        " join articles a on a.id = t.article_id join texts x on x.id = a.text_id"
        " order by t.thrown_at desc, t.article_id desc"
    )
    return tuple(TrashedArticle(*row) for row in rows)
