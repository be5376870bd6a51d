"""A library filled from the bundled texts, and the real window on a copy of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app import build
from reader_app.services.import_files import import_seeds
from reader_app.tasks import Task
from reader_app.ui.background import AtOnce
from reader_app.ui.fonts import load_fonts, song
from reader_app.ui.i18n import Language, speak
from reader_app.ui.main_window import MainWindow

TODAY = date(2026, 11, 22)
OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def filled_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, imported once for the whole run."""
    library = tmp_path_factory.mktemp("filled") / "library.sqlite3"
    import_seeds(library, Task())
    return library


@pytest.fixture
def library(filled_library: Path, tmp_path: Path) -> Path:
    """A library of the test's own."""
    return Path(shutil.copy(filled_library, tmp_path / "library.sqlite3"))


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object) -> Iterator[OpenWindow]:
    """Opens the program's window on a library, its jobs run at once; closes it at the end."""
    load_fonts()
    qapp.setFont(song(15))
    opened: list[MainWindow] = []

    def opener(
        library: Path,
        size: tuple[int, int] = (1440, 900),
        theme: str = "newsprint",
        files: tuple[Path, ...] = (),
        language: str = "zh_CN",
        reads: Callable[[], Executor] = AtOnce,
        writes: Callable[[], Executor] = AtOnce,
    ) -> MainWindow:
        from reader_app.ui import settings as keys

        settings = keys.settings_beside(library)
        if settings.get(keys.THEME) == keys.THEME.default:
            settings.set(keys.THEME, theme)
        if settings.get(keys.LANGUAGE) == keys.LANGUAGE.default:
            settings.set(keys.LANGUAGE, language)  # not that of whoever runs the tests
        window = build(library, reads=reads, writes=writes, settings=settings, today=lambda: TODAY)
        if settings.get(keys.WINDOW_GEOMETRY).isEmpty():
            window.resize(*size)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.complete(files)
        window.article.setFocus()
        qtbot.waitUntil(lambda: window.article.view.is_whole)
        return window

    yield opener
    for window in opened:
        window.close()
        window.deleteLater()
    qapp.setStyleSheet("")
    speak(Language.SIMPLIFIED)


@pytest.fixture
def window(open_window: OpenWindow, library: Path) -> MainWindow:
    return open_window(library)
