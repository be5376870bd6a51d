"""Files that look like our own, and say something else, are read or refused like any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.span import Span
from reader_app.errors import UnreadableSource
from reader_app.export.html import render_html
from reader_app.export.markdown import render_markdown
from reader_app.export.plain_text import render_text
from reader_app.services.extract_file import extract_file
from reader_app.sources.registry import read_sources

RULE = "─" * 24


def stored(text: str) -> StoredArticle:
    block = Block(BlockKind.PARAGRAPH, (Span(0, len(text)),))
    document = Document("x.txt", text, Genre.NEWSPAPER_PAGE, 1.0, ArticleHead(), (block,))
    return StoredArticle(1, 1, 1, 1, document, "1")


@pytest.mark.parametrize(
    "text",
    [
        f"甲\n\n报纸：未注明\n\n{RULE}\n\n正文。\n\n{RULE}\n重点任务（共1项）\n\n"
        f"{'9' * 5000}. 甲\n\n{RULE}\n\n源文件：a",
        "# 甲\n\n- 报纸：未注明\n\n正文。\n\n## 重点任务（共1项）\n\n|\n| a |\n| a | b | c |\n\n"
        "---\n\n源文件：a",
        "# 甲\n\n---\n\n源文件：a",
        f"{RULE}\n\n源文件：a",
        f"正文。\n\n{RULE}\n\n源文件：a\n电子报阅读机:{'A' * 43}.00000000.h9.9.9",
    ],
)
def test_what_only_looks_like_an_export_is_read_all_the_same(tmp_path: Path, text: str) -> None:
    for suffix in ("txt", "md"):
        page = tmp_path / f"页.{suffix}"
        page.write_text(text, encoding="utf-8")
        assert extract_file(page)


@pytest.mark.parametrize("spoil", ["!", "eJw="])
def test_a_page_whose_own_text_came_to_harm_is_read_as_it_shows(tmp_path: Path, spoil: str) -> None:
    html = render_html(stored("第一句话。"))
    start = html.index('name="article-text" content="') + len('name="article-text" content="')
    page = tmp_path / "页.html"
    page.write_text(html[:start] + spoil + html[html.index('"', start) :], encoding="utf-8")
    (source,) = read_sources(page)
    assert "第一句话。" in source.text
    assert source.carrier.own_export


@pytest.mark.parametrize("render", [render_text, render_markdown, render_html])
def test_a_text_of_any_characters_comes_back(tmp_path: Path, render: object) -> None:
    text = 'a|b <b> & # * _ `x` [c](d) "e" \\f\n\n第二段\u3000\u00a0。'
    suffix = {render_text: "txt", render_markdown: "md", render_html: "html"}[render]
    page = tmp_path / f"页.{suffix}"
    page.write_text(render(stored(text)), encoding="utf-8")
    (source,) = read_sources(page)
    assert source.carrier.own_export
    assert "".join(text.split()) in "".join(source.text.split())


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ({"text": ""}, "重新导出"),
        ({}, "重新导出"),
        ({"text": "\ud800"}, "重新导出"),
    ],
)
def test_records_without_their_text_are_refused_with_advice(
    tmp_path: Path, value: dict[str, str], advice: str
) -> None:
    fields = ("genre", "article", "statistics", "proposals", "tasks", "findings")
    page = tmp_path / "页.json"
    page.write_text(json.dumps({**dict.fromkeys(fields), **value}), encoding="utf-8")
    with pytest.raises(UnreadableSource, match=advice):
        list(read_sources(page))


def test_a_table_as_json_is_refused_with_advice(tmp_path: Path) -> None:
    fields = ("date_origin", "headline", "order", "category_rounds", "inferred")
    page = tmp_path / "提案.json"
    page.write_text(json.dumps({"proposals": [dict.fromkeys(fields)]}), encoding="utf-8")
    with pytest.raises(UnreadableSource, match="csv"):
        list(read_sources(page))


def test_numbers_that_no_library_holds_are_none(tmp_path: Path) -> None:
    heads = "报纸,发布机构,日期,版次,版面名,文章编号,标题,提案编号,提案题目,"
    heads += "提案者,各轮类别,提案内容,办理情况"
    table = tmp_path / "提案.csv"
    table.write_text(f"{heads}\n,,,,,{'9' * 5000},甲,{'9' * 5000},乙,,,,\n", encoding="utf-8")
    (document,) = extract_file(table)
    (proposal,) = document.proposals
    assert (proposal.number, proposal.title) == (None, "乙")
