"""Lists of proposals as sites print them: rows that fill a line, single entries, slogans, tails."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

ROWS = (
    ("216", "关于推进古城保护的建议", "教育界"),
    ("53", "关于建设口袋公园的建议", "闵柔"),
    ("107", "关于整治飞线充电的提案", "黄秀姐、秦越"),
    ("306", "让夜经济亮起来", "闵柔"),
    ("308", "关于加强水源地保护的几点建议", "市妇联"),
    ("399", "关于优化营商环境的提案", "提案委"),
)


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals


@pytest.mark.parametrize("form", ["{}号《{}》　{}", "《{1}》（第{0}号，{2}）", "第{}号 《{}》 {}"])
@pytest.mark.parametrize("end", ["", "（共印80份）\n", "打印本页 关闭窗口\n", "上一篇：无\n"])
def test_rows_that_fill_their_lines_stay_apart(form: str, end: str) -> None:
    lines = "".join(form.format(*row) + "\n" for row in ROWS)
    found = read("2022年度优秀提案名单\n现将名单公布如下：\n" + lines + end)

    assert [(str(one.number), one.title, "、".join(one.proposers)) for one in found] == list(ROWS)


@pytest.mark.parametrize(
    "heads",
    [("一、集体提案", "二、委员提案（1件）"), ("民革：", "民盟："), ("【集体】", "【个人】")],
)
def test_one_entry_under_a_heading_is_an_entry(heads: tuple[str, str]) -> None:
    found = read(
        f"优秀提案公示\n{heads[0]}\n关于建设口袋公园的提案 ——林小满\n关于增设母婴室的建议 ——秦越\n"
        f"{heads[1]}\n关于推进古城保护的提案 ——木呷、温克勤\n"
    )

    assert [(one.title, one.proposers) for one in found] == [
        ("关于建设口袋公园的提案", ("林小满",)),
        ("关于增设母婴室的建议", ("秦越",)),
        ("关于推进古城保护的提案", ("木呷", "温克勤")),
    ]


def test_a_number_alone_over_labels_begins_the_next_record() -> None:
    found = read(
        "优秀提案公示\n提案302号\n案由：守护一江清水\n提案人：马骏\n　　提案216号\n"
        "案由：关于整治飞线充电的提案\n提案人：闵柔\n"
    )

    assert [(one.number, one.proposers) for one in found] == [(302, ("马骏",)), (216, ("闵柔",))]


@pytest.mark.parametrize(
    ("heads", "sections"),
    [
        (("一、党派团体提案（1件）", "二、委员提案"), ("党派团体提案", "委员提案")),
        (("【一、经济建设】", "【二、社会民生】"), ("经济建设", "社会民生")),
        (("经济建设：", "社会民生："), ("经济建设", "社会民生")),
    ],
)
def test_a_heading_right_below_a_row_is_no_part_of_it(
    heads: tuple[str, str], sections: tuple[str, str]
) -> None:
    found = read(
        f"优秀提案名单\n{heads[0]}\n1.关于建设口袋公园的提案（闵柔、林小满）\n{heads[1]}\n"
        "1.关于规范培训收费的建议（市工商联）\n2.关于整治飞线充电的建议（方圆）\n"
    )

    assert [(one.proposers, one.section) for one in found] == [
        (("闵柔", "林小满"), sections[0]),
        (("市工商联",), sections[1]),
        (("方圆",), sections[1]),
    ]
