"""Rows of a table with tabs whose cells hold line ends, as copied from a word processor.

1 ⇥ 003 ⇥ 关于加强乡镇卫生院中
医馆建设的建议 ⇥ 李冬岚 ⇥ 县卫健局
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBERED = re.compile(r"[ \u3000]*\d{1,4}[.、]?[ ]*\t")
_APART = re.compile(  # a heading over rows, or what pages print between them
    r"[(（【]?[一二三四五六七八九十]{1,3}[)）】、.]|[(（]\d|[-—–－\s]*第?\s*\d{1,3}\s*(?:页|[-—–－/]|$)"
    r"|[合总小共]\s*计|备\s*注|说\s*明|注[:：]|附"
)
_OPEN = re.compile(r"[、，,；（(“《]$")
_PLACES = frozenset("省市区县州旗镇")
_OFFICES = frozenset("局委办部会院团司")
_MOST_LINES = 60  # of one row


def wrapped_rows(source: str, raw: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The first line of each such row, and its last one.

    The row of the heads tells how many tabs a row has; a row begins with its number.
    """
    if "\t" not in source:
        return {}
    found: dict[int, int] = {}
    tabs, heads = 0, ""  # of the heads over the rows
    number = 0
    while number < len(raw):
        start, end = raw[number]
        count = source.count("\t", start, end)
        if _begins_empty(source, start):
            number += 1
            continue
        if not _NUMBERED.match(source, start, end):
            if count >= 2 and number + 1 < len(raw) and _begins(source, raw, number + 1):
                tabs, heads = count, source[start:end]
            elif start == end or not count:
                tabs = tabs if start < end and end - start <= 40 else 0
            number += 1
            continue
        last = _last_line(source, raw, number, tabs, heads) if tabs else number
        if last > number:
            found[number] = last
        number = last + 1
    return found


def _begins_empty(source: str, start: int) -> bool:
    """Whether the first cell is empty, as under one that is set over several rows."""
    return start > 0 and source[start - 1] == "\t"


def are_two_names(before: str, after: str) -> bool:
    """市民政局 | 市水务集团: two offices, for both begin with the place they are of."""
    place = before[:1]
    return place in _PLACES and place == after[:1] and before[-1:] in _OFFICES


def _begins(source: str, raw: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether rows begin here, or behind one heading or two."""
    return any(_NUMBERED.match(source, *line) for line in raw[number : number + 3])


def _last_line(
    source: str, raw: Sequence[tuple[int, int]], first: int, tabs: int, heads: str
) -> int:
    """The last line of the row that begins at ``first``."""
    count = source.count("\t", *raw[first])
    last = first
    for number in range(first + 1, min(len(raw), first + _MOST_LINES)):
        start, end = raw[number]
        if start == end or _NUMBERED.match(source, start, end) or source[start:end] == heads:
            break
        if _begins_empty(source, start):
            break
        more = source.count("\t", start, end)
        if count + more > tabs or (not more and _APART.match(source, start, end)):
            break
        if more:
            count, last = count + more, number
        elif number == last + 1 and _OPEN.search(source, raw[last][0], raw[last][1]):
            last = number  # 县财政局、 | 县医保局
        elif count == tabs:
            break
    return last
