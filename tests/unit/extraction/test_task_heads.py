"""What the columns of task tables are called, in every way in which a table's cells are printed."""

from __future__ import annotations

import pytest

from reader_app.extraction.tasks.tables import read_task_table
from reader_app.text.clean import clean

ROWS = [
    ("新建改建农村公路80公里", "县交通局", "已完成62公里，其余正在施工", "按序时"),
    ("新增公交车20台", "县公交公司", "20台全部上线运行", "已完成"),
    ("新建幼儿园3所", "县教育局", "2所已投用，1所正在装修", "滞后"),
    ("改造校舍1.2万平方米", "县教育局、县财政局", "已完成0.9万平方米", "按序时"),
]
HEADS = {
    "seq": "序号 编号 序 项号 NO. 项目序号 任务编号",
    "task": (
        "工作任务 重点任务 任务内容 目标任务 实事项目 项目内容 主要任务 工作内容 建设内容 年度目标"
        " 重点工作 督查事项 督办事项 实事内容 民生实事 任务名称 项目名称 具体任务 工作目标 重点项目"
        " 承诺事项 事项 任务 年度任务 任务清单 目标内容 任务要求 议定事项 责任目标 考核指标"
        " 问题清单"
    ),
    "progress": (
        "进展情况 完成情况 落实情况 推进情况 工作进展 实施情况 办理情况 目前进展 进展 最新进展"
        " 三季度进展情况 1-9月完成情况 截至9月底进展 截至9月30日完成情况 上半年完成情况 实施进度"
        " 工作进度 形象进度 项目进度 阶段性进展 进展及成效 整改情况 年终完成情况 前三季度进展"
        " 实际完成情况 完成情况说明 进度情况 工作成效 现状"
    ),
    "unit": (
        "责任单位 牵头单位 责任部门 主办单位 承办单位 实施单位 单位 牵头部门 落实单位 主责单位"
        " 责任主体 建设单位 牵头责任单位 责任单位(科室) 责任处室 部门 牵头（责任）单位"
    ),
    "remark": "备注 说明 是否达序时 完成状态 进度评价 办理状态 是否完成",
}
USUAL = {
    "seq": "序号",
    "task": "工作任务",
    "unit": "责任单位",
    "progress": "完成情况",
    "remark": "备注",
}
ORDERS = ("seq task unit progress", "seq task progress unit remark", "task unit progress")


def printed(layout: str, rows: list[list[str]]) -> str:
    if layout == "tabs":
        return "\n".join("\t".join(row) for row in rows)
    if layout == "gaps":
        return "\n".join("  ".join(row) for row in rows)
    if layout == "cells":
        return "\n\n".join(cell for row in rows for cell in row)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


@pytest.mark.parametrize("layout", ["tabs", "gaps", "cells", "markdown"])
@pytest.mark.parametrize(
    ("column", "word"), [(name, word) for name, row in HEADS.items() for word in row.split()]
)
def test_a_column_by_any_of_its_names(column: str, word: str, layout: str) -> None:
    for order in ORDERS:
        names = order.split()
        heads = [word if name == column else USUAL[name] for name in names]
        rows = [
            dict(zip(("task", "unit", "progress", "remark"), row, strict=True)) | {"seq": str(n)}
            for n, row in enumerate(ROWS, 1)
        ]
        text = printed(layout, [heads, *([row[name] for name in names] for row in rows)])
        table = read_task_table(clean(text))

        assert table is not None
        found = [(one.content, one.unit, one.progress) for one in table.tasks]
        assert found == [row[:3] for row in ROWS]
        assert {one.group for one in table.tasks} == {None}
