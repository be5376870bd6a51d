"""Puts the window together. The only module that knows all its parts.

What needs no Qt is imported here at the top: once PySide is there, it reads the source of each
module that is imported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.errors import ReaderError
from reader_app.library.opening import read_opening

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from reader_app.ui.background import Runners
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.settings import Settings

    MakeExecutor = Callable[[], Executor]

_BREATH_MS = 20  # between the first paint and the rest of the start


def build(
    library: Path,
    *,
    reads: MakeExecutor,
    writes: MakeExecutor,
    settings: Settings | None = None,
    today: Callable[[], date] = date.today,
) -> MainWindow:
    """Make every long-lived object once, and the window on what the library opens with."""
    from reader_app.ui import settings as keys
    from reader_app.ui.i18n import chosen_language, speak
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.theme import Look

    settings = settings or keys.settings_beside(library)
    speak(chosen_language(settings.get(keys.LANGUAGE)))
    look = Look(settings.get(keys.THEME))
    look.apply()

    def runners() -> Runners:
        from reader_app.ui.background import BackgroundRunner, Runners

        # An import or a copy may take hours, and no correction is to wait for them.
        return Runners(*(BackgroundRunner(make()) for make in (reads, writes, writes, writes)))

    window = MainWindow(library, look, settings, runners, today)
    for owned in (look, settings):
        owned.setParent(window)  # they live with it
    try:
        opening = read_opening(library)
    except ReaderError as error:
        window.show_trouble(error)
        return window
    if opening is None:
        window.show_empty(waiting=True)
    else:
        window.show_opening(opening)
    return window


def run_window(library: Path, files: Sequence[Path] = (), *, new_window: bool = False) -> int:
    """Open the window on a library, bring in ``files``, and stay until it is closed.

    If a window is open on that library, it takes the files and this start is over.
    """
    if missing_display():
        raise ReaderError(
            "没有可用的显示器：DISPLAY 和 WAYLAND_DISPLAY 都没有设置，窗口打不开。",
            "请在桌面环境里运行，或用 reader-app screenshot 图片.png 把窗口画成图片。",
        )
    from reader_app.first_window import claim, pass_on

    first = None if new_window else claim(library)
    if first is None and not new_window and pass_on(library, files):
        return 0
    app = _application()
    from PySide6.QtCore import QTimer

    library.parent.mkdir(parents=True, exist_ok=True)
    window = build(library, reads=_two_readers, writes=_one_writer)

    def go_on() -> None:
        from reader_app.ui.errors import install_error_boundary
        from reader_app.ui.i18n import follow_customs

        install_error_boundary()
        follow_customs()
        app.setWindowIcon(_icon())
        window.complete_gently(files)
        if first is not None:
            from reader_app.ui.second_starts import SecondStarts

            with suppress(OSError):  # a folder that takes no sockets: each start has its window
                SecondStarts(first, window)

    # The first paint, and a key pressed at once, come before anything else the program does.
    window.painted.connect(lambda: QTimer.singleShot(_BREATH_MS, window, go_on))
    window.show()
    return int(app.exec())


def _two_readers() -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(2, thread_name_prefix="read")


def _one_writer() -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, thread_name_prefix="write")  # what one does is done in turn


def missing_display() -> bool:
    """Whether no window can be opened. Qt would abort instead of saying so."""
    import os

    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def draw_screenshot(
    library: Path,
    target: Path,
    *,
    article: int | None = None,
    size: tuple[int, int] = (1440, 900),
    theme: str | None = None,
) -> None:
    """Draw the real window, filled, without a screen, and save it as a picture.

    Raises NotInLibrary for an unknown article and ExportRefused if the picture cannot be written.
    """
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application()
    import tempfile

    from reader_app.errors import ExportRefused
    from reader_app.services import browse
    from reader_app.services.import_files import import_seeds
    from reader_app.tasks import Task
    from reader_app.ui import settings as keys
    from reader_app.ui.background import AtOnce

    library.parent.mkdir(parents=True, exist_ok=True)
    if not library.exists():
        import_seeds(library, Task())
    if article is not None:
        browse.article(library, article)
    with tempfile.TemporaryDirectory() as folder:
        settings = keys.settings_beside(Path(folder) / library.name)
        settings.set(keys.THEME, theme or "newsprint")
        window = build(library, reads=AtOnce, writes=AtOnce, settings=settings)
        window.keeps_place = False
        window.resize(*size)
        if (window.width(), window.height()) != size:
            window.close()
            least = window.minimumSize()
            raise ReaderError(
                f"窗口画不成 {size[0]}×{size[1]}，最小是 {least.width()}×{least.height()}。",
                "请用 --size 写大一些。",
            )
        window.show()
        window.complete()
        if article is not None:
            window.navigation.open(article)
        _wait_until_filled(window)
        saved = window.grab().save(str(target))
        window.close()
    if not saved:
        raise ExportRefused(f"图片写不进“{target}”。", "请检查文件夹是否存在、能否写入。")


def _wait_until_filled(window: MainWindow) -> None:
    """The sidebar fills in slices; a picture is taken once all of it stands."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    window.sidebar.filled.connect(loop.quit)
    QTimer.singleShot(4000, loop.quit)
    loop.exec()
    QTimer.singleShot(60, loop.quit)  # the last slices are laid out and painted
    loop.exec()


def _application() -> QApplication:
    """The one QApplication, set in the shipped type."""
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:  # a system library is missing, as on servers and in containers
        advice = "Debian、Ubuntu 上可运行：sudo apt-get install libgl1 libegl1"
        raise ReaderError(f"系统缺少画窗口所需的库（{error}）。", advice) from error

    from reader_app.paths import DESKTOP_ID
    from reader_app.ui.fonts import load_fonts, song

    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("reader-app")
    app.setApplicationDisplayName("")
    app.setDesktopFileName(DESKTOP_ID)
    load_fonts()
    app.setFont(song(15))
    return app


def _icon() -> QIcon:
    from PySide6.QtGui import QIcon

    from reader_app.paths import resource

    icon = QIcon()
    for size in (32, 64, 128):  # as PNG: the SVG plugin would be loaded before the first paint
        icon.addFile(str(resource(f"icons/reader-app-{size}.png")))
    return icon
