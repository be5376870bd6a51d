"""Which lines above an article are kicker, headline and subheadline, and which a site's."""

from __future__ import annotations

import re

from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Origin
from reader_app.extraction.article import byline, furniture
from reader_app.extraction.article.head_marks import OFFICE
from reader_app.extraction.article.headline_words import is_site
from reader_app.extraction.article.headlines import Line, read_headlines
from reader_app.extraction.article.rubrics import is_rubric
from reader_app.extraction.article.site_lines import names_channel
from reader_app.extraction.article.title_lines import best_block, title_score
from reader_app.extraction.article.titles_in_text import TitlesInText
from reader_app.extraction.records.draft import Found
from reader_app.extraction.records.sections import PART_ALONE
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.person_names import is_surname, is_word
from reader_app.extraction.words.values import trim
from reader_app.text.clean import Paragraph
from reader_app.text.width import HAN

_GENERAL = re.compile("(?:本站|本网|原创|网络|互联网|办公室|政协|提案委(?:员会)?)+")
_SITE_OF = re.compile(  # 某县人民政府门户网站, 某区政协掌上履职平台
    r"(?:(?<!人民)政府)?(?:(?:门户|官方)?网站?|门户)$"
    r"|(?<=政协)(?:智慧|掌上|网上|数字|移动)?(?:委员)?(?:履职|提案)(?:办理|工作|管理|服务)*(?:系统|平台)$"
)
_PART_OF_SITE = re.compile(  # 某区人大常委会·民生实事项目票决制专栏
    rf"(?P<of>[{HAN}]{{3,20}})[ ]?[·|—:][ ]?[{HAN}]{{2,24}}(?:专栏|专题|专区|频道|专页)$"
)
_REPORT_OF = re.compile(  # 2022年某镇人民政府…办理情况的报告
    rf"(?:19|20)\d\d年(?P<who>[{HAN}]{{2,16}}?(?:人民政府|政协|[^开格布大结]局|委员会|办公室))(?!关于)"
)
_OWN_REPORT = re.compile(
    rf"(?![{HAN}]*第[{HAN}]{{1,3}}届)(?P<who>[{HAN}]{{4,24}}?)(?:关于)?(?=(?:19|20)\d\d(?:年|-)|办理|关于)"
)
_REPORT = re.compile(
    r"(?:年度?报告|工作报告|总结|情况的?报告|(?:工作|年度|实施)?(?:计划|方案)|工作要点|(?:办|作)法|规定|细则"
    r"|通报|说明)(?:\(.*\))?$"
)
_SHORTEST_TITLE = 8
_PAGE_NAME = re.compile(rf"[{HAN}]{{2,4}}[·|][{HAN}]{{2,6}}")


class TitleChoice(TitlesInText):
    """Chooses among the lines that may be titles."""

    def _headlines(self) -> None:
        labelled = self.fields.get("headline")
        if labelled is not None and labelled.confidence > 0.96:
            for line in self.titles:
                self.kinds[line.paragraph] = BlockKind.FURNITURE
            self._label_headline(labelled)
            return
        told = {
            name: found
            for name in ("kicker", "headline", "subheadline")
            if (found := self.fields.pop(name, None)) and found.confidence > 0.96
        }
        self._page_name_over_titles()
        for line in self.titles:
            self.kinds.pop(line.paragraph, None)
        self._site_told_again()
        self._name_for_title()
        lines = self._over_account() or best_block(self._below_crumbs(), self._of, self._parted)
        read = read_headlines(self.clean, lines, self._in_paper())
        for line in self.titles:
            first = min(read.kinds, default=line.paragraph)
            if line.paragraph < first:
                self.kinds[line.paragraph] = BlockKind.FURNITURE
        for name, ranges in read.ranges.items():
            self.fields[name] = Found(list(ranges), confidence=read.confidence)
        for index, kind in read.kinds.items():
            self.kinds[index] = kind
        self.fields |= told  # 引题:… over a title that has no label
        self._title_of_crumbs()

    def _title_of_crumbs(self) -> None:
        """The last step of the crumbs, where no line below looks like a title."""
        known = self.fields.get("headline")
        if self.last_step is None or (known and title_score(self._squeezed(known.ranges)) >= 0):
            return
        words = self.clean.folded[slice(*self.last_step)]
        if names_channel(words) or is_site(words) or is_rubric(words):
            return
        for name in ("kicker", "subheadline"):
            self.fields.pop(name, None)
        self.fields["headline"] = Found([self.last_step], confidence=0.6)

    def _name_for_title(self) -> None:
        """张三丰 alone over a text, or several such names: who wrote it, and no title."""
        if len(self.titles) != 1 or self.titles[0].heading_level or self.signatures:
            return
        line = self.titles[0]
        found = byline.read_byline(self.clean, *self.clean.trim(line.start, line.end))
        names = [name for entry in found for name in entry.names]
        alone = len(names) > 1 or any(len(name) == 3 for name in names)  # of two signs are words
        if alone and all(map(_is_persons, names)):
            self.signatures += found
            self.kinds[line.paragraph] = BlockKind.BYLINE
            self.titles = []

    def _site_told_again(self) -> None:
        """百川词海 over a title, and 百川词海·佚名 2011-05-30 below it: the site's name."""
        if len(self.titles) < 2:
            return
        first = self.titles[0]
        below = self.clean.paragraphs[first.paragraph + 1 : self.titles[-1].paragraph + 3]
        again = re.compile(rf"[ ]*{re.escape(self._of(first))}[ ]?[·|丨-]")
        if not first.heading_level and any(
            again.match(self.clean.folded, *one.range) for one in below
        ):
            self.kinds[first.paragraph] = BlockKind.FURNITURE
            del self.titles[0]

    def _page_name_over_titles(self) -> None:
        """深度·提案追踪 under a masthead that tells the page's number: the page's name."""
        paragraphs = self.clean.paragraphs
        if len(self.titles) < 2 or "page_no" not in self.fields:
            return
        if (name := self.fields.get("page_name")) is not None:
            self._page_name_again(name)
            return
        first, second = self.titles[:2]
        under = first.paragraph and self.kinds.get(first.paragraph - 1) is BlockKind.META
        apart = paragraphs[second.paragraph].blank_lines_before > 0
        if under and apart and _PAGE_NAME.fullmatch(self._of(first)):
            self.fields["page_name"] = Found([trim(self.clean, first.start, first.end, " ")])
            self.kinds[first.paragraph] = BlockKind.META
            del self.titles[0]

    def _page_name_again(self, name: Found) -> None:
        """委员风采 over a title on the page of that name: the page's, and no kicker."""
        printed = name.value if isinstance(name.value, str) else self._squeezed(name.ranges)
        first = self.titles[0]
        over_dash = self._over_dash(self.clean.paragraphs[first.paragraph])
        if self._squeezed([(first.start, first.end)]) == printed and not over_dash:
            self.kinds[first.paragraph] = BlockKind.FURNITURE
            del self.titles[0]

    def _over_dash(self, paragraph: Paragraph) -> bool:
        """Whether ——… stands right below, as it does below a title: 提案办理追踪 | ——听三方说."""
        return bool(
            re.match(
                "\n[ ]*(?:——|--)[ ]?[^ ]", self.clean.folded[paragraph.end : paragraph.end + 8]
            )
        )

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

    def _over_account(self) -> list[Line]:
        """The title that an account's line stands right under: what is below is in the text."""
        above = [line for line in self.titles if line.paragraph < self.account]
        if not above or above[-1].paragraph != self.account - 1:
            return []
        title = self._of(above[-1])
        named = is_site(title) or is_rubric(title) or names_channel(title)
        if len(title) < _SHORTEST_TITLE or named or title_score(title) < 1:
            return []
        return best_block(above, self._of, self._parted)

    def _in_paper(self) -> bool:
        """Whether the page is a paper's: it tells its name or number, or has 本报 in the text."""
        marks = self.fields.keys() & {"newspaper", "page_no", "page_name"}
        return bool(marks) or self.software or "本报" in self.clean.folded[:2000]

    def _below_crumbs(self) -> list[Line]:
        """The lines under 当前位置:首页 > …, where any are; what is over it is the site's."""
        crumbs = [
            line.paragraph
            for line in self.titles
            for index in range(line.paragraph)
            if self._is_position(index)
        ]
        titles = self._over_parts()
        return [line for line in titles if line.paragraph in crumbs] or titles

    def _over_parts(self) -> list[Line]:
        """The lines over PART 1, below which stands the part's name and no title."""
        first = self.titles[0].paragraph if self.titles else 0
        last = self.titles[-1].paragraph if self.titles else 0
        part = next(
            (at for at in range(first, last) if PART_ALONE.fullmatch(self.clean.folded_line(at))),
            last + 1,
        )
        return [line for line in self.titles if line.paragraph < part] or self.titles

    def _is_position(self, index: int) -> bool:
        kind = self.kinds.get(index)
        text = self.clean.paragraph_folded(self.clean.paragraphs[index]).strip()
        return kind is BlockKind.FURNITURE and "位置" in text[:8]

    def _parted(self, first: int, last: int) -> bool:
        """Whether a date, source or byline stands between two paragraphs of the head."""
        return any(
            self.kinds.get(index) in (BlockKind.META, BlockKind.BYLINE)
            or self._is_crumbs(self.clean.paragraphs[index])
            for index in range(first + 1, last)
        )

    def _is_crumbs(self, paragraph: Paragraph) -> bool:
        text = self.clean.paragraph_folded(paragraph).strip()
        if furniture.is_ornament(text):
            return False
        return "位置" in text[:8] or furniture.is_navigation(self.clean, paragraph)

    def _label_headline(self, labelled: Found) -> None:
        """The line that prints a labelled headline again is the one to show."""
        words = self._squeezed(labelled.ranges)
        for line in self.titles:
            if self._squeezed([(line.start, line.end)]).endswith(words):
                self.kinds[line.paragraph] = BlockKind.HEADLINE
                self.fields["headline"] = Found([(line.start, line.end)])

    def _office_over_title(self) -> None:
        """An office, site or newsroom named alone above the title publishes what follows."""
        named = self.fields.get("source")
        if self.supplier is not None and self.supplier.role:
            return
        if self.fields.keys() & {"publisher", "newspaper"} or (
            named and not self._is_general(named)
        ):
            return
        if owner := self._system_owner():
            self.fields["publisher"] = Found([owner], confidence=0.65)
            return
        for line in self.titles:
            # One below the title is in no role; one above it has been given up as the site's.
            if self.kinds.get(line.paragraph) not in (BlockKind.FURNITURE, None):
                continue
            start, end = trim(self.clean, line.start, line.end, f" {BULLETS}")
            if site := _SITE_OF.search(self.clean.folded, start, end):
                end = site.start()
            elif part := _PART_OF_SITE.match(self.clean.folded, start, end):
                end = part.end("of")
            name = self.clean.folded[start:end].strip()
            channel = names_channel(name) and not name.endswith(("政府", "政协", "人大常委会"))
            if OFFICE.fullmatch(name) and not channel and "关于" not in name:
                field_name = "site" if site and "收悉" in self.clean.folded else "publisher"
                self.fields[field_name] = Found([(start, end)], confidence=0.75)
                self.kinds[line.paragraph] = BlockKind.META
                return

    def _office_of_report(self) -> None:
        """某局2022年…工作总结: an office's own report of a year, where nobody else is named."""
        headline = self.fields.get("headline")
        if headline is None or len(headline.ranges) > 2:
            return
        own = _OWN_REPORT.match(self.clean.folded, *headline.ranges[0])
        own = own or _REPORT_OF.match(self.clean.folded, *headline.ranges[0])
        whole = "".join(self.clean.folded[a:b] for a, b in headline.ranges)
        if own and OFFICE.fullmatch(own["who"]) and _REPORT.search(whole):
            self.fields.setdefault("office", Found([own.span("who")], confidence=0.65))

    def _is_general(self, source: Found) -> bool:
        """Whether a source is less than a name: 本站; or an account that the site takes from."""
        words = self._squeezed(source.ranges)
        return bool(_GENERAL.fullmatch(words)) or words.endswith("发布")


def _is_persons(name: str) -> bool:
    return is_surname(name) and not (is_word(name) or names_channel(name))
