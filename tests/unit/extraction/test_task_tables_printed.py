"""What the print of a table of tasks tells besides its words: gaps, numbers, headings."""

from __future__ import annotations

import pytest

from reader_app.extraction.tasks.tables import TaskTable, read_task_table
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


TASKS = [
    ("新建农村公路80公里", "县交通局", "已建成86公里"),
    ("新造林1.2万亩", "县林业局", "完成1.25万亩"),
    ("改造棚户区460套", "县住建局", "460套全部开工"),
]


def test_tasks_that_count_themselves_in_a_table_without_a_column_for_it() -> None:
    lines = ["目标任务 责任单位 完成情况"]
    lines += [f"{n}.{task} {unit} {done}" for n, (task, unit, done) in enumerate(TASKS, 1)]

    assert told("\n\n".join(lines), "seq", "content") == [
        (n, task) for n, (task, _, _) in enumerate(TASKS, 1)
    ]


@pytest.mark.parametrize("number", ["{}. ", "{:02}｜", "{}\ufe0f\u20e3", "({})"])
def test_an_item_over_the_labels_of_its_progress_and_office(number: str) -> None:
    lines = ["某某发布 2025-01-09 18:02"]
    for n, (task, unit, done) in enumerate(TASKS, 1):
        lines.append(f"{number.format(n)}{task}\n进展：{done}\n负责：{unit}")

    assert told("\n\n".join(lines), "seq", "group", "content", "progress", "units") == [
        (n, None, task, done, (unit,)) for n, (task, unit, done) in enumerate(TASKS, 1)
    ]


def test_white_circled_and_black_circled_numbers_count() -> None:
    for first in "①❶":
        lines = [
            f"{chr(ord(first) + n)} {task}\n完成情况：{done}\n责任单位：{unit}"
            for n, (task, unit, done) in enumerate(TASKS)
        ]
        assert told("\n\n".join(lines), "seq") == [(1,), (2,), (3,)]


def test_the_office_in_brackets_and_the_progress_behind_a_colon() -> None:
    lines = [
        f"{n}．{task}工程（责任单位：{unit}）：{done}。"
        for n, (task, unit, done) in enumerate(TASKS, 1)
    ]
    assert told("\n".join(lines), "content", "progress") == [
        (f"{task}工程", f"{done}。") for task, _, done in TASKS
    ]


def test_of_two_labels_for_tasks_the_first_names_the_group() -> None:
    lines = [
        f"工作任务：{group}\n主要措施：{task}。\n责任单位：{unit}\n完成情况：{done}。"
        for group, (task, unit, done) in zip(("城建", "林业", "住房"), TASKS, strict=True)
    ]
    assert told("\n\n".join(lines), "group", "content") == [
        (group, f"{task}。")
        for group, (task, _, _) in zip(("城建", "林业", "住房"), TASKS, strict=True)
    ]


def test_a_remark_among_the_points_below_a_task() -> None:
    lines = []
    for n, (task, unit, done) in enumerate(TASKS, 1):
        lines += [f"{n}. **{task}**", f"   - 牵头单位：{unit}", f"   - 推进情况：{done}"]
        lines += ["   - 备注：协调中"] if n == 2 else []

    assert told("\n".join(lines), "remark") == [(None,), ("协调中",), (None,)]


def test_a_page_number_and_the_heads_again_within_a_row() -> None:
    heads = ["序号", "项目内容", "进展情况", "责任单位"]
    cells = list(heads)
    for n, (task, unit, done) in enumerate(TASKS, 1):
        cells += [str(n), task, f"{done}。", unit]
        if n == 2:
            cells[-3:-3] = ["第 1 页 共 2 页", *heads]

    assert told("\n\n".join(cells), "seq", "content", "units") == [
        (n, task, (unit,)) for n, (task, unit, _) in enumerate(TASKS, 1)
    ]


def test_a_result_beside_the_progress_is_another_column() -> None:
    cells = ["序号", "督查事项", "责任单位", "办理情况", "办理结果"]
    for n, (task, unit, done) in enumerate(TASKS, 1):
        cells += [str(n), task, unit, f"{done}。", "办结"]

    assert told("\n".join(cells), "group", "progress") == [
        (None, f"{done}。") for _, _, done in TASKS
    ]


def test_counted_headings_across_a_table_of_cells() -> None:
    cells = ["序号", "工作任务", "责任单位", "完成情况"]
    for n, (task, unit, done) in enumerate(TASKS, 1):
        cells += [["一", "交通"], [], ["二", "民生"]][n - 1]
        cells += [str(n), task, unit, f"{done}。"]

    assert told("\n\n".join(cells), "seq", "group") == [(1, "交通"), (2, "交通"), (3, "民生")]


def test_two_columns_that_one_wide_gap_parts() -> None:
    lines = ["任务内容　　　　　进展情况", "■ 交通攻坚"]
    lines += [f"{task}　　　　　　　　　　　　{done}" for task, _, done in TASKS]

    assert told("\n".join(lines), "group", "content", "progress") == [
        ("交通攻坚", task, done) for task, _, done in TASKS
    ]


def test_two_headings_between_rows_of_tabs() -> None:
    lines = ["序号\t目标任务\t责任单位\t落实情况\t备注", "一、提升功能", "（一）完善设施"]
    for n, (task, unit, done) in enumerate(TASKS, 1):
        lines += [f"{n}\t{task}\t{unit}\t{done}"]
        lines += ["二、增进福祉", "（一）办好教育"] if n == 2 else []

    assert told("\n".join(lines), "group", "progress", "remark") == [
        ("完善设施", TASKS[0][2], None),
        ("完善设施", TASKS[1][2], None),
        ("办好教育", TASKS[2][2], None),
    ]


def test_line_ends_within_the_cells_of_rows_of_tabs() -> None:
    text = """序号\t工作任务\t责任单位\t进展情况
1\t新建和美乡村示范村40
个\t市农业农村局
市乡村振兴局\t已启动建设40个
（一）民生
2\t改扩建卫生院\t市卫健委\t完工9所
"""
    assert told(text, "content", "units", "progress") == [
        ("新建和美乡村示范村40个", ("市农业农村局", "市乡村振兴局"), "已启动建设40个"),
        ("改扩建卫生院", ("市卫健委",), "完工9所"),
    ]


def test_the_first_heading_over_heads_that_are_printed_for_each_part() -> None:
    lines: list[str] = []
    for n, (task, unit, done) in enumerate(TASKS, 1):
        lines += [f"{'一二三'[n - 1]}、第{n}部分", "序号", "目标任务", "责任单位", "完成情况"]
        lines += [str(n), f"{task}。", unit, f"{done}。"]

    assert told("\n".join(lines), "seq", "group") == [(n, f"第{n}部分") for n in (1, 2, 3)]


def test_who_does_it_in_brackets_before_what_was_done() -> None:
    lines = ["督办情况通报", "一、已办结事项"]
    lines += [
        f"{n}.“{task}”事项。（{unit}承办）{done}，年底前全部投入使用。"
        for n, (task, unit, done) in enumerate(TASKS, 1)
    ]
    assert told("\n\n".join(lines), "group", "content", "units") == [
        ("已办结事项", f"“{task}”事项。", (unit,)) for task, unit, _ in TASKS
    ]


def test_a_named_card_with_its_contents_below() -> None:
    lines = [
        f"项目{n}：{'甲乙丙'[k]}项目\n建设内容及规模：{task}\n形象进度：{done}\n责任单位：{unit}"
        for k, (n, (task, unit, done)) in enumerate(zip("一二三", TASKS, strict=True))
    ]
    assert told("\n\n".join(lines), "seq", "group", "content", "progress") == [
        (n, f"{'甲乙丙'[n - 1]}项目", task, done) for n, (task, _, done) in enumerate(TASKS, 1)
    ]


def test_problems_and_next_steps_are_no_tasks() -> None:
    lines = [
        f"{n}.{task}。\n牵头单位：{unit}\n进展情况：{done}。\n存在问题：无。\n下一步措施：加快推进。"
        for n, (task, unit, done) in enumerate(TASKS, 1)
    ]
    assert told("\n\n".join(lines), "seq", "group", "content", "progress") == [
        (n, None, f"{task}。", f"{done}。") for n, (task, _, done) in enumerate(TASKS, 1)
    ]


@pytest.mark.parametrize("number", ["第{}项：", "第{}件 "])
def test_tasks_counted_in_words(number: str) -> None:
    lines = [
        f"{number.format('一二三'[n])}{task}。（{unit}负责）\n\n进展：{done}。"
        for n, (task, unit, done) in enumerate(TASKS)
    ]
    assert told("\n\n".join(lines), "seq", "content") == [
        (n, f"{task}。") for n, (task, _, _) in enumerate(TASKS, 1)
    ]


def test_a_row_of_short_cells_is_no_row_of_heads() -> None:
    rows = [
        ("县第二医院", "床位400张", "主体封顶", "县卫健局"),
        ("G236改线工程", "全长21公里", "路基施工完成60%", "县交通局"),
        ("产业园工程", "厂房12栋", "8栋完工", "管委会"),
    ]
    text = "序号\t项目名称\t建设内容\t进展情况\t责任单位\n"
    text += "\n".join("\t".join((str(n), *row)) for n, row in enumerate(rows, 1))

    assert told(text, "group") == [(row[0],) for row in rows]


def test_names_of_cards_counted_without_a_mark() -> None:
    lines = [
        f"{n:02} {'甲乙丙'[n - 1]}工程建设\n年度任务：{task}\n完成情况：{done}\n责任单位：{unit}"
        for n, (task, unit, done) in enumerate(TASKS, 1)
    ]
    assert told("\n\n".join(lines), "seq", "group") == [
        (n, f"{'甲乙丙'[n - 1]}工程建设") for n in (1, 2, 3)
    ]


def test_headings_over_numbered_cards() -> None:
    lines = []
    for n, (task, unit, done) in enumerate(TASKS, 1):
        lines += [f"▍第{'一' if n < 3 else '二'}组"] if n != 2 else []
        lines += [f"任务{n}\n【任务内容】{task}\n【责任单位】{unit}\n【最新进展】{done}"]

    assert told("\n\n".join(lines), "seq", "group") == [
        (1, "第一组"),
        (2, "第一组"),
        (3, "第二组"),
    ]


def test_progress_below_a_task_where_empty_lines_part_all_paragraphs() -> None:
    lines = ["重点工作进展通报", "（一）城乡建设"]
    for n, (task, unit, _) in enumerate(TASKS, 1):
        lines += [f"{n}. {task}（{unit}）", f"已完成{n}成，其余正在施工。"]

    assert told("\n\n".join(lines), "group", "content", "progress") == [
        ("城乡建设", task, f"已完成{n}成，其余正在施工。")
        for n, (task, _, _) in enumerate(TASKS, 1)
    ]


def test_a_sign_for_the_same_as_above() -> None:
    text = "| 任务类别 | 任务内容 | 牵头单位 | 完成情况 |\n| --- | --- | --- | --- |\n"
    for n, (task, unit, done) in enumerate(TASKS):
        text += f"| {'^' if n == 1 else '**城建**'} | {task} | {unit} | {done} |\n"

    assert told(text, "group") == [("城建",)] * 3


@pytest.mark.parametrize("head", ["对账情况", "晾晒情况", "调度情况", "兑现情况"])
def test_any_state_beside_tasks_is_their_progress(head: str) -> None:
    cells = ["工作任务", head]
    for task, _, done in TASKS:
        cells += [f"{task}。", f"{done}，正在推进。"]

    assert told("\n\n".join(cells), "progress") == [
        (f"{done}，正在推进。",) for _, _, done in TASKS
    ]


def test_a_rule_of_single_dashes_and_names_that_count_the_tasks() -> None:
    text = "| 项目 | 工作目标 | 责任单位 | 进展情况 |\n|:-:|:-|:-:|:-|\n| **一、城建** |  |  |  |\n"
    text += "\n".join(
        f"| {n}.{'甲乙丙'[n - 1]}工程 | {task} | {unit} | {done} |"
        for n, (task, unit, done) in enumerate(TASKS, 1)
    )
    assert told(text, "seq", "group", "content") == [
        (n, f"{'甲乙丙'[n - 1]}工程", task) for n, (task, _, _) in enumerate(TASKS, 1)
    ]


def test_what_others_think_of_it_is_no_progress() -> None:
    cards = [
        f"项目：{name}\n票决内容：{task}\n承办部门：{unit}\n办理进展：{done}\n人大评价：满意"
        for name, (task, unit, done) in zip(("道路", "造林", "住房"), TASKS, strict=True)
    ]
    assert told("\n\n".join(cards), "group", "content", "progress") == [
        (name, task, done)
        for name, (task, _, done) in zip(("道路", "造林", "住房"), TASKS, strict=True)
    ]


def test_a_heading_where_rows_lack_their_remarks() -> None:
    cells = ["序号", "工作任务", "责任单位", "完成情况", "备注"]
    for n, (task, unit, done) in enumerate(TASKS, 1):
        cells += [["交通建设攻坚"], [], ["住房保障攻坚"]][n - 1]
        cells += [str(n), f"{task}。", unit, f"{done}。"] + (["已完成"] if n == 2 else [])

    assert told("\n\n".join(cells), "group", "remark") == [
        ("交通建设攻坚", None),
        ("交通建设攻坚", "已完成"),
        ("住房保障攻坚", None),
    ]


def test_boxed_labels_within_a_line_need_nothing_before_them() -> None:
    lines = ["2024年09月03日  发布单位：区政府服务中心"]
    for n, (task, unit, done) in enumerate(TASKS):
        lines += [["—— 出行类 ——"], [], ["—— 居住类 ——"]][n]
        lines += [f"● {task}。【责任单位】{unit}【进展】{done}。"]

    assert told("\n".join(lines), "group", "content", "units", "progress") == [
        (group, f"{task}。", (unit,), f"{done}。")
        for group, (task, unit, done) in zip(("出行类", "出行类", "居住类"), TASKS, strict=True)
    ]


def test_a_name_behind_a_count_in_brackets() -> None:
    cards = [
        f"（{n}）项目名称：{name}\n目标任务：{task}。\n牵头单位：{unit}\n完成情况：{done}。"
        for n, name, (task, unit, done) in zip(
            "一二三", ("道路", "造林", "住房"), TASKS, strict=True
        )
    ]
    assert told("\n\n".join(cards), "seq", "group") == [(1, "道路"), (2, "造林"), (3, "住房")]
