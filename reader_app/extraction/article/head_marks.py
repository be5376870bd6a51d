"""What single marks above an article say: a date, a page, a paper, an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article import byline
from reader_app.extraction.article.headline_words import is_site
from reader_app.extraction.article.headlines import Line
from reader_app.extraction.records.draft import Found
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.page_words import NEWSPAPER_ENDS, NOT_NEWSPAPERS
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import (
    PrintedDate,
    date_in_digits,
    find_dates,
    first_date,
    partial_date,
    republic_date,
)
from reader_app.text.width import HAN

PAGE = re.compile(
    rf"(?<!今日)第?[ ]?(?P<no>(?:(?<![\d.-])[A-Z]?\d{{2}}[-—~])?[A-Z]{{0,2}}\d{{1,3}}"
    rf"|[A-Z]{{1,2}}?[一二三四五六七八九十]{{1,3}}"
    rf"|(?:(?<=第)|(?<=第[ ]))[一二三四五六七八九十]{{1,2}})"
    rf"[ ]?版(?![权面式本块])"
    rf"(?:[ ]*[:·|/—【\[(-]+[ ]*|[ ]+)?(?P<name>[{HAN}A-Za-z][{HAN}A-Za-z·/]{{1,11}})?"
)
PAPER = re.compile(
    rf"(?<![{HAN}])《?([{HAN}]{{1,10}}?(?:{NEWSPAPER_ENDS})|[{HAN}]{{2,6}}报)》?"
    rf"(?=[ ]?社?(?:客户端|官网|官微|数字报|电子报|多媒体|电子版|数字版"
    rf"|(?:官方)?微信|公众号)|社?(?:[^{HAN}]|$))"
)
OFFICE = re.compile(
    rf"[{HAN}()]{{2,36}}(?:政协|委员会|局|办公室|人民政府|督查室|办|提案委|联络委|厅|院|中心|公司|委会"
    r"|联合会|总工会|妇联|残联|科协|侨联|文联|工商联|支队|大队|总队|办事处|管委会|管理处|银行|集团"
    r"|[市县区]委|宣传部|统战部|红十字会|镇政府|乡政府|大学|秘书处|融媒)"
    rf"(?:\([{HAN}]{{3,20}}(?:局|办公室|委员会|办|中心)\))?$"
)
_DESK = re.compile(  # 作者:局办公室, 作者:提案和委员工作委: a part of the office, and no person
    rf"[{HAN}]{{1,14}}(?:办公室|工作委|专委会|工委|委室)"
    rf"|[{HAN}]{{0,10}}(?:综合|秘书|信息|宣传|法规|政工|督查|人事)[科股处室]"
)
_CLASS_OF_LETTER = re.compile(  # A类  公开, in the corner over a letter
    r"[ ]*[(【]?[A-D][ ]?类?[)】]?(?:[ ]*(?:(?:主动|依申请|不予|不)?公开))?[ ]*"
)
_PART_OF_OFFICE = re.compile(  # 局办公室, 研究室, 市场与信息化处: of whom?
    rf"(?:本|[局厅委院校]|机关)?(?:办公室|信息中心|(?:政策)?研究室|(?:(?![局委厅办府会])[{HAN}]){{2,8}}[科处股])"
)
_OF_SOME_OFFICE = re.compile(  # 发布人:办公室: of whom?
    "(?:综合|秘书|信息|宣传|行政|本?[局委厅])?(?:办公室|[科股处]室?|中心)"
)
WEEKDAY = re.compile(r"星[ ]?期[ ]?[一二三四五六日天]|周[一二三四五六日]")
_NOT_PAGE_NAMES = re.compile(
    r"[一二][〇○零九]|上一|下一|下转|上接|共|总第|星期|今日|本期|第\d|返回|农历|责任|责编|编辑|作者|记者|来源"
)
_AFTER_MAKER = re.compile(
    r"[ ]{2,}|[ ]?[【\[<]|[ ]?[(](?=(?:本报)?(?:记者|通讯员))|(?=(?<=报)20\d\d年)|[ ][·•/](?=[ ])"
    r"|[ ](?=20\d\d|今[天日]第|第[A-Z]?\d{1,3}版|[A-Z]?\d{1,3}版)"
    r"|[ ](?=本报记者|记者|作者|通讯员|编辑|责编"
    r"|浏览|点击|阅读"
    r"|访问|字号|字型|字体|打印|列印|分享|收藏|关闭|纠错|【|大[ ]中)"
    r"|[|;]|(?:作者|编辑|发布时间|发布日期|浏览次数|点击数|阅读次数|文字大小|字体|字号|背景色"
    r"|录入|审核|上传|责编|责任编辑)[ ]?:"
)
_DOCUMENT_NUMBER = re.compile(
    rf"[{HAN}]{{1,14}}[ ]?[\[(〔](?:19|20)\d\d[\])〕][ ]?第?\d{{1,4}}[ ]?号[ ]+"
)
_CLIENT_OF = re.compile("(?<=报)社?(?:客户端|(?:官方)?微信(?:公众号)?|新媒体|官网|数字报|电子版)$")
_SIGNS = re.compile("本报记者|记者|作者|通讯员|文/|图/")
_CN = "〇零○O一二三四五六七八九十"
MONTH = re.compile(  # a date that tells no day
    rf"(?:(?:19|20)\d\d|[一二](?:[ ]?[{_CN}]){{3}})[ ]?年[ ]?"
    rf"(?:\d{{1,2}}|[{_CN}](?:[ ]?[{_CN}])?)[ ]?月"
)
_MASKED = re.compile(  # 2020-12-**, *年3月21日: of which a site hides a part
    r"(?=[^ ]*\d)(?:(?:19|20)\d\d|\*{1,4})[-年./](?:\d{1,2}|\*{1,2})[-月./](?:\d{1,2}|\*{1,2})日?"
)
_DATE_RANK = {"published": 4, "date": 3, "written": 2}


class Supplier(NamedTuple):
    """An office that wrote what is published; ``role`` is empty for a part of one."""

    role: str
    role_at: Range
    name: Range


class HeadMarks:
    """Collects the fields of an article's head, each with the range it is printed in."""

    def __init__(self, clean: Clean, first_record: int | None) -> None:
        self.clean = clean
        self.limit = len(clean.paragraphs) if first_record is None else first_record
        self.kinds: dict[int, BlockKind] = {}
        self.fields: dict[str, Found] = {}
        self.dates: list[tuple[int, PrintedDate, Range]] = []
        self.clocks: list[PrintedDate] = []
        self.titles: list[Line] = []
        self.signatures: list[byline.Signature] = []
        self.supplier: Supplier | None = None
        self.account = -1  # the paragraph that tells which account published
        self.original = -2  # the paragraph that tells how the paper had the title
        self.last_step: Range | None = None  # of the crumbs, if it may be the page's title
        self.software = False
        self.issued = False  # a gazette's number of issue has been read
        self.month: Range | None = None  # a date that tells no day
        self.passed: PrintedDate | None = None  # when the paper was passed: (…会议通过)

    def _of(self, line: Line) -> str:
        return self.clean.folded[line.start : line.end].strip()

    def _titled(self) -> bool:
        """Whether a line that may be the article's own title has been read."""
        return any(
            line.heading_level
            or not (is_site(words := self._of(line)) or _CLASS_OF_LETTER.fullmatch(words))
            for line in self.titles
        )

    def _squeezed(self, ranges: Sequence[Range]) -> str:
        return "".join("".join(self.clean.folded[a:b].split()) for a, b in ranges)

    def _is_part(self, source: Found | None) -> bool:
        """Whether a source is but a part of some office: 办公室."""
        return source is not None and bool(_PART_OF_OFFICE.fullmatch(self._squeezed(source.ranges)))

    def _meta_value(self, name: str, start: int, end: int) -> bool:
        clean = self.clean
        start, end = trim(clean, start, end, f" |;,[]《》【】{BULLETS}")
        if start >= end:
            return False
        if name in _DATE_RANK:
            return self._meta_date(name, start, end)
        if name == "page":
            return self._page(start, end)
        if name in ("newspaper", "publisher", "source", "made"):
            stop = _AFTER_MAKER.search(clean.folded[start:end])
            signs = _SIGNS.search(clean.folded, start + stop.end(), end) if stop else None
            if signs:
                last = end - (clean.folded[end - 1] == ")")
                self.signatures += byline.read_byline(clean, signs.start(), last)
            if stop and (page := PAGE.search(clean.folded, start + stop.end(), end)):
                self._page(page.start(), end)
            end = start + stop.start() if stop else end
            self._date_in(
                start + stop.end() if stop else end, end if not stop else self._line_end(end)
            )
            return self._maker(name, start, end)
        if name in ("kicker", "headline", "subheadline"):
            if numbered := _DOCUMENT_NUMBER.match(clean.folded, start, end):
                start = numbered.end()
            self.fields[name] = Found([(start, end)])
            return True
        if name == "byline":
            label = start
            while label > 0 and clean.folded[label - 1] == " ":
                label -= 1
            while label > 0 and clean.folded[label - 1] not in "\n ([【":
                label -= 1
            if clean.folded[end - 1] in ")]】" and clean.folded.rfind("(", start, end) < 0:
                end -= 1
            role = clean.folded[label:start].strip(" :】")
            gap = clean.folded.find("  ", start, end) if role == "作者" else -1
            last = gap if gap >= 0 else end
            dated = first_date(
                clean.folded, clean.folded.rfind("\n", 0, label) + 1, self._line_end(end)
            )
            printed = clean.folded[start:last].strip()
            paper = PAPER.fullmatch(printed)
            if role == "作者" and paper and not no_paper(paper[1]):
                return self._maker("source", start, last)  # 作者:江城晚报
            if role == "作者" and dated and _DESK.fullmatch(printed):
                return self._supplied("", (label, label), (start, last))
            if (role == "供稿" or (role == "作者" and dated)) and OFFICE.fullmatch(printed):
                return self._supplied(role, (label, label + len(role)), (start, last))
            self.signatures += self._makers(label, start, end)
        return False

    def _supplied(self, role: str, role_at: Range, name: Range) -> bool:
        """作者:水务局 beside a date: who publishes, where nobody says so in full."""
        self.supplier = self.supplier or Supplier(role, role_at, name)
        return True

    def _makers(self, label: int, start: int, end: int) -> list[byline.Signature]:
        """Whom a label names, before what may stand a gap behind: 作者:张三    评论(0)."""
        gap = self.clean.folded.find("  ", start, end)
        of = self.clean.folded.find(",系", start, end)  # 作者:张三,系…委员
        for stop in (end, gap, of):
            found = byline.read_byline(self.clean, label, stop) if stop > start else []
            if found := found or byline.read_supplier(self.clean, label, stop):
                return found
        return []

    def _line_end(self, at: int) -> int:
        stop = self.clean.folded.find("\n", at)
        return len(self.clean.folded) if stop < 0 else stop

    def _date_in(self, start: int, end: int) -> None:
        found = first_date(self.clean.folded, start, end)
        if found:
            self.dates.append((1, found, (found.start, found.end)))

    def _meta_date(self, name: str, start: int, end: int) -> bool:
        folded = self.clean.folded
        self._office_beside(start, end)
        found = (
            first_date(folded, start, end)
            or date_in_digits(folded, start, end)
            or republic_date(folded, start, end)
            or partial_date(folded, start, end)
        )
        if found is None and (month := MONTH.fullmatch(folded, start, end)):
            self.month = self.month or month.span()
            return True
        if found is None:
            if month := MONTH.match(folded, start, end) or _MASKED.match(folded, start, end):
                self.month = self.month or month.span()  # 填报时间:2023年10月
            return month is not None
        self.dates.append((_DATE_RANK[name], found, (found.start, found.end)))
        return True

    def _office_beside(self, start: int, end: int) -> None:
        """公布日期:2025-03-06 某县政协办公室, 发布:某市政府办公室 2024-11-05."""
        words = [
            (start + match.start(), start + match.end())
            for match in re.finditer(
                rf"(?<![^ *(])[^ *()](?:[^ *()]|\([{HAN}]+\))+", self.clean.folded[start:end]
            )
        ]
        words = [(low, high - len(supplied(self.clean.folded[low:high]))) for low, high in words]
        offices = [place for place in words if OFFICE.fullmatch(self.clean.folded[slice(*place)])]
        dated = [place for place in words if first_date(self.clean.folded, *place)]
        if len(offices) > 1 and len(offices) + len(dated) == len(words):  # who publish together
            offices = [(offices[0][0], offices[-1][1])]
        if len(offices) == 1:
            self.fields.setdefault("publisher", Found(offices, confidence=0.85))

    def _maker(self, name: str, start: int, end: int) -> bool:
        if dated := first_date(self.clean.folded, start, end):
            end = self.clean.trim(start, dated.start)[1]  # 来源:县政府办2022-08-11
        start, end = trim(self.clean, start, end, " *")  # bold type of Markdown
        text = self.clean.folded[start:end].strip()
        if "》" in text and name == "source":  # 《某地政协》2023年第4期
            end = self.clean.folded.index("》", start)
            self._page_behind(end)
            self.fields.setdefault("newspaper", Found([(start, end)], confidence=0.75))
            return True
        if not text or len(text) > 30:
            return False
        paper = PAPER.fullmatch(text)
        if paper is None and name == "source" and (client := _CLIENT_OF.search(text)):
            return self._maker(name, start, end - len(client.group()))
        media = re.search(r"(?:新闻|报社)$", text)
        if name == "newspaper" or (
            name == "source" and (media or (paper and not no_paper(paper[1])))
        ):
            self.fields.setdefault(
                "newspaper", Found([(start, end)], confidence=0.97 if name == "newspaper" else 0.8)
            )
        elif name == "made":
            if OFFICE.fullmatch(text):  # 编制:某市政府督查室, and no 制表:张三
                self.fields.setdefault("publisher", Found([(start, end)], confidence=0.85))
        elif name == "publisher":
            if said := _PUBLISHES.search(text):
                end = self.clean.trim(start, start + said.start())[1]
                text = text[: said.start()]
            if self._is_filled_in(start) and "publisher" in self.fields:
                return True  # 填报单位 says less than 发布机构
            label = label_before(self.clean.folded, start)
            if self.clean.folded[slice(*label)] == "供稿单位":
                return self._supplied("供稿单位", label, (start, end))
            if _OF_SOME_OFFICE.fullmatch(text):
                return self._supplied("", (start, start), (start, end))
            self.fields["publisher"] = Found([(start, end)])
        elif (
            re.search(
                r"政协|政府|委|局|办|厅|中心|室|民[革盟建进]|致公|农工党|九三|台盟|工商联|联合会|医院|学校|[大中小]学|学院|(?:发布|融媒|网|在线|电视台|广播电台)$",
                text,
            )
            and not is_portal(text)
            and "publisher" not in self.fields
        ):
            self.fields["source"] = Found([(start, end)], confidence=0.7)
        return True

    def _page_behind(self, at: int) -> None:
        """来源:《某某日报》2023年5月6日第3版: date and page of the paper that is named."""
        stop = self._line_end(at)
        if page := PAGE.search(self.clean.folded, at, stop):
            self._page(page.start(), stop)
            self._date_in(at, stop)

    def _is_filled_in(self, start: int) -> bool:
        return bool(re.search("填[报表]单位[ :】]*$", self.clean.folded[max(0, start - 8) : start]))

    def _page(self, start: int, end: int) -> bool:
        match = PAGE.search(self.clean.folded, start, end)
        if not match:
            return self._page_alone(start, end)
        self.fields.setdefault("page_no", Found([match.span("no")]))
        named = match["name"] and not _NOT_PAGE_NAMES.match(match["name"])
        before = PAPER.search(self.clean.folded, start, match.start())  # 某某晚报 A06版:民生周刊
        after_colon = before and self.clean.folded[match.start("name") - 1] == ":"
        paper = PAPER.fullmatch(match["name"] or "") and not no_paper(match["name"] or "")
        if named and (after_colon or not paper):
            self.fields.setdefault("page_name", Found([match.span("name")]))
        return True

    def _page_alone(self, start: int, end: int) -> bool:
        """07 after 版次:, 公示 after 版面:."""
        start, end = trim(self.clean, start, end, " :")
        text = self.clean.folded[start:end]
        if re.fullmatch(r"[A-Z]?\d{1,3}", text):
            self.fields.setdefault("page_no", Found([(start, end)]))
        elif both := re.match(rf"([A-Z]?\d{{1,3}})[ :]+([{HAN}·]{{2,8}})(?=$|[ ])", text):
            self.fields.setdefault("page_no", Found([(start, start + both.end(1))]))
            name_at = (start + both.start(2), start + both.end(2))
            self.fields.setdefault("page_name", Found([name_at]))
            self._date_in(start + both.end(), end)
        elif name := re.match(rf"[{HAN}·]{{2,10}}(?=$|[ ])", text):
            self.fields.setdefault("page_name", Found([(start, start + name.end())]))
        else:
            return False
        return True

    def _bare_page(self, start: int, end: int) -> None:
        """A02 要闻 after a date."""
        match = re.compile(
            rf"[ |·]*(?:{WEEKDAY.pattern})?[ |·]+([A-Z]?\d{{2,3}}|[A-Z]\d)[ :|]+"
            rf"([{HAN}·]{{2,8}})(?=[ |]|$)"
        ).match(self.clean.folded, start, end)
        if match:
            self.fields.setdefault("page_no", Found([match.span(1)]))
            self.fields.setdefault("page_name", Found([match.span(2)]))


_PORTAL = re.compile("(?:网|网站|在线|热线)$")
_OWN_SITE = re.compile(  # of an office, an assembly or a party, which so publishes itself
    "政协|政府|政务|人大|党|[委局厅]|民[革盟建进]|台盟|九三|工商联|统战|官网|公众信息"
)


def is_portal(name: str) -> bool:
    """Whether a source is a news site or a portal, which but shows what others publish."""
    return bool(_PORTAL.search(name)) and not _OWN_SITE.search(name)


def label_before(folded: str, value: int) -> Range:
    """The range of the label before a value."""
    end = value
    while end > 0 and folded[end - 1] in " :】":
        end -= 1
    start = end
    while start > 0 and re.match(f"[{HAN}]", folded[start - 1]):
        start -= 1
    return start, end


def supplied(word: str) -> str:
    """What follows an office's name without a gap: 某市政协提案委供稿."""
    return next((end for end in ("供稿", "发布", "提供", "整理") if word.endswith(end)), "")


_PUBLISHES = re.compile("[ ]+(?:发布|公布|公开|供稿|提供)$")
_NO_PAPER = re.compile(
    "(?:通|简|(?<!文)汇|公|申|填|专|预|月|季|海|捷|喜|情)报$|(?<![青老少成])年报$|(?:工作|信息|情况|提案|督查)快报$"
)


def no_paper(name: str) -> bool:
    """Whether what ends like a paper's name is none: 情况通报, 年报."""
    return name in NOT_NEWSPAPERS.split() or bool(_NO_PAPER.search(name))


def lone_date(clean: Clean, paragraph: Paragraph, digits: bool = False) -> PrintedDate | None:
    """The date that a paragraph is, perhaps after the office that signs.

    ``digits``: it may be printed as 20171011, as it is on pages that lost 年, 月 and 日.
    """
    text = clean.paragraph_folded(paragraph)
    if text.endswith("印发") and len(text) > 24:  # 抄送:… 2022年11月4日印发
        return first_date(clean.folded, max(paragraph.start, paragraph.end - 16), paragraph.end)
    if len(text) > 50:
        return None
    if digits and text.strip().isdecimal():
        return date_in_digits(clean.folded, paragraph.start, paragraph.end)
    for found in find_dates(clean.folded, paragraph.start, paragraph.end):
        before = clean.folded[paragraph.start : found.start].strip(" (")
        after = clean.folded[found.end : paragraph.end].strip(" 日)(印发")
        signs = not before or re.search(r"(?:局|委|办|府|厅|会|院|公司|中心|政协|室)$", before)
        if signs and not after:
            return found
    return None
