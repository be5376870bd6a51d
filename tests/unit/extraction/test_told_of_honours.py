"""News of prizes: proposals named by their titles, with who made each."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    (document,) = extract(SourceText("页.txt", text))
    return document


def made(document: Document) -> dict[str | None, tuple[str, ...]]:
    return {one.title: one.proposers for one in document.proposals}


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("民盟沧江市委提交的", "民盟沧江市委"),
        ("社市委集体提案", "社市委"),
        ("市政协副主席、会市委主委宗怀民提出的", "宗怀民"),
        ("区政协委员罗敷提交的", "罗敷"),
        ("会员罗敷撰写的", "罗敷"),
        ("市政协常委、江州中学教师罗敷撰写的", "罗敷"),
        ("民盟沧江区工委", "民盟沧江区工委"),
        ("罗敷等4位委员去年提出的", "罗敷"),
        ("农工党沧江州委员会集体提交的", "农工党沧江州委员会"),
        ("由文化委员会提交的", "文化委员会"),
    ],
)
def test_who_made_what_was_honoured(lead: str, who: str) -> None:
    page = read(
        f"近日，市政协优秀提案名单公布，{lead}《关于建设口袋公园的建议》，"
        "委员马骏提出的《留住老街，守住乡愁》榜上有名。\n"
    )

    assert page.genre is Genre.PROPOSAL_LIST
    assert made(page) == {"关于建设口袋公园的建议": (who,), "留住老街，守住乡愁": ("马骏",)}


def test_one_maker_of_several_and_names_of_writers_in_brackets() -> None:
    page = read(
        "青梧民进4件提案受表彰\n9月21日，市政协召开常委会议，青梧民进4件提案受到表彰。\n"
        "受到表彰的2件集体提案分别是由东湖总支提交的《关于均衡配置教师的建议》（执笔人：卓一帆、闵敏）"
        "和由文化委员会提交的《关于巩固文明城市成果的建议》（执笔人：厉行）；2件个人提案分别是余晖提交的"
        "《发动邻里互助，办好社区养老》和《关于疏通城区水系的建议》。\n"
    )

    assert made(page) == {
        "关于均衡配置教师的建议": ("东湖总支",),
        "关于巩固文明城市成果的建议": ("文化委员会",),
        "发动邻里互助，办好社区养老": ("余晖",),
        "关于疏通城区水系的建议": ("余晖",),
    }


def test_the_sentence_above_says_whose_they_are_and_what_is_printed_twice_counts_once() -> None:
    news = (
        "日前，在市政协公布的好提案名单里，民进南浦市委两件集体提案榜上有名。\n"
        "这两件集体提案是《关于给背街小巷装灯的几点建议》和《关于抢救皮影资料的建议》，"
        "其中《关于给背街小巷装灯的几点建议》曾由主席会议督办。\n"
    )

    assert made(read(news + news)) == {
        "关于给背街小巷装灯的几点建议": ("民进南浦市委",),
        "关于抢救皮影资料的建议": ("民进南浦市委",),
    }


def test_speeches_and_opinions_beside_proposals_are_none() -> None:
    page = read(
        "梁溪市委多名成员及提案受表彰\n主委关学勤作《以数字赋能中医药产业》的大会发言，"
        "农工党梁溪市委的《加强无偿献血工作的建议》被评为优秀集体提案，孙钊的《建立大学生租赁房制度》、"
        "张琪的《关于加强电梯安全管理的建议》被评为优秀个人提案，孙钊的《加强审计监督》被评为优秀社情民意。\n"
    )

    assert made(page) == {
        "加强无偿献血工作的建议": ("农工党梁溪市委",),
        "建立大学生租赁房制度": ("孙钊",),
        "关于加强电梯安全管理的建议": ("张琪",),
    }


@pytest.mark.parametrize(
    "news",
    [
        "会议决定，对阎若水提出的《关于试种耐盐水稻的提案》等36件优秀提案予以表彰。",
        "决定对《关于发展集中供暖的提案》等11件党派提案、《关于设立歇脚点的提案》等5件团体提案予以表彰。",
        "民进珠浦市委提案《关于争取产业基地的建议》获得优秀提案表彰。",
        "会议通过优秀提案名单，听取了《关于保护水源的提案》《关于发展夜市的提案》等8件提案的督办汇报。",
        "王一凡提交的《关于推广绿色防控的提案》获评优秀提案；2022年，王一凡提交的《关于冷库的建议》获奖。",
        "表彰优秀提案。市住建局在办理民盟市委《关于夜市的提案》、市工商联《关于营商的提案》中成绩突出。",
        "2016年，他写出《关于推广绿色防控的建议》，获评优秀提案；后来又写了《关于补贴追溯的建议》。",
    ],
)
def test_titles_as_examples_are_no_records(news: str) -> None:
    assert not read(f"市政协举行闭幕会\n2月9日，市政协十届三次会议闭幕。{news}\n").proposals


def test_numbers_beside_titles() -> None:
    page = read(
        "致公党江州市委会提案工作喜结硕果\n一是马骏委员提出的《关于增设母婴室的提案》（第101号）被评为优秀提案；"
        "二是致公党江州市委会提出的第37号《关于整治飞线充电的提案》被列为重点提案。\n"
    )

    assert [(one.number, one.proposers) for one in page.proposals] == [
        (101, ("马骏",)),
        (37, ("致公党江州市委会",)),
    ]


def test_whose_the_proposals_of_two_lists_are() -> None:
    page = read(
        "民盟渚清省委会4件提案获评省政协优秀提案\n近日，省政协为优秀提案颁奖，民盟界别有4件提案榜上有名。\n"
        "民盟渚清省委会获奖的2件集体提案为：\n案号 案由\n"
        "0003 关于在港口推行岸电的提案\n0219 关于健全子女入学服务的提案\n"
        "委员获奖的2件个人提案为：\n"
        "案号 姓名 案由\n0731 邢佩 关于规范护工服务的提案\n1102 万承志 关于道路“白改黑”的提案\n"
    )

    assert [(one.number, one.proposers) for one in page.proposals] == [
        (3, ("民盟渚清省委会",)),
        (219, ("民盟渚清省委会",)),
        (731, ("邢佩",)),
        (1102, ("万承志",)),
    ]
    assert page.statistics.figures["excellent"] == 4


def test_an_office_among_those_who_proposed_did_so_too() -> None:
    page = read(
        "关于表彰优秀提案的决定\n优秀提案名单\n12号《关于建设口袋公园的提案》 民盟市委会\n"
        "37号《关于整治飞线充电的提案》 马骏\n58号《关于培育夜间经济的提案》 市工商联\n"
        "90号《关于打通断头路的提案》 城建委\n"
    )

    assert page.proposals[3].proposers == ("城建委",)
    assert page.proposals[3].lead_units == ()


def test_three_makers_in_one_sentence_with_posts_before_their_names() -> None:
    page = read(
        "受表彰的提案有：闵柔、方圆委员撰写的《关于培育夜市的建议》；党员司马青等提交的《关于加装扶手的提案》；"
        "市政协委员海瑞撰写的《关于设立药箱的提案》。\n"
    )

    assert [one.proposers for one in page.proposals] == [("闵柔", "方圆"), ("司马青",), ("海瑞",)]
