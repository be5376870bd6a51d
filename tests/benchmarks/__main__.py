"""``python -m tests.benchmarks start`` and its kin. Figures are printed, and a limit enforced."""

from __future__ import annotations

import os
import sys


def main() -> int:
    wanted = sys.argv[1:] or ["start", "switch"]
    if "DISPLAY" not in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    too_slow = False
    if "start" in wanted:
        from tests.benchmarks import start

        too_slow = start.run() > start.LIMIT or too_slow
    if "switch" in wanted:
        from tests.benchmarks import switch

        too_slow = switch.run() > switch.LIMIT_MS or too_slow
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
