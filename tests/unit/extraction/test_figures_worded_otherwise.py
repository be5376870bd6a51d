"""Figures and classes in the words that offices and news sites use for them."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.extraction.statistics import read_statistics
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import clean

SENTENCES: list[tuple[str, dict[str, Any]]] = [
    ("共提交提案410件，立案360件。截至2月底，98.6%的提案已经办复。",
     {"received": 410, "filed": 360, "reply_rate": "98.6%"}),
    ("提案办理结果为A类的（所提问题已经解决的）142件，占39.4%；B类的（列入规划的）218件。",
     {"result_A": 142, "result_rate_A": "39.4%", "result_B": 218}),
    ("提案中已经解决的43件（甲类），占75.4%；列入计划的13件（乙类）。",
     {"result_甲": 43, "result_rate_甲": "75.4%", "result_乙": 13}),
    ("从提案落实情况看，已落实的有122件，占84%；基本落实或计划落实的有24件，占16%。",
     {"result_A": 122, "result_rate_A": "84%", "result_B": 24, "result_rate_B": "16%"}),
    ("共收到委员集体和个人提案九百八十四件，民进还提交了五份提案。", {"received": 984}),
    ("共交办政协提案111件，交由区政府系统办理的政协提案108件。",
     {"proposals_total": 111, "handled": 108}),
    ("共收到提案835件，其中交由市政府及有关部门办理的801件。",
     {"received": 835, "handled": 801}),
    ("共收提案198件，立案173件，其中159件由区政府办理。",
     {"received": 198, "filed": 173, "handled": 159}),
    ("区交通运输局共收到提案19件，其中承办件14件，会办件5件。",
     {"received": 19, "handled_lead": 14, "handled_co": 5}),
    ("共承办建议提案45件，其中，建议27件，提案18件。",
     {"handled": 45, "motions": 27, "proposals_total": 18}),
    ("承办人大代表建议11件，已经解决或基本解决11件；承办政协委员提案16件，已经解决或基本解决14件。",
     {"motions": 11, "handled": 16, "result_A": 14}),
    ("经审议，确定128件为立案提案。", {"filed": 128}),
    ("经审查，立案651件，与提案者协商后并案、撤案29件。", {"filed": 651}),
    ("委员提案531件，人民团体、界别、政协专门委员会提案40件。", {"individual": 531}),
    ("委员提案531件；界别提案12件；政协各专门委员会提案40件。",
     {"individual": 531, "committee": 40}),
    ("评选出《关于建设家具城的建议》等8件提案为2012年度优秀提案。", {"excellent": 8}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SENTENCES)
def test_a_sentence_gives_its_figures(text: str, figures: dict[str, Any]) -> None:
    cleaned = clean(text + "\n\n提案工作综述")
    assert dict(read_statistics(cleaned, (), cleaned.paragraphs).figures) == figures


def test_meanings_in_brackets_beside_totals_are_a_legend() -> None:
    text = (
        "市政协提案全部办结\n一年来共提出提案320件，经审查立案299件。办理结果为A类（已解决或采纳的）"
        "118件，占39.5%；B类（计划解决的）165件，占55.2%；C类（留作参考的）16件，占5.3%。\n"
    )
    legend = extract(SourceText("页.txt", text))[0].legend

    assert legend is not None
    assert legend.meanings == {"A": "已解决或采纳的", "B": "计划解决的", "C": "留作参考的"}
