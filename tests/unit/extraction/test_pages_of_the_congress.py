"""Pages of the people's congress: what is answered is a record, what is told in passing none."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

PAGE = """市人大常委会听取代表建议办理情况报告

11月28日，市人大常委会会议听取了市政府关于市人大二次会议代表建议办理情况的报告。
截至10月31日，263件建议已全部办结并答复代表，其中所提问题已经解决或基本解决的（A类）172件；正在解决或列入计划解决的（B类）79件；因条件限制留作参考的（C类）12件。
围绕《关于加快推进城乡供水一体化的建议》（第31号），组织代表三赴现场；围绕《关于规范校外托管机构管理的建议》（第88号），开展“代表问政”。
人大代表阮大庆列席会议并发言。{passing}
"""


@pytest.mark.parametrize(
    "passing",
    [
        "要推动代表建议与政协提案协同办理。",
        "部分市政协委员列席。代表建议要和政协提案一并研究。",
        "市政协副主席参加。",
    ],
)
def test_motions_are_no_proposals(passing: str) -> None:
    document = extract(SourceText("人大.txt", PAGE.format(passing=passing)))[0]

    assert document.proposals == ()
    assert document.genre is Genre.NEAR_MISS
    assert document.legend is not None
    assert document.legend.meanings["A"] == "所提问题已经解决或基本解决的"


DONE = "汛期前已在冲毁的路段加装警示牌6块，铺好碎石路面1.3公里。"


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        (
            "关于县十九届人大一次会议第31号建议的答复",
            "“关于打通柳沟村断头路的建议”（第31号）收悉",
        ),
        (
            "某县交通局\n对县人大第九届委员会第四次会议第31号建议答复的函",
            "《关于打通柳沟村断头路的建议》（第31号建议）收悉",
        ),
        (
            "首页 > 建议提案办理 > 人大代表建议\n关于县人大三次会议第31号建议的复函",
            "关于打通柳沟村断头路的建议已收悉",
        ),
    ],
)
@pytest.mark.parametrize("whom", ["卢振海代表：", "尊敬的卢振海代表:", "卢 振 海代表：您好！"])
def test_a_letter_to_a_deputy_answers_a_motion(head: str, subject: str, whom: str) -> None:
    document = extract(
        SourceText(
            "人大.txt",
            f"{head}\n\n{whom}\n您提出的{subject}，现答复如下：\n{DONE}\n感谢您对交通工作的支持！\n"
            "承办单位：柳河县交通运输局\n联系人：佟志　电话：0000000\n",
        )
    )[0]
    (one,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert (one.number, one.title) == (31, "关于打通柳沟村断头路的建议")
    assert one.proposers == ("卢振海",)
    assert one.lead_units == ("柳河县交通运输局",)
    assert one.reply == DONE


FACTS = [
    "领衔代表：{who}　督办领导：郭振海　承办单位：{unit}　办理结果：{letter}\n"
    "建议内容：{asked}\n办理情况：{done}",
    "建议人：{who}\n主办单位：{unit}\n建议内容：{asked}\n办理情况：{done}\n办理结果：{letter}",
    "【领衔代表】{who}\n【承办单位】{unit}\n【主要内容】{asked}\n【办理成效】{done}\n"
    "【办理类别】{letter}类",
]
MOTIONS = [
    (8, "关于建设第二水源的建议", "甄文利", "县水利局", "B", "水井老旧。", "新建水厂1座。"),
    (23, "关于整治乱停车的建议", "霍兰", "县公安局", "A", "货车乱停。", "查处违停187起。"),
]


@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize("head", ["（{n}）第{number}号建议：{title}", "第{number}号 {title}"])
def test_answered_motions_are_records(facts: str, head: str) -> None:
    cards = (
        head.format(n="一二"[k], number=number, title=title)
        + "\n"
        + facts.format(who=who, unit=unit, letter=letter, asked=asked, done=done)
        for k, (number, title, who, unit, letter, asked, done) in enumerate(MOTIONS)
    )
    page = "县十七届人大二次会议重点建议督办情况选登\n2022-12-08\n\n" + "\n\n".join(cards)
    document = extract(SourceText("人大.txt", page))[0]

    assert document.genre is Genre.PROPOSAL_FEATURE
    assert [
        (p.number, p.title, "".join(p.proposers), "".join(p.lead_units), p.category, p.reply)
        for p in document.proposals
    ] == [(number, *rest, done) for number, *rest, _, done in MOTIONS]


@pytest.mark.parametrize("second", ["附议代表", "联名代表"])
@pytest.mark.parametrize("between", ["\n", "："])
def test_deputies_who_join_a_motion_propose_it_too(second: str, between: str) -> None:
    page = (
        f"建议提案详情\n\n标题{between}关于夜间停车的建议\n编号{between}第136号\n"
        f"领衔代表{between}沈　澜\n"
        f"{second}{between}俞国良　马晓芬\n主办单位{between}望湖街道办事处\n办理结果{between}A\n\n"
        "建议内容\n车位只有311个，夜里停不下。\n\n答复内容\n尊敬的沈澜代表：\n"
        "您提出的第136号建议已收悉。现将办理情况答复如下：\n新增泊位126个。\n望湖街道办事处\n"
        "2024年5月14日\n"
    )
    (one,) = extract(SourceText("人大.txt", page))[0].proposals
    assert one.proposers == ("沈澜", "俞国良", "马晓芬")
