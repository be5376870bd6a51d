"""The table of proposals gives the same proposals again in a library that has none of them."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader_app import paths as places
from reader_app.export.proposals_table import proposals_csv
from reader_app.library.store import open_library
from reader_app.services.browse import article
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.export_article import export_proposals
from reader_app.services.import_files import import_files
from reader_app.services.refresh import refresh
from reader_app.tasks import Task

AWKWARD = {
    "headline_is_title": """关于垃圾分类的提案
提案者：柳虹
编号：第88号
承办单位：市城管局
内容：居民区里垃圾分类的桶不够，投放的时间太短，建议增设投放点。
答复：今年已在全市增设投放点120处，居民普遍满意。
""",
    "numbers": """两件提案的答复

荻州日报 2025年11月14日 第03版:专题

第0123号提案
关于加强社区垃圾分类的提案
提案者：柳虹、民建荻州市委会
主办单位：市城管局、市教育局
会办单位：市财政局
办理类别：A
内容：=居民区里垃圾分类的桶不够，建议增设投放点。
答复：今年已在全市增设投放点120处，居民普遍满意。

第2025-0012号提案
关于“《荻州志》重印”的建议
提案者：汪鸣
主办单位：市档案馆
第一轮办理类别：B
第二轮办理类别：A
内容：老志书已难找到，建议重印。
答复：已列入明年计划。
""",
    "sections": """11-14
重点提案办理情况

一、经济建设

1.《关于发展银发经济的建议》（第八十五号）
提案人：戚超逸
主办单位：区民政局
【情况】养老机构不多，护理人员很缺。
【建议】办好培训，给予补助。
【办理情况】
1.办了培训十二期。
2.补助已发到位。

二、城市建设

2.《关于修建步道的建议》
提案人：沈大同
""",
}


def take_in(library: Path, *files: Path) -> list[int]:
    report = import_files(library, files, Task())
    return [number for file in report.files for number in file.articles]


def rows(library: Path) -> list[dict[str, str]]:
    with open_library(library) as opened:
        table = proposals_csv(opened.articles_with_proposals())
    found = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    for row in found:
        del row["文章编号"]
    return found


def pages(tmp_path: Path) -> Iterator[Path]:
    for name, text in AWKWARD.items():
        page = tmp_path / f"{name}.txt"
        page.write_text(text, encoding="utf-8")
        yield page


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_every_column_comes_back(library: Path, tmp_path: Path, suffix: str) -> None:
    take_in(library, *places.seeds(), *pages(tmp_path))
    table = tmp_path / f"提案.{suffix}"
    assert export_proposals(library, table) == len(rows(library)) > 47
    other = tmp_path / "other.sqlite3"

    take_in(other, table)

    assert _sorted(rows(other)) == _sorted(rows(library))
    with open_library(other) as opened:
        assert opened.upkeep.check().troubles == ()


def _sorted(found: list[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(found, key=lambda row: (row["标题"], int(row["次序"])))


def test_the_headline_is_no_section_and_no_other_proposal(library: Path, tmp_path: Path) -> None:
    take_in(library, next(pages(tmp_path)))
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    other = tmp_path / "other.sqlite3"

    (number,) = take_in(other, table)

    (proposal,) = article(other, number).document.proposals
    assert (proposal.number, proposal.title) == (88, "关于垃圾分类的提案")
    assert (proposal.section, proposal.lead_units) == (None, ("市城管局",))


def test_places_are_where_the_words_are(library: Path, tmp_path: Path) -> None:
    take_in(library, *pages(tmp_path))
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    other = tmp_path / "other.sqlite3"
    for number in take_in(other, table):
        document = article(other, number).document
        for proposal in document.proposals:
            for name in ("title", "content", "background", "suggestion", "reply"):
                value, source = getattr(proposal, name), proposal.sources.get(name)
                if value:
                    assert source is not None
                    printed = "".join(document.source[a:b] for a, b in source.spans)
                    assert "".join(printed.split()) == "".join(value.split())


def test_it_reads_the_same_when_it_is_read_anew(library: Path, tmp_path: Path) -> None:
    take_in(library, *pages(tmp_path))
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    other = tmp_path / "other.sqlite3"
    take_in(other, table)
    was = rows(other)
    with closing(sqlite3.connect(other)) as db, db:  # as if older rules had read it
        db.execute("update articles set rules_version = 'older', headline = ''")
    assert refresh(other, Task()).articles
    assert rows(other) == was


def test_a_corrected_value_is_the_value_elsewhere(library: Path, tmp_path: Path) -> None:
    (number,) = take_in(library, next(pages(tmp_path)))
    amend(library, number, edits_of("proposals.1.lead_units", ["市城管局", "市环卫处"]))
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    other = tmp_path / "other.sqlite3"
    (again,) = take_in(other, table)
    assert article(other, again).document.proposals[0].lead_units == ("市城管局", "市环卫处")


THEIR_TABLE = """提案号,案由,提案者,主办单位,办理类别
11,关于加强社区食堂建设的建议,周一,市民政局,A
12,关于河道治理的建议,吴二,市水利局,B
"""


@pytest.mark.parametrize("theirs", ["台账.csv", "台账.tsv"])
def test_a_table_of_articles_that_were_tables_adds_nothing(
    library: Path, tmp_path: Path, theirs: str
) -> None:
    file = tmp_path / theirs
    words = THEIR_TABLE if theirs.endswith("csv") else THEIR_TABLE.replace(",", "\t")
    file.write_text(words, encoding="utf-8")
    (number,) = take_in(library, file)
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    before = rows(library)

    report = import_files(library, [table], Task())

    assert [(str(each.status), each.articles) for each in report.files] == [
        ("already_there", (number,))
    ]
    assert rows(library) == before


def test_our_table_made_anew_of_what_came_from_our_table_adds_nothing(
    library: Path, tmp_path: Path
) -> None:
    (tmp_path / "台账.csv").write_text(THEIR_TABLE, encoding="utf-8")
    take_in(library, tmp_path / "台账.csv")
    export_proposals(library, tmp_path / "甲.csv")
    other = tmp_path / "other.sqlite3"
    (number,) = take_in(other, tmp_path / "甲.csv")
    amend(other, number, edits_of("proposals.1.lead_units", ["市城管局"]))
    export_proposals(other, tmp_path / "乙.csv")
    assert take_in(other, tmp_path / "乙.csv") == [number]


def test_our_table_made_anew_elsewhere_is_a_new_version_though_numbers_agree(
    library: Path, tmp_path: Path
) -> None:
    (tmp_path / "台账.csv").write_text(THEIR_TABLE, encoding="utf-8")
    (number,) = take_in(library, tmp_path / "台账.csv")
    table = tmp_path / "提案.csv"
    export_proposals(library, table)
    other = tmp_path / "other.sqlite3"
    assert take_in(other, table) == [number]
    amend(library, number, edits_of("proposals.1.lead_units", ["市城管局"]))
    export_proposals(library, table, replace=True)

    assert take_in(other, table) == [number]

    assert article(other, number).document.proposals[0].lead_units == ("市城管局",)
