"""See whether the library is sound."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.trouble import CheckReport, Trouble, TroubleKind
from reader_app.tasks import Task

if TYPE_CHECKING:
    from reader_app.library.soundness import Look, Share

__all__ = ["CheckReport", "Trouble", "TroubleKind", "check_library"]

_MOST_WORKERS = 4  # each takes some 60 MB
_WORTH_IT = 8  # shares; fewer are soon looked through by one
_LOOK_UP_S = 0.2


def check_library(
    library: Path, task: Task | None = None, workers: int | None = None
) -> CheckReport:
    """Check the file, every span and the search index; a faulty index is made anew.

    A large library is looked through by several processes.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    if workers is None:
        workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    elsewhere = partial(_together, library, workers) if workers > 1 else None
    with open_library(library) as opened:
        return opened.upkeep.check(task, elsewhere)


def _together(library: Path, workers: int, shares: Sequence[Share]) -> Iterator[Look]:
    """What was seen of each share, and now and then nothing, so that a cancelled job is noticed.

    Raises NotTogether where no processes can be had, one ends, or the library changes.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from reader_app.library.soundness import Look, NotTogether

    if len(shares) < _WORTH_IT:
        raise NotTogether
    # Spawned: a fork of a program with threads may hang.
    pool = ProcessPoolExecutor(min(workers, len(shares)), get_context("spawn"))
    left = list(reversed(shares))
    given: set[Future[Look]] = set()
    try:
        while left or given:
            while left and len(given) < 2 * workers:  # no more, so that it can be stopped
                given.add(pool.submit(_look, library, left.pop()))
            done, given = wait(given, _LOOK_UP_S, FIRST_COMPLETED)
            yield Look()
            yield from (each.result() for each in done)
    except (BrokenProcessPool, OSError) as error:
        raise NotTogether from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _look(library: Path, share: Share) -> Look:
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.upkeep.look_through(share)
