"""The typeface that is shipped: loaded once, used by every widget."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader_app.paths import resource

FAMILY = "Noto Serif SC"
_FILES = ("NotoSerifSC-Regular.ttf", "NotoSerifSC-Bold.ttf")


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the shipped faces known to Qt, and name those that could not be loaded."""
    missing = []
    for name in _FILES:
        path = resource(f"fonts/{name}")
        if not path.exists() or QFontDatabase.addApplicationFont(str(path)) < 0:
            missing.append(name)
    return tuple(missing)


def song(pixels: int, *, bold: bool = False) -> QFont:
    """Song type at this height, with paired punctuation closed up (标点挤压)."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    # The feature is named by a Tag: a plain string is refused.
    font.setFeature(QFont.Tag.fromString("chws"), 1)
    return font
