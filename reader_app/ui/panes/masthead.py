"""The head of the window: the name, today, which paper and issue, search, size and theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader_app.ui.fonts import song
from reader_app.ui.i18n import translate, weekday
from reader_app.ui.panes.drawn_buttons import (
    ChooserButton,
    SignButton,
    chevron_left,
    chevron_right,
    half_moon,
    lines,
)
from reader_app.ui.panes.search_field import SearchField
from reader_app.ui.theme import Look

if TYPE_CHECKING:
    from reader_app.domain.library_rows import IssueRow, PaperRow, Surroundings
    from reader_app.ui.panes.choice_popup import Choice

HEIGHT = 62
_COMPACT, _TIGHT = 1240, 1060  # pixels of width below which words are left out


class Masthead(QFrame):
    """Says what is open, and offers what else could be. Chooses nothing itself."""

    issue_requested = Signal(int)  # an issue's id
    issues_wanted = Signal(int)  # a paper's id
    issue_step_requested = Signal(int)  # -1 newer in the list, +1 older
    size_step_requested = Signal(int)
    script_requested = Signal(str)  # a Script
    theme_requested = Signal()
    menu_requested = Signal()

    def __init__(
        self,
        look: Look,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("masthead")
        self.setFixedHeight(HEIGHT)
        self._look = look
        self._papers: tuple[PaperRow, ...] = ()
        self._here: tuple[PaperRow, IssueRow] | None = None  # the open issue
        self._name = ""
        self._add_title(today())
        self._add_choosers()
        self.search = SearchField()
        self._add_tools()
        self._arrange()

    def _add_title(self, today: date) -> None:
        self._title = QLabel(self.tr("电子报阅读机"))
        self._title.setObjectName("mastheadTitle")
        font = song(27, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
        self._title.setFont(font)
        self._today = QLabel(f"{today.isoformat()}\n{weekday(today.weekday())}")
        self._today.setObjectName("mastheadDate")
        self._today.setFont(song(14))

    def _add_choosers(self) -> None:
        self.paper_chooser = ChooserButton(self.tr("当前报纸"))
        self.paper_chooser.setObjectName("paperChooser")
        self.paper_chooser.clicked.connect(self._drop_papers)
        self.issue_chooser = ChooserButton(self.tr("期"))
        self.issue_chooser.setObjectName("issueChooser")
        self.issue_chooser.clicked.connect(self._drop_issues)
        self.newer = SignButton(chevron_left, self.tr("上一期"))
        self.older = SignButton(chevron_right, self.tr("下一期"))
        self.newer.clicked.connect(self._step_newer)
        self.older.clicked.connect(self._step_older)

    def _add_tools(self) -> None:
        self._simplified = _letter_button("简", 16, self.tr("显示为简体"), width=30)
        self._traditional = _letter_button("繁", 16, self.tr("显示为繁体"), width=30)
        for button in (self._simplified, self._traditional):
            button.setCheckable(True)
        self._simplified.clicked.connect(self._ask_simplified)
        self._traditional.clicked.connect(self._ask_traditional)
        self._smaller = _letter_button("A−", 15, self.tr("缩小字号 Ctrl+-"))
        self._larger = _letter_button("A+", 19, self.tr("放大字号 Ctrl++"))
        self._smaller.clicked.connect(self._step_smaller)
        self._larger.clicked.connect(self._step_larger)
        self.theme_button = SignButton(half_moon, self.tr("浅色、深色"))
        self.theme_button.clicked.connect(self.theme_requested)
        self.menu_button = SignButton(lines, self.tr("菜单 F10"))
        self.menu_button.setObjectName("menuButton")
        self.menu_button.clicked.connect(self.menu_requested)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 14, 3)
        row.setSpacing(0)
        row.addWidget(self._title)
        row.addSpacing(18)
        row.addWidget(self._today)
        row.addSpacing(16)
        row.addWidget(self.paper_chooser)
        row.addSpacing(8)
        row.addWidget(self.newer)
        row.addSpacing(2)
        row.addWidget(self.issue_chooser)
        row.addSpacing(2)
        row.addWidget(self.older)
        row.addStretch(3)
        row.addSpacing(12)
        row.addWidget(self.search, 4)
        row.addSpacing(10)
        row.addWidget(self._simplified)
        row.addWidget(self._traditional)
        row.addSpacing(6)
        for button in (self._smaller, self._larger, self.theme_button, self.menu_button):
            row.addWidget(button)
            row.addSpacing(2)

    @property
    def today(self) -> str:
        return self._today.text()

    # What is open

    def show_nothing(self) -> None:
        """No paper is open: there is nothing to choose between."""
        for part in self._place_parts():
            part.hide()

    def _place_parts(self) -> tuple[QWidget, ...]:
        return (self.paper_chooser, self.newer, self.issue_chooser, self.older)

    def show_place(self, name: str | None, issue_date: str | None, origin: str | None) -> None:
        """Which paper and issue is open, before the catalogue is known."""
        for part in self._place_parts():
            part.show()
        self._name = name or self.tr("未注明")
        note = self.tr("年份推定") if origin == "inferred" else ""
        self.issue_chooser.set_choice("", issue_date or self.tr("日期未注明"), note)
        self._show_name()

    def show_library(self, library: Surroundings) -> None:
        """All papers, and which issue of which is open."""
        self._papers = library.papers
        self._here = library.here
        if library.here is not None:
            paper, issue = library.here
            self.show_place(paper.name, issue.date, issue.date_origin)
        self.newer.setEnabled(library.has_newer)
        self.older.setEnabled(library.has_older)

    def show_script(self, script: str) -> None:
        self._simplified.setChecked(script == "simplified")
        self._traditional.setChecked(script == "traditional")

    def _show_name(self) -> None:
        lead = self.tr("当前报纸名称：")
        if self.width() < _COMPACT:
            lead = self.tr("报纸：") if self.width() >= _TIGHT else ""
        self.paper_chooser.set_choice(lead, self._name)

    # Choosing

    @Slot()
    def _drop_papers(self) -> None:
        from reader_app.ui.panes.choice_popup import Choice

        choices = [
            Choice(paper.newest, _paper_name(paper), _issues_in(paper)) for paper in self._papers
        ]
        current = self._here[0].newest if self._here is not None else None
        self._drop(choices, current, self.paper_chooser)

    @Slot()
    def _drop_issues(self) -> None:
        if self._here is not None:
            self.issues_wanted.emit(self._here[0].id)

    @Slot(object)
    def drop_issues(self, issues: Sequence[IssueRow]) -> None:
        """Offer the issues of the open paper, as they were asked for."""
        from reader_app.ui.panes.choice_popup import Choice

        choices = [
            Choice(issue.id, issue.date or self.tr("日期未注明"), _issue_note(issue))
            for issue in issues
        ]
        current = self._here[1].id if self._here is not None else None
        self._drop(choices, current, self.issue_chooser)

    def _drop(self, choices: Sequence[Choice], current: int | None, chooser: QWidget) -> None:
        from reader_app.ui.panes.choice_popup import ChoicePopup

        if choices:
            popup = ChoicePopup(choices, current, self._look, self)
            popup.chosen.connect(self.issue_requested)
            popup.drop_from(chooser)

    @Slot()
    def _ask_simplified(self) -> None:
        self.script_requested.emit("simplified")

    @Slot()
    def _ask_traditional(self) -> None:
        self.script_requested.emit("traditional")

    @Slot()
    def _step_newer(self) -> None:
        self.issue_step_requested.emit(-1)

    @Slot()
    def _step_older(self) -> None:
        self.issue_step_requested.emit(1)

    @Slot()
    def _step_smaller(self) -> None:
        self.size_step_requested.emit(-1)

    @Slot()
    def _step_larger(self) -> None:
        self.size_step_requested.emit(1)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _TIGHT
        for part in (self._today, self._smaller, self._larger):
            part.setVisible(roomy)  # 字号 stands in the line under the headline, too
        for button in (self._simplified, self._traditional):
            button.setVisible(self.width() >= _COMPACT)  # the menu has them, too
        if self._name:
            self._show_name()


def _letter_button(text: str, pixels: int, name: str, width: int = 42) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "letters")
    button.setFont(song(pixels))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFixedSize(QSize(width, 34))
    return button


def _paper_name(paper: PaperRow) -> str:
    return paper.name or translate("Masthead", "未注明")


def _issues_in(paper: PaperRow) -> str:
    return translate("Masthead", "{0} 期").format(paper.issue_count)


def _issue_note(issue: IssueRow) -> str:
    count = translate("Masthead", "{0} 篇").format(issue.article_count)
    inferred = issue.date_origin == "inferred"
    return f"{translate('Masthead', '年份推定')} · {count}" if inferred else count
