"""What a page tells by its own structure: labels, columns and lists that no lexicon foresees."""

from __future__ import annotations

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

RECORDS = (
    ("关于完善公园夜间照明的提案", "路远", "市园林绿化中心", "更换路灯860盏。"),
    ("关于增设母婴设施的提案", "市妇联", "市卫健委", "新建母婴室29间。"),
    ("关于规范共享单车停放的提案", "白玉堂", "市城管局", "划设停车点412处。"),
)


def read(page: str) -> Document:
    return extract(SourceText("页.txt", page))[0]


def cards(after_units: str) -> str:
    return "市政协提案办理情况选登\n\n" + "\n\n".join(
        f"《{title}》\n提案人：{who}\n主办单位：{unit}\n" + after_units.format(reply=reply)
        for title, who, unit, reply in RECORDS
    )


def test_a_word_that_recurs_after_every_reply_ends_it() -> None:
    document = read(cards("办理情况：{reply}\n街头采风：大家都说好。"))
    assert [one.reply for one in document.proposals] == [reply for *_, reply in RECORDS]


def test_a_word_that_comes_last_in_every_record_names_the_reply() -> None:
    document = read(cards("提案内容：尚有不足。\n今日回望：{reply}"))
    assert [one.reply for one in document.proposals] == [reply for *_, reply in RECORDS]


def test_a_word_that_stands_once_is_text_of_the_reply() -> None:
    page = cards("办理情况：{reply}").replace(
        "新建母婴室29间。", "新建母婴室29间。\n街头采风：好。"
    )
    assert [one.reply for one in read(page).proposals][1] == "新建母婴室29间。\n街头采风：好。"


def test_columns_without_heads_are_told_by_what_stands_in_them() -> None:
    rows = "\n".join(
        f"{count} | {count + 40} | {title} | {who} | {unit}"
        for count, (title, who, unit, _) in enumerate(RECORDS, 1)
    )
    found = read(f"市政协提案交办清单\n\n{rows}\n").proposals
    assert [(one.seq, one.number, one.title) for one in found] == [
        (count, count + 40, record[0]) for count, record in enumerate(RECORDS, 1)
    ]
    assert [one.lead_units for one in found] == [(record[2],) for record in RECORDS]


def test_titles_alone_are_records_only_under_a_list_s_name() -> None:
    titles = "\n".join(record[0] for record in RECORDS)
    assert len(read(f"市政协优秀提案名单\n\n{titles}\n").proposals) == 3
    assert read(f"读者来信摘登\n\n{titles}\n").proposals == ()


def test_a_numbered_list_is_of_tasks_if_it_or_its_page_says_so() -> None:
    goals = ("改造老旧小区18个。", "新建口袋公园6处。", "打通断头路3条。")
    told = "\n".join(
        f"{count}.{goal}（责任单位：县住建局、县城管局）" for count, goal in enumerate(goals, 1)
    )
    document = read(f"县重点任务清单\n\n一、城市更新\n{told}\n")
    assert document.genre is Genre.TASK_TABLE
    assert [(one.seq, one.group, one.content) for one in document.tasks] == [
        (count, "城市更新", goal) for count, goal in enumerate(goals, 1)
    ]
    assert {one.units for one in document.tasks} == {("县住建局", "县城管局")}
    plain = "\n".join(f"{count}.{goal}" for count, goal in enumerate(goals, 1))
    assert len(read(f"县重点任务清单\n\n一、城市更新\n{plain}\n").tasks) == len(goals)
    assert read(f"县城建设这五年\n\n一、城市更新\n{plain}\n").tasks == ()
