"""A record whose head is a slogan: the proposal is named in the text that tells of it.

●菜场外溢谁来管 / 提案回放:许筱岚委员在《关于…的建议》(第21号)中提出,…
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.words.numbering import NUMBER, any_number
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NAMED = re.compile(
    r"《(?P<title>[^《》]{4,90}(?:建议|提案|议案))》[ ]?"
    r"(?:\([ ]?(?P<after>(?:提案)?第?[ ]?\d{1,8}[ ]?号)[ ]?\))?"
)
_BARE = re.compile(r"(\d{1,8})[ ]?号")
_NUMBER_BEFORE = re.compile(r"第[ ]?\d{1,8}[ ]?号(?:提案|建议)?$")
_WHO_BEFORE = re.compile(
    rf"(?:^|[,。:;]|由)(?P<who>[{HAN}·、]{{2,40}}?)(?:等[\d一二三四五六七八九十]*[位名人]?)?"
    r"(?:政协)?(?:委员|代表)?(?:们)?(?:联名|共同)?(?:在|提出|提交|撰写|领衔)(?:了|的|提出的)?$"
)
_WHO_AFTER = re.compile(
    rf"(?:[ ]?\([^()]{{1,20}}\))?(?:,)?由(?P<who>[{HAN}·、]{{2,40}}?)(?:委员|代表)?"
    r"(?:联名|共同)?(?:提出|提交)"
)
_FIRST = 160  # the naming stands near the beginning of the text
_SLOGAN = 0.9  # a title surer than this was printed as one


def name_from_text(clean: Clean, draft: Draft) -> None:
    """Give a record without a title of its own the one that its text names first."""
    title = draft.fields.get("title")
    if title is not None and (title.confidence >= _SLOGAN or _is_named(clean, title)):
        return
    text = draft.fields.get("content") or draft.fields.get("background")
    if text is None or not text.ranges or not draft.has("reply"):
        return  # 履职成果:《关于…的提案》获评优秀提案 is of a member
    start, end = clean.trim(*text.ranges[0])
    named = _NAMED.search(clean.folded, start, min(end, start + _FIRST))
    if named is None or "。" in clean.folded[start : named.start()]:
        return
    draft.fields["title"] = Found([named.span("title")], confidence=0.88)
    before = _NUMBER_BEFORE.search(clean.folded[start : named.start()])
    if named["after"]:
        _number(clean, draft, *named.span("after"))
    elif before:
        _number(clean, draft, start + before.start(), start + before.end())
    if draft.has("proposers"):
        return
    lead = clean.folded[start : named.start()]
    if who := _WHO_BEFORE.search(lead[-60:]):
        base = start + max(0, len(lead) - 60)
        _proposers(clean, draft, base + who.start("who"), base + who.end("who"))
    elif who := _WHO_AFTER.match(clean.folded, named.end(), end):
        _proposers(clean, draft, *who.span("who"))


def name_each_from_text(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Where a slogan stands over each record of a page, and its one title in its words."""
    titles = [_only_named(clean, draft) for draft in drafts]
    told = {clean.folded[slice(*title)] for title in titles if title is not None}
    if len(drafts) < _FEWEST or len(told) < len(drafts):
        return
    for draft, title in zip(drafts, titles, strict=True):
        if title is not None:
            draft.fields["title"] = Found([title], confidence=0.88)
            after = _NAMED.match(clean.folded, title[0] - 1)
            if after and after["after"]:
                _number(clean, draft, *after.span("after"))


def _only_named(clean: Clean, draft: Draft) -> Range | None:
    """The only title in a record's words, if what stands over them is none."""
    known = draft.fields.get("title")
    texts = [draft.fields[name] for name in _WORDS if draft.has(name)]
    if known is None or _is_named(clean, known) or not texts:
        return None
    named = [
        one.span("title")
        for text in texts
        for low, high in text.ranges
        for one in _NAMED.finditer(clean.folded, low, high)
    ]
    return named[0] if len({clean.folded[slice(*one)] for one in named}) == 1 else None


_WORDS = ("content", "background", "suggestion")
_FEWEST = 2


def _is_named(clean: Clean, title: Found) -> bool:
    text = "".join(clean.folded[low:high] for low, high in title.ranges)
    return bool(re.search(r"(?:建议|提案|议案)$", text.strip()))


def _number(clean: Clean, draft: Draft, start: int, end: int) -> None:
    printed = NUMBER.search(clean.folded, start, end) or _BARE.search(clean.folded, start, end)
    value = any_number(printed[1]) if printed else None
    if printed and value is not None:
        draft.put("number", Found([printed.span()], value, confidence=0.9))


def _proposers(clean: Clean, draft: Draft, start: int, end: int) -> None:
    names = [name for name in clean.folded[start:end].split("、") if name]
    if names and all(kind_of_name(name) != "other" for name in names):
        draft.extend("proposers", start, end, 0.85)
