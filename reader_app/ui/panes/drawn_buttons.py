"""Buttons whose signs are drawn, so that no typeface has to hold them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

_FADED = 0.74  # of the ink, for a note beside it
_LONGEST = 280  # pixels a chooser insists on; a longer name ends in an ellipsis

Sign = Callable[[QPainter], None]

_SIDE = 16  # a sign is drawn in a box of this many pixels
_STROKE = 1.6

# Signs are drawn with the pen a painter has from its widget, which is the colour of its words.
# Giving it another one would first have all of Qt's enums made: a tenth of a bare start.


def chevron_left(painter: QPainter) -> None:
    _stroke(painter, [(0.62, 0.2), (0.36, 0.5), (0.62, 0.8)])


def chevron_right(painter: QPainter) -> None:
    _stroke(painter, [(0.38, 0.2), (0.64, 0.5), (0.38, 0.8)])


def chevron_down(painter: QPainter) -> None:
    _stroke(painter, [(0.26, 0.4), (0.5, 0.62), (0.74, 0.4)])


def lines(painter: QPainter) -> None:
    for height in (0.24, 0.5, 0.76):
        _stroke(painter, [(0.14, height), (0.86, height)])


def half_moon(painter: QPainter) -> None:
    """A disc of which half is dark: the theme."""
    painter.drawEllipse(QRectF(_scaled(0.12), _scaled(0.12), _scaled(0.76), _scaled(0.76)))
    for step in range(20):
        across = 0.5 + 0.38 * step / 20
        half = (0.38**2 - (across - 0.5) ** 2) ** 0.5
        _stroke(painter, [(across, 0.5 - half), (across, 0.5 + half)])


def lens(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(_scaled(0.14), _scaled(0.14), _scaled(0.52), _scaled(0.52)))
    _stroke(painter, [(0.6, 0.6), (0.86, 0.86)])


def cross(painter: QPainter) -> None:
    _stroke(painter, [(0.24, 0.24), (0.76, 0.76)])
    _stroke(painter, [(0.76, 0.24), (0.24, 0.76)])


def draw_sign(sign: Sign, painter: QPainter, x: float, y: float, strength: float = 1.0) -> None:
    """Draw a sign with its box's corner here. The painter is scaled, since its pen is one wide."""
    painter.save()
    painter.setOpacity(strength)
    painter.translate(x, y)
    painter.scale(_STROKE, _STROKE)
    sign(painter)
    painter.restore()


def _scaled(part: float) -> float:
    return part * _SIDE / _STROKE


def _stroke(painter: QPainter, points: list[tuple[float, float]]) -> None:
    painter.drawPolyline([QPointF(_scaled(x), _scaled(y)) for x, y in points])


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
        x, y = (self.width() - _SIDE) / 2, (self.height() - _SIDE) / 2
        draw_sign(self._sign, painter, x, y, _strength(self))


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
        left = self.width() - self._PAD - self._ARROW
        draw_sign(chevron_down, painter, left - 3, (self.height() - _SIDE) / 2, _strength(self))
        room = left - self._GAP - self._PAD
        x = float(self._PAD)
        for text, bold, strength in self._runs():
            font = self.font()
            font.setBold(bold)
            painter.setFont(font)
            painter.setOpacity(strength)
            metrics = painter.fontMetrics()
            shown = _fitting(text, metrics, room - (x - self._PAD))
            painter.drawText(QPointF(x, _baseline(metrics, self.height())), shown)
            x += metrics.horizontalAdvance(shown)

    def _runs(self) -> list[tuple[str, bool, float]]:
        lead, choice, note = self._parts
        runs = [
            (lead, False, 1.0),
            (choice, True, 1.0),
            (f" {note}" if note else "", False, _FADED),
        ]
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


def _strength(button: QPushButton) -> float:
    return 1.0 if button.isEnabled() else 0.4
