"""The session's figures: the main ones as bars, the rest as lines. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader_app.domain.figure_names import COUNTED, UNITS, figure_name, place
from reader_app.domain.statistics import Figure, Statistics
from reader_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from reader_app.ui.panes.sidebar.facts import Fact, source_of

_BARS = {
    "received": "收到",
    "qualified": "符合立案条件",
    "filed": "立案",
    "filed_after_merge": "并案后",
    "replied": "已办复",
}

_COUNTED_IN = {
    "个": QT_TRANSLATE_NOOP("Sidebar", "{0} 个"),
    "人": QT_TRANSLATE_NOOP("Sidebar", "{0} 人"),
    "家": QT_TRANSLATE_NOOP("Sidebar", "{0} 家"),
    COUNTED: QT_TRANSLATE_NOOP("Sidebar", "{0} 件"),
}
_LONGEST_LABEL = 12
_NOT_A_LINE = frozenset({"received_unit", "key_label"})  # words that belong to another figure


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the main figures, with its length relative to the largest."""

    fact: Fact
    share: float  # 0…1
    remark: str = ""  # 87.2% ✓ 相符
    rate: Fact | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    bars: tuple[Bar, ...]
    lines: tuple[Fact, ...]

    def all_facts(self) -> tuple[Fact, ...]:
        rates = (bar.rate for bar in self.bars if bar.rate)
        return (*(bar.fact for bar in self.bars), *rates, *self.lines)


def figures_of(statistics: Statistics) -> Figures:
    """Sort what the page states into bars and lines. Nothing is added to it."""
    figures = statistics.figures
    counts = {name: value for name in _BARS if isinstance(value := figures.get(name), int)}
    if counts.get("filed_after_merge") == counts.get("filed"):
        counts.pop("filed_after_merge", None)
    largest = max(counts.values(), default=0) or 1
    bars = tuple(_bar(statistics, name, value, value / largest) for name, value in counts.items())
    used = {*counts, *_NOT_A_LINE} | ({"filing_rate"} if "filed" in counts else set())
    if figures.get("filed_after_merge") == figures.get("filed"):
        used.add("filed_after_merge")
    lines = tuple(
        Fact(f"statistics.{name}", _label(name, figures), shown, source_of(statistics, name))
        for name, value in sorted(figures.items(), key=lambda entry: place(entry[0]))
        if name not in used and (shown := _shown(name, value))
    )
    return Figures(bars, lines)


def rate_agrees(rate: str, part: int, whole: int) -> bool | None:
    """Whether a printed percentage is what the two counts give, to the digits printed.

    None if that cannot be told.
    """
    digits = rate.strip().rstrip("%％").strip()
    try:
        printed = float(digits)
    except ValueError:
        return None
    if not whole:
        return None
    decimals = len(digits.partition(".")[2])
    return bool(abs(100 * part / whole - printed) <= 0.5 * 10.0**-decimals + 1e-9)


def _bar(statistics: Statistics, name: str, value: int, share: float) -> Bar:
    unit = statistics.figures.get("received_unit") if name == "received" else None
    words = f"{value} {unit}" if isinstance(unit, str) and unit != COUNTED else str(value)
    fact = Fact(f"statistics.{name}", _BARS[name], words, source_of(statistics, name))
    rate = statistics.figures.get("filing_rate")
    if name != "filed" or not isinstance(rate, str):
        return Bar(fact, share)
    rate_fact = Fact("statistics.filing_rate", "立案率", rate, source_of(statistics, "filing_rate"))
    return Bar(fact, share, _compared(rate, value, statistics), rate_fact)


def _compared(rate: str, filed: int, statistics: Statistics) -> str:
    received = statistics.figures.get("received")
    agrees = rate_agrees(rate, filed, received) if isinstance(received, int) else None
    if agrees is None:
        return rate
    return f"{rate} ✓ 相符" if agrees else f"{rate} ✗ 与件数不符"


def _label(name: str, figures: Mapping[str, Figure]) -> str:
    own = figures.get(f"{name}_label")  # as the page calls it: 区政协领导重点督办提案
    if isinstance(own, str) and len(own) <= _LONGEST_LABEL:
        return own
    return figure_name(name)


def _shown(name: str, value: Figure) -> str:
    if isinstance(value, bool):
        return "已被网站遮盖" if name == "masked" and value else ""
    if isinstance(value, Mapping):
        return "、".join(f"{key} {count}" for key, count in value.items())
    if isinstance(value, int):
        return translate("Sidebar", _COUNTED_IN[UNITS.get(name, COUNTED)]).format(value)
    return str(value)
