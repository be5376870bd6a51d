"""版面: the list at the left, set like a newspaper's contents."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader_app.ui.fonts import song
from reader_app.ui.models.page_list import Contents, ListRow, PageListModel, RowKind
from reader_app.ui.theme import Look

_LEFT, _RIGHT = 20, 16
_MOST_LINES = 3
_OPENS = (RowKind.ARTICLE, RowKind.SHELF)
_LEADING = 1.5
_BETWEEN, _SHORT_PART = " · ", 8  # parts of a note; characters that fit in any list
_WORD_JOINER, _NO_BREAK = "\u2060", "\xa0"
USUAL = 15  # pixels of a headline in the list
Index = QModelIndex | QPersistentModelIndex


class PageList(QListView):
    """Pages and articles; the open one is marked in red."""

    article_requested = Signal(int)
    search_requested = Signal(str)  # the query of a shelf
    shelf_removed = Signal(object)  # its ListRow; Delete was pressed
    shelf_menu_requested = Signal(object, object)  # its ListRow, the place on the screen

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageList")
        self.setAccessibleName(self.tr("版面与文章"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(170)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._model = PageListModel(self)
        self._open: int | None = None
        self._issue: int | None = None  # whose contents are listed
        self._size = USUAL
        self.setModel(self._model)
        self.setItemDelegate(_RowDelegate(look, self))
        self.clicked.connect(self._open_row)
        self.activated.connect(self._open_row)
        look.changed.connect(self.viewport().update)

    @property
    def type_size(self) -> int:
        """Pixels of a headline in the list."""
        return self._size

    def set_reading_size(self, pixels: int) -> None:
        """Who reads in large type is given a larger list, too, if less so."""
        size = max(USUAL - 1, min(USUAL + (pixels - 19) // 4, 21))
        if size != self._size:
            self._size = size
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    @property
    def open_article(self) -> int | None:
        return self._open

    def show_contents(self, contents: Contents) -> None:
        """The contents of another issue begin at the open article; the same stay in place."""
        is_other = contents.issue_id != self._issue
        self._issue = contents.issue_id
        self._renew(partial(self._model.show, contents.rows), stays=not is_other)

    def show_shelves(self, rows: tuple[ListRow, ...]) -> None:
        self._renew(partial(self._model.show_shelves, rows))

    def _renew(self, show: Callable[[], None], *, stays: bool = True) -> None:
        """A list that still has the open article may stay where it is scrolled.

        Unless that would take the article out of view: it is elsewhere in the new list.
        """
        was_there = self._open is not None and self._model.index_of(self._open).isValid()
        was_seen = self._sees_open()
        bar = self.verticalScrollBar()
        place = bar.value()
        show()
        self._follow()
        if was_there and stays:
            bar.setValue(place)
            if was_seen and not self._sees_open():
                self._follow()

    def _sees_open(self, size: QSize | None = None) -> bool:
        """Whether the open article's row is in view, at least in part; or was, at that size."""
        if self._open is None:
            return False
        index = self._model.index_of(self._open)
        view = QRect(QPoint(0, 0), size or self.viewport().size())
        return index.isValid() and self.visualRect(index).intersects(view)

    def mark_open(self, article_id: int) -> None:
        if article_id == self._open:
            return  # shown afresh: the list stays as the reader has scrolled it
        self._open = article_id
        self._follow()

    def _follow(self) -> None:
        if self._open is None:
            return
        index = self._model.index_of(self._open)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(self._heading_over(index))
            self.scrollTo(index)
        self.viewport().update()

    def _heading_over(self, index: QModelIndex) -> QModelIndex:
        """The name of the page, over its first article; the row itself over any other."""
        above = index.siblingAtRow(index.row() - 1)
        row: ListRow | None = above.data(PageListModel.RowRole)
        return index if row is None or row.kind in _OPENS else self._heading_over(above)

    @Slot(QModelIndex)
    def _open_row(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(PageListModel.RowRole)
        if row is not None and row.kind is RowKind.SHELF:
            self.search_requested.emit(row.query)
            return
        article_id = index.data(PageListModel.ArticleIdRole)
        if article_id is not None and article_id != self._open:
            self.article_requested.emit(article_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row: ListRow | None = self.currentIndex().data(PageListModel.RowRole)
        if event.key() == Qt.Key.Key_Delete and row is not None and row.kind is RowKind.SHELF:
            self.shelf_removed.emit(row)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On a shelf, what can be done with it; by keyboard, with the current row."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row: ListRow | None = index.data(PageListModel.RowRole)
        if row is not None and row.kind is RowKind.SHELF:
            place = event.pos() if by_mouse else self.visualRect(index).center()
            self.shelf_menu_requested.emit(row, self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Headlines wrap anew. Once this layout has ended: the bar that it made appear
            # brought us here, and Qt drops what is scheduled meanwhile.
            QTimer.singleShot(0, self.doItemsLayout)
        if self._sees_open(event.oldSize()) and not self._sees_open():
            self._follow()  # the picture of the page took the room


class _RowDelegate(QStyledItemDelegate):
    """Draws rows: faded headings, bold pages, headlines in two or three lines."""

    def __init__(self, look: Look, view: PageList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: ListRow = index.data(PageListModel.RowRole)
        width = self._view.viewport().width()
        top, text, note, bottom = self._heights(row, width)
        return QSize(width, top + text + note + bottom)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(PageListModel.RowRole)
        theme = self._look.theme
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_open = row.article is not None and row.article == self._view.open_article
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if row.kind in _OPENS and (is_open or hovered):
            painter.fillRect(box, theme["chosen"])
        if is_open:
            painter.fillRect(box.x(), box.y(), 3, box.height(), theme["accent"])
        if row.kind in _OPENS and self._is_current(index) and self._view.hasFocus():
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        size = self._view.type_size
        top, text, _, _ = self._heights(row, box.width())
        painter.setPen(theme["faded" if row.kind is RowKind.HEADING else "ink"])
        layout = _laid_out(row, box.width(), size)
        layout.draw(painter, QPointF(box.x() + _LEFT, box.y() + top))
        if row.note:
            painter.setPen(theme["faded"])
            note = _note_laid_out(row, box.width(), size)
            note.draw(painter, QPointF(box.x() + _LEFT, box.y() + top + text))
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        return self._view.currentIndex().row() == index.row()

    def _heights(self, row: ListRow, width: int) -> tuple[int, int, int, int]:
        """Above, text, note, below."""
        size = self._view.type_size
        layout = _laid_out(row, width, size)
        text = round(layout.lineCount() * _line_height(row, size))
        if row.kind is RowKind.HEADING:
            return 18, text, 0, 6
        if row.kind is RowKind.PAGE:
            return 8, text, 0, 4
        note = _note_laid_out(row, width, size).lineCount() * _note_line(size) if row.note else 0
        return 8, text, note, 9


@lru_cache(maxsize=1024)  # asked for several times a paint, and the same again at the next
def _laid_out(row: ListRow, width: int, size: int) -> QTextLayout:
    """The text in at most three lines; what is longer ends in an ellipsis."""
    font = _font(row, size)
    room = max(width - _LEFT - _RIGHT, 40)
    layout = QTextLayout(row.text, font)
    lines = _fill(layout, room, _line_height(row, size))
    if len(lines) > _MOST_LINES:
        last = lines[_MOST_LINES - 1]
        rest = row.text[last.textStart() :]
        kept = row.text[: last.textStart()]
        kept += QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
        layout = QTextLayout(kept, font)
        _fill(layout, room, _line_height(row, size))
    return layout


def _fill(layout: QTextLayout, room: int, height: float) -> list[QTextLine]:
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, len(lines) * height + (height - line.height()) / 2))
        lines.append(line)
    layout.endLayout()
    return lines


def _font(row: ListRow, size: int) -> QFont:
    if row.kind is RowKind.HEADING:
        font = song(size - 1)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
        return font
    return song(size, bold=row.kind is RowKind.PAGE)


@lru_cache(maxsize=1024)
def _note_laid_out(row: ListRow, width: int, size: int) -> QTextLayout:
    layout = QTextLayout(_kept_together(row.note), song(size - 2))
    _fill(layout, max(width - _LEFT - _RIGHT, 40), _note_line(size))
    return layout


def _kept_together(note: str) -> str:
    """The note, which may break between its parts, but not within a short one: 6 件提|案."""
    parts = note.split(_BETWEEN)
    return _BETWEEN.join(
        _WORD_JOINER.join(part.replace(" ", _NO_BREAK)) if len(part) <= _SHORT_PART else part
        for part in parts
    )


def _line_height(row: ListRow, size: int) -> float:
    return _font(row, size).pixelSize() * _LEADING


def _note_line(size: int) -> int:
    return round((size - 2) * 1.54)
