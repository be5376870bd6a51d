"""A page as it was read: the pieces of print that stand on it, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.domain.carrier import PageImage
from reader_app.sources.page_tables import Rule
from reader_app.sources.printed_pieces import Piece


@dataclass(frozen=True, slots=True)
class PagePieces:
    """What stands on one page; ``width`` and ``height`` in the unit of the pieces."""

    width: float
    height: float
    pieces: Sequence[Piece]
    rules: Sequence[Rule] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: what stands on it, and how it looks."""

    pieces: PagePieces
    image: PageImage
    measured: bool = False  # recognised on a scan
    paper: tuple[float, float] = (0.0, 0.0)  # width and height in points; 0: unknown
    blank: bool = False  # nothing is printed on it
