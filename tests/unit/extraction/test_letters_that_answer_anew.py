"""Letters that answer a second time, or answer proposals that were merged into one."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def letter(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("letter.txt", text))[0].proposals


@pytest.mark.parametrize(
    ("opening", "joined", "rounds"),
    [
        (
            "今年5月，我局曾就该提案作出答复，办理结果为B类。根据“二次交办”要求，我局会同区规划分局、"
            "南街街道办再次办理，现将办理结果调整为A类。具体情况如下：",
            ("区规划分局", "南街街道办"),
            {"1": "B", "2": "A"},
        ),
        (
            "去年6月，我局已作出答复，答复类别为C类。今年我局联合区财政局重新办理，"
            "办理类别由C类调整为B类。现将办理情况答复如下：",
            ("区财政局",),
            {"1": "C", "2": "B"},
        ),
    ],
)
def test_a_second_answer_tells_both_classes_before_it_begins(
    opening: str, joined: tuple[str, ...], rounds: dict[str, str]
) -> None:
    (found,) = letter(
        "对区政协三次会议第0073号提案的答复\n\n王一川委员：\n"
        f"您提出的《关于布局养老设施的提案》收悉。{opening}\n"
        "一是落实场地。改造为养老服务站。\n二是引入运营。确定两家机构运营。\n\n"
        "青石区民政局\n2023年11月22日\n"
    )

    assert found.co_units == joined
    assert found.category_rounds == rounds
    assert found.reply == "一是落实场地。改造为养老服务站。\n二是引入运营。确定两家机构运营。"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一次答复（2023年5月12日，办理结果：C）", "第二次答复（2023年11月24日，办理结果：B）"),
        ("首次答复（2023年5月12日 C类）", "二次答复（2023年11月24日 B类）"),
        ("一、第一次答复情况（办理结果：C类）", "二、第二次答复情况（办理结果：B类）"),
        ("第一次办理\n办理结果：C", "第二次办理\n办理结果：B"),
    ],
)
def test_each_answer_stands_under_its_round(first: str, second: str) -> None:
    (found,) = letter(
        "关于县政协九届二次会议第31号提案的答复\n林晚秋委员：\n您提出的《关于修复古桥的提案》"
        "（第31号）收悉。该提案由县政协主席苏望亲自领衔督办。现将办理情况答复如下：\n"
        f"{first}\n因资金未落实，暂缓实施。\n{second}\n已争取资金200万元。\n县文旅局\n2022年10月8日\n"
    )
    assert found.category_rounds == {"1": "C", "2": "B"}
    assert found.category == "B"
    assert found.supervisors == ("苏望",)
    assert found.reply == "因资金未落实，暂缓实施。\n已争取资金200万元。"


def test_headings_that_begin_with_a_first_and_a_second_are_text() -> None:
    (found,) = letter(
        "关于县政协九届二次会议第31号提案的答复\n林晚秋委员：\n您提出的《关于夜间公交的提案》收悉，"
        "我局会同会办单位县公安局、县财政局到现场调研，现答复如下 ：\n一、首次开通夜间公交。\n"
        "开通2条。\n二、再次优化线路。\n优化4条。\n县交通局\n2022年10月8日\n"
    )
    assert not found.category_rounds
    assert found.co_units == ("县公安局", "县财政局")
    assert found.reply is not None
    assert found.reply.startswith("一、首次开通夜间公交。")


MERGED = """双桥市应急管理局

对市政协二次会议第61、137号提案的答复

王一川、李二水委员：
　　您二位分别提出的《关于提升基层应急救援能力的提案》
（第061号）{and_}《关于加强村级应急物资储备的提案》（第137号），
因内容相近{merged}。现答复如下：
　　一、队伍建设。全市已组建救援队23支，完成轮训两期。
　　专此答复，感谢你们对应急管理工作的理解和支持。

双桥市应急管理局
2023年7月31日
"""


@pytest.mark.parametrize(
    "merged", ["合并办理，由王一川委员为第一提案人", "，第137号提案并入第61号提案办理"]
)
@pytest.mark.parametrize("and_", ["、", "和"])
def test_a_proposal_merged_into_the_first_is_related_to_it(and_: str, merged: str) -> None:
    (found,) = letter(MERGED.format(and_=and_, merged=merged))

    assert (found.number, found.title) == (61, "关于提升基层应急救援能力的提案")
    assert found.proposers == ("王一川", "李二水")
    assert [(one.number, one.title) for one in found.related] == [
        (137, "关于加强村级应急物资储备的提案")
    ]
    assert found.reply == "一、队伍建设。全市已组建救援队23支，完成轮训两期。"


def test_proposals_that_are_answered_together_stay_two() -> None:
    found = letter(MERGED.format(and_="、", merged="，一并答复"))

    assert [one.number for one in found] == [61, 137]
    assert [one.proposers for one in found] == [("王一川",), ("李二水",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、首次答复（2022年6月12日，C类）", "二、第二次答复（2022年10月24日，A类）"),
        ("【第一次答复】（C类）", "【第二次答复】（A类）"),
        ("首次答复（办理结果：C）", "二次答复（办理结果：A）"),
    ],
)
@pytest.mark.parametrize(
    "again",
    [
        "针对您对首次答复提出的意见，我局再次研究，现将新的进展答复如下：",
        "您对答复不满意，我局重新办理，现再次答复如下：",
    ],
)
@pytest.mark.parametrize("remark", ["", "委员反馈意见：基本满意，希望加快进度。\n\n"])
def test_each_round_may_have_a_whole_letter(
    first: str, second: str, again: str, remark: str
) -> None:
    (found,) = letter(
        "县政协九届二次会议第31号提案及答复\n\n提案名称：关于修复古桥的提案\n提案人：林晚秋\n"
        "承办单位：县文旅局\n\n"
        f"{first}\n\n林晚秋委员：\n您提出的《关于修复古桥的提案》收悉。现答复如下：\n"
        "因资金未落实，暂缓实施。\n我局已请专家看过三处桥墩，并列入明年计划。\n"
        f"感谢您的关心。\n\n{remark}{second}\n\n林晚秋委员：\n{again}\n"
        "已争取资金200万元，换好桥面石板41块。\n再次感谢您的监督！\n县文旅局\n2022年10月24日\n"
    )

    assert (found.number, found.title) == (31, "关于修复古桥的提案")
    assert found.category_rounds == {"1": "C", "2": "A"}
    assert found.reply == (
        "因资金未落实，暂缓实施。\n我局已请专家看过三处桥墩，并列入明年计划。\n"
        "已争取资金200万元，换好桥面石板41块。"
    )
