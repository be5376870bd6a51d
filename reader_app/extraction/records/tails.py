"""What follows the last record of a page, told from that record's text by the other records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.draft import Draft
from reader_app.extraction.words.deeds import lean
from reader_app.extraction.words.labels import TEXT_LABELS
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
    gaps = _gaps(clean, starts, last, kinds)
    if _spaced_throughout(clean, bisect_right(starts, drafts[0].at)):
        gaps = [low for low in gaps if _closes(clean.folded[low : _line_end(clean, low)])]
    cut = min(gaps, default=None)
    told = [low for found in last.fields.values() for low, _ in found.ranges[:1]]
    if cut is None or cut < max(told):
        return  # what a label goes on after is no tail
    for name in TEXT_LABELS & last.fields.keys():
        found = last.fields[name]
        found.ranges = [part for part in found.ranges if part[0] < cut]
        if not found.ranges:
            del last.fields[name]


def _spaced_throughout(clean: Clean, first: int) -> bool:
    """Whether an empty line stands between almost all lines, so that none tells anything."""
    lines = clean.paragraphs[first:]
    return sum(1 for line in lines if line.blank_lines_before) * 10 >= len(lines) * 8


_PROMISE = re.compile("下一步,(?:我[局委办中院]|我们)[^。]*(?:委员|提案)[^。]*。?[ ]*")


def _closes(text: str) -> bool:
    """Whether a line tells of nothing done, or but promises all who propose more of it."""
    return lean(text) <= 0 or bool(_PROMISE.fullmatch(text))


def _line_end(clean: Clean, at: int) -> int:
    end = clean.folded.find("\n", at)
    return end if end >= 0 else len(clean.folded)


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
