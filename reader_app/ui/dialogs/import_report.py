"""导入结果: a line per file, and why one was refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader_app.domain.naming import is_of_table
from reader_app.errors import ReaderError
from reader_app.services.save_import_report import (
    ReportLine,
    report_as_text,
    save_import_report,
)
from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.message import tell_error
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
    "left_out": QT_TRANSLATE_NOOP("Imported", "略过"),
}


_LEAST, _USUAL_WINDOW = 360, 800  # pixels of the list, and of the window around
_REST_OF_DIALOG = 260
_ORDER = {"refused": 0, "left_out": 2}  # all others between them


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
    """Refused files first, since they are what the reader has to act on; last what was left,
    and what is of other formats. A report that is kept has them in their own order."""

    def __init__(
        self,
        files: Sequence[ImportedFile],
        look: Look,
        parent: QWidget | None = None,
        left: Sequence[Path] = (),
        left_out: Sequence[ImportedFile] = (),
    ) -> None:
        super().__init__(self.tr("导入结果"), parent, width=560)
        self.setObjectName("importReport")
        files = [*files, *left_out]
        self._in_order = files
        self._files = sorted(files, key=lambda file: _ORDER.get(str(file.status), 1))
        self._left = left_over(files, left)
        self._summary = summary(files, len(self._left))
        self.add_text(self._summary, "messageSentence")
        rows = RowList(look, self)
        rows.setAccessibleName(self.tr("各文件的结果"))
        names = told_apart([*(file.path for file in self._files), *self._left])
        rows.rows.show(
            [
                *(_row(file, names[file.path]) for file in self._files),
                *(_left_row(path, names[path]) for path in self._left),
            ]
        )
        around = parent.window().height() if parent is not None else _USUAL_WINDOW
        rows.grow(self.inner_width, max(_LEAST, around - _REST_OF_DIALOG))
        self.body.addWidget(rows, 1)
        self.add_aside(self.tr("复制"), self._copy, name="copy")
        self.add_aside(self.tr("保存报告…"), self._save, name="saveReport")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)

    @property
    def text(self) -> str:
        """The report as plain text, a line per file."""
        return report_as_text(self._summary, self.lines)

    @property
    def lines(self) -> list[ReportLine]:
        """The report to be saved."""
        done = [
            ReportLine(
                _status(file), str(file.path), "、".join(map(str, file.articles)), said(file.reason)
            )
            for file in self._in_order
        ]
        return [*done, *(ReportLine(_left_word(), str(path)) for path in self._left)]

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

    @Slot()
    def _save(self) -> None:
        dialog = file_dialog(self, self.tr("保存导入结果"), Path.home())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("纯文本 (*.txt)"), self.tr("表格 (*.csv)")])
        dialog.setDefaultSuffix(".txt")
        dialog.selectFile(self.tr("导入结果.txt"))
        dialog.filterSelected.connect(_follow_filter(dialog))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, name: str) -> None:
        """Write it as .txt or .csv; that an existing file is replaced was asked before."""
        titles = (self.tr("结果"), self.tr("文件"), self.tr("文章"), self.tr("说明"))
        try:
            save_import_report(Path(name), self._summary, titles, self.lines, replace=True)
        except ReaderError as error:
            tell_error(self, self.tr("没有保存"), error)


def _follow_filter(dialog: QFileDialog) -> Callable[[str], None]:
    """The suffix of a name without one goes with the chosen kind."""

    def follow(chosen: str) -> None:
        dialog.setDefaultSuffix(".csv" if "csv" in chosen else ".txt")

    return follow


def left_over(files: Sequence[ImportedFile], left: Sequence[Path]) -> list[Path]:
    """Those left of which no line tells."""
    told = {file.path for file in files}
    return [path for path in left if path not in told]


def summary(files: Sequence[ImportedFile], left: int = 0) -> str:
    """已加入 3 个文件,未能加入 1 个。"""
    counts = Counter(str(file.status) for file in files)
    parts = [
        translate("Imported", "{0} {1} 个").format(translate("Imported", words), counts[status])
        for status, words in STATUS_WORDS.items()
        if counts[status]
    ]
    if left:
        parts.append(translate("Imported", "{0} {1} 个").format(_left_word(), left))
    if not parts:
        return translate("Imported", "没有文件。")
    return translate("Imported", "，").join(parts) + translate("Imported", "。")


def told_apart(paths: Sequence[Path]) -> dict[Path, str]:
    """What each file is called: its name, with as much of its folders as tells it from others."""
    found: dict[Path, str] = {}
    left, depth = set(paths), 1
    while left:
        names = {path: _name(path, depth) for path in left}
        alike = Counter(names.values())
        done = {path for path in left if alike[names[path]] == 1 or depth >= len(path.parts)}
        found |= {path: names[path] for path in done}
        left -= done
        depth += 1
    return found


def _row(file: ImportedFile, name: str) -> Row:
    words = note = _status(file)
    count = len(file.articles)
    if count > 1:
        note = translate("Imported", "{0} · {1} 篇").format(words, count)
    return Row(title=name, note=note, detail=said(file.reason) or str(file.path.parent))


def _name(path: Path, depth: int) -> str:
    """With so many of its folders; a sheet's with that of its workbook."""
    if depth > 1:
        return "/".join(path.parts[-depth:])
    return f"{path.parent.name} · {path.name}" if is_of_table(path.parent.name) else path.name


def _status(file: ImportedFile) -> str:
    return translate("Imported", STATUS_WORDS[str(file.status)])


def _left_row(path: Path, name: str) -> Row:
    return Row(title=name, note=_left_word(), detail=str(path.parent))


def _left_word() -> str:
    return translate("Imported", "没有处理")
