"""The lines of a page that may be tasks: counted, marked, or one below the other.

1.新建公园3个。 or 01 over a name of its own, ● …, 【教育】…, and lines that are nothing but deeds.
Whether they are tasks is judged by what they say, elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from reader_app.extraction.tasks.about import is_titled_so
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.endings import FOOTER, IMAGE, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.lists import BULLETED, bracket_at_end, in_bracket, numbering
from reader_app.extraction.tasks.reading import SINCE
from reader_app.extraction.tasks.rows import Cell, cell
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_SPOKEN = re.compile(rf"[一二三四五六七八九十]{{1,2}}是(?P<words>[{HAN}“”、]{{4,24}})(?=[。;:])")
_COUNTED = re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳❶-❿]")
_ALONE = re.compile(r"[【(\[]?(?:No\.?|NO\.?)?[ ]?(?P<n>\d{1,2})[】)\].、]?")
_BOXED = re.compile(rf"[【\[〖](?P<name>[{HAN}·、“”]{{2,10}})[】\]〗][ ]?:?[ ]?(?P<rest>.{{6,}})")
_NAMED_ALONE = re.compile(rf"[{HAN}“”·、0-9A-Za-z()]{{4,30}}")
_UNDER = re.compile(  # what a page says of itself, on the line of its last task
    r"(?<=[。;])(?:公示(?:时间|期限?|日期)|(?:监督|联系|举报|咨询)电话|(?:如|若)?(?:对|有)[^。]{0,12}(?:异议|不同意见))"
)
_STATE = re.compile(  # 村道加宽项目完成情况: over how far it has come
    r"(?<=[工项程目设造动作])的?(?:完成|进展|推进|办理|落实|实施|建设)(?:进展)?情况$"
)
_LONGEST_NAME = 40
_LEVELS = range(6)


@dataclass(slots=True)
class Item:
    """A line that may be a task, and the lines below it that are none."""

    title: Cell
    number: Cell | None = None
    count: int = 0
    details: list[tuple[Role, Cell]] = field(default_factory=list)
    below: list[Cell] = field(default_factory=list)
    group: Cell | None = None


def items_by_form(clean: Clean, says_deed: Callable[[str], bool]) -> Iterator[list[Item]]:
    """The items of each form that a page may print its tasks in, the outermost first."""
    for level in _LEVELS:
        yield list(_counted(clean, level))
    yield list(_under_counts(clean))
    yield list(_boxed(clean))
    yield list(_marked(clean))
    yield list(_told_alone(clean))
    yield list(_deeds_alone(clean, says_deed))
    if is_titled_so(clean) and not _NEWS.search(clean.folded):
        yield list(_within_lines(clean))


def _counted(clean: Clean, level: int) -> Iterator[Item]:
    """The lines counted in one way, in runs from one, each with what stands below it."""
    group: Cell | None = None
    item: Item | None = None
    last = 0  # counts may go on under the next heading
    headings = group_headings(clean)
    for whole in _lines(clean):
        at, counted, title = numbering(clean, whole)
        if at == level and counted is not None and title.start < title.end:
            count = _count(clean, counted)
            if count == 1 or count == last + 1:
                if item is not None:
                    yield item
                item, last = _item(clean, title, counted, count, group), count
                continue
        index = whole.paragraph
        in_form = index in headings and _is_counted(clean, index + 1, level)
        words = _heading(clean, whole, at, title, in_form)
        if words is not None and (at < level or at < 0):
            if item is not None:
                yield item
            item, group = None, words
        elif item is not None:
            item.below.append(whole)
    if item is not None:
        yield item


def _is_counted(clean: Clean, index: int, level: int) -> bool:
    """Whether the line at ``index`` is counted in that way."""
    if index >= len(clean.paragraphs):
        return False
    paragraph = clean.paragraphs[index]
    return numbering(clean, cell(clean, paragraph.start, paragraph.end, index))[0] == level


def _item(clean: Clean, title: Cell, counted: Cell | None, count: int, group: Cell | None) -> Item:
    """The item's words, and who does it, if brackets at its end say so."""
    if under := _UNDER.search(clean.folded, title.start, title.end):
        title = cell(clean, title.start, under.start(), title.paragraph)
    if boxed := _BOXED.fullmatch(clean.folded, title.start, title.end):
        group = Cell(*boxed.span("name"), title.paragraph)  # 1.【城乡供水】新建水厂2座。
        title = Cell(*boxed.span("rest"), title.paragraph)
    if state := _STATE.search(clean.folded, title.start, title.end):
        title = cell(clean, title.start, state.start(), title.paragraph)
    bracket = bracket_at_end(clean, title)
    inside = in_bracket(clean, bracket) if bracket else []
    if bracket is None or all(role is not Role.UNIT for role, _ in inside):
        return Item(title, counted, count, group=group)
    bare = cell(clean, title.start, bracket.start - 1, title.paragraph)
    return Item(bare, counted, count, inside, group=group)


def _count(clean: Clean, one: Cell) -> int:
    printed = _COUNTED.search(clean.folded, one.start, one.end)
    if printed is None:
        return 0
    for first, last in ("①⑳", "❶❿"):
        if first <= printed.group() <= last:
            return ord(printed.group()) - ord(first) + 1
    return number(printed.group()) or 0


def _heading(clean: Clean, whole: Cell, level: int, title: Cell, in_form: bool) -> Cell | None:
    """The words of a line that stands over items: (一)已兑现的事项, 一是发展农业。今年…"""
    if spoken := _SPOKEN.match(clean.folded, whole.start, whole.end):
        return Cell(*spoken.span("words"), whole.paragraph)
    text = clean.folded[title.start : title.end]
    if not 2 <= len(text) <= _LONGEST_NAME or re.search("[。;,]", text.rstrip("。:")):
        return None
    return whole if level >= 0 or in_form else None


def _lines(clean: Clean) -> Iterator[Cell]:
    """The lines outside of tables, without pictures and what a site prints below its page."""
    for index in range(tasks_end(clean)):
        paragraph = clean.paragraphs[index]
        whole = cell(clean, paragraph.start, paragraph.end, index)
        place = (clean.folded, whole.start, whole.end)
        others = FOOTER.match(*place) or IMAGE.fullmatch(*place)
        if paragraph.table is None and whole.start < whole.end and not others:
            yield whole


def _under_counts(clean: Clean) -> Iterator[Item]:
    """01 / 老旧小区雨棚更新 / 为6个小区更新雨棚430户。"""
    item: Item | None = None
    above: tuple[Cell, int] | None = None
    for line in _lines(clean):
        alone = _ALONE.fullmatch(clean.folded, line.start, line.end)
        following = item.count + 1 if item is not None else 1
        if alone and int(alone["n"]) == following:
            if item is not None:
                yield item
            above, item = (Cell(*alone.span("n"), line.paragraph), following), None
        elif above is not None:
            if not _NAMED_ALONE.fullmatch(clean.folded, line.start, line.end):
                return
            item, above = Item(line, *above), None
        elif item is not None:
            item.below.append(line)
    if item is not None:
        yield item


def _boxed(clean: Clean) -> Iterator[Item]:
    """【教育】新建公办幼儿园2所。"""
    for line in _lines(clean):
        if boxed := _BOXED.fullmatch(clean.folded, line.start, line.end):
            name, rest = (Cell(*boxed.span(part), line.paragraph) for part in ("name", "rest"))
            yield Item(rest, group=name)


def _marked(clean: Clean) -> Iterator[Item]:
    """● 新增养老床位300张。"""
    group: Cell | None = None
    headings = group_headings(clean)
    for line in _lines(clean):
        level, mark, title = numbering(clean, line)
        if level == BULLETED or clean.paragraphs[line.paragraph].bullet:
            yield _item(clean, title, None, 0, group)
        elif line.paragraph in headings or level >= 0:
            group = _heading(clean, line, level, title, line.paragraph in headings) or group
        del mark


def _within_lines(clean: Clean) -> Iterator[Item]:
    """分别是:1.新建公园3个。2.改造厂房6栋。3.…: where the ends of lines have been lost."""
    for line in _lines(clean):
        counts = list(_counts_within(clean, line))
        ends = [*(count.start() for count in counts[1:]), line.end][: len(counts)]
        for n, (count, end) in enumerate(zip(counts, ends, strict=True), 1):
            title = cell(clean, count.end(), end, line.paragraph)
            if title.start < title.end:
                yield _item(clean, title, Cell(*count.span(), line.paragraph), n, None)


def _counts_within(clean: Clean, line: Cell) -> Iterator[re.Match[str]]:
    """The numbers in a line that count on from one, if there are three of them."""
    for shape in _WITHIN:
        found: list[re.Match[str]] = []
        for count in shape.finditer(clean.folded, line.start, line.end):
            one = Cell(count.start(), count.end(), line.paragraph)
            if _count(clean, one) == len(found) + 1:
                found.append(count)
        if len(found) >= _FEWEST_WITHIN:
            yield from found
            return


_WITHIN = (
    re.compile(r"(?:^|(?<=[。;:,、 \n]))\d{1,2}[.、](?![\d])"),
    re.compile(r"(?:^|(?<=[。;:,、 \n]))\(\d{1,2}\)"),
    re.compile(r"[①-⑳]"),
    re.compile(r"(?:^|(?<=[。;: \n]))[一二三四五六七八九十]{1,2}、"),
)
_FEWEST_WITHIN = 3
_NEWS = re.compile("记者|通讯员|本报|[网报台]讯|电讯")


def _told_alone(clean: Clean) -> Iterator[Item]:
    """800公里路段加装护栏(2017—2019年)。上半年装好205公里。: paragraphs that all go on so."""
    yield from _run_of(
        clean, _FEWEST_TOLD, lambda at: _TOLD.match(clean.folded, at.start, at.end) is not None
    )


def _run_of(clean: Clean, fewest: int, is_one: Callable[[Cell], bool]) -> list[Item]:
    """The first lines one below the other that are all of a kind, and at least so many."""
    runs = (
        [Item(line) for line in lines]
        for of_kind, lines in groupby(_lines(clean), is_one)
        if of_kind
    )
    return next((run for run in runs if len(run) >= fewest), [])


_TOLD = re.compile(rf"[^。;:]{{6,80}}。(?:{SINCE})[^。]{{3,}}")
_FEWEST_TOLD = 3


def _deeds_alone(clean: Clean, says_deed: Callable[[str], bool]) -> Iterator[Item]:
    """新增普惠托位800个 / 改造老旧小区36个 / …: lines that are nothing but deeds."""

    def is_deed(line: Cell) -> bool:
        text = clean.folded[line.start : line.end]
        return len(text) <= _LONGEST_DEED and "。" not in text and says_deed(text)

    yield from _run_of(clean, _FEWEST_DEEDS, is_deed)


_LONGEST_DEED = 60
_FEWEST_DEEDS = 4
