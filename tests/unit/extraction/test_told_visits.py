"""News of visits, figures in cells, roles named by who speaks: what pages tell in passing."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def _read(text: str) -> Document:
    return extract(SourceText("page.txt", text))[0]


VISIT = """市政协督办重点提案
2023-05-12 来源：市政协办公室

　　5月10日，市政协副主席李明带队督办重点提案。
　　督办组首先走进翠湖社区。委员方小舟在《关于增设养老食堂的提案》中提出，老人吃饭难，应当由街道统一配餐。市民政局介绍，已开设养老食堂二十二家，日均供餐三千份。
　　在协商会上，九三学社市委会围绕提交的《关于治理黑臭河道的提案》与市水务局面对面座谈。该局负责人表示，已完成清淤十二公里，水质稳定达到四类。
　　李明强调，要把督办做实做细，不能一阵风。
"""


def test_a_visit_is_no_words_of_the_proposal_and_the_office_met_answers() -> None:
    meals, river = _read(VISIT).proposals
    assert meals.content is not None
    assert meals.content.startswith("委员方小舟在")
    assert river.proposers == ("九三学社市委会",)
    assert river.lead_units == ("市水务局",)
    assert river.reply == "已完成清淤十二公里，水质稳定达到四类。"


def test_figures_stand_under_their_names_with_the_counter_on_a_line_of_its_own() -> None:
    page = (
        "数说提案｜这一年\n清江政协 2023-01-05 09:00\n\n收到提案\n312\n件\n\n立案\n286件\n\n"
        "办复率\n100%\n\n满意率\n99.1\n%\n"
    )
    document = _read(page)
    assert document.head.headline == "数说提案｜这一年"
    figures = document.statistics.figures
    assert (figures["received"], figures["filed"]) == (312, 286)
    assert figures["reply_rate"] == "100%"


def test_several_offices_answer_in_turn() -> None:
    page = (
        "提案回音\n\n委员问\n第9号提案《关于陪诊服务的提案》，提案人米小南问：老人看病谁来陪，能不能规范起来？\n"
        "部门答\n市卫健委：出台了陪诊服务规范。市民政局：把陪诊纳入养老服务清单。\n\n委员问\n"
        "第10号提案《关于增设公厕的提案》，提案人冯一鸣问：公园里的公厕太少，能不能多建几座？\n"
        "部门答\n市城管局：新建公厕六座，全部免费开放。\n"
    )
    nursing, toilets = _read(page).proposals
    assert nursing.lead_units == ("市卫健委", "市民政局")
    assert nursing.reply is not None
    assert "市民政局" not in nursing.reply
    assert toilets.lead_units == ("市城管局",)


@pytest.mark.parametrize("printed", ["2022年/08月/25日", "2022年8月25日", "2022/08/25"])
def test_the_head_of_a_paper_parted_by_strokes(printed: str) -> None:
    page = (
        f"湄城日报/{printed}/第005版\n深度·追踪\n\n一份提案与一条古道的“重逢”\n古道，走“活”了\n"
        "——市政协重点提案办理追踪\n\n□ 本报记者 谈笑\n\n　　石阶苔绿，马蹄窝深，古道上来了孩子。\n"
    )
    head = _read(page).head
    assert head.date == "2022-08-25"
    assert head.page_name == "深度·追踪"
    assert head.headline == "古道，走“活”了"


def test_who_speaks_last_names_the_parts_they_had() -> None:
    page = (
        "一件提案的足迹\n\n《关于修复古桥的提案》（第12号）\n【提案摘要】\n古桥栏板缺失，存在安全隐患，亟待修复。\n"
        "【办理过程】\n3月完成勘察，6月修复栏板二十六块。\n【各方声音】\n提案人冯一鸣：比我想的走得更远。\n"
        "主办单位市文旅局局长檀溪：下一步争取申报文物。\n督办领导、市政协副主席咸宜：保护在前。\n"
        "村民老范：好得很。\n"
    )
    (bridge,) = _read(page).proposals
    assert bridge.proposers == ("冯一鸣",)
    assert bridge.lead_units == ("市文旅局",)
    assert bridge.supervisors == ("咸宜",)
    assert bridge.reply == "3月完成勘察，6月修复栏板二十六块。"
