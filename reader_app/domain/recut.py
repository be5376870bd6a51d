"""Articles cut otherwise by hand: what they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader_app.domain.document import Document

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
