"""Paragraphs that begin with a record's facts: 提案第19号,由市农业局主办,市水利局会办。棉区…"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.deeds import begins_reply
from reader_app.extraction.words.numbering import NUMBER, any_number
from reader_app.extraction.words.offices import acting_offices
from reader_app.extraction.words.values import Range, is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SELF = r"(?:(?:该|此|本|这)?件?(?:提案|案子))"
_LIST = rf"(?:(?![主承会协]办|提出|牵头)[{HAN}()·、]){{2,60}}?"
_ROLE = "(?:主办|承办|办理|独办|责任|牵头)"
_JOIN = "(?:会办|协办|配合|协同|参与)"
_CLAUSES = (  # of a sentence that tells but facts, each with what it names
    re.compile(
        rf"{_SELF}?(?:编号|案号|提案号)?[为是:]?(?P<number>第?[ ]?\d{{1,8}}[ ]?号)"
        rf"(?:提案)?"
    ),
    re.compile(
        rf"{_SELF}?(?:系|是)?由?(?P<who>{_LIST})(?:等?[\d一二三四五六七八九十两]+[名位人])?(?:委员)?"
        "(?:联名|共同|领衔)*(?:提出|提交)"
    ),
    re.compile(rf"(?P<who>{_LIST})(?:委员|代表)?的(?:该|此|这)?件?提案(?=交?由|[,;、])"),
    re.compile(rf"{_SELF}?的?提案(?:人|者|单位|委员)(?:是|为|系|:)(?P<who>{_LIST})(?=[,;。])"),
    re.compile(rf"{_SELF}?的?{_ROLE}(?:单位|部门)(?:是|为|系|:)(?P<lead_units>{_LIST})(?=[,;。])"),
    re.compile(rf"{_JOIN}(?:单位|部门)(?:是|为|系|:)(?P<co_units>{_LIST})(?=[,;。])"),
    re.compile(rf"{_SELF}?(?:交?由)?(?P<co_units>{_LIST}){_JOIN}(?:办理)?(?=[,;、。])"),
    re.compile(rf"{_SELF}?(?:交?由)?(?P<lead_units>{_LIST})(?:负责)?{_ROLE}(?:办理)?(?=[,;、。])"),
)
_OFFICE = re.compile(rf"[{HAN}()]{{2,24}}")
_HINDERED = re.compile(
    r"(?:受|因|由于|鉴于|限于)[^,。]{2,20}(?:限制|制约|影响|所限|原因|规定)[,。]"
)


def facts_first(clean: Clean, draft: Draft, start: int, end: int) -> int:
    """Put what the first sentence tells if it tells but facts; where the text goes on behind it."""
    told, stop = _facts(clean, start, end)
    if not told or end - stop < 6 or not draft.has("title"):
        return start
    if not {"number", "lead_units"} & told.keys() or any(draft.has(name) for name in told):
        return start
    for name, place in told.items():
        if name != "number":
            draft.extend("proposers" if name == "who" else name, *place, 0.9)
        elif (number := NUMBER.search(clean.folded, *place)) or place:
            value = any_number(number[1] if number else _digits(clean, place))
            draft.put("number", Found([place], value, confidence=0.93))
    return stop


def _digits(clean: Clean, place: Range) -> str:
    return "".join(char for char in clean.folded[slice(*place)] if char.isdigit())


def _facts(clean: Clean, start: int, end: int) -> tuple[dict[str, Range], int]:
    """What each clause of the first sentence names, and where the sentence ends; {} if more."""
    told: dict[str, Range] = {}
    at = clean.trim(start, end)[0]
    while at < end and len(told) < _MOST_CLAUSES:
        clause = next(filter(None, (one.match(clean.folded, at, end) for one in _CLAUSES)), None)
        name = clause.lastgroup if clause else None
        if clause is None or name is None or name in told or not _fits(clause[name], name):
            return {}, start
        told[name] = clause.span(name)
        at = clause.end()
        if clean.folded[at : at + 1] == "。":
            return told, at + 1
        while at < end and clean.folded[at] in ",;、 ":
            at += 1
    return {}, start


def _fits(text: str, name: str) -> bool:
    """Whether what a clause names is a number, or names of the kind that it needs."""
    if name == "number":
        return True
    parts = [part for part in re.split("[、和与及]", text) if part]
    if name == "who":
        whole = text.split("、")
        return all(kind_of_name(part) in _MAKERS for part in whole)
    return bool(parts) and is_unit(parts[-1]) and all(map(_OFFICE.fullmatch, parts))


_MOST_CLAUSES = 5
_MAKERS = ("person", "group")


def deeds_begin(clean: Clean, draft: Draft, start: int, end: int) -> int:
    """Where, after what was proposed, a sentence begins that says what was done; or ``start``."""
    units = draft.fields.get("lead_units")
    names = [clean.folded[low:high] for low, high in units.ranges] if units else []
    for mark in re.finditer("。", clean.folded[start:end]):
        at = start + mark.end()
        rest = clean.folded[at:end]
        acts = any(rest.startswith(name) for name in names) or any(acting_offices(clean, at, end))
        if acts or begins_reply(rest) or _HINDERED.match(rest):
            first = clean.folded[start:at]
            begun = any(name in first for name in names) or begins_reply(first)
            return start if begun else at
    return start
