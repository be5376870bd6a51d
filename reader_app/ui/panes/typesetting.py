"""How each kind of block is set in Song type: sizes, indents, leading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader_app.domain.newspaper import Block, BlockKind, field_labels
from reader_app.ui.fonts import song
from reader_app.ui.panes.line_breaks import headline_breaks
from reader_app.ui.panes.source_map import SourceMap
from reader_app.ui.theme import Theme

if TYPE_CHECKING:  # most articles have no table
    from reader_app.ui.panes.table_plan import TablePart
    from reader_app.ui.panes.table_setting import TableSetter

LEADING = 1.75
LONGEST_PARAGRAPH = 6000
"""A paragraph is laid out whole, so a longer one is shown in several without a gap."""

LONGEST_FACT = 90
"""A field whose value is longer reads as a paragraph, not as a fact in a column."""

_HEAD_KINDS = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.BYLINE)
_CLOSE = 0.2  # body characters over the second line of a head
_A_PARAGRAPH = 40  # characters that beginning a paragraph costs as much as
_A_CELL = 80  # those that a table's cell does
_NOT_SHOWN = (BlockKind.FURNITURE, BlockKind.META)
_TO_SPACE = {ord("\n"): " ", ord("\r"): " ", ord("\t"): " "}

SET_LINE = "\u2028"
"""Where a headline or a record's head goes on in a new line that no paper printed so."""

Piece = tuple[int, str]  # where it stands in the source, and its characters


# Qt.AlignmentFlag as it is stored in a format: touching Qt's own enums makes all of them, and
# that costs a tenth of a bare start.
_LEFT, _CENTRED, _JUSTIFIED = 0x1, 0x4, 0x8


# Named tuples: a dataclass takes six times as long to make, before the first paint.


class Measure(NamedTuple):
    """The room a page is set in."""

    font_size: int  # pixels of a body character
    width: int  # pixels of a line
    ragged: bool  # too narrow to justify


class Style(NamedTuple):
    """How one kind of block differs from body text. Lengths are in body characters."""

    size: float = 1.0
    bold: bool = False
    faded: bool = False
    align: int = _LEFT
    first_line: float = 0.0
    left: float = 0.0
    above: float = 0.0
    below: float = 0.0
    leading: float = LEADING


STYLES = {
    BlockKind.KICKER: Style(1.05, align=_CENTRED, below=0.3),
    BlockKind.HEADLINE: Style(1.65, bold=True, align=_CENTRED, leading=1.42),
    BlockKind.SUBHEADLINE: Style(1.1, align=_CENTRED, above=0.35),
    BlockKind.BYLINE: Style(0.84, faded=True, align=_CENTRED, above=0.5),
    BlockKind.CROSSHEAD: Style(1.16, bold=True, align=_CENTRED, above=1.5, below=0.5),
    BlockKind.RECORD_HEAD: Style(1.08, bold=True, above=1.5, below=0.25, leading=1.6),
    BlockKind.FIELD: Style(0.92, first_line=-5.2, left=5.2, leading=1.65),
    BlockKind.LABEL: Style(0.92, bold=True, above=0.6, leading=1.6),
    BlockKind.PARAGRAPH: Style(align=_JUSTIFIED, first_line=2.0, below=0.35),
    BlockKind.TASK: Style(bold=True, align=_JUSTIFIED, above=0.9, below=0.1, leading=1.65),
    BlockKind.PROGRESS: Style(align=_JUSTIFIED, first_line=2.0, below=0.2),
    BlockKind.TABLE_HEAD: Style(0.8, faded=True, align=_CENTRED, above=0.4),
}


class _Paragraph(NamedTuple):
    kind: BlockKind
    pieces: list[Piece]
    joined: bool  # to the line before it
    follows: bool  # a second line of one head
    continued: bool  # the rest of an endless paragraph


class Typesetter:
    """Writes blocks into a document, piece by piece, and notes which character went where."""

    def __init__(
        self, source: str, blocks: Sequence[Block], theme: Theme, measure: Measure
    ) -> None:
        self._source = source
        self.measure = measure
        self.map = SourceMap()
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(song(measure.font_size))
        self._cursor = QTextCursor(self.document)
        self._fresh = True
        head, body = _divided(blocks)
        self._head = head
        self._theme = theme
        self._body = self._items(body)
        self._tables: TableSetter | None = None
        self._faded = _coloured(theme.colors["faded"])
        self._formats: dict[tuple[float, bool, bool], QTextCharFormat] = {}
        self._furthest = 0
        self._written = 0  # of a table, in characters
        self.finished = False
        self.meta_position = 0

    def set_head(self, fallback: str, meta_height: int) -> None:
        """Headline and its company, and under them an empty line for the facts."""
        if not any(block.kind is BlockKind.HEADLINE for block in self._head) and fallback:
            style = STYLES[BlockKind.HEADLINE]
            self._begin(style)
            self._cursor.insertText(fallback, self._format(style))
        for paragraph in self._paragraphs(self._head):
            self._write(paragraph)
        gap = QTextBlockFormat()  # its margin is the room: an empty line keeps its own height
        gap.setTopMargin(self.measure.font_size * 0.9 + meta_height)
        shape = QTextCharFormat()
        shape.setFont(song(max(round(self.measure.font_size * 0.6), 4)))
        self._insert_block(gap)
        self._cursor.setBlockCharFormat(shape)
        self.meta_position = self._cursor.position()

    def set_body(self, characters: int) -> None:
        """Set about this many characters more. ``finished`` says whether all are set."""
        room = characters
        self._cursor.beginEditBlock()
        for item in self._body:
            room -= self._write(item) if isinstance(item, _Paragraph) else self._write_table(item)
            if room <= 0:
                break
        else:
            self.finished = True
        self._cursor.endEditBlock()

    def has_reached(self, offset: int) -> bool:
        """Whether the words at a source offset are set already."""
        return self._furthest > offset

    def _pieces(self, block: Block) -> list[Piece]:
        pieces = [
            (start, self._source[start:end].translate(_TO_SPACE)) for start, end in block.spans
        ]
        return _stripped(pieces)

    def _items(self, body: Sequence[Block]) -> Iterator[_Paragraph | TablePart]:
        """The body as it is set: tables, and paragraphs between them."""
        if not _may_have_tables(self._source):
            yield from self._paragraphs(body)
            return
        from reader_app.ui.panes.table_plan import TablePart, parts_of

        parts = parts_of(self._source, body, self.measure.width / self.measure.font_size)
        for kind, alike in groupby(parts, key=type):
            if kind is TablePart:
                yield from (part for part in alike if isinstance(part, TablePart))
            else:
                yield from self._paragraphs(part for part in alike if isinstance(part, Block))

    def _paragraphs(self, blocks: Iterable[Block]) -> Iterator[_Paragraph]:
        """Headings of a table that is none here in one line, endless paragraphs in parts."""
        before: BlockKind | None = None
        for block in blocks:
            pieces = self._pieces(block)
            if not pieces:
                continue
            kind = block.kind
            if kind is BlockKind.FIELD and sum(len(text) for _, text in pieces) > LONGEST_FACT:
                kind = BlockKind.PARAGRAPH
            joined = kind is before is BlockKind.TABLE_HEAD
            follows = kind is before is BlockKind.RECORD_HEAD
            for number, part in enumerate(_in_parts(pieces)):
                yield _Paragraph(kind, part, joined, follows, continued=number > 0)
            before = kind

    def _write(self, paragraph: _Paragraph) -> int:
        """Set a paragraph; how much of the room it takes."""
        style, pieces = STYLES[paragraph.kind], paragraph.pieces
        if paragraph.joined:
            self._cursor.insertText(" · ", self._format(style))
        else:
            self._begin(style, continued=paragraph.continued, follows=paragraph.follows)
        if paragraph.kind is BlockKind.FIELD and (length := _label_length(pieces)):
            label, value = _cut(pieces, length)
            self._insert(label, self._format(style, faded=True))
            self._cursor.insertText("\t", self._format(style))
            self._insert_facts(_stripped(value), style)
        elif paragraph.kind is BlockKind.HEADLINE:
            self._insert_headline(pieces, self._format(style))
        elif paragraph.kind is BlockKind.RECORD_HEAD:
            self._insert_record_head(pieces, self._format(style))
        else:
            self._insert(pieces, self._format(style))
        ends = [start + len(text) for start, text in pieces]
        self._furthest = max(self._furthest, *ends, 0)
        return sum(len(text) for _, text in pieces) + _A_PARAGRAPH

    def _write_table(self, part: TablePart) -> int:
        """Set some rows of a table; how much of the room they take."""
        if self._tables is None:
            from reader_app.ui.panes.table_setting import TableSetter

            measure = self.measure
            self._tables = TableSetter(
                self._theme, measure.font_size, measure.width, self._write_cell
            )
        if self._cursor.position() == self.meta_position:
            # An empty line right over a table has no height, and that of the facts has to
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._written = 0
        self._tables.set_part(self._cursor, part)
        self._fresh = True  # the line under a table is there already
        return self._written

    def _write_cell(self, cursor: QTextCursor, block: Block, shape: QTextCharFormat) -> None:
        pieces = self._pieces(block)
        before, self._cursor = self._cursor, cursor
        self._insert(pieces, shape)
        self._cursor = before
        self._furthest = max(self._furthest, block.spans[-1].end)
        self._written += sum(len(text) for _, text in pieces) + _A_CELL

    def _insert_facts(self, value: list[Piece], style: Style) -> None:
        """The value of a field, and behind it the other fields that its line may hold."""
        done = 0
        for start, end in field_labels("".join(words for _, words in value)):
            if not start:
                continue  # 主办:区一局:… a value is no label
            before, value = _cut(value, start - done)
            label, value = _cut(value, end - start)
            self._insert(before, self._format(style))
            self._insert(label, self._format(style, faded=True))
            done = end
        self._insert(value, self._format(style))

    def _insert_headline(self, pieces: list[Piece], shape: QTextCharFormat) -> None:
        text = "".join(words for _, words in pieces)
        size = STYLES[BlockKind.HEADLINE].size * self.measure.font_size
        done = 0
        for place in headline_breaks(text, self.measure.width / size):
            line, pieces = _cut(pieces, place - done)
            self._insert(line, shape)
            self._cursor.insertText(SET_LINE, shape)
            done = place
        self._insert(pieces, shape)

    def _insert_record_head(self, pieces: list[Piece], shape: QTextCharFormat) -> None:
        """The class at its end goes into the next line rather than into both."""
        text = "".join(words for _, words in pieces)
        if text.endswith((")", "\uff09")):
            from reader_app.ui.panes.torn_bracket import torn_bracket

            if place := torn_bracket(text, shape.font(), self.measure.width):
                line, pieces = _cut(pieces, place)
                self._insert(line, shape)
                self._cursor.insertText(SET_LINE, shape)
        self._insert(pieces, shape)

    def _insert(self, pieces: Sequence[Piece], shape: QTextCharFormat) -> None:
        place = self._cursor.position()
        for start, text in pieces:
            place += self.map.add(place, start, text)
        self._cursor.insertText("".join(text for _, text in pieces), shape)

    def _begin(self, style: Style, *, continued: bool = False, follows: bool = False) -> None:
        """A new paragraph. One that follows its like stands close to it: a head of two lines."""
        if follows and style.above > _CLOSE and style.bold:
            style = style._replace(above=_CLOSE)
        self._insert_block(_block_format(style, self.measure, continued=continued))

    def _insert_block(self, shape: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(shape)
            self._fresh = False
        else:
            self._cursor.insertBlock(shape, QTextCharFormat())

    def _format(self, style: Style, *, faded: bool = False) -> QTextCharFormat:
        key = (style.size, style.bold, style.faded or faded)
        if key not in self._formats:
            shape = QTextCharFormat(self._faded) if key[2] else QTextCharFormat()
            size = round(self.measure.font_size * style.size)
            shape.setFont(song(size, bold=style.bold))
            self._formats[key] = shape
        return self._formats[key]


def _may_have_tables(source: str) -> bool:
    return "\n|" in source or source.startswith("|") or "\t" in source


def _coloured(color: str) -> QTextCharFormat:
    """A format in this colour, by way of HTML: a QBrush made here would first have half of
    QtGui's classes made, which costs more than the rest of the page."""
    scratch = QTextDocument()
    scratch.setHtml(f'<span style="color:{color}">x</span>')
    cursor = QTextCursor(scratch)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor.charFormat()


def _block_format(style: Style, measure: Measure, *, continued: bool) -> QTextBlockFormat:
    em = measure.font_size
    shape = QTextBlockFormat()
    align = style.align
    if align == _JUSTIFIED and measure.ragged:
        align = _LEFT
    shape.setProperty(QTextFormat.Property.BlockAlignment, align)
    shape.setLineHeight(
        round(em * style.size * style.leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value
    )
    shape.setTopMargin(0 if continued else em * style.above)
    shape.setBottomMargin(em * style.below)
    shape.setLeftMargin(em * style.left)
    shape.setTextIndent(0 if continued else em * style.first_line)
    if style.first_line < 0:
        shape.setTabPositions([QTextOption.Tab(em * style.left, QTextOption.TabType.LeftTab)])
    return shape


def _divided(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """What stands over the article, and the rest; furniture is left out."""
    shown = [block for block in blocks if block.kind not in _NOT_SHOWN]
    for index, block in enumerate(shown):
        if block.kind not in _HEAD_KINDS:
            return shown[:index], shown[index:]
    return shown, []


def _in_parts(pieces: list[Piece]) -> Iterator[list[Piece]]:
    while sum(len(text) for _, text in pieces) > LONGEST_PARAGRAPH:
        part, pieces = _cut(pieces, LONGEST_PARAGRAPH)
        yield part
    yield pieces


def _stripped(pieces: list[Piece]) -> list[Piece]:
    """Without white space at either end: indents are the typesetter's business."""
    while pieces and not pieces[0][1].strip():
        pieces = pieces[1:]
    while pieces and not pieces[-1][1].strip():
        pieces = pieces[:-1]
    if not pieces:
        return []
    start, text = pieces[0]
    bare = text.lstrip()
    pieces = [(start + len(text) - len(bare), bare), *pieces[1:]]
    start, text = pieces[-1]
    return [*pieces[:-1], (start, text.rstrip())]


def _label_length(pieces: list[Piece]) -> int:
    """How many characters of a field are its label with the colon; 0 without one."""
    text = "".join(text for _, text in pieces)[:14]
    places = [text.find(colon) for colon in ":\uff1a" if colon in text]
    return min(places) + 1 if places else 0


def _cut(pieces: list[Piece], length: int) -> tuple[list[Piece], list[Piece]]:
    first: list[Piece] = []
    for index, (start, text) in enumerate(pieces):
        if len(text) >= length:
            rest = [(start + length, text[length:]), *pieces[index + 1 :]]
            return [*first, (start, text[:length])], rest
        first.append((start, text))
        length -= len(text)
    return first, []
