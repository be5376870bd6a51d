"""Files taken in from a folder: read by the rules, audited and stored; and the same once more."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from tests.benchmarks.archive import pages

FILES = 400


def run(files: int = FILES) -> None:
    """Print files a second. The second time every one is known by its content."""
    from reader_app.services.import_files import import_files
    from reader_app.tasks import Task

    with tempfile.TemporaryDirectory() as home:
        folder, library = Path(home) / "pages", Path(home) / "library.sqlite3"
        folder.mkdir()
        for source in pages(files):
            (folder / source.name).write_text(source.text, encoding="utf-8")
        print(f"\n{files} files of a folder imported, all processors:")
        for what in ("read and stored", "all there already"):
            clock = time.perf_counter()
            report = import_files(library, [folder], Task())
            took = time.perf_counter() - clock
            assert len(report.files) == files
            print(f"  {what:32}{files / took:8.1f} files/s")
