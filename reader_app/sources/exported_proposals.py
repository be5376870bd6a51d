"""The table of proposals that this program exports, read back as the articles it was made of.

Each proposal is written out as papers print it, label by label, below the head of its article;
marks say which words are which field. So every cell comes back as it was, whatever it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from reader_app.domain.carrier import Carrier
from reader_app.domain.proposal import LIST_FIELDS
from reader_app.domain.span import Span
from reader_app.sources.head_lines import NamedText

Row = Mapping[str, str]

_ARTICLE = ("报纸", "发布机构", "日期", "版次", "版面名", "文章编号", "标题")
_KNOWN = frozenset(
    (*_ARTICLE, "提案编号", "提案题目", "提案者", "各轮类别", "提案内容", "办理情况")
)
_SHORT = {
    "提案者": "proposers",
    "督办领导": "supervisors",
    "分工办委": "committee",
    "主办单位": "lead_units",
    "会办单位": "co_units",
}
_LONG = {"提案内容": "content", "情况": "background", "建议": "suggestion", "办理情况": "reply"}
_OTHERS = {
    "序号": "seq",
    "提案编号": "number",
    "提案题目": "title",
    "办理类别": "category",
    "各轮类别": "category_rounds",
    "栏目": "section",
}
_FIELDS = {**_SHORT, **_LONG, **_OTHERS}
_DAY = re.compile(r"\d{4}\D\d{1,2}\D\d{1,2}\D?")
_MOST_DIGITS = 18
_ROUND = re.compile(r"第(.+?)轮(.+)")


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    text: str
    carrier: Carrier


def is_export(heads: Sequence[str]) -> bool:
    """Whether these are the column heads of our own table."""
    return set(heads) >= _KNOWN


def exported_articles(
    heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[ExportedArticle]:
    """The articles that the table was made of."""
    found = [dict(zip(heads, map(_plain, row), strict=False)) for row in rows if any(row)]
    whole = [row for row in found if len(row) == len(heads)]
    for _, group in groupby(whole, key=itemgetter(*_ARTICLE)):
        rows_of_it = list(group)
        number = rows_of_it[0]["文章编号"]
        text = _article(rows_of_it)
        is_number = number.isdecimal() and len(number) <= _MOST_DIGITS
        carrier = Carrier(marks=text.marks, exported_from=int(number) if is_number else None)
        yield ExportedArticle(f"{text.text}\n", carrier)


def _plain(cell: str) -> str:
    """A cell without the mark that keeps it from being a formula."""
    return cell[1:] if cell.startswith("'") else cell


@dataclass(slots=True)
class _Line:
    """A line in the making; what of it is a field is noted."""

    text: str = ""
    marks: dict[str, Span] = field(default_factory=dict)

    def put(self, words: str, name: str = "") -> _Line:
        if name and words:
            self.marks[name] = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        return self


def _article(rows: Sequence[Row]) -> NamedText:
    text = NamedText()
    for line in _head(rows[0]):
        text.add(line.text, line.marks, apart=False)
    if rows[0]["标题"]:
        text.add_named("headline", [rows[0]["标题"]])
    section, where = "", Span(0, 0)
    for order, row in enumerate(rows, 1):
        proposal = _Proposal(text, row, f"proposals.{order}")
        if row.get("栏目"):
            if row["栏目"] != section:
                section = row["栏目"]
                text.add(f"## {section}", apart=True)
                where = Span(len(text.text) - len(section), len(text.text))
            text.marks[proposal.name("section")] = where
        proposal.write()
    return text


def _head(row: Row) -> Iterator[_Line]:
    if row["报纸"]:
        yield _Line().put("报纸名称:").put(row["报纸"], "newspaper")
    if row["发布机构"]:
        yield _Line().put("发布机构:").put(row["发布机构"], "publisher")
    if row["日期"]:
        concluded = "date_inferred" if row.get("日期来源") == "推定" else "date"
        name = concluded if _DAY.fullmatch(row["日期"]) else "date_raw"
        yield _Line().put("日期:").put(row["日期"], name)
    if row["版次"] or row["版面名"]:
        line = _Line().put("版面:")
        if row["版次"]:
            line.put("第").put(row["版次"], "page_no").put("版")
        yield line.put(":" if row["版次"] and row["版面名"] else "").put(row["版面名"], "page_name")


class _Proposal:
    """A row on its way to the text."""

    def __init__(self, text: NamedText, row: Row, prefix: str) -> None:
        self._text = text
        self._row = row
        self._prefix = prefix
        concluded = row.get("推定的字段", "").split("、")
        self._inferred = {_FIELDS[head] for head in concluded if head in _FIELDS}

    def name(self, field_name: str) -> str:
        """What a field's words are marked as; concluded ones say so."""
        return f"{self._prefix}.{field_name}{'?' if field_name in self._inferred else ''}"

    def write(self) -> None:
        row = self._row
        self._add(self._heading(), apart=True)
        for head, name in _SHORT.items():
            if row.get(head):
                self._add(self._listed(_Line().put(f"{head}:"), row[head], name))
        if row.get("办理类别"):
            line = _Line().put("办理类别:").put(row["办理类别"], self.name("category"))
            self._add(line.put("类"))
        for each in filter(None, row.get("各轮类别", "").split("；")):
            if match := _ROUND.fullmatch(each):
                name = f"{self.name('category_rounds')}.{match[1]}"
                self._add(_Line().put(f"第{match[1]}轮办理类别:").put(match[2], name).put("类"))
        for head, name in _LONG.items():
            if row.get(head):
                self._add_text(head, name)

    def _heading(self) -> _Line:
        """1.第0123号提案《关于……的建议》; the whole of it says that here is a proposal."""
        row = self._row
        line = _Line().put("### ")
        if row.get("序号"):
            line.put(row["序号"], self.name("seq")).put(".")
        if number := row["提案编号"].removeprefix("第").removesuffix("号"):
            line.put("第").put(number, self.name("number")).put("号提案")
        if row["提案题目"]:
            line.put("《").put(row["提案题目"], self.name("title")).put("》")
        if line.text == "### ":
            line.put("提案")
        line.marks[self._prefix] = Span(4, len(line.text))
        return line

    def _listed(self, line: _Line, cell: str, name: str) -> _Line:
        if name not in LIST_FIELDS:
            return line.put(cell, self.name(name))
        for place, item in enumerate(filter(None, cell.split("、"))):
            line.put("、" if place else "").put(item, f"{self.name(name)}.{place}")
        return line

    def _add_text(self, head: str, name: str) -> None:
        """A long text below its label; a part of the whole text is marked in there."""
        words = self._row[head]
        whole = self._text.marks.get(self.name("content"))
        part = _place_of(words, self._row["提案内容"]) if name != "content" and whole else None
        if name != "reply" and part and whole:
            place = Span(whole.start + part.start, whole.start + part.end)
            self._text.marks[self.name(name)] = place
            return
        self._add(_Line().put(f"【{head}】"))
        self._add(_Line().put(words, self.name(name)))

    def _add(self, line: _Line, *, apart: bool = False) -> None:
        self._text.add(line.text, line.marks, apart=apart)


def _place_of(part: str, whole: str) -> Span | None:
    """Where a text stands in another, white space aside."""
    places = [place for place, character in enumerate(whole) if not character.isspace()]
    squeezed = "".join(part.split())
    at = "".join(whole[place] for place in places).find(squeezed)
    if at < 0 or not squeezed:
        return None
    return Span(places[at], places[at + len(squeezed) - 1] + 1)
