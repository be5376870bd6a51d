"""A library of any size, filled as an import fills it, and how fast that goes.

A second process makes the articles up and prepares them for the library, as an import's readers
do; this one stores and indexes them through ``Library.add``, in batches. The
clock runs all the while, waiting for the other included; only what nobody imports, the sentences
that articles are made of, is made before.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from reader_app.extraction.rules_version import RULES_VERSION
from reader_app.library.prepared import Prepared, prepare
from reader_app.library.store import Library, open_library
from reader_app.tasks import Task
from tests.benchmarks.corpus import Corpus

BATCH = 4_000
RATE, FLATNESS = 600.0, 0.7
_FOLDER = Path("build/bench")
_AT_ONCE = 200  # articles handed from one process to the other
_AHEAD = 20  # such portions

Made = tuple[str, Prepared]  # where it came from, and the article
Portion = list[Made]


@dataclass(frozen=True, slots=True)
class Built:
    """What filling a library took. Extraction is not in it."""

    path: Path
    articles: int
    text_bytes: int
    rates: tuple[float, ...] = ()  # articles a second of each batch; empty: it was there already
    writer_rate: float = 0.0  # articles a second of the writer's own CPU, tidying included
    tidying_s: float = 0.0  # the index made one piece; not in ``rates``


def build(articles: int) -> Built:
    """Fill a library with made-up articles, unless it is there."""
    path = _FOLDER / f"library-{articles}.sqlite3"
    if path.exists():
        with open_library(path) as library:
            (there,) = library._db.execute("select count(*) from search_cards").fetchone()
            if there == articles:
                return Built(path, articles, _text_bytes(library))
    shutil.rmtree(_FOLDER / path.stem, ignore_errors=True)
    for old in (*_FOLDER.glob(f"{path.name}*"), *_FOLDER.glob(f"backups/{path.stem}.*")):
        old.unlink()  # the backups too: a library that has some is never made anew
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_library(path) as library:
        rates, cpu = _fill(library, articles)
        clock, work = time.perf_counter(), time.process_time()
        library.upkeep.tidy_index(Task())  # as an import does at its end
        cpu += time.process_time() - work
        tidying = time.perf_counter() - clock
        return Built(path, articles, _text_bytes(library), tuple(rates), articles / cpu, tidying)


def _fill(library: Library, articles: int) -> tuple[list[float], float]:
    """The rate of each batch, and the CPU of this process."""
    rates = []
    portions = _portions(articles)
    first = next(portions)  # the other process is under way
    made = _one_by_one(first, portions)
    work = time.process_time()
    while True:
        clock, count = time.perf_counter(), 0
        with library.together():
            for path, article in islice(made, BATCH):
                library.add([article], path=path, encoding="utf-8", rules_version=RULES_VERSION)
                count += 1
        if not count:
            return rates, time.process_time() - work
        rates.append(count / (time.perf_counter() - clock))


def _one_by_one(first: Portion, others: Iterator[Portion]) -> Iterator[Made]:
    yield from first
    for portion in others:
        yield from portion


def _portions(articles: int) -> Iterator[Portion]:
    """All articles in order, made by another process some way ahead."""
    starts = iter(range(0, articles, _AT_ONCE))
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:

        def ordered(count: int) -> Iterator[Future[Portion]]:
            for first in islice(starts, count):
                yield pool.submit(_portion, first, min(_AT_ONCE, articles - first))

        under_way = deque(ordered(_AHEAD))
        while under_way:
            yield under_way.popleft().result()
            under_way.extend(ordered(1))


def _portion(first: int, count: int) -> Portion:
    return [(each.path, prepare(each.document)) for each in _corpus().articles(count, first)]


@cache
def _corpus() -> Corpus:
    return Corpus()


def report_build(built: Built) -> bool:
    """Print it; whether it was fast enough, and as fast at the end as in the beginning."""
    if not built.rates:
        print(f"library of {built.articles:,} articles: there already")
        return True
    tenth = max(len(built.rates) // 10, 1)
    first, last = built.rates[:tenth], built.rates[-tenth:]
    flatness = statistics.mean(last) / statistics.mean(first)
    rate = statistics.harmonic_mean(built.rates)
    print(
        f"store and index, {built.articles:,} articles: {rate:.0f} a second on the clock (bar"
        f" {RATE:.0f}), then {built.tidying_s:.0f} s to tidy the index; {built.writer_rate:.0f} a"
        f" second of the writer's CPU; last tenth {flatness:.2f} of the first (bar {FLATNESS})"
    )
    return rate >= RATE and flatness >= FLATNESS


def _text_bytes(library: Library) -> int:
    return int(
        library._db.execute("select sum(length(cast(source as blob))) from texts").fetchone()[0]
    )
