"""How wide the column is that a file's lines were printed in, told by the words it tears.

Whole paragraphs differ in length. Where several lines are of one and the same length, and words,
numbers and brackets go on from one into the next, they are rows of a column.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.text.line_ends import ENDS_SENTENCE, begins_anew, cells
from reader_app.text.lines import Line
from reader_app.text.word_joints import binding

_NARROWEST, _WIDEST = 24, 140  # half-width places
_FEWEST_TORN = 2
_TORN_OF_OPEN = 5  # of words of one or two characters, chance tears a third: one of five is enough
_BINDS = 2.0
_PLAY = 3  # half-width places that a mark or a letter may leave empty at a line's end
_SLACK = 6  # and a mark that is carried down with the character before it
CANNOT_BEGIN = ",。;、!?%)》”’」』】"
_CANNOT_END = "(《“‘「『【"
_COUNTED = re.compile(
    r"[多余万亿千百个件名人次元年月日时分公平米吨亩户家处所项条座台套场期号类天岁倍]"
)
_WHOLE_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d([-/.])\d\d\1\d\d$|(?<!\d)\d\d:\d\d$")
_SPACES = " \t\u3000\xa0"
_MOST_INDENT = 40
_UNIT = re.compile(  # what no printer divides: a number, a word of letters, a mark and what it ends
    rf"[{_CANNOT_END}]*(?:[A-Za-z0-9.]+%?|.)[{CANNOT_BEGIN}]*"
)


def tears(before: str, text: str) -> bool:
    """Whether two lines can only be one that was cut: a word, a number or a mark goes on."""
    if not before or not text:
        return False
    if text[0] in CANNOT_BEGIN or before[-1] in _CANNOT_END:
        return True
    if before[-1].isdigit():
        if _WHOLE_DATE.search(before[-12:]):
            return False
        return bool(text[0].isdigit() or _COUNTED.match(text) or re.match(r"\.\d", text))
    return binding(before, text) >= _BINDS


@dataclass(frozen=True, slots=True)
class Column:
    """Which lines fill the column: ``full`` to its edge, ``nearly`` as far as words allow."""

    full: frozenset[int] = frozenset()
    nearly: frozenset[int] = frozenset()
    exact: bool = False  # a program broke the lines, each after as many characters


def find_column(source: str, lines: Sequence[Line], texts: Sequence[str]) -> Column:
    """``texts``: those of the lines, in half-width marks."""
    return _Sheet(source, lines, texts).column()


class _Sheet:
    """The lines of a file, measured as they were printed, with the space they are set in by."""

    def __init__(self, source: str, lines: Sequence[Line], texts: Sequence[str]) -> None:
        printed = [_printed(source, line) for line in lines]
        self._chars = [len(text) for text in printed]
        self._places = [cells(text) for text in printed]
        self._units = [_first_unit(line.text(source)) for line in lines]
        self._followed = [i for i in range(len(lines) - 1) if self._may_go_on(lines, i)]
        self._open = {i for i in self._followed if _may_be_torn(texts[i], texts[i + 1])}
        self._torn = {i for i in self._open if tears(texts[i], texts[i + 1])}

    def _may_go_on(self, lines: Sequence[Line], i: int) -> bool:
        line, below = lines[i], lines[i + 1]
        return (
            _NARROWEST <= self._places[i] <= _WIDEST
            and not (line.in_table or below.in_table)
            and not (line.heading_level or below.heading_level or below.bullet)
            and not below.blank_lines_before
        )

    def column(self) -> Column:
        """Lines are of as many characters if a program broke them, and as wide if a printer did."""
        broken, printed = self._by_characters(), self._by_places()
        if len(broken.nearly & self._torn) >= len(printed.nearly & self._torn):
            return broken
        return printed

    def _by_characters(self) -> Column:
        by_length: dict[int, list[int]] = defaultdict(list)
        for i in self._followed:
            by_length[self._chars[i]].append(i)
        full = frozenset(i for run in by_length.values() if self._are_torn(run) for i in run)
        return Column(full, full, exact=True)

    def _by_places(self) -> Column:
        torn = Counter(self._places[i] for i in self._torn)
        if not torn:
            return Column()
        width = max(torn, key=lambda wide: (sum(torn[wide - k] for k in range(_PLAY + 1)), wide))
        reach = range(width - _SLACK, width + 3)  # a mark may hang over the edge
        nearly = [i for i in self._followed if self._places[i] in reach]
        if not self._are_torn(nearly):
            return Column()
        full = (i for i in nearly if self._places[i] + self._units[i + 1] >= width)
        return Column(frozenset(full), frozenset(nearly))

    def _are_torn(self, run: Sequence[int]) -> bool:
        torn = sum(1 for i in run if i in self._torn)
        ended = sum(1 for i in run if i in self._open)
        return torn >= _FEWEST_TORN and torn * _TORN_OF_OPEN >= ended


def _may_be_torn(before: str, text: str) -> bool:
    """Whether a line stops short of a sentence's end, and no paragraph begins below it."""
    if text[:1] in CANNOT_BEGIN:
        return True
    return not ENDS_SENTENCE.search(before) and not begins_anew(text)


def _printed(source: str, line: Line) -> str:
    """A line as it was printed: with the space before it."""
    if not line.kept:
        return ""
    start = at = line.kept[0].start
    while at and start - at < _MOST_INDENT and source[at - 1] in _SPACES:
        at -= 1
    return source[at:start] + line.text(source)


def _first_unit(text: str) -> int:
    found = _UNIT.match(text)
    return cells(found[0]) if found else 0
