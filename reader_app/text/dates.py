"""Dates as pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from reader_app.text.folding import fold

_CN = "〇零○0OoОΟ一二三四五六七八九十"
_TIME = r"(?:[ T?]{1,4}\d{1,2}:[ ]?\d{2}(?::[ ]?\d{2})?)?"
_WHOLE = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d)[ ]?(?:年/?|[-/.])[ ]?(?P<m>\d{{1,2}})[ ]?(?:月/?"
    rf"|[-/.])[ ]?(?P<d>\d{{1,2}})(?!\d)(?:[ ]?日)?{_TIME}"
    rf"|(?<![\d.])(?P<ed>\d{{2}})\.(?P<em>\d{{2}})\.(?P<ey>20\d\d)(?!\d){_TIME}"  # 04.03.2015
    r"|(?:中华)?民国[ ]?(?P<ry>\d{2,3})[ ]?年[ ]?(?P<rm>\d{1,2})[ ]?月[ ]?(?P<rd>\d{1,2})[ ]?日"
    rf"|(?P<cy>[二一](?:[ ]?[{_CN}]){{3}})[ ]?年[ ]?(?P<cm>[{_CN}](?:[ ]?[{_CN}])?)[ ]?月[ ]?"
    rf"(?P<cd>[{_CN}](?:[ ]?[{_CN}]){{0,2}})[ ]?日"
)
_FIRST_YEAR = 1911  # before the first year of the Republic, by which Taiwan counts: 民国112年
_PARTIAL = re.compile(r"(?<![\d\-/.])(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})(?:日|(?![\d\-/.%]))")
_DIGIT = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    **dict.fromkeys("○0OoОΟ", "0"),  # as people type it who lack 〇
}


class PrintedDate(NamedTuple):
    """A date and the range it is printed in; ``iso`` is None if no year is printed."""

    iso: str | None
    month: int
    day: int
    start: int
    end: int


def find_dates(folded: str, start: int, end: int) -> Iterator[PrintedDate]:
    """The whole dates in a range of folded text. Impossible ones are left out."""
    for match in _WHOLE.finditer(folded, start, end):
        found = _whole(match)
        if found:
            yield found


def first_date(folded: str, start: int, end: int) -> PrintedDate | None:
    return next(find_dates(folded, start, end), None)


_DIGITS_ALONE = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")


def date_in_digits(folded: str, start: int, end: int) -> PrintedDate | None:
    """20171011, where nothing but a date can stand."""
    match = _DIGITS_ALONE.search(folded, start, end)
    if match is None:
        return None
    try:
        iso = date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
    return PrintedDate(iso, int(match["m"]), int(match["d"]), match.start(), match.end())


_REPUBLICS = re.compile(
    r"(?<!\d)(?P<y>1[01]\d)(?P<gap>[-/.年])(?P<m>\d{1,2})(?:(?P=gap)|月)(?P<d>\d{1,2})(?!\d)日?"
)


def republic_date(folded: str, start: int, end: int) -> PrintedDate | None:
    """112/05/19, where nothing but a date can stand: by the years that Taiwan counts."""
    match = _REPUBLICS.search(folded, start, end)
    if match is None:
        return None
    try:
        iso = date(_FIRST_YEAR + int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
    return PrintedDate(iso, int(match["m"]), int(match["d"]), match.start(), match.end())


def partial_date(folded: str, start: int, end: int) -> PrintedDate | None:
    """A month and a day without a year, such as 11-14."""
    match = _PARTIAL.search(folded, start, end)
    if not match:
        return None
    month, day = int(match["m"]), int(match["d"])
    try:
        date(2024, month, day)
    except ValueError:
        return None
    return PrintedDate(None, month, day, match.start(), match.end())


def typed_date(typed: str) -> date | None:
    """A date as people type it: 2025-11-14, 2025.11.14, 2025年11月14日, 二〇二五年十一月十四日."""
    text = fold("".join(typed.split()))
    found = first_date(text, 0, len(text))
    if found is None or found.iso is None or (found.start, found.end) != (0, len(text)):
        return None
    return date.fromisoformat(found.iso)


def _whole(match: re.Match[str]) -> PrintedDate | None:
    if match["ey"]:
        year, month, day = int(match["ey"]), int(match["em"]), int(match["ed"])
    elif match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    elif match["ry"]:
        year = _FIRST_YEAR + int(match["ry"])
        month, day = int(match["rm"]), int(match["rd"])
    else:
        year = int("".join(_DIGIT.get(char, "") for char in match["cy"]) or 0)
        month, day = _small(match["cm"]), _small(match["cd"])
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return PrintedDate(iso, month, day, match.start(), match.end())


def _small(text: str) -> int:
    """十一, 三十, 二十三 and 〇九 as numbers."""
    text = text.replace(" ", "")
    if "十" not in text:
        return int("".join(_DIGIT.get(char, "") for char in text) or 0)
    tens, ones = text.split("十", 1)
    return (int(_DIGIT.get(tens, "1")) if tens else 1) * 10 + int(
        _DIGIT.get(ones, "0") if ones else 0
    )
