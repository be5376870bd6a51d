"""Proposals that a page names by no title: columns of signed advice, members who tell of theirs.

…应在镇村推广“红白理事会”。/ ——慕容雪(市政协委员)
政协委员贾思齐这次带来的提案就冲着这件事。他建议公交公司摸清企业用工时段…
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.blocks import MEMBER_FIRST
from reader_app.extraction.told.proposers import JOBS, NAMES, THEN, names_in
from reader_app.extraction.told.sentences import ANCHOR, sentences
from reader_app.extraction.words.person_names import is_surname
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_LONGEST = 6000  # characters of a line
_SHORTEST = 24  # characters of what is asked for
_SIGNED = re.compile(
    rf"(?<![^。!?”\n])[ ]*[—–\-―]{{1,3}}[ ]?"
    rf"(?P<member>[{HAN}]{{0,8}}(?:委员|代表)[ ]{{0,2}}(?=[{HAN}]))?"
    rf"(?P<who>[{HAN}·、 ]{{2,20}}?)[ ]?"
    r"(?P<post>\([^()]*(?:委员|代表)[^()]*\))?[ ]*$"
)
_ENCLOSED = re.compile(  # 。(市政协委员 张三), 。(张三,市政协委员), 。(民革市委会)
    rf"(?<![^。!?”])[ ]*\((?:[{HAN}]{{0,8}}政协(?:委员|常委)[ :]{{0,2}}(?P<after>[{HAN} ]{{2,4}})"
    rf"|(?P<before>[{HAN}]{{2,4}})[ ,][{HAN}]{{0,8}}政协(?:委员|常委)"
    rf"|(?P<group>[{HAN}]{{4,20}}))\)[ ]*$"
)
_LONGEST_SIGNATURE = 60  # characters
_MEMBER_BEHIND_POST = re.compile(  # 本会副会长(全国政协委员)郭颂恩今年…
    rf"\([^()]*政协(?:委员|常委)\)(?P<who>[{HAN}]{{2,3}}?)(?=今年|去年|本身|在|提|带|认为|建议|的)"
)
_MEMBER_OF = re.compile(  # 政协委员、古建筑设计院院长邱明提案关注…
    rf"(?:委员|常委)(?:[、,][{HAN}“”]{{2,24}}?(?:{JOBS}))?(?P<who>{NAMES}?)(?={THEN}|的?提案|说)"
)
_OWN = re.compile(
    r"(?:带来|提交|准备|撰写|递交|提出|写[了好下成])[^。,;]{0,8}提案|[我他她]的提案|提案(?:中|里|[是就与和]|关注|聚焦|直指|建议)"
)
_ASKS = re.compile("建议|希望|呼吁|提议|期盼|主张")
_ADVISES = re.compile("建议|希望|呼吁|盼望?|应当?(?!急|用|对|届|答|邀)|可以?在|不妨|能否|须|尽快")
_OPENS = re.compile("开幕|举行|召开|委员们|记者|各界别|个界别|报到|择要|刊出")


def untitled(clean: Clean, body: Sequence[int]) -> list[Draft]:
    """The records of a page that has none with a title."""
    lines = [index for index in body if clean.paragraphs[index].table is None]
    if any(ANCHOR.search(clean.folded, *clean.paragraphs[index].range) for index in lines):
        return []
    return _signed(clean, lines) or _told(clean, lines)


def _signed(clean: Clean, lines: Sequence[int]) -> list[Draft]:
    """Each paragraph with the name of who wrote it at its end, or on the line below."""
    drafts: list[Draft] = []
    above: list[Range] = []
    for index in lines:
        start, end = clean.trim(*clean.paragraphs[index].range)
        said = _signature(clean, max(start, end - _LONGEST_SIGNATURE), end)
        if said is None:
            prose = clean.folded[end - 1 : end] in "。!?”" and end - start >= _SHORTEST
            above = [*above, (start, end)] if prose else []
            continue
        who, begins = said
        if start < begins:
            above = [(start, begins)]
        above = above if drafts else above[-1:]  # what stands over the first leads up to them all
        if any(_ADVISES.search(clean.folded, *one) for one in above):
            draft = Draft(above[0][0], supported=True)
            draft.extend("proposers", *who, 0.85)
            for low, high in above:
                draft.extend("content", *clean.trim(low, high), 0.8)
            drafts.append(draft)
        above = []
    return drafts if len(drafts) >= _FEWEST else []


def _signature(clean: Clean, start: int, end: int) -> tuple[Range, int] | None:
    """Who signs at the end of a range, and where the signature begins."""
    if dashed := _SIGNED.search(clean.folded, start, end):
        place = dashed.span("who")
        if dashed["post"] or dashed["member"]:
            who = names_in(clean, *place, True)
        else:
            who = place if _is_group(dashed["who"]) else None
        return (who, dashed.start()) if who else None
    enclosed = _ENCLOSED.search(clean.folded, start, end)
    if enclosed is None:
        return None
    if enclosed["group"]:
        known = _is_group(enclosed["group"])
        return (enclosed.span("group"), enclosed.start()) if known else None
    who = names_in(clean, *enclosed.span("after" if enclosed["after"] else "before"), True)
    return (who, enclosed.start()) if who else None


def _is_group(name: str) -> bool:
    return kind_of_name("".join(name.split())) == "group"


def _told(clean: Clean, lines: Sequence[int]) -> list[Draft]:
    """Members each of whom speaks of a proposal of their own and says what it asks for."""
    drafts = [
        draft for index in lines if _may_tell(clean, index) for draft in _of_line(clean, index)
    ]
    names = {clean.folded[slice(*draft.fields["proposers"].ranges[0])] for draft in drafts}
    return drafts if len(drafts) >= _FEWEST and len(names) == len(drafts) else []


def _may_tell(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    line = clean.folded_line(index)
    return paragraph.end - paragraph.start <= _LONGEST and "提案" in line and "。" in line


def _of_line(clean: Clean, index: int) -> Iterator[Draft]:
    """The proposals of a line: what leads up to a member, and on to what the member asks for."""
    begins: int | None = None
    who: Range | None = None
    own = False
    for start, end in sentences(clean, *clean.trim(*clean.paragraphs[index].range)):
        said = clean.folded[start:end]
        named = _member(clean, start, end)
        if begins is None:
            if _OPENS.search(said) and named is None:
                continue
            begins = _behind_fragment(clean, start, end)
        if named is not None:
            who = named
        own = own or _OWN.search(said) is not None
        if who is not None and own and _ASKS.search(said):
            low, high = clean.trim(begins, end)
            if high - low >= _SHORTEST:
                draft = Draft(low, supported=True)
                draft.extend("proposers", *who, 0.8)
                draft.put("content", Found([(low, high)], confidence=0.75))
                yield draft
            begins, who, own = None, None, False


def _member(clean: Clean, start: int, end: int) -> Range | None:
    for pattern in (MEMBER_FIRST, _MEMBER_OF, _MEMBER_BEHIND_POST):
        for said in pattern.finditer(clean.folded, start, end):
            who = names_in(clean, *said.span("who"), True)
            if who and is_surname(clean.folded[slice(*who)]):
                return who
    return None


_FRAGMENT = re.compile(r"[^。“”]{2,20}[, ](?=“[^“”]*”$)")  # a headline glued before what is said


def _behind_fragment(clean: Clean, start: int, end: int) -> int:
    fragment = _FRAGMENT.match(clean.folded, *clean.trim(start, end))
    return fragment.end() if fragment else start
