"""Every character on the page is one of the source, whatever plane it is from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.span import Span
from reader_app.ui.panes.source_map import SourceMap

TEXTS = st.lists(
    st.text(alphabet="提案a1,。䶮𬱟𠮷", min_size=1, max_size=12), min_size=1, max_size=6
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def set_page(texts: list[str], gap: int = 2) -> tuple[SourceMap, str, str]:
    """Texts stand in a source with marks between them that the page leaves out."""
    page, source, mapped = "", "", SourceMap()
    for text in texts:
        source += "#" * gap
        length = mapped.add(units(page), len(source), text)
        assert length == units(text)
        source += text
        page += text + "\n"
    return mapped, source, page


def cut(page: str, start: int, end: int) -> str:
    return page.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(TEXTS)
def test_every_source_character_is_found_on_the_page(texts: list[str]) -> None:
    mapped, source, page = set_page(texts)
    for offset, character in enumerate(source):
        places = mapped.shown([Span(offset, offset + 1)])
        shown = "".join(cut(page, *place) for place in places)
        assert shown == ("" if character == "#" else character)


@given(TEXTS, st.data())
def test_a_stretch_of_the_page_is_its_characters_in_the_source(
    texts: list[str], data: st.DataObject
) -> None:
    mapped, source, page = set_page(texts)
    first = data.draw(st.integers(0, len(page)))
    last = data.draw(st.integers(first, len(page)))
    spans = mapped.source(units(page[:first]), units(page[:last]))
    assert "".join(source[a:b] for a, b in spans) == page[first:last].replace("\n", "")


@given(TEXTS)
def test_a_place_found_again_is_the_same_place(texts: list[str]) -> None:
    mapped, source, _page = set_page(texts)
    for offset, character in enumerate(source):
        if character != "#":
            assert mapped.source_at(mapped.shown_at(offset)) == offset


def test_spans_that_touch_are_one_stretch() -> None:
    mapped, _source, _page = set_page(["提案办理"], gap=0)
    assert mapped.shown([Span(0, 2), Span(2, 4)]) == [(0, 4)]


def test_an_empty_page_has_no_places() -> None:
    assert SourceMap().source_at(5) == 0
    assert SourceMap().shown_at(5) == 0
    assert SourceMap().shown([Span(0, 9)]) == []
