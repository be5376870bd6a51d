"""What is wrong with a library, as a check of it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class TroubleKind(StrEnum):
    FILE = "file"  # the file itself is damaged
    REFERENCE = "reference"  # a row points at nothing
    SPAN = "span"  # a value's place in the source does not hold it
    INDEX = "index"  # search would miss something


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is not as it should be, in a Chinese sentence."""

    kind: TroubleKind
    message: str
    article: int | None = None
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check looked at and found."""

    articles: int
    troubles: tuple[Trouble, ...]

    @property
    def sound(self) -> bool:
        """Nothing is wrong any more: what was found, if anything, has been repaired."""
        return all(trouble.repaired for trouble in self.troubles)
