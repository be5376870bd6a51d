"""A number is told as it is printed, 第0123号, wherever a person reads it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from reader_app.commands.layout import article_lines
from reader_app.services.browse import article
from reader_app.services.correct_values import amend, edits_of, steps_at_hand, undo
from reader_app.services.export_article import export_article, export_proposals
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

PAGE = """荻州日报
2025年11月14日 第03版
重点提案办理情况

第0123号提案
关于加强社区垃圾分类的提案
提案者：柳虹
主办单位：市城管局
办理类别：A
内容：居民区里垃圾分类的桶不够，投放的时间太短，建议增设投放点，延长开放时间。
答复：今年已在全市增设投放点120处，开放时间延长到晚上九点，居民普遍满意。

第0123号提案
关于改善老旧小区停车的提案
提案者：汪鸣
主办单位：市住建局
办理类别：B
内容：老旧小区停车位不足，建议错时共享周边单位的停车场。
答复：已协调12家单位在夜间开放停车场，共增加车位600个，其余将逐步推进。
"""


@pytest.fixture
def number(library: Path, tmp_path: Path) -> int:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    ((number,),) = (file.articles for file in import_files(library, [page], Task()).files)
    return number


def test_findings_name_it_so(library: Path, number: int) -> None:
    said = [finding.message for finding in article(library, number).document.findings]
    assert "第0123号提案印了两次。" in said


def test_steps_of_undo_name_it_so(library: Path, number: int) -> None:
    amend(library, number, edits_of("proposals.1.lead_units", ["市环卫处"]))
    assert steps_at_hand(library, number)[0].record == "第0123号"
    assert undo(library, number).record == "第0123号"
    assert steps_at_hand(library, number)[1].record == "第0123号"


def test_show_names_it_so(library: Path, number: int) -> None:
    lines = "\n".join(article_lines(article(library, number).document))
    assert "第0123号《关于加强社区垃圾分类的提案》" in lines
    assert "第123号" not in lines


def test_tables_have_it_so_and_json_the_number(library: Path, tmp_path: Path, number: int) -> None:
    table, page = tmp_path / "提案.csv", tmp_path / "page.json"
    export_proposals(library, table)
    export_article(library, number, page)
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert [row["提案编号"] for row in csv.DictReader(file)] == ["第0123号"] * 2
    assert '"number": 123,' in page.read_text(encoding="utf-8")


def test_it_stays_so_over_the_table(library: Path, tmp_path: Path, number: int) -> None:
    table, other = tmp_path / "提案.csv", tmp_path / "other.sqlite3"
    export_proposals(library, table)
    ((again,),) = (file.articles for file in import_files(other, [table], Task()).files)
    written = export_article(other, again, tmp_path / "page.md").read_text(encoding="utf-8")
    assert "第0123号" in written
    assert "第123号" not in written
