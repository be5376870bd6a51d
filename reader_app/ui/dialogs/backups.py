"""从备份恢复: the backups beside the library, with day, size and number of articles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.services.back_up import Backup, counts, folder_of_backups, list_backups
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.message import ask
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.theme import Look

KINDS = {
    "daily": QT_TRANSLATE_NOOP("Backups", "每日备份"),
    "migration": QT_TRANSLATE_NOOP("Backups", "升级之前"),
    "restore": QT_TRANSLATE_NOOP("Backups", "恢复之前"),
}


class BackupsDialog(PaperDialog):
    """Chooses the backup to go back to; asks before anything is replaced."""

    chosen = Signal(object)  # the Path

    def __init__(
        self, library: Path, reads: BackgroundRunner, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("从备份恢复"), parent, width=560)
        self.setObjectName("backupsDialog")
        self._library, self._reads = library, reads
        self._backups: tuple[Backup, ...] = ()
        self._words = self.add_text(self.tr("正在读取…"), "messageSentence")
        self._list = RowList(look, self)
        self._list.setAccessibleName(self.tr("备份"))
        self._list.setMinimumHeight(300)
        self._list.doubleClicked.connect(self._ask)
        self.body.addWidget(self._list, 1)
        self.add_aside(self.tr("另选文件…"), self._choose_file, name="otherBackup")
        self._restore = self.add_button(self.tr("恢复…"), self._ask, name="restore")
        self.add_button(self.tr("取消"), self.reject, name="cancel", default=True)
        self._restore.setEnabled(False)
        self._read()

    @Slot()
    def _ask(self) -> None:
        if 0 <= self._list.chosen < len(self._backups):
            self._ask_about(self._backups[self._list.chosen].path)

    def _ask_about(self, path: Path) -> None:
        library = self._library

        def job(task: Task) -> tuple[int | None, int | None]:
            return counts(library, path)

        self._reads.start(
            job,
            owner=self,
            on_result=lambda found: self._ask_with(path, *found),
            on_error=self._fail,
        )

    def _ask_with(self, path: Path, there: int | None, here: int | None) -> None:
        """What the one has and the other, so that nobody takes an old or empty one by mistake."""
        told = [
            (self.tr("备份里有 {0} 篇文章。"), there),
            (self.tr("现在的文库里有 {0} 篇。"), here),
        ]
        words = "".join(words.format(count) for words, count in told if count is not None)
        promise = self.tr("现在的文库会先存为备份，以后还可以恢复回来。")
        ask(
            self,
            self.tr("恢复备份"),
            self.tr("要用“{0}”替换现在的文库吗？").format(path.name),
            "\n".join(filter(None, (words, promise))),
            self.tr("恢复"),
            lambda: self._take(path),
        )

    def _take(self, path: Path) -> None:
        self.accept()
        self.chosen.emit(path)

    @Slot()
    def _choose_file(self) -> None:
        dialog = file_dialog(self, self.tr("选择备份"), folder_of_backups(self._library).parent)
        dialog.setNameFilters([self.tr("文库 (*.sqlite3)"), self.tr("所有文件 (*)")])
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, name: str) -> None:
        """A file from anywhere."""
        self._ask_about(Path(name))

    def _read(self) -> None:
        library = self._library

        def job(task: Task) -> tuple[Backup, ...]:
            return list_backups(library)

        self._reads.start(job, owner=self, on_result=self._show, on_error=self._fail)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        folder = folder_of_backups(self._library)
        self._words.setText(
            self.tr("每天一份，升级和恢复之前各一份，各留七份，都在 {0}").format(folder)
            if backups
            else self.tr("还没有备份。程序每天会自动备份一次。")
        )
        self._list.rows.show([_row(backup) for backup in backups])
        self._list.setVisible(bool(backups))
        self._list.choose(0)
        self._restore.setEnabled(bool(backups))
        QTimer.singleShot(0, self, self.fit)

    def _fail(self, error: Exception) -> None:
        self._words.setText(sentence(error))


def _row(backup: Backup) -> Row:
    usual = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    size = QLocale().formattedDataSize(backup.size, 1, usual)
    articles = translate("Backups", "{0} 篇文章").format(backup.articles)
    if backup.articles is None:
        articles = translate("Backups", "读不出")
    kind = translate("Backups", KINDS[str(backup.kind)])
    return Row(
        title=backup.made_at.strftime("%Y-%m-%d %H:%M"),
        note=f"{articles} · {size}",
        detail=f"{kind} · {backup.path.name}",
    )
