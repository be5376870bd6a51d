"""The tasks under one heading, with their number, foldable."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.i18n import in_a_row
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import TaskGroup
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.record import task_row


class TaskGroupItem(Item):
    """A heading (▾ to fold, the words to light them), and a row per task."""

    def __init__(self, group: TaskGroup, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._count = self.tr("{0} 项").format(len(group.tasks))
        self._heading: FactLine | None = None
        self._fold: Fold | None = None
        if group.heading:
            self.setAccessibleName(in_a_row(group.heading.value, self._count))
            self._fold = Fold("", "", desk, self, on_toggle=self._show_rows, is_open=True)
            self._fold.setAccessibleName(self.tr("折叠或展开：{0}").format(group.heading.value))
            self._fold.setToolTip(self.tr("折叠或展开这一组"))
            self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # ← and → on the heading do the same
            self._heading = FactLine(group.heading, Voice.TITLE, desk, self)
            self._heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.records = [task_row(task, desk, self) for task in group.tasks]

    @property
    def is_open(self) -> bool:
        return self._fold is None or self._fold.isChecked()

    def set_open(self, is_open: bool) -> None:
        if self._fold:
            self._fold.set_open(is_open)

    def lay_out(self, width: int) -> int:
        y = self._place_heading(width)
        if self.is_open:
            for record in self.records:
                height = record.lay_out(width)
                record.setGeometry(0, y, width, height)
                y += height
        return y + 4

    def stops(self) -> list[QAbstractButton]:
        stops: list[QAbstractButton] = [self._heading] if self._heading else []
        if self.is_open:
            for record in self.records:
                stops += record.stops()
        return stops

    def lines(self) -> Iterator[FactLine]:
        if self._heading:
            yield self._heading
        for record in self.records:
            yield from record.lines()

    def show_fact(self, path: str) -> QWidget | None:
        for record in self.records:
            line = record.show_fact(path)
            if line:
                self.set_open(True)
                return line
        return super().show_fact(path)

    def renew(self) -> None:
        super().renew()
        for record in self.records:
            record.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on_heading = self._heading is not None and self._heading.hasFocus()
        if on_heading and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_open(event.key() == Qt.Key.Key_Right)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._heading:
            return
        theme = self.lettering.theme
        painter = QPainter(self)
        foot = self._heading.geometry().bottom() + 4
        painter.setPen(theme["ink"])
        painter.drawLine(0, foot, self.width(), foot)
        painter.setPen(theme["faded"])
        painter.setFont(self.lettering.small)
        box = QRect(0, self._heading.y(), self.width() - 2, self.lettering.pitch)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right, self._count)

    def _place_heading(self, width: int) -> int:
        if not self._heading or not self._fold:
            return 0
        twist = self._fold.sizeHint().width()
        count = round(QFontMetricsF(self.lettering.small).horizontalAdvance(self._count)) + 10
        room = width - twist - count
        height = self._heading.height_for(room)
        self._fold.setGeometry(0, 8, twist, self.lettering.pitch)
        self._heading.setGeometry(twist, 8, min(room, self._heading.natural_width()), height)
        return 8 + height + 6

    def _show_rows(self, is_open: bool) -> None:
        for record in self.records:
            record.setVisible(is_open)
        self.desk.height_changed.emit()
