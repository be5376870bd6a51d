"""Answers that a site prints without whom they address: a title, and what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.letters.closing import before_closing
from reader_app.extraction.letters.opening import LONGEST_HEADLINE
from reader_app.extraction.letters.signature import read_signature
from reader_app.extraction.letters.surroundings import read_headline
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.record_state import Records
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_TITLE = re.compile(
    r"(?:对|关于).{0,30}政协.{2,30}第[ ]?\d{1,8}[ ]?号.{0,4}(?:提案|建议).{0,16}?"
    r"(?:答[复覆]|复函|回复|办理(?:落实)?情况)(?:的?函)?$"
)
_NAMED = re.compile(r"关于[“《](?P<title>[^“”《》]{4,60}?(?:提案|建议))[”》]")
_HANDLED_BY = re.compile(rf"[(]?此(?:件|提案)由(?P<who>[{HAN}、]{{3,30}}?)(?:负责)?(?:承办|办理)")
_SEARCHED = 12  # paragraphs in which the title has to stand
_LEAST = 60  # characters of a paragraph that tells what was done


def read_answer(clean: Clean, body: Sequence[int]) -> Records | None:
    """The proposal that a page answers under its title; None if the page is anything else.

    One title of several is a link, and so is one without an answer.
    """
    titles = [k for k, index in enumerate(body) if _is_title(clean, index)]
    words = {"".join(clean.folded_line(body[k]).split()) for k in titles}
    if len(words) != 1 or titles[-1] >= _SEARCHED:
        return None
    begins = titles[-1] + 1
    if not any(_tells(clean, index) for index in body[begins : begins + 3]):
        return None
    draft = Draft(clean.paragraphs[body[begins]].start, supported=True)
    found = Records([draft])
    read_headline(clean, clean.paragraphs[body[titles[-1]]], draft)
    if named := _NAMED.search(clean.folded, *clean.paragraphs[body[begins]].range):
        draft.put("title", Found([named.span("title")], confidence=0.8))
    end = _before_office(clean, body, begins, draft)
    end = min(end, read_signature(clean, body, begins + 1, draft, found))
    end = before_closing(clean, body, begins + 1, end)
    for index in body[begins:end]:
        draft.extend("reply", *clean.paragraphs[index].range)
        found.kinds[index] = BlockKind.PARAGRAPH
    found.first = body[begins]
    return found if draft.has("number") else None


def _is_title(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index)
    return len(text) < LONGEST_HEADLINE and bool(_TITLE.search(text))


def _tells(clean: Clean, index: int) -> bool:
    text = clean.folded_line(index)
    return len(text) >= _LEAST and "。" in text


def _before_office(clean: Clean, body: Sequence[int], begins: int, draft: Draft) -> int:
    """Where 此件由市水利局办理 ends the answer, which names who gave it."""
    for position in range(begins, len(body)):
        place = clean.paragraphs[body[position]].range
        if told := _HANDLED_BY.match(clean.folded, *place):
            draft.extend("lead_units", *told.span("who"), 0.9)
            return position
    return len(body)
