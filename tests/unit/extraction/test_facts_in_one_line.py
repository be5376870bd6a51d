"""Cards that put several facts into one line or under one label, and mark them with bars."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TITLES = ("关于完善安置点物业管理的建议", "关于打造区域公用品牌的建议")
ASKED = ("安置点没有物业，路灯坏了没人修。建议县里出台办法。", "建议统一标准、统一包装。")
DONE = ("已出台办法，修复路灯214盏。", "已发布团体标准，建成烘干中心4个。")


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def page(card: str, *values: tuple[str, ...], over: str = "") -> Document:
    """A page of two cards; ``values`` are what stands in {0}, {1}… of the card of each."""
    cards = (
        card.format(*own, title=title, asked=asked, done=done)
        for own, title, asked, done in zip(values, TITLES, ASKED, DONE, strict=True)
    )
    return read("县政协重点提案办理回音\n2024-11-20\n\n" + over + "\n\n".join(cards) + "\n")


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("督办领导及对口委员会", ("孔令宽　社会和法制委员会", "郗　萌　经济委员会")),
        ("督办领导和督办单位", ("孔令宽，社会和法制委员会", "郗萌副主席、经济委员会")),
        ("督办领导/联系委室", ("孔令宽／社会和法制委员会", "郗萌／经济委员会")),
        ("责任专委会、督办领导", ("社会和法制委员会　孔令宽", "经济委员会　郗萌")),
        ("督办领导（专委会）", ("孔令宽（社会和法制委员会）", "郗萌（经济委员会）")),
    ],
)
def test_one_label_names_leader_and_committee(label: str, values: tuple[str, str]) -> None:
    card = (
        "{title}\n提案者：李卫国\n承办单位：县住建局\n"
        f"{label}：{{0}}\n提案要点：{{asked}}\n办理情况：{{done}}\n办理结果：A类"
    )
    proposals = page(card, (values[0],), (values[1],)).proposals
    assert [one.supervisors for one in proposals] == [("孔令宽",), ("郗萌",)]
    assert [one.committee for one in proposals] == ["社会和法制委员会", "经济委员会"]
    assert tuple(one.content for one in proposals) == ASKED
    assert tuple(one.reply for one in proposals) == DONE


def test_one_label_names_those_that_lead_and_join() -> None:
    card = (
        "{title}\n提案者：李卫国\n主办及会办单位：{0}\n提案要点：{asked}\n办理情况：{done}\n"
        "办理结果：A类"
    )
    first, second = page(
        card, ("县住建局；县民政局、团县委",), ("县农业局（主办）、县财政局（会办）",)
    ).proposals
    assert (first.lead_units, first.co_units) == (("县住建局",), ("县民政局", "团县委"))
    assert (second.lead_units, second.co_units) == (("县农业局",), ("县财政局",))


def test_a_fact_that_no_label_knows_is_no_reply() -> None:
    card = (
        "{title}\n提案者：李卫国\n承办单位：县住建局\n督查对象与组别安排一览：{0}\n"
        "提案要点：{asked}\n办理情况：{done}\n办理结果：A类"
    )
    proposals = page(card, ("第一组甲乙丙",), ("第二组甲乙丙",)).proposals
    assert tuple(one.content for one in proposals) == ASKED
    assert tuple(one.reply for one in proposals) == DONE


@pytest.mark.parametrize(
    ("facts", "asks", "did"),
    [
        ("{0}号提案｜提案者 {1}｜类别 {3}\n承办 {2}｜督办 冯大川", "▷ 提了啥\n", "▷ 怎么办\n"),
        ("第{0}号 / 提案者 {1} / {3}类\n承办 {2} / 督办 冯大川", "▷提了啥\n", "▷部门怎么办\n"),
        ("提案号 {0} · 提案人 {1} · 承办 {2} · 类别 {3}", "◈ 提了什么\n", "◈ 办得怎样\n"),
        ("{0}号提案丨{1}提丨{2}承办丨{3}类", "【提案说】", "【这样办】"),
        ("第{0}号｜{1}｜{2}｜{3}", "提案内容：", "办理情况："),
    ],
)
def test_fields_between_bars(facts: str, asks: str, did: str) -> None:
    card = f"▍{{title}}\n{facts}\n\n{asks}{{asked}}\n{did}{{done}}"
    proposals = page(
        card, ("6", "罗布、甘秀英", "县住建局", "A"), ("21", "九三学社岷安支社", "县农业局", "B")
    ).proposals
    assert [one.number for one in proposals] == [6, 21]
    assert tuple(one.title for one in proposals) == TITLES
    assert [one.proposers for one in proposals] == [("罗布", "甘秀英"), ("九三学社岷安支社",)]
    assert [one.lead_units for one in proposals] == [("县住建局",), ("县农业局",)]
    assert [one.category for one in proposals] == ["A", "B"]
    assert tuple(one.content for one in proposals) == ASKED
    assert tuple(one.reply for one in proposals) == DONE


def test_labelled_facts_between_commas() -> None:
    card = "◇{title}\n提案人 {0}，承办 {1}，类别 {2}\n提案内容：{asked}\n办理情况：{done}"
    first, second = page(
        card, ("罗布、甘秀英", "县住建局", "A"), ("向敏", "县农业局", "B")
    ).proposals
    assert (first.proposers, first.lead_units, first.category) == (
        ("罗布", "甘秀英"),
        ("县住建局",),
        "A",
    )
    assert (second.proposers, second.lead_units, second.category) == (("向敏",), ("县农业局",), "B")


@pytest.mark.parametrize(
    "head",
    [
        "({0}) 市政协00{1}号: {title}",
        "{0}.区政协{1}号:{title}",
        "({0})区政协七届二次第{1}号 {title}",
        "（{0}）县政协字{1}号《{title}》",
    ],
)
def test_pages_typed_with_western_marks(head: str) -> None:
    card = (
        head
        + '\n承办: 科技部  配合: 财政部  提案人: 丁学礼\n提案摘要: 转化"卡"在中试.建议建设平台.\n'
        "答复要点: 1.投资4.6亿元的中心开工.\n2.首批发放1180万元.\n3.引进团队2个.\n"
        "提案人反馈: 满意\n办结类型: B"
    )
    proposals = page(card, ("1", "86"), ("2", "143")).proposals
    assert [one.number for one in proposals] == [86, 143]
    assert tuple(one.title for one in proposals) == TITLES
    assert {one.category for one in proposals} == {"B"}
    assert {one.reply for one in proposals} == {
        "1.投资4.6亿元的中心开工.\n2.首批发放1180万元.\n3.引进团队2个."
    }


MERGED = {
    "label": (
        "【并案{0}】\n主提案：第{1}号《{title}》\n提案单位：民革县总支\n",
        "相关提案：第52号《关于规范渔排的建议》（提案人：陈孝海）\n"
        "　　　　　第133号《关于养殖平台的建议》（提案人：杨碧霞、郑祖荣）\n",
    ),
    "group": (
        "第{0}组\n主提案：{title}（第{1}号）\n提案单位：民革县总支\n",
        "并案提案：关于规范渔排的建议（第52号，陈孝海）、关于养殖平台的建议（第133号，杨碧霞）\n",
    ),
    "lines": (
        "并案组{0}\n【主案】第{1}号《{title}》\n【提案者】民革县总支\n",
        "【并案】\n第52号《关于规范渔排的建议》（陈孝海）\n第133号《关于养殖平台的建议》（杨碧霞）\n",
    ),
    "bare": (
        "【并案之{0}】《{title}》\n提案编号：{1}\n提案者：民革县总支\n",
        "合并办理提案：\n52号 关于规范渔排的建议 陈孝海\n133号 关于养殖平台的建议 杨碧霞\n",
    ),
}


@pytest.mark.parametrize("form", MERGED)
@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("", [None, None]),
        (
            "▲相关提案办理：第52号：渔排已规范。第133号：平台已投产。\n",
            ["渔排已规范。", "平台已投产。"],
        ),
        (
            "▲并案提案落实情况：①52号提案：渔排已规范；②133号提案：平台已投产。\n",
            ["渔排已规范", "平台已投产。"],
        ),
    ],
)
def test_proposals_handled_with_a_main_one(form: str, told: str, answers: list[str | None]) -> None:
    head, related = MERGED[form]
    card = (
        head
        + related
        + "督办领导：缪建川　　办理类别：A类\n▲提案建议：{asked}\n▲办理成效：{done}\n"
        + told
    )
    proposals = page(card, ("一", "19"), ("二", "36")).proposals
    assert [one.number for one in proposals] == [19, 36]
    assert tuple(one.title for one in proposals) == TITLES
    assert [one.section for one in proposals] == [None, None]
    assert tuple(one.reply for one in proposals) == DONE
    for one in proposals:
        assert [(each.number, each.title) for each in one.related] == [
            (52, "关于规范渔排的建议"),
            (133, "关于养殖平台的建议"),
        ]
        assert [each.reply for each in one.related] == answers


@pytest.mark.parametrize(
    ("below", "co_units"),
    [
        ("县公安局", ("县财政局", "县公安局")),
        ("县公安局、县气象局", ("县财政局", "县公安局", "县气象局")),
        ("（第二批交办）", ("县财政局",)),
        ("城区段先行", ("县财政局",)),
    ],
)
def test_a_line_among_the_facts_is_no_reply(below: str, co_units: tuple[str, ...]) -> None:
    card = (
        "■第{0}号提案\n{title}\n提案者：李卫国\n主办单位：县住建局 会办单位：县财政局\n"
        f"{below}\n督办领导：欧阳春\n提案摘要：{{asked}}\n办理情况：{{done}}\n办理类别：A类"
    )
    proposals = page(card, ("58",), ("119",)).proposals
    assert [one.number for one in proposals] == [58, 119]
    assert {one.co_units for one in proposals} == {co_units}
    assert {one.category for one in proposals} == {"A"}
    assert tuple(one.content for one in proposals) == ASKED
    assert tuple(one.reply for one in proposals) == DONE


ROWS = (
    ("1", "9", "关于扶持肉羊良种繁育的提案", "农牧界", "巴特尔", "旗农牧局", "旗财政局"),
    ("2", "23", "关于解决牧民冬季饮水困难的提案", "斯琴高娃、白音那", "乌云其木格", "旗水利局", ""),
    ("3", "47", "关于设立康复病区的提案", "哈斯其其格", "乌云其木格", "旗卫健委", "旗医保局"),
)
TEXTS = (
    (
        "良种化程度不高。建议建立良种场。",
        "一、加强繁育。投放种公羊1860只。",
        "二、兑现资金558万元。",
        "A类",
    ),
    ("水井冻结。应当打深井。", "新打深水井22眼,覆盖27个嘎查。", "", "B类"),
    ("缺少康复场所。", "已设置床位40张,引进治疗师6名。", "", "A类"),
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "heads",
    [
        "序号 提案编号 提案题目 提案人 包联主席 主办单位 协办单位 提案内容 办理情况 类别",
        "序号 案号 案由 提案者 分管主席 承办单位 会办单位 提案主要内容 办理落实情况 评定等次",
        "序号 案号 案由 提案者 对接专班 承办单位 会办单位 提案建议 办理成效 认定类别",
    ],
)
def test_cells_below_heads_that_no_label_names(heads: str, gap: str) -> None:
    cells = [*heads.split()]
    for row, texts in zip(ROWS, TEXTS, strict=True):
        cells += [cell for cell in (*row, *texts) if cell]
    document = read("政协某旗委员会重点提案办理情况一览表\n\n" + gap.join(cells) + "\n")
    assert not document.tasks
    assert [(one.seq, one.number, one.title) for one in document.proposals] == [
        (int(row[0]), int(row[1]), row[2]) for row in ROWS
    ]
    assert [one.proposers for one in document.proposals] == [
        tuple(row[3].split("、")) for row in ROWS
    ]
    assert [one.lead_units for one in document.proposals] == [(row[5],) for row in ROWS]
    assert [one.category for one in document.proposals] == ["A", "B", "A"]
    assert [one.reply for one in document.proposals] == [
        "\n".join(filter(None, texts[1:3])) for texts in TEXTS
    ]


@pytest.mark.parametrize(
    "planned",
    [
        "预计2025年6月底前完工，到2025年全部建成。",
        "计划2025年开工，力争2026年通车。",
        "2025年3月前动工，2025年底前投用。",
    ],
)
def test_a_year_that_is_planned_for_is_not_the_article_s(planned: str) -> None:
    text = (
        "今日砚溪　10月20日　第4版　政协之声\n县政协重点提案办理回音\n"
        "2024年1月，县政协召开全会，收到提案196件。\n" + planned + "\n"
    )
    assert read(text).head.date_inferred == "2024-10-20"


@pytest.mark.parametrize(
    ("told", "name", "count"),
    [
        ("我们先来看看6件重点提案中的4件。", "cases_claimed", 4),
        ("现对其中5件的办理成效予以展示。", "cases_claimed", 5),
        ("县委、县政府、县政协领导领衔督办重点提案9件。", "key", 9),
        ("县委、县政府领导领衔督办重点提案9件。", "key_led_by_party_government", 9),
    ],
)
def test_figures_of_what_is_shown_and_who_presses(told: str, name: str, count: int) -> None:
    text = f"县政协重点提案办理成效\n2024-11-20\n\n全会以来立案提案143件。{told}\n\n"
    text += "\n".join(
        f"{k}.关于加装第{k}部电梯的提案\n提案人：李卫国\n承办单位：县住建局\n办理情况：已加装{k}部。"
        for k in range(1, min(count, 5) + 1)
    )
    assert read(text).statistics.figures.get(name) == count


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("◎谁督办", "县政协副主席 何敏　社会法制委员会"),
        ("【督办领导、督办单位】", "何敏　社会法制委员会"),
        ("督办领导及督办单位", "何敏、社会法制委员会"),
    ],
)
def test_values_stand_below_their_labels(label: str, value: str) -> None:
    card = (
        "【提案题目】\n{title}\n【提案编号】\n第{0}号\n【提案人】\n梁伟棠\n冼　珊\n"
        f"{label}\n{value}\n【承办单位】\n主办：县公安局\n会办：县城管局\n【提案内容】\n{{asked}}\n"
        "【办理成效】\n{done}\n【办理结果】\n首轮B类，次轮A类"
    )
    for one, asked, done in zip(page(card, ("31",), ("58",)).proposals, ASKED, DONE, strict=True):
        assert one.proposers == ("梁伟棠", "冼珊")
        assert (one.supervisors, one.committee) == (("何敏",), "社会法制委员会")
        assert (one.lead_units, one.co_units) == (("县公安局",), ("县城管局",))
        assert one.category_rounds == {"1": "B", "2": "A"}
        assert (one.content, one.reply) == (asked, done)
