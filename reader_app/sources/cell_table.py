"""A table of cells as text: a Markdown table, which keeps empty cells and their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LINE_END = re.compile(r"\s*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
_FORMULA_GUARD = re.compile(r"'(?=[=+\-@＝＋－＠\t])")  # put there by exports, ours too
_MOST_CHARACTERS = 4_000_000  # of one sheet


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as text, without empty ones; what stands alone above the heads is a line.

    A line end within a cell is ``<br>``. Columns that are empty in every row are left out.
    """
    cells = [[_cell(cell) for cell in row] for row in rows]
    cells = [row for row in cells if any(row)]
    width = max((len(row) for row in cells), default=0)
    for row in cells:
        row += [""] * (width - len(row))
    used = [k for k in range(width) if any(row[k] for row in cells)]
    cells = [[row[k] for k in used] for row in cells]
    lines: list[str] = []
    head = next((k for k, row in enumerate(cells) if sum(map(bool, row)) > 1), len(cells))
    for row in cells[:head]:
        lines += [cell.replace("<br>", "\n") for cell in row if cell]
    if head and head < len(cells):
        lines.append("")
    for k, row in enumerate(cells[head:]):
        lines.append(f"| {' | '.join(cell.replace('|', '｜') for cell in row)} |")
        if not k:
            lines.append("| --- " * len(row) + "|")
    text = "\n".join(lines)
    return f"{text}\n"[:_MOST_CHARACTERS] if text.strip() else ""


def head_remark(rows: Sequence[Sequence[str]]) -> str:
    """What to say of a table that has a row of heads, perhaps under its name, and no more."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows if any(map(str.strip, row))]
    if not filled or filled[-1] < 2 or any(count > 1 for count in filled[:-1]):
        return ""
    return "表里只有一行，没有表头以外的内容。请检查文件是否完整。"


def _cell(text: str) -> str:
    return _LINE_END.sub("<br>", _FORMULA_GUARD.sub("", text, count=1).strip()).replace("\t", " ")
