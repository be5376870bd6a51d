"""Work off the interface thread comes back to it, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader_app.errors import UnreadableSource
from reader_app.tasks import Progress, Task
from reader_app.ui.background import BackgroundRunner


@pytest.fixture
def runner(qapp: object) -> Iterator[BackgroundRunner]:
    runner = BackgroundRunner(ThreadPoolExecutor(2))
    yield runner
    runner.shut_down()


def test_a_job_runs_elsewhere_and_answers_here(runner: BackgroundRunner, qtbot: QtBot) -> None:
    threads: list[str] = []
    owner = QObject()
    runner.start(
        lambda task: threading.current_thread().name,
        owner=owner,
        on_result=lambda name: threads.extend([name, threading.current_thread().name]),
        on_error=pytest.fail,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.current_thread().name


def test_an_error_is_handed_to_whoever_asked(runner: BackgroundRunner, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def job(task: Task) -> None:
        raise UnreadableSource("读不了。")

    owner = QObject()
    runner.start(job, owner=owner, on_result=pytest.fail, on_error=errors.append)
    qtbot.waitUntil(lambda: errors != [])
    assert str(errors[0]) == "读不了。"


def test_after_cancelling_nothing_is_heard(runner: BackgroundRunner, qtbot: QtBot) -> None:
    begun, go_on, heard = threading.Event(), threading.Event(), []

    def job(task: Task) -> str:
        begun.set()
        go_on.wait(5)
        return "too late"

    owner = QObject()
    task = runner.start(job, owner=owner, on_result=heard.append, on_error=heard.append)
    assert begun.wait(5)
    task.cancel()
    go_on.set()
    done: list[str] = []
    runner.start(lambda task: "done", owner=owner, on_result=done.append, on_error=pytest.fail)
    qtbot.waitUntil(lambda: done == ["done"])
    assert heard == []


def test_answers_for_an_owner_that_is_gone_are_dropped(
    runner: BackgroundRunner, qtbot: QtBot
) -> None:
    import shiboken6

    heard: list[int] = []
    owner, other = QObject(), QObject()
    gate = threading.Event()
    runner.start(
        lambda task: gate.wait(5), owner=owner, on_result=heard.append, on_error=heard.append
    )
    shiboken6.delete(owner)
    gate.set()
    done: list[int] = []
    runner.start(lambda task: 1, owner=other, on_result=done.append, on_error=pytest.fail)
    qtbot.waitUntil(lambda: done == [1])
    assert heard == []


def test_progress_arrives_in_order(runner: BackgroundRunner, qtbot: QtBot) -> None:
    seen: list[Progress] = []
    done: list[None] = []

    def job(task: Task) -> None:
        task.step(3, 3, "末")

    owner = QObject()
    runner.start(
        job, owner=owner, on_result=done.append, on_error=pytest.fail, on_progress=seen.append
    )
    qtbot.waitUntil(lambda: done == [None])
    assert seen == [Progress(3, 3, "末")]


def test_a_job_that_comes_after_the_window_closed_is_not_begun(qapp: object) -> None:
    runner = BackgroundRunner(ThreadPoolExecutor(1))
    runner.shut_down()
    begun: list[Task] = []
    task = runner.start(begun.append, owner=QObject(), on_result=pytest.fail, on_error=pytest.fail)
    assert task.cancelled
    assert not begun
