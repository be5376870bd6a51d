"""Of the only proposal of a story: its number, and who sees to it, told further on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.named_titles import TITLE, sentences_of
from reader_app.extraction.words.numbering import NUMBER, any_number
from reader_app.extraction.words.values import is_full_title
from reader_app.text.clean import Clean

_NUMBERED = re.compile(  # 提案被编为第46号; 这件提案立案后列为第022号
    r"提案(?:案|号|编号)?(?:[被经已]|立案后?|审查后?)*(?:编号?|列|排|定|登记)(?:号|入)?(?:为|作|在|成)"
    r"(?:[本当全]?[届次年会]{0,2}(?:提案)?)?(?P<number>第?[ ]?\d{1,6}[ ]?号)"
)
_COUNTED = re.compile(r"\d+[ ]?[件个项](?:重点)?提案|提案\d+[ ]?件")


def told_later(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Put what later sentences tell, where the page is about that proposal and no other."""
    if len(drafts) != 1 or not drafts[0].has("title") or not drafts[0].has("reply"):
        return
    draft = drafts[0]
    titles = {one["title"] for one in TITLE.finditer(clean.folded) if one["title"]}
    if sum(1 for title in titles if is_full_title(title)) > 1:
        return
    if not draft.has("number"):
        told = list(_NUMBERED.finditer(clean.folded, draft.at))
        number = NUMBER.search(clean.folded, *told[0].span("number")) if len(told) == 1 else None
        value = any_number(number[1]) if number else None
        if value is not None:
            draft.put("number", Found([told[0].span("number")], value, confidence=0.88))
    if not draft.has("supervisors"):
        _led(clean, draft)


def _led(clean: Clean, draft: Draft) -> None:
    for start, end in sentences_of(clean, draft.at, len(clean.folded)):
        text = clean.folded[start:end]
        if "提案" not in text or "督办" not in text or _COUNTED.search(text):
            continue
        if leader := led_by(clean, start, end):
            draft.extend("supervisors", *leader, 0.8)
            return
