"""An office's report, proposal by proposal: 《…》(第19号)。由我局…科负责,…委员满意,回复情况如下:"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.proposers import names_in
from reader_app.extraction.words.numbering import NUMBER, any_number, read_seq
from reader_app.extraction.words.offices import assigned_offices, our_office
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN

_ENTRY = re.compile(
    r"[ ]*(?P<seq>\(?\d{1,3}[.、)]|\(?[一二三四五六七八九十]{1,3}[、)]|[①-⑳])?[ ]?"
    r"(?:[《“](?P<quoted>[^《》“”]{4,90})[》”]|(?P<plain>关于[^《》。,;()]{4,70}?(?:提案|建议)))"
    r"[ ]?(?P<brackets>\([^()]{2,60}\))?[。,;:]"
)
_COMES_TO_IT = re.compile(  # 回复情况如下: at the end of the facts
    r"(?:(?:回复|答复|办理|落实|进展|具体|有关)+(?:情况|意见|内容|结果)?如下"
    r"|(?:答复|回复)(?:是|为)?)[:。]?[ ]*$"
)
_MET = re.compile(
    rf"(?:与|和|向|征求|走访|联系|拜访|邀请|面商|提案人(?:是|为|:)?|建议人(?:是|为|:)?)了?(?:提案人)?"
    rf"(?P<who>[{HAN}·、]{{2,40}}?)(?:等[\d一二三四五六七八九十]*[位名]?)?(?:政协)?(?P<titled>委员|代表)"
)
_CLASS = re.compile(
    r"(?:办复|办理|答复|落实)?(?:情况|结果|类别|等次|类型)[^。;,A-D]{0,10}?(?:为|是|:|属于?)?[ ]?"
    r"“?(?P<letter>[A-D甲乙丙丁])”?[类级]?(?=[,。;)]|$)"
)
_OURS = re.compile("我(?:局|委|办|厅|院|中心|单位|公司|部|镇|乡|街道)")
_HEADING = re.compile(
    r"[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))"
    r"(?P<words>[^。;:]{2,30})$"
)
_FARTHEST = 60  # paragraphs above a proposal in which its chapter begins


_BY_NUMBER = re.compile(  # (一)关于第12号提案。该提案由栾平委员提出,建议…。我局已…
    r"[ ]*(?P<seq>\(?\d{1,3}[.、)]|\(?[一二三四五六七八九十]{1,3}[、)]|[①-⑳])?[ ]?(?:关于|对)?"
    rf"[{HAN}\d]{{0,20}}?(?P<said>第[ ]?(?P<number>\d{{1,8}})[ ]?号)(?:委员)?(?:提案|建议)[。:,]"
    rf"(?:该|此|本)?(?:提案|建议|件)?(?:是|系)?由(?P<who>[{HAN}、·]{{2,40}}?)"
    r"(?:等[\d一二三四五六七八九十]*[位名人]*)?(?:政协)?(?P<titled>委员|代表)?(?:联名|共同)?(?:提出|提交)"
    r"(?:的)?(?P<asked>[^。]{0,160})。(?P<reply>.{8,})"
)
_FEWEST_BY_NUMBER = 2


class Entry(NamedTuple):
    """One of a report's proposals, the paragraphs that tell of it, the heading over it."""

    draft: Draft
    lines: Sequence[int]
    heading: int | None


def told_in_reports(clean: Clean, body: Sequence[int]) -> list[Entry]:
    """The proposals of a report, each with its facts in a paragraph and its answer below.

    Or each in a paragraph that begins with its number.
    """
    numbered = [entry for index in body if (entry := _by_number(clean, index))]
    if len(numbered) >= _FEWEST_BY_NUMBER:
        return _by_one_office(numbered)
    heads = [position for position, index in enumerate(body) if _is_entry(clean, index)]
    entries = []
    for position in heads:
        draft = _facts(clean, clean.paragraphs[body[position]])
        below = _answer(clean, body, position, set(heads))
        for index in below:
            draft.extend("reply", *clean.paragraphs[index].range, 0.9)
        if below and (draft.has("number") or draft.has("category")):
            heading = _chapter(clean, body, position)
            entries.append(Entry(draft, [body[position], *below], heading))
    if len({entry.heading for entry in entries}) > 1:
        for entry in entries:
            _under(clean, entry)
    return _by_one_office(entries)


def _by_one_office(entries: list[Entry]) -> list[Entry]:
    """The office that reports handles those, too, of which it does not say so again."""
    told = [entry.draft.fields.get("lead_units") for entry in entries]
    ours = next((one for one in told if one and one.origin is Origin.INFERRED), None)
    for entry in entries:
        if ours is not None and not entry.draft.has("lead_units"):
            entry.draft.put("lead_units", ours)
    return entries


def _by_number(clean: Clean, index: int) -> Entry | None:
    line = clean.paragraphs[index]
    said = _BY_NUMBER.match(clean.folded, *line.range)
    names = names_in(clean, *said.span("who"), bool(said["titled"])) if said else None
    if said is None or names is None or line.table is not None:
        return None
    draft = Draft(line.start, supported=True)
    if said["seq"] and (seq := read_seq(clean.folded, said.start("seq"), said.end())):
        draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
    draft.put("number", Found([said.span("said")], int(said["number"])))
    draft.extend("proposers", *names, 0.88)
    _offices(clean, draft, said.start(), said.end())
    draft.extend("reply", *said.span("reply"), 0.85)
    return Entry(draft, [index], None)


def _chapter(clean: Clean, body: Sequence[int], position: int) -> int | None:
    """The report's chapter in which a proposal stands: 三、政协提案办理情况."""
    above = reversed(body[max(0, position - _FARTHEST) : position])
    return next((k for k in above if _HEADING.match(clean.folded_line(k))), None)


def _under(clean: Clean, entry: Entry) -> None:
    if entry.heading is None:
        return
    heading = _HEADING.search(clean.folded, *clean.paragraphs[entry.heading].range)
    if heading is not None:
        entry.draft.put("section", Found([heading.span("words")], confidence=0.85))


def _is_entry(clean: Clean, index: int) -> bool:
    line = clean.paragraphs[index]
    if line.table is not None or line.end - line.start > 400:
        return False
    return bool(
        _ENTRY.match(clean.folded, *line.range)
        and _COMES_TO_IT.search(clean.folded, max(line.start, line.end - 24), line.end)
    )


def _answer(clean: Clean, body: Sequence[int], head: int, heads: set[int]) -> list[int]:
    """The paragraphs below the facts, to the next proposal or the report's next chapter."""
    found: list[int] = []
    for position in range(head + 1, len(body)):
        text = clean.folded_line(body[position])
        if position in heads or _HEADING.match(text) or _ENTRY.match(text):
            break
        found.append(body[position])
    return found


def _facts(clean: Clean, line: Paragraph) -> Draft:
    head = _ENTRY.match(clean.folded, *line.range)
    draft = Draft(line.start, supported=True)
    if head is None:
        return draft
    if head["seq"] and (seq := read_seq(clean.folded, head.start("seq"), head.end())):
        draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
    draft.put("title", Found([head.span("quoted" if head["quoted"] else "plain")]))
    place = head.span("brackets") if head["brackets"] else (head.end(), line.end)
    number = NUMBER.search(clean.folded, *place)
    if number and (value := any_number(number[1])) is not None:
        draft.put("number", Found([number.span()], value))
    met = _MET.search(clean.folded, head.end(), line.end)
    names = names_in(clean, *met.span("who"), True) if met else None
    if names is not None:
        draft.extend("proposers", *names, 0.88)
    if said := _CLASS.search(clean.folded, head.end(), line.end):
        draft.put("category", Found([said.span("letter")], said["letter"], confidence=0.93))
    _offices(clean, draft, head.end(), line.end)
    return draft


def _offices(clean: Clean, draft: Draft, start: int, end: int) -> None:
    """Who handles it: the office that reports, where it calls itself 我局, or those named."""
    ours = _OURS.search(clean.folded, start, end)
    office = our_office(clean) if ours else None
    if office is not None:
        reason = "报告单位自称“我局”等"
        draft.put("lead_units", Found([office], None, 0.8, Origin.INFERRED, reason))
        return
    for name, low, high in () if ours else assigned_offices(clean, start, end):
        draft.put(name, Found([(low, high)], None, 0.88))
