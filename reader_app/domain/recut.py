"""Articles cut otherwise by hand: what they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader_app.domain.carrier import PLAIN, Carrier, LineBox, PageImage
from reader_app.domain.document import Document
from reader_app.domain.span import Span

JOINT = "\n\n"
"""What stands between the pieces of a joined article: the end of a paragraph."""


class Piece(NamedTuple):
    """A run of an article's present source text, in characters."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """An article to be: its pieces in order, and what was read from them joined."""

    pieces: tuple[Piece, ...]
    document: Document
    carrier: Carrier = PLAIN


class Base(NamedTuple):
    """A run of a stored text, in characters."""

    text_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoredCut:
    """An article that a recut made: its number, and what its text is made of."""

    article: int
    bases: tuple[Base, ...]


@dataclass(frozen=True, slots=True)
class Recut:
    """A step by which some articles became others, done or undone."""

    id: int
    before: tuple[tuple[int, int], ...]  # article, text
    after: tuple[StoredCut, ...]

    @property
    def is_join(self) -> bool:
        return len(self.after) < len(self.before)


def joined(slices: Sequence[str]) -> str:
    """The text of an article made of these pieces."""
    return JOINT.join(slices)


def carried(pieces: Sequence[tuple[Carrier, int, int]]) -> Carrier:
    """What comes with a text made of runs ``[start, end)`` of others: their lines on their
    pages, and what the markup of a first run from the very top names."""
    images: list[PageImage] = []
    boxes: list[LineBox] = []
    at = 0
    for carrier, start, end in pieces:
        renumbered: dict[int, int] = {}
        for box in carrier.line_boxes:
            if start <= box.span.start and box.span.end <= end:
                if box.page not in renumbered:
                    renumbered[box.page] = len(images)
                    images += carrier.page_images[box.page : box.page + 1]
                span = Span(box.span.start - start + at, box.span.end - start + at)
                boxes.append(replace(box, page=renumbered[box.page], span=span))
        at += end - start + len(JOINT)
    first, start, end = pieces[0]
    marks = {name: span for name, span in first.marks.items() if span.end <= end}
    return Carrier(marks={} if start else marks, page_images=tuple(images), line_boxes=tuple(boxes))
