"""Many files: read by several processes, written in batches, reported in their order."""

from __future__ import annotations

import multiprocessing
import multiprocessing.context
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.library.store import Library, open_library
from reader_app.services import reading_many, reading_pool
from reader_app.services.import_files import ImportReport, import_files
from reader_app.services.search import search
from reader_app.tasks import Progress, Task
from tests.benchmarks.archive import pages

MANY = 40


@pytest.fixture
def archive(write: Callable[..., Path]) -> Path:
    """A folder of short articles."""
    for number in range(MANY):
        body = f"第{number}篇关于垃圾分类的提案。"
        path = write(f"报纸/{number:05}.txt", body, headline=f"标题之{number}")
    return path.parent


@pytest.fixture
def every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step of a job is told, every text is written at once."""
    monkeypatch.setattr("reader_app.tasks._REPORT_EVERY_S", -1.0)
    monkeypatch.setattr("reader_app.services.import_files._BATCH", 1)


@pytest.fixture
def by_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few files there are, however quickly they are read: by two processes."""
    for name in ("_START_S", "_TRIED_S", "_PASSED_ON_S"):
        monkeypatch.setattr(reading_many, name, 0.0)
    monkeypatch.setattr(reading_pool, "usual_workers", lambda: 2)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the processes that are started."""
    names: list[str] = []
    start = multiprocessing.context.SpawnProcess.start

    def noted(process: multiprocessing.context.SpawnProcess) -> None:
        names.append(process.name)
        start(process)

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", noted)
    return names


def statuses(report: ImportReport) -> list[str]:
    return [str(file.status) for file in report.files]


def stored(library: Path) -> tuple[int, ...]:
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()
        return opened.reading_order()


def on_progress(do: Callable[[Progress], None]) -> Task:
    return Task(do)


@pytest.mark.usefixtures("by_processes")
def test_files_read_by_several_processes_are_reported_in_their_order(
    library: Path, archive: Path, started: list[str]
) -> None:
    seen: list[Progress] = []
    report = import_files(library, [archive], on_progress(seen.append))
    assert started == ["reading", "reading"]
    assert [file.path for file in report.files] == sorted(archive.iterdir())
    assert statuses(report) == ["added"] * MANY
    numbers = [file.articles[0] for file in report.files]
    assert numbers == sorted(numbers)
    assert len(stored(library)) == len(report.change.articles)
    assert (seen[0].done, seen[-1].done, seen[-1].total) == (0, MANY, MANY)
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    again = import_files(library, [archive], Task())
    assert statuses(again) == ["already_there"] * MANY
    assert [file.articles for file in again.files] == [file.articles for file in report.files]
    assert multiprocessing.active_children() == []


def test_a_few_files_are_read_without_processes(
    library: Path, write: Callable[..., Path], started: list[str]
) -> None:
    files = [write(f"{number}.txt", f"第{number}篇。") for number in range(4)]
    assert statuses(import_files(library, files, Task())) == ["added"] * 4
    assert started == []


def test_files_that_are_known_start_no_processes(
    library: Path, archive: Path, started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_pool, "usual_workers", lambda: 1)
    import_files(library, [archive], Task())
    monkeypatch.setattr(reading_pool, "usual_workers", lambda: 2)
    monkeypatch.setattr(reading_many, "_START_S", 0.0)
    assert statuses(import_files(library, [archive], Task())) == ["already_there"] * MANY
    assert started == []


@pytest.mark.usefixtures("by_processes")
def test_while_processes_start_some_files_are_read_here(
    library: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_many._ReadHere, "read_meanwhile", lambda here, workers: 12)
    report = import_files(library, [archive], Task())
    assert [file.path for file in report.files] == sorted(archive.iterdir())
    assert statuses(report) == ["added"] * MANY
    assert len(stored(library)) == MANY


@pytest.mark.usefixtures("by_processes")
def test_what_is_refused_stands_in_its_place_among_many(library: Path, archive: Path) -> None:
    (archive / "00010.txt").write_bytes(b"")
    (archive / "00020.txt").write_bytes(bytes(range(256)) * 40)
    report = import_files(library, [archive, archive / "没有.txt"], Task())
    refused = [file.path.name for file in report.files if str(file.status) == "refused"]
    assert refused == ["00010.txt", "00020.txt", "没有.txt"]
    assert len(report.files) == MANY + 1
    assert "00010.txt" in report.files[10].reason


@pytest.mark.usefixtures("every_step", "by_processes")
def test_cancelled_among_many_files_it_leaves_whole_articles_and_names_the_rest(
    library: Path, archive: Path
) -> None:
    def cancel(progress: Progress) -> None:
        if progress.done == 15:
            task.cancel()

    task = Task(cancel)
    report = import_files(library, [archive], task)
    files = sorted(archive.iterdir())
    done = len(report.files)
    assert report.cancelled
    assert 15 <= done < MANY
    assert [file.path for file in report.files] == files[:done]
    assert list(report.left) == files[done:]
    assert set(stored(library)) == {number for file in report.files for number in file.articles}
    assert multiprocessing.active_children() == []
    rest = import_files(library, [archive], Task())
    assert statuses(rest) == ["already_there"] * done + ["added"] * (MANY - done)


def test_cancelled_among_few_files_too(
    library: Path, write: Callable[..., Path], every_step: None
) -> None:
    def cancel(progress: Progress) -> None:
        if progress.done == 2:
            task.cancel()

    task = Task(cancel)
    files = [write(f"{number}.txt", f"第{number}篇。") for number in range(4)]
    report = import_files(library, files, task)
    assert [file.path for file in report.files] == files[:2]
    assert list(report.left) == files[2:]
    assert len(stored(library)) == 2


@pytest.mark.usefixtures("every_step", "by_processes")
@pytest.mark.skipif(sys.platform == "win32", reason="a process there cannot be killed so")
def test_a_process_that_dies_costs_its_file_and_no_other(library: Path, archive: Path) -> None:
    endless = archive / "99999.txt"  # the last: in hand when all others are done
    text = "".join(page.text for page in pages(1500))
    endless.write_text(text, encoding="utf-8")

    def kill(progress: Progress) -> None:
        if progress.done == MANY:
            for process in multiprocessing.active_children():
                assert process.pid is not None
                os.kill(process.pid, signal.SIGKILL)

    report = import_files(library, [archive], Task(kill))
    assert statuses(report) == ["added"] * MANY + ["refused"]
    assert "99999.txt" in report.files[-1].reason
    assert "意外结束" in report.files[-1].reason
    assert not report.cancelled
    assert len(stored(library)) == len(report.change.articles)


@pytest.mark.usefixtures("every_step", "by_processes")
@pytest.mark.skipif(sys.platform == "win32", reason="a process there cannot be killed so")
def test_files_in_hand_that_were_not_begun_go_to_another_process(
    library: Path, archive: Path
) -> None:
    killed: list[int] = []

    def kill(progress: Progress) -> None:
        if progress.done >= 5 and not killed:
            for process in multiprocessing.active_children():
                assert process.pid is not None
                killed.append(process.pid)
                os.kill(process.pid, signal.SIGKILL)

    report = import_files(library, [archive], Task(kill))
    assert len(killed) == 2
    assert [file.path for file in report.files] == sorted(archive.iterdir())
    assert statuses(report).count("refused") <= len(killed)  # those they were in the midst of
    assert statuses(report).count("added") == len(stored(library))


@pytest.mark.usefixtures("by_processes")
def test_what_waits_for_its_turn_is_bounded_and_comes_in_order(
    library: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a long file is read, the others do not run ahead of it without end."""
    slow = archive / "00000.txt"
    slow.write_text("".join(page.text for page in pages(60)), encoding="utf-8")
    monkeypatch.setattr(reading_pool, "_MOST_WAITING", 4)
    most = 0
    waiting = reading_pool.ReadingPool._is_full

    def counted(pool: reading_pool.ReadingPool) -> bool:
        nonlocal most
        most = max(most, sum(map(len, pool._waiting.values())))
        return waiting(pool)

    monkeypatch.setattr(reading_pool.ReadingPool, "_is_full", counted)
    report = import_files(library, [archive], Task())
    assert [file.path for file in report.files] == sorted(archive.iterdir())
    assert 0 < most <= 4 + 2 * reading_pool.usual_workers()


@pytest.mark.usefixtures("by_processes")
def test_where_no_process_can_be_started_the_files_are_read_here(
    library: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_process: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    assert statuses(import_files(library, [archive], Task())) == ["added"] * MANY


@pytest.mark.usefixtures("by_processes")
def test_processes_that_end_before_they_begin_are_done_without(
    library: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_pool, "_serve", exit)  # as where their program is not found
    assert statuses(import_files(library, [archive], Task())) == ["added"] * MANY


def test_one_text_that_cannot_be_stored_keeps_no_other_out(
    library: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [write(f"{number}.txt", f"第{number}篇。") for number in range(4)]
    add = Library.namesakes

    def faulty(self: Library, articles: tuple[int, ...]) -> tuple[int, ...]:
        if articles == (2,):
            raise sqlite3.IntegrityError("a fault of the program")
        return add(self, articles)

    monkeypatch.setattr(Library, "namesakes", faulty)
    report = import_files(library, files, Task())
    assert statuses(report) == ["added", "refused", "added", "added"]
    assert "1.txt" in report.files[1].reason


@pytest.mark.usefixtures("by_processes")
def test_what_a_batch_brought_is_found_at_once(library: Path, archive: Path) -> None:
    report = import_files(library, [archive], Task())
    found = search(library, "垃圾分類", 100)
    assert {hit.article for hit in found.hits} == report.change.articles == set(stored(library))


def test_side_folders_of_saved_pages_are_left_out(
    library: Path, write: Callable[..., Path], tmp_path: Path
) -> None:
    write("报/甲.html", "<html><body><h1>甲</h1><p>甲地的一篇文章。</p></body></html>")
    write("报/甲_files/脚本.txt", "不要。")
    report = import_files(library, [tmp_path / "报"], Task())
    assert [file.path.name for file in report.files] == ["甲.html"]
