"""All proposals of a library as one table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.span import FieldSource, Origin
from reader_app.export.proposals_table import COLUMNS, proposals_csv, proposals_json

Store = Callable[..., StoredArticle]


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_there_is_one_row_per_proposal_in_order(
    feature: Document, task_table: Document, store: Store
) -> None:
    rows = rows_of(proposals_csv([store(feature), store(task_table), store(feature)]))
    assert [row["提案题目"] for row in rows] == ["关于推动外贸发展的建议", "关于种粮的建议"] * 2


def test_a_row_says_where_the_proposal_was_printed(feature: Document, store: Store) -> None:
    first, second = rows_of(proposals_csv([store(feature)]))
    assert first["报纸"] == "萧山日报"
    assert (first["日期"], first["日期来源"]) == ("2025-11-14", "推定")
    assert (first["版次"], first["版面名"], first["文章编号"]) == ("03", "专题", "7")
    assert (first["次序"], second["次序"]) == ("1", "2")


def test_lists_are_joined_and_what_is_missing_is_empty(feature: Document, store: Store) -> None:
    first, second = rows_of(proposals_csv([store(feature)]))
    assert first["主办单位"] == "区商务局、区财政局"
    assert first["各轮类别"] == "第1轮B；第2轮A"
    assert second["主办单位"] == ""
    assert second["提案编号"] == ""
    assert second["序号"] == "2"


def test_excel_opens_it_as_utf_8(feature: Document, store: Store) -> None:
    assert proposals_csv([store(feature)]).startswith(b"\xef\xbb\xbf")
    assert proposals_csv([]).decode("utf-8-sig").strip() == ",".join(COLUMNS.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t", "\r", "\n"])
def test_no_cell_can_be_taken_for_a_formula(start: str, feature: Document, store: Store) -> None:
    proposal = replace(
        feature.proposals[0],
        title=f"{start}SUM(A1)",
        proposers=(f'{start}HYPERLINK("x")',),
        committee=f"{start}1",
        reply=f"{start}cmd",
    )
    (row,) = rows_of(proposals_csv([store(replace(feature, proposals=(proposal,)))]))
    for column in ("提案题目", "提案者", "分工办委", "办理情况"):
        assert row[column].startswith(f"'{start}")


def test_commas_quotes_and_line_ends_stay_inside_their_cell(
    feature: Document, store: Store
) -> None:
    proposal = replace(feature.proposals[0], reply='甲,"乙"\n丙')
    (row,) = rows_of(proposals_csv([store(replace(feature, proposals=(proposal,)))]))
    assert row["办理情况"] == '甲,"乙"\n丙'


def test_corrected_and_inferred_fields_are_named(feature: Document, store: Store) -> None:
    proposal = replace(
        feature.proposals[0],
        sources={
            "category": FieldSource(origin=Origin.CORRECTED),
            "lead_units": FieldSource(origin=Origin.CORRECTED),
            "committee": FieldSource(origin=Origin.INFERRED),
        },
    )
    articles = [store(replace(feature, proposals=(proposal,)))]
    (row,) = rows_of(proposals_csv(articles))
    assert (row["更正的字段"], row["推定的字段"]) == ("办理类别、主办单位", "分工办委")
    (entry,) = json.loads(proposals_json(articles))["proposals"]
    assert entry["corrected"] == ["category", "lead_units"]


def test_json_keeps_lists_numbers_and_nothing_apart(feature: Document, store: Store) -> None:
    first, second = json.loads(proposals_json([store(feature)]))["proposals"]
    assert list(first) == list(COLUMNS)
    assert first["number"] == 187
    assert first["lead_units"] == ["区商务局", "区财政局"]
    assert first["category_rounds"] == {"1": "B", "2": "A"}
    assert first["date_origin"] == "inferred"
    assert second["number"] is None
    assert second["co_units"] == []


def test_an_empty_library_gives_an_empty_table() -> None:
    assert json.loads(proposals_json([])) == {"proposals": []}
