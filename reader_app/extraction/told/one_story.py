"""The story of one proposal, told from its outcome back: the light came from 《…》.

What it is called stands in one paragraph, who noticed what was wrong and wrote it down in the
next, and who took it on further below: 殷切接到了承办单位区交通局的电话。…在506个村口装灯。
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.told.blocks import MEMBER_FIRST, who_tells
from reader_app.extraction.told.facts import is_overheard, office_spoke, reply_ends
from reader_app.extraction.told.overseen import joined
from reader_app.extraction.told.proposers import JOBS, NAMES, THEN, names_in
from reader_app.extraction.told.sentences import ANCHOR, ASKS, TAKES, sentences
from reader_app.extraction.told.visits import behind_speaker
from reader_app.extraction.words.offices import HANDLED, OFFICES, acting_offices, offices_in
from reader_app.extraction.words.person_names import is_surname
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NEAR = 4  # lines from the title to who wrote it
_LONGEST = 6000  # characters of a line
_HANDLER = re.compile(rf"(?:承办|主办|办理)(?:该提案的?)?(?:单位|部门)(?:的)?(?P<lead>{OFFICES})")
_ANSWERS = re.compile(rf"{OFFICES}[^,。]{{0,10}}?(?:高度重视|介绍|答复|回应|回复|汇报|采纳)")
_HANDED_ON = re.compile(  # 提案交办后,: an office that but acts may do so of itself
    "(?:[^,。“”]{2,14},)?[^,。“”]{0,6}(?:提案|建议|交办|立案|接到|收到|接件)[^,。“”]{0,10}(?:后|以来|中),"
)
_WRITES = re.compile("提案|提交|提出|建议|写成|写进|写下")
_ANSWERED = re.compile(r"\d")


def one_story(clean: Clean, body: Sequence[int]) -> list[Draft]:
    """The only proposal of a page, where member, title, office and deeds are told of it."""
    lines = [index for index in body if _is_prose(clean, index)]
    named = [
        (k, title)
        for k, index in enumerate(lines)
        for title in ANCHOR.finditer(clean.folded, *clean.paragraphs[index].range)
    ]
    if not named or len({_words(title) for _, title in named}) > 1:
        return []
    at, title = named[0]
    draft = Draft(clean.paragraphs[lines[at]].start, supported=True)
    draft.put("title", Found([title.span("title" if title["title"] else "plain")], confidence=0.85))
    above = lines[max(0, at - _NEAR) : at]
    line = _member(clean, draft, above, lines[at : at + _NEAR], title)
    if line is None:
        return []
    told = [one for index in lines[at:] for one in sentences(clean, *clean.paragraphs[index].range)]
    told = [clean.trim(*one) for one in told]
    behind = next(k for k, one in enumerate(told) if one[1] >= title.end()) + 1
    taken = _taken_on(clean, draft, told[behind:])
    if taken is None:
        return []
    sentence, start = taken
    told = [one for one in told if clean.paragraphs[line].start <= one[0] < sentence]
    _content(clean, draft, told, title.span())
    _reply(clean, draft, [index for index in lines if clean.paragraphs[index].end > start], start)
    reply = draft.fields.get("reply")
    if reply is None or not any(_ANSWERED.search(clean.folded, *one) for one in reply.ranges):
        return []
    return [draft]


def _is_prose(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    short = paragraph.end - paragraph.start <= _LONGEST
    return paragraph.table is None and short and clean.folded_line(index).endswith(_ENDS)


_ENDS = tuple("。!?”…")


def _words(title: re.Match[str]) -> str:
    return "".join((title["title"] or title["plain"]).split())


def _member(
    clean: Clean, draft: Draft, above: Sequence[int], lines: Sequence[int], title: re.Match[str]
) -> int | None:
    """Who wrote the proposal, put into the draft, and the line that tells of it."""
    start = clean.paragraphs[lines[0]].start
    if who := who_tells(clean, start, start, title):
        draft.extend("proposers", *who, 0.8)
        return lines[0]
    if who := member_above(clean, above):
        draft.extend("proposers", *who, 0.75)
        return lines[0]
    for index in lines:
        paragraph = clean.paragraphs[index]
        party = _PARTY.search(
            clean.folded, title.end() if index == lines[0] else paragraph.start, paragraph.end
        )
        if party and kind_of_name(party["who"]) == "group":
            draft.extend("proposers", *party.span("who"), 0.8)
            return index
    for index in lines[1:]:
        paragraph = clean.paragraphs[index]
        for said in MEMBER_FIRST.finditer(clean.folded, *paragraph.range):
            if not _WRITES.search(clean.folded, said.end(), paragraph.end):
                continue
            if who := names_in(clean, *said.span("who"), True):
                draft.extend("proposers", *who, 0.8)
                return index
    return None


_PARTY = re.compile(  # 致公党市委会提交了该提案。
    rf"(?<![^,。])(?P<who>[{HAN}]{{2,20}}?)(?:向大会)?(?:提[出交]|递交)了?(?:该|此|这)[件份]?(?:集体)?(?:提案|建议)"
)
_MEMBER = re.compile(
    rf"政协(?:委员|常委)(?!们)(?:[、,][{HAN}“”]{{2,24}}?(?:{JOBS}))?(?P<who>{NAMES}?)(?=的|{THEN})"
)


def made_above(clean: Clean, body: Sequence[int], draft: Draft) -> None:
    """The member whom the lines over the page's only title speak of as one who writes proposals."""
    if not draft.has("title") or draft.has("proposers"):
        return
    title = draft.fields["title"].ranges[0]
    above = [index for index in body if clean.paragraphs[index].end <= title[0]][-_NEAR:]
    wrote = [index for index in above if _OWN.search(clean.folded_line(index))]
    if who := member_above(clean, wrote):
        draft.extend("proposers", *who, 0.75)


_OWN = re.compile("(?:提交|撰写|递交|提出|写)[^。《》]{0,24}提案|的一[件份]提案")


def member_above(clean: Clean, lines: Sequence[int]) -> Range | None:
    """The only member whom the lines above speak of: 得益于区政协委员秦越的一件提案。"""
    named = [
        place
        for index in lines
        for said in _MEMBER.finditer(clean.folded, *clean.paragraphs[index].range)
        if (place := names_in(clean, *said.span("who"), True))
        and is_surname(clean.folded[slice(*place)])
    ]
    return named[0] if len({clean.folded[slice(*one)] for one in named}) == 1 else None


def _content(clean: Clean, draft: Draft, told: Sequence[Range], title: Range) -> None:
    """The sentences up to the last one that asks for something, but for what names the title."""
    asks = [k for k, one in enumerate(told) if _asks(clean, one)]
    if not asks:
        return
    said = told[: asks[-1] + 1]
    if len(said) > 1 and said[0][0] <= title[0] and not _asks(clean, said[0]):
        bare = [k for k, one in enumerate(said) if one[0] <= title[0] < one[1]]
        said = said[bare[0] + 1 :] if bare else said
    for start, end in joined(clean, said):
        draft.extend("content", start, end, 0.75)


_NAMES_IT = re.compile("(?:提[出交]了?(?:的)?[^,。《》]{0,8})?《[^《》]*》|提[出交]的")


def _asks(clean: Clean, one: Range) -> bool:
    """Whether a sentence asks for something, beside who proposed what."""
    return ASKS.search(_NAMES_IT.sub("", clean.folded[slice(*one)])) is not None


def _taken_on(clean: Clean, draft: Draft, told: Sequence[Range]) -> tuple[int, int] | None:
    """Which office took the proposal on: where that is told, and where what came of it is."""
    for start, end in told:
        if takes := TAKES.match(clean.folded, start, end):
            group = "lead" if takes["lead"] else "taking"
            draft.extend("lead_units", *takes.span(group), 0.8)
            return start, behind_speaker(clean, start, end)
        if handler := _HANDLER.search(clean.folded, start, end):
            draft.extend("lead_units", *handler.span("lead"), 0.8)
            return start, end
        handled = HANDLED.search(clean.folded, start, end)
        if handled and not (handled["lead4"] or handled["lead7"]):
            for name, low, high in offices_in(clean, handled):
                draft.extend(name, low, high, 0.85)
            if draft.has("lead_units"):
                return start, end
        lead = _HANDED_ON.match(clean.folded, start, end)
        if lead is None and not _ANSWERS.match(clean.folded, start, end):
            continue
        for name, low, high in acting_offices(clean, lead.end() if lead else start, end):
            draft.extend(name, low, high, 0.75)
        if draft.has("lead_units"):
            return start, behind_speaker(clean, start, end)
    return None


_WHEN = re.compile(r"^(?:如今|现在|眼下|目前|采访中|\d{1,2}月(?:\d{1,2}日|底|初)?),")


def _reply(clean: Clean, draft: Draft, lines: Sequence[int], start: int) -> None:
    names = [clean.folded[a:b] for a, b in draft.fields["proposers"].ranges]
    for index in lines:
        low, high = clean.trim(*clean.paragraphs[index].range)
        text = _WHEN.sub("", clean.folded[low:high])
        outside = text.startswith(("“", *names)) or is_overheard(clean, low, high)
        if draft.has("reply") and office_spoke(clean, low, high):
            continue
        if draft.has("reply") and (outside or not _ANSWERED.search(text)):
            return
        low = max(low, start)
        high = reply_ends(clean, low, high)
        if low < high:
            draft.extend("reply", *clean.trim(low, high), 0.75)
