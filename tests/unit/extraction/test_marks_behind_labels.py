"""What parts a label from its value, and what of a page's last record is still its own."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

STREETS = ("青石巷", "乌衣巷", "桃叶渡")
OVER = "松岭县政协重点提案办理情况公示\n\n"
WRONG = "路面破损，雨天积水，群众反映比较集中。"
DONE = "今年以来，已更换石板300块，疏通暗渠2处。"


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize("mark", [" / ", "　", "｜", "/\n", "：\n"])
def test_a_slash_a_gap_or_a_bar_parts_labels_from_texts(mark: str) -> None:
    mark = mark.replace("/\n", " /\n")
    page = read(
        OVER
        + "".join(
            f"第{n}号《关于修缮{street}的提案》\n提案人：陶谦\n承办单位：县住建局\n"
            f"提案摘要{mark}{WRONG}\n办理答卷{mark}{DONE}\n"
            for n, street in enumerate(STREETS, 31)
        )
    )
    assert [(one.content, one.reply) for one in page.proposals] == [(WRONG, DONE)] * 3


@pytest.mark.parametrize("mark", [" / ", "　"])
def test_short_labels_stand_before_names_and_offices_without_a_colon(mark: str) -> None:
    page = read(
        OVER
        + "".join(
            f"■ 关于修缮{street}的提案\n督办{mark}孟郊\n承办{mark}县住建局\n"
            f"协助办理{mark}县水务局\n"
            f"提出者{mark}陶谦\n办理情况：{DONE}\n"
            for street in STREETS
        )
    )
    (one, *_) = page.proposals
    assert len(page.proposals) == 3
    assert (one.supervisors, one.lead_units, one.co_units) == (
        ("孟郊",),
        ("县住建局",),
        ("县水务局",),
    )
    assert one.proposers == ("陶谦",)


def test_labels_alone_in_their_lines_open_the_record_of_a_title() -> None:
    for label in ("{}", "▍{}", "■{}"):
        page = read(
            OVER
            + "".join(
                f"《关于修缮{street}的提案》\n{label.format('提案初心')}\n{WRONG}\n"
                f"{label.format('落实情况')}\n{DONE}\n（提案人：陶谦；承办单位：县住建局）\n"
                for street in STREETS
            )
        )
        found = [(one.title, one.content, one.reply) for one in page.proposals]
        assert found == [(f"关于修缮{street}的提案", WRONG, DONE) for street in STREETS]
        assert [one.proposers for one in page.proposals] == [("陶谦",)] * 3


def test_a_number_in_brackets_is_the_proposals_if_it_does_not_count() -> None:
    for form in ("【提案{:03}】", "【第{}号】", "【第{}号提案】"):
        page = read(
            OVER
            + "".join(
                f"{form.format(n)}关于修缮{street}的提案\n提案人：陶谦\n办理情况：{DONE}\n\n"
                for n, street in zip((6, 72, 149), STREETS, strict=True)
            )
        )
        assert [one.number for one in page.proposals] == [6, 72, 149]


def test_the_last_record_keeps_its_second_paragraphs() -> None:
    record = "《关于修缮{}的提案》\n\n提案人：陶谦\n\n当初怎么提：{}\n\n现在怎么样：{}\n\n"
    page = read(
        OVER
        + record.format(STREETS[0], WRONG + "建议更换石板。", DONE)
        + record.format(STREETS[1], WRONG + "\n\n建议更换石板。", DONE + "\n\n已开展检查6次。")
    )
    last = page.proposals[-1]
    assert last.content == WRONG + "\n建议更换石板。"
    assert last.reply == DONE + "\n已开展检查6次。"


def test_what_closes_a_spaced_page_is_no_part_of_its_last_reply() -> None:
    record = "《关于修缮{}的提案》\n\n提案人：陶谦\n\n办理情况：" + DONE + "\n\n"
    page = read(OVER + "".join(map(record.format, STREETS)) + "会议结束时，夜色已深。\n")
    assert page.proposals[-1].reply == DONE


def test_a_line_of_facts_with_bars_begins_a_page() -> None:
    line = (
        "编号:0{} | 案由:关于修缮{}的提案 | 督办领导:孟郊 | 提案委员:陶谦、岑参\n■办理情况\n"
        + DONE
        + "\n"
    )
    page = read(
        OVER
        + "".join(line.format(n, street) for n, street in zip((41, 52, 77), STREETS, strict=True))
    )
    assert [one.proposers for one in page.proposals] == [("陶谦", "岑参")] * 3
