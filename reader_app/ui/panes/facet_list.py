"""The facets of a search at the left of its hits: a value clicked narrows the search."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
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
from reader_app.ui.models.search_facets import FacetRow, FacetsModel
from reader_app.ui.theme import Look

_LEFT, _RIGHT, _LINE, _HEAD = 16, 12, 26, 34
Index = QModelIndex | QPersistentModelIndex


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
        self.setItemDelegate(_FacetDelegate(look, self))
        self.clicked.connect(self._choose)
        look.changed.connect(self.viewport().update)

    def choose_first(self) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.facets.index(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backtab, Qt.Key.Key_Tab):
            self.left.emit()
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

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FacetRow = index.data(FacetsModel.RowRole)
        return QSize(120, _HEAD if row.is_heading else _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FacetRow = index.data(FacetsModel.RowRole)
        theme = self._look.theme
        box = option.rect
        painter.save()
        if not row.is_heading and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["chosen"])
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        inner = box.adjusted(_LEFT, 8 if row.is_heading else 0, -_RIGHT, 0)
        painter.setFont(_font(row))
        painter.setPen(theme["faded"])
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, row.count)
        room = inner.width() - QFontMetrics(_font(row)).horizontalAdvance(row.count) - 8
        painter.setPen(theme["ink" if row.value is not None else "faded"])
        text = QFontMetrics(_font(row)).elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _font(row: FacetRow) -> QFont:
    font = song(13 if row.is_heading else 14)
    if row.is_heading:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
    return font
