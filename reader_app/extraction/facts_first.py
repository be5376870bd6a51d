"""Paragraphs that begin with a record's facts: 提案第19号,由市农业局主办,市水利局会办。棉区…"""

from __future__ import annotations

import re

from reader_app.extraction.deeds import begins_reply
from reader_app.extraction.draft import Draft, Found
from reader_app.extraction.items import kind_of_name
from reader_app.extraction.numbering import NUMBER, any_number
from reader_app.extraction.offices import acting_offices, assigned_offices
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FACTS = re.compile(
    r"[ ]*(?:该|此|本|这)?件?(?:提案)?[ ]?"
    r"(?:(?:编号|案号)?[为是:]?(?P<number>第?[ ]?\d{1,8}[ ]?号)(?:提案)?)?[,;、 ]*"
    rf"(?:(?:系|是)?由?(?P<who>[{HAN}·、]{{2,40}}?)(?:委员)?(?:联名|共同)?(?:提出|提交)[,;、])?"
    rf"(?P<units>(?(who)(?:交?由)?|交?由)(?![^。]*(?:提出|提交))"
    rf"[{HAN}()、和与及,;]{{3,80}}?(?:主办|承办|办理|独办|会办|协办|牵头|配合))?。"
)
_HINDERED = re.compile(
    r"(?:受|因|由于|鉴于|限于)[^,。]{2,20}(?:限制|制约|影响|所限|原因|规定)[,。]"
)


def facts_first(clean: Clean, draft: Draft, start: int, end: int) -> int:
    """Put what the first sentence tells if it tells but facts; where the text goes on behind it."""
    match = _FACTS.match(clean.folded, start, end)
    if match is None or end - match.end() < 10 or not (match["number"] or match["units"]):
        return start
    if not draft.has("title") or (match["number"] and draft.has("number")):
        return start
    offices = list(assigned_offices(clean, match.start(), match.end()))
    if match["units"] and (not offices or draft.has("lead_units")):
        return start
    for name, low, high in offices:
        draft.extend(name, low, high, 0.9)
    if match["number"] and (found := NUMBER.search(match["number"])):
        value = any_number(found[1])
        draft.put("number", Found([match.span("number")], value, confidence=0.93))
    names = (match["who"] or "").split("、")
    if not draft.has("proposers") and all(kind_of_name(one) in _MAKERS for one in names):
        draft.extend("proposers", *match.span("who"), 0.9)
    return match.end()


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
