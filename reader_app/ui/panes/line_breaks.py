"""Where a headline breaks: at its joints, into lines of like length, never inside 《》."""

from __future__ import annotations

from functools import cache
from unicodedata import east_asian_width

_AFTER = frozenset(" 　、,,。;;::!!??》】」』”)—…")
_BEFORE = frozenset("《【「『“(")
_NO_START = frozenset("、,,。;;::!!??》】」』”)—…·%")
_NO_END = frozenset("《【「『“(")
_JOINTS = (
    "会议",
    "全会",
    "政府",
    "政协",
    "报告",
    "年度",
    "情况",
    "工作",
    "提案",
    "办理",
    "建议",
    "关于",
)
"""Words of such headlines that a line may end with, and that are not torn."""
_UNEVEN, _ODD_PLACE, _IN_TITLE, _NEW_LINE = 1.0, 7.0, 30.0, 60.0


def headline_breaks(text: str, room: float) -> list[int]:
    """Offsets before which a new line begins. ``room`` is in full-width characters."""
    widths = [1.0 if east_asian_width(c) in "WFA" else 0.56 for c in text]
    total = sum(widths)
    if total <= room or room < 4:
        return []
    count = -int(-total // (room * 0.98))
    ideal = total / count
    costs = [_cost_at(text, place) for place in range(len(text) + 1)]
    before = [0.0]
    for width in widths:
        before.append(before[-1] + width)

    @cache
    def best(start: int) -> tuple[float, tuple[int, ...]]:
        rest = before[-1] - before[start]
        found: tuple[float, tuple[int, ...]] = (float("inf"), ())
        if rest <= room:
            found = (_UNEVEN * (rest - ideal) ** 2, ())
        for place in range(start + 1, len(text)):
            line = before[place] - before[start]
            if line > room:
                break
            if costs[place] == float("inf"):
                continue
            cost, breaks = best(place)
            cost += _NEW_LINE + costs[place] + _UNEVEN * (line - ideal) ** 2
            if cost < found[0]:
                found = (cost, (place, *breaks))
        return found

    if len(text) > 200:  # no headline: let the lines fall as they may
        return []
    return list(best(0)[1])


def _cost_at(text: str, place: int) -> float:
    if not 0 < place < len(text):
        return float("inf")
    last, first = text[place - 1], text[place]
    if first in _NO_START or last in _NO_END or first == " ":
        return float("inf")
    if last.isascii() and first.isascii() and (last + first).isalnum():
        return float("inf")
    if last.isdigit():
        return float("inf")  # 2020/年
    cost = _ODD_PLACE
    if text.startswith(_JOINTS, place - 1):
        cost *= 2
    elif text.endswith(_JOINTS, 0, place):
        cost *= 0.4
    if last in _AFTER or first in _BEFORE:
        cost = 0.0
    inside = text.count("《", 0, place) > text.count("》", 0, place)
    return cost + (_IN_TITLE if inside else 0.0)
