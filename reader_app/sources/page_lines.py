"""The printed lines of a column, and their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader_app.sources.page_columns import FEWEST_ROWS, NARROWEST
from reader_app.sources.printed_pieces import Piece, prevailing_size, rows_of

_SAME_SIZE = 1.18  # times the smaller of two: pieces up to it are of one size
_WORD = re.compile(r"[!-~]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a column."""

    page: int
    pieces: tuple[Piece, ...]
    text: str
    left: float  # of its column
    right: float
    block: int  # lines of one block stand below one another in one column
    aside: bool = False  # set apart to the right of a line, in another size

    @property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @property
    def y0(self) -> float:
        return min(piece.y0 for piece in self.pieces)

    @property
    def y1(self) -> float:
        return max(piece.y1 for piece in self.pieces)

    @property
    def size(self) -> float:
        return prevailing_size(self.pieces)

    @property
    def lead_size(self) -> float:
        """That of its first piece: a title may end in a number set smaller."""
        return self.pieces[0].size

    @property
    def bold(self) -> bool | None:
        """Whether all of it is; None if some is and some is not."""
        weights = {piece.bold for piece in self.pieces if any(map(str.isalnum, piece.text))}
        return weights.pop() if len(weights) == 1 else None

    @property
    def vertical(self) -> bool:
        return self.pieces[0].vertical


@dataclass(frozen=True, slots=True)
class Column:
    """What stands between two corridors, or a corridor and the page's edge."""

    pieces: Sequence[Piece]
    left: float
    right: float


def lines_of(page: int, column: Column, block: int) -> Iterator[Line]:
    """The lines of a column in the order of reading; ``block`` numbers the column."""
    upright = sorted((p for p in column.pieces if p.vertical), key=lambda p: (-p.x1, p.y0))
    for piece in upright:  # vertical text is read from right to left
        yield Line(page, (piece,), piece.text.strip(), column.left, column.right, block)
    rows = rows_of(p for p in column.pieces if not p.vertical)
    column = replace(column, right=_edge(rows, column))
    cells = [_cells(row) for row in rows]
    for number, row in enumerate(rows):
        if _in_table(cells, number):
            text = "\t".join(joined(cell) for cell in cells[number])
            yield Line(page, tuple(row), text, column.left, column.right, block)
            continue
        parts = _parts(row)
        if len(parts) > 2:  # a masthead: date, name of the paper, page
            text = "  ".join(joined(part) for part in parts)
            yield Line(page, tuple(row), text, column.left, column.right, block)
            continue
        largest = max(prevailing_size(part) for part in parts)
        passed = False
        for k, part in enumerate(parts):
            aside = passed and prevailing_size(part) < largest
            right = parts[k + 1][0].x0 - part[-1].size / 2 if k + 1 < len(parts) else column.right
            yield Line(page, tuple(part), joined(part), column.left, right, block, aside)
            passed = passed or prevailing_size(part) == largest


def _edge(rows: Sequence[Sequence[Piece]], column: Column) -> float:
    """Where the lines of a column end, if enough of them end there: beyond it may be white."""
    ends = sorted((row[-1].x1 for row in rows), reverse=True)
    enough = max(FEWEST_ROWS + 1, len(ends) * 2 // 5)
    size = prevailing_size(column.pieces) if column.pieces else 0.0
    for k in range(len(ends) - enough + 1):
        if ends[k] - column.left < NARROWEST * size:
            break
        if ends[k] - ends[k + enough - 1] < 0.6 * size:
            return ends[k]
    return column.right


def _parts(row: Sequence[Piece]) -> list[list[Piece]]:
    """A row divided where a gap parts pieces of unlike sizes, as a badge is from a title."""
    parts = [[row[0]]]
    for before, piece in pairwise(row):
        large, small = max(before.size, piece.size), min(before.size, piece.size)
        if large > _SAME_SIZE * small and piece.x0 - before.x1 > 0.4 * small:
            parts.append([piece])
        else:
            parts[-1].append(piece)
    return parts


def _cells(row: Sequence[Piece]) -> list[list[Piece]]:
    cells = [[row[0]]]
    for before, piece in pairwise(row):
        if piece.x0 - before.x1 > 0.9 * piece.size:
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return cells


def _in_table(cells: Sequence[Sequence[Sequence[Piece]]], number: int) -> bool:
    """Whether a row has as many cells, three or more, as a row beside it, and they align."""
    row = cells[number]
    if len(row) < 3:
        return False
    for other in (number - 1, number + 1):
        if 0 <= other < len(cells) and len(cells[other]) == len(row):
            pairs = zip(row, cells[other], strict=True)
            if all(_aligned(one, another) for one, another in pairs):
                return True
    return False


def _aligned(one: Sequence[Piece], other: Sequence[Piece]) -> bool:
    """Whether two cells share more than half of the narrower one's width."""
    shared = min(one[-1].x1, other[-1].x1) - max(one[0].x0, other[0].x0)
    narrower = min(one[-1].x1 - one[0].x0, other[-1].x1 - other[0].x0)
    return shared > narrower / 2


def joined(pieces: Sequence[Piece]) -> str:
    """The text of pieces that stand in one row."""
    text = pieces[0].text.strip()
    for before, piece in pairwise(pieces):
        text += gap_between(before, piece) + piece.text.strip()
    return text


def gap_between(before: Piece, piece: Piece) -> str:
    """The space a gap stands for: none beside Han characters unless it is half of one wide."""
    gap, size = piece.x0 - before.x1, max(before.size, piece.size)
    if gap > 1.6 * size:
        return "  "
    if gap > 0.5 * size:
        return " "
    latin = _WORD.match(before.text[-1]) and _WORD.match(piece.text[0])
    return " " if latin and gap > 0.15 * size else ""
