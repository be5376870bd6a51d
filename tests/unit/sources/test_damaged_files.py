"""Files of every format after accidents are read, or refused in words: the bounded part of
``make fuzz``."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.damage import damaged
from tests.fuzz.file_promises import check_file
from tests.fuzz.page_shapes import PAGES
from tests.fuzz.shapes import Shape
from tests.fuzz.specimens import kept_files, specimens

EACH = 200  # of every format
MOST_GROWTH = 200 * 1024 * 1024  # bytes


@pytest.mark.parametrize("suffix", specimens())
def test_files_after_accidents(suffix: str) -> None:
    before = _memory()
    for number in range(EACH):
        chance = Random(f"{suffix} {number}")
        check_file(suffix, damaged(chance.choice(specimens()[suffix]), chance))
    assert _memory() - before < MOST_GROWTH


@pytest.mark.parametrize("suffix", specimens())
def test_sound_files(suffix: str) -> None:
    for data in specimens()[suffix]:
        check_file(suffix, data)


@pytest.mark.parametrize(("suffix", "data"), kept_files())
def test_what_once_went_wrong(suffix: str, data: bytes) -> None:
    check_file(suffix, data)


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES.keys())
def test_one_mark_for_long(shape: Shape) -> None:
    check_file(".html", shape(20_000).encode())


def _memory() -> int:
    """The bytes that the process has in memory now; 0 where that cannot be told."""
    if sys.platform != "linux":
        return 0
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
