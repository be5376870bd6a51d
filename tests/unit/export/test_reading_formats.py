"""Articles as HTML, Markdown and plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.export.html import render_html
from reader_app.export.markdown import render_markdown
from reader_app.export.plain_text import render_text

Store = Callable[..., StoredArticle]
Render = Callable[[StoredArticle], str]

in_every_format = pytest.mark.parametrize("render", [render_html, render_markdown, render_text])
HOSTILE = '<script>alert("1")</script> & # * _ ` | [a](b) <b>'


class Page(HTMLParser):
    """What a browser would see: text, tags, and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def hostile_article(store: Store) -> StoredArticle:
    source = f"{HOSTILE}\x00\x07\ud800"
    head = ArticleHead(headline=HOSTILE, newspaper=HOSTILE)
    block = Block(BlockKind.PARAGRAPH, (Span(0, len(source)),))
    return store(Document(HOSTILE, source, Genre.NEWSPAPER_PAGE, 1.0, head, (block,)))


@in_every_format
def test_everything_the_article_says_is_there(
    render: Render, feature: Document, store: Store
) -> None:
    written = render(store(feature))
    for block in feature.blocks:
        if block.kind not in (BlockKind.FURNITURE, BlockKind.META):
            assert block.text(feature.source) in written
    assert "首页" not in written


@in_every_format
def test_the_records_are_there(render: Render, feature: Document, store: Store) -> None:
    text = render(store(feature))
    for value in ("第187号", "何文婷、徐彩英", "叶建宏", "区商务局、区财政局", "第12号"):
        assert value in text
    assert text.count("关于种粮的建议") >= 2  # in the text, and as a record
    assert "54件" in text
    assert "已经解决的" in text


@in_every_format
def test_the_tasks_are_there_once(render: Render, task_table: Document, store: Store) -> None:
    text = render(store(task_table))
    assert text.count("打造示范项目30个。") == 1
    assert text.count("支持民营企业") == 1
    assert "其中新开工20个。" in text
    assert "区发改局、区经信局" in text


@in_every_format
def test_inferred_and_corrected_values_say_so(
    render: Render, feature: Document, store: Store
) -> None:
    corrected = replace(
        feature.proposals[1], sources={"title": FieldSource(origin=Origin.CORRECTED)}
    )
    document = replace(feature, proposals=(feature.proposals[0], corrected))
    text = render(store(document))
    assert "推定" in text
    assert "更正" in text


@in_every_format
def test_unknown_paper_and_date_are_said_to_be_unknown(render: Render, store: Store) -> None:
    document = Document("x.txt", "", Genre.NEWSPAPER_PAGE, 0.0, ArticleHead(), ())
    assert render(store(document)).count("未注明") >= 2


@in_every_format
def test_it_can_be_written_to_a_file_whatever_the_text_holds(render: Render, store: Store) -> None:
    written = render(hostile_article(store))
    assert b"\x00" not in written.encode("utf-8")


def test_html_is_one_well_formed_page_in_chinese(feature: Document, store: Store) -> None:
    html = render_html(store(feature))
    page = Page(html)
    assert html.startswith("<!DOCTYPE html>")
    assert ("html", {"lang": "zh-Hans"}) in page.tags
    assert page.count("h1") == 1
    assert page.count("table") == 1
    assert all(attrs.get("scope") for tag, attrs in page.tags if tag == "th")


def test_html_fetches_and_runs_nothing(feature: Document, store: Store) -> None:
    html = render_html(store(feature))
    assert not {tag for tag, _ in Page(html).tags} & {"script", "link", "img", "iframe", "object"}
    assert not re.search(r"https?:|url\(|@import|javascript:", html)
    assert "default-src 'none'" in html


def test_html_takes_no_text_for_markup(store: Store) -> None:
    page = Page(render_html(hostile_article(store)))
    assert not page.count("script")
    assert not page.count("b")
    assert page.text.count(HOSTILE) == 5  # title, paper, headline, text, file


def test_the_heading_levels_of_html_do_not_jump(feature: Document, store: Store) -> None:
    levels = [int(tag[1]) for tag, _ in Page(render_html(store(feature))).tags if tag[1:].isdigit()]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_markdown_escapes_what_would_be_markup(store: Store) -> None:
    written = render_markdown(hostile_article(store))
    assert not re.search(r"(?<!\\)<", written)
    assert r"# \* \_ \` \| \[a\](b) \<b>" in written


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. 加大力度", r"1\. 加大力度"),
        ("1.加大力度", "1.加大力度"),  # without a space it is no list
        ("- 甲", r"\- 甲"),
        ("+ 甲", r"\+ 甲"),
        ("===", r"\==="),
        ("# 甲", r"\# 甲"),
        ("> 甲", r"\> 甲"),
        ("2024年", "2024年"),
    ],
)
def test_a_paragraph_of_markdown_stays_a_paragraph(text: str, escaped: str, store: Store) -> None:
    block = Block(BlockKind.PARAGRAPH, (Span(0, len(text)),))
    document = Document("x.txt", text, Genre.NEWSPAPER_PAGE, 1.0, ArticleHead(), (block,))
    assert escaped in render_markdown(store(document)).splitlines()


def test_a_markdown_table_keeps_its_columns(feature: Document, store: Store) -> None:
    proposal = replace(feature.proposals[0], title="甲|乙\n丙")
    written = render_markdown(store(replace(feature, proposals=(proposal,))))
    header = next(line for line in written.splitlines() if line.startswith("| 序 |"))
    row = next(line for line in written.splitlines() if line.startswith("| 1 |"))
    assert len(re.findall(r"(?<!\\)\|", row)) == header.count("|")
    assert r"甲\|乙<br>丙" in row


def test_plain_text_indents_paragraphs_by_two_characters(feature: Document, store: Store) -> None:
    assert "\n　　全会共收到提案54件" in render_text(store(feature))
