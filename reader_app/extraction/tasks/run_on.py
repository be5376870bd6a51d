"""What pages set one behind another in one paragraph: tasks, or an office and what was done.

1.…责任单位:甲局 2.…责任单位:乙局; 法律援助,牵头部门:市司法局。已完成92%。
"""

from __future__ import annotations

import re
from itertools import pairwise

from reader_app.extraction.tasks.cards import labels_of
from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.deadlines import is_deadline
from reader_app.extraction.tasks.rows import Cell, cell
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean

_COUNT = re.compile(  # 1.…, (1)…, 第1项:…
    r"(?:^|(?<=[。;)、 \n]))(?:(?P<n>\d{1,3})[.、](?!\d)|\((?P<set>\d{1,2})\)"
    r"|第(?P<of>\d{1,2}|[一二三四五六七八九十]{1,3})[项件个][ ]?[:、,. ])"
)
_LABEL = re.compile("(?:单位|部门|情况|进度|进展):")
_FEWEST = 3
_SHORTEST_SENTENCE = 5
_MARKS = ";,。 |"
_DETAILS = frozenset({Role.UNIT, Role.PROGRESS})


def counted_within(clean: Clean, whole: Cell) -> list[Cell]:
    """The parts of a paragraph that count on from one, each with its labels, and what is before.

    The paragraph itself where it holds no three of them.
    """
    if len(_LABEL.findall(clean.folded, whole.start, whole.end)) < _FEWEST:
        return [whole]
    starts: list[int] = []
    for count in _COUNT.finditer(clean.folded, whole.start, whole.end):
        told = not starts or _tells(clean, starts[-1], count.start())
        if number(count["n"] or count["set"] or count["of"]) == len(starts) + 1 and told:
            starts.append(count.start())
    if len(starts) < _FEWEST or not _tells(clean, starts[-1], whole.end):
        return [whole]
    bounds = [whole.start, *starts, whole.end]
    parts = [cell(clean, low, high, whole.paragraph) for low, high in pairwise(bounds)]
    return [part for part in parts if part.start < part.end]


def _tells(clean: Clean, start: int, end: int) -> bool:
    """Whether a part says who does the task or how far it has come."""
    return any(role in _DETAILS for _, role in labels_of(clean, start, end))


def unit_and_rest(clean: Clean, role: Role, value: Cell) -> list[tuple[Role, Cell]]:
    """牵头部门:市交通局。甲县进度较慢。 A sentence behind the office tells of the task."""
    stop = clean.folded.find("。", value.start, value.end)
    rest = cell(clean, stop + 1, value.end, value.paragraph) if stop >= 0 else value
    words = clean.folded[rest.start : rest.end]
    if stop < 0 or len(words) < _SHORTEST_SENTENCE or is_deadline(words):
        end = (
            stop if stop >= 0 and is_deadline(words) else value.end
        )  # 牵头单位:市公路局。全年推进。
        return [(role, _office(clean, Cell(value.start, end, value.paragraph)))]
    last = clean.folded.rfind("。", rest.start, rest.end) + 1
    if last > rest.start and fitness(Role.UNIT, clean.folded[last : rest.end].strip()) > 0:
        rest = cell(clean, rest.start, last, rest.paragraph)  # who signs stands on the same line
    return [(role, _office(clean, Cell(value.start, stop, value.paragraph))), (Role.PROGRESS, rest)]


def _office(clean: Clean, value: Cell) -> Cell:
    end = value.end
    while end > value.start and clean.folded[end - 1] in _MARKS:
        end -= 1
    return cell(clean, value.start, end, value.paragraph)
