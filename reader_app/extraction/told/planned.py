"""Proposals that a member or a party is about to hand in, told before a session opens.

行李箱里装着两份提案。其中一份是《…》。他在提案里提出,… The title and what it asks are all
there is yet; a paragraph about one title is its text. Titles that are handed in together have no
more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.named_titles import (
    TITLE,
    ByTitle,
    is_proposal,
    maker_before,
    sentences_of,
)
from reader_app.extraction.told.proposers import JOBS
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_FEWEST = 2
_LONGEST_PAGE = 4000  # characters

_PLANS = re.compile(
    r"(?<!不)(?:拟|将|准备|打算|计划|预备)(?:[^,。;《》]{0,24})(?:提交|递交|带[来去上到])[^。;]{0,30}提案"
    r"|(?:行李箱?|提包|公文包|背包|行囊)[里中][^。;]{0,16}提案|带(?:着|来|去|上|到)了?[^。,;《》]{0,14}[份件]提案"
    r"|《[^《》]*提案》(?:等)?[^。;《》]{0,12}也?将[^。;]{0,8}提交"
)
_ASKS = re.compile("建议|呼吁|提出|希望|认为|指出|应当?|主张|说")
_PAST = re.compile("去年|上年|前年|往年|已经?(?:得到|收到|办|被)|答复|办理")
_MEMBER = re.compile(
    rf"(?:委员|常委)(?:[、,][{HAN}“”]{{2,30}}?(?:{JOBS}))?(?P<who>[{HAN}]{{2,3}}?)(?=[:,。\n]|说|告诉|表示|介绍|今年|去年|准备|来自|在)"
)


def told_as_planned(clean: Clean, body: Sequence[int]) -> ByTitle:
    """The proposals of a page that tells what is going to be handed in."""
    lines = [index for index in body if clean.paragraphs[index].table is None]
    length = sum(clean.paragraphs[index].end - clean.paragraphs[index].start for index in lines)
    if length > _LONGEST_PAGE or "提案》" not in clean.folded or not _PLANS.search(clean.folded):
        return ByTitle()
    member = _only_member(clean)
    found, seen = ByTitle(), set[str]()
    for index in lines:
        for draft in _of_line(clean, index, member):
            title = clean.folded[slice(*draft.fields["title"].ranges[0])]
            if title not in seen:
                seen.add(title)
                found.drafts.append(draft)
                found.lines.append(index)
    told = any(draft.has("content") or draft.has("proposers") for draft in found.drafts)
    return found if told and len(found.drafts) >= _FEWEST else ByTitle()


def _of_line(clean: Clean, index: int, member: Range | None) -> Iterator[Draft]:
    """The proposals that a paragraph names, the only one with the paragraph as its text."""
    start, end = clean.trim(*clean.paragraphs[index].range)
    titles = [
        (sentence, title)
        for sentence in sentences_of(clean, start, end)
        for title in TITLE.finditer(clean.folded, *sentence)
        if title.group()[:-1].endswith(("提案", "建议"))
        and is_proposal(clean, sentence, title, False)
    ]
    past = _PAST.search(clean.folded, start, end)
    if not titles or past or not clean.folded[start:end].endswith(("。", "!", "”")):
        return
    alone = len(titles) == 1 and _ASKS.search(clean.folded, titles[0][1].end(), end)
    behind = start
    for sentence, title in titles:
        draft = Draft(start if alone else title.start(), supported=True)
        draft.put("title", Found([title.span(title.lastgroup or 0)], confidence=0.85))
        who = maker_before(clean, max(behind, sentence[0]), title.start())
        behind = title.end()
        if who:
            draft.extend("proposers", *who, 0.85)
        elif member and alone:
            reason = "全文只写这一位委员"
            draft.put("proposers", Found([member], None, 0.75, Origin.INFERRED, reason))
        if alone:
            draft.extend("content", start, end, 0.75)
        yield draft


def _only_member(clean: Clean) -> Range | None:
    """The member whom the page introduces, if it is one."""
    named = [
        said.span("who")
        for said in _MEMBER.finditer(clean.folded)
        if is_surname(said["who"]) and not is_word(said["who"])
    ]
    return named[0] if len({clean.folded[slice(*one)] for one in named}) == 1 else None
