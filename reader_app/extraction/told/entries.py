"""Lines of a report that name a proposal and its facts in brackets: 1、关于…(县人大第5号建议,…)"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import Head, read_brackets
from reader_app.extraction.words.numbering import read_seq
from reader_app.extraction.words.person_names import is_surname
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SEQ = r"(?:\(?\d{1,3}[、.)]|[①-⑳])"
_GROUP = re.compile(  # (二)1件州政协提案是:
    r"[ ]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)?[ ]?\d{1,3}[ ]?件"
    rf"[{HAN}]{{3,14}}?(?:分别)?(?:是|为|有)?[ ]?:[ ]*"
)
_ENTRY = re.compile(
    rf"[ ]*(?P<seq>{_SEQ})?[ ]?[《“]?"
    r"(?P<title>关于[^《》“”。;()]{4,70}?(?:提案|建议|议案))[》”]?[ ]?"
    r"(?P<facts>\((?=[^()]{0,24}第?[ ]?\d{1,8}[ ]?号)[^()]{4,120}\))[ ]*[;。]?[ ]*$"
)
_FEWEST = 3
_WORKS_AT = re.compile(  # 县一中向世安
    rf"[{HAN}]{{1,12}}(?:所|台|中|中心|社区|局|校|院|公司|村|站|厂|会|镇|乡|街道|银行|集团)"
    rf"(?P<name>[{HAN}]{{2,3}}?)(?:等.{{0,8}})?$"
)


def entries_in_lines(clean: Clean, body: Sequence[int]) -> list[tuple[int, Draft]]:
    """The proposals of such lines, each with its paragraph, under heads that count them."""
    found: list[tuple[int, Draft]] = []
    counted = False
    for index in body:
        start, end = clean.paragraphs[index].range
        if clean.paragraphs[index].table is not None:
            continue
        if group := _GROUP.match(clean.folded, start, end):
            counted, start = True, group.end()
        entry = _ENTRY.match(clean.folded, start, end) if counted else None
        if entry is not None:
            draft = _draft(clean, entry)
            if draft.has("number") and (draft.has("lead_units") or draft.has("co_units")):
                found.append((index, draft))
        elif start < end:
            counted = False
    return found if len(found) >= _FEWEST else []


def _draft(clean: Clean, entry: re.Match[str]) -> Draft:
    draft = Draft(entry.start(), supported=True)
    if entry["seq"] and (seq := read_seq(clean.folded, entry.start("seq"), entry.end())):
        draft.put("seq", Found([(seq[1], seq[2])], seq[0]))
    draft.put("title", Found([entry.span("title")]))
    head = Head(*entry.span("facts"))
    read_brackets(clean, head, *entry.span("facts"))
    draft.put_rounds(head.rounds)
    for name, found in head.fields.items():
        draft.put(name, found)
    for name, ranges in head.lists.items():
        for low, high in ranges:
            begins = _without_work(clean, low, high) if name == "proposers" else low
            draft.extend(name, begins, high, 0.93)
    return draft


def _without_work(clean: Clean, start: int, end: int) -> int:
    """Where the name begins behind where somebody works: 县一中向世安."""
    works = _WORKS_AT.match(clean.folded, start, end)
    return works.start("name") if works and is_surname(works["name"][0]) else start
