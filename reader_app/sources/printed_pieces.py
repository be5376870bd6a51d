"""Pieces of print on a page, and the rows that they stand in.

All lengths are in one unit, points or pixels, y downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

_ROW_OVERLAP = 0.5  # of the lower one's height, that two pieces of a row share


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters printed side by side, or one below another (``vertical``)."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float  # of the characters
    bold: bool = False
    vertical: bool = False

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


by_middle = attrgetter("middle")
_by_left = attrgetter("x0")


def prevailing_size(pieces: Iterable[Piece]) -> float:
    """The size that half of the characters do not exceed."""
    sizes = sorted((piece.size, len(piece.text)) for piece in pieces)
    half = sum(length for _, length in sizes) / 2
    for size, length in sizes:
        half -= length
        if half <= 0:
            return size
    return sizes[-1][0]


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that stand side by side, each row from left to right, from the top down."""
    return list(rows_by_middle(sorted(pieces, key=by_middle)))


def rows_by_middle(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The same of pieces that come by their middles."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not _is_beside(row, piece):
            yield sorted(row, key=_by_left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=_by_left)


def _is_beside(row: Sequence[Piece], piece: Piece) -> bool:
    top, bottom = row[-1].y0, row[-1].y1
    for other in row[-3:-1]:
        top, bottom = min(top, other.y0), max(bottom, other.y1)
    shared = min(bottom, piece.y1) - max(top, piece.y0)
    return shared > _ROW_OVERLAP * min(bottom - top, piece.y1 - piece.y0)
