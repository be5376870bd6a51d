"""The numbers that Word puts before paragraphs, which stand nowhere in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reader_app.sources.xml_parts import attribute, local

_HAN_DIGITS = "〇一二三四五六七八九"
_PLACE = re.compile(r"%([1-9])")
_HAN = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographTraditional",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
    )
)


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1


class Numbering:
    """Counts the numbered paragraphs of a document, each list and level for itself."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is not None:
            self._read(root)

    def next(self, number_id: str, level: int) -> str:
        """What stands before the next paragraph of a list; empty if it is a mere bullet."""
        levels = self._lists.get(number_id)
        if levels is None or level not in levels:
            return ""
        counts = self._counts.setdefault(number_id, {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if levels[level].format in ("bullet", "none"):
            return ""

        def value(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = levels.get(at, _Level())
            return _written(counts.get(at, shown.start), shown.format)

        return _PLACE.sub(value, levels[level].text)

    def _read(self, root: etree._Element) -> None:
        kinds: dict[str, dict[int, _Level]] = {}
        for element in root:
            if local(element) == "abstractNum":
                kinds[attribute(element, "abstractNumId")] = dict(
                    _level(each) for each in element if local(each) == "lvl"
                )
        for element in root:
            if local(element) == "num":
                for inner in element:
                    if local(inner) == "abstractNumId":
                        levels = kinds.get(attribute(inner, "val"), {})
                        self._lists[attribute(element, "numId")] = levels


def _level(element: etree._Element) -> tuple[int, _Level]:
    values = {local(each): attribute(each, "val") for each in element}
    start = values.get("start", "1")
    return _small(attribute(element, "ilvl")), _Level(
        values.get("numFmt", "decimal"), values.get("lvlText", "")[:40], _small(start)
    )


def _small(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def _written(number: int, form: str) -> str:
    if form in _HAN:
        return han_number(number)
    if form in ("upperLetter", "lowerLetter") and 1 <= number <= 26:
        return chr((65 if form == "upperLetter" else 97) + number - 1)
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)


def han_number(number: int) -> str:
    """12 as 十二, 120 as 一百二十; digit by digit above 999."""
    if not 0 < number < 1000:
        return "".join(_HAN_DIGITS[int(digit)] for digit in str(number))
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    found = f"{_HAN_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        found += ("" if tens == 1 and not hundreds else _HAN_DIGITS[tens]) + "十"
    elif hundreds and ones:
        found += "零"
    return found + (_HAN_DIGITS[ones] if ones else "")
