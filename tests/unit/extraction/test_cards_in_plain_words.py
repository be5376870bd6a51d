"""Cards whose labels are everyday words, or stand before white space; and cells with two facts."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

ASKED = (
    "楼道堆着旧家具，消防车进不来，希望尽快清理。",
    "桥头没有路灯，夜里行人看不清台阶，请加装。",
)
DONE = ("清理楼道杂物46处，拆除违建棚3间。", "加装路灯12盏，台阶边缘贴了反光条。")
PLAIN = ("楼道清一清", "桥头亮起来")
FULL = ("关于清理楼道杂物的提案", "关于补装桥头路灯的提案")


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def cards(card: str, titles: tuple[str, str]) -> str:
    values = zip((18, 29), titles, ("顾长青", "苗秀英"), ASKED, DONE, strict=True)
    return "市政协提案办理回头看\n2024-05-06\n\n" + "\n\n".join(
        card.format(number=number, title=title, who=who, asked=asked, done=done)
        for number, title, who, asked, done in values
    )


@pytest.mark.parametrize(
    "card",
    [
        "{title}\n提案人：{who}\n交办：区城管局\n微建议：{asked}\n办理：{done}\n",
        "提案：《{title}》；编号：第0{number}号；提案人：{who}；主办：区城管局\n"
        "委员怎么说：{asked}\n部门怎么办：{done}\n",
        "【微提案】\n\n{title}\n\n【提出人】\n\n{who}\n\n【我的建议】\n\n{asked}\n\n"
        "【落实单位】\n\n区城管局\n\n【落实情况】\n\n{done}\n",
    ],
)
def test_everyday_labels(card: str) -> None:
    titles = FULL if "《" in card else PLAIN
    document = read(cards(card, titles))
    assert [p.title for p in document.proposals] == list(titles)
    assert [p.content for p in document.proposals] == list(ASKED)
    assert [p.reply for p in document.proposals] == list(DONE)
    assert [p.proposers for p in document.proposals] == [("顾长青",), ("苗秀英",)]
    assert {p.lead_units for p in document.proposals} == {("区城管局",)}
    numbers = [18, 29] if "编号" in card else [None, None]
    assert [p.number for p in document.proposals] == numbers


@pytest.mark.parametrize(
    ("why", "what", "how"),
    [
        ("为什么提", "建议怎么办", "现在怎么样"),
        ("为啥提", "怎么建议", "如今怎样"),
        ("因何提", "建议怎么做", "现在如何"),
    ],
)
def test_three_questions_are_the_three_texts(why: str, what: str, how: str) -> None:
    card = "{title}\n提案人：{who}\n" + f"{why}：{{asked}}\n{what}：逐处清理。\n{how}：{{done}}\n"
    for proposal, asked, done in zip(read(cards(card, FULL)).proposals, ASKED, DONE, strict=True):
        assert proposal.background == asked
        assert proposal.suggestion == "逐处清理。"
        assert proposal.reply == done


LIST = ("顾长青", "苗秀英", "农业界", "段小楼", "市侨联")


def listed(card: str) -> str:
    return "市政协提案复评结果\n\n" + "\n\n".join(
        card.format(number=f"0{k}7", k=k, who=who) for k, who in enumerate(LIST, 1)
    )


def test_labels_that_only_white_space_parts_are_no_part_of_the_titles() -> None:
    card = (
        "提案编号 {number}\n题目 关于第{k}渡口修缮的提案\n提案者 {who}\n承办 市港航局\n"
        "初评等次 B　复评等次 A\n查看全文 >"
    )
    document = read(listed(card))
    assert [p.title for p in document.proposals] == [
        f"关于第{k}渡口修缮的提案" for k in range(1, 6)
    ]
    assert [p.number for p in document.proposals] == [17, 27, 37, 47, 57]
    assert {p.lead_units for p in document.proposals} == {("市港航局",)}
    assert all(p.category_rounds == {"1": "B", "2": "A"} for p in document.proposals)


@pytest.mark.parametrize("label", ["领题：副主席 {leader}", "揭榜领导：{leader}"])
def test_who_takes_a_proposal_on_supervises_it(label: str) -> None:
    card = "■ 重点提案{k}\n题目：关于第{k}渡口修缮的提案\n提出：{who}\n" + label.format(
        leader="申屠岳"
    )
    document = read(listed(card + "\n承办：市港航局"))
    assert {p.supervisors for p in document.proposals} == {("申屠岳",)}
    assert document.genre is Genre.PROPOSAL_LIST


@pytest.mark.parametrize(
    "row",
    [
        "{k}. 第{k}6号 关于第{k}渡口修缮的提案 | {who} | 市港航局 | 年初答复B类 → 年底复查A类",
        "{k}. 第{k}6号 关于第{k}渡口修缮的提案 | {who} | 市港航局 | 首次答复B类，督查后A类",
    ],
)
def test_rounds_in_the_last_cell_of_a_row(row: str) -> None:
    rows = "\n".join(row.format(k=k, who=who) for k, who in enumerate(LIST, 1))
    document = read("市政协提案B转A清单\n\n" + rows)
    assert [p.number for p in document.proposals] == [16, 26, 36, 46, 56]
    if "复查" in row:
        assert all(p.category_rounds == {"1": "B", "2": "A"} for p in document.proposals)


ROWS = "\n".join(
    f"{k}\t{k}5\t关于第{k}渡口修缮的提案\t{who}\t市港航局\tB→A" for k, who in enumerate(LIST, 1)
)


@pytest.mark.parametrize(
    ("note", "rounds"),
    [
        ("注：“→”前为5月答复时结果，后为10月复核结果。", {"1": "B", "2": "A"}),
        ("说明：箭头左侧为年中评定结果，箭头右侧为年末评定结果。", {"1": "B", "2": "A"}),
        ("注：本表由提案委整理。", {}),
    ],
)
def test_arrows_are_rounds_where_a_note_says_so(note: str, rounds: dict[str, str]) -> None:
    head = "序号\t编号\t案由\t提案者\t主办单位\t办理结果\n"
    document = read(f"市政协提案办理结果\n\n{head}{ROWS}\n\n{note}\n")
    assert len(document.proposals) == 5
    assert all(p.category == "A" for p in document.proposals)
    assert all(p.category_rounds == rounds for p in document.proposals)


@pytest.mark.parametrize("head", ["提案（编号）", "提案（提案号）"])
def test_a_number_below_the_title_in_its_cell(head: str) -> None:
    rows = "\n".join(
        f"| {k} | 关于第{k}渡口修缮的提案<br>（00{k}3） | {who} | 市港航局 |"
        for k, who in enumerate(LIST, 1)
    )
    table = f"| 序号 | {head} | 提案者 | 承办单位 |\n| --- | --- | --- | --- |\n{rows}\n"
    document = extract(SourceText("页.md", f"## 市政协重点提案\n\n{table}"))[0]
    assert [p.number for p in document.proposals] == [13, 23, 33, 43, 53]
    assert [p.seq for p in document.proposals] == [1, 2, 3, 4, 5]
    assert document.proposals[0].title == "关于第1渡口修缮的提案"


def test_columns_named_with_the_month_of_their_round() -> None:
    heads = [
        "序号",
        "提案号",
        "提案名称",
        "提案人",
        "承办单位",
        "第一轮结果（5月）",
        "第二轮结果（11月）",
    ]
    cells = [
        cell
        for k, who in enumerate(LIST, 1)
        for cell in (str(k), f"{k}5", f"关于第{k}渡口修缮的提案", who, "市港航局", "B", "A")
    ]
    document = read("提案两轮办理结果公示\n\n" + "\n\n".join([*heads, *cells]))
    assert len(document.proposals) == 5
    assert all(p.category_rounds == {"1": "B", "2": "A"} for p in document.proposals)


@pytest.mark.parametrize("mark", ["▲关键词　", "◆关键词 ", "●关键词：", "▲"])
def test_keywords_over_records_are_no_sections(mark: str) -> None:
    words = ("渡口", "路灯", "早市")
    heads = ("纪淮委员", "农业界别", "巷口工作室")
    record = (
        "{mark}{word}\n{who}《关于改善{word}的提案》　办理单位：市城管局\n　　已改善{word}4处。"
    )
    document = read(
        "今年的答卷\n\n市政协提案办得怎么样？\n\n"
        + "\n".join(
            record.format(mark=mark, word=word, who=who)
            for word, who in zip(words, heads, strict=True)
        )
    )
    assert [p.title for p in document.proposals] == [f"关于改善{word}的提案" for word in words]
    assert [p.reply for p in document.proposals] == [f"已改善{word}4处。" for word in words]
    assert {p.section for p in document.proposals} == {None}


def test_a_scan_with_short_lines() -> None:
    record = (
        "{seq}、案由：进一步加强{what}养护管\n理工作（第{number}号）\n提案人：{who}\n承办单位：市交通局\n"
        "办理结果：全年修补路面坑槽\n九百平方米，更换护栏，清理边沟，路况明\n显好转。\n"
    )
    document = read(
        "重点提案办理结果\n\n"
        + "\n".join(
            record.format(seq=seq, what=what, number=number, who=who)
            for seq, what, number, who in (
                ("一", "县道", 12, "汤显"),
                ("二", "乡道", 39, "柳青"),
                ("三", "桥梁", 41, "常平"),
            )
        )
    )
    assert [p.number for p in document.proposals] == [12, 39, 41]
    assert document.proposals[0].title == "进一步加强县道养护管理工作"
    assert {p.reply and p.reply.replace("\n", "") for p in document.proposals} == {
        "全年修补路面坑槽九百平方米，更换护栏，清理边沟，路况明显好转。"
    }


def test_a_title_label_below_the_title_repeats_it() -> None:
    document = read(
        "提案办理系统\n\n关于修缮渡口的提案\n\n届次：四届三次会议\n提案编号：035\n"
        "提案名称：关于修缮渡口的提案\n提案者：顾长青\n主办单位：市港航局\n办理结果：A类\n"
    )
    assert len(document.proposals) == 1
    assert document.proposals[0].number == 35
    assert document.proposals[0].lead_units == ("市港航局",)


def test_a_heading_with_brackets_inside_its_words() -> None:
    rows = [f"关于第{k}渡口修缮的提案　　　{who}" for k, who in enumerate(LIST, 1)]
    text = "优秀提案名单\n\n集体提案（2件）\n" + "\n".join(rows[2:3] + rows[4:5])
    text += "\n\n个人（联名）提案（3件）\n" + "\n".join(rows[:2] + rows[3:4])
    sections = [p.section for p in read(text).proposals]
    assert sections == ["集体提案"] * 2 + ["个人（联名）提案"] * 3


def test_a_letter_answered_anew_whose_class_stands_without_its_word() -> None:
    document = read(
        "对市政协四届二次会议第63号提案的重新答复\n\n尊敬的顾长青委员：\n"
        "　　您提出的“关于修缮渡口的提案”，我局已于5月8日作出首次答复，办理结果为B。"
        "我局对该提案重新办理，现将有关情况重新答复如下，重新办理结果为A。\n"
        "　　渡口石阶已全部修好，护栏更换完毕，并增设夜间照明。\n\n"
        "　　　　芦港市港航管理局\n　　　　2023年11月6日\n"
    )
    proposal = document.proposals[0]
    assert proposal.category_rounds == {"1": "B", "2": "A"}
    assert proposal.reply == "渡口石阶已全部修好，护栏更换完毕，并增设夜间照明。"
