"""抢救结果: what came into the new library, and what has to be imported again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.services.salvage import LostText, SalvageReport
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.i18n import translate
from reader_app.ui.theme import Look


class SalvageReportDialog(PaperDialog):
    """Counts, where the damaged file is, and the lost texts with the files they came from."""

    import_wanted = Signal(list)  # the Paths of lost texts that are still there

    def __init__(
        self, report: SalvageReport, kept: Path, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("抢救结果"), parent, width=560)
        self.setObjectName("salvageReport")
        self._files = [Path(lost.path) for lost in report.lost if Path(lost.path).is_file()]
        saved = self.tr("救出文章 {0} 篇，回收站里 {1} 篇，更正 {2} 处。")
        self.add_text(
            saved.format(report.articles, report.in_trash, report.corrections), "messageSentence"
        )
        if report.from_pages:
            words = self.tr("其中 {0} 份原文是逐页找到的，可能含有以前删除过的。")
            self.add_text(words.format(report.from_pages), "messageAdvice")
        self.add_text(self.tr("损坏的文库存为 {0}").format(kept), "messageAdvice")
        if report.lost:
            self.add_text(self.tr("没能救出 {0} 份：").format(len(report.lost)), "messageAdvice")
            rows = RowList(look, self)
            rows.setAccessibleName(self.tr("没能救出的"))
            rows.rows.show([_row(lost) for lost in report.lost])
            rows.setMinimumHeight(min(260, 24 + 62 * len(report.lost)))
            self.body.addWidget(rows, 1)
        if self._files:
            self.add_aside(self.tr("重新导入这些文件"), self._import, name="importLost")
        self.add_button(self.tr("关闭"), self.accept, name="close", default=True)

    @Slot()
    def _import(self) -> None:
        self.accept()
        self.import_wanted.emit(self._files)


def _row(lost: LostText) -> Row:
    numbers = "、".join(map(str, lost.articles))
    path = Path(lost.path)
    gone = bool(lost.path) and not path.is_file()
    note = translate("Salvaged", "原来的文件已不在") if gone else ""
    name = path.name or translate("Salvaged", "不知来自哪个文件")
    detail = translate("Salvaged", "文章 {0}").format(numbers) if numbers else ""
    return Row(title=name, note=note, detail=detail)
