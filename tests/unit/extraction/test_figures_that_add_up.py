"""Divisions that add up, figures told twice over, and who gave a page out."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("在立案的提案中，农林水牧38件，城建交通29件，其他5件。", ("农林水牧", "城建交通", "其他")),
        (
            "72件提案里，乡村振兴38件，占53%；产业发展29件，占40%；城乡建设5件，占7%。",
            ("乡村振兴", "产业发展", "城乡建设"),
        ),
    ],
)
def test_parts_that_add_up_are_a_division(words: str, parts: tuple[str, ...]) -> None:
    figures = read(
        f"提案工作情况\n\n会议期间，共收到提案80件，立案72件。{words}\n"
    ).statistics.figures

    assert figures["categories"] == dict(zip(parts, (38, 29, 5), strict=True))


def test_parts_that_do_not_add_up_are_none() -> None:
    figures = read(
        "提案工作情况\n\n共收到提案80件，立案72件。立案的提案中，农林水牧38件，城建交通20件，其他5件。\n"
    ).statistics.figures

    assert "categories" not in figures


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("未予立案的14件转为社情民意处理", "to_opinion_info"),
        ("不予立案的14件转为意见建议", "to_suggestions"),
        ("未立案的14件作来信处理", "as_letters"),
    ],
)
def test_what_was_not_filed_and_what_became_of_it(words: str, key: str) -> None:
    figures = read(f"提案工作情况\n\n共收到提案80件，立案66件，{words}。\n").statistics.figures

    assert (figures["not_filed"], figures[key]) == (14, 14)


def test_not_filed_and_another_count_beside_it() -> None:
    figures = read(
        "提案工作情况\n\n共收到提案93件，立案66件，不予立案14件，转为意见建议13件。\n"
    ).statistics.figures

    assert (figures["not_filed"], figures["to_suggestions"]) == (14, 13)


def test_all_were_answered() -> None:
    report = read("提案办理情况\n\n由县政府系统办理的政协委员提案43件，已全部办理答复完毕。\n")
    given = read("提案办理情况\n\n109件提案交由42个单位承办，截至11月底全部办复。\n")
    headline = read(
        "提案工作成效明显\n——八十六件提案件件办结\n\n"
        "　　本报讯（记者 王明）过去一年，县政协共收到提案九十八件，立案八十六件。\n"
    )

    assert report.statistics.figures["replied"] == 43
    assert given.statistics.figures["replied"] == 109
    assert headline.statistics.figures["replied"] == 86


def test_a_rate_of_what_was_answered_is_not_the_rate_of_answers() -> None:
    figures = read(
        "提案办理情况\n\n立案80件，已办复62件。提案人对已办复提案的满意率为98.4%。\n"
    ).statistics.figures

    assert figures["satisfaction_rate"] == "98.4%"
    assert "reply_rate" not in figures


def test_proposals_beside_motions_that_an_office_dealt_with() -> None:
    figures = read(
        "建议提案办理情况\n\n县政府系统共承办人大代表建议74件、政协委员提案109件。\n"
    ).statistics.figures

    assert (figures["motions"], figures["handled"]) == (74, 109)


def test_who_gave_a_page_out_in_brackets() -> None:
    head = read(
        "某源县2010年工作目标责任分解\n\n"
        "（根据《政府工作报告》整理，某源县人民政府办公室2010年3月12日印发）\n\n"
        "一、发展特色农业\n1、种植马铃薯30万亩。（责任单位：县农业局）\n"
        "2、新建养殖场12个。（责任单位：县畜牧局）\n"
    ).head

    assert (head.publisher, head.date) == ("某源县人民政府办公室", "2010-03-12")


def test_makers_of_sections_and_newsrooms() -> None:
    office = read(
        "提案办理交出答卷\n\n该局共承办提案21件，全部办复。\n\n供稿：局办公室　李志强\n"
    ).head
    media = read("提案情况通报会召开\n\n清水县融媒体中心讯　近日，县政协通报提案办理情况。\n").head
    form = read(
        "答复函（样式）\n\n（文头）××××局\n\n×××委员：\n您提出的《关于××的提案》收悉。\n"
    ).head

    assert [(entry.role, entry.names) for entry in office.byline] == [("供稿", ("李志强",))]
    assert media.publisher == "清水县融媒体中心"
    assert form.byline == ()


@pytest.mark.parametrize(
    "words",
    [
        "今年我局承办县人大代表建议4件，县政协提案6件，共10件，均已办复。其中提案主办4件、会办2件。",
        "我局办理人大建议4件、政协提案6件，合计10件。提案中主办4件、会办2件。",
    ],
)
def test_the_sum_of_motions_and_proposals_is_what_an_office_handled(words: str) -> None:
    text = f"某县农业局建议提案办理工作总结\n\n一、基本情况\n{words}\n二、主要做法\n逐件落实。\n"
    figures = read(text).statistics.figures

    assert (figures["motions"], figures["proposals_total"], figures["handled"]) == (4, 6, 10)
    assert (figures["handled_lead"], figures["handled_co"]) == (4, 2)
