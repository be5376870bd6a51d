"""Arranges the panes and connects their signals. Knows nothing of newspapers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.library_rows import LibraryChange
from reader_app.domain.newspaper import SHOWN_IN_BODY, Block
from reader_app.domain.span import Span
from reader_app.tasks import Task
from reader_app.ui import settings as keys
from reader_app.ui.actions import (
    ActionId,
    KeysEverywhere,
    Needs,
    build_actions,
    enable_actions,
    give_reading_keys,
)
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.library_work import LibraryWork
from reader_app.ui.models.page_list import Contents, read_contents
from reader_app.ui.navigation import Arrival, Navigation, issue_name
from reader_app.ui.panes.article import ArticlePane
from reader_app.ui.panes.empty_page import EmptyPage
from reader_app.ui.panes.masthead import Masthead
from reader_app.ui.panes.notice_bar import NoticeBar, ProgressBar
from reader_app.ui.panes.page_list import PageList
from reader_app.ui.panes.status_line import StatusLine
from reader_app.ui.settings import Settings
from reader_app.ui.theme import DARK, LIGHT, Look

if TYPE_CHECKING:
    from reader_app.library.opening import Opening
    from reader_app.services.import_files import ImportReport
    from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
    from reader_app.ui.panes.search_panel import SearchPanel

_USUAL = QSize(1440, 900)
_SMALLEST = QSize(860, 560)
_WIDTHS = (250, 820, 370)
_KEEP_PLACE_MS = 700
_FILL_SIDEBAR_MS = 0


class MainWindow(QMainWindow):
    """The reading machine. ``complete`` adds, after the first paint, what may come later."""

    closing = Signal()
    completed = Signal()

    def __init__(
        self,
        library: Path,
        look: Look,
        settings: Settings,
        reads: BackgroundRunner,
        writes: BackgroundRunner,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.library = library
        self.look = look
        self.settings = settings
        self.reads, self.writes = reads, writes
        self.navigation = Navigation(library, reads, self)
        self.work = LibraryWork(library, writes, self)
        self.sidebar: ProposalSidebar | None = None
        self.search_panel: SearchPanel | None = None
        self._opening: Opening | None = None
        self._contents_task = Task()
        self._contents: Contents | None = None
        self._add_panes(today)
        self._add_timers()
        self._add_actions()
        self._connect()
        self._restore()
        self.setAcceptDrops(True)
        self.set_title("")

    # Building

    def _add_panes(self, today: Callable[[], date]) -> None:
        self.masthead = Masthead(self.look, today)
        self.notice = NoticeBar()
        self.progress = ProgressBar()
        self.pages = PageList(self.look)
        self.article = ArticlePane(self.look)
        self.empty = EmptyPage()
        self.status = StatusLine()
        self._centre = QStackedWidget()
        self._centre.addWidget(self.article)
        self._centre.addWidget(self.empty)
        self._side = QWidget()
        self._side.setObjectName("sidePlace")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side.setMinimumWidth(240)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in (self.pages, self._centre, self._side):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self._centre.setMinimumWidth(320)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.masthead, self.notice, self.progress):
            column.addWidget(part)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(_SMALLEST)
        for first, second in (
            (self.masthead.search, self.pages),
            (self.pages, self.article.view),
        ):
            QWidget.setTabOrder(first, second)

    def _add_timers(self) -> None:
        self._keep_place = _once(self, _KEEP_PLACE_MS, self.remember_place)
        self._fill_sidebar = _once(self, _FILL_SIDEBAR_MS, self._show_records)

    def _add_actions(self) -> None:
        from reader_app.ui.commands import Commands  # it names this class

        self.commands = Commands(self)
        self.actions_by_id = build_actions(self, self.commands.handlers())
        give_reading_keys(self.article.view, self.actions_by_id)
        give_reading_keys(self.pages, self.actions_by_id)
        self._keys_everywhere = KeysEverywhere(self.actions_by_id, self)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self._keys_everywhere)
        enable_actions(self.actions_by_id, Needs.NOTHING)

    def _connect(self) -> None:
        self.navigation.arrived.connect(self._show_arrival)
        self.navigation.stayed.connect(self.status.say)
        self.navigation.failed.connect(self.show_failure)
        self.pages.article_requested.connect(self._open_article)
        self.masthead.issue_requested.connect(self.navigation.open_issue)
        self.masthead.issue_step_requested.connect(self.navigation.step_issue)
        self.masthead.size_step_requested.connect(self.step_font_size)
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
        self.work.changed.connect(self._library_changed)
        self.work.began.connect(self._work_began)
        self.work.progressed.connect(self.progress.show_progress)
        self.work.ended.connect(self.progress.end)
        self.work.filled.connect(self._open_first)
        self.work.imported.connect(self._open_imported)
        self.work.said.connect(self.status.say)
        self.work.told.connect(self.notice.tell)
        self.work.failed.connect(self.show_failure)
        self.progress.cancel_requested.connect(self.work.cancel)
        self.empty.import_requested.connect(self.commands.choose_files)

    def _restore(self) -> None:
        geometry = self.settings.get(keys.WINDOW_GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_usual_size(self))
        state = self.settings.get(keys.SPLITTER)
        if state.isEmpty() or not self.splitter.restoreState(state):
            self.splitter.setSizes(list(_WIDTHS))
        self.article.set_font_size(self.settings.get(keys.FONT_SIZE))

    # The start

    def show_opening(self, opening: Opening) -> None:
        """The article where the reader left off, before anything else is known."""
        self._opening = opening
        head = opening.head
        self.masthead.show_place(opening.publication, opening.date, opening.date_origin)
        self.article.show_text(
            opening.article_id, opening.source, opening.blocks, head, opening.offset
        )
        self.status.show_length(_characters(opening.blocks))
        self.set_title(head.headline or "", opening.publication)
        enable_actions(self.actions_by_id, Needs.ARTICLE)
        self.article.setFocus()

    def show_empty(self, *, waiting: bool) -> None:
        self._centre.setCurrentWidget(self.empty)
        self.empty.wait(waiting)
        self.status.clear_place()
        self.set_title("")
        enable_actions(self.actions_by_id, Needs.NOTHING)

    def complete(self, files: Sequence[Path] = ()) -> None:
        """What was not needed for the first paint: sidebar, search, the list of pages."""
        from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
        from reader_app.ui.panes.search_panel import SearchPanel, SearchWhileTyping

        self.sidebar = ProposalSidebar(self.look)
        self.sidebar.spans_requested.connect(self._light)
        self.sidebar.edit_head_requested.connect(self.commands.edit_head)
        self._side_column.addWidget(self.sidebar)
        self.search_panel = SearchPanel(self.masthead.search, self.look, self)
        self.search_panel.hit_requested.connect(self.open_hit)
        SearchWhileTyping(self.masthead.search, self.commands.search, self)
        if self._opening is not None:
            self.navigation.open(self._opening.article_id, offset=-1)
            self.work.renew_articles()
        else:
            self.work.fill_from_seeds()
        if files:
            self.work.import_files(files)
        self.completed.emit()

    # Following what is open

    @Slot(object)
    def _show_arrival(self, arrival: Arrival) -> None:
        article = arrival.place.article
        document = article.document
        same = self.article.article_id == article.id
        self._centre.setCurrentWidget(self.article)
        offset = self.article.view.top_offset() if same and arrival.offset < 0 else arrival.offset
        self.article.show_article(article, max(offset, 0))
        if arrival.spans:
            self.article.light(arrival.spans)
        head = document.head
        self.set_title(head.headline or document.file, issue_name(article))
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
        enable_actions(self.actions_by_id, Needs.ARTICLE)
        self.article.facts.previous.setEnabled(beside.previous is not None)
        self.article.facts.next.setEnabled(beside.next is not None)
        self._fill_sidebar.start()
        if self._contents is None or self._contents.issue_id != article.issue_id:
            self._read_contents(article.issue_id)

    @Slot()
    def _show_records(self) -> None:
        place = self.navigation.place
        if self.sidebar is not None and place is not None:
            self.sidebar.show_article(place.article)

    def _read_contents(self, issue_id: int | None) -> None:
        self._contents_task.cancel()
        self._contents_task = self.reads.start(
            partial(read_contents, self.library, issue_id),
            owner=self,
            on_result=self._show_contents,
            on_error=self.show_failure,
        )

    def _show_contents(self, contents: Contents) -> None:
        self._contents = contents
        self.pages.show_contents(contents)
        self.masthead.show_catalogue(contents.publications, contents.issue_id)
        if not any(paper.issues for paper in contents.publications):
            self.show_empty(waiting=False)
            if self.sidebar is not None:
                self.sidebar.clear()

    @Slot(object)
    def _library_changed(self, change: LibraryChange) -> None:
        self._contents = None
        place = self.navigation.place
        self.navigation.renew(change)
        self._read_contents(place.article.issue_id if place is not None else None)

    @Slot()
    def _open_first(self) -> None:
        """After the first start has filled the library."""

        def show(contents: Contents) -> None:
            self._show_contents(contents)
            first = next((i.id for p in contents.publications for i in p.issues), None)
            if first is not None and self.navigation.place is None:
                self.navigation.open_issue(first)

        self._contents_task.cancel()
        self._contents_task = self.reads.start(
            partial(read_contents, self.library, None),
            owner=self,
            on_result=show,
            on_error=self.show_failure,
        )

    @Slot(object)
    def _open_imported(self, report: ImportReport) -> None:
        opened = next((file.articles[0] for file in report.files if file.articles), None)
        if opened is not None:
            self.navigation.open(opened)

    @Slot(int)
    def _open_article(self, article_id: int) -> None:
        self.navigation.open(article_id)

    @Slot(object)
    def open_hit(self, hit: Any) -> None:
        self.navigation.open(hit.article, spans=hit.source_spans)
        self.article.setFocus()

    @Slot(object)
    def _light(self, spans: tuple[Span, ...]) -> None:
        self.article.light(spans)

    @Slot(object)
    def _show_selected(self, spans: tuple[Span, ...]) -> None:
        if self.sidebar is not None and spans:
            self.sidebar.light_field_at(spans)

    @Slot()
    def _follow_reading(self) -> None:
        self.status.show_read(self.article.view.read_share())
        self._keep_place.start()

    @Slot()
    def remember_place(self) -> None:
        place = self.navigation.place
        if place is not None and place.article.id == self.article.article_id:
            self.work.remember(place.article.id, self.article.view.top_offset())

    # Size, words, work

    @Slot(int)
    def set_font_size(self, pixels: int) -> None:
        pixels = max(keys.SMALLEST, min(keys.LARGEST, pixels))
        self.settings.set(keys.FONT_SIZE, pixels)
        self.article.set_font_size(pixels)
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
        from reader_app.errors import ReaderError
        from reader_app.ui.errors import sentence, show_error

        if isinstance(error, ReaderError):
            self.notice.tell(sentence(error))
        else:
            show_error(error, self)

    def known_papers(self) -> tuple[str, ...]:
        papers = self._contents.publications if self._contents is not None else ()
        return tuple(paper.name for paper in papers if paper.name)

    def panes(self) -> tuple[QWidget, ...]:
        """In the order of F6."""
        side: tuple[QWidget, ...] = (self.sidebar,) if self.sidebar is not None else ()
        return (self.pages, self.article.view, *side)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.work.import_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_place.stop()
        self.settings.set(keys.WINDOW_GEOMETRY, QByteArray(self.saveGeometry()))
        self.settings.set(keys.SPLITTER, QByteArray(self.splitter.saveState()))
        place = self.navigation.place
        kept = (place.article.id, self.article.view.top_offset()) if place is not None else None
        self.closing.emit()
        if kept is not None:
            from reader_app.services.reading import remember_position

            remember_position(self.library, *kept)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            full = self.actions_by_id[ActionId.FULL_SCREEN]
            full.setChecked(self.isFullScreen())

    def choose_theme(self, key: str) -> None:
        self.settings.set(keys.THEME, key)
        self.look.choose(key)

    def toggle_theme(self) -> None:
        self.choose_theme(LIGHT if self.look.theme.dark else DARK)


def _once(parent: QObject, wait_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait_ms)
    timer.timeout.connect(then)
    return timer


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
