"""已去掉 1 条: that something was taken away, and the way to bring it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.plain_items import plain_button

_SIDE = 4


class RemovedLine(Item):
    """One line at the end of the records; its button names each of them."""

    restore_requested = Signal(str)  # the path of a record

    def __init__(self, removed: Sequence[tuple[str, str]], desk: Desk, parent: QWidget) -> None:
        """``removed``: paths and names."""
        super().__init__(desk, parent)
        self._removed = removed
        self._words = self.tr("已去掉 {0} 条").format(len(removed))
        self.setAccessibleName(self._words)
        self._button = plain_button(self.tr("恢复…"), "restoreRecord", self)
        self._button.setAccessibleDescription(self._words)
        self._button.clicked.connect(self._open_menu)

    def lay_out(self, width: int) -> int:
        self._button.setFont(self.lettering.small)
        size = self._button.sizeHint()
        words = round(QFontMetricsF(self.lettering.small).horizontalAdvance(self._words))
        self._button.setGeometry(_SIDE + words + 8, 0, size.width(), size.height())
        return max(self.lettering.pitch, size.height())

    def stops(self) -> list[QAbstractButton]:
        return [self._button]

    def menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("removedRecords")
        menu.aboutToHide.connect(menu.deleteLater)
        for path, name in self._removed:
            words = self.tr("恢复：{0}").format(name)
            menu.addAction(words, partial(self.restore_requested.emit, path))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.lettering.small)
        painter.setPen(self.lettering.theme["faded"])
        row = QRect(_SIDE, self._button.y(), self.width(), self._button.height())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._words)

    @Slot()
    def _open_menu(self) -> None:
        self.menu().popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
