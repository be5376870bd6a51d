"""Tasks that a page about them counts, with no office and no label: 1.新建公园3个。 2.…

What else a numbered list may be (what offices shall heed, the parts of a notice) is told apart
by what its items say: something to be built or done and how much of it, or a project's name.
Where the page reports, what stands behind an item's name or promise is its progress.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.extraction.tasks.about import (
    HEAD,
    is_about_promises,
    is_about_work,
    is_report_of_government,
)
from reader_app.extraction.tasks.cards import of_proposals
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.endings import tasks_end
from reader_app.extraction.tasks.lists import numbering
from reader_app.extraction.tasks.plain_cells import cells_of
from reader_app.extraction.tasks.plain_items import Item, items_by_form
from reader_app.extraction.tasks.plain_parts import HEADED, TELLS, is_torn, parts_of
from reader_app.extraction.tasks.reading import REPORTS
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_LISTS = re.compile("(?:重点|目标|年度)(?:工作)?任务|任务(?:分工|分解|清单)|重点项目")
_DEED = re.compile(
    "(?:(?:计划|全年|今年|年内|力争|继续|全面|大力|加快|推动|分批|启动|扎实|持续|深入|稳步|进一步)[,]?){0,2}"
    "(?:为|对|将|把|给|在|向|新[建增修改开设辟]|改[建造扩善]|[扩修重迁续共]建|建[设成立造]|实[施现行]|完[成善]|开[展发通工设放办]|打[造通]|提[升高供标]"
    "|优化|发[放展]|增[加设]|免费|培[训育]|整[治修]|修[复缮]|推[进广行]|组织|启[动用]|创[建办]|引进|更[新换]|安装|配[备套发]|举办"
    "|消除|治理|改善|扩[大充]|落实|保障|支持|扶持|帮[扶助]|资助|补[贴助]|救助|设[立置]|硬化|亮化|绿化|签约|招[引聘]|盘活|筹[建集]"
    "|解决|维修|种植|栽[植种]|购[置买]|投[放用入]|巩固|深化|加[强大装快固密]|健全|规范|搭建|公开|编制|淘汰|清[淤理]|疏浚|架设|铺设"
    "|促进|帮助|开发|降低|减少|控制|确保|做好|抓好|搬迁|转移|检查|筛查|救治|供应|鼓励|引导|探索"
    "|[^。;:,\\d]{2,8}?(?:新增|新建|改造|完成))"
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
ASKS = re.compile(
    "(?:^|[,。;])(?:要|务必|必须|应当?|须|不得|请|严禁|对.{2,12}的,?(?:要|将|予以))|约谈|问责|追责"
    "|(?:各|有关|相关|承办|牵头|责任|配合)(?:单位|部门|乡镇|镇街|地区|级)(?:要|应|须|负责人|主要)"
    "|(?:加强|强化|严格|落实|压实|明确)(?:组织)?(?:领导|责任|督查|督办|考核|协调|监督|纪律)|提高(?:认识|站位)|高度重视"
)
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


def read_plain(clean: Clean) -> Layout | None:
    """The counted tasks of a page that says that it is of tasks, at least three."""
    of_people = is_about_promises(clean)
    if not (of_people or is_about_work(clean)) or of_proposals(clean):
        return None
    if is_report_of_government(clean):
        return None
    reports = _reports(clean)
    listed = bool(_LISTS.search(clean.folded, 0, HEAD))
    for items in items_by_form(clean, lambda text: _is_likely(text, reports=False)):
        if not (of_people or all(item.number for item in items)):
            continue
        if _only_head_others(clean, items):
            continue
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


def _are_tasks(
    clean: Clean, items: Sequence[Item], of_people: bool, listed: bool, reports: bool
) -> bool:
    """Whether most items say what is to be done, and none what is asked of offices."""
    if len(items) < 2:
        return False
    texts = [_whole_text(clean, item) for item in items]
    if sum(1 for text in texts if ASKS.search(text)) * 5 > len(items):
        return False
    whole = items[:-1] if is_torn(clean, items[-1]) else items
    texts = texts[: len(whole)]
    named = sum(1 for text in texts if _NAMED.match(text))
    likely = sum(1 for text in texts if _is_likely(text, reports))
    if len(items) < _FEWEST:
        breaks_off = len(whole) < len(items) and likely == len(texts)
        told = reports and named == len(items) and all(map(_goes_on, texts))
        return of_people and (told or breaks_off)
    if of_people:
        return likely * 4 >= len(texts) * 3
    if listed and likely == len(texts):
        return True
    assigned = sum(1 for item in whole if any(role is Role.UNIT for role, _ in item.details))
    since = sum(1 for text in texts if TELLS.search(text))
    sure = likely == len(texts) and max(since, named) == len(texts)
    return sure or (assigned == len(texts) and assigned > 1)


def _only_head_others(clean: Clean, items: Sequence[Item]) -> bool:
    """Whether most items are but names over lines that are counted themselves."""
    heads = sum(
        1
        for item in items
        if item.below
        and len(_NAME_OVER.findall(clean.folded, *item.title[:2])) == 0
        and numbering(clean, item.below[0])[0] >= 0
    )
    return heads * 2 > len(items)


_NAME_OVER = re.compile("[。:;,][^。]{6}")  # more than a name


def _whole_text(clean: Clean, item: Item) -> str:
    """What an item says; a name that stands alone, with the line below it."""
    text = clean.folded[item.title.start : item.title.end]
    counted = item.below and numbering(clean, item.below[0])[0] >= 0
    if item.below and not counted and not _ENDS.search(text):
        text += ":" + clean.folded[item.below[0].start : item.below[0].end]
    return text


def _is_likely(text: str, reports: bool) -> bool:
    """Whether an item names a project, or says how much of something is to be done."""
    if _NAMED.match(text) or (reports and TELLS.search(text)):
        return True
    headed = HEADED.match(text)  # 吴家坪村:硬化入户路1.2公里
    says = _DEED.match(text) or (headed and (reports or _DEED.match(headed["rest"])))
    return bool(says and _MEASURED.search(text))


def _goes_on(text: str) -> bool:
    return bool(re.match("[^。;:]{4,40}[。:].{6,}", text))


def _rows(clean: Clean, items: Sequence[Item], reports: bool) -> list[Row]:
    rows: list[Row] = []
    group: Cell | None = None
    own = _signer(clean)
    cells = cells_of(clean, items)
    headed = [None] * len(items) if cells else parts_of(clean, items, reports)
    tasks: list[Row] = []
    for item, parts in zip(items, headed, strict=True):
        if item.group is not None and item.group != group:
            rows.append(Row({Role.GROUP: [item.group]}))
        group = item.group
        row = Row({Role.CONTENT: [item.title]})
        if item.number is not None:
            row.add(Role.SEQ, item.number)
        if cells:
            row.cells.update({role: [one] for role, one in cells[len(tasks)].items()})
        tasks.append(row)
        if parts:
            row.cells[Role.CONTENT] = [parts[0]]
            row.add(Role.PROGRESS, parts[1])
        for role, value in item.details:
            row.add(role, value)
        below = _told_below(items, item)
        if reports:
            row.cells.setdefault(Role.PROGRESS, []).extend(below)
        elif below and group is None and not _ENDS.search(clean.folded, *item.title[:2]):
            row.cells[Role.GROUP], row.cells[Role.CONTENT] = [item.title], list(below)
        else:
            row.cells[Role.CONTENT] += below
        if not row.cells.get(Role.PROGRESS):
            row.cells.pop(Role.PROGRESS, None)
        if own is not None and Role.UNIT not in row.cells:
            row.add(Role.UNIT, own)
        rows.append(row)
    return rows


_ENDS = re.compile("[。;:,]")


def _told_below(items: Sequence[Item], item: Item) -> list[Cell]:
    """The lines below an item; below the last as many as below any other."""
    if item is not items[-1] or len(items) == 1:
        return item.below
    most = max(len(one.below) for one in items[:-1])
    return item.below[:most] if all(one.below for one in items[:-1]) else []


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
