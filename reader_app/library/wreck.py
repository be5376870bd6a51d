"""A damaged library, read as far as it can be; its loose rows are known by what stands in them."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reader_app.library.backups import log_of

_DIGEST = re.compile("[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:")
_WHOLE_PATH = re.compile(r"/|[A-Za-z]:[\\/]|\\\\")
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
Row = Sequence[Any]


class Wreck:
    """A damaged library, opened without changing a byte of it."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        mode = "immutable=1"
        if (log := log_of(path)) is not None:  # what it holds is merged in a copy
            self.path = Path(shutil.copyfile(path, folder / "wreck"))
            shutil.copyfile(log, folder / "wreck-wal")
            mode = "mode=rw"
        self._db = sqlite3.connect(f"file:{quote(str(self.path.absolute()))}?{mode}", uri=True)

    def close(self) -> None:
        self._db.close()

    def columns(self, table: str) -> tuple[str, ...]:
        try:
            rows = self._db.execute(f"pragma table_info({table})").fetchall()
        except _UNREADABLE:
            return ()
        return tuple(row[1] for row in rows)

    def rows(self, table: str, columns: str) -> Iterator[Row | None]:
        """Row by row from both ends; None in between says that some could not be read."""
        last = None
        try:
            for row in self._db.execute(f"select rowid, {columns} from {table} order by rowid"):
                last = row[0]
                yield row[1:]
            return
        except _UNREADABLE:
            yield None
        try:
            sql = f"select rowid, {columns} from {table} order by rowid desc"
            for row in self._db.execute(sql):
                if last is not None and row[0] <= last:
                    return
                yield row[1:]
        except _UNREADABLE:
            return

    def plain_rows(self, table: str, columns: str) -> Iterator[Row | None]:
        """Of a table without rowids."""
        try:
            yield from self._db.execute(f"select {columns} from {table}")
        except _UNREADABLE:
            yield None


def is_text(row: Row) -> bool:
    """A text proves itself: it is kept under the hash of its characters."""
    if len(row) != 8 or not isinstance(row[1], str) or not isinstance(row[7], str):
        return False
    return hashlib.sha256(row[7].encode("utf-8", "surrogatepass")).hexdigest() == row[1]


def is_spoilt_text(row: Row) -> bool:
    """One whose characters are other ones now; it still tells where it came from."""
    kinds = [str, str, str, str, str, int, str]
    return (
        list(map(type, row[1:])) == kinds
        and bool(_DIGEST.fullmatch(row[1]) and _MOMENT.match(row[5]))
        and row[3] != ""
    )


def is_article(row: Row) -> bool:
    return (
        14 <= len(row) <= 15
        and isinstance(row[1], int)
        and isinstance(row[2], int)
        and (row[3] is None or isinstance(row[3], int))
        and isinstance(row[4], str)
        and isinstance(row[8], float | int)
        and isinstance(row[13], str)
    )


def is_correction(row: Row) -> bool:
    return (
        len(row) == 11
        and isinstance(row[1], str)
        and len(row[1]) == 64
        and row[5] in ("corrected", "confirmed")
    )


def is_carrier(row: Row) -> bool:
    """An address, the fields that the markup names, and zones, which older rows have not.

    Figures and legends have as many columns, but JSON in the place of the address.
    """
    if not 3 <= len(row) <= 4 or not (row[1] is None or isinstance(row[1], str)):
        return False
    try:
        marks, zones = json.loads(row[2]), json.loads(row[3] if len(row) == 4 else "[]")
    except (TypeError, ValueError):
        return False
    if (row[1] or "").startswith("{") or not isinstance(marks, dict):
        return False
    places = [list(map(type, each)) for each in marks.values() if isinstance(each, list)]
    return places == [[int, int]] * len(marks) and isinstance(zones, list)


def is_seed(entry: Row) -> bool:
    """A digest, the file's name, and when it came in."""
    if list(map(type, entry)) != [str, str, str]:
        return False
    digest, _, when = entry
    return bool(_DIGEST.fullmatch(digest) and _MOMENT.match(when))


def is_logged(row: Row) -> bool:
    """A line of the log of imports."""
    return (
        len(row) == 7
        and list(map(type, row[1:4])) == [str, str, str]
        and (row[4] is None or (isinstance(row[4], str) and bool(_DIGEST.fullmatch(row[4]))))
        and isinstance(row[5], str)
        and row[5].startswith("[")
        and isinstance(row[6], str)
        and bool(_MOMENT.match(row[6]))
    )


def is_version(entry: Row) -> bool:
    """An article, which version of it, the text and the part of it, a headline, and when."""
    return (
        list(map(type, entry)) == [int, int, int, int, str, str]
        and min(entry[:3]) > 0
        and bool(_MOMENT.match(entry[5]))
    )


def is_path(entry: Row) -> bool:
    """Where a text was found; indexes of words have as many columns, but no whole path."""
    return list(map(type, entry)) == [str, int] and bool(_WHOLE_PATH.match(entry[0]))
