"""The facets of a search at the left of its hits: a value clicked narrows the search."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.ui.fonts import song
from reader_app.ui.models.rows import Index
from reader_app.ui.models.search_facets import FacetRow, FacetsModel
from reader_app.ui.theme import Look

_LEFT, _RIGHT = 16, 12


class FacetList(QListView):
    """Reached by Tab from the search field; Enter chooses, Esc and Shift+Tab go back."""

    chosen = Signal(str, str)  # kind, value
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetList")
        self.setAccessibleName(self.tr("缩小范围"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.facets = FacetsModel(self)
        self.setModel(self.facets)
        self._delegate = _FacetDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._choose)
        look.changed.connect(self.viewport().update)

    def set_size(self, pixels: int) -> None:
        self._delegate.size = pixels
        self.scheduleDelayedItemsLayout()

    @property
    def wanted_height(self) -> int:
        return sum(self.sizeHintForRow(row) for row in range(self.facets.rowCount()))

    def choose_first(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.facets.index(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.left.emit()
        return True

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self.facets.row(index.row())
        if row is None or row.is_heading:
            return
        if row.value is None:
            place = index.row()
            self.facets.open_kind(row.kind)
            self.setCurrentIndex(self.facets.index(place))
        else:
            self.chosen.emit(row.kind, row.value)


class _FacetDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.size = 14  # pixels of a value

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FacetRow = index.data(FacetsModel.RowRole)
        return QSize(120, round(self.size * (2.4 if row.is_heading else 1.85)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(FacetsModel.RowRole)
        theme = self._look.theme
        box = option.rect
        painter.save()
        if not row.is_heading and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["chosen"])
        if row.is_chosen:
            painter.fillRect(box.x(), box.y() + 4, 3, box.height() - 8, theme["accent"])
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        inner = box.adjusted(_LEFT, 8 if row.is_heading else 0, -_RIGHT, 0)
        font = self._font(row)
        painter.setFont(font)
        painter.setPen(theme["faded"])
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, row.count)
        room = inner.width() - QFontMetrics(font).horizontalAdvance(row.count) - 8
        ink = "accent" if row.is_chosen else "faded" if row.value is None else "ink"
        painter.setPen(theme[ink])
        text = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _font(self, row: FacetRow) -> QFont:
        if not row.is_heading:
            return song(self.size, bold=row.is_chosen)
        font = song(self.size - 1)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
        return font
