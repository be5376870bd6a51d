"""The search field of the masthead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader_app.ui.panes.drawn_buttons import draw_sign, lens

_MARGINS = 62  # pixels for the lens and the round ends


class SearchField(QLineEdit):
    """Where words are typed. The arrows and Enter go to the list of hits."""

    list_key = Signal(int)  # a Qt.Key for the list
    left = Signal()  # Esc with nothing more to close
    facets_wanted = Signal()  # Tab
    entered = Signal()  # on purpose: by its key or the mouse

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("搜索全部报纸"))
        self.setTextMargins(22, 0, 0, 0)
        self.setMinimumWidth(152)
        self.setMaximumWidth(320)

    def sizeHint(self) -> QSize:
        return QSize(250, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint names the key where there is room for it."""
        super().resizeEvent(event)
        hint = self.tr("搜索全部报纸")
        with_key = f"{hint}  Ctrl K"
        fits = self.fontMetrics().horizontalAdvance(with_key) <= self.width() - _MARGINS
        self.setPlaceholderText(with_key if fits else hint)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        from PySide6.QtCore import Qt

        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt  # all of Qt's enums: not before the first paint

        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in (*moves, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.list_key.emit(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes on to the facets of what is being looked for, else to the next field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            from PySide6.QtCore import Qt  # all of Qt's enums: not before the first paint

            if event.key() == Qt.Key.Key_Tab and self.text().strip():
                self.facets_wanted.emit()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sign(lens, painter, 12, self.height() / 2 - 8, 0.7)
