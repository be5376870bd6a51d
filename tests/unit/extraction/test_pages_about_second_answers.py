"""Pages that follow proposals up: titles in brackets, rounds told in words, who acted first."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TITLES = ("关于增开夜班公交的建议", "关于修建口袋公园的建议")
PEOPLE = ("王一川", "李二水")
OFFICES = ("区交通局", "区园林局")
ASKED = ("夜班工人下班无车，建议增开夜班车。", "老城缺少绿地，建议利用边角地建口袋公园。")
DONE = ("新开夜班车2条，日均客流300人次。", "建成口袋公园6处，新增座椅90张。")


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def page(record: str) -> Document:
    values = zip((12, 35), TITLES, PEOPLE, OFFICES, ASKED, DONE, strict=True)
    return read(
        "提案追踪：一件一件看变化\n2024-05-06\n\n区政协组织委员逐件查看去年提案的进展。\n\n"
        + "\n\n".join(
            record.format(number=number, title=title, who=who, office=office, asked=a, done=d)
            for number, title, who, office, a, d in values
        )
        + "\n"
    )


@pytest.mark.parametrize(
    "head",
    ["【{title}】", "〔{title}〕", "〖{title}〗（第{number}号）", "〖第{number}号〗{title}"],
)
def test_brackets_round_a_title_or_its_number_are_no_part_of_the_title(head: str) -> None:
    found = page(head + "\n提案人：{who}\n承办单位：{office}\n办理情况：{done}").proposals

    assert [one.title for one in found] == list(TITLES)
    assert [one.number for one in found] == ([12, 35] if "number" in head else [None, None])


def test_what_stands_before_the_recurring_label_of_the_progress_was_asked() -> None:
    card = "【{title}】\n提案人　{who}\n承办单位　{office}\n{asked}\n进展　{done}\n评定　A类"
    found = page(card).proposals

    assert [one.content for one in found] == list(ASKED)
    assert [one.reply for one in found] == list(DONE)


@pytest.mark.parametrize(
    ("told", "rounds"),
    [
        ("年初为B类，年终复评仍为B类", {"1": "B", "2": "B"}),
        ("首评为B类，复评维持B类", {"1": "B", "2": "B"}),
        ("首次答复C类，本次调整为B类", {"1": "C", "2": "B"}),
        ("年初C类，年末提升至A类", {"1": "C", "2": "A"}),
    ],
)
def test_rounds_are_told_with_words_of_staying_and_changing(
    told: str, rounds: dict[str, str]
) -> None:
    card = "《{title}》\n提案人：{who}\n承办单位：{office}\n办理情况：{done}\n办理结果：" + told
    found = page(card).proposals

    assert [one.category_rounds for one in found] == [rounds, rounds]
    assert [one.category for one in found] == [rounds["2"]] * 2


@pytest.mark.parametrize("arrow", ["C→B", "C类转B类"])
def test_a_change_tells_of_two_rounds_on_a_page_about_handling_again(arrow: str) -> None:
    records = "\n\n".join(
        f"●{title}\n提案号：{number}　提案者：{who}\n承办单位：{office}\n办理结果：{arrow}\n"
        f"再办理情况：{done}"
        for number, title, who, office, done in zip(
            (12, 35), TITLES, PEOPLE, OFFICES, DONE, strict=True
        )
    )
    again = read(f"县政协B、C类提案再办理情况选登\n2024-05-06\n\n{records}\n").proposals

    assert [one.category_rounds for one in again] == [{"1": "C", "2": "B"}] * 2


@pytest.mark.parametrize(
    "number", ["202400{number}号 | ", "202400{number}号／", "（提案第202400{number}号）｜"]
)
def test_a_number_before_a_label_is_parted_by_any_mark(number: str) -> None:
    card = "{title}\n" + number + "提案人：{who}\n【怎么说】{asked}\n【怎么办】{office}办理。{done}"
    found = page(card).proposals

    assert [one.title for one in found] == list(TITLES)
    assert [one.number for one in found] == [20240012, 20240035]


@pytest.mark.parametrize(
    ("first", "joined"),
    [
        ("区交通局办理。", ()),
        ("区交通局会同区人防办、东街街道办理。", ("区人防办", "东街街道")),
        ("由区交通局牵头，会同区人防办共同办理。", ("区人防办",)),
        ("区交通局主办，区人防办、东街街道配合。", ("区人防办", "东街街道")),
    ],
)
def test_a_first_sentence_of_offices_is_no_text_of_the_reply(
    first: str, joined: tuple[str, ...]
) -> None:
    card = "{title}\n第{number}号 | 提案人：{who}\n【怎么说】{asked}\n【怎么办】" + first + "{done}"
    found = page(card).proposals

    assert [one.reply for one in found] == list(DONE)
    assert found[0].lead_units == ("区交通局",)
    assert found[0].co_units == joined


def test_the_year_before_a_number_is_no_part_of_it() -> None:
    card = "提案编号：2024-0{number}\n提案名称：{title}\n提案委员：{who}\n主办单位：{office}"

    assert [one.number for one in page(card).proposals] == [12, 35]


def test_our_office_is_the_one_whose_ledger_the_page_is() -> None:
    cards = "\n".join(
        f"提案编号：{number}\n提案名称：{title}\n提案委员：{who}\n主办单位：我局\n协办单位：区公安分局"
        for number, title, who in zip((12, 35), TITLES, PEOPLE, strict=True)
    )
    found = read(f"青石区园林局政协提案办理台账（公开版）\n更新时间：2024.12.31\n\n{cards}\n")

    assert [one.lead_units for one in found.proposals] == [("青石区园林局",)] * 2


@pytest.mark.parametrize(
    "line",
    [
        "结果：初B终A",
        "办结类别：先B后A",
        "首复B，再复A",
        "初审B类、终审A类",
        "首次分类B类，复核分类A类",
        "去年答复B类，今年回访改列A类",
        "承办单位自评：B类；政协复评：A类",
        "该件首次答复列B类，经复办调整为A类。",
        "结果：B类，回头看后为A类",
        "办理结果：B类→A类（经二次办理）",
        "首次评定等次：B等；二次评定等次：A等",
    ],
)
def test_short_words_and_the_one_who_rates_name_a_round(line: str) -> None:
    card = (
        "《{title}》（第{number}号）\n提案人：{who}\n承办单位：{office}\n办理情况：{done}\n" + line
    )
    found = page(card).proposals

    assert [one.category_rounds for one in found] == [{"1": "B", "2": "A"}] * 2
    assert [one.reply for one in found] == list(DONE)


@pytest.mark.parametrize("change", ["B→A", "B类转A类", "由B升A"])
@pytest.mark.parametrize(
    "entry",
    [
        "{count}.{title}（第{number}号，{who}，{office}主办，{change}）",
        "第{number}号 | {title} | {who} | {office} | {change}",
        "{count}\t{number}\t{title}\t{who}\t{office}\t{change}",
    ],
)
def test_a_change_in_a_list_of_second_answers_tells_of_two_rounds(entry: str, change: str) -> None:
    columns = "序号\t提案号\t案由\t提案人\t承办单位\t办理结果\n" if "\t" in entry else ""
    lines = "\n".join(
        entry.format(count=k, number=number, title=title, who=who, office=office, change=change)
        for k, (number, title, who, office) in enumerate(
            zip((12, 35), TITLES, PEOPLE, OFFICES, strict=True), 1
        )
    )
    found = read(f"区政协提案再次办理结果公布\n2024-05-06\n\n{columns}{lines}\n").proposals

    assert [one.category_rounds for one in found] == [{"1": "B", "2": "A"}] * 2


@pytest.mark.parametrize(
    "told",
    [
        "年初，承办单位答复为B类；年底复评时改为A类。",
        "当时的办理结果是B类，“回头看”后，办理结果变为A类。",
        "第一次办理结果为“B”，第二次办理结果为“A”。",
    ],
)
def test_one_sentence_of_a_story_may_tell_both_rounds(told: str) -> None:
    story = "{who}委员提交的《{title}》（第{number}号），由{office}主办，{done}" + told

    assert [one.category_rounds for one in page(story).proposals] == [{"1": "B", "2": "A"}] * 2
