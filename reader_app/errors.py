"""What can go wrong in a way the reader can act on.

Every error carries two Chinese sentences: what happened and where, and what to do.
Anything that is not a ``ReaderError`` is a bug and ends in the log with its traceback.
"""

from __future__ import annotations

from collections.abc import Sequence


class ReaderError(Exception):
    """A condition the reader can act on."""

    def __init__(self, summary: str, advice: str = "") -> None:
        super().__init__(summary)
        self.summary = summary
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.summary}{self.advice}"


class UnreadableSource(ReaderError):
    """A file cannot be taken in: missing, empty, binary, too large, of an unknown format."""


class UnreadableMembers(UnreadableSource):
    """Files in an archive cannot be taken in; the rest of it was.

    ``members`` has each one's name, which begins with the archive's, and what is wrong with it;
    ``left_out`` the names of those whose formats are not read. Either may be empty.
    """

    def __init__(
        self,
        archive: str,
        members: Sequence[tuple[str, UnreadableSource]],
        left_out: Sequence[str] = (),
    ) -> None:
        self.members = tuple(members)
        self.left_out = tuple(left_out)
        names = "、".join(f"“{name}”" for name, _ in self.members[:3])
        more = "等" if len(self.members) > 3 else ""
        if not self.members:
            said = f"“{archive}”里有 {len(self.left_out)} 个其他格式的文件。"
            super().__init__(said, "导入报告里有它们的名字。")
            return
        super().__init__(
            f"“{archive}”里有 {len(self.members)} 个文件没有导入：{names}{more}。",
            "请看每个文件的原因。",
        )


class UnusableLibrary(ReaderError):
    """The library file cannot be used: damaged, locked, read-only or not a library at all."""


class DamagedLibrary(UnusableLibrary):
    """The library file is damaged: a backup or a rescue may help."""


class LibraryTooNew(UnusableLibrary):
    """The library was written by a newer version of the program."""


class NotInLibrary(ReaderError):
    """The article asked for does not exist (any more)."""


class ExportRefused(ReaderError):
    """A file could not be written: it exists already, or its folder cannot be written to."""
