"""A process that imports many files is killed: what it had said is there, and nothing is half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.library.store import open_library
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

MANY = 30
IMPORTER = """\
import sys
from pathlib import Path
from reader_app import tasks
from reader_app.services import import_files
tasks._REPORT_EVERY_S = -1.0
import_files._BATCH = 3
if __name__ == "__main__":
    report = lambda progress: print(progress.done, flush=True)
    import_files.import_files(Path(sys.argv[1]), [Path(sys.argv[2])], tasks.Task(report))
"""


@pytest.fixture
def archive(write: Callable[..., Path]) -> Path:
    for number in range(MANY):
        path = write(f"报纸/{number:05}.txt", f"第{number}篇的正文。", headline=f"标题之{number}")
    return path.parent


def alive(process: int) -> bool:
    """A process that was killed may wait a moment for its parent to take note."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def children_of(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return [
        int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for processes in /proc")
@pytest.mark.parametrize("after", [0, 18])
def test_killed_it_leaves_whole_articles_and_no_process(
    library: Path, archive: Path, tmp_path: Path, after: int
) -> None:
    script = tmp_path / "importer.py"
    script.write_text(IMPORTER, encoding="utf-8")
    importer = subprocess.Popen(
        [sys.executable, str(script), str(library), str(archive)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert importer.stdout is not None
    done = -1
    while done < after:
        done = int(importer.stdout.readline())
    readers = children_of(importer.pid)
    importer.send_signal(signal.SIGKILL)
    said = [int(line) for line in importer.communicate()[0].split()]
    done = max([done, *said])
    deadline = time.monotonic() + 60
    while any(map(alive, readers)) and time.monotonic() < deadline:
        os.sched_yield()
    assert not any(map(alive, readers))
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()
        assert len(opened.reading_order()) >= done
    report = import_files(library, [archive], Task())
    statuses = [str(file.status) for file in report.files]
    assert statuses[:done] == ["already_there"] * done
    with open_library(library) as opened:
        assert len(opened.reading_order()) == MANY
