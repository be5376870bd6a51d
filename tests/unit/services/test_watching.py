"""A watched folder: what comes to rest in it is taken once, also over restarts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.services.watch_folder import FolderWatch
from reader_app.tasks import Task

BODY = "昨天，区政协举行会议，听取提案办理情况，{}。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "新来的"
    path.mkdir()
    return path


@pytest.fixture
def watch(library: Path, folder: Path) -> FolderWatch:
    return FolderWatch(library, folder)


def taken(watch: FolderWatch) -> list[tuple[str, str]] | None:
    report = watch.look(Task())
    return report and [(file.path.name, str(file.status)) for file in report.files]


def test_a_file_is_taken_at_the_second_look_and_no_more(
    watch: FolderWatch, write: Callable[..., Path]
) -> None:
    write("新来的/甲.txt")
    assert [taken(watch) for _ in range(4)] == [None, [("甲.txt", "added")], None, None]


def test_a_file_that_still_grows_is_left_alone(
    watch: FolderWatch, write: Callable[..., Path]
) -> None:
    path = write("新来的/甲.txt", BODY.format("一"))
    assert taken(watch) is None
    with path.open("a", encoding="utf-8") as file:
        file.write("还在下载的一段。\n")
    assert taken(watch) is None
    assert taken(watch) == [("甲.txt", "added")]


def test_a_file_whose_time_changed_is_looked_at_again(
    watch: FolderWatch, write: Callable[..., Path]
) -> None:
    path = write("新来的/甲.txt")
    taken(watch)
    os.utime(path, ns=(1, 1))
    assert taken(watch) is None
    assert taken(watch) == [("甲.txt", "added")]


def test_a_file_that_changes_later_is_a_new_version(
    watch: FolderWatch, write: Callable[..., Path]
) -> None:
    write("新来的/甲.txt", BODY.format("一"))
    taken(watch), taken(watch)
    write("新来的/甲.txt", BODY.format("二，随后讨论"))
    assert [taken(watch), taken(watch)] == [None, [("甲.txt", "renewed")]]


def test_after_a_restart_only_what_is_new_is_taken(
    watch: FolderWatch, library: Path, folder: Path, write: Callable[..., Path]
) -> None:
    write("新来的/甲.txt", headline="甲")
    taken(watch), taken(watch)
    again = FolderWatch(library, folder)
    write("新来的/深/乙.txt", headline="乙")
    assert [taken(again), taken(again), taken(again)] == [None, [("乙.txt", "added")], None]


def test_what_is_refused_is_told_once(watch: FolderWatch, folder: Path) -> None:
    (folder / "空.txt").touch()
    assert [taken(watch) for _ in range(3)] == [None, [("空.txt", "refused")], None]


def test_hidden_and_unknown_files_are_passed_over(
    watch: FolderWatch, folder: Path, write: Callable[..., Path]
) -> None:
    write("新来的/.甲.txt")
    (folder / "乙.part").write_text("字")
    assert [taken(watch), taken(watch)] == [None, None]


def test_a_folder_that_is_away_says_so_and_is_watched_on_when_it_is_back(
    watch: FolderWatch, folder: Path, write: Callable[..., Path]
) -> None:
    folder.rmdir()
    with pytest.raises(UnreadableSource, match="新来的"):
        watch.look(Task())
    write("新来的/甲.txt")
    assert [taken(watch), taken(watch)] == [None, [("甲.txt", "added")]]


def test_what_was_left_by_a_cancelled_look_is_taken_at_the_next(
    watch: FolderWatch, write: Callable[..., Path]
) -> None:
    write("新来的/甲.txt")
    taken(watch)
    task = Task()
    task.cancel()
    watch.look(task)
    assert taken(watch) == [("甲.txt", "added")]
