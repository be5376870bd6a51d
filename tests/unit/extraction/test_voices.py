"""Pages that let those who proposed and those who answer speak in turn."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

VOICES = """临江日报 2022年5月6日 第3版

重点提案怎么办

▶让校车开进山里
关于开通山区校车的提案（第31号）
提案者说
袁 可 欣（县政协委员、临江中学教师）：“孩子们每天走六里山路上学，雨天尤其危险。”
承办部门说
县教育局：今年春季学期开通了校车线路五条，惠及学生三百余名。
网友说
真好。

▶让老街亮起来
关于改造老街路灯的提案（第45号）
提案者说
民建县支部：老街路灯坏了三分之一，夜里出行不便，应当分批更换。
承办部门说
县住建局：已更换路灯二百一十盏，剩余部分年底完成。
网友说
期待。
"""

ASKED = """问与答

第12号提案《关于修复古桥的提案》，委员冯一鸣提问：古桥栏板缺失，何时能够修复并重新开放通行？
部门回应
市文旅局：栏板已按原样补配二十六块，六月开放通行。

第19号提案《关于增设公厕的提案》（重点提案） 民进临江市委会问：新区公园里公厕太少，能不能多建几座？
部门回应
市城管局：新建公厕六座，全部免费开放，夜间也有人值守。
督办：市政协副主席 沈  既白
"""

CELLS = """| 提案号 | 案由 | 提案者 | 承办单位 |
| --- | --- | --- | --- |
| 12 | 关于修复古桥的提案 | 冯一鸣 | 主办：市文旅局  会办：市财政局、市住建局 |
| 19 | 关于增设公厕的提案 | 民进市委会 | 牵头单位：市城管局；配合单位：市财政局 |
"""


def _proposals(text: str) -> tuple[Proposal, ...]:
    return extract(SourceText("page.txt", text))[0].proposals


def test_who_proposed_speaks_before_the_office() -> None:
    bus, lamps = _proposals(VOICES)
    assert bus.proposers == ("袁可欣",)
    assert bus.content == "“孩子们每天走六里山路上学，雨天尤其危险。”"
    assert bus.lead_units == ("县教育局",)
    assert bus.reply == "今年春季学期开通了校车线路五条，惠及学生三百余名。"
    assert lamps.proposers == ("民建县支部",)
    assert lamps.lead_units == ("县住建局",)


def test_a_head_goes_on_with_what_is_asked() -> None:
    bridge, toilets = _proposals(ASKED)
    assert bridge.proposers == ("冯一鸣",)
    assert bridge.content == "古桥栏板缺失，何时能够修复并重新开放通行？"
    assert toilets.proposers == ("民进临江市委会",)
    assert toilets.supervisors == ("沈既白",)


def test_a_cell_may_hold_labels_of_its_own() -> None:
    bridge, toilets = _proposals(CELLS)
    assert bridge.lead_units == ("市文旅局",)
    assert bridge.co_units == ("市财政局", "市住建局")
    assert toilets.lead_units == ("市城管局",)
    assert toilets.co_units == ("市财政局",)


LETTERS = """清川晚报 2023-08-11 第A5版

代表委员信箱

[回信一]
顾一舟委员：
您提出的《关于增设共享单车停放点的提案》（第21号）收悉。现答复如下：
在地铁站周边增设停放点三十六处，投放电子围栏。
区城管局

[回信二]
白露委员：
《关于整治老旧电梯的提案》（第47号）由我局会同区市场监管局办理，现答复如下：
完成电梯更新五十二部，其余纳入明年计划。
区住建局

[读者来信]
市民李先生：希望公园早点开门。
"""


def test_letters_of_a_papers_page_are_parted_by_the_headings_over_them() -> None:
    document = extract(SourceText("page.txt", LETTERS))[0]
    parking, lifts = document.proposals
    assert document.genre == "proposal_feature"
    assert parking.reply == "在地铁站周边增设停放点三十六处，投放电子围栏。"
    assert parking.lead_units == ("区城管局",)
    assert lifts.lead_units == ("区住建局",)
    assert lifts.co_units == ("区市场监管局",)
    assert lifts.reply == "完成电梯更新五十二部，其余纳入明年计划。"


def test_a_title_of_two_lines_may_stand_over_names_in_brackets() -> None:
    page = (
        "关于表彰优秀提案的决定\n\n一、集体提案（2件）\n关于把沿江公路打造成\n“四季花廊”的提案\n"
        "（民建区委）\n关于推进垃圾分类的提案\n（区工商联）\n"
    )
    corridor, rubbish = _proposals(page)
    assert corridor.title is not None
    assert "".join(corridor.title.split()) == "关于把沿江公路打造成“四季花廊”的提案"
    assert corridor.section == rubbish.section == "集体提案"


@pytest.mark.parametrize("mark", ["✔", "📌", "▍"])
def test_marked_cards_of_tasks_under_counted_parts(mark: str) -> None:
    page = "民生进度条\n河口发布 2024年7月1日\n"
    for n, name in enumerate(("城市书房", "口袋公园"), 1):
        page += f"\nPART.{n} {name}\n{mark} 建设内容｜新建{name}6座，配备设备\n"
        page += f"{mark} 上半年进展｜建成2座\n{mark} 责任单位｜区文旅局\n"
    tasks = extract(SourceText("page.txt", page))[0].tasks
    assert [(one.seq, one.group, one.progress) for one in tasks] == [
        (1, "城市书房", "建成2座"),
        (2, "口袋公园", "建成2座"),
    ]


def test_a_column_before_the_tasks_groups_them_whatever_its_head() -> None:
    page = (
        "| 序号 | 线路 | 工作任务 | 责任单位 | 完成情况 |\n|---|---|---|---|---|\n"
        "| 1 | 东线 | 改造公交站亭20座 | 市公交集团 | 完成12座 |\n"
        "| 2 |  | 更新车辆15辆 | 市公交集团 | 已到货 |\n"
        "| 3 | 西线 | 新建首末站1座 | 市交通局 | 主体封顶 |\n"
    )
    tasks = extract(SourceText("page.txt", page))[0].tasks
    assert [one.group for one in tasks] == ["东线", "东线", "西线"]
