"""What the rules read of the texts with gold never falls below these figures."""

from __future__ import annotations

import pytest

from tests.accuracy.__main__ import HERE, read_set
from tests.accuracy.measure import Report

FLOOR = 0.85  # of every field
SETS = ["seeds", *(name for name in ("dev",) if (HERE / "texts" / name).is_dir())]


@pytest.fixture(scope="module", params=SETS)
def report(request: pytest.FixtureRequest) -> Report:
    return read_set(request.param)


def test_every_field_is_read_well(report: Report) -> None:
    low = {
        name: round(report.f1(name), 3)
        for name, tally in report.fields.items()
        if tally.wanted >= 4 and report.f1(name) < FLOOR
    }

    assert not low


def test_the_whole_is_read_better_than_its_weakest_field(report: Report) -> None:
    assert report.macro >= 0.92
    assert report.micro.scores()[2] >= 0.94


def test_texts_without_proposals_yield_none(report: Report) -> None:
    assert report.false_on_texts_without == 0


def test_every_value_points_at_its_own_characters(report: Report) -> None:
    assert report.exact_spans == report.spans
