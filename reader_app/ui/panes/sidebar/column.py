"""A column of items that fills in the idle moments of the program, first screen first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader_app.ui.panes.sidebar.by_hand import fields_of
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.pencil import MarginSign, More, Pencil
from reader_app.ui.panes.sidebar.record import Record

_SLICE_S = 0.008  # half a frame: the interface answers between slices
_MARGIN, _GAP = 14, 10

MakeItem = Callable[[Desk, QWidget], Item]


class _Sheet(QWidget):
    """What is scrolled: the items stand on it, and the arrow keys they leave over arrive here."""

    key_left_over = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_left_over.emit(event)


class Column(QScrollArea):
    """Items one under another, as wide as the column.

    ``fill`` returns at once; items are made in slices of a few milliseconds, so that an
    article is painted before its hundred records and no key press waits for them. Items out
    of sight are made and placed like all others, but shown to Qt (which styles each part
    then) when they come near, or last of all.
    """

    chosen = Signal(object)  # a Fact
    edit_requested = Signal(object, object)  # a Fact, and the part that shows it
    menu_requested = Signal(object, object, object)  # the same, and where
    settling_requested = Signal(object, bool)  # a Fact in conflict; keep the correction?
    ground_menu_requested = Signal(object, object)  # what stands on top, and where
    filled = Signal()

    def __init__(self, lettering: Lettering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lettering = lettering
        self._desk = Desk(lettering, self)
        self._desk.chosen.connect(self._choose)
        self._desk.focused.connect(self._follow_focus)
        self._desk.pointed_at.connect(self._point)
        self._desk.edit_requested.connect(self._edit)
        self._desk.menu_requested.connect(self.menu_requested)
        self._desk.settling_requested.connect(self.settling_requested)
        self._desk.height_changed.connect(self._place)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._pending: Iterator[MakeItem] = iter(())
        self._items: list[Item] = []
        self._unshown: list[Item] = []
        self._is_filled = True
        self._scroll_to = 0
        self._return_to: tuple[str, bool] | None = None  # what was chosen, and whether it is lit
        self._current: Item | None = None
        self._at: QWidget | None = None  # the part that was chosen or had the keyboard last
        self._lit: FactLine | Fold | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fill_a_little)
        self.verticalScrollBar().valueChanged.connect(self._show_what_is_near)
        self._new_sheet()

    @property
    def items(self) -> Sequence[Item]:
        return tuple(self._items)

    @property
    def is_filled(self) -> bool:
        return self._is_filled

    def fill(self, makers: Iterable[MakeItem], *, stays: bool = False) -> None:
        """Put new items in place of all there are, from the top or scrolled as it is."""
        self._timer.stop()
        self._scroll_to = self.verticalScrollBar().value() if stays else 0
        self._return_to = self._chosen_path() if stays else None
        self._items, self._unshown, self._current, self._lit = [], [], None, None
        self._at = None
        self._pending = iter(makers)
        self._is_filled = False
        self._new_sheet()
        self._timer.start()

    def finish(self) -> None:
        """Make at once what is still missing."""
        while not self._is_filled:
            self._fill_a_little()
        self._show_all()

    def arrange(self, items: Sequence[Item]) -> None:
        """Put the items in this order."""
        self._items = list(items)
        for before, after in zip(self._items, self._items[1:], strict=False):
            _tab_after(before, after)
        self._place()

    def show_fact(self, path: str) -> QWidget | None:
        """Light the part that stands for this fact and bring it into view."""
        self.finish()
        self.unlight()
        for item in self._items:
            part = item.show_fact(path)
            if isinstance(part, FactLine | Fold):
                self._lit = part
                part.light(True)
                self._make_current(part)
                if self._current is not None:
                    self.bring_into_view(self._current)  # whole, where it fits
                self.bring_into_view(part)
                return part
        return None

    def enter(self) -> bool:
        """Give the keyboard to the value chosen last, or the first; False if there is none."""
        stops = [stop for item in self._items for stop in item.stops()]
        chosen = [stop for stop in stops if stop is self._at and not stop.isHidden()]
        for stop in (*chosen, *stops[:1]):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def unlight(self) -> None:
        if self._lit is not None:
            self._lit.light(False)
            self._lit = None

    def renew(self) -> None:
        """Fonts or colours have changed."""
        for item in self._items:
            item.renew()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._place()
        elif event.size().height() < event.oldSize().height():
            part = self.focusWidget()
            if part is not None and part.hasFocus() and self._sheet.isAncestorOf(part):
                self.bring_into_view(part)  # a remark about it came up from below

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Beside a value or on one of its signs, the value's own menu; else the ground's.

        Just after a save the records may be on their way: what is meant is made at once.
        """
        if not self._is_filled:
            self.finish()
        part = self._value_at(self._sheet.mapFromGlobal(event.globalPos()))
        if part is not None and part.fact is not None:
            self.menu_requested.emit(part.fact, part, event.globalPos())
        else:
            self.ground_menu_requested.emit(self.part_on_top(), event.globalPos())

    def _value_at(self, place: QPoint) -> FactLine | Fold | None:
        """The value at this place of the sheet, or in the same line of its card."""
        part = self._sheet.childAt(place)
        if isinstance(part, MarginSign):
            part = part.part
        if isinstance(part, FactLine | Fold):
            return part
        item = next((each for each in self._items if each.geometry().contains(place)), None)
        beside: list[tuple[int, FactLine | Fold]] = []
        for stop in item.stops() if item is not None else ():
            box = QRect(stop.mapTo(self._sheet, QPoint(0, 0)), stop.size())
            level = box.top() <= place.y() <= box.bottom()
            if isinstance(stop, FactLine | Fold) and stop.isVisible() and level:
                beside.append((max(box.left() - place.x(), place.x() - box.right()), stop))
        return min(beside, key=lambda each: each[0])[1] if beside else None

    def part_on_top(self) -> QWidget:
        """What the reader sees first."""
        return self._topmost() or self._sheet

    @Slot()
    def _fill_a_little(self) -> None:
        until = time.perf_counter() + _SLICE_S
        if self._is_filled:
            while self._unshown and time.perf_counter() < until:
                self._unshown.pop(0).show()
            if not self._unshown:
                self._timer.stop()
            return
        foot = self._foot()
        while time.perf_counter() < until:
            make = next(self._pending, None)
            if make is None:
                self._is_filled = True
                self._sheet.resize(self._sheet_width(), foot + _MARGIN)
                self.verticalScrollBar().setValue(self._scroll_to)
                self._choose_again()
                self.filled.emit()
                return
            foot = self._add(make(self._desk, self._sheet), foot)
        if self._sheet.height() < self.viewport().height():
            self._sheet.resize(self._sheet_width(), foot + _MARGIN)

    def _chosen_path(self) -> tuple[str, bool] | None:
        fact = getattr(self._at, "fact", None)
        return (fact.path, self._at is self._lit) if isinstance(fact, Fact) else None

    def _choose_again(self) -> None:
        """The record that was chosen stays so when the records are shown anew."""
        if self._return_to is None:
            return
        path, is_lit = self._return_to
        part = next(filter(None, (item.show_fact(path) for item in self._items)), None)
        if part is not None:
            self._make_current(part)
        if is_lit and isinstance(part, FactLine | Fold):
            self._lit = part
            part.light(True)

    def _add(self, item: Item, top: int) -> int:
        self._items.append(item)
        foot = self._place_one(item, top)
        if top < 2 * self.viewport().height():
            item.show()
        else:
            self._unshown.append(item)
        return foot

    @Slot()
    def _show_what_is_near(self) -> None:
        if self._unshown:
            bar, screen = self.verticalScrollBar(), self.viewport().height()
            while self._unshown and self._unshown[0].y() < bar.value() + 2 * screen:
                self._unshown.pop(0).show()

    def _show_all(self) -> None:
        for item in self._unshown:
            item.show()
        self._unshown = []

    @Slot()
    def _place(self) -> None:
        """Lay all items out anew, keeping the topmost visible one where it is."""
        anchor = self._topmost()
        before = anchor.y() if anchor else 0
        foot = 0
        for item in self._items:
            foot = self._place_one(item, foot)
        self._sheet.resize(self._sheet_width(), foot + _MARGIN)
        if anchor and anchor.y() != before:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + anchor.y() - before)

    def _place_one(self, item: Item, above: int) -> int:
        left = _MARGIN if self.viewport().width() >= 330 else 8
        width = self._sheet_width() - 2 * left
        top = above + (_MARGIN if above == 0 else _GAP)
        height = item.lay_out(width)
        item.setGeometry(left, top, width, height)
        return top + height

    def _foot(self) -> int:
        return self._items[-1].geometry().bottom() + 1 if self._items else 0

    def _topmost(self) -> Item | None:
        top = self.verticalScrollBar().value()
        return next((item for item in self._items if item.geometry().bottom() > top), None)

    def _sheet_width(self) -> int:
        return self.viewport().width()

    def _new_sheet(self) -> None:
        self._sheet = _Sheet()
        self._sheet.setObjectName("sidebarSheet")
        self._sheet.key_left_over.connect(self._walk)
        self.setWidget(self._sheet)  # deletes the one before
        self._pencil = Pencil(self._lettering, self._sheet)
        self._pencil.clicked.connect(self._edit_there)
        self._more = More(self._lettering, self._sheet)
        self._more.clicked.connect(self._open_menu_there)
        self._sheet.setAutoFillBackground(False)
        self._sheet.resize(self.viewport().width(), 0)
        self._sheet.show()

    @Slot(object, object)
    def _choose(self, fact: object, part: QWidget) -> None:
        self.unlight()
        self._make_current(part)
        self.chosen.emit(fact)

    @property
    def current_order(self) -> int | None:
        """The ``order`` of the record the reader is at."""
        return self._current.order if isinstance(self._current, Record) else None

    def give_focus(self, path: str) -> bool:
        """Give the keyboard to the part that shows this fact, if it is here."""
        for item in self._items:
            if (part := item.show_fact(path)) is not None:
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def bring_into_view(self, part: QWidget) -> None:
        self.ensureWidgetVisible(part, 0, 24)

    @Slot(object)
    def _point(self, part: object) -> None:
        """The signs in the margin go with the mouse, and else with the keyboard."""
        if part is None:
            if self._pencil.is_pointed_at or self._more.is_pointed_at:
                return
            focused = self.focusWidget()
            part = focused if focused is not None and focused.hasFocus() else None
        fact = getattr(part, "fact", None)
        if isinstance(part, QWidget) and isinstance(fact, Fact) and fields_of(fact.path):
            self._pencil.stand_by(part)
            self._more.stand_under(self._pencil)
        else:
            self._pencil.hide()
            self._more.hide()

    @Slot()
    def _open_menu_there(self) -> None:
        part = self._more.part
        if isinstance(part, FactLine | Fold) and part.fact is not None:
            self.menu_requested.emit(part.fact, part, self._more.menu_place)

    @Slot()
    def _edit_there(self) -> None:
        part = self._pencil.part
        if isinstance(part, FactLine | Fold) and part.fact is not None:
            self._edit(part.fact, part)

    @Slot(object, object)
    def _edit(self, fact: object, part: object) -> None:
        self._pencil.hide()
        self._more.hide()
        self.edit_requested.emit(fact, part)

    @Slot(object)
    def _follow_focus(self, part: QWidget) -> None:
        self._make_current(part)
        self._point(part)
        self.bring_into_view(part)

    def is_at(self, part: QWidget) -> bool:
        """Whether this is the part that was chosen last."""
        return part is self._at

    def edit_chosen(self) -> bool:
        """Ask for the editor on the value chosen last; False if there is none to edit."""
        part = self._at
        if not isinstance(part, FactLine | Fold) or part.fact is None:
            return False
        if not fields_of(part.fact.path):
            return False
        self._edit(part.fact, part)
        return True

    def _make_current(self, part: QWidget) -> None:
        self._at = part
        record: QObject | None = part
        while record is not None and not isinstance(record, Record):
            record = record.parent()
        if record is not self._current:
            if self._current:
                self._current.set_current(False)
            self._current = record if isinstance(record, Record) else None
            if self._current:
                self._current.set_current(True)

    @Slot(object)
    def _walk(self, event: QKeyEvent) -> None:
        """↑ and ↓ go from value to value, over the ends of cards; Home and End to the ends."""
        self.finish()
        stops = [stop for item in self._items for stop in item.stops()]
        here = self.focusWidget()
        if here not in stops:
            return
        place = stops.index(here)
        goal = {
            Qt.Key.Key_Down: place + 1,
            Qt.Key.Key_Up: place - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(stops) - 1,
        }.get(Qt.Key(event.key()))
        if goal is None:
            return
        event.accept()
        if 0 <= goal < len(stops):
            stops[goal].setFocus(Qt.FocusReason.OtherFocusReason)


def _tab_after(before: Item, after: Item) -> None:
    """Tab order follows what the eye sees."""
    first, last = before.stops(), after.stops()
    if first and last:
        QWidget.setTabOrder(first[-1], last[0])
