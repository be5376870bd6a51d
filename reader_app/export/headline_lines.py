"""Where a long headline is divided into lines."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate

_OPENING = set("《“‘（(【〔「『〈[{")
_CLOSING = set("》”’）)】〕」』〉]}，。、；：！？,.;:!?%％…—·~～")
_PAIRS = dict(zip("《“（(【〔「『〈", "》”）)】〕」』〉", strict=True))
_GOOD_END = set("》”）)】〕」』〉，、；：,;:！？!?")
_BETWEEN_LINES = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_MOST_PARTS = 3
_INSIDE_BRACKETS = 80.0
_INSIDE_A_WORD = 25.0
_AT_A_MARK = -50.0
_HAN_NUMBER = set("第一二三四五六七八九十百")
# Words such headlines are full of; a line should not end inside one
_WORDS = re.compile(
    "提案|办理|建议|意见|会议|委员会|委员|政协|人大|政府|人民|代表|大会|常委|落实|情况|结果|成效|报告|工作|任务|重点"
    "|执行|进展|年度|发展|推动|实现|过程|满意|高质量|回顾|综述|选登|公开|公示|答复|督办|关于|履职|协商|民生"
)


def printed_lines(text: str) -> list[str]:
    """The lines a headline is meant to have: Chinese prints a space where one ends."""
    return [line for line in _BETWEEN_LINES.split(text.strip()) if line]


def headline_lines(parts: list[str], widest: float) -> list[str]:
    """Lines of at most ``widest`` full-width characters (a divided line: two more).

    One line if all parts fit into it, or one for each part; else the headline is divided
    anew, as evenly as can be, but rather at a bracket or a mark than inside a bracket or a
    common word, and never inside a number or a Latin word.
    """
    whole = " ".join(parts)
    if width(whole) <= widest:
        return [whole]
    if 1 < len(parts) <= _MOST_PARTS and max(map(width, parts)) <= widest:
        return parts
    widest += 2
    fewest = max(2, -int(-width(whole) // widest))
    divisions = (_divided(whole, count, widest) for count in range(fewest, fewest + 3))
    return next(filter(None, divisions), [whole])


def width(text: str) -> float:
    """The width of a text in full-width characters."""
    return sum(_width(character) for character in text)


def _width(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def _divided(text: str, count: int, widest: float) -> list[str]:
    """The division into ``count`` lines that costs least; empty if there is none."""
    edges = [0.0, *accumulate(map(_width, text))]
    costs = {0: 0.0} | _break_costs(text)
    even = edges[-1] / count

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        rest = edges[-1] - edges[start]
        if lines == 1:
            return ((rest - even) ** 2 if rest <= widest else float("inf")), ()
        choices = (
            ((edges[end] - edges[start] - even) ** 2 + cost + best(end, lines - 1)[0], end)
            for end, cost in costs.items()
            if end > start and edges[end] - edges[start] <= widest
        )
        total, end = min(choices, default=(float("inf"), start))
        return total, (end, *best(end, lines - 1)[1]) if end > start else ()

    total, ends = best(0, count)
    if total == float("inf"):
        return []
    starts = (0, *ends)
    return [text[a:b].strip() for a, b in zip(starts, (*ends, len(text)), strict=True)]


def _break_costs(text: str) -> dict[int, float]:
    """What it costs to end a line before each character where one may end at all."""
    costs: dict[int, float] = {}
    inside = {
        place for word in _WORDS.finditer(text) for place in range(word.start() + 1, word.end())
    }
    depth = 0
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        depth += (before in _PAIRS) - (before in _PAIRS.values() and depth > 0)
        if before in _OPENING or after in _CLOSING or after.isspace():
            continue
        if _joined(before, after):
            continue
        good = before in _GOOD_END or before.isspace() or after in _OPENING
        costs[place] = (
            depth * _INSIDE_BRACKETS
            + (_INSIDE_A_WORD if place in inside else 0.0)
            + (_AT_A_MARK if good else 0.0)
        )
    return costs


def _joined(before: str, after: str) -> bool:
    """Numbers with their counters (2020年), and words of Latin letters."""
    if before.isascii() and after.isascii():
        return not before.isspace()
    return before.isdigit() or before in _HAN_NUMBER
