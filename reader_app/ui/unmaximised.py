"""A window that is no longer maximised: not needed before the first paint."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QWidget

from reader_app.ui.placement import keep_on_screen


class AfterMaximised(QObject):
    """A window that was maximised from the start may never have had a size that fits."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QWindowStateChangeEvent)
            and isinstance(watched, QWidget)
            and event.oldState() & Qt.WindowState.WindowMaximized
        ):
            QTimer.singleShot(0, watched, lambda: keep_on_screen(watched))
        return False
