"""Figures with units and what they count: 新增企业上云2800家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reader_app.text.width import HAN, fold_width

_UNITS = (
    "平方公里|平方米|万千瓦|公里|人次|亿元|万元|美元|元|千瓦|公顷|立方米|吨|亩|米|家|个|件|户|人|名|位|套|所|条|座|场|项|处"
    "|次|辆|台|张|只|株|支|批|期|对|间|幅|栋|%"
)
_QUANTITY = re.compile(
    rf"(?P<n>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<scale>[万亿]?)余?多?(?P<unit>{_UNITS})(?P<bound>以上|以下|以内)?"
)
_CLAUSE = re.compile(r"[,。;:!?、\n()]")
_FILLER = re.compile(
    "力争|确保|争取|完成|新增|实现|达到?|累计|已经?|目前|其中|共|上半年|全年|全区|全市|全县|计划|打造|建成|新建|培育|实施|推进|超|约|率先|以上|了|的|为"
)
_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_FAMILIES = {"亿元": ("元", Decimal(100_000_000)), "万元": ("元", Decimal(10_000))}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: its value in plain units, how it was printed, and the words around it."""

    value: Decimal
    unit: str
    printed: str
    words: str  # what is counted
    start: int
    end: int
    is_ceiling: bool  # 控制在4%以内


def quantities(text: str) -> Iterator[Quantity]:
    """The figures of ``text``, in order; offsets are those of ``text``."""
    folded = fold_width(text)
    for match in _QUANTITY.finditer(folded):
        if match.start() and folded[match.start() - 1] in "第.-/至~":
            continue
        unit, factor = _FAMILIES.get(match["unit"], (match["unit"], Decimal(1)))
        value = Decimal(match["n"].replace(",", "")) * _SCALES[match["scale"]] * factor
        yield Quantity(
            value,
            unit,
            match.group(),
            _words(folded, match.start(), match.end()),
            match.start(),
            match.end(),
            match["bound"] in ("以下", "以内"),
        )


def _words(text: str, start: int, end: int) -> str:
    """The clause's words before the figure, or after it where it comes first: 2条新街."""
    before = _CLAUSE.split(text[max(0, start - 24) : start])[-1]
    counted = _FILLER.sub("", before)
    if len(counted) < 2:
        after = _CLAUSE.split(text[end : end + 16])[0]
        counted += _FILLER.sub("", after)
    return "".join(re.findall(f"[{HAN}A-Za-z0-9]", counted))


def likeness(one: str, other: str) -> float:
    """How much two counted things are the same: the share of the shorter's pairs of characters."""
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    return len(pairs & others) / min(len(pairs), len(others))


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
