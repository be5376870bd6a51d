"""Stories under small heads, each of one proposal, as evening papers and accounts tell them."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

HEADS = (("01", "02"), ("【桥头村】", "【老厂区】"), ("PART.1", "PART.2"), ("路灯亮了", "水管通了"))
SECOND = (
    "老厂区的水管用了四十年，一到夏天就停水。民盟县支部经过走访，提出《关于改造老厂区水管的建议》，"
    "希望分两年更换。{gap}县水务局当年更换水管5公里，水压恢复正常，居民不再半夜接水。"
)


def read(first: str, heads: tuple[str, str] = HEADS[0], gap: str = "", after: str = "") -> Proposal:
    page = f"提案落地的故事\n\n{heads[0]}\n\n{first}\n\n{heads[1]}\n\n"
    page += f"{SECOND.format(gap=gap)}\n{after}"
    one, two = extract(SourceText("页.txt", page))[0].proposals
    assert (two.title, two.proposers) == ("关于改造老厂区水管的建议", ("民盟县支部",))
    assert two.lead_units == ("县水务局",)
    assert two.reply == "县水务局当年更换水管5公里，水压恢复正常，居民不再半夜接水。"
    return one


FIRST = (
    "桥头村没有路灯。年初，县政协委员甘小雨在走访中了解到此事，写成《关于增设路灯的建议》，"
    "建议装太阳能灯。县住建局把它列为急办事项，装灯214盏，6月全部亮灯。"
)


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_each_story_is_a_record(heads, gap):
    one = read(FIRST, heads, gap)
    assert (one.title, one.proposers) == ("关于增设路灯的建议", ("甘小雨",))
    assert one.lead_units == ("县住建局",)
    assert one.content == FIRST.partition("县住建局")[0]
    assert one.reply == "县住建局把它列为急办事项，装灯214盏，6月全部亮灯。"


@pytest.mark.parametrize(
    ("who", "proposers"),
    [
        ("县政协委员甘小雨联合三位同事写下", ("甘小雨",)),
        ("住在村里的甘小雨委员把这件事写进了", ("甘小雨",)),
        ("甘小雨、莫　言两位委员联名提交", ("甘小雨", "莫言")),
        ("教育界委员甘小雨、莫大海递交了", ("甘小雨", "莫大海")),
        ("致公党县支部带着村民的愿望提出", ("致公党县支部",)),
    ],
)
def test_who_proposed_is_named_in_many_ways(who, proposers):
    one = read(f"桥头村没有路灯。去年，{who}《关于增设路灯的建议》。县住建局装灯214盏，全部亮灯。")
    assert one.proposers == proposers


@pytest.mark.parametrize(
    ("acts", "co_units", "reply"),
    [
        ("县住建局会同县供电公司装灯214盏。", ("县供电公司",), "县住建局会同县供电公司装灯214盏。"),
        ("如今记者看到，县住建局已装灯214盏。", (), "县住建局已装灯214盏。"),
        ("县住建局介绍，路灯已装214盏，年底亮灯。", (), "路灯已装214盏，年底亮灯。"),
        ("县住建局联合县供电公司给出的答案是：装灯214盏。", ("县供电公司",), "装灯214盏。"),
        (
            "承办这件提案的县住建局没有等，装灯214盏。",
            (),
            "承办这件提案的县住建局没有等，装灯214盏。",
        ),
        ("灯还没有全亮。县住建局表示，其余的明年装。", (), "其余的明年装。"),
    ],
)
def test_the_office_that_acts_begins_the_reply(acts, co_units, reply):
    one = read(
        f"桥头村没有路灯。甘小雨委员提交《关于增设路灯的建议》，建议装灯。\n{acts}\n"
        "“晚上敢出门了。”村民老李说。"
    )
    assert (one.lead_units, one.co_units) == (("县住建局",), co_units)
    assert one.content.endswith("建议装灯。")
    assert one.reply == reply


def test_what_the_account_says_at_the_end_is_of_no_story():
    read(
        FIRST, after="\n提案不在多，在于办成一件是一件，我们将继续跟踪这些提案。\n\n来源丨县政协\n"
    )


def test_news_of_meetings_under_small_heads_has_no_records():
    page = (
        "协商在基层\n\n01\n\n县政协召开协商会，委员们围绕《关于增设路灯的建议》谈了看法，气氛热烈。\n\n"
        "02\n\n会前，委员们到两个社区走访，听取居民对《关于改造水管的建议》的意见，收获很多。\n"
    )
    assert not extract(SourceText("页.txt", page))[0].proposals


def test_heads_that_ask_and_offices_named_where_the_title_is():
    page = (
        "去年提的，今年兑现了吗\n\n▎单车淤积，如何疏？\n提出者是市政协委员麦志强。他在《关于规范单车停放的提案》"
        "中建议，划定电子围栏。\n“我们连夜研究。”市交通局有关负责人介绍，目前已清运单车3.2万辆。\n\n"
        "▎校门口堵点，谁来通？\n《关于优化校园交通的提案》由方晓明、郑兰两位委员联名提交，市公安局主办。\n"
        "交警在21所学校门口设置“即停即走”区，通行时间缩短8分钟。\n"
    )
    one, two = extract(SourceText("页.txt", page))[0].proposals
    assert (one.proposers, one.lead_units) == (("麦志强",), ("市交通局",))
    assert one.reply == "目前已清运单车3.2万辆。"
    assert (two.proposers, two.lead_units) == (("方晓明", "郑兰"), ("市公安局",))
    assert two.reply == "交警在21所学校门口设置“即停即走”区，通行时间缩短8分钟。"


@pytest.mark.parametrize("who", ["黎明", "黎大明", "陈联发"])
@pytest.mark.parametrize("handed", ["提案交办后，", "收到提案后，", ""])
def test_the_only_proposal_of_a_page_is_one_if_it_was_handed_on(who, handed):
    page = (
        "云上履职｜这件提案，让古井活起来\n作者：木子\n\n走进古井村，游客络绎不绝，两年前这里还是杂草丛生。\n\n"
        f"改变，源于一件提案。县政协委员{who}在调研中发现古井无人管护，随即提交了"
        f"《关于保护古井的提案》。\n\n{handed}县文旅局会同县财政局对古井登记建档，修缮52口。\n\n"
        f"“我会继续关注。”{who}说。\n"
    )
    read_page = extract(SourceText("页.txt", page))[0].proposals
    assert len(read_page) == bool(handed)
    for one in read_page:
        assert (one.proposers, one.lead_units) == ((who,), ("县文旅局",))
        assert one.co_units == ("县财政局",)
        assert one.reply == f"{handed}县文旅局会同县财政局对古井登记建档，修缮52口。"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("家住桥头的县政协委员甘小雨做了两个月的调查，走了31个路口，写成", "甘小雨"),
        ("县政协委员甘小雨很着急，她连夜写下", "甘小雨"),
        ("委员甘　雨看在眼里，提交了", "甘雨"),
    ],
)
def test_the_member_of_whom_a_story_tells_what_they_felt_or_did(told: str, who: str) -> None:
    asked = "《关于增设路灯的建议》，建议装太阳能灯。"
    one = read(f"桥头村没有路灯。{told}{asked}县住建局装灯214盏，6月全部亮灯，村民称便。")
    assert "、".join(one.proposers) == who
    assert one.lead_units == ("县住建局",)


@pytest.mark.parametrize(
    ("handled", "co"),
    [
        ("县住建局会同县财政局办理了这件提案。", ("县财政局",)),
        ("县住建局承办了该提案。", ()),
        ("随后，县住建局联合县财政局共同办理这件建议。", ("县财政局",)),
    ],
)
def test_a_sentence_that_only_says_who_handled_it_is_no_reply(
    handled: str, co: tuple[str, ...]
) -> None:
    asked = "桥头村没有路灯。委员甘小雨写成《关于增设路灯的建议》，建议装太阳能灯。"
    one = read(f"{asked}{handled}全村装灯214盏，6月全部亮灯。")
    assert (one.lead_units, one.co_units) == (("县住建局",), co)
    assert one.reply == "全村装灯214盏，6月全部亮灯。"
