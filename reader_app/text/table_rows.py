"""Which blocks of an article are the cells of a table, by the lines that they stand in.

Tables of every format are lines of text whose cells stand between bars, or between tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.newspaper import Block, BlockKind

_HEAD_KINDS = frozenset(
    {BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.BYLINE}
)
_RULE = re.compile(r"[ \t\xa0]*\|(?:[ \t\xa0]*:?-{2,}:?[ \t\xa0]*\|)+[ \t\xa0]*$")
_MOST_COLUMNS = 64
_LONGEST_HEAD, _LONGEST_FIGURE = 12, 10
_EDGES = " \t\r\u3000"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: of every column its blocks, which are the paragraphs of one cell."""

    cells: tuple[tuple[Block, ...], ...]
    goes_on: bool  # it stands right under another row of its table

    @property
    def across(self) -> bool:
        """Whether its one cell is set across the table."""
        return bool(self.cells[0]) and not any(self.cells[1:])

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for cell in self.cells for block in cell)


def with_rows(source: str, blocks: Iterable[Block]) -> Iterator[Block | TableRow]:
    """The blocks in their order, those of one row put together."""
    line: _Line | None = None
    row: list[tuple[int, Block]] = []
    above: tuple[int, int] | None = None  # where the row above ends, and its columns
    for block in blocks:
        if row and line is not None and not line.holds(block):
            yield _row(source, line, row, above)
            above, row = (line.end, line.columns), []
        if line is None or not line.start <= _start(block) < line.end:
            line = _line_at(source, _start(block))
        if line.columns and line.holds(block) and block.kind not in _HEAD_KINDS:
            row.append((line.column(block), block))
            continue
        if row:
            yield _row(source, line, row, above)
            row = []
        above = None
        yield block
    if row and line is not None:
        yield _row(source, line, row, above)


def heads_of(source: str, rows: Sequence[TableRow]) -> int:
    """How many rows at the top name the columns: as records were read, or else by their look."""
    heads = 0
    for row in rows:
        if not row.blocks or any(block.kind is not BlockKind.TABLE_HEAD for block in row.blocks):
            break
        heads += 1
    return heads or int(len(rows) > 2 and _looks_like_heads(source, rows[0]))


def _looks_like_heads(source: str, row: TableRow) -> bool:
    texts = [cell_text(source, cell) for cell in row.cells]
    return all(0 < len(text) <= _LONGEST_HEAD and not is_number(text) for text in texts)


def is_number(text: str) -> bool:
    """Whether a cell holds a figure and little more."""
    return text[:1].isdigit() and len(text) <= _LONGEST_FIGURE


def cell_text(source: str, cell: Sequence[Block]) -> str:
    """The words of a cell."""
    return "".join(block.text(source) for block in cell)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    marks: tuple[int, ...]  # where the cells part, both ends among them; none of other lines

    @property
    def columns(self) -> int:
        return max(0, len(self.marks) - 1)

    def holds(self, block: Block) -> bool:
        """Whether the block is within one cell."""
        last = block.spans[-1].end
        if not self.start <= _start(block) < last <= self.end:
            return False
        return not any(_start(block) <= mark < last for mark in self.marks)

    def column(self, block: Block) -> int:
        return sum(mark < _start(block) for mark in self.marks) - 1


def _row(
    source: str, line: _Line, row: Sequence[tuple[int, Block]], above: tuple[int, int] | None
) -> TableRow:
    cells: list[list[Block]] = [[] for _ in range(line.columns)]
    for column, block in row:
        cells[column].append(block)
    goes_on = (
        above is not None
        and above[1] == line.columns
        and _nothing_between(source[above[0] : line.start])
    )
    return TableRow(tuple(map(tuple, cells)), goes_on)


def _nothing_between(gap: str) -> bool:
    """Whether no more than a line's end parts two rows, or the rule under the heads."""
    between = gap.replace("\r\n", "\n").split("\n")[1:-1]
    return all(_RULE.match(line) for line in between)


def _line_at(source: str, offset: int) -> _Line:
    start = max(source.rfind(mark, 0, offset) for mark in "\n\r") + 1
    ends = [at for mark in "\n\r" if (at := source.find(mark, offset)) >= 0]
    end = min(ends, default=len(source))
    return _Line(start, end, _marks(source, start, end))


def _marks(source: str, start: int, end: int) -> tuple[int, ...]:
    """Where the cells of a line part."""
    text = source[start:end]
    bare = text.strip(_EDGES)
    if bare.startswith("|") and bare.endswith("|") and 3 <= bare.count("|") <= _MOST_COLUMNS + 1:
        return tuple(start + at for at, character in enumerate(text) if character == "|")
    if 2 <= text.count("\t") < _MOST_COLUMNS:
        inner = (start + at for at, character in enumerate(text) if character == "\t")
        return (start - 1, *inner, end)
    return ()


def _start(block: Block) -> int:
    return block.spans[0].start
