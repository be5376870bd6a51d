"""The article's text on its paper: set in a measure, lit where a record points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader_app.domain.newspaper import Block
from reader_app.domain.span import Span
from reader_app.ui.panes.facts_line import FactsLine
from reader_app.ui.panes.typesetting import SET_LINE, Measure, Typesetter
from reader_app.ui.theme import Look

if TYPE_CHECKING:  # each class of Qt costs a little when it is first named
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QMenu

MEASURE = 35  # characters in a line where there is room
NARROW = 20  # below this many a line is not justified
TOP, BOTTOM, SIDE = 36, 72, 28  # pixels of paper around the text
FIRST_PIECE, NEXT_PIECE = 3_000, 12_000  # characters laid out at once
_ALWAYS_OFF, _ALWAYS_ON = 1, 2  # Qt.ScrollBarPolicy
_PAUSE_MS = 40  # the first piece is painted before the next is set


WordMenus = Callable[["QMenu", tuple[Span, ...]], None]
PlaceMenus = Callable[["QMenu", int], None]  # a source offset


_BESIDE = 12  # characters
_COPIED = {ord(SET_LINE): None, 0xA0: " ", **dict.fromkeys((0x2029, 0xFDD0, 0xFDD1), "\n")}
"""Qt's signs for ends of lines and cells, as its own copies have them."""


class ArticleView(QTextEdit):
    """Shows blocks of a source text and speaks of places in it as source offsets."""

    selection_changed = Signal(object)  # tuple[Span, ...]
    size_step_requested = Signal(int)  # +1, -1
    laid_out = Signal()  # all pieces of the article are set
    moved = Signal()  # another part of the article is in view

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(self.tr("正文"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        # As properties, since Qt's own enums are all made at the first touch of one of them.
        self.setProperty("verticalScrollBarPolicy", _ALWAYS_ON)
        self.setProperty("horizontalScrollBarPolicy", _ALWAYS_OFF)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self._look = look
        self.facts = FactsLine(self)  # over the viewport, and moved with its text
        self._side = SIDE
        self._font_size = 19
        self._source = ""
        self._blocks: Sequence[Block] = ()
        self._fallback = ""
        self._setter: Typesetter | None = None
        self._lit: tuple[Span, ...] = ()
        self._lit_again = 0  # how often the same words were asked for again
        self._marks: list[tuple[int, int]] = []
        self._marked = -1
        self._wheel = 0
        self._caret = False
        self._arrows: _ArrowsForCaret | None = None
        self.add_word_menus: WordMenus | None = None  # what can be done with selected words
        self.add_place_menus: PlaceMenus | None = None  # what can be done at a place
        self._sized = False
        self._pending: int | None = None  # what to show once there is a width to show it in
        self._next_piece = QTimer(self)
        self._next_piece.setInterval(0)
        self._next_piece.timeout.connect(self._set_next_piece)
        self.selectionChanged.connect(self._report_selection)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        look.changed.connect(self.set_again)

    # What is shown

    def show_blocks(self, source: str, blocks: Sequence[Block], fallback: str, offset: int) -> None:
        """Set an article, its source offset ``offset`` at the top of the view."""
        self._source, self._blocks, self._fallback = source, blocks, fallback
        self._lit, self._marks, self._marked = (), [], -1
        self._set(offset)

    @property
    def font_size(self) -> int:
        return self._font_size

    def set_font_size(self, pixels: int) -> None:
        if pixels != self._font_size:
            self._font_size = pixels
            self.set_again()

    @Slot()
    def set_again(self) -> None:
        """The same article in another size, width or theme, the same words at the top."""
        if self._setter is not None:
            self._set(self.top_offset())

    def fit_meta(self) -> None:
        """The facts line may need another number of rows once it says something else."""
        if self.facts.heightForWidth(self.facts.width()) != self.facts.height():
            self.set_again()

    def set_caret(self, on: bool) -> None:
        """光标模式: a caret that the keyboard moves and selects with."""
        from PySide6.QtCore import Qt  # all of Qt's enums: not before the first paint

        self._caret = on
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if on:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
            cursor = self.cursorForPosition(QPoint(0, 4))
            self.setTextCursor(cursor)
        self.setTextInteractionFlags(flags)
        self.setCursorWidth(2 if on else 1)
        if on:
            self._arrows = _ArrowsForCaret(self)
            self.installEventFilter(self._arrows)
        elif self._arrows is not None:
            self.removeEventFilter(self._arrows)
            self._arrows = None

    @property
    def caret(self) -> bool:
        return self._caret

    @property
    def is_whole(self) -> bool:
        """Whether every piece of the article is set, or there is none."""
        return self._setter.finished if self._setter is not None else self._pending is None

    @property
    def measure(self) -> Measure:
        return self._measured()

    @property
    def set_characters(self) -> int:
        """How much of the article is set so far."""
        return self.document().characterCount()

    # Places

    def top_offset(self) -> int:
        """The source offset of the first words in view; 0 at the very top."""
        if self._setter is None or self.verticalScrollBar().value() <= TOP:
            return 0
        return self._setter.map.source_at(self.cursorForPosition(QPoint(0, 8)).position())

    def place_at_hand(self) -> int:
        """The source offset the reader is likeliest to mean: of the caret, of the selected
        words, or else of the first words in view."""
        cursor = self.textCursor()
        if self._setter is not None and (self._caret or cursor.hasSelection()):
            return self._setter.map.source_at(cursor.selectionStart())
        return self.top_offset()

    def _offset_at(self, point: QPoint) -> int | None:
        if self._setter is None:
            return None
        return self._setter.map.source_at(self.cursorForPosition(point).position())

    def read_share(self) -> float:
        """How much of the article has been in view: 0…1."""
        bar = self.verticalScrollBar()
        if self._setter is None or (not self._setter.finished and bar.maximum() == 0):
            return 0.0
        if bar.maximum() == 0:
            return 1.0
        return bar.value() / bar.maximum()

    def scroll_to(self, offset: int) -> None:
        if offset <= 0 or self._setter is None:
            self.verticalScrollBar().setValue(0)
            return
        self._set_until(offset)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._setter.map.shown_at(offset))
        self._scroll_by(self.cursorRect(cursor).top() - 8)

    def at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 2 and (self._setter is None or self._setter.finished)

    def turn(self, direction: int) -> None:
        """Scroll by a screen, two lines kept in view."""
        bar = self.verticalScrollBar()
        step = max(self.viewport().height() - 2 * round(self._font_size * 1.75), 40)
        bar.setValue(bar.value() + direction * step)

    # Light

    def light(self, spans: Sequence[Span], *, scroll: bool = True) -> None:
        """Light exactly these source characters, and bring the first of them into view.

        Asked again for the same ones, bring the next of their places into view: a value that
        was put together may stand in several.
        """
        self._lit_again = self._lit_again + 1 if spans and tuple(spans) == self._lit else 0
        self._lit = tuple(spans)
        if self._setter is None:
            return
        if spans:
            self._set_until(max(span.end for span in spans))
            if not self._setter.map.shown(spans):  # put elsewhere on the page
                self._set_until(len(self._source))
        self._draw_selections()
        places = _stretches(self._setter.map.shown(spans))
        if scroll and places:
            first = self._setter.map.shown(spans[:1])[:1]
            begin = next((i for i, (_, end) in enumerate(places) if first and first[0][0] < end), 0)
            self._reveal(*places[(begin + self._lit_again) % len(places)])

    @property
    def lit_places(self) -> int:
        """In how many places of the page the lit characters stand."""
        return 0 if self._setter is None else len(_stretches(self._setter.map.shown(self._lit)))

    @property
    def lit(self) -> tuple[Span, ...]:
        return self._lit

    def lit_text(self) -> str:
        """The characters that are lit, as they stand on the page."""
        if self._setter is None:
            return ""
        return "".join(self._shown_text(a, b) for a, b in self._setter.map.shown(self._lit))

    def selected_spans(self) -> tuple[Span, ...]:
        """What is selected, as places in the source; cells of a table one by one."""
        cursor = self.textCursor()
        if self._setter is None or not cursor.hasSelection():
            return ()
        if cursor.hasComplexSelection():  # a rectangle of a table's cells
            from reader_app.ui.panes.table_setting import selected_cells

            places = selected_cells(cursor)
            return tuple(span for place in places for span in self._setter.map.source(*place))
        return self._setter.map.source(cursor.selectionStart(), cursor.selectionEnd())

    # Finding words

    def find_all(self, words: str) -> int:
        """Mark every place of these words; how many there are."""
        self._marks, self._marked = [], -1
        if words and self._setter is not None:
            self._set_until(len(self._source))
            self._marks = _places(self.document().toPlainText(), words)
        self._draw_selections()
        return len(self._marks)

    @property
    def match_count(self) -> int:
        return len(self._marks)

    def go_to_mark(self, direction: int) -> int:
        """Step to the next or previous place found, round the end; its number from 1."""
        if not self._marks:
            return 0
        if self._marked < 0:
            top = self.cursorForPosition(QPoint(0, 8)).position()
            later = [i for i, (start, _) in enumerate(self._marks) if start >= top]
            self._marked = later[0] if later else 0
        else:
            self._marked = (self._marked + direction) % len(self._marks)
        self._draw_selections()
        self._reveal(*self._marks[self._marked])
        return self._marked + 1

    # Setting

    def _set(self, offset: int) -> None:
        if not self._sized:
            self._pending = offset
            return
        self._next_piece.stop()
        measure = self._measured()
        setter = Typesetter(self._source, self._blocks, self._look.theme, measure)
        setter.set_head(self._fallback, self.facts.height())
        setter.set_body(FIRST_PIECE)
        frame = setter.document.rootFrame().frameFormat()
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        setter.document.rootFrame().setFrameFormat(frame)
        before, self._setter = self._setter, setter
        setter.document.setParent(self)
        self.setDocument(setter.document)
        if before is not None:  # the very first document is Qt's, which frees it
            before.document.deleteLater()
        self._draw_selections()
        self._place_meta()
        self.scroll_to(offset)
        if setter.finished:
            self.laid_out.emit()
        else:
            self._next_piece.start(_PAUSE_MS)

    @Slot()
    def _set_next_piece(self) -> None:
        if self._setter is None or self._setter.finished:
            self._next_piece.stop()
            return
        self._setter.set_body(NEXT_PIECE)
        # Asking for the size lays the piece out: places in half-laid text are wrong.
        self.document().documentLayout().documentSize()
        self._next_piece.setInterval(0)
        if self._setter.finished:
            self._next_piece.stop()
            self._draw_selections()
            self.laid_out.emit()

    def _set_until(self, offset: int) -> None:
        """Make sure that the words at a source offset are set."""
        assert self._setter is not None
        while not self._setter.finished and not self._setter.has_reached(offset):
            self._set_next_piece()

    def _measured(self) -> Measure:
        """Choose the line's length, centre the column, and fit the facts line to it."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * SIDE
        width = max(min(MEASURE * self._font_size, room), 8 * self._font_size)
        side = max((room - width) // 2 + SIDE, 4)
        self.setViewportMargins(side, 0, side, 0)
        self._side = side
        self.facts.setFixedWidth(width)
        self.facts.setFixedHeight(self.facts.heightForWidth(width))
        return Measure(self._font_size, width, ragged=width < NARROW * self._font_size)

    def _place_meta(self) -> None:
        if self._setter is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._setter.meta_position)
        self.facts.move(self._side, self.cursorRect(cursor).top() - self.facts.height())
        self.facts.show()

    def _reveal(self, start: int, end: int) -> None:
        """Scroll only if the words are out of view, and then to a third from the top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        first = self.cursorRect(cursor)
        cursor.setPosition(end)
        last = self.cursorRect(cursor)
        height = self.viewport().height()
        if first.top() < 0 or last.bottom() > height:
            self._scroll_by(first.top() - height // 3)

    def _scroll_by(self, pixels: int) -> None:
        """Scroll, with as much of the text set as it takes to get there."""
        bar = self.verticalScrollBar()
        wanted = bar.value() + pixels
        while wanted > bar.maximum() and self._setter is not None and not self._setter.finished:
            self._set_next_piece()
        bar.setValue(wanted)

    def _draw_selections(self) -> None:
        if self._setter is None:
            return
        if not self._lit and not self._marks:
            self.setExtraSelections([])
            return
        theme = self._look.theme
        lit = QTextCharFormat()
        lit.setBackground(theme["lit"])
        lit.setForeground(theme["ink"])  # labels are faded elsewhere
        lit.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        lit.setUnderlineColor(theme["accent"])
        found = QTextCharFormat()
        found.setBackground(theme["chosen"])
        current = QTextCharFormat()
        current.setBackground(theme["accent"])
        current.setForeground(theme["on_mark"])
        drawn = [self._selection(a, b, lit) for a, b in self._setter.map.shown(self._lit)]
        drawn += [
            self._selection(a, b, current if index == self._marked else found)
            for index, (a, b) in enumerate(self._marks)
        ]
        self.setExtraSelections(drawn)

    def _selection(self, start: int, end: int, shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # The stubs know these two as fields of Any.
        selection.cursor = cursor
        selection.format = shape
        return selection

    def _shown_text(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()

    @Slot()
    def _report_selection(self) -> None:
        self.selection_changed.emit(self.selected_spans())

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._setter.measure if self._setter is not None else None
        top = self.top_offset()
        super().resizeEvent(event)
        if not self._sized:
            return
        measure = self._measured()
        if before is not None and measure != before:
            self._set(top)
        else:
            self._place_meta()

    def showEvent(self, event: QShowEvent) -> None:
        """Before this the view has no width worth setting a page in."""
        super().showEvent(event)
        self._sized = True
        if self._pending is not None:
            offset, self._pending = self._pending, None
            self._set(offset)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_meta()

    @Slot()
    def selectAll(self) -> None:
        """All of the text, the pieces that wait to be set as well."""
        if self._setter is not None:
            self._set_until(len(self._source))
        super().selectAll()

    @Slot()
    def copy(self) -> None:
        """Cells that are selected together are copied as a sheet takes them: rows of tabs."""
        cursor = self.textCursor()
        if not cursor.hasComplexSelection():
            super().copy()
            return
        from PySide6.QtGui import QGuiApplication

        from reader_app.ui.panes.table_setting import selected_texts

        rows = ("\t".join(row) for row in selected_texts(cursor))
        QGuiApplication.clipboard().setText("\n".join(rows))

    def createMimeDataFromSelection(self) -> QMimeData:
        """A headline that is set in lines to fit the pane is copied whole, as it is printed."""
        mime, words = super().createMimeDataFromSelection(), self.textCursor().selectedText()
        if SET_LINE not in words:
            return mime
        whole = QMimeData()
        whole.setText(words.translate(_COPIED))
        whole.setHtml(mime.html().replace("<br />", ""))
        return whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.textCursor().hasComplexSelection():
            from PySide6.QtGui import QKeySequence

            if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.word_menu(self._offset_at(event.pos()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def word_menu(self, offset: int | None = None) -> QMenu:
        """What can be done with the selected words, at a place, or with the whole text."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setObjectName("wordMenu")
        spans = self.selected_spans()
        copy = menu.addAction(self.tr("复制"), self.copy)
        copy.setEnabled(bool(spans))
        menu.addAction(self.tr("全选"), self.selectAll)
        if spans and self.add_word_menus is not None:
            menu.addSeparator()
            self.add_word_menus(menu, spans)
        if offset is not None and self.add_place_menus is not None:
            self.add_place_menus(menu, offset)
        return menu

    def wheelEvent(self, event: QWheelEvent) -> None:
        from PySide6.QtCore import Qt

        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps, self._wheel = int(self._wheel / 120), self._wheel % 120 if self._wheel > 0 else 0
        if steps:
            self.size_step_requested.emit(steps)
        event.accept()


class _ArrowsForCaret(QObject):
    """In caret mode the arrows belong to the caret, not to 上一篇/下一篇."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        from PySide6.QtGui import QKeyEvent, QKeySequence

        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination()).toString()
            if keys in ("Left", "Right"):
                event.accept()
                return True
        return False


def _stretches(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places with no more than a mark or two between them, such as a list's names, are one."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and start - found[-1][1] <= _BESIDE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where ``words`` occur, letters' case aside, counted as a document counts."""
    low, wanted = text.lower(), words.lower()
    plain = max(text, default="") <= "\uffff"
    places = []
    start = low.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if plain:
            places.append((start, end))
        else:
            shift = len(text[:start].encode("utf-16-le")) // 2
            places.append((shift, shift + len(text[start:end].encode("utf-16-le")) // 2))
        start = low.find(wanted, end)
    return places
