"""A record as a whole: made of words the rules have missed, or taken away since it is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.domain.correction import PRESENCE, Edit
from reader_app.domain.document import Document
from reader_app.domain.hand_made import NEW_PROPOSAL, NEW_TASK
from reader_app.domain.span import Span
from reader_app.errors import ReaderError
from reader_app.services.new_records import NAMING_FIELD, has_room_for_tasks, new_record
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.said import said

_HEAD = {"proposals": ("number", "seq", "title"), "tasks": ("content",)}
"""The fields that stand for a record."""


class WholeRecords(QObject):
    """What the menus offer for them. It writes nothing; it says what is wanted."""

    wanted = Signal(object)  # tuple[Edit, ...]
    editor_wanted = Signal(str, str, object)  # a field's path, the fact's there, and its part
    said = Signal(str)  # why words could not be taken

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.taken: Sequence[Span] = ()  # the words of a record that is not shown yet

    def show(self, document: Document | None) -> None:
        self._document = document

    def add_word_entries(self, menu: QMenu, spans: Sequence[Span]) -> None:
        """「新提案」 and, on a page of tasks, 「新任务」: of the selected words."""
        assert self._document is not None
        menu.addAction(self.tr("新提案"), partial(self._take, NEW_PROPOSAL, spans))
        if has_room_for_tasks(self._document):
            menu.addAction(self.tr("新任务"), partial(self._take, NEW_TASK, spans))

    def add_new_entries(self, menu: QMenu, part: QWidget, fact_path: str = "") -> None:
        """「新建提案…」: the editor opens over ``part``, for what the record is known by."""
        if self._document is None:
            return
        menu.addAction(
            self.tr("新建提案…"), partial(self.ask_for_new, NEW_PROPOSAL, part, fact_path)
        )
        if has_room_for_tasks(self._document):
            menu.addAction(
                self.tr("新建任务…"), partial(self.ask_for_new, NEW_TASK, part, fact_path)
            )

    def add_removal(self, menu: QMenu, fact: Fact) -> None:
        """「这不是提案」, on what stands for a record."""
        record, _, field = fact.path.rpartition(".")
        kind = record.partition(".")[0]
        if record.count(".") == 1 and field in _HEAD.get(kind, ()):
            is_proposal = kind == "proposals"
            words = self.tr("这不是提案") if is_proposal else self.tr("这不是任务")
            menu.addAction(words, partial(self.take_away, record))

    def ask_for_new(self, path: str, part: QWidget, fact_path: str = "") -> None:
        self.editor_wanted.emit(f"{path}.{NAMING_FIELD[path]}", fact_path, part)

    def take_away(self, record: str) -> None:
        self.wanted.emit((Edit(f"{record}.{PRESENCE}"),))

    def bring_back(self, record: str) -> None:
        self.wanted.emit((Edit(f"{record}.{PRESENCE}", None),))

    def place_after(self, edits: Sequence[Edit]) -> str | None:
        """The fact at which the keyboard goes on: of what came back, or beside what went."""
        record, _, field = edits[0].path.rpartition(".")
        if self._document is None or field != PRESENCE:
            return None
        kind = record.partition(".")[0]
        if edits[0].verdict is not None:
            there = self._document.proposals if kind == "proposals" else self._document.tasks
            paths = [f"{kind}.{each.order}" for each in there]
            at = paths.index(record) if record in paths else 0
            beside = (paths[at + 1 :] or paths[:at][::-1])[:1]
            record = beside[0] if beside else ""
        return f"{record}.{_HEAD[kind][-1]}"

    def _take(self, path: str, spans: Sequence[Span]) -> None:
        assert self._document is not None
        try:
            edits = new_record(path, self._document, spans)
        except ReaderError as error:
            self.said.emit(said(str(error)))
            return
        self.taken = spans
        self.wanted.emit(edits)


def is_new(path: str) -> bool:
    """Whether a field belongs to a record that is still to be made."""
    return path.rpartition(".")[0] in NAMING_FIELD


def newest_made(document: Document, path: str) -> str:
    """Where the record stands that was made last, of the kind of that new one's field."""
    records = document.proposals if path.startswith(NEW_PROPOSAL) else document.tasks
    order = max((each.order for each in records if each.by_hand), default=0)
    kind, _, field = path.partition(".new.")
    return f"{kind}.{order}.{field}"
