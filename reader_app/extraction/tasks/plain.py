"""Tasks that a page about them counts, with no office and no label: 1.新建公园3个。 2.…

What else a numbered list may be (what offices shall heed, the parts of a notice) is told apart
by what its items say: something to be built or done and how much of it, or a project's name.
Where the page reports, what stands behind an item's name or promise is its progress.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader_app.extraction.tasks.about import HEAD, is_about_promises, is_about_work
from reader_app.extraction.tasks.cards import of_proposals
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.endings import FOOTER, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.lists import bracket_at_end, in_bracket, numbering
from reader_app.extraction.tasks.reading import REPORTS, SINCE
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_LISTS = re.compile("(?:重点|目标|年度)(?:工作)?任务|任务(?:分工|分解|清单)|重点项目")
_DEED = re.compile(
    "(?:(?:计划|全年|今年|年内|力争|继续|全面|大力|加快|推动|分批|启动|扎实|持续|深入|稳步|进一步)[,]?){0,2}"
    "(?:为|对|将|把|给|在|向|新[建增修改开设辟]|改[建造扩善]|[扩修重迁续共]建|建[设成立造]|实[施现行]|完[成善]|开[展发通工设放]|打[造通]|提[升高供标]"
    "|优化|发[放展]|增[加设]|免费|培[训育]|整[治修]|修[复缮]|推[进广行]|组织|启[动用]|创[建办]|引进|更[新换]|安装|配[备套发]|举办"
    "|消除|治理|改善|扩[大充]|落实|保障|支持|扶持|帮[扶助]|资助|补[贴助]|救助|设[立置]|硬化|亮化|绿化|签约|招[引聘]|盘活|筹[建集]"
    "|解决|维修|种植|栽[植种]|购[置买]|投[放用入]|巩固|深化|加[强大装快]|健全|规范|搭建|公开|编制|淘汰|清[淤理]|疏浚|架设|铺设)"
)
_PROJECT_END = (
    "(?:项目|工程|行动|建设|改造|提升|补贴|服务|计划|活动|标准|整治|修复|扩建|新建|安装|治理|绿化|亮化"
    "|硬化)"
)
_NAMED = re.compile(rf"[^。;:,]{{2,40}}{_PROJECT_END}(?:\([^()]{{1,20}}\))?(?:$|[。;:,])")
_MEASURE = (
    "万千百十余个件项所家条座处台套户人次名亿元年月日公米亩吨级类批场辆栋平幢盏株支班头张眼口部对组片块"
    "只里%％"
)
_MEASURED = re.compile(
    rf"(?:\d|[xX*×]{{1,4}}|[一二三四五六七八九十百千两]){{1,8}}[.\d]*[多余]?[{_MEASURE}]"
    r"|增长\d|全覆盖|以[上内]|左右"
)
_ASKS = re.compile(
    "(?:^|[,。;])(?:要|务必|必须|应当?|须|不得|请|严禁|对.{2,12}的,?(?:要|将|予以))|约谈|问责|追责"
    "|(?:各|有关|相关|承办|牵头|责任|配合)(?:单位|部门|乡镇|镇街|地区|级)(?:要|应|须|负责人|主要)"
    "|(?:加强|强化|严格|落实|压实|明确)(?:组织)?(?:领导|责任|督查|督办|考核|协调|监督|纪律)|提高(?:认识|站位)|高度重视"
)
_HEADED = re.compile(rf"(?P<head>[{HAN}“”A-Za-z0-9·、()]{{2,24}}):(?P<rest>.{{6,}})")
_TELLS = re.compile(rf"[。;](?:{SINCE})")
_SPOKEN = re.compile(rf"[一二三四五六七八九十]{{1,2}}是(?P<words>[{HAN}“”、]{{4,24}})(?=[。;:])")
_UNDER = re.compile(
    r"(?<=[。;])(?:公示(?:时间|期限?|日期)|(?:如|若)?(?:对|有).{0,12}(?:异议|不同意见))"
)
_COUNTED = re.compile(r"\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳❶-❿]")
_OURS = re.compile(r"我[局委办厅院镇乡](?:共?承担|承办|负责|牵头|实施)")
_SIGNS = re.compile(
    rf"[{HAN}]{{3,24}}(?:局|委|办公室|委员会|厅|政府|中心|管委会|联合会|总工会|街道办事处)"
)
_NAME = re.compile(rf"[{HAN}“”·、]{{2,14}}")
_PATH = re.compile(r">|位置|[|丨].*[|丨]")
_FIRST_LINES = 12
_LONGEST_LEAD = 200
_FEWEST = 3
_LONGEST_NAME = 40


@dataclass(slots=True)
class _Item:
    """A counted line, and the lines without a count below it."""

    number: Cell
    count: int
    title: Cell
    details: list[tuple[Role, Cell]]
    below: list[Cell] = field(default_factory=list)
    group: Cell | None = None


def read_plain(clean: Clean) -> Layout | None:
    """The counted tasks of a page that says that it is of tasks, at least three."""
    of_people = is_about_promises(clean)
    if not (of_people or is_about_work(clean)) or of_proposals(clean):
        return None
    reports = _reports(clean)
    listed = bool(_LISTS.search(clean.folded, 0, HEAD))
    for level in (0, 1, 2, 3, 4, 5):
        items = list(_items(clean, level))
        if _are_tasks(clean, items, of_people, listed, reports):
            return Layout(_rows(clean, items, reports), [])
    return _under_names(clean) if of_people else None


def _reports(clean: Clean) -> bool:
    """Whether a page's titles or first sentences say that it reports; a site's path does not."""
    for index in range(min(_FIRST_LINES, len(clean.paragraphs))):
        line = clean.folded_line(index)
        if not _PATH.search(line) and REPORTS.search(line[:_LONGEST_LEAD]):
            return True
    return False


def _items(clean: Clean, level: int) -> Iterator[_Item]:
    """The lines counted in one way, in runs from one, each with what stands below it."""
    group: Cell | None = None
    item: _Item | None = None
    headings = group_headings(clean)
    for index in range(tasks_end(clean)):
        paragraph = clean.paragraphs[index]
        whole = cell(clean, paragraph.start, paragraph.end, index)
        if paragraph.table is not None or whole.start >= whole.end:
            continue
        at, counted, title = numbering(clean, whole)
        if at == level and counted is not None and title.start < title.end:
            count = _count(clean, counted)
            if count == 1 or (item is not None and count == item.count + 1):
                if item is not None:
                    yield item
                item = _Item(counted, count, *_title_and_details(clean, title), group=group)
                continue
        in_form = index in headings and _is_counted(clean, index + 1, level)
        words = _heading(clean, whole, at, title, in_form)
        if words is not None and (at < level or at < 0):
            if item is not None:
                yield item
            item, group = None, words
        elif item is not None and not FOOTER.match(clean.folded, whole.start, whole.end):
            item.below.append(whole)
    if item is not None:
        yield item


def _is_counted(clean: Clean, index: int, level: int) -> bool:
    """Whether the line at ``index`` is counted in that way."""
    if index >= len(clean.paragraphs):
        return False
    paragraph = clean.paragraphs[index]
    return numbering(clean, cell(clean, paragraph.start, paragraph.end, index))[0] == level


def _title_and_details(clean: Clean, title: Cell) -> tuple[Cell, list[tuple[Role, Cell]]]:
    """The item's words, and who does it, if brackets at its end say so."""
    bracket = bracket_at_end(clean, title)
    inside = in_bracket(clean, bracket) if bracket else []
    if bracket is None or all(role is not Role.UNIT for role, _ in inside):
        return title, []
    return cell(clean, title.start, bracket.start - 1, title.paragraph), inside


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


def _are_tasks(
    clean: Clean, items: Sequence[_Item], of_people: bool, listed: bool, reports: bool
) -> bool:
    """Whether most items say what is to be done, and none what is asked of offices."""
    if len(items) < 2:
        return False
    texts = [clean.folded[item.title.start : item.title.end] for item in items]
    if sum(1 for text in texts if _ASKS.search(text)) * 5 > len(items):
        return False
    whole = items[:-1] if _is_torn(clean, items[-1]) else items
    texts = texts[: len(whole)]
    named = sum(1 for text in texts if _NAMED.match(text))
    if len(items) < _FEWEST:
        return of_people and reports and named == len(items) and all(map(_goes_on, texts))
    likely = sum(1 for text in texts if _is_likely(text, reports))
    if of_people:
        return likely * 4 >= len(texts) * 3
    if listed and likely == len(texts):
        return True
    assigned = sum(1 for item in whole if any(role is Role.UNIT for role, _ in item.details))
    told = sum(1 for text in texts if _TELLS.search(text))
    sure = likely == len(texts) and max(told, named) == len(texts)
    return sure or (assigned == len(texts) and assigned > 1)


def _is_likely(text: str, reports: bool) -> bool:
    """Whether an item names a project, or says how much of something is to be done."""
    if _NAMED.match(text) or (reports and _TELLS.search(text)):
        return True
    headed = _HEADED.match(text)  # 吴家坪村:硬化入户路1.2公里
    says = _DEED.match(text) or (headed and (reports or _DEED.match(headed["rest"])))
    return bool(says and _MEASURED.search(text))


def _goes_on(text: str) -> bool:
    return bool(re.match("[^。;:]{4,40}[。:].{6,}", text))


def _is_torn(clean: Clean, item: _Item) -> bool:
    """Whether a page breaks off within its last item."""
    return (
        not item.below
        and clean.folded[item.title.end - 1] not in "。;:!)"
        and (clean.folded[item.title.end :].strip() == "")
    )


def _rows(clean: Clean, items: Sequence[_Item], reports: bool) -> list[Row]:
    rows: list[Row] = []
    group: Cell | None = None
    own = _signer(clean)
    headed = _headed(clean, items) if reports else [None] * len(items)
    for item, parts in zip(items, headed, strict=True):
        if item.group is not None and item.group != group:
            rows.append(Row({Role.GROUP: [item.group]}))
        group = item.group
        row = Row({Role.SEQ: [item.number], Role.CONTENT: [item.title]})
        if parts:
            row.cells[Role.CONTENT] = [parts[0]]
            row.add(Role.PROGRESS, parts[1])
        for role, value in item.details:
            row.add(role, value)
        for line in _told_below(clean, items, item):
            row.add(Role.PROGRESS if reports else Role.CONTENT, line)
        if own is not None and Role.UNIT not in row.cells:
            row.add(Role.UNIT, own)
        rows.append(row)
    return rows


def _told_below(clean: Clean, items: Sequence[_Item], item: _Item) -> list[Cell]:
    """The lines below an item, if they are its own: below the last, if the others have some."""
    if item is items[-1] and not all(one.below for one in items[:-1]):
        return []
    return item.below


def _headed(clean: Clean, items: Sequence[_Item]) -> list[tuple[Cell, Cell] | None]:
    """稳岗就业:发放稳岗返还资金418万元。: what was promised, and what was done for it."""
    found: list[tuple[Cell, Cell] | None] = []
    for item in items:
        text = _HEADED.match(clean.folded, item.title.start, item.title.end)
        if text is None:
            found.append(None)
            continue
        head, rest = (
            cell(clean, *text.span(name), item.title.paragraph) for name in ("head", "rest")
        )
        found.append((head, rest))
    texts = [clean.folded[item.title.start : item.title.end] for item in items]
    tells = sum(1 for text in texts if _TELLS.search(text))
    if sum(1 for one in found if one) * 4 < len(items) * 3 or tells * 2 > len(items):
        return [None] * len(items)
    return found


def _under_names(clean: Clean) -> Layout | None:
    """The tasks that stand under short names, each a sentence of many deeds.

    住得安心 / 整修老公房18万平方米;更换水泵31台;… / 过得舒心 / …
    """
    rows: list[Row] = []
    names = 0
    for index in range(1, tasks_end(clean)):
        name = cell(clean, *_bounds(clean, index - 1), index - 1)
        task = cell(clean, *_bounds(clean, index), index)
        if _NAME.fullmatch(clean.folded, name.start, name.end) and _lists_deeds(clean, task):
            rows.append(Row({Role.GROUP: [name], Role.CONTENT: [task]}))
            names += 1
        elif rows and _lists_deeds(clean, name) and _lists_deeds(clean, task):
            rows.append(Row({Role.CONTENT: [task]}))
    return Layout(rows, []) if names > 1 else None


def _bounds(clean: Clean, index: int) -> tuple[int, int]:
    return clean.paragraphs[index].start, clean.paragraphs[index].end


def _lists_deeds(clean: Clean, one: Cell) -> bool:
    """Whether a paragraph is made of clauses that most say what is done, and how much of it."""
    clauses = [part for part in clean.folded[one.start : one.end].split(";") if part]
    measured = sum(1 for part in clauses if _MEASURED.search(part))
    deeds = sum(1 for part in clauses if _DEED.match(part))
    most = len(clauses) * 2
    return len(clauses) > 2 and measured * 3 >= most and deeds * 3 >= most


def _signer(clean: Clean) -> Cell | None:
    """Who signs a page that tells of 我局承担的项目."""
    if not _OURS.search(clean.folded, 0, HEAD):
        return None
    for index in range(len(clean.paragraphs) - 1, 0, -1):
        line = clean.folded_line(index)
        if _SIGNS.fullmatch(line):
            paragraph = clean.paragraphs[index]
            return cell(clean, paragraph.start, paragraph.end, index)
    return None
