"""The transactions of an open library: one moment to read, all or nothing to write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from reader_app.library.articles import Batch
from reader_app.library.connection import take_write_lock
from reader_app.library.troubles import errors_in_words


class Transactions:
    """Begins and ends them. Windows hear of what their lists show."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db, self.path = db, path
        self.batch: Batch | None = None  # of the block ``together``
        self._is_silent = False  # nothing was written yet that a list shows

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Several reads that see the library at one moment."""
        with self.db.atomic():
            yield self.db

    @contextmanager
    def writing(self, *, shows: bool = True) -> Iterator[Database]:
        """One transaction; unless it changes nothing that a list shows, windows hear of it."""
        with self.db.atomic():
            if self.batch is not None:  # whose transaction has the lock, and tells at its end
                before, self._is_silent = self._is_silent, not shows
                yield self.db
                self._is_silent = self._is_silent and before
                return
            take_write_lock(self.db)
            self._is_silent = not shows
            yield self.db
            if not self._is_silent:
                self.db.execute("update revision set number = number + 1")

    def tell(self, changed: bool) -> None:
        """Whether what the open transaction wrote has changed what a list shows."""
        self._is_silent = not changed

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make several writes one transaction, whose new articles are indexed at its end."""
        # A write's savepoint copies the pages it changes: 100 kB of an article, else into a file.
        self.db.execute("pragma temp_store = memory")
        with errors_in_words(self.path), self.writing(shows=False) as db:
            self.batch = batch = Batch()
            try:
                yield
            finally:
                self.batch = None
            batch.finish(db)

    @contextmanager
    def all_or_none(self) -> Iterator[None]:
        """What fails is not in the library, and so not in the index either."""
        before = len(self.batch.entered) if self.batch else 0
        try:
            yield
        except BaseException:
            if self.batch:
                self.batch.go_back(before)
            raise
