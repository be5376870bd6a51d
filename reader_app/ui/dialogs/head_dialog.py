"""报纸与日期: what the page does not say, or says wrongly, filled in by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader_app.domain.library_rows import LibraryChange, StoredArticle
from reader_app.errors import ReaderError
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.errors import sentence

NEWSPAPER, DATE = "article.newspaper", "article.date"
_LONGEST_NAME = 40
_DATE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")


class HeadDialog(PaperDialog):
    """Two fields. What is saved has origin ``corrected``; the source text is never touched.

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
        super().__init__(self.tr("报纸与日期"), parent, width=520)
        self.setObjectName("headDialog")
        self._article = article
        self._library = library
        self._writes = writes
        head = article.document.head
        self.add_text(head.headline or article.document.file, "messageSentence")
        self.paper = self._field(
            self.tr("报纸"),
            NEWSPAPER,
            head.newspaper,
            self._printed_paper(),
            self.tr("如:萧山日报"),
        )
        self.date = self._field(
            self.tr("日期"), DATE, head.date, self._printed_date(), self.tr("如:2025-11-14")
        )
        completer = QCompleter(list(known_papers), self.paper)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.paper.setCompleter(completer)
        self._problem = self.add_text("", "headProblem")
        self._problem.setProperty("problem", True)
        self._problem.hide()
        self.add_text(
            self.tr("这里填写的值会标明“手工填写”,原文一字不动,重新导入也不会丢失。"), "faded"
        )
        self._save = self.add_button(self.tr("保存"), self.save, name="save", default=True)
        self.add_button(self.tr("取消"), self.reject, name="cancel")
        self.paper.setFocus()

    @Slot()
    def save(self) -> None:
        """Check what was typed, store it, and close."""
        problem, day = self._checked()
        if problem:
            self._complain(problem)
            return
        name = " ".join(self.paper.text().split()) or None
        head = self._article.document.head
        entries = ((NEWSPAPER, name, head.newspaper), (DATE, day, head.date))
        changes = [(path, value) for path, value, before in entries if value != before]
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

    def _checked(self) -> tuple[str, str | None]:
        """A sentence about what is wrong (empty: nothing), and the date in ISO form."""
        name = self.paper.text().strip()
        if len(name) > _LONGEST_NAME:
            self.paper.setFocus()
            return self.tr("报纸名称太长,请不要超过 {0} 个字。").format(_LONGEST_NAME), None
        typed = self.date.text().strip()
        if not typed:
            return "", None
        day = read_date(typed)
        if day is None:
            self.date.setFocus()
            return self.tr("“{0}”不是一个日期。请按 2025-11-14 的样子填写。").format(typed), None
        if day > date.today():
            self.date.setFocus()
            return self.tr("{0} 还没有到。请检查年份。").format(day.isoformat()), None
        return "", day.isoformat()

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
        name.setFixedWidth(60)
        field = QLineEdit(value or "", self)
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
        note = self.add_text(printed, "faded")
        note.setContentsMargins(66, 0, 0, 6)
        return field

    def _printed_paper(self) -> str:
        printed = self._article.printed
        name = printed.get(NEWSPAPER, self._article.document.head.newspaper)
        return self.tr("版面所印:{0}").format(name) if name else self.tr("版面没有印报纸名称。")

    def _printed_date(self) -> str:
        head, printed = self._article.document.head, self._article.printed
        day = printed.get(DATE, head.date)
        words = day or head.date_raw
        parts = [self.tr("版面所印:{0}").format(words) if words else self.tr("版面没有印日期")]
        if head.date_inferred and not day:
            parts.append(self.tr("推定为 {0}").format(head.date_inferred))
        return self.tr(";").join(parts) + self.tr("。")


def read_date(typed: str) -> date | None:
    """A date as people write it: 2025-11-14, 2025.11.14, 2025年11月14日."""
    found = _DATE.fullmatch(typed.strip())
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _store(
    library: Path, article_id: int, changes: Sequence[tuple[str, str | None]], task: Task
) -> LibraryChange:
    # the library's half is not for the first paint
    from reader_app.domain.correction import Edit, Verdict
    from reader_app.services.correct_values import amend

    edits = [
        Edit(path, Verdict.CORRECTED if value is not None else None, value)
        for path, value in changes
    ]
    return amend(library, article_id, edits)
