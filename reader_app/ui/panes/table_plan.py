"""Whether a table of an article can stand as one in the room there is, and how wide its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import ceil
from operator import itemgetter
from typing import NamedTuple
from unicodedata import east_asian_width

from reader_app.domain.newspaper import Block
from reader_app.text.table_rows import TableRow, cell_text, heads_of, is_number, with_rows


class _Way(NamedTuple):
    """How small a table may be set."""

    size: float  # of type, in body characters
    fewest: int  # characters that a column has room for at least
    tallest: int  # lines of a row; with more, the cells in turn are easier to read
    longest: int = 0  # characters that a column of sentences has room for at least
    halves: bool = False  # whether 2025-03-01 may go on two lines
    names: bool = True  # whether 李明华 stays on one


_WAYS = (
    _Way(0.86, 4, 28, longest=7),
    _Way(0.86, 3, 28, longest=7),
    _Way(0.76, 3, 14, longest=7),
    _Way(0.76, 2, 14, longest=6, halves=True),
    _Way(0.76, 2, 14, halves=True, names=False),
)
"""The first in which a table fits is taken."""

PADDING = 0.4  # characters of the table at either side of a cell
_AROUND = 2 * PADDING + 0.15  # a line that is filled to the last pixel would be broken
_LOOKED_AT = 300  # rows, from which a long table's columns are told
_AT_ONCE = 24  # rows: a table is laid out whole, so a longer one is set as several
_LONGEST_NUMBER = 5.8  # characters that a word of digits or letters keeps together
_SENTENCE = 14.0  # characters, from where on a column is read and not looked through
_LOOKED_THROUGH = 8.0  # characters, up to which a column's texts are better left in one line
_COUNTED = 80.0  # characters: a longer cell makes its column no wider
_STEP = 0.25  # characters by which columns grow
_WORD = re.compile(r"[!-~]+")
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}$")
_NAME = re.compile(r"(?<!\w)\w{2,3}(?!\w)")
_HALF = 2.6  # characters that 2025- takes, and with one more digit not
_THIN = frozenset("-./:,;'!|()[]il")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column needs, in characters of the table."""

    least: float  # its padding counted in, like all widths
    longest: float  # of its texts
    grows: bool = True


@dataclass(frozen=True, slots=True)
class TablePart:
    """Some rows of a table, and what all its parts have in common."""

    rows: tuple[TableRow, ...]
    size: float  # of its characters, in body characters
    widths: tuple[float, ...]  # of the columns, as shares of the whole
    narrow: tuple[bool, ...]  # columns of numbers and single words
    opens: bool  # the table's first rows
    closes: bool
    heads: int  # of the rows, how many name the columns


def parts_of(source: str, blocks: Sequence[Block], room: float) -> Iterator[Block | TablePart]:
    """The blocks in order, those of tables together. ``room`` is a line's length in body
    characters. A table that does not fit is its cells, one after another."""
    items = _Ahead(with_rows(source, blocks))
    while (item := items.take()) is not None:
        if not isinstance(item, TableRow):
            yield item
            continue
        seen = [item, *islice(items.further_rows(), _LOOKED_AT)]
        rows = chain(seen, items.further_rows())
        planned = ((way.size, _widths(source, seen, room / way.size, way)) for way in _WAYS)
        size, widths = next(filter(itemgetter(1), planned), (0.0, ()))
        if widths:
            yield from _parts(source, seen, rows, size, widths)
        else:
            for row in rows:
                yield from row.blocks


class _Ahead:
    """Hands out items one by one, with a look at the next."""

    def __init__(self, items: Iterator[Block | TableRow]) -> None:
        self._items = items
        self._next = next(items, None)

    def take(self) -> Block | TableRow | None:
        taken, self._next = self._next, next(self._items, None)
        return taken

    def further_rows(self) -> Iterator[TableRow]:
        """Those of the table whose row was taken last."""
        while isinstance(self._next, TableRow) and self._next.goes_on:
            row = self._next
            self.take()
            yield row


def _parts(
    source: str,
    seen: Sequence[TableRow],
    rows: Iterator[TableRow],
    size: float,
    widths: tuple[float, ...],
) -> Iterator[TablePart]:
    narrow = tuple(_is_narrow(source, seen, column) for column in range(len(widths)))
    part, opens = tuple(islice(rows, _AT_ONCE)), True
    while part:
        following = tuple(islice(rows, _AT_ONCE))
        heads = heads_of(source, part) if opens else 0
        yield TablePart(part, size, widths, narrow, opens, not following, heads)
        part, opens = following, False


def _widths(source: str, rows: Sequence[TableRow], room: float, way: _Way) -> tuple[float, ...]:
    """Each column's share of the room; none if the table does not fit."""
    if len(rows) < 2:
        return ()
    body = [row for row in rows if not row.across]
    texts = [[cell_text(source, row.cells[k]) for row in body] for k in range(len(rows[0].cells))]
    if not any(map(any, texts)):
        return ()
    columns = [_column(column, way) for column in texts]
    if sum(column.least for column in columns) > room:
        return ()
    widths = _shared_out(room, columns)
    for row in rows:
        if not row.across and _lines(source, row, widths) > way.tallest:
            return ()
    return tuple(width / room for width in widths)


def _column(texts: Sequence[str], way: _Way) -> _Column:
    longest = max(map(_ems, texts), default=0.0)
    dates = sum(bool(_DATE.match(text)) for text in texts)
    if way.halves and dates and dates >= sum(map(bool, texts)) - 1:  # but for its head
        return _Column(_HALF + _AROUND, longest, grows=False)
    word = max((_longest_word(text, way) for text in texts), default=0.0)
    least = way.longest if longest >= _SENTENCE else min(longest, way.fewest)
    return _Column(max(least, word, 1.0) + _AROUND, longest)


def _shared_out(room: float, columns: Sequence[_Column]) -> list[float]:
    """Where all texts fit on one line, more for longer ones, but not in proportion.

    Elsewhere what the words of the columns leave goes to the column with the most lines, step
    by step, so that the row is as low as can be.
    """
    whole = [max(column.least, column.longest + _AROUND) for column in columns]
    if sum(whole) <= room:
        wishes = [max(2.0, min(column.longest, _COUNTED)) ** 0.62 for column in columns]
        more = (room - sum(whole)) / sum(wishes)
        return [width + more * wish for width, wish in zip(whole, wishes, strict=True)]
    usual = _grown(room, columns, [column.least for column in columns])
    kept = [
        wide if column.grows and column.longest <= _LOOKED_THROUGH else column.least
        for column, wide in zip(columns, whole, strict=True)
    ]
    if sum(kept) > room:
        return usual
    unbroken = _grown(room, columns, kept)  # 王五、赵六 in one line, if no row is higher for it
    return unbroken if _height(columns, unbroken) <= _height(columns, usual) else usual


def _height(columns: Sequence[_Column], widths: Sequence[float]) -> int:
    """About how many lines the highest row has."""
    return max(
        ceil(min(column.longest, _COUNTED) / (width - _AROUND))
        for column, width in zip(columns, widths, strict=True)
    )


def _grown(room: float, columns: Sequence[_Column], least: Sequence[float]) -> list[float]:
    """These widths and what they leave of the room, given out step by step."""
    widths = list(least)
    growing = [k for k, column in enumerate(columns) if column.grows] or [0]
    counted = [min(column.longest, _COUNTED) for column in columns]
    for _ in range(int((room - sum(widths)) / _STEP)):
        tallest = max(growing, key=lambda k: (ceil(counted[k] / (widths[k] - _AROUND)), counted[k]))
        widths[tallest] += _STEP
    spare = (room - sum(widths)) / len(growing)
    return [width + spare * (k in growing) for k, width in enumerate(widths)]


def _lines(source: str, row: TableRow, widths: Sequence[float]) -> float:
    return max(
        sum(1 + _ems(block.text(source)) // (width - _AROUND) for block in cell)
        for cell, width in zip(row.cells, widths, strict=True)
    )


def _is_narrow(source: str, rows: Sequence[TableRow], column: int) -> bool:
    texts = [cell_text(source, row.cells[column]) for row in rows if not row.across]
    return all(len(text) <= 4 or is_number(text) for text in texts)


def _longest_word(text: str, way: _Way) -> float:
    words = max((_ems(word) for word in _WORD.findall(text)), default=0.0)
    names = max(map(len, _NAME.findall(text)), default=0) if way.names else 0
    return max(min(words, _LONGEST_NUMBER), names)


def _ems(text: str) -> float:
    return sum(
        1.0 if east_asian_width(each) in "WFA" else 0.36 if each in _THIN else 0.58 for each in text
    )
