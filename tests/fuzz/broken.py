"""Files of every format after accidents, one after another, until the time is up."""

from __future__ import annotations

import hashlib
import resource
import time
from collections import Counter
from pathlib import Path
from random import Random

from tests.fuzz.damage import damaged
from tests.fuzz.file_promises import check_file
from tests.fuzz.finds import tried
from tests.fuzz.specimens import kept_files, specimens

MOST_GROWTH = 200  # MB that the process may grow by, however many files it reads


def run(seconds: float, first_seed: int, folder: Path) -> None:
    """Check files for so long; what breaks a promise in a new way goes into the folder."""
    end = time.monotonic() + seconds
    chance = Random(first_seed)
    files = {suffix: list(data) for suffix, data in specimens().items()}
    for suffix, data in kept_files():
        files.setdefault(suffix, []).append(data)
    before, counts, names = _peak(), Counter[str](), set[str]()
    while time.monotonic() < end:
        suffix = chance.choice(list(files))  # as many of every format
        data = damaged(chance.choice(files[suffix]), chance)
        counts[suffix] += 1
        found = tried(lambda given, suffix=suffix: check_file(suffix, given), data)
        if found is not None and found.name not in names:
            names.add(found.name)
            _keep(folder, found.name, suffix, data, found.told)
    of_each = ", ".join(f"{count} {suffix}" for suffix, count in sorted(counts.items()))
    print(
        f"  {counts.total()} files ({of_each}), {len(names)} mistakes,"
        f" {_peak() - before} MB more memory"
    )
    if _peak() - before > MOST_GROWTH:
        raise SystemExit("the memory grew too much")


def _peak() -> int:
    """The most memory that the process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _keep(folder: Path, name: str, suffix: str, data: bytes, told: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha1(data, usedforsecurity=False).hexdigest()[:8]
    kept = folder / f"{name}-{digest}.bin"
    kept.write_bytes(data)
    kept.with_suffix(".txt").write_text(f"{suffix}\n{told}", encoding="utf-8")
    print(f"new: {kept} ({suffix})\n{told.splitlines()[-1][:300]}", flush=True)
