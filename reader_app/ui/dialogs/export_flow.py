"""Export: where to, whether to replace, the work itself, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from reader_app.domain.naming import file_name
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.files import file_dialog
from reader_app.ui.dialogs.message import ask, tell_error
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate

ARTICLE_FORMATS = (
    (QT_TRANSLATE_NOOP("Format", "PDF 文件"), ".pdf"),
    (QT_TRANSLATE_NOOP("Format", "网页"), ".html"),
    (QT_TRANSLATE_NOOP("Format", "Markdown 文本"), ".md"),
    (QT_TRANSLATE_NOOP("Format", "纯文本"), ".txt"),
    (QT_TRANSLATE_NOOP("Format", "JSON 数据"), ".json"),
)
PROPOSAL_FORMATS = (
    (QT_TRANSLATE_NOOP("Format", "Excel 工作簿"), ".xlsx"),
    (QT_TRANSLATE_NOOP("Format", "CSV 表格"), ".csv"),
    (QT_TRANSLATE_NOOP("Format", "JSON 数据"), ".json"),
)
BACKUP_FORMATS = ((QT_TRANSLATE_NOOP("Format", "文库备份"), ".sqlite3"),)

_PATIENCE_MS = 500

WriteFile = Callable[[Path, bool], object]
"""Writes the file; the flag says whether an existing one may be replaced."""


class ExportFlow(QObject):
    """One export from question to answer. It lives until it is done, and not longer."""

    exported = Signal(object)  # the Path written
    ended = Signal()  # in whatever way
    told_as: tuple[str, bool] | None = None  # the answer's title, and whether others open the file

    def __init__(
        self,
        write: WriteFile,
        formats: Sequence[tuple[str, str]],
        suggested: Path,
        jobs: BackgroundRunner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._formats = formats
        self._suggested = suggested
        self._jobs = jobs
        self._window = parent
        self._task = Task()
        self._progress: PaperDialog | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)

    def start(self) -> QFileDialog:
        """Ask where to."""
        dialog = file_dialog(self._window, self.tr("导出为"), self._suggested.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked here, in our words
        dialog.setNameFilters(
            [f"{translate('Format', name)} (*{suffix})" for name, suffix in self._formats]
        )
        dialog.setDefaultSuffix(self._formats[0][1])
        dialog.selectFile(self._suggested.name)
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.fileSelected.connect(self.export_to)
        dialog.rejected.connect(self._end)
        dialog.open()
        return dialog

    @Slot(str)
    def export_to(self, name: str) -> None:
        """Write there; an existing file only after asking."""
        target = Path(name)
        if target.exists():
            question = ask(
                self._window,
                self.tr("替换文件"),
                self.tr("“{0}”已经存在，要替换它吗？").format(target.name),
                self.tr("文件夹：{0}").format(target.parent),
                self.tr("替换"),
                partial(self._run, target, True),
            )
            question.rejected.connect(self._end)
        else:
            self._run(target, False)

    def _run(self, target: Path, replace: bool) -> None:
        self._patience.start()
        self._task = self._jobs.start(
            partial(_job, self._write, target, replace),
            owner=self,
            on_result=partial(self._finish, target),
            on_error=self._fail,
        )

    @Slot()
    def _show_progress(self) -> None:
        dialog = PaperDialog(self.tr("正在导出"), self._window, width=360)
        bar = QProgressBar(dialog)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        dialog.body.addWidget(bar)
        dialog.add_button(self.tr("取消"), dialog.reject, name="cancel")
        dialog.rejected.connect(self._cancel)
        dialog.open()
        self._progress = dialog

    @Slot()
    def _cancel(self) -> None:
        self._progress = None
        self._task.cancel()
        self._end()

    def _finish(self, target: Path, _result: object) -> None:
        self._put_progress_away()
        title, opens = self.told_as or (translate("Export", "已导出"), True)
        show_exported(self._window, target, title, opens=opens)
        self.exported.emit(target)
        self._end()

    def _fail(self, error: Exception) -> None:
        self._put_progress_away()
        tell_error(self._window, self.tr("没有导出"), error)
        self._end()

    def _put_progress_away(self) -> None:
        self._patience.stop()
        if self._progress:
            self._progress.accept()
            self._progress = None

    @Slot()
    def _end(self) -> None:
        self._patience.stop()
        self.ended.emit()
        self.deleteLater()


def export_article_flow(
    library: Path,
    article_id: int,
    headline: str,
    folder: Path,
    jobs: BackgroundRunner,
    parent: QWidget,
) -> ExportFlow:
    """Export the open article; ``start()`` asks where to."""

    def write(target: Path, replace: bool) -> object:
        from reader_app.services.export_article import export_article  # typst: only when exporting

        return export_article(library, article_id, target, replace=replace)

    name = file_name(headline) or translate("Export", "文章")
    suggested = folder / f"{name}.pdf"
    return ExportFlow(write, ARTICLE_FORMATS, suggested, jobs, parent)


def export_proposals_flow(
    library: Path, folder: Path, jobs: BackgroundRunner, parent: QWidget
) -> ExportFlow:
    """Export all proposals of the library as a table."""

    def write(target: Path, replace: bool) -> object:
        from reader_app.services.export_article import export_proposals

        return export_proposals(library, target, replace=replace)

    name = translate("Export", "全部提案") + PROPOSAL_FORMATS[0][1]
    return ExportFlow(write, PROPOSAL_FORMATS, folder / name, jobs, parent)


def back_up_flow(
    library: Path, folder: Path, jobs: BackgroundRunner, parent: QWidget
) -> ExportFlow:
    """Copy the library, while it is open, to where the reader wishes."""

    def write(target: Path, replace: bool) -> object:
        from reader_app.services.back_up import back_up

        return back_up(library, target, replace=replace)

    name = translate("Export", "电子报文库 {0}.sqlite3").format(date.today().isoformat())
    flow = ExportFlow(write, BACKUP_FORMATS, folder / name, jobs, parent)
    flow.told_as = translate("Export", "已备份"), False
    return flow


def show_exported(parent: QWidget, target: Path, title: str, *, opens: bool) -> PaperDialog:
    """Say where the file is, and offer to open its folder or, in another program, itself."""
    dialog = PaperDialog(title, parent)
    dialog.setObjectName("exported")
    dialog.add_text(target.name, "messageSentence")
    dialog.add_text(str(target.parent), "messageAdvice")
    folder = translate("Export", "打开所在文件夹")
    dialog.add_button(folder, partial(_open_outside, target.parent), name="openFolder")
    if opens:
        words = translate("Export", "打开文件")
        dialog.add_button(words, partial(_open_outside, target), name="openFile")
    dialog.add_button(translate("Export", "关闭"), dialog.accept, name="close", default=True)
    dialog.open()
    return dialog


def _job(write: WriteFile, target: Path, replace: bool, task: Task) -> object:
    """Write the file; one that came to be after the reader gave up is taken away again."""
    task.step(0, 0)
    result = write(target, replace)
    if task.cancelled and not replace:
        target.unlink(missing_ok=True)
    return result


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    """The suffix goes with the format that is chosen."""
    suffix = chosen.rpartition("(*")[2].rstrip(")")
    dialog.setDefaultSuffix(suffix)
    names = dialog.selectedFiles()
    if names:
        dialog.selectFile(Path(names[0]).with_suffix(suffix).name)


def _open_outside(path: Path, _checked: bool = False) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
