"""Proposals told by their titles alone, because they were honoured or taken up.

民盟某市委提交的《…》、市政协委员张三提出的《…》被评为优秀提案。 News of a party's branch or of a
council's prizes names two proposals or more, with who made each, and no office that handled them.
A single title (张三提出的《…》等36件优秀提案) is an example of many, and no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.records.items import kind_of_name, read_item
from reader_app.extraction.records.keyed_facts import closing_bracket
from reader_app.extraction.told.named_titles import (
    TITLE,
    ByTitle,
    is_proposal,
    maker_before,
    maker_behind,
    sentences_of,
)
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_LONGEST_PAGE = 2500  # characters of news that is about the honoured, not about a session
_LONGEST_LINE = 3000

_HONOUR = re.compile(
    r"(?:优秀|十佳|最佳|好)(?:的)?(?:集体|个人|组织|界别|委员|党派|联名)?提案|提案(?:工作)?(?:优秀|一等|二等|三等)?奖"
    r"|(?:重点|一号|1号|领办|督办|示范)(?:集体|督办|协商|办理)?提案|榜上有名|(?:提案|建议)[^。;《》]{0,12}(?:获奖|受?表彰|表扬|嘉[奖许])"
    r"|(?:获|受到?|予以)(?:得|了)?[^。;《》]{0,10}(?:表彰|表扬|嘉[奖许])"
)
_PRIZE = re.compile(
    r"(?:优秀|十佳|好)(?:集体|个人|组织|界别|委员|党派|联名)?提案|提案奖|榜上有名|亮点|获奖|表彰|表扬|嘉[奖许]|佳绩|获评|荣获"
)
_ONE_OF_MANY = re.compile(
    r"[》”][^《》。;]{0,4}?等[ ]?(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3})[件篇项份个]"
)
_DIGITS = {word: value for value, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


@dataclass(slots=True)
class _Named:
    """A title, who made it, and the line it stands in."""

    title: Range
    who: Range | None
    line: int
    honoured: bool
    inferred: str = ""
    counted: bool = False  # 《…》《…》等2件提案: all of them are named


def told_of_honours(clean: Clean, body: Sequence[int]) -> ByTitle:
    """The proposals of news that names those honoured, each once."""
    lines = [index for index in body if clean.paragraphs[index].table is None]
    length = sum(clean.paragraphs[index].end - clean.paragraphs[index].start for index in lines)
    if length > _LONGEST_PAGE or "《" not in clean.folded or not _PRIZE.search(clean.folded):
        return ByTitle()
    named = [one for index in lines for one in _named_in(clean, index)]
    chosen = [one for one in named if one.honoured]
    if len({_words(clean, one) for one in chosen}) < _FEWEST:
        return ByTitle()
    if not any(one.who or one.counted for one in chosen) or _is_of_one_member(clean, chosen):
        return ByTitle()
    found, seen = ByTitle(), set[str]()
    for one in named:
        if not one.honoured and (one.who is None or one.inferred):
            continue
        found.lines.append(one.line)
        if _words(clean, one) in seen:
            continue
        seen.add(_words(clean, one))
        found.drafts.append(_draft(clean, one))
    return found


def _is_of_one_member(clean: Clean, chosen: Sequence[_Named]) -> bool:
    """Whether a single member made them all: the page is a portrait."""
    makers = {clean.folded[slice(*one.who)] for one in chosen if one.who}
    return len(makers) == 1 and all(kind_of_name(name) == "person" for name in makers)


def _words(clean: Clean, one: _Named) -> str:
    return "".join(clean.folded[slice(*one.title)].split())


_NUMBER_BEFORE = re.compile(r"(?P<n>\d{1,8})[ ]?号(?:重点)?(?:提案)?[ ]?$")


def _draft(clean: Clean, one: _Named) -> Draft:
    draft = Draft(one.title[0] - 1, supported=True)
    draft.put("title", Found([one.title], confidence=0.88))
    if one.who and one.inferred:
        place = Found([one.who], None, 0.75, Origin.INFERRED, one.inferred)
        draft.put("proposers", place)
    elif one.who:
        draft.extend("proposers", *one.who, 0.85)
    head = _brackets(clean, one.title[1] + 1)
    start = one.title[0] - 1
    number = _NUMBER_BEFORE.search(clean.folded, max(0, start - _NUMBER_WIDE), start)
    if head and "number" in head.fields:
        draft.put("number", head.fields["number"])
    elif number:
        draft.put("number", Found([number.span("n")], int(number["n"]), 0.9))
    return draft


def _brackets(clean: Clean, start: int) -> Head | None:
    """What brackets right behind a title say: 《…》(第12号,张三)."""
    if not clean.folded.startswith("(", start):
        return None
    close = closing_bracket(clean.folded, start, start + _LONGEST_BRACKETS)
    head = Head(start, close + 1)
    return head if close > 0 and read_brackets(clean, head, start, close + 1) else None


def _maker_in_brackets(clean: Clean, start: int) -> Range | None:
    head = _brackets(clean, start)
    makers = head.lists.get("proposers", []) if head else []
    return names_in(clean, *makers[0], False) if len(makers) == 1 else None


_LONGEST_BRACKETS = 80
_NUMBER_WIDE = 20  # characters of 第12号重点提案


def _named_in(clean: Clean, index: int) -> Iterator[_Named]:
    """The proposals that a line names, each with who made it."""
    start, end = clean.paragraphs[index].range
    if end - start > _LONGEST_LINE or not TITLE.search(clean.folded, start, end):
        return
    if _is_list_line(clean, *clean.trim(start, end)):
        return  # which is read as such
    before = clean.folded[max(0, start - _NEAR) : start]
    above: Range | None = None
    for sentence in sentences_of(clean, start, end):
        said = clean.folded[slice(*sentence)]
        titles = [one for one in TITLE.finditer(clean.folded, *sentence)]
        if not titles:
            before = said
            above = _group_that_has(clean, *sentence) or above
            continue
        above = _group_that_has(clean, sentence[0], titles[0].start()) or above
        if above is None and before:
            above = _group_that_has(clean, max(0, start - _NEAR), start)
        honoured = bool(_HONOUR.search(said) or _HONOUR.search(before))
        yield from _of_sentence(clean, index, sentence, titles, above, honoured)
        before = said


def _is_list_line(clean: Clean, start: int, end: int) -> bool:
    """12号《…》 张三, (1)张三提交的《…》: a title with names and numbers, and no sentence."""
    if read_item(clean, start, end) is not None:
        return True
    rest = _BETWEEN_TITLES.sub("", clean.folded[start:end])
    return len(rest) <= _LONGEST_LIST_LINE and not re.search(r"[,。!?]", rest.rstrip("。"))


_BETWEEN_TITLES = re.compile(r"《[^《》]*》|\([^()]*\)|\s")
_LONGEST_LIST_LINE = 16  # characters beside titles and brackets
_NEAR = 160  # characters before a line in which it is said what the titles are


def _of_sentence(
    clean: Clean,
    index: int,
    sentence: Range,
    titles: Sequence[re.Match[str]],
    above: Range | None,
    honoured: bool,
) -> Iterator[_Named]:
    found: list[_Named] = []
    last: Range | None = None
    at, in_a_row = sentence[0], 0
    for title in titles:
        lead = clean.folded[at : title.start()]
        in_a_row = 1 if re.search(r"[^、,和及以与 ]", lead) else in_a_row + 1
        at = title.end()
        many = _ONE_OF_MANY.match(clean.folded, title.end() - 1, sentence[1])
        if many and _count(many["count"]) not in (in_a_row, len(found) + 1):
            del found[len(found) - in_a_row + 1 :]
            continue
        who, inferred = maker_behind(clean, title.end(), sentence[1]), ""
        who = who or maker_before(clean, title.start() - len(lead), title.start())
        if named := _IN_NAME_OF.search(lead):  # 社员张三执笔、以市委会名义提交的《
            start = title.start() - len(lead)
            who = last or above or (start + named.start("who"), start + named.end("who"))
        who = who or _maker_in_brackets(clean, title.end())
        if who is None and last and _GOES_ON.search(lead):
            who = last
        elif who is None and above:
            who, inferred = above, "上文说明是谁的提案"
        if _HANDLES.search(lead):
            continue
        if is_proposal(clean, sentence, title, who is not None):
            last = who or last
            place = title.span(title.lastgroup or 0)
            found.append(_Named(place, who, index, honoured, inferred, many is not None))
    yield from found


_HANDLES = re.compile(
    "(?:办理|承办|督办|听取|围绕|落实|针对)(?!单位)[^,;。]*$"
)  # 在办理民盟市委《…》中
_IN_NAME_OF = re.compile(f"以(?P<who>[{HAN}]{{1,12}}?)的?名义(?:提交|提出|报送)的?$")
_GOES_ON = re.compile(f"(?:^[^{HAN}]*[{HAN}]{{0,2}}[^{HAN}]*|[,;][ ]?)$")  # 《…》和《…》; …;《…》


def _count(said: str) -> int:
    return int(said) if said.isdigit() else _DIGITS.get(said[-1], 99)


_GROUP_HAS = re.compile(  # 民进某市委两件集体提案榜上有名
    rf"(?<![{HAN}])(?:[{HAN}]{{0,8}}?[,,])?(?P<who>[{HAN}]{{2,20}}?)(?:获奖|获评|入选|共?有|的|提交|报送|提出|撰写|被评为)*"
    r"(?:的)?(?:\d{1,2}|[一两二三四五六七八九十])件(?:集体|组织|优秀|重点|党派)*提案"
)


_NOBODY = re.compile("^[各全该本这]|党派$|政协$")


def _group_that_has(clean: Clean, start: int, end: int) -> Range | None:
    """The group whose proposals a sentence counts before their titles are named."""
    for said in _GROUP_HAS.finditer(clean.folded, start, end):
        low, high = said.span("who")
        place = names_in(clean, low, high, False)
        name = clean.folded[slice(*place)] if place else ""
        if kind_of_name(name) == "group" and not _NOBODY.search(name):
            return place
    return None
