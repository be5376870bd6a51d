"""书架: the saved searches in the list at the left, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader_app.tasks import Task
from reader_app.ui.i18n import translate
from reader_app.ui.models.page_list import ListRow, shelf_rows

if TYPE_CHECKING:
    from reader_app.services.kept_searches import SavedSearch, Shelf, Undo
    from reader_app.ui.main_window import MainWindow


class Shelving(QObject):
    """Reads the shelves when they or the library change; works off the interface thread."""

    changed = Signal()  # they were read anew

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task = Task()
        self._shelves: tuple[Shelf, ...] = ()
        window.pages.search_requested.connect(window.searching.look_for)
        window.pages.shelf_menu_requested.connect(self._open_menu)
        window.pages.shelf_removed.connect(self._remove_row)
        window.work.kept_changed.connect(self.read)
        window.work.changed.connect(self.read)
        self.read()

    @Slot()
    def read(self) -> None:
        library = self._window.library

        def job(task: Task) -> tuple[Shelf, ...]:
            from reader_app.services.kept_searches import shelves

            return shelves(library)

        def show(shelves: tuple[Shelf, ...]) -> None:
            self._shelves = shelves
            self._window.pages.show_shelves(shelf_rows(shelves))
            self.changed.emit()

        self._task.cancel()
        self._task = self._window.reads.start(
            job, owner=self, on_result=show, on_error=lambda error: None
        )

    @Slot(object, object)
    def _open_menu(self, row: ListRow, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("shelfMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look_for = self._window.searching.look_for
        menu.addAction(translate("Shelf", "查看"), lambda: look_for(row.query))
        menu.addAction(translate("Shelf", "改名…"), lambda: self._rename(row))
        menu.addAction(translate("Shelf", "从书架取下"), lambda: self.remove(self._search(row)))
        open_shelves = self._window.commands.looking_up.open_shelves
        menu.addAction(translate("Shelf", "整理书架…"), open_shelves)
        menu.popup(place)

    @Slot(object)
    def _remove_row(self, row: ListRow) -> None:
        self.remove(self._search(row))

    def _rename(self, row: ListRow) -> None:
        from reader_app.ui.dialogs.shelves import ask_for_name

        search = self._search(row)
        ask_for_name(self._window, search.name, lambda name: self.rename(search, name))

    def rename(self, search: SavedSearch, name: str) -> None:
        number, library = search.id, self._window.library

        def do() -> Undo:
            from reader_app.services.kept_searches import rename_search

            return rename_search(library, number, name)

        words = translate("Shelf", "书架“{0}”改名为“{1}”").format(search.name, name)
        self._window.work.by_hand(do, words)

    def remove(self, search: SavedSearch) -> None:
        """Take it down at once; undo and the bar above the text can put it back."""
        library, work = self._window.library, self._window.work

        def do() -> Undo:
            from reader_app.services.kept_searches import remove_search

            return remove_search(library, search.id)

        words = translate("Shelf", "从书架取下“{0}”").format(search.name)
        step = work.by_hand(do, words)
        self._window.notice.offer(
            translate("Shelf", "已从书架取下“{0}”。").format(search.name),
            (translate("Shelf", "放回"), lambda: work.take_back(step)),
        )

    def order(self, numbers: Sequence[int]) -> None:
        """Let the shelves stand in this order."""
        library = self._window.library

        def do() -> Undo:
            from reader_app.services.kept_searches import order_searches

            return order_searches(library, numbers)

        self._window.work.by_hand(do, translate("Shelf", "书架的次序"))

    def save(self, query: str) -> None:
        """Keep a query under its own words."""
        library = self._window.library

        def do() -> Undo | None:
            from reader_app.services.kept_searches import save_search

            return save_search(library, "", query)

        self._window.work.by_hand(do, translate("Shelf", "“{0}”存入书架").format(query))

    def _search(self, row: ListRow) -> SavedSearch:
        return next(shelf.search for shelf in self._shelves if shelf.search.id == row.shelf)
