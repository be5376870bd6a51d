"""See whether the library is sound."""

from __future__ import annotations

from pathlib import Path

from reader_app.domain.trouble import CheckReport, Trouble, TroubleKind
from reader_app.tasks import Task

__all__ = ["CheckReport", "Trouble", "TroubleKind", "check_library"]


def check_library(library: Path, task: Task | None = None) -> CheckReport:
    """Check the file, every span and the search index; a faulty index is made anew."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.check(task)
