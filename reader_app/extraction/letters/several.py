"""The other proposals that one reply letter answers, with the same words or each in its part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.extraction.letters.opening import HEADLINE, LONGEST_HEADLINE
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.values import Range, people
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SEARCHED = 900  # characters of the opening, in which titles and numbers stand
_INTO_FIRST = re.compile(r"为(?:第一提案[人者]|主提案|主案|主件)|并入第?[ ]?\d{1,8}[ ]?号")
_GOT = re.compile("收悉|收到|一并答[复覆]|合并答[复覆]|并案答[复覆]|分别答[复覆]")
_TITLE = re.compile(
    r"《(?P<book>[^《》]{4,100}(?:《[^《》]{1,40}》[^《》]{0,60})?)》|“(?P<quote>[^《》“”]{4,100})”"
    r"|(?P<plain>关于[^《》“”。,;:()、第]{4,60}(?:提案|建议))(?=[ ]?\((?:提案)?第)"
)
_NUMBER = r"(?P<said>第?[ ]?(?P<number>\d{1,8})[ ]?号)(?:提案|建议|案)?"
_NUMBER_BEFORE = re.compile(rf"{_NUMBER}[的: ]{{0,2}}$")
_NUMBER_BEHIND = re.compile(
    r"[ ]?的?[ ]?(?:[(\[][^()\[\]《》]{0,16}?)?(?:提案|编号|案号)?[: ]?"
    rf"{_NUMBER}[ ]?[)\]]?"
)
_WHO = re.compile(
    r"(?:^|[。,:;\n、])[ ]*[、,]?[ ]*(?:以及|[和与及])?(?:由|现将|就)?"
    rf"(?P<who>[{HAN}·、]{{2,30}}?)"
    r"(?:等[ ]?[\d一二三四五六七八九十]*[ ]?[位名]?)?(?:政协)?(?:委员|代表)?(?:们)?"
    r"(?:联名|共同|联合)?(?:在[^,。《》]{2,24}?[上中间])?提[出交]的?[^,。;]{0,24}$"
)
_YOU = re.compile("[您你贵我他]|代表|本[次人]|会议|分别|[上中]$|该")


_IS_FULL = re.compile("(?:提案|建议)$")
_NUMBERS_TOGETHER = re.compile(  # 对第12号、第35号提案的答复
    r"第?[ ]?\d{1,8}[ ]?号?(?:[、,和及与\s]{1,3}第?[ ]?\d{1,8}[ ]?号?)+(?=提案|建议)"
)
_COUNT = r"(?:[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、])"


class _Named(NamedTuple):
    """A title with its number, and the body that is said to have proposed it."""

    title: Range
    at: Range | None
    number: int | None
    who: Range | None


def others_answered(clean: Clean, index: int, first: Draft) -> list[Draft]:
    """The other proposals that a letter answers: 并案答复, 一并答复, 分别答复."""
    start, end = clean.paragraphs[index].range
    last = min(end, start + _SEARCHED)
    if got := [*_GOT.finditer(clean.folded, start, last)]:
        into_first = _INTO_FIRST.search(clean.folded, got[-1].end(), last)
        # 该提案与第29号建议内容相近: that one is answered apart
        last = last if into_first else got[-1].end()
    named = _numbered(clean, start, last)
    if len({one.number for one in named}) < 2:
        return []
    if _INTO_FIRST.search(clean.folded, named[-1].title[1], end):
        for one in named[1:]:
            merged = Draft(one.title[0])
            _put_named(merged, one)
            first.related.append(merged)
        return []
    drafts = [
        first,
        *(Draft(one.title[0], dict(first.fields), supported=True) for one in named[1:]),
    ]
    for one, draft in zip(named, drafts, strict=True):
        _put_named(draft, one)
    _proposers(clean, named, drafts)
    _parts_of_reply(clean, named, drafts)
    return drafts[1:]


def _put_named(draft: Draft, one: _Named) -> None:
    draft.fields["title"] = Found([one.title])
    if one.at is not None:
        draft.fields["number"] = Found([one.at], one.number)


def _numbered(clean: Clean, start: int, end: int) -> list[_Named]:
    """The titles of the opening with the numbers beside them, or those of the headline."""
    named = _named(clean, start, end)
    if beside := [one for one in named if one.at]:
        return beside
    titles = [one for one in named if _IS_FULL.search(clean.folded[slice(*one.title)])]
    for several in _NUMBERS_TOGETHER.finditer(clean.folded[:start]):
        places = list(re.finditer(r"\d{1,8}", several.group()))
        if len(places) == len(titles):
            base = several.start()
            return [
                one._replace(
                    at=(base + place.start(), base + place.end()), number=int(place.group())
                )
                for one, place in zip(titles, places, strict=True)
            ]
    return _numbered_apart(clean, start, titles)


def _numbered_apart(clean: Clean, start: int, titles: Sequence[_Named]) -> list[_Named]:
    """对人大第19号、政协一次会议第33号建议提案的答复: as many numbers as the opening has titles."""
    for line in clean.paragraphs[:_LINES_ABOVE]:
        if line.start >= start or line.end - line.start > LONGEST_HEADLINE:
            continue
        places = list(_NUMBER_TOLD.finditer(clean.folded, *line.range))
        if len(places) == len(titles) > 1 and HEADLINE.search(clean.paragraph_folded(line)):
            return [
                one._replace(at=place.span(), number=int(place[1]))
                for one, place in zip(titles, places, strict=True)
            ]
    return []


_LINES_ABOVE = 30
_NUMBER_TOLD = re.compile(r"第[ ]?(\d{1,8})[ ]?号")


def _named(clean: Clean, start: int, end: int) -> list[_Named]:
    """The titles of the opening, each with its number if it stands before or behind."""
    found: list[_Named] = []
    last = start
    for match in _TITLE.finditer(clean.folded, start, end):
        title = match.span(match.lastgroup or 0)
        before = _NUMBER_BEFORE.search(clean.folded[last : match.start()])
        behind = _NUMBER_BEHIND.match(clean.folded, match.end(), end)
        who = _who(clean, last, match.start())
        if before:
            place = (last + before.start("said"), last + before.end("said"))
            found.append(_Named(title, place, int(before["number"]), who))
        elif behind:
            found.append(_Named(title, behind.span("said"), int(behind["number"]), who))
        else:
            found.append(_Named(title, None, None, who))
        last = behind.end() if behind and not before else match.end()
    return found


def _who(clean: Clean, start: int, end: int) -> Range | None:
    """裘登科 of 、裘登科委员提出的第71号提案."""
    match = _WHO.search(clean.folded[start:end])
    if match is None or _YOU.search(match["who"]):
        return None
    names = [name for name in match["who"].split("、") if name]
    if not all(kind_of_name(name) in ("person", "group") for name in names):
        return None
    return start + match.start("who"), start + match.end("who")


def _proposers(clean: Clean, named: Sequence[_Named], drafts: Sequence[Draft]) -> None:
    """Each proposal's own proposers, as the opening or the order of the addressed tells."""
    known = drafts[0].fields.get("proposers")
    names = people(clean, known.ranges) if known else []
    for k, (one, draft) in enumerate(zip(named, drafts, strict=True)):
        if one.who:
            draft.fields["proposers"] = Found([one.who], confidence=0.88)
        elif len(names) == len(named):
            draft.fields["proposers"] = Found([(names[k].start, names[k].end)], confidence=0.8)


def _parts_of_reply(clean: Clean, named: Sequence[_Named], drafts: Sequence[Draft]) -> None:
    """一、关于第28号提案 over each part: what a reply says of each proposal."""
    reply = drafts[0].fields.get("reply")
    if reply is None:
        return
    heads = [_head_of(clean, one, reply.ranges) for one in named]
    starts = [head.start for head in heads if head]
    if len(starts) < len(named) or starts != sorted(set(starts)):
        return
    for k, (head, draft) in enumerate(zip(heads, drafts, strict=True)):
        if head is None:
            return
        stop = starts[k + 1] if k + 1 < len(starts) else reply.ranges[-1][1]
        parts = [
            clean.trim(max(low, head.text), high)
            for low, high in reply.ranges
            if high > head.text and low < stop
        ]
        draft.fields["reply"] = Found([part for part in parts if part[0] < part[1]])


class _Head(NamedTuple):
    start: int
    text: int  # where the words under it begin


def _head_of(clean: Clean, one: _Named, ranges: Sequence[Range]) -> _Head | None:
    words = re.sub("(?:的?(?:提案|建议|议案))$", "", clean.folded[slice(*one.title)])
    title = re.escape(words)
    shape = re.compile(
        rf"[ ]*{_COUNT}?[ ]?"
        rf"(?:[^。:;\n]{{0,24}}第[ ]?0*{one.number}[ ]?号|[^。:;\n]{{0,12}}{title})"
        r"[^。:;\n]{0,50}?(?:[。:]|$)",
        re.MULTILINE,
    )
    for low, high in ranges:
        if head := shape.match(clean.folded, low, high):
            return _Head(low, head.end())
    return None
