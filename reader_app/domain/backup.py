"""A copy of the library that was kept, and how it came about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class BackupKind(StrEnum):
    DAILY = "daily"  # the first of a day
    MIGRATION = "migration"  # before a newer program changed the file's form
    RESTORE = "restore"  # what was there before another backup was put in its place


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the folder beside the library."""

    path: Path
    made_at: datetime  # local time, without a zone
    kind: BackupKind
    size: int  # bytes
    articles: int | None  # None: the copy cannot be read
