"""Proposals told before a session: who is about to hand in which, and what it asks."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    (document,) = extract(SourceText("页.txt", text))
    return document


@pytest.mark.parametrize(
    "lead",
    [
        "全国政协委员、沧江大学教授罗敷：\n把古树看好\n2024-03-02 07:40\n"
        "后天赴京，罗敷的行李箱里装着两份提案。\n",
        "把古树看好\n两会前夕，省政协委员罗敷告诉记者，今年她准备带来两份提案，都改了七稿。\n",
    ],
)
@pytest.mark.parametrize("quotes", ["《{}》", "“{}”"])
def test_a_paragraph_about_each_proposal_that_a_member_brings(lead: str, quotes: str) -> None:
    first = f"第一份是{quotes.format('关于建立古树保护资金的提案')}。她建议由财政设专项，逐棵看护。"
    other = f"第二份题为{quotes.format('关于古村落防火的提案')}。罗敷说，应当把消防栓接到村口。"
    page = read(lead + first + "\n" + other + "\n")

    assert page.genre is Genre.PROPOSAL_FEATURE
    assert [(one.title, one.proposers, one.content) for one in page.proposals] == [
        ("关于建立古树保护资金的提案", ("罗敷",), first),
        ("关于古村落防火的提案", ("罗敷",), other),
    ]


def test_titles_that_a_party_hands_in_together() -> None:
    asks = "农工党渚州市委会《关于推进中医夜诊的提案》提出，三级医院应当开设夜间门诊。"
    page = read(
        "农工党渚州市委会拟向市政协全会提交9件集体提案\n日前，农工党渚州市委会介绍了将提交的提案。\n"
        f"{asks}\n此外，《关于规范托老收费的提案》《关于加强水质监测的提案》也将一并提交。\n"
    )

    assert [(one.title, one.proposers, one.content) for one in page.proposals] == [
        ("关于推进中医夜诊的提案", ("农工党渚州市委会",), asks),
        ("关于规范托老收费的提案", (), None),
        ("关于加强水质监测的提案", (), None),
    ]


@pytest.mark.parametrize(
    "news",
    [
        "委员们带着一份份提案报到。有委员关注《关于学校食堂的提案》，也有委员看重《关于减税的提案》。",
        "马良先后提交《关于整治河道的提案》《关于修复水库的提案》，都有了答复。今年他还将提交新的提案。",
        "市政府将把《关于建设绿道的提案》《关于发展夜市的提案》列入计划，各单位将提交提案办理报告。",
    ],
)
def test_titles_in_passing_are_no_records(news: str) -> None:
    assert not read(f"今日要闻\n{news}\n").proposals
