"""Copy the library while it is open: where one wishes, and once a day by itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reader_app.domain.backup import Backup, BackupKind
from reader_app.tasks import Task

__all__ = [
    "Backup",
    "BackupKind",
    "back_up",
    "back_up_daily",
    "counts",
    "folder_of_backups",
    "list_backups",
    "restore_backup",
]


def back_up(library: Path, target: Path, *, replace: bool = False) -> Path:
    """Write a consistent copy, whole or not at all. Raises ExportRefused."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        opened.copy_to(target, replace=replace)
    return target


def back_up_daily(library: Path, task: Task, now: datetime | None = None) -> Path | None:
    """Write today's backup beside the library, unless there is one, nothing has changed, or
    nothing stands in it yet.

    Raises ExportRefused if it cannot be written.
    """
    from reader_app.library.backups import is_due
    from reader_app.library.store import open_library

    now = now or datetime.now()
    if not is_due(library, now):
        return None
    with open_library(library) as opened:
        return None if opened.holds_nothing() else opened.keep_backup(BackupKind.DAILY, now, task)


def folder_of_backups(library: Path) -> Path:
    """Where the program keeps its backups of a library."""
    from reader_app.library.backups import folder_of

    return folder_of(library)


def list_backups(library: Path) -> tuple[Backup, ...]:
    """The backups beside the library, the newest first."""
    from reader_app.library.backups import backups_of

    return backups_of(library)


def counts(library: Path, backup: Path) -> tuple[int | None, int | None]:
    """The articles of a backup and of the library that it would replace; None: unreadable."""
    from reader_app.library.backups import articles_in

    return articles_in(backup), articles_in(library)


def restore_backup(library: Path, backup: Path, task: Task) -> Path | None:
    """Put a backup in the library's place; where the former library is kept, if there was one.

    A name without a folder is looked for among the library's own backups. The library is then
    brought up to date. Raises UnusableLibrary or ExportRefused; nothing has changed then.
    """
    from reader_app.library.backups import folder_of, restore
    from reader_app.library.store import open_library

    if not backup.exists() and backup.name == str(backup):
        backup = folder_of(library) / backup
    kept = restore(library, backup, datetime.now(), task)
    with open_library(library):  # migrates what an older program wrote
        return kept
