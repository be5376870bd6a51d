"""Facts beside a title in prose: in brackets behind it, a clause later, or before the title."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _read(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


def _records(text: str) -> tuple[Proposal, ...]:
    return _read(text).proposals


@pytest.mark.parametrize(
    "brackets",
    [
        "（市工商联提出，市工信局主办，市财政局会办）",
        "（提案人：市工商联；主办：市工信局；会办：市财政局）",
        "（市工商联提，市工信局承办，市财政局协办）",
    ],
)
def test_brackets_behind_a_told_title_name_who_made_and_who_handles(brackets: str) -> None:
    solar, parks = _records(
        "提案“头雁领航”\n\n　　今年以来，市委书记、市长带头领办重点提案。\n"
        f"　　市委书记蓝天领办《关于打造光伏产业集群的提案》{brackets}。"
        "蓝天3次调度，已签约12个项目。\n　　市长江帆领办《关于建设高教园区的提案》"
        "（民进市委会提出，市教育局主办）。两所高校主体封顶。\n"
    )
    assert (solar.proposers, solar.supervisors) == (("市工商联",), ("蓝天",))
    assert (solar.lead_units, solar.co_units) == (("市工信局",), ("市财政局",))
    assert solar.reply == "蓝天3次调度，已签约12个项目。"
    assert (parks.proposers, parks.supervisors) == (("民进市委会",), ("江帆",))


@pytest.mark.parametrize(
    ("maker", "who"),
    [
        ("提案人为贾平", ("贾平",)),
        ("提案者是民盟区总支", ("民盟区总支",)),
        ("第一提案人：万里", ("万里",)),
        ("该提案的提案人为万里、江雪", ("万里", "江雪")),
    ],
)
def test_the_maker_is_named_behind_the_offices(maker: str, who: tuple[str, ...]) -> None:
    (record,) = _records(
        "区政协通报重点提案办理结果\n\n　　区政协副主席耿明督办的《关于建设口袋公园的提案》，"
        f"由区园林局主办、区自然资源分局协办，{maker}。目前建成口袋公园8个。\n"
    )
    assert record.proposers == who
    assert record.supervisors == ("耿明",)
    assert (record.lead_units, record.co_units) == (("区园林局",), ("区自然资源分局",))
    assert record.reply == "目前建成口袋公园8个。"


@pytest.mark.parametrize("others", ["联合三名委员", "与其他委员共同", "会同5位政协委员联名"])
def test_others_without_names_join_in(others: str) -> None:
    (record,) = _records(
        f"提案回访\n\n市政协委员、市公路学会理事长卓一凡{others}提出《关于修复石桥的提案》，建议拆旧建新。"
        "市交通运输局将其列入年度计划，新桥9月建成通车。\n"
    )
    assert record.proposers == ("卓一凡",)


def test_a_reply_begins_behind_the_stop_of_the_rounds() -> None:
    bays, baths = _records(
        "提案二次办理结果公布\n\n"
        "1. 第17号提案《关于增设公交港湾的建议》（李娜），市交通局承办，首次B类，二次A类。"
        "建成港湾站21处。\n2. 第29号提案《关于整治排污的建议》（农工党市委会），"
        "市生态环境局承办，首次B类，二次B类。已整治11家。\n"
    )
    assert (bays.reply, baths.reply) == ("建成港湾站21处。", "已整治11家。")
    assert bays.category_rounds == {"1": "B", "2": "A"}


@pytest.mark.parametrize(
    "behind",
    [
        "（提案第58号《关于规范网约房的提案》）",
        "（《关于规范网约房的提案》，第58号）",
        "（第58号提案《关于规范网约房的提案》）",
    ],
)
def test_the_title_stands_in_brackets_behind_who_proposed(behind: str) -> None:
    rooms, rest = _records(
        f"提案办理“面对面”\n提案人：区政协委员 宁馨{behind}\n承办单位：区公安分局\n"
        "办理情况：网约房已接入1180间。\n\n提案人：民盟区总支（第61号《关于增设母婴室的建议》）\n"
        "承办单位：区卫健局\n办理情况：新增母婴室31处。\n"
    )
    assert (rooms.title, rooms.number) == ("关于规范网约房的提案", 58)
    assert (rooms.proposers, rest.proposers) == (("宁馨",), ("民盟区总支",))
    assert rest.number == 61


@pytest.mark.parametrize(
    "answer",
    [
        "，市自然资源局答复：开展专项行动3次，立案9起。",
        "。市自然资源局：开展专项行动3次，立案9起。",
        "\n市自然资源局回复：开展专项行动3次，立案9起。",
    ],
)
def test_a_related_answer_begins_behind_its_office(answer: str) -> None:
    card = (
        "第{}号《关于{}的提案》\n提案人：乔木\n承办单位：市农业农村局\n办理情况：已全部落实到位。\n"
    )
    soil, _ = _records(
        f"提案选登\n\n{card.format(12, '保护黑土地')}"
        f"相关提案：第142号《关于打击盗采的建议》{answer}\n\n"
        f"{card.format(15, '修缮古桥')}"
    )
    (related,) = soil.related
    assert (related.number, related.reply) == (142, "开展专项行动3次，立案9起。")


def test_a_page_on_which_members_ask_is_no_table_of_tasks() -> None:
    document = _read(
        "提案回音壁\n\n▌断头路何时通\n委员声音\n"
        "县政协委员　莫大鹏：断头路修了三年，建议尽快贯通。\n"
        "部门回音\n县住建局：剩余两户已签约，年底前贯通。\n\n▌晨练噪声怎么管\n委员声音\n"
        "县政协委员　施巧云：清晨五点就有音响，建议划定时段。\n部门回音\n"
        "县公安局：安装分贝仪6台，劝导86人次。\n县园林中心：调整晨练区2处，划定了时段。\n"
    )
    assert document.genre is not Genre.TASK_TABLE
    assert not document.tasks
