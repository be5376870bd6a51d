"""A condition on a field lights that field's value, and the same words elsewhere stay dark."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from library_samples import article, everything

from reader_app import paths
from reader_app.domain.document import Document
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.search_query import OF_ARTICLE
from reader_app.domain.span import FieldSource, Span, slices
from reader_app.domain.work_task import WorkTask
from reader_app.library.field_places import placed_values
from reader_app.library.search_card import card_of
from reader_app.library.shown_text import ShownText
from reader_app.library.store import Library
from reader_app.services.extract_file import extract_file
from reader_app.text.query_language import parse

BODY = (
    "教育局的同志说,教育局很忙。\n第7号提案\n主办单位:区教育局\n会办单位:财政局\n办理类别:A\n"
    "第8号提案\n主办单位:民政局\n会办单位:区教育局\n办理类别:B"
)


def place(source: str, words: str, after: str = "") -> FieldSource:
    at = source.index(words, source.index(after))
    return FieldSource(((Span(at, at + len(words)),),))


def two_proposals() -> Document:
    document = article(BODY)
    source = document.source
    first = Proposal(
        order=1, number=7, lead_units=("区教育局",), co_units=("财政局",), category="A",
        sources={
            "number": place(source, "7"),
            "lead_units": place(source, "区教育局"),
            "co_units": place(source, "财政局"),
            "category": place(source, "A"),
        },
    )  # fmt: skip
    second = Proposal(
        order=2, number=8, lead_units=("民政局",), co_units=("区教育局",), category="B",
        sources={
            "number": place(source, "8"),
            "lead_units": place(source, "民政局"),
            "co_units": place(source, "区教育局", "第8号"),
            "category": place(source, "B"),
        },
    )  # fmt: skip
    return dataclasses.replace(document, proposals=(first, second))


def lit(library: Library, number: int, query: str) -> list[tuple[str, int]]:
    """What is lit in the article, and where."""
    source = library.article(number).document.source
    return [
        (slices(source, spans), source[: spans[0].start].count("\n") - 1)
        for spans in library.places(number, parse(query))
    ]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("主办:教育局", [("教育局", 3)]),
        ("会办:教育局", [("教育局", 8)]),
        ("单位:教育局", [("教育局", 3), ("教育局", 8)]),
        ("主办:教育局 类别:A", [("教育局", 3), ("A", 5)]),
        ("类别:B", [("B", 9)]),
        ("编号:8 会办:教育局", [("8", 6), ("教育局", 8)]),
        ("主办:民政 教育局", [("教育局", 1), ("教育局", 1), ("教育局", 3), ("民政", 7),
                          ("教育局", 8)]),
        ("报纸:某报", []),
    ],
)  # fmt: skip
def test_only_the_field_s_value_is_lit(
    library: Library, put, query: str, wanted: list[tuple[str, int]]
) -> None:
    document = two_proposals()
    number = put(
        dataclasses.replace(document, head=dataclasses.replace(document.head, newspaper="某报"))
    )
    assert lit(library, number, query) == wanted
    (hit,) = library.search(query, 5).hits
    marked = [hit.snippet[start:end] for start, end in hit.marks]
    assert bool(marked) == bool(wanted)
    assert slices(document.source, hit.source_spans) == "".join(marked)
    assert {*marked} <= {words for words, _ in wanted}


def test_the_snippet_is_from_where_the_value_stands(library: Library, put) -> None:
    put(two_proposals())
    (hit,) = library.search("主办:教育局", 5).hits
    assert hit.snippet == "主办单位:区教育局"
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["教育局"]


def test_a_value_printed_otherwise_is_lit_whole(library: Library, put) -> None:
    document = article("第一百八十七号提案\n由敎 育 局办理")
    source = document.source
    start = source.index("敎")
    torn = tuple(Span(start + at, start + at + 1) for at in (0, 2, 4))
    blocks = (*document.blocks[:2], Block(BlockKind.PARAGRAPH, torn))
    proposal = Proposal(
        order=1, number=187, lead_units=("教育局",),
        sources={"number": place(source, "一百八十七"), "lead_units": FieldSource((torn,))},
    )  # fmt: skip
    number = put(dataclasses.replace(document, proposals=(proposal,), blocks=blocks))
    assert lit(library, number, "主办:教育局") == [("敎育局", 2)]
    assert lit(library, number, "编号:187") == []  # it is not shown


def test_a_correction_moves_the_light(library: Library, put) -> None:
    document = two_proposals()
    number = put(document)
    library.correct(number, "proposals.1.lead_units", ["司法局"], "我")
    assert lit(library, number, "主办:司法局") == []  # the text has it nowhere
    assert library.search("主办:司法局", 5).hits[0].source_spans == ()
    assert lit(library, number, "会办:财政 类别:A") == [("财政", 4), ("A", 5)]
    library.undo(number)
    assert lit(library, number, "主办:教育局") == [("教育局", 3)]


def test_related_proposals_tasks_and_titles_are_lit(library: Library, put) -> None:
    document = article(
        "第7号\n第9号 相关\n责任单位:甲局、乙局\n民建区委", headline="关于停车的提案"
    )
    source = document.source
    proposal = Proposal(
        order=1, number=7, proposers=("民建区委",),
        related=(RelatedProposal(9, "相关", sources={"number": place(source, "9")}),),
        sources={"number": place(source, "7"), "proposers": place(source, "民建区委")},
    )  # fmt: skip
    start = source.index("甲局")
    task = WorkTask(
        order=1,
        units=("甲局", "乙局"),
        sources={"units": FieldSource(((Span(start, start + 2),), (Span(start + 3, start + 5),)))},
    )
    number = put(dataclasses.replace(document, proposals=(proposal,), tasks=(task,)))
    assert lit(library, number, "编号:9") == [("9", 2)]
    assert lit(library, number, "单位:乙局") == [("乙局", 3)]
    assert lit(library, number, "界别:民建") == [("民建", 4)]
    assert lit(library, number, "标题:停车") == [("停车", 0)]
    assert lit(library, number, "标题:停车 编号:7") == [("停车", 0), ("7", 1)]


@pytest.mark.parametrize("seed", paths.seeds(), ids=lambda path: path.stem[:3])
def test_values_with_places_are_those_of_the_search_card(seed: Path) -> None:
    for document in [*extract_file(seed), everything()]:
        card, _ = card_of(document, ShownText(document.source, document.blocks), None)
        titles, records = placed_values(document)
        of_article = {(each.field, each.value) for each in titles}
        assert of_article == {each for each in card.of_article if each[0] not in OF_ARTICLE}
        placed = [{(each.field, each.value) for each in record} for record in records]
        assert [each for each in placed if each] == [{*record} for record in card.records]


@pytest.mark.parametrize(
    ("query", "snippet", "lit_words"),
    [
        ("提案者:赵六", "提案者：赵六（更正）", "赵六"),
        ("提案者:赵", "提案者：赵六（更正）", "赵"),
        ("主办:司法局 类别:A", "办理类别:A", "A"),  # what is printed is shown
        ("主办:司法局", "主办：区司法局（更正）", "司法局"),
        ("提案者:赵六 很忙", "教育局的同志说,教育局很忙。", "很忙"),
    ],
)
def test_a_hit_on_a_correction_shows_the_corrected_value(
    library: Library, put, query: str, snippet: str, lit_words: str
) -> None:
    number = put(two_proposals())
    library.correct(number, "proposals.1.lead_units", ["区司法局"], "我")
    library.correct(number, "proposals.1.proposers", ["赵六"], "我")
    (hit,) = library.search(query, 10).hits
    assert hit.snippet == snippet
    assert [hit.snippet[start:end] for start, end in hit.marks] == [lit_words]
