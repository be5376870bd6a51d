"""Arranges the panes and connects their signals. Knows nothing of newspapers.

The window is made in steps. The first is what a reader sees and uses at once: masthead, article,
status line. The rest, with all that it imports, follows once that has been painted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader_app.domain.newspaper import SHOWN_IN_BODY, Block
from reader_app.ui import placement
from reader_app.ui import settings as keys
from reader_app.ui.panes.article import ArticlePane
from reader_app.ui.panes.masthead import Masthead
from reader_app.ui.panes.status_line import StatusLine
from reader_app.ui.settings import Settings
from reader_app.ui.theme import Look

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from reader_app.domain.search_result import SearchHit
    from reader_app.domain.span import Span
    from reader_app.errors import ReaderError
    from reader_app.library.opening import Opening
    from reader_app.ui.actions import ActionId
    from reader_app.ui.appearance import Appearance
    from reader_app.ui.background import Runners
    from reader_app.ui.commands import Commands
    from reader_app.ui.following import Following
    from reader_app.ui.library_work import LibraryWork
    from reader_app.ui.navigation import Navigation
    from reader_app.ui.panes.empty_page import EmptyPage
    from reader_app.ui.panes.notice_bar import NoticeBar, ProgressBar
    from reader_app.ui.panes.page_list import PageList
    from reader_app.ui.panes.proposal_sidebar import ProposalSidebar
    from reader_app.ui.panes.search_panel import SearchPanel
    from reader_app.ui.safekeeping import Safekeeping
    from reader_app.ui.searching import Searching
    from reader_app.ui.shelving import Shelving

_SMALLEST = QSize(940, 560)
_NEEDED_LATER = (
    "reader_app.ui.actions",  # the first to name Qt's own enums, which are then all made
    "reader_app.domain.library_rows",
    "reader_app.ui.appearance",
    "reader_app.ui.commands",
    "reader_app.ui.library_work",
    "reader_app.ui.navigation",
    "reader_app.ui.following",
    "reader_app.ui.panes.page_list",
    "reader_app.ui.panes.sidebar.facts",
    "reader_app.ui.panes.sidebar.column",
    "reader_app.ui.panes.proposal_sidebar",
)
"""Modules of the later steps that take long to import: each has a step of its own."""


class MainWindow(QMainWindow):
    """The reading machine. ``complete`` adds, after the first paint, what may come later."""

    painted = Signal()  # for the first time
    closing = Signal()
    completed = Signal()

    # Made in ``complete``, in this order.
    navigation: Navigation
    work: LibraryWork
    safekeeping: Safekeeping
    appearance: Appearance
    commands: Commands
    following: Following
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
        self.is_complete = False
        self._takes_files = False  # files that come from now on are taken in at once
        self._was_painted = False
        self.keeps_place = True  # a picture of the window leaves no trace in the library
        self._files: tuple[Path, ...] = ()
        self._opening: Opening | None = None
        self._trouble: ReaderError | None = None
        self.empty: EmptyPage | None = None
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
        placement.place(self, geometry)
        self._placed = self.size()
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
        self.show_length(opening.blocks)
        self.set_title(opening.name, opening.publication)
        self.article.setFocus()

    def show_empty(self, *, waiting: bool) -> None:
        """No article: the first start, or a library from which all were removed."""
        if self.empty is None:
            from reader_app.ui.panes.empty_page import EmptyPage

            self.empty = EmptyPage()
            _column(self._centre).addWidget(self.empty)
        self.empty.wait(waiting)
        self.empty.show()
        self.article.hide()
        self.masthead.show_nothing()
        self.status.clear_place()
        self.set_title("")
        if self.is_complete:
            self.enable_commands()

    def show_trouble(self, error: ReaderError) -> None:
        """The library cannot be used: say why, and leave it alone."""
        self._trouble = error
        self.setAcceptDrops(False)
        self.show_empty(waiting=False)
        assert self.empty is not None
        self.empty.say(error.summary, error.advice)

    def forget_trouble(self) -> None:
        """Another library, which can be used, stands in the place of the one that could not."""
        self._trouble = None
        self.setAcceptDrops(True)

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
        QTimer.singleShot(1, self._take_step)

    @Slot()
    def _take_step(self) -> None:
        assert self._steps is not None
        if next(self._steps, self) is not self:
            QTimer.singleShot(1, self._take_step)

    def _later_steps(self) -> Iterator[None]:
        for module in _NEEDED_LATER:
            import_module(module)
            yield
        self._add_commands()
        yield
        self._add_list()
        yield
        self._add_bars()
        yield
        self._start_reading()
        yield
        self._add_sidebar()
        yield
        self._add_search()
        if self._trouble is None:
            self._watch_folder()
        self.is_complete = True
        self.look.listen()
        if self.keeps_place and self._trouble is None:
            self.safekeeping.begin()
        self.completed.emit()

    def _add_commands(self) -> None:
        """What the keys do."""
        from reader_app.ui.actions import (
            KeysEverywhere,
            build_actions,
            give_reading_keys,
            take_no_keys_when_clicked,
        )
        from reader_app.ui.appearance import Appearance
        from reader_app.ui.commands import Commands
        from reader_app.ui.following import Following
        from reader_app.ui.library_work import LibraryWork
        from reader_app.ui.navigation import Navigation
        from reader_app.ui.safekeeping import Safekeeping

        runners = self._make_runners()
        self.reads, self.writes, self.copies = runners.reads, runners.writes, runners.copies
        for runner in runners:
            runner.setParent(self)
            self.closing.connect(runner.shut_down)
        self.navigation = Navigation(self.library, self.reads, self)
        self.work = LibraryWork(self.library, runners.writes, runners.works, self)
        self.safekeeping = Safekeeping(self)
        self.appearance = Appearance(self)
        self.commands = Commands(self)
        self.actions_by_id = build_actions(self, self.commands.handlers())
        give_reading_keys(self.article.view, self.actions_by_id)
        take_no_keys_when_clicked(self.masthead, self.article)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(KeysEverywhere(self.actions_by_id, self))
        self.following = Following(self)
        self.enable_commands()
        self._connect_reading()
        self.setAcceptDrops(self._trouble is None)

    def _connect_reading(self) -> None:
        self.navigation.stayed.connect(self.status.say)
        self.navigation.failed.connect(self.show_failure)
        self.masthead.issue_requested.connect(self.navigation.open_issue)
        self.masthead.issue_step_requested.connect(self.navigation.step_issue)
        self.masthead.size_step_requested.connect(self.appearance.step_font_size)
        self.masthead.script_requested.connect(self.appearance.switch_script)
        self.masthead.theme_requested.connect(self.appearance.toggle_theme)
        self.masthead.menu_requested.connect(self.commands.open_menu)
        self.masthead.search.left.connect(self.commands.go_back)
        self.article.size_chosen.connect(self.appearance.set_font_size)
        self.article.size_step_requested.connect(self.appearance.step_font_size)
        self.article.previous_requested.connect(self.navigation.previous_article)
        self.article.next_requested.connect(self.navigation.next_article)
        self.article.edit_head_requested.connect(self.commands.editing.edit_head)

    def _add_list(self) -> None:
        from reader_app.ui.actions import give_reading_keys
        from reader_app.ui.panes.page_list import PageList

        self.pages = PageList(self.look)
        _column(self._pages_place).addWidget(self.pages)
        give_reading_keys(self.pages, self.actions_by_id)
        self.pages.set_reading_size(self.settings.get(keys.FONT_SIZE))
        self.pages.article_requested.connect(self.following.open_article)
        QWidget.setTabOrder(self.masthead, self.pages)
        QWidget.setTabOrder(self.pages, self.article.view)

    def _add_bars(self) -> None:
        from reader_app.ui.panes.notice_bar import NoticeBar, ProgressBar

        self.notice, self.progress = NoticeBar(), ProgressBar()
        self._body.insertWidget(1, self.notice)
        self._body.insertWidget(2, self.progress)
        self.progress.cancel_requested.connect(self.work.cancel)
        self.work.began.connect(self._work_began)
        self.work.progressed.connect(self.progress.show_progress)
        self.work.ended.connect(self.progress.end)
        self.work.said.connect(self.status.say)
        self.work.told.connect(self.notice.tell)
        self.work.failed.connect(self.show_failure)

    def _start_reading(self) -> None:
        if self.size() == self._placed:  # and nobody has changed it since
            placement.keep_on_screen(self)
        from reader_app.ui.unmaximised import AfterMaximised

        self.installEventFilter(AfterMaximised(self))
        if self.empty is not None:
            self.empty.import_requested.connect(self.commands.filing.taking_in.choose_files)
        if self._trouble is not None:
            self.safekeeping.offer_remedies(self._trouble)
            return
        script = self.settings.get(keys.SCRIPT)
        if script != keys.SCRIPT.default:
            self.appearance.choose_script(script)
        if self._opening is not None:
            self.navigation.open(self._opening.article_id, offset=-1)
            self.work.renew_articles()
        else:
            self.work.fill_from_seeds(at_first=not _has_content(self.library))
        self._takes_files = True
        if self._files:
            self.work.import_files(self._files)

    def _add_sidebar(self) -> None:
        from reader_app.ui.panes.proposal_sidebar import ProposalSidebar

        self.sidebar = ProposalSidebar(self.look)
        self.sidebar.spans_requested.connect(self._light)
        self.sidebar.edit_head_requested.connect(self.commands.editing.edit_head)
        self.sidebar.corrections_wanted.connect(self.commands.editing.amend)
        self.sidebar.orphan_dropped.connect(self.commands.editing.drop_orphan)
        self.article.view.add_word_menus = self.sidebar.add_word_menus
        self.article.view.add_place_menus = self.commands.editing.recutting.add_to_menu
        self.sidebar.set_font_size(self.settings.get(keys.FONT_SIZE))
        _column(self._side_place).addWidget(self.sidebar)
        self.following.show_records()

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

    def enable_commands(self) -> None:
        """Those that need an article, while one is shown."""
        from reader_app.ui.actions import Needs, enable_actions

        there = self.article.article_id is not None and not self.article.isHidden()
        enable_actions(self.actions_by_id, Needs.ARTICLE if there else Needs.NOTHING)

    @Slot()
    def _keep_widths(self) -> None:
        """The reader chose the widths: they no longer follow the window."""
        self._own_widths = True

    # The open article

    def hide_empty(self) -> None:
        """There is an article again."""
        if self.empty is not None and not self.empty.isHidden():
            self.empty.hide()
            self.article.show()
            self.article.setFocus()

    def show_length(self, blocks: Sequence[Block]) -> None:
        """About how much there is to read, in the status line."""
        shown = (block for block in blocks if block.kind in SHOWN_IN_BODY)
        self.status.show_length(
            sum(span.end - span.start for block in shown for span in block.spans)
        )

    @Slot(object)
    def open_hit(self, hit: SearchHit) -> None:
        self.navigation.open(hit.article, spans=hit.source_spans)
        self.article.setFocus()

    @Slot(object)
    def _light(self, spans: tuple[Span, ...]) -> None:
        self.article.light(spans)
        places = self.article.view.lit_places
        if places > 1:
            self.status.say(self.tr("原文共 {0} 处，再点一次看下一处").format(places))

    # Words, work

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
        self.commands.filing.taking_in.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = None
        if self.is_complete:
            self.following.stop()
            kept = self.following.place_to_keep()
        self.settings.set(keys.WINDOW_GEOMETRY, QByteArray(self.saveGeometry()))
        if self._own_widths:
            self.settings.set(keys.SPLITTER, QByteArray(self.splitter.saveState()))
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


def _has_content(library: Path) -> bool:
    return library.exists() and library.stat().st_size > 0


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
