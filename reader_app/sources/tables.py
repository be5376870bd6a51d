"""Tables as lines of text: one row a line, in the Markdown that extraction reads.

Bars keep what tabs would lose: an empty first cell, a row with one cell, two columns only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_COLUMNS = 64
MOST_CELLS = 100_000  # of a table; what is larger is no page's
MOST_REPEATED = 5_000  # cells that spans may add to a table

PARAGRAPH = "<br>"
"""What parts the paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell and how many columns and rows it spans."""

    text: str
    columns: int = 1
    rows: int = 1


def table_lines(rows: Sequence[Sequence[TableCell]]) -> Iterator[str]:
    """The rows, then, after the first of them, the rule that makes lines with bars a table."""
    grid = [row for row in _grid(rows) if any(row)]
    width = max(map(len, grid), default=0)
    for number, row in enumerate(grid):
        cells = [*row, *[""] * (width - len(row))]
        yield f"| {' | '.join(cells)} |"
        if not number:
            yield f"| {' | '.join(['---'] * width)} |"


def _grid(rows: Sequence[Sequence[TableCell]]) -> Iterator[list[str]]:
    """Each row's texts by column; a cell that spans several stands in each of them."""
    hanging: dict[int, tuple[int, str]] = {}  # column: rows still to fill, text
    filled = repeated = 0
    resolving = True
    width = min(MOST_COLUMNS, max((sum(cell.columns for cell in row) for row in rows), default=0))
    for row in rows:
        texts: list[str] = []
        for cell in row:
            _fill(texts, hanging)
            text = _in_a_cell(cell.text)
            if cell.columns >= width > 1 and len(row) == 1:
                texts.append(text)  # across the whole table: a heading over rows
                break
            columns = cell.columns if resolving else 1
            for _ in range(min(columns, MOST_COLUMNS - len(texts))):
                if cell.rows > 1 and resolving:
                    hanging[len(texts)] = (cell.rows - 1, text)
                texts.append(text)
        _fill(texts, hanging)
        filled += len(texts)
        repeated += max(0, len(texts) - len(row))
        if repeated > MOST_REPEATED:
            resolving = False
            hanging.clear()
        if filled > MOST_CELLS:
            return
        yield texts


def _fill(texts: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Put the cells of rows above that reach into this one where they belong."""
    while (kept := hanging.pop(len(texts), None)) is not None:
        left, text = kept
        if left > 1:
            hanging[len(texts)] = (left - 1, text)
        texts.append(text)


def _in_a_cell(text: str) -> str:
    lines = (line.strip() for line in text.replace("|", "｜").splitlines())
    return PARAGRAPH.join(line for line in lines if line)
