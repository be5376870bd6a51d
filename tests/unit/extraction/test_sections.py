"""The headings that records of every layout stand under."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

RECORDS = (
    ("关于培育首店经济的提案", "民建区总支", "区商务局"),
    ("关于盘活闲置用地的提案", "罗锦程", "区经信局"),
    ("关于推进嵌入式养老的提案", "严冬梅、舒婷", "区民政局"),
    ("关于加强校车管理的提案", "陆游", "区教育局"),
)
LAYOUTS = {
    "cards": "《{0}》（第1{3}号）\n提案人：{1}\n主办单位：{2}\n办理情况：新建设施{3}处。\n",
    "entries": "{3}.{0}（{1}）\n",
    "sentences": "《{0}》，{1}提出，{2}主办。\n",
    "replies in sentences": "{3}.{1}提出的《{0}》。{2}新建设施3处，投入资金500万元。\n",
    "titles": "{0}\n",
    "a table of tabs": "1{3}\t{0}\t{1}\t{2}\n",
    "a table of three columns": "{3}\t{0}\t{1}\n",
    "a table of gaps": "1{3}  {0}  {1}  {2}\n",
}
HEADS = {
    "a table of tabs": "提案号\t案由\t提案人\t承办单位\n",
    "a table of three columns": "序号\t提案题目\t提案者\n",
    "a table of gaps": "提案号  案由  提案人  承办单位\n",
}
HEADINGS = {
    "一、{}": ("经济建设", "社会建设"),
    "（一）{}（2件）": ("经济建设方面", "社会建设方面"),
    "【{}】": ("经济发展", "社会民生"),
    "■ {}": ("经济类", "民生类"),
    "第一部分 {}": ("产业发展", "民生改善"),
    "1、{}": ("经济建设类", "社会建设类"),
    "二、{}": ("围绕高质量发展，助推产业升级", "围绕高品质生活，增进民生福祉"),
}


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("heading", HEADINGS)
def test_records_stand_under_their_headings(layout: str, heading: str) -> None:
    rows = [LAYOUTS[layout].format(*record, k) for k, record in enumerate(RECORDS, 1)]
    first, second = HEADINGS[heading]
    page = read(
        "青溪区政协优秀提案目录\n\n本届政协共评选出优秀提案4件，现予公布。\n\n"
        + HEADS.get(layout, "")
        + f"{heading.format(first)}\n{rows[0]}{rows[1]}{heading.format(second)}\n{rows[2]}{rows[3]}"
    )
    assert [one.title for one in page.proposals] == [title for title, _, _ in RECORDS]
    assert [one.section for one in page.proposals] == [first, first, second, second]


def test_a_numbered_sentence_over_no_record_is_no_heading() -> None:
    page = read(
        "《关于加强校车管理的提案》（第7号）\n提案人：陆游\n主办单位：区教育局\n办理情况：\n"
        "一、加强领导，健全机制\n成立专班，召开会议3次。\n二、强化监管，消除隐患\n检查校车46辆。\n"
    )
    (record,) = page.proposals
    assert record.section is None
    assert record.reply is not None
    assert record.reply.endswith("检查校车46辆。")


PARTS = """一图读懂2023年政协提案工作

{0} 1
提案征集

收到提案312件，立案286件。

{0} 2
{1}
我们选取了其中2件👇

01
《关于推进社区养老的提案》
提案人：张文
承办单位：区民政局
办理情况：新建社区养老站12处。

02
《关于完善停车管理的提案》
提案人：李明
承办单位：区城管局
办理情况：新增车位320个。
"""


@pytest.mark.parametrize("part", ["PART", "Part"])
@pytest.mark.parametrize("name", ["重 点 提 案", "典型案例", "优秀提案选登"])
def test_a_part_of_a_page_holds_the_records(part: str, name: str) -> None:
    found = extract(SourceText("页.txt", PARTS.format(part, name)))[0]

    assert found.head.headline == "一图读懂2023年政协提案工作"
    assert [one.section for one in found.proposals] == ["".join(name.split())] * 2


def test_parts_that_each_hold_a_record_are_no_sections() -> None:
    page = "乙区政协提案回音\n\n" + "\n".join(
        f"PART 0{n}\n{name}\n提案：关于{what}的提案\n提案人：{who}\n办理情况：{what}18处。\n"
        for n, name, what, who in (
            (1, "夜市油烟有人管", "治理油烟", "赵一"),
            (2, "重点路口不再堵", "优化路口", "钱二"),
        )
    )
    found = extract(SourceText("页.txt", page))[0].proposals

    assert [(one.title, one.section) for one in found] == [
        ("关于治理油烟的提案", None),
        ("关于优化路口的提案", None),
    ]


@pytest.mark.parametrize("heading", ["〓一、{}〓", "〓〓 {} 〓〓", "〓 {}（2件）"])
def test_headings_between_printers_marks(heading: str) -> None:
    page = "市政协重点提案办理情况选登\n\n"
    for k, (title, who, office) in enumerate(RECORDS):
        if k % 2 == 0:
            page += heading.format(("乡村振兴", "城市管理")[k // 2]) + "\n\n"
        page += f"第1{k}号提案\n案　　由：{title}\n提案人：{who}\n承办单位：{office}（主办）\n"
        page += "主要内容：设施不足。\n办理情况：新建设施3处。\n办理结果：A\n\n"
    found = extract(SourceText("页.txt", page))[0].proposals
    assert [one.section for one in found] == ["乡村振兴"] * 2 + ["城市管理"] * 2
