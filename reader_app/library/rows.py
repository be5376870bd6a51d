"""Rows written as they are, thousands a second: sqlite-utils looks at the table each time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the first article of a start is read without sqlite-utils
    from sqlite_utils import Database


def insert(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Insert a row and return its number."""
    made = db.conn.execute(_insertion(table, tuple(row)), tuple(row.values())).lastrowid
    assert made is not None
    return made


def insert_all(db: Database, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns."""
    if rows:
        db.conn.executemany(
            _insertion(table, tuple(rows[0])), [tuple(row.values()) for row in rows]
        )


def update(db: Database, table: str, number: int, row: Mapping[str, Any]) -> None:
    columns = ", ".join(f"{name} = ?" for name in row)
    db.conn.execute(f"update {table} set {columns} where id = ?", [*row.values(), number])


@lru_cache(maxsize=128)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    places = ", ".join("?" * len(columns))
    return f"insert into {table} ({', '.join(columns)}) values ({places})"
