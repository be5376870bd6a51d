"""Ctrl+F: words looked for in the open article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader_app.ui.panes.drawn_buttons import SignButton, chevron_left, chevron_right, cross


class FindBar(QWidget):
    """A field, a count, and the way to the next place."""

    words_changed = Signal(str)
    step_requested = Signal(int)  # +1 next, -1 previous
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit()
        self._field.setObjectName("findField")
        self._field.setPlaceholderText(self.tr("在本文中查找"))
        self._field.setAccessibleName(self.tr("在本文中查找"))
        self._field.textChanged.connect(self.words_changed)
        self._count = QLabel()
        self._count.setObjectName("findCount")
        back = SignButton(chevron_left, self.tr("上一处"))
        on = SignButton(chevron_right, self.tr("下一处"))
        close = SignButton(cross, self.tr("关闭查找"))
        back.clicked.connect(self._step_back)
        on.clicked.connect(self._step_on)
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for button in (back, on, close):
            row.addWidget(button)
        self.hide()

    def open_bar(self, words: str) -> None:
        """Show the bar, filled with what is selected, if anything is."""
        self.show()
        if words and "\u2029" not in words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def close_bar(self) -> None:
        if self.isVisible():
            self._field.clear()
            self.hide()
            self.closed.emit()

    @property
    def words(self) -> str:
        return self._field.text()

    @property
    def count(self) -> str:
        return self._count.text()

    def show_count(self, current: int, total: int) -> None:
        if not self.words:
            self._count.setText("")
        elif not total:
            self._count.setText(self.tr("没有找到"))
        else:
            self._count.setText(f"{current} / {total}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _step_on(self) -> None:
        self.step_requested.emit(1)

    @Slot()
    def _step_back(self) -> None:
        self.step_requested.emit(-1)
