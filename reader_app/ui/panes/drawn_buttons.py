"""Buttons whose signs are drawn, so that no typeface has to hold them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

_LONGEST = 280  # pixels a chooser insists on; a longer name ends in an ellipsis

Sign = Callable[[QPainter, QRectF, QColor], None]


def chevron_left(painter: QPainter, box: QRectF, color: QColor) -> None:
    _stroke(painter, color, [(0.62, 0.2), (0.36, 0.5), (0.62, 0.8)], box)


def chevron_right(painter: QPainter, box: QRectF, color: QColor) -> None:
    _stroke(painter, color, [(0.38, 0.2), (0.64, 0.5), (0.38, 0.8)], box)


def chevron_down(painter: QPainter, box: QRectF, color: QColor) -> None:
    _stroke(painter, color, [(0.2, 0.38), (0.5, 0.66), (0.8, 0.38)], box)


def lines(painter: QPainter, box: QRectF, color: QColor) -> None:
    for height in (0.24, 0.5, 0.76):
        _stroke(painter, color, [(0.14, height), (0.86, height)], box)


def half_moon(painter: QPainter, box: QRectF, color: QColor) -> None:
    """A disc of which half is dark: the theme."""
    disc = box.adjusted(*(box.width() * part for part in (0.12, 0.12, -0.12, -0.12)))
    painter.setPen(QPen(color, 1.5))
    painter.drawEllipse(disc)
    half = QPainterPath()
    half.moveTo(disc.center())
    half.arcTo(disc, 90, -180)
    half.closeSubpath()
    painter.fillPath(half, color)


def lens(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.5))
    side = box.width() * 0.52
    painter.drawEllipse(
        QRectF(box.x() + box.width() * 0.14, box.y() + box.height() * 0.14, side, side)
    )
    _stroke(painter, color, [(0.6, 0.6), (0.86, 0.86)], box)


def cross(painter: QPainter, box: QRectF, color: QColor) -> None:
    _stroke(painter, color, [(0.24, 0.24), (0.76, 0.76)], box)
    _stroke(painter, color, [(0.76, 0.24), (0.24, 0.76)], box)


def _stroke(
    painter: QPainter, color: QColor, points: list[tuple[float, float]], box: QRectF
) -> None:
    painter.setPen(QPen(color, 1.6))
    painter.drawPolyline(
        [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
    )


class SignButton(QPushButton):
    """A button that is only a sign. Its name is told to screen readers and in a tool tip."""

    def __init__(self, sign: Sign, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setProperty("kind", "sign")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(32, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, 16, 16)
        box.moveCenter(QRectF(self.rect()).center())
        self._sign(painter, box, _text_color(self))


class ChooserButton(QPushButton):
    """A button that shows what is chosen, and a small arrow: there is more to choose from.

    ``lead`` stands faded before the choice, ``note`` faded behind it.
    """

    _ARROW, _GAP, _PAD = 11, 8, 12

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chooser")
        self.setAccessibleName(name)
        self._parts = ("", "", "")

    def set_choice(self, lead: str, choice: str, note: str = "") -> None:
        self._parts = (lead, choice, note)
        self.setAccessibleDescription("".join(self._parts))
        self.setToolTip(f"{lead}{choice} {note}".strip())
        self.updateGeometry()
        self.update()

    @property
    def choice(self) -> str:
        return self._parts[1]

    @property
    def note(self) -> str:
        return self._parts[2]

    def sizeHint(self) -> QSize:
        width = self._text_width() + self._ARROW + self._GAP + 2 * self._PAD
        return QSize(width, max(self.fontMetrics().height() + 10, 32))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _LONGEST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the box: the button has no text of its own
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arrow = QRectF(0, 0, self._ARROW, self._ARROW)
        arrow.moveCenter(QPointF(self.width() - self._PAD - self._ARROW / 2, self.height() / 2))
        chevron_down(painter, arrow, _text_color(self))
        room = arrow.left() - self._GAP - self._PAD
        x = float(self._PAD)
        for text, bold, color in self._runs():
            font = self.font()
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(color)
            metrics = painter.fontMetrics()
            shown = _fitting(text, metrics, room - (x - self._PAD))
            painter.drawText(QPointF(x, _baseline(metrics, self.height())), shown)
            x += metrics.horizontalAdvance(shown)

    def _runs(self) -> list[tuple[str, bool, QColor]]:
        lead, choice, note = self._parts
        palette = self.palette()
        faded = palette.placeholderText().color()
        ink = _text_color(self)
        runs = [(lead, False, ink), (choice, True, ink), (f" {note}" if note else "", False, faded)]
        return [run for run in runs if run[0]]

    def _text_width(self) -> int:
        width = 0
        for text, bold, _ in self._runs():
            font = self.font()
            font.setBold(bold)
            width += QFontMetrics(font).horizontalAdvance(text)
        return width + 8  # each run is rounded up on its own


def _baseline(metrics: QFontMetrics, height: int) -> float:
    return (height + metrics.ascent() - metrics.descent()) / 2


def _fitting(text: str, metrics: QFontMetrics, room: float) -> str:
    """The text, or as much of it as there is room for with an ellipsis."""
    if metrics.horizontalAdvance(text) <= room + 1:
        return text
    while text and metrics.horizontalAdvance(text + "…") > room:
        text = text[:-1]
    return text + "…" if text else ""


def _text_color(button: QPushButton) -> QColor:
    palette = button.palette()
    if not button.isEnabled():
        color = QColor(palette.placeholderText().color())
        color.setAlphaF(0.55)
        return color
    return palette.buttonText().color()
