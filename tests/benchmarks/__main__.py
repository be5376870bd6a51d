"""``python -m tests.benchmarks start`` and its kin. Figures are printed, and a limit enforced."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def a_display() -> Iterator[bool]:
    """An X server of our own for a while, if Xvfb is installed."""
    if "DISPLAY" in os.environ or not shutil.which("Xvfb"):
        yield False
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1500x960x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    kept = os.environ.pop("QT_QPA_PLATFORM", None)
    os.environ["DISPLAY"] = f":{number}"
    try:
        yield bool(number)
    finally:
        del os.environ["DISPLAY"]
        if kept is not None:
            os.environ["QT_QPA_PLATFORM"] = kept
        server.terminate()
        server.wait()


def main() -> int:
    wanted = sys.argv[1:] or ["start", "switch", "extraction"]
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    too_slow = False
    if "start" in wanted:
        from tests.benchmarks import start

        too_slow = start.run() > start.LIMIT or too_slow
        with a_display() as there_is_one:
            if there_is_one:
                too_slow = start.run() > start.LIMIT or too_slow
    if "switch" in wanted:
        from tests.benchmarks import switch

        too_slow = switch.run() > switch.LIMIT_MS or too_slow
    if "search" in wanted:
        from tests.benchmarks import search

        sizes = [size for size in search.SIZES if size in wanted] or [os.environ.get("SIZE", "10k")]
        too_slow = not search.run_sizes(sizes) or too_slow
    if "extraction" in wanted or "shapes" in wanted:
        from tests.benchmarks import extraction

        growth = extraction.run(every_shape="shapes" in wanted)
        too_slow = growth >= extraction.LIMIT or too_slow
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
