"""Labels: the lexicon's words, their variants, and shapes it has no word for."""

from __future__ import annotations

import pytest

from reader_app.extraction.records.fields import divide
from reader_app.extraction.words.label_reading import field_of, guess_field
from reader_app.text.clean import clean


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("提案者", "proposers"),
        ("提 案 人", "proposers"),
        ("提案主要内容", "content"),
        ("重点提案名称", "title"),
        ("区政协提案人", "proposers"),
        ("提案办理第一轮分类评价", "category"),
        ("办理工作成效", "reply"),
        ("督办领导", "supervisors"),
        ("分工办委", "committee"),
        ("委员评价", ""),
        ("今年", None),
    ],
)
def test_a_label_names_its_field(word: str, field: str | None) -> None:
    assert field_of(word) == field


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("具体承办部门", "lead_units"),
        ("联办单位", "co_units"),
        ("首提委员", "proposers"),
        ("落实推进成效", "reply"),
        ("办理满意度", ""),
        ("重点工作", None),
    ],
)
def test_a_label_without_a_row_is_known_by_its_shape(word: str, field: str | None) -> None:
    assert guess_field(word) == field


def fields(line: str) -> list[tuple[str | None, str]]:
    cleaned = clean(line)
    return [
        (piece.field, cleaned.text[piece.start : piece.end])
        for piece in divide(cleaned, 0, len(cleaned.text))
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "主辦單位：縣水務局　答覆：已更新護欄",
            [("lead_units", "縣水務局"), ("reply", "已更新護欄")],
            id="traditional script",
        ),
        pytest.param(
            "提案人：张三　主办单位：区教育局",
            [("proposers", "张三"), ("lead_units", "区教育局")],
            id="gap",
        ),
        pytest.param(
            "主办:甲局;协办:乙局|丙局",
            [("lead_units", "甲局"), ("co_units", "乙局|丙局")],
            id="semicolon",
        ),
        pytest.param(
            "编号：12 | 题目：关于甲的建议 | 结果：A",
            [("number", "12"), ("title", "关于甲的建议"), ("category", "A")],
            id="pipes",
        ),
        pytest.param("【办理结果】A类", [("category", "A类")], id="brackets"),
        pytest.param("■ 提案建议", [("suggestion", "")], id="bullet, alone"),
        pytest.param("（提案人：张三）", [("proposers", "张三")], id="in brackets"),
        pytest.param("提案者 张三", [("proposers", "张三")], id="gap for a colon"),
        pytest.param(
            "落实情况:做好用工保障工作:重点聚焦配套。",
            [("reply", "做好用工保障工作:重点聚焦配套。")],
            id="a colon in prose",
        ),
        pytest.param(
            "答复:已完成。办理结果:A", [("reply", "已完成。"), ("category", "A")], id="after a text"
        ),
    ],
)
def test_a_line_divides_into_its_fields(line: str, expected: list[tuple[str, str]]) -> None:
    assert fields(line) == expected
