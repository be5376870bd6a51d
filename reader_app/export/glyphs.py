"""Which characters our typeface can print, and what is printed for the others."""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

MISSING = "〓"  # what Chinese printers put where the type has no such character
_INVISIBLE = {"Cc", "Cf"}  # controls, soft hyphens, direction marks: they have no shape
_BLANK = {"Zl", "Zp", "Zs"}
_UNICODE_TABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))  # platform, encoding; best first

Range = tuple[int, int]


class Typeface:
    """The characters that all of a family's files can print."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._coverage = [_coverage(file) for file in files]

    def has(self, character: str) -> bool:
        return all(_within(ranges, ord(character)) for ranges in self._coverage)

    def printable(self, text: str, missing: list[str]) -> str:
        """The text as it can be printed; characters without a glyph are added to ``missing``.

        What has no shape is left out, white space of any kind is a space, all else stays.
        """
        if text.isascii() and text.isprintable():
            return text
        return "".join(self._printable(character, missing) for character in text)

    def _printable(self, character: str, missing: list[str]) -> str:
        kind = unicodedata.category(character)
        if character.isspace() or kind in _BLANK:
            return character if character == "\u3000" else " "
        if kind in _INVISIBLE or _is_variation_selector(character):
            return ""
        if self.has(character):
            return character
        missing.append(character)
        return MISSING


@lru_cache(maxsize=1)
def typeface(folder: Path) -> Typeface:
    """The typeface in a folder of font files."""
    return Typeface(sorted(folder.glob("*.ttf")))


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _within(ranges: list[Range], code: int) -> bool:
    place = bisect_right(ranges, (code, 0x110000)) - 1
    return place >= 0 and code <= ranges[place][1]


def _coverage(file: Path) -> list[Range]:
    """The code point ranges of a font's character map (``cmap``), without reading the rest."""
    with file.open("rb") as font:
        table = _table(font, b"cmap")
    count = struct.unpack_from(">H", table, 2)[0]
    records = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHL", table[4 : 4 + 8 * count])
    }
    for key in _UNICODE_TABLES:
        if key in records:
            return sorted(_ranges(table[records[key] :]))
    return []


def _table(font: BinaryIO, wanted: bytes) -> bytes:
    (count,) = struct.unpack(">4xH6x", font.read(12))
    for tag, _sum, offset, length in struct.iter_unpack(">4sLLL", font.read(16 * count)):
        if tag == wanted:
            font.seek(offset)
            return font.read(length)
    return bytes(4)


def _ranges(subtable: bytes) -> list[Range]:
    (form,) = struct.unpack_from(">H", subtable)
    if form == 12:
        (groups,) = struct.unpack_from(">L", subtable, 12)
        body = subtable[16 : 16 + 12 * groups]
        return [(first, last) for first, last, _glyph in struct.iter_unpack(">LLL", body)]
    if form == 4:
        (doubled,) = struct.unpack_from(">H", subtable, 6)
        lasts = struct.unpack_from(f">{doubled // 2}H", subtable, 14)
        firsts = struct.unpack_from(f">{doubled // 2}H", subtable, 16 + doubled)
        return [pair for pair in zip(firsts, lasts, strict=True) if pair[0] != 0xFFFF]
    return []
