"""Articles in the library: put in, kept in their place, found by the index, taken out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from reader_app.domain.corrected import corrected
from reader_app.domain.correction import Corrections
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding
from reader_app.domain.library_rows import StoredArticle, reading_name
from reader_app.errors import NotInLibrary
from reader_app.library.corrections import corrections_of
from reader_app.library.placing import (
    Place,
    find_or_make_page,
    place_of,
    settle_date_origin,
    tidy_page,
)
from reader_app.library.prepared import Prepared, listed, prepare
from reader_app.library.records import (
    delete_records,
    read_document,
    rows_of,
    write_findings,
    write_records,
)
from reader_app.library.rows import insert, update
from reader_app.library.search_entries import (
    Entry,
    enter,
    enter_anew,
    findable,
    stored_entry,
    take_off,
)

_AT_ONCE = 500

Audit = Callable[[Document, Corrections], tuple[Finding, ...]]
"""What is doubtful about a document as it was corrected."""


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """Which article of which text: lasts as long as the text's content."""

    text_id: int
    content_hash: str
    part: int

    @property
    def where(self) -> tuple[str, int]:
        """What corrections are kept by."""
        return self.content_hash, self.part


def put_article(
    db: Database,
    key: ArticleKey,
    article: Prepared,
    rules_version: str,
    article_id: int | None,
    audit: Audit | None = None,
    batch: Batch | None = None,
    *,
    number: int | None = None,
) -> int:
    """Store an article as a new one, or in place of what was read from its text before.

    A new article gets the next number, or ``number``, which it had before it was taken away.
    A ``batch`` gathers what the caller has to ``finish``.
    """
    article = _as_corrected(db, key, article, audit)
    place = article.place
    page_id = batch.page(db, place) if batch else find_or_make_page(db, place)
    row = {
        "text_id": key.text_id,
        "part": key.part,
        "rules_version": rules_version,
        "page_id": page_id,
        **article.listed,
    }
    if article_id is None:
        numbered = row if number is None else {"id": number, **row}
        article_id = insert(db, "articles", numbered)
    else:
        old_page = _row(db, article_id)["page_id"]
        take_off(db, article_id)
        delete_records(db, article_id)
        update(db, "articles", article_id, row)
        tidy_page(db, old_page)
        if batch:
            batch.pages.clear()
    write_records(db, article_id, article.records)
    entry = Entry(article_id, key.text_id, article.found_by)
    if batch is None:
        settle_date_origin(db, _issue_of(db, page_id))
        enter(db, [entry])
    else:
        batch.entered.append(entry)
    return article_id


def _as_corrected(
    db: Database, key: ArticleKey, article: Prepared, audit: Audit | None
) -> Prepared:
    """The article as what the user corrected when its text was here before has it."""
    kept = corrections_of(db, key.where)
    if not kept:
        return article
    document = article.document
    shown, corrections = corrected(document, kept)
    if not corrections.applied:
        return article
    if audit:
        document = dataclasses.replace(document, findings=audit(shown, corrections))
        shown = dataclasses.replace(shown, findings=document.findings)
    return dataclasses.replace(prepare(shown), records=rows_of(document))  # kept as printed


@dataclass(slots=True)
class Batch:
    """What several articles have in common, and what is done for all of them at the end."""

    entered: list[Entry] = field(default_factory=list)  # of two of an article the last holds
    pages: dict[Place, int] = field(default_factory=dict)

    def page(self, db: Database, place: Place) -> int:
        page_id = self.pages.get(place)
        if page_id is None:
            page_id = self.pages[place] = find_or_make_page(db, place)
        return page_id

    def go_back(self, count: int) -> None:
        """What came since there were so many entries was not written after all."""
        del self.entered[count:]
        self.pages.clear()

    def finish(self, db: Database) -> None:
        """Make the articles findable, and settle the dates of their issues."""
        entries = {entry.article: entry for entry in self.entered}
        enter(db, list(entries.values()))
        articles = list(entries)
        for first in range(0, len(articles), _AT_ONCE):
            some = articles[first : first + _AT_ONCE]
            issues = db.execute(
                "select distinct p.issue_id from articles a join pages p on p.id = a.page_id"
                f" where a.id in ({','.join('?' * len(some))})",
                some,
            ).fetchall()
            settle_date_origin(db, *(issue for (issue,) in issues))


def settle(db: Database, article_id: int, audit: Audit | None) -> None:
    """Bring lists, place and findings in line with the corrections."""
    row = _row(db, article_id)
    printed = read_document(db, row)
    document, corrections = corrected(printed, corrections_of(db, _where(row)))
    if audit:
        document = dataclasses.replace(document, findings=audit(document, corrections))
        db.table("findings").delete_where("article_id = ?", [article_id])
        write_findings(db, article_id, document.findings)
    page_id = find_or_make_page(db, place_of(document.head))
    enter_anew(db, Entry(article_id, row["text_id"], findable(document)))
    update(db, "articles", article_id, {"page_id": page_id, **listed(document)})
    if page_id != row["page_id"]:
        tidy_page(db, row["page_id"])
    settle_date_origin(db, _issue_of(db, page_id))


def take_away(db: Database, article_id: int) -> None:
    """Remove an article with its records; its text stays."""
    take_off_shelf(db, article_id)
    db.table("articles").delete(article_id)


def take_out(db: Database, article_id: int) -> None:
    """Remove an article with its records; its text too, once no article is left of it."""
    row = _row(db, article_id)
    take_off_shelf(db, article_id)
    delete_article(db, article_id, row["text_id"])


def delete_article(db: Database, article_id: int, text_id: int) -> None:
    """Delete an article that stands on no page any more, its versions, and texts without any."""
    db.table("articles").delete(article_id)
    versions = db.execute(
        "delete from article_versions where article_id = ? returning text_id", [article_id]
    ).fetchall()
    db.conn.executemany(
        "delete from texts where id = :text"
        " and not exists (select 1 from articles where text_id = :text)"
        " and not exists (select 1 from article_versions where text_id = :text)",
        [{"text": text} for text in {text_id, *(text for (text,) in versions)}],
    )


def take_off_shelf(db: Database, article_id: int) -> None:
    """From now on the article stands on no page: no list has it, and no search finds it."""
    row = _row(db, article_id)
    take_off(db, article_id)
    db.table("articles").update(article_id, {"page_id": None})
    tidy_page(db, row["page_id"])


def put_on_shelf(db: Database, article_id: int) -> None:
    """Back to where an article belongs, corrections applied."""
    row = _kept_row(db, article_id)
    document, _ = corrected(read_document(db, row), corrections_of(db, _where(row)))
    page_id = find_or_make_page(db, place_of(document.head))
    update(db, "articles", article_id, {"page_id": page_id, **listed(document)})
    enter(db, [stored_entry(db, article_id)])
    settle_date_origin(db, _issue_of(db, page_id))


def read_article(db: Database, article_id: int) -> StoredArticle:
    """An article whole, the user's corrections applied."""
    row = _row(db, article_id)
    document, corrections = corrected(read_document(db, row), corrections_of(db, _where(row)))
    (older,) = db.execute(
        "select count(*) from article_versions where article_id = ?", [article_id]
    ).fetchone()
    return StoredArticle(
        id=article_id,
        publication_id=row["publication_id"],
        issue_id=row["issue_id"],
        page_id=row["page_id"],
        document=document,
        rules_version=row["rules_version"],
        printed=corrections.replaced,
        corrections=corrections,
        text_id=row["text_id"],
        version=older + 1,
        versions=older + 1,
    )


def has_proposals(db: Database, article_id: int) -> bool:
    """Corrections applied: some may be made by hand, and others be none."""
    rows = db.execute("select 1 from articles where id = ? and proposal_count", [article_id])
    return rows.fetchone() is not None


def key_of(db: Database, article_id: int) -> ArticleKey:
    row = _row(db, article_id)
    return ArticleKey(row["text_id"], row["content_hash"], row["part"])


def printed_document(db: Database, article_id: int) -> Document:
    """What was read from the page, corrections left aside."""
    return read_document(db, _row(db, article_id))


def reading_of(db: Database, article_id: int) -> str:
    """Which text an article was read from, by which rules: ``StoredArticle.reading``."""
    row = _row(db, article_id)
    return reading_name(row["text_id"], row["rules_version"])


def _where(row: dict[str, Any]) -> tuple[str, int]:
    return row["content_hash"], row["part"]


def _row(db: Database, article_id: int) -> dict[str, Any]:
    rows = db.query(
        "select a.*, t.content_hash, t.file, t.source, p.issue_id, i.publication_id"
        " from articles a join texts t on t.id = a.text_id join pages p on p.id = a.page_id"
        " join issues i on i.id = p.issue_id where a.id = ?",
        [article_id],
    )
    for row in rows:
        return row
    _kept_row(db, article_id)
    raise NotInLibrary(
        f"编号为 {article_id} 的文章在回收站里。",
        f"要看它，请先恢复：菜单“回收站”，或 reader-app trash restore {article_id}。",
    )


def _kept_row(db: Database, article_id: int) -> dict[str, Any]:
    """Of an article that stands in the library or lies in the trash."""
    rows = db.query(
        "select a.*, t.content_hash, t.file, t.source from articles a"
        " join texts t on t.id = a.text_id where a.id = ?",
        [article_id],
    )
    for row in rows:
        return row
    raise NotInLibrary(f"文库里没有编号为 {article_id} 的文章。", "编号见 reader-app list。")


def _issue_of(db: Database, page_id: int) -> int:
    (issue_id,) = db.execute("select issue_id from pages where id = ?", [page_id]).fetchone()
    return int(issue_id)
