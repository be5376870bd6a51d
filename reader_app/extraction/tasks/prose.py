"""Tasks told in news: what was promised, and then which office did what about it.

新建城镇公厕120座。市城管局负责人介绍,已建成128座。 Or, with the promise on a line of its own:
【第一件】新增幼儿园学位4500个 / 由市教育局牵头。秋季已如期开园。 Or under a head that names the
task: 【1】公共充电 / 新建充电桩600根。牵头单位为区发改局。截至6月底,已建成438根。
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_ABOUT = re.compile(
    "民生实事|实事项目|[办为]实事|实事工程|民生项目|民生工程|重点任务|重点工作|目标任务|政府工作报告"
)
_COUNT = re.compile(
    r"[ ]*(?:[【\[(]?(?:第|实事|项目|任务|民生实事)[ ]?(?P<han>[一二三四五六七八九十]{1,3}"
    r"|\d{1,2})[ ]?[件项个]?[】\])]?"
    r"|[【\[(]?(?P<boxed>\d{1,2}|[一二三四五六七八九十]{1,3})[】\])]"
    r"|(?P<plain>\d{1,2}|[一二三四五六七八九十]{1,3})[、.])[ ]?[:,、]?[ ]*"
)
_PROMISE = rf"(?P<promise>[{HAN}“《0-9][^。;:!?\n]{{5,48}}?)"
_TOLD_AS_NEWS = re.compile(
    "已|截至|目前|年初|票决|产生|承诺|实事|一年来|近日|日前|记者|据悉"
    "|了解到|介绍|今年以来|本报|表示|去年"
)
_MEASURED = re.compile(r"\d|[一二三四五六七八九十百千万两]+[个座所条处家件项台套次]")
_BEGINS = re.compile(  # a promise without a figure begins with what is to be done
    "新建|改建|扩建|建设|建成|建立|完成|实施|推进|开展|打造|改造|提升|提高|优化|发放|新增|增加|免费|培训|开通|整治|修复"
    "|加快|加强|完善|推动|为|对|组织|启动|创建|引进|发展|培育"
)
_OF_PARTY = rf"[省市区县州旗]委[{HAN}]{{2,5}}(?:局|部|委|办|中心|校)|团[省市区县州旗]委"
_OFFICE = (
    rf"(?:{_OF_PARTY}|[省市区县州旗镇乡][{HAN}]{{0,12}}?(?:局|委|办|厅|部|中心|集团|公司|大队|支队|总队|委员会"
    r"|管委会|街道|总工会|妇联|残联|科协|红十字会|供销社|联社))"
)
_OFFICES = rf"(?P<unit>{_OFFICE}(?:[、和]{_OFFICE}){{0,3}})"
_NAMED = rf"(?P<named>{_OFFICE}(?:[、和]{_OFFICE}){{0,3}})"
_SAID = (
    "(?:(?:有关|相关|主要)?(?:负责人|负责同志|工作人员))?(?:介绍|表示|透露|告诉记者|说|称"
    "|回应)?[,:]?(?:说|称)?[,:]?"
)
_LED = "(?:负责)?(?:牵头|负责|承办|实施|主办|落实|组织实施)(?:负责|实施|办理|落实|推进)*"
_DONE_BY = re.compile(
    rf"(?:(?:该项(?:目|工作)?|这项?工作|此项(?:工作)?|责任单位)?(?:由|[:为是])?{_OFFICES}{_LED}"
    rf"|(?:该项目|这项工作)?的?(?:牵头|责任|承办|主办|实施|主责)(?:单位|部门)(?:为|是|:)[ ]?"
    rf"{_NAMED})[。,;]"
)
_ACTS = re.compile(rf"(?P<named>(?!))?(?:作为(?:牵头|责任)单位,)?{_OFFICES}{_SAID}(?=[^。]{{3}})")
_BULLET = re.compile(rf"[ ]*[{BULLET_CLASS}]")
_HEAD = re.compile(rf"[{HAN}“”·、]{{2,14}}")
_FEWEST = 3
_LONGEST = 60  # characters of a promise's line


class _Item(NamedTuple):
    row: Row
    has_unit: bool


def read_prose(clean: Clean) -> Layout | None:
    """The tasks that paragraphs of news tell, at least three; None if a page tells none."""
    if not _ABOUT.search(clean.folded, 0, 1500):
        return None
    rows: list[Row] = []
    assigned = 0
    index = 0
    while index < len(clean.paragraphs):
        item, taken = _in_one(clean, index), 1
        if item is None:
            item, taken = _under_line(clean, index) or _under_head(clean, index), 2
        if item is None:
            index += 1
            continue
        rows.append(item.row)
        assigned += item.has_unit
        index += taken
    if len(rows) < _FEWEST or assigned * 3 < len(rows) * 2:
        return None
    return Layout(rows, [])


def _in_one(clean: Clean, index: int) -> _Item | None:
    """新建城镇公厕120座。市城管局负责人介绍,已建成128座。 all in one paragraph."""
    paragraph = clean.paragraphs[index]
    if paragraph.table is not None:
        return None
    count = _COUNT.match(clean.folded, paragraph.start, paragraph.end)
    start = clean.trim(count.end() if count else paragraph.start, paragraph.end)[0]
    promise = re.compile(rf"{_PROMISE}。(?=.)").match(clean.folded, start, paragraph.end)
    if promise is None or not _is_promise(promise["promise"]):
        return None
    return _item(clean, index, count, promise.span(), (promise.end(), index))


def _under_line(clean: Clean, index: int) -> _Item | None:
    """The promise on a line of its own, and below it 由市教育局牵头。秋季已如期开园。"""
    if index + 1 >= len(clean.paragraphs):
        return None
    paragraph, below = clean.paragraphs[index], clean.paragraphs[index + 1]
    if paragraph.end - paragraph.start > _LONGEST or below.table is not None:
        return None
    count = _COUNT.match(clean.folded, paragraph.start, paragraph.end)
    start, end = clean.trim(count.end() if count else paragraph.start, paragraph.end)
    promise = clean.folded[start:end]
    if re.search("[。:;]", promise) or len(promise) < 6 or not _is_promise(promise):
        return None
    low = clean.trim(below.start, below.end)[0]
    led = _DONE_BY.match(clean.folded, low, below.end)
    if led is None or below.end - led.end() < 4:
        return None
    return _item(clean, index, count, (start, end), (low, index + 1))


def _under_head(clean: Clean, index: int) -> _Item | None:
    """【1】公共充电, and below it 新建充电桩600根。牵头单位为区发改局。已建成438根。"""
    if index + 1 >= len(clean.paragraphs):
        return None
    paragraph = clean.paragraphs[index]
    count = _COUNT.match(clean.folded, paragraph.start, paragraph.end)
    begins = count or _BULLET.match(clean.folded, paragraph.start, paragraph.end)
    start, end = clean.trim(begins.end() if begins else paragraph.start, paragraph.end)
    if begins is None or not _HEAD.fullmatch(clean.folded, start, end):
        return None
    item = _in_one(clean, index + 1)
    if item is None or Role.SEQ in item.row.cells:
        return None
    if count:
        group = next(name for name, text in count.groupdict().items() if text)
        item.row.add(Role.SEQ, Cell(*count.span(group), index))
    item.row.add(Role.GROUP, cell(clean, start, end, index))
    return item


def _is_promise(text: str) -> bool:
    """Whether a sentence says what is to be done, and not what was."""
    if _TOLD_AS_NEWS.search(text):
        return False
    return bool(_MEASURED.search(text) or _BEGINS.match(text))


def _item(
    clean: Clean,
    index: int,
    count: re.Match[str] | None,
    promise: tuple[int, int],
    told: tuple[int, int],
) -> _Item | None:
    """The task, its office and its progress; ``told``: where that begins, in which paragraph."""
    start, paragraph = told
    start, end = clean.trim(start, clean.paragraphs[paragraph].end)
    if start >= end:
        return None
    row = Row()
    if count:
        group = next(name for name, text in count.groupdict().items() if text)
        row.add(Role.SEQ, Cell(*count.span(group), index))
    row.add(Role.CONTENT, cell(clean, *promise, index))
    begins = _DONE_BY.match(clean.folded, start, end) or _ACTS.match(clean.folded, start, end)
    last = clean.folded.rfind("。", start, end - 1) + 1
    ends = _DONE_BY.fullmatch(clean.folded, last, end) if last > start else None
    if begins:
        row.add(Role.UNIT, Cell(*_place_of_unit(begins), paragraph))
        start = begins.end()
    elif ends:
        row.add(Role.UNIT, Cell(*_place_of_unit(ends), paragraph))
        end = last
    elif not _BEGINS.match(clean.folded, *promise):
        return None  # nobody acts and nothing is to be done: any sentence
    row.add(Role.PROGRESS, cell(clean, start, end, paragraph))
    return _Item(row, begins is not None or ends is not None)


def _place_of_unit(said: re.Match[str]) -> tuple[int, int]:
    return said.span("unit" if said["unit"] else "named")
