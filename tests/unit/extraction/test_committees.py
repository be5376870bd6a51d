"""分工办委: the committee of the CPPCC beside a proposal, however it is labelled."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _first(line: str) -> Proposal:
    text = "区政协重点提案办理情况\n" + "".join(
        f"\n{order}、关于{matter}的提案（第{number}号）\n提案人：孟小北\n主办单位：区住建局\n{line}\n"
        "办理结果：A类\n办理情况：已完成三公里，其余按计划推进。\n"
        for order, matter, number in (("一", "推动老街改造", 12), ("二", "增设公交线路", 15))
    )
    return extract(SourceText("页.txt", text))[0].proposals[0]


@pytest.mark.parametrize(
    "label",
    ["对口联系委员会", "联系部门", "责任委办", "负责委室", "包案专委会", "联系工委", "跟办专委会"],
)
def test_a_committee_has_many_labels(label: str) -> None:
    assert _first(f"{label}：社会法制委").committee == "社会法制委"


@pytest.mark.parametrize(
    ("line", "committee", "leaders"),
    [
        ("督办：区政协提案委", "区政协提案委", ()),
        ("督办领导及部门：黎明、提案委", "提案委", ("黎明",)),
        ("督办领导：黎明", None, ("黎明",)),
        ("督办领导：黎明　督办专委会：提案委员会", "提案委员会", ("黎明",)),
    ],
)
def test_a_committee_among_those_who_supervise_is_no_leader(
    line: str, committee: str | None, leaders: tuple[str, ...]
) -> None:
    found = _first(line)
    assert (found.committee, found.supervisors) == (committee, leaders)
    assert found.lead_units == ("区住建局",)
