"""Labels without colons in a line of facts, and labels over the whole of a proposal."""

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


@pytest.mark.parametrize("label", ["[建议要点]　", "案由及建议：", "【建议摘要】"])
def test_a_label_of_the_whole_heads_what_is_wrong_and_what_is_wanted(label: str) -> None:
    def card(number: int, text: str) -> str:
        return (
            f"【提案{number:03}】关于改进第{number}项工作的建议\n提案者：张三　主办：区商务局\n"
            f"{label}{text}\n办理结果：已完成三处整治。\n\n"
        )

    texts = (
        "步道全长14公里，共有7处断点，市民只能绕行。建议逐点打通，企业岸线协商退让。",
        "消防通道被占等问题反复出现，物业管不了。可按楼栋设网格长，赋予巡查职责。",
        "茶馆1998年停业，老听众念念不忘。建议利用空房恢复一处。",
    )
    page = "区政协提案办理情况\n\n" + "".join(card(k, one) for k, one in enumerate(texts, 1))
    records = extract(SourceText("page.txt", page))[0].proposals
    assert [one.content for one in records] == list(texts)
    assert not any(one.suggestion for one in records)
