"""What the window takes of memory, on the five samples and on a large library."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT_MB = 60  # more than on the samples


def run(large: Path | None = None) -> float:
    """Print both; how many megabytes more the large one takes, 0 where there is none."""
    from reader_app.services.import_files import import_seeds
    from reader_app.tasks import Task

    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        import_seeds(library, Task())
        few = pss(library)
    print("\nmemory of the open window at rest (PSS):")
    print(f"  {'the five samples':32}{few:8.1f} MB")
    if large is None:
        return 0.0
    many = pss(large)
    print(f"  {'the large library':32}{many:8.1f} MB   {many - few:+.1f} MB (limit +{LIMIT_MB})")
    return many - few


def pss(library: Path) -> float:
    """Proportional set size in MB of a window that has had a moment of rest."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_memory", str(library)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if not done.stdout.strip():
        raise RuntimeError(done.stderr)
    return float(done.stdout)
