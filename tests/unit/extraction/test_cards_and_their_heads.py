"""Cards of tasks under heads that count and name them, in every way in which such heads are set."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HAN, CIRCLED = "一二三四五", "①②③④⑤"
NAMES = ("放心早餐", "护苗行动", "智慧停车", "路灯进村", "清泉工程")
CARDS = (
    ("建设便民早餐点30处", "县商务局", "30处全部投用。"),
    (
        "为8000名儿童免费开展窝沟封闭",
        "县卫健局、各乡镇",
        "已完成6530人。\n其余安排在11月中旬。",
    ),
    ("新增公共泊位1200个", "县城管局", "已新增876个，其余正在施工。"),
    ("安装太阳能路灯5000盏", "县乡村振兴局", "受雨季影响，安装3217盏。"),
    ("新建改建农村供水管网85公里", "县水利局", "管网铺设62公里，水厂土建完工。"),
)
COUNTED = (
    "NO.{n} {name}",
    "【NO.{n}】{name}",
    "TOP{n} {name}",
    "#{n} {name}",
    "0{n}｜{name}",
    "0{n} {name}",
    "0{n}\n{name}",
    "{n}、{name}",
    "{n}.{name}",
    "{han}、{name}",
    "（{han}）{name}",
    "{circled} {name}",
    "{n}️⃣{name}",
    "第{han}件：{name}",
    "实事{han}：{name}",
    "【实事{n}】{name}",
    "民生实事{circled}　{name}",
    "项目{han}　{name}",
    "## {n}. {name}",
    "**{n}. {name}**",
)
NAMED = ("【{name}】", "▶ {name}", "★{name}★", "—— {name} ——", "📌{name}", "### {name}")
LABELS = (
    "目标任务：{work}\n责任单位：{unit}\n进展情况：{told}",
    "目标任务\n{work}\n责任单位\n{unit}\n完成情况\n{told}",
    "【目标】{work}\n【责任单位】{unit}\n【进度】{told}",
    "● 目标任务：{work}\n● 牵头单位：{unit}\n● 完成情况：{told}",
    "（1）目标任务：{work}\n（2）责任单位：{unit}\n（3）进展情况：{told}",
    "年初承诺：{work}\n目前进度：{told}\n责任单位：{unit}\n完成状态：正常推进",
    "承诺事项 | {work}\n责任单位 | {unit}\n完成情况 | {told}",
)
ABOVE = (
    "10月“成绩单”来啦！苍梧县民生实事进度条更新\n苍梧发布　2025-11-06 18:20\n\n"
    "　　年初定下的民生实事，办得怎么样？一起看↓↓↓\n"
)
BELOW = "\n\n数据提供：县政府督查室\n分享 收藏 在看　阅读原文\n"


def card(head: str, labels: str, n: int) -> str:
    work, unit, told = CARDS[n - 1]
    top = head.format(n=n, name=NAMES[n - 1], han=HAN[n - 1], circled=CIRCLED[n - 1])
    return f"{top}\n{labels.format(work=work, unit=unit, told=told)}"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("head", COUNTED + NAMED)
def test_heads_of_cards_are_their_groups(head: str, labels: str, gap: str) -> None:
    cards = gap.join(card(head, labels, n) for n in range(1, 6))
    found = extract(SourceText("进度.md" if "*" in head else "进度.txt", ABOVE + cards + BELOW))[0]

    assert [one.group for one in found.tasks] == list(NAMES)
    if head in COUNTED:
        assert [one.seq for one in found.tasks] == [1, 2, 3, 4, 5]
    assert [one.content for one in found.tasks] == [work for work, _, _ in CARDS]
    assert [one.unit for one in found.tasks] == [unit for _, unit, _ in CARDS]
    progress = ["".join((one.progress or "").split()) for one in found.tasks]
    assert progress == ["".join(told.split()) for *_, told in CARDS]
