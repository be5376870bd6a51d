"""Tables whose cells one space parts: their heads, rows that fill a line, and what stands below."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HEADS = ("序号", "提案号", "提案名称", "提案者", "主办单位", "会办单位", "办理结果", "公开情况")
ROWS = (
    ("1", "134", "打响陶瓷文化品牌", "市工商联", "市商务局", "市文旅局", "A", "全文公开"),
    ("2", "261", "关于规范校外培训收费的提案", "秦越、林小满", "市教育局", "/", "A", "全文公开"),
    ("3", "42", "关于抢救皮影资料的提案", "温克勤", "市文旅局", "市财政局", "B", "摘要公开"),
    ("4", "252", "关于推进古城保护的建议", "教育界", "市住建局", "市文旅局", "B", "全文公开"),
)


def read(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("页.txt", text))[0].proposals


@pytest.mark.parametrize("gap", [" ", "  "])
@pytest.mark.parametrize("end", ["", "上一篇：没有了\n", "打印本页 关闭窗口\n"])
def test_the_heads_of_a_table_tell_its_columns(gap: str, end: str) -> None:
    lines = [gap.join(row) for row in (HEADS, *ROWS)]
    found = read("2023年重点提案一览表\n发布时间:2023-01-12\n" + "\n".join(lines) + "\n" + end)

    assert [(one.number, one.title, one.category) for one in found] == [
        (int(row[1]), row[2], row[6]) for row in ROWS
    ]
    assert [one.proposers for one in found][1] == ("秦越", "林小满")
    assert [one.lead_units for one in found] == [(row[4],) for row in ROWS]
    assert [one.co_units for one in found][:2] == [("市文旅局",), ()]


def test_long_cells_of_about_the_same_width_are_not_torn_lines() -> None:
    found = read(
        "2022年优秀提案名单\n序号 提案名称 第一提案人 主办单位 会办单位 答复日期\n"
        "1 关于整治飞线充电的建议 民盟东湖总支 市公安局交警支队 江州供电公司、市文旅局 8月8日\n"
        "2 关于抢救皮影资料的提案 市政协文史委 市商务局 市公安局交警支队 4月21日\n"
        "3 关于支持茶企出海的建议 市工商联 市文旅局 江州供电公司、市住建局 4月16日\n"
    )

    assert [(one.proposers, one.lead_units) for one in found] == [
        (("民盟东湖总支",), ("市公安局交警支队",)),
        (("市政协文史委",), ("市商务局",)),
        (("市工商联",), ("市文旅局",)),
    ]


def test_classes_beside_titles_are_no_tasks() -> None:
    found = read(
        "2022年优秀提案名单\n序号  标题  主办单位  会办单位  答复类别  公开情况\n"
        "1  关于整治飞线充电的建议  市教育局  市卫健委  A  全文公开\n"
        "2  关于打通断头路的建议  市商务局  市交警支队  A  全文公开\n"
        "3  关于推广垃圾分类的提案  市商务局  市城管局  A  摘要公开\n"
    )

    assert [(one.title, one.category) for one in found] == [
        ("关于整治飞线充电的建议", "A"),
        ("关于打通断头路的建议", "A"),
        ("关于推广垃圾分类的提案", "A"),
    ]
