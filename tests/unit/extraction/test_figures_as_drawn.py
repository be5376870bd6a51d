"""Figures as pages draw and divide them: over their names, line by line, under masks."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reader_app.domain.statistics import Figure
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def figures(text: str) -> Mapping[str, Figure]:
    return extract(SourceText("数.txt", text))[0].statistics.figures


def test_figures_stand_over_their_names() -> None:
    assert figures(
        "数说2024｜甲区政协提案工作\n\nPART 1\n数 说 提 案\n\n286件\n收到提案\n\n251件\n立案\n\n"
        "87.8%\n立案率\n\n63件\n集体提案\n\n53件\n委员联名提案\n\nPART 2\n数 说 办 理\n\n"
        "47家\n承办单位\n\n100%\n办复率\n\n99.2%\n满意和基本满意率\n"
    ) == {
        "received": 286,
        "filed": 251,
        "filing_rate": "87.8%",
        "collective": 63,
        "joint": 53,
        "units": 47,
        "reply_rate": "100%",
        "satisfaction_rate": "99.2%",
    }


def test_figures_over_names_without_gaps_between_the_cards() -> None:
    assert figures(
        "一图读懂乙县政协2022年提案工作\n\n428件\n收到提案总数\n351件\n立案提案\n82%\n立案率\n96件\n集体提案\n"
    ) == {"received": 428, "filed": 351, "filing_rate": "82%", "collective": 96}


def test_a_name_holds_the_counter_of_the_figure_over_it() -> None:
    assert figures(
        "甲区政协2023年提案工作数据\n\n312\n提交提案（件）\n\n286\n立案数（件）\n\n52个\n承办单位\n"
    ) == {"received": 312, "filed": 286, "units": 52}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_division_has_a_line_for_each_part(gap: str) -> None:
    found = figures(
        gap.join(
            (
                "提案审查情况报告\n\n共收到提案215件，立案180件。其中：",
                "经济建设类65件，占36.1%；",
                "政治建设类12件，占6.7%；",
                "社会建设类103件，占57.2%。",
                "会后将及时交办。\n",
            )
        )
    )

    assert found["categories"] == {"经济建设": 65, "政治建设": 12, "社会建设": 103}


def test_a_total_counts_for_its_parts() -> None:
    found = figures(
        "市政协提案工作报告\n\n共提交大会提案436件、平时提案21件，合计457件。经审查，立案389件。\n"
    )

    assert (found["received"], found["after_session"], found["filed"]) == (457, 21, 389)


def test_the_title_prints_what_the_text_masks() -> None:
    found = figures(
        "区政协三届五次会议收到以提案形式提出的意见建议226件\n\n更新日期：2024-01-18\n\n"
        "***.**讯 截至**日，大会共收到提案***件，初步立案***件。\n"
    )

    assert (found["received"], found["masked"]) == (226, True)


def test_motions_and_proposals_that_are_told_together() -> None:
    found = figures(
        "关于2023年建议提案办理工作的通报\n\n2023年，市政府系统共承办市十五届人大三次会议代表建议和"
        "市政协十二届三次会议提案424件，其中代表建议178件，政协提案246件。\n\n"
        "市政府主要领导领衔办理重点建议提案4件，其他市政府领导同志分别领办2件。\n"
    )

    assert found == {"handled": 424, "motions": 178, "proposals_total": 246}


def test_main_and_joint_are_told_of_motions_and_of_proposals() -> None:
    found = figures(
        "甲市卫健委2023年度建议提案办理工作总结\n\n我委共承办建议提案98件，其中市人大代表建议41件"
        "（主办28件、会办13件），市政协提案57件（主办39件、会办18件）。办结率100%。\n"
    )

    assert (found["handled_lead"], found["handled_co"]) == (39, 18)
    assert (found["motions"], found["proposals_total"]) == (41, 57)


def test_a_table_with_its_figures_below_their_names() -> None:
    assert figures(
        "丁市政协2024年提案工作\n\n提案总数 | 立案数 | 立案率 | 办复率\n---|---|---|---\n"
        "356件 | 312件 | 87.6% | 100%\n"
    ) == {"received": 356, "filed": 312, "filing_rate": "87.6%", "reply_rate": "100%"}
