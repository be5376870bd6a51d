"""Work-task tables: 项目名称, 项目内容, 进展情况, in whatever way a page flattened them.

Three shapes: tables that still have rows and columns, tables whose cells follow one another,
and cards whose every cell is labelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader_app.domain.work_task import WorkTask
from reader_app.extraction.tasks.about import is_about_promises, is_about_work
from reader_app.extraction.tasks.barred import read_barred
from reader_app.extraction.tasks.cards import read_cards
from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role, column_roles, is_head
from reader_app.extraction.tasks.courses import best_course, over_full_rows
from reader_app.extraction.tasks.endings import FOOTER, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.lists import read_lists
from reader_app.extraction.tasks.plain import read_plain
from reader_app.extraction.tasks.prose import read_prose
from reader_app.extraction.tasks.reading import counted, offices_behind, told_within
from reader_app.extraction.tasks.rows import (
    GROUP_TAIL,
    NUMBERED,
    Cell,
    Layout,
    Row,
    cell,
    tasks_of,
)
from reader_app.extraction.tasks.weighed import read_weighed
from reader_app.text.clean import Clean
from reader_app.text.width import HAN


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The tasks, and which paragraphs of the clean text hold what."""

    tasks: tuple[WorkTask, ...]
    group_paragraphs: frozenset[int]
    column_paragraphs: frozenset[int]
    task_paragraphs: frozenset[int]
    progress_paragraphs: frozenset[int]


_OF_A_PROPOSAL = re.compile(r"(?:^《?关于.{2,60}的?|.)(?:建议|提案|议案)》?$|^[A-D]类?$")


def read_task_table(clean: Clean) -> TaskTable | None:
    """The page's table of tasks; None for a page that has none."""
    for shape in _SHAPES:
        layout = shape(clean)
        if layout is None:
            continue
        layout = Layout(_read_in_words(clean, layout.rows), layout.heads)
        _without_headline(clean, layout)
        sure = shape in (read_plain, read_weighed)
        if not (sure or _says_progress(clean, layout)) or _is_of_figures(clean, layout):
            continue
        if not sure and _is_of_speakers(clean, layout):
            continue
        if not _is_of_proposals(clean, layout) and not _members_ask(clean):
            return _table(clean, layout)
    return None


def _read_in_words(clean: Clean, rows: list[Row]) -> list[Row]:
    return offices_behind(clean, told_within(clean, counted(clean, rows)))


_HEADLINE = re.compile(
    "(?:情况|进展|进度|清单|一览表?|台账|报告|通报|公示|任务|分解表?|汇总表?|安排|要点|实事(?:项目)?|分工|方案)"
    r"(?:\([^()]{1,12}\))?$"
)


def _without_headline(clean: Clean, layout: Layout) -> None:
    """The only heading of a page, over its first task, is no group if it names the paper."""
    groups = {cell.start: cell for row in layout.rows for cell in row.cells.get(Role.GROUP, [])}
    tasks = [cell.start for row in layout.rows for cell in row.cells.get(Role.CONTENT, [])]
    if len(groups) != 1 or len(tasks) < 2:
        return
    (one,) = groups.values()
    words = clean.folded[one.start : one.end].strip()
    whole = clean.paragraphs[one.paragraph]
    alone = whole.table is None and not NUMBERED.match(words) and _HEADLINE.search(words)
    if alone and len(words) > 9 and one.start < min(tasks):
        for row in layout.rows:
            row.cells.pop(Role.GROUP, None)


def _says_progress(clean: Clean, layout: Layout) -> bool:
    """Whether there are tasks with progress, or at least with who is to do them."""
    fewest = _FEWEST_ASSIGNED - (is_about_promises(clean) or is_about_work(clean))
    rows = [row for row in layout.rows if Role.CONTENT in row.cells]
    reported = sum(1 for row in rows if Role.PROGRESS in row.cells)
    assigned = sum(1 for row in rows if Role.UNIT in row.cells)
    return reported >= 2 or (assigned >= fewest and assigned * 2 > len(rows))


_FEWEST_ASSIGNED = 3  # on a page that does not say that it is of tasks
_OURS = re.compile("我(?:们|[局委办厅院市区县镇乡会处])")


def _is_of_speakers(clean: Clean, layout: Layout) -> bool:
    """Whether offices tell of themselves, 市教育局:今年以来,我局…, with no progress beside."""
    rows = [row for row in layout.rows if Role.CONTENT in row.cells]
    told = [row.cells[Role.CONTENT][0] for row in rows]
    spoken = sum(1 for one in told if _OURS.search(clean.folded, one.start, one.end))
    return spoken * 2 > len(told) and not any(Role.PROGRESS in row.cells for row in rows)


_FIGURE = re.compile(r"[\d.,%()-]+")


def _is_of_figures(clean: Clean, layout: Layout) -> bool:
    """Whether figures stand where tasks should, and their progress is no more: of districts."""
    tasks = _figures_in(clean, layout, Role.CONTENT)
    told = _figures_in(clean, layout, Role.PROGRESS)
    return any(tasks) and sum(told) * 2 >= len(told)


def _figures_in(clean: Clean, layout: Layout, role: Role) -> list[bool]:
    """Of each row with such a cell, whether it is but a figure."""
    cells = [row.cells[role][0] for row in layout.rows if role in row.cells]
    return [bool(_FIGURE.fullmatch(clean.folded, one.start, one.end)) for one in cells]


def _is_of_proposals(clean: Clean, layout: Layout) -> bool:
    """A list of proposals may have the same columns; its items are titles."""
    items = [row.cells[Role.CONTENT][0] for row in layout.rows if Role.CONTENT in row.cells]
    titles = sum(1 for one in items if _OF_A_PROPOSAL.search(clean.folded[one.start : one.end]))
    return titles * 5 > len(items) * 2


_MEMBER_ASKS = re.compile(
    rf"^[^\w\n]*(?:[{HAN}]{{0,8}}政协)?委员[ ]{{0,4}}[{HAN}、 ]{{2,20}}"
    r"(?:\([^()\n]{2,30}\))?[ ]?:.{12}",
    re.MULTILINE,
)


_TO_THE_EDITOR = re.compile(
    r"^[^\w\n]*[^。,:\n]{0,6}编辑"
    r"(?:部?(?:同志|老师|先生|女士|朋友|[你您]?好)+[ ]?[:!,]|部:[你您]好)",
    re.MULTILINE,
)


def _members_ask(clean: Clean) -> bool:
    """Whether members speak on the page, or write to it, whom offices answer.

    县政协委员 莫大鹏:建议尽快…; 编辑同志:…
    """
    if "提案" not in clean.folded:
        return False
    letters = _TO_THE_EDITOR.search(clean.folded)
    return letters is not None or len(_MEMBER_ASKS.findall(clean.folded)) > 1


def _table(clean: Clean, layout: Layout) -> TaskTable:
    places: dict[Role, set[int]] = {role: set() for role in Role}
    for row in layout.rows:
        for role, cells in row.cells.items():
            places[role].update(one.paragraph for one in cells)
    return TaskTable(
        tasks_of(clean, layout),
        frozenset(places[Role.GROUP]),
        frozenset(layout.heads),
        frozenset(places[Role.CONTENT]),
        frozenset(places[Role.PROGRESS]),
    )


# --- tables with rows and columns ---------------------------------------------------------


def read_grid(clean: Clean) -> Layout | None:
    """Markdown and tab-separated tables; one that goes on under the same heads is one table."""
    rows: list[Row] = []
    heads: list[int] = []
    roles: dict[int, Role] = {}
    last = -1
    for cells in _grid_rows(clean):
        between = range(last + 1, cells[0]) if roles and last >= 0 else range(0)
        rows += [Row({Role.GROUP: [_whole(clean, i)]}) for i in between if _is_group(clean, i)]
        last = cells[-1]
        numbered = [(clean.paragraphs[i].column or 0, i) for i in cells]
        found = _grid_heads(clean, numbered)
        if found:
            roles = found
            heads += cells
            continue
        if not roles or _TOTAL.match(_text(clean, _whole(clean, cells[0]))):
            continue
        row = Row()
        for column, i in numbered:
            if _DITTO.match(_text(clean, _whole(clean, i))):
                continue
            row.add(roles.get(column, Role.OTHER), _whole(clean, i))
        wide = len(roles) > 2 or _names_group(clean, cells)
        if wide and (group := _across(clean, cells, row)):
            row = Row({Role.GROUP: [group]})
        rows.append(row)
    return Layout(rows, heads) if roles else None


_TOTAL = re.compile("[合总小共][ ]?计")
_DITTO = re.compile(r"[\^〃″↑]$")  # as in the row above


def _names_group(clean: Clean, cells: Sequence[int]) -> bool:
    """Whether a row of two columns has but one cell, such as a group's name: 一、产业发展."""
    name = GROUP_TAIL.sub("", _text(clean, _whole(clean, cells[0])))
    return len(cells) == 1 and fitness(Role.GROUP, name) > _SURE


_SURE = 3.0


def _across(clean: Clean, cells: Sequence[int], row: Row) -> Cell | None:
    """A line across the whole table, which names the group of the rows below it.

    Its number may stand in the column of the rows' numbers (| 一 | 做强实体经济 | | |), and its
    words in each of the columns that it was set across.
    """
    if len({_text(clean, _whole(clean, i)) for i in cells}) == 1:
        return _whole(clean, cells[0])
    counts = row.cells.get(Role.SEQ, [])
    if len(cells) != 2 or not counts or not _HAN_COUNT.match(_text(clean, counts[0])):
        return None
    named = row.cells.get(Role.CONTENT) or row.cells.get(Role.GROUP)
    return named[0] if named else None


_HAN_COUNT = re.compile(r"\(?[一二三四五六七八九十]{1,3}[)、.]?$")


def _grid_rows(clean: Clean) -> Iterator[list[int]]:
    in_tables = [(p, i) for i, p in enumerate(clean.paragraphs) if p.table is not None]
    for _, cells in groupby(in_tables, key=lambda cell: (cell[0].table, cell[0].row)):
        yield [i for _, i in cells]


def _is_group(clean: Clean, index: int) -> bool:
    """Whether a line between two rows is a heading over the rows below it."""
    text = _text(clean, _whole(clean, index))
    heads = bool(NUMBERED.match(text)) or clean.paragraphs[index].heading_level > 0
    return heads and 0 < len(text) <= 24 and text[-1] not in "。;:"


def _grid_heads(clean: Clean, cells: Sequence[tuple[int, int]]) -> dict[int, Role] | None:
    texts = [_text(clean, _whole(clean, i)) for _, i in cells]
    if not all(is_head(text) or len(text) <= 12 for text in texts):
        return None
    sure = sum(1 for text in texts if is_head(text, strictly=True))
    if sure < 2 or sure * 5 < len(texts) * 2:
        return None  # a row of short cells: G236改线工程, 路基施工完成60%
    roles = column_roles(texts)
    if roles is None:
        return None
    return {column: role for (column, _), role in zip(cells, roles, strict=True)}


# --- tables whose cells follow one another ------------------------------------------------

_PAGE = re.compile(  # — 2 —(共 3 页), 第2页 共3页, 2/3; a number alone may count a row
    r"[-—–·.\s]*第\s*\d{1,3}\s*页[\s,/(]*(?:共\s*\d{1,3}\s*页)?[)\s.·—–-]*"
    r"|[-—–·]+\s*\d{1,3}\s*[-—–·]+\s*(?:\(?共\s*\d{1,3}\s*页\)?)?|\d{1,3}\s*/\s*\d{1,3}"
    r"|一\s*\d{1,3}\s*一|\(?[续接][上前]?[表页]\)?:?"  # dashes that a scan read as 一; 续表
)
_CONTACT = re.compile("(?:联系人|经办人|联络员|联系方式)[^:]{0,6}:")  # under the table
_MOST_CELLS = 20_000  # what is larger is no page
_GAP = re.compile(r"\s*\|\s*|\t+|\s{2,}")
_SPACE = re.compile(r"\s+")


def read_flattened(clean: Clean) -> Layout | None:
    """One cell a paragraph, or one row a line with gaps between its cells."""
    heads, roles, gap = _flat_heads(clean)
    if not roles:
        return None
    names = {_text(clean, _whole(clean, i)) for i in heads}
    if Role.SEQ not in roles and _rows_are_counted(clean, heads[-1] + 1, gap):
        roles = [Role.SEQ, *roles]
    over_two = gap is not None and len(heads) == _ROWS_OF_HEADS
    skipped = list(heads)
    cells: list[Cell] = []
    known: dict[int, int] = {}
    ends: list[int] = []  # of rows, where lines of bars mark them
    if over := _heading_over(clean, heads[0], Role.GROUP in roles):
        cells, known = [over], {0: -1}
    for i in range(heads[-1] + 1, tasks_end(clean)):
        whole = _whole(clean, i)
        text = _text(clean, whole)
        if FOOTER.match(text) or _CONTACT.match(text):
            break
        if gap is None and _ONLY_BARS.fullmatch(clean.paragraph_folded(clean.paragraphs[i])):
            ends.append(len(cells))
            continue
        if not text.strip("-=—_ ") or _PAGE.fullmatch(text):
            continue  # a ruled line, a page's number
        if text in names:  # the heads printed again on the next page
            skipped.append(i)
        elif gap is not None:
            row = list(_divided(clean, whole, gap))
            whole_row = len(row) == len(roles) and _is_whole(clean, roles, row, gap)
            if whole_row or (over_two and _ends_with_bars(clean, i, heads[-1])):
                known.update({len(cells) + k: k for k in range(len(row))})
            cells += row
        elif text:
            cells.append(whole)
    if len(cells) > _MOST_CELLS:
        return None
    known.update(_known_by_ends(clean, roles, cells, ends))
    if gap is None and roles[0] is Role.SEQ and not ends:
        cells = _without_han_counts(clean, roles, cells, known)
    joined = _joined(clean, cells) if gap is None else frozenset()
    forms = group_headings(clean)
    headings = [k for k, one in enumerate(cells) if one.paragraph in forms and k not in known]
    texts = [_text(clean, one) for one in cells]
    if not known and not joined:
        known = dict.fromkeys(over_full_rows(roles, texts), -1)
    course = best_course(roles, texts, joined, known, headings)
    rows = list(_rows(roles, zip(cells, course, strict=True)))
    return Layout(rows, skipped)


_ROWS_OF_HEADS = 2
_ONLY_BARS = re.compile(r"[| ]*\|[| ]*")


def _known_by_ends(
    clean: Clean, roles: Sequence[Role], cells: Sequence[Cell], ends: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The columns of the cells between two lines of nothing but bars, which end rows: ||.

    A row may lack its last cell, and one cell alone is a heading across the table.
    """
    if roles[0] is not Role.SEQ or len(ends) < _FEWEST_ENDS:
        return
    for first, end in zip([0, *ends], ends, strict=False):
        counted = first < end and _COUNT.match(_text(clean, cells[first]))
        if counted and end - first in (len(roles) - 1, len(roles)):
            yield from ((first + k, k) for k in range(end - first))
        elif end - first == 1 and not counted and Role.GROUP not in roles:
            yield first, -1


_FEWEST_ENDS = 2


def _rows_are_counted(clean: Clean, first: int, gap: re.Pattern[str] | None) -> bool:
    """Whether numbers begin the rows, 1, 2, 3, though no head stands over them."""
    counts: list[int] = []
    for i in range(first, len(clean.paragraphs)):
        text = _text(clean, _whole(clean, i))
        if gap is not None:
            text = gap.split(text, maxsplit=1)[0]
        if _COUNT.match(text):
            counts.append(int("".join(filter(str.isdigit, text))))
        elif not counts and i > first:
            return False  # one heading may stand over the first row
    return len(counts) > 1 and counts == list(range(1, len(counts) + 1))


def _heading_over(clean: Clean, first: int, has_groups: bool) -> Cell | None:
    """The counted heading right over the heads, where others like it follow below."""
    if has_groups or not first or not _is_counted_group(clean, first - 1):
        return None
    others = range(first, len(clean.paragraphs))
    return _whole(clean, first - 1) if any(_is_counted_group(clean, i) for i in others) else None


def _is_counted_group(clean: Clean, index: int) -> bool:
    return _is_group(clean, index) and bool(_HAN_COUNTED.match(_text(clean, _whole(clean, index))))


_HAN_COUNTED = re.compile(r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))")


def _is_whole(
    clean: Clean, roles: Sequence[Role], row: Sequence[Cell], gap: re.Pattern[str]
) -> bool:
    """Whether a line has all cells of its row, so that each one's place tells its column."""
    if roles[0] is Role.SEQ:
        return bool(_COUNT.match(_text(clean, row[0])))
    return gap is _GAP


def _without_han_counts(
    clean: Clean, roles: Sequence[Role], cells: Sequence[Cell], known: dict[int, int]
) -> list[Cell]:
    """The cells without 一, 二 in the column of the rows' numbers, and the headings behind them
    known as such."""
    kept: list[Cell] = []
    heads = False
    for one in cells:
        if _HAN_COUNT.match(_text(clean, one)):
            heads = True
            continue
        if heads and Role.GROUP not in roles:
            known[len(kept)] = -1
        if not heads or Role.GROUP not in roles:
            kept.append(one)
        heads = False
    return kept


_COUNT = re.compile(r"\(?\d{1,3}\)?[.、]?$")


def _joined(clean: Clean, cells: Sequence[Cell]) -> frozenset[int]:
    """The cells that go on with the one before them, where empty lines part the others."""
    close = [not clean.paragraphs[one.paragraph].blank_lines_before for one in cells]
    if sum(close) * 3 > len(close):
        return frozenset()
    return frozenset(i for i, is_close in enumerate(close) if is_close and i)


def _flat_heads(clean: Clean) -> tuple[list[int], list[Role], re.Pattern[str] | None]:
    """The first run of paragraphs that are nothing but the heads of a task table.

    Where one line has all of them, the pattern is what parts them, and the rows' cells.
    """
    run: list[int] = []
    for i in range(len(clean.paragraphs) + 1):
        inside = i < len(clean.paragraphs) and clean.paragraphs[i].table is None
        text = _text(clean, _whole(clean, i)) if inside else ""
        for gap in (_GAP, _SPACE) if len(text) <= 100 else ():
            words = [word for word in gap.split(text) if word]
            known = [is_head(word, strictly=True) for word in words]
            if (len(words) > 2 and known[0] and _may_be_heads(words)) or (
                len(words) == 2 and all(known)
            ):
                roles = column_roles(words)
                above = _heads_above(clean, i, len(words)) if gap is _GAP else []
                if above and (both := column_roles([*above, *words])):
                    return [i - 1, i], both, gap
                if roles:
                    return [i], roles, gap
        if 0 < len(text) <= 16 and not NUMBERED.match(text) and is_head(text, strictly=not run):
            if run and _has_bar(clean, i) and not _has_bar(clean, run[-1]):
                run = []  # what stands over the heads has no bar behind it
            run.append(i)
            continue
        run = _without_first_cell(clean, run)
        roles = column_roles([_text(clean, _whole(clean, j)) for j in run]) if run[1:] else None
        if roles:
            return run, roles, None
        run = []
    return [], [], None


def _heads_above(clean: Clean, index: int, count: int) -> list[str]:
    """The heads that reach down into the row of heads below theirs, which lacks as many cells.

    项目名称 | 项目类别 | ||| over 工作任务 | 完成情况 | 进度 | 说明 | |: 项目名称 is the first.
    """
    if not index or not _has_bar(clean, index):
        return []
    bars = [clean.paragraph_folded(clean.paragraphs[at]).count("|") for at in (index - 1, index)]
    words = [word for word in _GAP.split(_text(clean, _whole(clean, index - 1))) if word]
    missing = bars[1] - count
    fits = bars[0] == bars[1] and 0 < missing < len(words)
    return words[:missing] if fits and all(map(is_head, words)) else []


def _ends_with_bars(clean: Clean, index: int, heads: int) -> bool:
    """Whether a row has as many bars as the heads, and what it lacks, it lacks at its end."""
    row, head = (clean.paragraph_folded(clean.paragraphs[at]).rstrip() for at in (index, heads))
    ends = index + 1 >= len(clean.paragraphs) or not _has_bar(clean, index + 1)
    full = row.count("|") == head.count("|") or (ends and row.count("|") < head.count("|"))
    return full and not _HOLE.search(row)


_HOLE = re.compile(r"\|\s*\|[\s|]*[^\s|]")


def _has_bar(clean: Clean, index: int) -> bool:
    return clean.paragraph_folded(clean.paragraphs[index]).rstrip().endswith("|")


def _without_first_cell(clean: Clean, run: list[int]) -> list[int]:
    """The heads without the first row's first cell, where that reads like a head: 教育提质工程."""
    if len(run) < 4 or is_head(_text(clean, _whole(clean, run[-1])), strictly=True):
        return run
    after = len(clean.paragraphs) - run[-1] - 1
    fits = after % len(run) == 0
    fits_without = (after + 1) % (len(run) - 1) == 0
    named = _text(clean, _whole(clean, run[-1])).endswith(("工程", "行动", "项目"))
    return run[:-1] if fits_without and (named or not fits) else run


def _may_be_heads(words: Sequence[str]) -> bool:
    """Whether most of the words are heads, and the others may be: 是否达序时."""
    known = sum(1 for word in words if is_head(word))
    short = all(len(word) <= 8 and not re.search(r"[\d。,]", word) for word in words)
    return known == len(words) or (known >= 3 and known * 4 >= len(words) * 3 and short)


def _divided(clean: Clean, whole: Cell, gap: re.Pattern[str]) -> Iterator[Cell]:
    at = whole.start
    for mark in gap.finditer(clean.folded, whole.start, whole.end):
        one = cell(clean, at, mark.start(), whole.paragraph)
        if one.start < one.end:
            yield one
        at = mark.end()
    if at < whole.end:
        yield cell(clean, at, whole.end, whole.paragraph)


def _rows(roles: Sequence[Role], cells: Iterable[tuple[Cell, int]]) -> Iterator[Row]:
    """Cells, each with the place of its column, put together as rows."""
    row, last = Row(), -1
    for one, column in cells:
        if column < last and row.cells:
            yield row
            row = Row()
        row.add(Role.GROUP if column < 0 else roles[column], one)
        last = column
    if row.cells:
        yield row


def _whole(clean: Clean, index: int) -> Cell:
    paragraph = clean.paragraphs[index]
    return cell(clean, paragraph.start, paragraph.end, index)


def _text(clean: Clean, one: Cell) -> str:
    return clean.folded[one.start : one.end]


# the ways that a page may print its tasks in; the first that it does is taken
_SHAPES = (
    read_grid,
    read_barred,
    read_flattened,
    read_lists,
    read_cards,
    read_prose,
    read_plain,
    read_weighed,
)
