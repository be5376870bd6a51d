"""What a label that only one page uses names, by the form that all its values have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.values import is_full_title, is_unit

_BESIDE = re.compile(
    r"\([^()]*\)|等?[\d一二三四五六七八九十]+[位名]?[人家]|等$|委员|代表|同志"
    r"|(?<=.)(?:主办|承办|牵头|独办|分办|会办|协办|配合|办理)(?=$|[,、;/ ])"
)
_PARTS = re.compile("[、,;/ ]+|[和与及]")
_CLASS = re.compile("[“(]?[A-D甲乙丙丁][”)]?$|(?<![A-Za-z])[A-D甲乙丙丁][”)]?[类级](?![提案件])")
_NUMBER = re.compile(r"第?[ ]?\d{1,8}[ ]?号?(?:提案)?")
_OF_NUMBERS = re.compile("[号码编]")
_OF_HELPERS = re.compile("[协配会]|同办|参与|一起|搭|帮|联手|还有谁")
_NOT_PROPOSING = re.compile(
    "[办督领评审校编]|主席|书记|领导|记者|摄影|联系|回[访音]|点赞|打分|负责|反映|采访|谁管|出镜"
)


def field_of_values(word: str, values: Sequence[str]) -> str | None:
    """The field that values of one form fill: 谁来办 with nothing but offices is the office's.

    None if their forms differ, or if no field holds what they have in common.
    """
    texts = [text for value in values if (text := _BESIDE.sub("", value).strip(" 。"))]
    if len(texts) < 2 or len(texts) * 5 < len(values) * 4:
        return None
    # 评定:年初预评B类,年底复核A类
    if all(len(text) <= 36 and _CLASS.search(text) and "。" not in text for text in texts):
        return "category"
    if _OF_NUMBERS.search(word) and all(_NUMBER.fullmatch(text) for text in texts):
        return "number"
    if all(is_full_title(text.strip("《》“”")) for text in texts):
        return "title"
    kinds = {kind for text in texts for kind in _kinds(text)}
    if kinds == {"office"}:
        return "co_units" if _OF_HELPERS.search(word) else "lead_units"
    if kinds and kinds <= {"person", "group"} and not _NOT_PROPOSING.search(word):
        return "proposers"
    return None


def _kinds(text: str) -> set[str]:
    """What the names of a value are; ``other`` if it is none or goes on as a sentence does."""
    if len(text) > 60 or "。" in text:
        return {"other"}
    names = [name for name in _PARTS.split(_closed_up(text)) if name]
    return {_kind(name) for name in names} or {"other"}


def _closed_up(text: str) -> str:
    """Names of two characters that are spread to the width of three: 谭 政."""
    return re.sub(r"(?<![一-龥])([一-龥])[ ]+(?=[一-龥](?:$|[ 、,;]))", r"\1", text)


def _kind(name: str) -> str:
    kind = kind_of_name(name)
    return "office" if kind == "other" and is_unit(name) else kind
