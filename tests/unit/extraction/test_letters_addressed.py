"""Reply letters: whom they address, and what stands round the reply."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def letter(text: str) -> Proposal:
    (document,) = extract(SourceText("letter.txt", text))
    (found,) = document.proposals
    return found


def test_a_committee_is_told_what_members_proposed() -> None:
    found = letter(
        """石桥县水利局关于对县政协十届三次会议第19号提案办理情况的报告
县政协提案委：
海瑞、寇准委员提出的《关于整治中小河流的提案》（第19号）已收悉。现将办理情况报告如下：
今年完成治理河长21公里，投资3200万元。
石桥县水利局
2024年5月20日
"""
    )

    assert found.proposers == ("海瑞", "寇准")


def test_an_office_is_told_what_the_joining_one_did() -> None:
    found = letter(
        """关于政协市十五届一次会议第101号提案会办意见的函
市教育局：
现将周敦颐委员提出的《关于课后服务提质的提案》会办意见函复如下：
我局已安排专项补助资金1800万元。
市财政局
2023年6月6日
"""
    )

    assert found.proposers == ("周敦颐",)
    assert found.co_units == ("市财政局",)


def test_a_line_for_each_who_is_addressed() -> None:
    found = letter(
        """关于市政协十二届二次会议第033号提案答复的函

民建市委会，
市工商联，
王安石委员：

  你们提出的《关于加大民营企业纾困力度的提案》收悉，现答复如下：
  减税降费46亿元。

市工业和信息化局
2023-07-20
"""
    )

    assert found.proposers == ("民建市委会", "市工商联", "王安石")


def test_the_number_of_a_headline_among_particulars() -> None:
    found = letter(
        """索 引 号：SQ0012/2023-00088
发布机构：石桥县林业局
名    称：关于对县政协十届二次会议第113号提案的答复
文    号：石林函〔2023〕20号

苏轼委员：
    您提出的“关于加快油茶产业发展的建议”提案收悉，现答复如下：
    全县油茶面积达到18万亩，安排补助资金2600万元。
    石桥县林业局
    2023年7月19日
"""
    )

    assert found.number == 113


def test_how_content_the_proposer_is_ends_the_reply() -> None:
    found = letter(
        """石桥县政协提案公开
提案编号：20230156
案由：关于加强校园周边食品安全监管的提案
提案者：王海燕
答复内容
王海燕委员：
您提出的提案收悉，现答复如下：
我局开展专项检查，检查店铺820家，查处问题46起。
满意度：满意
"""
    )

    assert found.reply == "我局开展专项检查，检查店铺820家，查处问题46起。"


def test_a_page_of_two_letters() -> None:
    (document,) = extract(
        SourceText(
            "letters.txt",
            """关于第8号提案的答复
海瑞委员：
您提出的《关于增设公交站点的提案》收悉，现答复如下：
已在城东新增公交站点6处。
石桥县交通运输局
2024年4月18日

关于第11号提案的答复
寇准委员：
您提出的《关于维修农村公路的提案》收悉，现答复如下：
已维修农村公路38公里。
石桥县交通运输局
2024年4月19日
""",
        )
    )

    assert [one.number for one in document.proposals] == [8, 11]
    assert [one.proposers for one in document.proposals] == [("海瑞",), ("寇准",)]
    assert [one.reply for one in document.proposals] == [
        "已在城东新增公交站点6处。",
        "已维修农村公路38公里。",
    ]


def test_a_signature_within_the_last_paragraph() -> None:
    found = letter(
        "石桥县政协\n海瑞委员：\n您提出的《关于增设公交站点的提案》（第8号）收悉，现答复如下："
        "我局已新增公交站点6处，优化线路2条。石桥县交通运输局 2024年4月18日\n"
    )

    assert found.lead_units == ("石桥县交通运输局",)
    assert found.reply == "我局已新增公交站点6处，优化线路2条。"


def test_what_the_proposer_thinks_under_a_label_in_brackets() -> None:
    found = letter(
        """标题：关于维修农村公路的提案
提案人：寇准
提案号：11
办理单位：石桥县交通运输局
【提案正文】
我县部分农村公路破损严重。建议安排专项资金维修。
【办理答复】
寇准委员：
您好！您提出的提案收悉。经研究，答复如下：
今年安排资金1800万元，已维修农村公路38公里。
【委员评价】
满意
"""
    )

    assert found.reply == "今年安排资金1800万元，已维修农村公路38公里。"


def test_a_group_that_a_letter_to_another_office_names() -> None:
    found = letter(
        """关于市政协十二届二次会议第033号提案会办意见的函
市工业和信息化局：
民建市委会提出的《关于加大民营企业纾困力度的提案》（第033号）收悉，提出会办意见如下：
减税降费46亿元。
市税务局
2023年7月20日
"""
    )

    assert found.proposers == ("民建市委会",)


def test_the_answer_as_traditional_characters_write_it() -> None:
    found = letter(
        """關於縣政協十屆三次會議第8號提案的答覆
海瑞委員：
您提出的《關於增設公交站點的提案》收悉，現答覆如下：
已在城東新增公交站點6處。
石橋縣交通運輸局
2024年4月18日
"""
    )

    assert found.number == 8


def test_those_with_whom_the_addressed_one_proposed() -> None:
    found = letter(
        """关于市政协八届二次会议第23号提案的再次答复
一次答复类别：B　　　　　　公开属性：主动公开
二次答复类别：A

海瑞委员：
您和寇准、包拯委员联名提出的《关于增开夜间公交线路的提案》（第23号）收悉，现答复如下：
已开通夜间专线2条，运营时间到零点三十分。
石桥市交通运输局
2023年11月24日
"""
    )

    assert found.proposers == ("海瑞", "寇准", "包拯")
    assert dict(found.category_rounds) == {"1": "B", "2": "A"}


def test_a_class_that_the_opening_changes() -> None:
    found = letter(
        """关于市政协八届二次会议第23号提案的再次答复
海瑞委员：
您提出的《关于增开夜间公交线路的提案》（第23号），我局已于6月答复，当时答复类型为B类。现将答复类型由B类调整为A类，并再次答复如下：
已开通夜间专线2条，运营时间到零点三十分。
石桥市交通运输局
2023年11月24日
"""
    )

    assert (found.category, dict(found.category_rounds)) == ("A", {"1": "B", "2": "A"})


@pytest.mark.parametrize(
    ("addressed", "who"),
    [
        ("李明委员并王芳、赵强委员：", ("李明", "王芳", "赵强")),
        ("区政协委员李明：", ("李明",)),
        ("李明委员等：", ("李明",)),
        ("李明老师：", ("李明",)),
    ],
)
def test_members_are_addressed_in_more_than_one_way(addressed: str, who: tuple[str, ...]) -> None:
    found = letter(
        f"关于区政协三届二次会议第88号提案的答复\n{addressed}\n"
        "您提出的《关于增设公厕的提案》收悉，现答复如下：\n今年新建公厕5座，改造9座。\n"
        "石桥区城市管理局\n2021年7月12日\n"
    )

    assert found.proposers == who
    assert found.reply == "今年新建公厕5座，改造9座。"
