"""What papers and sites print over a title is neither kicker nor title."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "\n　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效。\n"


def _head(lines: str) -> ArticleHead:
    return extract(SourceText("页.txt", f"{lines}\n{BODY}"))[0].head


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "政协网首页 | 政协概况 | 要闻 | 专委会 | 提案工作\n\n重点提案办理综述",
            (None, None, "重点提案办理综述", None),
            id="a site's bar",
        ),
        pytest.param(
            "青汭日报数字报　　往期回顾　　PDF版\n第A03版：要闻　2024-12-24　上一版　下一版\n\n"
            "区领导领办，难题怎样变“优题”\n——区政协2024年领办提案办理综述",
            ("青汭日报", None, "区领导领办，难题怎样变“优题”", "区政协2024年领办提案办理综述"),
            id="buttons beside the paper's name",
        ),
        pytest.param(
            "文苑周刊·6　　青汭日报　　2021年12月17日　星期五　　编辑：孟小北\n重点提案办理综述",
            ("青汭日报", None, "重点提案办理综述", None),
            id="a page with a name like a paper's",
        ),
        pytest.param(
            "“码”上听民声\n我区推行办理全流程数字化，一批民生难题快办快结",
            (None, "“码”上听民声", "我区推行办理全流程数字化，一批民生难题快办快结", None),
            id="few words over a sentence",
        ),
    ],
)
def test_titles_are_told_from_what_stands_around_them(
    lines: str, expected: tuple[str | None, ...]
) -> None:
    found = _head(lines)
    assert (found.newspaper, found.kicker, found.headline, found.subheadline) == expected


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("04　特别报道　　责编：孟小北　校对：黎明　　2023年11月8日　星期三", ("04", "特别报道")),
        ("文苑周刊·6　　青汭日报　　2023年11月8日　星期三　　编辑：黎明", ("6", "文苑周刊")),
    ],
)
def test_a_page_is_named_before_those_who_made_it(line: str, page: tuple[str, str]) -> None:
    found = _head(f"{line}\n重点提案办理综述")
    assert (found.page_no, found.page_name) == page
    assert found.date == "2023-11-08"


@pytest.mark.parametrize(
    "line", ["（记者　孟小北　通讯员　黎明）", "（其余目录将陆续公布）", "（排名不分先后）"]
)
def test_what_closes_a_list_is_no_field_of_its_last_record(line: str) -> None:
    text = (
        "优秀提案目录\n\n1.关于推动老街改造的提案\n提案人：孟小北\n"
        f"2.关于增设公交线路的提案\n提案人：方舟\n\n{line}\n"
    )
    found = extract(SourceText("页.txt", text))[0]
    assert [one.proposers for one in found.proposals] == [("孟小北",), ("方舟",)]
