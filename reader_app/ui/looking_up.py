"""What finds: in the open article, and in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from reader_app.ui.actions import ActionId, Handlers

if TYPE_CHECKING:
    from reader_app.ui.main_window import MainWindow


class LookingUp(QObject):
    """Steps from place to place and from hit to hit; opens what searches are kept in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> Handlers:
        window = self._window
        return {
            ActionId.FIND: window.article.open_find,
            ActionId.FIND_NEXT: self.find_next,
            ActionId.FIND_PREVIOUS: self.find_previous,
            ActionId.SEARCH: self.focus_search,
            ActionId.NEXT_HIT: self.next_hit,
            ActionId.PREVIOUS_HIT: self.previous_hit,
            ActionId.SEARCH_ORDER: self.switch_order,
            ActionId.SAVE_SEARCH: self.save_search,
            ActionId.SHELVES: self.open_shelves,
            ActionId.VAIN_SEARCHES: self.open_vain,
        }

    @Slot()
    def find_next(self) -> None:
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        self._step(-1)

    def _step(self, direction: int) -> None:
        """In the article while its bar holds words; else from hit to hit of the search."""
        window = self._window
        walk = window.searching.walk if window.searching.query else None
        if not window.article.is_finding and walk is not None and walk.is_possible:
            walk.step(direction)
        else:
            window.article.step_to_match(direction)

    @Slot()
    def next_hit(self) -> None:
        self._step_article(1)

    @Slot()
    def previous_hit(self) -> None:
        self._step_article(-1)

    def _step_article(self, direction: int) -> None:
        searching = self._window.searching
        if searching.query and searching.walk.is_possible:
            searching.walk.step_article(direction)
        else:
            self.focus_search()

    @Slot()
    def switch_order(self) -> None:
        self._window.searching.switch_order()

    @Slot()
    def focus_search(self) -> None:
        field = self._window.masthead.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @Slot()
    def save_search(self) -> None:
        self._window.searching.save()

    @Slot()
    def open_shelves(self) -> None:
        from reader_app.ui.dialogs.shelves import ShelvesDialog

        window = self._window
        dialog = ShelvesDialog(window.library, window.shelving, window.reads, window.look, window)
        dialog.wanted.connect(window.searching.look_for)
        dialog.open()

    @Slot()
    def open_vain(self) -> None:
        from reader_app.ui.dialogs.vain_searches import VainSearchesDialog

        window = self._window
        dialog = VainSearchesDialog(window.library, window.reads, window.work, window.look, window)
        dialog.wanted.connect(window.searching.look_for)
        dialog.open()
