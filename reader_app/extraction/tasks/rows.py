"""Rows of a work-task table, and the tasks they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader_app.domain.span import FieldSource, Span
from reader_app.domain.work_task import WorkTask
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.deadlines import begins_deadline
from reader_app.extraction.tasks.headings import bare_words
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean
from reader_app.text.width import HAN


class Cell(NamedTuple):
    """A stretch of the clean text, and the paragraph that it is of."""

    start: int
    end: int
    paragraph: int


@dataclass(slots=True)
class Row:
    """One task's cells by role; the group may be printed once for many rows."""

    cells: dict[Role, list[Cell]] = field(default_factory=dict)
    counted: Cell | None = None  # a number before the task's label, which may count labels
    over: Cell | None = None  # the heading above the card's own name
    confidence: float = 1.0  # how sure it is that this is a task, and what is told of it

    def add(self, role: Role, cell: Cell) -> None:
        self.cells.setdefault(role, []).append(cell)


@dataclass(slots=True)
class Layout:
    """What a page's table was found to be made of."""

    rows: list[Row]
    heads: list[int]  # paragraphs


_COUNT = r"[一二三四五六七八九十]{1,3}|\d{1,3}"
_BULLET = "(?:[●■◆▪►▶★☆○◎·➤√✓▲△▍▎▌▐┃❖✦✧♦◈☛☞] ?)?"
_OF_ALL = (  # 1/3 老旧小区改造, PART.1 智慧停车
    r"\d{1,2}/\d{1,2}[ ]+|#\d{1,2}[ ]{1,2}"
    r"|[【\[(〖]?(?:PART|Part|part|TASK|Task|No|NO|TOP|Top)[ .·]{0,2}\d{1,2}"
    r"[】\])〗]?[ .:、|·]{0,3}"
)
_CIRCLED = "[①-⑳❶-❿]"
# 01 建设便民生活圈, but not 15 个小区
_MEASURES = "个件项所家条座处台套户人次名万亿年月日公米亩吨级类批场辆栋"
_NO_MEASURES = (  # 2 公园绿地, 3 家庭医生
    "公(?![里顷斤升]|(?:吨|米))|家[庭政园乡风校门]|人[才居民社口防大行文]|项目|条[件例]|处置|户[籍外厕]|台账"
    "|场[馆所地景]|名[师医校城录]|日间|级配|批发|年度|年轻|月子|个[人体税]|件数|座谈|次干|类案|套餐"
)
_SPACED = rf"\d{{1,2}}[ ]{{1,4}}(?=[{HAN}“《])(?:(?={_NO_MEASURES})|(?![{_MEASURES}]))"
SPOKEN = (
    "(?:其[一二三四五六七八九十]{1,3}[,、:是]?|第?[一二三四五六七八九十]{1,3}是[,:]?)(?=[^和与]) ?"
)
_KEYCAP = "\ufe0f?\u20e3"  # 1 in a box, as on telephones
_NUMBERING = re.compile(
    rf"{_BULLET}(?:(?:{_COUNT})(?:[、.)|丨]|{_KEYCAP}) ?|[(【\[](?:{_COUNT})[)】\]] ?|{SPOKEN}"
    rf"|{_CIRCLED} ?|{_SPACED}|{_OF_ALL})?"
)
NUMBERED = re.compile(
    rf"{_BULLET}(?:(?:{_COUNT})(?:[、.|丨]|{_KEYCAP})|[(【\[](?:{_COUNT})[)】\]]|{_CIRCLED}|{_SPACED}|{_OF_ALL}|{SPOKEN})"
)
_BOXED = re.compile(r"[【\[〖]([^【】\[\]〖〗]{2,40})[】\]〗][:]?")  # 【推进产业升级】
GROUP_TAIL = re.compile(r"\((?:共)?\d{1,3}[项件个]\)$")
_UNIT_MARKS = re.compile(r"[、,;/\n](?![^()\n]{0,12}\))|(?<=[局委办部镇乡]) ")
_UNIT_LABEL = re.compile(r"^(?:责任|牵头|配合|主办|协办|承办)(?:单位|部门)?:")
_UNIT_NOTE = re.compile(r"\((?:牵头|配合|负责|协办|主办)\)$|等$|。$")
_ORDER_NOTE = re.compile(  # 市经信局、市财政局(列第一位者为牵头单位,下同)
    r"\((?=[^()]*(?:下同|为牵头|[首第]一?位|排[名在首]))[^()]{4,60}\)[。;]?$"
)
_SEQ = re.compile(rf"\d{{1,4}}|[一二三四五六七八九十]{{1,3}}|{_CIRCLED}")


def cell(clean: Clean, start: int, end: int, paragraph: int) -> Cell:
    """The range without white space, and without the lines that parted the columns, at its
    ends."""
    while start < end and (clean.folded[start].isspace() or clean.folded[start] == "|"):
        start += 1
    while end > start and (clean.folded[end - 1].isspace() or clean.folded[end - 1] == "|"):
        end -= 1
    return Cell(start, end, paragraph)


def without_numbering(clean: Clean, one: Cell) -> Cell:
    """一、决战脱贫攻坚 → 决战脱贫攻坚, without the count of what follows, too."""
    text = clean.folded[one.start : one.end]
    found = _NUMBERING.match(text)
    tail = GROUP_TAIL.search(text)
    end = one.start + tail.start() if tail else one.end
    bare = cell(clean, one.start + (found.end() if found else 0), end, one.paragraph)
    boxed = _BOXED.fullmatch(clean.folded, bare.start, bare.end)
    if boxed:
        return Cell(*boxed.span(1), one.paragraph)
    while bare.end > bare.start and clean.folded[bare.end - 1] in "。;:★☆●■◆▲◀◄":
        bare = cell(clean, bare.start, bare.end - 1, one.paragraph)
    return bare


def named_group(clean: Clean, one: Cell) -> Cell:
    """The words of a heading or of a group's cell, without what counts and marks it."""
    bare = without_numbering(clean, one)
    if clean.folded[one.end : one.end + 2].strip()[:1] == "|" and bare.start == one.start:
        return one  # a cell of a row, as it is printed
    if (bare.start, bare.end) == (one.start, one.end):
        low, high = bare_words(clean, one.start, one.end)
        bare = cell(clean, low, high, one.paragraph)
    return bare


def tasks_of(clean: Clean, layout: Layout) -> tuple[WorkTask, ...]:
    """A task for each row that says one."""
    tasks: list[WorkTask] = []
    group: list[Cell] = []
    for row in layout.rows:
        group = row.cells.get(Role.GROUP, group)
        if Role.CONTENT in row.cells or Role.PROGRESS in row.cells:
            tasks.append(_task(clean, len(tasks) + 1, row, group))
    return tuple(tasks)


def _task(clean: Clean, order: int, row: Row, group: Sequence[Cell]) -> WorkTask:
    sources: dict[str, FieldSource] = {}

    def text(name: str, cells: Sequence[Cell]) -> str | None:
        filled = [one for one in cells if not _is_empty(clean, one)]  # a label may stand alone
        if not filled:
            return None
        spans = tuple(span for one in filled for span in clean.spans(one.start, one.end))
        sources[name] = FieldSource((spans,))
        return "\n".join(clean.text[one.start : one.end] for one in filled)

    if Role.UNIT in row.cells:
        offices = (one for one in row.cells[Role.UNIT] if not _is_empty(clean, one))
        row.cells[Role.UNIT] = [_without_note(clean, one) for one in offices]
    content = text("content", row.cells.get(Role.CONTENT, ()))
    told = [_without_label(clean, one) for one in row.cells.get(Role.PROGRESS, ())]
    told = [_without_arrow(clean, one) for one in told]
    progress = text("progress", told)
    unit = text("unit", row.cells.get(Role.UNIT, ()))
    remark = text("remark", row.cells.get(Role.REMARK, ()))
    named = text("group", [named_group(clean, one) for one in group])
    units = _units(clean, row, sources)
    seq = _seq(clean, row, sources)
    if row.confidence < 1:
        sources = {name: _doubted(source, row.confidence) for name, source in sources.items()}
    return WorkTask(order, seq, named, content, progress, unit, units, remark, sources=sources)


def _doubted(source: FieldSource, confidence: float) -> FieldSource:
    reason = "原文没有用标签标明，根据所在位置和写法判断"
    return replace(source, confidence=confidence, reason=reason)


_NOTHING = re.compile(r"[-—–－─/／\\*·.…]{1,6}")  # as tables fill their empty cells


def _is_empty(clean: Clean, one: Cell) -> bool:
    return one.start >= one.end or bool(_NOTHING.fullmatch(clean.folded, one.start, one.end))


_LABEL = re.compile(  # printed in each cell, too, under a head that says it
    r"[ ]*(?:目前|最新|当前|工作)?(?:进展|进度|完成|落实|推进|办理|实施)"
    r"(?:情况|成效|进展|进度)?[ ]?:[ ]*(?=[^ ])"
)


def _without_label(clean: Clean, one: Cell) -> Cell:
    label = _LABEL.match(clean.folded, one.start, one.end)
    return one._replace(start=label.end()) if label else one


_ARROW = re.compile(r"[→⇒➔➜➡↳»]{1,2}[ ]*")


def _without_arrow(clean: Clean, one: Cell) -> Cell:
    """What was done, without the arrow that leads from the task to it."""
    arrow = _ARROW.match(clean.folded, one.start, one.end)
    return cell(clean, arrow.end(), one.end, one.paragraph) if arrow else one


def _without_note(clean: Clean, one: Cell) -> Cell:
    """The offices without the words on what their order means, and without the deadline."""
    note = _ORDER_NOTE.search(clean.folded[one.start : one.end])
    if note:
        one = cell(clean, one.start, one.start + note.start(), one.paragraph)
    end = one.start + begins_deadline(clean.folded[one.start : one.end])
    return cell(clean, one.start, end, one.paragraph)


def _seq(clean: Clean, row: Row, sources: dict[str, FieldSource]) -> int | None:
    for one in row.cells.get(Role.SEQ, ()):
        printed = _SEQ.search(clean.folded, one.start, one.end)
        if printed:
            sources["seq"] = FieldSource((clean.spans(*printed.span()),))
            for first, last in ("①⑳", "❶❿"):
                if first <= printed.group() <= last:
                    return ord(printed.group()) - ord(first) + 1
            return number(printed.group())
    return None


def _units(clean: Clean, row: Row, sources: dict[str, FieldSource]) -> tuple[str, ...]:
    """责任单位 divided: one name each, without 牵头 and the like."""
    names: list[str] = []
    items: list[tuple[Span, ...]] = []
    for one in row.cells.get(Role.UNIT, ()):
        at = one.start
        marks = [m.span() for m in _UNIT_MARKS.finditer(clean.folded, one.start, one.end)]
        for low, high in [*marks, (one.end, one.end)]:
            first, last = clean.trim(at, low)
            if label := _UNIT_LABEL.match(clean.folded[first:last]):
                first += label.end()
            while note := _UNIT_NOTE.search(clean.folded[first:last]):
                last = first + note.start()
            if first < last:
                names.append(clean.text[first:last])
                items.append(clean.spans(first, last))
            at = high
    if names:
        sources["units"] = FieldSource(tuple(items))
    return tuple(names)
