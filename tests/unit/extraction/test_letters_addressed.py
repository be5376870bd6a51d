"""Reply letters: whom they address, and what stands round the reply."""

from __future__ import annotations

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
