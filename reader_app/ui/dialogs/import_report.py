"""导入结果: a line per file, and why one was refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.message import tell
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.said import said
from reader_app.ui.theme import Look

STATUS_WORDS = {
    "added": QT_TRANSLATE_NOOP("Imported", "已加入"),
    "already_there": QT_TRANSLATE_NOOP("Imported", "文库中已有"),
    "renewed": QT_TRANSLATE_NOOP("Imported", "已更新"),
    "refused": QT_TRANSLATE_NOOP("Imported", "未能加入"),
}


class ImportedFile(Protocol):
    """What the report asks of a line of services' ``ImportReport``."""

    @property
    def path(self) -> Path: ...
    @property
    def status(self) -> str: ...
    @property
    def articles(self) -> tuple[int, ...]: ...
    @property
    def reason(self) -> str: ...


class ImportReportDialog(PaperDialog):
    """Refused files first, since they are what the reader has to act on."""

    def __init__(
        self, files: Sequence[ImportedFile], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("导入结果"), parent, width=560)
        self.setObjectName("importReport")
        self._files = sorted(files, key=lambda file: str(file.status) != "refused")
        self.add_text(summary(files), "messageSentence")
        rows = RowList(look, self)
        rows.setAccessibleName(self.tr("各文件的结果"))
        rows.rows.show([_row(file) for file in self._files])
        rows.setMinimumHeight(min(360, 24 + 62 * len(self._files)))
        self.body.addWidget(rows, 1)
        self.add_aside(self.tr("复制"), self._copy, name="copy")
        self.add_aside(self.tr("保存…"), self._save, name="saveReport")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)

    @property
    def text(self) -> str:
        """The report as plain text, a line per file."""
        lines = [summary(self._files)]
        for file in self._files:
            lines.append(f"{_status(file)}\t{file.path}\t{said(file.reason)}".rstrip())
        return "\n".join(lines) + "\n"

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

    @Slot()
    def _save(self) -> None:
        dialog = file_dialog(self, self.tr("保存导入结果"), Path.home())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("纯文本 (*.txt)"))
        dialog.setDefaultSuffix(".txt")
        dialog.selectFile(self.tr("导入结果.txt"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, name: str) -> None:
        try:
            Path(name).write_text(self.text, encoding="utf-8")
        except OSError as error:
            advice = self.tr("请换一个可以写入的文件夹。")
            tell(
                self,
                self.tr("没有保存"),
                self.tr("无法写入“{0}”。").format(name),
                advice,
                str(error),
            )


def summary(files: Sequence[ImportedFile]) -> str:
    """已加入 3 个文件,未能加入 1 个。"""
    counts = Counter(str(file.status) for file in files)
    parts = [
        translate("Imported", "{0} {1} 个").format(translate("Imported", words), counts[status])
        for status, words in STATUS_WORDS.items()
        if counts[status]
    ]
    if not parts:
        return translate("Imported", "没有文件。")
    return translate("Imported", ",").join(parts) + translate("Imported", "。")


def _row(file: ImportedFile) -> Row:
    words = note = _status(file)
    count = len(file.articles)
    if count > 1:
        note = translate("Imported", "{0} · {1} 篇").format(words, count)
    return Row(title=file.path.name, note=note, detail=said(file.reason) or str(file.path.parent))


def _status(file: ImportedFile) -> str:
    return translate("Imported", STATUS_WORDS[str(file.status)])
