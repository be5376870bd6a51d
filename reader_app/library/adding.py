"""A text comes in: what of it is new, what it renews, and what the library has already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from reader_app.domain.carrier import PLAIN, Carrier
from reader_app.domain.import_report import ImportStatus
from reader_app.domain.naming import is_of_table
from reader_app.domain.newspaper import ArticleHead
from reader_app.library.articles import ArticleKey, Audit, Batch, printed_document, put_article
from reader_app.library.carriers import write_carrier
from reader_app.library.new_versions import remember_path, renew_article, renewed_by
from reader_app.library.pages_as_printed import keep_pages
from reader_app.library.prepared import Prepared
from reader_app.library.standing_articles import standing_article
from reader_app.library.standing_records import Standing, standing_records
from reader_app.library.texts import all_parts_of, articles_of, insert_text, is_cut, text_with
from reader_app.library.trash import bring_back_text


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text with the articles read from it, by which rules, and where it was found."""

    content_hash: str
    articles: Sequence[Prepared]
    path: str
    encoding: str
    carrier: Carrier
    rules_version: str
    audit: Audit | None


@dataclass(frozen=True, slots=True)
class Added:
    """The articles of a text, and which of them did not stand in the library before."""

    articles: tuple[int, ...]
    new: frozenset[int]
    restored: frozenset[int] = frozenset()  # of the new ones, those that were in the trash
    renewed: frozenset[int] = frozenset()  # of which this is a new version
    standing: Standing = field(default_factory=Standing)  # what of a table was there before
    is_kept: bool = True  # the text itself is in the library

    @property
    def status(self) -> ImportStatus:
        if self.renewed:
            return ImportStatus.RENEWED
        return ImportStatus.ADDED if self.new else ImportStatus.ALREADY_THERE


def add_text(db: Database, text: Incoming, batch: Batch | None, when: str) -> Added:
    """Put in the articles of a text that the library has not yet; inside a transaction.

    A table whose records all stand in other articles adds nothing, not even its text; nor does
    an export of an article that is there.
    """
    known = text_with(db, text.content_hash)
    if known is not None:
        _keep_origin(db, known, text)
        return _add_again(db, known, text, batch)
    standing = _standing(db, text)
    if standing.is_whole:
        return Added(standing.articles, frozenset(), standing=standing, is_kept=False)
    if text.carrier.own_export and (there := _exported_from(db, text)):
        return there
    if not text.path and (there := _copied_from(db, text)):
        return there
    text_id = insert_text(
        db,
        content_hash=text.content_hash,
        source=text.articles[0].source,
        file=text.articles[0].file,
        path=text.path,
        encoding=text.encoding,
        imported_at=when,
        parts=len(text.articles),
    )
    _keep_origin(db, text_id, text)
    return _add_new(db, text_id, text, standing, batch)


def _standing(db: Database, text: Incoming) -> Standing:
    if not is_of_table(text.articles[0].file):
        return Standing()
    documents = [article.document for article in text.articles]
    return standing_records(db, documents, text.carrier.exported_from)


def _exported_from(db: Database, text: Incoming) -> Added | None:
    """The article that an export was made of, back from the trash if it lies there."""
    known = text_with(db, text.carrier.export_of)
    if known is not None:
        restored = bring_back_text(db, known)
        if articles := articles_of(db, known):
            return Added(articles, restored, restored, is_kept=False)
    there = standing_article(db, text.articles[0].document)
    return None if there is None else Added((there,), frozenset(), is_kept=False)


def _copied_from(db: Database, text: Incoming) -> Added | None:
    """The article that a pasted text repeats word for word, as one copied in the window does:
    it stands there with paper and date, which the copy lacks."""
    if len(text.articles) != 1:
        return None
    document = text.articles[0].document
    number = standing_article(db, document)
    if number is None or not _may_be_of(document.head, printed_document(db, number).head):
        return None
    return Added((number,), frozenset(), is_kept=False)


def _may_be_of(copied: ArticleHead, there: ArticleHead) -> bool:
    """Whether all that a copy says of paper and date is what the article says."""
    return all(
        said is None or said == known
        for said, known in (
            (copied.newspaper, there.newspaper),
            (copied.publisher, there.publisher),
            (copied.date, there.date),
            (copied.page_no, there.page_no),
        )
    )


def _keep_origin(db: Database, text_id: int, text: Incoming) -> None:
    if text.carrier != PLAIN:
        keep_pages(db, text_id, text.carrier)
        write_carrier(db, text_id, text.carrier)
    remember_path(db, text_id, text.path)


def _add_again(db: Database, text_id: int, text: Incoming, batch: Batch | None) -> Added:
    """What lies in the trash comes back; of what was cut by hand nothing is put in twice."""
    restored = bring_back_text(db, text_id)
    there = all_parts_of(db, text_id)
    cut = is_cut(db, text_id)
    placed = [
        _put(db, text_id, text, part, None, batch)
        for part in range(len(text.articles))
        if part not in there and not cut
    ]
    return Added(articles_of(db, text_id), restored | frozenset(placed), restored)


def _add_new(
    db: Database, text_id: int, text: Incoming, standing: Standing, batch: Batch | None
) -> Added:
    renews = renewed_by(db, text_id, text.path, text.carrier, text.articles)
    placed = tuple(
        _put(db, text_id, text, part, renews.get(part), batch) for part in range(len(text.articles))
    )
    renewed = frozenset(renews.values())
    return Added(placed, frozenset(placed) - renewed, renewed=renewed, standing=standing)


def _put(
    db: Database,
    text_id: int,
    text: Incoming,
    part: int,
    renews: int | None,
    batch: Batch | None,
) -> int:
    """The article made of a part of a text: a new one, or the one it renews."""
    key = ArticleKey(text_id, text.content_hash, part)
    article = text.articles[part]
    if renews is None:
        return put_article(db, key, article, text.rules_version, None, text.audit, batch)
    renew_article(db, renews, key, article, text.rules_version, text.audit, batch)
    return renews
