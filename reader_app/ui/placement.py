"""How large the window opens and where, so that all of it can be seen on its screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMargins, QPoint, QSize
from PySide6.QtWidgets import QWidget

_USUAL = QSize(1440, 900)
_TITLE_BAR = 40  # at most, as long as the system has not put one on the window


def place(window: QWidget, kept: QByteArray) -> None:
    """As it was left, or in the usual size."""
    if kept.isEmpty() or not window.restoreGeometry(kept):
        window.resize(_USUAL)
    keep_on_screen(window, moves=not kept.isEmpty())


def keep_on_screen(window: QWidget, *, moves: bool = True) -> None:
    """Let no edge of it, title bar included, lie beyond what the screen has free.

    Asked again once the window is shown: not before does it have a frame.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    room = window.screen().availableGeometry().marginsRemoved(_frame(window))
    size = window.size().boundedTo(room.size()).expandedTo(window.minimumSize())
    if size != window.size():
        window.resize(size)
    if moves:
        inner = window.geometry()
        left = max(min(inner.left(), room.right() + 1 - size.width()), room.left())
        top = max(min(inner.top(), room.bottom() + 1 - size.height()), room.top())
        if QPoint(left, top) != inner.topLeft():
            window.move(window.pos() + QPoint(left, top) - inner.topLeft())


def _frame(window: QWidget) -> QMargins:
    outer, inner = window.frameGeometry(), window.geometry()
    top = inner.top() - outer.top()
    if not window.isVisible():
        top = max(top, _TITLE_BAR)
    return QMargins(
        inner.left() - outer.left(),
        top,
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )
