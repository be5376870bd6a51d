"""Entries of a picture's words in one line: 关键词·托育 ●关于…的提案: 省卫健委:今年新增…"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_BULLETS = "●◆■▲★☆◎▶►◇□○⊙"
_ENTRY = re.compile(
    r"(?:(?:关键词|热词|领域|主题|话题|板块)[ ]?[·:|丨—\-]{0,2}[ ]?"
    rf"(?P<section>[{HAN}“”]{{1,12}})[ ]*)?"
    rf"[{_BULLETS}][ ]?《?(?P<title>关于[^:。;《》{_BULLETS}]{{4,60}}(?:提案|建议))》?"
    r"[ ]?(?:\(第?[ ]?(?P<number>\d{1,8})[ ]?号[^()]{0,6}\))?[ ]?[:。]?[ ]?"
)
_SAYS = re.compile(
    rf"(?:(?:承办|主办|答复)(?:单位|部门):?[ ]?)?(?P<units>[{HAN}、]{{3,40}}?)"
    r"(?:答复|回应|回复|表示)?[ ]?:[ ]?"
)
_CREDITS = re.compile(rf"(?<=。)[ ]*(?:[{HAN}]{{2,6}}[ ]?[:|丨][ ]?[{HAN}·、 ]{{2,16}}?[ ]*)+$")
_FEWEST = 2
_SHORTEST = 6  # characters of an answer


def bulleted(clean: Clean, start: int, end: int) -> list[Draft]:
    """The records of a paragraph whose entries only bullets part, each with who answers."""
    if not any(mark in clean.folded[start:end] for mark in _BULLETS):
        return []
    entries = list(_ENTRY.finditer(clean.folded, start, end))
    drafts = []
    for k, entry in enumerate(entries):
        stop = entries[k + 1].start() if k + 1 < len(entries) else end
        said = _SAYS.match(clean.folded, entry.end(), stop)
        if said is None or not all(map(is_unit, said["units"].split("、"))):
            return []
        if credits := _CREDITS.search(clean.folded, said.end(), stop):
            stop = credits.start()
        low, high = clean.trim(said.end(), stop)
        if high - low < _SHORTEST:
            return []
        draft = Draft(entry.start(), supported=True)
        draft.put("title", Found([entry.span("title")], confidence=0.93))
        draft.extend("lead_units", *said.span("units"), 0.9)
        draft.extend("reply", low, high, 0.9)
        if entry["section"]:
            draft.put("section", Found([entry.span("section")], confidence=0.85))
        if entry["number"]:
            value = any_number(entry["number"])
            draft.put("number", Found([entry.span("number")], value, confidence=0.93))
        drafts.append(draft)
    return drafts if len(drafts) >= _FEWEST else []
