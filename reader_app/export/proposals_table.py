"""All proposals of a library as one table: for spreadsheets (CSV) and for programs (JSON)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import printed_number
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Origin
from reader_app.export.proposal_fields import proposal_fields
from reader_app.export.record_facts import joined

Row = dict[str, Any]

COLUMNS: Mapping[str, str] = {
    "newspaper": "报纸",
    "publisher": "发布机构",
    "date": "日期",
    "date_origin": "日期来源",
    "page_no": "版次",
    "page_name": "版面名",
    "article": "文章编号",
    "headline": "标题",
    "order": "次序",
    "seq": "序号",
    "number": "提案编号",
    "title": "提案题目",
    "proposers": "提案者",
    "supervisors": "督办领导",
    "committee": "分工办委",
    "lead_units": "主办单位",
    "co_units": "会办单位",
    "category": "办理类别",
    "category_rounds": "各轮类别",
    "section": "栏目",
    "content": "提案内容",
    "background": "情况",
    "suggestion": "建议",
    "reply": "办理情况",
    "corrected": "更正的字段",
    "inferred": "推定的字段",
}
_ORIGINS = {Origin.STATED: "原文", Origin.INFERRED: "推定", Origin.CORRECTED: "更正"}
_FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r\n")


def proposals_csv(articles: Iterable[StoredArticle]) -> bytes:
    """One proposal a row under Chinese titles, in the form Excel opens without asking.

    UTF-8 with its mark; lists are joined by 、; no cell can be taken for a formula.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS.values())
    for row in shown_rows(articles):
        values = (cell(row[name]) for name in COLUMNS)
        writer.writerow(cell_text(each) if isinstance(each, str) else each for each in values)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def proposals_json(articles: Iterable[StoredArticle]) -> bytes:
    """The same under the names of ``extract --json``, lists as lists."""
    shape = {"proposals": list(proposal_rows(articles))}
    return (json.dumps(shape, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def proposal_rows(articles: Iterable[StoredArticle]) -> Iterator[Row]:
    """Every proposal with the article it was printed in, in the order of the articles."""
    for article in articles:
        head = article.document.head
        for proposal in article.document.proposals:
            yield _row(article, head, proposal)


def shown_rows(articles: Iterable[StoredArticle]) -> Iterator[Row]:
    """The same for people: a number that says more than its value stands as printed (第0123号)."""
    for article in articles:
        head = article.document.head
        for proposal in article.document.proposals:
            row = _row(article, head, proposal)
            printed = printed_number(proposal, article.document.source)
            if printed and printed != f"第{proposal.number}号":
                row["number"] = printed
            yield row


def _row(article: StoredArticle, head: ArticleHead, proposal: Proposal) -> Row:
    date_field = "date" if head.date else "date_inferred"
    date = head.date or head.date_inferred
    known = head.sources.get(date_field)
    assumed = Origin.STATED if head.date else Origin.INFERRED
    return {
        "newspaper": head.newspaper,
        "publisher": head.publisher,
        "date": date or head.date_raw,
        "date_origin": (known.origin if known else assumed) if date else None,
        "page_no": head.page_no,
        "page_name": head.page_name,
        "article": article.id,
        "headline": head.headline,
        **proposal_fields(proposal),
        "corrected": _fields_of(proposal, Origin.CORRECTED),
        "inferred": _fields_of(proposal, Origin.INFERRED),
    }


def _fields_of(proposal: Proposal, origin: Origin) -> list[str]:
    return [name for name, source in proposal.sources.items() if source.origin is origin]


def cell(value: object) -> str | int:
    """A value as it stands in a table: a number, or words."""
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    if isinstance(value, Origin):
        return _ORIGINS[value]
    if isinstance(value, dict):
        return "；".join(f"第{name}轮{letter}" for name, letter in value.items())
    if isinstance(value, list):
        return joined(COLUMNS.get(item, item) for item in value)
    return str(value)


def cell_text(text: str) -> str:
    """Words as a cell. Excel runs what begins like a formula, so a ' goes before it."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
