"""Tasks as a numbered list: 1.新建公园3个。(责任单位:市园林局), and below it what was done.

What makes a line of such a list a task is not its words but what recurs with it: who has to do
it, in brackets at its end or on a line below, or how far it has come.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader_app.extraction.tasks.cards import JOINING, labels_of, of_proposals
from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role, head_role
from reader_app.extraction.tasks.deadlines import is_deadline
from reader_app.extraction.tasks.endings import FOOTER, IMAGE, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.reading import SINCE
from reader_app.extraction.tasks.rows import Cell, Layout, Row, cell
from reader_app.extraction.tasks.run_on import counted_within, unit_and_rest
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_HAN_COUNT = "[一二三四五六七八九十]{1,3}"
# The ways of numbering, from the outermost to the innermost.
_LEVELS = tuple(
    re.compile(rf"(?:[●■◆▪►▶★☆○◎·➤√✓▲△][ ]?)?{shape}[ ]?")
    for shape in (
        rf"(?:第{_HAN_COUNT}[部章节类][分]?[:、. ]?|{_HAN_COUNT}[、.])",
        rf"\({_HAN_COUNT}\)[、.]?",
        rf"(?:[【\[〖](?:第(?:{_HAN_COUNT}|\d{{1,3}})[项件条]"
        rf"|(?:民生|重点|惠民)?(?:任务|项目|事项|实事|工作)(?:{_HAN_COUNT}|\d{{1,3}}))[】\]〗]"
        r"[ ]?[:、.]?"
        rf"|第(?:{_HAN_COUNT}|\d{{1,3}})[项件条][ ]?[:、., ]{{1,2}}"
        rf"|(?:任务|项目|事项|实事|工作)(?:{_HAN_COUNT}|\d{{1,3}})[ ]?[:、. ])",
        r"\d{1,3}(?:[、|丨]|\ufe0f?\u20e3|\.(?!\d)|\)|(?=[ ]{1,2}[^\d.%年月日]))",
        r"\(\d{1,3}\)[、.]?",
        r"[①-⑳❶-❿]",
        r"[●■◆▪►▶★☆○◎·➤√✓▲△][ ]?(?![\d一二三四五六七八九十(（])",
    )
)
BULLETED = len(_LEVELS) - 1
_DETAILS = frozenset({Role.UNIT, Role.PROGRESS})
_LONGEST_BRACKET = 200
_NEAR = 6  # lines that a task may take before it is told who does it
_BRACKET_LABEL = re.compile(r"(?:(?<=[;,。 |([【])|^)([^\s:,;。、()]{2,10}):")
_CLAUSE = re.compile(r"[^;,。|]+")
_DEED = re.compile(
    r"(?:按职责(?:分工)?|分别|共同|具体|各自|分工|各?按.{1,6}|分头)?"
    r"(?P<verb>牵头|负责|主办|承办|落实|配合|协助|参与|协办|会办)(?:负责|实施|落实|办理|推进|完成)?$"
)
_ADDRESSEES = re.compile(
    r"(?:[^\s。;:(]{0,12}[,、;])?(?:[^\s。;:,、(]{0,4}各|[市区县州旗]直)"
    r"(?:[^。;:()]|\([^()]{1,12}\)){2,60}:$"
)
_HEADING_END = "。;:,"
_REMARK = re.compile(r"(?:备注|说明):")  # one of the points below a task, not under the page
_DATED = re.compile(r"\d{4}[-年/.]\d|\d:\d\d")


@dataclass(slots=True)
class _Line:
    index: int
    level: int  # of its numbering; -1 if it has none
    number: Cell | None
    title: Cell
    details: list[tuple[Role, Cell]]
    apart: bool  # an empty line stands above it
    ends: bool  # it is a sentence, and no heading
    under_note: bool  # it stands under a note that ends the tasks

    @property
    def tells(self) -> bool:
        return any(role in _DETAILS for role, _ in self.details)

    @property
    def bare(self) -> bool:
        return self.title.start >= self.title.end


@dataclass(slots=True)
class _Lines:
    """The lines of a page, and which of them are tasks."""

    lines: list[_Line]
    items: set[int] = field(default_factory=set)
    level: int = 0


def read_lists(clean: Clean) -> Layout | None:
    """The tasks of a numbered list, if two or more of its entries say who does them."""
    if of_proposals(clean):
        return None
    page = _Lines(list(_read_lines(clean)))
    _agree(page.lines)
    _find_items(clean, page)
    if len(page.items) < 2:
        return None
    rows = _Rows(clean, page).read()
    told = sum(1 for row in rows if _DETAILS & row.cells.keys())
    items = sum(1 for row in rows if Role.CONTENT in row.cells)
    return Layout(rows, []) if told >= 2 and told * 3 >= items * 2 else None


def _agree(lines: Sequence[_Line]) -> None:
    """What stands behind a task and its office is progress in all lines, or in none."""
    alike = [
        line
        for line in lines
        if [role for role, _ in line.details] in ([Role.UNIT, Role.CONTENT], _REPORTS)
        and line.details[0][1].end < line.details[1][1].start
    ]
    reports = sum(1 for line in alike if line.details[1][0] is Role.PROGRESS)
    if 0 < len(alike) <= 2 * reports:
        for line in alike:
            line.details[1] = (Role.PROGRESS, line.details[1][1])


_REPORTS = [Role.UNIT, Role.PROGRESS]


def _read_lines(clean: Clean) -> Iterator[_Line]:
    has_remarks = _has_remarks(clean)
    after_foot = False
    for index, paragraph in enumerate(clean.paragraphs[: tasks_end(clean)]):
        whole = cell(clean, paragraph.start, paragraph.end, index)
        image = IMAGE.fullmatch(clean.folded, whole.start, whole.end)
        if paragraph.table is not None or whole.start >= whole.end or image:
            continue
        close = paragraph.bullet or _is_set_as_above(clean, index)
        close = close or (has_remarks and not paragraph.blank_lines_before)
        remarks = close and _REMARK.match(clean.folded, whole.start, whole.end)
        if FOOTER.match(clean.folded, whole.start, whole.end) and not remarks:
            after_foot = True
            continue
        if _ADDRESSEES.match(clean.folded, whole.start, whole.end):
            continue
        apart = paragraph.blank_lines_before > 0 or after_foot
        for part in counted_within(clean, whole):
            yield _read_line(clean, part, bool(paragraph.bullet), apart, after_foot)
        after_foot = False


def _read_line(clean: Clean, whole: Cell, bullet: bool, apart: bool, under_note: bool) -> _Line:
    level, number, title = numbering(clean, whole)
    if level < 0 and bullet:
        level = BULLETED
    title, details = _split(clean, whole, title)
    ends = clean.folded[whole.end - 1] in "。;"
    return _Line(whole.paragraph, level, number, title, details, apart, ends, under_note)


def _has_remarks(clean: Clean) -> bool:
    """Whether a task above another one has its 备注, which else stands under the page."""
    seen = False
    for paragraph in clean.paragraphs:
        if _REMARK.match(clean.folded, paragraph.start, paragraph.end):
            seen = True
        elif seen and _SAYS_WHO.match(clean.folded, paragraph.start, paragraph.end):
            return True
    return False


def _is_set_as_above(clean: Clean, index: int) -> bool:
    """Whether a line is set in right under one that is: another point of the same task."""
    above, line = clean.paragraphs[max(0, index - 1)], clean.paragraphs[index]
    return above.indented and line.indented and not line.blank_lines_before


def numbering(clean: Clean, whole: Cell) -> tuple[int, Cell | None, Cell]:
    for level, shape in enumerate(_LEVELS):
        if match := shape.match(clean.folded, whole.start, whole.end):
            number = Cell(match.start(), match.end(), whole.paragraph)
            return level, number, cell(clean, match.end(), whole.end, whole.paragraph)
    return -1, None, whole


def _split(clean: Clean, whole: Cell, title: Cell) -> tuple[Cell, list[tuple[Role, Cell]]]:
    """The task's own words, and what labels and brackets after them say."""
    number_less = title.start == whole.start
    details: list[tuple[Role, Cell]] = []
    labels = list(_labels_outside(clean, whole))
    if labels and labels[0][0].end() <= title.start and clean.folded[whole.start] in "【[〖":
        del labels[0]  # 【实事一】 counts the task
    first = labels[0][0].start() if labels else whole.end
    for k, (label, role) in enumerate(labels):
        end = labels[k + 1][0].start() if k + 1 < len(labels) else whole.end
        if role is Role.UNIT and JOINING.match(label.groupdict().get("word") or ""):
            role = Role.JOINING
        shares = _shared_out(clean, label.end(), end, whole.paragraph)
        if role is Role.UNIT and shares:
            details += shares
        elif role in (Role.UNIT, Role.JOINING):
            details += unit_and_rest(clean, role, Cell(label.end(), end, whole.paragraph))
        else:
            details.append((role, cell(clean, label.end(), end, whole.paragraph)))
    if details and details[-1][0] is Role.PROGRESS:
        details = _with_bracket_after(clean, details)
    trim = _value if clean.folded[first - 1] in ",:" else cell
    title = trim(clean, min(title.start, first), first, whole.paragraph)
    if not details and number_less and (led := _led_by(clean, title)):
        return Cell(title.start, title.start, title.paragraph), led
    said = None if details else _UNIT_FIRST.match(clean.folded, title.start, title.end)
    if said and fitness(Role.UNIT, said["who"]) > 0:
        details = [(Role.UNIT, cell(clean, *said.span("who"), whole.paragraph))]
        return cell(clean, said.end(), title.end, whole.paragraph), details
    if not details and (within := _UNIT_WITHIN.match(clean.folded, title.start, title.end)):
        who, rest = (cell(clean, *within.span(part), title.paragraph) for part in ("who", "rest"))
        title = cell(clean, *within.span("title"), title.paragraph)
        words = _folded(clean, rest)
        reports = fitness(Role.PROGRESS, words) > fitness(Role.CONTENT, words)
        return title, [(Role.UNIT, who), (Role.PROGRESS if reports else Role.CONTENT, rest)]
    if not details and (assigned := _assigned_at_end(clean, title)):
        return assigned
    if not details and (behind := _told_behind(clean, title)):
        return behind
    if not details and (dashed := _after_dash(clean, title)):
        title = cell(clean, title.start, dashed.start - 1, whole.paragraph)
        title = cell(clean, title.start, _dash(clean, title), whole.paragraph)
        details = [(Role.UNIT, dashed)]
    if bracket := bracket_at_end(clean, title):
        inside = in_bracket(clean, bracket)
        if any(role is Role.UNIT for role, _ in inside):
            title = cell(clean, title.start, bracket.start - 1, whole.paragraph)
            details = inside + details
            if all(role is not Role.PROGRESS for role, _ in details) and (
                told := _THEN_TELLS.match(clean.folded, title.start, title.end)
            ):
                details.append((Role.PROGRESS, Cell(told.end(), title.end, whole.paragraph)))
                title = cell(clean, title.start, told.end(), whole.paragraph)
    return title, details


# 由市商务局牵头。全年建成16个: below a task
_LED_BY = re.compile(
    r"(?:(?:该|此|这|本)(?:项目|实事|任务|项工作|件实事|项))?(?:"
    r"由(?P<who>[^。;:,]{3,60}?)(?:负责牵头|牵头|负责|承办|主办|实施)(?:负责|实施|落实|办理|推进|承办)?"
    r"|(?:牵头|责任|主办|承办|实施)(?:单位|部门)(?:是|为)(?P<named>[^。;:,]{3,60}))"
    r"(?:,(?:由)?(?P<joint>[^。;:,]{3,60}?)(?:配合|协办|协同|参与)(?:实施|落实|办理|推进)?)?"
    r"[。;,](?P<rest>.{4,})"
)


def _led_by(clean: Clean, line: Cell) -> list[tuple[Role, Cell]] | None:
    """Who does the task above, and how far it has come, if the line begins with the former."""
    match = _LED_BY.match(clean.folded, line.start, line.end)
    if match is None:
        return None
    parts = {Role.UNIT: "who" if match["who"] else "named", Role.JOINING: "joint"}
    found = [
        (role, cell(clean, *match.span(name), line.paragraph))
        for role, name in parts.items()
        if match[name]
    ]
    if any(fitness(Role.UNIT, _folded(clean, one)) <= 0 for _, one in found):
        return None
    return [*found, (Role.PROGRESS, cell(clean, *match.span("rest"), line.paragraph))]


# 改造厂房6栋。目前已改造5栋。(县工信局): how far a task has come, in the sentence after it
_THEN_TELLS = re.compile(rf"[^。]{{4,120}}。(?=(?:{SINCE})[^。]{{4,}})")


# 1.道路硬化工程(责任单位:镇规划办):已硬化12公里。
_UNIT_WITHIN = re.compile(
    r"(?P<title>[^。;:()]{4,40})\((?:责任|牵头|主办|承办|实施|落实|负责)(?:单位|部门):(?P<who>[^()]{2,60})\)"
    r"[ ]?[:,。][ ]?(?P<rest>.{4,})"
)
_LAST_SENTENCE = re.compile(r"(?<=[。;])[^。;()]{4,60}[。;]?$")
_ASSIGNS = re.compile(r"(?:牵头|负责|主办|承办)(?:负责|落实|实施|办理|推进)?(?=[。;,]|$)")


def _assigned_at_end(clean: Clean, title: Cell) -> tuple[Cell, list[tuple[Role, Cell]]] | None:
    """新建学校3所。市教育局牵头,市财政局配合: the last sentence says who does it."""
    last = _LAST_SENTENCE.search(clean.folded, title.start, title.end)
    if not last or not _ASSIGNS.search(last.group()):
        return None
    start = last.start() + (clean.folded[last.start()] == "由")
    said = _clauses(clean, _value(clean, start, last.end(), title.paragraph))
    if all(role is not Role.UNIT for role, _ in said):
        return None
    return cell(clean, title.start, last.start(), title.paragraph), said


_BRACKET_WITHIN = re.compile(
    r"(?P<title>[^。:()]{4,80}。?)\((?P<who>[^()]{3,60})\)[ ]?(?P<rest>.{8,})"
)
_SAYS_WHO = re.compile(
    r"(?:责任|牵头|主办|承办|负责)(?:单位|部门)?:|(?:牵头|负责|主办|承办|落实)(?:$|[,;])"
)


def _told_behind(clean: Clean, title: Cell) -> tuple[Cell, list[tuple[Role, Cell]]] | None:
    """加快水厂建设。(县水利局承办)主体工程已完工: who does it stands before how far it has come."""
    match = _BRACKET_WITHIN.match(clean.folded, title.start, title.end)
    if not match or not _SAYS_WHO.search(match["who"]):
        return None
    inside = in_bracket(clean, Cell(*match.span("who"), title.paragraph))
    if all(role is not Role.UNIT for role, _ in inside):
        return None
    rest = cell(clean, *match.span("rest"), title.paragraph)
    return cell(clean, *match.span("title"), title.paragraph), [*inside, (Role.PROGRESS, rest)]


_UNIT_FIRST = re.compile(
    r"(?P<who>[^\s:。,;()]{3,60}):[ ]?(?!地址|(?:联系|办公)?电话|联系|邮编|网址|传真|邮箱)(?=.{6})"
)  # 市教育局:新建学校8所


def _with_bracket_after(clean: Clean, details: list[tuple[Role, Cell]]) -> list[tuple[Role, Cell]]:
    """进展情况:已竣工。(责任单位:市教育局): what the brackets say is no progress."""
    role, value = details[-1]
    bracket = bracket_at_end(clean, value)
    inside = in_bracket(clean, bracket) if bracket else []
    if bracket is None or not any(one is Role.UNIT for one, _ in inside):
        return details
    value = cell(clean, value.start, bracket.start - 1, value.paragraph)
    return [*details[:-1], (role, value), *inside]


def _labels_outside(clean: Clean, whole: Cell) -> Iterator[tuple[re.Match[str], Role]]:
    """The labels of a paragraph that stand in no brackets."""
    text, at, depth = clean.folded, whole.start, 0
    for label, role in labels_of(clean, whole.start, whole.end):
        passed = text[at : label.start()]
        depth += sum(map(passed.count, "([【")) - sum(map(passed.count, ")]】"))
        at = label.start()
        opens = text[at] in "([【" and not re.search(r"[)\]】]", label.group())
        if depth <= 0 and not opens:
            yield label, role


_DASHED = re.compile(r"[^—\-]{4,120}?[ ]?(?:—{1,2}|-{2,})[ ]?(?P<who>[^—。:]{2,60})$")


def _after_dash(clean: Clean, one: Cell) -> Cell | None:
    """The offices that a dash parts from the task: 建成标准厂房10万平方米——县开发区管委会."""
    match = _DASHED.match(clean.folded, one.start, one.end)
    if not match or fitness(Role.UNIT, match["who"]) <= 0:
        return None
    return cell(clean, *match.span("who"), one.paragraph)


def _dash(clean: Clean, one: Cell) -> int:
    end = one.end
    while end > one.start and clean.folded[end - 1] in "—- ":
        end -= 1
    return end


def bracket_at_end(clean: Clean, one: Cell) -> Cell | None:
    """What stands in the brackets that end a paragraph; they may hold others."""
    text, end = clean.folded, one.end
    if end > one.start and text[end - 1] in "。;.":
        end -= 1
    if end <= one.start or text[end - 1] not in ")]】":
        return None
    depth = 0
    for at in range(end - 1, max(one.start, end - _LONGEST_BRACKET) - 1, -1):
        if text[at] in ")]】":
            depth += 1
        elif text[at] in "([【":
            depth -= 1
            if depth == 0:
                return Cell(at + 1, end - 1, one.paragraph)
    return None


def in_bracket(clean: Clean, one: Cell) -> list[tuple[Role, Cell]]:
    """Who does what until when: 责任单位:甲局;完成时限:…, or 甲局牵头,乙局配合."""
    labels = list(_BRACKET_LABEL.finditer(clean.folded, one.start, one.end))
    if labels and labels[0].start() <= one.start + 1:
        ends = [label.start() for label in labels[1:]] + [one.end]
        found: list[tuple[Role, Cell]] = []
        for label, end in zip(labels, ends, strict=True):
            role = head_role(label[1]) or Role.OTHER
            if role is Role.UNIT and JOINING.match(label[1]):
                role = Role.JOINING
            found.append((role, _value(clean, label.end(), end, one.paragraph)))
        return found
    return _clauses(clean, one)


def _value(clean: Clean, start: int, end: int, paragraph: int) -> Cell:
    while end > start and clean.folded[end - 1] in ";,。 |":
        end -= 1
    return cell(clean, start, end, paragraph)


_OF_ALL = re.compile("(?:各地|各级|各部门|各单位)(?:$|[、和])")
_POST = rf"[{HAN}]{{0,8}}(?:[省市县区州镇乡]长|主席|秘书长|主任|书记|领导|局长|厅长|负责人)"
_POSTS = re.compile(rf"{_POST}(?:[、和]{_POST}){{0,4}}")  # 分管副省长、协管副秘书长负责


def _clauses(clean: Clean, one: Cell) -> list[tuple[Role, Cell]]:
    found: list[tuple[Role, Cell]] = []
    for part in _CLAUSE.finditer(clean.folded, one.start, one.end):
        clause = cell(clean, part.start(), part.end(), one.paragraph)
        text = clean.folded[clause.start : clause.end]
        if deed := _DEED.search(text):
            who = cell(clean, clause.start, clause.start + deed.start(), one.paragraph)
            role = Role.JOINING if JOINING.match(deed["verb"]) else Role.UNIT
            known = fitness(Role.UNIT, _folded(clean, who)) > 0
            if who.start < who.end and (known or _OF_ALL.match(_folded(clean, who))):
                found.append((role, who))
                continue
            if _POSTS.fullmatch(_folded(clean, who)):
                found.append((Role.PERSON, who))
                continue
        if fitness(Role.UNIT, text) > 0:
            found.append((Role.UNIT, clause))
        elif is_deadline(text):
            found.append((Role.TIME, clause))
        else:
            return []
    return found


def _shared_out(clean: Clean, start: int, end: int, paragraph: int) -> list[tuple[Role, Cell]]:
    """部门分工:省发展改革委牵头,各部门配合。 Who leads and who joins, where a label says it so."""
    value = _value(clean, start, end, paragraph)
    if not _LEADS.search(clean.folded, value.start, value.end):
        return []
    return _clauses(clean, value)


_LEADS = re.compile("(?:牵头|主办|负责)(?:负责|实施|落实|办理|推进|完成)?(?=[,;。]|$)")


def _folded(clean: Clean, one: Cell) -> str:
    return clean.folded[one.start : one.end]


# --- which lines are tasks ------------------------------------------------------------------


def _find_items(clean: Clean, page: _Lines) -> None:
    """The lines that tell of themselves who does them, and their like between them."""
    lines = page.lines
    telling = [k for k in range(len(lines)) if _is_item(lines, k)]
    if len(telling) < 2:
        return
    levels = Counter(lines[k].level for k in telling if lines[k].level >= 0) or Counter([-1])
    page.level = levels.most_common(1)[0][0]
    page.items = {k for k in telling if lines[k].level in (page.level, -1)}
    if page.level < 0:
        return
    headings = group_headings(clean)
    marks = {clean.folded[lines[k].title.start - 2 : lines[k].title.start] for k in page.items}
    for k in range(min(page.items), max(page.items)):
        line = lines[k]
        mark = clean.folded[line.title.start - 2 : line.title.start]
        if line.index in headings and page.level == BULLETED and mark not in marks:
            continue  # ■ over ●
        is_like = line.level == page.level and not line.bare and not line.details
        if is_like and _follows(clean, page, k) and len(_folded(clean, line.title)) <= 120:
            page.items.add(k)
    last = len(lines) - 1  # the page breaks off below it, before it is told who does it
    if last not in page.items and last - max(page.items) < _NEAR and not lines[last].details:
        counted = lines[last].level == page.level and not lines[last].bare
        if counted and lines[last].number is not None and _follows(clean, page, last):
            page.items.add(last)


def _is_item(lines: Sequence[_Line], k: int) -> bool:
    line = lines[k]
    if line.bare or (
        not line.tells and any(role in (Role.CONTENT, Role.GROUP) for role, _ in line.details)
    ):
        return False
    if line.tells:
        named = any(role is Role.UNIT for role, _ in line.details)
        return line.level >= 0 or (named and not _ends_another(lines, k))
    if line.level < 0 or line.details:
        return False
    for near in lines[k + 1 : k + _NEAR]:
        if near.level >= 0 and not near.bare:
            return False
        if near.bare and near.details:
            return near.details[0][0] in (*_DETAILS, Role.JOINING, Role.PERSON, Role.TIME)
        if near.tells:
            return line.ends
    return False


def _ends_another(lines: Sequence[_Line], k: int) -> bool:
    """Whether a line with its office in brackets is the end of the numbered task above it."""
    for above in reversed(lines[max(0, k - _NEAR + 1) : k]):
        if above.details:
            return False
        if above.level >= 0:
            return above.ends
    return False


def _follows(clean: Clean, page: _Lines, k: int) -> bool:
    """Whether a line's number is the next one, so that it is no part of another's progress."""
    before = [i for i in page.items if i < k]
    if not before:
        return False
    last, this = page.lines[max(before)].number, page.lines[k].number
    if last is None or this is None:
        return False
    counts = [re.search(r"\d+", _folded(clean, one)) for one in (last, this)]
    if counts[0] and counts[1]:
        return int(counts[1][0]) == int(counts[0][0]) + 1
    return not counts[0] and not counts[1]


# --- rows -------------------------------------------------------------------------------------


class _Rows:
    """Walks the lines once; each item begins a row, and what follows it tells of it."""

    def __init__(self, clean: Clean, page: _Lines) -> None:
        self._clean = clean
        self._page = page
        self._rows: list[Row] = []
        self._last: Role | None = None  # the role that plain lines go on with
        self._waits = False  # whether the last label stood alone
        self._ended = False
        self._gaps = False  # whether the last label stood apart from the line above it
        self._headings = group_headings(clean)
        apart = sum(1 for line in page.lines if line.apart)
        self._all_apart = apart * 4 >= len(page.lines) * 3

    def read(self) -> list[Row]:
        for k, line in enumerate(self._page.lines):
            if k in self._page.items:
                self._item(line)
            elif self._is_group(k):
                self._rows.append(Row({Role.GROUP: [line.title]}))
                self._last = None
            elif self._rows and Role.CONTENT in self._rows[-1].cells:
                self._told(line)
        return self._rows

    def _item(self, line: _Line) -> None:
        says = any(role is Role.CONTENT for role, _ in line.details)  # 一、…工程。年初目标:…
        row = Row({Role.GROUP if says else Role.CONTENT: [line.title]})
        if line.number is not None:
            row.add(Role.SEQ, line.number)
        self._rows.append(row)
        self._last, self._gaps = Role.CONTENT, False
        self._ended = line.ends  # the task is a whole sentence: what follows tells of it
        self._add(row, line.details)

    def _add(self, row: Row, details: Sequence[tuple[Role, Cell]]) -> None:
        for role, value in details:
            if role is Role.CONTENT and Role.GROUP not in row.cells:
                row.cells[Role.GROUP] = row.cells.pop(Role.CONTENT)  # 1.…工程 / 目标任务:…
            known = Role.JOINING if role is Role.UNIT and Role.UNIT in row.cells else role
            row.add(known, value)
            self._last, self._waits = known, value.start >= value.end

    def _told(self, line: _Line) -> None:
        row = self._rows[-1]
        if line.bare:
            self._gaps = line.apart
            self._add(row, line.details)
            return
        if line.under_note and not line.details:
            self._last, self._waits = None, False
            return
        whole = line.title
        if line.number is not None:
            whole = Cell(line.number.start, line.title.end, line.index)
        if line.details:
            reports = Role.PROGRESS in row.cells or self._ended or self._reports(line)
            row.add(Role.PROGRESS if reports else Role.CONTENT, whole)
            self._add(row, line.details)
            return
        if self._waits and self._last is not None:
            row.add(self._last, whole)
            self._waits = self._last is Role.PROGRESS
        elif line.apart and not self._gaps and not self._goes_on_apart(line):
            self._last = None
        elif self._last is Role.CONTENT and (self._ended or self._reports(line)):
            row.add(Role.PROGRESS, whole)
            self._last = Role.PROGRESS
        elif self._last is Role.PROGRESS or (self._last is Role.CONTENT and line.level < 0):
            row.add(self._last, whole)
        elif (
            self._last is not None
            and Role.PROGRESS not in row.cells
            and (self._reports(line) or self._tells(line))
        ):
            row.add(Role.PROGRESS, whole)
            self._last = Role.PROGRESS
        else:
            self._last = None

    def _goes_on_apart(self, line: _Line) -> bool:
        """Whether a line tells how far the task above it has come, where empty lines part all."""
        return self._all_apart and self._tells(line)

    def _tells(self, line: _Line) -> bool:
        """Whether a sentence below a task is its progress; below the last, it has to say so."""
        if line.level >= 0 or Role.PROGRESS in self._rows[-1].cells:
            return False
        last = line.index > self._page.lines[max(self._page.items)].index
        return self._reports(line) or (line.ends and (not last or self._as_above(line)))

    def _as_above(self, line: _Line) -> bool:
        """Whether a line stands right below the last task, as one did below each of the others."""
        above = [row for row in self._rows[:-1] if Role.CONTENT in row.cells]
        told = all(Role.PROGRESS in row.cells for row in above)
        return told and len(above) > 1 and (self._all_apart or not line.apart)

    def _reports(self, line: _Line) -> bool:
        """Whether a line without a label says what was done."""
        text = _folded(self._clean, line.title)
        return fitness(Role.PROGRESS, text) > max(1.0, fitness(Role.CONTENT, text))

    def _ends(self, k: int) -> bool:
        """Whether a line ends its task, so that a short one below it begins something new."""
        line = self._page.lines[k]
        text = self._clean.paragraph_folded(self._clean.paragraphs[line.index]).strip()
        return bool(line.details) or text.endswith(("。", ";", ")"))

    def _is_group(self, k: int) -> bool:
        """Whether a line is a heading over the tasks below it."""
        page, line = self._page, self._page.lines[k]
        text = _folded(self._clean, line.title)
        in_form = line.index in self._headings
        if line.bare or line.details or not 2 <= len(text) <= 40:
            return False
        if text[-1] in _HEADING_END and not (in_form and text[-1] == ":"):
            return False
        if _DATED.search(text):
            return False  # 某某发布 2025-01-09 18:02
        below = next((n for n in range(k + 1, len(page.lines)) if n in page.items), None)
        if below is None:
            return False
        if in_form and below == k + 1:
            return True
        if line.level >= 0:
            return line.level != page.level and (page.level < 0 or line.level < page.level)
        heads = self._clean.paragraphs[line.index].heading_level > 0 or line.apart
        heads = heads or (len(text) <= 16 and k > 0 and self._ends(k - 1))
        return below == k + 1 and heads and len(text) <= 24 and not re.search("[。,;]", text)
