"""Particulars that a page tells of itself: labels, tables and crumbs, and a menu of its site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article import furniture
from reader_app.extraction.article.head_marks import (
    OFFICE,
    PAGE,
    PAPER,
    HeadMarks,
    no_paper,
)
from reader_app.extraction.records.draft import Found
from reader_app.text.clean import Paragraph
from reader_app.text.dates import first_date
from reader_app.text.width import HAN

_LEADING_PAGE = re.compile(  # 04 特别报道, 民生周刊·6: before 责编:… on the same line
    rf"[ ]*(?:(?P<no_a>[A-Z]?\d{{2,3}})[ :|·]+(?P<name_a>[{HAN}·]{{2,8}})"
    rf"|(?P<name_b>[{HAN}]{{2,8}})·(?P<no_b>[A-Z]?\d{{1,3}}))(?=$|[ ])"
)
_NUMBERED = re.compile(r"[·•|][A-Z]?\d{1,3}(?!\d)")  # 民生周刊·6: a page's name and number
_HOME = re.compile(  # 当前位置:某县人民政府网 > 建议提案
    rf"(?:[^:>]{{0,8}}位置[ ]?:?|您在)?[ ]*([{HAN}]{{2,16}}(?:人民政府|政协))"
    r"(?:门户|官方)?(?:网站?|门户)[ ]*(?:首页)?[ ]*(?:-?>|»|›|→|/)"
)
_FIRST_STEP = re.compile(  # 桐岭县政协 > 规章制度, 某区城市管理局  政务公开专栏
    rf"[ ]*(?P<who>[{HAN}]{{4,20}})[ ]*(?:[>›»·|/]|—|(?<=[ ]))"
)
_HERE = re.compile(rf"[ ]*(?P<who>[{HAN}]{{4,20}})[ ]+(?:当前|所在)(?:栏目|位置|频道)[ ]?:")
_POSTED = re.compile(
    r"(?:\[复制链接\][ |]*)?(?:(?:楼主|沙发|板凳|地板|\d{1,4}[楼#])[ |:]*)?(?:[^ |:。]{1,16}[ |]+)?"
    r"发表于[ :]*"
    r"(?P<when>(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:[ ]\d{1,2}:\d{2}(?::\d{2})?)?)"
    r"(?:[ |]*(?:只看(?:该作者|楼主|大图)|[倒正]序[浏阅][览读]|阅读模式|显示全部楼层"
    r"|来自.{1,12}|回复|举报"
    r"|复制链接|\[复制链接\]|(?:查看|回复|浏览|阅读|点击)[ ]?:[ ]?\d+|电梯直达|楼主))*[ |]*"
)
_POST_BUTTONS = re.compile(  # 1楼 只看楼主 收藏 回复
    r"(?:(?:\d{1,4}[楼#]|楼主|只看(?:楼主|该作者)|[倒正]序[浏阅][览读]|收藏|回复|举报|置顶|精华|加精|电梯直达"
    r"|快速回复|引用|打赏|签到|关注|发帖)(?:[ |/·]+|$)){2,}"
)
_BOARD = r"[^:。>»›]{0,10}(?:吧|论坛|社区|BBS|bbs|贴吧|版块)"
_STEP = r"[ ]*(?:&gt;|»|›|→|>{1,2}|->| / )[ ]*"
_TRAIL = re.compile(  # of three steps or more, the last one long
    rf"(?:[^:。]{{0,8}}位置[ ]?:[ ]*)?(?:(?:(?!关于)[{HAN}A-Za-z·、]{{2,16}}{_STEP}){{2,6}}"
    rf"|[ ]*{_BOARD}{_STEP})"
    r"(?:附件?\d{0,2}[ ]?:|\[[^\[\]]{2,4}\])?[ ]*(?P<title>[^>»›→]{6,60})"
)
_SHORTEST_TITLE = 10
_MOST_CELLS = 40  # of a menu
_LONGEST_CELL = 16
_OF_TEXT = re.compile(r"[。;!?《\d]|^关于")
_WORD_ALONE = re.compile(rf"(?<=[ |·])[{HAN}·]{{2,8}}(?=[ |]|$)")
NO_PAGE_NAMES = ("星期", "责编", "编辑", "主编", "本版", "农历", "今日", "发表于")


class Particulars(HeadMarks):
    """Reads what pages tell of themselves with labels."""

    def _info_table(self, index: int) -> bool:
        """索引号: | 0142/2024-7 | 发布机构: | …: labels and values in turn, each on its line."""
        if index in self.kinds:
            return True  # said together with a line above: a label's value, a page's name
        name = self._label_alone(index)
        if name is None or furniture.meta_hits(
            self.clean, self.clean.paragraphs[min(index + 1, len(self.clean.paragraphs) - 1)]
        ):
            return False
        if self._label_alone(index + 1) is not None:
            if self._label_alone(index + 3) is None:
                return False
            self.kinds[index] = BlockKind.META  # a label without a value among others
            return True
        if not any(self._label_alone(near) is not None for near in (index - 2, index + 2)):
            return False
        self.kinds[index] = BlockKind.META
        if index + 1 < min(self.limit, len(self.clean.paragraphs)):
            value = self.clean.paragraphs[index + 1]
            self._meta_value(name, value.start, value.end)
            self.kinds[index + 1] = BlockKind.META
        return True

    def _menu_cells(self, first: int) -> bool:
        """首页 | 新闻动态 | 政务公开 | …: a site's menu and crumbs, parted as a table is."""
        if self.kinds.get(first) is BlockKind.FURNITURE:
            return True
        paragraphs, table = self.clean.paragraphs, self.clean.paragraphs[first].table
        near = range(first, min(self.limit, len(paragraphs), first + _MOST_CELLS + 1))
        cells = list(takewhile(lambda index: paragraphs[index].table == table, near))
        words = [self.clean.folded_line(index) for index in cells]
        if not 4 <= len(words) <= _MOST_CELLS or not any("首页" in word for word in words):
            return False
        if any(len(word) > _LONGEST_CELL or _OF_TEXT.search(word) for word in words):
            return False
        self.kinds.update(dict.fromkeys(cells, BlockKind.FURNITURE))
        return True

    def _info_cells(self, first: int) -> bool:
        """| 发布机构 | 政府办 | 发文日期 | 2020-04-19 |: the table of a document's particulars."""
        if first in self.kinds:
            return True
        paragraphs, table = self.clean.paragraphs, self.clean.paragraphs[first].table
        cells = [first]
        while cells[-1] + 1 < self.limit and paragraphs[cells[-1] + 1].table == table:
            cells.append(cells[-1] + 1)
            if len(cells) > 40:
                return False
        labels = [index for index in cells if self._label_alone(index) is not None]
        told = [index for index in cells if furniture.meta_hits(self.clean, paragraphs[index])]
        if len(labels) + len(told) < 2:
            return False
        for index in labels:
            value = paragraphs[index + 1] if index + 1 in cells else None
            if value is not None and value.row == paragraphs[index].row:
                self._meta_value(self._label_alone(index) or "", value.start, value.end)
        for index in told:
            self._meta(index, paragraphs[index])
        self.kinds.update(dict.fromkeys(cells, BlockKind.META))
        return True

    def _label_alone(self, index: int) -> str | None:
        """What a line means that is the label of a meta line and nothing else."""
        if not 0 <= index < len(self.clean.paragraphs):
            return None
        text = self.clean.paragraph_folded(self.clean.paragraphs[index]).strip(" 【】[]:·•")
        return furniture.meta_words().get("".join(text.split())) if len(text) < 12 else None

    def _meta(self, index: int, paragraph: Paragraph) -> bool:
        hits = furniture.meta_hits(self.clean, paragraph)
        if not hits:
            return False
        useful = False
        lead = min((hit[2] for hit in hits if hit[2] > paragraph.start), default=paragraph.start)
        paper = self._paper(paragraph.start, lead)
        if (
            not paper
            and lead > paragraph.start
            and first_date(self.clean.folded, paragraph.start, lead)
        ):
            paper = self._paper(lead, paragraph.end)  # 2024年5月6日 编辑:张三 江城晚报
        if paper and not no_paper(paper[1]):
            self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.9))
        elif lead > paragraph.start:
            self._office_beside(paragraph.start, lead)
        if page := PAGE.search(self.clean.folded, paragraph.start, lead):
            self._page(page.start(), lead)
            self._page_name_apart(paragraph.start, lead)
        elif leading := _LEADING_PAGE.match(self.clean.folded, paragraph.start, lead):
            by = "a" if leading["no_a"] else "b"
            self.fields.setdefault("page_no", Found([leading.span(f"no_{by}")], confidence=0.8))
            self.fields.setdefault("page_name", Found([leading.span(f"name_{by}")], confidence=0.8))
            if not self.dates:
                self._date_in(lead, paragraph.end)
        ends = [hit[2] for hit in hits[1:]] + [paragraph.end]
        for (name, start, _), end in zip(hits, ends, strict=True):
            useful |= self._meta_value(name, start, end)
        if not self.dates:
            useful |= self._date_behind_values(paragraph, hits)
        self.kinds[index] = BlockKind.META if useful else BlockKind.FURNITURE
        return True

    def _paper(self, start: int, end: int) -> re.Match[str] | None:
        """The paper that a line names, after any page of its own name: 民生周刊·6."""
        paper = PAPER.search(self.clean.folded, start, end)
        while paper and _NUMBERED.match(self.clean.folded, paper.end(), end):
            paper = PAPER.search(self.clean.folded, paper.end(), end)
        return paper

    def _date_behind_values(
        self, paragraph: Paragraph, hits: Sequence[tuple[str, int, int]]
    ) -> bool:
        """来源:某县政协 编辑:admin 2025-03-11: a date that is no label's value."""
        folded = self.clean.folded
        found = first_date(folded, paragraph.start, paragraph.end)
        starts = [start for _, start, _ in hits if found and start <= found.start]
        if found is None or any(not folded[low : found.start].strip(" :") for low in starts):
            return False
        self.dates.append((1, found, (found.start, found.end)))
        return True

    def _posted(self, paragraph: Paragraph) -> bool:
        """楼主 | 某某 | 发表于 2010-5-16 21:06:44 | 只看该作者: the head of a post on a board."""
        posted = _POSTED.fullmatch(self.clean.folded, *self.clean.trim(*paragraph.range))
        if posted is None:
            place = self.clean.trim(*paragraph.range)
            return _POST_BUTTONS.fullmatch(self.clean.folded, *place) is not None
        if date := first_date(self.clean.folded, *posted.span("when")):
            self.dates.append((1, date, (date.start, date.end)))
        return True

    def _trail(self, paragraph: Paragraph) -> bool:
        """某某论坛 » 城事杂谈 » [转帖]看看…: crumbs whose last step is the page's own title."""
        trail = _TRAIL.fullmatch(self.clean.folded, *self.clean.trim(*paragraph.range))
        if trail is None or (len(trail["title"]) < _SHORTEST_TITLE and not self.last_step):
            return False
        self.last_step = self.last_step or trail.span("title")
        return True

    def _crumbs(self, paragraph: Paragraph) -> None:
        """首页 > 郢川日报 > 2024-10-31 > 06版 政协之窗: where the page says it stands."""
        folded, start, end = self.clean.folded, paragraph.start, paragraph.end
        if home := _HOME.match(folded, start, end):
            self.fields.setdefault("site", Found([home.span(1)], confidence=0.6))
        elif (step := _FIRST_STEP.match(folded, start, end)) and OFFICE.fullmatch(step["who"]):
            self.fields.setdefault("site", Found([step.span("who")], confidence=0.6))
        if (here := _HERE.match(folded, start, end)) and OFFICE.fullmatch(here["who"]):
            self.fields.setdefault("site", Found([here.span("who")], confidence=0.6))
        page = PAGE.search(folded, start, end)
        papers = [found for found in PAPER.finditer(folded, start, end) if not no_paper(found[1])]
        if page is None or not papers:
            return
        paper = papers[0]
        self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.85))
        self._page(page.start(), end)
        self._date_in(start, end)

    def _page_name_apart(self, start: int, end: int) -> None:
        """某某日报 公示 2018年2月27日 第7版: the page's name, apart from its number."""
        if "page_name" in self.fields:
            return
        words = [
            word
            for word in _WORD_ALONE.finditer(self.clean.folded, start, end)
            if not (PAPER.fullmatch(word[0]) or word[0].startswith(NO_PAGE_NAMES))
            and word[0] not in furniture.buttons()
        ]
        if len(words) == 1:
            self.fields["page_name"] = Found([words[0].span()], confidence=0.8)
