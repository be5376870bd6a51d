"""How the text of a page is put together: lines, tables, and what is left out or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.errors import UnreadableSource
from reader_app.extraction.pipeline import extract
from reader_app.services.files_to_import import files_meant
from reader_app.sources.html import tree
from reader_app.sources.registry import read_sources
from reader_app.sources.source_text import SourceText


def read(folder: Path, body: str, name: str = "页.html") -> SourceText:
    path = folder / name
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return next(read_sources(path))


def test_lines_are_those_a_browser_shows(tmp_path: Path) -> None:
    body = (
        "<div id=ozoom>甲段第一句，\n  第二句。<br>乙段 two\n words<br><br>丙<b>段</b>&nbsp;完"
        "<p>丁段</p><ul><li>戊</li><li>己</li></ul><pre>庚</pre></div>"
    )

    assert read(tmp_path, body).text.split("\n") == [
        "甲段第一句，第二句。",
        "乙段 two words",
        "",
        "丙段\xa0完",
        "",
        "丁段",
        "",
        "戊",
        "",
        "己",
        "",
        "庚",
    ]


def test_what_is_not_shown_or_not_the_article_is_left_out(tmp_path: Path) -> None:
    body = (
        "<div id=ozoom><p>正文一段，有话要说。</p><script>脚本</script><style>样式</style>"
        "<noscript>无脚本</noscript><p style='display: none'>藏</p><p hidden>隐</p>"
        "<div class='bdshare'>分享</div><iframe src='http://x.example'>框</iframe>"
        "<button>按钮</button><select><option>选</option></select>"
        "<img src='http://x.example/a.png' alt='图' onerror='alert(1)'><!-- 注 --></div>"
    )

    assert read(tmp_path, body).text == "正文一段，有话要说。"


def test_a_page_that_ends_in_its_midst_is_read_to_its_end(tmp_path: Path) -> None:
    body = "<p>甲段，正文。</p></body></html><html><body><p>乙段，正文。</p>"

    assert read(tmp_path, body).text == "甲段，正文。\n\n乙段，正文。"


TASKS = (
    "<div id=ozoom><p>重点任务进展情况表，截至十月底。</p><table>"
    "<tr><th>序号</th><th>项目名称</th><th>项目内容</th><th>进展情况</th><th>责任单位</th></tr>"
    "<tr><td rowspan=2>1</td><td rowspan=2>城市建设</td><td>新建停车泊位</td>"
    "<td><p>已完成50%。</p><p>年底完工。</p></td><td>区住建局</td></tr>"
    "<tr><td>改造老旧小区</td><td>全部完成。</td><td>区住建局</td></tr>"
    "<tr><td colspan=5>二、民生实事</td></tr>"
    "<tr><td></td><td>民生</td><td>新建学校</td><td>主体封顶。</td><td>区教育局</td></tr>"
    "</table></div>"
)


def test_a_table_of_tasks_is_read_with_its_spans(tmp_path: Path) -> None:
    (document,) = extract(read(tmp_path, TASKS))

    assert [(task.seq, task.content, task.progress, task.units) for task in document.tasks] == [
        (1, "新建停车泊位", "已完成50%。\n年底完工。", ("区住建局",)),
        (1, "改造老旧小区", "全部完成。", ("区住建局",)),
        (None, "新建学校", "主体封顶。", ("区教育局",)),
    ]
    assert [task.group for task in document.tasks][:2] == ["城市建设", "城市建设"]


def test_a_table_of_proposals_is_read_with_its_headings(tmp_path: Path) -> None:
    head = "<tr><td>编号</td><td>案由</td><td>提案人</td><td>主办单位</td></tr>"
    rows = "".join(
        f"<tr><td>{number}</td><td>关于完善{number}号路口设施的建议</td><td>白石农</td>"
        "<td>市公安局</td></tr>"
        for number in (12, 13)
    )
    section = "<tr><td colspan=4>一、城乡建设</td></tr>"
    (document,) = extract(read(tmp_path, f"<table id=zoom>{head}{section}{rows}</table>"))

    assert [(each.number, each.title, each.section) for each in document.proposals] == [
        (12, "关于完善12号路口设施的建议", "城乡建设"),
        (13, "关于完善13号路口设施的建议", "城乡建设"),
    ]


def test_a_table_that_only_sets_out_the_page_is_no_table(tmp_path: Path) -> None:
    body = (
        "<table><tr><td><a href=1>要闻，国内</a></td><td><table><tr><td>提案办理见成效</td></tr>"
        "<tr><td><p>　　第一段，说的是办理。</p><p>　　第二段，说的是成效。</p></td></tr></table>"
        "</td></tr></table>"
    )

    text = read(tmp_path, body).text
    assert "|" not in text
    assert text.splitlines()[-3:] == ["　　第一段，说的是办理。", "", "　　第二段，说的是成效。"]


def test_traditional_text_is_kept_as_printed(tmp_path: Path) -> None:
    assert "臺灣" in read(tmp_path, "<div id=ozoom><p>臺灣會館，提案辦理。</p></div>").text


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("<div>" * 300 + "正文。", "嵌套", id="nested too deep"),
        pytest.param("<b>" * 300 + "正文。", "嵌套", id="nested too deep, in a line"),
        pytest.param("<script>正文</script>", "没有文字", id="nothing shown"),
        pytest.param("", "没有文字", id="empty"),
    ],
)
def test_a_page_that_is_none_is_refused_in_words(tmp_path: Path, body: str, says: str) -> None:
    with pytest.raises(UnreadableSource, match=says):
        read(tmp_path, body)


def test_a_page_of_marks_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_MARKS", 1000)
    with pytest.raises(UnreadableSource, match="标记"):
        read(tmp_path, "<p>甲" * 1001)


def test_a_picture_with_the_name_of_a_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "图.html"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    with pytest.raises(UnreadableSource, match="不是网页"):
        next(read_sources(path))


def test_the_folder_of_a_saved_page_holds_no_pages(tmp_path: Path) -> None:
    for name in (
        "报/甲.html",
        "报/甲_files/广告.html",
        "报/甲_files/深/图.txt",
        "报/乙.htm",
        "报/乙.files/a.htm",
        "报/丙_files/丁.html",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>正文。</p>", encoding="utf-8")

    found = [path.relative_to(tmp_path).as_posix() for path in files_meant([tmp_path / "报"])]

    assert found == ["报/乙.htm", "报/甲.html", "报/丙_files/丁.html"]


MHT = """\
From: <Saved by Blink>
Snapshot-Content-Location: http://qm.example/html/2024-03/08/content_1.htm
Subject: =?utf-8?Q?x?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----MB"

------MB
Content-Type: text/html
Content-Transfer-Encoding: {transfer}
Content-Location: http://qm.example/html/2024-03/08/content_1.htm

{content}
------MB
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://qm.example/a.png

iVBORw0KGgo=
------MB--
"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_in_a_single_file_is_read_with_its_address(tmp_path: Path, encoding: str) -> None:
    import base64
    import quopri

    page = (
        "<html><body><h1>提案办理见成效</h1><div id=ozoom><p>正文，很好。</p></div></body></html>"
    )
    for transfer, coded in (
        ("base64", base64.encodebytes(page.encode(encoding)).decode()),
        ("quoted-printable", quopri.encodestring(page.encode(encoding)).decode()),
    ):
        path = tmp_path / "页.mhtml"
        path.write_text(MHT.format(transfer=transfer, content=coded), encoding="ascii")

        source = next(read_sources(path))

        assert source.text.startswith("提案办理见成效\n\n正文，很好。")
        assert source.carrier.address == "http://qm.example/html/2024-03/08/content_1.htm"
        start, end = source.carrier.marks["date"]
        assert source.text[start:end] == "2024-03/08"


def test_a_mail_without_a_page_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "页.mht"
    path.write_bytes(b"MIME-Version: 1.0\nContent-Type: image/png\n\nx")
    with pytest.raises(UnreadableSource, match="没有网页"):
        next(read_sources(path))
