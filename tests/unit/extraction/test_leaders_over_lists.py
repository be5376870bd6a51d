"""Lists under the name of who supervises them, and offices whose part stands in brackets."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _records(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("page.txt", text))[0].proposals


def _list(first: str, second: str, blank: str = "\n") -> str:
    return (
        f"2023年度区政协重点提案督办安排表\n{blank}{first}\n"
        "  第3号 关于推动葡萄酒庄融合发展的提案\n     提案者：民革沙湖区总支\n"
        "     办理：区文旅局、区商务局（协）\n"
        "  第25号 关于扬黄灌区节水改造的提案\n     提案者：虎文林、马占山\n"
        "     办理：区水务局、区农业农村局（协）、区供销社（协）\n"
        f"{blank}{second}\n"
        "  第11号 关于补建污水管网的提案\n     提案者：区工商联\n     办理：区住建局\n"
    )


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、高景行主席督办（2件）", "二、妥晓霞副主席督办（1件）"),
        ("一、高景行主席领衔督办", "二、妥晓霞副主席领衔督办"),
        ("（一）高景行书记包案（2件）", "（二）妥晓霞副区长包案（1件）"),
        ("一、区政协主席高景行督办（2件）", "二、区政协副主席妥晓霞督办（1件）"),
    ],
)
def test_who_supervises_stands_over_the_proposals(first: str, second: str, blank: str) -> None:
    records = _records(_list(first, second, blank))
    assert [one.number for one in records] == [3, 25, 11]
    assert [one.supervisors for one in records] == [("高景行",), ("高景行",), ("妥晓霞",)]
    assert [one.lead_units for one in records] == [("区文旅局",), ("区水务局",), ("区住建局",)]
    assert [one.co_units for one in records] == [("区商务局",), ("区农业农村局", "区供销社"), ()]
    assert not any(one.reply for one in records)


@pytest.mark.parametrize("mark", [" ", "　", "、", " | "])
def test_the_numerals_of_accounts_count_titles(mark: str) -> None:
    facts = "案号：{}｜建言人：张三｜承办：县林业局\n【办得怎样】已完成{}公里，全部通车。\n"
    titles = ["保护好茶马古道的石板路", "让高山核桃不再烂在树下", "给桥后的学生留一趟校车"]
    text = "县政协重点提案办理回访\n\n" + "\n".join(
        f"{numeral}{mark}{title}\n{facts.format(22 + k, k + 3)}"
        for k, (numeral, title) in enumerate(zip("壹贰叁", titles, strict=True))
    )
    records = _records(text)
    assert [one.title for one in records] == titles
    assert [one.seq for one in records] == [1, 2, 3]


def test_a_surname_that_is_a_numeral_too_stays_a_name() -> None:
    (one,) = _records(
        "关于加强消防设施维护的建议\n\n提案第1号\n提案者：\n陆　明\n主办单位：市住建局\n"
        "答复：已更换器材三百件。\n"
    )
    assert one.proposers == ("陆明",)
