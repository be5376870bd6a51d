"""What stands above an article: paper, date, page, headlines, byline; and 发布机构 lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.newspaper import ArticleHead, BlockKind, Byline
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction import byline, furniture
from reader_app.extraction.draft import Found
from reader_app.extraction.fields import divide
from reader_app.extraction.headlines import Line, read_headlines
from reader_app.extraction.labels import TEXT_LABELS
from reader_app.extraction.page_words import NEWSPAPER_ENDS, NOT_NEWSPAPERS, PINYIN_WORDS
from reader_app.extraction.values import Range, trim
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.dates import PrintedDate, find_dates, first_date, partial_date
from reader_app.text.width import HAN

_PAGE = re.compile(
    rf"第?[ ]?(?P<no>[A-Z]{{0,2}}\d{{1,3}}|[A-Z]{{1,2}}?[一二三四五六七八九十]{{1,3}})[ ]?版(?![权面式本块])"
    rf"(?:[ ]*[:·|—-]+[ ]*|[ ]+)?(?P<name>[{HAN}A-Za-z·/]{{2,12}})?"
)
_PASSED = re.compile(r"\(.{0,60}(?:通过|审议|修订|批准|会议).{0,12}\)")
_TURNED = re.compile(rf"[·|][ ]*([{HAN}]{{2,8}})[ ]*[·|][ ]*([A-Z]?\d{{2,3}})$")  # 观点 · A08
_BARE_PAGE = re.compile(rf"([A-Z]?\d{{2,3}})[ :|·]{{1,3}}([{HAN}·]{{2,8}})")
_PAPER = re.compile(
    rf"(?<![{HAN}])《?([{HAN}]{{1,10}}?(?:{NEWSPAPER_ENDS})|[{HAN}]{{2,4}}报)》?"
    rf"(?=社?(?:数字报|电子报|多媒体|电子版|数字版)|社?(?:[^{HAN}]|$))"
)
_SOFTWARE = re.compile(r"阅读机|阅读器|阅读软件|读报机|读报器|读报软件|阅报机|阅读终端|阅报屏")
_WEEKDAY = re.compile(r"星[ ]?期[ ]?[一二三四五六日天]|周[一二三四五六日]")
_NOT_PAGE_NAMES = re.compile(
    r"上一|下一|总第|星期|今日|本期|第\d|返回|农历|责任|责编|编辑|作者|记者|来源"
)
_BODY = re.compile(r"[。;!?]|,.{6,},")
_SALUTATION = re.compile(
    rf"(?:尊敬的)?[{HAN}、, ·()]{{2,40}}(?:委员|代表|先生|女士|同志|支部|总支|委员会|委会|工商联|总支部|小组|界别|党派|社)"
    r"(?:们)?[ ]?:$"
)
_TAG = re.compile(rf"[【\[]([{HAN}]{{1,6}})[】\]](?=.{{6}})")
_ATTACHMENT = re.compile(r"附[件表录][ ]?[\d一二三四五六七八九十]{0,3}[ ]?:?")
_DOCUMENT = re.compile(  # 汀教函〔2017〕6号, and the head of a 红头文件
    rf"[{HAN}]{{1,14}}[ ]?[\[(](?:19|20)\d\d[\])][ ]?第?\d{{1,4}}[ ]?号|[{HAN} ]{{4,40}}文[ ]?件$"
)
_OFFICE = re.compile(
    rf"[{HAN}()]{{3,36}}(?:政协|委员会|局|办公室|人民政府|督查室|办|提案委|联络委|厅|院|中心|公司)$"
)
_ACCOUNT = re.compile(
    rf"(?:原创[ ]*)?([{HAN}A-Za-z]{{2,16}})(?:[ ]+[{HAN}A-Za-z]{{2,16}}){{0,2}}[ ]+20\d\d[-年/]\d{{1,2}}[-月/]\d{{1,2}}日?"
    rf"(?:[ ]\d{{1,2}}:\d{{2}})?(?:[ ]*(?:发表于)?[ ]*[{HAN}]{{2,4}})?"
)
_INSTITUTION = re.compile(r"政协|政府|委|局|办|人大|纪委|统战|工会|妇联|共青团|法院|检察")
_SOURCE = re.compile(
    rf"[ ]*\(?(?:本文|信息|稿件|文章|内容)?来源:[ ]*([{HAN}]{{3,24}})(?=$|[ )|,;])"
)
_ISSUE = re.compile(
    r"[(\[]?(?:总)?第[ ]?[\d一二三四五六七八九十]+[ ]?期[)\]]?(?:[ ]?[(\[]?总第[ ]?\d+[ ]?期[)\]]?)?[ ]?|(?:19|20)\d\d年[ ]?第[ ]?\d+[ ]?[期号].{0,12}|.{2,12}(?:简报|专报|提案通讯|工作通讯)(?:[ ]?第[ ]?\d+[ ]?期.*)?"
)
_MADE = re.compile(
    rf"[ ]*([{HAN}]{{3,30}}?)[ ]?(?:编印|主编|编发|编|主办|印发|印制|印)(?=$|[ ]|第|20\d\d|\()"
)
_DATE_RANK = {"published": 4, "date": 3, "written": 2}


@dataclass(slots=True)
class HeadReading:
    """What was read above the body, the kind of each paragraph there, and where the body begins."""

    head: ArticleHead
    kinds: dict[int, BlockKind] = field(default_factory=dict)
    body: int = 0


def read_article_head(clean: Clean, first_record: int | None) -> HeadReading:
    """The article's head, and which paragraphs are no part of the body."""
    return _Reader(clean, first_record).read()


class _Reader:
    def __init__(self, clean: Clean, first_record: int | None) -> None:
        self.clean = clean
        self.limit = len(clean.paragraphs) if first_record is None else first_record
        self.kinds: dict[int, BlockKind] = {}
        self.fields: dict[str, Found] = {}
        self.dates: list[tuple[int, PrintedDate, Range]] = []
        self.clocks: list[PrintedDate] = []
        self.titles: list[Line] = []
        self.signatures: list[byline.Signature] = []
        self.software = False

    def read(self) -> HeadReading:
        body = self._zone()
        self._headlines()
        self._tail(body)
        self._pinyin_beside_name()
        head = self._head()
        return HeadReading(head, self.kinds, body)

    # --- the lines above the body --------------------------------------------------------

    def _zone(self) -> int:
        paragraphs = self.clean.paragraphs
        for index, paragraph in enumerate(paragraphs[:80]):
            if index >= self.limit or paragraph.table is not None:
                return index
            if self._line(index, paragraph):
                continue
            return index
        return min(len(paragraphs), 80, self.limit)

    def _line(self, index: int, paragraph: Paragraph) -> bool:
        """Read one line of the head; False if the body begins with it."""
        clean, text = self.clean, self.clean.paragraph_folded(paragraph).strip()
        if _SOFTWARE.search(text) and len(text) < 20:
            self.software = True
            self.kinds[index] = BlockKind.FURNITURE
            return True
        if self._meta(index, paragraph):
            return True
        if furniture.is_navigation(clean, paragraph):
            self._crumbs(paragraph)
            self.kinds[index] = BlockKind.FURNITURE
            return True
        if self._gazette_line(index, paragraph, clean.paragraph_folded(paragraph)):
            return True
        if self._account_line(index, paragraph, text) or self._masthead(index, paragraph, text):
            return True
        if self._pinyin(index, text):
            return True
        if self.titles and re.fullmatch(r"本报.{0,8}(?:报道组|采访组|编辑部|评论员)", text):
            place = trim(clean, paragraph.start, paragraph.end, " ")
            self.signatures.append(byline.Signature("", (text,), (place,)))
            self.kinds[index] = BlockKind.BYLINE
            return True
        signatures = byline.read_byline(clean, paragraph.start, paragraph.end)
        if signatures and (self.titles or any(entry.role for entry in signatures)):
            self.signatures += signatures
            self.kinds[index] = BlockKind.BYLINE
            return True
        if furniture.is_footer(clean, paragraph) or _ATTACHMENT.fullmatch(text):
            self.kinds[index] = BlockKind.FURNITURE
            return True
        if _DOCUMENT.match(text):
            self.kinds[index] = BlockKind.META
            return True
        if self._office_line(index, paragraph, text):
            return True
        if not self.titles and len(text) < 60 and _is_field(clean, paragraph):
            self.kinds[index] = BlockKind.META  # 答复类别:C over a letter's title
            return True
        if self._is_body(paragraph, text):
            return False
        self.titles.append(Line(index, paragraph.start, paragraph.end, paragraph.heading_level))
        return len(self.titles) <= 8

    def _is_body(self, paragraph: Paragraph, text: str) -> bool:
        if paragraph.heading_level:
            return False
        if _is_field(self.clean, paragraph):
            return True
        if _SALUTATION.match(text) and self.titles:
            return True
        if len(text) > 70 or "__" in text or "。" in text[:-1]:
            return True
        if re.match(r"第[一二三四五六七八九十]+[章条编]", text):
            return True
        if self.titles and text.endswith(":") and len(text) <= 60:
            return True
        if text.startswith(("(", "编者按", "本报讯", "按:", "【编者")) and self.titles:
            return True
        if (
            re.match(r"(?:各|根据|为了|经|近日|现将)", text)
            and self.titles
            and text.endswith((":", "。", ","))
        ):
            return True
        if self.titles and re.search(r"\(共?\d+[件条个]\)$", text):
            return True
        if self.titles and re.match(r"[一二三四五六七八九十]{1,2}、|\([一二三]\)|1[.、]", text):
            return True
        return (
            bool(_BODY.search(text))
            and text.endswith(("。", ":", ";", "!", "…"))
            and len(text) > 12
        )

    def _meta(self, index: int, paragraph: Paragraph) -> bool:
        hits = furniture.meta_hits(self.clean, paragraph)
        if not hits:
            return False
        useful = False
        lead = min((hit[2] for hit in hits if hit[2] > paragraph.start), default=paragraph.start)
        paper = _PAPER.search(self.clean.folded, paragraph.start, lead)
        if paper and not _no_paper(paper[1]):
            self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.9))
        if page := _PAGE.search(self.clean.folded, paragraph.start, lead):
            self._page(page.start(), lead)
        ends = [hit[2] for hit in hits[1:]] + [paragraph.end]
        for (name, start, _), end in zip(hits, ends, strict=True):
            useful |= self._meta_value(name, start, end)
        self.kinds[index] = BlockKind.META if useful else BlockKind.FURNITURE
        return True

    def _office_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """The office that publishes, on a line of its own beside a date or over 关于….

        Over 关于… it is part of the notice's name too, as the titles of such papers go.
        """
        if not _OFFICE.match(text) or len(text) > 40:
            return False
        paragraphs = self.clean.paragraphs
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        opens = following is not None and self.clean.folded.startswith("关于", following.start)
        beside = self.titles and any(
            _lone_date(self.clean, paragraphs[near]) is not None
            for near in (index + 1, index - 1)
            if 0 <= near < len(paragraphs)
        )
        if not beside and not opens:
            return False
        start, end = trim(self.clean, paragraph.start, paragraph.end, " ")
        self.fields.setdefault("publisher", Found([(start, end)], confidence=0.85))
        self.kinds[index] = BlockKind.META
        if opens and not self.titles:
            self.titles.append(Line(index, start, end, 0))
        return True

    def _crumbs(self, paragraph: Paragraph) -> None:
        """首页 > 郢川日报 > 2024-10-31 > 06版 政协之窗: where the page says it stands."""
        folded, start, end = self.clean.folded, paragraph.start, paragraph.end
        page = _PAGE.search(folded, start, end)
        paper = _PAPER.search(folded, start, end)
        if page is None or paper is None or _no_paper(paper[1]):
            return
        self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.85))
        self._page(page.start(), end)
        self._date_in(start, end)

    def _account_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """原创 弁山政协 弁山政协 2024-11-06 18:30 发表于南方: whose account published, and when."""
        match = _ACCOUNT.fullmatch(text)
        if not match or _PAPER.match(match[1]):
            return False
        lead = (
            paragraph.start
            + len(self.clean.paragraph_folded(paragraph))
            - len(self.clean.paragraph_folded(paragraph).lstrip())
        )
        if _INSTITUTION.search(match[1]):
            self.fields.setdefault(
                "publisher",
                Found([(lead + match.start(1), lead + match.end(1))], confidence=0.8),
            )
        self._date_in(paragraph.start, paragraph.end)
        self.kinds[index] = BlockKind.META
        return True

    def _gazette_line(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """第 8 期(总第112期), and 区政协提案委员会编 2022年9月30日."""
        if _ISSUE.fullmatch(text):
            self.kinds[index] = BlockKind.META
            return True
        made = _MADE.match(text)
        if not made:
            return False
        start = paragraph.start + made.start(1)
        self.fields.setdefault("publisher", Found([(start, paragraph.start + made.end(1))]))
        self._date_in(paragraph.start + made.end(), paragraph.end)
        self.kinds[index] = BlockKind.META
        return True

    def _meta_value(self, name: str, start: int, end: int) -> bool:
        clean = self.clean
        start, end = trim(clean, start, end, " |;,[]《》")
        if start >= end:
            return False
        if name in _DATE_RANK:
            return self._meta_date(name, start, end)
        if name == "page":
            return self._page(start, end)
        if name in ("newspaper", "publisher", "source"):
            stop = re.search(r"[ ]{2,}|[ ]?[【\[<]|[ ](?=20\d\d)|[|;]", clean.folded[start:end])
            end = start + stop.start() if stop else end
            self._date_in(
                start + stop.end() if stop else end, end if not stop else self._line_end(end)
            )
            return self._maker(name, start, end)
        if name in ("kicker", "headline", "subheadline"):
            self.fields[name] = Found([(start, end)])
            return True
        if name == "byline":
            label = start
            while label > 0 and clean.folded[label - 1] != "\n" and clean.folded[label - 1] != " ":
                label -= 1
            self.signatures += byline.read_byline(clean, label, end)
        return False

    def _line_end(self, at: int) -> int:
        stop = self.clean.folded.find("\n", at)
        return len(self.clean.folded) if stop < 0 else stop

    def _date_in(self, start: int, end: int) -> None:
        found = first_date(self.clean.folded, start, end)
        if found:
            self.dates.append((1, found, (found.start, found.end)))

    def _meta_date(self, name: str, start: int, end: int) -> bool:
        folded = self.clean.folded
        found = first_date(folded, start, end) or partial_date(folded, start, end)
        if found is None:
            return False
        self.dates.append((_DATE_RANK[name], found, (found.start, found.end)))
        return True

    def _maker(self, name: str, start: int, end: int) -> bool:
        text = self.clean.folded[start:end].strip()
        if not text or len(text) > 30:
            return False
        paper = _PAPER.fullmatch(text)
        media = re.search(r"(?:新闻网?|报社)$", text)
        if name == "newspaper" or (
            name == "source" and (media or (paper and not _no_paper(paper[1])))
        ):
            self.fields.setdefault(
                "newspaper", Found([(start, end)], confidence=0.97 if name == "newspaper" else 0.8)
            )
        elif name == "publisher":
            self.fields["publisher"] = Found([(start, end)])
        elif re.search(r"政协|政府|委|局|办|厅|中心", text) and "publisher" not in self.fields:
            self.fields["source"] = Found([(start, end)], confidence=0.7)
        return True

    def _page(self, start: int, end: int) -> bool:
        match = _PAGE.search(self.clean.folded, start, end)
        if not match:
            return self._page_alone(start, end)
        self.fields.setdefault("page_no", Found([match.span("no")]))
        if match["name"] and not _NOT_PAGE_NAMES.match(match["name"]):
            self.fields.setdefault("page_name", Found([match.span("name")]))
        return True

    def _page_alone(self, start: int, end: int) -> bool:
        """07 after 版次:, 公示 after 版面:."""
        start, end = trim(self.clean, start, end, " :")
        text = self.clean.folded[start:end]
        if re.fullmatch(r"[A-Z]?\d{1,3}", text):
            self.fields.setdefault("page_no", Found([(start, end)]))
        elif name := re.match(rf"[{HAN}·]{{2,10}}(?=$|[ ])", text):
            self.fields.setdefault("page_name", Found([(start, start + name.end())]))
        else:
            return False
        return True

    # --- mastheads -----------------------------------------------------------------------

    def _masthead(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """青汭日报 2024年10月25日 星期五 第A03版:政协专刊, in one line or several."""
        if len(text) > 90:
            return False
        clean = self.clean
        dated = first_date(clean.folded, paragraph.start, paragraph.end)
        page = _PAGE.search(clean.folded, paragraph.start, paragraph.end)
        paper = _PAPER.search(clean.folded, paragraph.start, paragraph.end)
        if paper and _no_paper(paper[1]):
            paper = None
        rest = _rest_of(text)
        if _PASSED.fullmatch(text) or (dated and text.startswith("(") and len(rest) > 1):
            self.kinds[index] = BlockKind.META
            return True
        if paper and (turned := _TURNED.search(text)):
            base = (
                paragraph.start
                + len(clean.paragraph_folded(paragraph))
                - len(clean.paragraph_folded(paragraph).lstrip())
            )
            name, number = turned.span(1), turned.span(2)
            self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.9))
            self.fields.setdefault("page_name", Found([(base + name[0], base + name[1])]))
            self.fields.setdefault("page_no", Found([(base + number[0], base + number[1])]))
            self.kinds[index] = BlockKind.META
            return True
        if not rest and _WEEKDAY.search(text) and not (dated or page or paper):
            self.kinds[index] = BlockKind.FURNITURE
            return True
        if (bare := _BARE_PAGE.fullmatch(text)) and (self.dates or "newspaper" in self.fields):
            start = paragraph.start + len(text) - len(text.lstrip())
            self.fields.setdefault("page_no", Found([(start + bare.start(1), start + bare.end(1))]))
            self.fields.setdefault(
                "page_name", Found([(start + bare.start(2), start + bare.end(2))])
            )
            self.kinds[index] = BlockKind.META
            return True
        if not (dated or page or paper or _WEEKDAY.fullmatch(text)) or len(rest) > 12:
            return False
        if paper and not dated and not page and len(rest) > 6:
            return False
        if (
            rest
            and not (dated or page)
            and paper
            and rest not in ("数字报", "电子报", "多媒体数字报")
        ):
            return False
        if self.titles and not (dated or page):
            return False
        if paper:
            self.fields.setdefault("newspaper", Found([paper.span(1)], confidence=0.9))
        elif (
            rest
            and (dated or page)
            and re.fullmatch(rf"[{HAN}]{{2,10}}(?:报|政协|发布|融媒|网)", rest)
        ):
            pass
        if dated:
            if self.software and not page and not paper:
                self.clocks.append(dated)
            else:
                self.dates.append((1, dated, (dated.start, dated.end)))
        if page:
            self._page(page.start(), paragraph.end)
        elif dated:
            self._bare_page(dated.end, paragraph.end)
        signatures = _signatures_after(clean, dated, paragraph)
        self.signatures += signatures
        self.kinds[index] = BlockKind.META if dated or page or paper else BlockKind.FURNITURE
        return True

    def _bare_page(self, start: int, end: int) -> None:
        """A02 要闻 after a date."""
        match = re.compile(
            rf"[ |·]*(?:{_WEEKDAY.pattern})?[ |·]+([A-Z]?\d{{2,3}})[ :|]+([{HAN}·]{{2,8}})(?=[ |]|$)"
        ).match(self.clean.folded, start, end)
        if match:
            self.fields.setdefault("page_no", Found([match.span(1)]))
            self.fields.setdefault("page_name", Found([match.span(2)]))

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

    def _pinyin_beside_name(self) -> None:
        """Where the page name is printed beside its pinyin, the printed one counts."""
        found = self.fields.get("page_name")
        if found is None or found.origin is not Origin.INFERRED:
            return
        for line in list(self.titles):
            text = "".join(self.clean.folded[line.start : line.end].split())
            if text == found.value:
                self.fields["page_name"] = Found([trim(self.clean, line.start, line.end, " ")])
                self.titles.remove(line)
                self.kinds[line.paragraph] = BlockKind.META
        self._headlines()

    # --- headlines, byline and date elsewhere ---------------------------------------------

    def _headlines(self) -> None:
        labelled = self.fields.get("headline")
        if labelled is not None and labelled.confidence > 0.96:
            for line in self.titles:
                self.kinds[line.paragraph] = BlockKind.FURNITURE
            self._label_headline(labelled)
            return
        for name in ("kicker", "headline", "subheadline"):
            self.fields.pop(name, None)
        read = read_headlines(self.clean, self.titles)
        for name, ranges in read.ranges.items():
            self.fields[name] = Found(list(ranges), confidence=read.confidence)
        for index, kind in read.kinds.items():
            self.kinds[index] = kind

    def _label_headline(self, labelled: Found) -> None:
        """The line that prints a labelled headline again is the one to show."""
        words = self._squeezed(labelled.ranges)
        for line in self.titles:
            if self._squeezed([(line.start, line.end)]) == words:
                self.kinds[line.paragraph] = BlockKind.HEADLINE
                self.fields["headline"] = Found([(line.start, line.end)])

    def _squeezed(self, ranges: Sequence[Range]) -> str:
        return "".join("".join(self.clean.folded[a:b].split()) for a, b in ranges)

    def _tail(self, body: int) -> None:
        """Signatures in the text (本报讯(记者…)), and the date under a letter or notice."""
        clean, paragraphs = self.clean, self.clean.paragraphs
        for paragraph in paragraphs[body : body + 3]:
            self._add_signatures(byline.read_dateline(clean, paragraph.start, paragraph.end))
        for paragraph in paragraphs[body:][-8:]:
            self._add_signatures(byline.read_signed(clean, paragraph.start, paragraph.end))
        for paragraph in paragraphs[body:][-8:]:
            if source := _SOURCE.match(clean.folded, paragraph.start, paragraph.end):
                self._maker("source", *source.span(1))
        self._signing_office(body)
        if not self.dates:
            last = range(len(paragraphs) - 1, max(body, len(paragraphs) - 14) - 1, -1)
            before_records = range(min(self.limit, len(paragraphs)) - 1, body - 1, -1)
            for index in (*last, *before_records):
                found = _lone_date(clean, paragraphs[index])
                if found:
                    self.dates.append((0, found, (found.start, found.end)))
                    break

    def _signing_office(self, body: int) -> None:
        """The office that signs a letter or notice publishes it, if nobody else is named."""
        if self.fields.keys() & {"publisher", "newspaper", "source"}:
            return
        paragraphs = self.clean.paragraphs
        for index in range(max(body, len(paragraphs) - 14), len(paragraphs)):
            found = self._signed(index)
            if found is not None:
                self.fields["publisher"] = Found([found], confidence=0.7)
                return

    def _signed(self, index: int) -> Range | None:
        """The office before a date, on its line or on the one above."""
        clean, paragraph = self.clean, self.clean.paragraphs[index]
        date = _lone_date(clean, paragraph)
        if date is None:
            return None
        start, end = trim(clean, paragraph.start, date.start, " (")
        if start >= end and index:
            above = clean.paragraphs[index - 1]
            start, end = trim(clean, above.start, above.end, " 。")
            if stamp := re.search(r"[ ]?\((?:盖章|公章|印章|章)\)$", clean.folded[start:end]):
                end = start + stamp.start()
        return (start, end) if _OFFICE.fullmatch(clean.folded[start:end]) else None

    def _add_signatures(self, found: Sequence[byline.Signature]) -> None:
        if not found:
            return
        named = {name for entry in found for name in entry.names}
        # 沈楚乔 郦文柏 under the headline says less than 本报记者 沈楚乔 in the text.
        self.signatures = [
            entry for entry in self.signatures if entry.role or not named.issuperset(entry.names)
        ]
        known = {name for entry in self.signatures for name in entry.names}
        self.signatures += [entry for entry in found if not known.issuperset(entry.names)]

    # --- the result ------------------------------------------------------------------------

    def _head(self) -> ArticleHead:
        clean = self.clean
        self.signatures = list(dict.fromkeys(self.signatures))
        values: dict[str, str] = {}
        sources: dict[str, FieldSource] = {}
        if (
            "publisher" not in self.fields
            and "newspaper" not in self.fields
            and "source" in self.fields
        ):
            self.fields["publisher"] = self.fields["source"]
        self.fields.pop("source", None)
        for name, found in self.fields.items():
            spans = clean.merged(s for low, high in found.ranges for s in clean.spans(low, high))
            printed = " ".join(" ".join(clean.text[a:b] for a, b in found.ranges).split())
            values[name] = found.value if isinstance(found.value, str) else printed
            sources[name] = FieldSource((spans,), found.origin, found.confidence, found.reason)
        self._date(values, sources)
        entries = tuple(Byline(entry.role, entry.names) for entry in self.signatures)
        if entries:
            sources["byline"] = FieldSource(
                tuple(
                    clean.merged(s for a, b in sorted(entry.places) for s in clean.spans(a, b))
                    for entry in self.signatures
                ),
                Origin.STATED,
                0.9,
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

    def _date(self, values: dict[str, str], sources: dict[str, FieldSource]) -> None:
        if not self.dates:
            return
        rank, found, place = max(self.dates, key=lambda entry: entry[0])
        spans: tuple[Span, ...] = self.clean.spans(*place)
        confidence = {0: 0.75, 1: 0.9}.get(rank, 0.97)
        values["date_raw"] = " ".join(self.clean.text[place[0] : place[1]].split())
        sources["date_raw"] = FieldSource((spans,), Origin.STATED, confidence)
        if found.iso:
            values["date"] = found.iso
            sources["date"] = FieldSource((spans,), Origin.STATED, confidence)
            return
        inferred = self._year_of(found)
        if inferred:
            values["date_inferred"], reason = inferred
            sources["date_inferred"] = FieldSource((spans,), Origin.INFERRED, 0.7, reason)

    def _year_of(self, found: PrintedDate) -> tuple[str, str] | None:
        """The year of a date printed without one."""
        printed = self.clean.folded[found.start : found.end]
        clocks = self.clocks or [date for rank, date, _ in self.dates if date.iso and rank == 1]
        years = [int(y) for y in re.findall(r"(?<!\d)(20\d\d)(?=年)", self.clean.folded)]
        if clocks and clocks[0].iso:
            clock = clocks[0]
            year = int(clocks[0].iso[:4])
            if (found.month, found.day) > (clock.month, clock.day):
                year -= 1
            iso = f"{year}-{found.month:02}-{found.day:02}"
            also = f"，文中也提到{year}年" if year in years else ""
            return (
                iso,
                f"只印了“{printed}”；阅读软件显示的日期是{clock.iso}，之前最近的这一天是{iso}{also}",
            )
        if years:
            year = max(set(years), key=lambda y: (years.count(y), y))
            iso = f"{year}-{found.month:02}-{found.day:02}"
            return iso, f"只印了“{printed}”；文中提到最多的年份是{year}年"
        return None


def _is_field(clean: Clean, paragraph: Paragraph) -> bool:
    """Whether a line is a labelled field of a record, which only a body holds."""
    pieces = divide(clean, paragraph.start, paragraph.end)
    hit = pieces[0].hit if pieces else None
    if hit is None or not hit.field:
        return False
    if not hit.colon:
        # 提案编号  149
        return not hit.weak and hit.field not in TEXT_LABELS and hit.end < paragraph.end
    value = clean.folded[hit.end : paragraph.end]
    if (
        hit.bracketed
        and len(value) > 8
        and re.search(r"(?:答复|复函|情况|公示|函)(?:\(.*\))?$", value)
    ):
        return False  # 【提案答复】关于…的答复 is a headline
    return not hit.weak or len(value) <= 10


def _rest_of(text: str) -> str:
    """A masthead's line without the things that mastheads are made of."""
    rest = _PAPER.sub(" ", text.replace("/", " "))
    rest = re.sub(
        r"(?:19|20)\d\d[ ]?[年\-/.]\d{1,2}[ ]?[月\-/.]\d{1,2}日?(?:[ ]\d{1,2}:\d{2}(?::\d{2})?)?",
        " ",
        rest,
    )
    rest = _WEEKDAY.sub(" ", rest)
    rest = re.sub(
        r"版权所有|(?:邮箱|电话|热线|电邮|责编|编辑|美编)[:/]?[ ]?\S+|[\w.]+@[\w.]+|(?<=[ ])[A-Z]?\d{2,3}(?=[ ]|$)",
        " ",
        rest,
    )
    rest = _PAGE.sub(" ", rest)
    rest = re.sub(
        r"(?:总)?第[ ]?\d+[ ]?期|农历.*$|社?(?:数字报刊?|电子报刊?|多媒体数字报刊?|电子版|数字版)(?:平台|系统)?|(?<=[ ])社(?=[ ]|$)|今日\d+版|数字报|电子报|多媒体数字报|(?:文|图|文/图|图/文|摄影|摄)/.*$",
        " ",
        rest,
    )
    return "".join(rest.split()).strip("|·:-—,()[]")


def _no_paper(name: str) -> bool:
    return name in NOT_NEWSPAPERS.split() or name.endswith(
        ("通报", "简报", "汇报", "公报", "申报", "填报")
    )


def _signatures_after(
    clean: Clean, dated: PrintedDate | None, paragraph: Paragraph
) -> list[byline.Signature]:
    if dated is None or dated.end >= paragraph.end:
        return []
    found = byline.read_byline(clean, dated.end, paragraph.end)
    return [entry for entry in found if entry.role]


def _lone_date(clean: Clean, paragraph: Paragraph) -> PrintedDate | None:
    """The date that a paragraph is, perhaps after the office that signs."""
    text = clean.paragraph_folded(paragraph)
    if len(text) > 50:
        return None
    for found in find_dates(clean.folded, paragraph.start, paragraph.end):
        before = clean.folded[paragraph.start : found.start].strip(" (")
        after = clean.folded[found.end : paragraph.end].strip(" 日)(印发")
        signs = not before or re.search(r"(?:局|委|办|府|厅|会|院|公司|中心|政协|室)$", before)
        if signs and not after:
            return found
    return None


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
