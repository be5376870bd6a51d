"""The index finds what a scan of every text finds: no more, no less, in the right order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from brute_force import meets
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from library_samples import article

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.domain.search_query import Order
from reader_app.domain.search_result import FacetCount
from reader_app.library.index import DAY_BITS
from reader_app.library.store import Library, open_library
from reader_app.text.query_language import FIELD_WORDS, parse

LETTERS = "政协提案办理國国產产的一教育局区App１2③…,。“-:  \n辦"
UNITS = ("区教育局", "市教育局", "萧山区民政局", "财政局", "App局")
PEOPLE = ("徐泽", "民建萧山区委会", "教育界", "王五")

texts = st.text(LETTERS, min_size=4, max_size=40)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    body = draw(texts)
    made = article(
        f"文{body}",
        headline=draw(st.sampled_from(["标题", "提案办理", "關於教育的建议", "App"])),
        newspaper=draw(st.sampled_from([None, "萧山日报", "萧山晚报", "余杭 日报"])),
        date=draw(st.sampled_from([None, "2024-12-31", "2025-01-01", "2025-06-30", "2025-11-14"])),
        page_no=draw(st.sampled_from([None, "03"])),
    )
    proposals = tuple(
        Proposal(
            order=order,
            number=draw(st.sampled_from([None, 1, 18, 187])),
            title=draw(st.sampled_from([None, "关于垃圾分类的建议", "教育"])),
            proposers=tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))),
            lead_units=tuple(draw(st.lists(st.sampled_from(UNITS), max_size=2, unique=True))),
            co_units=tuple(draw(st.lists(st.sampled_from(UNITS), max_size=1))),
            category=draw(st.sampled_from([None, "A", "B"])),
        )
        for order in range(1, 1 + draw(st.integers(0, 3)))
    )
    return dataclasses.replace(made, proposals=proposals)


VALUES = st.sampled_from(
    ["教育局", "区教育局", "教", "局", "B", "a", "187", "18", "2025", "2025-01..2025-06", "未注明",
     "萧山", "萧山日报", '"余杭 日报"', "徐泽", "民建", "教育界", "垃圾分类", "建議", "答复函",
     "其他报道", "03", "=教育局", "=区教育局", "=市教育局", "…", "2025-11-14", "..2024"]
)  # fmt: skip
WORDS = st.one_of(
    st.text("政协提案办理國国产教育局ap12…,。-的一", min_size=1, max_size=4),
    st.sampled_from(
        ["提案 办理", "的", "一", "教育局", "App", "ａｐｐ", "10", "。“", "...", "关于"]
    ),
)


@st.composite
def terms(draw: st.DrawFn) -> str:
    without = draw(st.sampled_from(["", "", "", "-", "－"]))
    kind = draw(st.integers(0, 3))
    if kind == 0:
        words = draw(st.sampled_from([word for each in FIELD_WORDS.values() for word in each]))
        return f"{without}{words}{draw(st.sampled_from(':：'))}{draw(VALUES)}"
    if kind == 1:
        return f'{without}"{draw(WORDS)} {draw(WORDS)}"'
    return f"{without}{draw(WORDS)}"


queries = st.lists(terms(), min_size=1, max_size=3).map(" ".join)


@pytest.fixture(scope="module")
def shelf(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Library, dict[int, Document]]]:
    """Three hundred articles that hypothesis made up, always the same."""
    with open_library(tmp_path_factory.mktemp("shelf") / "library.sqlite3") as library:
        made: dict[int, Document] = {}

        @settings(
            max_examples=300,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(documents())
        def put(document: Document) -> None:
            added = library.add([document], path="", encoding="", rules_version="1")
            for number in (*added.new, *added.renewed):  # of versions the newest is found
                made[number] = document

        put()
        yield library, made


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(queries)
@example("主办:教育局 类别:B")
@example("-政")
@example("的")
@example("-的 一")
@example('"提案 办理" -教')
@example("日期:未注明")
@example("-日期:2025")
@example("单位:=教育局")
@example("主办:局 -类别:A 日期:2025..")
def test_every_query_finds_what_a_scan_finds(
    shelf: tuple[Library, dict[int, Document]], query: str
) -> None:
    library, made = shelf
    asked = parse(query)
    wanted = {number for number, document in made.items() if meets(document, asked)}
    result = library.search(query, 1000, with_facets=True)
    assert {hit.article for hit in result.hits} == wanted
    assert (result.total, result.total_is_exact) == (len(wanted), True)
    dates = [hit.date or "" for hit in result.hits]
    assert dates == sorted(dates, reverse=True)
    assert sum(each.count for each in result.facets.get("year", ())) == len(wanted)
    assert {hit.article for hit in library.search(query, 1000, Order.RELEVANCE).hits} == wanted


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=30))
def test_no_query_is_refused(shelf: tuple[Library, dict[int, Document]], query: str) -> None:
    library, made = shelf
    asked = parse(query)
    found = {hit.article for hit in library.search(query, 1000).hits}
    assert found == {number for number, document in made.items() if meets(document, asked)}


def test_a_full_day_spills_over_and_keeps_its_place(path: Path) -> None:
    full = (1 << DAY_BITS) + 40
    with open_library(path) as library:
        with library.together():
            for number in range(full):
                document = article(f"某日第{number}篇", date="2025-03-02")
                library.add([document], path="", encoding="", rules_version="1")
            for day in ("2025-03-01", "2025-03-03"):
                document = article(f"某日,{day}", date=day)
                library.add([document], path="", encoding="", rules_version="1")
        hits = library.search("某日", full + 2).hits
        assert [hit.date for hit in hits] == ["2025-03-03", *["2025-03-02"] * full, "2025-03-01"]
        assert library.search("日期:2025-03-02", 1).total == full
        assert library.search("日期:2025-03-01", 9).total == 1
        assert library.upkeep.check().troubles == ()


def _counts(facets: Sequence[FacetCount]) -> dict[str, int]:
    return {each.value: each.count for each in facets}


def test_facets_are_those_of_a_scan(shelf: tuple[Library, dict[int, Document]]) -> None:
    library, made = shelf
    result = library.search("文", 1, with_facets=True)
    assert result.total == len(made)
    papers = _counts(result.facets["paper"])
    assert papers == {
        name: sum(document.head.newspaper == name for document in made.values())
        for name in ("萧山日报", "萧山晚报", "余杭 日报")
    }
    units = _counts(result.facets["unit"])
    assert units == {
        unit: count
        for unit in UNITS
        if (
            count := sum(
                any(unit in (*each.lead_units, *each.co_units) for each in document.proposals)
                for document in made.values()
            )
        )
    }
