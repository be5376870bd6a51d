"""Backups that the program keeps by itself, and what putting one back does."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from library_samples import article, everything
from sqlite_utils import Database

from reader_app.domain.backup import BackupKind
from reader_app.errors import LibraryTooNew, UnusableLibrary
from reader_app.library.backups import KEPT, backups_of, folder_of, is_due, restore
from reader_app.library.migrations import migrations
from reader_app.library.store import Library, open_library
from reader_app.services.back_up import back_up_daily, list_backups, restore_backup
from reader_app.tasks import Cancelled, Task

DAY = datetime(2026, 3, 1, 9, 0)


def touched(path: Path, day: datetime) -> None:
    """As if the library had been written to on that day."""
    os.utime(path, (day.timestamp(), day.timestamp()))


def test_one_backup_a_day_of_what_has_changed(library: Library, put, path: Path) -> None:
    put(everything())
    first = back_up_daily(path, Task(), DAY)
    assert first is not None
    assert first.parent == path.parent / "backups"
    assert back_up_daily(path, Task(), DAY + timedelta(hours=5)) is None
    (kept,) = list_backups(path)
    assert (kept.path, kept.kind, kept.articles) == (first, BackupKind.DAILY, 1)
    assert kept.made_at == DAY
    assert kept.size == first.stat().st_size
    with open_library(first) as copy:
        assert copy.article(1).document == everything()


def test_a_library_without_anything_is_not_backed_up(library: Library, put, path: Path) -> None:
    assert back_up_daily(path, Task(), DAY) is None
    assert list_backups(path) == ()
    put(everything())
    assert back_up_daily(path, Task(), DAY + timedelta(minutes=1)) is not None


def test_a_backup_of_nothing_counts_for_none(library: Library, put, path: Path) -> None:
    """As older programs made it on their first day."""
    library.keep_backup(BackupKind.DAILY, DAY, Task())
    put(everything())
    assert back_up_daily(path, Task(), DAY + timedelta(hours=1)) is not None
    assert [each.articles for each in list_backups(path)] == [1, 0]


def test_a_library_nobody_wrote_to_is_not_backed_up_again(path: Path) -> None:
    with open_library(path) as library:
        library.add([everything()], path="", encoding="", rules_version="1")
    back_up_daily(path, Task(), DAY)
    touched(path, datetime.now() - timedelta(days=1))
    assert not is_due(path, DAY + timedelta(days=1))
    touched(path, datetime.now() + timedelta(days=1))
    assert is_due(path, DAY + timedelta(days=1))


def test_seven_daily_backups_are_kept_and_the_others_apart(
    library: Library, put, path: Path
) -> None:
    put(article("甲"))
    before = library.keep_backup(BackupKind.RESTORE, DAY, Task())
    for day in range(KEPT + 3):
        library.keep_backup(BackupKind.DAILY, DAY + timedelta(days=day), Task())
    daily = [each for each in backups_of(path) if each.kind is BackupKind.DAILY]
    assert [each.made_at.day for each in daily] == [10, 9, 8, 7, 6, 5, 4]
    assert before.exists()


def test_two_backups_of_one_second_do_not_meet(library: Library, path: Path) -> None:
    made = [library.keep_backup(BackupKind.RESTORE, DAY, Task()) for _ in range(3)]
    assert len(set(made)) == len(backups_of(path)) == 3


def test_half_copies_of_killed_processes_are_swept_away(library: Library, path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    old, young = folder / ".library.x.part", folder / ".library.y.part"
    for each in (old, young):
        each.touch()
    touched(old, datetime.now() - timedelta(days=1))
    library.keep_backup(BackupKind.DAILY, DAY, Task())
    assert (old.exists(), young.exists()) == (False, True)


def test_an_older_library_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    db = Database(path)
    migrations.apply(db, stop_before="m005_trash")
    db.close()
    with open_library(path):
        pass
    (backup,) = backups_of(path)
    assert backup.kind is BackupKind.MIGRATION
    copy = sqlite3.connect(backup.path)
    assert not copy.execute("select 1 from sqlite_master where name = 'trash'").fetchall()
    copy.close()


def test_no_library_is_migrated_that_could_not_be_backed_up(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    db = Database(path)
    migrations.apply(db, stop_before="m005_trash")
    db.close()
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(UnusableLibrary, match="没有改动") as refusal:
        open_library(path)
    assert refusal.value.advice
    assert path.read_bytes() == before


def test_a_cancelled_backup_leaves_nothing(library: Library, put, path: Path) -> None:
    put(article("字" * 100_000))
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        library.keep_backup(BackupKind.DAILY, DAY, task)
    assert list(folder_of(path).iterdir()) == []


def test_a_backup_comes_back_under_the_eyes_of_who_reads(library: Library, put, path: Path) -> None:
    one = put(article("甲" * 5000))
    backup = library.keep_backup(BackupKind.DAILY, DAY, Task())
    two = put(article("乙" * 5000))
    kept = restore_backup(path, Path(backup.name), Task())
    assert library.reading_order() == (one,)  # a connection that was open all the while
    assert library.upkeep.check().troubles == ()
    assert kept is not None
    restore_backup(path, kept, Task())
    assert library.reading_order() == (one, two)
    assert [each.articles for each in list_backups(path)] == [1, 2, 1]


def test_a_backup_comes_back_where_there_is_no_library(path: Path, tmp_path: Path) -> None:
    with open_library(tmp_path / "other.sqlite3") as other:
        other.add([everything()], path="", encoding="", rules_version="1")
        other.copy_to(tmp_path / "copy.sqlite3", replace=False)
    assert restore_backup(path, tmp_path / "copy.sqlite3", Task()) is None
    with open_library(path) as library:
        assert library.article(1).document == everything()


def test_an_unreadable_library_is_kept_under_another_name(path: Path, tmp_path: Path) -> None:
    with open_library(path) as library:
        library.add([everything()], path="", encoding="", rules_version="1")
        library.copy_to(tmp_path / "copy.sqlite3", replace=False)
    path.write_bytes(b"\xff" * 5000)
    path.with_name(path.name + "-wal").write_bytes(b"\xee" * 5000)
    kept = restore_backup(path, tmp_path / "copy.sqlite3", Task())
    assert kept is not None
    assert kept.read_bytes() == b"\xff" * 5000
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"\xee" * 5000
    with open_library(path) as library:
        assert library.article(1).document == everything()


@pytest.mark.parametrize("what", ["missing", "text", "empty", "damaged", "newer", "itself"])
def test_what_is_no_sound_backup_is_refused_and_nothing_changes(
    library: Library, put, path: Path, tmp_path: Path, what: str
) -> None:
    put(article("甲" * 20000))
    backup = tmp_path / "copy.sqlite3"
    match what:
        case "text":
            backup.write_text("不是数据库" * 100, encoding="utf-8")
        case "empty":
            backup.touch()
        case "damaged":
            library.copy_to(backup, replace=False)
            backup.write_bytes(backup.read_bytes()[: -4096 * 3])
        case "newer":
            library.copy_to(backup, replace=False)
            with sqlite3.connect(backup) as db:
                db.execute(
                    "update _sqlite_migrations set name = 'm999' where name = 'm001_library'"
                )
            db.close()
        case "itself":
            backup = path
    with pytest.raises(LibraryTooNew if what == "newer" else UnusableLibrary) as refusal:
        restore(path, backup, DAY, Task())
    assert refusal.value.advice
    if what in ("text", "empty"):
        assert "不是备份" in refusal.value.summary
        assert "--library" not in refusal.value.advice
    if what == "damaged":
        assert f"备份“{backup}”已损坏" in refusal.value.summary
    assert len(library.reading_order()) == 1
    assert not folder_of(path).exists()


def test_a_file_of_noise_or_of_another_program_is_no_backup(path: Path, tmp_path: Path) -> None:
    noise, other = tmp_path / "随机.txt", tmp_path / "other.sqlite3"
    noise.write_bytes(bytes(range(256)) * 20)
    with sqlite3.connect(other) as db:
        db.execute("create table notes (words)")
    db.close()
    for file in (noise, other):
        with pytest.raises(UnusableLibrary, match="不是备份，文库没有改动"):
            restore(path, file, DAY, Task())


def test_a_library_of_a_newer_program_is_not_overwritten(path: Path, tmp_path: Path) -> None:
    with open_library(path) as library:
        library.copy_to(tmp_path / "copy.sqlite3", replace=False)
    with sqlite3.connect(path) as db:
        db.execute("update _sqlite_migrations set name = 'm999' where name = 'm001_library'")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LibraryTooNew):
        restore(path, tmp_path / "copy.sqlite3", DAY, Task())
    assert path.read_bytes() == before


def test_a_library_that_another_program_writes_to_is_waited_for_and_then_left_alone(
    library: Library, put, path: Path, monkeypatch
) -> None:
    monkeypatch.setattr("reader_app.library.backup._PATIENCE_S", 0.3)
    put(article("甲"))
    backup = library.keep_backup(BackupKind.DAILY, DAY, Task())
    put(article("乙"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(UnusableLibrary, match="另一个程序"):
        restore(path, backup, DAY, Task())
    other.execute("rollback")
    other.close()
    assert len(library.reading_order()) == 2
