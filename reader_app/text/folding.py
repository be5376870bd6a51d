"""Making characters alike for searching: width, case, and traditional to simplified script.

Folding goes character by character, so that every folded character knows the one it came
from, and a query folds as the text does. Two spellings that fold alike are found alike.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate

FOLDING_VERSION = f"1/{unicodedata.unidata_version}"  # an index made by other rules is made anew


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back to the characters it was made from."""

    text: str
    starts: tuple[int, ...] | None = None  # where each original begins in it; None: where it was

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of original characters that made the folded ones in ``[start, end)``."""
        if self.starts is None:
            return start, end
        return bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)


def fold(text: str) -> str:
    """NFKC, lower case, simplified script: ``ＡＰＰ`` is ``app``, ``辦理`` is ``办理``."""
    return text.translate(_foldings())


def fold_with_places(text: str) -> Folded:
    """The same, with the place of each character kept: ``⑩`` becomes two, ``10``."""
    folded = fold(text)
    if len(folded) == len(text):  # no character vanishes, so none was lengthened either
        return Folded(folded)
    lengths = (len(fold(character)) for character in text)
    return Folded(folded, (0, *accumulate(lengths))[:-1])


class _Foldings(dict[int, str]):
    """Code point to folded characters, each worked out when it is first met."""

    def __init__(self, simplified: dict[str, str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, code: int) -> str:
        wide = unicodedata.normalize("NFKC", chr(code)) or chr(code)
        folded = "".join(self._simplified.get(each, each) for each in wide).casefold()
        self[code] = folded
        return folded


@cache
def _foldings() -> _Foldings:
    return _Foldings(_simplified_characters())


def _simplified_characters() -> dict[str, str]:
    """OpenCC's own table of characters; its converter would take a second per million."""
    table = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line)
    return {traditional: simplified.split()[0] for traditional, simplified in pairs}
