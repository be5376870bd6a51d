"""The program itself: opened, left alone for a moment, and asked what memory it takes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader_app import app

_REST_MS = 4_000


def main(library: str) -> None:
    build = app.build

    def watched(*args: object, **kwargs: object) -> object:
        from PySide6.QtCore import QTimer

        window = build(*args, **kwargs)  # type: ignore[arg-type]
        QTimer.singleShot(_REST_MS, window, _tell)
        return window

    app.build = watched  # type: ignore[assignment]
    app.run_window(Path(library))


def _tell() -> None:
    rollup = Path("/proc/self/smaps_rollup").read_text()
    kilobytes = next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:"))
    print(int(kilobytes) / 1024, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
