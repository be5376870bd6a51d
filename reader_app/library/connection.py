"""How the library file is opened: checked first, then brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from reader_app.errors import UnusableLibrary
from reader_app.library.backups import back_up_before_migrating
from reader_app.library.migrations import migrations
from reader_app.library.troubles import errors_in_words, why
from reader_app.library.versions import LibraryAge, age_of, connect_to_look, look_at

_opened: set[str] = set()  # by this process
_BUSY_S = 10.0  # how long a writer waits for another


def connect(path: Path) -> Database:
    """Open the file, making or migrating it if need be.

    A file that this program cannot use is left byte for byte as it is.
    """
    with errors_in_words(path):
        age = look_at(path)
        if age is LibraryAge.ABSENT:
            _see_that_it_is_not_lost(path)
            _make_folder(path)
        connection = _connection(path, age)
        try:
            db = Database(connection, execute_plugins=False)
            db.execute("pragma synchronous = full")
            if age is LibraryAge.OLDER:
                back_up_before_migrating(connection, path)
            _use_log(db)
            if age is not LibraryAge.CURRENT:
                _bring_up_to_date(db, path)
            db.execute("pragma foreign_keys = on")  # only now: a migration may remake a table
        except BaseException:
            connection.close()
            raise
        _opened.add(str(path.absolute()))
        return db


def take_write_lock(db: Database) -> None:
    """Called first in a transaction: waits for other writers now, rather than failing later.

    A transaction that has read before it writes cannot wait, since its view is old by then.
    """
    db.execute("delete from import_log where 0")


def _connection(path: Path, age: LibraryAge) -> sqlite3.Connection:
    """A connection for writing; where the folder takes no files, one that can only read."""
    connection = sqlite3.connect(path, timeout=_BUSY_S)
    try:
        connection.execute("pragma journal_mode").fetchone()  # the first look into the file
    except sqlite3.OperationalError as error:
        connection.close()
        if age is LibraryAge.CURRENT and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            return connect_to_look(path)
        raise
    return connection


def _bring_up_to_date(db: Database, path: Path) -> None:
    with db.atomic():
        db.execute("pragma user_version = 0")  # takes the write lock; there may be no table yet
        if age_of(db.conn, path) is not LibraryAge.CURRENT:  # nobody was faster
            migrations.apply(db)


def _use_log(db: Database) -> None:
    """Readers and a writer side by side; a library that can only be read is read without."""
    try:
        db.enable_wal()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise


def _see_that_it_is_not_lost(path: Path) -> None:
    """A library that this process has used is not made anew where its disk or folder vanished."""
    if str(path.absolute()) in _opened and not path.exists():
        raise UnusableLibrary(
            f"文库“{path}”不见了，没有另建新的。", "请检查它所在的磁盘或文件夹是否还在。"
        )


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableLibrary(
            f"建不了文库的文件夹“{path.parent}”：{why(error)}。",
            "请用 --library 另选一个位置。",
        ) from error
