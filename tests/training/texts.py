"""The texts to learn from: those that are open to whoever writes rules."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from reader_app.extraction.letters.run_on import letters_in_lines
from reader_app.sources.registry import read_sources
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


def examples() -> Iterator[Example]:
    for folder in OPEN:
        for path, gold in gold_files(_TEXTS / folder):
            source = next(read_sources(path))
            yield Example(path.stem, letters_in_lines(clean(source.text)), gold)


Item = TypeVar("Item")


def in_parts(names: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Five times: where to learn and where to try, no text in both; ``names`` are the texts'."""
    texts = sorted(set(names))
    random.Random(3).shuffle(texts)
    part = {name: k % _PARTS for k, name in enumerate(texts)}
    return [
        (
            [n for n, name in enumerate(names) if part[name] != k],
            [n for n, name in enumerate(names) if part[name] == k],
        )
        for k in range(_PARTS)
    ]
