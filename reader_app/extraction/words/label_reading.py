"""How labels stand in a paragraph: with a colon, in brackets, alone, or before a gap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reader_app.extraction.words.bullets import BULLET_CLASS, BULLETS
from reader_app.extraction.words.labels import GUESSES, OUTSIDE, RECORD_FIELDS, TEXT_LABELS, WEAK
from reader_app.extraction.words.person_names import is_surname
from reader_app.text.width import HAN


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A label in a paragraph: offsets into the folded clean text.

    ``field`` is "" for a label that belongs to no field of a record.
    """

    field: str
    word: str
    start: int  # with its brackets
    end: int  # where the value begins
    bracketed: bool
    colon: bool

    inner: tuple[int, int] | None = None  # 部门回应(县城管局): the words in its brackets
    guessed: bool = False  # known by its shape only

    @property
    def weak(self) -> bool:
        return self.word in WEAK or (self.guessed and self.field in TEXT_LABELS)


@cache
def words() -> Mapping[str, str]:
    """Every label and its field; "" for those outside of records."""
    found = {word: "" for word in OUTSIDE.split()}
    for field, row in RECORD_FIELDS.items():
        found.update({word: field for word in row.split()})
    return found


# 政协提案主要内容, 重点提案名称: what may stand before a label without changing it.
_BEFORE = re.compile(
    r"(?:区|市|县|省)?(?:政协)?(?:重点|本件|该件|该|本)?(?=提案|建议|案由|主办|承办|督办|办理)"
)
_ROUND = re.compile(
    r"(?:提案)?(?:办理)?(?:第?[一二三四首次再初末复重12①②]{1,2}[轮次新]|第[一二]阶段|调整后|原|现)"
    r"(?:办理|答复)?"
)
_CLASS_AT = re.compile(  # 最终类别, 年初评定结果
    r"(?:最终|终[期评审]|[年期][初末底]|上年|去年|今年|本年度?|[上下]半年)(?:办理|答复|评定|评价|自评|复评)?"
    r"(?:类别|结果|分类|等[次级])"
)
_ROUND_ALONE = re.compile("[一二首初复重][评办]")  # 初评, 复办
_SHAPE = rf"[{HAN}][{HAN}\s()/]{{0,16}}"
_QUOTED_SHAPE = rf"[{HAN}“][{HAN}“”\s()/、]{{0,16}}"
_BRACKETED = re.compile(
    rf"(?:【[ ]?({_QUOTED_SHAPE}?)[ ]?:?[ ]?】|\[[ ]?({_SHAPE}?)[ ]?\]|〖({_SHAPE}?)〗"
    rf"|「({_SHAPE}?)」|『({_SHAPE}?)』|<({_SHAPE}?)>|〈({_SHAPE}?)〉)[ ]?:?"
)
_DATED_LABEL = re.compile(  # [首轮答复·6月15日]
    rf"[\[【]([{HAN}]{{2,8}})[ ·:,|/(]{{1,3}}(?:\d{{4}}[年.])?\d{{1,2}}[月.](?:\d{{1,2}}日?)?"
    r"\)?[\]】][ ]?:?"
)
_COLON = re.compile(rf"({_SHAPE}?)[ ]{{0,4}}:|(?P<long>[{HAN}]{{2,8}}\([^()]{{2,30}}\))[ ]?:")
_INNER = re.compile(r"\(([^()]{2,30})\)$")
_BRACKETED_COLON = re.compile(rf"\(({_SHAPE}?)\)[ ]?:")
_COUNTED = re.compile(r"(?:\d{0,2}|[一二三四五六七八九十]{0,2})[.、][ ]?")


_EITHER = re.compile(rf"([{HAN}]{{2,8}})[/或]([{HAN}]{{1,8}})")
_ROLE_IN = re.compile(r"\((主办|承办|会办|协办|牵头|独办|分办|配合)(?:单位)?\)$")


_SPOKEN = re.compile("[咋啥呢]|怎样|如何|何人|[谁怎].*的$|了")


def _in_plain_words(word: str) -> str:
    """怎么办的 for 咋办的, 提什么 for 提了啥: a spoken label as the lexicon has it."""
    word = re.sub("咋样|怎样|如何(?=$|[的了呢])", "怎么样", word)
    word = re.sub("咋么?", "怎么", word).replace("啥", "什么").replace("何人", "谁")
    return re.sub("(?<=[提说办做讲])[了的](?=什么|怎么)", "", word)


@lru_cache(8192)
def field_of(printed: str) -> str | None:
    """The field that a printed label names; "" if of no record; None if it is no label."""
    word = "".join(printed.split())
    table = words()
    if word not in table and _SPOKEN.search(word):
        word = _in_plain_words(word)
        word = word if word in table else re.sub("(?<=..)[的呢了]$", "", word)
    if "“" in word:
        return table.get(re.sub("[“”]", "", word))  # 办理“回音”
    if word in table:
        return table[word]
    stripped = _BEFORE.sub("", word, count=1) if _BEFORE.match(word) else word
    if stripped in table:
        return table[stripped]
    if stripped.startswith("提案") and len(stripped) > 4 and stripped[2:] in table:
        return table[stripped[2:]]
    if stripped.endswith("如下") and stripped[:-2] in table:
        return table[stripped[:-2]]
    if stripped.endswith(("情况", "摘要", "要点")) and table.get(stripped[:-2]) in TEXT_LABELS:
        return table[stripped[:-2]]
    if either := _EITHER.fullmatch(stripped):  # 提案单位/人, 承办或主办单位
        first = table.get(either[1])
        if first and first in (table.get(either[2]), table.get(f"提案{either[2]}")):
            return first
    if (of := OF_RELATED.match(word)) and "reply" in (
        table.get(word[of.end() :]),
        table.get(f"{word[of.end() :]}情况"),
    ):
        return "reply"  # 相关提案办理, and its like
    if joint := _JOINT.fullmatch(stripped):
        return _of_both(joint[1], joint[2])
    if role := _ROLE_IN.search(stripped):
        return table.get(role[1]) if table.get(stripped[: role.start()]) else None
    if _ROUND_ALONE.fullmatch(word) or _CLASS_AT.fullmatch(word):
        return "category"
    if _ROUND.match(word) and (rest := _ROUND.sub("", word, count=1)) is not None:
        if (
            (not rest and len(word) > 1)
            or table.get(rest) == "category"
            or rest.endswith(("评价", "分类", "类别"))
        ):
            return "category"
        if "reply" in (table.get(rest), table.get(f"办理{rest}")):  # 首次办理情况
            return "reply"
    return None


OF_RELATED = re.compile("(?:相关|并案|关联|合并|同类|类似|被并|相近)(?:联)?(?:提案|件|案)")
_JOINT = re.compile(rf"([{HAN}]{{2,8}}?)(?:及其?|和|与|暨|、|/)([{HAN}]{{2,8}})")
_ONE_ROW = {  # what a page names in one row, by the field that can tell the two apart
    ("supervisors", "committee"): "supervisors",
    ("committee", "supervisors"): "supervisors",
    ("lead_units", "co_units"): "lead_units",
    ("proposers", "proposers"): "proposers",
}


def _of_both(first: str, second: str) -> str | None:
    """督办领导及对口委员会: the field of a label that names two."""
    named = (field_of(first) or guess_field(first), field_of(second) or guess_field(second))
    return _ONE_ROW.get((named[0] or "", named[1] or ""))


def names_joining_too(word: str) -> bool:
    """Whether a label is of the offices that lead and of those that join: 主办及会办单位."""
    joint = _JOINT.fullmatch(word)
    return bool(joint and (field_of(joint[1]), field_of(joint[2])) == ("lead_units", "co_units"))


_OPTIONAL = r"(?:[省市区县]?政协|重点提案|提案|本案|主要|具体|最终|该案|委员|案由|本提案)?"


@cache
def _guesses() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"{_OPTIONAL}(?:{shape})")) for name, shape in GUESSES.items())


@lru_cache(4096)
def guess_field(word: str) -> str | None:
    """The field that a label not in the lexicon names, judged by what it is made of."""
    if not 3 <= len(word) <= 12:
        return None
    for name, shape in _guesses():
        if shape.search(word) if not name else shape.fullmatch(word):
            return name
    return None


def _hit(printed: str, start: int, end: int, bracketed: bool, colon: bool) -> LabelHit | None:
    field, guessed = field_of(printed), False
    word = re.sub(r"[\s“”]", "", printed)
    if field is None and "“" in printed:
        return None
    if field is None:
        if re.search(r"\S\S\s|\s\S\S", printed.strip()):
            return None  # two words, such as a name and a label: 竺海生 主办单位
        field, guessed = guess_field(word), True
    if field is None:
        return None
    return LabelHit(field, word, start, end, bracketed, colon, guessed=guessed)


_GOES_ON = re.compile(  # 【市水务局】 is the office that says what follows
    r"(?:局|厅|街道|镇|乡|公司|支队|大队|集团|政府)$|做法|举措|亮点|效益|变化|提案|级|第|案例|\d|[一二三四五六七八九十]$"
)


def bracketed_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label in 【】 or [] that stands at ``at``."""
    match = _BRACKETED.match(folded, at, end) or _DATED_LABEL.match(folded, at, end)
    if not match:
        return None
    printed = next((words for words in match.groups() if words), "")
    printed = _COUNTED.sub("", printed, count=1) if _COUNTED.match(printed) else printed
    hit = _hit(printed, match.start(), match.end(), True, True)
    if hit is None and match[1] and 2 <= len(printed) <= 6 and not _GOES_ON.search(printed):
        word = "".join(printed.split())  # 【花絮】: a part that no field of a record holds
        return LabelHit("", word, match.start(), match.end(), True, True, guessed=True)
    return hit


_BETWEEN_MARKS = re.compile(
    rf"(?P<mark>[{BULLET_CLASS}※*~=_—\-]{{1,3}})[ ]?(?P<word>{_SHAPE}?)[ ]?(?P=mark)(?:[ ]?:)?"
)


def label_between_marks(folded: str, at: int, end: int) -> LabelHit | None:
    """The label that the same mark stands before and behind: ●委员建言● 芦苇年产量…"""
    match = _BETWEEN_MARKS.match(folded, at, end)
    hit = match and _hit(match["word"], match.start(), match.end(), True, True)
    return hit if hit and (not hit.guessed or hit.field) else None


_CLASS_VALUE = re.compile(
    r"[ ]?[“(]?[A-D][”)]?[ ]?(?:类|级)?[”)]?(?:[ ]?(?:→|->|—>|转|变|升)[为至到]?[ ]?“?[A-D]”?类?)?"
    r"(?=$|[\s;,|。)])"
)
_NO_CLASS = re.compile(r"选|答案|等级|型号|座|区|栋|段|包|版|\d")


def colon_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label with a colon that stands at ``at``."""
    match = _COLON.match(folded, at, end) or _BRACKETED_COLON.match(folded, at, end)
    if not match:
        return None
    group = 1 if match[1] is not None else "long"
    printed = match[group]
    hit = _hit(printed, match.start(), match.end(), False, True)
    if hit is None and _CLASS_VALUE.match(folded, match.end(), end):
        word = "".join(printed.split())  # 评定:A类, whatever the page calls it
        if 2 <= len(word) <= 8 and field_of(word) is None and not _NO_CLASS.search(word):
            return LabelHit("category", word, match.start(), match.end(), False, True, guessed=True)
    if hit is None and (inner := _INNER.search(printed)):
        shorter = _hit(printed[: inner.start()], match.start(), match.end(), False, True)
        if shorter is not None:
            base = match.start(group)
            return replace(shorter, inner=(base + inner.start(1), base + inner.end(1)))
    return hit


_SEPARATED = re.compile(
    rf"([{HAN}]{{2,10}})[ ]?(?:\||=|→|>{{1,2}}|»|·|丨|┃|▏|▶|►|—{{1,2}}|-{{1,2}}|/)[ ]?(?=\S)"
)


_MARK_APART = re.compile("[ ]/[ ]|[|丨┃]")  # 督办 / 胡新建, but not 主办/承办
_FACT_ALONE = re.compile(rf"[{HAN}、()·]{{2,60}}[ ]*$|[A-D甲乙丙丁]类?[ ]*$")


SHORT_LABELS = ("主办", "承办", "会办", "协办", "结果", "编号", "类别", "界别", "交办")


def separated_label(folded: str, at: int, end: int) -> LabelHit | None:
    """A label with a dash, bar or arrow for a colon: 提案人——张三."""
    match = _SEPARATED.match(folded, at, end)
    if not match:
        return None
    field = field_of(match[1])
    if match[1] in WEAK and match[1] not in SHORT_LABELS:
        told = field in TEXT_LABELS and end - match.end() >= 8  # 背景|我市…, 建议——增设…
        told = told or (field == "title" and folded.startswith("关于", match.end()))
        apart = bool(_MARK_APART.search(match.group()))
        if apart and field not in TEXT_LABELS:
            told = told or bool(_FACT_ALONE.match(folded, match.end(), end))
        if not told or (not apart and "/" in match.group()) or ">" in match.group():
            return None
    if field is None and "|" in match.group() and guess_field(match[1]) == "":
        return LabelHit("", match[1], match.start(), match.end(), False, True, guessed=True)
    if field is None or (field == "" and (len(match[1]) < 4 or match[1] in WEAK)):
        return None
    return LabelHit(field, match[1], match.start(), match.end(), False, True)


_GLUED = re.compile(r"(?:提案|建议)?(?:编号|案号|提案号)(?=第?\d{1,10}号?(?:$|[ ,;]))")


def glued_label(folded: str, at: int, end: int) -> LabelHit | None:
    """提案号20230012: the number follows its label without any mark."""
    match = _GLUED.match(folded, at, end)
    return match and LabelHit("number", match.group(), match.start(), match.end(), False, True)


def whole_label(folded: str, start: int, end: int) -> LabelHit | None:
    """The label that the range is nothing but: ``提案人`` alone in its paragraph."""
    printed = folded[start:end].strip()
    if len(printed) > 24:
        return None
    text = printed.strip(_ROUND_LABELS)
    if (rated := _RATED.search(text)) and (field := field_of(text[: rated.start()])) == "reply":
        word, base = re.sub(r"\s", "", text[: rated.start()]), folded.index(text, start)
        inner = (base + rated.start(1), base + rated.end(1))
        return LabelHit(field, word, start, end, False, True, inner=inner)
    field = field_of(text)
    if field is None:
        return None
    boxed = printed[-1:] in _BOXING and text != printed  # ●提案●
    return LabelHit(field, re.sub(r"[\s“”]", "", text), start, end, boxed, boxed)


_RATED = re.compile(r"[ ]?\(([A-D甲乙丙丁]类?)\)$")  # 承办单位答复意见(A)
_BOXING = f"{BULLETS}—=~★☆”"
_ROUND_LABELS = f" <>|/*_:#?!“”-{_BOXING}"
"""Marks that may stand round a label that is alone in its paragraph."""


def spaced_label(folded: str, at: int, end: int) -> LabelHit | None:
    """The label that white space parts from its value: ``提案人  张三``."""
    match = _SPACED.match(folded, at, end)
    if not match:
        return _spread_label(folded, at, end)
    field = field_of(match[1])
    if field == "" and match[1] not in WEAK and _SPACED_OUTSIDE.match(folded, at, end):
        return LabelHit(field, match[1], match.start(), match.end(), False, False)
    told_of = field == "" and len(match[1]) > 3 and match[1] not in WEAK
    if told_of and (
        _WORDS_ALONE.fullmatch(folded, match.end(), end) or _OF_THE_REPLY.search(match[1])
    ):  # 委员意见  满意
        return LabelHit("", match[1], match.start(), match.end(), False, False)
    if not field or _COUNTED_NEXT.match(folded, match.end(), end):
        return None
    if match[1] == "委员" and _SPEAKS.match(folded, match.end(), end):
        return None
    if match[1] in WEAK and not _SPACED_VALUE.match(folded, match.end(), end):
        led = field == "supervisors" and _NAMES_ALONE.match(folded, match.end(), end)
        if not (led and is_surname(led[1])):
            return None
    return LabelHit(field, match[1], match.start(), match.end(), False, False)


_NAMES_ALONE = re.compile(rf"([{HAN}]{{2,4}})(?:、[{HAN}]{{2,4}}){{0,3}}[ ]*$")
_OF_THE_REPLY = re.compile(
    "(?:委员|提案[人者]|群众|居民).*(?:评价|感言|点评|评议|心声|回音|感受|点赞)$"
)
_WORDS_ALONE = re.compile("[^。;:,]{1,12}")
_SPREAD_PAIR = re.compile(rf"([{HAN}])[ ]{{2,6}}([{HAN}])[ ]{{2,}}(?=[^\s:])")
_SPREAD = re.compile(rf"(?:[{HAN}][ ]{{1,4}}){{2,5}}(?=[^\s:])")


def _spread_label(folded: str, at: int, end: int) -> LabelHit | None:
    """提 案 人 张三: a label of two to five characters spread to the width of the others."""
    if two := _SPREAD_PAIR.match(folded, at, end):  # 届  次  四届三次会议
        word = two[1] + two[2]
        field = field_of(word)
        told = field and (word not in WEAK or field not in TEXT_LABELS)
        return (
            LabelHit(field or "", word, at, two.end(), False, False)
            if told or field == ""
            else None
        )
    match = _SPREAD.match(folded, at, end)
    gaps = list(re.finditer("[ ]+", match.group())) if match else []
    for gap in reversed(gaps[1:]):
        word = re.sub(" ", "", folded[at : at + gap.start()])
        if word not in WEAK and (field := field_of(word)):
            return LabelHit(field, word, at, at + gap.end(), False, False)
    return None


_SPEAKS = re.compile(rf"[{HAN}、]{{2,20}}?[ ]?(?:问|说|提问|发问|建议)[ ]?:")  # 委员 张三 问:
_COUNTED_NEXT = re.compile(
    r"(?:\d{1,8}|[一二三四五六七八九十]{1,3})[ ]?(?:[:、.](?!\d)|\|)"
)  # 提案 1:关于…
_SPACED = re.compile(
    rf"([{HAN}]{{2,10}}(?:\([{HAN}]{{1,4}}\)|/[{HAN}]{{1,6}})?)[ ]+(?=[^\s→=>|—▶►┃▏丨»/·-])"
)
# Labels of no field in a card whose labels are parted by white space: 办理状态 已办结
_SPACED_OUTSIDE = re.compile(
    r"(?:办理|提案|审查|立案|是否|满意|办结|交办|公开|届次)\S{0,4}[ ]+[^\s。,;:]{1,12}[ ]*$"
)
# What a weak label must be followed by if nothing but white space parts them.
_SPACED_VALUE = re.compile(
    rf"关于|《|.{{8}}|[{HAN}、()]{{2,40}}(?:局|委|办|部|厅|中心|政府|院|公司|街道|会)(?:$"
    r"|[ ,;、])|[A-D甲乙丙丁]类?$"
    rf"|[{HAN}]{{2,12}}(?:界|界别|小组|支部|总支)$"
)
