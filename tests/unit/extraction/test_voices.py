"""Pages that let those who proposed and those who answer speak in turn."""

from __future__ import annotations

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
