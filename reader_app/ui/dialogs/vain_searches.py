"""没有找到的检索: what was looked for and is missed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.services.kept_searches import VainSearch, forget_vain, vain_searches
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.kept_list import KeptListDialog
from reader_app.ui.dialogs.rows import Row
from reader_app.ui.i18n import translate
from reader_app.ui.library_work import LibraryWork
from reader_app.ui.theme import Look


class VainSearchesDialog(KeptListDialog):
    """Searches that found nothing, the last first; Enter tries one again."""

    wanted = Signal(str)  # a query to look for again

    def __init__(
        self,
        library: Path,
        reads: BackgroundRunner,
        work: LibraryWork,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("没有找到的检索")
        waiting = self.tr("正在读取…")
        super().__init__(title, waiting, library, reads, look, parent, list_name=title)
        self.setObjectName("vainSearchesDialog")
        self._work = work
        work.kept_changed.connect(self._read)
        self._searches: tuple[VainSearch, ...] = ()
        self._list.activated.connect(self.try_again)
        self._clear = self.add_aside(self.tr("全部清除"), self.clear, name="clearVain")
        self._forget = self.add_aside(self.tr("清除这一条"), self.forget, name="forgetVain")
        self._try = self.add_button(
            self.tr("再找一次"), self.try_again, name="tryAgain", default=True
        )
        self.add_button(self.tr("关闭"), self.accept, name="close")
        self._show(())
        self._read()

    @Slot()
    def try_again(self) -> None:
        row = self._list.chosen
        if 0 <= row < len(self._searches):
            query = self._searches[row].query
            self.accept()
            self.wanted.emit(query)

    @Slot()
    def clear(self) -> None:
        self._forget_query(None)

    @Slot()
    def forget(self) -> None:
        row = self._list.chosen
        if 0 <= row < len(self._searches):
            self._forget_query(self._searches[row].query)

    def _forget_query(self, query: str | None) -> None:
        library = self._library
        words = self.tr("清除没有找到的检索")
        self._work.by_hand(lambda: forget_vain(library, query), words)

    @Slot()
    def _read(self) -> None:
        library = self._library

        def job(task: Task) -> tuple[VainSearch, ...]:
            return vain_searches(library)

        self._reads.start(job, owner=self, on_result=self._show, on_error=self._fail)

    def _show(self, searches: tuple[VainSearch, ...]) -> None:
        self._searches = searches
        words = (
            self.tr("这些检索当时在文库里什么也没有找到，可以看出还缺什么。")
            if searches
            else self.tr("没有落空的检索。")
        )
        self._show_rows(words, [_row(each) for each in searches])
        for button in (self._clear, self._forget, self._try):
            button.setEnabled(bool(searches))
        self._list.setFocus()


def _row(search: VainSearch) -> Row:
    when = datetime.fromisoformat(search.last_at).astimezone().strftime("%Y-%m-%d %H:%M")
    times = translate("Vain", "{0} 次").format(search.times)
    return Row(search.query, times, translate("Vain", "最近一次 {0}").format(when))
