"""Setting values right from the sidebar: menus, the editor, and what is wished for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.domain.corrected import record_at, value_at
from reader_app.domain.correction import Edit, Items, Plain, Verdict
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.figure_names import in_order
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.mending import mendings
from reader_app.domain.naming import short_name
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import Span
from reader_app.domain.work_task import WorkTask
from reader_app.errors import ReaderError
from reader_app.services.correct_values import edits_of
from reader_app.services.written_values import (
    HEAD_LABELS,
    RELATED_LABELS,
    TASK_LABELS,
    added_to,
    label_of,
    take_words,
)
from reader_app.ui.panes.sidebar.by_hand import Unsettled, fields_of
from reader_app.ui.panes.sidebar.column import Column
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.value_editor import ValueEditor
from reader_app.ui.panes.sidebar.whole_records import WholeRecords, is_new
from reader_app.ui.said import said

_LETTERS = ("A", "B", "C", "D")
_NEAR = 2  # records offered at once; the others in a menu of their own


class Correcting(QObject):
    """What the sidebar's menus and editor do. It writes nothing; it says what is wanted."""

    wanted = Signal(object)  # tuple[Edit, ...]
    orphan_dropped = Signal(str, str)  # a record's key and the field
    said = Signal(str)  # why words could not be taken
    settled = Signal()  # no editor is open any more

    def __init__(self, lettering: Lettering, parent: QObject) -> None:
        super().__init__(parent)
        self._lettering = lettering
        self._article: StoredArticle | None = None
        self._unsettled: dict[str, Unsettled] = {}
        self._editor: ValueEditor | None = None
        self.returns_to: str | None = None  # the fact that gets the keyboard back
        self._chosen: str | None = None  # the fact whose menu was opened last
        self.records = WholeRecords(self)
        self.records.wanted.connect(self._want_whole)
        self.records.said.connect(self.said)
        self.records.editor_wanted.connect(self._open)

    @property
    def editor(self) -> ValueEditor | None:
        return self._editor

    def show(self, article: StoredArticle | None, unsettled: Iterable[Unsettled]) -> None:
        """Work on this article, as it was printed: whatever script it is shown in."""
        self._article = article
        self.records.show(article.document if article else None)
        self._unsettled = {each.fact.path: each for each in unsettled}
        self._editor = None

    def serve(self, column: Column) -> None:
        """Hear what the parts of a column ask for."""
        column.edit_requested.connect(self.edit)
        column.menu_requested.connect(self.open_menu)
        column.settling_requested.connect(self.settle)
        column.ground_menu_requested.connect(self.open_ground_menu)

    @Slot(object, object)
    def edit(self, fact: Fact, part: QWidget) -> None:
        """Open the editor over the part that shows the value."""
        if fields := fields_of(fact.path):
            self._open(fields[0], fact.path, part)
        elif edits := self._mendings(fact):
            self.wanted.emit(edits)

    @Slot(object, object, object)
    def open_menu(self, fact: Fact, part: QWidget, place: QPoint) -> None:
        self.menu_of(fact, part).popup(place)

    @Slot(object, object)
    def open_ground_menu(self, part: QWidget, place: QPoint) -> None:
        """Where no value stands."""
        menu = QMenu(part)
        menu.setObjectName("groundMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        self.records.add_new_entries(menu, part)
        if not menu.isEmpty():
            menu.popup(place)

    @Slot(object, bool)
    def settle(self, fact: Fact, keep: bool) -> None:
        """Decide between a correction and what is read now."""
        if (unsettled := self._unsettled.get(fact.path)) is None:
            return
        self._chosen = fact.path
        made = unsettled.correction
        if unsettled.twin is not None and unsettled.path is not None:
            own = unsettled.path.rpartition(".")[0]
            self.records.take_away(unsettled.twin if keep else own)
        elif unsettled.path is None:
            self.orphan_dropped.emit(made.record, made.field)
        elif keep:
            self.wanted.emit((Edit(unsettled.path, Verdict.CORRECTED, made.value, made.items),))
        else:
            self._want([unsettled.path], None)

    def menu_of(self, fact: Fact, part: QWidget) -> QMenu:
        """What can be done with a value, or about a doubt."""
        self._chosen = fact.path
        menu = QMenu(part)
        menu.setObjectName("valueMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        if isinstance(part, FactLine):
            menu.addAction(self.tr("复制此值"), part.copy)
            menu.addAction(self.tr("在正文中显示"), part.click)
        if fact.path in self._unsettled:
            self._add_settling(menu, fact)
        elif fields_of(fact.path) and self._article is not None:
            self._add_editing(menu, fact, part)
        elif edits := self._mendings(fact):
            menu.addSeparator()
            words = self.tr("改为“{0}”").format(fact.offer)
            menu.addAction(words, partial(self.wanted.emit, edits))
        return menu

    def add_word_menus(self, menu: QMenu, spans: Sequence[Span], current: int | None) -> None:
        """「将所选文字填入」: a field of the record at that place, or of any other."""
        if self._article is None or not spans:
            return
        document = self._article.document
        take = menu.addMenu(self.tr("将所选文字填入"))
        take.setObjectName("takeWords")
        records = [(f"proposals.{each.order}", each) for each in document.proposals]
        near = [place for place, _each in _nearest(records, spans)]
        if current is not None and f"proposals.{current}" in dict(records):
            near = [f"proposals.{current}", *(p for p in near if p != f"proposals.{current}")]
        for path in near[:_NEAR]:
            self._add_record(take, path, spans)
        others = [path for path, _record in records if path not in near[:_NEAR]]
        if others:
            more = take.addMenu(self.tr("其他提案"))
            _fill_when_shown(more, partial(self._add_records, others, spans))
        tasks = [(f"tasks.{each.order}", each) for each in document.tasks]
        for path, _task in _nearest(tasks, spans)[:_NEAR]:
            self._add_record(take, path, spans)
        self.records.add_word_entries(take, spans)
        figures = take.addMenu(self.tr("统计"))
        names = in_order(document.statistics.figures) or ("received", "filed")
        self._add_fields(figures, (f"statistics.{name}" for name in names), spans)
        head = take.addMenu(self.tr("本文"))
        self._add_fields(head, (f"article.{name}" for name in HEAD_LABELS), spans)

    def take(self, path: str, spans: Sequence[Span]) -> None:
        """Give words of the article to a field, with the very places they stand in."""
        assert self._article is not None
        try:
            value, items = take_words(path, self._article.document.source, spans)
        except ReaderError as error:
            self.said.emit(said(str(error)))
            return
        first, *rest = edits_of(path, value)
        self.wanted.emit((Edit(first.path, first.verdict, value, items), *rest))

    def _add_words(self, path: str, grown: tuple[Plain, Items]) -> None:
        self.wanted.emit((Edit(path, Verdict.CORRECTED, *grown),))

    def _grown(self, path: str, spans: Sequence[Span]) -> tuple[Plain, Items] | None:
        """A list that has names already, with the selected words behind them."""
        assert self._article is not None
        document = self._article.document
        try:
            return added_to(document, path, *take_words(path, document.source, spans))
        except (ReaderError, LookupError):
            return None

    def _mendings(self, fact: Fact) -> tuple[Edit, ...]:
        """What would set right the words that a finding doubts."""
        if self._article is None or not fact.offer:
            return ()
        document = self._article.document
        place = int(fact.path.rpartition(".")[2])
        return mendings(document, document.findings[place - 1])

    def _add_editing(self, menu: QMenu, fact: Fact, part: QWidget) -> None:
        assert self._article is not None
        fields = fields_of(fact.path)
        applied = self._article.corrections.applied
        menu.addSeparator()
        for path in fields:
            words = self.tr("更正{0}…").format(said(label_of(path)))
            menu.addAction(words, partial(self._open, path, fact.path, part))
        shown = [path for path in _shown_fields(fact) if self._value(path) is not None]
        if shown:
            menu.addAction(self.tr("清空"), partial(self._want, shown, Verdict.CORRECTED))
        unsure = [path for path in shown if path not in applied]
        if unsure:
            menu.addAction(self.tr("确认无误"), partial(self._want, unsure, Verdict.CONFIRMED))
        by_hand = [path for path in dict.fromkeys((*fields, *shown, fact.path)) if path in applied]
        if by_hand:
            menu.addAction(self.tr("恢复为原文"), partial(self._want, by_hand, None))
        self._add_missing(menu, fact, part)
        menu.addSeparator()
        self.records.add_removal(menu, fact)
        self.records.add_new_entries(menu, part, fact.path)

    def _add_missing(self, menu: QMenu, fact: Fact, part: QWidget) -> None:
        """Fields of the same record that have no value yet."""
        record, labels = _record_of(fact.path)
        missing = [
            f"{record}.{field}" for field in labels if self._value(f"{record}.{field}") is None
        ]
        if missing:
            fill = menu.addMenu(self.tr("填写空缺的项"))
            fill.setObjectName("fillMissing")
            for path in missing:
                fill.addAction(
                    said(label_of(path)) + "…", partial(self._open, path, fact.path, part)
                )

    def _add_settling(self, menu: QMenu, fact: Fact) -> None:
        menu.addSeparator()
        if self._unsettled[fact.path].path is None:
            menu.addAction(self.tr("删除这条更正"), partial(self.settle, fact, False))
            return
        menu.addAction(self.tr("保留我的更正"), partial(self.settle, fact, True))
        menu.addAction(self.tr("采用现在的读法"), partial(self.settle, fact, False))

    @Slot(object)
    def _want_whole(self, edits: tuple[Edit, ...]) -> None:
        self.returns_to = self.records.place_after(edits)
        self.wanted.emit(edits)

    def _want(self, paths: Sequence[str], verdict: Verdict | None) -> None:
        edits: list[Edit] = []
        for path in paths:
            also = edits_of(path, None) if verdict is not Verdict.CONFIRMED else (Edit(path),)
            edits += [Edit(each.path, verdict) for each in also]
            if verdict is None and path.endswith(".category_rounds"):  # they decide the class
                edits.append(Edit(f"{path.removesuffix('_rounds')}", None))
        self.returns_to = self._chosen
        self.wanted.emit(tuple(self._for_group(edits)))

    @Slot(str, str, object)
    def _open(self, path: str, fact_path: str, part: QWidget) -> None:
        if self._article is None:
            return
        self.close()
        sheet = _sheet_of(part)
        editor = ValueEditor(
            path,
            self._label(path),
            self._value(path),
            self._letters(path),
            self._lettering,
            sheet,
        )
        editor.saved.connect(self._save)
        editor.left.connect(self.close)
        corner = part.mapTo(sheet, QPoint(0, 0))
        left = min(corner.x(), 18)
        editor.resize(sheet.width() - 2 * left, 10)
        editor.show()
        editor.adjust()
        editor.move(left, max(0, corner.y() - 4))
        lower = editor.geometry().bottom() + 12
        if lower > sheet.height():
            sheet.resize(sheet.width(), lower)
        editor.raise_()
        self._editor, self.returns_to = editor, fact_path or None
        editor.take_focus()
        _show_whole(editor)

    @Slot()
    def close(self) -> None:
        """Leave the editor; the keyboard returns to the value."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self.settled.emit()

    @Slot(str, object)
    def _save(self, path: str, value: Plain) -> None:
        edits = tuple(self._for_group(edits_of(path, value)))
        place = path if is_new(path) else self.returns_to
        self.wanted.emit(edits)
        self.close()
        self.returns_to = place  # once more, when the records are shown anew

    def _for_group(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        """A heading is the heading of all the tasks under it."""
        assert self._article is not None
        for edit in edits:
            record, _, field = edit.path.rpartition(".")
            if field != "group" or not record.startswith("tasks."):
                yield edit
                continue
            tasks = self._article.document.tasks
            first = next(i for i, task in enumerate(tasks) if f"tasks.{task.order}" == record)
            for task in tasks[first:]:
                if task.group != tasks[first].group:
                    break
                yield Edit(f"tasks.{task.order}.group", edit.verdict, edit.value, edit.items)

    def _label(self, path: str) -> str:
        label = said(label_of(path))
        if not is_new(path):
            return label
        is_task = path.startswith("tasks")
        return (self.tr("新任务：{0}") if is_task else self.tr("新提案：{0}")).format(label)

    def _value(self, path: str) -> Plain:
        assert self._article is not None
        try:
            return value_at(self._article.document, path)
        except LookupError:
            return None

    def _letters(self, path: str) -> Sequence[str]:
        """The classes there are: those of the page's legend, or A to D."""
        assert self._article is not None
        legend = self._article.document.legend
        letters = list(legend.meanings) if legend and legend.meanings else list(_LETTERS)
        value = self._value(path)
        if isinstance(value, str) and value not in letters:
            letters.append(value)
        return letters

    def _add_records(self, paths: Sequence[str], spans: Sequence[Span], menu: QMenu) -> None:
        for path in paths:
            self._add_record(menu, path, spans)

    def _add_record(self, menu: QMenu, path: str, spans: Sequence[Span]) -> None:
        assert self._article is not None
        document = self._article.document
        _record, labels = _record_of(f"{path}.title")
        record = record_at(document, path)
        assert isinstance(record, Proposal | RelatedProposal | WorkTask)
        named = menu.addMenu(short_name(record, document.source))
        fields = [f"{path}.{field}" for field in labels if field != "category_rounds"]
        _fill_when_shown(named, partial(self._fill_fields, fields, spans))

    def _fill_fields(self, paths: Sequence[str], spans: Sequence[Span], menu: QMenu) -> None:
        self._add_fields(menu, paths, spans)

    def _add_fields(self, menu: QMenu, paths: Iterable[str], spans: Sequence[Span]) -> None:
        for path in paths:
            name = said(label_of(path))
            menu.addAction(name, partial(self.take, path, tuple(spans)))
            if grown := self._grown(path, spans):
                words = self.tr("{0}（添加）").format(name)
                menu.addAction(words, partial(self._add_words, path, grown))


def _shown_fields(fact: Fact) -> tuple[str, ...]:
    """The fields whose value a fact shows: those that are emptied or confirmed with it."""
    record, _, field = fact.path.rpartition(".")
    if record == "article" and field in ("date", "date_raw", "date_inferred"):
        return (fact.path,)
    return fields_of(fact.path)


def _record_of(path: str) -> tuple[str, dict[str, str]]:
    """The record of a field, and the fields that such a record may have."""
    parts = path.split(".")
    if "related" in parts:
        return ".".join(parts[:4]), RELATED_LABELS
    if parts[0] == "proposals":
        return ".".join(parts[:2]), PROPOSAL_LABELS
    if parts[0] == "tasks":
        return ".".join(parts[:2]), TASK_LABELS
    if parts[0] == "article":
        return "article", HEAD_LABELS
    return "statistics", {}


def _nearest(
    records: Sequence[tuple[str, object]], spans: Sequence[Span]
) -> list[tuple[str, object]]:
    """Records by how near their words are to a place, the nearest first."""
    place = spans[0].start

    def distance(entry: tuple[str, object]) -> int:
        record = entry[1]
        sources = getattr(record, "sources", {})
        own = [span for source in sources.values() for span in source.spans]
        if isinstance(record, Proposal):
            own = [
                span
                for field in ("number", "seq", "title", "content", "reply", "lead_units")
                if field in sources
                for span in sources[field].spans
            ] or own
        if not own:
            return 1 << 60
        first, last = min(own).start, max(span.end for span in own)
        return 0 if first <= place < last else min(abs(place - first), abs(place - last))

    return sorted(records, key=distance)


def _fill_when_shown(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    """A hundred records have a thousand fields: their menus are made when they are opened."""

    def once() -> None:
        if menu.isEmpty():
            fill(menu)

    menu.aboutToShow.connect(once)
    menu.setProperty("fills", True)


def _sheet_of(part: QWidget) -> QWidget:
    sheet: QWidget | None = part
    while sheet is not None and sheet.objectName() != "sidebarSheet":
        sheet = sheet.parentWidget()
    assert sheet is not None  # every part of a column stands on its sheet
    return sheet


def _show_whole(editor: QWidget) -> None:
    column: QWidget | None = editor.parentWidget()
    while column is not None and not isinstance(column, Column):
        column = column.parentWidget()
    if column is not None:
        column.bring_into_view(editor)
