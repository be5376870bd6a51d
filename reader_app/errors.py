"""What can go wrong in a way the reader can act on.

Every error carries two Chinese sentences: what happened and where, and what to do.
Anything that is not a ``ReaderError`` is a bug and ends in the log with its traceback.
"""

from __future__ import annotations


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


class UnusableLibrary(ReaderError):
    """The library file cannot be used: damaged, locked, read-only or not a library at all."""


class LibraryTooNew(UnusableLibrary):
    """The library was written by a newer version of the program."""


class NotInLibrary(ReaderError):
    """The article asked for does not exist (any more)."""


class ExportRefused(ReaderError):
    """A file could not be written: it exists already, or its folder cannot be written to."""
