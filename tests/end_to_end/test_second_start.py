"""A second start on the same library: the first window takes the files; a killed one is forgotten.

Real processes, drawn off screen.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader_app.first_window import claim, pass_on
from reader_app.services import browse
from reader_app.services.import_files import import_seeds
from reader_app.tasks import Task
from reader_app.ui.second_starts import HeardByPipe

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    import_seeds(path, Task())
    return path


@pytest.fixture
def start(library: Path) -> Iterator[Start]:
    """Starts the program's window on the library in a process of its own."""
    started: list[subprocess.Popen[bytes]] = []

    def run(*arguments: str | Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "reader_app", *map(str, arguments)]
        process = subprocess.Popen([*command, "--library", str(library)])
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.wait(20)


def is_open(library: Path, qtbot: QtBot) -> None:
    """Until some window answers for the library."""
    qtbot.waitUntil(lambda: pass_on(library, []), timeout=30_000)


def headlines(library: Path) -> list[str]:
    papers = browse.whole_tree(library).publications
    return [
        row.headline
        for paper in papers
        for issue in paper.issues
        for page in issue.pages
        for row in page.articles
    ]


def test_the_first_window_takes_the_files_of_a_second_start(
    start: Start, library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = start()
    is_open(library, qtbot)
    file = tmp_path / "新来的.txt"
    file.write_text(
        "某市日报\n\n第二次启动带来的文章\n\n正文一段，说的是别的事情。\n", encoding="utf-8"
    )
    second = start(file)
    assert second.wait(60) == 0
    qtbot.waitUntil(lambda: len(headlines(library)) == 6, timeout=30_000)
    assert first.poll() is None


def test_a_killed_window_is_no_obstacle(start: Start, library: Path, qtbot: QtBot) -> None:
    first = start()
    is_open(library, qtbot)
    first.send_signal(signal.SIGKILL)
    first.wait(20)
    assert not _somebody_listens(library)
    third = start()
    is_open(library, qtbot)
    assert third.poll() is None


def test_two_starts_at_once_open_one_window(start: Start, library: Path, qtbot: QtBot) -> None:
    both = [start(), start()]
    qtbot.waitUntil(lambda: any(each.poll() is not None for each in both), timeout=30_000)
    assert sorted(str(each.poll()) for each in both) == ["0", "None"]


def test_another_window_may_be_wished_for(start: Start, library: Path, qtbot: QtBot) -> None:
    start()
    is_open(library, qtbot)
    other = start("--new-window")
    with pytest.raises(subprocess.TimeoutExpired):
        other.wait(3)


def test_each_library_has_its_window(library: Path, tmp_path: Path) -> None:
    one = claim(library)
    assert one is not None
    other = claim(tmp_path / "other.sqlite3")
    assert other is not None
    link = tmp_path / "link.sqlite3"
    link.symlink_to(library)
    assert claim(link) is None  # the same file by another name
    one.close()
    again = claim(library)
    assert again is not None
    again.close()
    other.close()


def test_nonsense_is_passed_over(start: Start, library: Path, qtbot: QtBot) -> None:
    claimed = claim(library)
    assert claimed is not None
    address = claimed.address
    claimed.close()
    first = start()
    is_open(library, qtbot)
    for nonsense in (b"", b"\xff\xfe\n", b'{"files": 3}\n', b"[]\n"):
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(address)
            line.sendall(nonsense)
    is_open(library, qtbot)
    assert first.poll() is None


def _somebody_listens(library: Path) -> bool:
    first = claim(library)
    if first is None:
        return True
    first.close()
    return False


def test_a_folder_of_somebody_else_is_not_used(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    shared = tmp_path / f"reader-app-{os.getuid()}"
    shared.mkdir()
    shared.chmod(0o777)
    assert claim(library) is None
    shared.chmod(0o700)
    first = claim(library)
    assert first is not None
    first.close()


def test_what_windows_hears_by_is_heard(
    library: Path, tmp_path: Path, qtbot: QtBot, qapp: object
) -> None:
    """Qt's local server, which there has a pipe, in the place of the system's sockets."""
    first = claim(library)
    assert first is not None
    parent = QObject()
    taken: list[tuple[Path, ...]] = []
    heard = HeardByPipe(first, taken.append, parent)
    program = "import sys, pathlib; from reader_app.first_window import pass_on;"
    program += "sys.exit(not pass_on(*[pathlib.Path(a) for a in sys.argv[1:2]], sys.argv[2:]))"
    files = [tmp_path / "一.txt", tmp_path / "二.txt"]
    command = [sys.executable, "-c", program, str(library), *map(str, files)]
    process = subprocess.Popen(command)
    try:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    finally:
        process.kill()
        process.wait(20)
    assert process.returncode == 0
    assert taken == [tuple(files)]
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(first.address)
        line.sendall(b'{"files": 3}\n')
        line.setblocking(False)
        qtbot.waitUntil(lambda: _is_over(line), timeout=10_000)
    assert len(taken) == 1
    heard.stop()
    first.close()
    assert not _somebody_listens(library)


def _is_over(line: socket.socket) -> bool:
    try:
        return line.recv(16) == b""
    except BlockingIOError:
        return False
