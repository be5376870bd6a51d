"""Dates as pages print them."""

from __future__ import annotations

import pytest

from reader_app.text.dates import first_date, partial_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2025年11月14日", "2025-11-14"),
        ("2025-11-14", "2025-11-14"),
        ("2025/1/4", "2025-01-04"),
        ("2025.02.18", "2025-02-18"),
        ("2022 年 11 月 30 日", "2022-11-30"),
        ("二〇二〇年七月三十日", "2020-07-30"),
        ("二○二一年十一月二十日", "2021-11-20"),
    ],
)
def test_a_whole_date_is_read_in_any_writing(printed: str, iso: str) -> None:
    found = first_date(printed, 0, len(printed))

    assert found is not None
    assert found.iso == iso
    assert printed[found.start : found.end] == printed


@pytest.mark.parametrize("printed", ["2025年13月14日", "2025-02-30", "12345-67-89", "第2025号"])
def test_what_is_no_day_is_no_date(printed: str) -> None:
    assert first_date(printed, 0, len(printed)) is None


def test_the_time_belongs_to_a_printed_date() -> None:
    printed = "发布日期:2020-08-13 15:53 来源"
    found = first_date(printed, 0, len(printed))

    assert found is not None
    assert printed[found.start : found.end] == "2020-08-13 15:53"


def test_a_month_and_day_alone_have_no_year() -> None:
    found = partial_date("11-14", 0, 5)

    assert found is not None
    assert (found.iso, found.month, found.day) == (None, 11, 14)
    assert partial_date("13-14", 0, 5) is None
