"""What the panes show: the article that is open, its records, and the lists round it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader_app.domain.naming import name_of_article
from reader_app.tasks import Task
from reader_app.ui.navigation import issue_name

if TYPE_CHECKING:
    from reader_app.domain.library_rows import LibraryChange
    from reader_app.domain.span import Span
    from reader_app.services.import_files import ImportReport
    from reader_app.ui.main_window import MainWindow
    from reader_app.ui.models.page_list import Contents
    from reader_app.ui.navigation import Arrival, Place

_KEEP_PLACE_MS = 700  # after the text last moved
_FILL_SIDEBAR_MS = 0  # once the text is painted


class Following(QObject):
    """Lets the panes follow the reader from article to article, and the library as it changes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._printed = ""  # the text of the article that is shown, in its own script
        self._passage = ""  # what was said of the way to the open article
        self._contents: Contents | None = None  # of the list; None: to be read anew
        self._task = Task()  # that reads them
        self._keep_place = _once(self, _KEEP_PLACE_MS, self.remember_place)
        self._fill_sidebar = _once(self, _FILL_SIDEBAR_MS, self.show_records)
        window.navigation.arrived.connect(self._show_arrival)
        window.masthead.issues_wanted.connect(self._read_issues)
        window.article.selection_changed.connect(self._show_selected)
        window.article.moved.connect(self._follow_reading)
        window.work.changed.connect(self._library_changed)
        window.work.filled.connect(self.open_first)
        window.work.returned.connect(self.open_article)
        window.work.imported.connect(self._open_imported)

    # An article

    @Slot(int)
    def open_article(self, article_id: int) -> None:
        self._window.navigation.open(article_id)

    @Slot(object)
    def _show_arrival(self, arrival: Arrival) -> None:
        window, place = self._window, arrival.place
        self._show_text(arrival)
        self._name_place(place)
        self._follow_reading()
        if arrival.note or window.status.note == self._passage != "":
            window.status.say(arrival.note)  # what was said of the last step is over
        self._passage = arrival.note
        window.enable_commands()
        window.article.facts.previous.setEnabled(place.neighbours.previous is not None)
        window.article.facts.next.setEnabled(place.neighbours.next is not None)
        self._fill_sidebar.start()
        if self._contents is None or self._contents.issue_id != place.shown.issue_id:
            self._read_contents(place.shown.issue_id)

    def _show_text(self, arrival: Arrival) -> None:
        """The text, at the place asked for; shown again, it stays where it stood."""
        window, article = self._window, arrival.place.shown
        printed = arrival.place.article.document.source
        same = window.article.article_id == article.id
        window.hide_empty()
        view = window.article.view
        offset = view.top_offset() if same and arrival.offset < 0 else arrival.offset
        lit = arrival.spans or (self._still_lit(printed) if same else ())
        self._printed = printed
        window.article.show_article(article, max(offset, 0))
        if lit and lit != view.lit:
            window.article.light(lit, scroll=bool(arrival.spans))

    def _still_lit(self, printed: str) -> tuple[Span, ...]:
        """The words that are lit, where a new version has them; what it has not is not lit."""
        lit = self._window.article.view.lit
        if not lit or printed == self._printed:
            return lit
        from reader_app.text.moved import Moved  # a text seldom changes while it is open

        moved = Moved(self._printed, printed)
        return tuple(span for each in lit if (span := moved.span(each)) is not None)

    def _name_place(self, place: Place) -> None:
        """Title, list, masthead and status line say what is open."""
        window, article = self._window, place.shown
        head = article.document.head
        window.set_title(name_of_article(article.document), issue_name(article))
        window.pages.mark_open(article.id)
        window.masthead.show_place(
            head.newspaper or head.publisher,
            head.date or head.date_inferred or head.date_raw,
            "inferred" if head.date is None and head.date_inferred else None,
        )
        window.status.show_place(place.neighbours.index, place.neighbours.count)
        window.show_length(article.document.blocks)

    @Slot()
    def show_records(self) -> None:
        """Fill the sidebar, once there is one."""
        place = self._window.navigation.place
        if hasattr(self._window, "sidebar") and place is not None:
            self._window.sidebar.show_article(place.shown, place.article)

    @Slot(object)
    def _show_selected(self, spans: tuple[Span, ...]) -> None:
        if self._window.is_complete and spans:
            self._window.sidebar.light_field_at(spans)

    # Where the reader is

    @Slot()
    def _follow_reading(self) -> None:
        self._window.status.show_read(self._window.article.view.read_share())
        self._keep_place.start()

    @Slot()
    def remember_place(self) -> None:
        """Write down where in the article the reader is."""
        if (kept := self.place_to_keep()) is not None:
            self._window.work.remember(*kept)

    def place_to_keep(self) -> tuple[int, int] | None:
        """The open article and the offset of its first visible character."""
        window = self._window
        place = window.navigation.place
        if not window.keeps_place or place is None:
            return None
        if place.article.id != window.article.article_id:
            return None
        return place.article.id, window.article.view.top_offset()

    def stop(self) -> None:
        """The window closes: nothing is to be kept later."""
        self._keep_place.stop()

    # The lists

    def known_papers(self) -> tuple[str, ...]:
        papers = self._contents.library.papers if self._contents is not None else ()
        return tuple(paper.name for paper in papers if paper.name)

    def forget_contents(self) -> None:
        """Let the lists be read anew with the next article."""
        self._contents = None

    @Slot(object)
    def _library_changed(self, change: LibraryChange) -> None:
        self.forget_contents()
        self._window.navigation.renew(change)
        place = self._window.navigation.place
        self._read_contents(place.article.issue_id if place is not None else None)

    def _read_contents(
        self, issue_id: int | None, then: Callable[[Contents], None] | None = None
    ) -> None:
        from reader_app.ui.models.page_list import read_contents

        window = self._window
        self._task.cancel()
        self._task = window.reads.start(
            partial(read_contents, window.library, issue_id, window.navigation.script),
            owner=self,
            on_result=then or self._show_contents,
            on_error=window.show_failure,
        )

    def _show_contents(self, contents: Contents) -> None:
        window = self._window
        self._contents = contents
        window.pages.show_contents(contents)
        window.masthead.show_library(contents.shown)
        if not contents.library.papers:
            window.show_empty(waiting=False)
            if window.is_complete:
                window.sidebar.clear()

    @Slot(int)
    def _read_issues(self, publication_id: int) -> None:
        """For the masthead's list, which holds them only while it is open."""
        from reader_app.services.browse import issues_of

        window = self._window
        window.reads.start(
            lambda task: issues_of(window.library, publication_id),
            owner=self,
            on_result=window.masthead.drop_issues,
            on_error=window.show_failure,
        )

    # What is opened without being asked for

    @Slot()
    def open_first(self) -> None:
        """The newest issue, after the first start has filled the library."""

        def show(contents: Contents) -> None:
            self._show_contents(contents)
            first = next((paper.newest for paper in contents.library.papers), None)
            if first is not None and self._window.navigation.place is None:
                self._window.navigation.open_issue(first)

        self._read_contents(None, show)

    def open_last_read(self, article_id: int | None) -> None:
        """The article where the reader left off, if there is one."""
        if article_id is not None:
            self.open_article(article_id)
        elif self._window.navigation.place is None:
            self.open_first()

    @Slot(object)
    def _open_imported(self, report: ImportReport) -> None:
        from reader_app.ui.library_work import needs_telling

        opened = next((file.articles[0] for file in report.files if file.articles), None)
        if opened is not None:
            self.open_article(opened)
        troubled = any(map(needs_telling, report.files))
        several = len(report.files) + len(report.left) > 1
        if several and (troubled or report.left):  # one file's trouble fits the bar above the text
            self._window.commands.filing.taking_in.show_report()


def _once(parent: QObject, wait_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait_ms)
    timer.timeout.connect(then)
    return timer
