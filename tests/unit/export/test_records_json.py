"""The JSON of ``extract`` and ``show``."""

from __future__ import annotations

import json
from collections.abc import Callable

from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.export.records_json import article_json, document_json, documents_json

META = {"spans", "origins", "confidence", "reasons"}


def test_an_article_has_every_key_of_the_contract(feature: Document) -> None:
    shape = document_json(feature)

    assert list(shape) == [
        "file", "genre", "genre_confidence", "article", "statistics", "legend",
        "proposals", "tasks", "findings",
    ]  # fmt: skip
    assert set(shape["article"]) - META == {
        "newspaper", "publisher", "date", "date_raw", "date_inferred", "page_no", "page_name",
        "kicker", "headline", "subheadline", "byline",
    }  # fmt: skip
    assert set(shape["proposals"][0]) - META == {
        "order", "seq", "number", "title", "proposers", "supervisors", "committee", "lead_units",
        "co_units", "category", "category_rounds", "section", "content", "background",
        "suggestion", "reply", "related",
    }  # fmt: skip
    assert set(shape["article"]) >= META
    assert set(shape["proposals"][0]["related"][0]) >= META


def test_a_task_has_every_key_of_the_contract(task_table: Document) -> None:
    (task, *_) = document_json(task_table)["tasks"]

    assert set(task) - META == {
        "order", "seq", "group", "content", "progress", "unit", "units", "remark",
    }  # fmt: skip
    assert task["units"] == ["区发改局", "区经信局"]
    assert set(task) >= META


def test_what_the_page_does_not_state_is_empty(task_table: Document) -> None:
    shape = document_json(task_table)

    assert shape["article"]["newspaper"] is None
    assert shape["article"]["byline"] == []
    assert shape["legend"] is None
    assert shape["proposals"] == []
    assert shape["tasks"][2]["progress"] is None


def test_a_plain_field_has_one_list_of_spans(feature: Document) -> None:
    proposal = document_json(feature)["proposals"][0]

    ((start, end),) = proposal["spans"]["title"]
    assert feature.source[start:end] == proposal["title"]


def test_a_list_field_has_one_list_of_spans_per_item(feature: Document) -> None:
    proposal = document_json(feature)["proposals"][0]

    texts = [
        "".join(feature.source[start:end] for start, end in item)
        for item in proposal["spans"]["proposers"]
    ]
    assert texts == proposal["proposers"] == ["何文婷", "徐彩英"]


def test_a_list_of_one_item_is_still_a_list_of_lists(feature: Document) -> None:
    shape = document_json(feature)

    assert len(shape["proposals"][0]["spans"]["supervisors"][0][0]) == 2
    assert len(shape["article"]["spans"]["byline"][0][0]) == 2


def test_an_inferred_value_says_so_and_why(feature: Document) -> None:
    article = document_json(feature)["article"]

    assert article["origins"]["date_inferred"] == "inferred"
    assert article["confidence"]["date_inferred"] == 0.7
    assert article["reasons"] == {"date_inferred": "年份由上下文推定"}


def test_findings_are_listed_with_their_places(feature: Document) -> None:
    assert document_json(feature)["findings"] == [
        {
            "kind": "statistics_sum",
            "severity": "info",
            "message": "48÷54=88.9%，相符。",
            "spans": [[3, 5], [8, 9]],
        }
    ]


def test_statistics_stand_by_name_beside_their_meta(feature: Document) -> None:
    statistics = document_json(feature)["statistics"]

    assert {name: statistics[name] for name in ("received", "filed", "filing_rate")} == {
        "received": 54,
        "filed": 48,
        "filing_rate": "88.9%",
    }
    assert statistics["categories"] == {"经济": 5}
    assert set(statistics["spans"]) == {"received", "filed"}


def test_it_survives_a_trip_through_json(feature: Document, task_table: Document) -> None:
    for document in (feature, task_table):
        shape = document_json(document)
        assert json.loads(json.dumps(shape)) == shape


def test_one_article_gives_an_object_and_several_a_list(
    feature: Document, task_table: Document
) -> None:
    assert documents_json([feature]) == document_json(feature)
    assert documents_json([feature, task_table]) == {
        "articles": [document_json(feature), document_json(task_table)]
    }


def test_a_corrected_value_has_the_printed_one_beside_it(
    feature: Document, store: Callable[..., StoredArticle]
) -> None:
    printed = {"article.newspaper": None, "article.date": None, "proposals.2.title": "关于种粮"}
    shape = article_json(store(feature, printed))

    assert shape["id"] == 7
    assert shape["article"]["printed"] == {"newspaper": None, "date": None}
    assert shape["proposals"][1]["printed"] == {"title": "关于种粮"}
    assert "printed" not in shape["proposals"][0]


def test_an_article_nobody_corrected_is_what_extract_prints_and_its_number(
    feature: Document, store: Callable[..., StoredArticle]
) -> None:
    assert article_json(store(feature)) == {"id": 7, **document_json(feature)}
