"""Lists that an office prints of its own work, and what frames and columns leave round records."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

WHO = ("顾长青", "苗秀英", "农业界", "段小楼")


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def entries(*texts: str) -> str:
    return "\n\n".join(
        f"{count}、关于第{k}渡口修缮的提案（第{k}2号，{who}委员提出）\n\n　　{text}"
        for k, (count, who, text) in enumerate(zip("一二三", WHO, texts, strict=False), 1)
    )


DONE = ("渡口石阶已修好。", "渡口护栏已更换，新设救生圈8个。", "渡口候船室已完工。")


@pytest.mark.parametrize(
    ("opening", "office"),
    [
        ("今年，我局共承办市政协提案3件，现公开如下：", ("芦港市港航管理局",)),
        (
            "我局承办提案5件，其中主办3件、会办2件。现将主办提案的办理情况公开如下：",
            ("芦港市港航管理局",),
        ),
        ("我局承办提案3件，其中主办1件、会办2件，现公开如下：", ()),
        ("本市提案办理进展顺利，部分情况如下：", ()),
    ],
)
def test_an_office_tells_of_what_it_handled(opening: str, office: tuple[str, ...]) -> None:
    text = f"芦港市港航管理局2023年度提案工作情况\n\n2023-09-08\n\n　　{opening}\n\n"
    document = read(text + entries(*DONE))
    assert [p.number for p in document.proposals] == [12, 22, 32]
    assert {p.lead_units for p in document.proposals} == {office}


def test_a_column_says_whether_the_office_leads_or_joins() -> None:
    rows = "\n".join(
        f"{k}\t80500{k}3\t关于第{k}渡口修缮的提案\t{who}\t{part}\tA"
        for k, (who, part) in enumerate(zip(WHO, ("主办", "会办", "主办", "主办"), strict=True), 1)
    )
    document = read(
        "芦港市港航管理局承办市政协提案一览表\n\n序号\t提案编号\t案由\t提案人\t办理方式\t办理类别\n"
        + rows
    )
    us = ("芦港市港航管理局",)
    assert [p.lead_units for p in document.proposals] == [us, (), us, us]
    assert [p.co_units for p in document.proposals] == [(), us, (), ()]


def test_names_of_two_letters_that_columns_set_apart() -> None:
    document = read(
        "市政协提案办理结果表\n\n"
        "编号   案  由                       提案者          主办单位      结果\n"
        "015    关于修缮第一渡口的提案       顾  青          市港航局      A\n"
        "041    关于修缮第二渡口的提案       段  楼、苗  秀  市港航局      B\n"
        "072    关于修缮第三渡口的提案       农业界          市港航局      A\n"
    )
    assert [p.proposers for p in document.proposals] == [("顾青",), ("段楼", "苗秀"), ("农业界",)]


def test_lines_to_turn_pages_and_credits_are_no_text_of_the_last_record() -> None:
    card = "关于修缮第{k}渡口的提案\n提案人：{who}\n办理情况：\n已修好石阶{k}20米。\n"
    text = "提案办得怎么样\n2024-05-06\n\n" + "\n".join(
        card.format(k=k, who=who) for k, who in enumerate(WHO[:2], 1)
    )
    for end in ("上一页　1　2　3　下一页", "文字：芦港市政协提案委", "首页 上页 1 2 下页 尾页"):
        last = read(f"{text}\n{end}\n").proposals[-1]
        assert last.reply == "已修好石阶220米。"


@pytest.mark.parametrize(
    "closing", ["感谢您对我市港航工作的支持！", "此复。", "再次感谢您的关心。"]
)
def test_a_whole_letter_under_the_label_of_the_reply(closing: str) -> None:
    document = read(
        "提案办理系统\n\n关于修缮渡口的提案\n\n届　　次　　四届三次会议\n"
        "提案编号：035\n提案人：顾长青\n"
        "主办单位：市港航局\n分办单位：市财政局\n办理结果：A类\n\n提案原文\n\n"
        "渡口石阶松动，行人多有摔倒。\n\n办理答复\n\n您提出的提案收悉，现答复如下：\n"
        f"一是重砌石阶120米。\n二是更换护栏。\n{closing}\n\n芦港市港航局\n2023年7月5日\n"
    )
    (proposal,) = document.proposals
    assert proposal.reply == "一是重砌石阶120米。\n二是更换护栏。"
    assert proposal.content == "渡口石阶松动，行人多有摔倒。"
    assert proposal.lead_units == ("市港航局",)
    assert proposal.co_units == ("市财政局",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("芦港时报 | 2023年1月9日 星期一 | T3版 【两会特刊】", "两会特刊"),
        ("芦港时报　2023年1月9日　星期一　A06版 [政协视窗]", "政协视窗"),
    ],
)
def test_the_page_is_named_in_brackets(line: str, name: str) -> None:
    document = read(f"{line}\n\n政协提案办理有回音\n\n" + entries(*DONE))
    assert document.head.page_name == name


@pytest.mark.parametrize("mark", ["PART {k:02}", "Part.{k:02}", "CASE {k:02}"])
def test_a_numbered_ornament_over_titles_is_no_text(mark: str) -> None:
    card = (
        "\n关于修缮第{k}渡口的提案\n● 提案号：00{k}6\n● 提案人：{who}\n● 主办单位：市港航局\n"
        "● 提案建议：\n修好第{k}渡口。\n● 办理进展：\n石阶已修好{k}20米。\n\n护栏也已更换。\n"
    )
    text = "提案追踪\n2024-05-06\n\n" + "\n".join(
        (mark + card).format(k=k, who=who) for k, who in enumerate(WHO[:3], 1)
    )
    replies = [p.reply for p in read(text).proposals]
    assert replies == [f"石阶已修好{k}20米。\n护栏也已更换。" for k in (1, 2, 3)]


def test_she_is_the_member_whom_the_paragraph_named() -> None:
    document = read(
        "渡口的新石阶\n\n市政协委员苗秀英在走访时发现，渡口石阶松动，行人常摔倒。今年年初，"
        "她提交了《关于修缮渡口的提案》，建议重砌石阶。承办单位市港航局迅速勘察，"
        "4月开工，7月完工，石阶全部换新。\n"
    )
    (proposal,) = document.proposals
    assert proposal.proposers == ("苗秀英",)
    assert proposal.lead_units == ("市港航局",)
