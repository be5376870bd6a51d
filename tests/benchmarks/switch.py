"""From one article to the next, painted: within a frame."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

LIMIT_MS = 16.7
ROUNDS = 40


def run() -> float:
    """Walk the seeds back and forth; the 95th percentile of the interface thread's own time in
    a switch, in milliseconds."""
    from reader_app import app as program
    from reader_app.services.import_files import import_seeds
    from reader_app.tasks import Task

    app = program._application()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        import_seeds(library, Task())
        window = program.build(library, reads=program._two_readers, writes=program._one_writer)
        window.show()
        window.complete()
        _settle(app)
        times: list[float] = []
        busy: list[float] = []  # of the interface thread: what a loaded machine does not change
        for number in range(ROUNDS):
            step = window.navigation.next_article if number // 4 % 2 == 0 else None
            step = step or window.navigation.previous_article
            started, worked = time.perf_counter(), time.thread_time()
            step()
            window.article.view.viewport().repaint()
            busy.append((time.thread_time() - worked) * 1000)
            times.append((time.perf_counter() - started) * 1000)
            _settle(app)
        window.close()
    platform = os.environ.get("QT_QPA_PLATFORM") or "display " + os.environ.get("DISPLAY", "?")
    print(f"next or previous article to painted, {platform}, {ROUNDS} switches:")
    for name, values in (("clock", times), ("busy", busy)):
        median, p95 = statistics.median(values), statistics.quantiles(values, n=20)[-1]
        print(f"  {name:5}  median {median:5.1f} ms   p95 {p95:5.1f} ms   (a frame: {LIMIT_MS})")
    return statistics.quantiles(busy, n=20)[-1]


def _settle(app: object) -> None:
    """Let the sidebar and the neighbours fill, as they do between two key presses."""
    end = time.perf_counter() + 0.25
    while time.perf_counter() < end:
        app.processEvents()  # type: ignore[attr-defined]
