"""Which article is open, and what lies before and after it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.library_rows import (
    LibraryChange,
    Neighbours,
    PageRow,
    StoredArticle,
)
from reader_app.domain.span import Span
from reader_app.services import browse
from reader_app.tasks import Task
from reader_app.text.script import Script
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.i18n import translate
from reader_app.ui.spelling import spelt

STAY = -1  # an offset: the words at the top stay at the top
_KEPT = 12  # articles held ready, so that a step to a neighbour waits for nothing


@dataclass(frozen=True, slots=True)
class Place:
    """An open article and where it stands."""

    article: StoredArticle
    shown: StoredArticle  # the same, its words in 简 or 繁 if the reader wishes
    neighbours: Neighbours


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article to show, where to begin, what to light, and what to tell the reader."""

    place: Place
    offset: int = 0
    spans: tuple[Span, ...] = ()
    note: str = ""


class Navigation(QObject):
    """Fetches articles off the interface thread and keeps the neighbours at hand."""

    arrived = Signal(object)  # Arrival
    stayed = Signal(str)  # a step led nowhere: why
    failed = Signal(object)  # Exception

    def __init__(
        self, library: Path, reads: BackgroundRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reads = reads
        self._task = Task()
        self._ahead: list[Task] = []
        self._ready: OrderedDict[int, Place] = OrderedDict()
        self._place: Place | None = None
        self._wanted: int | None = None
        self._script = Script.AS_PRINTED

    def spell(self, script: Script) -> None:
        """Show everything in this script from now on, and the open article at once."""
        self._script = script
        self._ready.clear()
        self._drop_ahead()
        if self._place is not None:
            self.open(self._place.article.id, offset=STAY)

    @property
    def script(self) -> Script:
        return self._script

    @property
    def place(self) -> Place | None:
        return self._place

    def open(
        self,
        article_id: int,
        *,
        offset: int = 0,
        spans: Sequence[Span] = (),
        note: str = "",
    ) -> None:
        """Show an article as soon as it is there. Only the newest wish counts."""
        self._task.cancel()
        self._wanted = article_id
        arrive = partial(self._arrive, offset=offset, spans=tuple(spans), note=note)
        if (place := self._ready.get(article_id)) is not None:
            arrive(place)
            return
        self._task = self._reads.start(
            partial(_fetch, self._library, article_id, self._script),
            owner=self,
            on_result=arrive,
            on_error=self._missed,
        )

    @Slot()
    def next_article(self) -> None:
        if (place := self._settled()) is None:
            return
        beside = place.neighbours
        note = _passed_on(forwards=True) if beside.next_in_other_issue else ""
        self._step(beside.next, note, translate("Navigation", "这已经是最后一篇"))

    @Slot()
    def previous_article(self) -> None:
        if (place := self._settled()) is None:
            return
        beside = place.neighbours
        note = _passed_on(forwards=False) if beside.previous_in_other_issue else ""
        self._step(beside.previous, note, translate("Navigation", "这已经是第一篇"))

    def step_page(self, direction: int) -> None:
        """上一版 or 下一版, over the ends of the issue."""
        self._step_by(partial(_page_beside, self._library, direction=direction), direction)

    def step_issue(self, direction: int) -> None:
        """上一期 or 下一期 in the order of the list."""
        self._step_by(partial(_issue_beside, self._library, direction=direction), direction)

    def open_issue(self, issue_id: int) -> None:
        """The first article of an issue."""
        self._look_up(partial(_first_of_issue, self._library, issue_id), "")

    @Slot(object)
    def renew(self, change: LibraryChange) -> None:
        """After a write: forget what may have changed, and show the open article afresh."""
        self._ready.clear()
        self._drop_ahead()
        place = self._place
        if place is None or self._wanted != place.article.id:
            return  # what is on its way is read after this write
        if change.structure or place.article.id in change.articles:
            self._task = self._reads.start(  # given up if another article is wished for
                partial(_fetch_again, self._library, place, self._script),
                owner=self,
                on_result=partial(self._arrive, offset=STAY, spans=(), note=""),
                on_error=self._gone,
            )

    def forget(self) -> None:
        """Nothing is open any more: another library stands in this one's place."""
        self._task.cancel()
        self._drop_ahead()
        self._ready.clear()
        self._place = self._wanted = None

    def _missed(self, error: Exception) -> None:
        """The article wished for cannot be had: the open one stays the one to go on from."""
        self._wanted = None if self._place is None else self._place.article.id
        self.failed.emit(error)

    def _gone(self, error: Exception) -> None:
        """The open article is no more: its neighbour takes its place."""
        place, self._place = self._place, None
        if place is None:
            return
        beside = place.neighbours.next or place.neighbours.previous
        if beside is None:
            self.failed.emit(error)
        else:
            self.open(beside)

    def _settled(self) -> Place | None:
        """The open article, unless another one is on its way already."""
        if self._place is None or self._wanted != self._place.article.id:
            return None
        return self._place

    def _step(self, article_id: int | None, note: str, nowhere: str) -> None:
        if article_id is None:
            self.stayed.emit(nowhere)
        else:
            self.open(article_id, note=note)

    def _step_by(
        self, look_up: Callable[[StoredArticle], tuple[int | None, bool]], direction: int
    ) -> None:
        if (place := self._settled()) is None:
            return
        nowhere = translate("Navigation", "后面没有了") if direction > 0 else _at_first_end()
        self._look_up(partial(look_up, place.article), nowhere, forwards=direction > 0)

    def _look_up(
        self, job: Callable[[], tuple[int | None, bool]], nowhere: str, *, forwards: bool = True
    ) -> None:
        def go(found: tuple[int | None, bool]) -> None:
            article_id, passed_on = found
            self._step(article_id, _passed_on(forwards=forwards) if passed_on else "", nowhere)

        self._task.cancel()
        self._task = self._reads.start(
            lambda task: job(), owner=self, on_result=go, on_error=self.failed.emit
        )

    def _arrive(self, place: Place, offset: int, spans: tuple[Span, ...], note: str) -> None:
        self._place = place
        self._wanted = place.article.id
        self._keep(place)
        if note:
            note = note.format(issue_name(place.shown))
        self.arrived.emit(Arrival(place, offset, spans, note))
        self._fetch_ahead(place.neighbours)

    def _fetch_ahead(self, beside: Neighbours) -> None:
        self._drop_ahead()
        for article_id in (beside.next, beside.previous):
            if article_id is not None and article_id not in self._ready:
                task = self._reads.start(
                    partial(_fetch, self._library, article_id, self._script),
                    owner=self,
                    on_result=self._keep,
                    on_error=lambda error: None,  # said when the reader goes there
                )
                self._ahead.append(task)

    def _drop_ahead(self) -> None:
        for task in self._ahead:
            task.cancel()
        self._ahead.clear()

    def _keep(self, place: Place) -> None:
        self._ready[place.article.id] = place
        self._ready.move_to_end(place.article.id)
        while len(self._ready) > _KEPT:
            self._ready.popitem(last=False)


def issue_name(article: StoredArticle) -> str:
    """萧山日报 2025-11-14, as far as it is known."""
    head = article.document.head
    name = head.newspaper or head.publisher or translate("Navigation", "未注明报纸")
    return f"{name} {head.date or head.date_inferred or head.date_raw or ''}".strip()


def _passed_on(*, forwards: bool) -> str:
    if forwards:
        return translate("Navigation", "已到本期末尾，转到 {0}")
    return translate("Navigation", "已到本期开头，转到 {0}")


def _at_first_end() -> str:
    return translate("Navigation", "前面没有了")


def _fetch(library: Path, article_id: int, script: Script, task: Task) -> Place:
    task.step(0, 0)
    article = browse.article(library, article_id)
    return Place(article, spelt(article, script), browse.neighbours(library, article_id))


def _fetch_again(library: Path, before: Place, script: Script, task: Task) -> Place:
    """The same article as it is now; the very one that is shown if nothing of it has changed."""
    place = _fetch(library, before.article.id, script, task)
    if place.article == before.article and place.shown == before.shown:
        return Place(before.article, before.shown, place.neighbours)
    return place


def _page_beside(
    library: Path, article: StoredArticle, *, direction: int
) -> tuple[int | None, bool]:
    """The first article of the page before or after, and whether that is another issue's."""
    pages = [page for page in browse.issue_pages(library, article.issue_id) if page.articles]
    here = next((i for i, page in enumerate(pages) if page.id == article.page_id), 0)
    if 0 <= here + direction < len(pages):
        return pages[here + direction].articles[0].id, False
    return _issue_beside(library, article, direction=direction, last_page=direction < 0)


def _issue_beside(
    library: Path, article: StoredArticle, *, direction: int, last_page: bool = False
) -> tuple[int | None, bool]:
    beside = browse.issue_beside(library, article.issue_id, direction)
    if beside is None:
        return None, False
    pages = browse.issue_pages(library, beside)
    return _first_article(pages[-1:] if last_page else pages), True


def _first_of_issue(library: Path, issue_id: int) -> tuple[int | None, bool]:
    return _first_article(browse.issue_pages(library, issue_id)), False


def _first_article(pages: Sequence[PageRow]) -> int | None:
    return next((row.id for page in pages for row in page.articles), None)
