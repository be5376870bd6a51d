"""Patterns mean the same, however their sets of characters are worked out."""

from __future__ import annotations

import re

import pytest

from reader_app.text.width import HAN

FLAGS = {"as it stands": 0, "either case": re.IGNORECASE}


@pytest.mark.parametrize("flags", FLAGS.values(), ids=FLAGS)
@pytest.mark.parametrize(
    ("pattern", "holds", "lacks"),
    [
        (f"[{HAN}]", "一龥〇豈𠀀", "aA1。 "),
        (f"[{HAN}]", "㐀鿿", "、か"),  # the very same set once more
        (f"[^{HAN}]", "aA1。 か", "一𠀀"),
        (f"[{HAN}a-f·]", "一b·", "gG "),
        (f"[{HAN}·a-f]", "一b·", "g1"),
        ("[㐀-鿿]", "一䷀", "\uf900a"),
    ],
)
def test_a_set_holds_its_characters_and_no_other(
    pattern: str, holds: str, lacks: str, flags: int
) -> None:
    compiled = re.compile(pattern, flags)

    assert all(compiled.fullmatch(each) for each in holds)
    assert not any(compiled.fullmatch(each) for each in lacks)


def test_case_is_told_apart_where_it_counts() -> None:
    plain, either = re.compile(f"[{HAN}a]"), re.compile(f"[{HAN}a]", re.IGNORECASE)

    assert either.fullmatch("A")
    assert not plain.fullmatch("A")
