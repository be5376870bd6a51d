"""What a search found, as a list: headline, where it was printed, and the words in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.domain.search_result import SearchHit
from reader_app.ui.fonts import song
from reader_app.ui.i18n import translate
from reader_app.ui.theme import Look

_NO_PARENT = QModelIndex()
_PAD, _ROW = 16, 84
_BEFORE = 20  # characters shown before the first match
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FoundHits:
    query: str = ""
    hits: Sequence[SearchHit] = ()
    notices: Sequence[str] = ()
    error: str = ""
    total: int | None = None  # None while they are being counted
    is_exact: bool = True
    asks: bool = True  # False: a condition is still being typed


class SearchHitsModel(QAbstractListModel):
    HitRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()

    def show(self, found: FoundHits) -> None:
        self.beginResetModel()
        self._hits = tuple(found.hits)
        self.endResetModel()

    def add(self, hits: Sequence[SearchHit]) -> None:
        """More of the same search."""
        if hits:
            first = len(self._hits)
            self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
            self._hits = (*self._hits, *hits)
            self.endInsertRows()

    def hit(self, row: int) -> SearchHit | None:
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.headline
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return hit.snippet
        if role == self.HitRole:
            return hit
        return None


class HitDelegate(QStyledItemDelegate):
    """A headline, its paper faded beside it, and two lines of text with the words marked."""

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: SearchHit = index.data(SearchHitsModel.HitRole)
        theme = self._look.theme
        box: QRect = option.rect
        painter.save()
        active = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if option.state & active:
            painter.fillRect(box, theme["chosen"])
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box.x(), box.y(), 3, box.height(), theme["accent"])
        room = box.width() - 2 * _PAD
        left, top = box.x() + _PAD, box.y() + 8
        origin = _origin(hit)
        painter.setFont(song(13))
        painter.setPen(theme["faded"])
        origin_width = QFontMetrics(song(13)).horizontalAdvance(origin)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(left, top, room, 22), right, origin)
        painter.setFont(song(15, bold=True))
        painter.setPen(theme["ink"])
        headline = QFontMetrics(song(15, bold=True)).elidedText(
            hit.headline or translate("PageList", "(无标题)"),
            Qt.TextElideMode.ElideRight,
            room - origin_width - 12,
        )
        painter.drawText(QRect(left, top, room, 22), Qt.AlignmentFlag.AlignVCenter, headline)
        layout = self._snippet(hit, room)
        layout.draw(painter, QPointF(left, top + 25))
        painter.restore()

    def _snippet(self, hit: SearchHit, room: int) -> QTextLayout:
        text, shift = _from_near_the_match(hit)
        layout = QTextLayout(text, song(14))
        marks = []
        for start, end in hit.marks:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = max(start - shift, 0), end - max(start, shift)
            shape = QTextCharFormat()
            shape.setBackground(self._look.theme["lit"])
            mark.format = shape
            marks.append(mark)
        layout.setFormats(marks)
        layout.beginLayout()
        for number in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            line.setPosition(QPointF(0, number * 22))
        layout.endLayout()
        return layout


def _from_near_the_match(hit: SearchHit) -> tuple[str, int]:
    """The snippet from a little before its first match, so that two lines hold it; and by how
    much that moves the marks."""
    text = hit.snippet.replace("\n", " ")
    first = hit.marks[0].start if hit.marks else 0
    cut = first - _BEFORE
    if cut <= 1:
        return text, 0
    return "…" + text[cut:], cut - 1


def _origin(hit: SearchHit) -> str:
    name = hit.publication or translate("PageList", "未注明报纸")
    return f"{name} {hit.date}" if hit.date else name
