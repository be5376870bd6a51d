"""What a search found, as a list: headline, where it was printed, and the words in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.domain.search_result import SearchHit, Tally
from reader_app.ui.fonts import song
from reader_app.ui.i18n import in_a_row, translate
from reader_app.ui.models.rows import NO_PARENT, Index, RowModel
from reader_app.ui.said import said
from reader_app.ui.theme import Look

USUAL = 15  # pixels of a headline
_PAD, _ABOVE = 16, 8
_BEFORE = 20  # characters shown before the first match


@dataclass(frozen=True, slots=True)
class FoundHits:
    """The answer to a query, as far as it is known."""

    query: str = ""
    hits: Sequence[SearchHit] = ()  # the first
    notices: Sequence[str] = ()
    error: str = ""
    asks: bool = True  # False while a condition is still being typed
    may_have_more: bool = False
    total: int | None = None  # None while they are being counted
    is_exact: bool = True

    def counted(self, tally: Tally) -> FoundHits:
        return replace(self, total=tally.total, is_exact=tally.is_exact)

    @property
    def said_notices(self) -> tuple[str, ...]:
        return tuple(said(notice) for notice in self.notices)


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit, spelt as the reader wishes."""

    hit: SearchHit

    @property
    def title(self) -> str:
        return self.hit.headline or translate("PageList", "（无标题）")

    @property
    def origin(self) -> str:
        name = self.hit.publication or translate("PageList", "未注明报纸")
        return f"{name} {self.hit.date}" if self.hit.date else name

    @property
    def spoken(self) -> str:
        return in_a_row(self.title, self.origin, self.hit.snippet)


class SearchHitsModel(RowModel):
    """The hits that were fetched; more of them are asked for when the list comes to their end."""

    more_wanted = Signal(int)  # how many are there already

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._may_have_more = False

    def show_hits(self, hits: Sequence[SearchHit], *, may_have_more: bool) -> None:
        self._may_have_more = may_have_more
        self.show([HitRow(hit) for hit in hits])

    def add_hits(self, hits: Sequence[SearchHit], *, may_have_more: bool) -> None:
        self._may_have_more = may_have_more
        self.add([HitRow(hit) for hit in hits])

    def canFetchMore(self, parent: Index = NO_PARENT) -> bool:
        return self._may_have_more and not parent.isValid()

    def fetchMore(self, parent: Index = NO_PARENT) -> None:
        if self._may_have_more:
            self._may_have_more = False  # until they have come
            self.more_wanted.emit(self.rowCount())

    def hit(self, row: int) -> SearchHit | None:
        index = self.index(row)
        return index.data(RowModel.RowRole).hit if index.isValid() else None


class HitDelegate(QStyledItemDelegate):
    """A headline, its paper faded beside it, and two lines of text with the words marked."""

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._look = look
        self._size = USUAL

    def set_size(self, pixels: int) -> None:
        self._size = pixels

    @property
    def _line(self) -> int:
        return round(self._size * 1.5)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 3 * self._line + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HitRow = index.data(RowModel.RowRole)
        theme = self._look.theme
        box: QRect = option.rect
        painter.save()
        active = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if option.state & active:
            painter.fillRect(box, theme["chosen"])
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box.x(), box.y(), 3, box.height(), theme["accent"])
        room = box.width() - 2 * _PAD
        left, top = box.x() + _PAD, box.y() + _ABOVE
        first = QRect(left, top, room, self._line)
        small, bold = song(self._size - 2), song(self._size, bold=True)
        origin = QFontMetrics(small).elidedText(
            row.origin, Qt.TextElideMode.ElideMiddle, round(room * 0.5)
        )
        painter.setFont(small)
        painter.setPen(theme["faded"])
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, origin)
        painter.setFont(bold)
        painter.setPen(theme["ink"])
        headline = QFontMetrics(bold).elidedText(
            row.title,
            Qt.TextElideMode.ElideRight,
            room - QFontMetrics(small).horizontalAdvance(origin) - 12,
        )
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, headline)
        self._snippet(row.hit, room).draw(painter, QPointF(left, top + self._line + 1))
        painter.restore()

    def _snippet(self, hit: SearchHit, room: int) -> QTextLayout:
        text, shift = _from_near_the_match(hit)
        layout = QTextLayout(text, song(self._size - 1))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
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
            line.setPosition(QPointF(0, number * self._line))
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
