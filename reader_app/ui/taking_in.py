"""How texts come in by the window: chosen, dropped, pasted, or put into a watched folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QGuiApplication

from reader_app.ui import settings as keys
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow


class TakingIn(QObject):
    """The actions of the menu that bring in texts, and what is dropped on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from reader_app.sources.registry import supported

        filing = self._window.commands.filing
        dialog = filing.file_dialog(translate("Files", "导入文件"), keys.LAST_FOLDER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = " ".join(f"*{suffix}" for suffix in supported())
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # two dozen suffixes
        dialog.setNameFilters(
            [
                translate("Files", "可以导入的文件 ({0})").format(kinds),
                translate("Files", "所有文件 (*)"),
            ]
        )
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    @Slot()
    def choose_folder(self) -> None:
        filing = self._window.commands.filing
        dialog = filing.file_dialog(translate("Files", "导入文件夹"), keys.LAST_FOLDER)
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.setOption(dialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    @Slot(list)
    def _import_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._window.settings.set(keys.LAST_FOLDER, str(paths[0].parent))
            self._window.work.import_files(paths)

    @Slot()
    def paste(self) -> None:
        """What is on the clipboard: files, or text."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, mime: QMimeData) -> None:
        """What was pasted or dropped."""
        if files := files_of(mime):
            self._window.work.import_files(files)
        else:
            self._window.work.import_pasted(mime.text())

    @Slot()
    def show_report(self) -> None:
        """The lines of the last import."""
        report = self._window.work.last_report
        if report is None:
            self._window.status.say(translate("Imported", "这次打开后还没有导入过文件"))
            return
        from reader_app.ui.dialogs.import_report import ImportReportDialog

        ImportReportDialog(
            report.files, self._window.look, self._window, report.left, report.left_out
        ).open()

    @Slot()
    def choose_watched(self) -> None:
        from reader_app.ui.dialogs.watched_folder import WatchedFolderDialog

        WatchedFolderDialog(self._window.settings, self._window).open()

    @Slot()
    def show_versions(self) -> None:
        from reader_app.ui.dialogs.versions import VersionsDialog

        window = self._window
        if (place := window.navigation.place) is not None:
            VersionsDialog(
                window.library, place.article.id, window.reads, window.look, window
            ).open()


def files_of(mime: QMimeData) -> Sequence[Path]:
    """The files and folders that are carried; none if it is anything else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
