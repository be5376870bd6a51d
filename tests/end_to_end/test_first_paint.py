"""What the program has done by its first paint, in a process of its own, drawn off screen.

The order of a start cannot be seen in the window, and one import or one name of Qt's in the
wrong place makes it a tenth longer.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from reader_app.services.import_files import import_seeds
from reader_app.tasks import Task

START = """
import gc, json, os, sys
from enum import EnumType
from pathlib import Path
from PySide6.QtCore import QTimer
from reader_app import app

def tell(window):
    enums = [each.__qualname__ for each in gc.get_objects() if isinstance(each, EnumType)]
    words = window.article.view.toPlainText()
    print(json.dumps({"enums": enums, "modules": list(sys.modules), "words": words}), flush=True)
    os._exit(0)

build = app.build

def watched(*arguments, **named):
    window = build(*arguments, **named)
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: tell(window)))
    return window

app.build = watched
app.run_window(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    library = tmp_path_factory.mktemp("first") / "library.sqlite3"
    import_seeds(library, Task())
    started = subprocess.run(
        [sys.executable, "-c", START, str(library)], capture_output=True, timeout=60, check=True
    )
    told: dict[str, Any] = json.loads(started.stdout)
    assert "区政协" in told["words"]  # the article is on its paper
    return told


def test_the_names_of_the_namespace_qt_are_not_made_before_it(
    first_paint: dict[str, Any],
) -> None:
    """The first touch of one of them makes all hundred."""
    assert "QEvent.Type" in first_paint["enums"]  # those of single classes are told, too
    assert [name for name in first_paint["enums"] if name.startswith("Qt.")] == []


def test_what_later_work_needs_is_not_imported_before_it(
    first_paint: dict[str, Any],
) -> None:
    later = {"sqlite_utils", "opencc", "lxml", "pypinyin", "reader_app.extraction", "socket"}
    assert later & set(first_paint["modules"]) == set()
    assert "reader_app.ui.panes.article" in first_paint["modules"]
