"""What SQLite's complaints mean to the reader, and what to do about them."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader_app.errors import DamagedLibrary, UnusableLibrary

_MARK = b"reader_library"  # the set of migrations: each row about them names it
_PART = 1 << 20
_DAMAGE_ADVICE = (
    "可以用备份恢复（reader-app restore），或把还能读出的抢救到新文库（reader-app salvage）。"
)

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "上级文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘空间不足",
    errno.ENAMETOOLONG: "名字太长",
}


def why(error: OSError) -> str:
    """The operating system's reason, as part of a Chinese sentence."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def not_a_library(path: Path) -> UnusableLibrary:
    return UnusableLibrary(
        f"“{path}”不是电子报阅读机的文库，没有改动它。",
        "请用 --library 另选一个文件；它若曾是文库，可用 reader-app salvage 抢救。",
    )


def damaged(path: Path) -> DamagedLibrary:
    return DamagedLibrary(f"文库“{path}”已损坏，没有改动它。", _DAMAGE_ADVICE)


def in_use(path: Path) -> UnusableLibrary:
    return UnusableLibrary(f"文库“{path}”正被另一个程序占用，这次没有改动。", "请稍后再试。")


def in_words(error: sqlite3.Error, path: Path) -> UnusableLibrary | None:
    """The condition behind SQLite's error; None if it is a fault of the program."""
    match _primary_code(error):
        case sqlite3.SQLITE_NOTADB:
            return damaged(path) if was_a_library(path) else not_a_library(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return in_use(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return UnusableLibrary(
                f"文库“{path}”只能读，不能写，没有改动。",
                "请检查文件和文件夹的权限，或用 --library 另选一个文件。",
            )
        case sqlite3.SQLITE_CANTOPEN:
            return UnusableLibrary(
                f"打不开文库“{path}”。",
                "请检查文件夹是否存在、是否可以写入，或用 --library 另选一个文件。",
            )
        case sqlite3.SQLITE_FULL:
            return UnusableLibrary("磁盘空间不足，这次没有改动文库。", "请腾出空间后再试。")
        case sqlite3.SQLITE_IOERR:
            return UnusableLibrary(
                f"读写文库“{path}”时磁盘出错，这次没有改动。",
                "请检查磁盘是否还连着、是否已满。",
            )
    return None


@contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into what the reader can act on; let the program's own faults be."""
    try:
        yield
    except sqlite3.Error as error:
        known = in_words(error, path)
        if known is None:
            raise
        raise known from error


def was_a_library(path: Path) -> bool:
    """Whether some page of a file whose beginning is lost still names the library's migrations."""
    try:
        with path.open("rb") as file:
            before = b""
            while part := file.read(_PART):
                if _MARK in before[-len(_MARK) :] + part:
                    return True
                before = part
    except OSError:
        pass
    return False


def _primary_code(error: sqlite3.Error) -> int | None:
    code = getattr(error, "sqlite_errorcode", None)  # absent from errors Python itself raises
    return None if code is None else code & 0xFF
