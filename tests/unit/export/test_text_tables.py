"""Tables within the text keep their rows and columns in every format."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from reader_app.commands.layout import text_lines
from reader_app.domain.library_rows import StoredArticle
from reader_app.export.html import render_html
from reader_app.export.markdown import render_markdown
from reader_app.export.plain_text import render_text
from reader_app.services.extract_file import understand
from reader_app.sources.csv_table import read_csv
from reader_app.sources.source_text import SourceText

ROWS = [
    ["案号", "案由", "提案人", "界别", "承办单位"],
    ["1", "关于加强古树保护的建议", "李明", "", "区林业局"],
    ["2", "关于完善田间道路的建议", "王芳", "工会", ""],
]


@pytest.fixture
def ledger() -> StoredArticle:
    text = "\n".join(map(",".join, ROWS))
    (source,) = read_csv(Path("台账.csv"), text.encode())
    (document,) = understand(source)
    return StoredArticle(1, 1, 1, 1, document, "1")


def stored(text: str) -> StoredArticle:
    (document,) = understand(SourceText("page.txt", text))
    return StoredArticle(1, 1, 1, 1, document, "1")


def test_plain_text_has_a_line_a_row_with_tabs_and_empty_cells(ledger: StoredArticle) -> None:
    lines = render_text(ledger).splitlines()

    at = lines.index("\t".join(ROWS[0]))
    assert list(csv.reader(lines[at : at + 3], delimiter="\t")) == ROWS


def test_show_has_a_line_a_row_with_tabs_and_empty_cells(ledger: StoredArticle) -> None:
    lines = [line.removeprefix("  ") for line in text_lines(ledger.document)]

    at = lines.index("\t".join(ROWS[0]))
    assert list(csv.reader(lines[at : at + 3], delimiter="\t")) == ROWS


def test_markdown_has_a_table(ledger: StoredArticle) -> None:
    lines = render_markdown(ledger).splitlines()

    at = lines.index("| 案号 | 案由 | 提案人 | 界别 | 承办单位 |")
    assert lines[at - 1] == ""
    assert lines[at + 1 : at + 4] == [
        "| --- | --- | --- | --- | --- |",
        "| 1 | 关于加强古树保护的建议 | 李明 |  | 区林业局 |",
        "| 2 | 关于完善田间道路的建议 | 王芳 | 工会 |  |",
    ]


def test_html_has_a_table(ledger: StoredArticle) -> None:
    page = render_html(ledger)

    assert '<th scope="col">界别</th>' in page
    assert "<tr><td>1</td><td>关于加强古树保护的建议</td><td>李明</td><td></td>" in page


def test_paragraphs_of_a_cell_and_marks_in_it_stay_in_the_cell() -> None:
    text = (
        "| 地段 | 情况 |  |\n| --- | --- | --- |\n"
        "| 甲*路 | 已建成。<br>已通车。 |  |\n| 乙路 | 在建 |  |\n"
    )

    assert "| 甲\\*路 | 已建成。<br>已通车。 |  |" in render_markdown(stored(text))
    assert "甲*路\t已建成。 已通车。\t" in render_text(stored(text))


def test_what_stands_around_a_table_and_between_two_stays_there() -> None:
    text = (
        "城区道路\n\n今年修路的情况如下。\n\n路名\t长度\t状态\n甲路\t二公里\t建成\n\n"
        "以上为一期。\n\n路名\t长度\t状态\n乙路\t三公里\t在建\n"
    )

    written = render_text(stored(text))

    parts = written.split("\n\n")
    assert "路名\t长度\t状态\n甲路\t二公里\t建成" in parts
    assert "路名\t长度\t状态\n乙路\t三公里\t在建" in parts
    order = ["今年修路", "甲路", "以上为一期", "乙路"]
    assert sorted(order, key=written.index) == order


def test_a_lone_line_with_tabs_is_no_table() -> None:
    text = "简讯\n\n昨天\t下了\t一场大雨。\n\n河水涨了半尺，渡口停了船。\n"

    assert "| 昨天" not in render_markdown(stored(text))
