"""Pages in combinations of layouts that no collected page has."""

from __future__ import annotations

import pytest

from tests.unit.extraction.made_pages import faults, made_page

TOGETHER = 10  # pages a test


@pytest.mark.parametrize("first", range(0, 160, TOGETHER))
def test_each_page_is_read_as_it_was_made(first: int) -> None:
    wrong = {seed: faults(made_page(seed)) for seed in range(first, first + TOGETHER)}
    assert not {seed: found for seed, found in wrong.items() if found}
