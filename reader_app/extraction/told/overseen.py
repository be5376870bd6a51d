"""News of a leader who sees to it that proposals are handled, and of what the office has done.

6月28日,市政协主席会议督办5号重点提案《…》。…由市发改委主办,市财政局会办。会上,市发改委汇报了
进展:新建充电桩412个… Most news of such meetings tell but who came and what was demanded: only where
what was done is told in figures is there a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.records.keyed_facts import closing_bracket
from reader_app.extraction.told.facts import office_spoke
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.proposers import makers_later, names_in, who_proposed
from reader_app.extraction.told.sentences import ANCHOR, sentences
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.offices import HANDLED, OFFICES, offices_in
from reader_app.extraction.words.person_names import is_surname
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MOST = 4  # titles that one such story may be of
_LONGEST = 6000  # characters of a line
_SEES_TO = re.compile(
    "办理(?:情况)?汇报会|听取[^。]{0,80}办理情况|督办|领办|督导|包案|现场办|面商|协商|跟踪|回访|回头看"
)
_NUMBER = re.compile(
    r"(?P<place>(?:第[ ]?)?(?<!\d)(?P<digits>\d{1,8})[ ]?号)"
    r"(?:重点|集体|委员|党派)?(?:提案|建议|案)?[ ]?(?:的)?[《“]?$"
)
_NUMBER_BEHIND = re.compile(r"[》”]?\((?:提案|编号|案号|第|:|[ ])*(\d{1,8})[ ]?号?(?:提案|建议)?\)")
_POST = r"(?:主席|书记|[省市区县州旗]长|秘书长|主任)"
_LEADER = re.compile(
    rf"(?P<leader>[{HAN}]{{0,14}}{_POST}(?P<name>[{HAN}]{{2,3}}?|[{HAN}][ ][{HAN}]))"
    r"(?:同志|一行)?(?:先后)?(?=率|带队|带领|领衔|牵头|深入|督办|领办|[到赴](?!会)|来到|走进|前往|主持|就|对|围绕|在[^,。]{2,16}(?:领办|督办))"
)
_HOST = re.compile(  # 会议由县政协主席张三主持
    rf"由(?P<leader>[{HAN}]{{0,14}}{_POST}(?P<name>[{HAN}]{{2,3}}))(?:同志)?主持"
)
_REPORTS = re.compile(
    rf"(?:会上|座谈会上|现场|随后|期间|在[^,。]{{2,16}})?,?(?:(?:承办|主办)(?:单位|部门)(?:的)?)?(?P<lead>(?![省市区县州旗]?政协){OFFICES})"
    r"(?:等[^,。]{0,8})?(?:的)?(?:[局处科主厅][长任]|主要|相关|有关|分管)*(?:负责人|负责同志|领导)?"
    r"(?:分别|先后|现场|当场|详细|简要|就|对|向|[^,。:;《》]{2,16}?)*"
    r"(?:汇报|介绍|通报|报告|说明)(?:(?:说|称|道)?[ ]?,|[^。:;]{0,60}[。:])"
)
_ACTS = re.compile(
    rf"(?:(?:据了解|据悉|据介绍|目前|截至目前|如今|今年|近年来|随后),)*(?:[^,。;“”]{{2,14}}(?:后|以来|中),)?(?:承办|主办)?(?:单位|部门)?(?P<lead>(?![省市区县州旗]?政协){OFFICES})(?=等|[{HAN},])"
)
_ASSIGNS = re.compile("(?:主办|承办|会办|协办)[。;]?$|交由?[^,。]{3,40}办理[。;]?$")
_SAYS_WHAT = re.compile(
    r"(?:^(?:(?:该|此|这件|这份)?提案[中里]?|[他她])|(?:委员|[他她])(?:等)?在(?:这份|这件)?提案[中里])"
    "(?:认为|指出|提出|建议|呼吁|反映|提到|写道)"
)
_MADE_BY = re.compile(  # 对由民建市委会和张三委员提出、由其领衔督办的《…》
    rf"由(?P<who>[{HAN}、]{{2,30}}?)(?:等[\d一二三四五六七八九十]*[位名]?)?(?:政协)?(?:委员)?(?:联名|共同)?提[出交]"
)
_MEMBER_MADE = re.compile(
    rf"(?P<who>[{HAN}、]{{2,24}})(?:等[\d一二三四五六七八九十]*[位名人]?)?(?:政协)?委员(?:联名|共同)?(?:提[出交]的|的)"
    r"(?:第?\d{1,8}号)?(?:重点)?(?:提案)?《?$"
)
_MADE_BELOW = re.compile(
    rf"(?<![^。\n])(?:第?\d{{1,8}}号|该|此|这[件份]|本)?(?:件|份)?(?:重点)?提案(?:是|系)?由(?P<who>[{HAN}、]{{2,40}}?)"
    r"(?:等[\d一二三四五六七八九十]*[位名]?)?(?:政协)?(?:委员)?(?:联名|共同)?提[出交]"
)
_JOINS = re.compile(rf"(?:会办|协办)(?:单位|部门)[,的]?(?P<co>{OFFICES})")
_QUOTE = re.compile("^“|[:,]“")
_OF_MEETING = re.compile(  # who came, who spoke, what was looked at
    r"^(?:会上,|随后,)?(?:提案[人者]|与会|参会|委员|大家|[省市区县州旗]政协|政协|各(?:承办|主办)"
    r"|(?:会办|协办)(?:单位|部门)(?:也|分别|均|先后))"
    r"|^[^。]*(?:参加|陪同|出席|到会|列席|与会|主持会议|作了?(?:补充|发言|讲话)|实地[察查]看"
    r"|听取了?[^。]{0,20}(?:汇报|意见))[^。\d]*。$"
)
_REMARK = re.compile(
    rf"(?:[^,。]{{0,16}},)?(?:[{HAN}]{{0,14}}{_POST})?(?P<who>[{HAN}]{{2,4}}?)(?:同志|一行|副?主席)?"
    r"(?:还|最后|现场|充分|高度|在[^,。]{2,14}[时中上后])*,?"
    r"(?:强调|要求|指出|希望|表示|说|认为|对[^。]{2,40}(?:肯定|认可|满意|赞[许赏]))"
)
_COUNTS = re.compile(r"(?:收到|立案|遴选|确定)[^。]{0,16}提案[^。]{0,6}\d+|提案[^。]{0,6}\d+[ ]?件")


_TAKES_TO_HEART = re.compile(  # 主办单位市文旅局高度重视,局长亲自领办。 and what came of it below
    r"高度重视[^。\d]{0,40}。$"
)
_NO_ANSWER = (_OF_MEETING, _COUNTS, _ASSIGNS, _SAYS_WHAT, _MADE_BELOW)


class _Title(NamedTuple):
    place: Range
    words: str
    match: re.Match[str]


def overseen(clean: Clean, body: Sequence[int]) -> list[Draft]:
    """The proposals of a page that tells how they were overseen and what was done."""
    lines = [index for index in body if _is_prose(clean, index)]
    told = [one for index in lines for one in sentences(clean, *clean.paragraphs[index].range)]
    told = [clean.trim(*one) for one in told]
    naming = [(k, titles) for k, one in enumerate(told) if (titles := _titles(clean, one))]
    if not naming:
        return []
    first, titles = naming[0]
    known = {title.words for title in titles}
    if len(known) != len(titles) or len(titles) > _MOST:
        return []
    if any(title.words not in known for _, more in naming for title in more):
        return []
    if not _SEES_TO.search(clean.folded, *told[first]):
        return []
    drafts = [_draft(clean, told[first], title) for title in titles]
    _leader(clean, told[first:], drafts)
    behind = told[first + 1 :]
    _assigned(clean, (titles[-1].match.end(), told[first][1]), behind, drafts)
    reply = list(_reply(clean, behind, drafts))
    if not any(draft.has("co_units") for draft in drafts):
        _joined_in(clean, behind, drafts)
    if not reply or not all(draft.has("lead_units") for draft in drafts):
        return []
    if not re.search(r"\d", "".join(clean.folded[a:b] for a, b in reply)):
        return []
    if len(drafts) == 1:
        _of_one(clean, drafts[0], told[first:], titles[0], reply)
        return drafts
    return drafts if _share_out(clean, drafts, titles, reply) else []


def _is_prose(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    if paragraph.table is not None or paragraph.end - paragraph.start > _LONGEST:
        return False
    return "。" in clean.folded[paragraph.start : paragraph.end]


def _titles(clean: Clean, sentence: Range) -> list[_Title]:
    found = []
    for match in ANCHOR.finditer(clean.folded, *sentence):
        place = match.span("title" if match["title"] else "plain")
        found.append(_Title(place, "".join(clean.folded[slice(*place)].split()), match))
    return found


def _draft(clean: Clean, sentence: Range, title: _Title) -> Draft:
    draft = Draft(title.place[0], supported=True)
    draft.put("title", Found([title.place], confidence=0.9))
    start = title.match.start()
    near = max(sentence[0], start - 20)
    if before := _NUMBER.search(clean.folded[near:start]):
        place = near + before.start("place"), near + before.end("place")
        draft.put("number", Found([place], any_number(before["digits"]), confidence=0.9))
    elif behind := _NUMBER_BEHIND.match(clean.folded, title.place[1]):
        draft.put("number", Found([behind.span(1)], any_number(behind[1]), confidence=0.9))
    return draft


def _leader(clean: Clean, told: Sequence[Range], drafts: Sequence[Draft]) -> None:
    """Who came and saw to it, or who was in the chair."""
    for start, end in told[:3]:
        place = led_by(clean, start, end)
        if place is None:
            said = next(
                (
                    one
                    for pattern in (_LEADER, _HOST)
                    for one in pattern.finditer(clean.folded, start, end)
                    if is_surname(one["name"])
                ),
                None,
            )
            place = said.span("leader") if said else None
        if place is not None:
            for draft in drafts:
                draft.extend("supervisors", *place, 0.8)
            return


def _assigned(clean: Clean, rest: Range, behind: Sequence[Range], drafts: Sequence[Draft]) -> None:
    """Who handles the proposals, as a sentence says: 由市水利局主办,市财政局会办。"""
    for start, end in (rest, *behind):
        handled = HANDLED.search(clean.folded, start, end)
        if handled is None or handled["lead4"] or handled["lead7"]:
            continue
        for name, low, high in offices_in(clean, handled):
            for draft in drafts:
                draft.extend(name, low, high, 0.88)
        if drafts[0].has("lead_units"):
            return


def _joined_in(clean: Clean, told: Sequence[Range], drafts: Sequence[Draft]) -> None:
    """作为会办单位,市财政局…: who says what they did beside the office that handles it."""
    for start, end in told:
        for said in _JOINS.finditer(clean.folded, start, end):
            for draft in drafts:
                draft.extend("co_units", *said.span("co"), 0.75)


def _reply(clean: Clean, told: Sequence[Range], drafts: Sequence[Draft]) -> Iterator[Range]:
    """The sentences that tell what was done; who did it is put into the drafts."""
    begun = within = False
    for start, end in told:
        said = clean.folded[start:end]
        quoted, within = within or _QUOTE.search(said) is not None, _is_open(said, within)
        if reports := _REPORTS.match(clean.folded, start, end):
            _lead(drafts, reports.span("lead"))
            start = clean.trim(reports.end(), end)[0]
            begun = True
            if start < end:
                yield start, end
            continue
        remark = _REMARK.match(said)
        is_remark = remark is not None and is_surname(remark["who"])
        if begun and (is_remark or _COUNTS.search(said)):
            return
        if is_remark or any(one.search(said) for one in _NO_ANSWER):
            continue
        if acts := _ACTS.match(clean.folded, start, end):
            _lead(drafts, acts.span("lead"))
            if not begun and _TAKES_TO_HEART.search(said):
                continue
        elif begun and said.startswith("“") and not office_spoke(clean, start, _line(clean, end)):
            return
        elif not begun and (quoted or not re.search(r"\d", said)):
            continue
        begun = True
        yield start, end


def _line(clean: Clean, at: int) -> int:
    """Where the line ends that holds a place."""
    end = clean.folded.find("\n", at)
    return len(clean.folded) if end < 0 else end


def _is_open(said: str, within: bool) -> bool:
    """Whether what somebody says goes on in the next sentence."""
    return within + said.count("“") - said.count("”") > 0


def _lead(drafts: Sequence[Draft], place: Range) -> None:
    for draft in drafts:
        if not draft.has("lead_units"):
            draft.extend("lead_units", *place, 0.8)


def _of_one(
    clean: Clean, draft: Draft, told: Sequence[Range], title: _Title, reply: Sequence[Range]
) -> None:
    """The texts of the only proposal of a page, and who made it."""
    place, _ = who_proposed(clean, told[0][0], title.match)
    place = place or _maker(clean, told[0][0], title.place[0])
    _brackets(clean, draft, title.match.end(), told[0][1])
    place = place or _maker_below(clean, title.match.end(), told[-1][1])
    place = place or makers_later(clean, title.match.end(), told[-1][1])
    if place and not draft.has("proposers"):
        for part in re.finditer("[^和与]+", clean.folded[slice(*place)]):
            draft.extend("proposers", place[0] + part.start(), place[0] + part.end(), 0.8)
    for start, end in told[1:]:
        if start >= reply[0][0]:
            break
        if _SAYS_WHAT.search(clean.folded[start:end]):
            draft.extend("content", start, end, 0.75)
    for start, end in joined(clean, reply):
        draft.extend("reply", start, end, 0.8)


def _brackets(clean: Clean, draft: Draft, start: int, end: int) -> None:
    """(提案人:张三), (第3号,民盟区支部): what brackets behind a title tell."""
    close = closing_bracket(clean.folded, start, end) if clean.folded[start] == "(" else -1
    head = Head(start, close + 1)
    if close < 0 or not read_brackets(clean, head, start, close + 1):
        return
    for name, found in head.fields.items():
        if not draft.has(name):
            draft.put(name, found)
    for name, ranges in head.lists.items():
        for low, high in ranges:
            draft.extend(name, low, high, 0.85)


def _maker_below(clean: Clean, start: int, end: int) -> Range | None:
    """第27号提案由民进市委会提出。"""
    made = _MADE_BELOW.search(clean.folded, start, end)
    return names_in(clean, *made.span("who"), True) if made else None


def _maker(clean: Clean, start: int, end: int) -> Range | None:
    """现场办理张三委员提出的《…》: who made it, right before a title."""
    if made := _MADE_BY.search(clean.folded, start, end):
        return names_in(clean, *made.span("who"), True)
    made = _MEMBER_MADE.search(clean.folded, start, end)
    if made is None:
        return None
    low, high = made.span("who")
    first = made["who"].partition("、")[0]
    for length in (3, 2):  # 理许静委员: of what runs on before it a name is the last characters
        if len(first) >= length and is_surname(first[-length:]):
            return names_in(clean, low + len(first) - length, high, True)
    return None


def joined(clean: Clean, parts: Sequence[Range]) -> list[Range]:
    """The sentences of one line as one range."""
    found: list[Range] = []
    for start, end in parts:
        if found and not clean.folded[found[-1][1] : start].strip(" "):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_COMMON = re.compile("关于|提案|建议|加[强快]|推[进动行]|提[高升]|规范|完善|进一步")


def _share_out(
    clean: Clean, drafts: Sequence[Draft], titles: Sequence[_Title], reply: Sequence[Range]
) -> bool:
    """Give each sentence to the proposal whose title it has most words of; whether all got one."""
    words = [_pairs(_COMMON.sub(" ", title.words)) for title in titles]
    given: list[list[Range]] = [[] for _ in drafts]
    last = 0
    for start, end in reply:
        said = _pairs(clean.folded[start:end])
        alike = [len(said & own) for own in words]
        best = max(range(len(drafts)), key=lambda k: (alike[k], k == last))
        last = best if alike[best] else last
        given[last].append((start, end))
    for draft, parts in zip(drafts, given, strict=True):
        for start, end in joined(clean, parts):
            draft.extend("reply", start, end, 0.7)
    return all(given)


def _pairs(text: str) -> set[str]:
    return {text[k : k + 2] for k in range(len(text) - 1) if " " not in text[k : k + 2]}
