"""Which character on screen is which character of the source, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from reader_app.domain.span import Span


class Run(NamedTuple):
    """A stretch that stands in the same order in both texts.

    A document counts UTF-16 units, a source characters; so a character outside the basic
    plane (a rare name's) is a run of its own, two units long on the page and one in the source.
    """

    shown: int
    shown_length: int
    source: int
    source_length: int


class SourceMap:
    """Filled in the order of the page while it is set, then asked in either direction."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._starts: list[int] = []

    def add(self, shown: int, source: int, text: str) -> int:
        """Note that ``text`` of the source at ``source`` stands at ``shown``; its length there."""
        if text.isascii() or max(text, default="") <= "\uffff":
            self._append(Run(shown, len(text), source, len(text)))
            return len(text)
        place, start = shown, 0
        for index, character in enumerate(text):
            if character > "\uffff":
                if index > start:
                    self._append(Run(place, index - start, source + start, index - start))
                    place += index - start
                self._append(Run(place, 2, source + index, 1))
                place, start = place + 2, index + 1
        if len(text) > start:
            rest = len(text) - start
            self._append(Run(place, rest, source + start, rest))
            place += rest
        return place - shown

    def shown(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Where on the page the characters of these spans stand, in the order of the page."""
        wanted = list(spans)
        found: list[tuple[int, int]] = []
        for run in self._runs:
            for start, end in wanted:
                first = max(start, run.source)
                last = min(end, run.source + run.source_length)
                if first < last:
                    found.append(self._shown_part(run, first, last))
        found.sort()
        return _joined(found)

    def source(self, start: int, end: int) -> tuple[Span, ...]:
        """The source characters that stand on the page in ``[start, end)``."""
        spans: list[tuple[int, int]] = []
        for run in self._runs[max(0, bisect_right(self._starts, start) - 1) :]:
            if run.shown >= end:
                break
            first, last = max(start, run.shown), min(end, run.shown + run.shown_length)
            if first < last and run.shown_length == run.source_length:
                spans.append((run.source + first - run.shown, run.source + last - run.shown))
            elif first < last:
                spans.append((run.source, run.source + run.source_length))
        return tuple(Span(*span) for span in _joined(spans))

    def source_at(self, position: int) -> int:
        """The source offset at or before a place on the page."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return self._runs[0].source if self._runs else 0
        run = self._runs[index]
        return run.source + min(position - run.shown, run.source_length)

    def shown_at(self, offset: int) -> int:
        """The place on the page of a source offset, or of the nearest shown one before it."""
        best: Run | None = None
        for run in self._runs:
            if run.source <= offset and (best is None or run.source > best.source):
                best = run
        if best is None:
            return 0
        return best.shown + min(offset - best.source, best.shown_length)

    def _append(self, run: Run) -> None:
        self._runs.append(run)
        self._starts.append(run.shown)

    @staticmethod
    def _shown_part(run: Run, first: int, last: int) -> tuple[int, int]:
        if run.shown_length != run.source_length:
            return run.shown, run.shown + run.shown_length
        return run.shown + first - run.source, run.shown + last - run.source


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbours that touch become one."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
