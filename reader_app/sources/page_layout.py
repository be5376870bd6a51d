"""In which order a printed page is read: its columns from left to right, band by band.

A page is divided at white corridors between columns, the tallest first (a recursive X-Y cut
after Nagy and Seth 1984, with the corridors of Breuel 2002 in place of whole projections, so
that a headline across two columns ends a corridor and does not hide it). What stands above a
corridor is read before it, what stands below it after. The same code puts the lines of a PDF
and of a recognised scan in order. All lengths are in one unit, points or pixels, y downwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from operator import attrgetter
from statistics import fmean

_CORRIDOR = 0.55  # of the body's size: narrower white is a gap between words
_FEWEST_ROWS = 3  # on either side; fewer do not show a column
_NARROWEST = 5.5  # characters a line of running text has; shorter ones are labels or cells
_DEEPEST = 40
_MOST_GUTTERS = 40
_MOST_LOOKS = 4_000_000  # a broadsheet takes a tenth; what takes more is no page
_SAME_SIZE = 1.18
_ROW_OVERLAP = 0.5


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


Wall = tuple[float, float, float]


@dataclass(slots=True)
class PageReader:
    """Puts pages in order; remembers the gutters of those before, which few lines then confirm."""

    gutters: list[tuple[float, float]] = field(default_factory=list)
    blocks: int = 0
    budget: int = 0  # looks at pieces that are left for a page

    def lines(self, page: int, pieces: Sequence[Piece], walls: Sequence[Wall] = ()) -> list[Line]:
        """The lines of a page in the order of reading.

        ``walls`` are level rules as left, right and height: no column goes on beyond one.
        """
        pieces = [piece for piece in pieces if piece.text.strip()]
        if not pieces:
            return []
        em = prevailing_size(pieces)
        self.budget = _MOST_LOOKS
        region = _Region(
            pieces, min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
        )
        found: list[Line] = []
        for leaf in self._divide(region, walls, em, 0):
            self.blocks += 1
            found += _lines_of(page, leaf, self.blocks)
        return found

    def _divide(
        self, region: _Region, walls: Sequence[Wall], em: float, depth: int
    ) -> Iterator[_Region]:
        corridor = None
        if depth < _DEEPEST and len(region.pieces) > 1 and self.budget > 0:
            edges = 4 * (region.right - region.left) / em + 1
            self.budget -= len(region.pieces) * min(len(region.pieces), int(edges))
            corridor = _best_corridor(region.pieces, walls, em, self.gutters)
        if corridor is None:
            yield region
            return
        self.gutters = [*self.gutters[-_MOST_GUTTERS:], (corridor.left, corridor.right)]
        above, below, before, after = _cut(region.pieces, corridor)
        edge = max(piece.x1 for piece in before)
        start = min(piece.x0 for piece in after)
        for pieces, left, right in (
            (above, region.left, region.right),
            (before, region.left, edge),
            (after, start, region.right),
            (below, region.left, region.right),
        ):
            if pieces:
                yield from self._divide(_Region(pieces, left, right), walls, em, depth + 1)


@dataclass(frozen=True, slots=True)
class _Region:
    pieces: Sequence[Piece]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Corridor:
    left: float
    right: float
    top: float
    bottom: float
    height: float  # over which text stands on both sides


def prevailing_size(pieces: Iterable[Piece]) -> float:
    """The size that half of the characters do not exceed."""
    sizes = sorted((piece.size, len(piece.text)) for piece in pieces)
    half = sum(length for _, length in sizes) / 2
    for size, length in sizes:
        half -= length
        if half <= 0:
            return size
    return sizes[-1][0]


# --- columns -----------------------------------------------------------------------------


def _best_corridor(
    pieces: Sequence[Piece],
    walls: Sequence[Wall],
    em: float,
    gutters: Sequence[tuple[float, float]],
) -> _Corridor | None:
    """The tallest white corridor with running text on both sides."""
    best: _Corridor | None = None
    pieces = sorted(pieces, key=_by_middle)
    # Lines of one column end alike, but for a comma that hangs over: the furthest counts.
    edges = {round(piece.x1 / (em / 4)): piece.x1 for piece in sorted(pieces, key=lambda p: p.x1)}
    for edge in edges.values():
        strip = (edge + 0.02 * em, edge + _CORRIDOR * em)
        known = any(low - em / 2 <= strip[0] and strip[1] <= high + em / 2 for low, high in gutters)
        for corridor in _corridors(pieces, walls, strip, em, known):
            if best is None or corridor.height > best.height + em / 2:
                best = corridor
    return best


def _corridors(
    pieces: Sequence[Piece],
    walls: Sequence[Wall],
    strip: tuple[float, float],
    em: float,
    known: bool,
) -> Iterator[_Corridor]:
    """``pieces`` come by their middles."""
    low, high = strip
    fewest = 1 if known else _FEWEST_ROWS
    blockers = [(p.y0, p.y1) for p in pieces if p.x0 < high and p.x1 > low]
    blockers += [(y, y) for left, right, y in walls if left < low and right > high]
    blockers.sort()
    top = float("-inf")
    for start, end in (*blockers, (float("inf"), float("inf"))):
        if start > top:
            inside = pieces[
                bisect_left(pieces, top, key=_by_middle) : bisect_right(
                    pieces, start, key=_by_middle
                )
            ]
            left = [p for p in inside if p.x1 <= low]
            right = [p for p in inside if p.x0 >= high]
            if len(left) < fewest or len(right) < fewest:
                top = max(top, end)
                continue
            first = _begins(left, right)
            if first is not None:
                top = max(top, first)
                left = [p for p in left if p.middle >= first]
                right = [p for p in right if p.middle >= first]
            if left and right and (height := _facing(left, right, em, known)):
                yield _Corridor(
                    max(p.x1 for p in left), min(p.x0 for p in right), top, start, height
                )
        top = max(top, end)


def _begins(left: Sequence[Piece], right: Sequence[Piece]) -> float | None:
    """Below which height the columns begin, if a centred row stands apart above them."""
    rows = list(islice(_rows(sorted((*left, *right), key=_by_middle)), 3))
    if len(rows) < 3:
        return None
    top, second = rows[0], rows[1]
    size = max(piece.size for piece in top)
    apart = min(p.y0 for p in second) - max(p.y1 for p in top) > 1.2 * size
    inset = min(p.x0 for p in top) - min(p.x0 for p in left) > 4 * size
    both = top[0] in left and top[-1] in right
    return min(p.y0 for p in second) if apart and inset and both else None


def _facing(left: Sequence[Piece], right: Sequence[Piece], em: float, known: bool) -> float:
    """Over which height two columns of running text face each other; 0 if they are none."""
    sides = (_nearest(left, nearest_right=True), _nearest(right, nearest_right=False))
    fewest = 1 if known else _FEWEST_ROWS
    for side in sides:
        widths = [p.x1 - p.x0 for p in side]
        if len(side) < fewest or (max(widths) if known else fmean(widths)) < _NARROWEST * em:
            return 0.0
        if sum(1 for p in side if p.text.rstrip().endswith((":", "："))) * 2 > len(side):
            return 0.0
    top = max(min(p.y0 for p in side) for side in sides)
    bottom = min(max(p.y1 for p in side) for side in sides)
    return max(0.0, bottom - top)


def _nearest(pieces: Sequence[Piece], *, nearest_right: bool) -> list[Piece]:
    """Of each row the piece that stands at the corridor."""
    return [row[-1 if nearest_right else 0] for row in rows_of(pieces)]


def _cut(
    pieces: Sequence[Piece], corridor: _Corridor
) -> tuple[list[Piece], list[Piece], list[Piece], list[Piece]]:
    """What stands above, below, left and right of a corridor."""
    above, below, left, right = [], [], [], []
    for piece in pieces:
        if piece.middle < corridor.top:
            above.append(piece)
        elif piece.middle > corridor.bottom:
            below.append(piece)
        elif piece.x1 <= corridor.left:
            left.append(piece)
        else:
            right.append(piece)
    return above, below, left, right


# --- lines -------------------------------------------------------------------------------


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that stand side by side, each row from left to right, from the top down."""
    return list(_rows(sorted(pieces, key=_by_middle)))


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
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


_by_middle = attrgetter("middle")
_by_left = attrgetter("x0")


def _lines_of(page: int, leaf: _Region, block: int) -> Iterator[Line]:
    upright = sorted((p for p in leaf.pieces if p.vertical), key=lambda p: (-p.x1, p.y0))
    for piece in upright:  # vertical text is read from right to left
        yield Line(page, (piece,), piece.text.strip(), leaf.left, leaf.right, block)
    rows = rows_of(p for p in leaf.pieces if not p.vertical)
    leaf = replace(leaf, right=_edge(rows, leaf))
    cells = [_cells(row) for row in rows]
    for number, row in enumerate(rows):
        if _in_table(cells, number):
            text = "\t".join(joined(cell) for cell in cells[number])
            yield Line(page, tuple(row), text, leaf.left, leaf.right, block)
            continue
        parts = _parts(row)
        if len(parts) > 2:  # a masthead: date, name of the paper, page
            text = "  ".join(joined(part) for part in parts)
            yield Line(page, tuple(row), text, leaf.left, leaf.right, block)
            continue
        largest = max(prevailing_size(part) for part in parts)
        passed = False
        for k, part in enumerate(parts):
            aside = passed and prevailing_size(part) < largest
            right = parts[k + 1][0].x0 - part[-1].size / 2 if k + 1 < len(parts) else leaf.right
            yield Line(page, tuple(part), joined(part), leaf.left, right, block, aside)
            passed = passed or prevailing_size(part) == largest


def _edge(rows: Sequence[Sequence[Piece]], leaf: _Region) -> float:
    """Where the lines of a column end, if enough of them end there: beyond it may be white."""
    ends = sorted((row[-1].x1 for row in rows), reverse=True)
    enough = max(_FEWEST_ROWS + 1, len(ends) * 2 // 5)
    size = prevailing_size(leaf.pieces) if leaf.pieces else 0.0
    for k in range(len(ends) - enough + 1):
        if ends[k] - leaf.left < _NARROWEST * size:
            break
        if ends[k] - ends[k + enough - 1] < 0.6 * size:
            return ends[k]
    return leaf.right


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


_WORD = re.compile(r"[!-~]")


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
