"""Everything typed into the search field means something, and nothing typed is an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.search_query import Days, Field
from reader_app.text.query_language import (
    FIELD_WORDS,
    days_of,
    narrowed,
    parse,
    without_term,
    written,
)


def read(query: str) -> list[tuple[str, Field | None, bool]]:
    return [(term.text, term.field, term.without) for term in parse(query).terms]


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("教育局", [("教育局", None, False)]),
        ("教育局 停车", [("教育局", None, False), ("停车", None, False)]),
        ("教育局　停车", [("教育局", None, False), ("停车", None, False)]),
        ('"垃圾 分类"', [("垃圾 分类", None, False)]),
        ("“垃圾 分类”", [("垃圾 分类", None, False)]),
        ("「垃圾 分类」", [("垃圾 分类", None, False)]),
        ('"没有写完', [("没有写完", None, False)]),
        ("-停车", [("停车", None, True)]),
        ("－停车", [("停车", None, True)]),
        ('-"停车 场"', [("停车 场", None, True)]),
        ("主办:教育局", [("教育局", Field.LEAD, False)]),
        ("主办单位：教育局", [("教育局", Field.LEAD, False)]),
        ("承辦:教育局", [("教育局", Field.LEAD, False)]),
        ('-会办:"财政 局"', [("财政 局", Field.CO, True)]),
        ("类别:b类", [("B", Field.CATEGORY, False)]),
        ("编号:第187号", [("187", Field.NUMBER, False)]),
        ("提案号:187", [("187", Field.NUMBER, False)]),
        ("标题:停车", [("停车", Field.TITLE, False)]),
        ("案由:停车", [("停车", Field.TITLE, False)]),
        ("体裁:答复函", [("reply_letter", Field.GENRE, False)]),
        ("提案人:徐泽 界别:民建", [("徐泽", Field.PROPOSER, False), ("民建", Field.SECTOR, False)]),
        ("第一条:内容", [("第一条:内容", None, False)]),
        ("主办:", []),
        ("主办: 教育局", [("教育局", Field.LEAD, False)]),
        ('主办：　"教育 局" 停车', [("教育 局", Field.LEAD, False), ("停车", None, False)]),
        ("主办: 类别:B", [("B", Field.CATEGORY, False)]),
        ("主办: -停车", [("停车", None, True)]),
        ("a-b", [("a-b", None, False)]),
        ("-", [("-", None, False)]),
        ('"', [('"', None, False)]),
        ('""', [('""', None, False)]),
        ("", []),
    ],
)
def test_a_query_is_read(query: str, terms: list[tuple[str, Field | None, bool]]) -> None:
    assert read(query) == terms


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2025", Days("2025-01-01", "2025-12-31")),
        ("2025-11", Days("2025-11-01", "2025-11-30")),
        ("2025年2月", Days("2025-02-01", "2025-02-28")),
        ("2025.11.14", Days("2025-11-14", "2025-11-14")),
        ("２０２５-１１", Days("2025-11-01", "2025-11-30")),
        ("2025-01..2025-06", Days("2025-01-01", "2025-06-30")),
        ("2025..", Days("2025-01-01", None)),
        ("..2025-06", Days(None, "2025-06-30")),
        ("未注明", Days(unknown=True)),
        ("2025-13", None),
        ("2025-02-30", None),
        ("..", None),
        ("昨天", None),
    ],
)  # fmt: skip
def test_dates_and_ranges_are_read(typed: str, days: Days | None) -> None:
    assert days_of(typed) == days


@pytest.mark.parametrize(
    "query", ["日期:昨天", "体裁:小说", "编号:甲", "类别:Q", "日期:2025-06..2025-01"]
)
def test_what_is_no_value_is_looked_for_as_text_and_said(query: str) -> None:
    asked = parse(query)
    assert [(term.text, term.field) for term in asked.terms] == [(query, None)]
    assert len(asked.notices) == 1


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("主办单位x:教育局", "主办单位x"),
        ("教育 -单立：民政", "单立"),
        ("主办:教育局", ""),
        ('"单立:民政"', ""),
        ("10:30", ""),
        ("http://a.cn", ""),
        ("单立:", ""),
    ],
)
def test_what_looks_like_a_condition_is_doubted_if_nothing_is_found(query: str, word: str) -> None:
    asked = parse(query)
    assert asked.said_of(finds=True) == ()
    assert [doubt.split("”")[0] for doubt in asked.said_of(finds=False)] == (
        [f"“{word}"] if word else []
    )


@pytest.mark.parametrize("query", ["主办:", "教育 主办:", "主办: 类别:B"])
def test_a_condition_without_a_value_is_said(query: str) -> None:
    (notice,) = parse(query).notices
    assert notice.startswith("“主办:")


@pytest.mark.parametrize("word", ["OR", "AND", "NOT"])
def test_operators_of_other_languages_are_doubted_if_nothing_is_found(word: str) -> None:
    asked = parse(f"教育 {word} 停车")
    assert asked.said_of(finds=True) == ()
    (doubt,) = asked.said_of(finds=False)
    assert doubt.startswith(f"“{word}”")
    assert parse(word).said_of(finds=False) == ()
    assert parse(f'教育 "{word}"').said_of(finds=False) == ()


@given(st.text(st.characters() | st.sampled_from('主办:：-－"“”「」= .日期2025'), max_size=40))
def test_no_text_is_refused_and_terms_know_their_place(query: str) -> None:
    for term in parse(query).terms:
        assert 0 <= term.place.start < term.place.end <= len(query)
        assert term.text
        assert len(parse(without_term(query, term)).terms) <= len(parse(query).terms)


@given(
    st.sampled_from([field for field in FIELD_WORDS if field not in (Field.DATE, Field.GENRE)]),
    st.text(st.sampled_from('教育局a1 ="“-:'), min_size=1, max_size=8).map(str.strip),
    st.booleans(),
)
def test_what_is_written_is_read_again(field: Field, value: str, without: bool) -> None:
    if field in (Field.NUMBER, Field.CATEGORY):
        value = "187" if field is Field.NUMBER else "B"
    if '"' in value or not value:
        return
    (term,) = parse(written(field, value, without=without)).terms
    assert (term.text, term.field, term.without) == (" ".join(value.split()), field, without)


def test_a_query_is_narrowed_once() -> None:
    once = narrowed("教育", "类别:B")
    assert once == "教育 类别:B"
    assert narrowed(once, "类别：b") == once
    assert narrowed("", "类别:B") == "类别:B"


def test_an_odd_date_is_told_every_form_a_date_may_have() -> None:
    (notice,) = parse("日期:昨天").notices
    for form in ("2025、", "2025-11、", "2025-11-14", "2025-01..2025-06"):
        assert form in notice
