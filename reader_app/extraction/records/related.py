"""Proposals handled along with one: 相关提案:第55号《…》、《…》(第58号):已…"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.sentences import unit_says
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import looks_like_title, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_COUNT = r"(?:(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|\([一二三四五六七八九十]\)|[①-⑳])[ ]?)"
_NUMBER = (
    rf"(?:(?:[{HAN}]{{0,6}}政协)?"
    r"(?:第?[ ]?(?P<number>\d{1,8})[ ]?号|[\[(]第?(?P<boxed>\d{1,5})号?[\])])"
    r"(?:提案|建议)?[:、, ]{0,2})"
)
_TITLE = (
    r"(?:《(?P<quoted>[^《》]{4,90})》|“(?P<marked>关于[^“”]{4,80})”"
    r"|(?<![《“])(?P<bare>关于[^《》“”。;,]{4,60}?(?:建议|提案)))"
)
_ONE = re.compile(  # 第12号《…》; 《…》(第13号); 第15号、孙立《…》
    rf"{_COUNT}?{_NUMBER}?(?:[{HAN}]{{2,4}}(?:委员)?(?=《))?{_TITLE}"
    r"(?:[ ]?\((?P<brackets>[^()]{1,60})\))?"
)
_NUMBERS = re.compile(r"(?:第?[ ]?\d{1,8}(?!\d)[ ]?号?(?:提案)?[、,和及 ]*)+(?:提案)?[。 ]*")
_BRACKETED_NUMBER = re.compile(r"第?[ ]?(\d{1,8})[ ]?号|^(\d{1,5})$")
_TOLD = re.compile(r"[ ]?(?:(?:[:]|—{1,2}|-{1,2})[ ]?(?=.{5})|[。, ][ ]?(?=.{8}))")
_ALONG = re.compile("(?:均|都)?(?:已)?(?:与|同|和)?(?:该|本|此)?(?:提案)?(?:一并|并案|合并)办理")
_JOINS = re.compile(r"[、;,。和及与 ]*")

_WORDS = "(?:(?:相关(?:联)?|关联|同类|类似|相近|同题|并案|合并|被并)提?案|并案(?=:))"
_ANY_TITLE = re.sub(r"\?P<\w+>", "?:", _TITLE)
RELATED_LINE = re.compile(  # 相关提案第55号《…》; 相关提案1:《…》; 相关提案(第55号):《…》
    rf"[{BULLET_CLASS}\s(【\[]*{_WORDS}(?:答复|办理情况)?"
    rf"(?:\d{{1,2}}(?!\d*号)|[一二三四五六七八九十]{{1,2}})?[】\]]?[ ]?:?[ ]?"
    rf"(?P<told>\(?第?\d{{1,8}}号\)?(?:提案)?[: ]?{_ANY_TITLE}.*|{_ANY_TITLE}.*)"
)
_TOGETHER = "(?:一并|并案|合并|合案)(?:办理|答复)"
HANDLED_WITH = re.compile(  # 与该提案并案办理的有第55号《…》。 与第55号《…》并案办理。
    rf"[(]?(?:(?:与|同)?(?:该|本|此)?(?:件|提案|案)?{_TOGETHER}的(?:提案)?(?:还|另)?(?:有|为|是|包括)?:?"
    rf"|(?:与|同|合并)(?=[^。]{{0,200}}{_TOGETHER}[。)]*$))(?P<told>{_NUMBER}?{_TITLE}[^。]*)[。)]*"
)


def related_in(clean: Clean, start: int, end: int) -> list[Draft]:
    """The proposals that a value names, each with its answer if that follows it."""
    folded = clean.folded
    if _NUMBERS.fullmatch(folded, start, end):  # 第55号、第58号
        return [_numbered(start + one.start(), one) for one in _digits(folded, start, end)]
    matches = _apart(folded, list(_ONE.finditer(folded, start, end)), start)
    drafts: list[Draft] = []
    for match, following in zip_longest(matches, matches[1:]):
        draft = _draft(clean, match)
        stop = following.start() if following else end
        told = _TOLD.match(folded, match.end(), stop)
        if told and not _ALONG.match(folded, told.end(), stop):
            says = unit_says(clean, told.end(), stop)  # 市自然资源局答复:…
            draft.extend("reply", *trim(clean, says.end() if says else told.end(), stop, " "), 0.9)
        drafts.append(draft)
    return drafts


def _digits(folded: str, start: int, end: int) -> list[re.Match[str]]:
    return list(re.compile(r"\d{1,8}").finditer(folded, start, end))


def _numbered(at: int, match: re.Match[str]) -> Draft:
    return Draft(at, {"number": Found([match.span()], int(match.group()))})


def _apart(folded: str, found: Sequence[re.Match[str]], start: int) -> list[re.Match[str]]:
    """Those that the value lists; a document that an answer quotes is not one of them."""
    kept: list[re.Match[str]] = []
    for match in found:
        between = folded[kept[-1].end() if kept else start : match.start()]
        named = match["number"] or match["boxed"] or looks_like_title(_title(match))
        beside = _JOINS.fullmatch(between) if kept else len(between) <= 10
        begins = kept and re.search(r"[。;][ ]?$", between) and (match["number"] or match["boxed"])
        if (beside and (named or not kept)) or begins:
            kept.append(match)
        elif not kept:
            return []
    return kept


def _title(match: re.Match[str]) -> str:
    return match["quoted"] or match["marked"] or match["bare"]


def _draft(clean: Clean, match: re.Match[str]) -> Draft:
    draft = Draft(match.start())
    group = next(name for name in ("quoted", "marked", "bare") if match[name])
    draft.put("title", Found([trim(clean, *match.span(group), " ")]))
    for name in ("number", "boxed"):
        if match[name] and (value := any_number(match[name])) is not None:
            draft.put("number", Found([match.span(name)], value))
    if match["brackets"] and (told := _BRACKETED_NUMBER.search(match["brackets"])):
        shift, which = match.start("brackets"), 1 if told[1] else 2
        low, high = told.span(which)
        draft.put("number", Found([(shift + low, shift + high)], int(told[which])))
    return draft
