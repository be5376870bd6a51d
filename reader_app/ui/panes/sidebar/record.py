"""One proposal as a card, one task as a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import Fact, ProposalFacts, TaskFacts
from reader_app.ui.panes.sidebar.fold import Fold
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.marks import ClassMark
from reader_app.ui.panes.sidebar.plain_items import plain_button

_SIGNS = 12  # pixels of a card's margin; the lines keep 4 more
_NARROW = 330  # below this a long number stands over its title


class Record(Item):
    """A head (number, title, mark), facts in two columns, and long texts folded."""

    def __init__(
        self,
        desk: Desk,
        *,
        order: int,
        number: Fact | str,
        title: Fact,
        facts: Sequence[Fact],
        bodies: Sequence[Fact] = (),
        mark: tuple[Fact, tuple[str, ...]] | None = None,
        boxed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.order = order
        self.sort_key = order  # where it stands when sorted by number
        self._boxed = boxed
        self._is_current = False
        self._plain_number = number if isinstance(number, str) else ""
        self._number = self._line(number, Voice.NUMBER) if isinstance(number, Fact) else None
        self.title = self._line(title, Voice.TITLE if boxed else Voice.TEXT)
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Tab goes from record to record
        self._mark = ClassMark(mark[0], mark[1], desk, self) if mark else None
        self._facts = [self._line(fact, Voice.FACT if boxed else Voice.INLINE) for fact in facts]
        self._bodies = [(self._fold(fact), fact) for fact in bodies]
        self._open: dict[str, FactLine] = {}
        self._orders: dict[str, QPushButton] = {}  # under texts that were put together again
        self._rule_y = 0
        self.setAccessibleName(title.value)

    def lay_out(self, width: int) -> int:
        pad = 14 if width >= _NARROW else 10
        side = pad - 4 if self._boxed else 0  # the lines keep 4 px for their focus frame
        inner = width - 2 * side
        y = self._place_head(side, 12 if self._boxed else 8, inner)
        left = side if self._boxed else self._number_width()  # a task's under its words
        for line in self._facts:
            room = self._room_for_words(width, side + inner) - left
            height = line.height_for(room)
            line.setGeometry(left, y, room, height)
            y += height + 1
        y = self._place_bodies(side, y, inner)
        return y + (10 if self._boxed else 8)

    def _room_for_words(self, width: int, right: int) -> int:
        """Where words end at the latest: beside them the signs of the value at hand stand."""
        return min(right, width - _SIGNS) if self._boxed else right

    def stops(self) -> list[QAbstractButton]:
        head = [self._number] if self._number else []
        stops: list[QAbstractButton] = [*head, self.title, *self._facts]
        for fold, fact in self._bodies:
            stops.append(fold)
            if fold.isChecked() and fact.path in self._open:
                stops.append(self._open[fact.path])
                stops += [self._orders[fact.path]] if fact.path in self._orders else []
        return stops

    def lines(self) -> Iterator[FactLine]:
        if self._number:
            yield self._number
        yield self.title
        yield from self._facts
        yield from self._open.values()

    def show_fact(self, path: str) -> QWidget | None:
        for fold, fact in self._bodies:
            if fact.path == path:
                return self._open[path] if fold.isChecked() else fold
        return super().show_fact(path)

    def folds(self) -> list[Fold]:
        return [fold for fold, _fact in self._bodies]

    def set_current(self, current: bool) -> None:
        if current != self._is_current:
            self._is_current = current
            self.update()

    @property
    def is_current(self) -> bool:
        return self._is_current

    def renew(self) -> None:
        super().renew()
        for fold, _fact in self._bodies:
            fold.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.lettering.theme
        painter = QPainter(self)
        box = self.rect()
        if self._boxed:
            painter.fillRect(box, theme["paper"])
            painter.setPen(theme["rule"])
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        elif self._is_current:
            painter.fillRect(box, theme["paper"])
        else:
            painter.setPen(theme["rule"])
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self._rule_y:
            pen = QPen(theme["rule"], 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(14, self._rule_y, self.width() - 14, self._rule_y)
        if self._plain_number:
            painter.setPen(theme["accent"])
            painter.setFont(self.lettering.bold)
            corner = QRect(4, self.title.y(), self._number_width(), self.lettering.pitch)
            painter.drawText(corner, Qt.AlignmentFlag.AlignVCenter, self._plain_number)
        if self._is_current:
            painter.setPen(QPen(theme["accent"], 2, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _place_head(self, left: int, top: int, inner: int) -> int:
        """Number, title and mark; the number goes on top where there is little room."""
        right = left + inner
        mark_size = self._mark.sizeHint() if self._mark else None
        if self._mark and mark_size:
            right -= mark_size.width()
            self._mark.setGeometry(right, top, mark_size.width(), mark_size.height())
            right -= 4
        number_width = self._number_width()
        pitch = self.lettering.pitch
        on_top = self._number is not None and number_width > (right - left) * 0.28
        if self._number:
            self._number.setGeometry(left, top, number_width, pitch)
        if on_top:
            top += pitch
            right = inner + left
        else:
            left += number_width
        height = self.title.height_for(right - left)
        self.title.setGeometry(left, top, right - left, height)
        foot = top + height
        if mark_size:
            foot = max(foot, mark_size.height() + 12)
        return foot + 4

    def _place_bodies(self, left: int, y: int, inner: int) -> int:
        """Closed folds flow in rows; an open one has a row and its text to itself."""
        self._rule_y = 0
        if not self._bodies:
            return y
        if self._boxed:
            self._rule_y = y + 5
            y += 10
        x, right, pitch = left, left + inner, self.lettering.pitch
        for fold, fact in self._bodies:
            size = fold.sizeHint()
            is_open = fold.isChecked()
            if x > left and (is_open or x + size.width() > right):
                x, y = left, y + pitch
            fold.setGeometry(x, y, min(size.width(), right - x), pitch)
            x += size.width() + 6
            body = self._open.get(fact.path)
            if is_open and body is not None:
                room = self._room_for_words(self.width(), right) - left
                height = body.height_for(room)
                body.setGeometry(left, y + pitch, room, height)
                x, y = left, y + pitch + height + 4
                if order := self._orders.get(fact.path):
                    order.setFont(self.lettering.small)
                    size = order.sizeHint()
                    order.setGeometry(left, y - 2, min(size.width(), inner), size.height())
                    y += size.height()
        return y + (pitch if x > left else 0)

    def _number_width(self) -> int:
        if self._number:
            return self._number.natural_width()
        if self._plain_number:
            metrics = QFontMetricsF(self.lettering.bold)
            return (
                round(
                    max(metrics.horizontalAdvance(self._plain_number), self.lettering.pixels * 1.2)
                )
                + 6
            )
        return 0

    def _line(self, fact: Fact, voice: Voice) -> FactLine:
        return FactLine(fact, voice, self.desk, self)

    def _fold(self, fact: Fact) -> Fold:
        characters = len("".join(fact.value.split()))
        fold = Fold(
            fact.label,
            " · ".join(filter(None, (self.tr("{0} 字").format(characters), fact.mark))),
            self.desk,
            self,
            on_toggle=partial(self._open_or_close, fact),
            fact=fact,
        )
        if fact.mark:
            fold.setToolTip(fact.note)
        elif fact.note:
            fold.doubt(fact.note)
        return fold

    def _open_or_close(self, fact: Fact, is_open: bool) -> None:
        if is_open and fact.path not in self._open:
            self._open[fact.path] = self._line(fact, Voice.BODY)
            if fact.as_printed:
                button = plain_button(self.tr("看原版顺序"), "printedOrder", self)
                button.clicked.connect(partial(self._change_order, fact))
                self._orders[fact.path] = button
        self._open[fact.path].setVisible(is_open)
        if order := self._orders.get(fact.path):
            order.setVisible(is_open)
        self.desk.height_changed.emit()
        if is_open:
            self.desk.chosen.emit(fact, self._open[fact.path])

    def _change_order(self, fact: Fact) -> None:
        """As put together, or as the page prints it."""
        line = self._open[fact.path]
        to_printed = line.words == fact.value
        line.read_as(fact.as_printed if to_printed else fact.value)
        order = self._orders[fact.path]
        order.setText(self.tr("看拼合后的文字") if to_printed else self.tr("看原版顺序"))
        self.desk.height_changed.emit()


def proposal_card(facts: ProposalFacts, desk: Desk, parent: QWidget) -> Record:
    mark = (facts.category, facts.marks) if facts.category and facts.marks else None
    card = Record(
        desk,
        order=facts.order,
        number=facts.number or "",
        title=facts.title,
        facts=facts.facts,
        bodies=facts.bodies,
        mark=mark,
        parent=parent,
    )
    if facts.sort_key is not None:
        card.sort_key = facts.sort_key
    return card


def task_row(facts: TaskFacts, desk: Desk, parent: QWidget) -> Record:
    return Record(
        desk,
        order=facts.order,
        number=facts.number,
        title=facts.content,
        facts=facts.facts,
        boxed=False,
        parent=parent,
    )
