"""An office's report that tells of each proposal, and of what it answered, one after another."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("报告.txt", text))[0]


HEAD = (
    "市水务局2023年建议提案办理情况\n市八届人大二次会议和市政协八届二次会议以后，我局共收到人大建议1件、"
    "政协提案2件。\n一、基本情况\n三件都属于供水和排涝，均为主办。\n"
)


@pytest.mark.parametrize(
    "said", ["该提案办复情况标记为B，回复情况如下：", "办理结果为B类。答复意见如下:"]
)
def test_each_proposal_with_its_answer(said: str) -> None:
    document = read(
        f"{HEAD}二、人大建议办理情况\n"
        "《关于更换老旧水表的建议》（市八届人大二次会议第44号议案）。由我局供水科负责，与祁连芳代表电话沟通，"
        "该建议办复情况标记为A，回复情况如下：\n城北片区有机械水表1.9万只，其余在10月底前换完。\n"
        "三、政协提案办理情况\n"
        "1.《关于治理广场积水的提案》（市政协八届二次会议第19号提案）。由我局排水中心负责，6月12日到站前与"
        f"宗立群、瞿海燕委员现场见面，委员表示满意，{said}\n站前广场比周边道路低0.7米。\n今年备移动泵车2台。\n"
        "2.《关于公布水质的提案》（市政协八届二次会议第90号提案）。由我局监测站负责，与解冬梅委员电话沟通，"
        f"{said}\n从7月1日起按月公布。\n四、下一步打算\n继续落实见面沟通制度。\n"
    )
    first, second, third = document.proposals
    assert document.genre is Genre.PROPOSAL_FEATURE
    assert [one.number for one in document.proposals] == [44, 19, 90]
    assert (first.seq, second.seq, third.seq) == (None, 1, 2)
    assert second.proposers == ("宗立群", "瞿海燕")
    assert {one.lead_units for one in document.proposals} == {("市水务局",)}
    assert (first.category, second.category) == ("A", "B")
    assert second.reply == "站前广场比周边道路低0.7米。\n今年备移动泵车2台。"
    assert third.reply == "从7月1日起按月公布。"
    assert (first.section, third.section) == ("人大建议办理情况", "政协提案办理情况")


def test_a_card_whose_rows_begin_without_a_bar() -> None:
    document = read(
        "索 引 号 | 1137/2023-10022 | 分 类 | 建议提案 |\n"
        "发布机构 | 市水务局 | 成文日期 | 2023-08-02 |\n文 号 | 废止日期 | ||\n有效性 |\n"
        + HEAD.split("\n", 1)[1]
    )
    head = document.head
    assert (head.publisher, head.date, head.headline) == ("市水务局", "2023-08-02", None)


YEAR = (
    "2022 年区交通运输局共办理人大代表建议 2 件，政协委员提案 2 件。"
    "办理了区人大九届二次会议第 41 号关于打通断头段的答复。"
    "办理了区人大九届二次会议第 8 号关于给山后村通公交的答复。"
    "办理了区政协七届二次会议第 15 号延长夜班车时间的答复。"
    "办理了区政协七届二次会议第 32 号整治货车乱停的答复。"
    "截至目前，4 件全部办结，办结率 100%。"
)


def test_what_an_office_answered_told_in_prose() -> None:
    document = read(
        f"临渚区交通运输局2022年政府信息公开工作年度报告\n（三）办理结果公开情况\n{YEAR}\n"
    )
    assert [(one.number, one.title) for one in document.proposals] == [
        (41, "关于打通断头段"),
        (8, "关于给山后村通公交"),
        (15, "延长夜班车时间"),
        (32, "整治货车乱停"),
    ]
    assert {one.lead_units for one in document.proposals} == {("区交通运输局",)}
    figures = document.statistics.figures
    assert (figures["handled"], figures["motions"], figures["proposals_total"]) == (4, 2, 2)


def test_a_page_of_an_e_book_with_an_empty_line_under_each() -> None:
    lines = [YEAR[k : k + 29] for k in range(0, len(YEAR), 29)]
    page = "\n\n".join(f"                {line}" for line in lines)
    title = "临渚区交通运输局2022年政府信息公开工作年度报告"
    document = read(
        f"Page 7 - {title}\nP. 7\n\n（三）办理结果公开情况\n\n\n{page}\n   4   5   6   7   8\n"
    )
    assert document.head.headline == title
    assert [one.number for one in document.proposals] == [41, 8, 15, 32]
    assert document.proposals[2].title == "延长夜班车时间"


def test_proposals_named_after_their_session() -> None:
    document = read(
        "望江区民政局2021年度提案办理公开\n2021年，我局办理区人大代表建议2件、政协提案3件。分别为：区人大三次会议"
        "第12号《关于增设日间照料中心的建议》、第30号《关于规范殡葬服务的建议》；区政协二次会议第7号"
        "《关于社区食堂的提案》、第19号《关于孤儿助学的提案》、第44号《关于婚俗改革的提案》。\n"
    )
    assert [one.number for one in document.proposals] == [7, 19, 44]


def test_proposals_told_by_their_numbers() -> None:
    document = read(
        "县水利局关于县政协提案办理情况的报告\n今年，我局共承办县政协提案2件，均已办结。\n"
        "（一）关于第12号提案。该提案由栾平委员提出，建议疏浚城南河道。我局已完成清淤2.3公里，委员表示满意。\n"
        "（二）关于第31号提案。该提案由石锋委员提出，建议维修水闸。目前已完成设计，计划明年实施。\n"
    )
    first, second = document.proposals
    assert (first.number, first.proposers) == (12, ("栾平",))
    assert first.reply == "我局已完成清淤2.3公里，委员表示满意。"
    assert (second.number, second.reply) == (31, "目前已完成设计，计划明年实施。")
    assert {first.lead_units, second.lead_units} == {("县水利局",)}


def test_an_office_that_calls_itself_by_its_name() -> None:
    document = read(
        "县文旅局2022年建议提案办理情况\n2022年，县文旅局承办政协提案2件，办理情况如下：\n"
        "1、《关于打造消费集聚区的提案》（第18号）。已建成夜市2处，办理结果为A。\n"
        "2、《关于建设自驾营地的提案》（第61号）。已完成选址，办理结果为B。\n"
    )
    assert {one.lead_units for one in document.proposals} == {("县文旅局",)}
    assert [(one.category, one.reply) for one in document.proposals] == [
        ("A", "已建成夜市2处"),
        ("B", "已完成选址"),
    ]


def test_lines_under_heads_that_count_them() -> None:
    document = read(
        "澧坪县城管局2022年建议提案办理情况汇报\n2022年县政府交给我局承办的建议、提案共5件。具体情况：\n"
        "（一）2件州人大代表建议分别是：\n1、关于统一招牌的建议（州人大第88号建议，田秋月等6人，由我局主办）；\n"
        "2、关于治理渣土车的建议（州人大第131号建议，县一中向世安，由我局主办）。\n"
        "（二）1件州政协提案是：关于增建公厕的建议（州政协第40号提案，彭玉茹，由我局主办）。\n"
        "（三）2件县政协提案分别是：\n1、关于收运垃圾的提案（县政协第14号提案，县一中向玲，由我局主办）；\n"
        "2、关于拆除护栏的提案（县政协第39号提案，彭武、田甜，由县交警大队主办，我局会办）。\n二、主要做法\n"
    )
    assert [one.number for one in document.proposals] == [40, 14, 39]
    assert [one.proposers for one in document.proposals] == [
        ("彭玉茹",),
        ("向玲",),
        ("彭武", "田甜"),
    ]
    assert document.proposals[2].co_units == ("澧坪县城管局",)
