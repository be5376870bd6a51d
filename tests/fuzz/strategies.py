"""Texts as hypothesis draws them: pages gone wrong, Han at random, marks without end."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.fuzz.changes import KINDS, LABELS, MARKS, Change, changed
from tests.fuzz.materials import printed_texts

LONGEST = 3_000  # characters of a page that is changed

_CHANGES = st.lists(
    st.builds(
        Change,
        st.sampled_from(sorted(KINDS)),
        st.integers(0, 1 << 16),
        st.sampled_from((1, 2, 3, 7, 40)),
        st.integers(0, 1 << 16),
    ),
    min_size=1,
    max_size=8,
)


@st.composite
def _page_parts(draw: st.DrawFn) -> str:
    """A stretch of a printed page, from the beginning of a line."""
    text = draw(st.sampled_from(printed_texts()))
    if len(text) <= LONGEST:
        return text
    at = draw(st.integers(0, len(text) - LONGEST))
    return text[text.rfind("\n", 0, at) + 1 :][:LONGEST]


def changed_pages() -> st.SearchStrategy[str]:
    """Printed pages after a few accidents."""
    return st.builds(changed, _page_parts(), _CHANGES)


def two_pages() -> st.SearchStrategy[str]:
    """Two stretches of pages, one after the other, and then accidents."""
    return st.builds(
        lambda one, other, changes: changed(one + other, changes),
        _page_parts(),
        _page_parts(),
        _CHANGES,
    )


def han_texts() -> st.SearchStrategy[str]:
    """Han at random among labels and marks: words that no page ever held."""
    han = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=30)
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    piece = st.one_of(
        han, han, st.sampled_from(LABELS), st.sampled_from(MARKS), st.just("\n"), anything
    )
    return st.lists(piece, max_size=60).map("".join)


def repeated_pieces() -> st.SearchStrategy[str]:
    """A few pieces repeated for long, one after the other."""
    piece = st.one_of(st.sampled_from(MARKS), st.sampled_from(LABELS))
    few = st.lists(piece, min_size=1, max_size=4).map("".join)
    run = st.builds(lambda words, count: words * count, few, st.integers(1, 120))
    return st.lists(run, min_size=1, max_size=4).map("".join).map(lambda text: text[:8_000])


def file_bytes() -> st.SearchStrategy[bytes]:
    """Files in every encoding a page may have, and files that are no text at all."""
    encodings = st.sampled_from(("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5"))
    encoded = st.builds(
        lambda text, encoding: text.encode(encoding, errors="replace"), changed_pages(), encodings
    )
    damaged = st.builds(
        lambda data, at, byte: data[: at % (len(data) + 1)] + byte + data[at % (len(data) + 1) :],
        encoded,
        st.integers(0, 1 << 16),
        st.binary(min_size=1, max_size=3),
    )
    return st.one_of(encoded, damaged, st.binary(max_size=400))


def texts() -> st.SearchStrategy[str]:
    return st.one_of(changed_pages(), changed_pages(), two_pages(), han_texts(), repeated_pieces())
