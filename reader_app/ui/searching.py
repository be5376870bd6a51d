"""The search of the window: asks while one types, counts, narrows and keeps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader_app.domain.search_query import Order
from reader_app.tasks import Task
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import translate
from reader_app.ui.spelling import spelt

if TYPE_CHECKING:
    from reader_app.domain.search_result import SearchHit, Tally
    from reader_app.services.loosen_query import Loosening
    from reader_app.services.search import Found
    from reader_app.ui.hit_walk import HitWalk
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.panes.completion_popup import CompletionPopup
    from reader_app.ui.panes.search_panel import SearchPanel

FIRST = 50  # hits at once
_WAIT_MS = 60  # after the last key
_RESTS_MS = 2_000  # a query that stands so long was meant, and counts as vain if nothing was found


class Searching(QObject):
    """Off the interface thread; only the newest question is answered.

    Panel, completion and walk are made when something is first looked for.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._question = Task()
        self._order = Order.NEWEST
        self._query = ""  # that was asked last
        self._is_answered = True
        self._open_when_found = False
        self._is_put_away = False  # by the reader, since something was last typed
        self._is_made = False
        self._wait = self._timer(_WAIT_MS, self._ask_typed)
        self._vain = self._timer(_RESTS_MS, self.note_vain)
        field = window.masthead.search
        field.textChanged.connect(self._ask_soon)
        field.textEdited.connect(self._complete)
        field.list_key.connect(self._use_key)
        field.entered.connect(self._offer_examples)

    def _timer(self, wait_ms: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(then)
        return timer

    @cached_property
    def panel(self) -> SearchPanel:
        from reader_app.ui import settings as keys
        from reader_app.ui.panes.search_panel import SearchPanel

        window = self._window
        panel = SearchPanel(window.masthead.search, window.look, window)
        panel.set_reading_size(window.settings.get(keys.FONT_SIZE))
        panel.hit_requested.connect(self._open_chosen)
        panel.query_chosen.connect(self.look_for)
        panel.facet_chosen.connect(self._narrow)
        panel.order_chosen.connect(self._reorder)
        panel.save_requested.connect(self.save)
        panel.nothing_entered.connect(self.note_vain)
        panel.more_wanted.connect(self.more)
        self._is_made = True
        return panel

    @cached_property
    def completion(self) -> CompletionPopup:
        from reader_app.ui.panes.completion_popup import CompletionPopup

        window = self._window
        field = window.masthead.search
        popup = CompletionPopup(field, window.library, window.reads, window.look, window)
        popup.set_size(self.panel.type_size)
        popup.room_taken.connect(self.panel.leave_room)
        return popup

    @cached_property
    def walk(self) -> HitWalk:
        from reader_app.ui.hit_walk import HitWalk

        return HitWalk(self._window, self)

    @property
    def query(self) -> str:
        return self._query

    def set_reading_size(self, pixels: int) -> None:
        if self._is_made:
            self.panel.set_reading_size(pixels)
            self.completion.set_size(self.panel.type_size)

    def close(self) -> bool:
        """Whether there was something of the search to put away."""
        if not self._is_made or not self.panel.isVisible():
            return False
        if self.panel.facets.hasFocus():
            self._window.masthead.search.setFocus()
        else:
            self._is_put_away = True
            self.panel.hide()
        return True

    # Asking

    @Slot()
    def _ask_soon(self) -> None:
        self._is_put_away = False
        self._wait.start()

    @Slot()
    def _complete(self) -> None:
        self.completion.ask_soon()

    @Slot()
    def _offer_examples(self) -> None:
        """The reader has come to the field: show what can be typed, or what was found."""
        from reader_app.ui.models.search_hits import FoundHits

        if not self._window.masthead.search.text().strip():
            self.panel.show_hits(FoundHits())

    @Slot()
    def _ask_typed(self) -> None:
        self.ask(self._window.masthead.search.text().strip())

    def ask(self, query: str) -> None:
        """Look for what stands in the field."""
        from reader_app.ui.models.search_hits import FoundHits

        self._question.cancel()
        self._wait.stop()
        self._vain.stop()
        self._query, self._is_answered = query, not query
        self.walk.begin_anew()
        if not query:
            self._open_when_found = False
            is_open = self.panel.isVisible()
            self.panel.show_hits(FoundHits())
            self.panel.setVisible(is_open)
            return
        library, order = self._window.library, self._order

        def job(task: Task) -> Found:
            from reader_app.services.search import find

            return find(library, query, FIRST, order, watch=task.look_up)

        def fail(error: Exception) -> None:
            self.panel.show_hits(FoundHits(query, error=sentence(error)))

        self._question = self._window.reads.start(
            job, owner=self, on_result=self._show, on_error=fail
        )

    def _show(self, found: Found) -> None:
        from reader_app.ui.models.search_hits import FoundHits

        self._is_answered = True
        opens, self._open_when_found = self._open_when_found, False
        if not found.asks_for_something:  # as long as 主办: stands alone
            self.panel.show_hits(FoundHits(self._query, asks=False))
            self.completion.raise_()
            return
        hits = spelt(found.hits, self._window.navigation.script)
        full = len(hits) == FIRST
        self.panel.show_hits(FoundHits(self._query, hits, found.notices, may_have_more=full))
        self.completion.raise_()
        self._close_unless_wanted()
        if hits:
            self._count()
            if opens:
                self.panel.open_hit()
        else:
            if not found.notices:
                self._vain.start()
            self._loosen()
            if opens:
                self.note_vain()

    def _close_unless_wanted(self) -> None:
        """An answer that comes when the reader is done or elsewhere opens nothing."""
        focused = self._window.focusWidget()
        field = self._window.masthead.search
        here = focused is field or (focused is not None and self.panel.isAncestorOf(focused))
        if self._is_put_away or not here:
            self.panel.hide()

    @Slot(int)
    def _use_key(self, key: int) -> None:
        """Enter means what is typed, though it may not have been answered yet."""
        from PySide6.QtCore import Qt

        entered = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and (self._wait.isActive() or not self._is_answered):
            self._open_when_found = True
            if self._wait.isActive():
                self._ask_typed()
        else:
            self.panel.use_key(key)

    def _count(self) -> None:
        library, query = self._window.library, self._query

        def job(task: Task) -> Tally:
            from reader_app.services.search import count

            return count(library, query, task.look_up)

        self._question = self._window.reads.start(
            job, owner=self, on_result=self.panel.show_tally, on_error=self._window.show_failure
        )

    def _loosen(self) -> None:
        """What could be left out, so that something is found."""
        library, query = self._window.library, self._query

        def job(task: Task) -> tuple[Loosening, ...]:
            from reader_app.services.loosen_query import loosenings

            return loosenings(library, query, task.look_up)

        def show(found: tuple[Loosening, ...]) -> None:
            from reader_app.ui.panes.search_words import wider

            self.panel.show_wider([wider(each) for each in found])

        self._question = self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    @Slot(int)
    def more(self, there: int) -> None:
        """The hits after those that are there."""
        library, query, order = self._window.library, self._query, self._order

        def job(task: Task) -> Found:
            from reader_app.services.search import find

            return find(library, query, FIRST, order, offset=there, watch=task.look_up)

        def show(found: Found) -> None:
            if (query, order) == (self._query, self._order):
                hits = spelt(found.hits, self._window.navigation.script)
                self.panel.hits.add_hits(hits, may_have_more=len(hits) == FIRST)

        self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    @Slot(str)
    def _reorder(self, order: str) -> None:
        self._order = Order(order)
        self.ask(self._query)

    @Slot()
    def switch_order(self) -> None:
        """最新 or 相关 first, the other than now."""
        newest = self._order is Order.NEWEST
        order = Order.RELEVANCE if newest else Order.NEWEST
        self.panel.show_order(order)
        self._reorder(order)
        self._window.status.say(
            translate("Search", "检索结果：最相关的在前")
            if newest
            else translate("Search", "检索结果：日期新的在前")
        )

    @Slot(str, str)
    def _narrow(self, kind: str, value: str) -> None:
        """Ask for a facet's value as well; or no longer, if it is asked for."""
        from reader_app.services.complete_query import condition_in, narrowing
        from reader_app.text.query_language import narrowed, without_term

        library, field = self._window.library, self._window.masthead.search
        there = condition_in(field.text(), kind, value)
        if there is not None:
            self._put(without_term(field.text(), there))
            return

        def job(task: Task) -> str:
            return narrowing(library, kind, value)

        def show(condition: str) -> None:
            self._put(narrowed(field.text(), condition))

        self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    def _put(self, query: str) -> None:
        """Change the query, the focus staying where it is."""
        self._window.masthead.search.setText(query)

    @Slot(str)
    def look_for(self, query: str) -> None:
        """Put a query into the field, as if it were typed."""
        field = self._window.masthead.search
        field.setFocus()
        self._is_put_away = False
        if field.text() == query:
            self.ask(query)
        else:
            field.setText(query)

    @Slot(object)
    def _open_chosen(self, hit: SearchHit) -> None:
        self.walk.open(self.panel.row)

    # Keeping

    @Slot()
    def note_vain(self) -> None:
        """The query was meant and found nothing: worth remembering."""
        query, library = self._query, self._window.library
        self._vain.stop()
        found = self.panel.found
        if not query or found.hits or found.notices or self.completion.isVisible():
            return

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import note_vain

            note_vain(library, query)

        self._window.writes.start(
            job, owner=self, on_result=lambda done: None, on_error=self._window.show_failure
        )

    @Slot()
    def save(self) -> None:
        """Keep the query as a shelf, under its own words; it can be renamed there."""
        query = self._window.masthead.search.text().strip() or self._query
        if not query:
            self._window.status.say(translate("Search", "先写下要找的，再存入书架"))
            return
        self._window.shelving.save(query)
