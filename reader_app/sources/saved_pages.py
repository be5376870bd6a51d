"""Which files are parts of a saved web page, and no pages of their own.

Browsers put a page's pictures and scripts into a folder beside it, named after the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")  # of pages
_LONGEST = 1000  # characters of a path
_ENDINGS = ("_files", ".files", "_file", "-filer", "_文件", ".文件", "的文件", "_fichiers")


def folders_of_pages(folders: Iterable[str], files: Iterable[str]) -> frozenset[str]:
    """The folders, of those beside these files, that hold the parts of one of them."""
    pages = {name[: -len(suffix)] for name in files for suffix in SUFFIXES if _ends(name, suffix)}
    return frozenset(
        folder
        for folder in folders
        for ending in _ENDINGS
        if folder.endswith(ending) and folder[: -len(ending)] in pages
    )


def is_folder(path: Path) -> bool:
    """Whether a page's folder is on the disk: that of one from an archive is not, and may have a
    name that no folder can have."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_part_of_page(name: str, names: frozenset[str]) -> bool:
    """Whether a file of an archive lies in the folder of a page among ``names``."""
    if len(name) > _LONGEST:
        return False
    parts = name.split("/")
    for depth, folder in enumerate(parts[:-1]):
        above = "/".join([*parts[:depth], ""]) if depth else ""
        for ending in _ENDINGS:
            page = above + folder[: -len(ending)]
            if folder.endswith(ending) and any(page + suffix in names for suffix in SUFFIXES):
                return True
    return False


def _ends(name: str, suffix: str) -> bool:
    return name.lower().endswith(suffix)
