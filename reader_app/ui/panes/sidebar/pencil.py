"""Small signs in the margin of the value at hand: the mouse's ways to its editor and its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.marks import ClassMark

_SIZE = 14
_GAP = 4
_ROOM = 2 * _SIZE + 3 * _GAP  # for both signs


class MarginSign(QAbstractButton):
    """Stands beside one part at a time, where no words are: at the end of its last line, or
    else over the card's margin."""

    def __init__(self, lettering: Lettering, parent: QWidget) -> None:
        super().__init__(parent)
        self.part: QWidget | None = None
        self._lettering = lettering
        self._sheet = parent
        self.setFixedSize(_SIZE, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has ways of its own
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    @property
    def is_pointed_at(self) -> bool:
        """Also while the mouse is on its way here from the part below."""
        here = self.mapFromGlobal(QCursor.pos())
        return self.isVisible() and (self.underMouse() or self.rect().contains(here))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._lettering.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), theme["chosen"])
        painter.setPen(QPen(theme["accent" if self.underMouse() else "faded"], 1.2))
        self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        raise NotImplementedError


class Pencil(MarginSign):
    """Opens the editor."""

    def __init__(self, lettering: Lettering, parent: QWidget) -> None:
        super().__init__(lettering, parent)
        self.setObjectName("pencil")
        self.setAccessibleName(self.tr("更正此值"))
        self.setToolTip(self.tr("更正此值（F2）"))
        self.is_inside = False  # at the end of the part's last line

    def stand_by(self, part: QWidget) -> None:
        """Show at the end of this part's last line, or beside it."""
        sheet = self._sheet
        self.part = part
        corner = part.mapTo(sheet, QPoint(part.width(), part.height()))
        y = corner.y() - (self._lettering.pitch + _SIZE) // 2
        card = part.parentWidget()
        mark = card.findChild(ClassMark) if card is not None else None
        if mark is not None and mark.geometry().right() >= part.geometry().right():
            low = mark.mapTo(sheet, QPoint(0, mark.height())).y()
            if part.y() < mark.geometry().bottom():  # beside the mark: under it
                y = max(y, low)
        x = min(corner.x() - 5, sheet.width() - _SIZE - 1)
        self.is_inside = isinstance(part, FactLine) and part.room_at_end >= _ROOM
        if self.is_inside:
            x = corner.x() - _ROOM + _GAP
            y = corner.y() - (self._lettering.pitch + _SIZE) // 2
        self.move(x, y)
        self.show()
        self.raise_()

    def _draw(self, painter: QPainter) -> None:
        shaft = [(10.0, 1.5), (12.5, 4.0), (5, 11.5), (1.5, 12.5), (2.5, 9)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shaft]))
        painter.drawLine(QPointF(8.2, 3.3), QPointF(10.7, 5.8))


class More(MarginSign):
    """⋯ after the pencil, or under it: opens the menu."""

    def __init__(self, lettering: Lettering, parent: QWidget) -> None:
        super().__init__(lettering, parent)
        self.setObjectName("moreOfValue")
        self.setAccessibleName(self.tr("对此值能做的"))
        self.setToolTip(self.tr("清空、确认、复制…（右键或菜单键）"))

    def stand_under(self, pencil: Pencil) -> None:
        self.part = pencil.part
        place = pencil.geometry()
        after = QPoint(place.right() + _GAP, place.y())
        self.move(after if pencil.is_inside else QPoint(place.x(), place.bottom() + 1))
        self.show()
        self.raise_()

    @property
    def menu_place(self) -> QPoint:
        """On the screen."""
        return self.mapToGlobal(QPoint(0, self.height()))

    def _draw(self, painter: QPainter) -> None:
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (1.0, 5.7, 10.4):
            painter.drawEllipse(QRectF(x, 5.0, 2.6, 2.6))
