"""What a search found, dropped down under the field: hits, and what they divide by."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
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
from reader_app.domain.search_result import SearchHit, Tally
from reader_app.domain.span import Span
from reader_app.services.complete_query import Completion, Offer
from reader_app.ui.fonts import song
from reader_app.ui.i18n import translate
from reader_app.ui.models.search_facets import rounded
from reader_app.ui.models.search_hits import FoundHits, HitDelegate, SearchHitsModel
from reader_app.ui.panes.facet_list import FacetList
from reader_app.ui.panes.offer_line import OfferLine
from reader_app.ui.panes.search_field import SearchField
from reader_app.ui.said import said
from reader_app.ui.theme import Look

_WIDTH, _FACETS = 500, 210
_HEIGHT = 560
_ROOM_FOR_FACETS = 860  # pixels of the window's width


class SearchPanel(QFrame):
    """Hits under the field, over the panes. The focus stays in the field, or in the facets."""

    hit_requested = Signal(object)  # SearchHit
    facet_chosen = Signal(str, str)  # kind, value
    order_chosen = Signal(str)  # an Order
    save_requested = Signal()
    more_wanted = Signal(int)  # how many are there already

    def __init__(self, field: SearchField, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("searchPanel")
        self._field = field
        self._window = window
        self._model = SearchHitsModel(self)
        self._found = FoundHits()
        self._completed = Span(0, 0)  # of the query, what an offer stands for
        self._add_head()
        self._add_lists(look)
        field.list_key.connect(self._use_key)
        field.tab_pressed.connect(self._use_tab)
        field.offer_wanted.connect(self.offers.take)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        window.installEventFilter(self)
        self.hide()

    def _add_head(self) -> None:
        self._status = QLabel()
        self._status.setObjectName("searchStatus")
        self._save = _button(self.tr("存入书架"), self.tr("把这个检索存入书架"))
        self._save.setObjectName("saveSearch")
        self._save.clicked.connect(self.save_requested)
        self._orders = {
            Order.NEWEST: _button(self.tr("最新"), self.tr("日期新的在前")),
            Order.RELEVANCE: _button(self.tr("最相关"), self.tr("最相关的在前")),
        }
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 12, 0)
        self._head.setSpacing(2)
        self._head.addWidget(self._status, 1)
        for order, button in self._orders.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose_order, order))
            self._head.addWidget(button)
        self._head.addSpacing(8)
        self._head.addWidget(self._save)
        self.show_order(Order.NEWEST)

    def _add_lists(self, look: Look) -> None:
        self._help = QLabel()
        self._help.setObjectName("searchHelp")
        self._help.setWordWrap(True)
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QListView()
        self._list.setObjectName("searchHits")
        self._list.setAccessibleName(self.tr("搜索结果"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(look, self._list))
        self._list.clicked.connect(self._open)
        self._list.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.offers = OfferLine()
        self.offers.taken.connect(self._take_offer)
        self.facets = FacetList(look)
        self.facets.chosen.connect(self.facet_chosen)
        self.facets.left.connect(self._field.setFocus)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addWidget(self.offers)
        right.addLayout(self._head)
        right.addWidget(self._help)
        right.addWidget(self._list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 8, 1, 8)
        row.setSpacing(0)
        row.addWidget(self.facets)
        row.addLayout(right, 1)

    # What was found

    def show_hits(self, found: FoundHits) -> None:
        """The first hits of a new search; they are counted a moment later."""
        self._found = found
        self._model.show(found)
        if not found.query:
            self.offers.show_offers(())
            self.hide()
            return
        if not found.hits:
            self.facets.facets.show({}, is_exact=True)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        self._say()
        self._place()
        self.show()
        self.raise_()

    def show_offers(self, completion: Completion) -> None:
        """How the query may go on."""
        self._completed = completion.place
        self.offers.show_offers(completion.offers)
        if completion.offers and self._field.hasFocus() and self._found.query:
            self._place()
            self.show()
            self.raise_()
        elif self.isVisible():
            self._place()

    @Slot(object)
    def _take_offer(self, offer: Offer) -> None:
        """Put what is offered in place of what was being typed."""
        field, place = self._field, self._completed
        text = field.text()
        goes_on = "" if offer.insertion.endswith(":") else " "
        field.setText(text[: place.start] + offer.insertion + goes_on + text[place.end :].lstrip())
        field.setCursorPosition(place.start + len(offer.insertion) + len(goes_on))
        field.setFocus()

    def show_tally(self, tally: Tally) -> None:
        found = self._found
        self._found = FoundHits(
            found.query, found.hits, found.notices, found.error, tally.total, tally.is_exact
        )
        self.facets.facets.show(tally.facets, is_exact=tally.is_exact)
        self._say()
        self._place()

    def add_hits(self, hits: tuple[SearchHit, ...]) -> None:
        """More of the same search, at the end of the list."""
        self._model.add(hits)

    @property
    def hit_count(self) -> int:
        return self._model.rowCount()

    def hit(self, row: int) -> SearchHit | None:
        return self._model.hit(row)

    @property
    def row(self) -> int:
        return self._list.currentIndex().row()

    def choose_row(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))

    @property
    def status(self) -> str:
        return self._status.text()

    def show_order(self, order: Order) -> None:
        for each, button in self._orders.items():
            button.setChecked(each is order)

    def _say(self) -> None:
        found = self._found
        self._status.setText(_count(found) if found.asks else self.tr("写下要找的值"))
        some = bool(self._model.rowCount())
        help_ = "\n".join(said(notice) for notice in found.notices)
        if not some and not found.error and found.asks:
            help_ = f"{help_}\n{_help()}".strip()
        self._help.setText(help_)
        self._help.setVisible(bool(help_))
        self._list.setVisible(some)
        for button in (*self._orders.values(), self._save):
            button.setVisible(found.asks and (some or button is self._save))

    def _place(self) -> None:
        window = self._window
        with_facets = window.width() >= _ROOM_FOR_FACETS and self.facets.facets.rowCount() > 0
        self.facets.setVisible(with_facets)
        self.facets.setFixedWidth(_FACETS)
        self.offers.show_key("Alt+1" if with_facets else "Tab")
        width = min(_WIDTH + (_FACETS if with_facets else 0), window.width() - 40)
        hits = self._list.sizeHintForRow(0) * min(self._model.rowCount(), 6)
        room = width - (_FACETS if with_facets else 0) - 2
        said_ = self._help.heightForWidth(room) + 12 if self._help.text() else 0
        offers = self.offers.sizeHint().height() + 4 if self.offers.offers else 0
        height = self._status.sizeHint().height() + 40 + said_ + hits + offers
        facets = sum(self.facets.sizeHintForRow(n) for n in range(self.facets.facets.rowCount()))
        if with_facets:
            height = max(height, facets + 20)
        right = self._field.mapTo(window, QPoint(self._field.width(), self._field.height() + 6))
        left = max(20, right.x() - width)
        lowest = window.height() - right.y() - 40
        self.setGeometry(left, right.y(), width, min(height, _HEIGHT, lowest))

    # Keys and clicks

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
    def _use_tab(self) -> None:
        if not self.isVisible():
            return
        if self.facets.isVisible():
            self.facets.setFocus(Qt.FocusReason.TabFocusReason)
            self.facets.choose_first()
        else:
            self.offers.take(0)

    @Slot()
    def _open(self) -> None:
        hit = self._model.hit(self._list.currentIndex().row())
        if hit is not None:
            self.hide()
            self.hit_requested.emit(hit)

    @Slot(int)
    def _ask_for_more(self, value: int) -> None:
        bar = self._list.verticalScrollBar()
        if self._model.rowCount() and value >= bar.maximum() - bar.pageStep():
            self.more_wanted.emit(self._model.rowCount())

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


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "size")
    button.setFont(song(13))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _count(found: FoundHits) -> str:
    if found.error:
        return found.error
    if found.total is None:
        return "" if found.hits else translate("Search", "没有找到“{0}”").format(found.query)
    if not found.total:
        return translate("Search", "没有找到“{0}”").format(found.query)
    if found.is_exact:
        return translate("Search", "共 {0} 篇").format(f"{found.total:,}")
    return translate("Search", "约 {0} 篇").format(f"{rounded(found.total):,}")


def _help() -> str:
    return translate(
        "Search",
        "可以少写几个字,或换一个说法;不分简繁、全角半角。\n"
        "几个词用空格隔开,须全部出现;整句加引号;-词 排除。\n"
        "按记录查:主办:教育局 类别:B 日期:2025 提案者:徐泽 报纸:萧山日报",
    )
