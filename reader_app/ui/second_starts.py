"""Hears of second starts on the same library: the window comes forward and takes their files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from reader_app.first_window import ANSWER, FirstWindow, files_in, is_complete, read_message

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

    from reader_app.ui.main_window import MainWindow

Take = Callable[[tuple[Path, ...]], object]


class SecondStarts(QObject):
    """Listens as long as the window lives. Raises OSError."""

    def __init__(self, first: FirstWindow, window: MainWindow) -> None:
        super().__init__(window)
        self._first = first
        self._window = window
        listen = HeardByPipe if sys.platform == "win32" else HeardBySocket
        self._heard = listen(first, self._take, self)
        window.closing.connect(self._stop)

    def _take(self, files: tuple[Path, ...]) -> None:
        from PySide6.QtCore import Qt  # all of Qt's enums: a start makes them in a later step

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
        self._heard.stop()
        self._first.close()


class HeardBySocket(QObject):
    """A socket of the system's: Qt's own would load a library more."""

    def __init__(self, first: FirstWindow, take: Take, parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._listening = first.listen()
        self._notifier = QSocketNotifier(self._listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    @Slot()
    def _hear(self) -> None:
        try:
            connection, _ = self._listening.accept()
        except OSError:
            return
        with connection:
            files = read_message(connection)
        if files is not None:
            self._take(files)

    def stop(self) -> None:
        self._notifier.setEnabled(False)
        self._listening.close()


class HeardByPipe(QObject):
    """Qt's local server: a pipe with a name under Windows, elsewhere a socket."""

    def __init__(self, first: FirstWindow, take: Take, parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # where it is needed, after the first paint

        self._take = take
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        if not self._server.listen(first.address):
            raise OSError(self._server.errorString())

    @Slot()
    def _meet(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            received = bytearray()
            line.readyRead.connect(lambda line=line, received=received: self._hear(line, received))
            line.disconnected.connect(line.deleteLater)
            self._hear(line, received)

    def _hear(self, line: QLocalSocket, received: bytearray) -> None:
        received += line.readAll().data()
        if not is_complete(bytes(received)):
            return
        files = files_in(bytes(received))
        received.clear()
        if files is not None:
            line.write(ANSWER)
            line.flush()
        line.disconnectFromServer()  # once the answer is written
        if files is not None:
            self._take(files)

    def stop(self) -> None:
        self._server.close()
