"""Lists and cards of proposals as sites print them: lines, labels, brackets, tabs."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def records(text: str) -> tuple[Proposal, ...]:
    (document,) = extract(SourceText("page.txt", text))
    return document.proposals


def test_a_line_that_hands_a_proposal_to_an_office() -> None:
    found = records(
        """政协石桥县委员会关于立案提案的公告
经审查，共立案2件，现公告如下：
第001号
关于建设区域商贸中心的提案
民革石桥县总支
交县商务局办理
第002号
关于完善社区养老服务的提案
海瑞等5名委员
交县民政局办理，县卫健局会办
"""
    )

    assert [one.lead_units for one in found] == [("县商务局",), ("县民政局",)]
    assert [one.co_units for one in found] == [(), ("县卫健局",)]
    assert [one.content for one in found] == [None, None]


def test_labels_of_two_words_and_labels_of_no_field_parted_by_spaces() -> None:
    found = records(
        """石桥县政协提案公开

提案编号 2024015
提案名称 关于推进城市书房建设的提案
提案单位/人 民盟石桥县总支
承办单位 县文旅局
办理状态 已办结
办理结果 A（已解决）

提案编号 2024022
提案名称 关于加强未成年人网络保护的提案
提案单位/人 海瑞
承办单位 县委网信办
办理状态 已办结
办理结果 B（列入计划）
"""
    )

    assert [one.proposers for one in found] == [("民盟石桥县总支",), ("海瑞",)]
    assert [one.category for one in found] == ["A", "B"]
    assert [one.reply for one in found] == [None, None]


def test_a_role_alone_in_brackets_is_nobody() -> None:
    found = records(
        """石桥县卫健局2023年承办政协提案目录
1. 关于加强基层医生培养的建议（海瑞委员，第23号，独办）
2. 关于规范医养结合机构的建议（包拯委员，第67号，主办，县民政局协办）
"""
    )

    assert [one.proposers for one in found] == [("海瑞",), ("包拯",)]
    assert [one.co_units for one in found] == [(), ("县民政局",)]


def test_quoted_titles_with_spread_names_after_them() -> None:
    found = records(
        """石桥县政协优秀提案名单（排名不分先后）
（一）集体提案
《关于推进夜间公交的提案》 致公党县委会
《关于加快人才引进的提案》 民革县委会
（二）个人提案
《关于加强外卖平台监管的提案》 海 瑞
《关于保护传统戏曲的提案》 寇 准 包 拯
"""
    )

    assert [one.proposers for one in found] == [
        ("致公党县委会",),
        ("民革县委会",),
        ("海瑞",),
        ("寇准", "包拯"),
    ]


def test_a_card_of_tabs_whose_title_has_a_row_of_two_cells() -> None:
    (found,) = records(
        """石桥县政协提案

提案编号\t第0088号\t办理类别\tA
提案人\t海瑞\t承办单位\t县教育局
案由\t关于加快普惠性幼儿园建设的提案
"""
    )

    assert (found.number, found.category) == (88, "A")
    assert found.title == "关于加快普惠性幼儿园建设的提案"
    assert (found.proposers, found.lead_units) == (("海瑞",), ("县教育局",))


def test_a_cell_that_goes_on_after_the_title() -> None:
    found = records(
        """石桥县政协提案

提案编号\t提案人\t提案内容\t承办单位\t答复情况
12\t海瑞\t关于增设社区养老驿站的提案。建议利用闲置用房建设。\t县民政局\t已建成养老驿站8处，服务1200人。
15\t寇准\t关于打通断头路的提案。建议打通城东断头路。\t县住建局\t城东路已于6月建成通车。
"""
    )

    assert [one.title for one in found] == ["关于增设社区养老驿站的提案", "关于打通断头路的提案"]
    assert found[1].content == "建议打通城东断头路。"


@pytest.mark.parametrize(
    ("sentence", "co_units"),
    [
        ("该提案由县文旅局主办。", ()),
        ("该提案被列为督办提案，由县文旅局主办、县财政局协办。", ("县财政局",)),
    ],
)
def test_a_reply_says_first_who_handled_it(sentence: str, co_units: tuple[str, ...]) -> None:
    found = records(
        f"""石桥县政协提案办理纪实

一、《关于推动文旅融合的提案》（海瑞）
{sentence}目前已完成景区提升工程3个。办理结果为A类。
二、《关于完善县城排水系统的提案》（包拯等3名委员）
该提案由县住建局承办。目前已改造管网21公里。办理结果为B类。
"""
    )

    assert [one.lead_units for one in found] == [("县文旅局",), ("县住建局",)]
    assert found[0].co_units == co_units
    assert [one.category for one in found] == ["A", "B"]


def test_names_that_wide_gaps_part_in_a_line_of_single_characters() -> None:
    (found,) = records(
        """石桥县政协提案追踪

案由：关于设立民营企业“法治体检”窗口的提案（第62号）
提案人　浦 江　谈 笑
承办单位　县司法局
办理类别　A
"""
    )

    assert found.title == "关于设立民营企业“法治体检”窗口的提案"
    assert found.proposers == ("浦江", "谈笑")


def test_the_leaders_post_after_a_name_of_two_characters() -> None:
    found = records(
        """石桥县重点提案督办方案
1.关于发展海洋牧场的提案
提案人：民建石桥县总支
主办：县海洋局
督办领导：李明副主席
2.关于保护历史建筑的提案
提案人：赵小兰
主办：县住建局
督办领导：王建国副主席、周密副县长
"""
    )

    assert [one.supervisors for one in found] == [("李明",), ("王建国", "周密")]


def test_slashes_between_the_fields_of_a_line() -> None:
    found = records(
        """石桥县政协提案
提案号：21 / 案由：关于完善农村养老服务的提案 / 提案人：谢春花 / 承办：县民政局 / 结果：A
提案号：33 / 案由：关于加强农产品品牌建设的提案 / 提案人：农业界 / 承办：县农业农村局 / 结果：B
"""
    )

    assert [one.title for one in found] == [
        "关于完善农村养老服务的提案",
        "关于加强农产品品牌建设的提案",
    ]


def test_one_clause_names_who_handles_and_who_joins() -> None:
    found = records(
        """石桥县商务局2023年政协提案办理情况

今年，我局共承办政协提案3件，其中：第12号提案《关于加强冷链物流建设的提案》（提案人：许立新）由我局主办；\
第37号提案《关于建设物流园的提案》（提案人：民建县支部）由我局主办、县交通局会办；\
第58号提案《关于发展直播电商的提案》（提案人：韩雪、曹阳）由县工信局主办、我局会办。
"""
    )

    assert [one.lead_units for one in found] == [
        ("石桥县商务局",),
        ("石桥县商务局",),
        ("县工信局",),
    ]
    assert [one.co_units for one in found] == [(), ("县交通局",), ("石桥县商务局",)]


def test_the_class_of_all_that_a_clause_lists() -> None:
    found = records(
        """石桥县政协提案评定结果
经评定，A类提案3件：第12号《关于加强外卖平台监管的提案》、第35号《关于规范骑手交通行为的提案》、\
第47号《关于推广食安封签的提案》；B类提案1件：第50号《关于推进夜间公交的提案》。
"""
    )

    assert [(one.number, one.category) for one in found] == [
        (12, "A"),
        (35, "A"),
        (47, "A"),
        (50, "B"),
    ]


def test_lines_of_one_width_that_begin_with_numbers_are_not_one_paragraph() -> None:
    found = records(
        """石桥县政协十届三次会议立案提案目录
（共6件）
0001 关于加快推进智慧水利建设的提案 民盟石桥县委会 县水利局
0002 关于加强农产品质量安全监管的提案 范仲淹 县农业农村局
0003 关于优化学前教育资源布局的提案 欧阳修等3人 县教育局
0004 关于规范物业服务收费的提案 县工商联 县住建局、县发改局
0005 关于发展体育旅游的提案 苏洵、苏轼 县文旅局
0006 关于加强古树名木保护的提案 文艺界 县林业局
"""
    )

    assert [one.number for one in found] == [1, 2, 3, 4, 5, 6]
    assert found[3].lead_units == ("县住建局", "县发改局")


def test_bare_values_on_the_line_under_each_title() -> None:
    found = records(
        """石桥县政协优秀提案
1．关于发展体育旅游的提案
　　苏洵　　县文旅局　　A
2．关于规范物业服务收费的提案
　　县工商联　　县住建局　　B
3．关于改善职工餐饮条件的提案
　　总工会　　县总工会　　A
"""
    )

    assert [one.proposers for one in found] == [("苏洵",), ("县工商联",), ("总工会",)]
    assert [one.lead_units for one in found] == [("县文旅局",), ("县住建局",), ("县总工会",)]
    assert [one.category for one in found] == ["A", "B", "A"]


def test_offices_as_headings_and_the_roles_they_have() -> None:
    found = records(
        """石桥县2023年政协提案承办任务分解
一、县教育局（3件）
1.第12号 关于优化学前教育资源布局的提案（主办）
2.第15号 关于规范校外托管的提案（主办，县市场监管局会办）
3.第40号 关于加强法治宣传进校园的提案（会办，主办：县司法局）
二、县水利局（1件）
1.第3号 关于加快推进智慧水利建设的提案（主办）
"""
    )

    assert [one.lead_units for one in found] == [
        ("县教育局",),
        ("县教育局",),
        ("县司法局",),
        ("县水利局",),
    ]
    assert [one.co_units for one in found] == [(), ("县市场监管局",), ("县教育局",), ()]


def test_the_word_proposal_before_the_number_of_a_line() -> None:
    found = records(
        """石桥县政协重点提案
🔹提案 001｜关于发展体育旅游的提案｜苏洵｜县文旅局
🔹提案 002｜关于规范物业服务收费的提案｜县工商联｜县住建局
🔹提案 003｜关于改善职工餐饮条件的提案｜苏轼｜县人社局
"""
    )

    assert [one.number for one in found] == [1, 2, 3]
    assert [one.proposers for one in found] == [("苏洵",), ("县工商联",), ("苏轼",)]


def test_a_systems_page_with_each_label_over_its_value() -> None:
    (found,) = records(
        """石桥县政协提案公开详情

提案号
3-0149
标题
关于支持中医药传承的提案
提案人
范仲淹、农工党石桥县支部
主办单位
县卫健局
办理结果
A
提出日期
2024-01-18
答复日期
2024-06-11
提案内容
基层中医馆“有馆无医”。建议组建县域中医医联体。
"""
    )

    assert (found.number, found.category, found.reply) == (149, "A", None)
    assert found.content == "基层中医馆“有馆无医”。建议组建县域中医医联体。"


@pytest.mark.parametrize(
    ("printed", "number"),
    [("ZX-2024-0056", 20240056), ("2024-0056", 20240056), ("7-056", 56), ("第0056号", 56)],
)
def test_forms_of_numbers(printed: str, number: int) -> None:
    (found,) = records(
        f"石桥县政协提案\n\n提案编号：{printed}\n案由：关于养老的提案\n提案人：苏洵\n"
    )

    assert found.number == number


def test_a_paragraph_for_each_that_begins_with_its_number() -> None:
    found = records(
        """石桥县政协提案办理
第002号 民进石桥县支部提出的关于规范养老机构收费的提案，县民政局主办，县发改局会办，已办结，A类。
第004号 欧阳修委员提出的关于改造学府路排水管网的提案，县住建局主办，正在办理，B类。
第009号 经济界提出的关于招引电子信息企业的提案，县招商中心主办，已办结，A类。
"""
    )

    assert [one.number for one in found] == [2, 4, 9]
    assert [one.proposers for one in found] == [("民进石桥县支部",), ("欧阳修",), ("经济界",)]
    assert [one.category for one in found] == ["A", "B", "A"]


def test_the_word_for_a_number_in_brackets() -> None:
    found = records(
        """石桥县政协提案办理
关于规范养老机构收费的提案（案号2，民进石桥县支部；主办单位县民政局，会办单位县发改局）
关于改造学府路排水管网的提案（案号4，欧阳修；主办单位县住建局）
"""
    )

    assert [one.number for one in found] == [2, 4]
    assert found[0].co_units == ("县发改局",)


def test_titles_of_two_lines_with_names_to_the_right() -> None:
    found = records(
        """石桥县政协优秀提案
1. 关于规范养老机构收费、保障老年人合
   法权益的提案                 民进石桥县支部
2. 关于改造学府路排水管网的提案   欧阳修
3. 关于招引电子信息企业、培育产业集群
   的提案                       经济界
"""
    )

    assert [one.title for one in found] == [
        "关于规范养老机构收费、保障老年人合法权益的提案",
        "关于改造学府路排水管网的提案",
        "关于招引电子信息企业、培育产业集群的提案",
    ]
    assert [one.proposers for one in found] == [("民进石桥县支部",), ("欧阳修",), ("经济界",)]


def test_an_office_torn_after_its_label() -> None:
    found = records(
        """石桥县政协提案办理情况

提案编号：23    提案人：民进石桥县支部    承办单位：县
民政局、县卫健局
提案名称：关于推进智慧养老的提案

提案编号：31    提案人：欧阳修、苏轼    承办单位：县
农业农村局
提案名称：关于发展预制菜产业的提案
"""
    )

    assert [one.lead_units for one in found] == [("县民政局", "县卫健局"), ("县农业农村局",)]
    assert [one.content for one in found] == [None, None]


def test_names_in_brackets_under_each_title() -> None:
    found = records(
        """石桥县政协优秀提案
关于推进智慧养老的提案
（民进石桥县支部）
关于发展预制菜产业的提案
（欧阳修 县政协委员、县农业农村局副局长）
关于保护湿地的提案
（苏轼等5名委员）
"""
    )

    assert [one.proposers for one in found] == [("民进石桥县支部",), ("欧阳修",), ("苏轼",)]


def test_the_last_rows_of_a_table_sign_nothing() -> None:
    found = records(
        """石桥县政协委员提案办理答复公开
姓名 提案编号 提案名称 答复单位 答复日期
欧阳修 31 关于发展预制菜产业的提案 县农业农村局 2024-06-03
苏轼 37 关于保护湿地的提案 县林业局 2024-06-11
曾巩 42 关于整治占道经营的提案 县城管局 2024-06-20
"""
    )

    assert [one.number for one in found] == [31, 37, 42]
    assert [one.lead_units for one in found] == [("县农业农村局",), ("县林业局",), ("县城管局",)]


def test_whom_the_reviewers_passed_a_proposal_to() -> None:
    (found,) = records(
        """石桥县政协提案
编号：第5号
提案者：欧阳修
案由：县城北片区停车难问题突出
理由：北片区有住户6200户，车位仅2100个，乱停乱放严重。
办法：利用边角地建停车场。
审查意见：转县城管局办理
"""
    )

    assert found.lead_units == ("县城管局",)


def test_cells_in_quotes_as_a_spreadsheet_exports_them() -> None:
    found = records(
        """石桥县政协提案

序号\t"提案编号"\t"提案标题"\t"提案人"\t"主办单位"
1\t"2024-003"\t"关于推进县域商业体系建设的提案"\t"县工商联"\t"县商务局"
2\t"2024-011"\t"关于培育乡村工匠的提案"\t"农业界"\t"县人社局"
"""
    )

    assert [one.number for one in found] == [3, 11]
    assert [one.lead_units for one in found] == [("县商务局",), ("县人社局",)]
