"""Making characters alike for searching: width, case, and traditional to simplified script.

Folding goes character by character, so that every folded character knows the one it came
from, and a query folds as the text does. Two spellings that fold alike are found alike.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise

FOLDING_VERSION = "1"  # goes up with the rules; an index made by other rules is made anew

# Of these only the traditional characters change: NFKC leaves Han, common marks, and ASCII
# but for its capitals as they are.
_STABLE = (
    *(("\t", "\r"), (" ", "@"), ("[", "~"), ("㐀", "䶿"), ("一", "鿿"), ("、", "。")),
    *(("《", "》"), ("【", "】"), ("“", "”"), ("‘", "’"), ("—", "—"), ("·", "·")),
)


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
    folder = _folder()
    return folder.unstable.sub(folder, text)


def fold_with_places(text: str) -> Folded:
    """The same, with the place of each character kept: ``⑩`` becomes two, ``10``."""
    folded = fold(text)
    if len(folded) == len(text):  # no character vanishes, so none was lengthened either
        return Folded(folded)
    lengths = (len(fold(character)) for character in text)
    return Folded(folded, (0, *accumulate(lengths))[:-1])


class _Folder:
    """The characters that may change, and what each becomes, worked out when it is first met.

    Most of a text stays as it is; passing over that by a pattern takes a fifth of the time
    that looking up every character takes.
    """

    def __init__(self, simplified: Mapping[str, str]) -> None:
        self._simplified = simplified
        self._known: dict[str, str] = {}
        self.unstable = re.compile(f"[^{_without(_STABLE, simplified)}]")

    def __call__(self, match: re.Match[str]) -> str:
        character = match[0]
        folded = self._known.get(character)
        if folded is None:
            folded = self._known[character] = self._fold(character)
        return folded

    def _fold(self, character: str) -> str:
        wide = unicodedata.normalize("NFKC", character)
        return "".join(self._simplified.get(each, each) for each in wide).casefold()


def _without(ranges: Iterable[tuple[str, str]], left_out: Iterable[str]) -> str:
    """The inside of a character class: some ranges, less some characters.

    One class of many ranges is passed over far faster than a choice between two.
    """
    holes = sorted(map(ord, left_out))
    parts = []
    for first, last in ranges:
        inside = holes[bisect_left(holes, ord(first)) : bisect_right(holes, ord(last))]
        edges = [ord(first) - 1, *inside, ord(last) + 1]
        parts += [
            f"\\U{before + 1:08x}-\\U{after - 1:08x}"
            for before, after in pairwise(edges)
            if after - before > 1
        ]
    return "".join(parts)


@cache
def _folder() -> _Folder:
    return _Folder(_simplified_characters())


def _simplified_characters() -> dict[str, str]:
    """OpenCC's own table of characters; its converter would take a second per million."""
    table = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line)
    return {traditional: simplified.split()[0] for traditional, simplified in pairs}
