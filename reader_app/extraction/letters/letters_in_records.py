"""Short letters under the titles of a list: 第62号:关于…的提案 | 张三委员:您的提案收悉。…"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.letters.closing import closes, is_courtesy
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.words.values import Range, is_unit
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_OPENS = re.compile(
    rf"[ ]*(?:尊敬的)?(?:(?P<who>[{HAN}·、, ]{{2,50}}?)(?:等[\d一二三四五六七八九十]+[位名])?"
    r"(?:(?:政协)?(?:委员|代表)|先生|女士|同志)?(?:们)?[ ]?:[ ]*(?:[您你]们?好[!。,][ ]*)?)?"
    r"[您你贵][^。]{0,80}(?:收悉|收到)[^。]{0,60}(?:。[^。]{0,60}?)?"
    r"(?:(?:答[复覆]|回复|函复)(?:意见)?如下|现答[复覆])[:。,][ ]*"
)
_SENTENCES = re.compile(r"[^。!?]*[。!?]+[”」]?|[^。!?]+$")
_DATED = r"(?:(?:19|20)\d\d[年\-./]|二[〇零○0Oo][一二三四五六七八九〇零○0Oo]{2}年)[^\n。]{3,12}"
_SIGNS = re.compile(rf"[ ]*(?P<who>[{HAN}()]{{3,30}}?)(?:[ ]+|\n[ ]*){_DATED}[ ]*(?=\n|$)")
_TEXTS = ("content", "background", "suggestion", "reply")


def read_letters_in_records(clean: Clean, drafts: Sequence[Draft]) -> bool:
    """Part the letters that records hold; whether each of the records is such a letter."""
    answered = [_read(clean, draft) for draft in drafts]
    return bool(answered) and all(answered)


def _read(clean: Clean, draft: Draft) -> bool:
    names = [name for name in _TEXTS if draft.has(name)]
    ranges = sorted(place for name in names for place in draft.fields[name].ranges)
    if not ranges:
        return False
    opens = _OPENS.match(clean.folded, *ranges[0])
    if opens is None:
        return False
    if opens["who"] and not draft.has("proposers"):
        draft.extend("proposers", *opens.span("who"), 0.9)
    told = [clean.trim(opens.end(), ranges[0][1]), *ranges[1:]]
    told = [place for place in told if place[0] < place[1]]
    told = _without_signature(clean, told, ranges[-1][1], draft)
    for name in names:
        del draft.fields[name]
    while len(told) > 1 and closes(clean.folded[slice(*told[-1])]):
        told.pop()
    if told:
        told[-1] = _without_courtesy(clean, *told[-1])
        draft.fields["reply"] = Found(told, confidence=0.85)
    return True


def _without_signature(clean: Clean, told: list[Range], end: int, draft: Draft) -> list[Range]:
    """The text without the line that signs it, which names who answers."""
    for k, (low, high) in enumerate(told):
        signed = _SIGNS.fullmatch(clean.folded, low, high)
        if k and signed and is_unit(signed["who"]):
            draft.put("lead_units", Found([signed.span("who")], confidence=0.85))
            return told[:k]
    below = _SIGNS.match(clean.folded, end + 1) if clean.folded[end : end + 1] == "\n" else None
    if below and is_unit(below["who"]):
        draft.put("lead_units", Found([below.span("who")], confidence=0.85))
    return told


def _without_courtesy(clean: Clean, start: int, end: int) -> Range:
    parts = [found.span() for found in _SENTENCES.finditer(clean.folded, start, end)]
    while len(parts) > 1 and is_courtesy(clean.folded[slice(*clean.trim(*parts[-1]))]):
        parts.pop()
    return clean.trim(start, parts[-1][1]) if parts else (start, end)
