"""Work-task tables: 项目名称, 项目内容, 进展情况, in whatever way a page flattened them.

Three shapes: tables that still have rows and columns, tables with one cell a paragraph, and
cards whose every cell is labelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader_app.domain.span import FieldSource, Span
from reader_app.domain.work_task import WorkTask
from reader_app.extraction.statistics import number
from reader_app.extraction.task_cells import NEVER, Kinship, fitness
from reader_app.extraction.task_columns import Role, column_roles, head_role, is_head
from reader_app.text.clean import Clean, Paragraph


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The tasks, and which paragraphs of the clean text hold what."""

    tasks: tuple[WorkTask, ...]
    group_paragraphs: frozenset[int]
    column_paragraphs: frozenset[int]
    task_paragraphs: frozenset[int]
    progress_paragraphs: frozenset[int]


@dataclass(slots=True)
class _Row:
    """One task's paragraphs by role; the group may be printed once for many rows."""

    cells: dict[Role, list[int]] = field(default_factory=dict)
    labels: dict[int, int] = field(default_factory=dict)  # paragraph → length of its label

    def add(self, role: Role, paragraph: int) -> None:
        self.cells.setdefault(role, []).append(paragraph)


@dataclass(slots=True)
class _Layout:
    rows: list[_Row]
    heads: list[int]


_FOOTER = re.compile(
    "扫一扫|分享|打印本页|打印|关闭窗口|关闭本页|上一篇|下一篇|相关链接|附件[:0-9]|责任编辑|编辑:|来源:|主办单位:|网站地图"
    "|备案号|版权所有|\\(?注[:)]|注明:|联系电话|返回顶部|【"
)
_COUNT = r"[一二三四五六七八九十]{1,3}|\d{1,3}"
_NUMBERING = re.compile(rf"(?:(?:{_COUNT})[、.)] ?|\((?:{_COUNT})\) ?)?")
_NUMBERED = re.compile(rf"(?:{_COUNT})[、.]|\((?:{_COUNT})\)")
_OF_PROPOSALS = re.compile(
    "[【\\[]?(?:提案[人者号]|案由|案号|办理(?:结果|类别)|第?[^\\n]{0,12}号?提案)"
    "|[^\\n。]{0,50}(?:建议|提案)》?(?:$|\\()"
)
_LABEL = re.compile(r"(?:[【\[]?)(?P<word>[^\s:,。;【】\[\]]{2,12})(?:[】\]]:?|:) ?")
_UNIT_MARKS = re.compile(r"[、,;/\n]|(?<=[局委办部镇乡]) ")
_UNIT_LABEL = re.compile(r"^(?:责任|牵头|配合|主办|协办|承办)(?:单位|部门)?:")
_UNIT_NOTE = re.compile(r"\((?:牵头|配合|负责|协办|主办)\)$")
_SEQ = re.compile(r"\d{1,4}|[一二三四五六七八九十]{1,3}")


def read_task_table(clean: Clean) -> TaskTable | None:
    """The page's table of tasks; None for a page that has none."""
    for shape in (_grid, _flattened, _cards):
        layout = shape(clean)
        if layout and sum(1 for row in layout.rows if Role.PROGRESS in row.cells) >= 2:
            return _table(clean, layout)
    return None


# --- tables with rows and columns ---------------------------------------------------------


def _grid(clean: Clean) -> _Layout | None:
    """Markdown and tab-separated tables; one that goes on under the same heads is one table."""
    rows: list[_Row] = []
    heads: list[int] = []
    roles: dict[int, Role] = {}
    for cells in _grid_rows(clean):
        numbered = [(clean.paragraphs[i].column or 0, i) for i in cells]
        found = _grid_heads(clean, numbered)
        if found:
            roles = found
            heads += cells
            continue
        if not roles:
            continue
        row = _Row()
        for column, i in numbered:
            row.add(roles.get(column, Role.OTHER), i)
        if len(row.cells) == 1 and len(cells) == 1 and len(roles) > 2:
            # A line across the whole table names the group of the rows below it.
            row = _Row({Role.GROUP: cells})
        rows.append(row)
    return _Layout(rows, heads) if roles else None


def _grid_rows(clean: Clean) -> Iterator[list[int]]:
    in_tables = [(p, i) for i, p in enumerate(clean.paragraphs) if p.table is not None]
    for _, cells in groupby(in_tables, key=lambda cell: (cell[0].table, cell[0].row)):
        yield [i for _, i in cells]


def _grid_heads(clean: Clean, cells: Sequence[tuple[int, int]]) -> dict[int, Role] | None:
    texts = [_folded(clean, i) for _, i in cells]
    if not all(is_head(text) or len(text) <= 12 for text in texts):
        return None
    roles = column_roles(texts)
    if roles is None:
        return None
    return {column: role for (column, _), role in zip(cells, roles, strict=True)}


# --- tables with one cell a paragraph -----------------------------------------------------


def _flattened(clean: Clean) -> _Layout | None:
    found = _flat_heads(clean)
    if found is None:
        return None
    heads, roles = found
    cells: list[int] = []
    skipped = list(heads)
    texts = [_folded(clean, i) for i in range(len(clean.paragraphs))]
    names = {texts[i] for i in heads}
    for i in range(heads[-1] + 1, len(texts)):
        if _FOOTER.match(texts[i]):
            break
        if texts[i] in names:  # the heads printed again on the next page
            skipped.append(i)
        else:
            cells.append(i)
    assigned = _assign(roles, [texts[i] for i in cells])
    return _Layout(list(_rows(roles, zip(cells, assigned, strict=True))), skipped)


def _flat_heads(clean: Clean) -> tuple[list[int], list[Role]] | None:
    """The first run of paragraphs that are nothing but the heads of a task table."""
    run: list[int] = []
    for i, paragraph in enumerate(clean.paragraphs):
        text = clean.paragraph_folded(paragraph)
        words = text.split() if len(text) <= 80 else []
        if len(words) > 2 and all(is_head(word) for word in words):
            roles = column_roles(words)
            if roles:
                return [i], roles
        if len(text) <= 16 and is_head(text):
            run.append(i)
            continue
        roles = column_roles([_folded(clean, j) for j in run]) if len(run) > 1 else None
        if roles:
            return run, roles
        run = []
    return None


def _rows(roles: Sequence[Role], cells: Iterable[tuple[int, int]]) -> Iterator[_Row]:
    """Cells, each with the place of its column, put together as rows."""
    row, last = _Row(), -1
    for paragraph, column in cells:
        if column < last and row.cells:
            yield row
            row = _Row()
        role = Role.GROUP if column < 0 else roles[column]
        row.add(role, paragraph)
        last = column
    if row.cells:
        yield row


_REPEAT = {Role.PROGRESS: 1.6, Role.CONTENT: 4.5, Role.UNIT: 3.0, Role.REMARK: 3.0, Role.OTHER: 2.5}
_ABSENT = {Role.SEQ: 4.0, Role.CONTENT: 7.0, Role.PROGRESS: 3.0, Role.UNIT: 1.2}
_ABSENT_OTHERWISE = 0.3
_STATES = 24  # kept a paragraph; far more than real tables need


@dataclass(frozen=True, slots=True)
class _State:
    score: float
    column: int  # −1: a heading across the whole table
    content: int  # the paragraph with the task of the current row; −1: none yet
    before: _State | None


def _assign(roles: Sequence[Role], texts: Sequence[str]) -> list[int]:
    """The column of each paragraph: the best course through the table as a whole.

    A row may lack cells, a cell may have several paragraphs, and where strict alternation
    fails, what is said decides: a task and its progress speak of the same thing.
    """
    kinship = Kinship(texts)
    allows_heading = Role.GROUP not in roles
    columns = range(-1 if allows_heading else 0, len(roles))
    states = [_State(0.0, len(roles), -1, None)]
    for i, text in enumerate(texts):
        fits = {column: _fits(roles, column, text) for column in columns}
        # What fits no column still stands in one.
        fitting = [column for column in columns if fits[column] > NEVER] or range(len(roles))
        best: dict[tuple[int, int], _State] = {}
        for state in states:
            for column in fitting:
                role = Role.GROUP if column < 0 else roles[column]
                score = state.score + fits[column] - _cost(roles, state.column, column)
                content = state.content
                if role is Role.PROGRESS and content >= 0:
                    score += kinship(content, i)
                elif role is Role.CONTENT:
                    if content >= 0:
                        score -= 0.7 * kinship(content, i)
                    if column != state.column:
                        content = i
                key = (column, content)
                if key not in best or best[key].score < score:
                    best[key] = _State(score, column, content, state)
        states = sorted(best.values(), key=lambda state: -state.score)[:_STATES]
    return _course(max(states, key=lambda state: state.score)) if texts else []


def _fits(roles: Sequence[Role], column: int, text: str) -> float:
    if column >= 0:
        return fitness(roles[column], text)
    # No column for groups: a heading across the table is one beyond doubt, or none.
    shortest = 8 if Role.REMARK in roles else 6
    score = fitness(Role.GROUP, text)
    return score if score > 3.0 and (len(text) >= shortest or _NUMBERED.match(text)) else NEVER


def _cost(roles: Sequence[Role], before: int, column: int) -> float:
    """What it costs that a cell of ``column`` follows one of ``before``."""
    if column == before:
        repeat = _REPEAT.get(roles[column], 6.0) if column >= 0 else 6.0
        return min(repeat, _cost_of_absent(roles, column + 1, len(roles)) + 3.0)
    if column > before:
        return _cost_of_absent(roles, max(before, -1) + 1, column)
    return _cost_of_absent(roles, before + 1, len(roles)) + _cost_of_absent(
        roles, 0, max(column, 0)
    )


def _cost_of_absent(roles: Sequence[Role], start: int, end: int) -> float:
    return sum(_ABSENT.get(role, _ABSENT_OTHERWISE) for role in roles[start:end])


def _course(state: _State) -> list[int]:
    columns: list[int] = []
    at: _State | None = state
    while at is not None and at.before is not None:
        columns.append(at.column)
        at = at.before
    return columns[::-1]


# --- cards: every cell behind its label ---------------------------------------------------


def _cards(clean: Clean) -> _Layout | None:
    """工作任务:… / 进展情况:… / 责任单位:…, over and over, each under a heading or not."""
    if any(_OF_PROPOSALS.match(clean.folded, p.start, p.end) for p in clean.paragraphs):
        return None  # 落实情况 and 主办单位 are labels of proposals, too
    rows: list[_Row] = [_Row()]
    heading: int | None = None
    last: Role | None = None
    for i, paragraph in enumerate(clean.paragraphs):
        text = clean.paragraph_folded(paragraph)
        label = _LABEL.match(text)
        role = head_role(label["word"]) if label else None
        if label is None or role is None:
            if _is_heading(paragraph, text):
                heading, last = i, None
            elif last is Role.PROGRESS and not _FOOTER.match(text):
                rows[-1].add(Role.PROGRESS, i)
            else:
                last = None
            continue
        row = rows[-1]
        if heading is not None or role in row.cells or _begins_card(role, row):
            row = _Row()
            rows.append(row)
        if heading is not None:
            row.add(Role.GROUP, heading)
            row.labels[heading] = _numbering(clean, heading).end()
            heading = None
        row.add(role, i)
        row.labels[i] = label.end()
        last = role
    return _card_layout([row for row in rows if row.cells])


def _begins_card(role: Role, row: _Row) -> bool:
    return role is Role.CONTENT and Role.PROGRESS in row.cells


def _card_layout(rows: list[_Row]) -> _Layout | None:
    headed = sum(1 for row in rows if Role.GROUP in row.cells)
    for row in rows:
        headings = row.cells.get(Role.GROUP)
        if headings and headed * 5 >= len(rows) * 4:  # each card has its own: it is numbered
            row.cells[Role.SEQ] = headings
        if headings and Role.CONTENT not in row.cells:
            row.cells[Role.CONTENT] = row.cells.pop(Role.GROUP)
    whole = [row for row in rows if {Role.CONTENT, Role.PROGRESS} <= row.cells.keys()]
    return _Layout(rows, []) if len(whole) >= 2 and len(whole) * 2 > len(rows) else None


def _is_heading(paragraph: Paragraph, text: str) -> bool:
    numbered = _NUMBERED.match(text)
    return bool(paragraph.heading_level or numbered) and len(text) <= 40 and text[-1] not in "。;:"


def _numbering(clean: Clean, index: int) -> re.Match[str]:
    found = _NUMBERING.match(_folded(clean, index))
    assert found is not None  # the pattern also fits nothing
    return found


# --- rows to tasks ------------------------------------------------------------------------


def _table(clean: Clean, layout: _Layout) -> TaskTable:
    tasks: list[WorkTask] = []
    places: dict[Role, set[int]] = {role: set() for role in Role}
    group: list[int] = []
    for row in layout.rows:
        for role, cells in row.cells.items():
            places[role].update(cells)
        group = row.cells.get(Role.GROUP, group)
        if Role.CONTENT in row.cells or Role.PROGRESS in row.cells:
            tasks.append(_task(clean, len(tasks) + 1, row, group))
    return TaskTable(
        tuple(tasks),
        frozenset(places[Role.GROUP]),
        frozenset(layout.heads),
        frozenset(places[Role.CONTENT]),
        frozenset(places[Role.PROGRESS]),
    )


def _task(clean: Clean, order: int, row: _Row, group: Sequence[int]) -> WorkTask:
    sources: dict[str, FieldSource] = {}

    def text(name: str, cells: Sequence[int], skip: Mapping[int, int]) -> str | None:
        ranges = [clean.trim(*_range(clean, i, skip)) for i in cells]
        ranges = [(start, end) for start, end in ranges if start < end]  # a label may stand alone
        if not ranges:
            return None
        sources[name] = FieldSource((tuple(s for r in ranges for s in clean.spans(*r)),))
        return "\n".join(clean.text[start:end] for start, end in ranges)

    content = text("content", row.cells.get(Role.CONTENT, ()), row.labels)
    progress = text("progress", row.cells.get(Role.PROGRESS, ()), row.labels)
    unit = text("unit", row.cells.get(Role.UNIT, ()), row.labels)
    remark = text("remark", row.cells.get(Role.REMARK, ()), row.labels)
    numbered = {i: row.labels.get(i, _numbering(clean, i).end()) for i in group}
    named = text("group", group, numbered)
    units = _units(clean, row, sources)
    seq = _seq(clean, row, sources)
    return WorkTask(order, seq, named, content, progress, unit, units, remark, sources=sources)


def _range(clean: Clean, index: int, skip: Mapping[int, int]) -> tuple[int, int]:
    """A paragraph without its label or number."""
    paragraph = clean.paragraphs[index]
    return paragraph.start + skip.get(index, 0), paragraph.end


def _seq(clean: Clean, row: _Row, sources: dict[str, FieldSource]) -> int | None:
    for i in row.cells.get(Role.SEQ, ()):
        paragraph = clean.paragraphs[i]
        printed = _SEQ.search(clean.folded, paragraph.start, paragraph.end)
        if printed:
            sources["seq"] = FieldSource((clean.spans(*printed.span()),))
            return number(printed.group())
    return None


def _units(clean: Clean, row: _Row, sources: dict[str, FieldSource]) -> tuple[str, ...]:
    """责任单位 divided: one name each, without 牵头 and the like."""
    names: list[str] = []
    items: list[tuple[Span, ...]] = []
    for i in row.cells.get(Role.UNIT, ()):
        start, end = _range(clean, i, row.labels)
        at = start
        marks = [m.span() for m in _UNIT_MARKS.finditer(clean.folded, start, end)]
        for low, high in [*marks, (end, end)]:
            first, last = clean.trim(at, low)
            text = clean.folded[first:last]
            if label := _UNIT_LABEL.match(text):
                first += label.end()
            if note := _UNIT_NOTE.search(text):
                last -= len(text) - note.start()
            last -= 1 if clean.folded[first:last].endswith("。") else 0
            last -= 1 if clean.folded[first:last].endswith("等") else 0
            if first < last:
                names.append(clean.text[first:last])
                items.append(clean.spans(first, last))
            at = high
    if names:
        sources["units"] = FieldSource(tuple(items))
    return tuple(names)


def _folded(clean: Clean, index: int) -> str:
    return clean.paragraph_folded(clean.paragraphs[index])
