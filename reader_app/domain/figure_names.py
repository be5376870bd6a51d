"""What the session's figures are called, and how each is written."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from reader_app.domain.statistics import Figure

_NAMES = {
    "received": "收到提案",
    "qualified": "符合立案条件",
    "as_letters": "作来信处理",
    "not_filed": "未立案",
    "to_suggestions": "转为意见建议",
    "to_opinion_info": "转为社情民意",
    "merged_in": "被并案",
    "merged_topics": "并案主题",
    "filed": "立案",
    "filed_after_merge": "并案后",
    "filing_rate": "立案率",
    "replied": "已办复",
    "reply_rate": "办复率",
    "satisfaction": "满意率",
    "satisfaction_rate": "满意率",
    "meeting_rate": "面商率",
    "motions_satisfaction_rate": "人大建议满意率",
    "last_year_reply_rate": "上年办复率",
    "last_year_satisfaction_rate": "上年满意率",
    "key": "重点提案",
    "key_led_by_party_government": "党政领导领办",
    "key_supervised_by_cppcc": "政协领导督办",
    "key_aspects": "重点提案方面",
    "important": "重要提案",
    "excellent": "优秀提案",
    "collective": "集体提案",
    "individual": "委员个人提案",
    "joint": "联名提案",
    "committee": "专委会提案",
    "after_session": "闭会期间提案",
    "members": "参与委员",
    "units": "承办单位",
    "motions": "人大建议",
    "motions_city": "市人大建议",
    "proposals_total": "提案总数",
    "handled": "本单位承办",
    "handled_proposals": "本单位承办提案",
    "handled_lead": "本单位主办",
    "handled_co": "本单位会办",
    "returned": "退回",
    "withdrawn": "撤回",
    "satisfied": "满意",
    "basically_satisfied": "基本满意",
    "unsatisfied": "不满意",
    "collective_party": "党派团体提案",
    "collective_committee_sector": "专委会和界别提案",
    "cases_claimed": "所称案例",
    "cases_present": "实际刊出",
    "duration": "历时",
    "categories": "分类",
    "masked": "数字",
    **{f"result_{letter}": f"{letter}类" for letter in "ABCD甲乙丙"},
    **{f"result_rate_{letter}": f"{letter}类占比" for letter in "ABCD甲乙丙"},
}

_PLACES = {name: place for place, name in enumerate(_NAMES)}
UNITS = {"merged_topics": "个", "key_aspects": "个", "members": "人", "units": "家"}
COUNTED = "件"
# A unit's word, digits that a site hides, what the key proposals are called
_SAID_ELSEWHERE = frozenset({"received_unit", "masked", "key_label"})


class FigureKind(Enum):
    """What a figure is made of."""

    COUNT = auto()  # 358
    RATE = auto()  # 87.2%
    SPAN = auto()  # 3个月
    WORDS = auto()  # 件次, a unit's word


def figure_kind(name: str) -> FigureKind:
    if name in _SAID_ELSEWHERE:
        return FigureKind.WORDS
    if name == "duration":
        return FigureKind.SPAN
    is_rate = name == "satisfaction" or name.endswith("_rate") or name.startswith("result_rate_")
    return FigureKind.RATE if is_rate else FigureKind.COUNT


def figure_name(name: str) -> str:
    return _NAMES.get(name, f"其他（{name}）")


def place(name: str) -> int:
    """Where a figure stands among the others; the unknown ones come last."""
    return _PLACES.get(name, len(_PLACES))


def in_order(figures: Mapping[str, Figure]) -> list[str]:
    """The figures worth showing, from what came in to what became of it."""
    known = [name for name in _NAMES if name in figures]
    named = [*known, *(name for name in figures if name not in _NAMES)]
    if figures.get("filed_after_merge") == figures.get("filed"):
        named = [name for name in named if name != "filed_after_merge"]
    return [name for name in named if figure_shown(name, figures)]


def figure_shown(name: str, figures: Mapping[str, Figure]) -> str:
    """A figure with its unit; empty for what is no figure of its own."""
    figure = figures[name]
    if name in _SAID_ELSEWHERE or isinstance(figure, bool):
        return ""
    if isinstance(figure, Mapping):
        return "、".join(f"{part} {count}" for part, count in figure.items())
    if isinstance(figure, str):
        return figure
    unit = figures.get("received_unit") if name == "received" else None
    return f"{figure}{unit if isinstance(unit, str) else UNITS.get(name, COUNTED)}"
