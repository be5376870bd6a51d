"""Columns that no field of a record keeps are found by the search, and lit."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.document import Document
from reader_app.library.field_places import placed_values
from reader_app.library.search_card import card_of
from reader_app.library.shown_text import ShownText
from reader_app.library.store import open_library
from reader_app.services.browse import article
from reader_app.services.import_files import import_files
from reader_app.services.search import search
from reader_app.tasks import Task

PROPOSALS = """\
案号,案由,提案人,界别,承办单位
1,关于加强古树保护的建议,李明,农业界,区林业局
2,关于完善田间道路的建议,王芳,工会,区农业局
"""
TASKS = """\
序号,重点任务,责任单位,配合单位,责任领导,进展情况
1,建成口袋公园五处,区园林局,人社局、区财政局,张三,已建成三处
2,改造老旧小区十个,区住建局,区城管局,李四,已完工八个
"""


def take_in(library: Path, tmp_path: Path, text: str) -> int:
    path = tmp_path / "表.csv"
    path.write_text(text, encoding="utf-8")
    (file,) = import_files(library, [path], Task()).files
    (number,) = file.articles
    return number


@pytest.mark.parametrize(
    ("text", "query", "total"),
    [
        (PROPOSALS, "界别:工会", 1),
        (PROPOSALS, "界别:农业界", 1),
        (PROPOSALS, "界别:工会 主办:区农业局", 1),
        (PROPOSALS, "界别:工会 主办:区林业局", 0),  # of another record
        (PROPOSALS, "界别:教育界", 0),
        (TASKS, "单位:人社局", 1),
        (TASKS, "配合单位:区财政局", 1),
        (TASKS, "单位:人社局 单位:区园林局", 1),
        (TASKS, "单位:人社局 单位:区住建局", 0),
        (TASKS, "督办领导:李四", 1),
        (TASKS, "主办:人社局", 0),
    ],
)
def test_a_column_without_a_field_is_found(
    library: Path, tmp_path: Path, text: str, query: str, total: int
) -> None:
    take_in(library, tmp_path, text)

    assert search(library, query).total == total


def test_what_was_found_in_a_column_is_lit(library: Path, tmp_path: Path) -> None:
    number = take_in(library, tmp_path, PROPOSALS)
    source = article(library, number).document.source

    (hit,) = search(library, "界别:工会").hits

    assert "工会" in [hit.snippet[start:end] for start, end in hit.marks]
    assert source.count("工会") == 1


@pytest.mark.parametrize("text", [PROPOSALS, TASKS])
def test_places_are_those_of_the_search_card(library: Path, tmp_path: Path, text: str) -> None:
    number = take_in(library, tmp_path, text)
    document: Document = article(library, number).document

    card, _ = card_of(document, ShownText(document.source, document.blocks), None)
    _, records = placed_values(document)

    assert [{(each.field, each.value) for each in record} for record in records] == [
        {*record} for record in card.records
    ]
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()
