"""Where the columns of a printed page stand: the white corridors between running text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import fmean

from reader_app.sources.printed_pieces import Piece, by_middle, rows_by_middle, rows_of

FEWEST_ROWS = 3  # on either side; fewer do not show a column
NARROWEST = 5.5  # characters a line of running text has; shorter ones are labels or cells
_CORRIDOR = 0.55  # of the body's size: narrower white is a gap between words

Wall = tuple[float, float, float]
"""A level rule that no column goes on beyond: its left end, its right end, its height."""


@dataclass(frozen=True, slots=True)
class Corridor:
    left: float
    right: float
    top: float
    bottom: float
    height: float  # over which text stands on both sides


def best_corridor(
    pieces: Sequence[Piece],
    walls: Sequence[Wall],
    em: float,
    gutters: Sequence[tuple[float, float]],
) -> Corridor | None:
    """The tallest white corridor with running text on both sides."""
    best: Corridor | None = None
    pieces = sorted(pieces, key=by_middle)
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
) -> Iterator[Corridor]:
    """``pieces`` come by their middles."""
    low, high = strip
    fewest = 1 if known else FEWEST_ROWS
    blockers = [(p.y0, p.y1) for p in pieces if p.x0 < high and p.x1 > low]
    blockers += [(y, y) for left, right, y in walls if left < low and right > high]
    blockers.sort()
    top = float("-inf")
    for start, end in (*blockers, (float("inf"), float("inf"))):
        if start > top:
            inside = pieces[
                bisect_left(pieces, top, key=by_middle) : bisect_right(pieces, start, key=by_middle)
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
                yield Corridor(
                    max(p.x1 for p in left), min(p.x0 for p in right), top, start, height
                )
        top = max(top, end)


def _begins(left: Sequence[Piece], right: Sequence[Piece]) -> float | None:
    """Below which height the columns begin, if a centred row stands apart above them."""
    rows = list(islice(rows_by_middle(sorted((*left, *right), key=by_middle)), 3))
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
    fewest = 1 if known else FEWEST_ROWS
    for side in sides:
        widths = [p.x1 - p.x0 for p in side]
        if len(side) < fewest or (max(widths) if known else fmean(widths)) < NARROWEST * em:
            return 0.0
        if sum(1 for p in side if p.text.rstrip().endswith((":", "："))) * 2 > len(side):
            return 0.0
    top = max(min(p.y0 for p in side) for side in sides)
    bottom = min(max(p.y1 for p in side) for side in sides)
    return max(0.0, bottom - top)


def _nearest(pieces: Sequence[Piece], *, nearest_right: bool) -> list[Piece]:
    """Of each row the piece that stands at the corridor."""
    return [row[-1 if nearest_right else 0] for row in rows_of(pieces)]


def cut_at(
    pieces: Sequence[Piece], corridor: Corridor
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
