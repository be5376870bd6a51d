"""Headlines break at their joints."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.ui.panes.line_breaks import headline_breaks


def lines(text: str, room: float) -> list[str]:
    places = [0, *headline_breaks(text, room), len(text)]
    return [text[a:b] for a, b in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("短标题", 20, ["短标题"]),
        ("百件提案印记 千言灼见初心", 10, ["百件提案印记 ", "千言灼见初心"]),
        (
            "某市人民政府2020年《政府工作报告》上半年度重点任务执行情况",
            21,
            ["某市人民政府2020年《政府工作报告》", "上半年度重点任务执行情况"],
        ),
        ("区政协十五届四次会议重点督办提案综述", 13, ["区政协十五届四次会议", "重点督办提案综述"]),
    ],
)
def test_a_headline_is_broken_where_a_reader_would(
    text: str, room: float, expected: list[str]
) -> None:
    assert lines(text, room) == expected


@given(st.text(alphabet="区政协提案、。《》“”2025A ", max_size=80), st.floats(4, 40))
def test_no_line_begins_with_closing_marks_or_splits_a_number(text: str, room: float) -> None:
    for before, after in pairwise(lines(text, room)):
        assert after[0] not in "、。》”"
        assert before[-1] not in "《“"
        assert not (before[-1].isdigit() and after[0].isdigit())


@given(st.text(max_size=300), st.floats(1, 60))
def test_nothing_is_lost(text: str, room: float) -> None:
    assert "".join(lines(text, room)) == text
