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
    # Bounded, so that an endless row of digits costs no more than its characters.
    rf"(?P<n>(?<!\d)\d{{1,15}}(?:,\d{{3}}){{0,5}}(?:\.\d{{1,15}})?)(?P<scale>[万亿]?)余?多?(?P<unit>{_UNITS})(?P<bound>以上|以下|以内)?"
)
_CLAUSE = re.compile(r"[,。;:!?\n()]")
_PENDING = re.compile('拟|计划(?![”"》])|立项|申报|上报|推荐|储备|在谈|力争')
_EACH = re.compile("每[百千万人个户家名平亩]|人均|户均|亩均|平均")
_LETTERS = re.compile(f"[{HAN}A-Za-z0-9]+")
# When and how a figure was reached is not what it counts: 1—9月, 上半年, 同比, 实际.
_WHEN = re.compile(
    r"截[至止]|\d{1,2}[—–\-~至到]\d{1,2}月份?|前?[一二三四1-4]个?季度|[上下]半年|\d{1,2}月[底末份]"
    "|今年以来|去年|今年|同比|同期|实际|分别|突破"
)
_FILLER = re.compile(
    "力争|确保|争取|完成|新增|实现|达到?|累计|已经?|目前|其中|共|上半年|全年|全区|全市|全县|计划|打造|建成|新建|培育|实施|推进|超|约|率先|以上|了|的|为"
)
_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_FAMILIES = {"亿元": ("元", Decimal(100_000_000)), "万元": ("元", Decimal(10_000))}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: its value in plain units, what it counts, and its clause as printed."""

    value: Decimal
    unit: str
    words: str  # what is counted
    clause: str
    start: int
    end: int
    is_ceiling: bool  # 控制在4%以内
    leads: bool  # the figure stands before what it counts: 20个学校项目
    is_part: bool  # one of several things that share the figure: 孵化器、众创空间3家
    is_pending: bool  # applied for, planned: not yet so
    is_share: bool  # so many of each: 每千人口拥有托位4个


def quantities(text: str) -> Iterator[Quantity]:
    """The figures of ``text``, in order; offsets are those of ``text``."""
    folded = fold_width(text)
    last = 0
    for match in _QUANTITY.finditer(folded):
        if match.start() and folded[match.start() - 1] in "第.-/至~":
            continue
        unit, factor = _FAMILIES.get(match["unit"], (match["unit"], Decimal(1)))
        value = Decimal(match["n"].replace(",", "")) * _SCALES[match["scale"]] * factor
        before = _CLAUSE.split(folded[max(last, match.start() - 30) : match.start()])[-1]
        after = _CLAUSE.split(folded[match.end() : match.end() + 16])[0]
        counted = _plain(before.split("、")[-1])
        leads = len(counted) < 3
        yield Quantity(
            value,
            unit,
            counted + _plain(after) if leads else counted,
            text[match.start() - len(before.lstrip("、")) : match.end() + leads * len(after)],
            match.start(),
            match.end(),
            match["bound"] in ("以下", "以内"),
            leads,
            "、" in before.lstrip("、"),
            bool(_PENDING.search(before)),
            bool(_EACH.search(before)),
        )
        last = match.end()


def _plain(words: str) -> str:
    return "".join(_LETTERS.findall(_FILLER.sub("", _WHEN.sub("", words))))


def likeness(one: str, other: str) -> float:
    """How much two counted things are the same: the share of the shorter's pairs of characters."""
    pairs, others = _pairs(one), _pairs(other)
    if not pairs or not others:
        return 0.0
    return len(pairs & others) / min(len(pairs), len(others))


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
