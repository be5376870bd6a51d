"""Tasks in numbered prose and in cells one below another, from the first heading to the page's
own closing words, which belong to none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from reader_app.domain.work_task import WorkTask
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HAN = "一二三"
GROUPS = ("产业发展", "城市建设", "民生实事")
TASKS = (
    (0, "新增规上工业企业25家", "县工信局", "已新增19家，另有4家正在申报。"),
    (0, "引进亿元以上项目8个", "县商务局、开发区管委会", "签约6个，其中3个已开工建设。"),
    (1, "打通清风路、学府路两条断头路", "县住建局", "清风路已通车，学府路完成路基施工。"),
    (1, "改造老旧小区12个", "县住建局", "12个小区全部开工，已完工7个。"),
    (2, "新建改建公厕18座", "县城管局", "建成18座，全部投入使用。"),
    (2, "新增学前教育学位900个", "县教体局", "2所幼儿园主体封顶。"),
)
HEAD = "2022年县政府重点工作任务进展情况通报\n来源：县政府督查室　日期：2022-10-12\n"
ENDINGS = {
    "buttons": "\n打印本页　关闭窗口\n",
    "who signs": "\n梨川县人民政府办公室\n2022年10月12日\n",
    "who signs, set in": "\n\n　　　　　　梨川县人民政府办公室\n　　　　　　　2022年10月12日\n",
    "what is asked": "\n各责任单位要于每月25日前将进展情况报县政府督查室。\n",
    "what is asked, and signed": "\n请各乡镇、县直有关部门对照任务抓好落实。\n特此通报。\n"
    "梨川县人民政府办公室\n2022年10月12日\n扫一扫在手机打开\n",
    "a note": "\n注：以上数据截至9月底。\n",
}
ABOVE: dict[str, Callable[[int], str]] = {
    "一、": lambda k: f"{HAN[k]}、{GROUPS[k]}",
    "（一）": lambda k: f"（{HAN[k]}）{GROUPS[k]}",
    "（2项）": lambda k: f"{HAN[k]}、{GROUPS[k]}（2项）",
    "【】": lambda k: f"【{GROUPS[k]}】",
    "■": lambda k: f"■ {GROUPS[k]}",
    "第一部分": lambda k: f"第{HAN[k]}部分　{GROUPS[k]}",
}
PROSE = {
    "in brackets": "{n}.{task}。（责任单位：{unit}）",
    "in brackets, with a deadline": "{n}.{task}。（牵头单位：{unit}；年底前完成）",
    "bare in brackets": "{n}.{task}（{unit}）",
    "who leads": "{n}.{task}。（{unit}牵头，县财政局配合）",
    "other brackets": "{n}、{task}。〔责任单位：{unit}〕",
    "a sentence": "{n}.{task}。由{unit}牵头，县财政局配合。",
    "a dash": "{n}.{task}——{unit}",
    "first": "{n}.{unit}：{task}。",
    "progress behind": "{n}.{task}。（责任单位：{unit}）进展情况：{told}",
    "progress below": "{n}.{task}。（{unit}）\n进展：{told}",
    "all below": "{n}.{task}\n责任单位：{unit}\n进展情况：{told}",
    "in boxes": "{n}.{task}\n【责任单位】{unit}\n【进展情况】{told}",
    "a bare line below": "{n}.{task}。（{unit}）\n{told}",
    "an arrow": "{n}.{task}（{unit}）\n→{told}",
    "all labelled": "{n}.目标任务：{task}\n责任单位：{unit}\n完成时限：年底前\n进展情况：{told}",
}


def assert_read(found: tuple[WorkTask, ...], shape: str, *, grouped: bool = True) -> None:
    assert [(one.content or "").rstrip("。") for one in found] == [task for _, task, _, _ in TASKS]
    wanted = [GROUPS[k] if grouped else None for k, *_ in TASKS]
    assert [one.group for one in found] == wanted
    if "{unit}" in shape:
        assert [one.unit for one in found] == [unit for *_, unit, _ in TASKS]
    told = [told if "{told}" in shape else None for *_, told in TASKS]
    assert [one.progress for one in found] == told
    assert [one.remark for one in found] == [None] * len(TASKS)


def tasks(text: str) -> tuple[WorkTask, ...]:
    return extract(SourceText("通报.txt", text))[0].tasks


def under_headings(lines: Callable[[int, str, str, str], str], above: str) -> Iterator[str]:
    for n, (k, task, unit, told) in enumerate(TASKS, 1):
        if n % 2:
            yield ABOVE[above](k)
        yield lines(n, task, unit, told)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("form", PROSE)
def test_numbered_prose_under_headings(form: str, above: str, gap: str) -> None:
    shape = PROSE[form]

    def line(n: int, task: str, unit: str, told: str) -> str:
        return shape.format(n=n, task=task, unit=unit, told=told)

    for ending in ENDINGS.values():
        found = tasks(HEAD + gap.join(under_headings(line, above)) + ending)
        assert_read(found, shape)
        assert [one.seq for one in found] == [1, 2, 3, 4, 5, 6]


COLUMNS = {
    "序号 工作任务 责任单位 进展情况": "{n}|{task}|{unit}|{told}",
    "序号 目标任务 完成情况 责任部门": "{n}|{task}|{told}|{unit}",
    "序号 工作任务 牵头单位 配合单位 时限要求": "{n}|{task}|{unit}|县财政局|年底前",
    "重点工作 责任单位 落实情况": "{task}|{unit}|{told}",
    "年度目标 工作进展": "{task}|{told}",
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["一、", "（2项）", "plain", "none"])
@pytest.mark.parametrize("heads", COLUMNS)
def test_cells_one_below_another(heads: str, above: str, gap: str) -> None:
    shape = COLUMNS[heads]
    cells = heads.split()
    for n, (k, task, unit, told) in enumerate(TASKS, 1):
        if n % 2 and above != "none":
            cells.append(GROUPS[k] if above == "plain" else ABOVE[above](k))
        cells += shape.format(n=n, task=task, unit=unit, told=told).split("|")
    for ending in ENDINGS.values():
        found = tasks(HEAD + gap + gap.join(cells) + ending)
        assert_read(found, shape, grouped=above != "none")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_dates_in_a_column_are_no_date_of_the_page(gap: str) -> None:
    cells = ["序号", "工作任务", "责任单位", "完成时限"]
    for n, (_, task, unit, _) in enumerate(TASKS, 1):
        cells += [str(n), task, unit, f"2022年{n + 6}月30日"]
    found = tasks(HEAD + gap + gap.join(cells) + "\n")

    assert [one.unit for one in found] == [unit for *_, unit, _ in TASKS]


@pytest.mark.parametrize("above", ["一、", "（2项）", "（一）"])
@pytest.mark.parametrize("ruled", [True, False])
def test_a_row_of_one_cell_in_two_columns_names_a_group(above: str, ruled: bool) -> None:
    rows = ["| 工作任务 | 进展情况 |", *(["|---|---|"] if ruled else [])]
    for n, (k, task, _, told) in enumerate(TASKS, 1):
        if n % 2:
            rows.append(f"| {ABOVE[above](k)} | |")
        rows.append(f"| {task} | {told} |")
    found = tasks(HEAD + "\n" + "\n".join(rows) + "\n\n打印本页\n")

    assert_read(found, "{task}{told}")


@pytest.mark.parametrize(
    "form",
    [
        "{n}.{task}。{told}责任单位：{unit}",
        "{n}.{task}。{told}（责任单位：{unit}）",
        "【{name}】\n目标：{task}。进展：{told}（{unit}）",
        "{n}、{name}\n年度目标：{task}。\n工作进展：{told}（责任单位：{unit}）",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_sentences_tell_how_far_a_task_is_and_brackets_who_does_it(form: str, gap: str) -> None:
    told = (
        "已新增19家，另有4家正在申报。",
        "目前签约6个。",
        "截至9月底，清风路通车。",
        "已完工7个，其余在建。",
        "三季度末已建成16座。",
        "2所幼儿园主体封顶。",  # as the others do, though no word says so
    )
    lines = [
        form.format(
            n=n, name=f"项目甲乙丙丁戊己{n}"[: 2 + n], task=task, unit=unit, told=told[n - 1]
        )
        for n, (_, task, unit, _) in enumerate(TASKS, 1)
    ]
    found = tasks(HEAD + gap.join(lines) + "\n打印本页　关闭窗口\n")

    assert [(one.content or "").rstrip("。") for one in found] == [task for _, task, _, _ in TASKS]
    assert [one.progress for one in found] == list(told)
    assert [one.unit for one in found] == [unit for *_, unit, _ in TASKS]
