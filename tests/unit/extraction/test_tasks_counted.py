"""Tasks that are counted where no column or label says so, and what ends a page of tasks."""

from __future__ import annotations

import pytest

from reader_app.domain.work_task import WorkTask
from reader_app.extraction.tasks.tables import read_task_table
from reader_app.text.clean import clean

GROUPS = ("口袋公园", "社区食堂", "学位扩容")
CONTENTS = ("新建口袋公园6个", "新建社区食堂10家", "新增学位3200个")
UNITS = ("区园林中心", "区民政局、各街道", "区教育局")
PROGRESS = ("建成4个，2个在建。", "已建成11家。", "新增1800个。")
RECORDS = tuple(zip(GROUPS, CONTENTS, UNITS, PROGRESS, strict=True))


def tasks(text: str) -> tuple[WorkTask, ...]:
    table = read_task_table(clean(text))
    assert table is not None
    return table.tasks


def assert_read(found: tuple[WorkTask, ...], *, told: bool = True) -> None:
    assert [one.seq for one in found] == [1, 2, 3]
    assert [one.group for one in found] == list(GROUPS)
    assert [one.content for one in found] == list(CONTENTS)
    assert [one.unit for one in found] == list(UNITS)
    assert [one.progress for one in found] == (list(PROGRESS) if told else [None] * 3)


def test_numbers_begin_the_rows_though_no_head_stands_over_them() -> None:
    lines = ["民生实事进展", "项目名称", "年度目标", "责任单位", "完成情况", "备注"]
    for n, record in enumerate(RECORDS, 1):
        lines += [str(n), *record, *(["资金缺口较大"] if n == 2 else [])]
    found = tasks("\n\n".join([*lines, "以上数据截至9月30日，欢迎监督。"]))

    assert_read(found)
    assert [one.remark for one in found] == [None, "资金缺口较大", None]


def test_numbers_begin_rows_of_one_line_though_no_head_stands_over_them() -> None:
    lines = [f"{n} {' '.join(record)}" for n, record in enumerate(RECORDS, 1)]

    assert_read(tasks("\n".join(["民生实事进展", "项目 内容 牵头单位 进展", *lines])))


@pytest.mark.parametrize("count", ["（{}）", "{}、", "第{}件，", "其{}，", "{}是"])
def test_tasks_in_sentences_are_counted_in_words(count: str) -> None:
    lines = [
        f"{count.format('一二三'[n])}{group}。目标：{content}。目前，{progress}责任单位：{unit}。"
        for n, (group, content, unit, progress) in enumerate(RECORDS)
    ]
    found = tasks("\n\n".join(["民生账本上半年进展", *lines]))

    assert [one.seq for one in found] == [1, 2, 3]
    assert [one.group for one in found] == list(GROUPS)
    assert [one.content for one in found] == [f"{one}。" for one in CONTENTS]
    assert [one.progress for one in found] == list(PROGRESS)
    assert [one.unit for one in found] == list(UNITS)


def test_tasks_of_a_table_count_themselves_in_words() -> None:
    rows = [f"|（{'一二三'[n]}）{CONTENTS[n]}|{UNITS[n]}|{PROGRESS[n]}|" for n in range(3)]
    found = tasks("\n".join(["# 民生实事", "", "|实事|责任单位|进展|", "|--|--|--|", *rows]))

    assert [one.seq for one in found] == [1, 2, 3]
    assert [one.content for one in found] == list(CONTENTS)


@pytest.mark.parametrize(
    "line",
    [
        "【卡片0{}】",
        "No.{}",
        "第{}张",
        "任务卡{}",
        "编号：0{}",
        "◎ 0{}",
        "{}号卡",
        "〖第{}号清单〗",
    ],
)
def test_a_line_over_a_card_may_do_nothing_but_count(line: str) -> None:
    cards = [
        f"{line.format(n)}\n项目：{group}\n内容：{content}\n责任单位：{unit}\n进度：{progress}"
        for n, (group, content, unit, progress) in enumerate(RECORDS, 1)
    ]

    assert_read(tasks("\n\n".join(["民生实事跟踪", *cards])))


@pytest.mark.parametrize("label", ["目标任务", "工作任务", "建设内容"])
@pytest.mark.parametrize("count", ["{}．", "（{}）", "{}、"])
def test_a_plan_of_tasks_tells_no_progress(label: str, count: str) -> None:
    cards = [
        f"{count.format(n)}{group}\n　　{label}：{content}\n　　牵头单位：{unit}\n　　时限：9月底"
        for n, (group, content, unit, _) in enumerate(RECORDS, 1)
    ]

    assert_read(tasks("\n".join(["民生实事实施方案", *cards, "（其余另行印发）"])), told=False)


def test_who_leads_is_the_unit_and_who_is_named_below_joins() -> None:
    cards = [
        f"{n}.{group}\n目标任务：{content}\n牵头单位：{unit}\n责任单位：各街道\n进展：{progress}"
        for n, (group, content, unit, progress) in enumerate(RECORDS, 1)
    ]

    assert_read(tasks("\n\n".join(["民生实事进展", *cards])))


def test_events_with_their_hosts_are_no_tasks() -> None:
    text = "\n\n".join(
        f"{n}.{name}\n活动内容：{name}专场\n主办单位：县文化馆\n时间：5月{n}日"
        for n, name in enumerate(("戏曲", "书法", "读书"), 1)
    )

    assert read_task_table(clean(f"活动一览\n\n{text}")) is None


def test_a_headline_with_a_bar_is_no_label() -> None:
    cards = [
        f"任务：{content}\n牵头单位：{unit}\n进展：{progress}"
        for _, content, unit, progress in RECORDS
    ]
    found = tasks("\n\n".join(["重点任务落实 | 三季度“进度条”来了", *cards]))

    assert [one.content for one in found] == list(CONTENTS)
    assert [one.progress for one in found] == list(PROGRESS)


def test_a_cell_that_stops_at_a_comma_goes_on_in_the_next_paragraph() -> None:
    lines = ["民生实事进展", "序号", "工作任务", "责任单位", "进展情况", "备注"]
    for n, (_, content, unit, progress) in enumerate(RECORDS, 1):
        lines += [str(n), content, unit]
        lines += ["完成9.8公里，", "剩余路段8月复工。"] if n == 2 else [progress]
    found = tasks("\n\n".join(lines))

    assert found[1].progress == "完成9.8公里，\n剩余路段8月复工。"
    assert found[1].remark is None


@pytest.mark.parametrize(
    "note",
    [
        "以上数据截至9月30日，欢迎市民监督。",
        "监督热线：12345",
        "本表数据由各单位报送",
        "统计时间：2024年9月30日",
        "上述各项数据由督查室汇总",
    ],
)
def test_a_note_under_the_tasks_is_no_progress(note: str) -> None:
    cards = [
        f"{n}.{content}\n责任单位：{unit}\n进展：{progress}"
        for n, (_, content, unit, progress) in enumerate(RECORDS, 1)
    ]
    found = tasks("\n".join(["民生实事进展", *cards, note]))

    assert [one.progress for one in found] == list(PROGRESS)


def test_a_remark_close_under_a_task_is_its_own() -> None:
    cards = [
        f"{n}．{content}。\n牵头单位：{unit}\n进展：{progress}"
        for n, (_, content, unit, progress) in enumerate(RECORDS, 1)
    ]
    cards[1] += "\n备注：资金已下达"
    found = tasks("\n".join(["目标任务落实情况", *cards]))

    assert [one.remark for one in found] == [None, "资金已下达", None]


def test_who_signs_under_a_note_is_no_progress() -> None:
    cards = [
        f"（{'一二三'[n - 1]}）{content}（{unit}）\n\n完成情况：{progress}"
        for n, (_, content, unit, progress) in enumerate(RECORDS, 1)
    ]
    text = "\n\n".join(["民生实事进展", *cards, "附注：以上由各单位提供。\n县督查室\n2024年9月5日"])

    assert [one.progress for one in tasks(text)] == list(PROGRESS)
    assert [one.remark for one in tasks(text)] == [None] * 3


def test_the_second_label_of_a_line_may_be_one_word() -> None:
    cards = [
        f"任务{n}：{content}\n牵头：{unit}　配合：各乡镇\n进展：{progress}"
        for n, (_, content, unit, progress) in enumerate(RECORDS, 1)
    ]

    assert [one.unit for one in tasks("\n\n".join(["重点任务推进情况", *cards]))] == list(UNITS)


@pytest.mark.parametrize("mark", ["△", "▷", "□", "◇"])
@pytest.mark.parametrize("head", ["★ 项目{}　{}", "{}/3 {}", "{}．{}"])
def test_labels_behind_any_mark_under_counted_names(mark: str, head: str) -> None:
    cards = [
        f"{head.format(n, group)}\n{mark} 任务：{content}\n{mark} 进展：{progress}\n"
        f"{mark} 单位：{unit}"
        for n, (group, content, unit, progress) in enumerate(RECORDS, 1)
    ]

    assert_read(tasks("\n\n".join(["民生实事进展情况通报", *cards])))


def test_a_table_of_two_columns_is_a_card() -> None:
    cards = [
        f"| 项目 | {group} |\n|--|--|\n| 内容 | {content} |\n| 单位 | {unit} |\n"
        f"| 进度 | {progress} |"
        for group, content, unit, progress in RECORDS
    ]
    found = tasks("\n\n".join(["# 民生实事", *cards]))

    assert [one.group for one in found] == list(GROUPS)
    assert [one.content for one in found] == list(CONTENTS)
    assert [one.unit for one in found] == list(UNITS)
    assert [one.progress for one in found] == list(PROGRESS)


@pytest.mark.parametrize("total", ["合计", "总计", "小　计"])
def test_a_row_of_totals_is_no_task(total: str) -> None:
    rows = [f"{n}\t{content}\t{progress}" for n, (_, content, _, progress) in enumerate(RECORDS, 1)]
    lines = ["民生实事进展", "序号\t工作任务\t进展情况", *rows, f"{total}\t3项\t"]

    assert [one.content for one in tasks("\n".join(lines))] == list(CONTENTS)


def test_who_filled_in_a_table_is_no_task() -> None:
    lines = ["民生实事", "项目名称", "建设内容", "责任单位", "完成情况"]
    lines += [cell for record in RECORDS for cell in record]
    found = tasks("\n\n".join([*lines, "填报单位：县督查室", "填报时间：2024年9月"]))

    assert [one.content for one in found] == list(CONTENTS)
