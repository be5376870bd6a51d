"""The outcome class as a round mark. The letter always stands in it: colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.fonts import song
from reader_app.ui.i18n import labelled
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.theme import Theme


def class_color(theme: Theme, letter: str) -> QColor:
    """The colour of an outcome class; letters beyond D take the plainest."""
    token = f"class_{letter.lower()}"
    return theme[token if token in theme.colors else "class_d"]


def paint_mark(
    painter: QPainter, centre: QPointF, across: float, letter: str, theme: Theme
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(centre.x() - across / 2, centre.y() - across / 2, across, across)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(class_color(theme, letter))
    painter.drawEllipse(box)
    painter.setPen(theme["on_mark"])
    painter.setFont(song(round(across * 0.58), bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class ClassMark(QAbstractButton):
    """A, or B→A where the page names rounds. A click asks for the words that say so."""

    def __init__(self, fact: Fact, letters: tuple[str, ...], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self._letters = letters
        self._desk = desk
        self._lettering = desk.lettering
        self.setObjectName("classMark")
        self.setAccessibleName(labelled(fact.label, fact.value))
        self.setToolTip(fact.note or labelled(fact.label, fact.value))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row 办理类别 serves the keyboard

    def sizeHint(self) -> QSize:
        across = self._across()
        return QSize(round(across + (len(self._letters) - 1) * across * 1.5) + 2, across + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._lettering.theme
        painter = QPainter(self)
        across = self._across()
        middle = self.height() / 2
        x = 1 + across / 2
        for index, letter in enumerate(self._letters):
            paint_mark(painter, QPointF(x, middle), across, letter, theme)
            if index + 1 < len(self._letters):
                _paint_arrow(painter, x + across * 0.58, x + across * 0.92, middle, theme["faded"])
            x += across * 1.5

    def _across(self) -> int:
        return round(self._lettering.pixels * 1.6)

    def nextCheckState(self) -> None:
        """Called by Qt for each click, from whatever it came."""
        self._desk.chosen.emit(self.fact, self)


def _paint_arrow(painter: QPainter, left: float, right: float, y: float, ink: QColor) -> None:
    painter.setPen(ink)
    tip = (right - left) * 0.45
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.drawLine(QPointF(right - tip, y - tip), QPointF(right, y))
    painter.drawLine(QPointF(right - tip, y + tip), QPointF(right, y))
