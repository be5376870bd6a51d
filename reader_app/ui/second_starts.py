"""Hears of second starts on the same library: the window comes forward and takes their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Slot

from reader_app.first_window import FirstWindow, read_message

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow


class SecondStarts(QObject):
    """Listens as long as the window lives."""

    def __init__(self, first: FirstWindow, window: MainWindow) -> None:
        super().__init__(window)
        self._first = first
        self._window = window
        self._listening = first.listen()
        self._notifier = QSocketNotifier(self._listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        window.closing.connect(self._stop)

    @Slot()
    def _hear(self) -> None:
        try:
            connection, _ = self._listening.accept()
        except OSError:
            return
        with connection:
            files = read_message(connection)
        if files is None:
            return
        window = self._window
        window.setWindowState(
            (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        window.show()
        window.raise_()
        window.activateWindow()
        if files:
            window.take_in(files)

    @Slot()
    def _stop(self) -> None:
        self._notifier.setEnabled(False)
        self._listening.close()
        self._first.close()
