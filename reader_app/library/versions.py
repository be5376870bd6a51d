"""Which library files this program can read: told from a few bytes, without sqlite-utils.

Importing sqlite-utils costs a third of a bare start, so the names of the migrations stand
here too; a test keeps them equal to those in ``migrations``.
"""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

from reader_app.errors import LibraryTooNew, UnusableLibrary
from reader_app.library.troubles import not_a_library, why

APPLICATION_ID = 0x45524452  # "ERDR": whose file this is, in its header
MIGRATION_SET = "reader_library"
KNOWN_MIGRATIONS = (
    "m001_library",
    "m002_corrections_of_records",
    "m003_recuts",
    "m004_pages_as_printed",
    "m005_trash",
    "m006_carriers",
    "m007_likely_words",
    "m008_versions",
    "m009_search",
    "m010_zones_of_texts",
    "m011_watched_files",
    "m012_revision",
    "m013_articles_by_rules",
    "m014_tidied_index",
    "m015_fours",
    "m016_records_by_hand",
    "m017_papers_by_sound",
)


class LibraryAge(StrEnum):
    """How a library file stands to this program."""

    ABSENT = "absent"  # no file, or an empty one
    OLDER = "older"  # migrations are pending
    CURRENT = "current"


def connect_to_look(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file and its folder as they are.

    A file without a write-ahead log beside it has no writer; reading it as unchanging
    needs no lock and leaves no side files behind.
    """
    log = path.with_name(path.name + "-wal")
    mode = "mode=ro" if log.exists() else "immutable=1"
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?{mode}", uri=True, timeout=5)


def look_at(path: Path) -> LibraryAge:
    """Say whether the file can be used, before anything is written to it.

    Raises LibraryTooNew or UnusableLibrary, or whatever SQLite makes of a damaged file.
    """
    try:
        if path.stat().st_size == 0:
            return LibraryAge.ABSENT
    except FileNotFoundError:
        return LibraryAge.ABSENT
    except OSError as error:
        raise UnusableLibrary(
            f"打不开文库“{path}”：{why(error)}。", "请检查路径和权限。"
        ) from error
    if path.is_dir():
        raise UnusableLibrary(f"“{path}”是一个文件夹，不是文库文件。", "请给出文件的路径。")
    db = connect_to_look(path)
    try:
        return age_of(db, path)
    finally:
        db.close()


def age_of(db: sqlite3.Connection, path: Path) -> LibraryAge:
    """The same for a connection that is open already."""
    tables = {name for (name,) in db.execute("select name from sqlite_master")}
    (application_id,) = db.execute("pragma application_id").fetchone()
    if not tables and application_id in (0, APPLICATION_ID):
        return LibraryAge.ABSENT
    if application_id != APPLICATION_ID or "_sqlite_migrations" not in tables:
        raise not_a_library(path)
    applied = {
        name
        for (name,) in db.execute(
            "select name from _sqlite_migrations where migration_set = ?", [MIGRATION_SET]
        )
    }
    if not applied <= set(KNOWN_MIGRATIONS):
        raise LibraryTooNew(
            f"文库“{path}”是由更新版本的电子报阅读机建立的，本版本不能使用，文件没有改动。",
            "请升级程序，或用 --library 另选一个文库。",
        )
    return LibraryAge.CURRENT if len(applied) == len(KNOWN_MIGRATIONS) else LibraryAge.OLDER
