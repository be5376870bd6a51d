"""A consistent copy of the library, made while it is in use."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
import time
from pathlib import Path

from reader_app.errors import ExportRefused
from reader_app.library.troubles import in_use, why
from reader_app.tasks import Task

_PATIENCE_S = 10.0  # with another program that writes to the target
_PAGES_AT_ONCE = 4_096  # of 4 KiB: about as long as a job may take to hear that it is to stop


def copy_library(
    connection: sqlite3.Connection, target: Path, *, replace: bool, task: Task | None = None
) -> None:
    """Copy through SQLite's online backup into a file that appears whole or not at all.

    Raises ExportRefused if the target exists (unless it may be replaced) or cannot be written.
    """
    target = Path(os.path.realpath(target))  # a link stays a link, to the copy
    if target.is_dir():
        raise ExportRefused(f"“{target}”是一个文件夹，不能写成文件。", "请换一个文件名。")
    if not replace and os.path.lexists(target):
        raise _exists(target)
    if target.with_name(target.name + "-wal").exists():
        raise ExportRefused(f"“{target}”是正在使用的文库，不能写成备份。", "请换一个文件名。")
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        _copy(connection, temporary, task or Task())
        _put_in_place(temporary, target, replace)
    except FileExistsError:
        raise _exists(target) from None
    except OSError as error:
        raise ExportRefused(
            f"不能写入“{target}”：{why(error)}。", "请另选一个可以写入的文件夹。"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def copy_pages(
    source: sqlite3.Connection, target: sqlite3.Connection, name: Path, task: Task
) -> None:
    """All pages of one moment, in steps between which the task may be cancelled.

    A transaction of the source's own holds that moment still: without it, every write of
    another process would start the copy from the beginning again. ``name`` is the target's;
    raises UnusableLibrary if another program keeps it to itself.
    """

    last, since = -1, time.monotonic()

    def step(status: int, remaining: int, total: int) -> None:
        nonlocal last, since
        if remaining != last:
            last, since = remaining, time.monotonic()
        elif time.monotonic() - since > _PATIENCE_S:  # SQLite itself would wait for ever
            raise in_use(name)
        task.step(total - remaining, total)

    source.execute("begin")
    try:
        source.execute("select count(*) from sqlite_master").fetchone()
        source.backup(target, pages=_PAGES_AT_ONCE, progress=step)
    finally:
        source.execute("rollback")


def _copy(connection: sqlite3.Connection, temporary: Path, task: Task) -> None:
    temporary.touch(exist_ok=False)  # as an OSError, which says why it cannot be done
    copy = sqlite3.connect(temporary)
    try:
        copy.execute("pragma synchronous = off")  # synced once, at the end
        copy_pages(connection, copy, temporary, task)
        copy.execute("pragma journal_mode = delete")  # one file, nothing beside it
    except sqlite3.Error as error:
        raise ExportRefused(
            f"备份到“{temporary.parent}”没有完成：{error}。", "请检查磁盘空间，或另选一个文件夹。"
        ) from error
    finally:
        copy.close()
    with temporary.open("rb") as file:
        os.fsync(file.fileno())


def _put_in_place(temporary: Path, target: Path, replace: bool) -> None:
    if replace:
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)  # fails if somebody else was faster, where a rename would not
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError from None
        os.rename(temporary, target)


def _exists(target: Path) -> ExportRefused:
    return ExportRefused(
        f"“{target}”已经存在，没有改动它。", "请换一个文件名，或确认替换（命令行用 --force）。"
    )
