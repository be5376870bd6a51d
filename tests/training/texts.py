"""The texts to learn from: those that are open to whoever writes rules."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from reader_app.extraction.letters.run_on import letters_in_lines
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import Clean, clean
from tests.accuracy.measure import gold_files

OPEN = ("dev", "opened", "web")
_TEXTS = Path(__file__).parents[1] / "accuracy" / "texts"
_PARTS = 5


class Example(NamedTuple):
    """A text as the rules see it, with its gold."""

    name: str
    clean: Clean
    gold: dict[str, Any]
    source: SourceText


def examples() -> Iterator[Example]:
    for folder in OPEN:
        for path, gold in gold_files(_TEXTS / folder):
            source = next(read_sources(path))
            yield Example(path.stem, letters_in_lines(clean(source.text)), gold, source)


Item = TypeVar("Item")


def in_parts(names: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Five times: where to learn and where to try; ``names`` are the texts'.

    What one hand wrote stays in one part, or else the parts would be more alike than a page is
    to those that were learned from. The texts of a hand are numbered in a row.
    """
    hands = sorted({_hand(name) for name in names})
    random.Random(3).shuffle(hands)
    parts = {hand: k % _PARTS for k, hand in enumerate(hands)}
    part = {name: parts[_hand(name)] for name in names}
    return [
        (
            [n for n, name in enumerate(names) if part[name] != k],
            [n for n, name in enumerate(names) if part[name] == k],
        )
        for k in range(_PARTS)
    ]


def _hand(name: str) -> int:
    """The hundred in which a text's number lies."""
    number = re.match(r"\d+", name)
    return int(number[0]) // 100 if number else 0
