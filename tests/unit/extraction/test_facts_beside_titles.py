"""Facts in brackets behind a title, labels between marks, and letters on several proposals."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def told(text: str, *names: str) -> list[Any]:
    return [tuple(getattr(one, name) for name in names) for one in read(text).proposals]


IN_BRACKETS = {
    "short labels": (
        "（一）《关于加强乡村医生队伍建设的提案》（第8号，提案单位：农工党安渠县支部；承办：县卫健局；"
        "协办：县财政局、县人社局）。\n"
        "（二）《关于治理城区噪声的提案》（第19号，提案者：申屠敏、柏青；"
        "承办：县生态环境局（县环保督察办））。\n"
    ),
    "the number before": (
        "1.第8号提案《关于加强乡村医生队伍建设的提案》（提案人：农工党安渠县支部；主办单位：县卫健局；"
        "会办单位：县财政局、县人社局）\n"
        "2.第19号提案《关于治理城区噪声的提案》（提案人：申屠敏、柏青；"
        "主办单位：县生态环境局（县环保督察办））\n"
    ),
    "a title without marks": (
        "1. 关于加强乡村医生队伍建设的提案（提案编号：8；提案人：农工党安渠县支部；"
        "承办单位：县卫健局；协办单位：县财政局、县人社局）\n"
        "2. 关于治理城区噪声的提案（提案编号：19；提案人：申屠敏、柏青；"
        "承办单位：县生态环境局（县环保督察办））\n"
    ),
}


@pytest.mark.parametrize("lines", IN_BRACKETS.values(), ids=IN_BRACKETS.keys())
def test_all_facts_in_one_pair_of_brackets(lines: str) -> None:
    page = f"安渠县政协优秀提案名单\n\n{lines}\n希望受到通报的单位再接再厉。\n"
    assert told(page, "seq", "number", "proposers", "lead_units", "co_units", "reply") == [
        (1, 8, ("农工党安渠县支部",), ("县卫健局",), ("县财政局", "县人社局"), None),
        (2, 19, ("申屠敏", "柏青"), ("县生态环境局（县环保督察办）",), (), None),
    ]


@pytest.mark.parametrize("mark", ["●", "★", "■ ", "—", "◆"])
def test_labels_between_two_marks(mark: str) -> None:
    def line(label: str, value: str) -> str:
        return f"{mark}{label}{mark[::-1]}　{value}\n"

    page = "提案回眸\n\n" + "".join(
        f"提案题目：{title}\n提案人：柯岩\n承办：区商务局\n"
        + line("委员建言", said)
        + line("部门回音", done)
        + line("评价", "提案人：满意。")
        for title, said, done in (
            ("关于改造农贸市场的提案", "市场排水不畅。", "摊位增至190个。"),
            ("关于开放操场的提案", "健身场地不足。", "已有12所学校开放。"),
        )
    )
    assert told(page, "proposers", "content", "reply") == [
        (("柯岩",), "市场排水不畅。", "摊位增至190个。"),
        (("柯岩",), "健身场地不足。", "已有12所学校开放。"),
    ]


LETTERS = {
    "who proposed before each": (
        "朱砚委员、民盟青塘市委会：\n朱砚委员在市政协五届二次会议上提出的第21号提案《关于整治内河的提案》，"
        "以及民盟青塘市委会提交的第77号提案《关于推行河长制的提案》均已收悉。现并案答复如下：\n"
    ),
    "numbers behind": (
        "朱砚委员、民盟青塘市委会：\n朱砚委员提出的《关于整治内河的提案》（第21号）、民盟青塘市委会提出的"
        "《关于推行河长制的提案》（第77号）收悉。现一并答复如下：\n"
    ),
    "numbers in the headline": (
        "朱砚、民盟青塘市委会：\n你们提出的《关于整治内河的提案》和《关于推行河长制的提案》收悉，"
        "现一并答复如下：\n"
    ),
}


@pytest.mark.parametrize("opening", LETTERS.values(), ids=LETTERS.keys())
def test_one_letter_answers_two_proposals(opening: str) -> None:
    page = (
        f"青塘市水利局\n关于市政协五届二次会议第21号、\n第77号提案的答复\n\n{opening}"
        "一、已清淤12公里。\n二、设河长96名。\n专此答复。\n青塘市水利局\n2021年5月20日\n"
    )
    assert told(page, "number", "title", "proposers") == [
        (21, "关于整治内河的提案", ("朱砚",)),
        (77, "关于推行河长制的提案", ("民盟青塘市委会",)),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "我局会同市财政局、市人社局进行了认真研究办理，现答复如下：",
        "经商市财政局、市人社局，现答复如下：",
        "经商会办单位市财政局、市人社局，现答复如下：",
        "我局高度重视，迅速会同市财政局、市人社局开展调研，现答复如下：",
        "现会同市财政局、市人社局答复如下：",
    ],
)
def test_offices_that_a_letter_says_it_was_written_with(said: str) -> None:
    page = (
        "关于市政协五届二次会议第21号提案的答复\n\n朱砚委员：\n您提出的《关于整治内河的提案》收悉。"
        f"{said}\n一、已清淤12公里。\n二、设河长96名。\n青塘市水利局\n2021年5月20日\n"
    )
    assert told(page, "lead_units", "co_units") == [
        (("青塘市水利局",), ("市财政局", "市人社局")),
    ]


def test_an_offices_own_list_with_those_that_join() -> None:
    page = (
        "甘棠市交通运输局2022年承办市政协提案一览表\n\n提案号\t提案名称\t提案人\t会办单位\n"
        "7\t关于优化公交接驳的提案\t柯远\t市城管局\n91\t关于代运邮件的提案\t滑春生\t\n"
    )
    assert told(page, "lead_units", "co_units") == [
        (("甘棠市交通运输局",), ("市城管局",)),
        (("甘棠市交通运输局",), ()),
    ]


def test_a_text_may_end_inside_a_bracket() -> None:
    page = "提案办理情况\n\n《关于推进社区养老的提案》（第5号，提案人：张三；主办单位：区民政局"

    assert extract(SourceText("页.txt", page))[0].source == page
