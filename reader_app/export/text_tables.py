"""The running text as formats without columns write it: paragraphs, and tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from reader_app.domain.newspaper import Block, BlockKind
from reader_app.text.table_rows import TableRow, with_rows

_EMPTY_LINE = re.compile(r"\n[ \t\r\u3000]*\n")
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; ``kind`` says what it is."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table as it stands in the text, all rows as wide as the widest; the first names the
    columns. Paragraphs of a cell are lines of it."""

    rows: tuple[tuple[str, ...], ...]


def text_parts(source: str, blocks: Iterable[Block]) -> Iterator[Paragraph | TextTable]:
    """The blocks in their order; a lone row is no table."""
    items = list(with_rows(source, blocks))
    numbers = _tables(source, items)
    for number, together in groupby(zip(items, numbers, strict=True), key=lambda each: each[1]):
        rows = [item for item, _ in together]
        cells = [row.cells for row in rows if isinstance(row, TableRow)]
        if number is not None and len(cells) >= _FEWEST_ROWS:
            width = max(map(len, cells))
            yield TextTable(
                tuple(
                    tuple(_cell(source, cell) for cell in (*row, *[()] * (width - len(row))))
                    for row in cells
                )
            )
            continue
        for item in rows:
            for block in item.blocks if isinstance(item, TableRow) else (item,):
                if text := _in_one_line(source, block):
                    yield Paragraph(block.kind, text)


def _tables(source: str, items: list[Block | TableRow]) -> list[int | None]:
    """The number of the table that each item is a row of; rows that touch are of one."""
    numbers: list[int | None] = [0 if items and isinstance(items[0], TableRow) else None]
    for place, (above, item) in enumerate(pairwise(items), start=1):
        if not isinstance(item, TableRow):
            numbers.append(None)
            continue
        touches = isinstance(above, TableRow) and not _EMPTY_LINE.search(
            source, above.blocks[-1].spans[-1].end, item.blocks[0].spans[0].start
        )
        numbers.append(numbers[-1] if touches else place)
    return numbers[: len(items)]


def _cell(source: str, blocks: Iterable[Block]) -> str:
    return "\n".join(text for block in blocks if (text := _in_one_line(source, block)))


def _in_one_line(source: str, block: Block) -> str:
    return " ".join(block.text(source).split())
