"""Whether an open library is sound, and what is made anew or tidied in it."""

from __future__ import annotations

import time
from dataclasses import replace

from reader_app.domain.trouble import CheckReport, TroubleKind
from reader_app.library import soundness
from reader_app.library.index import has_all_fours, is_untidy, join_pieces
from reader_app.library.search_entries import (
    add_missing_fours,
    rebuild_search,
    search_is_current,
)
from reader_app.library.transactions import Transactions
from reader_app.library.troubles import errors_in_words
from reader_app.tasks import Task


class Upkeep:
    """Checks the library and takes care of its search index."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def look_through(self, share: soundness.Share) -> soundness.Look:
        """A part of a check, done for another process. Raises NotTogether."""
        with self._transactions.reading() as db:
            return soundness.look_through(db, share)

    def check(
        self, task: Task | None = None, elsewhere: soundness.Elsewhere | None = None
    ) -> CheckReport:
        """Look at the file, every span and the search index; make a faulty index anew.

        Other processes may help. Raises Cancelled; nothing has changed then.
        """
        with self._transactions.reading() as db:
            troubles = list(soundness.file_troubles(db))
            (articles,) = db.execute(
                "select count(*) from articles where page_id is not null"
            ).fetchone()
            if any(trouble.kind is TroubleKind.FILE for trouble in troubles):
                return CheckReport(articles, tuple(troubles))  # nothing in it can be relied on
            troubles += soundness.trash_troubles(db)
            found = list(soundness.article_troubles(db, task or Task(), elsewhere))
            index = [trouble for trouble in found if trouble.kind is TroubleKind.INDEX]
            troubles += (trouble for trouble in found if trouble.kind is not TroubleKind.INDEX)
        if index:
            with self._transactions.writing() as db:
                rebuild_search(db)
        return CheckReport(articles, (*troubles, *(replace(each, repaired=True) for each in index)))

    def mend_index(self) -> None:
        """Make the search index anew if it was made by other rules of making alike."""
        with errors_in_words(self._transactions.path):
            if search_is_current(self._transactions.db):
                return
            with self._transactions.writing() as db:
                rebuild_search(db)

    def tidy_index(self, task: Task) -> None:
        """Make the search index smaller and faster if much has come since that was done last.

        In short steps, so that nobody waits for the lock. Raises Cancelled between them.
        """
        with errors_in_words(self._transactions.path):
            if not is_untidy(self._transactions.db):
                return
            with self._transactions.writing(shows=False) as db:
                more = join_pieces(db, all_of_them=True)
            while more:
                task.look_up()
                with self._transactions.writing(shows=False) as db:
                    more = join_pieces(db)

    def complete_index(self, task: Task, seconds: float) -> bool:
        """Let the index learn of an older library's articles what it learns of others.

        In short steps, so that nobody waits for the lock, until all are known, or ``seconds``
        have passed; whether all are. Until then what is found is right, but some of it slowly.
        Raises Cancelled between the steps.
        """
        until = time.monotonic() + seconds
        with errors_in_words(self._transactions.path):
            while not has_all_fours(self._transactions.db):
                task.look_up()
                if time.monotonic() > until:
                    return False
                with self._transactions.writing(shows=False) as db:
                    add_missing_fours(db)
        return True
