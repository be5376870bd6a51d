"""The answer of each round with its class under one label, in records and over letters."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

AGAIN = "已选址3处，其中2处开工建设，年底投用。"


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("首次办理：县住建局，3月答复，办理结果为B类。", f"二次办理：{AGAIN}办理结果为A类。"),
        ("首次答复：由县住建局答复，4月12日，B类", f"再次答复：{AGAIN}办理结果调整为A类。"),
        ("【第一次办理】县住建局，B类。", f"【第二次办理】{AGAIN}（A类）"),
    ],
)
def test_facts_of_the_first_round_are_no_reply(first: str, second: str) -> None:
    one = "案由：关于增设公厕的提案（第8号）\n提案人：马得福\n"
    two = "案由：关于修复步道的提案（第15号）\n提案人：赵存寿\n"
    page = f"“回头看”看出实效\n\n{one}{first}\n{second}\n\n{two}{first}\n{second}\n"
    for proposal in read(page).proposals:
        assert proposal.lead_units == ("县住建局",)
        assert proposal.category_rounds == {"1": "B", "2": "A"}
        assert proposal.category == "A"
        assert proposal.reply == AGAIN


def test_reason_in_the_first_round_is_its_reply() -> None:
    page = (
        "“回头看”看出实效\n\n案由：关于增设公厕的提案（第8号）\n提案人：马得福\n"
        "首次办理：县住建局因资金不足未能实施，答复为C类。\n"
        f"二次办理：{AGAIN}答复为B类。\n"
    )
    (proposal,) = read(page).proposals
    assert (proposal.reply or "").startswith("县住建局因资金不足未能实施")
    assert proposal.category_rounds == {"1": "C", "2": "B"}


def test_rounds_in_a_systems_card_over_a_letter() -> None:
    page = (
        "提案详情\n\n提案编号：0156\n提案标题：关于夜间消费街区的提案\n提案者：沙红梅\n"
        "第一次办理结果：B　　提案者反馈：基本满意\n第二次办理结果：A　　提案者反馈：满意\n\n"
        "关于对市政协九届三次会议第0156号提案的再次答复\n沙红梅委员：\n"
        "您提出的提案收悉，会同区交警大队现场勘查后，答复如下：\n"
        "对82家商户逐户检测，更换净化设备57台。\n"
        "办理联系人：熊科长　邮编：463000\n\n市商务局\n2023年9月12日\n"
    )
    document = read(page)
    (proposal,) = document.proposals
    assert document.head.headline == "关于对市政协九届三次会议第0156号提案的再次答复"
    assert proposal.category_rounds == {"1": "B", "2": "A"}
    assert proposal.co_units == ("区交警大队",)
    assert proposal.reply == "对82家商户逐户检测，更换净化设备57台。"


@pytest.mark.parametrize(
    "above",
    [
        "市水利局扎实推进政协提案办理\n\n日期：2022-03-31\n",
        "水利系统部署今年提案办理\n\n作者：办公室　来源：市水利局　日期：2022-03-31\n",
    ],
)
def test_our_office_is_the_one_that_the_page_is_of(above: str) -> None:
    page = (
        f"{above}\n今年我局承办市政协提案2件，分别是：1、关于河湖管护的建议"
        "（第21号，祝融等7人，由我局主办）；2、关于城市排水的建议（第49号，民进市委，"
        "由市住建局主办，我局会办）。\n"
    )
    first, second = read(page).proposals
    assert first.lead_units == ("市水利局",)
    assert second.co_units == ("市水利局",)


def test_a_year_may_stand_before_the_office_in_the_headline() -> None:
    page = (
        "2024年市科技局承办市政协提案任务分解表\n\n附件2　　　　　　2024年3月\n\n"
        "序号\t提案编号\t案由\t提案人\t办理方式\t责任科室\n"
        "1\t20240017\t关于孵化器专业化的建议\t民盟市委\t主办\t高新科\n"
        "2\t20240066\t关于中试基地的建议\t致公党市委\t会办\t农社科\n"
    )
    document = read(page)
    first, second = document.proposals
    assert document.head.headline == "2024年市科技局承办市政协提案任务分解表"
    assert document.head.date_raw == "2024年3月"
    assert (first.lead_units, second.co_units) == (("市科技局",), ("市科技局",))


@pytest.mark.parametrize("label", ["回头看", "跟踪回访"])
def test_the_only_class_is_of_no_round_though_what_came_later_is_told(label: str) -> None:
    page = (
        "提案“回头看”\n\n《关于增设公厕的提案》\n提案编号：0008\n提案人：马得福\n承办单位：县住建局\n"
        f"▶ 怎么办\n已选址3处，其中2处开工。\n\n{label}：走访中发现1处缺灯，已当场补齐。\n"
        "▶ 办理结果：A\n\n"
        "《关于修复步道的提案》\n提案编号：0015\n提案人：赵存寿\n承办单位：县住建局\n"
        f"▶ 怎么办\n因资金未落实，暂缓。\n\n{label}：今年4月已全部修好。\n"
        f"▶ 办理结果：B类（首次）、A类（{label}）\n"
    )
    one, two = read(page).proposals
    assert (one.category, one.category_rounds) == ("A", {})
    assert (two.category, two.category_rounds) == ("A", {"1": "B", "2": "A"})
