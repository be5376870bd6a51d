"""Process start to a painted article that answers a key, beside a bare window with its text."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
FONTS = [str(ROOT / "resources/fonts" / f"NotoSerifSC-{face}.ttf") for face in ("Regular", "Bold")]
LIMIT = 1.5  # of a bare window
LARGE_LIMIT = 1.1  # of the window on the samples: as fast, but for noise


def run(rounds: int = 11) -> float:
    """Both programs in turn, several times; the ratio of the medians."""
    with tempfile.TemporaryDirectory() as folder:
        library, text = Path(folder) / "library.sqlite3", Path(folder) / "text.txt"
        prepare(library, text)
        bare = ["tests.benchmarks.bare_window", str(text), *FONTS]
        ours = ["tests.benchmarks.window_start", str(library)]
        return _compare({"bare": bare, "window": ours}, rounds, LIMIT)


def run_large(large: Path, rounds: int = 11) -> float:
    """The window on the five samples and on a large library."""
    with tempfile.TemporaryDirectory() as folder:
        library, text = Path(folder) / "library.sqlite3", Path(folder) / "text.txt"
        prepare(library, text)
        program = "tests.benchmarks.window_start"
        commands = {"samples": [program, str(library)], "large": [program, str(large)]}
        return _compare(commands, rounds, LARGE_LIMIT)


def _compare(commands: dict[str, list[str]], rounds: int, limit: float) -> float:
    """How many times as long the second takes as the first."""
    for command in commands.values():  # the second start is measured: caches are warm,
        _time_of(command)  # and Python's bytecode of both programs is kept
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(_time_of(command))
    first, second = (statistics.median(values) for values in times.values())
    platform = os.environ.get("QT_QPA_PLATFORM") or "display " + os.environ.get("DISPLAY", "?")
    print(f"start to painted and answering a key, {platform}, median of {rounds}:")
    for name, values in times.items():
        low, high = min(values) * 1000, max(values) * 1000
        print(f"  {name:7} {statistics.median(values) * 1000:6.0f} ms  ({low:.0f}–{high:.0f})")
    print(f"  ratio   {second / first:6.2f}     (limit {limit})")
    return second / first


def prepare(library: Path, text: Path) -> None:
    """A library filled from the seeds, and the text that its first article shows."""
    from reader_app.library.opening import read_opening
    from reader_app.services.import_files import import_seeds
    from reader_app.tasks import Task

    import_seeds(library, Task())
    opening = read_opening(library)
    assert opening is not None
    shown = [block.text(opening.source) for block in opening.blocks if block.kind != "furniture"]
    text.write_text("\n".join(shown), encoding="utf-8")


def _time_of(module: list[str]) -> float:
    # Where Python may keep no bytecode, each start would compile our modules, but not Qt's, anew.
    surroundings = {**os.environ}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if not done.stdout.strip():
        raise RuntimeError(done.stderr)
    _painted, ready = (float(value) for value in done.stdout.split())
    return ready - started
