"""The program itself, started as its command starts it, and watched."""

from __future__ import annotations

import sys
from pathlib import Path

from reader_app import app


def main(library: str) -> None:
    build = app.build

    def watched(*args: object, **kwargs: object) -> object:
        from tests.benchmarks.readiness import report_when_ready

        window = build(*args, **kwargs)  # type: ignore[arg-type]
        report_when_ready(window, window.article.view)
        return window

    app.build = watched  # type: ignore[assignment]
    app.run_window(Path(library))


if __name__ == "__main__":
    main(sys.argv[1])
