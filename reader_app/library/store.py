"""The library, written to in the words of the domain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from sqlite_utils import Database

from reader_app.domain.carrier import PLAIN, Carrier
from reader_app.domain.content_hash import content_hash
from reader_app.domain.correction import Edit, Plain, Verdict
from reader_app.domain.document import Document
from reader_app.domain.import_report import ImportedFile
from reader_app.domain.library_rows import LibraryChange, Retraced, WatchedFile
from reader_app.domain.recut import Cut, Recut
from reader_app.errors import NotInLibrary
from reader_app.library.adding import Added, Incoming, add_text
from reader_app.library.articles import (
    ArticleKey,
    Audit,
    key_of,
    printed_document,
    put_article,
    reading_of,
    settle,
    take_out,
)
from reader_app.library.connection import connect
from reader_app.library.corrections import (
    Change,
    Where,
    bring_back,
    carry_out,
    corrections_of,
    edited,
    take_back,
)
from reader_app.library.encoding import storable, to_json, utc_now
from reader_app.library.kept_searches import KeptSearches
from reader_app.library.prepared import Prepared, prepare
from reader_app.library.reads import LibraryReads
from reader_app.library.recutting import (
    Moment,
    cut_otherwise,
    drop_recut,
    take_back_cut,
)
from reader_app.library.rows import insert
from reader_app.library.texts import parts_of
from reader_app.library.transactions import Transactions
from reader_app.library.trash import (
    bring_back_article,
    delete_trashed,
    throw_away,
)
from reader_app.library.troubles import errors_in_words
from reader_app.library.upkeep import Upkeep


def open_library(path: Path) -> Library:
    """Open the library, making or migrating it if need be.

    Opening costs about a millisecond, so each job opens the library for itself and closes
    it again; connections never cross threads.
    """
    library = Library(connect(path), path)
    try:
        library.upkeep.mend_index()
    except BaseException:
        library.close()
        raise
    return library


class Library(LibraryReads):
    """An open library. Each write is one transaction, on the disk when the method returns."""

    def __init__(self, db: Database, path: Path) -> None:
        super().__init__(db, path)
        self._transactions = Transactions(db, path)
        self.searches = KeptSearches(self._transactions)
        self.upkeep = Upkeep(self._transactions)

    def add(
        self,
        articles: Sequence[Document | Prepared],
        *,
        path: str,
        encoding: str,
        rules_version: str,
        seed: str | None = None,
        audit: Audit | None = None,
        carrier: Carrier = PLAIN,
    ) -> Added:
        """Store the articles of one text, whole or not at all; what is there already stays.

        A text of other content that came from the same place, or says the same of itself,
        renews its articles: see ``new_versions``. A table whose records all stand in other
        articles adds nothing: see ``standing_records``.

        What is in the trash comes back with its number, its corrections and its place.

        ``seed`` is the digest of a bundled file, remembered so that it is never brought back.
        ``audit`` looks again at what was corrected when the text was here before. What
        ``carrier`` tells is stored with the text, which is read anew as it was read first.
        """
        prepared = [prepare(each) if isinstance(each, Document) else each for each in articles]
        text = Incoming(
            content_hash(prepared[0].source),
            prepared,
            path,
            encoding,
            carrier,
            rules_version,
            audit,
        )
        with (
            errors_in_words(self.path),
            self._transactions.all_or_none(),
            self._transactions.writing() as db,
        ):
            added = add_text(db, text, self._transactions.batch, utc_now())
            if seed and added.is_kept:
                self._remember_seed(seed, prepared[0].file)
            file = ImportedFile(Path(path), added.status, added.articles)
            self._log(file, text.content_hash if added.is_kept else None)
            self._transactions.tell(bool(added.new or added.renewed))
        return added

    def together(self) -> AbstractContextManager[None]:
        """Make several writes one transaction: all on the disk when the block is left, or none.

        The index hears of new articles at the end, in its own order: it writes a piece of
        itself whenever a number falls, and at every savepoint. Larger batches are faster,
        up to some thousand articles of usual length.
        """
        return self._transactions.together()

    def remove(self, article_id: int, who: str = "") -> LibraryChange:
        """Move an article to the trash: off every list, but kept whole. Raises NotInLibrary."""
        with self._transactions.writing() as db:
            throw_away(db, article_id, who, utc_now())
        return LibraryChange(frozenset({article_id}), structure=True)

    def restore(self, articles: Iterable[int]) -> LibraryChange:
        """Put articles of the trash back where they stood. Raises NotInLibrary."""
        numbers = frozenset(articles)
        with self._transactions.writing() as db:
            for article_id in sorted(numbers):
                bring_back_article(db, article_id)
        return LibraryChange(numbers, structure=bool(numbers))

    def empty_trash(self) -> int:
        """Delete what is in the trash for good, and say how many articles it was.

        What they held is overwritten in the file. Corrections stay: they are kept by content.
        """
        self._db.execute("pragma secure_delete = on")
        with self._transactions.writing() as db:
            gone = delete_trashed(db)
            self._transactions.tell(bool(gone))
        if gone:
            self._db.execute("pragma wal_checkpoint(truncate)").fetchall()  # the log too
        return gone

    def correct(self, article_id: int, path: str, value: Plain, who: str) -> LibraryChange:
        """Set one field by hand; ``None`` or the printed value goes back to print."""
        verdict = Verdict.CORRECTED if value is not None else None
        return self.amend(article_id, [Edit(path, verdict, value)], who)

    def amend(
        self,
        article_id: int,
        edits: Sequence[Edit],
        who: str,
        *,
        seen: str | None = None,
        audit: Audit | None = None,
    ) -> LibraryChange:
        """Correct, empty, confirm or reset fields by hand: one step, to be undone as one.

        ``seen`` is the ``reading`` of the article that the user saw: by other rules, or of a
        new version, ``proposals.3`` may be another proposal. Raises NotInLibrary.
        """
        with self._transactions.writing() as db:
            key = key_of(db, article_id)
            if seen not in (None, reading_of(db, article_id)):
                raise _read_anew()
            when = utc_now()
            try:
                kept = corrections_of(db, key.where)
                changes = edited(printed_document(db, article_id), kept, edits, who, when)
            except LookupError:
                raise _read_anew() from None
            if not carry_out(db, key.where, changes, who, when):
                self._transactions.tell(False)
                return LibraryChange()
            return self._settled(article_id, audit)

    def drop_orphan(self, article_id: int, record: str, field: str, who: str) -> LibraryChange:
        """Do away with a correction whose record is no longer there; this too can be undone."""
        with self._transactions.writing() as db:
            carry_out(
                db, key_of(db, article_id).where, [Change(record, field, None)], who, utc_now()
            )
        return LibraryChange(frozenset({article_id}))

    def undo(self, article_id: int, audit: Audit | None = None) -> Retraced:
        """Take back the last step of corrections in an article; without fields: none is left."""
        return self._retrace(article_id, take_back, audit)

    def redo(self, article_id: int, audit: Audit | None = None) -> Retraced:
        """Make again the step that was undone last."""
        return self._retrace(article_id, bring_back, audit)

    def recut(
        self,
        cuts: Sequence[Cut],
        who: str,
        rules_version: str,
        *,
        audit: Audit | None = None,
        again: Recut | None = None,
    ) -> LibraryChange:
        """Put articles made of pieces in place of those they are taken from: one step.

        The first piece's article keeps its number, place and corrections; what was corrected
        in records that another cut has goes there. ``again`` is the step that this repeats.
        Raises ReaderError if a text changed meanwhile, or is in the library already.
        """
        hashes = [content_hash(cut.document.source) for cut in cuts]
        moment = Moment(who, utc_now(), rules_version, audit)
        with self._transactions.writing() as db:
            numbers = [cut.article for cut in again.after] if again else ()
            touched = cut_otherwise(db, cuts, hashes, moment, numbers)
            if again:
                drop_recut(db, again.id)
        return LibraryChange(touched, structure=True)

    def take_back_recut(
        self,
        recut: Recut,
        documents: Mapping[int, Document],
        who: str,
        rules_version: str,
        *,
        audit: Audit | None = None,
    ) -> LibraryChange:
        """Undo a recut. ``documents`` has what the texts of ``recut.before`` say, by text."""
        moment = Moment(who, utc_now(), rules_version, audit)
        with self._transactions.writing() as db:
            return LibraryChange(take_back_cut(db, recut, documents, moment), structure=True)

    def renew(
        self,
        text_id: int,
        documents: Sequence[Document],
        rules_version: str,
        audit: Audit | None = None,
    ) -> LibraryChange:
        """Put what was read anew from a text in place of what was read before.

        An article keeps its number; one that was removed by hand stays away.
        """
        with self._transactions.writing() as db:
            row = db.execute(
                "select content_hash, parts from texts where id = ?", [text_id]
            ).fetchone()
            if row is None:  # removed meanwhile
                return LibraryChange()
            text_hash, parts = row
            there = parts_of(db, text_id)
            touched = set(there.values())
            for part, document in enumerate(documents):
                if part in there or part >= parts:
                    key = ArticleKey(text_id, text_hash, part)
                    article = prepare(document)
                    touched.add(
                        put_article(db, key, article, rules_version, there.get(part), audit)
                    )
            for part, article_id in there.items():
                if part >= len(documents):
                    take_out(db, article_id)
            db.execute("update texts set parts = ? where id = ?", [len(documents), text_id])
        return LibraryChange(frozenset(touched), structure=True)

    def remember_position(self, article_id: int, offset: int) -> None:
        """Note that the reader is here. May be lost in a power cut, but nothing else is."""
        self._db.execute("pragma synchronous = normal")
        try:
            with self._transactions.writing(shows=False) as db:
                db.execute(
                    "insert or replace into reading_positions (article_id, start, read_at)"
                    " select id, ?, ? from articles where id = ? and page_id is not null",
                    [offset, utc_now(), article_id],
                )
        finally:
            self._db.execute("pragma synchronous = full")

    def log_import(self, file: ImportedFile, text_hash: str | None, path: str = "") -> None:
        """Note what became of a file that added nothing, and where a known text was found."""
        with self._transactions.writing(shows=False) as db:
            if text_hash and path:
                db.execute(
                    "insert or ignore into text_paths (path, text_id)"
                    " select ?, id from texts where content_hash = ?",
                    [storable(path), text_hash],
                )
            self._log(file, text_hash)

    def remember_watched(self, files: Iterable[WatchedFile]) -> None:
        """Note what was taken from a watched folder, so that it is not taken again."""
        with self._transactions.writing(shows=False) as db:
            db.conn.executemany(
                "insert or replace into watched_files (path, size, modified) values (?, ?, ?)",
                [(storable(file.path), file.size, file.modified) for file in files],
            )

    def _retrace(
        self,
        article_id: int,
        walk: Callable[[Database, Where], list[tuple[str, str]]],
        audit: Audit | None,
    ) -> Retraced:
        with self._transactions.writing() as db:
            fields = tuple(walk(db, key_of(db, article_id).where))
            change = self._settled(article_id, audit) if fields else LibraryChange()
            self._transactions.tell(bool(fields))
        return Retraced(fields, change)

    def _settled(self, article_id: int, audit: Audit | None) -> LibraryChange:
        settle(self._db, article_id, audit)
        return LibraryChange(frozenset({article_id}), structure=True)

    def _log(self, file: ImportedFile, text_hash: str | None) -> None:
        insert(
            self._db,
            "import_log",
            {
                "path": storable(str(file.path)),
                "status": str(file.status),
                "reason": storable(file.reason),
                "content_hash": text_hash,
                "articles": to_json(list(file.articles)),
                "imported_at": utc_now(),
            },
        )

    def _remember_seed(self, digest: str, file: str) -> None:
        self._db.execute(
            "insert or ignore into seeds (digest, file, imported_at) values (?, ?, ?)",
            [digest, storable(file), utc_now()],
        )


def _read_anew() -> NotInLibrary:
    return NotInLibrary("这篇文章刚被重新整理过，没有保存。", "请对照新的内容再改一次。")
