"""A list that drops down from a chooser: papers, or issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.fonts import song
from reader_app.ui.models.rows import Index, RowModel
from reader_app.ui.theme import Look

ROW, PAD = 34, 16  # pixels
_MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Choice:
    value: int
    title: str
    note: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.title} {self.note}".strip()


class ChoicePopup(QFrame):
    """Closes by itself on Esc, on a click elsewhere and on a choice."""

    chosen = Signal(int)

    def __init__(
        self, choices: Sequence[Choice], current: int | None, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = QListView(self)
        self._list.setObjectName("choiceList")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(RowModel(choices, self))
        self._list.setItemDelegate(ChoiceDelegate(look, current, self))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.addWidget(self._list)
        rows = max(1, min(len(choices), _MOST_ROWS))
        width = max((width_of(choice) for choice in choices), default=120)
        self.setFixedSize(max(width + 2 * PAD + 24, 180), rows * ROW + 12)
        for number, choice in enumerate(choices):
            if choice.value == current:
                self._list.setCurrentIndex(self._list.model().index(number, 0))

    def drop_from(self, chooser: QWidget) -> None:
        self.move(chooser.mapToGlobal(QPoint(0, chooser.height() + 4)))
        self.show()
        self._list.setFocus()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        choice: Choice = index.data(RowModel.RowRole)
        self.close()
        self.chosen.emit(choice.value)


class ChoiceDelegate(QStyledItemDelegate):
    """A line of text with a faded note at its end; the one that is open marked in red."""

    def __init__(self, look: Look, current: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._current = current

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(RowModel.RowRole)
        theme = self._look.theme
        box = option.rect
        painter.save()
        active = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if option.state & active:
            painter.fillRect(box, theme["chosen"])
        if choice.value == self._current:
            painter.fillRect(box.x(), box.y() + 6, 3, box.height() - 12, theme["accent"])
        inner = box.adjusted(PAD, 0, -PAD, 0)
        painter.setPen(theme["ink"])
        painter.setFont(song(15, bold=choice.value == self._current))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, choice.title)
        painter.setPen(theme["faded"])
        painter.setFont(song(13))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, choice.note)
        painter.restore()


def width_of(choice: Choice) -> int:
    text = QFontMetrics(song(15, bold=True)).horizontalAdvance(choice.title)
    note = QFontMetrics(song(13)).horizontalAdvance(choice.note)
    return text + (note + 24 if note else 0)
