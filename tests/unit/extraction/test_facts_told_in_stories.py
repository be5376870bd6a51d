"""Stories under small heads that tell number, leader, class and section beside their words."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

PAGE = """一件提案，一份牵挂
——市政协重点提案办理见闻

本报记者　林小禾

强产业

{one}

委员高念慈、邱　岚去年提交《关于完善园区公交的提案》，由副市长韩明川领办。提案建议开通专线。

“这件提案点到了要害。”市交通运输局副局长莫凡说，今年该局联合市总工会开通通勤专线4条。

家住园区的刘大爷笑着说：“上班方便多了。”

{two}

民建云麓市委会提交的《关于培育竹木产业链的提案》，被列为市政协主席叶同督办的重点提案。提案指出，竹材加工率不足四成。

市林业局牵头建成竹木交易中心。会办单位市商务局引进竹企5家。提案人对办理结果表示满意。

惠民生

{three}

社会福利和社会保障界提出《关于增设公厕的提案》，由市政协副主席方知行督办，办理结果为B类。

市城管局新建公厕12座、改造27座，其余明年实施。
"""
HEADS = [
    ("第8号提案", "第19号提案", "第33号提案"),
    ("提案第8号", "提案第19号", "提案第33号"),
    ("案号：8", "案号：19", "案号：33"),
    ("市政协第8号提案", "市政协第19号提案", "市政协第33号提案"),
]


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("blank", ["\n\n", "\n"])
def test_facts_are_read_and_are_no_words_of_the_proposal(heads, blank):
    page = PAGE.format(one=heads[0], two=heads[1], three=heads[2]).replace("\n\n", blank)
    one, two, three = extract(SourceText("页.txt", page))[0].proposals
    assert [record.number for record in (one, two, three)] == [8, 19, 33]
    assert [record.section for record in (one, two, three)] == ["强产业", "强产业", "惠民生"]
    assert [record.category for record in (one, two, three)] == [None, None, "B"]
    assert [record.supervisors for record in (one, two, three)] == [
        ("韩明川",),
        ("叶同",),
        ("方知行",),
    ]
    assert one.proposers == ("高念慈", "邱岚")
    assert three.proposers == ("社会福利和社会保障界",)
    assert one.content == "提案建议开通专线。"
    assert two.content == "提案指出，竹材加工率不足四成。"
    assert not three.content


def test_what_an_office_says_is_of_the_reply_and_what_residents_say_is_not():
    page = PAGE.format(one="第8号提案", two="第19号提案", three="第33号提案")
    one, two, _ = extract(SourceText("页.txt", page))[0].proposals
    assert one.reply is not None
    assert one.reply.startswith("“这件提案点到了要害。”市交通运输局副局长莫凡说")
    assert one.reply.endswith("开通通勤专线4条。")
    assert two.reply == "市林业局牵头建成竹木交易中心。会办单位市商务局引进竹企5家。"
    assert (one.co_units, two.co_units) == (("市总工会",), ("市商务局",))


def test_who_handles_it_is_told_in_the_next_sentence_and_the_class_at_the_end():
    page = """路灯亮了 河水清了

■一盏灯，照亮回家的路
石盘乡夜里没有路灯。县政协委员沙马日史提交了《关于在村道安装路灯的提案》。
石盘乡人民政府筹资43.5万元，安装路灯145盏。
“亮堂了。”村民罗有才笑着说。

■一条河，清了半条街
三岔河污水直排。农工党岷沱县支部在《关于治理三岔河的提案》（第43号）里开出“药方”：污水进管。
提案由岷沱生态环境局主办，县水务局、兴场镇人民政府协办。今年新建管网4.3公里。
岸线复绿列入明年计划。此件办理结果为B类。

■一间诊室，少跑五十公里
片区没有儿科医生。委员邱兰英、海来阿依联名提出《关于设立儿科门诊的提案》。
县卫生健康局书面答复：已派驻主治医师2名。

县政协有关负责人表示，年底请村民代表来打分。
"""
    one, two, three = extract(SourceText("页.txt", page))[0].proposals
    assert (one.lead_units, three.lead_units) == (("石盘乡人民政府",), ("县卫生健康局",))
    assert one.reply == "石盘乡人民政府筹资43.5万元，安装路灯145盏。"
    assert (two.number, two.category) == (43, "B")
    assert two.lead_units == ("岷沱生态环境局",)
    assert two.co_units == ("县水务局", "兴场镇人民政府")
    assert two.content is not None
    assert two.content.startswith("三岔河污水直排。")
    assert two.content.endswith("污水进管。")
    assert two.reply == "今年新建管网4.3公里。\n岸线复绿列入明年计划。"
    assert three.reply == "已派驻主治医师2名。"
