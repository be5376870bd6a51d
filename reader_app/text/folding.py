"""Making characters alike for searching: width, case, and traditional to simplified script.

Folding goes character by character, so that every folded character knows the one it came
from, and a query folds as the text does. Two spellings that fold alike are found alike.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

FOLDING_VERSION = "2"  # goes up with the rules; an index made by other rules is made anew

_FEW = 24  # characters to replace one by one; for more, one pass over the text is faster
_NAME = 12  # characters of a text that may well come again
_LONG = 100  # characters of a text worth remembering what it is made of


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back to the characters it was made from.

    ``edges`` has, for each original that became more than one character, where it and what
    it became begin, and the latter's length.
    """

    text: str
    edges: tuple[tuple[int, int, int], ...] = ()  # in the folded text, in the original, length

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of original characters that made the folded ones in ``[start, end)``."""
        return self._from(start), self._from(end - 1) + 1

    def _from(self, place: int) -> int:
        at = bisect_right(self.edges, place, key=lambda edge: edge[0]) - 1
        if at < 0:
            return place
        begin, original, length = self.edges[at]
        return original + max(place - begin - length + 1, 0)


def fold(text: str) -> str:
    """NFKC, lower case, simplified script: ``ＡＰＰ`` is ``app``, ``辦理`` is ``办理``."""
    if text.isascii():
        return text.lower()
    return _fold_name(text) if len(text) <= _NAME else _fold(text)


@lru_cache(maxsize=4096)
def _fold_name(text: str) -> str:
    """Papers, offices and people come again in article after article."""
    return _fold(text)


def _fold(text: str) -> str:
    folder = _folder()
    return folder.changed(text, folder.changing(text))


def fold_with_characters(text: str) -> tuple[str, set[str]]:
    """The same, and the characters that the folded text is made of."""
    folder = _folder()
    changing = folder.changing(text)
    characters = set(_characters(text))
    characters.difference_update(changing)
    for character in changing:
        characters.update(folder.becomes[character])
    return folder.changed(text, changing), characters


def fold_with_places(text: str) -> Folded:
    """The same, with the place of each character kept: ``⑩`` becomes two, ``10``."""
    folded = fold(text)
    if len(folded) == len(text):  # no character vanishes, so none was lengthened either
        return Folded(folded)
    becomes = _folder().becomes
    longer = {each for each in _folder().changing(text) if len(becomes[each]) > 1}
    edges = []
    grown = 0
    for place, character in enumerate(text):
        if character in longer:
            length = len(becomes[character])
            edges.append((place + grown, place, length))
            grown += length - 1
    return Folded(folded, tuple(edges))


def is_plain(text: str) -> bool:
    """Whether folding changes no letter, digit or Han character of it but ASCII capitals.

    In such a text a folded run of these is found without folding the text.
    """
    folder = _folder()
    return not any(map(folder.changes_letters, _characters(text) - folder.plain))


def _characters(text: str) -> frozenset[str]:
    return _of_long_text(text) if len(text) > _LONG else frozenset(text)


@lru_cache(maxsize=2)
def _of_long_text(text: str) -> frozenset[str]:
    """It is asked about several times when it is stored."""
    return frozenset(text)


class _Folder:
    """What each character becomes, worked out when it is first met."""

    def __init__(self, simplified: Mapping[str, str]) -> None:
        self._simplified = simplified
        self._stable: set[str] = set()
        self.becomes: dict[str, str] = {}
        self.table: dict[int, str] = {}
        self.plain: set[str] = set()  # of those met, what is_plain lets pass

    def changing(self, text: str) -> list[str]:
        """The distinct characters that become something else."""
        doubtful = _characters(text) - self._stable
        for character in doubtful - self.becomes.keys():
            self._learn(character)
        return [character for character in doubtful if character in self.becomes]

    def changed(self, text: str, changing: Sequence[str]) -> str:
        """What a text becomes, of whose characters these change."""
        if len(changing) > _FEW:
            return text.translate(self.table)
        for character in changing:  # what one becomes holds none that changes
            text = text.replace(character, self.becomes[character])
        return text

    def changes_letters(self, character: str) -> bool:
        self.changing(character)
        folded = self.becomes.get(character, character)
        if folded == character or not any(map(str.isalnum, folded)) or character.isascii():
            self.plain.add(character)
            return False
        return True

    def _learn(self, character: str) -> None:
        folded = self._fold(character)
        while (again := "".join(map(self._fold, folded))) != folded:
            folded = again
        if folded == character:
            self._stable.add(character)
        else:
            self.table[ord(character)] = folded
            self.becomes[character] = folded

    def _fold(self, character: str) -> str:
        wide = unicodedata.normalize("NFKC", character)
        return "".join(self._simplified.get(each, each) for each in wide).casefold()


@cache
def _folder() -> _Folder:
    return _Folder(simplified_characters())


@cache
def simplified_characters() -> Mapping[str, str]:
    """OpenCC's own table of characters; its converter would take a second per million."""
    table = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    pairs = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if line)
    return {traditional: simplified.split()[0] for traditional, simplified in pairs}
