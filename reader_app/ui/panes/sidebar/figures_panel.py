"""The session's figures as bars, the rest of them as a few lines, and the legend of the classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.i18n import labelled
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.fact_line import FactLine, Voice
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.figures import Bar, Figures
from reader_app.ui.panes.sidebar.item import Item
from reader_app.ui.panes.sidebar.lettering import Lettering
from reader_app.ui.panes.sidebar.marks import paint_mark


class FigureBar(FactLine):
    """A count as a bar; its words stand in the bar, or after it where it is too short."""

    def __init__(self, bar: Bar, desk: Desk, parent: QWidget) -> None:
        super().__init__(bar.fact, Voice.TEXT, desk, parent)
        self._bar = bar
        self.tag: RateTag | None = None  # that stands on it
        self._letters = desk.lettering
        self._words = " ".join(filter(None, (bar.fact.label, bar.fact.value, bar.fact.mark)))

    @property
    def is_raised(self) -> bool:
        """At hand: lit, pointed at or reached by key."""
        return self.is_lit or self.underMouse() or self.hasFocus()

    @property
    def room_at_end(self) -> int:
        return self.width() - self.words_end(self.width())

    def height_for(self, width: int) -> int:
        return bar_height(self._letters)

    def words_end(self, full: int) -> int:
        """Where the words end when the longest bar is this long."""
        words = round(QFontMetricsF(self._letters.small).horizontalAdvance(self._words))
        length = self.bar_length(full)
        return 8 + words if words + 16 <= length else length + 6 + words

    def bar_length(self, full: int) -> int:
        return max(3, round(full * self._bar.share))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._letters.theme
        painter = QPainter(self)
        painter.setFont(self._letters.small)
        length = self.bar_length(self.width())
        bar = QRect(0, 1, length, self.height() - 2)
        raised = self.is_raised or (self.tag is not None and self.tag.is_raised)
        if raised:  # all of it, not its words alone; the red stays as its outline
            if self.is_raised:
                painter.fillRect(self.rect(), theme["lit" if self.is_lit else "chosen"])
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(bar.adjusted(0, 0, -1, -1))
        else:
            painter.fillRect(bar, theme["accent"])
        words = QFontMetricsF(self._letters.small).horizontalAdvance(self._words)
        inside = words + 16 <= length
        left = 8 if inside else length + 6
        inside = inside and not raised
        painter.setPen(theme["on_mark" if inside else "ink"])
        box = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._words)
        if not self.fact.is_certain:
            pen = QPen(theme["on_mark" if inside else "accent"], 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(left, self.height() - 4), QPointF(left + words, self.height() - 4)
            )
        if self.hasFocus():
            painter.setPen(QPen(theme["ink"], 1))
            painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))


class RateTag(FactLine):
    """A rate beside its bar, with the verdict on it: 87.2% ✓ 相符."""

    def __init__(self, fact: Fact, remark: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(fact, Voice.INLINE, desk, parent)
        self._letters = desk.lettering
        self._remark = " ".join(filter(None, (f"· {remark}", fact.mark)))
        self._bar: FigureBar | None = None  # that it stands on
        self._was_raised = False
        self.setAccessibleName(labelled(fact.label, remark))

    def natural_width(self) -> int:
        return round(QFontMetricsF(self._letters.small).horizontalAdvance(self._remark)) + 8

    def height_for(self, width: int) -> int:
        return bar_height(self._letters)

    @property
    def is_raised(self) -> bool:
        return self.is_lit or self.underMouse() or self.hasFocus()

    def put_on(self, bar: FigureBar, *, fits: bool) -> None:
        """Whether it stands on this bar, in the bar's ink."""
        self._bar = bar if fits else None
        bar.tag = self if fits else None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._letters.theme
        painter = QPainter(self)
        raised = self.is_raised
        if self._bar is not None and raised != self._was_raised:
            self._bar.update()  # whatever raised it: the red gives way
        self._was_raised = raised
        on_bar = self._bar is not None and not (raised or self._bar.is_raised)
        if raised:
            box = self.rect().adjusted(0, 1, 0, -1)
            painter.fillRect(box, theme["lit" if self.is_lit else "chosen"])
        painter.setFont(self._letters.small)
        painter.setPen(theme["on_mark" if on_bar else "ink"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._remark)
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class FiguresPanel(Item):
    """提案统计: only what the page states, each figure a way to its words."""

    def __init__(self, figures: Figures, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._title = self.tr("提案统计")
        self.setAccessibleName(self._title)
        self._bars = [
            (
                FigureBar(bar, desk, self),
                RateTag(bar.rate, bar.remark, desk, self) if bar.rate else None,
            )
            for bar in figures.bars
        ]
        self._others = [FactLine(fact, Voice.INLINE, desk, self) for fact in figures.lines]
        first = next(iter(self.lines()), None)
        if first:
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lay_out(self, width: int) -> int:
        pad = padding(width)
        inner, pitch = width - 2 * pad, self.lettering.pitch
        y = 10 + pitch + 2
        for bar, rate in self._bars:
            height = bar.height_for(inner)
            bar.setGeometry(pad, y, inner, height)
            if rate:
                y += self._place_rate(bar, rate, inner)
            y += height + 5
        y = flow(self._others, pad - 4, y + 2, inner + 8, self.lettering)
        return y + 10

    def stops(self) -> list[QAbstractButton]:
        return list(self.lines())

    def lines(self) -> Iterator[FactLine]:
        for bar, rate in self._bars:
            yield bar
            if rate:
                yield rate
        yield from self._others

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_panel(self, self._title, self.lettering)

    def _place_rate(self, bar: FigureBar, rate: RateTag, inner: int) -> int:
        """On the bar after its words, else after the bar, else in a row below (then its height)."""
        wanted, height = rate.natural_width(), bar.height()
        words_end, length = bar.words_end(inner), bar.bar_length(inner)
        rate.put_on(bar, fits=words_end + wanted <= length)
        rate.raise_()
        start = words_end if words_end + wanted <= length else max(words_end, length) + 2
        if start + wanted <= inner:
            rate.setGeometry(bar.x() + start, bar.y(), wanted, height)
            return 0
        rate.setGeometry(bar.x() - 4, bar.y() + height, min(wanted, inner), height)
        return height


class LegendPanel(Item):
    """What the letters mean, where the page says so."""

    def __init__(self, facts: Sequence[Fact], desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._title = self.tr("办理类别")
        self.setAccessibleName(self._title)
        self._rows = [FactLine(fact, Voice.TEXT, desk, self) for fact in facts]
        if self._rows:
            self._rows[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lay_out(self, width: int) -> int:
        pad, pitch = padding(width), self.lettering.pitch
        left = pad + round(self.lettering.pixels * 1.6)
        y = 10 + pitch
        for row in self._rows:
            height = row.height_for(width - left - pad + 4)
            row.setGeometry(left, y, width - left - pad + 4, height)
            y += height + 2
        return y + 10

    def stops(self) -> list[QAbstractButton]:
        return list(self._rows)

    def lines(self) -> Iterator[FactLine]:
        yield from self._rows

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint_panel(self, self._title, self.lettering)
        across = round(self.lettering.pixels * 1.35)
        for row in self._rows:
            middle = row.y() + self.lettering.pitch / 2
            centre = QPointF(padding(self.width()) + across / 2, middle)
            paint_mark(painter, centre, across, row.fact.label, self.lettering.theme)


def bar_height(lettering: Lettering) -> int:
    return round(lettering.pixels * 1.5)


def padding(width: int) -> int:
    return 14 if width >= 330 else 10


def paint_panel(panel: QWidget, title: str, lettering: Lettering) -> QPainter:
    """Paper, a hairline round it, and the title; the painter goes on from there."""
    theme = lettering.theme
    painter = QPainter(panel)
    painter.fillRect(panel.rect(), theme["paper"])
    painter.setPen(theme["rule"])
    painter.drawRect(panel.rect().adjusted(0, 0, -1, -1))
    painter.setPen(theme["ink"])
    painter.setFont(lettering.body)
    box = QRect(padding(panel.width()), 9, panel.width(), lettering.pitch)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
    return painter


def flow(lines: Sequence[FactLine], left: int, y: int, width: int, lettering: Lettering) -> int:
    """Set lines one after another, in as many rows as they need; return the foot."""
    x, row = left, lettering.pitch
    for line in lines:
        wanted = line.natural_width()
        if x > left and x + wanted > left + width:
            x, y, row = left, y + row, lettering.pitch
        given = min(wanted, left + width - x)
        row = max(row, line.height_for(given))
        line.setGeometry(x, y, given, line.height_for(given))
        x += wanted + round(lettering.pixels * 0.6)
    return y + (row if lines else 0)
