"""The classes that one proposal was given in turn, and the proposals handled along with it."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TITLES = ("关于建设口袋公园的建议", "关于加装电梯的建议")
DONE = (
    "已建成口袋公园12个，其余3个列入明年计划，年底前全部建成开放。",
    "已加装电梯31部，出台补贴办法，居民出资比例下降两成。",
)
TWO = [{"1": "B", "2": "A"}] * 2


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def page(head: str, lines: str) -> str:
    people, offices = ("赵敏", "周洁"), ("市园林局", "市住建局")
    records = [
        f"{head.format(number=number, title=title)}\n提案人：{who}\n承办单位：{office}\n"
        + lines.format(done=done)
        for number, title, who, office, done in zip(
            (12, 35), TITLES, people, offices, DONE, strict=True
        )
    ]
    return "市政协重点提案办理情况\n2024-05-06\n\n" + "\n\n".join(records) + "\n"


HEAD = "第{number}号 《{title}》"


@pytest.mark.parametrize(
    "printed",
    [
        "一办B二办A",
        "办理分类：上半年B类；下半年A类",
        "结果分类：2022年B类，2023年A类",
        "首答：B类；续答：A类",
        "第一轮（5月）B类，第二轮（10月）A类",
        "办理结果：A类（首次答复为B类）",
        "办理结果：A类，首次答复为B类",
        "首次答复类别/再次答复类别：B/A",
        "办理评价：【首次办理·B类】【二次办理·A类】",
        "办理结果：首次为B类，跟踪落实后为A类",
        "初评：B类　复评：A类",
        "初评B类，复评A类",
        "首次答复为B类，后转为A类",
        "首次办理结果为B类，经二次办理转为A类。",
        "该提案首次答复为B类，二次答复为A类。",
        "两轮办理结果分别为B、A",
        "两轮办理结果：B类、A类",
        "办理结果（两轮）：B、A",
        "办理结果：首轮“B”次轮“A”",
        "办理结果：B（首次）/A（复办）",
        "办理结果：B类（首次）A类（二次）",
        "类别：A（第二轮）　B（第一轮）",
        "办理结果：首次 B类；重办 A类",
        "首次答复类别：B　重新答复类别：A",
        "原评：B类，现评：A类",
        "原办理类别：B类；调整后类别：A类",
        "办理结果：2023年首次答复B类、2024年复办A类",
        "2023年首次办理：B类；2024年跟踪办理：A类",
        "办理类别(第1轮)：B　办理类别(第2轮)：A",
        "第①轮：B类　第②轮：A类",
        "办理结果：Ⅰ轮B、Ⅱ轮A",
        "两次答复类别：B类/A类",
        "办理结果（第一轮/第二轮）：B/A",
        "首次评价结果：B　最终评价结果：A",
        "上年办理：B类　本年办理：A类",
        "首次办理结果\nB类\n二次办理结果\nA类",
        "办理结果：首次答复为B类，经跟踪督办，二次答复为A类",
    ],
)
def test_the_classes_of_two_rounds_in_fields(printed: str) -> None:
    records = read(page(HEAD, printed + "\n办理情况：{done}")).proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [one.category for one in records] == ["A", "A"]
    assert [one.reply for one in records] == list(DONE)


@pytest.mark.parametrize(
    "head",
    [
        "第{number}号 《{title}》（第一轮B类，第二轮A类）",
        "第{number}号（首次B类，复办A类）《{title}》",
        "第{number}号【一轮B→二轮A】《{title}》",
        "第{number}号 《{title}》 第一轮：B 第二轮：A",
        "《{title}》（第{number}号，首办B类、复办A类）",
        "《{title}》（第{number}号　首轮B类　次轮A类）",
    ],
)
def test_the_classes_of_two_rounds_beside_the_title(head: str) -> None:
    records = read(page(head, "办理情况：{done}")).proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [(one.number, one.title) for one in records] == list(zip((12, 35), TITLES, strict=True))
    assert [one.proposers for one in records] == [("赵敏",), ("周洁",)]


@pytest.mark.parametrize(
    "printed",
    ["办理结果：由B类转为A类", "最终办理结果：A类", "办理结果：A类\n2024年办理12件，其中B类5件"],
)
def test_no_rounds_where_none_are_named(printed: str) -> None:
    records = read(page(HEAD, printed + "\n办理情况：{done}")).proposals

    assert [(one.category, dict(one.category_rounds)) for one in records] == [("A", {})] * 2


@pytest.mark.parametrize(
    "printed",
    [
        "首次答复（B类）：因用地未落实，列入计划。\n二次答复（A类）：{done}",
        "第一轮：B类，因用地未落实，列入计划。\n第二轮：A类，{done}",
    ],
)
def test_each_round_with_its_class_and_reply(printed: str) -> None:
    records = read(page(HEAD, printed)).proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [one.reply for one in records] == [f"因用地未落实，列入计划。\n{it}" for it in DONE]


@pytest.mark.parametrize(
    "printed",
    [
        "办理情况（首次B类，复办A类）：{done}",
        "办理结果：第一轮B类，第二轮A类，{done}",
        "办理情况：{done}（首次B类，二次A类）",
    ],
)
def test_rounds_in_the_same_line_as_the_reply(printed: str) -> None:
    records = read(page(HEAD, printed)).proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [one.reply for one in records] == list(DONE)


def test_a_round_that_ends_with_its_class() -> None:
    printed = "第一轮办理：因用地未落实，答复为B类。\n第二轮办理：已全部开放，答复为A类。\n{done}"
    records = read(page(HEAD, printed)).proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [(one.reply or "")[:6] for one in records] == ["因用地未落实"] * 2


def test_two_rounds_behind_an_office() -> None:
    head = "第{number}号 {title}\n提案人：孙立　承办单位：市财政局　第一轮B　第二轮A"
    records = read(page(head, "办理情况：{done}")).proposals

    assert [dict(one.category_rounds) for one in records] == TWO


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("第一轮|第二轮", "B|A"),
        ("首次答复类别|二次答复类别", "B类|A类"),
        ("初评|复评", "B|A"),
        ("一办|二办", "B|A"),
        ("办理结果", "首次B类，复办A类"),
    ],
)
@pytest.mark.parametrize("mark", ["\t", "\n", " | "])
def test_the_classes_of_two_rounds_in_columns(heads: str, cells: str, mark: str) -> None:
    rows = [f"编号|案由|提案人|主办单位|{heads}"]
    rows += [f"12|{TITLES[0]}|赵敏|市园林局|{cells}", f"35|{TITLES[1]}|周洁|市住建局|{cells}"]
    table = "\n".join(row.replace("|", mark) for row in rows)
    records = read(f"市政协重点提案办理结果\n2024-05-06\n\n{table}\n").proposals

    assert [dict(one.category_rounds) for one in records] == TWO
    assert [one.category for one in records] == ["A", "A"]


LETTER = (
    "市园林局关于市政协十届三次会议第12号提案的答复\n赵敏委员：\n"
    "　　您提出的《关于建设口袋公园的建议》（第12号提案）收悉，现答复如下：\n"
    "　　一、已建成口袋公园12个，其余3个列入明年计划。\n　　感谢您的关心支持。\n\n"
    "市园林局\n2024年5月6日\n"
)


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    "printed",
    [
        "首次答复：B类　二次答复：A类",
        "（首次答复B类，二次答复A类）",
        "办理结果：首次B类，二次A类",
        "首次办理结果：B类\n二次办理结果：A类",
        "分类：首次答复B，再次答复A",
    ],
)
def test_the_classes_of_two_rounds_beside_a_letter(printed: str, below: bool) -> None:
    text = f"{LETTER}{printed}\n" if below else f"{printed}\n{LETTER}"
    (letter,) = read(text).proposals

    assert (dict(letter.category_rounds), letter.category) == (TWO[0], "A")


def test_the_classes_of_two_rounds_in_brackets_of_a_paragraph() -> None:
    text = (
        "市政协提案二次办理情况\n2024-05-06\n\n"
        "1.关于建设口袋公园的建议（第12号，赵敏提出，由市园林局主办，首次B类，复办A类）。已建成12个。\n"
        "2.关于加装电梯的建议（第35号，周洁提出，由市住建局主办，首次B类，复办A类）。已加装31部。\n"
    )
    assert [dict(one.category_rounds) for one in read(text).proposals] == TWO


OTHER = "《关于延长公园开放时间的建议》"
ANSWER = "已落实专项经费300万元，全部完成。"


@pytest.mark.parametrize(
    ("printed", "answer"),
    [
        (f"合并办理：第55号{OTHER}", None),
        (f"同类合并提案：第55号{OTHER}", None),
        (f"相近提案：第55号{OTHER}", None),
        (f"并案：第55号{OTHER}", None),
        (f"相关提案（第55号）：{OTHER}", None),
        (f"相关提案第55号：{OTHER}", None),
        (f"相关提案：市政协第55号提案{OTHER}", None),
        ("相关提案：第055号提案“关于延长公园开放时间的建议”", None),
        (f"相关提案：{OTHER}（第55号，提案人：孙立）", None),
        (f"并案办理提案：第55号、孙立{OTHER}", None),
        (f"与该提案并案办理的有第55号{OTHER}。", None),
        (f"与第55号{OTHER}并案办理。", None),
        (f"（合并第55号{OTHER}一并办理）", None),
        (f"一并办理的还有第55号提案{OTHER}。", None),
        (f"相关提案第55号{OTHER}：{ANSWER}", ANSWER),
        (f"相关提案答复：第55号{OTHER}：{ANSWER}", ANSWER),
        (f"相关提案：第55号{OTHER}——{ANSWER}", ANSWER),
        (f"相关提案：第55号{OTHER} {ANSWER}", ANSWER),
        (f"相关提案：第55号{OTHER} 办理情况：{ANSWER}", ANSWER),
        (f"相关提案：第55号{OTHER}（提案人：孙立；承办单位：市财政局）\n{ANSWER}", ANSWER),
    ],
)
def test_a_related_proposal(printed: str, answer: str | None) -> None:
    records = read(page(HEAD, "办理情况：{done}\n" + printed)).proposals

    told = [[(it.number, it.title, it.reply) for it in one.related] for one in records]
    assert told == [[(55, OTHER.strip("《》"), answer)]] * 2
    assert [(one.number, one.reply) for one in records] == list(zip((12, 35), DONE, strict=True))


@pytest.mark.parametrize(
    ("printed", "titled", "answered"),
    [
        ("相关提案1：第55号{}\n相关提案2：第58号{}", True, False),
        ("相关提案一：第55号{}\n答复：{}\n相关提案二：第58号{}\n答复：{}", True, True),
        ("相关提案：\n1.第55号{}：{}\n2.第58号{}：{}", True, True),
        ("相关提案：\n（1）第55号{}\n（2）第58号{}", True, False),
        ("相关提案：①第55号{}②第58号{}", True, False),
        ("相关提案：第55号、第58号", False, False),
    ],
)
def test_several_related_proposals(printed: str, titled: bool, answered: bool) -> None:
    titles = ("关于延长公园开放时间的建议", "关于改造老旧小区管网的建议")
    answers = ("已落实专项经费。", "已完成改造。")
    quoted = [f"《{one}》" for one in titles]
    words = [quoted[0], answers[0], quoted[1], answers[1]] if answered else quoted
    printed = printed.format(*words)
    records = read(page(HEAD, "办理情况：{done}\n" + printed)).proposals

    assert [one.number for one in records] == [12, 35]
    for one in records:
        assert [it.number for it in one.related] == [55, 58]
        assert [it.title for it in one.related] == (list(titles) if titled else [None, None])
        assert [it.reply for it in one.related] == (list(answers) if answered else [None, None])


def test_a_document_that_the_answer_quotes_is_no_related_proposal() -> None:
    line = f"相关提案：第55号{OTHER}：已印发《公园管理办法》，延长开放时间两小时。"
    records = read(page(HEAD, "办理情况：{done}\n" + line)).proposals

    assert [[it.number for it in one.related] for one in records] == [[55], [55]]
    assert records[0].related[0].reply == "已印发《公园管理办法》，延长开放时间两小时。"


@pytest.mark.parametrize(
    "told",
    [
        "该提案首次办理定为B类，今年“回头看”后改为A类。",
        "首次答复时评为B类。经跟踪督办，二次答复评为A类。",
        "第一轮办理，该局给出B类答复；第二轮办理转为A类。",
    ],
)
def test_rounds_told_in_the_sentences_of_a_reply(told: str) -> None:
    document = read(page(HEAD, "办理情况：{done}" + told))
    assert [dict(record.category_rounds) for record in document.proposals] == TWO
    assert [record.category for record in document.proposals] == ["A", "A"]


def test_rounds_in_the_brackets_of_a_listed_proposal() -> None:
    lines = (
        "1、关于建设口袋公园的建议（第23号，赵敏提出，由市园林局主办，首次答复B类，二次答复A类）；",
        "2、关于加装电梯的建议（第45号，周洁提出，由市住建局主办，首次答复A类）；",
        "3、关于垃圾分类的建议（第61号，钱思等3人提出，由市城管局主办，首次答复C类，二次答复B类）。",
    )
    document = read("市政协提案办理结果\n2024-05-06\n\n" + "\n".join(lines) + "\n")
    rounds = [dict(record.category_rounds) for record in document.proposals]
    assert rounds == [{"1": "B", "2": "A"}, {"1": "A"}, {"1": "C", "2": "B"}]


def test_the_last_class_of_a_change_with_dates_between() -> None:
    document = read(page(HEAD, "办理结果：B类（6月）→A类（11月）\n办理情况：{done}"))
    assert [record.category for record in document.proposals] == ["A", "A"]


def test_changes_are_rounds_on_a_page_about_what_was_handled_again() -> None:
    table = (
        "序号\t编号\t案由\t提案者\t主办单位\t办理结果\n"
        "1\t3\t推动文创园二期扩容\t民建江城市委\t市文旅局\tB→A\n"
        "2\t16\t清理楼道旧自行车\t赵敏\t市城管局\tA\n"
    )
    again = read("江城市政协提案“回头看”结果汇总\n2024-10-18\n\n" + table)
    once = read("江城市政协重点提案办理结果汇总\n2024-10-18\n\n" + table)
    assert [dict(record.category_rounds) for record in again.proposals] == [TWO[0], {}]
    assert [dict(record.category_rounds) for record in once.proposals] == [{}, {}]
    assert [record.category for record in once.proposals] == ["A", "A"]


def test_rounds_in_the_last_cell_between_bars() -> None:
    lines = (
        "1. 第6号 关于修缮古戏楼的提案 | 赵敏 | 县文旅局 | 年初答复B类 → 年底复查A类",
        "2. 第15号 关于增设限速标志的提案 | 周洁 | 县公安局 | 年初答复B类 → 年底复查A类",
        "3. 第28号 关于解决水压不足的提案 | 钱思 | 县住建局 | 年初答复B类 → 年底复查A类（已并网）",
    )
    document = read("江城县政协提案清单\n2024-12-20\n\n" + "\n".join(lines) + "\n")
    assert [dict(record.category_rounds) for record in document.proposals] == [TWO[0]] * 3


@pytest.mark.parametrize(
    "printed",
    [
        "第一轮办理：因用地没有落实，暂缓实施，评议结果B类。\n第二轮办理：{done}评议结果A类。",
        "第一轮办理情况：因用地没有落实，暂缓实施。评议结果：B类\n第二轮办理情况：{done}评议结果：A类",
        "首次办理：5月，承办单位作了答复，B类。\n二次办理：{done}A类。",
        "6月初评：B；12月终评：A\n办理情况：{done}",
        "办理结果：B类（2023年）、A类（2024年）\n办理情况：{done}",
        "办理情况：{done}（答复类别由首次的B类调整为A类）",
    ],
)
def test_classes_of_rounds_beside_the_replies(printed: str) -> None:
    document = read(page(HEAD, printed))
    assert [dict(record.category_rounds) for record in document.proposals] == TWO
    for record, done in zip(document.proposals, DONE, strict=True):
        assert (record.reply or "").endswith(done.rstrip("。") + "。")


@pytest.mark.parametrize(
    "heads",
    [("年初", "年末"), ("年中结果", "年终结果"), ("首次答复", "跟踪答复"), ("初评", "复评")],
)
def test_columns_that_name_rounds(heads: tuple[str, str]) -> None:
    table = (
        f"序号\t提案号\t案由\t提案人\t承办单位\t{heads[0]}\t{heads[1]}\n"
        "1\t12\t关于建设口袋公园的建议\t赵敏\t市园林局\tB\tA\n"
        "2\t35\t关于加装电梯的建议\t周洁\t市住建局\tB\tA\n"
    )
    document = read("江城市政协提案办理结果\n2024-10-18\n\n" + table)
    assert [dict(record.category_rounds) for record in document.proposals] == TWO
