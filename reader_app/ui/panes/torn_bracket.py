"""Whether the class at the end of a heading, (A类), would be torn over two lines."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextLayout

_SHORT = 8  # characters, with the brackets
_OPENING, _CLOSING = ("(", "\uff08"), (")", "\uff09")


def torn_bracket(text: str, font: QFont, width: int) -> int:
    """Where a short bracket at the end begins that a line would end within; 0 if there is none."""
    opens = max(text.rfind(each) for each in _OPENING)
    if opens < 1 or len(text) - opens > _SHORT or not text.endswith(_CLOSING):
        return 0
    inside = len(text[:opens].encode("utf-16-le")) // 2  # as Qt counts
    return opens if any(start > inside for start in _line_starts(text, font, width)) else 0


def _line_starts(text: str, font: QFont, width: int) -> list[int]:
    """Where lines begin, as Qt breaks them."""
    layout = QTextLayout(text, font)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts
