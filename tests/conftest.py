"""What every test may count on: no display is needed, and nobody's own files are touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of the tests' own, so that no test reads or writes the developer's library."""
    home = tmp_path_factory.mktemp("home")
    kept = dict(os.environ)
    os.environ |= {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
    }
    (home / "run").mkdir(mode=0o700)
    yield
    os.environ.clear()
    os.environ |= kept


@pytest.fixture(scope="session")
def seed_files() -> tuple[Path, ...]:
    """The five bundled texts."""
    return tuple(sorted((PROJECT / "seeds").glob("*.txt")))
