"""What the print of a table of tasks tells besides its words: gaps, numbers, headings."""

from __future__ import annotations

import pytest

from reader_app.extraction.task_tables import TaskTable, read_task_table
from reader_app.text.clean import clean


def read(text: str) -> TaskTable:
    table = read_task_table(clean(text))
    assert table is not None
    return table


def told(text: str, *names: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(task, name) for name in names) for task in read(text).tasks]


def test_lines_set_close_are_one_cell_where_empty_lines_part_the_cells() -> None:
    cells = [
        ["工作任务"],
        ["完成情况"],
        ["启动城中村改造5个。"],
        ["5个全部启动。", "安置房开工32万平方米。", "安置资金拨付到位。"],
        ["打通断头路6条。"],
        ["打通5条。"],
        ["新增停车泊位3500个。"],
        ["新增3812个。"],
    ]
    assert told("\n\n".join("\n".join(cell) for cell in cells), "content", "progress") == [
        ("启动城中村改造5个。", "5个全部启动。\n安置房开工32万平方米。\n安置资金拨付到位。"),
        ("打通断头路6条。", "打通5条。"),
        ("新增停车泊位3500个。", "新增3812个。"),
    ]


def test_where_headings_are_counted_a_short_task_is_no_heading() -> None:
    cells = ["目标任务", "完成情况", "一、主要预期指标", "财政收入增长5%", "增长6.1%。"]
    cells += ["二、重大项目建设", "城北快速路年内通车", "路基全部完成，正在摊铺沥青。"]
    cells += ["三、民生福祉", "新增城镇就业4200人", "新增3866人，完成目标的92%。"]

    assert told("\n\n".join(cells), "group", "content") == [
        ("主要预期指标", "财政收入增长5%"),
        ("重大项目建设", "城北快速路年内通车"),
        ("民生福祉", "新增城镇就业4200人"),
    ]


def test_a_remark_that_ends_a_full_row_heads_no_rows() -> None:
    heads = ["序号", "项目内容", "当前进度", "牵头单位", "备注"]
    rows = [
        ["1", "改造农村公路危桥14座。", "93%", "县交通局", "省民生实事"],
        ["2", "打通断头路5条。", "60%", "县住建局", "县民生实事"],
        ["3", "新建“邻里书吧”10个。", "90%", "县文旅局", "市民生实事"],
    ]
    cells = heads + [cell for row in rows for cell in row]

    assert told("\n\n".join(cells), "group", "remark") == [
        (None, "省民生实事"),
        (None, "县民生实事"),
        (None, "市民生实事"),
    ]


def test_a_number_alone_over_the_labels_of_a_card() -> None:
    text = """
◆ “一老一小”类

01
【实事内容】建设“记忆家园”5个
【责任单位】区民政局
【推进情况】建成3个。

02
【实事内容】改造儿童公园8个
【责任单位】区城管局
【推进情况】完工5个。

◆ 城乡品质类

03
【实事内容】加装电梯90台
【责任单位】区住建局
【推进情况】完工47台。
"""
    assert told(text, "seq", "group", "content") == [
        (1, "“一老一小”类", "建设“记忆家园”5个"),
        (2, "“一老一小”类", "改造儿童公园8个"),
        (3, "城乡品质类", "加装电梯90台"),
    ]


@pytest.mark.parametrize("number", ["{}. ", "{:02} "])
def test_a_count_before_the_name_of_a_card(number: str) -> None:
    cards = [("改善水环境", "疏浚河道4公里。"), ("扩大文化惠民", "送戏下乡80场。")]
    lines = [
        f"{number.format(n)}项目名称：{name}\n项目内容：\n{task}\n进展与成效：\n有序推进中。"
        for n, (name, task) in enumerate(cards, 1)
    ]
    assert told("\n".join(lines), "seq", "group", "content") == [
        (n, *card) for n, card in enumerate(cards, 1)
    ]
