"""From hit to hit: the places in an article, then the next article that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader_app.domain.search_result import SearchHit
from reader_app.domain.span import Span
from reader_app.tasks import Task
from reader_app.ui.i18n import translate

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.searching import Searching

Places = tuple[tuple[Span, ...], ...]
_AHEAD = 2  # hits before the last that is there, when more are fetched


class HitWalk(QObject):
    """Where the reader is among the hits. Steps go over the ends of articles, both ways."""

    def __init__(self, window: MainWindow, searching: Searching) -> None:
        super().__init__(searching)
        self._window, self._searching = window, searching
        self._question = Task()
        self._row = -1  # of the hit that is open
        self._places: Places | None = None  # in its article; None until they are known
        self._place = 0
        self._to_light: tuple[Span, ...] = ()
        self._to_show: tuple[Span, ...] = ()  # those of them whose record is shown
        window.navigation.arrived.connect(self._light)

    def begin_anew(self) -> None:
        """Something else is looked for."""
        self._question.cancel()
        self._row, self._places, self._to_light = -1, None, ()

    @property
    def is_possible(self) -> bool:
        return self._searching.panel.hits.rowCount() > 0

    def step(self, direction: int) -> None:
        """The next or previous place."""
        hit = self._hit
        if hit is None:
            self.open(max(self._searching.panel.row, 0))
        elif self._places is None:
            return  # still being looked up
        elif not self._is_open(hit):  # the reader went elsewhere, and comes back
            self._open(self._row, hit, place=self._place)
        elif 0 <= self._place + direction < len(self._places):
            self._go_to(self._place + direction)
        else:
            self.open(self._row + direction, from_the_end=direction < 0)

    def step_article(self, direction: int) -> None:
        """The next or previous article that was found, whatever places are left in this one."""
        self.open(self._row + direction if self._hit is not None else 0)

    def open(self, row: int, *, from_the_end: bool = False) -> None:
        """Show the article of a hit, its words lit."""
        panel = self._searching.panel
        hit = panel.hits.hit(row)
        if hit is None:
            self._window.status.say(
                translate("Search", "这已经是第一篇")
                if row < 0
                else translate("Search", "这已经是最后一篇")
            )
            return
        panel.choose_row(row)
        if row >= panel.hits.rowCount() - _AHEAD and panel.hits.canFetchMore():
            panel.hits.fetchMore()
        self._open(row, hit, place=-1 if from_the_end else None)

    def _open(self, row: int, hit: SearchHit, *, place: int | None) -> None:
        """At a place, counted from the end if negative; None: where the snippet is from."""
        self._row, self._places, self._to_light = row, None, ()
        self._window.open_hit(hit)
        library, query = self._window.library, self._searching.query

        def job(task: Task) -> Places:
            from reader_app.services.search import places

            return places(library, hit.article, query)

        def show(places: Places) -> None:
            self._places = places
            first = hit.source_spans[:1]
            shown = next((i for i, each in enumerate(places) if each[:1] == first), 0)
            self._go_to(shown if place is None else place % max(len(places), 1))

        self._question.cancel()
        self._question = self._window.reads.start(
            job, owner=self, on_result=show, on_error=self._window.show_failure
        )

    def _go_to(self, place: int) -> None:
        """Light all places, and bring this one into view."""
        from reader_app.ui.panes.search_words import place_line

        self._place = place
        places = self._places or ()
        turned = (*places[place:], *places[:place])
        self._to_light = tuple(span for each in turned for span in each)
        self._to_show = turned[0] if turned else ()
        self._light()
        found = self._searching.panel.found
        self._window.status.say(place_line(self._row, found, place, len(places)))

    @property
    def _hit(self) -> SearchHit | None:
        return self._searching.panel.hits.hit(self._row)

    def _is_open(self, hit: SearchHit) -> bool:
        place = self._window.navigation.place
        return place is not None and place.article.id == hit.article

    @Slot()
    def _light(self) -> None:
        """At once, or when the article has come."""
        hit = self._hit
        if hit is not None and self._to_light and self._is_open(hit):
            self._window.article.light(self._to_light)
            if self._window.is_complete:
                self._window.sidebar.light_once_filled(hit.article, self._to_show)
            self._to_light = ()
