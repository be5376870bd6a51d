"""No text, however odd, breaks what holds of any: the bounded part of ``make fuzz``."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import growth
from tests.fuzz.materials import kept_finds, printed_texts
from tests.fuzz.promises import TooSlow, check, check_text, cpu_limit
from tests.fuzz.shapes import ALL, PLACES, Shape
from tests.fuzz.strategies import changed_pages, file_bytes, han_texts, repeated_pieces, two_pages

_bounded = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@settings(_bounded, max_examples=150)
@given(changed_pages())
def test_pages_after_accidents(text: str) -> None:
    check_text(text)


@settings(_bounded, max_examples=40)
@given(two_pages())
def test_two_pages_in_one_file(text: str) -> None:
    check_text(text)


@settings(_bounded, max_examples=120)
@given(han_texts())
def test_han_at_random(text: str) -> None:
    check_text(text)


@settings(_bounded, max_examples=60)
@given(repeated_pieces())
def test_pieces_repeated(text: str) -> None:
    check_text(text)


@settings(_bounded, max_examples=60)
@given(file_bytes())
def test_files_in_any_encoding(data: bytes) -> None:
    check(data)


@pytest.mark.parametrize("text", printed_texts())
def test_printed_pages(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize("path", kept_finds(), ids=lambda path: path.stem)
def test_what_once_went_wrong(path: Path) -> None:
    check(path.read_bytes())


@pytest.mark.parametrize("shape", ALL.values(), ids=ALL.keys())
def test_one_shape_for_long(shape: Shape) -> None:
    check_text(shape(6_000))


@settings(_bounded, max_examples=40)
@given(st.sampled_from(sorted(PLACES)), st.sampled_from(sorted(ALL)))
def test_one_shape_at_a_place_of_a_page(place: str, shape: str) -> None:
    check_text(PLACES[place].replace("{}", ALL[shape](1_500)))


def test_what_takes_too_long_is_told() -> None:
    with pytest.raises(TooSlow):
        _never_ends()


@pytest.mark.parametrize(("place", "piece"), growth.ONCE_TOO_SLOW)
def test_what_once_grew_too_slow_for_its_length(place: str, piece: str) -> None:
    growth.check_piece(place, piece, times=50)


def _never_ends() -> None:
    with cpu_limit(0.05):
        while True:
            pass
