"""A folder that is looked at again and again: what is put there comes into the library.

A file that is being copied or downloaded changes from one look to the next. It is taken once it
was the same at two looks, and again only if it changes later.
"""

from __future__ import annotations

import os
from pathlib import Path

from reader_app.domain.import_report import ImportReport
from reader_app.domain.library_rows import WatchedFile
from reader_app.errors import UnreadableSource
from reader_app.services.files_to_import import files_in
from reader_app.tasks import Task


class FolderWatch:
    """Remembers the last look; what was taken is remembered by the library, over restarts."""

    def __init__(self, library: Path, folder: Path) -> None:
        self._library = library
        self.folder = folder
        self._before: frozenset[WatchedFile] = frozenset()
        self._taken: set[WatchedFile] | None = None

    def look(self, task: Task) -> ImportReport | None:
        """Take in what has come to rest since the last look; None if there is nothing.

        Raises UnreadableSource while the folder is not there, and UnusableLibrary.
        """
        from reader_app.library.store import open_library  # sqlite-utils: not at once
        from reader_app.services.import_files import import_files

        now = self._seen()
        settled, self._before = now & self._before, now
        if self._taken is None:
            with open_library(self._library) as opened:
                self._taken = set(opened.watched_files())
        ready = sorted(settled - self._taken, key=lambda file: file.path)
        if not ready:
            return None
        report = import_files(self._library, [Path(file.path) for file in ready], task)
        left = set(map(str, report.left))
        done = [file for file in ready if file.path not in left]
        with open_library(self._library) as opened:
            opened.remember_watched(done)
        self._taken.update(done)
        return report

    def _seen(self) -> frozenset[WatchedFile]:
        if not self.folder.is_dir():
            raise UnreadableSource(
                f"监视的文件夹“{self.folder}”现在不在。", "它回来后会接着监视；也可以另选一个。"
            )
        return frozenset(filter(None, map(_seen, files_in(self.folder))))


def _seen(path: Path) -> WatchedFile | None:
    try:
        state = path.stat()
    except OSError:  # gone meanwhile
        return None
    return WatchedFile(os.path.abspath(path), state.st_size, state.st_mtime_ns)
