"""The article in reading order, for showing it: each paragraph's kind and its characters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Span
from reader_app.text.clean import Clean

_ONE_LINE = frozenset(
    {BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.RECORD_HEAD}
)
_GAP = re.compile(r"\s{2,}")
_DIVIDER = 12  # characters at most


def article_blocks(clean: Clean, kinds: Mapping[int, BlockKind]) -> tuple[Block, ...]:
    """One block a paragraph; neighbouring lines of one headline or record head are one block."""
    found: list[Block] = []
    for index, paragraph in enumerate(clean.paragraphs):
        kind = kinds.get(index, BlockKind.PARAGRAPH)
        spans = _shown(clean, paragraph.start, paragraph.end)
        if not spans:
            continue
        if found and kind in _ONE_LINE and found[-1].kind is kind and index - 1 in kinds:
            joined = _joined(clean, found[-1], paragraph.start, spans, kind)
            if joined is not None:
                found[-1] = joined
                continue
        found.append(Block(kind, spans))
    return tuple(found)


def with_dividers(blocks: tuple[Block, ...], proposals: Sequence[Proposal]) -> tuple[Block, ...]:
    """The word alone on its line between reasons and suggestions, ◎建议, is a label like others."""
    gaps = [
        (max(span.end for span in first.spans), min(span.start for span in then.spans))
        for proposal in proposals
        for first, then in [map(proposal.sources.get, ("background", "suggestion"))]
        if first and then and first.spans and then.spans
    ]

    def divides(block: Block) -> bool:
        start, end = block.spans[0].start, block.spans[-1].end
        return any(low <= start and end <= high for low, high in gaps)

    return tuple(
        replace(block, kind=BlockKind.LABEL)
        if block.kind is BlockKind.PARAGRAPH and divides(block) and _length(block) <= _DIVIDER
        else block
        for block in blocks
    )


def _length(block: Block) -> int:
    return sum(span.end - span.start for span in block.spans)


def _shown(clean: Clean, start: int, end: int) -> tuple[Span, ...]:
    """The slices of a paragraph, runs of white space shortened to one."""
    start, end = clean.trim(start, end)
    spans: list[Span] = []
    at = start
    for gap in _GAP.finditer(clean.text, start, end):
        spans += clean.slices(at, gap.start() + 1)
        at = gap.end()
    spans += clean.slices(at, end)
    return tuple(spans)


def _joined(
    clean: Clean, block: Block, start: int, spans: tuple[Span, ...], kind: BlockKind
) -> Block | None:
    """Two lines of one headline as one block, the line's end between them as a space."""
    if kind is BlockKind.RECORD_HEAD:
        return None
    separator = clean.slices(start - 1, start)
    return Block(kind, (*block.spans, *separator, *spans))
