"""Pages that show a printed page: no articles, but they know where on it the articles stand."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from reader_app.domain.carrier import Zone
from reader_app.errors import UnreadableSource
from reader_app.library.store import open_library
from reader_app.services.import_files import import_files
from reader_app.sources.registry import read_sources
from reader_app.tasks import Task
from tests.samples.built_files import zipped

ARTICLE = """\
<!-- saved from url=(0050)http://qm.example/html/2024-03/08/content_{0}.htm?div=-1 -->
<html><body><h1>第{0}篇提案办理</h1>
<div id="ozoom"><p>　　区政协召开会议，听取{0}件提案办理情况。</p></div></body></html>"""
NODE = """\
<!-- saved from url=(0047)http://qm.example/html/2024-03/08/node_3.htm -->
<html><body><h2>第03版：专题</h2><img src="{image}" usemap="#PagePicMap" {size}>
<map name="PagePicMap"><area shape="rect" coords="0,0,200,100" href="content_1.htm?div=-1">
<area coords="0,100,100,100,100,300,0,300" href="http://qm.example/html/2024-03/08/content_2.htm">
<area coords="100,300,200,400" href="content_2.htm"><area coords="x" href="content_3.htm"></map>
<ul><li><a href="content_1.htm">第1篇提案办理</a></li></ul></body></html>"""


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    folder = tmp_path / "报"
    (folder / "node_3_files").mkdir(parents=True)
    (folder / "node_3_files" / "b.png").write_bytes(png(200, 400))
    (folder / "node_3.htm").write_text(NODE.format(image="node_3_files/b.png", size=""))
    for number in (1, 2, 3):
        (folder / f"content_{number}.htm").write_text(ARTICLE.format(number))
    return folder


def test_a_page_of_areas_is_refused_and_says_where_its_zones_go(issue: Path) -> None:
    with pytest.raises(UnreadableSource, match="版面目录页"):
        next(read_sources(issue / "node_3.htm"))


def test_the_articles_beside_it_have_their_zones_and_the_page_picture(
    issue: Path, tmp_path: Path
) -> None:
    library = tmp_path / "l.sqlite3"
    report = import_files(library, [issue], Task())

    states = {file.path.name: str(file.status) for file in report.files}
    assert states == {
        "content_1.htm": "added",
        "content_2.htm": "added",
        "content_3.htm": "added",
        "node_3.htm": "refused",
    }
    numbers = {file.path.name: file.articles[0] for file in report.files if file.articles}
    first, second, third = (numbers[f"content_{number}.htm"] for number in (1, 2, 3))
    with open_library(library) as opened:
        page = opened.article(first).page_id
        assert opened.zones_on_page(page) == (
            (first, Zone(0.0, 0.0, 1.0, 0.25)),
            (second, Zone(0.0, 0.25, 0.5, 0.5)),
            (second, Zone(0.5, 0.75, 0.5, 0.25)),
        )
        picture = opened.page_image(first, 0)
        no_picture = opened.page_image(third, 0)
    assert picture is not None
    assert (picture.width, picture.height) == (200, 400)
    assert no_picture is None


def test_the_shown_size_counts_rather_than_the_file_s(issue: Path) -> None:
    node = NODE.format(image="node_3_files/b.png", size='width="400" height="800"')
    (issue / "node_3.htm").write_text(node)

    (source,) = read_sources(issue / "content_1.htm")

    assert source.carrier.zones == (Zone(0.0, 0.0, 0.5, 0.125),)


@pytest.mark.parametrize(
    "image", ["http://qm.example/b.png", "../../b.png", "/etc/passwd", "none.png", ""]
)
def test_a_picture_that_lies_elsewhere_is_not_fetched(issue: Path, image: str) -> None:
    (issue.parent.parent / "b.png").write_bytes(png(1, 1))
    (issue / "node_3.htm").write_text(NODE.format(image=image, size=""))

    (source,) = read_sources(issue / "content_1.htm")

    assert source.carrier.page_images == ()
    assert source.carrier.zones == (Zone(0.0, 0.0, 1.0, 0.25),)  # by how far the areas reach


def test_a_page_in_an_archive_is_not_looked_for_in_the_working_folder(
    issue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(issue)
    Path("a.zip").write_bytes(zipped({"content_1.htm": ARTICLE.format(1)}))

    (source,) = read_sources(Path("a.zip"))

    assert source.carrier.zones == ()
    assert next(read_sources(Path("content_1.htm"))).carrier.zones


def test_an_article_that_shows_its_page_too_is_an_article(tmp_path: Path) -> None:
    page = ARTICLE.format(1) + NODE.format(image="", size='width="200" height="400"')
    (tmp_path / "a.html").write_text(page)

    (source,) = read_sources(tmp_path / "a.html")

    assert source.text.startswith("第03版：专题\n\n第1篇提案办理")
    assert source.carrier.zones == (Zone(0.0, 0.0, 1.0, 0.25),)


def test_addresses_that_are_none_keep_no_article_out(issue: Path, tmp_path: Path) -> None:
    node = NODE.format(image="http://[/b.png", size="").replace(
        'href="content_1.htm?div=-1"', 'href="http://[::1/content_1.htm"'
    )
    (issue / "node_3.htm").write_text(node)

    report = import_files(tmp_path / "l.sqlite3", [issue], Task())

    states = {file.path.name: str(file.status) for file in report.files}
    assert states == {
        "content_1.htm": "added",
        "content_2.htm": "added",
        "content_3.htm": "added",
        "node_3.htm": "refused",
    }
    assert "版面目录页" in next(f.reason for f in report.files if not f.articles)
