"""报纸、日期与版面: what the page does not say, or says wrongly, filled in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader_app.domain.library_rows import LibraryChange, StoredArticle
from reader_app.domain.naming import name_of_article
from reader_app.errors import ReaderError
from reader_app.services.edit_article import DATE, NEWSPAPER, PAGE_NAME, PAGE_NO, set_place
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.errors import sentence

_LABELS = 60  # pixels, for those in Chinese


class HeadDialog(PaperDialog):
    """Four fields. What is saved has origin ``corrected``; the source text is never touched.

    Leaving a field empty takes back what was filled in, so that the printed value stands again.
    """

    saved = Signal(object)  # the LibraryChange

    def __init__(
        self,
        article: StoredArticle,
        library: Path,
        writes: BackgroundRunner,
        parent: QWidget | None = None,
        known_papers: Sequence[str] = (),
    ) -> None:
        super().__init__(self.tr("报纸、日期与版面"), parent, width=520)
        self.setObjectName("headDialog")
        self._article = article
        self._library = library
        self._writes = writes
        self._before: dict[QLineEdit, str] = {}
        self._names: list[QLabel] = []
        self._notes: list[QLabel] = []
        head = article.document.head
        self.add_text(name_of_article(article.document), "messageSentence")
        self.paper = self._field(
            self.tr("报纸"),
            NEWSPAPER,
            head.newspaper,
            self._printed_paper(),
            self.tr("如：萧山日报"),
        )
        self.date = self._field(
            self.tr("日期"), DATE, head.date, self._printed_date(), self.tr("如：2025-11-14")
        )
        self.page_no = self._field(
            self.tr("版次"), PAGE_NO, head.page_no, self._printed_page(), self.tr("如：03")
        )
        self.page_name = self._field(
            self.tr("版面名"), PAGE_NAME, head.page_name, "", self.tr("如：专题")
        )
        self._line_up()
        completer = QCompleter(list(known_papers), self.paper)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.paper.setCompleter(completer)
        self._problem = self.add_text("", "headProblem")
        self._problem.setProperty("problem", True)
        self._problem.hide()
        self.add_text(
            self.tr("这里填写的值会标明“手工填写”，原文一字不动，重新导入也不会丢失。"), "faded"
        )
        self._save = self.add_button(self.tr("保存"), self.save, name="save", default=True)
        self.add_button(self.tr("取消"), self.reject, name="cancel")
        self.paper.setFocus()

    @Slot()
    def save(self) -> None:
        """Store what was changed, and close; what is wrong is said, and stays to be mended."""
        changes = {
            field.objectName(): field.text()
            for field, before in self._before.items()
            if field.text().strip() != before
        }
        if not changes:
            self.accept()
            return
        self._save.setEnabled(False)
        self._writes.start(
            partial(_store, self._library, self._article.id, changes),
            owner=self,
            on_result=self._finish,
            on_error=self._fail,
        )

    def _finish(self, change: LibraryChange) -> None:
        self.accept()
        self.saved.emit(change)

    def _fail(self, error: Exception) -> None:
        self._save.setEnabled(True)
        trouble = sentence(error) if isinstance(error, ReaderError) else self.tr("没有保存成功。")
        self._complain(trouble)

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()
        self.fit()

    def _field(
        self, label: str, path: str, value: str | None, printed: str, hint: str
    ) -> QLineEdit:
        row = QHBoxLayout()
        name = QLabel(label, self)
        name.setObjectName("fieldLabel")
        self._names.append(name)
        field = QLineEdit(value or "", self)
        self._before[field] = value or ""
        field.setObjectName(path)
        field.setPlaceholderText(hint)
        field.setAccessibleName(label)
        field.setAccessibleDescription(printed)
        name.setBuddy(field)
        row.addWidget(name)
        row.addWidget(field, 1)
        if path in self._article.printed:
            reset = QPushButton(self.tr("恢复原样"), self)
            reset.setObjectName(f"reset {path}")
            reset.setAutoDefault(False)
            reset.clicked.connect(field.clear)
            row.addWidget(reset)
        self.body.addLayout(row)
        if printed:
            note = self.add_text(printed, "faded")
            self._notes.append(note)
        return field

    def _line_up(self) -> None:
        """The fields begin below each other, whatever the language calls them."""
        width = max(_LABELS, *(name.sizeHint().width() for name in self._names))
        for name in self._names:
            name.setFixedWidth(width)
        for note in self._notes:
            note.setContentsMargins(width + 6, 0, 0, 6)

    def _printed_paper(self) -> str:
        printed = self._article.printed
        name = printed.get(NEWSPAPER, self._article.document.head.newspaper)
        return self.tr("版面所印：{0}").format(name) if name else self.tr("版面没有印报纸名称。")

    def _printed_page(self) -> str:
        head, printed = self._article.document.head, self._article.printed
        parts = [
            printed.get(path, value)
            for path, value in ((PAGE_NO, head.page_no), (PAGE_NAME, head.page_name))
        ]
        words = "：".join(part for part in parts if part)
        return self.tr("版面所印：{0}").format(words) if words else self.tr("版面没有印版次。")

    def _printed_date(self) -> str:
        head, printed = self._article.document.head, self._article.printed
        day = printed.get(DATE, head.date)
        words = day or head.date_raw
        parts = [self.tr("版面所印：{0}").format(words) if words else self.tr("版面没有印日期")]
        if head.date_inferred and not day:
            parts.append(self.tr("推定为 {0}").format(head.date_inferred))
        return self.tr("；").join(parts) + self.tr("。")


def _store(library: Path, article_id: int, typed: dict[str, str], task: Task) -> LibraryChange:
    return set_place(library, article_id, typed)
