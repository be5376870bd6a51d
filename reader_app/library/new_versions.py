"""A text that comes again with other content: which article it renews, and what moves along.

A text is a new version of an article

- from the same path or address, if both have the same headline (and no two different dates), or
  if the two share at least two fifths of the shorter one's body: a file's name may be used again
  for something else;
- of the same paper, the same known date and page, under the same printed headline, if they share
  as much: a paper prints 简讯 twice on a page.

What was read from a table renews nothing but what was read from a table: it holds less than
the page that was printed. Otherwise it is an article of its own.

What was cut by hand is never renewed. The old text stays, and so does what was set right in it;
the article keeps its number and its place on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from reader_app.domain.carrier import Carrier
from reader_app.domain.document import Document
from reader_app.domain.library_rows import VersionRow
from reader_app.domain.naming import former_path, is_of_table
from reader_app.domain.newspaper import SHOWN_IN_BODY, ArticleHead
from reader_app.library.articles import (
    ArticleKey,
    Audit,
    Batch,
    key_of,
    printed_document,
    put_article,
)
from reader_app.library.corrections import carry_over
from reader_app.library.encoding import storable
from reader_app.library.placing import find_page
from reader_app.library.prepared import Prepared
from reader_app.library.same_records import RecordMoves
from reader_app.text.likeness import common_share
from reader_app.text.moved import Moved

_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class _Candidate:
    article: int
    same_file: bool  # path or address; else paper, date, page and headline
    document: Document


def renewed_by(
    db: Database, text_id: int, path: str, carrier: Carrier, articles: Sequence[Prepared]
) -> dict[int, int]:
    """Which articles the parts of a new text are new versions of: part → article.

    Of several articles that a part could renew it renews the one most like it.
    """
    at_path = _articles_from(db, text_id, path, carrier)
    of_table = is_of_table(articles[0].file)
    likes = []
    for part, new in enumerate(articles):
        document: Document | None = None  # made anew from rows, once, if there is what it renews
        for candidate in _candidates(db, text_id, at_path, new):
            if of_table and not is_of_table(candidate.document.file):
                continue
            document = document or new.document
            share = _likeness(candidate, document)
            if share is not None:
                likes.append((share, -part, -candidate.article))
    found: dict[int, int] = {}
    for _, part, article in sorted(likes, reverse=True):
        if -part not in found and -article not in found.values():
            found[-part] = -article
    return found


def renew_article(
    db: Database,
    article_id: int,
    key: ArticleKey,
    article: Prepared,
    rules_version: str,
    audit: Audit | None,
    batch: Batch | None,
) -> None:
    """Put a new version in place of an article's text, and keep the old one beside it."""
    old_key, old = key_of(db, article_id), printed_document(db, article_id)
    document = article.document
    db.execute(
        "insert into article_versions (article_id, version, text_id, part, headline, imported_at)"
        " select a.id, 1 + (select count(*) from article_versions where article_id = a.id),"
        "  a.text_id, a.part, a.headline, t.imported_at"
        " from articles a join texts t on t.id = a.text_id where a.id = ?",
        [article_id],
    )
    db.execute(
        "update articles set standing = ifnull(standing, text_id) where id = ?", [article_id]
    )
    moved = Moved(old.source, document.source)
    carry_over(db, old_key.where, key.where, RecordMoves(old, document).key, moved.span)
    for (start,) in db.execute(
        "select start from reading_positions where article_id = ?", [article_id]
    ).fetchall():
        db.execute(
            "update reading_positions set start = ? where article_id = ?",
            [moved.offset(start), article_id],
        )
    put_article(db, key, article, rules_version, article_id, audit, batch)


def versions_of(db: Database, article_id: int) -> tuple[VersionRow, ...]:
    """The newest first."""
    rows = db.execute(
        "select 1 + (select count(*) from article_versions where article_id = a.id) as version,"
        " a.headline, t.file, t.imported_at, t.source, 1 from articles a"
        " join texts t on t.id = a.text_id where a.id = ?"
        " union all select v.version, v.headline, t.file, t.imported_at, t.source, 0"
        " from article_versions v join texts t on t.id = v.text_id where v.article_id = ?"
        " order by version desc",
        [article_id, article_id],
    )
    return tuple(
        VersionRow(version, headline, file, when, len("".join(source.split())), bool(newest))
        for version, headline, file, when, source, newest in rows
    )


def remember_path(db: Database, text_id: int, path: str) -> None:
    """Note where a text was found, so that what is found there next can be its new version."""
    if path:
        db.execute(
            "insert or ignore into text_paths (path, text_id) values (?, ?)",
            [storable(path), text_id],
        )


_NOT_CUT = (
    " a.page_id is not null and a.text_id not in (select text_id from recut_texts)"
    " and a.text_id <> ?"
)


def _articles_from(db: Database, text_id: int, path: str, carrier: Carrier) -> list[int]:
    found: list[int] = []
    for table, column, value in (
        ("text_paths", "path", path),
        ("text_paths", "path", former_path(path)),
        ("carriers", "address", carrier.address),
    ):
        if value:
            rows = db.execute(
                f"select a.id from {table} f join articles a on a.text_id = f.text_id"
                f" where f.{column} = ? and {_NOT_CUT} order by a.id",
                [storable(value), text_id],
            )
            found += (article for (article,) in rows)
    return list(dict.fromkeys(found))


def _candidates(
    db: Database, text_id: int, at_path: Sequence[int], new: Prepared
) -> Iterator[_Candidate]:
    for article in at_path:
        yield _Candidate(article, True, printed_document(db, article))
    headline, place = new.records.head["headline"], new.place
    if not (headline and place.publication and place.date):
        return
    page = find_page(db, place)
    if page is None:
        return
    rows = db.execute(
        f"select a.id from articles a where a.page_id = ? and a.headline = ? and {_NOT_CUT}",
        [page, storable(headline), text_id],
    ).fetchall()
    for (article,) in rows:
        if article not in at_path:
            yield _Candidate(article, False, printed_document(db, article))


def _likeness(candidate: _Candidate, document: Document) -> float | None:
    """How alike the bodies are; None if this is another article."""
    old = candidate.document
    share = common_share(_body(old), _body(document))
    same_headline = candidate.same_file and _is_same_headline(old.head, document.head)
    return share + same_headline if same_headline or share >= _ALIKE else None


def _is_same_headline(one: ArticleHead, other: ArticleHead) -> bool:
    if not one.headline or not other.headline:
        return False
    if one.date and other.date and one.date != other.date:
        return False
    return "".join(one.headline.split()) == "".join(other.headline.split())


def _body(document: Document) -> str:
    return "\n".join(
        block.text(document.source) for block in document.blocks if block.kind in SHOWN_IN_BODY
    )
