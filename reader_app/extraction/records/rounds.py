"""The classes that one proposal was given in turn: 首次答复B类,二次答复A类."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, read_text_once

_COUNTED = {
    **dict.fromkeys("一1①ⅠI", "1"),
    **dict.fromkeys("二2②Ⅱ", "2"),
    **dict.fromkeys("三3③Ⅲ", "3"),
    **dict.fromkeys("四4④Ⅳ", "4"),
}
_COUNT = "(?:[一二三四1-4①-④Ⅰ-Ⅳ]|I{1,3})"
_TIMES = "(?:次|轮|办|评|答|审|阶段|[复查](?=[“A-D]))"
_NEXT_CLASS = "(?=[“(]?[A-D])"  # 先B后A
_EARLIER = (
    f"[首初原]{_TIMES}?始?|上一?[轮年次]度?|去年|此前|先前|原先|上半年|中期|年[初中]|期初|自评"
    f"|预(?=[评办])|先{_NEXT_CLASS}"
)
_LAST = "最终|[本这今][轮年次]度?"
_LATER = (
    f"(?:[再重现末]|(?<![答办函回批])复|次(?=轮)){_TIMES}?新?|[续终]{_TIMES}|[终末]期|复核|[终后]{_NEXT_CLASS}|下半年"
    "|[年期][底末终]|调整后"
    f"|跟踪(?:问效|督办|落实|回访|(?=办理|答复))|“?回头看”?|{_LAST}"
)
_WHICH = (
    f"(?:(?:(?:19|20)\\d\\d年度?)?(?:\\d{{1,2}}月)?(?:第?{_COUNT}{_TIMES}|{_EARLIER}|{_LATER}))"
)
_WHEN = r"(?=\d)(?:(?:19|20)\d\d[年./-]?)?(?:\d{1,2}[月./-]?)?(?:\d{1,2}日?)?[^()\d]{0,6}"
_FILL = (
    r"(?:提案|办理|办复|评价|答复|评定|认定|反馈|结果|类别|类型|分类|等[次级]"
    r"|(?:预|初|自|复|终|考|测|互)评|(?:[复核督检]查|回访)|[自申预]报|[复考]核|核定|定类|自定|评[估审]"
    rf"|\({_WHEN}\)|[转改升调变定列评]?[为至到]|[改转升评定列]|是|时|后|又|仍然?|依然|还|[已均]"
    r"|维持|保持|调整|变更|提升|升级|的|给出|[:)】·, ])*"
)
_L = "[A-D甲乙丙丁]"
_KIND = "(?:[类级档]|等(?!次))?"
_LETTER = rf"(?:“{_L}{_KIND}”{_KIND}|\"{_L}\"{_KIND}|\({_L}{_KIND}\)|{_L}{_KIND})(?![A-Za-z\d])"
_DATED = rf"(?:\({_WHEN}\))?"
_AFTER = rf"{_L}{_KIND}\({_WHICH}{_FILL}\)"  # B类(首次)
_ONE = rf"(?:{_WHICH}{_FILL}{_LETTER}{_DATED}|{_AFTER})"
_PAIR = (  # 两轮办理结果分别为B、A; 办理结果(首次/二次):B类/A类
    rf"(?:(?:前后|先后)?[两二][轮次](?!办理中)|{_WHICH}{_FILL}[/、→]{_WHICH})"
    rf"(?:{_FILL}|分别|依次){{1,3}}{_LETTER}(?:、|/|,|和|与|及|→|;)[ ]?{_LETTER}"
)
_BOTH = (  # 年初预评、年底复核均为A类; 两轮办理结果都是A
    rf"(?:{_WHICH}{_FILL}[、/和与及]{_WHICH}|[两二][轮次])(?:{_FILL})(?:均|都|皆){_FILL}{_LETTER}"
)
_TURNED = (  # 首次答复为B类,后转为A类
    rf"(?:第?一{_TIMES}|[首初]{_TIMES}){_FILL}{_LETTER}[,; ]*[^。;\nA-D甲乙丙丁]{{0,16}}?"
    rf"(?:转|升|调整?|变更?|改)评?[为至到]{_LETTER}"
)
_YEAR = r"\((?:19|20)\d\d年[^()]{0,6}\)"
_YEARS = (  # 2022年B类,2023年A类
    rf"(?:19|20)\d\d年度?{_FILL}{_LETTER}[;,、→/ ]{{1,2}}(?:19|20)\d\d年度?{_FILL}{_LETTER}"
    rf"|{_L}{_KIND}{_YEAR}[;,、→/ ]{{1,2}}{_L}{_KIND}{_YEAR}"  # B类(2023年)、A类(2024年)
)
_NOW_AND_BEFORE = rf"{_LETTER}[(,]{{1,2}}(?:{_EARLIER}){_FILL}{_LETTER}"  # A类(首次答复为B类)
_SAYS_CLASS = (
    rf"[^。;\nA-D甲乙丙丁]{{0,16}}?(?:[为是至到出]|答复|办理|结果){_LETTER}(?=答复|[。;,、)]|$)"
)
_TOLD_IN_SENTENCES = re.compile(  # 首次答复时评为B类。经跟踪督办,二次答复评为A类。
    rf"(?:第一{_TIMES}|[首初]{_TIMES}|当时|此前|年初|去年|上年){_SAYS_CLASS}[^\nA-D甲乙丙丁]{{0,120}}?"
    rf"(?:{_WHICH}{_SAYS_CLASS}|现[^。;\nA-D甲乙丙丁]{{0,12}}由{_LETTER}{_SAYS_CLASS})"
)
_LABEL = r"(?:(?:提案)?(?:办理|答复|评价|评定)(?:结果|类别|类型|等[次级]|评价|情况)?[】:( ]*)?"
_BETWEEN = r"[;,、|/→】 ]*(?:后?经)?"
_WHO = "(?:(?:承办|主办|办理)(?:单位|部门)|[省市区县州]?政协|提案[人委者]|委员|部门)?"
_ROW = f"{_WHO}{_ONE}(?:{_BETWEEN}{_LABEL}【?{_WHO}{_ONE})*"
_LINE = re.compile(
    rf"[^\w\n(]*\(?(?:[该本]提?[案件])?{_LABEL}由?【?(?:{_PAIR}|{_TURNED}|{_ROW})[)】。 ]*"
)
_TOLD_AFTER = re.compile(_AFTER)
_TOLD = re.compile(_ONE)
_ARROW_THEN = (  # B类→A类(经二次办理)
    rf"{_LETTER}(?:→|->|—>|转|升|变)[为至]?{_LETTER}\((?:经)?{_WHICH}{_FILL}\)"
)
_TOLD_OF_TWO = re.compile(f"{_PAIR}|{_TURNED}|{_YEARS}|{_ARROW_THEN}")
_THEN_NAMED = re.compile(rf"[ ]*{_LETTER}[,;](?:后?经)?(?:{_LATER}){_FILL}{_LETTER}[。 ]*$")
_TOLD_OF_BOTH = re.compile(_BOTH)
_TOLD_BACKWARDS = re.compile(_NOW_AND_BEFORE)
_NAMED = re.compile(_WHICH)
_ENDS = re.compile(f"(?:{_LAST})(?=办理|办复|评价|答复|评定|结果|类别)")
_LETTERS = re.compile(rf"(?<![A-Za-z]){_L}(?![A-Za-z\d])")


class Round(NamedTuple):
    """The class of one round, where its letter stands, and where all is that says so."""

    number: str
    letter: str
    place: Range
    said: Range


def round_of(label: str) -> str | None:
    """1 for 首次答复 and 第一轮评价, 2 for 复办结果: the round that a label names, if it does."""
    label = re.sub(f"^{_WHO}", "", label)
    label = re.sub(r"^(?:提案)?(?:办理|评价|答复|评定|结果|类别)*\(?", "", label)
    match = _NAMED.match(label)
    return _number(match.group()) if match and not _ENDS.match(label) else None


_ANSWER = re.compile(
    rf"[^\w(]*(?P<which>{_WHICH})(?:提案)?(?:答复|办理|办复|复文|回复|反馈)(?:情况|意见)?"
    r"[】\]]?[ ]?(?:[(\[][^()\[\]]{0,24}[)\]]|(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?)?"
    r"[ ]?:?[^\w]*"
)


def answer_of_round(line: str) -> str:
    """The round that a line alone over an answer names, 第二次答复(2022-10-11); "" if none."""
    found = _ANSWER.fullmatch(line) if len(line) < 40 else None
    return _number(found["which"]) if found else ""


_ROUND_COLUMN = re.compile(
    rf"{_WHICH}(?:办理|答复|办复|评价|评定|评议|复[查核评办]|回访)*(?:结果|类别|类型|分类|等[次级]|情况)?"
)


def names_round(head: str) -> bool:
    """Whether a column's head, such as 年初 or 跟踪答复, names a round and nothing else."""
    return bool(_ROUND_COLUMN.fullmatch(head))


def ends_rounds(label: str) -> bool:
    """Whether a label such as 最终类别 names the second round, where there was a first."""
    return bool(_ENDS.match(label))


def rounds_in(clean: Clean, start: int, end: int) -> list[Round]:
    """The rounds that a value or brackets tell, if they tell at least two."""
    if end - start > 120:
        return []
    if backwards := _TOLD_BACKWARDS.match(clean.folded, start, end):
        return _two(clean, backwards, "21")
    if then := _THEN_NAMED.match(clean.folded, start, end):
        return _two(clean, then, "12")  # B类,回头看后为A类
    if both := _TOLD_OF_BOTH.search(clean.folded, start, end):
        return _of_both(clean, both)
    found = _of_two(clean, start, end) or _each(clean, start, end)
    return found if len(found) > 1 else []


_ARROW = re.compile(
    "箭头[^。;]{0,20}(?:第一[轮次]|首[轮次]|初次)"
    "|(?:第一[轮次]|首[轮次])[^。;,]{0,12}→[^。;,]{0,12}(?:第二|二)[轮次]"
    '|(?:箭头|→)[”"]?(?:之)?[前左](?:面|边|侧)?(?:的)?[为是指][^。;A-D]{2,24}[,;]'
    '(?:箭头|[“"]?→[”"]?)?(?:之)?[后右](?:面|边|侧)?(?:的)?[为是指]'
)
_HANDLED_AGAIN = re.compile(
    "回头看|(?:[两二再]次?|两轮|重新)(?:办理|答复|评定)|(?:跟踪|持续)办理|复[评办]"
    "|[B-D乙丙]类?(?:转|变|升)A"
)
_OVER_RECORDS = 200  # characters at a page's beginning that say what it is about
_BY_ARROW = re.compile(rf"[由从]?({_L})类?[ ]?(?:→|->|—>|⇒|[转升变]级?[为至到成]?)[ ]?({_L})类?")


@read_text_once
def arrows_are_rounds(clean: Clean) -> bool:
    """Whether B→A tells of two rounds: the page says so, or is about what was handled again."""
    if _HANDLED_AGAIN.search(clean.folded[:_OVER_RECORDS]):
        return True
    return "→" in clean.folded and bool(_ARROW.search(clean.folded))


def rounds_by_arrow(clean: Clean, start: int, end: int) -> list[Round]:
    """B→A in a table, on a page where that tells of two rounds."""
    found = _BY_ARROW.fullmatch(clean.folded, *clean.trim(start, end))
    if found is None or not arrows_are_rounds(clean):
        return []
    return [Round(n, found[k], found.span(k), found.span()) for n, k in (("1", 1), ("2", 2))]


def rounds_told(clean: Clean, start: int, end: int) -> list[Round]:
    """The two rounds that a reply tells somewhere in its sentences, if it tells them once."""
    told = list(_TOLD_IN_SENTENCES.finditer(clean.folded, start, end))
    return _two(clean, told[0], "12") if len(told) == 1 else []


# 答复 names no round, and 今年5月 but a date.
_BY_ITSELF = rf"(?<![答批回函])(?![再复重现末](?!{_TIMES}|新))(?![今本]年\d)"
_NAMED_CLASS = re.compile(rf"{_BY_ITSELF}(?P<which>{_WHICH})[^。\n]{{0,40}}?(?P<told>{_LETTER})")
_CLASS_TOLD = re.compile(
    rf"(?<![A-Za-z\d、])“?(?P<letter>{_L})”?"
    r"(?:类(?![、\d])|(?<=[果次别]为[A-D])(?=[。,;]))"
)


def round_in_sentence(clean: Clean, start: int, end: int) -> Round | None:
    """The only class that a sentence tells; its number is "" where the sentence names no round."""
    told = list(_CLASS_TOLD.finditer(clean.folded, start, end))
    if len(told) != 1:
        return None
    place = told[0].span("letter")
    named = _NAMED_CLASS.search(clean.folded, start, end)
    number = _number(named["which"]) if named and named.start("told") <= place[0] else ""
    return Round(number, told[0]["letter"], place, (start, end))


def rounds_in_sentence(clean: Clean, start: int, end: int) -> list[Round]:
    """The rounds that the first sentence of a text tells, if it does."""
    stop = clean.folded.find("。", start, end)
    return rounds_in(clean, start, stop if stop >= 0 else end)


def rounds_alone(clean: Clean, start: int, end: int) -> list[Round]:
    """The rounds, one or more, of a line that tells nothing else: 首办B类,复办A类."""
    if end - start > 60:
        return []
    if not _LINE.fullmatch(clean.folded, start, end):
        return rounds_by_arrow(clean, start, end)
    return _of_two(clean, start, end) or _each(clean, start, end)


def tells_rounds(text: str) -> bool:
    """Whether a folded text tells the classes of rounds and nothing else but remarks on them."""
    return len(text) <= 60 and bool(_LINE.fullmatch(re.sub(r"\([^()]*\)$", "", text)))


_BOTH_ALONE = re.compile(rf"{_BOTH}[。 ]*")
_CHANGED_LATER = re.compile(  # 年初自报A类,年末复评时,委员认为没有进展,改列B类
    rf"(?:{_WHICH}){_FILL}{_LETTER}[,;](?:{_WHICH})[^。;\nA-D甲乙丙丁]{{0,40}}?"
    rf"(?:[改列评定调降升转][^。;A-D甲乙丙丁]{{0,3}}|为){_LETTER}[。 ]*"
)


def rounds_of_sentence(clean: Clean, start: int, end: int) -> list[Round]:
    """The two rounds that a sentence tells which tells of nothing but them."""
    if both := _BOTH_ALONE.fullmatch(clean.folded, start, end):
        return _of_both(clean, both)
    if changed := _CHANGED_LATER.fullmatch(clean.folded, start, end):
        return _two(clean, changed, "12")
    found = rounds_alone(clean, start, end)
    return found if len(found) > 1 else []


def _of_two(clean: Clean, start: int, end: int) -> list[Round]:
    match = _TOLD_OF_TWO.search(clean.folded, start, end)
    if match is None or len(_TOLD.findall(clean.folded, start, end)) > 1:
        return []
    return _two(clean, match, "12")


def _two(clean: Clean, match: re.Match[str], numbers: str) -> list[Round]:
    """The last two letters of what was matched, as the rounds of those numbers."""
    places = [one.span() for one in _LETTERS.finditer(clean.folded, *match.span())]
    return [
        Round(number, clean.folded[place[0]], place, match.span())
        for number, place in zip(numbers, places[-2:], strict=True)
    ]


def _of_both(clean: Clean, match: re.Match[str]) -> list[Round]:
    """The last letter of what was matched, as the class of both rounds."""
    *_, letter = _LETTERS.finditer(clean.folded, *match.span())
    return [Round(number, letter.group(), letter.span(), match.span()) for number in "12"]


def _each(clean: Clean, start: int, end: int) -> list[Round]:
    found: list[Round] = []
    after = list(_TOLD_AFTER.finditer(clean.folded, start, end))
    for match in after if len(after) > 1 else _TOLD.finditer(clean.folded, start, end):
        letter = next(_LETTERS.finditer(clean.folded, *match.span()))
        named = _NAMED.search(clean.folded, *match.span())
        assert named is not None
        number = _number(named.group())
        found.append(Round(number, letter.group(), letter.span(), match.span()))
    numbers = {one.number for one in found}
    vague = any(_ENDS.match(clean.folded, *one.said) for one in found)
    if vague and "1" not in numbers:
        return []  # 最终类别:A类 alone tells of no round
    return found if len(numbers) == len(found) else []


def _number(word: str) -> str:
    word = re.sub(r"^(?:(?:19|20)\d\d年度?)?(?:\d{1,2}月)?", "", word)
    if counted := re.match(f"第?(?:I{{2,3}}|{_COUNT})(?={_TIMES})", word):
        said = counted.group().removeprefix("第")
        return str(len(said)) if said.startswith("I") else _COUNTED[said]
    return "1" if re.match("[首初原上去预自此先]|年[初中]|期初|中期", word) else "2"
