"""A real library file, and how tests put articles into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader_app.domain.document import Document
from reader_app.library.store import Library, open_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with open_library(path) as opened:
        yield opened


@pytest.fixture
def put(library: Library) -> Callable[[Document], int]:
    """Add one document and say its number."""

    def add(document: Document) -> int:
        added = library.add([document], path="", encoding="utf-8", rules_version="1")
        return added.articles[0]

    return add
