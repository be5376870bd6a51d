"""Where the commands write: results to standard output, messages to standard error."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from reader_app.tasks import Progress, Task


def make_streams_safe(*, as_json: bool) -> None:
    """JSON is UTF-8 wherever it goes; a terminal that cannot show a character gets a mark."""
    if as_json:
        _reconfigure(sys.stdout, encoding="utf-8", errors="backslashreplace")
    else:
        _reconfigure(sys.stdout, errors="replace")
    _reconfigure(sys.stderr, errors="replace")


def print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def tell(message: str) -> None:
    """A message for the person, apart from the result."""
    with contextlib.suppress(OSError):  # nobody listens any more: the work goes on
        print(message, file=sys.stderr)


def agreed(question: str) -> bool:
    """Whether the person says yes; nobody does where no terminal is."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "是")


def shows_bold() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def watched_task() -> Task:
    """A task whose progress is seen on a terminal, and nowhere else."""
    return Task(_show_progress if sys.stderr.isatty() else None)


def give_up_output() -> None:
    """The reader of our output is gone; nothing must be flushed to it when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())


def _show_progress(progress: Progress) -> None:
    end = "\r\x1b[K" if progress.done == progress.total else ""
    note = f"\r\x1b[K[{progress.done}/{progress.total}] {progress.note}"
    sys.stderr.write(end or note)
    sys.stderr.flush()


def _reconfigure(stream: TextIO, **options: str) -> None:
    change = getattr(stream, "reconfigure", None)  # absent where a test has put another stream
    if change is not None:
        change(**options)
