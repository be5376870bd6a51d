"""What is set right by hand, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from reader_app.ui.actions import ActionId, Handlers
from reader_app.ui.i18n import translate
from reader_app.ui.recutting import Recutting

if TYPE_CHECKING:
    from reader_app.domain.correction import Edit
    from reader_app.ui.main_window import MainWindow


class Editing(QObject):
    """Of values, of where an article belongs, and of where it begins and ends."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.recutting = Recutting(window)

    def handlers(self) -> Handlers:
        return {
            ActionId.UNDO: self.undo,
            ActionId.REDO: self.redo,
            ActionId.COPY: self.copy,
            ActionId.PASTE: self._window.commands.filing.taking_in.paste,
            ActionId.SELECT_ALL: self.select_all,
            ActionId.CORRECT: self.correct,
            ActionId.NEW_PROPOSAL: self.make_proposal,
            ActionId.EDIT_HEAD: self.edit_head,
            ActionId.SPLIT: self.recutting.choose_split,
            ActionId.JOIN: self.recutting.choose_join,
        }

    @Slot()
    def correct(self) -> None:
        """Open the editor on the value that was chosen last in the sidebar."""
        if not self._window.sidebar.edit_chosen():
            self._window.status.say(translate("Correct", "请先在右边点选要更正的值"))

    @Slot()
    def make_proposal(self) -> None:
        """Open the editor for one that the rules have missed."""
        if self._window.navigation.place is not None:
            self._window.sidebar.make_proposal()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last: a removal, or a correction of the open article."""
        place = self._window.navigation.place
        self._window.work.undo(None if place is None else place.article.id)

    @Slot()
    def redo(self) -> None:
        place = self._window.navigation.place
        self._window.work.redo(None if place is None else place.article.id)

    @Slot(object)
    def amend(self, edits: tuple[Edit, ...]) -> None:
        """What the sidebar wishes to have set right."""
        if (place := self._window.navigation.place) is not None:
            self._window.work.amend(place.article, edits)

    @Slot(str, str)
    def drop_orphan(self, record: str, field: str) -> None:
        if (place := self._window.navigation.place) is not None:
            self._window.work.drop_orphan(place.article.id, record, field)

    @Slot()
    def edit_head(self) -> None:
        from reader_app.ui.dialogs.head_dialog import HeadDialog

        window = self._window
        place = window.navigation.place
        if place is None:
            return
        dialog = HeadDialog(
            place.article, window.library, window.writes, window, window.following.known_papers()
        )
        dialog.saved.connect(window.work.edited)
        dialog.open()

    @Slot()
    def copy(self) -> None:
        """What is selected, or the value in the sidebar that has the focus."""
        view = self._window.article.view
        focused = QApplication.focusWidget()
        target = focused if focused is not None and hasattr(focused, "copy") else view
        if target is view and not view.textCursor().hasSelection():
            self._window.status.say(translate("Edit", "请先选中要复制的文字"))
            return
        target.copy()

    @Slot()
    def select_all(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QTextEdit):
            focused.selectAll()
        else:
            self._window.article.setFocus()
            self._window.article.view.selectAll()
