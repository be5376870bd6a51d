"""A list that drops down from a chooser: papers, or issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
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

USUAL = 15  # pixels of the type
PAD = 16
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
    """Closes by itself on Esc, on a click elsewhere and on a choice.

    A long list can be narrowed by a part of a name, by pinyin or by its initials.
    """

    chosen = Signal(int)

    def __init__(
        self, choices: Sequence[Choice], current: int | None, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = tuple(choices)
        self._rows = RowModel(choices, self)
        self._list = QListView(self)
        self._list.setObjectName("choiceList")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ChoiceDelegate(look, current, self))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._filter = QLineEdit(self)
        self._filter.setObjectName("choiceFilter")
        self._filter.setPlaceholderText(self.tr("名称或拼音"))
        self._filter.setAccessibleName(self.tr("名称或拼音"))
        self._filter.setVisible(len(choices) > _MOST_ROWS)
        self._filter.textChanged.connect(self._narrow)
        self._filter.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.addWidget(self._filter)
        column.addWidget(self._list)
        rows = max(1, min(len(choices), _MOST_ROWS))
        width = max((width_of(choice) for choice in choices), default=120)
        filter_height = self._filter.sizeHint().height() + 8 if len(choices) > _MOST_ROWS else 0
        self.setFixedSize(
            max(width + 2 * PAD + 24, 180), rows * row_height(USUAL) + 12 + filter_height
        )
        for number, choice in enumerate(choices):
            if choice.value == current:
                self._list.setCurrentIndex(self._rows.index(number, 0))

    def drop_from(self, chooser: QWidget) -> None:
        self.move(chooser.mapToGlobal(QPoint(0, chooser.height() + 4)))
        self.show()
        (self._filter if self._filter.isVisible() else self._list).setFocus()

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        from reader_app.services.complete_query import fits

        self._rows.show([each for each in self._choices if fits(typed, each.title)])
        self._list.setCurrentIndex(self._rows.index(0, 0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        choice: Choice | None = index.data(RowModel.RowRole)
        if choice is not None:
            self.close()
            self.chosen.emit(choice.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the field does not use moves in the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
            return True
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in moves:
            QApplication.sendEvent(self._list, event)
            return True
        return False


class ChoiceDelegate(QStyledItemDelegate):
    """A line of text with a faded note at its end; the one that is open marked in red."""

    def __init__(self, look: Look, current: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._current = current
        self.size = USUAL

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, row_height(self.size))

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
        painter.setFont(song(self.size, bold=choice.value == self._current))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, choice.title)
        painter.setPen(theme["faded"])
        painter.setFont(song(self.size - 2))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, choice.note)
        painter.restore()


def row_height(size: int) -> int:
    return round(size * 2.27)


def width_of(choice: Choice, size: int = USUAL) -> int:
    """Pixels that a choice takes, in letters of this size."""
    text = QFontMetrics(song(size, bold=True)).horizontalAdvance(choice.title)
    note = QFontMetrics(song(size - 2)).horizontalAdvance(choice.note)
    return text + (note + 24 if note else 0)
