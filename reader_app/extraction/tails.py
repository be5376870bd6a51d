"""What follows the last record of a page, told from that record's text by the other records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.draft import Draft
from reader_app.extraction.labels import TEXT_LABELS
from reader_app.text.clean import Clean

_FEWEST = 3
_GOES_ON = re.compile("(?:剩余|余下|其余(?!提案|目录|名单|建议)|此外|同时|对于?(?:剩|暂|尚)|未)")
_LABELLED = 0.9  # text that a label named is surer than this


def cut_tail(clean: Clean, drafts: Sequence[Draft], kinds: Mapping[int, BlockKind]) -> None:
    """Take from the last record what no other record has: 公示期:…, 往期推荐, 希望受表彰的…"""
    if len(drafts) < 2:
        return
    *others, last = drafts
    if len(others) >= _FEWEST and not any(TEXT_LABELS & other.fields.keys() for other in others):
        for name in TEXT_LABELS & last.fields.keys():
            if last.fields[name].confidence < _LABELLED:
                del last.fields[name]
        return
    starts = [paragraph.start for paragraph in clean.paragraphs]
    if any(_gaps(clean, starts, other, kinds) for other in others):
        return
    cut = min(_gaps(clean, starts, last, kinds), default=None)
    if cut is None:
        return
    for name in TEXT_LABELS & last.fields.keys():
        found = last.fields[name]
        found.ranges = [part for part in found.ranges if part[0] < cut]
        if not found.ranges:
            del last.fields[name]


def _gaps(
    clean: Clean, starts: Sequence[int], draft: Draft, kinds: Mapping[int, BlockKind]
) -> list[int]:
    """Where a text of the record goes on after an empty line."""
    found: list[int] = []
    for name in TEXT_LABELS & draft.fields.keys():
        ranges = draft.fields[name].ranges
        for (before, _), (low, _) in pairwise(ranges):
            last, at = bisect_right(starts, before), bisect_right(starts, low)
            # A line between that no record takes (往期推荐) may stand under the empty one.
            if _GOES_ON.match(clean.folded, low):
                continue
            if any(
                clean.paragraphs[k].blank_lines_before
                for k in range(last, at)
                if kinds.get(k) not in (BlockKind.LABEL, BlockKind.FIELD)
            ):
                found.append(low)
    return found
