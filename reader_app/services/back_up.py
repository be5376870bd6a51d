"""Copy the library while it is open."""

from __future__ import annotations

from pathlib import Path


def back_up(library: Path, target: Path, *, replace: bool = False) -> Path:
    """Write a consistent copy, whole or not at all. Raises ExportRefused."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        opened.copy_to(target, replace=replace)
    return target
