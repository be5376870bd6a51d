"""``python -m tests.benchmarks [PART…]``: figures are printed, and the limits of a part enforced.

Without parts all of them are measured, at the size that ``SIZE`` names: 10k, 100k or 1m.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from tests.x_server import x_server

SIZE = os.environ.get("SIZE") or "10k"


@contextmanager
def a_display() -> Iterator[bool]:
    """An X server of our own for a while, if Xvfb is installed."""
    if "DISPLAY" in os.environ or not shutil.which("Xvfb"):
        yield False
        return
    with x_server() as display:
        kept = os.environ.pop("QT_QPA_PLATFORM", None)
        os.environ["DISPLAY"] = display
        try:
            yield bool(display)
        finally:
            del os.environ["DISPLAY"]
            if kept is not None:
                os.environ["QT_QPA_PLATFORM"] = kept


def _start() -> bool:
    from tests.benchmarks import start

    met = start.run() <= start.LIMIT
    with a_display() as there_is_one:
        return (not there_is_one or start.run() <= start.LIMIT) and met


def _switch() -> bool:
    from tests.benchmarks import switch

    return switch.run() <= switch.LIMIT_MS


def _search() -> bool:
    """From a thousand articles up to the size, so that one sees how the cost grows."""
    from tests.benchmarks import search

    sizes = list(search.SIZES)
    return search.run_sizes(sizes[: sizes.index(SIZE) + 1])


def _memory() -> bool:
    """And how long the window takes to start on a large library."""
    from tests.benchmarks import filling, memory, search, start

    large = filling.build(search.SIZES[SIZE]).path
    small_enough = memory.run(large) <= memory.LIMIT_MB
    return start.run_large(large) <= start.LARGE_LIMIT and small_enough


def _importing() -> bool:
    from tests.benchmarks import importing

    importing.run()
    return True


def _exporting() -> bool:
    from tests.benchmarks import exporting

    exporting.run()
    return True


def _extraction() -> bool:
    from tests.benchmarks import extraction

    return extraction.run() < extraction.LIMIT


def _shapes() -> bool:
    """Every shape of text, which takes much longer."""
    from tests.benchmarks import extraction

    return extraction.run(every_shape=True) < extraction.LIMIT


PARTS: Mapping[str, Callable[[], bool]] = {
    "start": _start,
    "switch": _switch,
    "search": _search,
    "memory": _memory,
    "import": _importing,
    "export": _exporting,
    "extraction": _extraction,
    "shapes": _shapes,
}
_NOT_OF_ITSELF = {"shapes"}


def main() -> int:
    wanted = sys.argv[1:] or [part for part in PARTS if part not in _NOT_OF_ITSELF]
    if unknown := [part for part in wanted if part not in PARTS]:
        print(f"no such part: {' '.join(unknown)}; there are {' '.join(PARTS)}", file=sys.stderr)
        return 2
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    missed = []
    for part in wanted:
        clock = time.perf_counter()
        print(f"\n=== {part}", flush=True)
        if not PARTS[part]():
            missed.append(part)
        print(f"    ({time.perf_counter() - clock:.0f} s)", flush=True)
    if missed:
        print(f"\nlimits missed: {', '.join(missed)}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
