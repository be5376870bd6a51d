"""书架: the saved searches, to be opened, renamed, moved or taken down."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from reader_app.services import kept_searches
from reader_app.services.kept_searches import Shelf
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.kept_list import KeptListDialog
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row
from reader_app.ui.i18n import translate
from reader_app.ui.panes.search_words import in_all
from reader_app.ui.theme import Look

if TYPE_CHECKING:
    from reader_app.ui.shelving import Shelving


class ShelvesDialog(KeptListDialog):
    """Enter opens a shelf; the buttons change it at once, as steps that can be undone."""

    wanted = Signal(str)  # a query to look for

    def __init__(
        self,
        library: Path,
        shelving: Shelving,
        reads: BackgroundRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("检索书架")
        waiting = self.tr("正在读取…")
        super().__init__(title, waiting, library, reads, look, parent, list_name=title)
        self._shelving = shelving
        self._place: int | None = None  # of a shelf that moves
        shelving.changed.connect(self._read_again)
        self.setObjectName("shelvesDialog")
        self._shelves: tuple[Shelf, ...] = ()
        self._list.activated.connect(self.look)
        self._asides_ = (
            self.add_aside(self.tr("改名…"), self.rename, name="renameShelf"),
            self.add_aside(self.tr("上移"), self.move_up, name="moveShelfUp"),
            self.add_aside(self.tr("下移"), self.move_down, name="moveShelfDown"),
            self.add_aside(self.tr("取下"), self.remove, name="removeShelf"),
        )
        self._look = self.add_button(self.tr("查看"), self.look, name="look", default=True)
        self.add_button(self.tr("关闭"), self.accept, name="close")
        self._allow()
        self._read(0)

    @property
    def chosen(self) -> Shelf | None:
        row = self._list.chosen
        return self._shelves[row] if 0 <= row < len(self._shelves) else None

    @Slot()
    def look(self) -> None:
        if (shelf := self.chosen) is not None:
            self.accept()
            self.wanted.emit(shelf.search.query)

    @Slot()
    def rename(self) -> None:
        if (shelf := self.chosen) is not None:
            search, shelving = shelf.search, self._shelving
            ask_for_name(self, search.name, lambda name: shelving.rename(search, name))

    @Slot()
    def remove(self) -> None:
        if (shelf := self.chosen) is not None:
            self._shelving.remove(shelf.search)

    @Slot()
    def move_up(self) -> None:
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        numbers = [shelf.search.id for shelf in self._shelves]
        row = self._list.chosen
        other = row + step
        if 0 <= row < len(numbers) and 0 <= other < len(numbers):
            numbers[row], numbers[other] = numbers[other], numbers[row]
            self._place = other
            self._shelving.order(numbers)

    @Slot()
    def _read_again(self) -> None:
        place, self._place = self._place, None
        self._read(self._list.chosen if place is None else place)

    def _read(self, place: int) -> None:
        library = self._library

        def job(task: Task) -> tuple[Shelf, ...]:
            return kept_searches.shelves(library)

        def show(shelves: tuple[Shelf, ...]) -> None:
            self._show(shelves, place)

        self._reads.start(job, owner=self, on_result=show, on_error=self._fail)

    def _show(self, shelves: tuple[Shelf, ...], place: int) -> None:
        self._shelves = shelves
        words = (
            self.tr("{0} 个保存的检索，篇数随文库变化。").format(len(shelves))
            if shelves
            else self.tr("书架是空的。找到想要的以后，按 Ctrl+D 就存到这里。")
        )
        self._show_rows(words, [_row(shelf) for shelf in shelves], place)
        self._allow()
        self._list.setFocus()

    def _allow(self) -> None:
        for button in (*self._asides_, self._look):
            button.setEnabled(bool(self._shelves))


def ask_for_name(parent: QWidget, name: str, on_name: Callable[[str], object]) -> PaperDialog:
    """A field with a shelf's name."""
    dialog = PaperDialog(translate("Shelf", "书架的名称"), parent, width=420)
    dialog.setObjectName("shelfName")
    field = QLineEdit(name, dialog)
    field.setAccessibleName(translate("Shelf", "书架的名称"))
    field.selectAll()
    dialog.body.addWidget(field)

    def take() -> None:
        if typed := " ".join(field.text().split()):
            dialog.accept()
            on_name(typed)

    dialog.add_button(translate("Shelf", "改名"), take, name="takeName", default=True)
    dialog.add_button(translate("Shelf", "取消"), dialog.reject, name="cancel")
    dialog.open()
    field.setFocus()
    return dialog


def _row(shelf: Shelf) -> Row:
    search = shelf.search
    count = in_all(shelf.total, is_exact=shelf.is_exact)
    return Row(search.name, count, "" if search.name == search.query else search.query)
