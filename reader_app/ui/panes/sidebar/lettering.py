"""Type for parts that paint themselves: fonts that follow 字号, and wrapped text."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader_app.ui.fonts import song
from reader_app.ui.i18n import Language, speaking
from reader_app.ui.theme import Look, Theme

_READING, _OWN = 19, 14.5  # at this 字号 the sidebar's type is this high
_FOLLOWS = 0.4  # of a change in 字号
_SMALLEST, _LARGEST = 13, 24
_LEADING = 1.55
_JOINER = "\u2060"  # of no width; no line ends at it


class Lettering:
    """The fonts and colours of one sidebar, shared by all its parts."""

    def __init__(self, look: Look, reading_size: int = _READING) -> None:
        self._look = look
        self._pixels = self._fitting(reading_size)

    @property
    def theme(self) -> Theme:
        return self._look.theme

    @property
    def pixels(self) -> int:
        return self._pixels

    @property
    def pitch(self) -> int:
        """From one line to the next."""
        return round(self._pixels * _LEADING)

    @property
    def label_column(self) -> int:
        """Room for labels beside their values: four characters, or a word of eleven letters."""
        return round(self._pixels * (5.9 if speaking() is Language.ENGLISH else 4.7))

    def follow(self, reading_size: int) -> bool:
        """Take the size that goes with this 字号; False if that is the size in use."""
        pixels = self._fitting(reading_size)
        if pixels == self._pixels:
            return False
        self._pixels = pixels
        for name in ("body", "bold", "small", "small_bold", "tiny"):
            self.__dict__.pop(name, None)
        return True

    @cached_property
    def body(self) -> QFont:
        return song(self._pixels)

    @cached_property
    def bold(self) -> QFont:
        return song(self._pixels, bold=True)

    @cached_property
    def small(self) -> QFont:
        return song(self._pixels - 1)

    @cached_property
    def small_bold(self) -> QFont:
        return song(self._pixels - 1, bold=True)

    @cached_property
    def tiny(self) -> QFont:
        return song(max(self._pixels - 3, 11))

    @staticmethod
    def _fitting(reading_size: int) -> int:
        wanted = round(_OWN + (reading_size - _READING) * _FOLLOWS)
        return max(_SMALLEST, min(_LARGEST, wanted))


class WrappedText:
    """Text broken into lines of a given width, by the rules of Han type."""

    def __init__(
        self,
        text: str,
        font: QFont,
        pitch: int,
        *,
        indent: int = 0,
        mark: tuple[str, QFont, QColor] | None = None,
    ) -> None:
        self._paragraphs = [part for part in text.split("\n") if part.strip()] or [""]
        self._mark = mark  # a small word after the text, in its own ink
        self._font = font
        self._pitch = pitch
        self._indent = indent
        self._width = -1
        self._layouts: list[QTextLayout] = []
        self._lines = 0

    def height_for(self, width: int) -> int:
        if width != self._width:
            self._break_lines(max(width, 2 * self._font.pixelSize()))
            self._width = width
        return self._lines * self._pitch

    @property
    def end(self) -> float:
        """Where the last line ends; ``height_for`` has been asked before."""
        last = self._layouts[-1]
        return last.lineAt(last.lineCount() - 1).naturalTextRect().right()

    def paint(
        self, painter: QPainter, x: int, y: int, ink: QColor, dotted: QColor | None = None
    ) -> None:
        """Draw at this corner; ``height_for`` has been asked before. ``dotted`` underlines."""
        painter.setPen(ink)
        for layout in self._layouts:
            layout.draw(painter, QPointF(x, y))
        if dotted is not None:
            painter.setPen(QPen(dotted, 1, Qt.PenStyle.CustomDashLine))
            pen = painter.pen()
            pen.setDashPattern([1.5, 2])
            painter.setPen(pen)
            for layout in self._layouts:
                for index in range(layout.lineCount()):
                    box = layout.lineAt(index).naturalTextRect().translated(x, y)
                    foot = round(box.center().y() + self._font.pixelSize() * 0.68) + 0.5
                    painter.drawLine(QLineF(box.left(), foot, box.right(), foot))

    def _break_lines(self, width: int) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layouts, self._lines = [], 0
        for place, paragraph in enumerate(self._paragraphs, start=1):
            mark = self._mark if place == len(self._paragraphs) else None
            badge = _JOINER.join(mark[0]) if mark else ""
            layout = QTextLayout(f"{paragraph} {badge}" if mark else paragraph, self._font)
            if mark:
                layout.setFormats([_in_its_ink(len16(paragraph) + 1, badge, *mark[1:])])
            layout.setTextOption(option)
            layout.beginLayout()
            first = True
            while (line := layout.createLine()).isValid():
                shift = self._indent if first else 0
                line.setLineWidth(width - shift)
                top = self._lines * self._pitch + (self._pitch - line.height()) / 2
                line.setPosition(QPointF(shift, top))
                self._lines += 1
                first = False
            layout.endLayout()
            self._layouts.append(layout)


def _in_its_ink(start: int, words: str, font: QFont, ink: QColor) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setFont(font)
    shape.setForeground(ink)
    found = QTextLayout.FormatRange()
    # The stubs know these three as fields of Any.
    found.start, found.length, found.format = start, len16(words), shape
    return found


def len16(text: str) -> int:
    """How long Qt takes a text to be."""
    return len(text.encode("utf-16-le")) // 2
