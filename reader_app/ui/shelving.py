"""书架: the saved searches in the list at the left, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from reader_app.tasks import Task
from reader_app.ui.i18n import translate
from reader_app.ui.models.page_list import ListRow, shelf_rows

if TYPE_CHECKING:
    from reader_app.services.kept_searches import SavedSearch, Shelf
    from reader_app.ui.main_window import MainWindow


class Shelving(QObject):
    """Reads the shelves when they or the library change; works off the interface thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._task = Task()
        self._shelves: tuple[Shelf, ...] = ()
        window.pages.search_requested.connect(window.searching.look_for)
        window.pages.shelf_menu_requested.connect(self._open_menu)
        window.pages.shelf_removed.connect(self.remove)
        window.searching.shelves_changed.connect(self.read)
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
        menu.addAction(translate("Shelf", "从书架取下"), lambda: self.remove(row))
        menu.addAction(translate("Shelf", "整理书架…"), self._window.commands.open_shelves)
        menu.popup(place)

    def _rename(self, row: ListRow) -> None:
        from reader_app.ui.dialogs.shelves import ask_for_name

        ask_for_name(self._window, row.text, lambda name: self.rename(row, name))

    def rename(self, row: ListRow, name: str) -> None:
        number, library = row.shelf, self._window.library
        assert number is not None

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import rename_search

            rename_search(library, number, name)

        self._write(job)

    @Slot(object)
    def remove(self, row: ListRow) -> None:
        """Take it down at once; the bar above the text can put it back."""
        search = next(shelf.search for shelf in self._shelves if shelf.search.id == row.shelf)
        order = [shelf.search.id for shelf in self._shelves]
        library = self._window.library

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import remove_search

            remove_search(library, search.id)

        self._write(job)
        self.offer_back(search, order)

    @Slot(object, object)
    def offer_back(self, search: SavedSearch, order: Sequence[int]) -> None:
        """One was taken down. ``order``: the numbers as they stood with it."""
        library = self._window.library

        def job(task: Task) -> None:
            from reader_app.services.kept_searches import put_back

            put_back(library, search, order)

        self._window.notice.offer(
            translate("Shelf", "已从书架取下“{0}”。").format(search.name),
            (translate("Shelf", "放回"), lambda: self._write(job)),
        )

    def _write(self, job: Callable[[Task], None]) -> None:
        self._window.writes.start(
            job,
            owner=self,
            on_result=lambda done: self.read(),
            on_error=self._window.show_failure,
        )
