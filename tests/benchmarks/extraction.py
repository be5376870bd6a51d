"""How fast pages are read, and that the time per character does not grow with the text."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from reader_app.services.extract_file import understand
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText
from tests.benchmarks.archive import pages
from tests.fuzz.shapes import ALL

LIMIT = 2.0  # times the time per character, from the shortest text to the longest
SIZES = (100_000, 5_000_000)  # bytes
PAGES = 300
_SEEDS = Path(__file__).parents[2] / "seeds"
USUAL = (
    *("prose in one line", "many paragraphs", "lines torn at one width", "short lines"),
    *("many records", "records in one line", "one record again and again", "numbered titles"),
    *(
        "figures in one line",
        "a table with tabs",
        "a table in Markdown",
        "a table of one cell a line",
    ),
    *("brackets opened", "titles within titles", "digits", "Chinese numerals", "asterisks"),
    *("pipes", "tabs", "line breaks of HTML", "hashes, a line each", "labels in one line"),
)
_SCAN = 0.15  # µs a character: below it, what is measured is the processor's caches
_AT_ONCE = 2  # shapes, each in a process of its own; what is measured is its own time
_SLOWEST = 60.0  # seconds of one text, from where on no longer one is tried


def run(every_shape: bool = False) -> float:
    """Print it all; the largest growth of the time per character."""
    _speed()
    print("\ntime per character in µs, findings included, and how it grows:")
    heads = "".join(f"{size / 1_000_000:>9.1f} MB" for size in SIZES)
    print(f"  {'':32}{heads}    growth (limit {LIMIT})")
    largest = 0.0
    with ProcessPoolExecutor(_AT_ONCE, get_context("spawn")) as pool:
        for growth, line in pool.map(_growth, list(ALL) if every_shape else USUAL):
            print(line, flush=True)
            largest = max(largest, growth)
    return largest


def _speed() -> None:
    seeds = [next(read_sources(path)) for path in sorted(_SEEDS.glob("*.txt"))]
    archive = list(pages(PAGES))
    print("articles read and checked a second, on one core:")
    _print_speed("the five seeds", seeds, rounds=7)
    _print_speed(f"{PAGES} made-up pages", archive, rounds=1)


def _print_speed(name: str, sources: Sequence[SourceText], rounds: int) -> None:
    for source in sources[:5]:
        understand(source)  # what is read once, word lists and patterns, is read by now
    spent = statistics.median(
        _time(lambda: [understand(one) for one in sources]) for _ in range(rounds)
    )
    characters = sum(len(source.text) for source in sources)
    print(
        f"  {name:20} {len(sources) / spent:7.1f} articles/s"
        f"  {characters / spent / 1000:7.0f} thousand characters/s"
        f"  ({characters // len(sources)} characters an article)"
    )


def _growth(name: str) -> tuple[float, str]:
    """Of one shape, with the line that tells it."""
    per_character: list[float] = []
    for size in SIZES:
        source = SourceText("shape.txt", ALL[name](size))
        rounds = 3 if size <= SIZES[0] else 1  # the short one is short enough for chance to count
        spent = min(_time(partial(understand, source)) for _ in range(rounds))
        per_character.append(spent / len(source.text) * 1e6)
        if spent > _SLOWEST and size != SIZES[-1]:
            per_character.append(float("inf"))
            break
    growth = per_character[-1] / max(per_character[0], _SCAN)
    columns = "".join(f"{value:>12.2f}" for value in per_character)
    mark = "  TOO MUCH" if growth >= LIMIT else ""
    return growth, f"  {name:32}{columns}    {growth:.2f}{mark}"


def _time(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started
