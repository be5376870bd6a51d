"""Follows the open article with the picture of its page, where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout

from reader_app.services.page_sheet import PageSheet, page_sheet
from reader_app.tasks import Task
from reader_app.ui.i18n import translate
from reader_app.ui.panes.page_sheet import PageSheetView

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow

_WAIT_MS = 120  # who walks through articles does not wait for pictures
_SHARE = 0.45  # of the pane's height, at most


class PagePicture(QObject):
    """The page over the list at the left; reads off the interface thread."""

    def __init__(self, window: MainWindow, column: QVBoxLayout) -> None:
        super().__init__(window)
        self._window = window
        self._task = Task()
        self.view = PageSheetView(window.look)
        self.view.hide()
        column.insertWidget(0, self.view)
        self.view.article_requested.connect(window.navigation.open)
        self.view.page_requested.connect(self.enlarge)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.read)
        window.navigation.arrived.connect(self._follow)
        window.work.changed.connect(self._follow)
        window.closing.connect(self._wait.stop)
        self.read()

    @Slot()
    def _follow(self) -> None:
        self._wait.start()

    @Slot()
    def read(self) -> None:
        place = self._window.navigation.place
        self._task.cancel()
        if place is None:
            self.view.hide()
            return
        library, article = self._window.library, place.article.id

        def job(task: Task) -> tuple[PageSheet, QImage] | None:
            return _read(library, article)

        def show(found: tuple[PageSheet, QImage] | None) -> None:
            self.view.setVisible(found is not None)
            if found is not None:
                self.view.highest = round(self._window.splitter.height() * _SHARE)
                self.view.show_sheet(found[1], found[0].zones, article)

        self._task = self._window.reads.start(
            job, owner=self, on_result=show, on_error=lambda error: self.view.hide()
        )

    @Slot()
    def enlarge(self) -> None:
        if self.view.isHidden():
            self._window.status.say(translate("PageSheet", "本文所在的版没有版面图"))
            return
        from reader_app.ui.dialogs.page_sheet import PageSheetDialog

        dialog = PageSheetDialog(self._window.look, self.view, self._window)
        dialog.sheet.article_requested.connect(self._window.navigation.open)
        dialog.open()


def _read(library: Path, article: int) -> tuple[PageSheet, QImage] | None:
    """A job: the page, and its picture unpacked."""
    sheet = page_sheet(library, article)
    if sheet is None:
        return None
    image = QImage.fromData(sheet.image.data) if sheet.image is not None else QImage()
    return sheet, image
