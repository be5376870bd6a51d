"""Files read by several processes at once, their texts handed out in the order of the files.

Reading is pure Python, so only processes use a second core. Each has a few files in hand, so that
it is not idle while a batch is written, and a pipe of its own: when one dies, it is known which
file it died of, and the others go on. A pool of ``concurrent.futures`` knows neither that, nor how
to end a worker in the middle of a file.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path

from reader_app.errors import UnusableLibrary
from reader_app.services.file_readings import (
    Arrival,
    Reading,
    Refused,
    readings_of,
    weight_of,
)
from reader_app.tasks import Task

logger = logging.getLogger(__name__)

_MOST_WORKERS = 8
_LOOK_UP_S = 0.1  # how often a cancelled job is noticed while nothing arrives
_MOST_WAITING = 64  # texts that are read, but whose turn has not come
_MOST_WEIGHT = 32_000_000  # of these, as ``weight_of`` counts
_MOST_IN_HAND = 6  # files of a worker: about as many texts as its pipe holds
_STOP_S = 5.0


class NoProcesses(OSError):
    """The system starts none, or they end before they have begun."""


@contextlib.contextmanager
def reading(files: Sequence[Path], library: Path, workers: int) -> Iterator[ReadingPool]:
    """Processes that begin to read these files at once. Raises NoProcesses."""
    pool = ReadingPool(files, library, min(workers, len(files)))
    try:
        yield pool
    finally:
        pool.shut_down()


def usual_workers() -> int:
    return min(os.cpu_count() or 1, _MOST_WORKERS)


class ReadingPool:
    """Hands out files in order, and keeps what comes back until its turn."""

    def __init__(self, files: Sequence[Path], library: Path, workers: int) -> None:
        self._files = files
        self._library = library
        self._given = 0  # files that some worker has, or had
        self._turn = 0  # the file whose texts are handed out now
        self._waiting: dict[int, deque[Reading | None]] = {}
        self._weight = 0  # of all that waits
        self._workers: list[_Worker] = []
        try:
            for _ in range(workers):
                self._workers.append(_Worker(library))
        except OSError:
            self.shut_down()
            raise NoProcesses from None
        self._give_out()

    def arrivals(self, task: Task) -> Iterator[Arrival]:
        """Every text of every file, in order. Raises Cancelled, and then leaves at once.

        A file whose process dies is refused. Raises NoProcesses.
        """
        while (arrival := self._next_arrival(task)) is not None:
            yield arrival

    def _next_arrival(self, task: Task) -> Arrival | None:
        """The next text in order; None once all files are finished."""
        while self._turn < len(self._files):
            task.look_up()
            self._give_out()  # first: whoever asks is about to write for a while
            texts = self._waiting.get(self._turn)
            if texts:
                turn, reading = self._turn, texts.popleft()
                if reading is None:
                    del self._waiting[turn]
                    self._turn += 1
                else:
                    self._weight -= weight_of(reading)
                return turn, reading
            self._receive()
        return None

    def _give_out(self) -> None:
        """To whoever has the fewest; near the end one by one, so that none is left with many."""
        while self._given < len(self._files) and not self._is_full():
            worker = min(self._workers, key=lambda each: len(each.files))
            left = len(self._files) - self._given
            if len(worker.files) >= max(1, min(_MOST_IN_HAND, left // (2 * len(self._workers)))):
                return
            self._waiting[self._given] = deque()
            self._given += 1
            self._hand(worker, [self._given - 1])

    def _hand(self, worker: _Worker, numbers: Sequence[int]) -> None:
        worker.files += numbers
        with contextlib.suppress(OSError):  # it is dead: that comes out when it is heard
            for number in numbers:
                worker.pipe.send(self._files[number])

    def _receive(self) -> None:
        """What has come meanwhile. While too much waits, only the file whose turn it is is heard:
        the pipes of the others fill up, and their workers pause."""
        heard = {
            worker.pipe: worker
            for worker in self._workers
            if worker.files and (worker.files[0] == self._turn or not self._is_full())
        }
        for pipe in wait(list(heard), _LOOK_UP_S):
            worker = heard[pipe]  # type: ignore[index]
            try:
                message: bool | list[Reading | None] = worker.pipe.recv()
            except (EOFError, OSError):
                if not worker.is_there:
                    raise NoProcesses from None
                self._bury(worker)
                continue
            if isinstance(message, bool):  # it is there; it begins a file
                worker.is_there, worker.began = True, message
                continue
            self._waiting[worker.files[0]] += message
            self._weight += sum(weight_of(each) for each in message if each is not None)
            if message[-1] is None:
                worker.files.popleft()
                worker.began = False

    def _bury(self, worker: _Worker) -> None:
        """Refuse the file that it died of; another goes on with those it had not begun."""
        others = list(worker.files)
        if worker.began:
            number = others.pop(0)
            path = self._files[number]
            logger.error("The process that read %s ended by itself", path)
            reason = (
                f"读“{path.name}”的进程意外结束，没有导入它。"
                "请单独再试一次；若仍如此，文件可能有问题。"
            )
            self._waiting[number] += (Refused(path, reason), None)
        self._hand(self._replace(worker), others)

    def _replace(self, worker: _Worker) -> _Worker:
        worker.end()
        self._workers.remove(worker)
        try:
            self._workers.append(_Worker(self._library))
        except OSError:
            raise NoProcesses from None
        return self._workers[-1]

    def _is_full(self) -> bool:
        waiting = sum(map(len, self._waiting.values()))
        return waiting >= _MOST_WAITING or self._weight >= _MOST_WEIGHT

    def shut_down(self) -> None:
        for worker in self._workers:
            worker.end()


class _Worker:
    """A process, and the files it has in hand; it is at the first of them."""

    def __init__(self, library: Path) -> None:
        context = get_context("spawn")  # a fork of a program with threads may hang
        self.files: deque[int] = deque()
        self.is_there = False  # it has said so
        self.began = False  # it is in the midst of the first file
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, library), name="reading")
        try:
            self._process.start()
        except OSError:
            self.pipe.close()
            raise
        finally:
            theirs.close()

    def end(self) -> None:
        """It has nothing of ours but a reading connection: it can be ended anywhere."""
        self.pipe.close()
        self._process.kill()
        self._process.join(_STOP_S)
        with contextlib.suppress(ValueError):  # it does not even die
            self._process.close()


def _serve(pipe: Connection, library: Path) -> None:
    """What a worker does: file after file, until nobody is at the other end any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who gave us work
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        pipe.send(False)
        with _what_is_whole(library) as is_whole:
            while True:
                path = pipe.recv()
                pipe.send(True)
                # The last text goes with the end: a death between them would refuse what was read.
                held: list[Reading | None] = []
                for reading in readings_of(path, is_whole):
                    if held:
                        pipe.send(held)
                    held = [reading]
                pipe.send([*held, None])


@contextlib.contextmanager
def _what_is_whole(library: Path) -> Iterator[Callable[[str], bool]]:
    """Spares the work on texts that are there; whoever writes looks again."""
    from reader_app.library.store import open_library

    try:
        opened = open_library(library)
    except UnusableLibrary:
        yield lambda text_hash: False
        return
    with opened:
        yield opened.is_whole
