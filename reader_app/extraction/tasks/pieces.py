"""The pieces that a page's lines are made of: sentences, what brackets hold, labels, values.

1.新建公园3个。(责任单位:市园林局) gives 新建公园3个。, 责任单位 and 市园林局: a task, its office
and its progress begin and end where pieces do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader_app.extraction.tasks.endings import IMAGE
from reader_app.extraction.tasks.lists import BULLETED, numbering
from reader_app.extraction.tasks.rows import NUMBERED, Cell, cell
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_BOX = re.compile(r"[【〖\[][^【】〖〗\[\]\n]{1,24}[】〗\]]")
_BRACKET = re.compile(r"\([^()\n]{2,160}\)")
_SAYS_WHO = re.compile(r"单位|部门|牵头|负责|[局委办部厅院]\)|[局委办部厅院][、,;]|政府\)|中心\)")
_STOP = re.compile(r"[。;!?]+(?=[^”)」》。;!?]|$)")
_MARK = re.compile(  # between two pieces, of neither
    r"(?<!\d):(?!\d)|(?<=\d):(?!\d)|(?<!\d):(?=\d)|[|丨┃]|—{1,2}|-{2,}"
    r"|,(?=(?:实际|现?已|目前|截至|均已|全部|由|责任|牵头))"
    rf"|[ ]+(?=[{HAN}]{{2,8}}:)"
)
_INSIDE = re.compile("[:;。,]")
_COUNT = re.compile(  # of a piece within a line
    r"(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳❶-❿]|\([一二三四五六七八九十]{1,3}\)"
    r"|[一二三四五六七八九十]{1,3}、|第?[一二三四五六七八九十]{1,2}是(?!否)"
    r"|(?:第[一二三四五六七八九十\d]{1,3}[项件条]))[ ]?"
)
_NOTHING = re.compile(r"[\W_]*")
_MARKS = re.compile(r"[^\w\s*()\[\]《》“”\"'‘’【】〖〗「」]{1,4}[ ]?")
OTHERWISE = 8  # the level of lines that are counted in another way: 1/3, PART.1
WITHIN = 9  # and of counts within a line


class Piece(NamedTuple):
    """A stretch of a line, with how it is counted and what marks stand round it."""

    start: int
    end: int
    line: int  # of ``clean.paragraphs``
    level: int  # of its count, as ``numbering`` has it; -1 if it has none
    number: Cell | None
    before: str
    behind: str
    place: int  # in its line
    pieces: int  # of its line


def pieces_of(clean: Clean) -> list[Piece]:
    """The pieces of all lines outside of tables, in printed order."""
    found: list[Piece] = []
    for index, paragraph in enumerate(clean.paragraphs):
        if paragraph.table is None:
            whole = cell(clean, paragraph.start, paragraph.end, index)
            image = IMAGE.fullmatch(clean.folded, whole.start, whole.end)
            if whole.start < whole.end and not image:
                found += _of_line(clean, whole)
    return found


def _of_line(clean: Clean, whole: Cell) -> list[Piece]:
    level, number, title = _numbering(clean, whole)
    found: list[Piece] = []
    parts = list(_parts(clean, title))
    for k, part in enumerate(parts):
        count = _COUNT.match(clean.folded, part.start, part.end)
        of, counted = (level, number) if k == 0 else (-1, None)
        if count and count.end() < part.end and counted is None:
            of, counted = WITHIN, Cell(count.start(), count.end(), whole.paragraph)
            part = Cell(count.end(), part.end, whole.paragraph)
        before = clean.folded[part.start - 1] if part.start > whole.start else "^"
        behind = clean.folded[part.end] if part.end < whole.end else "$"
        found.append(
            Piece(part.start, part.end, whole.paragraph, of, counted, before, behind, k, len(parts))
        )
    return found


def _numbering(clean: Clean, whole: Cell) -> tuple[int, Cell | None, Cell]:
    """How a line is counted, its number and its words; marks that count nothing are no number."""
    level, number, title = numbering(clean, whole)
    if level < 0 and (count := NUMBERED.match(clean.folded, whole.start, whole.end)):
        level, number = OTHERWISE, Cell(*count.span(), whole.paragraph)
        title = cell(clean, count.end(), whole.end, whole.paragraph)
    if title.start >= title.end:
        return -1, None, whole
    marks = _MARKS.match(clean.folded, title.start, title.end)
    if marks and marks.end() < title.end:
        title = Cell(marks.end(), title.end, title.paragraph)
    return level, None if level == BULLETED else number, title


def _parts(clean: Clean, title: Cell) -> Iterator[Cell]:
    """The stretches between the cuts, without those of marks alone."""
    cuts = sorted({(title.start, title.start), *_cuts(clean, title), (title.end, title.end)})
    at = title.start
    for (_, low), (high, _) in pairwise(cuts):
        low = max(low, at)
        part = cell(clean, low, high, title.paragraph)
        if part.start < part.end and not _NOTHING.fullmatch(clean.folded, part.start, part.end):
            yield part
            at = part.end


def _cuts(clean: Clean, title: Cell) -> Iterator[tuple[int, int]]:
    """Where one piece ends and where the next begins."""
    text, (start, end) = clean.folded, title[:2]
    boxes = [one.span() for one in _BOX.finditer(text, start, end)]
    brackets = [
        one.span()
        for one in _BRACKET.finditer(text, start, end)
        if one.start() == start or _stands_apart(text, one, end)
    ]
    for low, high in [*boxes, *brackets]:
        yield low, low + 1
        yield high - 1, high
    for low, high in brackets:
        for mark in _INSIDE.finditer(text, low + 1, high - 1):
            yield mark.span()
    held = [*boxes, *brackets]
    for stop in _STOP.finditer(text, start, end):
        if not any(low < stop.start() < high for low, high in held):
            yield stop.end(), stop.end()
    for mark in _MARK.finditer(text, start, end):
        if not any(low < mark.start() < high for low, high in held):
            yield mark.span()


def _stands_apart(text: str, bracket: re.Match[str], end: int) -> bool:
    """Whether a bracket is no part of the words before it: at a sentence's end, or of offices."""
    at_end = bracket.end() >= end or text[bracket.end()] in "。;:"
    after_stop = text[bracket.start() - 1] in "。;"
    return at_end or after_stop or _SAYS_WHO.search(bracket.group()) is not None
