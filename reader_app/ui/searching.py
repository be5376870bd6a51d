"""The search of the window: asks while one types, counts, narrows, and walks from hit to hit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.search_query import Order
from reader_app.domain.search_result import SearchHit, Tally
from reader_app.domain.span import Span
from reader_app.tasks import Task
from reader_app.ui.errors import sentence
from reader_app.ui.i18n import translate
from reader_app.ui.models.search_hits import FoundHits
from reader_app.ui.spelling import spelt

if TYPE_CHECKING:
    from reader_app.services.complete_query import Completion
    from reader_app.services.search import Found
    from reader_app.ui.main_window import MainWindow

_FIRST = 50  # hits at once
_RESTS_MS = 2_000  # a query that stands so long was meant, and counts as vain if nothing was found

Places = tuple[tuple[Span, ...], ...]


class Searching(QObject):
    """Off the interface thread; only the newest question is answered."""

    shelves_changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.search_panel
        self._question = Task()
        self._completing = Task()
        self._order = Order.NEWEST
        self._query = ""  # that the hits answer
        self._asked_for = 0  # hits
        self._row = -1  # of the hit that is open
        self._places: Places = ()  # in the open hit's article
        self._place = 0
        self._to_light: tuple[Span, ...] = ()
        self._vain = QTimer(self)
        self._vain.setSingleShot(True)
        self._vain.setInterval(_RESTS_MS)
        self._vain.timeout.connect(self.note_vain)
        self._panel.hit_requested.connect(self._open_chosen)
        self._panel.facet_chosen.connect(self._narrow)
        self._panel.order_chosen.connect(self._reorder)
        self._panel.save_requested.connect(self.save)
        self._panel.more_wanted.connect(self._more)
        window.navigation.arrived.connect(self._light)

    @property
    def query(self) -> str:
        return self._query

    # Asking

    def ask(self, query: str) -> None:
        """Look for what stands in the field."""
        self._question.cancel()
        self._vain.stop()
        self._query, self._asked_for, self._row = query, _FIRST, -1
        if not query:
            self._panel.show_hits(FoundHits())
            return
        library, order = self._window.library, self._order

        def job(task: Task) -> Found:
            from reader_app.services.search import find

            return find(library, query, _FIRST, order, watch=task.look_up)

        def fail(error: Exception) -> None:
            self._panel.show_hits(FoundHits(query, error=sentence(error)))

        self._question = self._window.reads.start(
            job, owner=self, on_result=self._show, on_error=fail
        )
        self._complete()

    def _complete(self) -> None:
        """What may be meant by the word that is being typed."""
        field, library = self._window.masthead.search, self._window.library
        text, cursor = field.text(), field.cursorPosition()

        def job(task: Task) -> Completion:
            from reader_app.services.complete_query import complete_query

            return complete_query(library, text, cursor)

        def show(completion: Completion) -> None:
            if field.text() == text:
                self._panel.show_offers(completion)

        self._completing.cancel()
        self._completing = self._window.reads.start(
            job, owner=self, on_result=show, on_error=lambda error: None
        )

    def _show(self, found: Found) -> None:
        if not found.asks_for_something:
            self._panel.show_hits(FoundHits(self._query, asks=False))
            return
        hits = spelt(found.hits, self._window.navigation.script)
        self._panel.show_hits(FoundHits(self._query, hits, found.notices))
        if found.hits:
            self._count()
        else:
            self._vain.start()

    def _count(self) -> None:
        library, query = self._window.library, self._query

        def job(task: Task) -> Tally:
            from reader_app.services.search import count

            return count(library, query, task.look_up)

        self._question = self._window.reads.start(
            job, owner=self, on_result=self._panel.show_tally, on_error=self._window.show_failure
        )

    @Slot(int)
    def _more(self, there: int) -> None:
        if there < self._asked_for:
            return  # asked for already, or there are no more
        self._asked_for = there + _FIRST
        library, query, order = self._window.library, self._query, self._order

        def job(task: Task) -> Found:
            from reader_app.services.search import find

            return find(library, query, _FIRST, order, offset=there, watch=task.look_up)

        def show(found: Found) -> None:
            if query == self._query:
                self._panel.add_hits(spelt(found.hits, self._window.navigation.script))

        self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    @Slot(str)
    def _reorder(self, order: str) -> None:
        self._order = Order(order)
        self.ask(self._query)

    @Slot(str, str)
    def _narrow(self, kind: str, value: str) -> None:
        """Ask for a facet's value as well."""
        library = self._window.library

        def job(task: Task) -> str:
            from reader_app.services.complete_query import narrowing

            return narrowing(library, kind, value)

        def show(condition: str) -> None:
            from reader_app.text.query_language import narrowed

            field = self._window.masthead.search
            field.setText(narrowed(field.text(), condition))
            field.setFocus()

        self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    def look_for(self, query: str) -> None:
        """Put a query into the field, as if it were typed."""
        field = self._window.masthead.search
        field.setFocus()
        if field.text() == query:
            self.ask(query)
        else:
            field.setText(query)

    # Walking from hit to hit

    @property
    def is_walking(self) -> bool:
        """Whether there is a hit to go on from."""
        return self._row >= 0 and self._panel.hit_count > 0

    @Slot(object)
    def _open_chosen(self, hit: SearchHit) -> None:
        self._open(self._panel.row, hit, last=False)

    def step(self, direction: int) -> None:
        """The next or previous place, over the ends of articles to the next hit."""
        place = self._place + direction
        if 0 <= place < len(self._places):
            self._go_to(place)
            return
        row = self._row + direction
        hit = self._panel.hit(row)
        if hit is None:
            self._window.status.say(
                translate("Search", "这已经是最后一篇")
                if direction > 0
                else translate("Search", "这已经是第一篇")
            )
            return
        self._panel.choose_row(row)
        if row >= self._panel.hit_count - 2:
            self._more(self._panel.hit_count)
        self._open(row, hit, last=direction < 0)

    def _open(self, row: int, hit: SearchHit, *, last: bool) -> None:
        self._row = row
        self._places, self._place = (), 0
        self._window.open_hit(hit)
        library, query = self._window.library, self._query

        def job(task: Task) -> Places:
            from reader_app.services.search import places

            return places(library, hit.article, query)

        def show(places: Places) -> None:
            self._take_places(hit, places, last=last)

        self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    def _take_places(self, hit: SearchHit, places: Places, *, last: bool) -> None:
        if self._panel.hit(self._row) != hit:
            return
        self._places = places
        if last:
            self._place = max(len(places) - 1, 0)
        else:
            first = hit.source_spans[:1]
            self._place = next((i for i, each in enumerate(places) if each[:1] == first), 0)
        self._go_to(self._place)

    def _go_to(self, place: int) -> None:
        """Light all places, and bring this one into view."""
        self._place = place
        if self._places:
            turned = (*self._places[place:], *self._places[:place])
            self._to_light = tuple(span for each in turned for span in each)
            self._light()
            self._window.status.say(
                translate("Search", "第 {0} 篇,第 {1} / {2} 处").format(
                    self._row + 1, place + 1, len(self._places)
                )
            )

    @Slot()
    def _light(self) -> None:
        """At once, or when the article has come."""
        hit, open_ = self._panel.hit(self._row), self._window.navigation.place
        if hit and open_ and self._to_light and open_.article.id == hit.article:
            self._window.article.light(self._to_light)
            self._to_light = ()

    # Keeping

    @Slot()
    def note_vain(self) -> None:
        """The query stood a while and found nothing: worth remembering."""
        query, library = self._query, self._window.library
        if not query or self._panel.hit_count:
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
            self._window.status.say(translate("Search", "先写下要找的,再存入书架"))
            return
        library = self._window.library

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import save_search

            save_search(library, "", query)

        def done(_: None) -> None:
            self._window.status.say(translate("Search", "已存入书架,在左边的列表里"))
            self.shelves_changed.emit()

        self._window.writes.start(
            job, owner=self, on_result=done, on_error=self._window.show_failure
        )

    def order_shelves(self, numbers: Sequence[int]) -> None:
        library = self._window.library

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import order_searches

            order_searches(library, numbers)

        self._window.writes.start(
            job,
            owner=self,
            on_result=lambda done: self.shelves_changed.emit(),
            on_error=self._window.show_failure,
        )
