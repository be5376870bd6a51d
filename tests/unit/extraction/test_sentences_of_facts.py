"""Sentences that tell the facts of a record, and the classes it was given in turn."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def proposals(text: str) -> tuple[Proposal, ...]:
    return read(text).proposals


LOOK_BACK = (
    "江城晚报\n2022年3月4日　第6版\n\n回头再看两件提案\n\n"
    "　　去年列为B类、C类的提案后来怎样了？记者挑出两件，看看它们的结局。\n\n"
    "　　{first}\n{second}\n"
)
SECOND = (
    "　　民建江城市委会提出的《关于打通沿河路的建议》（第40号），首次答复为C类，"
    "市住建局坦言资金没有着落。"
    "今年上半年，资金列入预算，6月开工。二次答复，市住建局将其定为B类。"
)


@pytest.mark.parametrize(
    ("first", "office", "rounds"),
    [
        (
            "委员赵敏的《关于建设口袋公园的建议》（第12号），首轮答复时，市园林局给的是B类。"
            "春天，公园建成开放。次轮答复，这件提案改成了A类。",
            "市园林局",
            {"1": "B", "2": "A"},
        ),
        (
            "第12号提案《关于建设口袋公园的建议》由委员赵敏、钱进联名提出，市园林局第一轮办理结果是C类。"
            "春天，公园建成开放。第二轮办理，仍为C类。",
            "市园林局",
            {"1": "C", "2": "C"},
        ),
        (
            "委员赵敏提交的《关于建设口袋公园的建议》（第12号），去年首次答复为B类，牵头的市园林局表示用地难落实。"
            "春天，公园建成开放。再次答复，升格为A类。",
            "市园林局",
            {"1": "B", "2": "A"},
        ),
    ],
)
def test_two_answers_are_told_in_turn(first: str, office: str, rounds: dict[str, str]) -> None:
    page = read(LOOK_BACK.format(first=first, second=SECOND))

    one, two = page.proposals
    assert (one.number, two.number) == (12, 40)
    assert one.lead_units == (office,)
    assert one.category_rounds == rounds
    assert one.category == rounds["2"]
    assert one.reply == "春天，公园建成开放。"
    assert two.category_rounds == {"1": "C", "2": "B"}
    assert two.reply == "今年上半年，资金列入预算，6月开工。"
    assert page.statistics.figures["cases_claimed"] == 2


@pytest.mark.parametrize(
    "first",
    [
        "委员赵敏的《关于建设口袋公园的建议》（第12号）由市园林局承办。市园林局答复为B类，公园正在选址。",
        "委员赵敏的《关于建设口袋公园的建议》（第12号）由市园林局承办，办理结果为B类。A、B类提案下一轮再看。",
    ],
)
def test_one_answer_is_no_round(first: str) -> None:
    one = proposals(LOOK_BACK.format(first=first, second=SECOND))[0]

    assert one.category_rounds == {}


BRIEF = (
    "某市政协简报\n2022年12月5日\n\n部分提案办理情况\n\n"
    "{head}\n　　{first}\n\n{other}\n　　{second}\n"
)
HEADS = ("1、农业界：《关于推广膜下滴灌的提案》（A类）", "2、教育界：《关于增加校车的提案》（B类）")


@pytest.mark.parametrize(
    ("facts", "number", "joint"),
    [
        ("提案第19号，由市农业农村局主办，市水利局会办。", 19, ("市水利局",)),
        ("该提案由市农业农村局承办，市水利局、海关协办。", None, ("市水利局", "海关")),
        ("第19号提案，交由市农业农村局办理。", 19, ()),
        ("该提案由市农业农村局牵头，市水利局配合。", None, ("市水利局",)),
    ],
)
def test_a_paragraph_begins_with_facts(
    facts: str, number: int | None, joint: tuple[str, ...]
) -> None:
    asked = "棉区春季用水集中，滴灌每亩可省水二百方。"
    done = "市农业农村局今年示范推广42万亩，举办观摩会13场。"
    second = "提案第33号，由市教育局主办。受财力限制，今年只能先增加两条线路。"
    head, other = HEADS
    one, two = proposals(
        BRIEF.format(head=head, first=facts + asked + done, other=other, second=second)
    )

    assert (one.number, two.number) == (number, 33)
    assert one.lead_units == ("市农业农村局",)
    assert one.co_units == joint
    assert (one.content, one.reply) == (asked, done)
    assert (two.content, two.reply) == (None, "受财力限制，今年只能先增加两条线路。")


def test_who_speaks_before_who_acts() -> None:
    """■ 委员说 and ■ 我们办: labels of a page's own; what divides them stands within."""
    one, two = proposals(
        "县农牧局：两件提案这样落地\n发布时间：2023-12-18　来源：县农牧局\n\n"
        "现将其中2件的办理结果公布如下。\n\n"
        "■ 关于扶持小牧户的建议\n■ 提案号：31 | 提案者：赵敏 | 会办单位：县林草局 | 类别：A\n"
        "■ 委员说：围栏套围栏，草越啃越薄。建议：支持联户放牧。\n"
        "■ 我们办：扶持联户牧场36个，拆除围栏412公里。\n\n"
        "■ 关于设立兽药回收点的建议\n■ 提案号：80 | 提案者：钱进 | 类别：B\n"
        "■ 委员说：过期兽药随手丢弃，污染草场。\n■ 我们办：布点方案已经拟定，明年6月前完成。\n\n"
        "主办单位：县农牧局　网站标识码：1500000000　蒙ICP备00000000号-1\n"
    )

    assert one.content == "围栏套围栏，草越啃越薄。建议：支持联户放牧。"
    assert (one.background, one.suggestion) == ("围栏套围栏，草越啃越薄。", "支持联户放牧。")
    assert one.reply == "扶持联户牧场36个，拆除围栏412公里。"
    assert (two.content, two.reply) == (
        "过期兽药随手丢弃，污染草场。",
        "布点方案已经拟定，明年6月前完成。",
    )
    assert two.lead_units == ()


@pytest.mark.parametrize(
    ("counts", "numbers"),
    [
        (("001", "004", "015", "021"), [1, 4, 15, 21]),
        (("1", "9", "10", "31"), [1, 9, 10, 31]),
        (("001", "002", "003", "004"), [None] * 4),
        (("1", "2", "3", "4"), [None] * 4),
    ],
)
def test_digits_before_titles_number_where_they_do_not_count(
    counts: tuple[str, ...], numbers: list[int | None]
) -> None:
    titles = ("示范线路", "厂房盘活", "边民互市", "货检延时")
    lines = "\n".join(
        f"{count}　关于{title}的提案　　{who}"
        for count, title, who in zip(counts, titles, ("赵敏", "钱进", "孙莉", "李强"), strict=True)
    )
    found = proposals(f"市政协四次会议提案目录\n2024-02-08\n\n{lines}\n")

    assert [one.number for one in found] == numbers
