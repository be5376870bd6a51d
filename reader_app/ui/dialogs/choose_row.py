"""Choose one of a list, by key or mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.theme import Look

_TALLEST = 420  # pixels of list; more rows scroll


class ChooseRowDialog(PaperDialog):
    """A sentence, rows, and a button that does it to the chosen one, as Enter does."""

    def __init__(
        self,
        title: str,
        sentence: str,
        rows: Sequence[Row],
        button: str,
        on_choice: Callable[[int], object],
        look: Look,
        parent: QWidget | None = None,
        *,
        chosen: int = 0,
    ) -> None:
        super().__init__(title, parent, width=560)
        self.setObjectName("chooseRow")
        self._on_choice = on_choice
        self.add_text(sentence, "messageSentence")
        self.list = RowList(look, self)
        self.list.setAccessibleName(title)
        self.list.rows.show(rows)
        self.list.choose(chosen)
        self.list.setMinimumHeight(min(_TALLEST, 24 + 44 * len(rows)))
        self.list.activated.connect(self._choose)
        self.body.addWidget(self.list, 1)
        self.add_button(button, self._choose, name="choose", default=True)
        self.add_button(self.tr("取消"), self.reject, name="cancel")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.scrollTo(self.list.currentIndex(), RowList.ScrollHint.PositionAtCenter)

    @Slot()
    def _choose(self) -> None:
        if self.list.chosen < 0:
            return
        row = self.list.chosen
        self.accept()
        self._on_choice(row)
