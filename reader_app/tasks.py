"""Long work, seen without any Qt: how a job reports, and how it is asked to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_REPORT_EVERY_S = 0.05  # twenty reports a second are as many as an eye can use


class Cancelled(Exception):
    """Raised inside a job, at its next step, once somebody has called ``cancel()``."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. ``total`` is 0 while it is unknown."""

    done: int
    total: int
    note: str = ""


class Task:
    """A job's line to the outside. The job calls ``step()``; everybody else, ``cancel()``."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report
        self._stop = threading.Event()
        self._last_report = 0.0

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def look_up(self) -> None:
        """Leave the job here if it was cancelled."""
        if self.cancelled:
            raise Cancelled

    def step(self, done: int, total: int, note: str = "") -> None:
        """Say how far the job is, or leave it here if it was cancelled."""
        self.look_up()
        now = time.monotonic()
        if self._report and (done == total or now - self._last_report > _REPORT_EVERY_S):
            self._last_report = now
            self._report(Progress(done, total, note))


_at_work: ContextVar[Task | None] = ContextVar("at_work", default=None)


@contextmanager
def working_on(task: Task) -> Iterator[None]:
    """While this lasts, what waits deep inside the job can ask ``at_work`` whether to stop."""
    token = _at_work.set(task)
    try:
        yield
    finally:
        _at_work.reset(token)


def at_work() -> Task | None:
    """The job that this thread is working on, if it said so."""
    return _at_work.get()
