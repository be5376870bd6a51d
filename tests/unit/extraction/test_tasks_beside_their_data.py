"""What pages print beside tasks: deadlines behind offices, bars of progress, counts in boxes."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.domain.work_task import WorkTask
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

OFFICES = ("县商务局", "县卫健局、各乡镇", "县城管局")
WORK = ("建设便民早餐点30处", "免费筛查儿童8000人", "新增公共泊位1200个")
NAMES = ("放心早餐", "护苗行动", "智慧停车")
PROGRESS = ("30处全部投用。", "已筛查6530人。", "已新增876个，其余在建。")


def read(text: str) -> Document:
    return extract(SourceText("任务.txt", text))[0]


def tasks(text: str) -> tuple[WorkTask, ...]:
    return read(text).tasks


@pytest.mark.parametrize(
    "deadline",
    [
        "12月底前完成",
        "6月底前",
        "全年推进",
        "长期坚持",
        "2023年10月底前完成",
        "年底前",
        "第三季度完成",
        "每月推进",
        "完成时限：11月底前",
    ],
)
@pytest.mark.parametrize("mark", ["；", "，", "。", "；　"])
def test_a_deadline_behind_an_office_is_none(deadline: str, mark: str) -> None:
    lines = ["关于分解2022年重点工作任务的通知", "", "一、办好民生实事"]
    lines += [
        f"　　{n}.{work}。（牵头单位：{office}{mark}{deadline}）"
        for n, (work, office) in enumerate(zip(WORK, OFFICES, strict=True), 1)
    ]
    found = tasks("\n".join(lines))

    assert [one.unit for one in found] == list(OFFICES)
    assert found[1].units == ("县卫健局", "各乡镇")
    assert [one.group for one in found] == ["办好民生实事"] * 3


@pytest.mark.parametrize("deadline", ["每月推进", "全年推进", "12月底前完成", "年内办结"])
def test_a_deadline_is_a_clause_beside_who_leads_and_who_joins(deadline: str) -> None:
    lines = ["2022年全县重点工作分工"]
    lines += [
        f"{n}.{work}。（{office}牵头，县财政局配合，{deadline}）"
        for n, (work, office) in enumerate(zip(WORK, OFFICES, strict=True), 1)
    ]

    assert [one.unit for one in tasks("\n".join(lines))] == list(OFFICES)


def test_a_sentence_of_steadiness_behind_an_office_is_no_progress() -> None:
    lines = ["2022年交通重点工作分工", "（一）公路建设"]
    lines += [
        f"{n}. {work}。牵头单位：{office}。全年推进。"
        for n, (work, office) in enumerate(zip(WORK, OFFICES, strict=True), 1)
    ]
    found = tasks("\n".join(lines))

    assert [one.unit for one in found] == list(OFFICES)
    assert [one.progress for one in found] == [None] * 3


BARS = ["▉▉▉▉▉▉ 64%", "■■■■■■□□□□ 60%", "【●●●○○】60％", "████░░ 66.7%", "🟩🟩🟩⬜⬜ 60%"]


@pytest.mark.parametrize("bar", BARS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["【NO.{}】{}", "NO.{} {}", "No.{}：{}", "0{}｜{}", "【0{}】{}"])
def test_bars_of_progress_belong_to_no_card(bar: str, gap: str, head: str) -> None:
    cards = [
        f"{head.format(n, name)}\n目标：{work}\n责任单位：{office}\n进度：{told}\n{bar}"
        for n, (name, work, office, told) in enumerate(
            zip(NAMES, WORK, OFFICES, PROGRESS, strict=True), 1
        )
    ]
    found = tasks("民生实事进度条更新\n某县发布 2025-11-06 18:20\n\n" + gap.join(cards))

    assert [one.seq for one in found] == [1, 2, 3]
    assert [one.group for one in found] == list(NAMES)
    assert [one.progress for one in found] == list(PROGRESS)
    assert [one.unit for one in found] == list(OFFICES)


@pytest.mark.parametrize(
    "line",
    [
        "信息分类：重点工作进展　某市体育局　2023-07-25",
        "索引分类：工作动态　　某市体育局　2023-07-25",
        "分类：政务公开　某市体育局　2023年7月25日",
        "【实事项目进度条】\n某市体育局　2023-07-25",
    ],
)
def test_labels_over_the_article_are_no_cards(line: str) -> None:
    cards = [
        f"　　{count}、{name}\n　　目标任务：{work}。\n　　完成情况：{told}\n　　责任科室：{office}"
        for count, name, work, told, office in zip(
            "一二三", NAMES, WORK, PROGRESS, OFFICES, strict=True
        )
    ]
    title = "某市体育局2023年重点工作任务上半年完成情况"
    document = read("\n\n".join([line, title, *cards]))

    assert [one.seq for one in document.tasks] == [1, 2, 3]
    assert [one.group for one in document.tasks] == list(NAMES)
    assert [one.content for one in document.tasks] == [f"{work}。" for work in WORK]
    assert [one.unit for one in document.tasks] == list(OFFICES)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("heads", ["类 别", "领域"])
def test_remarks_that_recur_before_a_group_name_no_group(gap: str, heads: str) -> None:
    cells = ["2020年重点工作责任分解表", heads, "序号", "工作内容", "牵头单位", "配合单位", "备注"]
    cells += ["产业发展", "1", "实施技改项目60个", "区经信局", "各街镇", "市考核"]
    cells += ["2", "新增规上企业25家", "区统计局", "各街镇"]
    cells += ["3", "引进总投资5亿元以上项目4个", "区投资促进局", "各街镇", "市考核"]
    cells += ["城市建设", "4", "打通两条断头路", "区住建局", "区征收办"]
    cells += ["5", "新建改建公厕18座", "区城管局", "各街镇"]
    found = tasks(gap.join(cells))

    assert [one.group for one in found] == ["产业发展"] * 3 + ["城市建设"] * 2
    assert [one.remark for one in found] == ["市考核", None, "市考核", None, None]


@pytest.mark.parametrize("nothing", ["—", "-", "——", "/", "\\"])
def test_a_dash_in_a_cell_says_that_it_is_empty(nothing: str) -> None:
    rows = [
        f"| {n} | {work} | {told} | {office} | {nothing if n != 2 else '提前完成'} |"
        for n, (work, told, office) in enumerate(zip(WORK, PROGRESS, OFFICES, strict=True), 1)
    ]
    heads = ["| 序号 | 年度目标 | 进展情况 | 责任单位 | 备注 |", "|---|---|---|---|---|"]
    found = tasks("\n".join(["# 重点项目进展", "", *heads, *rows]))

    assert [one.remark for one in found] == [None, "提前完成", None]
