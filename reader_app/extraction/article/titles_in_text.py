"""A title that stands in the text: under the notice that brings a paper, or on its own line."""

from __future__ import annotations

import re
from itertools import takewhile

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.article import byline_in_text
from reader_app.extraction.article.titles_over_letters import TitlesOverLetters
from reader_app.extraction.records.draft import Found
from reader_app.text.dates import PrintedDate
from reader_app.text.width import HAN

_ISSUED = re.compile("《(?P<what>[^。]{6,60})》(?:已[^。]{0,20},)?[^。]{0,12}(?:印发|发给|下发)")
_LONGEST_NOTICE = 12  # paragraphs
_LONGEST_LINE = 120  # characters; what is longer is a text
_RUN_ON = re.compile(
    r"(?P<title>[^。;:,]{6,50}?)[ ]+(?=(?:发布|发表|更新|刊发)?(?:日期|时间)[ ]?:"
    r"|(?:信息|稿件|文章)?来源[ ]?:|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d|作者[ ]?:"
    r"|【?本[报网台]讯|\(?(?:本报)?记者[ :])"
)
_BOXED_BEFORE = re.compile(r"【(?P<title>[^【】。]{10,50})】(?=.{20})")
_COUPLET = re.compile(  # 提案聚民智 同心绘蓝图 (委员在讨论) 昨天,…
    rf"(?P<title>[{HAN}]{{4,9}}[ ][{HAN}]{{4,9}})[ ]+(?=\([^()]{{4,24}}\)[ ]|[前昨今][天日]|本报讯)"
)
_TOLD_BEHIND = re.compile(
    r"(?:(?:(?:发布|发表|更新|刊发)?(?:日期|时间)[ ]?:[ ]*)?[\d\-/.年月日: ]{8,24}"
    rf"|(?:信息|稿件|文章)?来源[ ]?:[ ]*(?P<source>[{HAN}]{{2,16}})(?=[ ])[ ]*"
    rf"|作者[ ]?:[ ]*[{HAN}]{{2,4}}[ ]+)+"
)


_FRONT = re.compile(r"(?P<name>[a-z_]{3,14})[ ]?[:=][ ]*[\"']?(?P<value>[^\"']*?)[\"']?")
_FRONT_MEANINGS = {
    **dict.fromkeys(("date", "published", "pubdate", "publish_date"), "published"),
    **dict.fromkeys(("publisher", "office"), "publisher"),
    "source": "source",
    "newspaper": "newspaper",
    "subtitle": "subheadline",
}
_MOST_FRONT, _LEAST_FRONT = 16, 2  # lines
_BOARD = ("作者", "标题", "时间")  # over what is written on a board
_BOARD_DATE = re.compile(
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ ]+(?P<day>\d{1,2})[ ]"
    r"\d{2}:\d{2}:\d{2}[ ](?P<year>20\d\d)"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DATE_BEFORE = re.compile(r"[ ]*date[ ](?=20\d\d-\d\d-\d\d[ ])")  # date 2025-12-20 市府在…


class TitlesInText(TitlesOverLetters):
    """Finds the title of a page that prints none over its text."""

    def _front_matter(self) -> int:
        """title: …, date: …, source: …: how many of a file's first lines tell such."""
        said = [
            _FRONT.fullmatch(self.clean.folded, *self.clean.trim(*line.range))
            for line in self.clean.paragraphs[:_MOST_FRONT]
        ]
        lines = list(takewhile(lambda one: one is not None, said))
        names = {one["name"]: one for one in lines if one}
        if len(lines) < _LEAST_FRONT or "title" not in names:
            return 0
        if title := names["title"]["value"]:
            self.fields["headline"] = Found([names["title"].span("value")], confidence=0.97)
        for name, meaning in _FRONT_MEANINGS.items():
            if name in names and names[name]["value"]:
                self._meta_value(meaning, *names[name].span("value"))
        self.kinds.update(dict.fromkeys(range(len(lines)), BlockKind.META))
        return len(lines) if title else 0

    def _board_head(self) -> int:
        """作者 … | 标题 … | 时间 …, with no colons: how many of the first lines they are."""
        lines = self.clean.paragraphs[: len(_BOARD)]
        words = [self.clean.paragraph_folded(line).lstrip() for line in lines]
        if len(lines) < len(_BOARD) or not all(map(_opens, words, _BOARD)):
            return 0
        title = self.clean.trim(*lines[1].range)
        self.fields["headline"] = Found(
            [(title[0] + len(_BOARD[1]) + 1, title[1])], confidence=0.97
        )
        self._date_in(*lines[2].range)
        if said := _BOARD_DATE.search(self.clean.folded, *lines[2].range):
            month, day = _MONTHS.index(said["month"]) + 1, int(said["day"])
            iso = f"{said['year']}-{month:02}-{day:02}"
            self.dates.append((1, PrintedDate(iso, month, day, *said.span()), said.span()))
        self.kinds.update(dict.fromkeys(range(len(_BOARD)), BlockKind.META))
        return len(_BOARD)

    def _date_before_text(self) -> None:
        """date 2025-12-20 市府在…: what a crawler has put before the first sentence."""
        if self.clean.paragraphs and not self.dates:
            start, end = self.clean.paragraphs[0].range
            if before := _DATE_BEFORE.match(self.clean.folded, start, end):
                self._date_in(before.end(), before.end() + 10)

    def _title_under_notice(self, body: int) -> None:
        """…将《某市办理规程》印发给你们, and the paper so named below: the title of the page."""
        if "headline" in self.fields:
            return
        paragraphs = self.clean.paragraphs
        issued = ""
        for index in range(body, min(len(paragraphs), self.limit, body + _LONGEST_NOTICE)):
            line = self.clean.folded_line(index).strip()
            if line.startswith("附"):
                return  # what is brought is but an annex
            if issued and "".join(line.split()) == issued:
                self.fields["headline"] = Found([self.clean.trim(*paragraphs[index].range)])
                self.kinds[index] = BlockKind.HEADLINE
                return
            if said := _ISSUED.search(line):
                issued = "".join(said["what"].split())

    def _title_before_text(self, body: int) -> None:
        """交办会召开 2021-03-05 来源:某县政协 3月4日,…: a page whose line ends are lost."""
        if self.titles or "headline" in self.fields or body >= len(self.clean.paragraphs):
            return
        paragraph = self.clean.paragraphs[body]
        start, end = self.clean.trim(*paragraph.range)
        run = _BOXED_BEFORE.match(self.clean.folded, start, end)
        if (run is None and end - start < _LONGEST_LINE) or paragraph.table is not None:
            return
        run = run or _RUN_ON.match(self.clean.folded, start, end)
        run = run or _COUPLET.match(self.clean.folded, start, end)
        if run is None or (run.re is _COUPLET and len({len(x) for x in run["title"].split()}) > 1):
            return
        self.fields["headline"] = Found([run.span("title")], confidence=0.7)
        told = _TOLD_BEHIND.match(self.clean.folded, run.end(), end)
        if told and told["source"]:
            self._maker("source", *told.span("source"))
        if told:
            self._date_in(*told.span())
        opens = told.end() if told else run.end()
        self._add_signatures(byline_in_text.read_dateline(self.clean, opens, end))


def _opens(line: str, label: str) -> bool:
    return line.startswith(label + " ") and len(line) > len(label) + 1
