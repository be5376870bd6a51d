"""What dialogs over a list in the library have in common: read, shown, and said what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader_app.ui.background import BackgroundRunner
from reader_app.ui.dialogs.paper import PaperDialog
from reader_app.ui.dialogs.rows import Row, RowList
from reader_app.ui.errors import sentence
from reader_app.ui.theme import Look


class KeptListDialog(PaperDialog):
    """A sentence, and under it the list, which is away while there is nothing in it."""

    def __init__(
        self,
        title: str,
        waiting: str,
        library: Path,
        reads: BackgroundRunner,
        look: Look,
        parent: QWidget | None,
        *,
        list_name: str,
        list_height: int = 260,
    ) -> None:
        super().__init__(title, parent, width=560)
        self._library, self._reads = library, reads
        self._words = self.add_text(waiting, "messageSentence")
        self._list = RowList(look, self)
        self._list.setAccessibleName(list_name)
        self._list.setMinimumHeight(list_height)
        self.body.addWidget(self._list, 1)

    def _show_rows(self, words: str, rows: Sequence[Row], place: int = 0) -> None:
        self._words.setText(words)
        self._list.rows.show(rows)
        self._list.setVisible(bool(rows))
        self._list.choose(place)
        QTimer.singleShot(0, self, self.fit)

    def _fail(self, error: Exception) -> None:
        self._words.setText(sentence(error))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
