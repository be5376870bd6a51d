"""The tabs over the sidebar: 提案 6, 校核 4."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from reader_app.ui.i18n import in_a_row
from reader_app.ui.panes.sidebar.lettering import Lettering

_SIDE = 18


class SidebarTabs(QTabBar):
    """A tab bar that paints itself: Qt's own cuts a bold label, which it measures as regular."""

    tab_chosen = Signal(int)  # the number the tab was given
    left_downwards = Signal()  # ↓: on to what the tab shows

    def __init__(self, lettering: Lettering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebarTabs")
        self._lettering = lettering
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.currentChanged.connect(self._choose)

    def show_tabs(self, tabs: Sequence[tuple[int, str, int, str]]) -> None:
        """Number, name and count of each tab, and what is counted where the name leaves it open.

        The tab that was open stays open if it is here.
        """
        open_tab = self.tabData(self.currentIndex()) if self.count() else None
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for number, name, count, told in tabs:
            index = self.addTab(f"{name} {count}")
            self.setTabData(index, number)
            self.setAccessibleTabName(index, in_a_row(name, told or count))
            self.setTabToolTip(index, told)
        self.blockSignals(False)
        if tabs:
            numbers = [each[0] for each in tabs]
            self.choose(open_tab if open_tab in numbers else numbers[0])
            self._choose(self.currentIndex())
        self.setVisible(bool(tabs))

    def choose(self, number: int) -> None:
        for index in range(self.count()):
            if self.tabData(index) == number:
                self.setCurrentIndex(index)

    def renew(self) -> None:
        """Fonts or colours have changed."""
        self.setFont(self._lettering.body)  # makes the bar measure its tabs again
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        words = QFontMetrics(self._lettering.bold).horizontalAdvance(self.tabText(index))
        return QSize(words + 2 * _SIDE, round(self._lettering.pixels * 3.1))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._lettering.theme
        painter = QPainter(self)
        foot = self.height() - 1
        painter.setPen(theme["rule"])
        painter.drawLine(0, foot, self.width(), foot)
        for index in range(self.count()):
            box = self.tabRect(index)
            is_open = index == self.currentIndex()
            painter.setFont(self._lettering.bold if is_open else self._lettering.body)
            painter.setPen(theme["accent" if is_open else "faded"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if is_open:
                painter.fillRect(QRect(box.left(), foot - 1, box.width(), 2), theme["accent"])
                if self.hasFocus():
                    painter.setPen(QPen(theme["accent"], 1, Qt.PenStyle.DotLine))
                    painter.drawRect(box.adjusted(6, 6, -7, -8))

    @Slot(int)
    def _choose(self, index: int) -> None:
        number = self.tabData(index)
        if number is not None:
            self.tab_chosen.emit(number)
