"""Mastheads: paper, date and page over an article, in one line or several."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.article import byline, furniture
from reader_app.extraction.article.head_marks import (
    MONTH,
    OFFICE,
    PAGE,
    PAPER,
    WEEKDAY,
    no_paper,
)
from reader_app.extraction.article.headline_words import ADDRESS
from reader_app.extraction.article.particulars import NO_PAGE_NAMES
from reader_app.extraction.article.publishers import ACCOUNT_OF, OF_AN_OFFICE, Publishers
from reader_app.extraction.records.draft import Found
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.page_words import PINYIN_WORDS
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import PrintedDate, first_date, partial_date
from reader_app.text.width import HAN

_SHORTEST_LABEL = 4
_PASSED = re.compile(r"\(.{0,60}(?:通过|审议|修订|批准|会议).{0,12}\)")
_DATELINE = re.compile(rf"[{HAN}]{{2,12}}(?:\d{{1,2}}月)?\d{{1,2}}日(?:电|讯|消息)")
_DIGITAL = re.compile(rf"([{HAN}]{{2,8}})[ ]*(?:社)?(?:多媒体)?(?:数字报刊?|电子报|数字版|电子版)$")
_SPOKEN = re.compile(r"日在.{4,60}上\)$")
_TURNED = re.compile(rf"[·|][ ]*([{HAN}]{{2,8}})[ ]*[·|][ ]*([A-Z]?\d{{2,3}})$")  # 观点 · A08
_BARE_PAGE = re.compile(  # 06/政协之声 电子版
    rf"([A-Z]\d{{1,3}}|\d{{2,3}})[ :|·/丨]{{1,3}}([{HAN}·]{{2,8}})"
    r"(?:[ ](?:电子版|数字版|数字报|电子报))?"
)
_PAGE_THEN_NAME = re.compile(
    rf"(?<![\d.:\-/年月A-Za-z])(?P<no>[A-Z]?\d{{1,3}})[ :|·]*(?P<name>[{HAN}·]{{2,8}})(?=$|[ |])"
)
_NAME_THEN_PAGE = re.compile(
    rf"(?<![{HAN}\d])(?P<name>[{HAN}]{{2,8}})[ ]?[·|][ ]?(?P<no>[A-Z]?\d{{1,3}})(?=$|[ |])"
)
_NAME_THEN_NUMBER = re.compile(  # 周二 要闻 03, at a line's end
    rf"(?<![{HAN}\d])(?P<name>[{HAN}·]{{2,8}})[ ]{{1,4}}(?P<no>[A-Z]\d{{1,2}}|0\d|1\d)[ ]*$"
)
_PAGE_AND_DAY_NUMBER = re.compile(r"(?<![^ |·])([A-Z]?\d{1,3})(?=[ |·:]|$)")
_PAGE_AND_DAY_NAME = re.compile(
    rf"(?<![^ |·:])((?!星期|周[一二三四五六日]|农历)[{HAN}][{HAN}·与和]{{1,7}})(?=[ |]|$)"
)
_DAY_OF_WEEK_OR_MONTH = re.compile(
    r"星期[一二三四五六日天]|(?<![^ |])(?:(?:19|20)\d\d[年\-./])?\d{1,2}[月\-./]\d{1,2}日?"
    r"(?=[ |]|$)"
)
_PAGE_AND_DAY_REST = re.compile(
    rf"{_PAGE_AND_DAY_NUMBER.pattern}|{_PAGE_AND_DAY_NAME.pattern}|{_DAY_OF_WEEK_OR_MONTH.pattern}"
    r"|农历[^ ]{2,10}|[|·]"
)
_CLOCK = re.compile(  # 星期一 10:41:07, which runs on over the pages of a site
    r"星期[一二三四五六日天].{0,4}\d{1,2}:\d\d|\d{1,2}:\d\d(?::\d\d)?.{0,4}星期[一二三四五六日天]"
)
_IN_MARKS = re.compile(  # 《今日鹤浦》电子版 第1826期, 某区融媒体中心《某某新闻》 第3版
    rf"[ ]*[{HAN}]{{0,14}}《(?P<name>[{HAN}]{{2,10}})》"
    r"(?=[ ]*(?:电子|数字|多媒体|第?[A-Z]?\d{1,3}版|20\d\d)|[ ]{1,4}第)"
)
_NAMED_OTHERWISE = re.compile(  # a paper whose name does not end like one
    rf"[ ]*(今日[{HAN}]{{2,4}}|[{HAN}]{{2,4}}(?:传媒|时空|通讯|商情))"
    r"(?=[ ].*(?:版|星期|周[一二三四五六日]))"
    rf"|[ ]*((?![{HAN}]*(?:专[刊版题]|特刊|要闻|综合|新闻|之[声窗]|视窗|关注|民生|时政|版)[ ])"
    rf"[{HAN}]{{3,5}})"
    r"(?=[ ]+20\d\d[年.\-/].*[ ]第?[A-Z]?\d{1,3}版)"
)
_CLOCK_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_OF_A_SITE = (
    "客户端",
    "微信公众号",
    "官网",
    "官微",
    "公众号",
    "APP",
    "数字报",
    "电子报",
    "多媒体数字报",
    "数字报刊",
)
_SUPPLIED = re.compile("(?:供稿|发布|提供|整理|编发|公布|宣)$")
_NEWS_SITE = re.compile(rf"[{HAN}]{{2,8}}新闻网")
_NEWS_NAME = re.compile(rf"[{HAN}]{{2,8}}(?:新闻网?|报|传媒|融媒)")  # beside a page's number
_BY_WHOM = re.compile("(?:本报|本网)?(?:记者|通讯员|作者|撰稿).{2,16}$", re.M)
_TOLD_BESIDE = re.compile(  # 图片来源:各承办单位, 浏览量:141, 微信号 gh_abc00: of no masthead
    rf"(?<=[ ])[{HAN}]{{0,4}}(?:来源|摄影|供图|编辑|审核|校对|[浏游]览量?|[阅点][读击]量?"
    r"|访问量|[人次]数|微信号|公众号|账号|数据截[至止]):?[ ]?[^ :()]+"
)


class _Seen(NamedTuple):
    """What mastheads are made of, as far as a line has it, and what else it says."""

    dated: PrintedDate | None
    page: re.Match[str] | None
    paper: re.Match[str] | None
    marked: re.Match[str] | None  # a name in 《》 where a paper's stands
    rest: str


class Mastheads(Publishers):
    """Reads the lines that papers print over every article."""

    def _masthead(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """青汭日报 2024年10月25日 星期五 第A03版:政协专刊, in one line or several."""
        if len(text) > 90:
            return False
        seen = self._seen_on(paragraph, text)
        kind = (
            self._date_of_record(seen)
            or self._passing_line(text, seen)
            or self._turned_line(paragraph, text, seen)
            or self._page_in_lines(index, text)
            or self._page_name_between(index, text)
            or self._office_and_date(paragraph, seen)
            or self._page_and_day(paragraph, text, seen)
            or self._part_of_masthead(paragraph, text, seen)
            or self._paper_and_date(paragraph, text, seen)
        )
        if kind is None:
            return False
        self.kinds[index] = kind
        return True

    def _seen_on(self, paragraph: Paragraph, text: str) -> _Seen:
        folded = self.clean.folded
        paper = self._paper(paragraph.start, paragraph.end)
        marked = _IN_MARKS.match(folded, *paragraph.range)
        begins = marked.end() if marked else paragraph.start
        dated = first_date(folded, begins, paragraph.end)
        if dated is not None:  # however it is printed
            text = folded[begins : dated.start] + " " + folded[dated.end : paragraph.end]
            text = _CLOCK_TIME.sub(" ", text)
        page = PAGE.search(folded, paragraph.start, paragraph.end)
        named = page.start("name") if page else -1
        if paper and named == paper.start(1) and folded[named - 1] == ":":
            paper = None  # 第A07版:民生周刊
        return _Seen(
            dated,
            page,
            None if paper and no_paper(paper[1]) else paper,
            marked,
            _rest_of(text),
        )

    def _date_of_record(self, seen: _Seen) -> BlockKind | None:
        """办结时间:2024-07-31: a date of the proposal, and not the page's."""
        label = seen.rest.removesuffix(":")
        if seen.dated is None or label in furniture.meta_words() or len(label) < _SHORTEST_LABEL:
            return None
        return BlockKind.META if field_of(label) == "" else None

    def _passing_line(self, text: str, seen: _Seen) -> BlockKind | None:
        """A line that tells of other things, though it may have a date.

        When a paper of rules was passed is its date where it has no other.
        """
        dated = seen.dated
        if dated and OFFICE.fullmatch(seen.rest):
            return None  # (某县政协办公室 2023年12月25日)
        if dated and _PASSED.fullmatch(text):
            self.passed = dated
        if _PASSED.fullmatch(text) or (dated and text.startswith("(") and len(seen.rest) > 1):
            if dated and _SPOKEN.search(text):
                self.dates.append((0, dated, (dated.start, dated.end)))
            return BlockKind.META
        return None

    def _turned_line(self, paragraph: Paragraph, text: str, seen: _Seen) -> BlockKind | None:
        """Paper, name of the page and its number in that order."""
        turned = _TURNED.search(text) if seen.paper else None
        if turned is None or seen.paper is None:
            return None
        base = self._first_letter(paragraph)
        (name, name_end), (number, number_end) = turned.span(1), turned.span(2)
        self.fields.setdefault("newspaper", Found([seen.paper.span(1)], confidence=0.9))
        self.fields.setdefault("page_name", Found([(base + name, base + name_end)]))
        self.fields.setdefault("page_no", Found([(base + number, base + number_end)]))
        return BlockKind.META

    def _part_of_masthead(self, paragraph: Paragraph, text: str, seen: _Seen) -> BlockKind | None:
        """Month, kind of page, dateline, name, weekday or page alone on a line."""
        clean = self.clean
        if MONTH.fullmatch(text) and not self.month:
            self.month = trim(clean, paragraph.start, paragraph.end, " ")
            return BlockKind.META
        if "".join(text.split()) in ("专版", "专刊", "特刊", "专题") and not self.titles:
            place = trim(clean, paragraph.start, paragraph.end, " ")
            self.fields.setdefault("page_name", Found([place], confidence=0.7))
            return BlockKind.META
        if _DATELINE.fullmatch(text):
            return BlockKind.META
        if seen.paper is None and (digital := _DIGITAL.match(text)) and not self.titles:
            base = self._first_letter(paragraph)
            place = (base + digital.start(1), base + digital.end(1))
            self.fields.setdefault("newspaper", Found([place], confidence=0.8))
            return BlockKind.META
        if not seen.rest and WEEKDAY.search(text) and not (seen.dated or seen.page or seen.paper):
            return BlockKind.FURNITURE
        bare = _BARE_PAGE.fullmatch(_without_buttons(text))
        over_paper = bare and not self.titles and PAPER.match(self.clean.folded, paragraph.end + 1)
        if bare and (self.dates or "newspaper" in self.fields or over_paper):
            base = self._first_letter(paragraph)
            for name, group in (("page_no", 1), ("page_name", 2)):
                place = (base + bare.start(group), base + bare.end(group))
                self.fields.setdefault(name, Found([place]))
            return BlockKind.META
        return None

    def _page_and_day(self, paragraph: Paragraph, text: str, seen: _Seen) -> BlockKind | None:
        """3 政协视窗 9月26日 星期二, in any order, with or without the paper's name."""
        bare = PAPER.sub(" ", text) if seen.paper else text
        number, name = _PAGE_AND_DAY_NUMBER.search(bare), _PAGE_AND_DAY_NAME.search(bare)
        rest = _PAGE_AND_DAY_REST.sub(" ", bare).strip()
        if seen.page or rest or not (number and name and _DAY_OF_WEEK_OR_MONTH.search(bare)):
            return None
        dated = seen.dated or partial_date(self.clean.folded, paragraph.start, paragraph.end)
        folded = self.clean.folded
        for field_name, said in (("page_no", number), ("page_name", name)):
            at = self._first_letter(paragraph) + said.start(1)
            if seen.paper:
                at = folded.find(said[1], paragraph.start, paragraph.end)
            self.fields.setdefault(field_name, Found([(at, at + len(said[1]))], confidence=0.8))
        if seen.paper:
            self.fields.setdefault("newspaper", Found([seen.paper.span(1)], confidence=0.9))
        if dated:
            self.dates.append((1, dated, (dated.start, dated.end)))
        return BlockKind.META

    def _office_and_date(self, paragraph: Paragraph, seen: _Seen) -> BlockKind | None:
        """某县政协 2024-11-22 图片来源:各承办单位: who published, when, and what else is told."""
        dated = seen.dated
        told = ACCOUNT_OF.sub("", _BY_WHOM.sub("", seen.rest).strip())
        named = OFFICE.fullmatch(_SUPPLIED.sub("", told)) or OF_AN_OFFICE.fullmatch(told)
        if dated is None or seen.page or seen.paper or not named:
            return None
        self._office_beside(paragraph.start, paragraph.end)
        at = self.clean.folded.find(told, paragraph.start, paragraph.end)
        if at >= 0 and "publisher" not in self.fields:
            self.fields["publisher"] = Found([(at, at + len(told))], confidence=0.8)
        for low, high in ((paragraph.start, dated.start), (dated.end, paragraph.end)):
            low, high = self.clean.trim(low, high)
            if by := _BY_WHOM.search(self.clean.folded, low, high):
                self.signatures += byline.read_byline(self.clean, by.start(), high)
        self.dates.append((1, dated, (dated.start, dated.end)))
        return BlockKind.META

    def _paper_and_date(self, paragraph: Paragraph, text: str, seen: _Seen) -> BlockKind | None:
        """What most mastheads have, in any order."""
        clean, (dated, page, paper, marked, rest) = self.clean, seen
        named = None if marked else _NAMED_OTHERWISE.match(clean.folded, *paragraph.range)
        partial = (
            None if dated or not (paper or marked or named) else _partial_alone(clean, paragraph)
        )
        if partial:
            self.dates.append((1, partial, (partial.start, partial.end)))
        if not self._is_masthead(text, seen):
            return None
        if paper:
            self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.9))
            if not page:
                self._page_beside_paper(paragraph, paper.span(1))
        elif marked:
            self.fields.setdefault("newspaper", Found([marked.span("name")], confidence=0.85))
        elif named:
            by = named.lastindex or 1
            self.fields.setdefault("newspaper", Found([named.span(by)], confidence=0.7))
        elif dated and (_NEWS_NAME if page else _NEWS_SITE).fullmatch(rest):
            at = clean.folded.find(rest, paragraph.start, paragraph.end)
            if at >= 0:
                self.fields.setdefault("newspaper", Found([(at, at + len(rest))], confidence=0.8))
        runs = self.software or (not self.titles and _CLOCK.search(text))
        if dated and runs and not page and not paper:
            self.clocks.append(dated)
        elif dated:
            under = self.titles and text[0] == "(" and text[-1] == ")"  # the title: (2020-05-22)
            self.dates.append((3 if under else 1, dated, (dated.start, dated.end)))
        if page:
            self._page(page.start(), paragraph.end)
            self._page_name_apart(*paragraph.range)
        elif dated:
            self._bare_page(dated.end, paragraph.end)
        self.signatures += _signatures_after(clean, dated, paragraph)
        at = clean.folded.find(rest, *paragraph.range) if paper and dated else -1
        if at >= 0 and byline.is_whole_name(rest):  # 2021-03-04 江城日报 张三丰
            place = (at, at + len(rest))
            self.signatures.append(byline.signature(clean, "", None, [place]))
        return BlockKind.META if dated or page or paper else BlockKind.FURNITURE

    def _is_masthead(self, text: str, seen: _Seen) -> bool:
        """Whether there is little on the line besides paper, date and page."""
        dated, page, paper, marked, rest = seen
        paper = paper or marked
        most = 30 if paper and (dated or page) and "。" not in text else 12
        if not (dated or page or paper or WEEKDAY.fullmatch(text)) or len(rest) > most:
            return False
        if paper and not (dated or page) and rest and rest not in _OF_A_SITE:
            return False
        return not (self.titles and not (dated or page or (paper and PAPER.fullmatch(text))))

    def _page_beside_paper(self, paragraph: Paragraph, paper: Range) -> None:
        """A03要闻, 03 政协专刊 or 要闻·3 somewhere on the line of paper and date."""
        for low, high in ((paragraph.start, paper[0]), (paper[1], paragraph.end)):
            for pattern in (_NAME_THEN_NUMBER, _PAGE_THEN_NAME, _NAME_THEN_PAGE):
                if (found := pattern.search(self.clean.folded, low, high)) and (
                    not PAPER.fullmatch(found["name"]) and found["name"] not in NO_PAGE_NAMES
                ):
                    self.fields.setdefault("page_no", Found([found.span("no")], confidence=0.8))
                    self.fields.setdefault("page_name", Found([found.span("name")], confidence=0.8))
                    return

    def _page_in_lines(self, index: int, text: str) -> BlockKind | None:
        """07 and 政协专版 on lines of their own, beside those of date and paper."""
        below = self.clean.folded_line(index + 1) if index + 1 < self.limit else ""
        named = re.fullmatch(rf"[{HAN}·]{{2,8}}", below.strip())
        shape = r"[A-Z]?\d{1,3}" if named else r"[A-Z]?\d{2,3}"  # 3, over 综合新闻
        if not re.fullmatch(shape, text) or self.titles:
            return None
        paragraphs = self.clean.paragraphs[: self.limit]
        near = [*paragraphs[max(0, index - 3) : index], *paragraphs[index + 1 : index + 4]]
        if not any(
            p.end - p.start < 40
            and (
                PAPER.search(self.clean.folded, p.start, p.end)
                or first_date(self.clean.folded, p.start, p.end)
            )
            for p in near
        ):
            return None
        place = trim(self.clean, paragraphs[index].start, paragraphs[index].end, " ")
        self.fields.setdefault("page_no", Found([place], confidence=0.8))
        for following in paragraphs[index + 1 : index + 2]:
            name = trim(self.clean, following.start, following.end, " ")
            words = self.clean.folded[name[0] : name[1]]
            if re.fullmatch(rf"[{HAN}·]{{2,8}}", words) and not PAPER.fullmatch(words):
                self.fields.setdefault("page_name", Found([name], confidence=0.75))
                self.kinds[index + 1] = BlockKind.META
        return BlockKind.META

    def _page_name_between(self, index: int, text: str) -> BlockKind | None:
        """政协专刊 on a line between those of the page's number and of the paper."""
        paragraphs = self.clean.paragraphs
        known = "page_name" in self.fields or "page_no" not in self.fields or self.titles
        above = index and self.kinds.get(index - 1) is BlockKind.META
        if known or not above or index + 1 >= len(paragraphs) or PAPER.fullmatch(text):
            return None
        below = paragraphs[index + 1]
        named = PAPER.fullmatch(self.clean.folded_line(index + 1).strip())
        if below.blank_lines_before or not named or not re.fullmatch(rf"[{HAN}·]{{2,8}}", text):
            return None
        place = trim(self.clean, *paragraphs[index].range, " ")
        self.fields["page_name"] = Found([place], confidence=0.75)
        return BlockKind.META

    def _pinyin(self, index: int, text: str) -> bool:
        if not re.fullmatch(r"[A-Z][A-Z ]{5,50}", text):
            return False
        name = page_name_of(text)
        paragraph = self.clean.paragraphs[index]
        if name:
            self.fields.setdefault(
                "page_name",
                Found(
                    [(paragraph.start, paragraph.end)],
                    name,
                    0.7,
                    Origin.INFERRED,
                    f"只印了拼音“{text}”，读作“{name}”",
                ),
            )
            self.kinds[index] = BlockKind.META
        else:
            self.kinds[index] = BlockKind.FURNITURE
        return True


def _partial_alone(clean: Clean, paragraph: Paragraph) -> PrintedDate | None:
    """A month and a day beside a paper's name: 濮江日报 12-28, 5月6日 星期一."""
    found = partial_date(clean.folded, paragraph.start, paragraph.end)
    if found is None:
        return None
    around = clean.folded[max(paragraph.start, found.start - 1) : found.end + 1]
    return found if around.strip(" |()") == clean.folded[found.start : found.end] else None


def _without_buttons(text: str) -> str:
    """04 政协之声 of 04 政协之声   上一版 下一版."""
    words = text.split(" ")
    while words and (not words[-1] or words[-1].strip("|[]") in furniture.buttons()):
        words.pop()
    return " ".join(words)


def _rest_of(text: str) -> str:
    """A masthead's line without the things that mastheads are made of."""
    rest = PAPER.sub(" ", _TOLD_BESIDE.sub(" ", ADDRESS.sub("", text)).replace("/", " "))
    rest = " ".join(word for word in rest.split() if word not in furniture.buttons())
    rest = re.sub(
        r"(?:19|20)\d\d[ ]?[年\-/.]\d{1,2}[ ]?[月\-/.]\d{1,2}日?(?:[ ]\d{1,2}:\d{2}(?::\d{2})?)?",
        " ",
        rest,
    )
    rest = re.sub(r"\d{2}\.\d{2}\.20\d\d(?:[ ]{1,4}\d{1,2}:\d{2})?", " ", rest)
    rest = WEEKDAY.sub(" ", rest)
    rest = re.sub(r"(?<![\d\-])\d{1,2}(?:月|-)\d{1,2}日?(?=[ ]|$)|20\d\d年[^ ]{0,4}刊", " ", rest)
    rest = re.sub(
        r"版权所有|(?:邮箱|电话|热线|电邮|责编|编辑|美编)[:/]?[ ]?\S+|[\w.]+@[\w.]+|"
        r"(?<=[ ])[A-Z]?\d{2,3}(?=[ ]|$)",
        " ",
        rest,
    )
    rest = PAGE.sub(" ", rest)
    rest = re.sub(
        r"(?:总)?第[ ]?\d+[ ]?期|农历.*$|社?(?:数字报刊?|电子报刊?|多媒体数字报刊?|电子版"
        r"|数字版)(?:平台|系统)?|(?<=[ ])(?:社|社?(?:新闻)?(?:客户端|APP"
        r"|(?:微信)?公众号|官微))(?=[ ]|$)"
        r"|今日\d+版|数字报|电子报|多媒体数字报"
        r"|(?:文|图|文/图|图/文|摄影|摄)/.*$",
        " ",
        rest,
    )
    return "".join(rest.split()).strip("|·:-—,()[]")


def _signatures_after(
    clean: Clean, dated: PrintedDate | None, paragraph: Paragraph
) -> list[byline.Signature]:
    if dated is None:
        return []
    beside = [(dated.end, paragraph.end), (paragraph.start, dated.start)]
    if by := _BY_WHOM.search(clean.folded, dated.end, paragraph.end):  # 第33期 | 记者 张三
        beside.insert(0, by.span())
    found = [byline.read_byline(clean, low, high) for low, high in beside if low < high]
    found = [entries for entries in found if entries][:1] if by else found
    return [entry for entries in found for entry in entries if entry.role]


def page_name_of(pinyin: str) -> str | None:
    """The page name that capital letters spell: ZHENGXIEZHICHUANG → 政协之窗."""
    letters = "".join(pinyin.lower().split())
    best: list[str | None] = [""] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - 16), end):
            word = PINYIN_WORDS.get(letters[start:end])
            before = best[start]
            if word is not None and before is not None:
                candidate = before + word
                if best[end] is None or len(candidate) < len(best[end] or ""):
                    best[end] = candidate
    return best[-1] or None
