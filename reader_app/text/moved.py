"""Where words of one version of a text stand in another."""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from itertools import accumulate

from reader_app.domain.span import Span

_MOST_LINES = 20_000  # of both texts; longer ones are compared by their words alone

_MOST_CHARACTERS = 6_000  # of two paragraphs compared sign by sign


class Moved:
    """The way from places in an old text to places in a new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
        self._old_starts = [0, *accumulate(map(len, old_lines))]
        self._new_starts = [0, *accumulate(map(len, new_lines))]
        self._same: list[tuple[int, int, int]] = []  # old line, new line, how many alike
        if len(old_lines) + len(new_lines) <= _MOST_LINES:
            matcher = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
            self._same = [(a, b, size) for a, b, size in matcher.get_matching_blocks()]

    def span(self, span: Span) -> Span | None:
        """Where the same words stand now; None if they are gone or it is not sure which they are.

        Words in lines that are as they were stand where the lines stand; others must be found
        between those lines, or else in the whole text, once and no more.
        """
        before, after = 0, len(self._new)
        for old_line, new_line, count in self._same:
            start, end = self._old_starts[old_line], self._old_starts[old_line + count]
            shift = self._new_starts[new_line] - start
            if start <= span.start and span.end <= end:
                return Span(span.start + shift, span.end + shift)
            if end <= span.start:
                before = end + shift
            if start >= span.end and count:
                after = min(after, start + shift)
        words = self._old[span.start : span.end]
        return self._only(words, before, after) or self._only(words, 0, len(self._new))

    def offset(self, offset: int) -> int:
        """Where a reader at this place goes on: the same line, or else the one that follows."""
        line = bisect_right(self._old_starts, offset) - 1
        for old_line, new_line, count in self._same:
            if line < old_line + count:
                if line < old_line:
                    return self._new_starts[new_line]
                return offset - self._old_starts[old_line] + self._new_starts[new_line]
        return min(offset, len(self._new))

    def _only(self, words: str, start: int, end: int) -> Span | None:
        at = self._new.find(words, start, end)
        if at < 0 or not words or self._new.find(words, at + 1, end) >= 0:
            return None
        return Span(at, at + len(words))


def words_gone(old: str, new: str) -> tuple[Span, ...]:
    """The runs of an old text that a new one has not, by lines and within lines that changed."""
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(old_lines) + len(new_lines) > _MOST_LINES:
        return ()
    starts = [0, *accumulate(map(len, old_lines))]
    gone: list[Span] = []
    lines = SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    for kind, first, last, new_first, new_last in lines.get_opcodes():
        if kind == "replace":
            ours, theirs = "".join(old_lines[first:last]), "".join(new_lines[new_first:new_last])
            gone += _characters_gone(ours, theirs, starts[first])
        elif kind == "delete":
            gone.append(Span(starts[first], starts[last]))
    return tuple(span for span in gone if old[span.start : span.end].strip())


def _characters_gone(old: str, new: str, at: int) -> list[Span]:
    if len(old) + len(new) > _MOST_CHARACTERS:
        return [Span(at, at + len(old))]
    characters = SequenceMatcher(None, old, new, autojunk=False)
    return [
        Span(at + first, at + last)
        for kind, first, last, *_ in characters.get_opcodes()
        if kind in ("replace", "delete")
    ]
