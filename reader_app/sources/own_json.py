"""JSON that this program wrote: an exported article carries its text, other output does not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reader_app.domain.content_hash import content_hash
from reader_app.errors import UnreadableSource
from reader_app.sources.own_export import BY_HAND, Facts, carried
from reader_app.sources.source_text import SourceText

_SURROGATE = re.compile("[\ud800-\udfff]")
_OF_AN_ARTICLE = frozenset(("genre", "article", "statistics", "proposals", "tasks", "findings"))
_OF_A_TABLE = frozenset(("date_origin", "headline", "order", "category_rounds", "inferred"))


def is_own(value: Any) -> bool:
    """Whether the file is an article with its records, several of them, or a table of ours."""
    return _is_article(value) or _is_several(value) or _is_table(value)


def own_article(name: str, value: Mapping[str, Any], encoding: str) -> SourceText:
    """The text of an exported article. Raises UnreadableSource where there is none."""
    text = value.get("text")
    if not isinstance(text, str) or not text.strip() or _SURROGATE.search(text):
        advice = "要把文章搬到另一个文库，请在原来的文库里重新导出它（.json、.html、.md 都可以）。"
        if _is_table(value):
            advice = "请把表导出成 .csv 或 .xlsx 再导入。"
        raise UnreadableSource(f"“{name}”是本程序写出的记录，里面没有文章的正文。", advice)
    source = carried(name, text, encoding, content_hash(text), _facts(value["article"]))
    assert source is not None
    return source


def _facts(head: Any) -> Facts:
    """What was filled in by hand of paper, date and page."""
    origins = head.get("origins") if isinstance(head, dict) else None
    if not isinstance(origins, dict):
        return {}

    def by_hand(name: str) -> str:
        value = head.get(name)
        return value if isinstance(value, str) and origins.get(name) == "corrected" else ""

    number, name = by_hand("page_no"), by_hand("page_name")
    page = " ".join(filter(None, (number and f"第{number}版", name)))
    values = (by_hand("newspaper"), by_hand("publisher"), by_hand("date"), page)
    labels = ("报纸", "发布机构", "日期", "版面")
    return {label: (value, BY_HAND) for label, value in zip(labels, values, strict=True) if value}


def _is_article(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() >= _OF_AN_ARTICLE


def _is_several(value: Any) -> bool:
    articles = value.get("articles") if isinstance(value, dict) else None
    return isinstance(articles, list) and bool(articles) and all(map(_is_article, articles))


def _is_table(value: Any) -> bool:
    rows = value.get("proposals") if isinstance(value, dict) else None
    return (
        isinstance(rows, list)
        and bool(rows)
        and all(isinstance(row, dict) and row.keys() >= _OF_A_TABLE for row in rows)
    )
