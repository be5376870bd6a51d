"""``python -m tests.fuzz --minutes 10``: look for texts that break a promise, and keep them.

The time is shared by what is there: inputs drawn by hypothesis, inputs bred for the branches
they reach (atheris, where it is installed), pieces repeated to see how the time grows, and files
of every format that are broken: first those read here, then those read in other processes.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

from tests.fuzz import broken, drawn, growth, page_files

ROOT = Path(__file__).parents[2]
ENGINES = ("drawn", "bred", "growth", "broken", "files")


def main() -> int:
    options = _options()
    engines = [options.engine] if options.engine else list(ENGINES)
    if "bred" in engines and importlib.util.find_spec("atheris") is None:
        print("atheris is not installed: nothing is bred for the branches it reaches")
        engines.remove("bred")
    seconds = options.minutes * 60 / max(1, len(engines))
    for engine in engines:
        print(f"{engine}, {seconds:.0f} s, seed {options.seed}:", flush=True)
        if engine == "drawn":
            drawn.run(seconds, options.seed, options.finds)
        elif engine == "broken":
            broken.run(seconds, options.seed, options.finds)
        elif engine == "growth":
            growth.run(seconds, options.seed, options.finds)
        elif engine == "files":
            page_files.run(seconds, options.seed, options.finds)
        else:  # a process of its own: it instruments what it imports, and ends the process
            command = [sys.executable, "-m", "tests.fuzz.bred"]
            arguments = [str(int(seconds)), str(options.seed), str(options.finds)]
            subprocess.run([*command, *arguments], cwd=ROOT, check=False)
    kept = sorted(options.finds.glob("*.bin"))
    print(f"{len(kept)} kept in {options.finds}" if kept else "nothing broke a promise")
    return int(bool(kept))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=ENGINES, default=None)
    parser.add_argument("--finds", type=Path, default=ROOT / "build" / "fuzz")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
