"""The texts of many files in turn: read here, and by several processes once that pays.

Processes take a second or so to start, since each has all the rules to compile. Whether that is
soon made up for shows only in the reading: texts that the library knows are read at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader_app.services.file_readings import Arrival, Reading, readings_of
from reader_app.tasks import Task

_START_S = 1.2  # until a process has read its first text
_TRIED_S = 0.2  # of reading, before its pace is taken for that of the rest
_PASSED_ON_S = 0.003  # what it costs to have a text from another process
_HEAVY = 4_000_000  # bytes of a file: the next one is better not kept waiting


def read_many(
    files: Sequence[Path], library: Path, is_whole: Callable[[str], bool], task: Task
) -> Iterator[Arrival]:
    """Every text of every file, in order. ``is_whole`` tells which texts are there already.

    Raises Cancelled.
    """
    from reader_app.services.reading_pool import NoProcesses, reading, usual_workers

    here = _ReadHere(files, is_whole, task)
    workers = usual_workers()
    while here.at < len(files):
        if workers < 2 or not here.is_slow(workers):
            yield from here.next_file()
            continue
        own = here.read_meanwhile(workers)
        first = here.at + own
        try:
            with reading(files[first:], library, workers) as pool:
                for _ in range(own):
                    yield from here.next_file()
                for number, text in pool.arrivals(task):
                    yield first + number, text
                    here.passed(first + number, text)
        except NoProcesses:
            workers = 0


class _ReadHere:
    """Reads file after file, and knows how long that takes."""

    def __init__(self, files: Sequence[Path], is_whole: Callable[[str], bool], task: Task) -> None:
        self._files = files
        self._is_whole = is_whole
        self._task = task
        self._spent = 0.0
        self._read = 0
        self._came = 0  # texts of the file at hand that were handed on already
        self.at = 0

    def next_file(self) -> Iterator[Arrival]:
        self._task.look_up()
        number, came = self.at, self._came
        readings = readings_of(self._files[number], self._is_whole)
        since = time.perf_counter()
        for place, each in enumerate(readings):
            self._spent += time.perf_counter() - since
            if place >= came:
                yield number, each
            self._task.look_up()
            since = time.perf_counter()
        if number:  # the first one's time is that of the rules
            self._spent += time.perf_counter() - since
            self._read += 1
        else:
            self._spent = 0.0
        self.passed(number, None)
        yield number, None

    def passed(self, number: int, text: Reading | None) -> None:
        """Where to go on from, after this."""
        self.at, self._came = (number + 1, 0) if text is None else (number, self._came + 1)

    def is_slow(self, workers: int) -> bool:
        """Whether several processes would be done sooner with what is left."""
        left = len(self._files) - self.at
        if left > 1 and _size(self._files[self.at]) > _HEAVY:
            return True
        if self._spent < _TRIED_S:
            return False
        saved = (self._pace - _PASSED_ON_S) * left * (1 - 1 / workers)
        return self._pace > 2 * _PASSED_ON_S and saved > _START_S

    def read_meanwhile(self, workers: int) -> int:
        """How many files to read here while the processes start."""
        if not self._pace:
            return 0
        left = len(self._files) - self.at
        return min(int(_START_S / self._pace), left // (workers + 1))

    @property
    def _pace(self) -> float:
        return self._spent / self._read if self._read else 0.0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
