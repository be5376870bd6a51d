"""Work-task tables in the shapes that pages print them."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

import pytest

from reader_app.domain.span import slices
from reader_app.extraction.tasks.tables import TaskTable, read_task_table
from reader_app.text.clean import clean

ROOT = Path(__file__).parents[3]

ITEMS = [
    ("推进老旧小区改造，全年完成改造20个。", "已完成14个小区改造，其余6个正在施工。", "县住建局"),
    ("加快校舍扩建，力争新增学位1500个。", "新增学位900个，第二小学扩建主体已完工。", "县教育局"),
    ("深化医疗集团改革，提升基层服务能力。", "有序推进中。", "县卫健局、各镇卫生院"),
    ("完善村级道路养护机制。", "已印发养护办法，落实养护资金320万元。", "县交通局"),
    ("实施河道清淤工程，整治河道12公里。", "累计清淤9.5公里，占比79%。", "县水利局"),
    ("建设县城公共停车场3处。", "目前2处已投用，1处正在办理用地手续。", "县城管局"),
]
GROUPS = [name for name in ("推进民生改善", "深化各项改革", "加强城乡建设") for _ in range(2)]


def table_of(text: str) -> TaskTable:
    table = read_task_table(clean(text))
    assert table is not None
    for task in table.tasks:
        for name, source in task.sources.items():
            if name == "seq":
                continue  # may be printed as 一
            value = getattr(task, name)
            values = value if isinstance(value, tuple) else (value,)
            for one, item in zip(values, source.items, strict=True):
                assert "".join(slices(text, item).split()) == "".join(str(one).split())
    return table


def digest(text: str | None) -> str:
    return hashlib.sha1("".join((text or "").split()).encode()).hexdigest()


def test_every_task_of_a_flattened_government_table() -> None:
    gold = json.loads(next((ROOT / "tests/gold").glob("004_*.json")).read_text("utf-8"))
    text = (ROOT / "seeds" / gold["file"]).read_bytes().decode("utf-8")
    table = table_of(text)
    found = [(t.order, t.group, digest(t.content), digest(t.progress)) for t in table.tasks]
    assert found == [
        (t["order"], t["group"], t["content"]["sha1"], t["progress"]["sha1"]) for t in gold["tasks"]
    ]
    assert len(table.group_paragraphs) == 19
    assert len(table.column_paragraphs) == 3
    assert len(table.task_paragraphs) == 82
    assert len(table.progress_paragraphs) == 82 + 6
    three = table.tasks[45]
    assert three.progress is not None
    assert three.progress.count("\n") == 2


@pytest.mark.parametrize("stem", ["000", "001", "002", "003"])
def test_pages_of_proposals_have_no_task_table(stem: str) -> None:
    text = next((ROOT / "seeds").glob(f"{stem}_*.txt")).read_bytes().decode("utf-8")
    assert read_task_table(clean(text)) is None


def test_row_numbers_units_and_remarks_with_empty_cells_left_out() -> None:
    lines = ["2023年重点工作进展", "序号", "工作任务", "责任单位", "进展情况", "备注"]
    for number, (content, progress, unit) in enumerate(ITEMS, 1):
        cells = [str(number), content, unit, progress, "正常推进"]
        if number == 3:
            cells = [str(number), content, unit]  # neither progress nor remark was printed
        if number == 5:
            cells.remove(unit)
        lines += cells
    tasks = table_of("\n\n".join(lines)).tasks
    assert [t.seq for t in tasks] == [1, 2, 3, 4, 5, 6]
    assert [t.content for t in tasks] == [content for content, _, _ in ITEMS]
    assert [t.progress for t in tasks] == [p if p != "有序推进中。" else None for _, p, _ in ITEMS]
    assert [t.unit for t in tasks][2:5] == ["县卫健局、各镇卫生院", "县交通局", None]
    assert tasks[2].units == ("县卫健局", "各镇卫生院")
    assert [t.remark for t in tasks].count("正常推进") == 5


def test_a_markdown_table_with_breaks_inside_cells_and_merged_groups() -> None:
    lines = [
        "# 进展表",
        "",
        "| 项目名称 | 项目内容 | 进展情况 | 责任单位 |",
        "| --- | --- | --- | --- |",
    ]
    before = ""
    for group, (content, progress, unit) in zip(GROUPS, ITEMS, strict=True):
        shown = "" if group == before else group
        before = group
        lines.append(f"| {shown} | {content} | {progress.replace('，', '，<br>')} | {unit} |")
    tasks = table_of("\n".join(lines)).tasks
    assert [t.group for t in tasks] == GROUPS
    assert [t.content for t in tasks] == [content for content, _, _ in ITEMS]
    assert ["".join((t.progress or "").split()) for t in tasks] == [p for _, p, _ in ITEMS]


def test_a_table_parted_by_tabs_with_group_lines_across_it() -> None:
    lines = ["序号\t重点任务\t完成情况\t牵头单位"]
    for number, (content, progress, unit) in enumerate(ITEMS, 1):
        lines.append(f"{number}\t{content}\t{progress}\t{unit}")
    tasks = table_of("\n".join(lines)).tasks
    assert [(t.seq, t.content, t.progress, t.unit) for t in tasks] == [
        (n, c, p, u) for n, (c, p, u) in enumerate(ITEMS, 1)
    ]


def test_cards_with_every_cell_behind_its_label() -> None:
    lines = ["重点任务推进情况通报"]
    for content, progress, unit in ITEMS:
        lines += [f"工作任务：{content}", f"责任单位：{unit}", f"进展情况：{progress}"]
    tasks = table_of("\n".join(lines)).tasks
    assert [(t.content, t.progress, t.unit) for t in tasks] == ITEMS


def test_heads_printed_again_on_the_next_page_are_no_cells() -> None:
    lines = ["项目名称", "项目内容", "进展情况"]
    for index, (group, (content, progress, _)) in enumerate(zip(GROUPS, ITEMS, strict=True)):
        if index % 2 == 0:
            lines.append(group)
        if index == 3:
            lines += ["项目名称", "项目内容", "进展情况"]
        lines += [content, progress]
    table = table_of("\n\n".join(lines))
    assert [t.content for t in table.tasks] == [content for content, _, _ in ITEMS]
    assert len(table.column_paragraphs) == 6


def test_what_follows_the_table_is_not_its_last_cell() -> None:
    lines = ["项目内容", "进展情况"]
    for content, progress, _ in ITEMS:
        lines += [content, progress]
    table = table_of("\n\n".join([*lines, "扫一扫在手机打开当前页", "打印 关闭"]))
    assert table.tasks[-1].progress == ITEMS[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "一、推进老旧小区改造。\n\n二、加快校舍扩建。\n\n三、完善道路养护。",
        "主要任务\n\n一是推进老旧小区改造，完成20个。\n\n二是加快校舍扩建。\n\n三是加强养护。",
        "工作目标和主要任务\n\n到2025年，改造小区20个。\n\n进展情况\n\n全县各项工作有序推进中。",
        "序号\n\n提案号\n\n案由\n\n承办单位\n\n办理情况\n\n1\n\n12\n\n关于停车的建议\n\n县城管局\n\n已答复",
        "",
    ],
)
def test_lists_and_other_tables_are_no_task_table(text: str) -> None:
    assert read_task_table(clean(text)) is None


def test_cells_that_vanish_do_not_shift_the_rest() -> None:
    """With row numbers printed, any cell may be missing and the other rows stay right."""
    rng = random.Random(7)
    lines = ["序号", "项目名称", "项目内容", "进展情况", "责任单位"]
    expected = []
    for number in range(1, 41):
        content, progress, unit = ITEMS[(number - 1) % len(ITEMS)]
        content = f"{content[:-1]}（第{number}项）。"
        progress = progress if rng.random() > 0.15 else ""
        unit = unit if rng.random() > 0.15 else ""
        lines += [str(number)] + (["推进民生改善"] if number == 1 else [])
        lines += [content] + ([progress] if progress else []) + ([unit] if unit else [])
        expected.append((number, content, progress or None, unit or None))
    tasks = table_of("\n".join(lines)).tasks
    found = [(t.seq, t.content, t.progress, t.unit) for t in tasks]
    assert sum(a == b for a, b in zip(found, expected, strict=True)) >= 38


def test_a_large_table_is_read() -> None:
    lines = ["项目内容", "进展情况"]
    for number in range(3000):
        content, progress, _ = ITEMS[number % len(ITEMS)]
        lines += [content, progress]
    assert len(table_of("\n".join(lines)).tasks) == 3000


def test_headings_across_a_table_without_a_group_column_name_the_groups() -> None:
    lines = ["序号", "工作任务", "责任单位", "进展情况"]
    for number, (content, progress, unit) in enumerate(ITEMS, 1):
        if number % 2:
            lines.append(["一、推进民生改善", "二、深化各项改革", "三、加强城乡建设"][number // 2])
        lines += [str(number), content, unit, progress]
    tasks = table_of("\n\n".join(lines)).tasks
    assert [t.group for t in tasks] == GROUPS
    assert [t.seq for t in tasks] == [1, 2, 3, 4, 5, 6]


def test_a_cards_numbered_heading_is_its_group_and_number() -> None:
    lines = ["民生实事进展"]
    for number, (content, progress, unit) in zip("一二三四五六", ITEMS, strict=True):
        lines += [f"{number}、{unit}实事", f"目标任务：{content}", f"进展情况：{progress}"]
    tasks = table_of("\n".join(lines)).tasks
    assert [(t.seq, t.group) for t in tasks][:2] == [(1, "县住建局实事"), (2, "县教育局实事")]
    assert [t.content for t in tasks] == [content for content, _, _ in ITEMS]


def test_a_group_whose_number_stands_among_the_rows_numbers() -> None:
    tasks = table_of(
        "| 序号 | 重点任务 | 责任单位 | 进展情况 |\n| --- | --- | --- | --- |\n"
        "| 一 | **产业提质** | | |\n| 1 | 新增企业30家 | 工信局 | 已新增18家。 |\n"
        "| 2 | 建成园区1个 | 商务局 | 正在施工。 |\n| 二 | 民生改善 | | |\n"
        "| 3 | 改造小区5个 | 住建局 | 已完工3个。 |\n"
    ).tasks
    assert [(t.seq, t.group, t.content) for t in tasks] == [
        (1, "产业提质", "新增企业30家"),
        (2, "产业提质", "建成园区1个"),
        (3, "民生改善", "改造小区5个"),
    ]


def test_cards_under_marked_numbers_with_an_office_that_joins_in() -> None:
    card = "{}.城北快速路\n【年度目标】完成征地{}户。\n【牵头单位】区住建局\n【配合单位】城北街道\n"
    tasks = table_of(
        "一、项目建设\n\n"
        + "\n".join(
            "★ " + card.format(n, n * 7) + f"【完成情况】已完成{n * 5}户。\n【评价】序时推进\n"
            for n in (1, 2, 3)
        )
    ).tasks
    assert [(t.seq, t.group, t.units) for t in tasks] == [
        (n, "项目建设", ("区住建局",)) for n in (1, 2, 3)
    ]
    assert tasks[1].content == "完成征地14户。"


def test_numbers_before_the_tasks_labels_and_words_set_off_after_the_last_card() -> None:
    tasks = table_of(
        "".join(
            f"{n}.重点任务：新建公园{n}个。\n责任单位：市园林局\n落实情况：已建成{n}个。"
            "存在问题：用地紧张。\n"
            for n in (1, 2, 3)
        )
        + "\n对进度滞后的单位，请于7月底前报送整改措施。\n"
    ).tasks
    assert [t.seq for t in tasks] == [1, 2, 3]
    assert tasks[2].progress == "已建成3个。存在问题：用地紧张。"
