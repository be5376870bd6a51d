"""Articles that an e-paper site keeps as JSON come in with their head, page and zone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.carrier import Zone
from reader_app.domain.document import Genre
from reader_app.errors import UnreadableSource
from reader_app.services.extract_file import understand
from reader_app.services.import_files import import_files
from reader_app.sources.paper_json import read_json
from reader_app.sources.registry import read_sources
from reader_app.tasks import Task
from tests.samples.built_files import zipped
from tests.unit.sources.test_node_pages import png

BODY = (
    "　　区政协十届三次会议以来，共收到提案120件，经审查立案100件。<br/>"
    "<p>　　提案委员会负责人介绍，今年的办理工作更重实效 &amp; 质量。</p><script>alert(1)</script>"
)
ARTICLE: dict[str, Any] = {
    "id": 301,
    "title": "小提案解开<br>大民生",
    "introtitle": "履职为民",
    "subtitle": "——区政协提案办理综述",
    "author": "本报记者 白石农",
    "source": "青沐日报",
    "jdate": "2024-03-08",
    "points": "0,100,500,100,500,400,0,400",
    "content": BODY,
    "deleted": False,
    "addtime": 1709856000000,
}
ISSUE: dict[str, Any] = {
    "pages": [
        {
            "pname": "要闻",
            "pnumber": "01",
            "width": 1000,
            "height": 1600,
            "jdate": "2024-03-08",
            "imgurl": "https://szb.qingmu.example/2024-03-08/01.png?v=2",
            "articleList": [
                {"id": 300, "title": "别的一篇"},
                {"id": 301, "title": "小提案解开<br>大民生", "points": "0,100"},
            ],
        },
        {"pname": "专题", "pnumber": "02", "articleList": [{"id": 302, "title": "第二版的"}]},
    ]
}


def put(path: Path, value: Any, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(json.dumps(value, ensure_ascii=False).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_an_article_has_its_head_and_its_words(tmp_path: Path, encoding: str) -> None:
    path = put(tmp_path / "301.json", {"article": ARTICLE}, encoding)
    (source,) = read_sources(path)
    (document,) = understand(source)
    head = document.head
    assert (head.kicker, head.headline) == ("履职为民", "小提案解开 大民生")
    assert head.subheadline == "区政协提案办理综述"
    assert (head.newspaper, head.date) == ("青沐日报", "2024-03-08")
    assert [byline.names for byline in head.byline] == [("白石农",)]
    assert document.genre is Genre.STATS_NEWS
    assert "更重实效 & 质量" in source.text
    assert "alert" not in source.text


@pytest.mark.parametrize("where", ["navi.json", "报/301的目录.json"])
def test_its_page_and_zone_are_those_of_the_issue_beside_it(tmp_path: Path, where: str) -> None:
    path = put(tmp_path / "报" / "301.json", {"article": ARTICLE})
    put(tmp_path / where, ISSUE)
    (tmp_path / "01.png").write_bytes(png(100, 160))
    (source,) = read_sources(path)
    (document,) = understand(source)
    assert (document.head.page_no, document.head.page_name) == ("01", "要闻")
    assert source.carrier.zones == (Zone(0.0, 0.0625, 0.5, 0.1875),)
    [image] = source.carrier.page_images
    assert (image.width, image.height) == (100, 160)


def test_a_folder_of_an_issue_is_imported_and_its_list_refused_in_words(tmp_path: Path) -> None:
    day = tmp_path / "2024-03-08"
    put(day / "navi.json", ISSUE)
    put(day / "01" / "article" / "301.json", {"article": ARTICLE})
    second = {**ARTICLE, "id": 302, "title": "第二版的", "content": "另一篇的正文。\n又一段。"}
    put(day / "02" / "article" / "302.json", {"article": second})
    report = import_files(tmp_path / "l.sqlite3", [day], Task())
    assert {file.path.name: str(file.status) for file in report.files} == {
        "301.json": "added",
        "302.json": "added",
        "navi.json": "refused",
    }
    [refused] = [file for file in report.files if str(file.status) == "refused"]
    assert "目录" in refused.reason


def test_a_list_of_whole_articles_gives_each(tmp_path: Path) -> None:
    second = {**ARTICLE, "id": 302, "title": "第二版的", "content": "另一篇的正文。"}
    pages = {**ISSUE["pages"][0], "articleList": [ARTICLE, second, {"title": "没有正文"}]}
    path = put(tmp_path / "期.json", {"pages": [pages]})
    first, other = read_sources(path)
    assert (first.name, other.name) == ("期·1.json", "期·2.json")
    (document,) = understand(other)
    assert (document.head.headline, document.head.page_no) == ("第二版的", "01")
    [alone] = read_sources(put(tmp_path / "列.json", [second]))
    assert alone.text.endswith("另一篇的正文。")


def test_an_article_in_an_archive_comes_without_its_page(tmp_path: Path) -> None:
    path = tmp_path / "报.zip"
    path.write_bytes(
        zipped({"301.json": json.dumps({"article": ARTICLE}), "navi.json": json.dumps(ISSUE)})
    )
    report = import_files(tmp_path / "l.sqlite3", [path], Task())
    assert [str(file.status) for file in report.files] == ["added", "refused"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"article": {"title": "\xe9', "不是完整的 JSON"),
        (b"[" * 100_000, "不是完整的 JSON"),
        (b'{"name": "app", "version": 1}', "不是数字报的文章"),
        (b'{"article": {"title": "t"}}', "不是数字报的文章"),
        (b'{"pages": 5, "articleList": {"title": 1}}', "不是数字报的文章"),
        (b"[[[]]]", "不是数字报的文章"),
        (b"12", "不是数字报的文章"),
    ],
)
def test_any_other_json_is_refused_with_what_is_accepted(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said) as refused:
        list(read_json(Path("别的.json"), data))
    assert refused.value.advice.endswith("。")


def test_what_can_be_no_text_is_left_out(tmp_path: Path) -> None:
    text = '{"article": {"title": "题\\ud800目", "content": "正文\\u0000。", "points": "1e9,x"}}'
    path = tmp_path / "怪.json"
    path.write_text(text, encoding="utf-8")
    (source,) = read_sources(path)
    assert source.text == "题目\n\n正文。"


@pytest.mark.parametrize(
    ("facts", "paper", "day"),
    [
        ({"paper": "瑞安日报", "date": "2024-02-03"}, "瑞安日报", "2024-02-03"),
        ({"newspaper": "瑞安日报", "pubDate": "2024/2/3 08:30:00"}, "瑞安日报", "2024-02-03"),
        ({"paperName": "瑞安日报", "date": "昨天"}, "瑞安日报", None),
    ],
)
def test_paper_and_date_beside_an_article_are_its_own(
    tmp_path: Path, facts: dict[str, str], paper: str, day: str | None
) -> None:
    path = put(tmp_path / "文.json", {"title": "小提案解开大民生", "content": BODY, **facts})
    (source,) = read_sources(path)
    (document,) = understand(source)
    assert (document.head.newspaper, document.head.headline) == (paper, "小提案解开大民生")
    assert (str(document.head.date) if document.head.date else None) == day
