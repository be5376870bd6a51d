"""What stands in a column: something as wide as it is told, and as high as it needs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine


class Item(QWidget):
    """A card, a heading or a panel of a ``Column``.

    Items place their own parts: a layout of Qt's would ask every part of every card for its
    height several times at each step of the splitter.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lettering = desk.lettering

    def lay_out(self, width: int) -> int:
        """Place the parts for this width; return the height they take."""
        raise NotImplementedError

    def stops(self) -> list[QAbstractButton]:
        """What the arrow keys walk through, top to bottom."""
        return []

    def lines(self) -> Iterator[FactLine]:
        """Every fact shown."""
        yield from ()

    def show_fact(self, path: str) -> QWidget | None:
        """The part that stands for this fact, if it is here; unfolds what hides it."""
        return next((line for line in self.lines() if line.fact.path == path), None)

    def set_current(self, current: bool) -> None:
        """Whether this is the record the reader is at."""

    def renew(self) -> None:
        """Fonts or colours have changed."""
        for line in self.lines():
            line.renew()
        self.update()
