"""What the text itself says of its makers: signatures, sources, the office that signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from reader_app.extraction.article import byline, byline_in_text, furniture
from reader_app.extraction.article.furniture import is_ornament
from reader_app.extraction.article.head_marks import OFFICE, PAGE, lone_date, no_paper
from reader_app.extraction.article.mastheads import Mastheads
from reader_app.extraction.records.draft import Found
from reader_app.extraction.records.record_cells import record_cells
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Paragraph
from reader_app.text.dates import PrintedDate
from reader_app.text.width import HAN

_A_PART = re.compile(
    "本?[局委院]?(?:办公室|(?:综合|宣传|秘书|信息|政工|法规)[科处股室])"
)  # 来源:办公室
_SOURCE = re.compile(
    rf"[ ]*\(?(?:本文|信息|稿件|文章|内容)?来源[ ]?[:|丨][ ]*(?:[{HAN}]{{2,8}}网[—-]+)?"
    rf"([{HAN}]{{3,24}})(?=$|[ )|,;])"
)


_SIGNED_SOURCE = re.compile(
    rf"[ (]*(?:本文|信息|稿件|文章|内容)?来源[ ]?[:|丨][ ]*(?P<media>[{HAN}]{{2,10}}?)(?P<by>[ ]?"
    rf"(?:全媒体|融媒体|首席|见习|实习|特约|驻站)?(?:记者|通讯员)[ :]*[{HAN}][^。]{{1,24}}?)[) ]*$"
)

_OWN_NEWS = re.compile(
    rf"[ ]*([{HAN}]{{1,6}}(?:日报|晚报|晨报|时报|商报|都市报|早报|快报|新报|政协报|青年报|法治报"
    rf"|报))(?:记者)?讯"
)
_SIGNS_BEHIND = re.compile(rf"。[ ]{{1,4}}([{HAN}]{{4,20}})$", re.MULTILINE)  # …。 某市民生办
_SIGNS_TO_CALL = re.compile(  # 某市文化局  联系电话:…
    rf"[ ]*(?P<who>[{HAN}()]{{4,30}})[ ]{{1,6}}(?:联系(?:人|电话|方式)|电话|经办人)[ ]?:"
)
_TAKEN_NEWS = re.compile(  # 江城新闻网2月18日讯 据《江城晚报》报道
    rf"(?:[{HAN}\d]{{2,20}}(?:讯|电|消息)[】\]]?[ ,:]*|[ ]*(?=据《))"
    rf"据(?P<paper>《[{HAN}]{{2,8}}》|[{HAN}]{{2,7}}报)(?:报道|消息)"
)
_MEDIA_NEWS = re.compile(  # 某县融媒体中心讯
    rf"[ ]*(?P<who>(?!大会|会议|两会)[{HAN}]{{2,10}}"
    r"(?:融媒体中心|融媒|传媒中心|广播电视台|电视台|新闻中心))"
    rf"(?:[ ]?\d{{1,2}}月\d{{1,2}}日)?(?:记者)?讯"
)
_LAST_LINES = 4
_PAPER_BELOW = re.compile(  # 原载《江城日报》2023年1月5日第4版
    rf"(?:原?载于?|刊于|摘自|转自|来源|据)?[ :]*《?[{HAN}]{{2,10}}》?[ ]?(?:社[ ]?)?"
    r"\(?(?:19|20)\d\d[年\-/.][^。]{3,30}"
)
_CAPTION = re.compile(r"[ ▲△▼↑(]*(?:图片新闻|图片说明|图为|[上下左右题]图|资料图片?)[ ]?[:|为]?")
_FOOT = re.compile(rf"[ ]*([{HAN}]{{4,30}})[ ]?(?:制|印制|编制|监制|编印|编|整理|供稿|提供)$")


_SYSTEM = re.compile(r"(?:系统|平台)(?:[ ]|$)")
_OWNER = re.compile(
    rf".{{0,6}}(?:版权所有|主办(?:单位)?)[ ]?:[ ]?(?P<who>[{HAN}]{{4,30}})(?=$|[ ])"
)
_OF_THE_FOOT = re.compile("版权|技术支持|承办|备案|ICP|标识码|公网安备|联系我们|网站地图")


_PAPER_PROPERTY = re.compile(  # 2021-12-28 1 2 江城日报 content_40317.html 1 3 … /enpproperty-->
    rf"[ ]*(?:20\d\d-\d\d-\d\d[ ]+)?(?:\d{{1,3}}[ ]+)*(?P<paper>[{HAN}]{{2,10}})[ ]+"
    r"content_\d+\.html?[ ].*enpproperty"
)


class HeadTail(Mastheads):
    """Reads what stands in the text and under it.

    A cell of a table of records is a record's, never the page's date or publisher.
    """

    @cached_property
    def _cells(self) -> frozenset[int]:
        return record_cells(self.clean)

    def _tail(self, body: int) -> None:
        """Signatures in the text (本报讯(记者…)), and the date under a letter or notice."""
        clean, paragraphs = self.clean, self.clean.paragraphs
        for paragraph in paragraphs[body : body + 3]:
            self._own_news(paragraph)
            self._add_signatures(
                byline_in_text.read_dateline(clean, paragraph.start, paragraph.end)
            )
        for index in range(max(body, len(paragraphs) - 14), len(paragraphs)):
            paragraph = paragraphs[index]
            if _CAPTION.match(clean.folded, *paragraph.range):
                continue
            signed = byline_in_text.read_signed(clean, paragraph.start, paragraph.end)
            if self._ends_prose(index) or all(entry.role for entry in signed):
                self._add_signatures(signed)
            self._add_signatures(byline.read_supplier(clean, paragraph.start, paragraph.end))
            self._add_signatures(byline_in_text.read_credits(clean, paragraph.start, paragraph.end))
        for index in self._outside_records(range(max(body, len(paragraphs) - 8), len(paragraphs))):
            paragraph = paragraphs[index]
            if self._signed_source(*paragraph.range):
                continue
            source = _SOURCE.match(clean.folded, paragraph.start, paragraph.end)
            named = source and not source[1].endswith("发布")
            if source and named and not _A_PART.fullmatch(source[1].strip()):
                self._maker("source", *source.span(1))
        self._paper_property()
        self._paper_below()
        self._meta_in_text(body)
        self._signing_office(body)
        if not self.dates:
            last = range(len(paragraphs) - 1, max(body, len(paragraphs) - 14) - 1, -1)
            before_records = range(min(self.limit, len(paragraphs)) - 1, body - 1, -1)
            printed = (
                (index, found)
                for index in self._outside_records((*last, *before_records))
                if (found := lone_date(clean, paragraphs[index], digits=True))
            )
            if date := self._signed_not_printed(printed):
                self.dates.append((0, date, (date.start, date.end)))
        if not self.dates and self.passed:
            self.dates.append((0, self.passed, (self.passed.start, self.passed.end)))

    def _paper_property(self) -> None:
        """The paper's name in what its publishing system leaves under an article."""
        for paragraph in self.clean.paragraphs[-3:]:
            found = _PAPER_PROPERTY.match(self.clean.folded, *paragraph.range)
            if found:
                self.fields.setdefault("newspaper", Found([found.span("paper")], confidence=0.8))
            if found and not self.dates:
                self._date_in(*paragraph.range)

    def _paper_below(self) -> None:
        """江城日报2023年1月5日 第四版 两会专刊, under an article over which no paper is named."""
        if self.fields.keys() & {"newspaper", "page_no"}:
            return
        for index in range(
            max(0, len(self.clean.paragraphs) - _LAST_LINES), len(self.clean.paragraphs)
        ):
            paragraph = self.clean.paragraphs[index]
            text = self.clean.folded_line(index).strip("()[]【】 ")
            told = _PAPER_BELOW.match(text)
            if told and self._paper(*paragraph.range) and PAGE.search(text):
                self._masthead(index, paragraph, text)

    def _signed_source(self, start: int, end: int) -> bool:
        """来源:江城日报记者 张三: the paper and who wrote for it, in one."""
        said = _SIGNED_SOURCE.match(self.clean.folded, *self.clean.trim(start, end))
        signed = byline.read_byline(self.clean, said.start("by"), said.end()) if said else []
        if said is None or not signed:
            return False
        self._maker("source", *said.span("media"))
        self._add_signatures(signed)
        return True

    def _signed_not_printed(self, dates: Iterator[tuple[int, PrintedDate]]) -> PrintedDate | None:
        """The last date of a text, but not that of its printing where one signs it: …印发."""
        _, last = next(dates, (0, None))
        folded = self.clean.folded
        if last is None or not folded.startswith("印", last.end):
            return last
        signed = (
            one
            for index, one in dates
            if self._signed(index) is not None or (index < self.limit and self._is_date(index, one))
        )
        return next((one for one in signed if not folded.startswith("印", one.end)), last)

    def _is_date(self, index: int, date: PrintedDate) -> bool:
        """Whether a line is a date and nothing else, as under a notice and over its annex."""
        return self.clean.trim(*self.clean.paragraphs[index].range) == (date.start, date.end)

    def _outside_records(self, indices: Iterable[int]) -> Iterator[int]:
        return (index for index in indices if index not in self._cells)

    def _ends_prose(self, index: int) -> bool:
        """Whether a paragraph ends a text, or stands under its last sentence.

        Names in brackets under a title are a proposal's, not the article's.
        """
        paragraph = self.clean.paragraphs[index]
        if paragraph.end - paragraph.start > 50 or not index:
            return True
        before = self.clean.paragraph_folded(self.clean.paragraphs[index - 1]).strip()
        return before.endswith(("。", "!", "?", "”", "…", ")"))

    def _own_news(self, paragraph: Paragraph) -> None:
        """郢川晚报讯(记者…): the paper that the news is its own of."""
        taken = _TAKEN_NEWS.match(self.clean.folded, paragraph.start, paragraph.end)
        if taken and "publisher" not in self.fields:
            place = trim(self.clean, *taken.span("paper"), "《》")
            self.fields.setdefault("newspaper", Found([place], confidence=0.7))
        media = _MEDIA_NEWS.match(self.clean.folded, paragraph.start, paragraph.end)
        known = self.fields.get("publisher")
        if media and "source" not in self.fields and not (known and known.confidence >= 0.8):
            self.fields["publisher"] = Found([media.span("who")], confidence=0.7)
        found = _OWN_NEWS.match(self.clean.folded, paragraph.start, paragraph.end)
        if found and not no_paper(found[1]) and "publisher" not in self.fields:
            self.fields.setdefault("newspaper", Found([found.span(1)], confidence=0.7))

    def _meta_in_text(self, body: int) -> None:
        """发布日期:…, 发布机构:…, where a page prints them under its first words or at its end."""
        paragraphs = self.clean.paragraphs
        above = range(body, min(self.limit, len(paragraphs), body + 20))
        below = range(max(body, len(paragraphs) - 8), len(paragraphs))
        for index in self._outside_records((*above, *below)):
            hits = furniture.meta_hits(self.clean, paragraphs[index])
            ends = [*(hit[2] for hit in hits[1:]), paragraphs[index].end][: len(hits)]
            for (name, start, _), end in zip(hits, ends, strict=True):
                if name == "byline" and not self.signatures:
                    self._meta_value(name, start, end)
                dated = name in ("published", "date") and not self.dates
                named = self.fields.keys() & {"publisher", "newspaper", "source"}
                made = name == "publisher" and not named
                if dated or made:
                    self._meta_value(name, start, end)

    def _signing_office(self, body: int) -> None:
        """The office that signs a letter or notice publishes it, if nobody else is named."""
        paragraphs = self.clean.paragraphs
        tail = range(max(body, len(paragraphs) - 14), len(paragraphs))
        known = self.fields.get("source")
        part = known is not None and self._is_part(known)
        if self.fields.keys() & {"publisher", "newspaper"} or (known and not part):
            return
        before = self._before_attachments(body, tail.start)
        above = reversed(range(body, min(self.limit, tail.start)))  # 附件 may be what follows
        for index in self._outside_records((*tail, *before, *above)):
            found = self._signed(index)
            if found is not None:
                self.fields["publisher"] = Found([self._decided_by(found)], confidence=0.7)
                return
        for paragraph in paragraphs[-3:]:
            signed = _SIGNS_BEHIND.search(self.clean.folded, paragraph.start, paragraph.end)
            if signed and signed.end() == paragraph.end and OFFICE.fullmatch(signed[1]):
                self.fields["publisher"] = Found([signed.span(1)], confidence=0.65)
                return
        for paragraph in paragraphs[-6:]:
            signed = _SIGNS_TO_CALL.match(self.clean.folded, *paragraph.range)
            if signed and OFFICE.fullmatch(signed["who"]):
                self.fields["publisher"] = Found([signed.span("who")], confidence=0.65)
                return
        for index in self._outside_records(reversed(tail)):
            if made := self._made_by(index):
                self.fields["publisher"] = Found([made], confidence=0.65)
                return

    def _decided_by(self, printed: Range) -> Range:
        """政协某区委员会, whose decision its office prints: 政协某区委员会办公室 …印发."""
        name = self.clean.folded[slice(*printed)].removesuffix("办公室")
        line_end = self.clean.folded.find("\n", printed[1])
        line_end = len(self.clean.folded) if line_end < 0 else line_end
        if not self.clean.folded[printed[1] : line_end].rstrip().endswith("印发"):
            return printed
        above = re.compile(rf"^[ ]*({re.escape(name)})(?=关于|[ ]*文[ ]?件$|[ ]*$)", re.MULTILINE)
        decided = above.search(self.clean.folded, 0, printed[0])
        return decided.span(1) if decided else printed

    def _system_owner(self) -> Range | None:
        """主办:某市政协 技术支持:… under what a system shows, which tells nobody else."""
        paragraphs = self.clean.paragraphs
        if not any(_SYSTEM.search(self.clean.paragraph_folded(one)) for one in paragraphs[:2]):
            return None
        for paragraph in paragraphs[-4:]:
            owner = _OWNER.match(self.clean.folded, paragraph.start, paragraph.end)
            foot = _OF_THE_FOOT.search(self.clean.folded, paragraph.start, paragraph.end)
            if owner and foot and OFFICE.fullmatch(owner["who"]):
                return owner.span("who")
        return None

    def _before_attachments(self, first: int, end: int) -> list[int]:
        """The lines over 附件, where a notice that brings one is signed."""
        if "\n附" not in self.clean.folded:
            return []
        found, over_annex = [], False  # whether 附件 stands below, perhaps with a rule between
        for index in range(len(self.clean.paragraphs) - 1, first - 1, -1):
            text = self.clean.paragraph_folded(self.clean.paragraphs[index])
            if over_annex and index < end and len(text) <= 50:
                found.append(index)
            if not is_ornament(text):
                over_annex = text.startswith("附")
        return found[::-1]

    def _made_by(self, index: int) -> Range | None:
        """某市政协提案委员会 制, or a site's foot: 主办:某市政协 承办:…, 版权所有:…."""
        paragraph = self.clean.paragraphs[index]
        found = _FOOT.match(self.clean.folded, paragraph.start, paragraph.end)
        if not found:
            return None
        start, end = found.span(1)
        office = OFFICE.fullmatch(self.clean.folded[start:end])
        assembly = self.clean.folded[start:end].startswith("中国人民政治协商会议")
        return (start, end) if office or assembly else None

    def _signed(self, index: int) -> Range | None:
        """The office that signs a date: on its line, on the one above, or on the last one below."""
        clean, paragraph = self.clean, self.clean.paragraphs[index]
        date = lone_date(clean, paragraph, digits=True)
        if date is None:
            return None
        start, end = trim(clean, paragraph.start, date.start, " (")
        if start >= end and index and index - 1 not in self._cells:
            above = clean.paragraphs[index - 1]
            start, end = trim(clean, above.start, above.end, " 。")
            if stamp := re.search(r"[ ]?\((?:盖章|公章|印章|章)\)$", clean.folded[start:end]):
                end = start + stamp.start()
        start, end = self._first_of_several(start, end)
        signed = OFFICE.fullmatch(clean.folded[start:end])
        following = index + 1 < len(clean.paragraphs) and index + 1 not in self._cells
        if not signed and following:
            below = clean.paragraphs[index + 1]
            start, end = trim(clean, below.start, below.end, " 。")
        return (start, end) if OFFICE.fullmatch(clean.folded[start:end]) else None

    def _first_of_several(self, start: int, end: int) -> Range:
        """The first of the offices that sign together, which wide gaps part."""
        gaps = list(re.finditer(r"[ ]{2,}|、", self.clean.folded[start:end]))
        names = re.split(r"[ ]{2,}|、", self.clean.folded[start:end])
        if gaps and all(OFFICE.fullmatch(name) for name in names):
            return start, start + gaps[0].start()
        return start, end

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
