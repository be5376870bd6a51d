"""A hairline round a pane that the keyboard came to by key, for as long as it stays there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QWidget


class FocusFrame(QFrame):
    """Lies over a pane that has no mark of its own for the focus. The mouse goes through it.

    A pane that is read with the mouse goes without: there it would be one line more to look at.
    """

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setObjectName("focusFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pane = pane
        pane.installEventFilter(self)
        self.hide()

    def show_focus(self) -> None:
        """The keyboard has just come to the pane."""
        self.setGeometry(self._pane.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._pane.rect())
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self.hide()
        return False
