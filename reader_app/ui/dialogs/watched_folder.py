"""监视文件夹: which folder is looked at for new files, if any."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader_app.ui import settings as keys
from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.settings import Settings


class WatchedFolderDialog(PaperDialog):
    """Choose a folder, or stop. What is chosen counts at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("监视文件夹"), parent, width=520)
        self.setObjectName("watchedFolder")
        self._settings = settings
        self._folder = self.add_text("", "messageSentence")
        self.add_text(
            self.tr(
                "放进这个文件夹（和其中的文件夹）的文件会自动加入文库，每个文件一次；"
                "正在下载或复制的文件，等它不再变化才取。原来的文件不动。"
            ),
            "messageAdvice",
        )
        self._stop = self.add_aside(self.tr("停止监视"), self.stop, name="stopWatching")
        self.add_button(self.tr("选择文件夹…"), self._choose, name="chooseFolder")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)
        self._show()

    @Slot()
    def _choose(self) -> None:
        kept = self._settings.get(keys.WATCHED_FOLDER)
        start = Path(kept) if kept else Path.home()
        dialog = file_dialog(self, self.tr("监视哪个文件夹"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, folder: str) -> None:
        self._settings.set(keys.WATCHED_FOLDER, folder)
        self._show()

    @Slot()
    def stop(self) -> None:
        self._settings.set(keys.WATCHED_FOLDER, "")
        self._show()

    def _show(self) -> None:
        folder = self._settings.get(keys.WATCHED_FOLDER)
        self._folder.setText(
            self.tr("正在监视：{0}").format(folder)
            if folder
            else self.tr("现在没有监视任何文件夹。")
        )
        self._stop.setEnabled(bool(folder))
