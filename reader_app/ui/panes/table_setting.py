"""How a table of an article is drawn: hairlines between rows, no boxes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader_app.domain.newspaper import Block, BlockKind
from reader_app.text.table_rows import TableRow
from reader_app.ui.fonts import song
from reader_app.ui.panes.table_plan import PADDING, TablePart
from reader_app.ui.theme import Theme

_LEADING = 1.5
_ABOVE, _BELOW = 0.8, 0.9  # body characters around a table
_ROW = 0.26  # characters of the table over and under the words of a cell
_BOLD = frozenset({BlockKind.CROSSHEAD, BlockKind.RECORD_HEAD})
_LEFT, _CENTRED = 0x1, 0x4  # Qt.AlignmentFlag as it is stored in a format

WriteCell = Callable[[QTextCursor, Block, QTextCharFormat], None]


class TableSetter:
    """Draws the parts of tables at a document's end; ``write`` puts a block's words in place."""

    def __init__(self, theme: Theme, font_size: int, width: int, write: WriteCell) -> None:
        self._size = self._em = font_size
        self._width = width
        self._write = write
        self._rule = QBrush(theme["rule"])
        self._strong = QBrush(theme["faded"])
        self._ink, self._faded = theme["ink"], theme["faded"]

    def set_part(self, cursor: QTextCursor, part: TablePart) -> None:
        """Draw it, and leave the cursor in the empty paragraph behind it."""
        self._size = max(round(self._em * part.size), 4)
        table = cursor.insertTable(len(part.rows), len(part.widths), self._shape(part))
        for number, row in enumerate(part.rows):
            if row.across:
                table.mergeCells(number, 0, 1, len(part.widths))
        for number, row in enumerate(part.rows):
            is_head = number < part.heads
            last = part.closes and number == len(part.rows) - 1
            strong = last or number == part.heads - 1
            first = part.opens and number == 0
            for column, blocks in enumerate(row.cells):
                cell = table.cellAt(number, column)
                if cell.column() != column:
                    continue  # under the one that is set across
                self._outline(cell, first, strong)
                centred = part.narrow[column] or is_head or (row.across and _is_section(row))
                self._fill(cell, blocks, is_head, centred)
                if number and _is_group(blocks):
                    self._fade_if_again(cell, table.cellAt(number - 1, column))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _shape(self, part: TablePart) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setCellSpacing(0)
        shape.setCellPadding(0)
        shape.setTopMargin(self._em * _ABOVE if part.opens else 0)
        shape.setBottomMargin(self._em * _BELOW if part.closes else 0)
        shape.setWidth(QTextLength(QTextLength.Type.FixedLength, self._width))
        edges = [0]
        for share in part.widths:
            edges.append(edges[-1] + round(share * self._width))
        edges[-1] = self._width
        shape.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, right - left)
                for left, right in pairwise(edges)
            ]
        )
        return shape

    def _outline(self, cell: QTextTableCell, first: bool, strong: bool) -> None:
        shape = QTextTableCellFormat()
        side, over = self._size * PADDING, self._size * _ROW
        shape.setLeftPadding(side)
        shape.setRightPadding(side)
        shape.setTopPadding(over)
        shape.setBottomPadding(over)
        solid = QTextFrameFormat.BorderStyle.BorderStyle_Solid
        shape.setBottomBorder(1)
        shape.setBottomBorderStyle(solid)
        shape.setBottomBorderBrush(self._strong if strong else self._rule)
        if first:
            shape.setTopBorder(1)
            shape.setTopBorderStyle(solid)
            shape.setTopBorderBrush(self._strong)
        cell.setFormat(shape)

    def _fill(
        self, cell: QTextTableCell, blocks: tuple[Block, ...], is_head: bool, centred: bool
    ) -> None:
        cursor = cell.firstCursorPosition()
        shape = self._paragraph(centred)
        cursor.setBlockFormat(shape)
        for number, block in enumerate(blocks):
            if number:
                cursor.insertBlock(shape)
            bold = block.kind in _BOLD and not is_head
            self._write(cursor, block, self._letters(bold, self._faded if is_head else self._ink))

    def _fade_if_again(self, cell: QTextTableCell, above: QTextTableCell) -> None:
        """A group's name that stands over several rows is printed once; the others say it again."""
        if _text(cell) == _text(above):
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._letters(False, self._faded))

    def _paragraph(self, centred: bool) -> QTextBlockFormat:
        shape = QTextBlockFormat()
        shape.setProperty(QTextFormat.Property.BlockAlignment, _CENTRED if centred else _LEFT)
        shape.setLineHeight(
            round(self._size * _LEADING), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        return shape

    def _letters(self, bold: bool, color: QColor) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(song(self._size, bold=bold))
        shape.setForeground(color)
        return shape


def _is_section(row: TableRow) -> bool:
    return _is_group(row.blocks)


def _is_group(blocks: tuple[Block, ...]) -> bool:
    return bool(blocks) and blocks[0].kind is BlockKind.CROSSHEAD


def selected_cells(cursor: QTextCursor) -> list[tuple[int, int]]:
    """Where the cells begin and end that are selected together."""
    return [
        (cell.firstPosition(), cell.lastPosition()) for row in _selected(cursor) for cell in row
    ]


def selected_texts(cursor: QTextCursor) -> list[list[str]]:
    """What stands in them, row by row."""
    return [[_text(cell) for cell in row] for row in _selected(cursor)]


def _selected(cursor: QTextCursor) -> list[list[QTextTableCell]]:
    table = cursor.currentTable()
    first, rows, left, columns = _numbers(cursor.selectedTableCells())
    found = []
    for row in range(first, first + rows):
        cells = [(column, table.cellAt(row, column)) for column in range(left, left + columns)]
        found.append([cell for column, cell in cells if cell.column() == column])
    return found


def _text(cell: QTextTableCell) -> str:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", " ")


def _numbers(found: object) -> tuple[int, int, int, int]:
    assert isinstance(found, tuple)  # the stubs know no more of it than that it is an object
    row, rows, column, columns = found
    return row, rows, column, columns
