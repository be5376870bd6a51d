"""Small signs in the margin of the value at hand: the mouse's ways to its editor and its menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.marks import ClassMark

_SIZE = 14
_GAP = 4
_ROOM = 2 * _SIZE + 3 * _GAP  # for both signs
_FRAME = 2  # pixels of a card's edge


class MarginSign(QAbstractButton):
    """Stands beside one part at a time, where no words are: at the end of its last line, after
    it, or else in the card's margin."""

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
        self.is_inside = False  # in a row, at the end of the part's last line or after it

    def stand_by(self, part: QWidget) -> None:
        """Show at the end of this part's last line, or beside it."""
        sheet = self._sheet
        self.part = part
        corner = part.mapTo(sheet, QPoint(part.width(), part.height()))
        last_line = corner.y() - (self._lettering.pitch + _SIZE) // 2
        y = last_line - _SIZE // 2  # with the other under it, both as high as that line
        card = part.parentWidget()
        mark = card.findChild(ClassMark) if card is not None else None
        if mark is not None and mark.geometry().right() >= part.geometry().right():
            low = mark.mapTo(sheet, QPoint(0, mark.height())).y()
            if part.y() < mark.geometry().bottom():  # beside the mark: under it
                y = max(y, low)
        edge = card.mapTo(sheet, QPoint(card.width(), 0)).x() if card else sheet.width()
        x = min(corner.x(), edge - _FRAME - _SIZE)
        self.is_inside = True
        if isinstance(part, FactLine) and part.room_at_end >= _ROOM:
            x, y = corner.x() - _ROOM + _GAP, last_line
        elif _is_free_after(part):
            x, y = corner.x() + _GAP, last_line
        else:
            self.is_inside = False
        self.move(x, y)
        self.show()
        self.raise_()

    def _draw(self, painter: QPainter) -> None:
        shaft = [(10.0, 1.5), (12.5, 4.0), (5, 11.5), (1.5, 12.5), (2.5, 9)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in shaft]))
        painter.drawLine(QPointF(8.2, 3.3), QPointF(10.7, 5.8))


class More(MarginSign):
    """⋯ after the pencil, or under it where both stand in the margin: opens the menu."""

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


def _is_free_after(part: QWidget) -> bool:
    """Whether the card has room for both signs after this part, and no other part there."""
    card = part.parentWidget()
    if card is None:
        return False
    room = QRect(part.x() + part.width(), part.y(), _ROOM, part.height())
    others = (each for each in card.findChildren(FactLine) if each.isVisible())
    return room.right() < card.width() - _FRAME and not any(
        each.geometry().intersects(room) and not each.geometry().contains(part.geometry())
        for each in others
    )
