"""Lists in dialogs: rows of a title, a note at the right and a wrapped line under it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import (
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.ui.fonts import song
from reader_app.ui.i18n import in_a_row
from reader_app.ui.models.rows import Index, RowModel
from reader_app.ui.theme import Look

_SIDE, _ABOVE = 14, 8


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says."""

    title: str
    note: str = ""  # at the right of the title, faded
    detail: str = ""  # under it, small and faded

    @property
    def spoken(self) -> str:
        return in_a_row(self.title, self.note, self.detail)


class RowList(QListView):
    """A list of rows as wide as it is, in newsprint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.rows = RowModel(parent=self)
        self.setModel(self.rows)
        self._delegate = _RowDelegate(look, self)
        self.setItemDelegate(self._delegate)
        look.changed.connect(self.viewport().update)

    def updateGeometries(self) -> None:
        """No row is cut through at the lower edge: what would be left of it stays empty."""
        super().updateGeometries()
        room = self.height() - 2 * self.frameWidth()
        whole = 0
        for place in range(self.rows.rowCount()):
            row = self.sizeHintForRow(place)
            if whole and whole + row > room:
                rest = max(0, room - whole)
                break
            whole += row
        else:
            rest = 0
        if rest != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, rest)

    def grow(self, width: int, most: int) -> None:
        """Be as high as the rows are in this width, or as those of them that ``most`` holds."""
        heights = [self._delegate.height_in(row, width) for row in self._all_rows()]
        if sum(heights) > most:  # with a bar to scroll by
            bar = self.verticalScrollBar().sizeHint().width()
            heights = [self._delegate.height_in(row, width - bar) for row in self._all_rows()]
        whole = [height for height in accumulate(heights) if height <= most]
        self.setMinimumHeight((whole or heights or [0])[-1 if whole else 0] + 2)

    def _all_rows(self) -> list[Row]:
        indexes = (self.rows.index(place) for place in range(self.rows.rowCount()))
        return [index.data(RowModel.RowRole) for index in indexes]

    def choose(self, place: int) -> None:
        """Make this row the current one; beyond the ends, the first or the last."""
        count = self.rows.rowCount()
        if count:
            self.setCurrentIndex(self.rows.index(max(0, min(count - 1, place))))

    @property
    def chosen(self) -> int:
        return self.currentIndex().row()


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: title, note, and the detail under them."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(RowModel.RowRole)
        width = self._view.viewport().width()
        return QSize(width, self.height_in(row, width))

    def height_in(self, row: Row, width: int) -> int:
        title, detail = self._layouts(row, width)
        height = _height(title) + (_height(detail) + 2 if detail else 0)
        return height + 2 * _ABOVE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowModel.RowRole)
        theme = self._look.theme
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_current = index == self._view.currentIndex()
        chosen = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        raised = is_current or bool(state & chosen)
        if raised:
            painter.fillRect(box, theme["chosen"])
        if is_current:
            painter.fillRect(box.x(), box.y(), 3, box.height(), theme["accent"])
        aside = theme["ink" if raised else "faded"]
        painter.setPen(QPen(theme["rule"], 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        title, detail = self._layouts(row, box.width())
        y = box.y() + _ABOVE
        painter.setPen(theme["ink"])
        title.draw(painter, QPointF(box.x() + _SIDE, y))
        if row.note:
            painter.setPen(aside)
            painter.setFont(song(_size() - 1))
            note = QRect(box.x(), y, box.width() - _SIDE, round(title.lineAt(0).height()))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(note, right, row.note)
        if detail:
            painter.setPen(aside)
            detail.draw(painter, QPointF(box.x() + _SIDE, y + _height(title) + 2))
        painter.restore()

    def _layouts(self, row: Row, width: int) -> tuple[QTextLayout, QTextLayout | None]:
        inner = width - 2 * _SIDE
        note = QFontMetricsF(song(_size() - 1)).horizontalAdvance(row.note) + 16 if row.note else 0
        title = _broken(row.title, song(_size(), bold=bool(row.detail)), inner - note)
        if not row.detail:
            return title, None
        return title, _broken(row.detail, song(_size() - 1), inner)


def _size() -> int:
    """Type in lists, as high as the application's own."""
    return max(14, QApplication.font().pixelSize())


def _broken(text: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 3 * font.pixelSize()))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return round(sum(layout.lineAt(n).height() for n in range(layout.lineCount())))
