"""What a search found, dropped down under the field: hits, and what they divide by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.search_query import Order
from reader_app.domain.search_result import Tally
from reader_app.ui.fonts import song
from reader_app.ui.models.rows import RowModel
from reader_app.ui.models.search_hits import USUAL, FoundHits, HitDelegate, SearchHitsModel
from reader_app.ui.panes.choice_popup import Choice, ChoiceDelegate
from reader_app.ui.panes.facet_list import FacetList
from reader_app.ui.panes.search_field import SearchField
from reader_app.ui.panes.search_words import count_line, examples
from reader_app.ui.theme import Look

_WIDTH, _FACETS = 500, 210  # pixels at the usual size
_HITS_AT_ONCE = 6
_ROOM_FOR_FACETS = 860  # pixels of the window's width


class SearchPanel(QFrame):
    """Hits under the field, over the panes. The focus stays in the field, or in the facets.

    In place of hits stand queries to try: examples while nothing is typed, wider ones where
    nothing was found.
    """

    hit_requested = Signal(object)  # SearchHit
    query_chosen = Signal(str)
    facet_chosen = Signal(str, str)  # kind, value
    order_chosen = Signal(str)  # an Order
    save_requested = Signal()
    nothing_entered = Signal()  # Enter, and nothing was found
    more_wanted = Signal(int)  # how many are there already

    def __init__(self, field: SearchField, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("searchPanel")
        self._field = field
        self._window = window
        self._size = USUAL
        self._found = FoundHits()
        self._queries: tuple[str, ...] = ()
        self._above = 0  # pixels that are taken between field and panel
        self.hits = SearchHitsModel(self)
        self.hits.more_wanted.connect(self.more_wanted)
        self._add_head()
        self._add_lists(look)
        self._arrange()
        field.facets_wanted.connect(self._enter_facets)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        window.installEventFilter(self)
        self.hide()

    def _add_head(self) -> None:
        self._status = QLabel()
        self._status.setObjectName("searchStatus")
        self._orders = {
            Order.NEWEST: _button(self.tr("最新"), self.tr("日期新的在前")),
            Order.RELEVANCE: _button(self.tr("相关"), self.tr("最相关的在前")),
        }
        for order, button in self._orders.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose_order, order))
        self._save = _button(self.tr("存入书架"), self.tr("把这个检索存入书架"))
        self._save.setObjectName("saveSearch")
        self._save.clicked.connect(self.save_requested)
        self.show_order(Order.NEWEST)

    def _add_lists(self, look: Look) -> None:
        self._help = QLabel()
        self._help.setObjectName("searchHelp")
        self._help.setWordWrap(True)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._list = _list("searchHits", self.tr("搜索结果"))
        self._list.setModel(self.hits)
        self._hit_delegate = HitDelegate(look, self._list)
        self._list.setItemDelegate(self._hit_delegate)
        self._list.clicked.connect(self.open_hit)
        self._tries = _list("searchTries", self.tr("可以这样找"))
        self._try_rows = RowModel(parent=self)
        self._tries.setModel(self._try_rows)
        self._try_delegate = ChoiceDelegate(look, None, self._tries)
        self._tries.setItemDelegate(self._try_delegate)
        self._tries.clicked.connect(self._try)
        self.facets = FacetList(look)
        self.facets.chosen.connect(self.facet_chosen)
        self.facets.left.connect(self._field.setFocus)
        look.changed.connect(self._list.viewport().update)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.setSpacing(2)
        head.addWidget(self._status, 1)
        for button in self._orders.values():
            head.addWidget(button)
        head.addSpacing(8)
        head.addWidget(self._save)
        right = QVBoxLayout()
        right.setContentsMargins(0, 8, 0, 8)
        right.setSpacing(4)
        right.addLayout(head)
        right.addWidget(self._help)
        right.addWidget(self._list, 1)
        right.addWidget(self._tries)
        right.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.facets)
        row.addLayout(right, 1)

    # What was found

    def show_hits(self, found: FoundHits) -> None:
        """The first hits of a new search; they are counted a moment later."""
        self._found = found
        self.hits.show_hits(found.hits, may_have_more=found.may_have_more)
        if not found.hits:
            self.facets.facets.show_facets({})
        if found.hits:
            self.choose_row(0)
            self._list.scrollToTop()
        self._offer(examples() if not found.query else ())
        self._refresh()
        if not self.isVisible():
            self.show()
            self.raise_()

    def show_tally(self, tally: Tally) -> None:
        self._found = self._found.counted(tally)
        self.facets.facets.show_facets(tally.facets, self._found.query, is_exact=tally.is_exact)
        self._refresh()

    def show_wider(self, wider: Sequence[tuple[str, str, str]]) -> None:
        """Where nothing was found: queries that find something, as query, words and count."""
        self._offer(wider)
        self._refresh()

    def _offer(self, tries: Sequence[tuple[str, str, str]]) -> None:
        self._queries = tuple(query for query, _, _ in tries)
        self._try_rows.show([Choice(n, words, note) for n, (_, words, note) in enumerate(tries)])

    @property
    def type_size(self) -> int:
        """Pixels of a headline."""
        return self._size

    @property
    def found(self) -> FoundHits:
        return self._found

    @property
    def row(self) -> int:
        return self._list.currentIndex().row()

    def choose_row(self, row: int) -> None:
        self._list.setCurrentIndex(self.hits.index(row))

    @property
    def status(self) -> str:
        return self._status.text()

    @property
    def tries(self) -> tuple[str, ...]:
        """The queries that are offered instead of hits."""
        return self._queries

    def show_order(self, order: Order) -> None:
        for each, button in self._orders.items():
            button.setChecked(each is order)

    def set_reading_size(self, pixels: int) -> None:
        """Who reads in large type is given larger hits, too, if less so."""
        self._size = max(USUAL - 1, min(USUAL + (pixels - 19) // 4, 21))
        self._hit_delegate.set_size(self._size)
        self._try_delegate.size = self._size
        self._tries.scheduleDelayedItemsLayout()
        self.facets.set_size(self._size - 1)
        for widget in (self._status, self._help, self._save, *self._orders.values()):
            widget.setFont(song(self._size - 2))
        self._list.scheduleDelayedItemsLayout()
        self._refresh()

    def _refresh(self) -> None:
        found = self._found
        some = self.hits.rowCount() > 0
        self._status.setText(count_line(found))
        self._help.setText("\n".join(found.said_notices))
        self._help.setVisible(bool(self._help.text()))
        self._list.setVisible(some)
        self._tries.setVisible(bool(self._queries) and not some)
        for button in self._orders.values():
            button.setVisible(some)
        self._save.setVisible(bool(found.query) and not found.error)
        self._place()

    @Slot(int)
    def leave_room(self, pixels: int) -> None:
        """Something else is dropped down under the field: stand below it."""
        self._above = pixels
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """Under the field; the facets stand at the left of the hits, which stay in their place."""
        window = self._window
        scale = self._size / USUAL
        facets = round(_FACETS * scale)
        with_facets = window.width() >= _ROOM_FOR_FACETS and self.facets.facets.rowCount() > 0
        self.facets.setVisible(with_facets)
        self.facets.setFixedWidth(facets)
        room = window.width() - 40 - (facets if with_facets else 0)
        width = min(round(_WIDTH * scale), room)
        height = self._status.sizeHint().height() + 32
        if self._help.text():
            height += self._help.heightForWidth(width - 2) + 4
        over_the_list = height
        if self.hits.rowCount():
            height += self._list.sizeHintForRow(0) * min(self.hits.rowCount(), _HITS_AT_ONCE) + 4
        elif self._queries:
            tries = self._tries.sizeHintForRow(0) * len(self._queries)
            self._tries.setFixedHeight(tries)
            height += tries + 4
        if with_facets:
            height = max(height, self.facets.wanted_height + 4)  # as far as the window goes
            width += facets
        right = self._field.mapTo(window, QPoint(self._field.width(), self._field.height() + 6))
        right += QPoint(0, self._above)
        lowest = window.height() - right.y() - 40
        height = min(height, lowest)
        if self.hits.rowCount():  # no hit is cut through
            row = self._list.sizeHintForRow(0)
            self._list.setFixedHeight(row * max(1, (height - over_the_list) // row))
        self.setGeometry(max(20, right.x() - width), right.y(), width, height)

    # Keys and clicks

    def use_key(self, key: int) -> None:
        """A key of the field that is meant for the list, as a Qt.Key."""
        if not self.isVisible():
            return
        hits = self.hits.rowCount()
        view: QAbstractItemView = self._list if hits else self._tries
        rows = view.model().rowCount()
        row = view.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if hits:
                self.open_hit()
            elif row >= 0:
                self._try(view.currentIndex())
            else:
                self.nothing_entered.emit()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}.get(Qt.Key(key), 5)
        if rows:
            view.setCurrentIndex(view.model().index(max(0, min(rows - 1, row + step)), 0))

    @Slot()
    def _enter_facets(self) -> None:
        if self.isVisible() and self.facets.isVisible():
            self.facets.setFocus(Qt.FocusReason.TabFocusReason)
            self.facets.choose_first()

    @Slot()
    def open_hit(self) -> None:
        """Go to the hit that is chosen."""
        hit = self.hits.hit(self.row)
        if hit is not None:
            self.hide()
            self.hit_requested.emit(hit)

    @Slot(QModelIndex)
    def _try(self, index: QModelIndex) -> None:
        self.query_chosen.emit(self._queries[index.row()])

    def _choose_order(self, order: Order) -> None:
        self.show_order(order)
        self._field.setFocus()
        self.order_chosen.emit(str(order))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Gone elsewhere in the window, the reader is done here."""
        if new is None or new is self._field or self.isAncestorOf(new):
            return
        if old is self._field or (old is not None and self.isAncestorOf(old)):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


def _list(name: str, spoken: str) -> QListView:
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(spoken)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    return view


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "letters")
    button.setProperty("place", "search")
    button.setFont(song(13))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
