"""An office's own list: 我局共承办提案5件, over records that name no office at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader_app.domain.span import Origin
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.words.offices import our_office
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_HANDLES = re.compile(
    r"我(?:局|委|办|厅|院|中心|单位|公司)[^。;]{0,12}?(?:承办|主办|办理)[^。;]{0,40}提案"
)
_HEADED = re.compile(
    "[^。;:]{0,8}(?:主办|承办|独办)[^。;:]{0,24}提案|[^。;:]{0,24}提案(?:主办|承办|独办)(?:件|办理|情况|结果)"
)
_FILLED_IN = re.compile(rf"填[报表]单位[ ]?:[ ]*(?P<who>[{HAN}]{{3,24}})(?=$|[ ])", re.MULTILINE)
_BOTH = re.compile(r"(?:会办|协办|参与)[^。;]{0,6}\d+[ ]?件")
_THOSE_LED = re.compile(  # 现将主办的提案…, 主办的6件办理情况如下:
    r"将[^。;,]{0,6}(?:主办|独办)[^。;,]{0,16}提案"
    r"|(?:主办|独办)的(?:[ ]?\d+[ ]?件)?[^。;:,]{0,12}(?:如下|分别[是为]|包括)"
)
_PART = re.compile("(?P<leads>主办|独办|承办|牵头)|(?P<joins>会办|协办|分办|参与)")
_JOINED = ("会办", "协办", "分办", "参与")


def handled_by_page(clean: Clean, drafts: Sequence[Draft]) -> None:
    """Give the records to the office that the page is of, where it says that it handles them.

    A cell of each row, 主办 or 会办, tells the office's part; without any it leads, unless the
    page counts proposals in which it but joins.
    """
    if len(drafts) < 2 or any(one.has("lead_units") for one in drafts):
        return
    office = named = our_office(clean)
    filled = _FILLED_IN.search(clean.folded)
    if filled and office and clean.folded[slice(*office)].endswith(filled["who"]):
        office = filled.span("who")
    if office is None or named is None or _joins_itself(clean, office, drafts):
        return
    head_end = clean.folded.find("\n", named[1])
    headed = _HEADED.match(clean.folded, named[1], head_end if head_end >= 0 else named[1])
    said = _HANDLES.search(clean.folded, 0, drafts[0].at) or _handles_itself(
        clean, clean.folded[slice(*office)], drafts[0].at
    )
    if not headed and not said:
        return
    parts = _parts(clean, drafts)
    whole = _THOSE_LED.search(clean.folded, 0, drafts[0].at)
    told = all(parts)
    if not told and (any(parts) or (_BOTH.search(clean.folded, 0, drafts[0].at) and not whole)):
        return
    heading = clean.folded[named[0] : head_end if head_end >= 0 else named[1]].strip()
    reason = f"列在“{heading}”标题下"
    for draft, part in zip(drafts, parts, strict=True):
        name = "co_units" if part in _JOINED else "lead_units"
        draft.put(name, Found([office], None, 0.8, Origin.INFERRED, reason))


def _handles_itself(clean: Clean, office: str, end: int) -> bool:
    """2022年,县文旅局承办政协提案3件: the page's office under its own name."""
    behind = (
        clean.folded[one.end() : one.end() + 40]
        for one in re.finditer(re.escape(office), clean.folded[:end])
    )
    return any(_HANDLES_SOME.match(words) for words in behind)


_HANDLES_SOME = re.compile(
    "(?:共|总共)?(?:承办|主办|办理)[^。;]{0,24}?提案[^。;]{0,6}?[0-9一二三四五六七八九十]+[ ]?件"
)


def _joins_itself(clean: Clean, office: tuple[int, int], drafts: Sequence[Draft]) -> bool:
    """Whether the page's own office stands among those that join: then it leads no more."""
    name = clean.folded[slice(*office)]
    joined = (clean.folded[low:high] for one in drafts for low, high in _co_units(one))
    return any(name.endswith(printed.strip()) or printed in name for printed in joined)


def _co_units(draft: Draft) -> Sequence[tuple[int, int]]:
    return draft.fields["co_units"].ranges if draft.has("co_units") else ()


def _parts(clean: Clean, drafts: Sequence[Draft]) -> list[str]:
    """主办 or 会办 in a cell of its own beside each record; "" where there is none."""
    stops = [*(one.at for one in drafts), len(clean.folded)]
    found = []
    for low, high in pairwise(stops):
        cells = [
            clean.paragraph_folded(one).strip()
            for one in clean.paragraphs
            if low <= one.start < high and one.end - one.start <= 6
        ]
        found.append(next((cell for cell in cells if _PART.fullmatch(cell)), ""))
    return found
