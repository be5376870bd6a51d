"""Damaged files are read or refused, whatever the damage: the bounded part of ``make fuzz``."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reader_app.errors import UnreadableSource
from reader_app.sources.registry import READERS
from tests.fuzz.page_files import damaged, materials, told

_SOUND = materials()
_TIMES = {".pdf": 100}


@pytest.mark.parametrize("suffix", _SOUND)
def test_damaged_files_are_read_or_refused_in_words(suffix: str) -> None:
    chance = Random(20_250_305)
    files = [damaged(chance.choice(_SOUND[suffix]), chance) for _ in range(_TIMES.get(suffix, 200))]

    became = [what for _, what in told(suffix, files)]

    assert len(became) == len(files)
    assert set(became) <= {"read", "refused", "given up"}
    assert {"read", "refused"} <= set(became)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "fuzz" / "corpus" / "pages").glob("*")),
    ids=lambda path: path.name,
)  # fmt: skip
def test_files_that_once_broke_a_reader_are_refused(path: Path) -> None:
    with pytest.raises(UnreadableSource):
        list(READERS[path.suffix](path, path.read_bytes()))
