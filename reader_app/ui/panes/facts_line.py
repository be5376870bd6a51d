"""The line under the headline: 日期, 字号, 版面, 上一篇, 下一篇."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reader_app.ui.i18n import translate
from reader_app.ui.settings import SIZES

_GAP, _ROW, _PAD = 14, 30, 6
_CLOSE = 6  # pixels between parts at the least, so that a value is shown whole
_KEPT = 6  # characters of a value that is shortened for want of room


class FactsLine(QFrame):
    """Wraps into several rows where the column is narrow.

    Only 版面 is shortened instead, where some of its characters are all that is in the way.
    """

    size_chosen = Signal(int)  # pixels
    previous_requested = Signal()
    next_requested = Signal()
    edit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factsLine")
        self._date = _Fact(self.tr("日期："), "factDate", self)
        self._page = _Fact(self.tr("版面："), "factPage", self)
        self._date.edit_requested.connect(self.edit_requested)
        self._page.edit_requested.connect(self.edit_requested)
        self._sizes = _SizeChoice(self)
        self._sizes.chosen.connect(self.size_chosen)
        self._walk = QWidget(self)
        row = QHBoxLayout(self._walk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.previous = _walk_button(self.tr("上一篇"), "previousArticle")
        self.next = _walk_button(self.tr("下一篇"), "nextArticle")
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def show_facts(self, date: str, date_note: str, page: str) -> None:
        """An empty date or page is 未注明, and can be clicked to be filled in."""
        self._date.show_value(date, date_note)
        self._page.show_value(page, "")
        self._rows(self.width(), place=True)

    def set_font_size(self, pixels: int) -> None:
        self._sizes.show_size(pixels)

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return rows * _ROW + 2 * _PAD + 2

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rows(self.width(), place=True)

    def _rows(self, width: int, *, place: bool = False) -> int:
        """Lay the parts out from the left; 上一篇/下一篇 at the right of the last row."""
        x, row = 0, 0
        widths, gap = self._widths(width)
        for part, wide in widths.items():
            if x and x + wide > width:
                x, row = 0, row + 1
            if place:
                part.setGeometry(self._box(x, row, min(wide, width)))
            x += wide + gap
        if place:
            self._page.fit(widths[self._page])
        walk = self._walk.sizeHint().width()
        if x + walk > width and x:
            row += 1
        if place:
            self._walk.setGeometry(self._box(max(width - walk, 0), row, walk))
        return row + 1

    def _widths(self, width: int) -> tuple[dict[QWidget, int], int]:
        """What each part takes, and the gap after it: the gaps less, and then 版面 less, if all
        stand in one row then."""
        walk = self._walk.sizeHint().width()
        widths: dict[QWidget, int] = {
            self._date: self._date.natural_width,
            self._sizes: self._sizes.sizeHint().width(),
            self._page: self._page.natural_width,
        }
        over = sum(widths.values()) + len(widths) * _GAP + walk - width
        if not 0 < over <= self._page.spare + len(widths) * (_GAP - _CLOSE):
            return widths, _GAP
        gap = max(_CLOSE, _GAP - -(-over // len(widths)))
        widths[self._page] -= max(0, over - len(widths) * (_GAP - gap))
        return widths, gap

    @staticmethod
    def _box(x: int, row: int, width: int) -> QRect:
        return QRect(QPoint(x, 1 + _PAD + row * _ROW), QSize(width, _ROW))


class _Fact(QWidget):
    """A faded label and a value; an unknown value is a button that lets it be filled in."""

    edit_requested = Signal()

    def __init__(self, label: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        before = QLabel(label)
        before.setProperty("faded", True)
        self._value = QPushButton()
        self._value.setObjectName(name)
        self._value.setProperty("kind", "fact")
        self._value.setAccessibleName(label.strip(":： "))
        self._hint = self.tr("点击填写或更正报纸与日期")
        self._whole = ""
        self._value.clicked.connect(self.edit_requested)
        self._note = QLabel()
        self._note.setProperty("faded", True)
        for part in (before, self._value, self._note):
            row.addWidget(part)
        row.addStretch(1)

    def show_value(self, value: str, note: str) -> None:
        self._whole = value or self.tr("未注明")
        self._write(self._whole)
        self._value.setFlat(not value)  # how the style sheet knows an unknown value
        self._note.setText(f" {note}" if note else "")
        self._note.setVisible(bool(note))
        self.updateGeometry()

    @property
    def natural_width(self) -> int:
        """With the whole value, however much of it is shown now."""
        return self.sizeHint().width() + self._advance(self._whole) - self._shown_advance

    @property
    def spare(self) -> int:
        """By how much it can be shortened."""
        return max(0, self._advance(self._whole) - self._advance(self._whole[:_KEPT] + "…"))

    def fit(self, width: int) -> None:
        """Show as much of the value as this width holds; the tooltip has all of it."""
        if width >= self.natural_width:
            return self._write(self._whole)
        room = self._advance(self._whole) - (self.natural_width - width)
        # Not by elidedText, which would have all of Qt's names made before the first paint.
        cuts = (f"{self._whole[:kept]}…" for kept in range(len(self._whole) - 1, _KEPT, -1))
        fits = next((cut for cut in cuts if self._advance(cut) <= room), None)
        self._write(fits or f"{self._whole[:_KEPT]}…")

    def _write(self, shown: str) -> None:
        is_whole = shown == self._whole
        self._value.setText(shown)
        self._value.setToolTip(self._hint if is_whole else f"{self._whole}\n{self._hint}")
        self._value.setAccessibleDescription(self._whole)

    @property
    def _shown_advance(self) -> int:
        return self._advance(self._value.text())

    def _advance(self, words: str) -> int:
        return self._value.fontMetrics().horizontalAdvance(words)


class _SizeChoice(QWidget):
    """字号: 小 中 大 特大, the one in force in red."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        label = QLabel(self.tr("字号："))
        label.setProperty("faded", True)
        row.addWidget(label)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for name, pixels in SIZES.items():
            name = translate("Size", name)
            button = QPushButton(name)
            button.setProperty("kind", "size")
            button.setCheckable(True)
            button.setAccessibleName(self.tr("字号{0}").format(name))
            self._group.addButton(button, pixels)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)

    def show_size(self, pixels: int) -> None:
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == pixels)

    @Slot(int)
    def _choose(self, pixels: int) -> None:
        self.show_size(pixels)
        self.chosen.emit(pixels)


def _walk_button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("kind", "walk")
    return button
