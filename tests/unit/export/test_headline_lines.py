"""Where long headlines are divided."""

from __future__ import annotations

import pytest

from reader_app.export.headline_lines import headline_lines, printed_lines, width


@pytest.mark.parametrize(
    ("headline", "lines"),
    [
        ("重点督办提案综述", ["重点督办提案综述"]),
        ("上半句话 下半句话", ["上半句话 下半句话"]),
        (
            "百件提案镌刻履职印记 千言灼见映照委员初心",
            ["百件提案镌刻履职印记", "千言灼见映照委员初心"],
        ),
        (
            "某某市某某区人民政府2020年《政府工作报告》上半年重点任务执行情况",
            ["某某市某某区人民政府2020年", "《政府工作报告》上半年重点任务执行情况"],
        ),
        (
            "区政协一届一次全会提案办理实现过程、结果“双满意”",
            ["区政协一届一次全会提案办理", "实现过程、结果“双满意”"],
        ),
        ("", [""]),
    ],
)
def test_a_headline_is_divided_where_it_reads_well(headline: str, lines: list[str]) -> None:
    assert headline_lines(printed_lines(headline), 19) == lines


@pytest.mark.parametrize(
    "headline", ["长" * 100, "关于2024年" * 30, "a" * 90, "《" + "题" * 60 + "》"]
)
def test_nothing_is_lost_however_long_it_is(headline: str) -> None:
    assert "".join(headline_lines(printed_lines(headline), 19)) == headline


def test_lines_are_no_wider_than_the_page() -> None:
    lines = headline_lines(["提案办理结果向社会公开" * 9], 19)
    assert max(map(width, lines)) <= 21
    assert max(map(width, lines)) - min(map(width, lines)) <= 6


def test_an_english_headline_is_divided_between_words() -> None:
    lines = headline_lines(printed_lines("The committee replied to every single proposal"), 19)
    assert len(lines) == 2
    assert " ".join(lines) == "The committee replied to every single proposal"
