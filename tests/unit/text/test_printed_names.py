"""Districts and 界别 are taken only from where they are printed as such."""

from __future__ import annotations

import pytest

from reader_app.text.printed_names import district_of, sectors_in


@pytest.mark.parametrize(
    ("paper", "units", "text", "district"),
    [
        (None, ["萧山区教育局", "余杭区民政局", "萧山区民政局"], "", "萧山区"),
        (None, ["杭州市萧山区教育局"], "", "萧山区"),
        ("萧山日报", [], "萧山区政协十五届四次会议", "萧山区"),
        (None, [], "萧山区政协十五届四次会议", None),
        (None, [], "萧山区政协十五届四次会议\n在萧山区人民政府的领导下", "萧山区"),
        (None, ["区教育局", "开发区管委会", "高新区财政局"], "广大区政协委员", None),
        (None, [], "全市人民政府 各县政协 全市人民政府", None),
        ("余杭晨报", ["萧山区教育局", "余杭区教育局", "萧山区民政局"], "", "余杭区"),
    ],
)
def test_a_district_is_printed_or_unknown(
    paper: str | None, units: list[str], text: str, district: str | None
) -> None:
    assert district_of(paper, units, text) == district


def test_sectors_are_those_that_names_state() -> None:
    assert sectors_in(["民建萧山区委会", "徐泽", "教育界", "九三学社社员"]) == [
        "民建", "教育界", "九三学社",
    ]  # fmt: skip
    assert sectors_in(["张三"]) == []
