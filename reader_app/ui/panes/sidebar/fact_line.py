"""One value the reader can click: a faded label, the value in ink, wrapped, never cut."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader_app.ui.i18n import in_a_row, labelled
from reader_app.ui.panes.sidebar.desk import Desk
from reader_app.ui.panes.sidebar.facts import Fact
from reader_app.ui.panes.sidebar.lettering import WrappedText
from reader_app.ui.said import said

_SIDE = 4  # room for the focus frame


class Voice(Enum):
    """How a value is set."""

    FACT = "fact"  # label and value in two columns
    INLINE = "inline"  # the label right before the value
    TITLE = "title"  # bold, no label
    NUMBER = "number"  # bold and red, no label
    TEXT = "text"  # running text, no label
    SMALL = "small"  # small and faded, no label
    BODY = "body"  # long text, paragraphs indented


_INKS = {Voice.NUMBER: "accent", Voice.SMALL: "faded"}


class FactLine(QAbstractButton):
    """A fact as a line of type. A click, Enter or the space bar asks for its words.

    A button to the screen reader and the keyboard; it paints itself, since a hundred records
    have to stand within a tenth of a second.
    """

    def __init__(self, fact: Fact, voice: Voice, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self._voice = voice
        self._desk = desk
        self._lettering = desk.lettering
        self._text: WrappedText | None = None
        self._label: WrappedText | None = None
        self._is_lit = False
        self._words = fact.value
        self.setObjectName(f"fact_{fact.path}")
        self.setAccessibleName(labelled(fact.label, spoken(fact)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew as the mouse comes and goes
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if note := said(fact.note):
            self.setToolTip(note)
            self.setAccessibleDescription(note)

    @property
    def is_lit(self) -> bool:
        return self._is_lit

    def light(self, lit: bool) -> None:
        if lit != self._is_lit:
            self._is_lit = lit
            self.update()

    @property
    def words(self) -> str:
        """What is read here: the value, or the same in another order."""
        return self._words

    def read_as(self, words: str) -> None:
        """Show the value in these words; copying and correcting are about the value still."""
        self._words = words
        self._text = None
        self.setAccessibleName(labelled(self.fact.label, words))
        self.update()

    def height_for(self, width: int) -> int:
        column = self._label_column(width)
        height = self._wrapped().height_for(width - 2 * _SIDE - column)
        if self._label is not None:
            height = max(height, self._label.height_for(column))
        return height

    def natural_width(self) -> int:
        """What the text takes on one line."""
        advance = QFontMetricsF(self._font()).horizontalAdvance(self.fact.value)
        if self.fact.mark:
            advance += QFontMetricsF(self._lettering.tiny).horizontalAdvance(f" {self.fact.mark}")
            advance += self._lettering.pixels * 0.3
        return self._label_width() + round(advance) + 2 * _SIDE + 2

    @property
    def room_at_end(self) -> int:
        """What the last line leaves free."""
        left, text = _SIDE + self._label_column(self.width()), self._wrapped()
        text.height_for(self.width() - _SIDE - left)
        return round(self.width() - left - text.end)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height_for(self.width()))

    def renew(self) -> None:
        """Fonts or colours have changed."""
        self._text = self._label = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._lettering.theme
        painter = QPainter(self)
        self.height_for(self.width())
        raised = self._is_lit or self.underMouse()
        if raised:
            painter.fillRect(self.rect(), theme["lit" if self._is_lit else "chosen"])
        left = _SIDE + self._label_column(self.width())
        dotted = None if self.fact.is_certain else theme["accent"]
        if self._label is not None:
            self._label.paint(painter, _SIDE, 0, theme["ink" if raised else "faded"])
        # Ink alone reads well enough on the grounds of what is lit or pointed at.
        ink = theme["ink" if raised else _INKS.get(self._voice, "ink")]
        self._wrapped().paint(painter, left, 0, ink, dotted)
        if self.hasFocus():
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(QRect(0, 0, self.width() - 1, self.height() - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._desk.focused.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_F2:
            self._desk.edit_requested.emit(self.fact, self)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:  # a button would take the arrows for itself
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._desk.pointed_at.emit(self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()  # a menu over it takes the mouse without a word to what is only hovered
        self._desk.pointed_at.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._desk.menu_requested.emit(self.fact, self, event.globalPos())

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.fact.value)

    def nextCheckState(self) -> None:
        """Called by Qt for each click, from whatever it came."""
        self._desk.chosen.emit(self.fact, self)

    def _font(self) -> QFont:
        letters = self._lettering
        if self._voice is Voice.SMALL:
            return letters.small
        return letters.bold if self._voice in (Voice.TITLE, Voice.NUMBER) else letters.body

    def _label_width(self) -> int:
        letters = self._lettering
        if self._voice is Voice.FACT:
            return letters.label_column
        if self._voice is Voice.INLINE:
            advance = QFontMetricsF(letters.small).horizontalAdvance(self.fact.label)
            return round(advance + letters.pixels * 0.5)
        return 0

    def _label_column(self, width: int) -> int:
        """What the label takes of a line; a long one wraps, so that the value is never cut."""
        wanted = self._label_width()
        if self._voice is not Voice.INLINE or 2 * wanted <= width:
            return wanted
        value = self.natural_width() - wanted
        return min(wanted, max(width - value, width // 2))

    def _wrapped(self) -> WrappedText:
        if self._text is None:
            letters = self._lettering
            indent = 2 * letters.pixels if self._voice is Voice.BODY else 0
            mark = self.fact.mark
            self._text = WrappedText(
                self._words,
                self._font(),
                letters.pitch,
                indent=indent,
                mark=(mark, letters.tiny, letters.theme["accent"]) if mark else None,
            )
            if self._voice in (Voice.FACT, Voice.INLINE):
                self._label = WrappedText(self.fact.label, letters.small, letters.pitch)
        return self._text


def spoken(fact: Fact) -> str:
    """A value as a screen reader says it."""
    return in_a_row(fact.value, fact.mark)
