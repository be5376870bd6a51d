"""A line that opens and closes what stands under it: ▸ and ▾."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.i18n import in_a_row
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.facts import Fact


class Fold(QAbstractButton):
    """Open or closed, by click, Enter, the space bar, → and ←; ``on_toggle`` is told."""

    def __init__(
        self,
        label: str,
        remark: str,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        on_toggle: Callable[[bool], None],
        is_open: bool = False,
        fact: Fact | None = None,
    ) -> None:
        super().__init__(parent)
        self._fact = fact  # what it folds away, if that is one value
        self._label = label
        self._remark = remark  # faded, after the label: 336 字
        self._desk = desk
        self._lettering = desk.lettering
        self._is_lit = False
        self._is_doubtful = False
        self.setObjectName("fold")
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the mouse comes and goes
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._on_toggle = on_toggle
        self._announce(is_open)

    @property
    def is_lit(self) -> bool:
        return self._is_lit

    def light(self, lit: bool) -> None:
        self._is_lit = lit
        self.update()

    def doubt(self, note: str) -> None:
        """Mark what is folded away as inferred or doubtful, and say why."""
        self._is_doubtful = bool(note)
        self.setToolTip(note)
        self._announce(self.isChecked())

    def nextCheckState(self) -> None:
        """Called by Qt for each click, from whatever it came."""
        self.set_open(not self.isChecked())

    def set_open(self, is_open: bool) -> None:
        if is_open != self.isChecked():
            self.setChecked(is_open)
            self._announce(is_open)
            self._on_toggle(is_open)

    def sizeHint(self) -> QSize:
        letters = self._lettering
        if not self._label:  # only the triangle, beside a heading
            return QSize(letters.pixels + 2, letters.pitch)
        words = QFontMetricsF(letters.small).horizontalAdvance(self._label)
        remark = QFontMetricsF(letters.small).horizontalAdvance(self._remark)
        gap = letters.pixels * 0.4 if self._remark else 0
        return QSize(round(self._twist_width() + words + gap + remark) + 8, letters.pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        letters, theme = self._lettering, self._lettering.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_lit or self.underMouse():
            painter.fillRect(self.rect(), theme["lit" if self._is_lit else "chosen"])
        paint_twist(
            painter,
            QPointF(10, self.height() / 2),
            letters.pixels,
            self.isChecked(),
            theme["faded"],
        )
        painter.setFont(letters.small)
        painter.setPen(theme["ink"])
        x = self._twist_width()
        words = round(QFontMetricsF(letters.small).horizontalAdvance(self._label))
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(x, 0, words + 4, self.height()), upright, self._label)
        if self._is_doubtful:
            pen = QPen(theme["accent"], 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([1.5, 2])
            painter.setPen(pen)
            foot = self.height() / 2 + letters.pixels * 0.68
            painter.drawLine(QPointF(x, foot), QPointF(x + words, foot))
        painter.setPen(theme["ink" if self._is_lit or self.underMouse() else "faded"])
        x += words + round(letters.pixels * 0.4)
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), upright, self._remark)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))

    @property
    def fact(self) -> Fact | None:
        return self._fact

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self._fact is not None:
            self._desk.pointed_at.emit(self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._desk.pointed_at.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._fact is not None:
            self._desk.menu_requested.emit(self._fact, self, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.focused.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_F2 and self._fact is not None:
            self._desk.edit_requested.emit(self._fact, self)
            return
        opens = key == Qt.Key.Key_Right and not self.isChecked()
        closes = key == Qt.Key.Key_Left and self.isChecked()
        if opens or closes or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _twist_width(self) -> int:
        return round(self._lettering.pixels * 0.75) + 8

    def _announce(self, is_open: bool) -> None:
        state = self.tr("已展开") if is_open else self.tr("已折叠")
        self.setAccessibleName(in_a_row(self._label, state))
        self.setAccessibleDescription(
            "。".join(part for part in (self._remark, self.toolTip()) if part)
        )


def paint_twist(
    painter: QPainter, centre: QPointF, pixels: int, is_open: bool, ink: QColor
) -> None:
    """A small triangle: right when closed, down when open."""
    half = pixels * 0.27
    if is_open:
        corners = [(-half, -half * 0.6), (half, -half * 0.6), (0.0, half * 0.8)]
    else:
        corners = [(-half * 0.6, -half), (half * 0.8, 0.0), (-half * 0.6, half)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
