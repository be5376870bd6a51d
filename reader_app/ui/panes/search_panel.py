"""What a search found, dropped down under the field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.i18n import translate
from reader_app.ui.models.search_hits import FoundHits, HitDelegate, SearchHitsModel
from reader_app.ui.panes.search_field import SearchField
from reader_app.ui.theme import Look

_WIDTH, _HEIGHT = 460, 520


class SearchPanel(QFrame):
    """Hits under the field, over the panes. The focus stays in the field."""

    hit_requested = Signal(object)  # SearchHit

    def __init__(self, field: SearchField, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("searchPanel")
        self._field = field
        self._window = window
        self._model = SearchHitsModel(self)
        self._status = QLabel()
        self._status.setObjectName("searchStatus")
        self._list = QListView()
        self._list.setObjectName("searchHits")
        self._list.setAccessibleName(self.tr("搜索结果"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(look, self._list))
        self._list.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(4)
        column.addWidget(self._status)
        column.addWidget(self._list, 1)
        field.list_key.connect(self._use_key)
        field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def show_hits(self, found: FoundHits) -> None:
        self._model.show(found)
        if not found.query:
            self.hide()
            return
        self._status.setText(_count(found))
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._window
        height = (
            self._status.sizeHint().height()
            + 28
            + self._list.sizeHintForRow(0) * min(self._model.rowCount(), 6)
        )
        right = self._field.mapTo(window, QPoint(self._field.width(), self._field.height() + 6))
        width = min(_WIDTH, window.width() - 40)
        self.setGeometry(right.x() - width, right.y(), width, min(height, _HEIGHT))

    @Slot(int)
    def _use_key(self, key: int) -> None:
        if not self.isVisible():
            return
        rows = self._model.rowCount()
        row = self._list.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}.get(Qt.Key(key), 5)
        if rows:
            self._list.setCurrentIndex(self._model.index(max(0, min(rows - 1, row + step))))

    @Slot()
    def _open(self) -> None:
        hit = self._model.hit(self._list.currentIndex().row())
        if hit is not None:
            self.hide()
            self.hit_requested.emit(hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QFocusEvent) and not self._field.hasFocus():
            self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


class SearchWhileTyping(QObject):
    """Asks for hits a moment after the last key; only the newest answer counts."""

    def __init__(
        self, field: SearchField, ask: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(60)
        self._wait.timeout.connect(partial(self._ask, field, ask))
        field.textChanged.connect(self._wait.start)

    @staticmethod
    def _ask(field: SearchField, ask: Callable[[str], None]) -> None:
        ask(field.text().strip())


def _count(found: FoundHits) -> str:
    if found.error:
        return found.error
    if not found.hits:
        return translate("Search", "没有找到“{0}”").format(found.query)
    if found.total > len(found.hits):
        return translate("Search", "找到 {0} 篇,列出前 {1} 篇").format(found.total, len(found.hits))
    return translate("Search", "找到 {0} 篇").format(found.total)
