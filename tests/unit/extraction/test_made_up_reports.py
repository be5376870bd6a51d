"""Reports put together from clauses in many wordings: what is told is known, so what is read is."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

_FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
_HALF_WIDTH_MARKS = str.maketrans("，；（）", ",;()")

# Of each subject one wording is taken; a name in braces is a figure that the page then tells.
CLAUSES: Mapping[str, Sequence[str]] = {
    "received": (
        "共收到提案{received}件",
        "委员们共提交提案{received}件",
        "收到各民主党派、人民团体和委员提案{received}件",
        "收到以个人、联名、集体名义提交的提案{received}件",
        "共收到{received}件提案",
    ),
    "filed": (
        "经审查，立案{filed}件",
        "准予立案{filed}件，占提案总数的{filing_rate}",
        "其中{filed}件被确定为立案提案",
        "经审查立案{filed}件，立案率{filing_rate}",
    ),
    "handed_on": (
        "不予立案{not_filed}件",
        "以意见建议形式转送有关单位{to_suggestions}件",
        "{to_suggestions}件转为意见建议",
        "以委员来信形式转送{as_letters}件",
        "转作社情民意信息{to_opinion_info}件",
        "将{merged_in}件提案整合为{merged_topics}个议题",
    ),
    "makers": (
        "集体提案{collective}件，委员提案{individual}件",
        "委员个人{individual}件、联名{joint}件、集体{collective}件",
        "以委员个人名义提出的{individual}件，以委员联名形式提出的{joint}件",
        "集体提案、委员提案分别为{collective}件、{individual}件",
    ),
    "units": ("交由{units}家单位办理", "涉及承办单位{units}家", "交办至{units}家承办单位"),
    "near": (
        "受理群众诉求737件，办结700件，按时办结率95%",
        "群众对治安的满意率为97%",
        "走访委员200余人次，收集线索80多份",
        "整改问题40个，建设充电桩120个",
    ),
    "answered": (
        "已办复{replied}件，办复率{reply_rate}",
        "{replied}件提案已于10月底前全部答复",
        "按期办复{replied}件，满意率{satisfaction_rate}",
        "{satisfaction_rate}的委员对提案办理结果表示满意",
    ),
    "results": (
        "A类{result_A}件、B类{result_B}件、C类{result_C}件",
        "{result_A}件答复为A类，{result_B}件答复为B类，{result_C}件答复为C类",
        "A类{result_A}件（{result_rate_A}）、B类{result_B}件（{result_rate_B}）",
        "“A”类{result_A}件、“B”类{result_B}件、“C”类{result_C}件",
        "A类占{result_rate_A}，B类占{result_rate_B}",
    ),
    "key": (
        "确定重点提案{key}件",
        "筛选{key}件事关全局的提案作为重点提案",
        "重点提案{key}件，区委、区政府领导领衔办理{key_led_by_party_government}件，"
        "区政协主席督办{key_supervised_by_cppcc}件",
    ),
}


@dataclass
class Report:
    """A page and what it tells."""

    text: str
    figures: dict[str, int | str] = field(default_factory=dict)
    wordings: list[str] = field(default_factory=list)


def made_up(seed: int) -> Report:
    dice = random.Random(seed)
    full_width = dice.random() < 0.2
    report = Report("")

    def told(match: re.Match[str]) -> str:
        key = match[1]
        value: int | str = dice.randint(11, 899)
        if "rate" in key:
            value = f"{dice.randint(50, 99)}.{dice.randint(1, 9)}%"
        printed = str(value).translate(_FULL_WIDTH) if full_width else str(value)
        report.figures[key] = printed if "rate" in key else value
        return printed

    sentences = []
    for subject, wordings in CLAUSES.items():
        if subject == "received" or dice.random() < 0.7:
            wording = dice.choice(wordings)
            report.wordings.append(wording)
            lead = {"received": "全会期间，", "makers": "其中", "results": "从办理结果看，"}
            sentences.append(lead.get(subject, "") + re.sub(r"\{(\w+)\}", told, wording) + "。")
    body = dice.choice(("", "\n", "\n\n　　")).join(sentences)
    if dice.random() < 0.3:
        body = body.translate(_HALF_WIDTH_MARKS)
    report.text = f"市政协提案工作综述\n\n{body}"
    return report


@pytest.mark.parametrize("seed", range(60))
def test_a_made_up_report_gives_the_figures_that_it_tells(seed: int) -> None:
    report = made_up(seed)
    document = extract(SourceText("report.txt", report.text))[0]
    assert dict(document.statistics.figures) == report.figures, report.wordings
