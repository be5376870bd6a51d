"""In which order a printed page is read: its columns from left to right, band by band.

A page is divided at white corridors between columns, the tallest first (a recursive X-Y cut
after Nagy and Seth 1984, with the corridors of Breuel 2002 in place of whole projections, so
that a headline across two columns ends a corridor and does not hide it). What stands above a
corridor is read before it, what stands below it after. The same code puts the lines of a PDF
and of a recognised scan in order. All lengths are in one unit, points or pixels, y downwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader_app.sources.page_columns import Wall, best_corridor, cut_at
from reader_app.sources.page_lines import Column, Line, lines_of
from reader_app.sources.printed_pieces import Piece, prevailing_size

_DEEPEST = 40
_MOST_GUTTERS = 40
_MOST_LOOKS = 4_000_000  # a broadsheet takes a tenth; what takes more is no page


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
        region = Column(
            pieces, min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
        )
        found: list[Line] = []
        for leaf in self._divide(region, walls, em, 0):
            self.blocks += 1
            found += lines_of(page, leaf, self.blocks)
        return found

    def _divide(
        self, region: Column, walls: Sequence[Wall], em: float, depth: int
    ) -> Iterator[Column]:
        corridor = None
        if depth < _DEEPEST and len(region.pieces) > 1 and self.budget > 0:
            edges = 4 * (region.right - region.left) / em + 1
            self.budget -= len(region.pieces) * min(len(region.pieces), int(edges))
            corridor = best_corridor(region.pieces, walls, em, self.gutters)
        if corridor is None:
            yield region
            return
        self.gutters = [*self.gutters[-_MOST_GUTTERS:], (corridor.left, corridor.right)]
        above, below, before, after = cut_at(region.pieces, corridor)
        edge = max(piece.x1 for piece in before)
        start = min(piece.x0 for piece in after)
        for pieces, left, right in (
            (above, region.left, region.right),
            (before, region.left, edge),
            (after, start, region.right),
            (below, region.left, region.right),
        ):
            if pieces:
                yield from self._divide(Column(pieces, left, right), walls, em, depth + 1)
