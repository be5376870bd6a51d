"""What A, B and C mean, in the words and marks that pages print it in."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

PAGE = (
    "市政协提案办理结果\n2024-05-06\n{}\n1、《关于建设口袋公园的建议》（A类）\n提案人：赵敏\n"
    "承办单位：市园林局\n落实情况：已建成口袋公园12个，其余3个列入明年计划。\n"
    "2、《关于加装电梯的建议》（B类）\n提案人：周洁\n承办单位：市住建局\n落实情况：已加装31部。\n"
)


def read(words: str) -> Document:
    return extract(SourceText("页.txt", PAGE.format(words)))[0]


@pytest.mark.parametrize(
    "words",
    [
        "（A为已解决，B为列入计划，C为留作参考）",
        "注：A类—已解决；B类—列入计划；C类—留作参考",
        "注：A、已解决；B、列入计划；C、留作参考",
        "说明：“A”表示已解决；“B”表示列入计划；“C”表示留作参考。",
        "A类是指已解决；B类是指列入计划；C类是指留作参考。",
        "分类说明：A类，已解决；B类，列入计划；C类，留作参考。",
        "A类　已解决\nB类　列入计划\nC类　留作参考",
        "A\n已解决\nB\n列入计划\nC\n留作参考",
        "类别 | 含义\n---|---\nA | 已解决\nB | 列入计划\nC | 留作参考",
        "图例：A-已解决 B-列入计划 C-留作参考",
        "A=已解决，B=列入计划，C=留作参考",
        "答复分为三类：A（已解决）、B（列入计划）、C（留作参考）。",
        "1.A类：已解决。2.B类：列入计划。3.C类：留作参考。",
        "【A】已解决　【B】列入计划　【C】留作参考",
        "办理结果说明：A 已解决；B 列入计划；C 留作参考",
        "A类系指已解决；B类系指列入计划；C类系指留作参考。",
        "已解决为A类；列入计划为B类；留作参考为C类",
    ],
)
def test_letters_and_their_meanings(words: str) -> None:
    legend = read(words).legend
    assert legend is not None
    assert legend.meanings == {"A": "已解决", "B": "列入计划", "C": "留作参考"}


@pytest.mark.parametrize(
    "words",
    [
        "对所提问题已经解决的，在首页右上角标注“A”；列入计划的，标注“B”；不能解决的，标注“C”。",
        "（一）所提问题已经解决的，标“A”；\n（二）列入计划的，标“B”；\n（三）不能解决的，标“C”。",
        "所提问题已经解决的为A类，列入计划的为B类，不能解决的为C类。",
        "凡所提问题已经解决的，列为A类；列入计划的，列为B类；不能解决的，列为C类。",
        "其中所提问题已经解决的（A类）12件，列入计划的（B类）5件，不能解决的（C类）2件。",
    ],
)
def test_meanings_before_their_letters(words: str) -> None:
    legend = read(words).legend
    assert legend is not None
    assert legend.meanings == {"A": "所提问题已经解决的", "B": "列入计划的", "C": "不能解决的"}


def test_a_legend_said_beside_totals_is_less_sure() -> None:
    def sureness(words: str) -> float:
        legend = read(words).legend
        assert legend is not None
        return legend.sources["meanings"].confidence

    totals = "所提问题已解决的（A类）12件，列入计划的（B类）5件，留作参考的（C类）2件。"
    assert sureness(totals) < 0.9 < sureness("注：A类—已解决；B类—列入计划；C类—留作参考")


@pytest.mark.parametrize(
    "words",
    [
        "A类：关于加快解决停车难的建议；B类：关于落实带薪休假的建议；C类：关于参考外地的建议",
        "A.加强组织领导，落实责任；B.完善条件，明确计划；C.强化督办，解决问题",
        "截至目前，A类12件、B类3件、C类1件，解决率75%。",
        "推动5件由B类转为A类，2件C类列入计划。",
        "一、A类提案（已解决）\n二、B类提案（列入计划）",
        "问卷：您认为该提案：A.已落实 B.部分落实 C.未落实",
        "A座已解决停车问题；B座列入改造计划；C座暂缓",
        "已经解决（A类）4件，占30.8%；正在解决（B类）9件，占69.2%。",
        "甲方负责落实，乙方提供条件",
    ],
)
def test_letters_that_stand_for_something_else(words: str) -> None:
    assert read(words).legend is None


@pytest.mark.parametrize(
    "words",
    [
        "第12号A类，已落实；第13号B类，正在推进；第14号C类，暂不能解决",
        "A类（已解决）率63%，B类（列入计划）率26%，C类（留作参考）率11%",
        "A类提案已解决，B类提案正在推进，C类提案需创造条件。",
        "A类：已解决　12\nB类：列入计划　5\nC类：留作参考　2",
    ],
)
def test_results_told_by_their_letters_are_no_legend(words: str) -> None:
    assert read(words).legend is None


@pytest.mark.parametrize(
    "words",
    [
        "注：已解决为A，已列入计划为B，暂难解决为C。",
        "已解决的（A类）九十八件，已列入计划的（B类）三十一件，暂难解决的（C类）八件。",
    ],
)
def test_meanings_before_letters_and_totals_in_words(words: str) -> None:
    legend = read(words).legend
    assert legend is not None
    assert {key: value.rstrip("的") for key, value in legend.meanings.items()} == {
        "A": "已解决",
        "B": "已列入计划",
        "C": "暂难解决",
    }


@pytest.mark.parametrize(
    "words",
    ["需说明的2件公布如下。", "以下是其中2件的督办情况。", "提案委把两件提案的成绩单晒了出来。"],
)
def test_how_many_are_announced(words: str) -> None:
    figures = read(words).statistics.figures
    assert (figures.get("cases_claimed"), figures.get("cases_present")) == (2, 2)


def test_a_total_of_two_classes_is_neither_of_them() -> None:
    words = "对首次答复为B类、C类的23件提案开展“回头看”，记者走访了五家承办单位。"
    figures = read(words).statistics.figures
    assert not figures.keys() & {"result_B", "result_C", "units"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("已经解决的A类一百二十件，列入计划的B类五十件，暂难解决的C类九件。", "已经解决的"),
        (
            "已经解决的“A类”提案24件，占58%；列入计划的“B类”提案14件；暂难解决的“C类”3件。",
            "已经解决的",
        ),
        ("其中：已采纳的A类31件、列入计划的B类12件、暂难解决的C类2件。", "已采纳的"),
    ],
)
def test_meanings_stand_beside_their_totals(words: str, first: str) -> None:
    page = f"县政协提案工作的报告\n2017-02-22\n\n收到提案218件。从办理结果看，{words}\n"
    legend = extract(SourceText("页.txt", page))[0].legend
    assert legend is not None
    assert legend.meanings == {"A": first, "B": "列入计划的", "C": "暂难解决的"}


def test_totals_of_classes_without_meanings_are_no_legend() -> None:
    page = "县政协提案工作的报告\n\n收到提案45件，其中A类31件、B类12件、C类2件，解决的较多。\n"
    assert extract(SourceText("页.txt", page))[0].legend is None


EACH_APART = (
    "某市人民政府2021年办理建议提案工作总结\n由市人民政府主办的建议、提案共有25件，其中：人大代表建议10件，"
    "政协提案15件。10件人大代表建议中，所提问题已经解决（A类）2件，占20%；列入计划逐步解决（B类）8件，占80%。"
    "15件政协提案中，所提问题已经解决（A类）6件，占40%；列入计划逐步解决（B类）8件，占53.33%；因条件限制暂时"
    "不能解决（C类）1件，占6.67%。\n"
)


def test_a_legend_in_one_of_the_sentences_that_tell_classes() -> None:
    document = extract(SourceText("页.txt", EACH_APART))[0]
    assert document.legend is not None
    assert document.legend.meanings == {
        "A": "所提问题已经解决",
        "B": "列入计划逐步解决",
        "C": "因条件限制暂时不能解决",
    }


def test_a_meaning_in_quotes() -> None:
    words = "属于“已经解决”的A类9件；属于“列入规划”的B类3件；属于“因条件限制暂难解决”的C类1件。"
    legend = read(words).legend
    assert legend is not None
    assert legend.meanings == {"A": "已经解决", "B": "列入规划", "C": "因条件限制暂难解决"}
