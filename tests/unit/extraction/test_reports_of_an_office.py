"""An office's report that tells of each proposal, and of what it answered, one after another."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("报告.txt", text))[0]


HEAD = (
    "市水务局2023年建议提案办理情况\n市八届人大二次会议和市政协八届二次会议以后，我局共收到人大建议1件、"
    "政协提案2件。\n一、基本情况\n三件都属于供水和排涝，均为主办。\n"
)


@pytest.mark.parametrize(
    "said", ["该提案办复情况标记为B，回复情况如下：", "办理结果为B类。答复意见如下:"]
)
def test_each_proposal_with_its_answer(said: str) -> None:
    document = read(
        f"{HEAD}二、人大建议办理情况\n"
        "《关于更换老旧水表的建议》（市八届人大二次会议第44号议案）。由我局供水科负责，与祁连芳代表电话沟通，"
        "该建议办复情况标记为A，回复情况如下：\n城北片区有机械水表1.9万只，其余在10月底前换完。\n"
        "三、政协提案办理情况\n"
        "1.《关于治理广场积水的提案》（市政协八届二次会议第19号提案）。由我局排水中心负责，6月12日到站前与"
        f"宗立群、瞿海燕委员现场见面，委员表示满意，{said}\n站前广场比周边道路低0.7米。\n今年备移动泵车2台。\n"
        "2.《关于公布水质的提案》（市政协八届二次会议第90号提案）。由我局监测站负责，与解冬梅委员电话沟通，"
        f"{said}\n从7月1日起按月公布。\n四、下一步打算\n继续落实见面沟通制度。\n"
    )
    first, second, third = document.proposals
    assert document.genre is Genre.PROPOSAL_FEATURE
    assert [one.number for one in document.proposals] == [44, 19, 90]
    assert (first.seq, second.seq, third.seq) == (None, 1, 2)
    assert second.proposers == ("宗立群", "瞿海燕")
    assert {one.lead_units for one in document.proposals} == {("市水务局",)}
    assert (first.category, second.category) == ("A", "B")
    assert second.reply == "站前广场比周边道路低0.7米。\n今年备移动泵车2台。"
    assert third.reply == "从7月1日起按月公布。"
    assert (first.section, third.section) == ("人大建议办理情况", "政协提案办理情况")


def test_a_card_whose_rows_begin_without_a_bar() -> None:
    document = read(
        "索 引 号 | 1137/2023-10022 | 分 类 | 建议提案 |\n"
        "发布机构 | 市水务局 | 成文日期 | 2023-08-02 |\n文 号 | 废止日期 | ||\n有效性 |\n"
        + HEAD.split("\n", 1)[1]
    )
    head = document.head
    assert (head.publisher, head.date, head.headline) == ("市水务局", "2023-08-02", None)
