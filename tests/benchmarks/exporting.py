"""An article as PDF: by command, once more in the same process, and by other programs."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 3


def run() -> None:
    """Print seconds, and how many times our own each peer takes. All of them get our HTML."""
    from reader_app.services.export_article import export_article
    from reader_app.services.import_files import import_seeds
    from reader_app.tasks import Task

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        library, page, target = home / "library.sqlite3", home / "page.html", home / "page.pdf"
        import_seeds(library, Task())
        export_article(library, 1, page)
        ours = _median(lambda: _command(_ours(library, target)))
        export_article(library, 1, home / "first.pdf")
        places = iter(range(100))
        again = _median(lambda: export_article(library, 1, home / f"again{next(places)}.pdf"))
        print(f"\nan article of 5,600 characters as PDF, median of {ROUNDS}:")
        print(f"  {'reader-app export':32}{ours:8.2f} s")
        print(f"  {'the same, the program running':32}{again:8.2f} s")
        for name, command in _peers(page, home):
            _print_peer(name, command, ours)


def _print_peer(name: str, command: Sequence[str], ours: float) -> None:
    if not shutil.which(command[0]):
        print(f"  {name:32}{'not installed':>15}")
        return
    took = _median(lambda: _command(command))
    print(f"  {name:32}{took:8.2f} s{took / ours:8.1f} times ours")


def _ours(library: Path, target: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "reader_app", "export", "1"),
        *("--to", str(target), "--force", "--library", str(library)),
    ]


def _peers(page: Path, home: Path) -> list[tuple[str, list[str]]]:
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(home)]
    return [
        ("Chromium", [*chromium, f"--print-to-pdf={home / 'chromium.pdf'}", str(page)]),
        ("LibreOffice", [*office, str(page)]),
        ("calibre", ["ebook-convert", str(page), str(home / "calibre.pdf")]),
    ]


def _command(command: Sequence[str]) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=120)


def _median(work: Callable[[], object]) -> float:
    work()  # caches are warm from here on
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)
