"""What all parts of one column share: its type, and the ear that hears what they say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader_app.ui.panes.sidebar.lettering import Lettering


class Desk(QObject):
    """One object for all parts of a column: a connection for every wish of every part would
    cost a hundred cards more time than their widgets do."""

    chosen = Signal(object, object)  # a Fact the reader asked for, and the part that shows it
    focused = Signal(object)  # the part that has the keyboard now
    pointed_at = Signal(object)  # the part under the mouse; None: it has left
    edit_requested = Signal(object, object)  # a Fact to be set right, and the part that shows it
    menu_requested = Signal(object, object, object)  # the same, and where on the screen
    settling_requested = Signal(object, bool)  # a Fact in conflict; keep the correction?
    height_changed = Signal()  # something was folded or unfolded

    def __init__(self, lettering: Lettering, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lettering = lettering
