"""Remarks on how a task comes along, in tables whose cells stand on lines of their own."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


@pytest.mark.parametrize("late", ["进度滞后", "进展缓慢", "进度偏慢", "进展较慢", "滞后"])
def test_a_late_task_is_remarked_on(late):
    rows = [
        ("招商引资攻坚", "签约亿元以上项目25个。", "签约亿元以上项目28个。", "招商局", "已完成"),
        (None, "盘活闲置厂房20万平方米。", "盘活15.4万平方米。", "国资公司", "正常推进"),
        ("基础设施配套", "新建次干路5条7.8公里。", "建成道路3条4.6公里。", "建设局", late),
        (None, "建设220千伏变电站1座。", "取得核准批复。", "供电公司", "正常推进"),
    ]
    cells = ["工作类别", "重点任务", "完成情况", "责任部门", "备注"]
    cells += [cell for row in rows for cell in row if cell]
    page = "2024年重点工作任务完成情况一览表\n\n" + "\n\n".join(cells) + "\n"
    tasks = extract(SourceText("页.txt", page))[0].tasks
    assert [task.group for task in tasks] == ["招商引资攻坚"] * 2 + ["基础设施配套"] * 2
    assert [task.remark for task in tasks] == ["已完成", "正常推进", late, "正常推进"]


@pytest.mark.parametrize("stamp", ["<主动公开>", "〈主动公开〉", "【主动公开】", "主动公开"])
def test_a_stamp_is_no_line_of_the_headline(stamp):
    page = (
        f"洛安县人民政府办公室\n\n{stamp}\n\n洛安县2023年《政府工作报告》主要目标任务\n前三季度进展情况\n\n"
        "洛政办〔2023〕29号\n\n年初以来，全县上下挂图作战。现将进展情况通报如下：\n\n"
        "1.新增市场主体3200户以上。（责任单位：县市场监管局）\n进展情况：新增3764户。\n"
        "2.新增造林1.1万亩。（责任单位：县林业局）\n进展情况：正在有序推进中。\n"
    )
    head = extract(SourceText("页.txt", page))[0].head
    assert head.headline == "洛安县2023年《政府工作报告》主要目标任务 前三季度进展情况"
