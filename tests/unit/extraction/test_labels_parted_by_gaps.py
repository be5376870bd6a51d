"""Facts of one line whose labels have no colon, only white space before and behind."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


@pytest.mark.parametrize(("behind", "between"), [("  ", "    "), ("　", "　　"), ("  ", "  ")])
def test_labels_with_wide_gaps_behind_them_are_labels(behind: str, between: str) -> None:
    def line(*facts: tuple[str, str]) -> str:
        return between.join(label + behind + value for label, value in facts)

    first = line(
        ("提案者", "民建滹阳市委会"), ("承办", "市工信局"), ("会办", "市财政局"), ("类别", "A")
    )
    second = line(("提案者", "焦志强、申华"), ("承办", "市交通运输局"), ("类别", "B"))
    wool, post = extract(
        SourceText(
            "page.txt",
            "滹阳市政协提案办理情况\n\n1、关于打造皮毛产业绿色定制的建议(第4号)\n\n"
            f"{first}\n\n落实情况  园区一期已建成。\n\n"
            f"2、关于推进快递进村的建议(第5号)\n\n{second}\n\n落实情况  已覆盖行政村。\n",
        )
    )[0].proposals
    assert (wool.proposers, wool.lead_units) == (("民建滹阳市委会",), ("市工信局",))
    assert (wool.co_units, wool.category) == (("市财政局",), "A")
    assert (post.proposers, post.lead_units) == (("焦志强", "申华"), ("市交通运输局",))
    assert (post.co_units, post.category) == ((), "B")
