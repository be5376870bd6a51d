"""The backups that the program keeps beside a library, and how one is put in its place."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import sqlite3
import time
from collections.abc import Iterator
from datetime import datetime
from glob import escape
from pathlib import Path

from reader_app.domain.backup import Backup, BackupKind
from reader_app.errors import DamagedLibrary, ExportRefused, LibraryTooNew, UnusableLibrary
from reader_app.library.backup import copy_library, copy_pages
from reader_app.library.troubles import damaged, errors_in_words, was_a_library, why
from reader_app.library.versions import LibraryAge, connect_to_look, look_at
from reader_app.tasks import Task

FOLDER = "backups"
KEPT = 7  # of the daily ones, and as many of the others
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"\.(\d{8}-\d{6})\.(daily|migration|restore)\.sqlite3")
_STALE_S = 3_600.0  # a half copy this old belongs to a process that was killed
_NOT_READABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def folder_of(library: Path) -> Path:
    return library.absolute().parent / FOLDER


def backups_of(library: Path) -> tuple[Backup, ...]:
    """Those that are kept of a library, the newest first."""
    found = [_backup(path, match) for path, match in _files(library)]
    return tuple(sorted(found, key=_age, reverse=True))


def is_due(library: Path, now: datetime) -> bool:
    """Whether today's backup is still to be made: once a day, and only of what has changed.

    Where nothing can be written, nothing has changed either.
    """
    if not os.access(folder_of(library).parent, os.W_OK):
        return False
    made = [(match[1], path) for path, match in _files(library)]
    if not made or articles_in(max(made)[1]) == 0:  # a copy of nothing keeps nothing
        return library.exists()
    stamp, newest = max(made)
    if stamp[:8] == now.strftime("%Y%m%d"):
        return False
    log = library.with_name(library.name + "-wal")
    changed = max(each.stat().st_mtime for each in (library, log) if each.exists())
    return changed > newest.stat().st_mtime


def keep_backup(
    connection: sqlite3.Connection,
    library: Path,
    kind: BackupKind,
    now: datetime,
    task: Task | None = None,
) -> Path:
    """Write a backup beside the library and let go of the oldest. Raises ExportRefused.

    A daily one is looked through, and so the library: raises DamagedLibrary.
    """
    folder = folder_of(library)
    try:
        folder.mkdir(exist_ok=True)
        _see_that_there_is_room(library, folder)
        _sweep(folder)
    except OSError as error:
        raise ExportRefused(
            f"备份没有写成：不能写入“{folder}”（{why(error)}）。",
            "请检查这个文件夹的权限和磁盘空间。",
        ) from error
    target = folder / f"{library.stem}.{now.strftime(_STAMP)}.{kind}.sqlite3"
    while target.exists():  # within the same second
        now = now.replace(microsecond=0).fromtimestamp(now.timestamp() + 1)
        target = folder / f"{library.stem}.{now.strftime(_STAMP)}.{kind}.sqlite3"
    copy_library(connection, target, replace=False, task=task)
    if kind is BackupKind.DAILY and not _is_sound(target):
        raise damaged(library)  # and the older backups, which may be sound, stay
    _let_go(library, kind is BackupKind.DAILY)
    return target


def back_up_before_migrating(connection: sqlite3.Connection, library: Path) -> None:
    """No file changes its form before there is a copy of what it was. Raises UnusableLibrary."""
    try:
        keep_backup(connection, library, BackupKind.MIGRATION, datetime.now())
    except ExportRefused as error:
        raise UnusableLibrary(
            f"文库“{library}”要先备份才能升级，备份没有写成，文库没有改动。", error.advice
        ) from error


def restore(library: Path, backup: Path, now: datetime, task: Task) -> Path | None:
    """Put a backup in the library's place; where the former library is kept.

    Programs that have the library open see one or the other, never a mixture. Raises
    UnusableLibrary if the backup is none, or the library cannot be written to, and ExportRefused
    if the former one cannot be kept.
    """
    _see_that_it_is_sound(library, backup)
    with errors_in_words(library):
        try:
            age = look_at(library)
        except sqlite3.DatabaseError as error:
            if _code(error) not in _NOT_READABLE:
                raise
            return _replace_unreadable(library, backup, now, task)
        return _replace_content(library, backup, age, now, task)


def _replace_content(
    library: Path, backup: Path, age: LibraryAge, now: datetime, task: Task
) -> Path | None:
    """As one transaction of the library, which others may have open."""
    library.absolute().parent.mkdir(parents=True, exist_ok=True)
    target = sqlite3.connect(library, timeout=10)
    source = connect_to_look(backup)
    try:
        kept = None
        if age is not LibraryAge.ABSENT:
            kept = keep_backup(target, library, BackupKind.RESTORE, now, task)
        target.execute("pragma synchronous = full")
        copy_pages(source, target, library, task)
    finally:
        source.close()
        target.close()
    return kept


def set_aside(library: Path, now: datetime) -> Path:
    """Give an unreadable library another name, with its log; the file is kept as it is."""
    kept = library.with_name(f"{library.stem}.damaged.{now.strftime(_STAMP)}.sqlite3")
    try:
        os.link(library, kept)  # under both names until the new one is in place
    except OSError:
        shutil.copyfile(library, kept)
    for suffix in ("-wal", "-shm", "-journal"):  # before that: no log may meet another file
        beside = library.with_name(library.name + suffix)
        with contextlib.suppress(FileNotFoundError):
            os.replace(beside, kept.with_name(kept.name + suffix))
    return kept


def log_of(library: Path) -> Path | None:
    """What was written last to a damaged library and is not in its file yet; None: nothing.

    Where the program ended while the library was being set aside, it lies there already.
    """
    twins = library.parent.glob(f"{escape(library.stem)}.damaged.*.sqlite3")
    for each in (library, *(twin for twin in twins if twin.samefile(library))):
        log = each.with_name(each.name + "-wal")
        if log.exists() and log.stat().st_size:
            return log
    return None


def _replace_unreadable(library: Path, backup: Path, now: datetime, task: Task) -> Path:
    temporary = library.with_name(f".{library.name}.{secrets.token_hex(4)}.part")
    source = connect_to_look(backup)
    try:
        copy_library(source, temporary, replace=False, task=task)
        kept = set_aside(library, now)
        os.replace(temporary, library)
    finally:
        source.close()
        with contextlib.suppress(OSError):
            temporary.unlink()
    return kept


def _see_that_it_is_sound(library: Path, backup: Path) -> None:
    if not backup.is_file():
        raise UnusableLibrary(f"没有这个备份：“{backup}”。", "现有的备份见 reader-app restore。")
    if library.exists() and backup.samefile(library):
        raise UnusableLibrary("这正是现在的文库，不用恢复。", "请另选一个备份。")
    try:
        age = look_at(backup)
    except LibraryTooNew:
        raise
    except UnusableLibrary as error:
        raise _no_backup(backup) from error
    except sqlite3.DatabaseError as error:
        if _code(error) not in _NOT_READABLE:
            raise
        raise (_damaged if was_a_library(backup) else _no_backup)(backup) from error
    if age is LibraryAge.ABSENT:
        raise _no_backup(backup)
    if not _is_sound(backup):
        raise _damaged(backup)


def _no_backup(file: Path) -> UnusableLibrary:
    return UnusableLibrary(f"“{file}”不是备份，文库没有改动。", "现有的备份见 reader-app restore。")


def _damaged(backup: Path) -> DamagedLibrary:
    return DamagedLibrary(f"备份“{backup}”已损坏，文库没有改动。", "请另选一个备份。")


def _is_sound(copy: Path) -> bool:
    db = connect_to_look(copy)
    try:
        (verdict,) = db.execute("pragma quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if _code(error) not in _NOT_READABLE:
            raise
        return False
    finally:
        db.close()
    return bool(verdict == "ok")


def _see_that_there_is_room(library: Path, folder: Path) -> None:
    if not library.exists():
        return
    needed = library.stat().st_size
    if shutil.disk_usage(folder).free < needed + needed // 10:
        raise ExportRefused(
            f"磁盘空间不足，备份没有写成：需要约 {needed // 1_000_000 + 1} MB。",
            "请腾出空间后再试。",
        )


def _files(library: Path) -> Iterator[tuple[Path, re.Match[str]]]:
    try:
        names = sorted(os.listdir(folder_of(library)))
    except OSError:
        return
    for name in names:
        if name.startswith(library.stem) and (match := _NAME.fullmatch(name[len(library.stem) :])):
            yield folder_of(library) / name, match


def _backup(path: Path, match: re.Match[str]) -> Backup:
    return Backup(
        path=path,
        made_at=datetime.strptime(match[1], _STAMP),
        kind=BackupKind(match[2]),
        size=path.stat().st_size,
        articles=articles_in(path),
    )


def _age(backup: Backup) -> tuple[datetime, int]:
    """Those of one second by when they were written."""
    return backup.made_at, backup.path.stat().st_mtime_ns


def articles_in(path: Path) -> int | None:
    """How many articles stand in a library or a backup; None if it cannot be read."""
    try:
        db = connect_to_look(path)
        try:
            (count,) = db.execute(
                "select count(*) from articles where page_id is not null"
            ).fetchone()
        finally:
            db.close()
    except sqlite3.Error:
        return None
    return int(count)


def _let_go(library: Path, daily: bool) -> None:
    """Delete all but the newest of a sort."""
    of_sort = [
        (match[1], path)
        for path, match in _files(library)
        if (match[2] == BackupKind.DAILY) == daily
    ]
    for _, path in sorted(of_sort, reverse=True)[KEPT:]:
        with contextlib.suppress(OSError):
            path.unlink()


def _sweep(folder: Path) -> None:
    """Remove half copies that a killed process has left behind."""
    for path in folder.glob(".*.part*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _STALE_S:
                path.unlink()


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
