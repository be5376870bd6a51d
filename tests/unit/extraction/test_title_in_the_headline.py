"""A page of one proposal whose headline is its title, and the credits under the last one."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _read(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


_FACTS = "提案第1号\n提案者：张三\n主办单位：市住建局\n答复：已更换器材三百件，并逐户检查。\n"


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize(
    "headline",
    [
        "关于甲的建议",
        "关于加强老旧小区消防设施维护的建议",
        "关于推进“口袋公园”建设的提案",
        "《关于完善城区公共厕所标识的提案》",
    ],
)
def test_the_headline_over_the_only_proposal_is_its_title(headline: str, blank: str) -> None:
    page = _read(f"测试日报\n2024年5月1日\n{blank}{headline}\n{blank}{_FACTS}")
    (proposal,) = page.proposals
    assert (proposal.number, proposal.title) == (1, headline.strip("《》"))
    assert proposal.section is None


def test_a_headline_in_two_lines_is_the_title_too() -> None:
    page = _read(f"测试日报\n2024年5月1日\n\n关于加强老旧小区\n消防设施维护的建议\n\n{_FACTS}")
    (proposal,) = page.proposals
    assert "".join((proposal.title or "").split()) == "关于加强老旧小区消防设施维护的建议"


@pytest.mark.parametrize(
    "headline", ["一件提案带来的变化", "关于市政协第12号提案的建议", "消防器材换新记"]
)
def test_a_headline_that_is_no_title_gives_none(headline: str) -> None:
    page = _read(f"测试日报\n2024年5月1日\n\n{headline}\n\n{_FACTS}")
    (proposal,) = page.proposals
    assert proposal.title is None


_TWO = (
    "测试日报\n2024年5月1日\n两件提案办理情况\n"
    "1.【第005号】关于在枣园路口加设待行区的提案\n提出：虞敏　承办：市交警支队\n"
    "答复：待行区已施划，可容8辆车。\n"
    "2.【第009号】关于修补滨河步道的提案\n提出：阳刚　承办：市住建局\n"
    "答复：修补破损面层2600平方米。\n"
)


@pytest.mark.parametrize(
    "credits",
    [
        "统筹　闾丘清　　版式　敬亭",
        "［主持人语］提案虽小，贵在合乎民意。\n统筹：闾丘清　版式：敬亭",
        "统筹/王五、赵六　制图/赵大明",
        "（策划　李四　校对　何方）",
        "统筹　闾丘清\n版式　敬亭\n制图　何川",
        "【编辑寄语】提案虽小，贵在合乎民意。\n本版编辑 王大 美术编辑 李小二",
    ],
)
def test_credits_right_under_the_last_answer_are_no_part_of_it(credits: str) -> None:
    page = _read(_TWO + credits + "\n")
    assert [one.reply for one in page.proposals] == [
        "待行区已施划，可容8辆车。",
        "修补破损面层2600平方米。",
    ]


def test_what_designers_did_stays_in_the_answer() -> None:
    page = _read(_TWO + "设计方案已公示。\n统筹资金300万元，编制规划一部。\n")
    assert (page.proposals[-1].reply or "").endswith("编制规划一部。")
