"""Every form of heading over every form of tasks: the heading is the group, and no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader_app.extraction.tasks.tables import read_task_table
from reader_app.text.clean import clean

TASKS = [
    ("新建改建农村公路80公里", "县交通局", "已完成62公里，其余正在施工"),
    ("新增公交车20台", "县公交公司", "20台全部上线运行"),
    ("新建幼儿园3所", "县教育局", "2所已投用，1所正在装修"),
    ("改造校舍1.2万平方米", "县教育局、县财政局", "已完成0.9万平方米"),
]
GROUPS = ["交通出行", "教育提质"]

HEADINGS = [
    "{han}、{group}",
    "（{han}）{group}",
    "{group}（2项）",
    "{han}、{group}（2项）",
    "{han}、{group}（共2项）",
    "{han}、着力推进{group}，不断增强群众获得感",
    "{han} {group}",
    "{old}、{group}",
    "第{han}部分 {group}",
    "第{han}部分：{group}",
    "第{han}类 {group}",
    "【{group}】",
    "〖{group}〗",
    "■ {group}",
    "◆{group}",
    "▶ {group}",
    "▍{group}",
    "★ {group}",
    "PART 0{n} {group}",
    "—— {group} ——",
    "{group}类",
    "{group}类：",
    "{group}篇",
    "## {group}",
    "### {han}、{group}",
    "**{group}**",
]


def bare(heading: str) -> str:
    """What of a heading is the group's name."""
    return (
        heading.removeprefix("{han}、")
        if "着力" in heading
        else "{group}"
        + (
            heading[-2:].strip("}：")
            if heading.startswith("{group}") and heading[7] != "（"
            else ""
        )
    )


Layout = tuple[list[str], Callable[[int, str, str, str], str], str]

LAYOUTS: dict[str, Layout] = {
    "rows of tabs": (
        ["序号\t工作任务\t责任单位\t完成情况"],
        lambda n, task, unit, done: f"{n}\t{task}\t{unit}\t{done}",
        "\n",
    ),
    "cells": (
        ["序号", "工作任务", "责任单位", "完成情况"],
        lambda n, task, unit, done: f"{n}\n\n{task}\n\n{unit}\n\n{done}",
        "\n\n",
    ),
    "cells without numbers": (
        ["工作任务", "责任单位", "完成情况"],
        lambda n, task, unit, done: f"{task}。\n\n{unit}\n\n{done}。",
        "\n\n",
    ),
    "cells set close": (
        ["序号", "工作任务", "责任单位", "完成情况"],
        lambda n, task, unit, done: f"{n}\n{task}。\n{unit}\n{done}。",
        "\n",
    ),
    "rows with gaps": (
        ["序号  工作任务  责任单位  完成情况"],
        lambda n, task, unit, done: f"{n}  {task}  {unit}  {done}",
        "\n",
    ),
    "rows with bars": (
        ["序号 | 工作任务 | 责任单位 | 完成情况"],
        lambda n, task, unit, done: f"{n} | {task} | {unit} | {done}",
        "\n",
    ),
    "offices in brackets": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{n}.{task}。（责任单位：{unit}）\n\n{done}。",
        "\n\n",
    ),
    "labels below": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{n}.{task}。\n责任单位：{unit}\n进展情况：{done}。",
        "\n",
    ),
    "labels in a paragraph": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{n}.{task}。责任单位：{unit}；进展：{done}。",
        "\n\n",
    ),
    "cards": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"工作任务：{task}\n责任单位：{unit}\n进展情况：{done}。",
        "\n\n",
    ),
    "cards in brackets": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"【任务】{task}\n【单位】{unit}\n【进展】{done}。",
        "\n\n",
    ),
    "counted cards": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"任务{n}：{task}\n责任单位：{unit}\n进展情况：{done}。",
        "\n\n",
    ),
    "counted and spaced": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"实事{n} {task}\n责任单位：{unit}\n进展情况：{done}。",
        "\n\n",
    ),
    "numbers alone": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"0{n}\n【内容】{task}\n【单位】{unit}\n【进展】{done}。",
        "\n\n",
    ),
    "progress behind the office": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{n}．{task}（责任单位：{unit}）：{done}。",
        "\n",
    ),
    "circled": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{'①②③④'[n - 1]}{task}\n进展：{done}。\n责任单位：{unit}",
        "\n",
    ),
    "points": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"● {task}\n进展：{done}。\n责任单位：{unit}",
        "\n",
    ),
    "a dash before the office": (
        ["民生实事分工"],
        lambda n, task, unit, done: f"{n}.{task}——{unit}\n{done}。",
        "\n",
    ),
    "the office in the last sentence": (
        ["民生实事进展"],
        lambda n, task, unit, done: f"{n}.{task}。{unit}牵头。\n进展情况：{done}。",
        "\n",
    ),
}


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_heading_is_the_group_of_the_tasks_below_it(layout: str, heading: str) -> None:
    lines, task, join = LAYOUTS[layout]
    lines = list(lines)
    names = []
    for k, group in enumerate(GROUPS):
        words = {"han": "一二"[k], "old": "壹贰"[k], "n": str(k + 1), "group": group}
        names.append(bare(heading).format(**words))
        lines.append(heading.format(**words))
        lines += [task(n + 1, *TASKS[n]) for n in (2 * k, 2 * k + 1)]
    table = read_task_table(clean(join.join(lines)))

    assert table is not None
    assert [one.group for one in table.tasks] == [names[0], names[0], names[1], names[1]]
    assert [(one.content or "").rstrip("。") for one in table.tasks] == [t for t, _, _ in TASKS]
    assert [(one.progress or "").rstrip("。") for one in table.tasks] == [d for _, _, d in TASKS]
    assert ["、".join(one.units) for one in table.tasks] == [unit for _, unit, _ in TASKS]
