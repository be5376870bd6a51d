"""Whether a table of an article can stand as one in the room there is, and how wide its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from unicodedata import east_asian_width

from reader_app.domain.newspaper import Block
from reader_app.text.table_rows import TableRow, cell_text, heads_of, is_number, with_rows

_WAYS = ((0.86, 4, 36), (0.86, 3, 36), (0.76, 3, 18), (0.76, 2, 18))
"""The size of type, in body characters; the characters that a column has room for at least; and
the lines of the tallest row, since with more a table is harder to read than its cells in turn.
The first way in which a table fits is taken."""

PADDING = 0.4  # characters of the table at either side of a cell
_AROUND = 2 * PADDING + 0.15  # a line that is filled to the last pixel would be broken
_LOOKED_AT = 300  # rows, from which a long table's columns are told
_AT_ONCE = 24  # rows: a table is laid out whole, so a longer one is set as several
_LONGEST_NUMBER = 10.0  # characters that a word of digits or letters keeps together
_WORD = re.compile(r"[!-~]+")


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
        planned = (
            (size, _widths(source, seen, room / size, fewest, tallest))
            for size, fewest, tallest in _WAYS
        )
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


def _widths(
    source: str, rows: Sequence[TableRow], room: float, fewest: int, tallest: int
) -> tuple[float, ...]:
    """Each column's share of the room; none if the table does not fit."""
    if len(rows) < 2:
        return ()
    columns = range(len(rows[0].cells))
    cells = [
        [_ems(cell_text(source, row.cells[column])) for row in rows if not row.across]
        for column in columns
    ]
    if not any(any(column) for column in cells):
        return ()
    words = [
        max((_longest_word(cell_text(source, row.cells[column])) for row in rows), default=0.0)
        for column in columns
    ]
    least = [
        max(min(max(column, default=0.0), fewest), word) + _AROUND
        for column, word in zip(cells, words, strict=True)
    ]
    if sum(least) > room:
        return ()
    widths = _shared_out(room, least, [max(column, default=0.0) for column in cells])
    for row in rows:
        if not row.across and _lines(source, row, widths) > tallest:
            return ()
    return tuple(width / room for width in widths)


def _shared_out(room: float, least: Sequence[float], longest: Sequence[float]) -> list[float]:
    """A column whose texts fit on one line has that width, the others what is left: more for
    longer texts, but not in proportion."""
    whole = [max(low, text + _AROUND) for low, text in zip(least, longest, strict=True)]
    wishes = [max(2.0, min(text, 80.0)) ** 0.62 for text in longest]
    if sum(whole) <= room:
        more = (room - sum(whole)) / sum(wishes)
        return [width + more * wish for width, wish in zip(whole, wishes, strict=True)]
    widths = list(least)
    unsettled = set(range(len(least)))
    while unsettled:
        spare = room - sum(widths[k] for k in range(len(widths)) if k not in unsettled)
        spare -= sum(least[k] for k in unsettled)
        share = spare / sum(wishes[k] for k in unsettled)
        fitting = {k for k in unsettled if whole[k] <= least[k] + share * wishes[k]}
        for k in fitting or unsettled:
            widths[k] = whole[k] if fitting else least[k] + share * wishes[k]
        unsettled -= fitting or unsettled
    return widths


def _lines(source: str, row: TableRow, widths: Sequence[float]) -> float:
    return max(
        sum(1 + _ems(block.text(source)) // (width - _AROUND) for block in cell)
        for cell, width in zip(row.cells, widths, strict=True)
    )


def _is_narrow(source: str, rows: Sequence[TableRow], column: int) -> bool:
    texts = [cell_text(source, row.cells[column]) for row in rows if not row.across]
    return all(len(text) <= 4 or is_number(text) for text in texts)


def _longest_word(text: str) -> float:
    return min(max(map(len, _WORD.findall(text)), default=0) * 0.58, _LONGEST_NUMBER * 0.58)


def _ems(text: str) -> float:
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.56 for character in text)
