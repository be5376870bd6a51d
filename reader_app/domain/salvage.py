"""What could be saved of a damaged library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LostText:
    """A text that was in the library and could not be read any more."""

    path: str  # where it was imported from, to import it again
    articles: tuple[int, ...] = ()  # the numbers of its articles, as far as they are known


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """Counts of what the new library has, and what it lacks."""

    library: Path
    texts: int
    articles: int
    in_trash: int
    corrections: int
    others: Mapping[str, int]  # table to rows: reading positions, page images …
    lost: tuple[LostText, ...]
    from_pages: int  # texts that only the raw pages still held; some may have been deleted before
