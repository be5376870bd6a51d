"""Letters that answer several proposals, letterheads, and lines without labels over an article."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


LETTER = (
    "关于对县政协十届二次会议第15号、第88号提案的答复\n\n{addressed}：\n"
    "    {opening}\n{body}\n\n清源县水务局\n2021年8月10日\n"
)
PARTS = (
    "    （一）关于{}\n    北干渠全长12公里，今年修复9公里。\n"
    "    （二）关于{}\n    南干渠清淤8.6公里，5月完工。"
)


@pytest.mark.parametrize(
    "opening",
    [
        "民革县支部提出的《关于修复北干渠的提案》（第15号）和贺春来委员提出的"
        "《关于清淤南干渠的提案》（第88号）收悉，现分别答复如下：",
        "民革县支部提出的第15号提案《关于修复北干渠的提案》、贺春来委员提出的第88号提案"
        "《关于清淤南干渠的提案》收悉。现分别答复如下：",
        "你们分别提出的《关于修复北干渠的提案》的第15号提案和《关于清淤南干渠的提案》的第88号提案"
        "收悉，现一并答复如下：",
    ],
)
def test_a_letter_answers_each_in_its_part(opening: str) -> None:
    body = PARTS.format("第15号提案", "清淤南干渠的答复")
    text = LETTER.format(addressed="民革县支部、贺春来委员", opening=opening, body=body)
    one, two = read(text).proposals

    assert (one.number, one.title) == (15, "关于修复北干渠的提案")
    assert (two.number, two.title) == (88, "关于清淤南干渠的提案")
    assert (one.proposers, two.proposers) == (("民革县支部",), ("贺春来",))
    assert one.reply == "北干渠全长12公里，今年修复9公里。"
    assert two.reply == "南干渠清淤8.6公里，5月完工。"
    assert one.lead_units == two.lead_units == ("清源县水务局",)


def test_an_undivided_letter_answers_both() -> None:
    text = LETTER.format(
        addressed="贾文明、吕秀兰委员",
        opening="你们提出的第15号提案“增设停车位”和第88号提案“拓宽南大街”收悉，现一并答复如下：",
        body="    已新增停车位320个，南大街今年拓宽。",
    )
    one, two = read(text).proposals

    assert [(one.title, one.proposers), (two.title, two.proposers)] == [
        ("增设停车位", ("贾文明",)),
        ("拓宽南大街", ("吕秀兰",)),
    ]
    assert one.reply == two.reply == "已新增停车位320个，南大街今年拓宽。"


@pytest.mark.parametrize("head", ["清源县教育局文件\n清教字〔2013〕45号\n\n", "清源县教育局\n"])
def test_the_letterhead_names_who_answers(head: str) -> None:
    (one,) = read(
        head + "关于县政协八届一次会议第9号提案的答复\n\n安 平委员：\n"
        "您提出的《关于改善学校食堂的提案》收悉，现答复如下：\n新建食堂6处。\n\n"
        "二〇一三年八月二十日\n\n抄送：县政协提案委。\n"
    ).proposals

    assert one.lead_units == ("清源县教育局",)
    assert one.reply == "新建食堂6处。"


def test_the_date_of_signing_comes_before_that_of_printing() -> None:
    head = read(
        "石佛乡人民政府文件\n\n关于第102号提案的答复\n\n史国权委员：\n"
        "您提出的《关于搬迁集市的提案》收悉，现答复如下：\n暂不具备条件。\n\n"
        "石佛乡人民政府\n二〇一〇年七月二十日\n\n石佛乡党政办公室    2010年7月20日印发\n"
    ).head

    assert head.date_raw == "二〇一〇年七月二十日"


@pytest.mark.parametrize(
    "line",
    [
        "[字号 大 中 小]   2008-4-22 9:41:06   赤麻县政协提案委员会",
        "赤麻县政协提案委员会　2008-4-22　点击数：412　【打印】",
        "2008年4月22日 | 赤麻县政协提案委员会 | 浏览：35次",
    ],
)
def test_date_and_office_without_labels(line: str) -> None:
    text = (
        f"政协赤麻县委员会提案选登\n\n{line}\n\n第9号\n案由：关于处理垃圾的提案\n"
        "提案人：康太\n理由：垃圾倾倒在东沟，污染水源。\n办法：选址建填埋场。\n"
        "审查意见：建议县建设局办理，县环保局配合。\n"
    )
    document = read(text)

    assert document.head.headline == "政协赤麻县委员会提案选登"
    assert document.head.publisher == "赤麻县政协提案委员会"
    assert document.head.date == "2008-04-22"
    assert document.proposals[0].lead_units == ("县建设局",)
    assert document.proposals[0].co_units == ("县环保局",)


def test_running_heads_and_torn_names_of_a_booklet() -> None:
    document = read(
        "普定县政协提案委                                      - 11 -\n\n"
        "普定县2012年政协提案交办目录\n\n"
        "第3号  关于扶持茶叶产业的提案  提案者：王小\n明、李正华  主办单位：县农业局\n"
        "第9号  关于整治河道的提案  提案者：杨春梅  主办单位：县水务\n局  会办单位：县环保局\n\n"
        "- 12 -                                      普定县政协提案委\n\n"
        "第21号  关于保护古建筑的提案  提案者：周国富等3人  主办单位：县文广局\n"
    )
    one, two, three = document.proposals

    assert document.head.headline == "普定县2012年政协提案交办目录"
    assert one.proposers == ("王小明", "李正华")
    assert (two.lead_units, two.co_units) == (("县水务局",), ("县环保局",))
    assert [record.reply for record in (one, two, three)] == [None] * 3
