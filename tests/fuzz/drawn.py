"""Inputs drawn by hypothesis, one after another, until the time is up."""

from __future__ import annotations

import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.finds import Finds
from tests.fuzz.materials import kept_finds
from tests.fuzz.promises import check
from tests.fuzz.strategies import file_bytes, texts

_ROUND = 200  # examples; each round has a seed of its own, so that a run can go on for days


def run(seconds: float, first_seed: int, folder: Path) -> None:
    """Check inputs for so long; what breaks a promise goes into the folder."""
    finds = Finds(folder, check)
    end = time.monotonic() + seconds
    count = 0
    for path in kept_finds():
        finds.try_(path.read_bytes())
    number = first_seed
    while time.monotonic() < end:
        count += _round(number, finds, end)
        number += 1
    print(f"  {count} inputs, {len(finds.names)} mistakes")


def _round(number: int, finds: Finds, end: float) -> int:
    count = 0

    @seed(number)
    @settings(
        max_examples=_ROUND,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(texts().map(str.encode), texts().map(str.encode), file_bytes()))
    def each(data: bytes) -> None:
        nonlocal count
        if time.monotonic() < end:
            finds.try_(data)
            count += 1

    each()
    return count
