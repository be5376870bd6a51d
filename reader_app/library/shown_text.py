"""What the reader sees of an article as one text that knows its way back to the source."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Self

from reader_app.domain.newspaper import SHOWN_IN_BODY, Block, BlockKind
from reader_app.domain.span import Span

_IN_BODY = frozenset(map(str, SHOWN_IN_BODY))
_FURNITURE = str(BlockKind.FURNITURE)


class ShownText:
    """A line per paragraph; never the page's furniture."""

    def __init__(self, source: str, blocks: Iterable[Block]) -> None:
        self._lay_out(
            source, ([str(block.kind), *chain.from_iterable(block.spans)] for block in blocks)
        )

    @classmethod
    def stored(cls, source: str, blocks: str) -> Self:
        """From blocks as the library keeps them; a search lays out fifty texts at a time."""
        shown = cls.__new__(cls)
        shown._lay_out(source, json.loads(blocks))
        return shown

    def _lay_out(self, source: str, blocks: Iterable[Sequence[str | int]]) -> None:
        """Each block is its kind, followed by where its slices begin and end."""
        self._starts: list[int] = []  # where in the text each slice of the source begins
        self._spans: list[tuple[int, int]] = []
        self.body_start: int | None = None  # where the body begins, after kicker and headline
        paragraphs = []
        at = 0
        for kind, *offsets in blocks:
            if kind == _FURNITURE:
                continue
            if self.body_start is None and kind in _IN_BODY:
                self.body_start = at
            spans: list[tuple[int, int]] = list(zip(offsets[::2], offsets[1::2], strict=True))  # type: ignore[arg-type]
            if len(spans) == 1:
                start, end = spans[0]
                paragraphs.append(source[start:end])
            else:
                paragraphs.append("".join(source[start:end] for start, end in spans))
            for start, end in spans:
                self._starts.append(at)
                self._spans.append((start, end))
                at += end - start
            at += 1  # the line's end
        self.text = "\n".join(paragraphs)

    def shown_spans(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Where characters of the source stand in this text, adjoining ones as one."""
        slices = self._slices_by_source
        last: Span | None = None
        for start, end in spans:
            for span_start, span_end, at in slices[max(bisect_right(slices, (start,)) - 1, 0) :]:
                if span_start >= end:
                    break
                begin, finish = max(start, span_start), min(end, span_end)
                if begin >= finish:
                    continue
                shown = Span(at + begin - span_start, at + finish - span_start)
                if last is not None and last.end == shown.start:
                    shown = Span(last.start, shown.end)
                elif last is not None:
                    yield last
                last = shown
        if last is not None:
            yield last

    @cached_property
    def _slices_by_source(self) -> list[tuple[int, ...]]:
        """Start and end in the source, and where it begins in the text."""
        pairs = zip(self._spans, self._starts, strict=True)
        return sorted((start, end, at) for (start, end), at in pairs)

    def source_spans(self, start: int, end: int) -> Iterator[Span]:
        """Where the characters ``[start, end)`` of this text stand in the source."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        for place in range(first, len(self._starts)):
            at = self._starts[place]
            if at >= end:
                return
            span_start, span_end = self._spans[place]
            begin = span_start + max(start - at, 0)
            finish = min(span_start + end - at, span_end)
            if begin < finish:
                yield Span(begin, finish)
