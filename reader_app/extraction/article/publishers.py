"""Lines that tell who published: an account, an office beside a date, a gazette's imprint."""

from __future__ import annotations

import re

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article import byline, furniture
from reader_app.extraction.article.head_marks import (
    OFFICE,
    PAPER,
    is_portal,
    lone_date,
    supplied,
)
from reader_app.extraction.article.headline_senses import BEGINS_NOTICE
from reader_app.extraction.article.headlines import Line
from reader_app.extraction.article.loose_particulars import loose_particulars
from reader_app.extraction.article.particulars import Particulars
from reader_app.extraction.records.draft import Found
from reader_app.extraction.words.values import trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import PrintedDate, first_date, partial_date
from reader_app.text.width import HAN

_ACCOUNT = re.compile(
    rf"(?:原创[ ]*)?(?P<by>(?:作者|文)[ ]?[:|][ ]?[{HAN}](?:[ ]?[{HAN}]){{1,3}}[ ]+)?"
    rf"(?P<names>[{HAN}A-Za-z]{{2,16}}(?:[ ]+[{HAN}A-Za-z]{{2,16}}){{0,2}})[ ]+"
    rf"(?:(?:20\d\d[-年/])?\d{{1,2}}[-月/]\d{{1,2}}日?"
    rf"|\d{{1,2}}[ ]?(?:天|小时|分钟|周|个?月)前|[昨前今]天(?=[ ]?\d{{1,2}}:\d))"
    rf"(?P<time>[ ]\d{{1,2}}:\d{{2}})?(?:[ ]*(?:发表于)?[ ]*[{HAN}]{{2,4}})?"
    r"(?:[ ]+(?:收录于|已收录于|#|话题|IP属地|听全文|个人观点).*)?"
)
_SIGN_TOGETHER = re.compile(  # 中共某县委督查室 某县政府督查室: two offices, and no account
    rf"[{HAN}]{{4,24}}(?:室|委员会|人民政府)[ ]+(?![ ])[{HAN}]{{4,24}}(?:室|委员会|人民政府)"
)
_ACCOUNT_BEHIND = re.compile(  # ©原创   12-29 09:51   某市电视台
    rf"©?(?:原创)?[ ]*\d{{1,2}}-\d{{1,2}}[ ]\d{{1,2}}:\d{{2}}[ ]+"
    rf"(?P<names>[{HAN}]{{2,16}})(?P<by>(?!))?"
)
_WROTE = re.compile(rf"(?:记者|通讯员|作者)[ ]+[{HAN}]{{2,4}}$")
_TIME = re.compile(r"[ ]{1,2}\d{1,2}:\d{2}")
_INSTITUTION = re.compile(
    r"政协|政府|委|局|办|人大|纪委|统战|工会|妇联|共青团|法院|检察|医院|[大中小]学|学院|工商联|联合会"
    r"|民[革盟建进]|致公党|农工|九三|台盟|(?:发布|融媒|融媒体中心|传媒中心|新闻中心)$"
)
_ISSUE = re.compile(
    r"[〔(\[]?(?:(?:19|20)\d\d(?:年|[〕\])])[ ]?)?"
    r"(?:总)?第[ ]?[\d一二三四五六七八九十]+[ ]?期[)\]]?"
    r"(?:[ ]?[(\[]?总第[ ]?\d+[ ]?期[)\]]?)?[ ]?|(?:19|20)\d\d年[ ]?第[ ]?\d+[ ]?[期号].{0,12}"
    rf"|(?P<of>[{HAN}]{{2,20}}?)(?:会?刊|简报|专报|通讯|信息|动态|快报|公报|月报)[ ]+"
    r"(?:(?:19|20)\d\d年[ ]?)?(?:总?第)?[ ]?\d{1,4}[ ]?期.*"
    r"|.{2,12}(?:简报|专报|"
    r"提案通讯|工作通讯)(?:[ ]?第[ ]?\d+[ ]?期.*)?"
)
_MADE = re.compile(
    rf"[ ]*([{HAN}、]{{3,30}}?)[ ]?(?:联合|合)?"
    rf"(?:编印|主编|编发|(?<![选汇摘责主])编|主办|印发|印制|印)"
    r"(?=$|[ ]|第|20\d\d|\()"
)
ACCOUNT_OF = re.compile("(?<=政协)(?:微信)?(?:公众号|官微)$")
OF_AN_OFFICE = re.compile(  # a site, an account or a station
    rf"[{HAN}]{{2,12}}(?:发布|政府网|政务网|人大网|党建网|门户网站?|电视台)"
)
_OF_A_PAPER = re.compile(
    "主办.*(?:准印|刊号|内部资料|邮发|总第)|(?:准印|刊号|内部资料|邮发|总第).*主办"
)
_GIVEN_OUT = re.compile(  # (根据…整理,某县人民政府办公室2010年3月12日印发)
    rf"\((?:[^()]*[,。;:、 ])?(?P<who>[{HAN}]{{4,30}}?)[ ]?(?:于)?(?=(?:19|20)\d\d)"
    r"[^()]{6,16}?(?:印发|发布|公布|制发|下发|公开|编制|整理)\)[ ]*"
)


class Publishers(Particulars):
    """Reads the lines in which accounts, offices and gazettes name themselves."""

    def _account_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """原创 弁山政协 弁山政协 2024-11-06 18:30 发表于南方: whose account published, and when."""
        match = _ACCOUNT.fullmatch(text) or _ACCOUNT_BEHIND.fullmatch(text)
        if not match or PAPER.match(match["names"]):
            return False
        if byline.names_makers(self.clean, paragraph.start, paragraph.end):
            return False  # 本报记者 张三 2020-12-01
        lead = (
            paragraph.start
            + len(self.clean.paragraph_folded(paragraph))
            - len(self.clean.paragraph_folded(paragraph).lstrip())
        )
        # 原创 小协 弁山政协: who wrote stands before the account, which may be named twice.
        accounts = []
        for word in re.finditer(r"[^ ]+", match["names"]):
            name = ACCOUNT_OF.sub("", word.group().removesuffix(supplied(word.group())))
            name = name if OFFICE.match(name) and name != "政协" else word.group()
            office = _INSTITUTION.search(name) and not name.endswith("网")
            if office or OF_AN_OFFICE.fullmatch(name):
                at = lead + match.start("names") + word.start()
                accounts.append((at, at + len(name)))
        if len(accounts) > 1 and _SIGN_TOGETHER.fullmatch(match["names"]):
            accounts = [(accounts[0][0], accounts[-1][1])]
        if accounts:
            self.fields.setdefault("publisher", Found(accounts[-1:], confidence=0.8))
        if not accounts and byline.is_whole_name(match["names"]):  # 张三丰 2021-03-04
            at = lead + match.start("names")
            self.signatures.append(
                byline.signature(self.clean, "", None, [(at, at + len(match["names"]))])
            )
        if match["by"]:
            by = match.span("by")
            self.signatures += byline.read_byline(self.clean, lead + by[0], lead + by[1])
        if wrote := _WROTE.search(match["names"]):  # 某县融媒体中心 记者 张三 2018-03-04
            at = lead + match.start("names")
            self.signatures += byline.read_byline(self.clean, at + wrote.start(), at + wrote.end())
        self._date_in(paragraph.start, paragraph.end)
        self.account = index
        begins = lead + (match.start("names") if match.re is _ACCOUNT else 0)
        if partial := _partial_with_time(self.clean, begins, paragraph.end):
            self.dates.append((1, partial, (partial.start, partial.end)))
        self.kinds[index] = BlockKind.META
        return True

    def _given_out(self, index: int, paragraph: Paragraph) -> bool:
        """(某县人民政府办公室2010年3月12日印发), under a title."""
        said = _GIVEN_OUT.match(self.clean.folded, *self.clean.trim(*paragraph.range))
        if said is None or not self.titles or not OFFICE.fullmatch(said["who"]):
            return False
        self.fields.setdefault("publisher", Found([said.span("who")], confidence=0.8))
        self._date_in(said.end("who"), paragraph.end)
        self.kinds[index] = BlockKind.META
        return True

    def _without_labels(self, index: int, paragraph: Paragraph) -> bool:
        """[字号 大 中 小] 2008-4-22 某市政协提案委员会: date and office without labels."""
        told = loose_particulars(self.clean, paragraph) if self.titles else None
        if told is None:
            return False
        self.dates.append((1, told.date, (told.date.start, told.date.end)))
        if told.office is not None and not is_portal(self.clean.folded[slice(*told.office)]):
            self.fields.setdefault("publisher", Found([told.office], confidence=0.8))
        self.kinds[index] = BlockKind.META
        return True

    def _running_head(self, index: int, paragraph: Paragraph) -> bool:
        """某县政协提案委            - 11 -, which names who made the booklet."""
        words = furniture.page_head(self.clean, paragraph)
        if words is None:
            return False
        if OFFICE.fullmatch(self.clean.folded[slice(*words)]):
            self.fields.setdefault("publisher", Found([words], confidence=0.6))
        self.kinds[index] = BlockKind.FURNITURE
        return True

    def _gazette_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """第 8 期(总第112期), and 区政协提案委员会编 2022年9月30日."""
        if _ISSUE.fullmatch(text) and not self._is_titled_report(text):
            self.issued = self.issued or bool(re.search("期|号", text))
            issue = _ISSUE.fullmatch(text.strip())
            if issue and issue["of"] and OFFICE.fullmatch(issue["of"]):
                start = self._first_letter(paragraph)  # 政协某县委员会公报 2019年第4期
                place = (start, start + len(issue["of"]))
                self.fields.setdefault("publisher", Found([place], confidence=0.7))
            self.kinds[index] = BlockKind.META
            return True
        made = _MADE.match(text)
        if not made or "关于" in made[1]:
            return False
        start = paragraph.start + made.start(1)
        if not _OF_A_PAPER.search(text):  # who runs a paper does not publish what it prints
            self.fields.setdefault("publisher", Found([(start, paragraph.start + made.end(1))]))
        self._date_in(paragraph.start + made.end(), paragraph.end)
        self.kinds[index] = BlockKind.META
        return True

    def _is_titled_report(self, text: str) -> bool:
        """Whether 重点提案督办专报 under a number of issue is what the issue is about."""
        return self.issued and "提案" in text and not re.search("[期号]", text)

    def _office_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """The office that publishes, on a line of its own beside a date or over 关于….

        Over 关于… it is part of the notice's name too, as the titles of such papers go.
        """
        if self._joint_offices(index, paragraph, text):
            return True
        if not OFFICE.match(text) or len(text) > 40:
            return False
        paragraphs = self.clean.paragraphs
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        opens = following is not None and bool(
            BEGINS_NOTICE.match(self.clean.folded, *self.clean.trim(*following.range))
        )
        beside = self.titles and any(
            lone_date(self.clean, paragraphs[near]) is not None
            for near in (index + 1, index - 1)
            if 0 <= near < len(paragraphs)
        )
        if not beside and not opens:
            return False
        start, end = trim(self.clean, paragraph.start, paragraph.end, " ")
        name = "office" if opens and not beside else "publisher"
        self.fields.setdefault(name, Found([(start, end)], confidence=0.7))
        self.kinds[index] = BlockKind.META
        apart = following is not None and following.blank_lines_before > 0
        if opens and not apart and not self._titled():
            self.titles.append(Line(index, start, end, 0))
        return True

    def _joint_offices(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """Several offices on one line, over the notice that they publish together."""
        names = text.split()
        if len(names) < 3 or not all(OFFICE.fullmatch(name) for name in names):
            return False
        start, end = trim(self.clean, paragraph.start, paragraph.end, " ")
        self.fields.setdefault("publisher", Found([(start, end)], confidence=0.85))
        self.kinds[index] = BlockKind.META
        return True

    def _first_letter(self, paragraph: Paragraph) -> int:
        folded = self.clean.paragraph_folded(paragraph)
        return paragraph.start + len(folded) - len(folded.lstrip())


def _partial_with_time(clean: Clean, start: int, end: int) -> PrintedDate | None:
    """12月27日 18:20, where no year is printed."""
    found = None if first_date(clean.folded, start, end) else partial_date(clean.folded, start, end)
    time = _TIME.match(clean.folded, found.end, end) if found else None
    return found._replace(end=time.end()) if found and time else found
