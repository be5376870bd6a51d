"""Tasks as cards: every cell behind its label, 工作任务:… 责任单位:… 进展情况:…

A label may stand at a paragraph's start, alone above its value, in brackets, or in the middle
of a running paragraph; a card may stand under a numbered heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader_app.extraction.tasks.about import is_about_promises, is_about_work
from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role, head_role, is_head
from reader_app.extraction.tasks.endings import FOOTER, tasks_end
from reader_app.extraction.tasks.headings import group_headings
from reader_app.extraction.tasks.reading import running_numbers
from reader_app.extraction.tasks.rows import NUMBERED, Cell, Layout, Row, cell, without_numbering
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.text.clean import Clean, Paragraph, read_text_once
from reader_app.text.width import HAN

_OF_PROPOSALS = re.compile(
    r"[【\[]?(?:提案[人者号]|案由|案号|办理(?:结果|类别)|第?[^\n]{0,12}号提案)"
)
_PROPOSAL_LINE = re.compile(
    r"[^\n。]{0,50}(?:建议|提案)》?(?:$|\()|[^\n关]{0,20}关于[^\n。;]{3,60}(?:建议|提案)"
)
_PROPOSAL_NUMBER = re.compile(r"提案第?\d{1,8}号|第\d{1,8}号(?:委员|集体|重点)?提案")
_OF_THE_PAGE = re.compile(
    "发布|填报|报送|公开|制表|编制|供稿|维护|数据|信息(?:分类|类别|名称|标题|来源|索引)|索引|公文|体裁|组配"
    "|文件(?:名称|编号|分类)|主题(?:词|分类)|所属(?:类别|栏目|分类|频道)"
)
_DATED = re.compile(r"(?:19|20)\d\d(?:年|([-/.])\d{1,2}\1)\d{1,2}")
_IN_BOX = re.compile(r"[【\[〔〖「]([^\s:,。;、【】\[\]()〔〕〖〗「」《》“”]{2,10})[】\]〕〗」]")
_ASIDE = (Role.OTHER, Role.STATE)
_MOST_STATES = 3  # lines of a card that only say how far it has come
_MOST_MENTIONS = 1  # 办好人大代表建议和政协提案 is a task, too
_LABEL = re.compile(
    r"(?:(?:(?<=[。;,\s)】])|^|(?=【))(?:"
    rf"[{BULLET_CLASS}▷√→]{{1,2}}[ ]?)?"
    r"(?:(?:\(?\d{1,3}[.、)]?|\(?[一二三四五六七八九十]{1,3}[、)])[ ]?)?[【\[(〔〖「]?"
    r"(?P<word>[^\s:,。;、【】\[\]()〔〕〖〗「」《》“”]{2,10})(?:[】\])〕〗」]:?|[ ]?[:|丨┃])"
    # These are labels wherever they stand: the line's end before them may have been lost.
    r"|(?P<known>(?:责任|牵头|主办|承办|配合)单位|完成时限|(?:进展|完成|落实|推进)情况|目标任务|(?:项目|工作)内容):"
    # and so are these at a line's start, though but a gap stands behind them
    r"|(?<=\n)(?P<gapped>(?:责任|牵头|主办|承办|配合)单位|(?:进展|完成|落实|推进)情况)"
    r"(?=[ ]{1,4}\S)"
    r")[ ]?"
)
_NUMBERED_CARD = re.compile(
    r"[【\[(]?(?:任务|项目|事项|实事|工作|清单)(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})[】\])]?:?$"
)
_TITLED_CARD = re.compile(
    r"[^\w\s]{0,2}[ ]?[【\[(]?(?:(?:重点|民生|年度|惠民)?(?:任务|项目|事项|实事|工作)|(?P<of>第)"
    r"|(?<=[【\[])(?=0?\d+[】\]]))"  # 【01】家门口的运动场
    r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])(?(of)[件项个号])"
    r"(?:[ ]?[:、.】\])|[ ]{1,3}|(?<=[①-⑳]))[ ]?(?P<title>[^。;:]{2,40})$"
)
_NUMBERED_TASK = re.compile(
    "(?:重点|工作)?(?:任务|项目|事项|实事)(?P<n>\\d{1,3}|[一二三四五六七八九十]{1,3})$"
)
_OFFICE_AT_END = re.compile(r"\((?:责任单位:|牵头单位:)?(?P<who>[^()]{2,60})\)$")
JOINING = re.compile("配合|协办|协同|会办|参与|协助|协作|参加")
_COUNT_BEFORE = re.compile(
    r"\W?[ ]?(?:\(?(?P<n>\d{1,3})[.、) ]|\(?(?P<han>[一二三四五六七八九十]{1,3})[、)])"
)
_COUNT_ALONE = re.compile(  # 01, No.1, ▌01
    r"[^\w\s()]{0,2}[ ]?(?:No\.?|NO\.?)?[ ]?\(?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})[.、)]?$"
)
_NAME = re.compile(r"[^\s。;:,、|]{2,16}")
_ARABIC = re.compile(r"[●■◆▪►▶★☆○◎·➤√✓▲△]?[ ]?\(?\d")
_SEQ_VALUE = re.compile(r"[ ]?\d{1,3}(?=$|[\s;,|])")
_WHOLE = re.compile(r"[^\n]*")
_STATE = (
    r"(?:(?:(?:形象|总体|当前|工程|完成|目前|任务)?(?:进度|完成率|完成度|状态)[: ]{0,2})?"
    r"(?:\d{1,3}(?:\.\d+)?[ ]?%"
    "|(?:已|全部|基本|提前|正在|持续|正常|加快|有序|稳步)?(?:完成|办结|销号|开工|竣工|推进|实施)中?"
    "|进行中|推进中|实施中|未(?:启动|开工|完成|开始)|待(?:启动|开工)|(?:进度)?(?:滞后|正常)|达到?序时(?:进度)?))"
)
_STATE_LINE = re.compile(  # 100% and 已完成, drawn between a card's name and its labels
    rf"[^\w\n]{{0,3}}{_STATE}(?:[^\w\n]{{1,3}}{_STATE})?[^\w\n]{{0,3}}"
)
_ASIDE_LABEL = re.compile(  # 【探访】…, 市民点赞:…
    rf"[^\w\s]{{0,2}}[ ]?(?:[【\[〔〖](?P<boxed>[{HAN}]{{2,6}})[】\]〕〗]"
    rf"|[{HAN}]{{0,4}}(?:探访|走访|点评|感言|点赞|心声|声音|评价|现场|回访|链接|手记|感受|说事?)"
    r"[ ]?[:|丨])"
)
_OPENED = re.compile(r"[ ]*[(\[【][^)\]】]*$")  # and not closed before its value
_END_OF_UNIT = re.compile(r"[。;,]$")


def read_cards(clean: Clean) -> Layout | None:
    """The cards of a page, if it has two or more that say a task and its progress."""
    if of_proposals(clean):
        return None  # 落实情况 and 主办单位 are labels of proposals, too
    reader = _Reader(clean)
    for index, paragraph in enumerate(clean.paragraphs[: tasks_end(clean)]):
        reader.read(index, paragraph)
    return _layout(clean, [row for row in reader.rows if row.cells])


def of_proposals(clean: Clean) -> bool:
    """Whether the page's records are proposals."""
    lines = [(p.start, p.end) for p in clean.paragraphs]
    if any(_OF_PROPOSALS.match(clean.folded, *line) for line in lines):
        return True
    if len({found[0] for found in _PROPOSAL_NUMBER.finditer(clean.folded)}) > _MOST_MENTIONS:
        return True
    named = sum(1 for line in lines if _PROPOSAL_LINE.match(clean.folded, *line))
    return named > _MOST_MENTIONS


class _Reader:
    """Takes in paragraphs one after the other; each label begins a cell or a card."""

    def __init__(self, clean: Clean) -> None:
        self._clean = clean
        self.rows: list[Row] = [Row()]
        self._section: Cell | None = None  # a heading above headings
        self._heading: Cell | None = None
        self._last: Role | None = None
        self._awaits_value = False
        self._boxed = False  # whether the last label stood in brackets
        self._gaps = False  # whether the last label stood apart from the line above it
        self._doubtful: Cell | None = None  # progress, or the next card's heading
        self._over = _label_over_tasks(clean)
        self._headings = group_headings(clean)
        self._headline = _marked_headline(clean)
        self._running = running_numbers(clean)
        self._passed = -1  # a line that was read with the one above it
        self._named: Row | None = None  # the card that a count and a name have begun

    def read(self, index: int, paragraph: Paragraph) -> None:
        if index in (self._headline, self._passed) or self._read_card_head(index, paragraph):
            return
        if self._past_states(index) > index and self._stands_over_card(index):
            return
        if index in self._headings and self._heads_something(index + 1):
            self._section = self._heading or self._section
            self._heading = cell(self._clean, paragraph.start, paragraph.end, index)
            self._last = None
            return
        labels = labels_of(self._clean, paragraph.start, paragraph.end)
        labels = labels or self._in_first_cell(index, paragraph)
        if self._is_dateline(paragraph, labels):
            return
        if not labels or not self._read_before_labels(index, paragraph, labels):
            self._read_plain(index, paragraph)
            return
        for k, (label, role) in enumerate(labels):
            end = labels[k + 1][0].start() if k + 1 < len(labels) else paragraph.end
            self._read_labelled(label, role, end, index, is_first=k == 0)
        self._gaps = bool(paragraph.blank_lines_before)

    def _is_dateline(
        self, paragraph: Paragraph, labels: Sequence[tuple[re.Match[str], Role]]
    ) -> bool:
        """分类:工作动态 某市民政局 2022-07-08, over the first card: of the page, and no card's."""
        above = bool(labels) and labels[0][1] is Role.GROUP and not self.rows[0].cells
        return above and bool(_DATED.search(self._clean.folded, paragraph.start, paragraph.end))

    def _in_first_cell(self, index: int, paragraph: Paragraph) -> list[tuple[re.Match[str], Role]]:
        """| 进度 | 建成14个 |: the first of a row's two cells names what the other says."""
        cells = self._clean.paragraphs
        row = [
            k
            for k in range(max(0, index - 1), min(index + 3, len(cells)))
            if paragraph.table is not None
            and (cells[k].table, cells[k].row) == (paragraph.table, paragraph.row)
        ]
        word = self._clean.paragraph_folded(paragraph).strip()
        role = head_role(word) if row == [index, index + 1] and is_head(word) else None
        whole = _WHOLE.match(self._clean.folded, paragraph.start, paragraph.end)
        return [(whole, role)] if role is not None and whole else []

    def _read_card_head(self, index: int, paragraph: Paragraph) -> bool:
        """A line over a card that counts it, and may name it."""
        place = self._clean.folded, paragraph.start, paragraph.end
        running = self._running.get(index)
        inner = index + 1 not in self._running  # 第一组 counts groups, 任务1 under it cards
        if running and inner and self._begins_card(index + 1):  # 【卡片01】
            self._new_row(Cell(*running, index))
            if self._heading is not None:
                self.rows[-1].add(Role.GROUP, self._heading)
        elif counted := _NUMBERED_CARD.match(*place):  # 【任务1】
            self._new_row(cell(self._clean, *counted.span("n"), index))
            if self._heading is not None and self._begins_card(index + 1):
                self.rows[-1].add(Role.GROUP, self._heading)
        elif (alone := _COUNT_ALONE.match(*place)) and self._begins_card(index + 1):
            self._new_row(Cell(*alone.span("n"), index))  # 01, and the labels below it
            if self._heading is not None:
                self.rows[-1].add(Role.GROUP, self._heading)
        elif alone and self._names_card(index + 1):
            self._new_row(Cell(*alone.span("n"), index))  # 01 / 放心早餐
            self.rows[-1].over = self._heading
            name = self._clean.paragraphs[index + 1]
            self.rows[-1].add(Role.GROUP, cell(self._clean, name.start, name.end, index + 1))
            self._passed = index + 1
        elif titled := _TITLED_CARD.match(*place):  # 民生实事1:改造老旧小区
            self._new_row(Cell(*titled.span("n"), index))
            self.rows[-1].add(Role.GROUP, cell(self._clean, *titled.span("title"), index))
            self.rows[-1].over = self._heading
        else:
            return False
        self._last, self._heading = None, None
        return True

    def _past_states(self, index: int) -> int:
        """The first paragraph from here on that is more than a card's state: 100%, 已完成."""
        lines = self._clean.paragraphs
        most = min(len(lines), index + _MOST_STATES)
        while index < most and _STATE_LINE.fullmatch(
            self._clean.folded, lines[index].start, lines[index].end
        ):
            index += 1
        return index

    def _stands_over_card(self, index: int) -> bool:
        """Whether a state stands between a card's heading and its labels."""
        return self._heading is not None and self._begins_card(self._past_states(index))

    def _new_row(self, seq: Cell) -> None:
        self.rows.append(Row())
        self.rows[-1].add(Role.SEQ, seq)

    def _read_before_labels(
        self, index: int, paragraph: Paragraph, labels: Sequence[tuple[re.Match[str], Role]]
    ) -> bool:
        """1.新建公园3个。责任单位:… 进展情况:…: what stands before the labels is the task.

        Not before one label alone: that is a sentence.
        """
        lead = cell(self._clean, paragraph.start, labels[0][0].start(), index)
        if lead.start >= lead.end:
            return True
        if len(labels) == 1:
            return False
        self._begin(Role.CONTENT)
        row = self.rows[-1]
        if NUMBERED.match(self._clean.folded, lead.start, lead.end):
            row.add(Role.SEQ, lead)
            lead = without_numbering(self._clean, lead)
        row.add(Role.CONTENT, lead)
        return True

    def _read_labelled(
        self, label: re.Match[str], role: Role, end: int, index: int, *, is_first: bool
    ) -> None:
        value = cell(self._clean, label.end(), end, index)
        if _OPENED.match(label.group()):
            value = self._closed(value)
        words = label.groupdict().get("word") or ""
        told = self._clean.folded[value.start : value.end]
        if role is Role.UNIT and _END_OF_UNIT.search(told):
            value = cell(self._clean, value.start, value.end - 1, index)
        if self._over and words == self._over:
            role = Role.GROUP
        if role is Role.UNIT and JOINING.match(words):
            role = Role.JOINING if Role.UNIT in self.rows[-1].cells else role
        if role is Role.UNIT and self._last is Role.UNIT and Role.UNIT in self.rows[-1].cells:
            role = Role.JOINING  # 牵头单位:…, and below it 责任单位:…
        self._begin(role)
        count = _COUNT_BEFORE.match(label.group()) if is_first else None
        if count and role in (Role.CONTENT, Role.GROUP):
            low, high = count.span("n" if count["n"] else "han")  # 3.重点任务:…
            start = label.start()
            self.rows[-1].counted = Cell(start + low, start + high, index)
        if numbered := _NUMBERED_TASK.match(words):  # 任务一:…
            start = label.start("word") + numbered.start("n")
            self.rows[-1].add(Role.SEQ, Cell(start, label.end("word"), index))
            self._named = self.rows[-1]
        elif role is Role.PROGRESS:
            self._named = None
        self.rows[-1].add(role, value)
        self._last, self._awaits_value = role, value.start >= value.end
        self._boxed = any(mark in label.group() for mark in "【[〔〖「")

    def _closed(self, value: Cell) -> Cell:
        """A value without the bracket that closes behind it: (责任单位:县工信局)."""
        end = value.end
        while end > value.start and self._clean.folded[end - 1] in "。;":
            end -= 1
        closed = end > value.start and self._clean.folded[end - 1] in ")]】"
        if not closed or "(" in self._clean.folded[value.start : end]:
            return value
        return cell(self._clean, value.start, end - 1, value.paragraph)

    def _read_plain(self, index: int, paragraph: Paragraph) -> None:
        text = self._clean.paragraph_folded(paragraph)
        whole = cell(self._clean, paragraph.start, paragraph.end, index)
        if self._awaits_value and self._heads_next(index, paragraph, text):
            self._awaits_value = False
        if self._awaits_value and self._last is not None and not FOOTER.match(text):
            self.rows[-1].add(self._last, whole)
            # The paragraphs after a label alone are all its value, but a unit is one line.
            self._awaits_value = self._last not in (Role.UNIT, Role.PERSON, Role.TIME)
        elif _is_heading(paragraph, text) or self._heads_cards(index, text):
            self._section = self._heading or self._section
            self._heading, self._last = whole, None
        elif self._last is Role.PROGRESS and self._is_aside(text):
            self._last = None  # 【探访】…: what people say of it
        elif (
            self._last is Role.PROGRESS
            and paragraph.blank_lines_before
            and not self._gaps
            and not self._goes_on(index + 1)
        ):
            self._last = None  # the cards stand close, so what is set off belongs to none
        elif self._last is Role.PROGRESS and not FOOTER.match(text):
            self.rows[-1].add(Role.PROGRESS, whole)
            self._doubtful = whole if NUMBERED.match(text) else None
        elif NUMBERED.match(text) and len(text) <= 120:
            self._section = self._heading or self._section
            self._heading, self._last = whole, None
        else:
            self._last = None

    def _heads_next(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """Whether a line below a value that has begun is the next card's head."""
        begun = self._last is not None and any(
            one.start < one.end for one in self.rows[-1].cells.get(self._last, ())
        )
        return begun and _is_heading(paragraph, text) and self._begins_card(index + 1)

    def _is_aside(self, text: str) -> bool:
        aside = _ASIDE_LABEL.match(text)
        return aside is not None and (aside["boxed"] is None or self._boxed)

    def _goes_on(self, index: int) -> bool:
        """Whether the card has more labels right below: 责任单位:…"""
        if index >= len(self._clean.paragraphs):
            return False
        after = self._clean.paragraphs[index]
        labels = labels_of(self._clean, after.start, after.end)
        firsts = (Role.CONTENT, Role.GROUP, Role.SEQ)
        return bool(labels) and not after.blank_lines_before and labels[0][1] not in firsts

    def _heads_cards(self, index: int, text: str) -> bool:
        """Whether a short line stands right over the first label of a card."""
        boxed = text[:1] + text[-1:] in ("【】", "[]", "〖〗", "〔〕", "「」")
        short = len(text) <= (24 if boxed else 16) and not re.search("[。;:,]", text)
        if not short or self._awaits_value or not (index or boxed):
            return False  # the page's first line is its headline
        paragraphs = self._clean.paragraphs
        after = index + 1
        if after < len(paragraphs):
            line = (paragraphs[after].start, paragraphs[after].end)
            counts = (_COUNT_ALONE, _NUMBERED_CARD)
            after += any(shape.match(self._clean.folded, *line) for shape in counts)
        return self._begins_card(self._past_states(after))

    def _heads_something(self, index: int) -> bool:
        """Whether what stands here may stand under a heading: a card, its number or name."""
        if index >= len(self._clean.paragraphs):
            return False
        line = (self._clean.paragraphs[index].start, self._clean.paragraphs[index].end)
        shapes = (_COUNT_ALONE, _NUMBERED_CARD, _TITLED_CARD)
        begins = any(shape.match(self._clean.folded, *line) for shape in shapes)
        return begins or index in self._headings or self._begins_card(index)

    def _names_card(self, index: int) -> bool:
        """Whether a short line stands between a card's number and its first label."""
        if not self._begins_card(self._past_states(index + 1)):
            return False
        return bool(_NAME.fullmatch(self._clean.folded_line(index)))

    def _begins_card(self, index: int) -> bool:
        if index >= len(self._clean.paragraphs):
            return False
        after = self._clean.paragraphs[index]
        labels = labels_of(self._clean, after.start, after.end)
        begins = labels and labels[0][1] in (Role.CONTENT, Role.GROUP, Role.SEQ)
        return bool(begins and labels[0][0].end() - labels[0][0].start() > 2)

    def _begin(self, role: Role) -> None:
        """Begin a new card where this cell cannot be of the present one."""
        row = self.rows[-1]
        progress = row.cells.get(Role.PROGRESS, [])
        if role in row.cells and progress[1:] and progress[-1] is self._doubtful:
            self._heading = progress.pop()
        self._doubtful = None
        is_next = role in (Role.CONTENT, Role.GROUP) and Role.PROGRESS in row.cells
        again = role in row.cells and role not in _ASIDE  # 存在问题, 下一步打算
        if self._heading is not None or again or is_next:
            self.rows.append(Row())
        heading, text = self._heading, self._clean.folded
        if heading is not None:
            row = self.rows[-1]
            if self._section is not None and role is Role.CONTENT and _is_counted(text, heading):
                row.cells[Role.GROUP] = [self._section]  # ☆ 1.城北快速路, 【年度目标】…
                row.cells[Role.SEQ] = [heading]
            elif self._section is not None and role is not Role.CONTENT:
                row.cells[Role.GROUP] = [self._section]
                row.cells[Role.SEQ] = [heading]
                row.cells[Role.CONTENT] = _item(self._clean, row, heading)
            else:
                row.add(Role.GROUP, heading)
            self._heading = None


def _marked_headline(clean: Clean) -> int:
    """The paragraph that mark-up makes the page's headline, over no group; -1 if none."""
    marked = [i for i, paragraph in enumerate(clean.paragraphs) if paragraph.heading_level]
    levels = [clean.paragraphs[i].heading_level for i in marked]
    return marked[0] if levels and levels[0] == 1 and levels.count(1) == 1 else -1


def _label_over_tasks(clean: Clean) -> str:
    """工作任务:…, 主要措施:…: where cards have two labels for tasks, the first names a group."""
    words = [
        label["word"]
        for paragraph in clean.paragraphs
        for label, role in labels_of(clean, paragraph.start, paragraph.end)
        if role is Role.CONTENT and label.groupdict().get("word")
    ]
    if len(words) < 4 or len(set(words)) != 2 or words[0] == words[1]:
        return ""
    return words[0] if words == words[:2] * (len(words) // 2) else ""


def labels_of(clean: Clean, start: int, end: int) -> list[tuple[re.Match[str], Role]]:
    """The labels of a task's cells in a paragraph, each with what it names."""
    text = clean.folded
    found: list[tuple[re.Match[str], Role]] = []
    for label in _LABEL.finditer(text, start, end):
        word = label["word"] or label["known"] or label["gapped"]
        if label["gapped"] and not _stands_over_values(clean, word, text[label.end() : end]):
            continue
        role = Role.CONTENT if _NUMBERED_TASK.match(word) else head_role(word)
        if role is None or "各" in word or _OF_THE_PAGE.match(word):
            continue  # 市政府各部门: are those whom a notice is sent to
        if label.group().rstrip()[-1] in "|丨┃" and text.count(word) < 2:
            continue  # 重点任务落实 | 三季度“进度条”来了: no label, since it stands there once
        if role is Role.SEQ and not _SEQ_VALUE.match(text, label.end(), end):
            continue
        if label.group().rstrip()[-1] in "】]〕〗」" and _heads_page(clean, word, role):
            continue  # 【实事进度条】: a column's name over all cards
        goes_on = found and found[-1][1] is Role.PROGRESS and text[label.start() - 1] == "。"
        if role in _ASIDE and goes_on and text[label.start()] not in "【[(〔〖「":
            continue  # 落实情况:主体竣工。存在问题:…: a sentence of the same cell
        found.append((label, role))
    if not found and is_head(text[start:end], strictly=True):
        role = head_role(text[start:end])
        alone = _WHOLE.match(text, start, end)
        if role is Role.CONTENT and _lines_alike(clean)[_bare(text[start:end])] < _FEWEST_LABELS:
            return found  # (三)民生实事 heads the tasks below it
        if alone and role in (Role.PROGRESS, Role.UNIT, Role.CONTENT):
            found.append((alone, role))
    return found


_FEWEST_LABELS = 2  # of a kind: labels recur
_LONGEST_LABEL = 16


@read_text_once
def _lines_alike(clean: Clean) -> Counter[str]:
    """How many short lines of a page have the same words, but for their numbers."""
    lines = (clean.paragraph_folded(one) for one in clean.paragraphs)
    return Counter(_bare(line) for line in lines if len(line) <= _LONGEST_LABEL)


def _bare(line: str) -> str:
    return re.sub(r"\W*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.)]|\W", "", line)


def _stands_over_values(clean: Clean, word: str, rest: str) -> bool:
    """Whether a word begins several lines, and what follows it here is no other head."""
    return _first_words(clean)[word] > 1 and not is_head(rest.split()[0])


@read_text_once
def _first_words(clean: Clean) -> Counter[str]:
    return Counter(_FIRST_WORD.findall(clean.folded))


_FIRST_WORD = re.compile(rf"(?<=\n)[{HAN}]{{4}}(?=[ ])")


def _heads_page(clean: Clean, word: str, role: Role) -> bool:
    """Whether words in a box are no label, since they stand there once: labels recur."""
    return _boxed(clean)[word] == 1 and role not in _ASIDE and not _NUMBERED_TASK.match(word)


@read_text_once
def _boxed(clean: Clean) -> Counter[str]:
    return Counter(_IN_BOX.findall(clean.folded))


def _layout(clean: Clean, rows: list[Row]) -> Layout | None:
    rows = [row for row in rows if any(role is not Role.SEQ for role in row.cells)]
    _without_title(rows)
    counts = [clean.folded[n.start : n.end] for row in rows if (n := row.counted)]
    if len(set(counts)) > 1:  # or they count the labels of each card
        for row in rows:
            if row.counted:
                row.cells.setdefault(Role.SEQ, [row.counted])
    headed = sum(1 for row in rows if _has_heading(row) and _is_numbered(clean, row))
    for row in rows:
        if _has_heading(row) and Role.SEQ not in row.cells:
            heading = row.cells[Role.GROUP][0]
            if headed * 5 >= len(rows) * 4:  # each card has its own: it is numbered
                row.cells.setdefault(Role.SEQ, [heading])
        if Role.GROUP in row.cells and Role.CONTENT not in row.cells:
            row.cells[Role.CONTENT] = _item(clean, row, row.cells.pop(Role.GROUP)[0])
            if row.over is not None:
                row.cells[Role.GROUP] = [row.over]
    whole = [row for row in rows if {Role.CONTENT, Role.PROGRESS} <= row.cells.keys()]
    if not any(Role.PROGRESS in row.cells for row in rows) and _assigns(clean):
        whole = [row for row in rows if {Role.CONTENT, Role.UNIT} <= row.cells.keys()]
    return Layout(rows, []) if len(whole) >= 2 and len(whole) * 2 > len(rows) else None


def _without_title(rows: Sequence[Row]) -> None:
    """What stands over the first card's own name, and over no other's, is the page's title."""
    names = [len(row.cells[Role.GROUP]) for row in rows if Role.GROUP in row.cells]
    if len(names) > 1 and Role.GROUP in rows[0].cells and names[0] > max(names[1:]):
        del rows[0].cells[Role.GROUP][0]


_ASSIGNED = re.compile(
    r"\W*(?:(?:年度|工作|具体|主要|全年|建设)?(?:目标任务|工作任务|任务目标|工作目标|建设任务)|(?:主要|工作|项目|任务|建设|实事)内容)[】\])]?[:|]"
)
_TO_WHOM = re.compile(r"(?:责任|牵头|落实|实施|负责|主责)(?:单位|部门|站所|科室)[】\])]?[:|]")


def _assigns(clean: Clean) -> bool:
    """Whether cards say what is to be done and by whom, though no more: a plan of tasks."""
    lines = [(p.start, p.end) for p in clean.paragraphs]
    told = sum(1 for line in lines if _ASSIGNED.match(clean.folded, *line))
    return (
        told > 2 - (is_about_promises(clean) or is_about_work(clean))
        and len(_TO_WHOM.findall(clean.folded)) * 3 >= told * 2
    )


def _item(clean: Clean, row: Row, heading: Cell) -> list[Cell]:
    """A heading that is the task itself; an office in brackets at its end is who does it."""
    one = without_numbering(clean, heading)
    office = _OFFICE_AT_END.search(clean.folded, one.start, one.end)
    if office and fitness(Role.UNIT, office["who"]) > 0 and Role.UNIT not in row.cells:
        row.add(Role.UNIT, cell(clean, *office.span("who"), one.paragraph))
        one = cell(clean, one.start, office.start(), one.paragraph)
    return [one]


def _is_counted(text: str, heading: Cell) -> bool:
    return bool(_ARABIC.match(text, heading.start, heading.end))


def _is_numbered(clean: Clean, row: Row) -> bool:
    first = row.cells[Role.GROUP][0]
    return bool(NUMBERED.match(clean.folded, first.start, first.end))


def _has_heading(row: Row) -> bool:
    return Role.GROUP in row.cells


def _is_heading(paragraph: Paragraph, text: str) -> bool:
    numbered = NUMBERED.match(text)
    return bool(paragraph.heading_level or numbered) and len(text) <= 40 and text[-1] not in "。;:"
