"""Saved pages in the library: what their markup names outlives new rules, and addresses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.cli import main
from reader_app.library.store import open_library
from reader_app.services import browse
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import import_files
from reader_app.services.refresh import refresh
from reader_app.tasks import Task
from tests.samples.built_files import zipped

ADDRESS = "http://qm.example/html/2024-03/08/content_1.htm"
PAGE = f"""\
<html><head><link rel="canonical" href="{ADDRESS}"></head><body>
<div>青沐日报</div><div>第03版：专题</div><div class="article"><h3>凝聚共识</h3>
<h1>小提案解开大民生</h1></div><div id="ozoom"><p>　　区政协召开会议，{{}}</p></div></body></html>
"""
NAMED = {
    "newspaper": "青沐日报",
    "page_no": "03",
    "page_name": "专题",
    "kicker": "凝聚共识",
    "headline": "小提案解开大民生",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format("听取办理情况。"), encoding="utf-8")
    return path


def test_the_commands_show_a_page_with_exact_places(
    library: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "--library", str(library), str(page), "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    (number,) = file["articles"]
    assert main(["show", str(number), "--library", str(library), "--json"]) == 0
    article = json.loads(capsys.readouterr().out)["article"]

    source = browse.article(library, number).document.source
    for name, value in NAMED.items():
        assert article[name] == value
        assert "".join(source[a:b] for a, b in article["spans"][name]) == value
        assert article["origins"][name] == "stated"
    assert article["date"] == "2024-03-08"
    assert "".join(source[a:b] for a, b in article["spans"]["date"]) == "2024-03/08"


def test_what_the_markup_names_is_there_when_rules_read_anew(
    library: Path, page: Path, make_outdated
) -> None:
    (number,) = import_files(library, [page], Task()).files[0].articles
    before = browse.article(library, number).document
    assert before == extract_file(page)[0]
    make_outdated()

    assert refresh(library, Task()).articles == {number}
    assert browse.article(library, number).document == before


def test_texts_keep_the_address_they_came_from(library: Path, page: Path) -> None:
    import_files(library, [page], Task())
    page.write_text(PAGE.format("又听取一次。"), encoding="utf-8")
    import_files(library, [page], Task())

    with open_library(library) as opened:
        stored = [opened.text(text) for text in (1, 2)]
    assert [each.carrier.address for each in stored if each] == [ADDRESS, ADDRESS]


def test_of_an_archive_what_can_be_read_is_extracted_and_the_rest_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "报.zip"
    path.write_bytes(
        zipped({"a.html": PAGE.format("听取办理情况。"), "b.docx": b"PK", "c.txt": "丙。"})
    )

    assert main(["extract", str(path), "--json"]) == 1
    told = capsys.readouterr()
    assert [each["file"] for each in json.loads(told.out)["articles"]] == [
        "报.zip/a.html",
        "报.zip/c.txt",
    ]
    assert "b.docx" in told.err
