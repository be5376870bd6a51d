"""A consistent copy of the library, made while it is in use."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path

from reader_app.errors import ExportRefused
from reader_app.library.troubles import why


def copy_library(connection: sqlite3.Connection, target: Path, *, replace: bool) -> None:
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
        _copy(connection, temporary)
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


def _copy(connection: sqlite3.Connection, temporary: Path) -> None:
    temporary.touch(exist_ok=False)  # as an OSError, which says why it cannot be done
    copy = sqlite3.connect(temporary)
    try:
        connection.backup(copy)  # in one step: of one moment, and writers need not wait
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
