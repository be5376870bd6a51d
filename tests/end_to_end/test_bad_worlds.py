"""What the world does to a library: each time a sentence with what to do, and nothing changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader_app.cli import main
from reader_app.library.store import open_library
from reader_app.services.import_files import import_seeds
from reader_app.tasks import Task

COMMANDS = (
    ["list"],
    ["show", "1"],
    ["search", "提案"],
    ["audit"],
    ["check"],
    ["trash"],
    ["remove", "1"],
    ["backup", "copy.sqlite3"],
    ["proposals", "--to", "a.csv"],
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("filled") / "library.sqlite3"
    import_seeds(library, Task())
    return library


@pytest.fixture
def library(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    (tmp_path / "library").mkdir()
    return Path(shutil.copy(filled, tmp_path / "library" / "library.sqlite3"))


def run(library: Path, *arguments: str) -> int:
    return main([*arguments, "--library", str(library)])


def corrupted(library: Path) -> None:
    db = sqlite3.connect(library)
    tables = "('articles', 'texts', 'heads', 'pages', 'seeds', 'trash')"
    roots = db.execute(f"select rootpage from sqlite_master where name in {tables}").fetchall()
    db.close()
    data = bytearray(library.read_bytes())
    for (page,) in roots:
        data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    library.write_bytes(data)


def truncated(library: Path) -> None:
    library.write_bytes(library.read_bytes()[:9000])


def of_a_newer_program(library: Path) -> None:
    db = sqlite3.connect(library)
    db.execute("update _sqlite_migrations set name = 'm999' where name = 'm001_library'")
    db.commit()
    db.execute("pragma journal_mode = delete")
    db.close()


def no_database(library: Path) -> None:
    library.write_text("这是一封信。" * 1000, encoding="utf-8")


def a_folder(library: Path) -> None:
    library.unlink()
    library.mkdir()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("spoil", [corrupted, truncated, of_a_newer_program, no_database, a_folder])
def test_a_library_that_cannot_be_used_is_told_and_left_alone(
    library: Path,
    spoil: Callable[[Path], None],
    command: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(library)
    before = library.read_bytes() if library.is_file() else None
    assert run(library, *command) == 1
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert told.err.count("。") >= 2  # what happened, and what to do
    assert str(library) in told.err
    assert (library.read_bytes() if library.is_file() else None) == before


def test_a_library_that_another_process_locks_is_waited_for_and_left_alone(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader_app.library.connection._BUSY_S", 0.6)
    monkeypatch.setattr("reader_app.commands.verbs._PATIENCE_S", 0.1)
    code = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('begin immediate'); print('locked', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(library)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdin
    assert other.stdout
    assert other.stdout.readline() == b"locked\n"
    assert run(library, "list") == 0  # reading goes on
    assert run(library, "remove", "1") == 1
    told = capsys.readouterr().err
    assert told.startswith("正在等待：另一个程序正在写入")
    assert "正被另一个程序占用，这次没有改动" in told
    other.stdin.close()
    other.wait(20)
    other.stdout.close()
    assert run(library, "remove", "1") == 0


def test_a_folder_that_is_gone_is_no_reason_for_a_new_library(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(library.parent)
    assert run(library, "show", "1") == 1
    assert "没有这个文库" in capsys.readouterr().err
    assert not library.parent.exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of four megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True
    )
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def sound(library: Path) -> tuple[int, ...]:
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()
        return opened.reading_order()


def test_a_full_disk_keeps_what_was_reported_and_loses_nothing(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    library = small_disk / "library.sqlite3"
    import_seeds(library, Task())
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        words = "".join(chr(0x4E00 + (number * 97 + place * 13) % 9000) for place in range(20_000))
        (folder / f"{number:02}.txt").write_text(f"第{number}篇\n\n{words}\n", encoding="utf-8")
    assert run(library, "import", str(folder)) == 1
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    assert "磁盘空间不足" in told.out + told.err
    added = [line for line in told.out.splitlines() if line.startswith("新增")]
    assert len(added) < 60
    (small_disk / "library.sqlite3-wal").exists()
    for name in os.listdir(small_disk):
        if name not in ("library.sqlite3", "library.sqlite3-wal", "library.sqlite3-shm"):
            shutil.rmtree(small_disk / name, ignore_errors=True)
    subprocess.run(["mount", "-o", "remount,size=40m", str(small_disk)], check=True)
    assert len(sound(library)) == 5 + len(added)


def test_a_backup_onto_a_full_disk_leaves_no_half_file(
    library: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_disk / "big").write_bytes(bytes(3_900_000))
    assert run(library, "backup", str(small_disk / "copy.sqlite3")) == 1
    assert "磁盘空间" in capsys.readouterr().err
    assert os.listdir(small_disk) == ["big"]


def test_a_library_on_a_read_only_disk_can_be_read_and_says_why_no_more(
    filled: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    library = Path(shutil.copy(filled, small_disk / "library.sqlite3"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert run(library, "list") == 0
    assert run(library, "search", "提案") == 0
    capsys.readouterr()
    assert run(library, "remove", "1") == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "只能读" in told
    assert "权限" in told


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_a_file_that_may_not_grow_ends_in_a_sentence(library: Path, tmp_path: Path) -> None:
    """For those who may not mount: the system refuses to let any file grow."""
    text = tmp_path / "长.txt"
    text.write_text("第一篇\n\n" + "字" * 200_000, encoding="utf-8")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "from reader_app.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "import", str(text), "--library", str(library)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "。" in done.stderr + done.stdout
    assert len(sound(library)) == 5
