"""Tables that print each cell on a line of its own with a bar behind it, and fill their rows up.

序号 |⏎牵头单位 |⏎…⏎已完工 |⏎|||: a row that lacks cells, or shares some with the row above it,
ends with as many bars as cells are missing. So the rows' ends are known, though not which of
their cells are missing: that is told by what stands in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role, column_roles, is_head
from reader_app.extraction.tasks.endings import FOOTER, tasks_end
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell, without_numbering
from reader_app.text.clean import Clean

_BARS = re.compile(r"[| ]*\|[| ]*")
_COUNT = re.compile(r"\(?\d{1,3}\)?[.、]?")
_HAN_COUNT = re.compile(r"\(?[一二三四五六七八九十]{1,3}[)、.]?")
_ITEM = re.compile(r"(?P<part>\([一二三四五六七八九十]{1,3}\))|(?P<one>\d{1,2}[.、](?!\d))")
_FEWEST = 2
_MOST_COLUMNS = 16
_MOST_DIVIDED = 3
_LONGEST_HEAD = 16
_SKIPPED = 1.5  # what it costs to leave out a column within a row
_LED = 0.1  # and one before it, where a row shares cells with the one above
_COUNTS_ON = 6.0  # (二) stands in the column of (一)
_COUNTS = 3.0  # what counts itself is a task, or names some
_WORST = -20.0
_NEVER = -10_000.0


@dataclass(slots=True)
class _Line:
    """A row: its cells, of one or more paragraphs each, and how many bars fill it up."""

    cells: list[list[Cell]]
    missing: int


def read_barred(clean: Clean) -> Layout | None:
    """The rows of such a table; None if the page has none, or its bars do not fill the rows."""
    first = _first_head(clean)
    if first is None:
        return None
    heads, at = _heads(clean, first)
    roles = column_roles([_text(clean, one) for one in heads])
    if roles is None or not len(roles) <= _MOST_COLUMNS:
        return None
    bars = _bars(clean, at)
    if bars > _MOST_DIVIDED:
        return None
    width = len(heads) + bars
    lines = _lines(clean, at + (bars > 0), width, roles[0] is Role.SEQ)
    if lines is None:
        return None
    paragraphs = [one.paragraph for one in heads]
    months = 0
    if bars and lines and (_are_heads(clean, lines[0]) or _are_months(clean, lines[0])):
        months = len(lines[0].cells) - 1 if _are_months(clean, lines[0]) else 0
        paragraphs += [part.paragraph for one in lines.pop(0).cells for part in one]
    if 0 < months <= bars and Role.PROGRESS in roles:
        last = roles.index(Role.PROGRESS)
        roles[last:last] = [Role.OTHER] * months  # of these the last month's is the progress
        bars -= months
    if len(lines) < _FEWEST or not any(line.missing for line in lines):
        return None
    return Layout(list(_rows(clean, roles, lines, bars, by_months=months > 0)), paragraphs)


def _first_head(clean: Clean) -> int | None:
    for index in range(len(clean.paragraphs) - 1):
        if _ends_cell(clean, index) and _ends_cell(clean, index + 1):
            texts = [_text(clean, _whole(clean, at)) for at in (index, index + 1)]
            if is_head(texts[0], strictly=True) and is_head(texts[1]):
                return index
    return None


def _ends_cell(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    return paragraph.table is None and clean.paragraph_folded(paragraph).rstrip().endswith("|")


def _heads(clean: Clean, first: int) -> tuple[list[Cell], int]:
    """The heads from there on, and the paragraph behind them."""
    heads: list[Cell] = []
    index = first
    while index < len(clean.paragraphs) and _ends_cell(clean, index) and not _bars(clean, index):
        one = _whole(clean, index)
        text = _text(clean, one)
        if len(text) > _LONGEST_HEAD or (_COUNT.fullmatch(text) or _HAN_COUNT.fullmatch(text)):
            break
        heads.append(one)
        index += 1
    return heads, index


def _bars(clean: Clean, index: int) -> int:
    """How many bars stand alone on a line."""
    if index >= len(clean.paragraphs) or clean.paragraphs[index].table is not None:
        return 0
    text = clean.paragraph_folded(clean.paragraphs[index])
    return text.count("|") if _BARS.fullmatch(text) else 0


def _lines(clean: Clean, first: int, width: int, counted: bool) -> list[_Line] | None:
    """The rows from there on, each as wide as the heads; None if one is wider."""
    lines: list[_Line] = []
    cells: list[list[Cell]] = []
    open_cell: list[Cell] = []
    for index in range(first, tasks_end(clean)):
        bars = _bars(clean, index)
        if bars:
            if len(cells) + bars > width or open_cell:
                return None
            if len(cells) + bars == width:
                lines.append(_Line(cells, bars))
                cells = []
            continue
        one = _whole(clean, index)
        text = _text(clean, one)
        if not cells and not open_cell and lines and not _ends_cell(clean, index):
            break  # the table is at its end
        if FOOTER.match(text):
            break
        if counted and cells and _COUNT.fullmatch(text):
            return None  # a row's number, in the middle of one
        open_cell.append(one)
        if _ends_cell(clean, index):
            cells.append(open_cell)
            open_cell = []
        if len(cells) == width:
            lines.append(_Line(cells, 0))
            cells = []
    if open_cell:
        cells.append(open_cell)
    if cells:
        lines.append(_Line(cells, width - len(cells)))
    return lines


def _are_heads(clean: Clean, line: _Line) -> bool:
    """Whether a row is one of heads below heads: 前期工作, 施工进度."""
    texts = [_text(clean, one[0]) for one in line.cells]
    return bool(texts) and all(len(text) <= 8 and not re.search("[\\d。,]", text) for text in texts)


_MONTH = re.compile(
    r"(?:\d{1,2}月?[-—–~至])?\d{1,2}月(?:底|份|末)?|[一二三四上下]?(?:季度|半年)|第[一二三四]季度"
)


def _are_months(clean: Clean, line: _Line) -> bool:
    """Whether the heads below a head are the months that it is told of: 1-5月, 1-6月."""
    texts = [_text(clean, one[0]) for one in line.cells]
    return len(texts) > 1 and all(_MONTH.fullmatch(text) for text in texts)


def _rows(
    clean: Clean, roles: Sequence[Role], lines: Sequence[_Line], divided: int, *, by_months: bool
) -> Iterator[Row]:
    """The rows with what they share with those above them.

    ``divided``: into how many more columns some of the heads are divided.
    """
    columns = [list(roles)]
    if divided:
        shares = combinations_with_replacement(range(len(roles)), divided)
        columns = [[r for i, r in enumerate(roles) for _ in range(1 + s.count(i))] for s in shares]
    courses = (_courses(clean, one, lines) for one in columns)
    _, roles, found = max(courses, key=lambda one: one[0])
    items = [
        _row(roles, line, course, by_months) for line, course in zip(lines, found, strict=True)
    ]
    tasks = [row.cells[Role.CONTENT][-1] for row in items if Role.CONTENT in row.cells]
    own_counts = bool(tasks) and all(_ITEM.match(_text(clean, one)) for one in tasks)
    unit: list[Cell] = []
    for row, course in zip(items, found, strict=True):
        if Role.UNIT in row.cells:
            unit = row.cells[Role.UNIT]
        elif unit and Role.UNIT in roles and course[0] > roles.index(Role.UNIT):
            row.cells[Role.UNIT] = unit
        if own_counts and Role.CONTENT in row.cells:
            _count_itself(clean, row)
        yield row


def _row(roles: Sequence[Role], line: _Line, course: Sequence[int], by_months: bool) -> Row:
    row = Row()
    for one, column in zip(line.cells, course, strict=True):
        for part in one:
            row.add(roles[column], part)
    if by_months and Role.PROGRESS not in row.cells:
        before = list(roles).index(Role.PROGRESS) - 1  # the last month told of it
        if before in course:
            row.cells[Role.PROGRESS] = line.cells[course.index(before)]
    return row


def _count_itself(clean: Clean, row: Row) -> None:
    """(一)浴室改造项目 | 1.旗山初中: the first names a group if there is a second."""
    content = row.cells[Role.CONTENT]
    if len(content) > 1 and _is_part(clean, content[0]) and not _is_part(clean, content[1]):
        row.cells[Role.GROUP] = content[:1]
        content = content[1:]
    elif _is_part(clean, content[0]):
        row.cells[Role.GROUP] = []
    else:
        row.cells.pop(Role.GROUP, None)
    row.cells[Role.SEQ] = content[:1]
    row.cells[Role.CONTENT] = [without_numbering(clean, content[0]), *content[1:]]


def _is_part(clean: Clean, one: Cell) -> bool:
    found = _ITEM.match(_text(clean, one))
    return bool(found and found["part"])


def _courses(
    clean: Clean, roles: Sequence[Role], lines: Sequence[_Line]
) -> tuple[float, Sequence[Role], list[list[int]]]:
    """How well the rows fit these columns, and the column of each of their cells."""
    total = 0.0
    found: list[list[int]] = []
    counted: dict[str, int] = {}  # (一) or 1. → the column that it stood in last
    for line in lines:
        texts = ["\n".join(_text(clean, part) for part in one) for one in line.cells]
        items = [_ITEM.match(text) for text in texts]
        kinds = [(one.lastgroup or "") if one else "" for one in items]
        fits = [
            [
                _fit(role, text) + (_COUNTS_ON if kind and counted.get(kind) == c else 0.0)
                for c, role in enumerate(roles)
            ]
            for text, kind in zip(texts, kinds, strict=True)
        ]
        score, course = _best(fits)
        total += score
        found.append(course)
        counted.update({kind: c for kind, c in zip(kinds, course, strict=True) if kind})
    return total, roles, found


def _best(fits: Sequence[Sequence[float]]) -> tuple[float, list[int]]:
    """The best columns of a row's cells in their order, and how well they fit."""
    best = [(score - _LED * column, [column]) for column, score in enumerate(fits[0])]
    for k in range(1, len(fits)):
        found = []
        for column, score in enumerate(fits[k]):
            before = [
                (best[c][0] - _SKIPPED * (column - c - 1), best[c][1]) for c in range(k - 1, column)
            ]
            total, course = max(before, key=lambda one: one[0], default=(_NEVER, [0] * k))
            found.append((total + score, [*course, column]))
        best = found
    return max(best, key=lambda one: one[0])


def _fit(role: Role, text: str) -> float:
    if role is Role.SEQ and _HAN_COUNT.fullmatch(text):
        return 8.0
    counts = role in (Role.CONTENT, Role.GROUP) and _ITEM.match(text)
    return max(fitness(role, text), _WORST) + (_COUNTS if counts else 0.0)


def _whole(clean: Clean, index: int) -> Cell:
    paragraph = clean.paragraphs[index]
    return cell(clean, paragraph.start, paragraph.end, index)


def _text(clean: Clean, one: Cell) -> str:
    return clean.folded[one.start : one.end]
