"""What keeps the library safe behind the window: backups, restore, rescue, and other writers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import DamagedLibrary, ReaderError
from reader_app.tasks import Task
from reader_app.ui.errors import sentence, show_error
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from reader_app.services.salvage import SalvageReport
    from reader_app.ui.main_window import MainWindow

_LOOK_EVERY_MS = 2_000  # whether another program wrote to the library


class Safekeeping(QObject):
    """Begins once the window is complete."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seen: int | None = None  # the library's revision that the window shows
        self._looking = False
        self._is_outdated = False  # the look that is on began before a change of ours
        self._waits_for_works = False  # half of what comes in at a first start is no backup
        self._waits_for_content = False  # at a first start there is nothing to back up
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.work.changed.connect(self._own_change)
        window.work.ended.connect(self._works_ended)

    @Slot()
    def begin(self) -> None:
        """Today's backup, once what waits to be written is written; then watch."""
        window = self._window
        self._timer.start()
        self.look()
        window.writes.start(
            lambda task: None,
            owner=self,
            on_result=lambda done: self._back_up(),
            on_error=window.show_failure,
        )

    def _back_up(self) -> None:
        if self._window.work.is_filling:
            self._waits_for_works = True
            return
        library = self._window.library

        def job(task: Task) -> bool:
            from reader_app.services.back_up import back_up_daily
            from reader_app.services.browse import holds_nothing

            back_up_daily(library, task)
            return holds_nothing(library)

        self._window.copies.start(
            job, owner=self, on_result=self._backed_up, on_error=self._window.show_failure
        )

    @Slot()
    def _works_ended(self) -> None:
        if self._waits_for_works:
            self._waits_for_works = False
            self._back_up()

    def _backed_up(self, nothing_yet: bool) -> None:
        self._waits_for_content = nothing_yet

    # Others that write

    @Slot()
    def look(self) -> None:
        """Whether the library was written to by somebody else."""
        if self._looking or self._window.sidebar.correcting.editor is not None:
            return  # records that come anew would take away the field that is being typed in
        if self._window.work.is_long_at_work:
            return  # it writes piece by piece, and says so itself once it is done
        self._looking = True
        self._window.reads.start(
            partial(_revision, self._window.library),
            owner=self,
            on_result=self._compare,
            on_error=lambda error: self._compare(None),
        )

    def _compare(self, revision: int | None) -> None:
        self._looking = False
        if self._is_outdated or self._window.work.is_long_at_work:
            self._is_outdated = False
            return
        before, self._seen = self._seen, revision if revision is not None else self._seen
        if before is None or revision is None or before == revision:
            return
        self._window.work.changed.emit(LibraryChange(structure=True))
        self._seen = revision
        self._window.status.say(translate("Safe", "文库刚由另一个程序更新"))

    @Slot(object)
    def _own_change(self, change: LibraryChange) -> None:
        self._seen = None  # what comes next is known already
        self._is_outdated = self._looking  # what is being looked up was so before
        if self._waits_for_content and change.structure:
            self._waits_for_content = False
            self._back_up()

    # When something is wrong

    def offer(self, error: DamagedLibrary) -> None:
        """The library is damaged: what can be done stands beside the sentence."""
        words = sentence(error)
        self._window.notice.offer(
            words,
            (translate("Safe", "从备份恢复…"), self.choose_backup),
            (translate("Safe", "抢救…"), self.ask_to_salvage),
        )

    def remedies(self, error: ReaderError) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the reader may press where the library cannot be used at all."""
        again = (translate("Safe", "再试一次"), self.look_again)
        if not isinstance(error, DamagedLibrary):
            return (again,)
        return (
            (translate("Safe", "从备份恢复…"), self.choose_backup),
            (translate("Safe", "抢救…"), self.ask_to_salvage),
            again,
        )

    def offer_remedies(self, error: ReaderError) -> None:
        """The same on the page that stands in the article's place."""
        if self._window.empty is not None:
            self._window.empty.offer(*self.remedies(error))

    @Slot()
    def look_again(self) -> None:
        """The library could not be used; perhaps it can be now."""
        from reader_app.library.opening import read_opening

        try:
            read_opening(self._window.library)
        except ReaderError as error:
            self._window.show_trouble(error)
            self.offer_remedies(error)
        else:
            self.reopen()

    def reopen(self) -> None:
        """Show the library that stands in the place of the one that was open."""
        from reader_app.services import browse

        window = self._window
        window.forget_trouble()
        window.following.forget_contents()
        window.navigation.forget()
        window.masthead.search.clear()  # what was looked for in the other one
        self._seen = None  # that it is another one is no news
        window.show_empty(waiting=True)
        window.work.fill_or_renew()
        window.reads.start(
            lambda task: browse.last_read(window.library),
            owner=self,
            on_result=window.following.open_last_read,
            on_error=window.show_failure,
        )
        self.begin()

    @Slot()
    def choose_backup(self) -> None:
        from reader_app.ui.dialogs.backups import BackupsDialog

        window = self._window
        dialog = BackupsDialog(window.library, window.reads, window.look, window)
        dialog.chosen.connect(self.restore)
        dialog.open()

    @Slot(object)
    def restore(self, backup: Path) -> None:
        """Put a backup in the library's place and show it."""
        library = self._window.library

        def job(task: Task) -> Path | None:
            from reader_app.services.back_up import restore_backup

            return restore_backup(library, backup, task)

        def done(kept: Path | None) -> None:
            self.reopen()
            words = translate("Safe", "已恢复备份。")
            if kept is not None:
                words += translate("Safe", "原来的文库存为 {0}").format(kept)
            self._window.notice.tell(words)

        self._window.work.run_long(translate("Safe", "正在恢复备份…"), job, done)

    @Slot()
    def ask_to_salvage(self) -> None:
        from reader_app.ui.dialogs.message import ask

        ask(
            self._window,
            translate("Safe", "抢救文库"),
            translate("Safe", "要把还能读出的文章抢救到新的文库里吗？"),
            translate("Safe", "编号、更正和阅读位置尽量保留；损坏的文件改名保存，不会删除。"),
            translate("Safe", "抢救"),
            self.salvage,
        )

    @Slot()
    def salvage(self) -> None:
        library = self._window.library

        def job(task: Task) -> tuple[SalvageReport, Path]:
            from reader_app.services.salvage import salvage_in_place

            return salvage_in_place(library, task)

        self._window.work.run_long(translate("Safe", "正在抢救文库…"), job, self._salvaged)

    def _salvaged(self, done: tuple[SalvageReport, Path]) -> None:
        from reader_app.ui.dialogs.salvage_report import SalvageReportDialog

        report, kept = done
        self.reopen()
        dialog = SalvageReportDialog(report, kept, self._window.look, self._window)
        dialog.import_wanted.connect(self._window.work.import_files)
        dialog.open()


def failure(window: MainWindow, error: Exception) -> None:
    """What went wrong, above the panes; a fault of the program on a sheet of its own."""
    if isinstance(error, DamagedLibrary) and hasattr(window, "safekeeping"):
        window.safekeeping.offer(error)
    elif isinstance(error, ReaderError):
        window.notice.tell(sentence(error))
    else:
        show_error(error, window)


def _revision(library: Path, task: Task) -> int | None:
    from reader_app.services.browse import revision

    return revision(library)
