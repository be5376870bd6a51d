"""Less usual ways in which pages print their tasks."""

from __future__ import annotations

import pytest

from reader_app.domain.span import slices
from reader_app.extraction.tasks.tables import read_task_table
from reader_app.text.clean import clean

Rows = list[tuple[int | None, str | None, str | None, str | None]]

PARKS = ("新建公园3个。", "已建成2个，1个正在施工。", "区城管局")
MARKETS = ("改造农贸市场5家。", "5家已全部开工。", "区商务局、区市场监管局")
PARKING = ("新增公共停车位800个。", "已新增620个。", "区住建局")
ALL = (PARKS, MARKETS, PARKING)


def rows(text: str) -> Rows:
    table = read_task_table(clean(text))
    assert table is not None
    for task in table.tasks:
        for name in ("content", "progress", "unit", "group", "remark"):
            value = getattr(task, name)
            if value is not None:
                printed = slices(text, task.sources[name].spans)
                assert "".join(printed.split()) == "".join(value.split())
    return [(task.seq, task.content, task.progress, task.unit) for task in table.tasks]


def expected(numbered: bool = True) -> Rows:
    return [(n if numbered else None, *one) for n, one in enumerate(ALL, 1)]


def test_labels_inside_a_running_paragraph() -> None:
    lines = [f"{n}.{c}责任单位：{u}。进展情况：{p}" for n, (c, p, u) in enumerate(ALL, 1)]
    assert rows("\n\n".join(["民生实事上半年进展", *lines])) == expected()


def test_labels_alone_above_their_values() -> None:
    lines = ["民生实事进展汇总"]
    for n, (content, progress, unit) in enumerate(ALL, 1):
        lines += [f"{n:02} 项目名称：{content[:4]}实事", "项目内容：", content]
        lines += ["责任单位：", unit, "进展与成效：", progress, "下一步加快推进。"]
    found = rows("\n".join(lines))
    assert [row[1] for row in found] == [content for content, _, _ in ALL]
    assert [row[3] for row in found] == [unit for _, _, unit in ALL]
    assert found[0][2] == PARKS[1] + "\n下一步加快推进。"


def test_labels_in_brackets_under_numbered_headings() -> None:
    lines = []
    for number, (content, progress, unit) in zip("一二三", ALL, strict=True):
        lines += [f"{number}、{content[:6]}", f"【目标任务】{content}"]
        lines += [f"【责任单位】{unit}", f"【进展情况】{progress}"]
    assert rows("\n".join(lines)) == expected()


def test_an_item_above_its_progress() -> None:
    lines = []
    for number, (content, progress, _) in zip("一二三", ALL, strict=True):
        lines += [f"（{number}）{content}", f"进展情况：{progress}"]
    assert [row[:3] for row in rows("\n".join(lines))] == [row[:3] for row in expected()]


@pytest.mark.parametrize("gap", ["  ", " | ", "\t"])
def test_one_row_a_line(gap: str) -> None:
    lines = [gap.join(("序号", "工作任务", "责任单位", "进展情况"))]
    lines += [gap.join((str(n), c, u, p)) for n, (c, p, u) in enumerate(ALL, 1)]
    assert rows("\n".join(lines)) == expected()


def test_cells_that_end_in_the_line_that_parted_the_columns() -> None:
    lines = ["序号 |", "重点任务 |", "牵头单位 |", "1-8月实际完成情况 |"]
    for n, (content, progress, unit) in enumerate(ALL, 1):
        lines += [f"{n} |", f"{content} |", f"{unit} |", f"{progress} |"]
    assert rows("\n".join(lines)) == expected()


def test_a_figure_alone_is_no_row_number() -> None:
    lines = ["序号", "重点任务", "责任单位", "完成情况"]
    for n, (content, _, unit) in enumerate(ALL, 1):
        lines += [str(n), content, unit, str(n * 31)]
    found = rows("\n\n".join(lines))
    assert [(row[0], row[2]) for row in found] == [(1, "31"), (2, "62"), (3, "93")]


def test_short_words_of_state_are_progress_and_no_office() -> None:
    lines = ["序号", "项目内容", "牵头单位", "落实情况"]
    for n, (content, progress, unit) in enumerate(ALL, 1):
        lines += [str(n), content] + ([unit] if n == 1 else []) + ["提前完成年度任务", progress]
    found = rows("\n\n".join(lines))
    assert [row[3] for row in found] == [PARKS[2], None, None]
    assert all(row[2] and row[2].startswith("提前完成年度任务\n") for row in found)


def test_a_plan_that_says_who_is_to_do_what() -> None:
    lines = ["政府工作报告任务分解", "序号", "主要任务", "牵头单位", "配合单位"]
    for n, (content, _, unit) in enumerate(ALL, 1):
        lines += [str(n), content, unit, "各镇街"]
    found = rows("\n\n".join(lines))
    assert found == [(n, c, None, u) for n, (c, _, u) in enumerate(ALL, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "序号\n岗位名称\n招聘单位\n备注\n1\n会计\n区财政局\n无\n2\n文员\n区教育局\n无\n3\n司机\n区住建局\n无",
        "序号\n名称\n承办单位\n办理情况\n1\n关于增设站点的提案\n区交通局\n已办结\n2\n关于整治噪声的提案\n"
        "区环保局\n已办结\n3\n关于扩建学校的建议\n区教育局\n已办结",
        "联系人：张某\n\n责任单位：区教育局\n\n联系电话：123",
    ],
)
def test_other_tables_are_left_alone(text: str) -> None:
    assert read_task_table(clean(text)) is None


@pytest.mark.parametrize(
    ("item", "progress", "unit"),
    [("任务{n}：", "进展：", "责任单位："), ("● 目标：", "● 进展：", "● 责任：")],
)
def test_numbered_and_pointed_labels(item: str, progress: str, unit: str) -> None:
    lines = []
    for number, (content, done, office) in zip("一二三", ALL, strict=True):
        if "{n}" not in item:
            lines.append(f"{number}、{content[:6]}")
        lines += [f"{item.format(n=number)}{content}", f"{progress}{done}", f"{unit}{office}"]
    assert rows("\n".join(lines)) == expected()


def test_an_empty_first_cell_of_a_line_with_tabs_keeps_its_column() -> None:
    lines = ["领域\t序号\t改革事项\t牵头单位\t上半年进展"]
    for n, (content, progress, unit) in enumerate(ALL, 1):
        lines.append(f"{'城建' if n == 1 else ''}\t{n}\t{content}\t{unit}\t{progress}")
    assert rows("\n".join(lines)) == expected()
