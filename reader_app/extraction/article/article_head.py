"""What stands above an article: paper, date, page, headlines, byline; and 发布机构 lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from reader_app.domain.newspaper import ArticleHead, BlockKind, Byline
from reader_app.domain.span import FieldSource, Origin
from reader_app.extraction.article import byline, byline_in_text, furniture
from reader_app.extraction.article.body_begins import BRACKETED, IN_TIME, is_field
from reader_app.extraction.article.head_dates import DateMarks, put_date
from reader_app.extraction.article.head_marks import OFFICE
from reader_app.extraction.article.headline_words import is_site
from reader_app.extraction.article.headlines import SPOKEN, Line, ends_within_phrase
from reader_app.extraction.article.page_lists import page_list
from reader_app.extraction.article.site_lines import is_clutter, is_lure, is_menu
from reader_app.extraction.article.titles_again import TitlesAgain
from reader_app.extraction.records.draft import Found
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.values import trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import first_date
from reader_app.text.width import HAN

_FEWEST_ENTRIES, _LONGEST_ENTRY = 6, 12  # lines, and characters of one
_PARTICULAR = re.compile(r"[•·][^:]{2,8}:|[•·].*\d")  # • 索引号: is no entry of a list
_SOFTWARE = re.compile(r"阅读机|阅读器|阅读软件|读报机|读报器|读报软件|阅报机|阅读终端|阅报屏")
_SUPPLIED_BY = re.compile(rf"(?P<who>[{HAN}]{{4,30}}?)[ ]?(?P<how>供稿|供图|整理|提供)")
_TAKEN_FROM = re.compile(
    rf"[(]?(?:据|摘自|转自|转载自|来自|选自|原载于?)[: ]?《?([{HAN}]{{2,8}}(?:报|网))》?"
    r"(?:报道|消息|[ ]?20\d\d.{0,14})?[)]?"
)
_TAKEN = re.compile("(?:转载自?|转自|摘自|选自|原载于?)[ :]*(?=..)")  # 来源:转载自江州日报
_CLIENT = re.compile("(?<=报)(?:新闻)?客户端$")
_SOURCE_NAMED = re.compile(  # 来源 某县人民政府办公室
    rf"(?:信息|文章|稿件)?来源[ ]{{1,3}}"
    rf"([{HAN}]{{2,24}}(?:[省市区县州旗]政协|[委局办厅院会网府]|办公室|中心))"
)
_OF_THE_SERIES = re.compile(  # 本报推出“提案这一年”系列报道,今天刊发第三篇
    r"(?:本[报刊版网]|即日起|今起)[^。]{0,24}(?:推出|刊发|刊登|开设|摘登|选登|连载)"
)
_STAMP = re.compile(  # in a corner over a letter: A类, 公开, 内部资料 注意保存
    r"[(【\[<〈]?(?:[A-D甲乙丙]类?|[A-D]|(?:主动|依申请|可以?|同意|不予?|全文)?公开|不公开|特急"
    r"|加急|急件"
    r"|(?:可以|同意|不宜)(?:全文)?公开|平急|特提|扫描件|样稿)[)】\]>〉]?"
)
_ABSTRACT = re.compile(r"(?:内容|本文|文章)?(?:摘要|提要)[ ]?:[ ]?[^ ].{10}")
_TITLE_AGAIN = re.compile(r"标题[ ]?:(?!.*(?:提案|建议)$)")  # under the title that a page has
_CAPTION = re.compile(r".{8,}[(][^()]{1,18}摄[)][ |]*")  # of a picture over the text
_ATTACHMENT = re.compile(
    r"附[件表录][ ]?[\d一二三四五六七八九十]{0,3}[ ]?:?"
    r"(?:[ ]+(?P<when>(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?))?"
)
_DOCUMENT = re.compile(  # 汀教函〔2017〕6号, and the head of a 红头文件
    rf"[{HAN}×]{{1,14}}[ ]?[\[(][ ]?(?:19|20)(?:\d\d|××)[ ]?[\])]"
    rf"[ ]?[{HAN}]{{0,4}}[ ]?(?:\d{{1,4}}|×+)[ ]?号"
    rf"|[{HAN} ]{{4,40}}文[ ]?件$"
)
_ORIGINAL = re.compile(r"[ ]*原标题[ ]?:[ ]*(?=.{4})")
_LONGEST_TITLE, _NEAR_TITLE = 60, 10  # characters, and lines
_LONGEST_NOTE = 240
_NOTE = re.compile(r"[【\[]?(?:编者按|编者的话|开栏语|开栏的话|开篇语)[】\]]?[ ]?:?[ ]*[^ ]")
_LONGEST_MENU = 60
_LONGEST_NAMES = 40
_LAST_WORD = 8  # characters of 答　　复, set apart under its title
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)\d{3,6}|\d{1,6}[ ]?[件份项]|\d{1,3}(?:\.\d{1,2})?%")
_NOTICE_OF_ALL = re.compile(  # which labels may follow, and no record begins with
    r"(?:关于|对).{4,50}提案.{0,10}(?:办理|答复|立案|落实).{0,8}(?:公示|公告|通报|通知|公布)(?:\(.{1,10}\))?"
)


_DATE_BEHIND = re.compile(
    r"[ ]+(?=(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})$)", re.MULTILINE
)
_SHORTEST_DATED = 8  # characters of the title before it
_WRITER_BEHIND = re.compile(
    rf"(?<=[{HAN}”!?)])[ ]+(?P<by>(?:文|作者|撰文|记者|本报记者)[ ]?[:/|][ ]?[{HAN}]{{2,4}})$",
    re.MULTILINE,
)
_LEFT_OF_PAGE = re.compile(
    r"请[複复]制以下链接.*|[锁鎖]定|图片|[?]|(?:正在)?加载(?:中)?\W*|Loading\W*"
)
_LIST_HEAD = re.compile(  # over what a site lists
    r"(?:序号[ ]+)?(?:信息|文件)?(?:标题|名称)[ ]+(?:发布|公开|发文|更新)?(?:日期|时间)"
)
_PAGE_OF_BOOK = re.compile(r"P\.?[ ]?\d{1,4}")
_TELLS_OF_IT = re.compile(  # 市政协专题协商督办《关于…的提案》
    rf"[{HAN}、\d]{{2,30}}(?:督办|协商|调研|视察|走访|座谈|面商|推进|推动|落实|回应|聚焦)"
    rf"[{HAN}\d]{{0,10}}《[^《》]{{4,60}}》[{HAN}]{{0,12}}"
)


@dataclass(slots=True)
class HeadReading:
    """What was read above the body, the kind of each paragraph there, and where the body begins."""

    head: ArticleHead
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    body: int = 0
    several: bool = False  # other articles stand on the page before the one with the records


def read_article_head(clean: Clean, first_record: int | None) -> HeadReading:
    """The article's head, and which paragraphs are no part of the body."""
    if first_record is not None and first_record < len(clean.paragraphs):
        text = clean.paragraph_folded(clean.paragraphs[first_record]).strip()
        if (
            _NOTICE_OF_ALL.fullmatch(text)
            or _is_news_of_it(clean, first_record, text)
            or _is_pages_own(clean, first_record, text)
        ):
            first_record += 1
            while first_record < len(clean.paragraphs) and furniture.meta_hits(
                clean, clean.paragraphs[first_record]
            ):
                first_record += 1
    return _Reader(clean, first_record).read()


def _is_pages_own(clean: Clean, index: int, text: str) -> bool:
    """Whether a line is the page's own title, though it names a proposal.

    Date or source stand right below it, or the record below has the same for its title.
    """
    if not _SHORTEST_DATED <= len(text) <= _LONGEST_TITLE or text.startswith(("《", "【")):
        return False
    if furniture.meta_hits(clean, clean.paragraphs[index]) or not _opens_page(clean, index):
        return False
    below = clean.paragraphs[index + 1 : index + 1 + _NEAR_TITLE]
    names = {name for one in below[:1] for name, _, _ in furniture.meta_hits(clean, one)}
    if names & {"published", "date", "source"}:
        return True
    again = re.compile(
        rf"[{HAN} ]{{0,6}}(?:名称|题目|标题|案由|提案名)[ ]?:[ ]*{re.escape(text)}[ ]*"
    )
    return any(again.fullmatch(clean.folded, *one.range) for one in below)


def _opens_page(clean: Clean, index: int) -> bool:
    """Whether nothing but a site's and a page's own lines stand above."""
    return index < _NEAR_TITLE and all(
        furniture.is_navigation(clean, one)
        or furniture.is_footer(clean, one)
        or furniture.meta_hits(clean, one)
        or is_site(clean.paragraph_folded(one))
        or is_menu(clean.paragraph_folded(one).strip())
        for one in clean.paragraphs[:index]
    )


def _is_news_of_it(clean: Clean, index: int, text: str) -> bool:
    """Whether the first line of a page, which names a proposal, is the headline of its news."""
    above = clean.paragraphs[:index]
    return _TELLS_OF_IT.fullmatch(text) is not None and all(
        furniture.is_navigation(clean, one)
        or furniture.is_footer(clean, one)
        or furniture.meta_hits(clean, one)
        for one in above
    )


class _Reader(TitlesAgain):
    """Reads the lines above the body in order, and puts the head together."""

    def read(self) -> HeadReading:
        begins = self._board_head() or self._front_matter()
        body = self._leave_a_body(self._zone(begins or self._under_list()))
        body = self._under_menu(body)
        later = self._later_article(body)
        if later is not None:
            body = self._restart(later)
        self._headlines()
        self._title_under_notice(body)
        self._title_before_text(body)
        self._date_before_text()
        self._title_over_letter()
        self._office_over_title()
        self._office_of_report()
        self._tail(body)
        self._pinyin_beside_name()
        self._who_supplied()
        head = self._head()
        return HeadReading(head, self.kinds, body, later is not None)

    def _under_menu(self, body: int) -> int:
        """Where the body begins, if the head ended within a menu over 当前位置:."""
        paragraphs = self.clean.paragraphs
        for index in range(body, min(len(paragraphs), self.limit, _LONGEST_MENU)):
            text = self.clean.folded_line(index)
            if "位置" in text[:10] and len(text) < 60 and (":" in text or ">" in text):
                for above in range(index):
                    self.kinds[above] = BlockKind.FURNITURE
                self.titles, self.signatures = [], []
                return self._leave_a_body(self._zone(index))
            if len(text) > 40 or "。" in text:
                return body
        return body

    def _under_list(self) -> int:
        """Where the page begins to be its own whose first lines list a site's parts: • 规章."""
        begins = 0
        for index in range(min(self.limit, len(self.clean.paragraphs), _LONGEST_MENU)):
            line = self.clean.folded_line(index).strip()
            if len(line) > _LONGEST_ENTRY or _PARTICULAR.match(line):
                break
            if line[:1] in "•·":
                begins = index + 1
        above = self.clean.paragraphs[:begins]
        if begins < _FEWEST_ENTRIES or any(line.table is not None for line in above):
            return 0
        for index in range(begins):
            self.kinds[index] = BlockKind.FURNITURE
        return begins

    def _zone(self, first: int) -> int:
        paragraphs = self.clean.paragraphs
        for index in range(first, min(len(paragraphs), first + 80)):
            if index >= self.limit:
                return index
            if self.kinds.get(index) is BlockKind.META and paragraphs[index].table is not None:
                continue
            in_table = paragraphs[index].table is not None
            if in_table and not (self._info_cells(index) or self._menu_cells(index)):
                return index
            if self._line(index, paragraphs[index]):
                continue
            return index
        return min(len(paragraphs), first + 80, self.limit)

    def _later_article(self, body: int) -> int | None:
        """Where the article with the records begins, if others stand before it on the page."""
        paragraphs = self.clean.paragraphs
        if not self.titles or self.limit >= len(paragraphs):
            return None
        prose, begins = False, None
        for index in range(body, self.limit):
            text = self.clean.paragraph_folded(paragraphs[index]).strip()
            if prose and furniture.is_ornament(text) and index + 1 < self.limit:
                begins = index + 1
            elif prose and self._bulleted_headline(index, text):
                begins = index
            prose = prose or "。" in text
        return begins

    def _bulleted_headline(self, index: int, text: str) -> bool:
        """▲ 政协提案“成绩单”, over 本报讯."""
        if text[:1] not in tuple(BULLETS) or len(text) > 40 or text.endswith("。"):
            return False
        following = self.clean.paragraphs[index + 1 : index + 2]
        return any(
            self.clean.folded[p.start : p.end].strip().startswith(("本报讯", "本网讯", "本报"))
            for p in following
        )

    def _restart(self, first: int) -> int:
        """Read the titles of the article that begins at ``first`` for those of the first one."""
        for line in self.titles:
            self.kinds[line.paragraph] = BlockKind.CROSSHEAD
        self.titles, self.signatures = [], []
        return self._zone(first)

    def _leave_a_body(self, body: int) -> int:
        """Where the body begins, if not all the text there is has been taken for titles.

        Of a text that is nothing but titles the first is the title.
        """
        unread = len(self.titles) > 1 and body == len(self.clean.paragraphs)
        if not unread or any(line.heading_level for line in self.titles[1:]):
            return body
        if self.titles[0].paragraph + 1 != self.titles[1].paragraph:
            return body
        kept = 1
        while kept < len(self.titles) - 1 and ends_within_phrase(self._of(self.titles[kept - 1])):
            kept += 1
        body = self.titles[kept].paragraph
        del self.titles[kept:]
        return body

    def _line(self, index: int, paragraph: Paragraph) -> bool:
        """Read one line of the head; False if the body begins with it."""
        text = self.clean.paragraph_folded(paragraph).strip()
        if self.titles and _FIGURE.fullmatch(text):
            self._without_its_name(index)
            return False
        if self.titles and len(text) <= _LAST_WORD and self._ends_title(text):
            return self._title(index, paragraph, text)
        if not self.titles and len(text) <= _LONGEST_NOTE and _NOTE.match(text):
            return self._is(index, BlockKind.META)
        return (
            self._around_article(index, paragraph, text)
            or self._names_over_text(index, paragraph, text)
            or self._particulars(index, paragraph, text)
            or self._title(index, paragraph, text)
        )

    def _without_its_name(self, index: int) -> None:
        """立案 over 1897: the line that a figure stands under is its name, and no title."""
        last = self.titles[-1]
        if len(self.titles) > 1 and last.paragraph == index - 1 and not last.heading_level:
            self.titles.pop()

    @cached_property
    def _page_list(self) -> frozenset[int]:
        return page_list(self.clean)

    @cached_property
    def _index_card(self) -> frozenset[int]:
        return frozenset(furniture.index_card(self.clean))

    def _is(self, index: int, kind: BlockKind) -> bool:
        self.kinds[index] = kind
        return True

    def _around_article(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """What the reading machine, the site or the paper prints over every article."""
        clean = self.clean
        if _SOFTWARE.search(text) and len(text) < 20:
            self.software = True
            return self._is(index, BlockKind.FURNITURE)
        if index in self._page_list:
            return self._is(index, BlockKind.FURNITURE)
        if self._info_table(index) or self._meta(index, paragraph):
            return True
        if self.titles and (_ABSTRACT.match(text) or _TITLE_AGAIN.match(text)):
            return self._is(index, BlockKind.META)
        if self._trail(paragraph) or furniture.is_navigation(clean, paragraph):
            self._crumbs(paragraph)
            return self._is(index, BlockKind.FURNITURE)
        if self._posted(paragraph):
            return self._is(index, BlockKind.META)
        if self._gazette_line(index, paragraph, clean.paragraph_folded(paragraph)):
            return True
        if self._running_head(index, paragraph) or self._given_out(index, paragraph):
            return True
        if self._account_line(index, paragraph, text):
            return True
        if self._without_labels(index, paragraph) or self._masthead(index, paragraph, text):
            return True
        if _LIST_HEAD.fullmatch(text) or (not self.titles and _LEFT_OF_PAGE.fullmatch(text)):
            return self._is(index, BlockKind.FURNITURE)
        if self._pinyin(index, text) or _PAGE_OF_BOOK.fullmatch(text) or is_lure(text):
            return self._is(index, self.kinds.get(index, BlockKind.FURNITURE))
        if not paragraph.heading_level and (is_menu(text) or is_clutter(text)):
            self._crumbs(paragraph)
            return self._is(index, BlockKind.FURNITURE)
        return False

    def _names_over_text(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """Who wrote it."""
        clean, place = self.clean, (paragraph.start, paragraph.end)
        if self.titles and re.fullmatch(r"本报.{0,8}(?:报道组|采访组|编辑部|评论员)", text):
            printed = trim(clean, *place, " ")
            self.signatures.append(byline.Signature("", (text,), (printed,)))
            return self._is(index, BlockKind.BYLINE)
        if byline_in_text.is_dateline(clean, *place):
            self.signatures += byline_in_text.read_dateline(clean, *place)
            return self._is(index, BlockKind.BYLINE)
        if self.titles and self._told_below(index, text):
            return self._is(index, BlockKind.BYLINE)
        signatures = byline.read_byline(clean, *place) or self._signed_and_dated(*place)
        if self.titles and self._of(self.titles[-1]).endswith(":"):
            return False  # which opens a list
        if not signatures and self.titles:
            signatures = (
                byline.read_speaker(clean, *place)
                or byline.read_with_post(clean, *place)
                or byline.read_supplier(clean, *place)
                or byline_in_text.read_credits(clean, *place)
            )
        if signatures and (self.titles or any(entry.role for entry in signatures)):
            self._add_signatures(signatures)
            return self._is(index, BlockKind.BYLINE)
        if self.titles and (
            byline.names_makers(clean, *place) or byline_in_text.is_credits(clean, *place)
        ):
            return self._is(index, BlockKind.BYLINE)  # whatever its names are, it is no title
        return False

    def _told_below(self, index: int, text: str) -> bool:
        """Whether a line is the very names that 本报讯(记者 … 通讯员 …) below it tells."""
        if len(text) > _LONGEST_NAMES or index + 1 >= len(self.clean.paragraphs):
            return False
        told = byline_in_text.read_dateline(self.clean, *self.clean.paragraphs[index + 1].range)
        names = "".join(name for entry in told for name in entry.names)
        return bool(names) and re.sub(r"[^\w]", "", text) == names

    def _signed_and_dated(self, start: int, end: int) -> list[byline.Signature]:
        """本报记者 张三 2020-12-01, in one line."""
        date = first_date(self.clean.folded, start, end)
        if date is None or self.clean.folded[date.end : end].strip():
            return []
        signed = byline.read_byline(self.clean, *self.clean.trim(start, date.start))
        if not signed or not all(
            entry.role or all(map(byline.is_whole_name, entry.names)) for entry in signed
        ):
            return []
        self._date_in(date.start, end)
        return signed

    def _particulars(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """A document's stamps, number and office, and what stands under a page."""
        clean = self.clean
        if attached := _ATTACHMENT.fullmatch(text):
            if attached["when"]:  # 附件2    2024年3月
                start = clean.folded.index(text, paragraph.start)
                self.month = (start + attached.start("when"), start + attached.end("when"))
                self._date_in(*self.month)
            return self._is(index, BlockKind.FURNITURE)
        if _OF_THE_SERIES.match(text) and "。" not in text:
            return self._is(index, BlockKind.META)
        if self._original_title(index, paragraph):
            return True
        caption = not paragraph.heading_level and len(text) < 60 and _CAPTION.fullmatch(text)
        if caption or furniture.is_footer(clean, paragraph):
            return self._is(index, BlockKind.FURNITURE)
        if taken := _TAKEN_FROM.fullmatch(text) or _SOURCE_NAMED.fullmatch(text):
            start = clean.folded.index(text, paragraph.start)
            self._maker("source", start + taken.start(1), start + taken.end(1))
            return self._is(index, BlockKind.META)
        if self.titles and (by := _SUPPLIED_BY.fullmatch(text)) and OFFICE.fullmatch(by["who"]):
            start = clean.folded.index(text, paragraph.start)
            self._supplied_by(start, by)
            return self._is(index, BlockKind.META)
        if _STAMP.fullmatch(text) or re.search("签发人[ ]?:", text):
            return self._is(index, BlockKind.META)
        if _DOCUMENT.match(text):
            named = trim(clean, paragraph.start, paragraph.end, " 文件")
            if OFFICE.fullmatch(clean.folded[slice(*named)]):
                self.fields.setdefault("office", Found([named], confidence=0.7))
            return self._is(index, BlockKind.META)
        if self._office_line(index, paragraph, text):
            return True
        if index in self._index_card:
            return self._is(index, BlockKind.META)
        labelled = not self._titled() and len(text) < 60 and is_field(clean, paragraph)
        if labelled and not self._may_be_labelled_title(paragraph, text):
            return self._is(index, BlockKind.META)  # 答复类别:C over a letter's title
        return False

    def _supplied_by(self, start: int, by: re.Match[str]) -> None:
        """某县政协办公室 供稿: in a paper a byline, elsewhere who publishes."""
        name = (start, start + by.end("who"))
        if by["how"] == "供稿" and self.fields.keys() & {"newspaper", "page_no"}:
            role_at = (start + by.start("how"), start + by.end("how"))
            self.signatures.append(byline.signature(self.clean, by["how"], role_at, [name]))
        else:
            self._maker("source", *name)

    def _original_title(self, index: int, paragraph: Paragraph) -> bool:
        """原标题:…: how the paper had it. Right if no title stands above, or the same does."""
        label = _ORIGINAL.match(self.clean.folded, paragraph.start, paragraph.end)
        if label is None:
            return False
        words = self._squeezed([(label.end(), paragraph.end)])
        same = [line for line in self.titles if self._squeezed([(line.start, line.end)]) == words]
        if same:
            for line in self.titles:
                self.kinds[line.paragraph] = BlockKind.FURNITURE
            self.titles = same[-1:]
        elif not self._titled():
            self.titles.append(Line(index, label.end(), paragraph.end, 1))
            self.original = index
            return True
        return self._is(index, BlockKind.META)

    def _title(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """A line of the titles, which may be printed twice; False if it is the body's first."""
        if self._is_body(paragraph, text):
            return False
        if self._repeated_in_lines(index, text):
            return True
        if not OFFICE.fullmatch(text) and self._repeats(text):
            following = self.clean.paragraphs[index + 1 : index + 2]
            if any(self.clean.folded.startswith("—", one.start) for one in following):
                self._restart_titles(index, paragraph)  # its second line stands under this one
                return True
            if len(self.titles) < 3 or self._repeats(text, self.titles[-1:]):
                return self._is(index, BlockKind.FURNITURE)  # a site prints its title twice
            for line in self.titles:  # the titles of a page, and then the article's own
                self.kinds[line.paragraph] = BlockKind.FURNITURE
            self.titles = []
        if IN_TIME.fullmatch(text) or (self.titles and BRACKETED.fullmatch(text)):
            return self._is(index, BlockKind.META)
        if self.titles and (spoken := SPOKEN.search(text)):
            self._date_in(paragraph.start, paragraph.start + spoken.end() + 40)
        level = 2 if self.original == index - 1 else paragraph.heading_level
        end = min(self._before_its_writer(paragraph), self._before_its_date(paragraph))
        self.titles.append(Line(index, paragraph.start, end, level))
        return len(self.titles) <= 8

    def _before_its_date(self, paragraph: Paragraph) -> int:
        """Where a title ends that has its day behind it: …26件实事全部交卷 2023年01月16日."""
        start, end = self.clean.trim(*paragraph.range)
        dated = _DATE_BEHIND.search(self.clean.folded, min(end, start + _SHORTEST_DATED), end)
        if dated is None:
            return paragraph.end
        self._date_in(dated.end(), end)
        return dated.start()

    def _before_its_writer(self, paragraph: Paragraph) -> int:
        """Where a title ends that has its writer behind it: 也谈议事规则 文:张三."""
        by = _WRITER_BEHIND.search(self.clean.folded, *self.clean.trim(*paragraph.range))
        signed = byline.read_byline(self.clean, by.start("by"), by.end()) if by else []
        if by is None or not signed:
            return paragraph.end
        self._add_signatures(signed)
        return by.start()

    def _who_supplied(self) -> None:
        """An office that wrote the article publishes it, too, where nobody else is named."""
        if self.supplier is None:
            return
        role, role_at, name = self.supplier
        if not self.fields.keys() & {"publisher", "newspaper", "source"}:
            self._maker("source", *name)
        elif role:
            entry = byline.signature(self.clean, role, role_at, [name])
            self._add_signatures([entry])

    def _head(self) -> ArticleHead:
        clean = self.clean
        self.signatures = list(dict.fromkeys(self.signatures))
        values: dict[str, str] = {}
        sources: dict[str, FieldSource] = {}
        fuller = self.fields.keys() & {"office", "site"}
        general = bool(fuller) and self._is_part(self.fields.get("source"))
        if (
            "publisher" not in self.fields
            and "newspaper" not in self.fields
            and "source" in self.fields
            and not general
        ):
            self.fields["publisher"] = self.fields["source"]
        if general:
            del self.fields["source"]
        # In the title, or in the crumbs: any other says more.
        office, site = self.fields.pop("office", None), self.fields.pop("site", None)
        if (office := office or site) and not self.fields.keys() & {
            "publisher",
            "newspaper",
            "source",
        }:
            self.fields["publisher"] = office
        self.fields.pop("source", None)
        for name in self.fields.keys() & {"newspaper", "publisher"}:
            (start, end), *_ = self.fields[name].ranges
            if taken := _TAKEN.match(clean.folded, start, end):
                self.fields[name] = replace(self.fields[name], ranges=[(taken.end(), end)])
        self._paper_of_client()
        for name, found in self.fields.items():
            spans = clean.merged(s for low, high in found.ranges for s in clean.spans(low, high))
            printed = " ".join(" ".join(clean.text[a:b] for a, b in found.ranges).split())
            values[name] = found.value if isinstance(found.value, str) else printed
            sources[name] = FieldSource((spans,), found.origin, found.confidence, found.reason)
        put_date(clean, DateMarks(self.dates, self.clocks, self.month), values, sources)
        entries = tuple(Byline(self._role(entry), entry.names) for entry in self.signatures)
        if entries:
            sources["byline"] = FieldSource(
                tuple(
                    clean.merged(s for a, b in sorted(entry.places) for s in clean.spans(a, b))
                    for entry in self.signatures
                ),
                Origin.STATED,
                0.95 if all(entry.role for entry in self.signatures) else 0.75,
            )
        return ArticleHead(
            newspaper=values.get("newspaper"),
            publisher=values.get("publisher"),
            date=values.get("date"),
            date_raw=values.get("date_raw"),
            date_inferred=values.get("date_inferred"),
            page_no=values.get("page_no"),
            page_name=values.get("page_name"),
            kicker=values.get("kicker"),
            headline=values.get("headline"),
            subheadline=values.get("subheadline"),
            byline=entries,
            sources=sources,
        )

    def _paper_of_client(self) -> None:
        """江城日报客户端 is where a paper shows its articles."""
        found = self.fields.get("publisher")
        if found is None or "newspaper" in self.fields:
            return
        (start, end), *_ = found.ranges
        if client := _CLIENT.search(self.clean.folded, start, end):
            del self.fields["publisher"]
            self.fields["newspaper"] = replace(found, ranges=[(start, client.start())])

    def _role(self, entry: byline.Signature) -> str:
        """The role as printed, in whichever script."""
        low, high = entry.places[0]
        if entry.role and self.clean.folded[low:high] == entry.role:
            return self.clean.text[low:high]
        return entry.role
