"""What stands on the printed pages of an article, as the template wants it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from reader_app.domain.content_hash import content_hash
from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import name_of_article
from reader_app.domain.newspaper import SHOWN_IN_BODY, Block, BlockKind, headed
from reader_app.domain.own_export import ATTACHED, PROGRAM, export_mark
from reader_app.domain.span import Origin
from reader_app.export.article_outline import own_head
from reader_app.export.glyphs import MISSING, Typeface
from reader_app.export.headline_lines import headline_lines, printed_lines
from reader_app.export.page_blocks import BlockSetter
from reader_app.export.page_records import records_part
from reader_app.export.page_tables import (
    Stretch,
    grid_table,
    is_one_sided,
    record_table,
    stretches,
    task_table,
)
from reader_app.export.record_facts import (
    ORIGIN_MARKS,
    UNKNOWN,
    date_fact,
    date_shown,
    head_facts,
    mark_of,
    page_shown,
)

JsonObject = dict[str, Any]

_HEADLINE_KINDS = {
    BlockKind.KICKER,
    BlockKind.HEADLINE,
    BlockKind.SUBHEADLINE,
    BlockKind.BYLINE,
}
_SHORT_TEXT = 160  # characters; shorter texts are not worth dividing into columns
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNTITLED = "无题"
_MARKS_EXPLAINED = {"推定": "由上下文得出，原文没有写明", "更正": "由读者核对后填写"}
_LINE_OF = {BlockKind.HEADLINE: 19.0}  # characters in the width of the page
_LINE = 36.0


def page_content(article: StoredArticle, typeface: Typeface, exported_on: date) -> JsonObject:
    """Everything the template prints: no word of the pages is chosen there."""
    page = _Page(article.document, typeface)
    return {
        "document": page.about(),
        "masthead": page.masthead(),
        "headlines": page.headlines(),
        "facts": page.facts(),
        "parts": page.parts(),
        "records": records_part(article.document, page.say),
        "colophon": page.colophon(exported_on),  # last: it names the characters that are missing
    }


class _Page:
    """The article on its way to paper; remembers the characters the typeface does not have."""

    def __init__(self, document: Document, typeface: Typeface) -> None:
        self._document = document
        self._typeface = typeface
        self._missing: list[str] = []
        self._front, self._body = _front_and_body(
            headed(document.source, document.blocks, name_of_article(document))
        )

    def say(self, text: str) -> str:
        return self._typeface.printable(text, self._missing)

    def about(self) -> JsonObject:
        """What the file says of itself."""
        head = self._document.head
        names = [name for byline in head.byline for name in byline.names]
        author = "、".join(names) or head.newspaper or head.publisher or UNKNOWN
        return {
            "title": self.say(_title(self._document)).strip() or _UNTITLED,
            "author": self.say(author),
            "description": self.say(" ".join(str(fact) for fact in head_facts(head))),
            **_carried(self._document),
        }

    def masthead(self) -> JsonObject:
        head = self._document.head
        when = date_fact(head)
        paper = head.newspaper or head.publisher
        return {
            "name": self.say(paper or f"报纸{UNKNOWN}"),
            "known": paper is not None,
            "mark": mark_of(head, "newspaper" if head.newspaper else "publisher"),
            "date": self.say(f"日期{UNKNOWN}" if when.value == UNKNOWN else when.value),
            "date_mark": when.mark,
            "page_no": self.say(head.page_no or ""),
            "page_name": self.say(head.page_name or ""),
        }

    def headlines(self) -> list[JsonObject]:
        """引题, 主题, 副题, 署名 in printed lines, unless their words were changed since."""
        head = self._document.head
        values = {
            BlockKind.KICKER: head.kicker,
            BlockKind.HEADLINE: _title(self._document),
            BlockKind.SUBHEADLINE: head.subheadline,
        }
        printed: dict[BlockKind, list[str]] = {}
        for block in self._front:
            printed.setdefault(block.kind, []).append(block.text(self._document.source))
        if BlockKind.HEADLINE not in printed:
            printed = {BlockKind.HEADLINE: [], **printed}
        for kind, value in values.items():
            if kind in printed and value and _squeezed(printed[kind]) != _squeezed([value]):
                printed[kind] = [value]
        return [
            {"kind": str(kind), "lines": [self.say(line) for line in _lines(kind, texts)]}
            for kind, texts in printed.items()
        ]

    def facts(self) -> list[list[str]]:
        """The line under the headline: the page, what the article holds, and the date as printed
        where the masthead's was concluded from it."""
        document = self._document
        head = document.head
        when = date_fact(head)
        concluded = when.mark == ORIGIN_MARKS[Origin.INFERRED]
        facts = [
            ["日期", head.date_raw or "" if concluded else "", when.mark],
            ["版面", page_shown(head), mark_of(head, "page_no") or mark_of(head, "page_name")],
            ["发布机构", head.publisher or "" if head.newspaper else "", ""],
            ["提案", f"{len(document.proposals)}件" if document.proposals else "", ""],
            ["任务", f"{len(document.tasks)}项" if document.tasks else "", ""],
        ]
        return [[label, self.say(value), mark] for label, value, mark in facts if value]

    def parts(self) -> list[JsonObject]:
        """The text in order: stretches in columns, and tables of tasks."""
        setter = BlockSetter(self._document, self.say)
        return [
            self._part(setter, kind, blocks)
            for kind, blocks in stretches(self._body, self._document.tasks, self._document.source)
        ]

    def _part(self, setter: BlockSetter, kind: Stretch, blocks: list[Block]) -> JsonObject:
        match kind:
            case Stretch.TASKS if not is_one_sided(blocks):
                return task_table(setter, blocks)
            case Stretch.GRID:
                return grid_table(setter, self._document.source, blocks)
            case Stretch.RECORDS:
                return record_table(setter, self._document, blocks)
        return {"kind": "text", "columns": _columns(blocks), "blocks": setter.flow(blocks)}

    def colophon(self, exported_on: date) -> list[str]:
        """Where the text came from, when this was made, and what the marks mean."""
        document = self._document
        where = " ".join(
            f"{fact.label}{fact}" if fact.value == UNKNOWN else str(fact)
            for fact in head_facts(document.head)
        )
        lines = [
            self.say(f"文字录自：{where}。源文件：{document.file}。"),
            f"{date_shown(exported_on.isoformat())}由{PROGRAM}排印。",
        ]
        used = _marks(document)
        explained = [f"{mark}：{why}。" for mark, why in _MARKS_EXPLAINED.items() if mark in used]
        if explained:
            lines.append("".join(explained))
        if self._missing:
            codes = "、".join(dict.fromkeys(f"U+{ord(char):04X}" for char in self._missing))
            lines.append(f"文中“{MISSING}”为字库所缺的字，依次为：{codes}。")
        return lines


def _carried(document: Document) -> JsonObject:
    """The text itself, with which the pages are read anew exactly; the mark that says so, and
    what the text does not print."""
    text = document.source
    mark = export_mark(content_hash(text), "", own_head(document))
    is_whole = not _SURROGATE.search(text)  # else no file could hold it
    facts = [f"{fact.label}：{fact}" for fact in head_facts(document.head) if fact.mark]
    return {
        "keywords": [str(mark), *facts],
        "source": text if is_whole else "",
        "attached": ATTACHED,
    }


def _front_and_body(blocks: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    """The headline with what belongs to it, and the text.

    Whatever a page prints above its headline (an office, a column's name) opens the text; a
    headline that follows further down stays where it is.
    """
    shown = [block for block in blocks if block.kind in SHOWN_IN_BODY | _HEADLINE_KINDS]
    headlines = (place for place, block in enumerate(shown) if block.kind is BlockKind.HEADLINE)
    end = next(headlines, 0)
    while end < len(shown) and shown[end].kind in _HEADLINE_KINDS:
        end += 1
    front = [block for block in shown[:end] if block.kind in _HEADLINE_KINDS]
    return front, [block for block in shown[:end] if block not in front] + shown[end:]


def _columns(blocks: Iterable[Block]) -> int:
    size = sum(end - start for block in blocks for start, end in block.spans)
    return 2 if size > _SHORT_TEXT else 1


def _title(document: Document) -> str:
    return name_of_article(document)


def _lines(kind: BlockKind, texts: Iterable[str]) -> list[str]:
    parts = [line for text in texts for line in printed_lines(text)]
    return headline_lines(parts, _LINE_OF.get(kind, _LINE))


def _squeezed(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def _marks(document: Document) -> set[str]:
    """The marks that stand on the pages."""
    records = (document.head, document.statistics, *document.proposals, *document.tasks)
    marks = {mark_of(record, field) for record in records for field in record.sources}
    return marks | {date_fact(document.head).mark}
