"""The library, written to in the words of the domain."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.import_report import ImportedFile, ImportStatus
from reader_app.domain.library_rows import (
    LibraryChange,
)
from reader_app.domain.trouble import CheckReport, TroubleKind
from reader_app.library import soundness
from reader_app.library.articles import (
    ArticleKey,
    key_of,
    place_anew,
    printed_head,
    put_article,
    take_out,
)
from reader_app.library.connection import connect, errors_in_words, take_write_lock
from reader_app.library.corrections import (
    Correction,
    drop_correction,
    keep_correction,
    printed_value,
)
from reader_app.library.encoding import storable, to_json
from reader_app.library.index import index_is_current, rebuild_index
from reader_app.library.shelves import Shelves


@dataclass(frozen=True, slots=True)
class Added:
    """The articles of a text, and which of them the library did not have before."""

    articles: tuple[int, ...]
    new: frozenset[int]


def content_hash(text: str) -> str:
    """What makes two texts the same: their characters, whatever file or encoding they came in."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def open_library(path: Path) -> Library:
    """Open the library, making or migrating it if need be.

    Opening costs about a millisecond, so each job opens the library for itself and closes
    it again; connections never cross threads.
    """
    library = Library(connect(path), path)
    try:
        library.mend_index()
    except BaseException:
        library.close()
        raise
    return library


class Library(Shelves):
    """An open library. Each write is one transaction, on the disk when the method returns."""

    def add(
        self,
        documents: Sequence[Document],
        *,
        path: str,
        encoding: str,
        rules_version: str,
        seed: str | None = None,
    ) -> Added:
        """Store the articles of one text, whole or not at all; what is there already stays.

        ``seed`` is the digest of a bundled file, remembered so that it is never brought back.
        """
        with self._writing() as db:
            text_id, text_hash = self._find_or_make_text(documents, path, encoding)
            there = dict(
                db.execute("select part, id from articles where text_id = ?", [text_id]).fetchall()
            )
            new = frozenset(
                put_article(db, ArticleKey(text_id, text_hash, part), document, rules_version, None)
                for part, document in enumerate(documents)
                if part not in there
            )
            if seed:
                self._remember_seed(seed, documents[0].file)
            added = Added(self.articles_of(text_hash), new)
            status = ImportStatus.ADDED if new else ImportStatus.ALREADY_THERE
            self._log(ImportedFile(Path(path), status, added.articles), text_hash)
        return added

    def remove(self, article_id: int) -> LibraryChange:
        """Take an article out; what was set right by hand waits for the text to come back."""
        with self._writing() as db:
            take_out(db, article_id)
        return LibraryChange(frozenset({article_id}), structure=True)

    def correct(self, article_id: int, field: str, value: str | None, who: str) -> LibraryChange:
        """Set a field of the head by hand; ``None`` or the printed value goes back to print."""
        with self._writing() as db:
            key = key_of(db, article_id)
            printed = printed_value(printed_head(db, article_id), field)
            if value is None or value == printed:
                drop_correction(db, key.content_hash, key.part, field)
            else:
                keep_correction(
                    db, Correction(key.content_hash, key.part, field, value, printed, who)
                )
            place_anew(db, article_id)
        return LibraryChange(frozenset({article_id}), structure=True)

    def renew(
        self, text_id: int, documents: Sequence[Document], rules_version: str
    ) -> LibraryChange:
        """Put what was read anew from a text in place of what was read before.

        An article keeps its number; one that was removed by hand stays away.
        """
        with self._writing() as db:
            row = db.execute(
                "select content_hash, parts from texts where id = ?", [text_id]
            ).fetchone()
            if row is None:  # removed meanwhile
                return LibraryChange()
            text_hash, parts = row
            there = dict(
                db.execute("select part, id from articles where text_id = ?", [text_id]).fetchall()
            )
            touched = set(there.values())
            for part, document in enumerate(documents):
                if part in there or part >= parts:
                    key = ArticleKey(text_id, text_hash, part)
                    touched.add(put_article(db, key, document, rules_version, there.get(part)))
            for part, article_id in there.items():
                if part >= len(documents):
                    take_out(db, article_id)
            db.execute("update texts set parts = ? where id = ?", [len(documents), text_id])
        return LibraryChange(frozenset(touched), structure=True)

    def remember_position(self, article_id: int, offset: int) -> None:
        """Note that the reader is here. May be lost in a power cut, but nothing else is."""
        self._db.execute("pragma synchronous = normal")
        try:
            with self._writing() as db:
                db.execute(
                    "insert or replace into reading_positions (article_id, start, read_at)"
                    " select id, ?, ? from articles where id = ?",
                    [offset, _now(), article_id],
                )
        finally:
            self._db.execute("pragma synchronous = full")

    def log_import(self, file: ImportedFile, text_hash: str | None) -> None:
        """Note what became of a file that added nothing."""
        with self._writing():
            self._log(file, text_hash)

    def check(self) -> CheckReport:
        """Look at the file, every span and the search index; make a faulty index anew."""
        with self._reading() as db:
            troubles = list(soundness.file_troubles(db))
            (articles,) = db.execute("select count(*) from articles").fetchone()
            if any(trouble.kind is TroubleKind.FILE for trouble in troubles):
                return CheckReport(articles, tuple(troubles))  # nothing in it can be relied on
            troubles += soundness.span_troubles(db)
            index = list(soundness.index_troubles(db))
        if index:
            with self._writing() as db:
                rebuild_index(db)
        return CheckReport(
            articles, (*troubles, *(dataclasses.replace(each, repaired=True) for each in index))
        )

    def mend_index(self) -> None:
        """Make the search index anew if it was made by other rules of making alike."""
        with errors_in_words(self.path):
            if index_is_current(self._db):
                return
            with self._writing() as db:
                rebuild_index(db)

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        with self._db.atomic():
            take_write_lock(self._db)
            yield self._db

    def _find_or_make_text(
        self, documents: Sequence[Document], path: str, encoding: str
    ) -> tuple[int, str]:
        document = documents[0]
        text_hash = content_hash(document.source)
        row = self._db.execute(
            "select id from texts where content_hash = ?", [text_hash]
        ).fetchone()
        if row:
            return row[0], text_hash
        made = (
            self._db.table("texts")
            .insert(
                {
                    "content_hash": text_hash,
                    "file": storable(document.file),
                    "path": storable(path),
                    "encoding": encoding,
                    "imported_at": _now(),
                    "parts": len(documents),
                    "source": document.source,
                }
            )
            .last_pk
        )
        assert isinstance(made, int)
        return made, text_hash

    def _log(self, file: ImportedFile, text_hash: str | None) -> None:
        self._db.table("import_log").insert(
            {
                "path": storable(str(file.path)),
                "status": str(file.status),
                "reason": storable(file.reason),
                "content_hash": text_hash,
                "articles": to_json(list(file.articles)),
                "imported_at": _now(),
            }
        )

    def _remember_seed(self, digest: str, file: str) -> None:
        self._db.execute(
            "insert or ignore into seeds (digest, file, imported_at) values (?, ?, ?)",
            [digest, storable(file), _now()],
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
