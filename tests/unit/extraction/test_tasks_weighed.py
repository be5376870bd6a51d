"""Tasks told by what is learned: the pieces of lines, what labels make of them, and whole pages."""

from __future__ import annotations

import pytest

from reader_app.domain.span import SURE
from reader_app.extraction.learned.chain import Chain
from reader_app.extraction.tasks.pieces import pieces_of
from reader_app.extraction.tasks.rows import Layout, tasks_of
from reader_app.extraction.tasks.weighed import read_weighed, rows_of, told_alike
from reader_app.sources.source_text import SourceText
from reader_app.text.clean import Clean, clean
from tests.training.task_values import labels_by_gold
from tests.training.texts import Example


def words(text: Clean) -> list[str]:
    return [text.folded[one.start : one.end] for one in pieces_of(text)]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (
            "1.新建公园3个。（责任单位：市园林局）",
            ["新建公园3个。", "责任单位", "市园林局"],
        ),
        (
            "三、改造厂房6栋。目前已改造5栋；余下1栋年底完工。",
            ["改造厂房6栋。", "目前已改造5栋;", "余下1栋年底完工。"],
        ),
        ("【目标】修路8公里", ["目标", "修路8公里"]),
        ("二是便民停车，新增车位500个。", ["便民停车,新增车位500个。"]),
        ("建设“口袋公园”（二期）项目", ["建设“口袋公园”(二期)项目"]),
        ("3.png", []),
    ],
)
def test_a_line_is_cut_where_values_may_begin(line: str, pieces: list[str]) -> None:
    assert words(clean(line)) == pieces


def test_labels_make_tasks() -> None:
    text = clean(
        "一、城市建设\n\n1.新建公园3个。目前，已开园2个。\n\n由市园林局牵头。\n\n"
        "2.桥梁加固项目完成情况\n\n完工。\n"
    )
    labels = ["group", "task", "progress", "progress", "unit", "task", "progress"]
    tasks = tasks_of(text, Layout(rows_of(text, pieces_of(text), labels), []))

    told = [(one.seq, one.group, one.content, one.progress, one.unit) for one in tasks]
    assert told == [
        (1, "城市建设", "新建公园3个。", "已开园2个。", "市园林局"),
        (2, "城市建设", "桥梁加固项目", "完工。", None),
    ]


def test_cards_are_counted_over_their_names_and_sections_count_no_task() -> None:
    cards = clean("01\n停车\n目标：新增车位500个\n02\n助餐\n目标：新开食堂3家\n")
    labels = ["out", "group", "out", "task"] * 2
    rows = rows_of(cards, pieces_of(cards), labels)
    assert [one.seq for one in tasks_of(cards, Layout(rows, []))] == [1, 2]

    section = clean("一、民生\n新增车位500个\n新开食堂3家\n")
    rows = rows_of(section, pieces_of(section), ["group", "task", "task"])
    assert [one.seq for one in tasks_of(section, Layout(rows, []))] == [None, None]


def test_what_most_lines_of_a_form_are_the_others_are_too() -> None:
    text = clean("1.甲\n2.乙\n3.丙\n4.丁\n")
    chain = Chain(["out", "task"], {"a": [0.0, 3.0], "b": [0.2, 0.0]}, [0, 0], [[0, 0], [0, 0]])
    seen = [{"a": 1.0}, {"a": 1.0}, {"b": 1.0}, {"a": 1.0}]

    assert [one.label for one in chain.decode(seen)] == ["task", "task", "out", "task"]
    decoded = told_alike(chain, text, pieces_of(text), seen)
    assert [one.label for one in decoded] == ["task"] * 4


def test_gold_labels_the_pieces_that_its_values_are_made_of() -> None:
    page = SourceText(
        "页.txt", "1.修路8公里。（县交通局）已修5公里。\n2.建桥1座。（县交通局）已开工。\n"
    )
    text = clean(page.text)
    values = [("修路8公里。", "已修5公里。"), ("建桥1座。", "已开工。")]
    tasks = [
        {"content": task, "progress": progress, "unit": "县交通局"} for task, progress in values
    ]
    labels = labels_by_gold(Example("", text, {"tasks": tasks}, page), pieces_of(text))

    assert labels == ["task", "unit", "progress"] * 2


TOLD = (
    ("滨河步道延伸工程", "全长3.2公里，已完成铺装2.6公里，栏杆安装正在进行。"),
    ("县医院发热门诊楼项目", "主体结构已封顶，正在内部装修，预计11月投用。"),
    ("农村饮水管网改造工程", "已更换管网41公里，惠及6个村1.2万人。"),
    ("第二幼儿园扩建项目", "教学楼已竣工，新增学位270个，9月已开学。"),
)


def test_a_page_of_tasks_is_told_with_its_doubts() -> None:
    lines = [f"{'一二三四'[k]}、{task}\n\n{told}" for k, (task, told) in enumerate(TOLD)]
    head = "白石县2022年民生实事项目进展情况的汇报\n\n现将四件进展情况汇报如下：\n\n"
    text = clean(head + "\n\n".join(lines))
    layout = read_weighed(text)

    assert layout is not None
    tasks = tasks_of(text, layout)
    assert [(one.content, one.progress) for one in tasks] == list(TOLD)
    assert [one.seq for one in tasks] == [1, 2, 3, 4]
    assert all(source.confidence < SURE for one in tasks for source in one.sources.values())


@pytest.mark.parametrize(
    "page",
    [
        "关于报送民生实事进展情况的通知\n\n各单位：\n\n一、报送内容。写明完成情况和存在的问题。\n\n"
        "二、报送时间。10月8日前报县督查室。\n\n三、报送要求。各单位要高度重视，不得迟报。\n",
        "滨河步道\n\n一、全长3.2公里。\n\n二、已完成2.6公里。\n\n三、预计11月完工。\n",
    ],
)
def test_a_page_of_anything_else_has_none(page: str) -> None:
    assert read_weighed(clean(page)) is None
