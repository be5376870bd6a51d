"""Which files are meant where files and folders are named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path


def files_meant(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and in folders those of a known kind.

    Left out are what is hidden and the side folders of saved pages. A folder with nothing to
    take in comes back itself, so that it can be refused by name.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = False
        for file in files_in(path):
            found = True
            yield file
        if not found:
            yield path


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it that can be taken in, by name."""
    from reader_app.sources.registry import supported
    from reader_app.sources.saved_pages import folders_of_pages

    kinds = supported()
    for parent, folders, names in os.walk(folder):
        parts = folders_of_pages(folders, names)
        folders[:] = sorted(x for x in folders if not x.startswith(".") and x not in parts)
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in kinds:
                yield path
