"""Figures and classes in the words that offices and news sites use for them."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.extraction.figures.statistics import read_statistics
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean

SENTENCES: list[tuple[str, dict[str, Any]]] = [
    ("共提交提案233件，立案207件。截至腊月，95.7%的提案已经办复。",
     {"received": 233, "filed": 207, "reply_rate": "95.7%"}),
    ("提案办理结果为A类的（意见被采纳的）96件，占51.6%；B类的（排进明年计划的）90件。",
     {"result_A": 96, "result_rate_A": "51.6%", "result_B": 90}),
    ("委员提的事，办成了的61件（甲类），占87.1%；还在排期的9件（乙类）。",
     {"result_甲": 61, "result_rate_甲": "87.1%", "result_乙": 9}),
    ("回头看这些提案，已落实的有33件，占66%；基本落实或计划落实的有17件，占34%。",
     {"result_A": 33, "result_rate_A": "66%", "result_B": 17, "result_rate_B": "34%"}),
    ("会上收到委员个人和集体提案四百零七件，农工党另写了三份提案。", {"received": 407}),
    ("共交办政协提案64件，交由县政府系统办理的政协提案59件。",
     {"proposals_total": 64, "handled": 59}),
    ("开会三天收到提案472件，其中交由各镇和县直部门办理的455件。",
     {"received": 472, "handled": 455}),
    ("共收提案87件，立案74件，其中68件由县政府办理。",
     {"received": 87, "filed": 74, "handled": 68}),
    ("县林草局共收到提案31件，其中承办件22件，会办件9件。",
     {"received": 31, "handled_lead": 22, "handled_co": 9}),
    ("园林中心共承办建议提案52件，其中，建议33件，提案19件。",
     {"handled": 52, "motions": 33, "proposals_total": 19}),
    ("承办人大代表建议9件，已经解决或基本解决9件；承办政协委员提案21件，已经解决或基本解决17件。",
     {"motions": 9, "handled": 21, "result_A": 17}),
    ("几轮比较之后，确定77件为立案提案。", {"filed": 77}),
    ("初审立案318件，征得委员同意后并案、撤案12件。", {"filed": 318}),
    ("委员提案264件，工会、界别、政协专门委员会提案23件。", {"individual": 264}),
    ("委员提案264件；界别提案17件；政协各专门委员会提案23件。",
     {"individual": 264, "committee": 23}),
    ("共承办市人大建议、政协提案87件。截至10月底，87件建议提案全部办结，"
     "代表和委员满意率分别为99.3%、99.0%。",
     {"handled": 87, "replied": 87, "motions_satisfaction_rate": "99.3%",
      "satisfaction_rate": "99.0%"}),
    ("承办提案66件，面商率、办复率和满意率分别达到98%、100%和97.5%。",
     {"handled": 66, "meeting_rate": "98%", "reply_rate": "100%", "satisfaction_rate": "97.5%"}),
    ("承办提案66件，委员对办理态度和办理结果的满意率分别为100%、96.9%。",
     {"handled": 66, "satisfaction_rate": "96.9%"}),
    ("承办提案66件，人大代表满意率为100%，政协委员满意率为97.1%。",
     {"handled": 66, "motions_satisfaction_rate": "100%", "satisfaction_rate": "97.1%"}),
    ("票选出《关于给老桥装路灯的建议》等5件提案为2019年度优秀提案。", {"excellent": 5}),
    ("共收到提案187件，经审查立案163件，转为意见建议24件。163件立案提案全部办复。",
     {"received": 187, "filed": 163, "to_suggestions": 24, "replied": 163}),
    ("共收到提案391件，立案346件，转为建议31件，14件作撤案处理。346件立案提案均已办复。",
     {"received": 391, "filed": 346, "to_suggestions": 31, "withdrawn": 14, "replied": 346}),
    ("共收到提案216件。承办提案的四十二个单位要在八月底以前办理完毕。",
     {"received": 216, "units": 42}),
    ("【编者】会议交由新区办理的提案共19件，目前已办结17件，2件正在办理。现摘登部分。",
     {"handled": 19, "replied": 17}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SENTENCES)
def test_a_sentence_gives_its_figures(text: str, figures: dict[str, Any]) -> None:
    cleaned = clean(text + "\n\n提案工作综述")
    assert dict(read_statistics(cleaned, (), cleaned.paragraphs).figures) == figures


def test_meanings_in_brackets_beside_totals_are_a_legend() -> None:
    text = (
        "政协提案件件有下文\n委员们这一年写来提案203件，立案187件。办理结果为A类（已落实到位的）"
        "92件，占49.2%；B类（计划明年动工的）77件，占41.2%；C类（条件不足的）18件，占9.6%。\n"
    )
    legend = extract(SourceText("页.txt", text))[0].legend

    assert legend is not None
    assert legend.meanings == {"A": "已落实到位的", "B": "计划明年动工的", "C": "条件不足的"}


@pytest.mark.parametrize(
    "until", ["截止10月底", "截至2023年11月底，已", "截至目前，已", "截至11月30日，累计"]
)
@pytest.mark.parametrize("word", ["办结", "办复", "答复"])
def test_what_was_answered_by_a_day(until, word):
    page = f"市政协提案办理情况\n\n今年市政协共立案274件，{until}{word}268件。\n"
    assert extract(SourceText("页.txt", page))[0].statistics.figures["replied"] == 268
