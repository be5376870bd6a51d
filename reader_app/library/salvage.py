"""What can still be read of a damaged library, put into a new one.

Texts are rescued row by row and proved by the hash they are kept under; where SQL does not get
through, the file's pages are read one by one. What was read from the texts is made anew; what
was set right by hand, reading positions and the trash are taken over as they are.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.salvage import SalvageReport
from reader_app.library.articles import ArticleKey, Audit, Batch, put_article
from reader_app.library.encoding import utc_now
from reader_app.library.known_articles import KnownArticles
from reader_app.library.lost_texts import lost_texts
from reader_app.library.new_versions import renewed_by
from reader_app.library.prepared import Prepared, prepare
from reader_app.library.raw_pages import entries_in_pages, rows_in_pages
from reader_app.library.reads import StoredText
from reader_app.library.search_entries import rebuild_search
from reader_app.library.store import Library, open_library
from reader_app.library.trash import throw_away
from reader_app.library.wreck import (
    Row,
    Wreck,
    is_article,
    is_carrier,
    is_correction,
    is_logged,
    is_path,
    is_seed,
    is_spoilt_text,
    is_text,
    is_version,
)

OF_TEXTS = ("carriers", "page_images", "line_boxes", "text_paths")
"""Kept by text, taken over with it."""
BY_HAND = (
    *("corrections", "correction_steps", "recuts", "recut_texts", "article_versions"),
    *("import_log", "seeds", "watched_files", "saved_searches", "vain_searches"),
)
"""What nobody but the reader can give back, which texts were followed by others, and the log."""
OF_ARTICLES = ("zones", "reading_positions", "trash")
"""Kept by article, taken over once that is there again."""
MADE_ANEW = frozenset(
    {"publications", "issues", "pages", "articles", "heads", "statistics", "legends"}
    | {"proposals", "related_proposals", "tasks", "findings", "article_index", "index_state"}
    | {"revision", "search_cards", "search_values", "search_days"}
)
"""What follows from the texts."""

_TEXT_COLUMNS = "id, content_hash, file, path, encoding, imported_at, parts, source"
_ARTICLE_COLUMNS = "id, text_id, part, page_id"
_ENTRIES = (
    ("seeds", "digest, file, imported_at", is_seed),
    ("text_paths", "path, text_id", is_path),
    (
        "article_versions",
        "article_id, version, text_id, part, headline, imported_at",
        is_version,
    ),
)
"""Of tables without rowids, whose rows stand in the pages of an index."""
_BATCH = 500


class Rescue:
    """From a wreck into a new library: texts first, then what is read from them, then the rest."""

    def __init__(self, wreck: Path, target: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(dir=target.parent, prefix=".salvage-")
        self._wreck = Wreck(wreck, Path(self._folder.name))
        self._library: Library = open_library(target)
        self._db: Database = self._library._db
        self._known = KnownArticles()
        self._without_rowid = {
            name
            for name, sql in self._db.execute("select name, sql from sqlite_master")
            if (sql or "").endswith("without rowid")
        }
        self._whole = True
        self._from_pages = 0
        self._db.execute("pragma foreign_keys = off")
        self._db.execute("pragma synchronous = off")  # nobody knows of the file before it is done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._library.close()
        self._wreck.close()
        self._folder.cleanup()

    def take_texts(self) -> int:
        """Rescue the texts with all that is kept by them, and what was done by hand."""
        self._put("texts", _TEXT_COLUMNS, self._proved(self._rows("texts", _TEXT_COLUMNS)))
        for table in (*OF_TEXTS, *BY_HAND):
            self._take_over(table)
        self._learn_numbers()
        if not self._whole:
            self._read_pages()
        self._known.learn_from_versions(self._db)
        self._known.learn_from_log(self._db)
        self._known.learn_from_places(self._db)
        self._learn_paths()
        self._keep_numbers_unique()
        (count,) = self._db.execute("select count(*) from texts").fetchone()
        return int(count)

    def texts(self) -> Iterator[StoredText]:
        """Those that have articles of their own, to be read anew, in the order they came in.

        Those whose numbers are known come first: of the others some may be their old versions.
        """
        ids = [row[0] for row in self._db.execute("select id from texts order by id")]
        bases = {row[0] for row in self._db.execute("select base_id from recut_texts")}
        followed = bases | {text_id for text_id, _ in self._known.former}
        numbered = {text_id for text_id, _ in self._known.numbers}
        others = [] if self._known.all_of_them else set(ids) - numbered - followed
        for text_id in (*(each for each in ids if each in numbered), *sorted(others)):
            if (text := self._library.text(text_id)) is not None:
                yield text

    def put(
        self, text: StoredText, documents: Sequence[Document], rules_version: str, audit: Audit
    ) -> None:
        """Put the articles of a text where they belong, under the numbers they had."""
        with self._db.atomic():
            text_hash, path = self._db.execute(
                "select content_hash, path from texts where id = ?", [text.id]
            ).fetchone()
            articles = [prepare(document) for document in documents]
            if not self._known.all_of_them and articles:
                self._know_as_former(text, path, articles)
            for part, article in enumerate(articles):
                number = self._known.numbers.get((text.id, part))
                if number is None and (
                    self._known.all_of_them or (text.id, part) in self._known.former
                ):
                    continue  # removed or followed by another long ago
                key = ArticleKey(text.id, text_hash, part)
                put_article(
                    self._db, key, article, rules_version, None, audit, Batch(), number=number
                )

    def _know_as_former(self, text: StoredText, path: str, articles: Sequence[Prepared]) -> None:
        """Of a part whose number is lost: whether a later text renewed it, were it new now."""
        parts = {part for part in range(len(articles)) if (text.id, part) in self._known.numbers}
        if parts:
            return
        for part, number in renewed_by(self._db, text.id, path, text.carrier, articles).items():
            (later,) = self._db.execute(
                "select text_id from articles where id = ?", [number]
            ).fetchone()
            if later > text.id:
                self._known.former.setdefault((text.id, part), (number, 1))

    def finish(self, library: Path) -> SalvageReport:
        """The rest, and a report that names ``library`` as where it will stand."""
        now = utc_now()
        with self._db.atomic():
            rebuild_search(self._db)
            self._known.put_versions(self._db)
            self._take_over("zones")
            self._take_over("reading_positions")
            self._drop_what_hangs_loose()
            for article, since in self._known.lying.items():
                if self._has(article):
                    throw_away(self._db, article, "", since or now)
            self._db.execute("update texts set parts = max(parts, (select count(*) from articles"
                             " where text_id = texts.id))")  # fmt: skip
        self._db.execute("pragma wal_checkpoint(truncate)").fetchall()
        self._db.execute("pragma journal_mode = delete").fetchall()
        return self._report(library)

    def _rows(self, table: str, columns: str) -> Iterator[Row]:
        read = self._wreck.plain_rows if table in self._without_rowid else self._wreck.rows
        for row in read(table, columns):
            if row is None:
                self._whole = False
            else:
                yield row

    def _put(self, table: str, columns: str, rows: Iterable[Row]) -> None:
        marks = ",".join("?" * len(columns.split(",")))
        batch: list[Row] = []
        for row in rows:
            batch.append(row)
            if len(batch) == _BATCH:
                self._write(table, columns, marks, batch)
        self._write(table, columns, marks, batch)

    def _write(self, table: str, columns: str, marks: str, batch: list[Row]) -> None:
        with self._db.atomic():
            self._db.conn.executemany(
                f"insert or ignore into {table} ({columns}) values ({marks})", batch
            )
        batch.clear()

    def _take_over(self, table: str) -> None:
        """The columns that both know; a wreck may be older than this program."""
        ours = {row[1] for row in self._db.execute(f"pragma table_info({table})")}
        shared = ", ".join(name for name in self._wreck.columns(table) if name in ours)
        if shared:
            self._put(table, shared, self._rows(table, shared))

    def _learn_numbers(self) -> None:
        whole, self._whole = self._whole, True
        known = self._known
        if self._wreck.columns("articles"):
            for number, text_id, part, page in self._rows("articles", _ARTICLE_COLUMNS):
                if not (isinstance(text_id, int) and isinstance(part, int)):
                    self._whole = False  # what stands there was written over
                    continue
                known.numbers[text_id, part] = number
                if page is None:
                    known.lying[number] = ""
            columns = "article_id, thrown_at"
            if self._wreck.columns("trash"):
                known.lying.update(dict(self._rows("trash", columns)))  # type: ignore[arg-type]
        else:
            self._whole = False
        known.all_of_them = self._whole
        self._whole = whole and self._whole

    def _learn_paths(self) -> None:
        """Where texts came from: a text that cannot be read itself may still tell."""
        if self._known.all_of_them and self._whole:
            return
        for text, path in self._db.execute("select text_id, path from text_paths"):
            self._known.paths[text] = path
        if self._wreck.columns("texts"):
            for row in self._wreck.rows("texts", "id, path"):
                if row and isinstance(row[0], int) and isinstance(row[1], str) and row[1]:
                    self._known.paths[row[0]] = row[1]

    def _proved(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            if is_text(row):
                yield row
            else:
                self._whole = False

    def _read_pages(self) -> None:
        """What SQL did not reach. A row of a freed page may come back that was deleted once."""
        before = self._count("texts")
        texts: list[Row] = []
        corrections: list[Row] = []
        carriers: list[Row] = []
        logged: list[Row] = []
        articles: dict[tuple[int, int], tuple[int, bool]] = {}
        for rowid, values in rows_in_pages(self._wreck.path):
            row: Row = (rowid, *values[1:])
            if is_text(row):
                texts.append(row)
                if len(texts) == _BATCH:
                    self._put("texts", _TEXT_COLUMNS, texts)
                    texts = []
            elif is_spoilt_text(row):
                self._known.paths.setdefault(rowid, row[3])
            elif is_article(row):
                articles.setdefault((int(row[1]), int(row[2])), (rowid, row[3] is None))
            elif is_correction(row):
                corrections.append(row)
            elif is_logged(row):
                logged.append(row)
            elif is_carrier(row):
                carriers.append((*row[:3], row[3] if len(row) == 4 else "[]"))
        self._put("texts", _TEXT_COLUMNS, texts)
        columns = "id, content_hash, part, record, field, verdict, value, spans, printed, who,"
        self._put("corrections", f"{columns} corrected_at", corrections)
        self._put("carriers", "text_id, address, marks, zones", carriers)
        columns = "id, path, status, reason, content_hash, articles, imported_at"
        self._put("import_log", columns, logged)
        self._known.add_found(articles)
        for entry in entries_in_pages(self._wreck.path):
            entry = entry[::-1] if is_path(entry[::-1]) else entry  # of the index by text
            for table, columns, fits in _ENTRIES:
                if fits(entry):
                    self._put(table, columns, [entry])
        self._from_pages = self._count("texts") - before

    def _drop_what_hangs_loose(self) -> None:
        """Rows whose article or text could not be rescued."""
        for table, rowid, _, _ in self._db.execute("pragma foreign_key_check").fetchall():
            if rowid is not None:
                self._db.execute(f"delete from {table} where rowid = ?", [rowid])
        for table in self._without_rowid.intersection((*OF_TEXTS, "article_versions")):
            self._db.execute(f"delete from {table} where text_id not in (select id from texts)")

    def _keep_numbers_unique(self) -> None:
        """A number that was given once is not given again, even if its article is lost."""
        self._db.execute(
            "insert into sqlite_sequence (name, seq) select 'articles', 0"
            " where not exists (select 1 from sqlite_sequence where name = 'articles')"
        )
        self._db.execute(
            "update sqlite_sequence set seq = max(seq, ?) where name = 'articles'",
            [self._known.highest],
        )

    def _report(self, library: Path) -> SalvageReport:
        (articles,) = self._db.execute(
            "select count(*) from articles where page_id is not null"
        ).fetchone()
        in_trash = self._count("trash")
        others = {
            table: count
            for table in (*OF_TEXTS, *BY_HAND, *OF_ARTICLES)
            if table != "corrections" and (count := self._count(table))
        }
        return SalvageReport(
            library=library,
            texts=self._count("texts"),
            articles=articles,
            in_trash=in_trash,
            corrections=self._count("corrections"),
            others=others,
            lost=tuple(lost_texts(self._db, self._known)),
            from_pages=self._from_pages,
        )

    def _has(self, article: int) -> bool:
        rows = self._db.execute("select 1 from articles where id = ?", [article])
        return rows.fetchone() is not None

    def _count(self, table: str) -> int:
        (count,) = self._db.execute(f"select count(*) from {table}").fetchone()
        return int(count)
