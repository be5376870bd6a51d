"""Who proposed and who acted in plain prose, and what headings and lines say of the class."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


NEWS = (
    "小建议办成大实事\n2023-05-06\n\n"
    "{said}\n\n"
    "市政协委员周海燕提交的《关于增设社区食堂的提案》，市民政局今年建成社区食堂12家。\n"
)


@pytest.mark.parametrize(
    ("said", "proposers"),
    [
        ("说起年初提交的《关于修复灌渠的提案》，市政协委员蒲大山深有感触。", ("蒲大山",)),
        (
            "委员蒲大山联合妥秀英、民盟市委会提出《关于修复灌渠的提案》。",
            ("蒲大山", "妥秀英", "民盟市委会"),
        ),
        ("委员蒲大山、马玉兰携手提交《关于修复灌渠的提案》。", ("蒲大山", "马玉兰")),
        ("委员扎西顿珠、蒲大山《关于修复灌渠的提案》受到关注。", ("扎西顿珠", "蒲大山")),
        ("第8号提案“关于修复灌渠的提案”，提案人羌永明。", ("羌永明",)),
    ],
)
def test_members_stand_round_the_title_in_many_ways(said: str, proposers: tuple[str, ...]) -> None:
    one, two = read(NEWS.format(said=said + "市水务局已修复灌渠14公里。")).proposals

    assert one.title == "关于修复灌渠的提案"
    assert one.proposers == proposers
    assert (one.lead_units, one.reply) == (("市水务局",), "市水务局已修复灌渠14公里。")
    assert (two.proposers, two.lead_units) == (("周海燕",), ("市民政局",))


CLASSES = "\n".join(
    (
        "政协提案办理结果通报\n2019-11-05\n",
        "{0}\n{1}县教育局新建校舍3栋。\n{2}县农牧局推广良种8万亩。",
        "{3}\n{4}县财政局认为条件还不成熟。\n",
    )
)


@pytest.mark.parametrize(
    ("headings", "entry"),
    [
        (("一、A类提案", "二、C类提案"), "（{0}）{1}号提案《{2}》（提案人：{3}）。"),
        (("一、办理结果为A类的提案", "二、办理结果为C类的提案"), "{0}、第{1}号《{2}》（{3}）："),
        (
            ("（一）已经解决的（A类，2件）", "（二）暂难解决的（C类，1件）"),
            "{0}、{2}（{1}号，{3}）。",
        ),
    ],
)
def test_a_heading_gives_its_class_to_running_entries(
    headings: tuple[str, str], entry: str
) -> None:
    facts = (
        ("一", 12, "关于改造村小的提案", "余成霞"),
        ("二", 20, "关于推广良种的提案", "九三学社支社"),
        ("三", 41, "关于提高补贴的提案", "贾德禄"),
    )
    one, two, three = (entry.format(*fact) for fact in facts)
    found = read(CLASSES.format(headings[0], one, two, headings[1], three)).proposals

    assert [record.number for record in found] == [12, 20, 41]
    assert [record.category for record in found] == ["A", "A", "C"]
    assert [record.proposers for record in found] == [("余成霞",), ("九三学社支社",), ("贾德禄",)]
    assert [record.lead_units for record in found] == [("县教育局",), ("县农牧局",), ("县财政局",)]


@pytest.mark.parametrize(
    "rounds",
    [
        ("首次办理（4月）　B类", "再次办理（11月）　A类"),
        ("■首次答复（2023.4）B类", "■二次答复（2023.11）A类"),
        ("【首办】B类", "【复办】A类"),
    ],
)
def test_a_round_stands_over_its_answer(rounds: tuple[str, str]) -> None:
    cards = "".join(
        f"第{number}号　{title}\n提案人：李永\n主办单位：县水务局\n"
        f"{rounds[0]}\n资金没有落实，暂列入计划。\n{rounds[1]}\n资金已到位，工程完工。\n\n"
        for number, title in ((4, "关于修复灌渠的提案"), (9, "关于清理河道的提案"))
    )
    for record in read("提案二次办理公示\n\n" + cards).proposals:
        assert record.category_rounds == {"1": "B", "2": "A"}
        assert record.reply == "资金没有落实，暂列入计划。\n资金已到位，工程完工。"


@pytest.mark.parametrize(
    ("asked", "done"), [("咋说的", "咋办的"), ("说了啥", "办了啥"), ("怎么提的", "办得咋样")]
)
def test_spoken_labels(asked: str, done: str) -> None:
    cards = "".join(
        f"提案：《{title}》\n谁提的：县政协委员 蒲大山\n{asked}：渠道老化，应当修复。\n"
        f"{done}：县水务局与县财政局共同筹资，修复渠道9公里。\n\n"
        for title in ("关于修复灌渠的建议", "关于清理河道的建议")
    )
    for record in read("提案办得咋样了\n\n" + cards).proposals:
        assert record.content == "渠道老化，应当修复。"
        assert record.reply == "县水务局与县财政局共同筹资，修复渠道9公里。"
        assert record.lead_units == ("县水务局", "县财政局")


def test_an_office_that_took_a_proposal_up_and_a_member_whose_view_is_told() -> None:
    document = read(
        "小提案里的大民生\n\n本报记者 孟晓 2020-12-01\n\n"
        "放学早，家长发愁。在县政协委员贺兰英看来，课后服务要尽快铺开。"
        "为此，她提交了《关于推行课后服务的提案》。县教育局今年在32所学校推行课后服务。\n\n"
        "由农工党县支部提交的《关于开展巡回医疗的提案》，得到县卫健局采纳。"
        "该局组建巡回医疗队12支。\n"
    )
    one, two = document.proposals

    assert [(entry.role, entry.names) for entry in document.head.byline] == [
        ("本报记者", ("孟晓",))
    ]
    assert document.head.date == "2020-12-01"
    assert (one.proposers, one.lead_units) == (("贺兰英",), ("县教育局",))
    assert (two.proposers, two.lead_units) == (("农工党县支部",), ("县卫健局",))
    assert two.reply == "该局组建巡回医疗队12支。"
