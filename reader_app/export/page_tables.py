"""How the tables of an article are printed: of tasks by groups, of proposals by columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.work_task import WorkTask
from reader_app.export.page_blocks import BlockSetter, plain_text
from reader_app.text.table_rows import TableRow, heads_of, with_rows

JsonObject = dict[str, Any]

_IN_TABLES = {BlockKind.TABLE_HEAD, BlockKind.TASK, BlockKind.PROGRESS}
_CELLS = {BlockKind.CROSSHEAD, BlockKind.FIELD, BlockKind.PARAGRAPH}
_SECTION_FIELDS = {"group", "section"}
_SAME_FIELD = {"units": "unit"}
_LONGEST_WHOLE_ROW = 600  # characters; a longer one may go over a page's end
_MOST_COLUMNS = 10
_MOST_GROUPED_COLUMNS = 3  # 项目名称, 项目内容, 进展情况; with more, a task is a row of cells
_LONGEST_GAP = 3  # blocks between the cells of a table that no record claims
# What a column holds by a word of its title, where no whole row tells
_PROPOSAL_COLUMNS = (
    ("序", "seq"),
    ("号", "number"),
    ("题", "title"),
    ("案由", "title"),
    ("名称", "title"),
    ("提案人", "proposers"),
    ("提案者", "proposers"),
    ("会办", "co_units"),
    ("协办", "co_units"),
    ("主办", "lead_units"),
    ("承办", "lead_units"),
    ("责任", "lead_units"),
    ("领导", "supervisors"),
    ("办委", "committee"),
    ("情况", "reply"),
    ("答复", "reply"),
    ("结果", "category"),
    ("类别", "category"),
)
_TASK_COLUMNS = (
    ("序", "seq"),
    ("单位", "unit"),
    ("备注", "remark"),
    ("进展", "progress"),
    ("完成", "progress"),
    ("情况", "progress"),
    ("名称", "group"),
    ("类别", "group"),
    ("内容", "content"),
    ("任务", "content"),
    ("目标", "content"),
)
Row = tuple[Proposal | WorkTask | None, list[Block]]


class Stretch(Enum):
    """What a part of an article is set as."""

    TEXT = "text"
    TASKS = "tasks"
    RECORDS = "records"
    GRID = "grid"


def stretches(
    blocks: Sequence[Block], tasks: Sequence[WorkTask] = (), source: str = ""
) -> list[tuple[Stretch, list[Block]]]:
    """Divide a text into running text and tables, in order. Tables of anything else than records
    are told by the lines of the ``source``."""
    divided: list[tuple[bool, list[Block]]] = []
    for is_table, block in zip(_tabular(blocks, tasks), blocks, strict=True):
        last = divided[-1] if divided else None
        titles_again = last and is_table and _begins_table(last[1][-1], block)
        if last is None or last[0] is not is_table or titles_again:
            divided.append((is_table, []))
        divided[-1][1].append(block)
    found: list[tuple[Stretch, list[Block]]] = []
    for is_table, together in divided:
        kind = _kind(is_table, together)
        found += _with_grids(source, together) if kind is Stretch.TEXT else [(kind, together)]
    return found


def grid_table(setter: BlockSetter, source: str, blocks: Sequence[Block]) -> JsonObject:
    """Column titles, and the rows below them cell by cell."""
    heads, *rows = (row for row in with_rows(source, blocks) if isinstance(row, TableRow))
    titles: list[Any] = [
        [run for block in cell for run in setter.runs(block)] for cell in heads.cells
    ]
    printed: list[JsonObject] = []
    for row in rows:
        columns = [[setter.plain(block) for block in cell] for cell in row.cells]
        whole = max(map(_length, columns)) <= _LONGEST_WHOLE_ROW
        printed.append(
            {"cells": columns, "whole": whole, "alone": row.across and len(row.blocks) == 1}
        )
    shares = [_share(titles, printed, column) for column in range(len(titles))]
    return {"kind": "records", "titles": titles, "shares": shares, "rows": printed}


def _with_grids(source: str, blocks: Sequence[Block]) -> list[tuple[Stretch, list[Block]]]:
    """Running text, and the tables in it whose first row names the columns."""
    found: list[tuple[Stretch, list[Block]]] = []
    rows: list[TableRow] = []

    def put(kind: Stretch, together: Sequence[Block]) -> None:
        if found and found[-1][0] is kind is Stretch.TEXT:
            found[-1][1].extend(together)
        else:
            found.append((kind, list(together)))

    def close() -> None:
        together = [block for row in rows for block in row.blocks]
        if rows:
            put(Stretch.GRID if _is_grid(source, rows) else Stretch.TEXT, together)
        rows.clear()

    for item in with_rows(source, blocks):
        if not isinstance(item, TableRow) or not item.goes_on:
            close()
        if isinstance(item, TableRow):
            rows.append(item)
        else:
            put(Stretch.TEXT, [item])
    close()
    return found


def _is_grid(source: str, rows: Sequence[TableRow]) -> bool:
    return len(rows[0].cells) <= _MOST_COLUMNS and heads_of(source, rows) == 1


def task_table(setter: BlockSetter, blocks: Sequence[Block]) -> JsonObject:
    """Column titles, and groups of rows with a left (task) and a right (progress) cell."""
    titles = [setter.runs(block) for block in blocks if block.kind is BlockKind.TABLE_HEAD]
    groups: list[JsonObject] = []
    for block in blocks:
        if block.kind is BlockKind.TABLE_HEAD:
            continue
        if block.kind is BlockKind.CROSSHEAD:
            name = setter.runs(block)
            groups.append({"name": name, "bookmark": plain_text(name), "rows": []})
            continue
        groups = groups or [{"name": [], "bookmark": "", "rows": []}]
        _add_cell(groups[-1]["rows"], block.kind, setter.plain(block))
    for row in (row for group in groups for row in group["rows"]):
        row["whole"] = max(map(_length, (row["left"], row["right"]))) <= _LONGEST_WHOLE_ROW
    return {"kind": "tasks", "titles": titles, "groups": groups}


def is_one_sided(blocks: Sequence[Block]) -> bool:
    """Whether one of the two columns of tasks would stay empty, without titles that want both."""
    kinds = [block.kind for block in blocks]
    titles = kinds.count(BlockKind.TABLE_HEAD)
    return titles < 2 and not {BlockKind.TASK, BlockKind.PROGRESS} <= set(kinds)


def record_table(setter: BlockSetter, document: Document, blocks: Sequence[Block]) -> JsonObject:
    """Column titles, and one row of cells per record; a section's name is a row of its own."""
    titles = [setter.runs(block) for block in blocks if block.kind is BlockKind.TABLE_HEAD]
    cells = [block for block in blocks if block.kind is not BlockKind.TABLE_HEAD]
    words = _PROPOSAL_COLUMNS if document.proposals else _TASK_COLUMNS
    named = [_named(plain_text(title), words) for title in titles]
    # a group's name stands in its own column, or else above its rows
    rows = _rows(cells, document.proposals or document.tasks, sections="group" not in named)
    holds = _columns_hold(named, rows)
    printed = [_row(setter, blocks, record, holds) for record, blocks in rows]
    return {
        "kind": "records",
        "titles": titles,
        "shares": [_share(titles, printed, column) for column in range(len(titles))],
        "rows": printed,
    }


def _tabular(blocks: Sequence[Block], tasks: Sequence[WorkTask]) -> list[bool]:
    values = {
        span.start for task in tasks for source in task.sources.values() for span in source.spans
    }
    tabular = [
        block.kind in _IN_TABLES
        or (block.kind in _CELLS and not values.isdisjoint(_offsets(block)))
        for block in blocks
    ]
    for place in reversed(range(len(blocks) - 1)):  # a group's name stands above its tasks
        if blocks[place].kind is BlockKind.CROSSHEAD:
            tabular[place] = tabular[place + 1] and blocks[place + 1].kind is not BlockKind.FIELD
    for place, block in enumerate(blocks[1:], start=1):  # further cells, and names of sections
        following = blocks[place + 1].kind if place + 1 < len(blocks) else None
        is_section = block.kind is BlockKind.CROSSHEAD and following is BlockKind.FIELD
        if block.kind is BlockKind.FIELD or is_section:
            tabular[place] = tabular[place - 1]
    if tasks:
        _close_gaps(tabular)
    return tabular


def _close_gaps(tabular: list[bool]) -> None:
    """Let cells that no record claims stay in their table."""
    places = [place for place, is_table in enumerate(tabular) if is_table]
    for above, below in pairwise(places):
        if below - above <= _LONGEST_GAP + 1:
            tabular[above:below] = [True] * (below - above)


def _begins_table(above: Block, block: Block) -> bool:
    return block.kind is BlockKind.TABLE_HEAD and above.kind is not BlockKind.TABLE_HEAD


def _kind(is_table: bool, blocks: Sequence[Block]) -> Stretch:
    if not is_table:
        return Stretch.TEXT
    titles = sum(block.kind is BlockKind.TABLE_HEAD for block in blocks)
    has_tasks = any(block.kind in (BlockKind.TASK, BlockKind.PROGRESS) for block in blocks)
    if has_tasks and not _MOST_GROUPED_COLUMNS < titles <= _MOST_COLUMNS:
        return Stretch.TASKS
    return Stretch.RECORDS if 0 < titles <= _MOST_COLUMNS else Stretch.TEXT


def _add_cell(rows: list[JsonObject], kind: BlockKind, cell: JsonObject) -> None:
    if kind is BlockKind.TASK or not rows:
        rows.append({"left": [], "right": []})
    row = rows[-1]
    row["right" if kind is BlockKind.PROGRESS or row["right"] else "left"].append(cell)


def _rows(
    cells: Sequence[Block], records: Sequence[Proposal | WorkTask], sections: bool
) -> list[Row]:
    """The cells of each record: a row begins where the first of its own values stands.

    With ``sections``, each crosshead is a row of its own.
    """
    begins: dict[int, Proposal | WorkTask] = {}
    last = -1  # what is above the previous record's values, such as a group's name, is not its own
    for record in records:
        own = [
            span.start
            for name, source in record.sources.items()
            if not (sections and name in _SECTION_FIELDS)
            for span in source.spans
            if span.start > last
        ]
        if own:
            begins[min(own)] = record
            last = max(own)
    rows: list[Row] = []
    after_section = True
    for cell in cells:
        begun = next((begins[at] for at in _offsets(cell) if at in begins), None)
        is_section = sections and cell.kind is BlockKind.CROSSHEAD
        if begun or is_section or after_section:
            rows.append((None if is_section else begun, []))
        rows[-1][1].append(cell)
        after_section = is_section
    return rows


def _named(title: str, words: Sequence[tuple[str, str]]) -> str:
    """The field a column's title speaks of; empty if that cannot be told."""
    return next((field for word, field in words if word in title), "")


def _columns_hold(named: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """The field that each column holds, as whole rows show it, or else its title."""
    votes: list[Counter[str]] = [Counter() for _ in named]
    for record, cells in rows:
        if len(cells) == len(named):
            for vote, cell in zip(votes, cells, strict=True):
                vote[_field_in(cell, record)] += 1
    return [
        max(vote, key=lambda field: vote[field] if field else 0) or name if vote else name
        for vote, name in zip(votes, named, strict=True)
    ]


def _field_in(cell: Block, record: Proposal | WorkTask | None) -> str:
    """The field whose value begins in a cell; empty if none does."""
    offsets = set(_offsets(cell))
    for name, source in record.sources.items() if record else ():
        if any(span.start in offsets for span in source.spans):
            return _SAME_FIELD.get(name, name)
    return ""


def _row(
    setter: BlockSetter,
    cells: Sequence[Block],
    record: Proposal | WorkTask | None,
    holds: Sequence[str],
) -> JsonObject:
    """The cells in their columns. Empty cells may be missing: what a cell says tells where it
    belongs, and never may it stand before the one printed above it."""
    columns: list[list[JsonObject]] = [[] for _ in holds]
    at = -1
    for place, cell in enumerate(cells):
        field = _field_in(cell, record)
        later = [column for column in range(max(at, 0), len(holds)) if holds[column] == field]
        if len(cells) == len(holds):
            at = place
        elif field and later:
            at = later[0]
        elif at < 0 or not _spare(cells, place, at, holds):
            at = max(at, 0)
        else:
            at += 1
        columns[at].append(setter.plain(cell))
    whole = max(map(_length, columns)) <= _LONGEST_WHOLE_ROW
    alone = record is None and len(cells) == 1 and cells[0].kind is BlockKind.CROSSHEAD
    return {"cells": columns, "whole": whole, "alone": alone}


def _spare(cells: Sequence[Block], place: int, at: int, holds: Sequence[str]) -> bool:
    """Whether a cell that says nothing of itself may move on one column."""
    return at + 1 < len(holds) and len(holds) - at > len(cells) - place


def _share(titles: Sequence[Any], rows: Sequence[JsonObject], column: int) -> float:
    """A column's share of the width: more for longer texts, but not in proportion."""
    longest = max((_length(row["cells"][column]) for row in rows if not row["alone"]), default=0)
    return float(round(max(len(plain_text(titles[column])), min(longest, 80), 2) ** 0.62, 2))


def _length(cell: Sequence[JsonObject]) -> int:
    return sum(len(plain_text(item["runs"])) for item in cell)


def _offsets(block: Block) -> list[int]:
    return [offset for start, end in block.spans for offset in range(start, end)]
