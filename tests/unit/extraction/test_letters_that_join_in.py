"""Letters from the office that joins in to the one that answers, and what letters are not."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


CARD = "名　　称\n{headline}\n索 引 号\nSY-0127\n发布机构\n黔水市财政局\n\n"
LETTER = "{headline}\n\n{to}：\n\n{opening}\n\n一、已安排补助资金2650万元。\n{closing}\n{sign}\n"


@pytest.mark.parametrize("above", ["", CARD])
@pytest.mark.parametrize(
    ("headline", "opening", "closing"),
    [
        (
            "关于市政协十三届三次会议第216号提案的会办意见",
            "农工党黔水市委提出的《关于健全养老体系的提案》（第216号）收悉。该提案由你局主办、"
            "我局会办，现提出以下会办意见：",
            "以上意见，供你局答复提案者时参考。",
        ),
        (
            "黔水市财政局关于市政协十三届三次会议第216号提案协办意见的函",
            "贵局主办的农工党黔水市委提出的“关于健全养老体系的提案”收悉。经研究，"
            "现将我局协办意见函告如下：",
            "特此函复。",
        ),
        (
            "黔水市财政局对市政协第216号提案的会办意见",
            "农工党黔水市委提出的《关于健全养老体系的提案》收悉。结合实际，提出会办意见如下，"
            "供答复时参考：",
            "以上会办意见请贵局在答复委员时一并采纳。",
        ),
    ],
)
def test_an_office_joins_in(above: str, headline: str, opening: str, closing: str) -> None:
    letter = LETTER.format(
        headline=headline,
        to="市民政局",
        opening=opening,
        closing=closing,
        sign="黔水市财政局\n2024年5月27日",
    )
    document = read(above.format(headline=headline) + letter)
    assert document.genre is Genre.REPLY_LETTER
    (record,) = document.proposals
    assert (record.number, record.title) == (216, "关于健全养老体系的提案")
    assert list(record.proposers) == ["农工党黔水市委"]
    assert list(record.lead_units) == ["市民政局"]
    assert list(record.co_units) == ["黔水市财政局"]
    assert record.reply == "一、已安排补助资金2650万元。"


def test_deeds_in_a_letter_are_no_tasks() -> None:
    document = read(
        "关于市政协十届三次会议第63号提案的答复\n民进临沅市委会：\n"
        "　　贵会提出的《关于发展安宁疗护的建议》收悉。现答复如下：\n　　一、主要做法\n"
        "　　（一）健全服务网络。市卫健委印发方案，组建团队46支。\n"
        "　　（二）完善支付政策。市医保局将费用纳入按床日付费，标准为460元。\n"
        "　　（三）推进医养结合。市民政局支持21家养老机构签约，设立关怀室34间。\n"
        "　　临沅市卫生健康委员会\n　　2024年7月3日\n"
    )
    assert not document.tasks
    (record,) = document.proposals
    assert record.number == 63
    assert record.reply is not None
    assert record.reply.endswith("设立关怀室34间。")


@pytest.mark.parametrize(
    ("addressed", "who"),
    [("李××委员", []), ("陈一白委员", ["陈一白"]), ("民建江城市委员会", ["民建江城市委员会"])],
)
def test_letters_that_name_no_assembly(addressed: str, who: list[str]) -> None:
    document = read(
        f"{addressed}：\n您提出的《关于改善老城区排水的建议》（第12号）收悉，现答复如下：\n"
        "已改造管网12公里，年内完工。\n江城市水务局\n2023年6月1日\n"
    )
    (record,) = document.proposals
    assert (record.number, list(record.proposers)) == (12, who)


@pytest.mark.parametrize("headline", ["", "关于增设夜间公交的提案\n来源：江州政协\n"])
def test_what_a_system_shows_of_one_proposal_is_its_answer(headline: str) -> None:
    document = read(
        f"江州政协·提案办理协商平台\n[返回列表]\n\n{headline}提案编号：77\n案由：关于增设夜间公交的提案\n"
        "提案人：江一苇\n主办单位：市交通运输局\n提案内容：夜间公交线路少，市民出行不便。\n"
        "办理情况：9月20日已开通夜间专线2条，全年运送旅客2.7万人次。\n办理结果：A\n"
    )
    assert document.genre is Genre.REPLY_LETTER
    assert [one.number for one in document.proposals] == [77]


def test_a_notice_with_an_annex_is_of_the_day_it_was_signed() -> None:
    document = read(
        "琼湾市人民政府办公室关于先进单位的通报\n\n各区人民政府：\n　　现予通报表扬。\n\n"
        "琼湾市人民政府办公室\n2024年2月2日\n\n附件\n\n先进单位名单\n\n"
        + "\n".join(f"{k}.市第{k}局" for k in range(1, 16))
        + "\n\n抄送：市委办公室。\n琼湾市人民政府办公室                2024年2月4日印发\n"
    )
    assert document.head.date == "2024-02-02"


@pytest.mark.parametrize(
    "told",
    [
        "（提案人：万俊、尉迟敏）已收悉。根据我局职能，提出会办意见如下：",
        "（第88号，第一提案人：万俊、尉迟敏委员）收悉，现将我局会办意见函告如下：",
    ],
)
def test_who_proposed_may_stand_in_brackets(told: str) -> None:
    (record,) = read(
        "关于市政协十届二次会议第088号提案的会办意见\n\n市民政局：\n"
        f"　　由贵局主办、我局会办的《关于提高护理补贴标准的提案》{told}\n"
        "　　一、已安排补助资金2650万元。\n　　黔水市财政局\n　　2018年5月9日\n"
    ).proposals

    assert record.proposers == ("万俊", "尉迟敏")
    assert (record.lead_units, record.co_units) == (("市民政局",), ("黔水市财政局",))
