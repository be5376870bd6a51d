"""Work on a file in a process of its own, so that whatever the file does, this one lives on.

The readers of PDFs and scans are large libraries in C++; a file made to break them, or merely
broken, must cost no more than itself. The child is told to stop by being killed: when the job
was cancelled, when it has been silent for too long, or when nobody wants its answers any more.

Each answer is a line of JSON, with ``bytes`` the length of the raw data that follows it.
"""

from __future__ import annotations

import json
import os
import queue
import runpy
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from reader_app.errors import ReaderError, UnreadableSource
from reader_app.tasks import Cancelled, at_work

SILENT_S = 10.0  # without an answer: it hangs
_LOOK_EVERY_S = 0.05
_MEMORY = 3 * 1024**3  # bytes of address space
CHILDREN = tuple(f"reader_app.sources.{kind}_child" for kind in ("pdf", "scan", "workbook"))
FLAG = "--in-a-child"  # of the bundled program, which has no ``-m``

Answer = tuple[dict[str, Any], bytes]


class ChildFailed(Exception):
    """The child ended before its work was done, or hung; its last words, if it had any."""


def answers(
    module: str, arguments: Sequence[str], data: bytes, *, silent_s: float = SILENT_S
) -> Iterator[Answer]:
    """What a module of this package says to ``data`` on its standard input, piece by piece.

    Raises what the child raised for the reader to see, ChildFailed, or Cancelled.
    """
    process = subprocess.Popen(
        [*_python(), module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    said: queue.Queue[Answer | None] = queue.Queue(maxsize=8)
    gone = threading.Event()
    threads = [
        threading.Thread(target=_tell, args=(process.stdin, data), daemon=True),
        threading.Thread(target=_listen, args=(process.stdout, said, gone), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield from _until_done(said, silent_s)
    finally:
        gone.set()
        process.kill()
        process.wait()
        with suppress(queue.Empty):  # a listener that waits for room
            while True:
                said.get_nowait()
        for thread in threads:
            thread.join()
        process.stdout.close()


def _until_done(said: queue.Queue[Answer | None], silent_s: float) -> Iterator[Answer]:
    heard = time.monotonic()
    while True:
        task = at_work()
        if task is not None and task.cancelled:
            raise Cancelled
        try:
            answer = said.get(timeout=_LOOK_EVERY_S)
        except queue.Empty:
            if time.monotonic() - heard > silent_s:
                raise ChildFailed("silent") from None
            continue
        if answer is None:
            raise ChildFailed("ended")
        header = answer[0]
        if "refused" in header:
            summary, advice = header["refused"]
            raise UnreadableSource(summary, advice)
        if header.get("done"):
            return
        yield answer
        heard = time.monotonic()


def _python() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-P", "-X", "utf8", "-m"]


def _environment() -> dict[str, str]:
    package = str(Path(__file__).parents[2])
    known = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(known), "OMP_NUM_THREADS": "2"}


def _tell(stream: IO[bytes], data: bytes) -> None:
    with suppress(OSError, ValueError), stream:  # a child that died does not listen
        stream.write(data)


def _listen(stream: IO[bytes], said: queue.Queue[Answer | None], gone: threading.Event) -> None:
    answer: Answer | None
    while True:
        try:
            line = stream.readline()
            header = json.loads(line) if line.endswith(b"\n") else None
            answer = (header, stream.read(header.get("bytes", 0))) if header else None
        except (OSError, ValueError):
            answer = None
        while not gone.is_set():
            with suppress(queue.Full):
                said.put(answer, timeout=_LOOK_EVERY_S)
                break
        if answer is None or gone.is_set():
            return


# --- in the child ----------------------------------------------------------------------------


def become(arguments: Sequence[str]) -> None:
    """Be the module that is named first, as ``python -m`` would."""
    module, sys.argv[1:] = arguments[0], arguments[1:]
    if module in CHILDREN:
        runpy.run_module(module, run_name="__main__")


def serve(work: Iterable[Answer], memory: int = _MEMORY) -> None:
    """Say the answers on standard output; the child's whole life."""
    _end_with_parent()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not disturb what is said
    _limit_memory(memory)
    try:
        for header, data in work:
            say(out, {**header, "bytes": len(data)}, data)
        say(out, {"done": True})
    except ReaderError as error:
        say(out, {"refused": [error.summary, error.advice]})


def say(out: IO[bytes], header: dict[str, Any], data: bytes = b"") -> None:
    out.write(json.dumps(header).encode() + b"\n" + data)
    out.flush()


def _end_with_parent() -> None:
    """Where the parent is killed, nobody is left to kill this process."""
    if sys.platform == "linux":
        import ctypes
        import signal

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _limit_memory(most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
