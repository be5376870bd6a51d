"""What became of the files that were to be taken in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader_app.domain.library_rows import LibraryChange


class ImportStatus(StrEnum):
    ADDED = "added"  # 新增
    ALREADY_THERE = "already_there"  # 已有
    RENEWED = "renewed"  # 更新
    REFUSED = "refused"  # 未导入
    LEFT_OUT = "left_out"  # 略过: lies in a folder or an archive, and is of another format


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of a file that was to be imported; articles are given by their numbers."""

    path: Path
    status: ImportStatus
    articles: tuple[int, ...] = ()  # all articles of the file, new or not
    reason: str = ""  # Chinese: why it was refused, or what is odd about what was added
    unreadable: int = 0  # places whose bytes make no character
    namesakes: tuple[int, ...] = ()  # other articles of that issue with the same headline
    standing: int = 0  # records of a table that were read from printed articles before
    standing_in: tuple[int, ...] = ()
    printed: int = 0  # records of a table whose titles stand on printed pages too
    printed_in: tuple[int, ...] = ()
    unsettled: int = 0  # corrections that do not fit the new version
    missing: str = ""  # Chinese: what of the file is not in them, and what to do about it
    restored: bool = False  # articles of it lay in the trash, and stand where they stood again


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A line per text, in the order of the files. ``left`` are those that were not reached, or
    not finished, because the import was cancelled or the library failed; ``left_out`` the files
    of named folders and of archives whose formats cannot be read."""

    files: tuple[ImportedFile, ...]
    change: LibraryChange
    cancelled: bool = False
    left: tuple[Path, ...] = ()
    left_out: tuple[ImportedFile, ...] = ()
    pasted: bool = False  # a text that comes from no file
