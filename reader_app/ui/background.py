"""Run jobs off the interface thread and bring their answers back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from queue import SimpleQueue
from typing import NamedTuple, ParamSpec, TypeVar
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from reader_app.errors import ReaderError
from reader_app.tasks import Cancelled, Progress, Task

P = ParamSpec("P")
T = TypeVar("T")


class BackgroundRunner(QObject):
    """Hands jobs to an executor: one worker for writes, a few for reads, none at all in tests.

    All answers travel through one queue and one signal of this one object, which lives as
    long as the program. No QObject is made or freed per job: a worker could still be
    emitting from an object the interface thread deletes.
    """

    _arrived = Signal()

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._tasks: WeakSet[Task] = WeakSet()
        self._arrived.connect(self._deliver)
        self._is_over = False

    def start(
        self,
        job: Callable[[Task], T],
        *,
        owner: QObject,
        on_result: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Task:
        """Run ``job`` on a worker; call the callbacks on the interface thread.

        None of them is called after ``task.cancel()``, nor once ``owner`` is gone; after
        ``shut_down`` the job is not begun.
        """

        def post(callback: Callable[[], None]) -> None:
            self._answers.put(lambda: None if task.cancelled or not alive() else callback())
            self._arrived.emit()

        def alive() -> bool:
            return bool(shiboken6.isValid(owner))

        def run() -> None:
            try:
                result = job(task)
            except Cancelled:
                return
            except Exception as error:
                if not isinstance(error, ReaderError):
                    _log(error)
                post(partial(on_error, error))
            else:
                post(partial(on_result, result))

        task = Task(
            (lambda progress: post(partial(on_progress, progress))) if on_progress else None
        )
        self._tasks.add(task)
        if self._is_over:  # the window is closing, and nobody is left to be told
            task.cancel()
        else:
            self._executor.submit(run)
        return task

    @Slot()
    def _deliver(self) -> None:
        while not self._answers.empty():
            self._answers.get()()

    @Slot()
    def shut_down(self) -> None:
        self._is_over = True
        for task in list(self._tasks):
            task.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)


class Runners(NamedTuple):
    """Jobs of one kind wait for each other, and for no job of another kind."""

    reads: BackgroundRunner
    writes: BackgroundRunner  # by hand, short
    works: BackgroundRunner  # imports, and reading again
    copies: BackgroundRunner


class AtOnce(Executor):
    """Runs a job on the calling thread: for a picture of the window, and for tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _log(error: Exception) -> None:
    import logging  # costs a tenth of a bare start, and is needed only when something failed

    logging.getLogger(__name__).error("Background job failed", exc_info=error)
