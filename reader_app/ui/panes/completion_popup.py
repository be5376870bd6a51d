"""What may follow in the search field: fields and values, dropped down under the word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from reader_app.services.complete_query import Completion, complete_query
from reader_app.tasks import Task
from reader_app.ui.background import BackgroundRunner
from reader_app.ui.models.rows import RowModel
from reader_app.ui.panes.choice_popup import PAD, Choice, ChoiceDelegate, row_height, width_of
from reader_app.ui.panes.search_field import SearchField
from reader_app.ui.theme import Look

_WAIT_MS = 40
_MOST_OF_ROOM = 0.4  # of what is under the field; the rest is for the hits
_FEWEST = 3  # rows that are shown even so
_GAP = 3  # pixels


class CompletionPopup(QFrame):
    """Over the window, so that the field keeps the focus and what is typed goes on. The hits
    move down, so that both can be read; while one types on it stays where it is.

    ↓ and ↑ choose and Enter takes what is chosen, Tab the first; Esc puts it away. Past its
    ends, and while nothing is chosen, the keys are those of the hits.
    """

    room_taken = Signal(int)  # pixels under the field

    def __init__(
        self,
        field: SearchField,
        library: Path,
        reads: BackgroundRunner,
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.setObjectName("completion")
        self._field, self._library, self._reads = field, library, reads
        self._window = window
        self._question = Task()
        self._completion = Completion()
        self._model = RowModel(parent=self)
        self._list = QListView(self)
        self._list.setObjectName("completionList")
        self._list.setAccessibleName(self.tr("可以接着写"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setModel(self._model)
        self._delegate = ChoiceDelegate(look, None, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._list)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask)
        field.textChanged.connect(self._outdate)
        field.installEventFilter(self)
        self.hide()

    def set_size(self, pixels: int) -> None:
        """Of the type."""
        self._delegate.size = pixels
        self._list.scheduleDelayedItemsLayout()

    @property
    def offers(self) -> tuple[str, ...]:
        return tuple(offer.text for offer in self._completion.offers)

    @Slot()
    def put_away(self) -> None:
        self._wait.stop()
        self._outdate()

    @Slot()
    def _outdate(self) -> None:
        """What is offered is not for what stands there now; the answer to that may be near."""
        self._question.cancel()
        self._completion = Completion()
        if not self._wait.isActive():
            self._leave()

    def _leave(self) -> None:
        if not self.isHidden():
            self.hide()
            self.room_taken.emit(0)

    # Asking

    def ask_soon(self) -> None:
        """Something was typed."""
        self._wait.start()

    @Slot()
    def _ask(self) -> None:
        library, text, cursor = self._library, self._field.text(), self._field.cursorPosition()

        def job(task: Task) -> Completion:
            return complete_query(library, text, cursor)

        self._question.cancel()
        self._question = self._reads.start(
            job, owner=self, on_result=self._show, on_error=lambda error: self.put_away()
        )

    def _show(self, completion: Completion) -> None:
        start, end = completion.place
        typed = self._field.text()[start:end]
        if [each.insertion for each in completion.offers] == [typed]:
            completion = Completion()  # it is written out already
        self._completion = completion
        choices = [Choice(n, each.text, each.note) for n, each in enumerate(completion.offers)]
        self._model.show(choices)
        if not choices or not self._field.hasFocus():
            self._leave()
            return
        self._list.scrollToTop()
        width = max(
            180, *(width_of(choice, self._delegate.size) + 2 * PAD + 12 for choice in choices)
        )
        before = self._field.text()[: completion.place.start]
        indent = self._field.textMargins().left() + self._field.fontMetrics().horizontalAdvance(
            before
        )
        at = self._field.mapTo(
            self._window, QPoint(min(indent, self._field.width() // 2), self._field.height() + _GAP)
        )
        width = min(width, self._window.width() - 16)
        left = min(at.x(), self._window.width() - width - 8)
        row = row_height(self._delegate.size)
        fit = round((self._window.height() - at.y()) * _MOST_OF_ROOM / row)
        height = min(len(choices), max(fit, _FEWEST)) * row + 10
        self.setGeometry(left, at.y(), width, height)
        self.show()
        self.raise_()
        self.room_taken.emit(height + _GAP)

    # Taking

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        place, offers = self._completion.place, self._completion.offers
        row = max(index.row(), 0)
        if row >= len(offers):
            return
        text, put = self._field.text(), offers[row].insertion
        names_field = put.endswith(":")
        self.put_away()
        self._field.setText(text[: place.start] + put + text[place.end :])
        self._field.setCursorPosition(place.start + len(put))
        self._field.setFocus()
        if names_field:  # its values come next
            self._wait.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.put_away()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.isVisible() and event.key() == Qt.Key.Key_Escape:
                event.accept()  # it closes this list, before anything else
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.isVisible() and self._use_key(Qt.Key(event.key()))
        return False

    def _use_key(self, key: Qt.Key) -> bool:
        """Whether the key was this list's."""
        row = self._list.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif not self._completion.offers:  # outdated
            return False
        elif key == Qt.Key.Key_Tab or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0):
            self._take(self._list.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row += 1 if key == Qt.Key.Key_Down else -1
            if not 0 <= row < self._model.rowCount():
                self.put_away()
                return key == Qt.Key.Key_Up
            self._list.setCurrentIndex(self._model.index(row))
        else:
            return False
        return True
