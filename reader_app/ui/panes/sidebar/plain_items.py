"""Small things between the cards: a sentence, a choice of order, a summary, the article itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.figures_panel import padding, paint_panel
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.lettering import Lettering, WrappedText


class Notice(Item):
    """A sentence in place of an empty list."""

    def __init__(self, words: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._words = words
        self._text = WrappedText(words, desk.lettering.body, desk.lettering.pitch)
        self.setAccessibleName(words)

    def lay_out(self, width: int) -> int:
        self._text = WrappedText(self._words, self.lettering.body, self.lettering.pitch)
        return self._text.height_for(width) + 16

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint(QPainter(self), 0, 8, self.lettering.theme["faded"])


class OrderSwitch(Item):
    """Records as printed, or by their numbers."""

    by_number = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._printed = plain_button(self.tr("按印刷顺序"), "orderPrinted", self)
        self._numbers = plain_button(self.tr("按编号"), "orderByNumber", self)
        group = QButtonGroup(self)
        for button in (self._printed, self._numbers):
            button.setCheckable(True)
            group.addButton(button)
        self._printed.setChecked(True)
        self._numbers.toggled.connect(self.by_number)

    def lay_out(self, width: int) -> int:
        x = 0
        for button in (self._printed, self._numbers):
            button.setFont(self.lettering.small)
            size = button.sizeHint()
            width = size.width() + _more_when_bold(button, self.lettering)
            button.setGeometry(x, 0, width, size.height())
            x += width + 4
        return self._printed.height()


class TaskSummary(Item):
    """82 项 · 19 组, and a way to fold all groups at once."""

    fold_all = Signal(bool)  # True: fold, False: unfold

    def __init__(self, tasks: int, groups: int, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        words = self.tr("{0} 项 · {1} 组").format(tasks, groups)
        self._words = words if groups > 1 else self.tr("{0} 项").format(tasks)
        self.setAccessibleName(self._words)
        self._button = plain_button(self.tr("全部折叠"), "foldAll", self)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._fold)
        self._button.setVisible(groups > 1)

    def lay_out(self, width: int) -> int:
        self._button.setFont(self.lettering.small)
        size = self._button.sizeHint()
        self._button.setGeometry(width - size.width(), 0, size.width(), size.height())
        return max(self.lettering.pitch, size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.lettering.bold)
        painter.setPen(self.lettering.theme["ink"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._words)

    def _fold(self, folded: bool) -> None:
        self._button.setText(self.tr("全部展开") if folded else self.tr("全部折叠"))
        self.fold_all.emit(folded)


class HeadPanel(Item):
    """Paper, date and page of the article itself, and the way to fill in what is missing."""

    edit_requested = Signal()

    def __init__(
        self, facts: Sequence[Fact], unknown: Sequence[str], desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(desk, parent)
        self._title = self.tr("本文")
        self._unknown = [(label, self.tr("未注明")) for label in unknown]
        self.setAccessibleName(self._title)
        self._facts = [FactLine(fact, Voice.FACT, desk, self) for fact in facts]
        if self._facts:
            self._facts[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = self.tr("填写报纸和日期…") if unknown else self.tr("更正报纸和日期…")
        self._edit = plain_button(words, "editHead", self)
        self._edit.clicked.connect(self.edit_requested)

    def lay_out(self, width: int) -> int:
        side = padding(width) - 4
        inner, y = width - 2 * side, 10 + self.lettering.pitch + 2
        for line in self._facts:
            height = line.height_for(inner)
            line.setGeometry(side, y, inner, height)
            y += height + 1
        y += len(self._unknown) * (self.lettering.pitch + 1) + 4
        self._edit.setFont(self.lettering.small)
        size = self._edit.sizeHint()
        self._edit.setGeometry(side - 2, y, min(size.width(), inner), size.height())
        return y + size.height() + 12

    def stops(self) -> list[QAbstractButton]:
        return [*self._facts, self._edit]

    def lines(self) -> Iterator[FactLine]:
        yield from self._facts

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint_panel(self, self._title, self.lettering)
        theme, pitch = self.lettering.theme, self.lettering.pitch
        left = padding(self.width())
        y = self._edit.y() - 4 - len(self._unknown) * (pitch + 1)
        column = self.lettering.label_column
        for label, words in self._unknown:
            painter.setPen(theme["faded"])
            painter.setFont(self.lettering.small)
            upright = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(left, y, column, pitch), upright, label)
            painter.setFont(self.lettering.body)
            painter.drawText(QRect(left + column, y, self.width(), pitch), upright, words)
            y += pitch + 1


def _more_when_bold(button: QPushButton, lettering: Lettering) -> int:
    """The one in force is set in bold type, which is wider where letters are not all of a width."""
    plain, bold = QFontMetrics(lettering.small), QFontMetrics(lettering.small_bold)
    words = button.text()
    return max(0, bold.horizontalAdvance(words) - plain.horizontalAdvance(words))


def plain_button(words: str, name: str, parent: QWidget) -> QPushButton:
    """A button that is only its words, as the style sheet sees to."""
    button = QPushButton(words, parent)
    button.setObjectName(name)
    button.setProperty("plain", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    return button
