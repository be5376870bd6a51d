"""Tables of proposals whose rows print goes on over several lines, as copied from a PDF."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def records(text: str) -> tuple[Proposal, ...]:
    (document,) = extract(SourceText("page.txt", text))
    for one in document.proposals:
        assert one.title
        assert "\n" not in one.title
    return document.proposals


def test_titles_and_offices_go_on_in_the_line_below() -> None:
    found = records(
        """附件
石桥县政协十届三次会议提案交办一览表
序号 提案号 提案题目 提案人 主办单位 协办单位
1 3 关于加强农村公路养护管理的建
议 周海平 县交通局 县财政局
2 8 关于规范城区停车秩序的建议 县工商联 县公安局 县城管局、县住
建局
3 11 关于支持茶叶产业做大做强的
建议 陈 明 县农业农村局 县市场监管局
第 1 页 共 2 页
序号 提案号 提案题目 提案人 主办单位 协办单位
4 15 关于建设体育公园的建议 林小燕 县文旅局
5 19 关于加强留守儿童心理健康教
育的建议 民进石桥县支部 县教育局 县妇联
第 2 页 共 2 页
"""
    )

    assert [(one.seq, one.number) for one in found] == [(1, 3), (2, 8), (3, 11), (4, 15), (5, 19)]
    assert [one.title for one in found] == [
        "关于加强农村公路养护管理的建议",
        "关于规范城区停车秩序的建议",
        "关于支持茶叶产业做大做强的建议",
        "关于建设体育公园的建议",
        "关于加强留守儿童心理健康教育的建议",
    ]
    assert found[1].co_units == ("县城管局", "县住建局")
    assert found[2].proposers == ("陈明",)
    assert found[4].co_units == ("县妇联",)


def test_the_lines_of_several_cells_stand_side_by_side() -> None:
    found = records(
        """石桥县政协提案交办表
序号 编号 提案名称 提案人 主办单位 会办单位
1 002 关于推进工业园区雨污分流改造 民盟石桥县总 市生态环境局石 县住建局
的提案 支 桥分局
2 007 关于扶持村集体经济发展的提案 左宗棠 县农业农村局 县财政局
3 012 关于加强城区流动摊贩规范管理 于谦、张居正 县城管局 县市场监管局、
的提案 县公安局
"""
    )

    assert found[0].title == "关于推进工业园区雨污分流改造的提案"
    assert found[0].proposers == ("民盟石桥县总支",)
    assert found[0].lead_units == ("市生态环境局石桥分局",)
    assert found[0].co_units == ("县住建局",)
    assert found[2].title == "关于加强城区流动摊贩规范管理的提案"
    assert found[2].co_units == ("县市场监管局", "县公安局")


def test_cells_that_wide_gaps_part_go_on_with_the_joining_office() -> None:
    found = records(
        """石桥县政协提案办理情况汇总

编号  提案标题  提案者  承办单位  类别
一、经济建设类（2件）
003  关于支持专精特新企业上市的
提案  县工商联  主办：县金融局
会办：县工信局  A
016  关于激活开发区闲置厂房的提
案  昝建业  主办：石桥经开区管委会
A
小  计  2件
－ 1 －
编号  提案标题  提案者  承办单位  类别
二、社会事业类（1件）
034  关于健全分级诊疗制度的提案  农工党石桥县支部  主办：县卫健委
会办：县医保局  B
小  计  1件
"""
    )

    assert [one.number for one in found] == [3, 16, 34]
    assert [one.lead_units for one in found] == [
        ("县金融局",),
        ("石桥经开区管委会",),
        ("县卫健委",),
    ]
    assert [one.co_units for one in found] == [("县工信局",), (), ("县医保局",)]
    assert [one.category for one in found] == ["A", "A", "B"]
    assert [one.section for one in found] == ["经济建设类", "经济建设类", "社会事业类"]


def test_titles_that_do_not_say_what_they_are() -> None:
    found = records(
        """石桥县政协提案办理结果一览表
序号 案号 案由 提案者 承办单位 结果
1 12 关于推进工业园区雨污分流
改造 民盟石桥县总支 县生态环境分局 A
2 17 关于扶持村集体经济发展 左宗棠 县农业农村局 A
3 22 加强城区流动摊贩规范管理，
改善市容 于谦、张居正 县城管局 B
"""
    )

    assert [one.title for one in found] == [
        "关于推进工业园区雨污分流改造",
        "关于扶持村集体经济发展",
        "加强城区流动摊贩规范管理，改善市容",
    ]
    assert [one.category for one in found] == ["A", "A", "B"]


def test_heads_that_go_on_in_the_line_below() -> None:
    found = records(
        """石桥县2024年重点提案督办安排
序号 提案 提案题目 提案人 督办领导 主办 协办
编号 单位 单位
1 31 关于推进农村供水一体化的提案 民建石桥县总支 县委书记 狄仁杰 县水利局 县发改局
2 58 关于加快充电设施布局的提案 海瑞 县长 寇准 县发改局 县住建局
3 77 关于发展研学旅行的提案 文艺界 县政协主席 魏征 县文旅局 县教育局
"""
    )

    assert [one.number for one in found] == [31, 58, 77]
    assert [one.title for one in found][:1] == ["关于推进农村供水一体化的提案"]
    assert [one.co_units for one in found] == [("县发改局",), ("县住建局",), ("县教育局",)]


def test_a_number_is_never_a_title() -> None:
    rows = "1\t31\t海瑞\n2\t58\t寇准\n3\t77\t包拯\n"

    assert records(f"石桥县提案\n\n序号\t提案题目\t提案人\n{rows}") == ()


def test_prose_below_a_line_of_words_is_no_row() -> None:
    text = """石桥县政协提案工作
编号 提案题目 提案人
本次会议共收到提案 120 件，经审查立案
98 件，其中关于民生的提案占一半。
县政协将继续做好提案 工作，推动办理
质量再上新台阶。
"""
    assert extract(SourceText("page.txt", text))[0].proposals == ()


@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_title_torn_where_each_cell_is_a_paragraph(blank: str) -> None:
    cells = ["序号", "提案号", "提案题目", "提案人"]
    cells += ["1", "003", "关于加强农村公路养护管理", "长效机制建设的提案", "狄仁杰"]
    cells += ["2", "011", "关于规范网约车运营的提案", "民进石桥县支部"]
    cells += ["3", "019", "关于发展设施农业的提案", "海瑞、寇准"]
    found = records("石桥县政协优秀提案名单\n\n" + f"\n{blank}".join(cells))

    assert [one.title for one in found] == [
        "关于加强农村公路养护管理长效机制建设的提案",
        "关于规范网约车运营的提案",
        "关于发展设施农业的提案",
    ]
    assert [one.proposers for one in found] == [("狄仁杰",), ("民进石桥县支部",), ("海瑞", "寇准")]


def test_a_cell_of_offices_that_a_page_cuts() -> None:
    heads = "序号\t提案编号\t案由\t提案人\t主办单位\t会办单位\n"
    found = records(
        f"石桥县提案承办任务表\n\n{heads}"
        "1\t002\t关于培育低空经济的提案\t民建支部\t发展改革局\t交通局、公安分局\n"
        "2\t015\t关于打造渔港街区的提案\t文艺界\t文旅局\t海洋局、鹭港街道、\n"
        f"第 1 页\n\n续表\n{heads}\t\t\t\t\t城投公司\n"
        "3\t020\t关于完善食堂监督的提案\t乔知行\t教育局\t市场监管局\n"
    )

    assert [one.co_units for one in found] == [
        ("交通局", "公安分局"),
        ("海洋局", "鹭港街道", "城投公司"),
        ("市场监管局",),
    ]
    assert [one.section for one in found] == [None, None, None]


def test_numbers_of_one_digit_beside_the_count_of_rows() -> None:
    cells = ["序号", "提案编号", "提案名称", "提案人", "主办单位", "办理结果"]
    cells += ["1", "2", "关于修建村级便民桥的提案", "马文斌", "县交通局", "A"]
    cells += ["2", "5", "关于加强校医配备的提案", "白玉兰、石磊", "县教体局", "B"]
    cells += ["3", "9", "关于治理白色污染的提案", "九三学社石桥县支社", "县环保局", "A"]
    found = records("石桥县政协提案办理情况公示\n\n" + "\n".join(cells))

    assert [(one.seq, one.number) for one in found] == [(1, 2), (2, 5), (3, 9)]
    assert [one.category for one in found] == ["A", "B", "A"]


def test_an_office_of_which_one_character_stands_on_the_line() -> None:
    found = records(
        """石桥县政协提案办理结果
案号 案由 提案人 承办单位 类别
7 关于加强水源地保护和农村饮水安
全的提案 范仲淹 县水利局 A
12 关于扶持民宿发展的提案 农工党石桥县支部 县文旅局、县
农业农村局 B
20 关于改建农贸市场的提案 王安石、曾巩 县市场监管局 A
备注：B类提案将继续跟踪办理。
"""
    )

    assert [one.lead_units for one in found] == [
        ("县水利局",),
        ("县文旅局", "县农业农村局"),
        ("县市场监管局",),
    ]
    assert [one.category for one in found] == ["A", "B", "A"]
