"""Labels, titles, offices and names that the end of a printed line tears in two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reader_app.text.line_ends import LABEL_STEMS
from reader_app.text.lines import Line
from reader_app.text.width import HAN

_WORD_LAST = re.compile(rf"(?:^|[ ,。;|)])([{HAN}]{{1,5}})$")
_WORD_FIRST = re.compile(rf"([{HAN}]{{1,6}})[ ]?:")
_LABEL = re.compile(rf"(?:{LABEL_STEMS})[{HAN}]{{0,4}}")


def tears_label(before: str, text: str) -> bool:
    """Whether the last word of a line and the first of the next are a label: 责任 | 单位:."""
    last, first = _WORD_LAST.search(before[-8:]), _WORD_FIRST.match(text)
    return bool(last and first and _LABEL.fullmatch(last[1] + first[1]))


_SPLIT_LABELS = (
    "提案人 提案者 主办单位 承办单位 会办单位 协办单位 办理结果 办理结果分类 落实情况 办"
    "理情况 督办领导"
    " 领办领导 办理类别 办理成效 分工办委 相关提案"
)


def splits_label(before: str, text: str, line: Line) -> bool:
    """Whether a label was torn at the line's end: 主办 | 单位:."""
    colon = text.find(":", 0, 8)
    if line.blank_lines_before or colon < 0:
        return False
    return before.endswith(_split_labels().get(text[:colon], ()))


@cache
def _split_labels() -> Mapping[str, tuple[str, ...]]:
    """By the rest of a torn label: how a line ends that has the beginning."""
    found: dict[str, tuple[str, ...]] = {}
    for label in _SPLIT_LABELS.split():
        for k in range(1, len(label)):
            begun = (f" {label[:k]}", f"\u3000{label[:k]}")
            found[label[k:]] = (*found.get(label[k:], ()), *begun)
    return found


_OFFICE_VALUE = re.compile(  # 承办单位:县 | 民政局、县卫健局
    r"(?:单位|部门|主办|承办|会办|协办)[ ]?:[ ]?(?:[^:。;]*[、,])?[省市区县州旗]"
    rf"(?![{HAN}]*[局委办部会院团司心处府厅社队站所馆校]$)[{HAN}]{{0,8}}$"
)
_OFFICES_ON = re.compile(
    rf"[{HAN}]{{1,10}}(?:局|委|办|部|会|院|公司|中心|厅)(?:[、,][{HAN}、,]*)?$"
)


def splits_value(before: str, text: str, line: Line) -> bool:
    """Whether the office that a label names was torn at the line's end."""
    if line.blank_lines_before:
        return False
    if _REST_THEN_LABEL.match(text) and _NAMES_OPEN.search(before[-80:]):
        return True
    short = len(text) <= 60
    return short and bool(_OFFICE_VALUE.search(before[-60:]) and _OFFICES_ON.match(text))


_REST_THEN_LABEL = re.compile(  # 光  承办单位:县农业局, after 提案人:熊绍华、普文
    rf"(?:[{HAN}](?:、[{HAN}]{{2,4}}){{0,3}}|[{HAN}]{{0,2}}[局委办部会院司心处厅社队站所组])"
    rf"(?:[ ]{{2,}}|\t)[{HAN}]{{2,8}}[ ]?:"
)
_NAMES_OPEN = re.compile(
    r"(?:提案|领衔|联名|附议|提出|单位|部门|主办|承办|会办|协办)[人者]?[ ]?:"
    rf"[^:。;]{{1,60}}(?<=[{HAN}、])$"
)


_NUMBER_THEN = re.compile(
    r"\((?:提案)?第?\d{1,8}号(?:提案)?\)[ ]?(?:[、,;和与及]|均?(?:已)?收[悉到])"
)


def numbers_title(before: str, text: str, line: Line) -> bool:
    """Whether a sentence goes on with the number of the title above: 提出的《…》 | (第61号)、《…"""
    return (
        line.blank_lines_before == 0
        and before.endswith(("》", "”", "」"))
        and bool(_NUMBER_THEN.match(text))
    )


def splits_title(before: str, text: str, line: Line) -> bool:
    """Whether a title was torn before its last word: 关于加强监管的 | 建议."""
    return (
        line.blank_lines_before == 0
        and before.endswith("的")
        and bool(re.match(r"(?:建议|提案)(?:》|$|\()", text))
    )


TITLE_BEGUN = re.compile(
    rf"(?:[{HAN} ]{{2,10}}[:：][ ]*|\d{{1,4}}[.、 ][ ]?"
    r"|(?:[一二三四五六七八九十]{1,3}|[-—])[.、][ ]?)?"
    r"《?关于[^。;:,!?》|]{6,40}$"
)
_TITLE_THEN_NAME = re.compile(  # 法权益的提案      民进某县支部
    r"(?!《?关于|第?\d)(?P<rest>[^。;:!?\s|]{0,40}(?:提案|建议|议案))"
    r"(?:[ ]{2,}[^ ]{2,24}|[ ]?(?:…|\.{3}|·{3}|-{3}|—{2}|_{3})[…·.\-—_ ]*[^。;:]{2,30})$"
)
_TITLE_ENDED = re.compile(r"(?:建议|提案|议案|意见)》?(?:\([^()]{1,40}\))?$")
_TITLE_WITHIN = re.compile(r"(?:建议|提案|议案|意见)》?(?:[ ]|…|—|-)")  # and a name behind it
_TITLE_GOES_ON = re.compile(r"(?!《?关于|第?\d|[一二三四五六七八九十]{1,3}、)[^。;:!?\s|]{1,40}$")
_MOST_TITLE_LINES = 3


def within_titles(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The lines that go on with a title: 关于推进工业园区雨污分流 | 改造的提案."""
    found: set[int] = set()
    for i, text in enumerate(texts):
        if not TITLE_BEGUN.match(text) or _TITLE_ENDED.search(text) or _TITLE_WITHIN.search(text):
            continue
        for k in range(i + 1, min(i + _MOST_TITLE_LINES, len(lines))):
            on = texts[k]
            if lines[k].blank_lines_before == 0 and (named := _TITLE_THEN_NAME.match(on)):
                if len(named["rest"]) <= len(text):
                    found.update(range(i + 1, k + 1))
                break
            if lines[k].blank_lines_before or len(on) > len(text) + 1:
                break
            if not _TITLE_GOES_ON.match(on) or lines[k].in_table:
                break
            if _TITLE_ENDED.search(texts[k - 1] + on):
                found.update(range(i + 1, k + 1))
                break
            if len(on) * 5 < len(text) * 4:
                break
    return found


_LONGEST_IN_BRACKETS = 90


def within_brackets(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """The lines that go on with a title in 《》 over three or four narrow lines."""
    found: set[int] = set()
    for i, text in enumerate(texts):
        opened = text.rfind("《")
        if opened < 0 or "》" in text[opened:] or lines[i].in_table:
            continue
        length = len(text) - opened
        for k in range(i + 1, min(i + 1 + _MOST_TITLE_LINES, len(lines))):
            closed, length = texts[k].find("》"), length + len(texts[k])
            stops = lines[k].blank_lines_before or lines[k].in_table or "《" in texts[k][:closed]
            if stops or length > _LONGEST_IN_BRACKETS or re.search("[。;:]", texts[k][:closed]):
                break
            if closed >= 0:
                found.update(range(i + 1, k + 1))
                break
    return found


_OFFICES = "局委办部会院团司心处"
_OFFICE_BEGUN = re.compile(rf"(?:[{HAN}]+、[{HAN}、]*|[省市区县州旗])[{HAN}]*[^{_OFFICES}、]$")
_OFFICE_ENDED = re.compile(
    rf"[{HAN}]{{2,8}}(?:局|委|办|部|院|公司|集团|中心|支队|大队|委员会|银行)$"
)


def within_office(lines: Sequence[Line], texts: Sequence[str], i: int) -> bool:
    """Whether a line ends the office broken off above: 市住建局、国网某某 | 供电公司."""
    before = texts[i - 1]
    if lines[i].blank_lines_before or len(before) > 40 or not _OFFICE_ENDED.match(texts[i]):
        return False
    is_cell = bool(lines[i - 1].blank_lines_before) and (
        i + 1 == len(lines) or bool(lines[i + 1].blank_lines_before)
    )
    if texts[i][0] in "省市区县州旗" and len(before.split("、")[-1]) <= 3:
        return False  # 农工党某区支部、张三 | 区教育局: two cells
    among_offices = before.split("、")[0].endswith(tuple(_OFFICES)) and "、" in before
    return bool(_OFFICE_BEGUN.match(before)) and (among_offices or is_cell)


def last_of_name(before: str, text: str, line: Line) -> bool:
    """Whether a line holds but the end of the last name of the line before."""
    return (
        line.blank_lines_before == 0
        and len(text) <= 2
        and bool(re.fullmatch(rf"[{HAN}]{{1,2}}", text))
        and "、" in before
        and ":" in before[:10]
    )


_FACTS = re.compile(r"\((?:第?[ ]?\d{1,8}[ ]?号|提案|主办|承办)[^()]*$")


def closes_facts(tail: str, text: str, line: Line) -> bool:
    """Whether a line closes the brackets of a list's entry: (第3号,提案人:张三, | 承办单位:…)"""
    if line.blank_lines_before:
        return False
    closed = text.find(")", 0, 60)
    return closed >= 0 and "(" not in text[:closed] and bool(_FACTS.search(tail[-80:]))
