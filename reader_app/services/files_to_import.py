"""Which files are meant where files and folders are named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path


def files_meant(paths: Sequence[Path], left_out: list[Path] | None = None) -> Iterator[Path]:
    """The files named, and in folders those of a known kind; the others go into ``left_out``.

    What is hidden and the side folders of saved pages are in neither. A folder with nothing to
    take in comes back itself, so that it can be refused by name.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = False
        for file, is_known in _files_in(path):
            if is_known:
                found = True
                yield file
            elif left_out is not None:
                left_out.append(file)
        if not found:
            yield path


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it that can be taken in, by name."""
    return (file for file, is_known in _files_in(folder) if is_known)


def _files_in(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Every file that is not hidden, and whether its kind is known."""
    from reader_app.sources.registry import supported
    from reader_app.sources.saved_pages import folders_of_pages

    kinds = supported()
    for parent, folders, names in os.walk(folder):
        parts = folders_of_pages(folders, names)
        folders[:] = sorted(x for x in folders if not x.startswith(".") and x not in parts)
        for name in sorted(names):
            if not name.startswith("."):
                path = Path(parent, name)
                yield path, path.suffix.lower() in kinds
