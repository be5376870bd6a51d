"""What the reader sees of an article as one text that knows its way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader_app.domain.newspaper import SHOWN_IN_BODY, Block, BlockKind
from reader_app.domain.span import Span, slices


class ShownText:
    """A line per paragraph; never the page's furniture."""

    def __init__(self, source: str, blocks: Iterable[Block]) -> None:
        self._starts: list[int] = []  # where in the text each slice of the source begins
        self._spans: list[Span] = []
        paragraphs = []
        at = 0
        self.body_start: int | None = None  # where the body begins, after kicker and headline
        for block in blocks:
            if block.kind is BlockKind.FURNITURE:
                continue
            if self.body_start is None and block.kind in SHOWN_IN_BODY:
                self.body_start = at
            paragraphs.append(slices(source, block.spans))
            for span in block.spans:
                self._starts.append(at)
                self._spans.append(span)
                at += span.end - span.start
            at += 1  # the line's end
        self.text = "\n".join(paragraphs)

    def source_spans(self, start: int, end: int) -> Iterator[Span]:
        """Where the characters ``[start, end)`` of this text stand in the source."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        pairs = zip(self._starts[first:], self._spans[first:], strict=True)
        for at, span in pairs:
            if at >= end:
                return
            begin = span.start + max(start - at, 0)
            finish = min(span.start + end - at, span.end)
            if begin < finish:
                yield Span(begin, finish)
