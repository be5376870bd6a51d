"""Arranges the panes and connects their signals. Knows nothing of newspapers.

The window is made in steps. The first is what a reader sees and uses at once: masthead, article,
status line. The rest, with all that it imports, follows once that has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader_app.domain.newspaper import SHOWN_IN_BODY, Block
from reader_app.ui import settings as keys
from reader_app.ui.panes.article import ArticlePane
from reader_app.ui.panes.masthead import Masthead
from reader_app.ui.panes.status_line import StatusLine
from reader_app.ui.settings import Settings
from reader_app.ui.theme import DARK, LIGHT, Look

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from reader_app.domain.library_rows import LibraryChange
    from reader_app.domain.search_result import SearchHit
    from reader_app.domain.span import Span
    from reader_app.errors import ReaderError
    from reader_app.library.opening import Opening
    from reader_app.services.import_files import ImportReport
    from reader_app.ui.actions import ActionId
    from reader_app.ui.background import Runners
    from reader_app.ui.commands import Commands
    from reader_app.ui.library_work import LibraryWork
    from reader_app.ui.models.page_list import Contents
    from reader_app.ui.navigation import Arrival, Navigation
    from reader_app.ui.panes.empty_page import EmptyPage
    from reader_app.ui.panes.notice_bar import NoticeBar, ProgressBar
    from reader_app.ui.panes.page_list import PageList
    from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
    from reader_app.ui.panes.search_panel import SearchPanel
    from reader_app.ui.safekeeping import Safekeeping
    from reader_app.ui.searching import Searching
    from reader_app.ui.shelving import Shelving

_USUAL = QSize(1440, 900)
_SMALLEST = QSize(940, 560)
_KEEP_PLACE_MS = 700
_FILL_SIDEBAR_MS = 0


class MainWindow(QMainWindow):
    """The reading machine. ``complete`` adds, after the first paint, what may come later."""

    painted = Signal()  # for the first time
    closing = Signal()
    completed = Signal()

    # Made in ``complete``, in this order.
    navigation: Navigation
    work: LibraryWork
    safekeeping: Safekeeping
    commands: Commands
    actions_by_id: dict[ActionId, QAction]
    notice: NoticeBar
    progress: ProgressBar
    pages: PageList
    sidebar: ProposalSidebar
    searching: Searching
    shelving: Shelving

    def __init__(
        self,
        library: Path,
        look: Look,
        settings: Settings,
        make_runners: Callable[[], Runners],
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.library = library
        self.look = look
        self.settings = settings
        self._make_runners = make_runners
        self._steps: Iterator[None] | None = None
        self._complete = False
        self._takes_files = False  # files that come from now on are taken in at once
        self._was_painted = False
        self.keeps_place = True  # a picture of the window leaves no trace in the library
        self._files: tuple[Path, ...] = ()
        self._opening: Opening | None = None
        self._trouble: ReaderError | None = None
        self._contents: Contents | None = None
        self._empty: EmptyPage | None = None
        self._add_first_panes(today)
        self._restore()
        self.set_title("")

    # The first step

    def _add_first_panes(self, today: Callable[[], date]) -> None:
        self.masthead = Masthead(self.look, today)
        self.article = ArticlePane(self.look)
        self.status = StatusLine()
        self._pages_place = _place("pagesPlace", 170)
        self._centre = _place("centrePlace", 320)
        self._side_place = _place("sidePlace", 240)
        _column(self._centre).addWidget(self.article)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for place in (self._pages_place, self._centre, self._side_place):
            self.splitter.addWidget(place)
        self.splitter.setStretchFactor(1, 1)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.masthead)
        self._body.addWidget(self.splitter, 1)
        self._body.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(_SMALLEST)
        self.article.set_font_size(self.settings.get(keys.FONT_SIZE))

    def _restore(self) -> None:
        geometry = self.settings.get(keys.WINDOW_GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_usual_size(self))
        state = self.settings.get(keys.SPLITTER)
        self._own_widths = not state.isEmpty() and self.splitter.restoreState(state)
        self.splitter.splitterMoved.connect(self._keep_widths)

    def show_opening(self, opening: Opening) -> None:
        """The article where the reader left off, before anything else is known."""
        self._opening = opening
        head = opening.head
        self.masthead.show_place(opening.publication, opening.date, opening.date_origin)
        self.article.show_text(
            opening.article_id, opening.source, opening.blocks, head, opening.name, opening.offset
        )
        self.status.show_length(_characters(opening.blocks))
        self.set_title(opening.name, opening.publication)
        self.article.setFocus()

    def show_empty(self, *, waiting: bool) -> None:
        """No article: the first start, or a library from which all were removed."""
        if self._empty is None:
            from reader_app.ui.panes.empty_page import EmptyPage

            self._empty = EmptyPage()
            _column(self._centre).addWidget(self._empty)
        self._empty.wait(waiting)
        self._empty.show()
        self.article.hide()
        self.masthead.show_nothing()
        self.status.clear_place()
        self.set_title("")
        if self._complete:
            self._enable()

    def show_trouble(self, error: ReaderError) -> None:
        """The library cannot be used: say why, and leave it alone."""
        self._trouble = error
        self.show_empty(waiting=False)
        assert self._empty is not None
        self._empty.say(error.summary, error.advice)

    # The later steps

    def complete(self, files: Sequence[Path] = ()) -> None:
        """Make all that was not needed for the first paint, at once."""
        self._files = tuple(files)
        for _ in self._later_steps():
            pass

    def complete_gently(self, files: Sequence[Path] = ()) -> None:
        """The same in steps, so that a key pressed meanwhile does not wait for all of them."""
        self._files = tuple(files)
        self._steps = self._later_steps()
        self._take_step()

    @Slot()
    def _take_step(self) -> None:
        assert self._steps is not None
        if next(self._steps, self) is not self:
            QTimer.singleShot(1, self._take_step)

    def _later_steps(self) -> Iterator[None]:
        self._add_commands()
        yield
        self._add_list()
        yield
        self._add_bars()
        self._start_reading()
        yield
        self._add_sidebar()
        yield
        self._add_search()
        if self._trouble is None:
            self._watch_folder()
        self._complete = True
        self.look.listen()
        if self.keeps_place and self._trouble is None:
            self.safekeeping.begin()
        self.completed.emit()

    def _add_commands(self) -> None:
        """What the keys do."""
        from reader_app.tasks import Task
        from reader_app.ui.actions import KeysEverywhere, build_actions, give_reading_keys
        from reader_app.ui.commands import Commands
        from reader_app.ui.library_work import LibraryWork
        from reader_app.ui.navigation import Navigation
        from reader_app.ui.safekeeping import Safekeeping

        runners = self._make_runners()
        self.reads, self.writes, self.copies = runners.reads, runners.writes, runners.copies
        for runner in runners:
            runner.setParent(self)
            self.closing.connect(runner.shut_down)
        self._contents_task = Task()
        self.navigation = Navigation(self.library, self.reads, self)
        self.work = LibraryWork(self.library, runners.writes, runners.works, self)
        self.safekeeping = Safekeeping(self)
        self.commands = Commands(self)
        self.actions_by_id = build_actions(self, self.commands.handlers())
        give_reading_keys(self.article.view, self.actions_by_id)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(KeysEverywhere(self.actions_by_id, self))
        self._keep_place = _once(self, _KEEP_PLACE_MS, self.remember_place)
        self._fill_sidebar = _once(self, _FILL_SIDEBAR_MS, self._show_records)
        self._enable()
        self._connect_reading()
        self.setAcceptDrops(True)

    def _connect_reading(self) -> None:
        self.navigation.arrived.connect(self._show_arrival)
        self.navigation.stayed.connect(self.status.say)
        self.navigation.failed.connect(self.show_failure)
        self.masthead.issue_requested.connect(self.navigation.open_issue)
        self.masthead.issues_wanted.connect(self._read_issues)
        self.masthead.issue_step_requested.connect(self.navigation.step_issue)
        self.masthead.size_step_requested.connect(self.step_font_size)
        self.masthead.script_requested.connect(self._switch_script)
        self.masthead.theme_requested.connect(self.commands.toggle_theme)
        self.masthead.menu_requested.connect(self.commands.open_menu)
        self.masthead.search.left.connect(self.commands.go_back)
        self.article.size_chosen.connect(self.set_font_size)
        self.article.size_step_requested.connect(self.step_font_size)
        self.article.previous_requested.connect(self.navigation.previous_article)
        self.article.next_requested.connect(self.navigation.next_article)
        self.article.edit_head_requested.connect(self.commands.edit_head)
        self.article.selection_changed.connect(self._show_selected)
        self.article.moved.connect(self._follow_reading)

    def _add_list(self) -> None:
        from reader_app.ui.actions import give_reading_keys
        from reader_app.ui.panes.page_list import PageList

        self.pages = PageList(self.look)
        _column(self._pages_place).addWidget(self.pages)
        give_reading_keys(self.pages, self.actions_by_id)
        self.pages.set_reading_size(self.settings.get(keys.FONT_SIZE))
        self.pages.article_requested.connect(self._open_article)
        QWidget.setTabOrder(self.masthead, self.pages)
        QWidget.setTabOrder(self.pages, self.article.view)

    def _add_bars(self) -> None:
        from reader_app.ui.panes.notice_bar import NoticeBar, ProgressBar

        self.notice, self.progress = NoticeBar(), ProgressBar()
        self._body.insertWidget(1, self.notice)
        self._body.insertWidget(2, self.progress)
        self.progress.cancel_requested.connect(self.work.cancel)
        self.work.changed.connect(self._library_changed)
        self.work.began.connect(self._work_began)
        self.work.progressed.connect(self.progress.show_progress)
        self.work.ended.connect(self.progress.end)
        self.work.filled.connect(self._open_first)
        self.work.returned.connect(self._open_article)
        self.work.imported.connect(self._open_imported)
        self.work.said.connect(self.status.say)
        self.work.told.connect(self.notice.tell)
        self.work.failed.connect(self.show_failure)

    def _start_reading(self) -> None:
        if self._empty is not None:
            self._empty.import_requested.connect(self.commands.taking_in.choose_files)
        if self._trouble is not None:
            self.setAcceptDrops(False)
            self._offer_remedies(self._trouble)
            return
        script = self.settings.get(keys.SCRIPT)
        if script != keys.SCRIPT.default:
            self.choose_script(script)
        if self._opening is not None:
            self.navigation.open(self._opening.article_id, offset=-1)
            self.work.renew_articles()
        else:
            self.work.fill_from_seeds(at_first=not _has_content(self.library))
        self._takes_files = True
        if self._files:
            self.work.import_files(self._files)

    @Slot()
    def look_again(self) -> None:
        """The library could not be used; perhaps it can be now."""
        from reader_app.errors import ReaderError
        from reader_app.library.opening import read_opening

        try:
            read_opening(self.library)
        except ReaderError as error:
            self.show_trouble(error)
            self._offer_remedies(error)
        else:
            self.reopen()

    def _offer_remedies(self, error: ReaderError) -> None:
        if self._empty is not None:
            self._empty.offer(*self.safekeeping.remedies(error))

    def reopen(self) -> None:
        """Show the library that stands in the place of the one that was open."""
        from reader_app.services import browse

        self._trouble = None
        self._contents = None
        self.setAcceptDrops(True)
        self.navigation.forget()
        self.show_empty(waiting=True)
        self.work.fill_or_renew()
        self.reads.start(
            lambda task: browse.last_read(self.library),
            owner=self,
            on_result=self._open_last_read,
            on_error=self.show_failure,
        )
        self.safekeeping.begin()

    def _open_last_read(self, article_id: int | None) -> None:
        if article_id is not None:
            self.navigation.open(article_id)
        elif self.navigation.place is None:
            self._open_first()

    def _add_sidebar(self) -> None:
        from reader_app.ui.panes.proposal_sidebar import ProposalSidebar

        self.sidebar = ProposalSidebar(self.look)
        self.sidebar.spans_requested.connect(self._light)
        self.sidebar.edit_head_requested.connect(self.commands.edit_head)
        self.sidebar.corrections_wanted.connect(self.commands.amend)
        self.sidebar.orphan_dropped.connect(self.commands.drop_orphan)
        self.article.view.add_word_menus = self.sidebar.add_word_menus
        self.article.view.add_place_menus = self.commands.recutting.add_to_menu
        self.sidebar.set_font_size(self.settings.get(keys.FONT_SIZE))
        _column(self._side_place).addWidget(self.sidebar)
        self._show_records()

    def _add_search(self) -> None:
        from reader_app.ui.page_picture import PagePicture
        from reader_app.ui.searching import Searching
        from reader_app.ui.shelving import Shelving

        self.page_picture = PagePicture(self, _column(self._pages_place))
        self.searching = Searching(self)
        self.shelving = Shelving(self)

    @property
    def search_panel(self) -> SearchPanel:
        """Made when it is first asked for."""
        return self.searching.panel

    def _watch_folder(self) -> None:
        from reader_app.ui.folder_watcher import FolderWatcher

        self.folder_watcher = FolderWatcher(self.library, self.work, self.settings)

    def _enable(self) -> None:
        from reader_app.ui.actions import Needs, enable_actions

        there = self.article.article_id is not None and not self.article.isHidden()
        enable_actions(self.actions_by_id, Needs.ARTICLE if there else Needs.NOTHING)

    @Slot()
    def _keep_widths(self) -> None:
        """The reader chose the widths: they no longer follow the window."""
        self._own_widths = True

    # Following what is open

    @Slot(object)
    def _show_arrival(self, arrival: Arrival) -> None:
        from reader_app.domain.naming import name_of_article  # not for the first paint

        article = arrival.place.shown
        document = article.document
        same = self.article.article_id == article.id
        if self._empty is not None and not self._empty.isHidden():
            self._empty.hide()
            self.article.show()
            self.article.setFocus()
        offset = self.article.view.top_offset() if same and arrival.offset < 0 else arrival.offset
        lit = arrival.spans or (self.article.view.lit if same else ())
        self.article.show_article(article, max(offset, 0))
        if lit and lit != self.article.view.lit:
            self.article.light(lit, scroll=bool(arrival.spans))
        head = document.head
        from reader_app.ui.navigation import issue_name

        self.set_title(name_of_article(document), issue_name(article))
        self.pages.mark_open(article.id)
        self.masthead.show_place(
            head.newspaper or head.publisher,
            head.date or head.date_inferred or head.date_raw,
            "inferred" if head.date is None and head.date_inferred else None,
        )
        beside = arrival.place.neighbours
        self.status.show_place(beside.index, beside.count)
        self.status.show_length(_characters(document.blocks))
        self._follow_reading()
        if arrival.note:
            self.status.say(arrival.note)
        self._enable()
        self.article.facts.previous.setEnabled(beside.previous is not None)
        self.article.facts.next.setEnabled(beside.next is not None)
        self._fill_sidebar.start()
        if self._contents is None or self._contents.issue_id != article.issue_id:
            self._read_contents(article.issue_id)

    @Slot()
    def _show_records(self) -> None:
        place = self.navigation.place
        if hasattr(self, "sidebar") and place is not None:
            self.sidebar.show_article(place.shown, place.article)

    def _read_contents(self, issue_id: int | None) -> None:
        from reader_app.ui.models.page_list import read_contents

        self._contents_task.cancel()
        self._contents_task = self.reads.start(
            partial(read_contents, self.library, issue_id, self.navigation.script),
            owner=self,
            on_result=self._show_contents,
            on_error=self.show_failure,
        )

    def _show_contents(self, contents: Contents) -> None:
        self._contents = contents
        self.pages.show_contents(contents)
        self.masthead.show_library(contents.shown)
        if not contents.library.papers:
            self.show_empty(waiting=False)
            if self._complete:
                self.sidebar.clear()

    @Slot(object)
    def _library_changed(self, change: LibraryChange) -> None:
        self._contents = None
        self.navigation.renew(change)
        place = self.navigation.place
        self._read_contents(place.article.issue_id if place is not None else None)

    @Slot()
    def _open_first(self) -> None:
        """After the first start has filled the library."""
        from reader_app.ui.models.page_list import read_contents

        def show(contents: Contents) -> None:
            self._show_contents(contents)
            first = next((paper.newest for paper in contents.library.papers), None)
            if first is not None and self.navigation.place is None:
                self.navigation.open_issue(first)

        self._contents_task.cancel()
        self._contents_task = self.reads.start(
            partial(read_contents, self.library, None, self.navigation.script),
            owner=self,
            on_result=show,
            on_error=self.show_failure,
        )

    @Slot(object)
    def _open_imported(self, report: ImportReport) -> None:
        from reader_app.ui.library_work import needs_telling

        opened = next((file.articles[0] for file in report.files if file.articles), None)
        if opened is not None:
            self.navigation.open(opened)
        troubled = any(map(needs_telling, report.files))
        several = len(report.files) + len(report.left) > 1
        if several and (troubled or report.left):  # one file's trouble fits the bar above the text
            self.commands.taking_in.show_report()

    @Slot(int)
    def _open_article(self, article_id: int) -> None:
        self.navigation.open(article_id)

    @Slot(object)
    def open_hit(self, hit: SearchHit) -> None:
        self.navigation.open(hit.article, spans=hit.source_spans)
        self.article.setFocus()

    @Slot(object)
    def _light(self, spans: tuple[Span, ...]) -> None:
        self.article.light(spans)
        places = self.article.view.lit_places
        if places > 1:
            self.status.say(self.tr("原文共 {0} 处,再点一次看下一处").format(places))

    @Slot(object)
    def _show_selected(self, spans: tuple[Span, ...]) -> None:
        if self._complete and spans:
            self.sidebar.light_field_at(spans)

    @Slot()
    def _follow_reading(self) -> None:
        self.status.show_read(self.article.view.read_share())
        self._keep_place.start()

    @Slot()
    def remember_place(self) -> None:
        place = self.navigation.place
        if self.keeps_place and place is not None and place.article.id == self.article.article_id:
            self.work.remember(place.article.id, self.article.view.top_offset())

    # Size, words, work

    def choose_script(self, script: str) -> None:
        """简, 繁, or as it was printed: the page, its records and the lists alike."""
        from reader_app.text.script import Script

        self.settings.set(keys.SCRIPT, script)
        self.masthead.show_script(script)
        self._contents = None  # the lists are spelt anew with the article
        self.navigation.spell(Script(script))

    @Slot(str)
    def _switch_script(self, script: str) -> None:
        """A second press on 简 or 繁 gives back what was printed."""
        chosen = self.settings.get(keys.SCRIPT)
        self.choose_script(keys.SCRIPT.default if script == chosen else script)

    @Slot(int)
    def set_font_size(self, pixels: int) -> None:
        pixels = max(keys.SMALLEST, min(keys.LARGEST, pixels))
        self.settings.set(keys.FONT_SIZE, pixels)
        self.article.set_font_size(pixels)
        if self._complete:
            self.pages.set_reading_size(pixels)
            self.searching.set_reading_size(pixels)
        if self.sidebar is not None:
            self.sidebar.set_font_size(pixels)
        self.status.say(self.tr("字号 {0}").format(pixels))

    @Slot(int)
    def step_font_size(self, steps: int) -> None:
        size = self.settings.get(keys.FONT_SIZE)
        self.set_font_size(size + steps * (1 if size < 24 else 2 if size < 36 else 4))

    def set_title(self, headline: str, origin: str | None = None) -> None:
        parts = [part for part in (headline, origin) if part]
        self.setWindowTitle(" - ".join([*parts, self.tr("电子报阅读机")]))

    @Slot(str, bool)
    def _work_began(self, title: str, at_once: bool) -> None:
        self.progress.begin(title, at_once=at_once)

    @Slot(object)
    def show_failure(self, error: Exception) -> None:
        from reader_app.ui.safekeeping import failure

        failure(self, error)

    def known_papers(self) -> tuple[str, ...]:
        papers = self._contents.library.papers if self._contents is not None else ()
        return tuple(paper.name for paper in papers if paper.name)

    @Slot(int)
    def _read_issues(self, publication_id: int) -> None:
        """For the masthead's list, which holds them only while it is open."""
        from reader_app.services.browse import issues_of

        self.reads.start(
            lambda task: issues_of(self.library, publication_id),
            owner=self,
            on_result=self.masthead.drop_issues,
            on_error=self.show_failure,
        )

    def panes(self) -> tuple[QWidget, ...]:
        """In the order of F6."""
        return (self.pages, self.article.view, self.sidebar)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._own_widths:
            width = self.width()
            pages, side = max(190, min(width // 6, 270)), max(290, min(width // 4, 400))
            self.splitter.setSizes([pages, width - pages - side - 2, side])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def take_in(self, files: Sequence[Path]) -> None:
        """Files that a second start of the program passes on."""
        if self._trouble is not None:
            return  # the page says what stands in the way
        if self._takes_files:
            self.work.import_files(files)
        else:
            self._files = (*self._files, *files)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.commands.taking_in.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._complete:
            self._keep_place.stop()
        self.settings.set(keys.WINDOW_GEOMETRY, QByteArray(self.saveGeometry()))
        if self._own_widths:
            self.settings.set(keys.SPLITTER, QByteArray(self.splitter.saveState()))
        place = self.navigation.place if self._complete and self.keeps_place else None
        kept = (place.article.id, self.article.view.top_offset()) if place is not None else None
        self.closing.emit()
        if kept is not None:
            from reader_app.services.reading import remember_position

            remember_position(self.library, *kept)
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def choose_theme(self, key: str) -> None:
        self.settings.set(keys.THEME, key)
        self.look.choose(key)

    def toggle_theme(self) -> None:
        self.choose_theme(LIGHT if self.look.theme.dark else DARK)


def _has_content(library: Path) -> bool:
    return library.exists() and library.stat().st_size > 0


def _once(parent: QObject, wait_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait_ms)
    timer.timeout.connect(then)
    return timer


def _place(name: str, narrowest: int) -> QFrame:
    """Room in the splitter for a pane, which may come later."""
    place = QFrame()
    place.setObjectName(name)
    place.setMinimumWidth(narrowest)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    return place


def _column(place: QWidget) -> QVBoxLayout:
    column = place.layout()
    assert isinstance(column, QVBoxLayout)
    return column


def _usual_size(window: QWidget) -> QSize:
    room = window.screen().availableSize()
    return QSize(min(_USUAL.width(), room.width()), min(_USUAL.height(), room.height()))


def _characters(blocks: Sequence[Block]) -> int:
    """About how much there is to read."""
    return sum(
        span.end - span.start
        for block in blocks
        if block.kind in SHOWN_IN_BODY
        for span in block.spans
    )
