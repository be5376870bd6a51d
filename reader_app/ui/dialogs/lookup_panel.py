"""A field over a list: type, walk with the arrows, Enter takes the row. For search and palette."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.theme import Look

_WALK = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class LookupPanel(QDialog):
    """Stands over the upper part of its window, without a frame; Esc closes it."""

    def __init__(self, look: Look, name: str, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("lookupPanel")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.field = QLineEdit(self)
        self.field.setObjectName("lookupField")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self.field.setClearButtonEnabled(False)
        self.field.installEventFilter(self)
        close = QPushButton(self.tr("关闭"), self)
        close.setObjectName("lookupClose")
        close.setProperty("plain", True)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.list = RowList(look, self)
        self.list.setAccessibleName(self.tr("结果"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
        self.notice = QLabel(self)
        self.notice.setObjectName("lookupNotice")
        self.notice.setWordWrap(True)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.status = QLabel(self)
        self.status.setObjectName("lookupStatus")
        top = QHBoxLayout()
        top.setContentsMargins(16, 14, 12, 10)
        top.addWidget(self.field, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 3, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.status)
        self.list.clicked.connect(self._take_row)
        self._stand_over(parent)

    def show_rows(self, rows: Sequence[Row], notice: str = "", status: str = "") -> None:
        """Fill the list; with no rows, a sentence stands in its place."""
        self.list.rows.show(rows)
        self.list.choose(0)
        self.list.setVisible(bool(rows))
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self.status.setText(status)
        self.status.setVisible(bool(status))
        box = self.layout()
        if box is not None:  # the sentence takes the list's room when there is no list
            box.setStretch(1, 0 if rows else 1)  # type: ignore[attr-defined]

    def take(self, place: int) -> None:
        """The reader chose this row."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _WALK:
                self.list.choose(self.list.chosen + _WALK[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_row(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _take_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.take(index.row())

    def _stand_over(self, parent: QWidget | None) -> None:
        if parent is None:
            self.resize(640, 480)
            return
        window = parent.window()
        width = min(720, window.width() - 40)
        height = min(600, window.height() - 120)
        corner = window.mapToGlobal(window.rect().topLeft())
        left = corner.x() + (window.width() - width) // 2
        self.setGeometry(left, corner.y() + 70, width, height)
