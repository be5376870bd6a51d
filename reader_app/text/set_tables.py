"""Tables that a print-out sets with spaces and whose cells go on over several lines.

 1   26   关于推进工业园区雨污分流改      民盟市委会   市生态
          造的提案                                     环境局

Only the place of a word in its line says which cell it is of. The first column has the rows'
numbers; what stands where columns begin, again and again, tells the columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import NamedTuple

from reader_app.domain.span import Span
from reader_app.text.wrapped_rows import are_two_names


class _Word(NamedTuple):
    """What stands between two gaps of a line: its places in print, and in the source."""

    left: int
    right: int
    start: int
    end: int


@dataclass(slots=True)
class _Printed:
    """A line of print as words."""

    number: int
    words: list[_Word]
    apart: bool  # an empty line stands above it


@dataclass(slots=True)
class SetTable:
    """The raw lines ``first`` to ``last`` as rows; a cell is the paragraphs of its fragments."""

    first: int
    last: int
    rows: list[dict[int, list[list[Span]]]] = field(default_factory=list)
    after: dict[int, list[int]] = field(default_factory=dict)  # row → lines that are of no cell


_GAP = re.compile(r"(?:[ \xa0]{2,}|[ \xa0]?\u3000[ \xa0\u3000]*)")
_COUNT = re.compile(r"\d{1,4}[.、]?$")
_NUMBERED_LINE = re.compile(r"(?m)^[ \xa0\u3000\ufeff]{0,40}\d{1,4}[.、]?(?:[ \xa0]{2}|\u3000)")
_PAGE = re.compile(
    r"[-—–－·.\s]*(?:第\s*)?\d{1,3}(?:\s*[/／]\s*\d{1,3})?(?:\s*页)?"
    r"(?:[，,\s]*共\s*\d{1,3}\s*页)?[-—–－·.\s]*$"
)
_ENDS = tuple("。；;局委办部会院团司")
_NAME = re.compile(
    r"(?!民[革盟建进]|九三|农工|致公|台盟)[\u4e00-\u9fff]{1,2}[^\W委会部支社组联局办]$"
)
_LONE = re.compile(r"(?:^|[、\s])[\u4e00-\u9fff]$")
_WITHIN_NAME = 2
_WIDEST_SET = 6  # spaces between the letters of a head
_LONGEST_LINE = 400
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_MOST_LINES_OF_HEADS = 4
_NEAR = 1  # how far from its column's edge a word may begin
_LOOSE = 3  # where a page's columns are set by eye


def find_set_tables(source: str, raw: Sequence[tuple[int, int]]) -> list[SetTable]:
    """The tables set with spaces that have at least one cell of several lines."""
    numbers = _NUMBERED_LINE.finditer(source)
    if sum(1 for _ in islice(numbers, _FEWEST_ROWS)) < _FEWEST_ROWS:
        return []
    found = (_tightest(source, run) for run in _runs(source, raw))
    return [table for table in found if table is not None]


def _tightest(source: str, run: Sequence[_Printed]) -> SetTable | None:
    """The table that a run is, with its columns as straight as they may be."""
    for near in (_NEAR, _LOOSE):
        if near == _LOOSE:
            run = [_with_whole_names(source, line) for line in run]
        columns = _columns(source, run, near)
        if columns and (table := _table(source, run, columns, near)):
            return table
    return None


def _with_whole_names(source: str, line: _Printed) -> _Printed:
    """The line with 谌  龙 as one word, though a gap as wide as between columns is in it."""
    words: list[_Word] = []
    if not _begins_row(source, line):
        return line
    for word in line.words:
        last = words[-1] if words else word
        if words and _LONE.search(_said(source, last)) and word.left - last.right <= _WITHIN_NAME:
            words[-1] = _Word(last.left, word.right, last.start, word.end)
        else:
            words.append(word)
    return _Printed(line.number, words, line.apart)


def _runs(source: str, raw: Sequence[tuple[int, int]]) -> Iterator[list[_Printed]]:
    """Stretches of lines from the first to the last that have the words of several columns."""
    run: list[_Printed] = []
    rows, last, apart = 0, 0, False
    for number, (start, end) in enumerate(raw):
        if start == end:
            apart = True
            continue
        printed = _printed(source, start, end, number, apart)
        apart = False
        if printed is None:
            if rows >= _FEWEST_ROWS:
                yield run[:last]
            run, rows, last = [], 0, 0
            continue
        run.append(printed)
        if len(printed.words) >= _FEWEST_COLUMNS:
            rows += _COUNT.match(_said(source, printed.words[0])) is not None
            last = len(run)
        elif len(printed.words) > 1 or printed.words[0].left > _NEAR:
            last = len(run) if rows else last
    if rows >= _FEWEST_ROWS:
        yield run[:last]


def _printed(source: str, start: int, end: int, number: int, apart: bool) -> _Printed | None:
    """The line as words; None for a line that is of no such table."""
    if end - start > _LONGEST_LINE or "\t" in source[start:end] or "|" in source[start:end]:
        return None
    begin = start
    while begin and source[begin - 1] in " \xa0\u3000":
        begin -= 1
    if begin and source[begin - 1] not in "\n\r\x0c\ufeff":
        return None
    words: list[_Word] = []
    left, at = _width(source[begin:start]), start
    for gap in [*_GAP.finditer(source, start, end), None]:
        stop = gap.start() if gap else end
        right = left + _width(source[at:stop])
        words.append(_Word(left, right, at, stop))
        if gap:
            left, at = right + _width(gap.group()), gap.end()
    return _Printed(number, words, apart)


def _width(text: str) -> int:
    return sum(2 if ord(char) >= 0x1100 or char in "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩" else 1 for char in text)


def _said(source: str, word: _Word) -> str:
    return source[word.start : word.end]


# --- where the columns begin ----------------------------------------------------------------


def _columns(source: str, run: Sequence[_Printed], slack: int) -> list[int]:
    """The places where words begin in several rows, from the rows' numbers on."""
    rows = [line for line in run if _begins_row(source, line)]
    if len(rows) < _FEWEST_ROWS:
        return []
    begins = Counter(word.left for line in rows for word in line.words)
    known = Counter(word.left for line in run for word in line.words)
    within = Counter(place for line in rows for place in _single_gaps(source, line))
    columns: list[int] = []
    for place in sorted(begins.keys() | within.keys()):
        around = range(place - slack, place + slack + 1)
        near = sum(begins[other] + within[other] * bool(known[other]) for other in around)
        if near * 5 < len(rows) * 2 or near < 2:
            continue
        if columns and place - columns[-1] <= 2 * slack and not _both(rows, columns[-1], place):
            if begins[place] > begins[columns[-1]]:
                columns[-1] = place
            continue
        columns.append(place)
    return columns if len(columns) >= _FEWEST_COLUMNS else []


def _both(rows: Sequence[_Printed], first: int, second: int) -> bool:
    """Whether words begin at both places in rows enough to be of two columns."""
    lefts = ({word.left for word in line.words} for line in rows)
    return sum({first, second} <= places for places in lefts) * 5 >= len(rows) * 2


def _single_gaps(source: str, line: _Printed) -> Iterator[int]:
    """The places behind one space, where a column may begin whose cells are wide."""
    for word in line.words:
        place = word.left
        for i in range(word.start, word.end):
            if i > word.start and source[i - 1] in " \xa0":
                yield place
            place += _width(source[i])


def _begins_row(source: str, line: _Printed) -> bool:
    return len(line.words) >= _FEWEST_COLUMNS and bool(_COUNT.match(_said(source, line.words[0])))


def _in_columns(
    source: str, line: _Printed, columns: Sequence[int], slack: int
) -> dict[int, _Word] | None:
    """The line's words by column; None if one runs over into the next column."""
    found: dict[int, _Word] = {}
    for word in _parted(source, line.words, columns):
        column = max((k for k, left in enumerate(columns) if left <= word.left + slack), default=-1)
        if column < 0:
            return None
        if column + 1 < len(columns) and word.right > columns[column + 1] + slack:
            return None
        if before := found.get(column):  # a wide gap within the cell
            word = _Word(before.left, word.right, before.start, word.end)
        found[column] = word
    return found


def _parted(source: str, words: Iterable[_Word], columns: Sequence[int]) -> Iterator[_Word]:
    """Words that only one space parts are parted, too, where a column begins."""
    for word in words:
        left, at, place = word.left, word.start, word.left
        for i in range(word.start, word.end):
            if source[i - 1] in " \xa0" and i > at and place in columns:
                yield _Word(left, place - 1, at, i - 1)
                left, at = place, i
            place += _width(source[i])
        yield _Word(left, word.right, at, word.end)


# --- rows -------------------------------------------------------------------------------------


def _table(
    source: str, run: Sequence[_Printed], columns: Sequence[int], slack: int
) -> SetTable | None:
    first = next(k for k, line in enumerate(run) if _begins_row(source, line))
    blocks = _block_begins(source, run, first)
    first = min(blocks) if blocks else first
    begin = _heads_begin(run, first, columns)
    heads = run[begin:first]
    if not heads:
        return None
    table = SetTable(heads[0].number, heads[0].number)
    known = {_squeezed(source, line) for line in heads}
    _add_heads(source, table, heads, columns)
    head_rows = len(table.rows)
    rows = _Rows(source, columns, table, slack)
    for k, line in enumerate(run[first:], first):
        if _squeezed(source, line) in known or _PAGE.match(_line_text(source, line)):
            rows.pass_over(line)
        elif not rows.take(line, k in blocks if blocks else None):
            break
    rows.close()
    wrapped = any(
        len(one) > 1 or len(one[0]) > 1 for row in table.rows[head_rows:] for one in row.values()
    )
    if rows.merged * 2 > len(table.rows) - head_rows:
        return None  # the words do not stand in columns
    whole = len(table.rows) - head_rows >= _FEWEST_ROWS
    return table if wrapped and whole else None


def _block_begins(source: str, run: Sequence[_Printed], first: int) -> set[int]:
    """Where rows begin that empty lines part, if their numbers may stand in any of their lines."""
    while first and not run[first].apart:
        first -= 1
    begins: list[int] = []
    counts: list[int] = []
    for k in range(first, len(run)):
        words = run[k].words
        if len(words) == 1 and _PAGE.match(_said(source, words[0])):
            continue
        if run[k].apart:
            begins.append(k)
            counts.append(0)
        if counts:
            counts[-1] += bool(_COUNT.match(_said(source, words[0])))
    return set(begins) if len(begins) > 1 and set(counts) == {1} else set()


def _heads_begin(run: Sequence[_Printed], first: int, columns: Sequence[int]) -> int:
    """The line where the heads over the first row begin: short words, most over columns."""
    begin = first
    while begin and first - begin < _MOST_LINES_OF_HEADS:
        line = run[begin - 1]
        if any(word.right - word.left > 24 for word in line.words):
            break
        if len(line.words) < 2 and (line.apart or begin == first):
            break
        begin -= 1
        if line.apart and len(line.words) >= _FEWEST_COLUMNS:
            break
    names = sum(len(line.words) for line in run[begin:first])
    return begin if names >= min(_FEWEST_COLUMNS, len(columns)) else first


def _add_heads(
    source: str, table: SetTable, heads: Sequence[_Printed], columns: Sequence[int]
) -> None:
    """A row with the head of each column, whose lines stand one over the other."""
    in_order = _head_words(source, heads[0]) if len(heads) == 1 else []
    if len(in_order) == len(columns):
        table.rows.append({k: [word] for k, word in enumerate(in_order)})
        return
    ends = [*columns[1:], 10_000]
    named: dict[int, list[_Word]] = {}
    across: list[tuple[_Word, list[int]]] = []
    for line in heads:
        for word in _parted(source, line.words, columns):
            over = [
                min(word.right, end) - max(word.left, left)
                for left, end in zip(columns, ends, strict=True)
            ]
            under = [k for k, share in enumerate(over) if share >= 1]
            best = max(range(len(over)), key=lambda k: over[k])
            if len(under) > 1:
                across.append((word, under))
            else:
                named.setdefault(best, []).append(word)
    for word, under in across:  # 承办单位 over 主办 and 协办: what stands below it says more
        free = [k for k in under if k not in named]
        named.setdefault(free[0] if free else under[0], []).append(word)
    for word, under in across:
        words = named[under[0]]
        if word in words and len(words) > 1:
            words.remove(word)
    row = {k: [[Span(word.start, word.end) for word in named[k]]] for k in sorted(named)}
    table.rows.append(row)


def _head_words(source: str, line: _Printed) -> list[list[Span]]:
    """The heads on one line, each as its letters: 序号 案号  提  案  题  目      提 案 者."""
    found: list[list[Span]] = []
    gap, last = 0, line.words[0].start  # within the head that is set wide
    for token in re.finditer(r"\S+", source[last : line.words[-1].end]):
        start, end = line.words[0].start + token.start(), line.words[0].start + token.end()
        room = start - last
        lone = end - start == 1 and found and found[-1][-1].end - found[-1][-1].start == 1
        if lone and room == (gap or room) and room <= _WIDEST_SET:
            found[-1].append(Span(start, end))
            gap = room
        else:
            found.append([Span(start, end)])
            gap = 0
        last = end
    return found


@dataclass(slots=True)
class _Rows:
    """Takes in lines; a number in the first column begins a row, or an empty line before it."""

    source: str
    columns: Sequence[int]
    table: SetTable
    slack: int
    _lines: list[dict[int, _Word]] = field(default_factory=list)
    _passed: list[int] = field(default_factory=list)
    _last: int = -1
    merged: int = 0  # cells of several words

    def take(self, line: _Printed, begins: bool | None) -> bool:
        """Whether the line is of the table; ``begins`` is None where only numbers begin rows."""
        words = _in_columns(self.source, line, self.columns, self.slack)
        if words is None or (not self._lines and 0 not in words and not begins):
            return False
        self.merged += len(line.words) > len(words)
        counted = 0 in words and bool(_COUNT.match(_said(self.source, words[0])))
        if 0 in words and not counted:
            return False
        if counted if begins is None else begins:
            self.close()
        self._lines.append(words)
        self._last = line.number
        return True

    def pass_over(self, line: _Printed) -> None:
        self._passed.append(line.number)

    def close(self) -> None:
        """End the row that is being read."""
        if not self._lines:
            return
        row = {
            column: self._cell(column)
            for column in range(len(self.columns))
            if any(column in words for words in self._lines)
        }
        self.table.rows.append(row)
        passed = [number for number in self._passed if number < self._last]
        later = [number for number in self._passed if number > self._last]
        self.table.after.setdefault(len(self.table.rows) - 1, []).extend(passed)
        self._lines, self._passed = [], later
        self.table.last = self._last

    def _cell(self, column: int) -> list[list[Span]]:
        """The paragraphs of a cell: a line that leaves room for the next word ends one."""
        words = [line[column] for line in self._lines if column in line]
        cell = [[Span(words[0].start, words[0].end)]]
        widest = max(word.right - word.left for word in words)
        following = self.columns[column + 1 : column + 2] or [words[0].left + widest]
        room_of_column = following[0] - self.columns[column]
        for before, word in pairwise(words):
            room = before.right - before.left + 4 <= widest
            said = _said(self.source, before)
            follows = _said(self.source, word)
            ends = room and said.endswith(_ENDS)
            # 谷梁正 over 宓晓棠 in a column with room for more
            named = _NAME.match(said) and _NAME.match(follows)
            ends = ends or bool(named and before.right - before.left + 6 <= room_of_column)
            if ends or are_two_names(said, follows):
                cell.append([])
            cell[-1].append(Span(word.start, word.end))
        return cell


def _line_text(source: str, line: _Printed) -> str:
    return source[line.words[0].start : line.words[-1].end]


def _squeezed(source: str, line: _Printed) -> str:
    return "".join(_line_text(source, line).split())
