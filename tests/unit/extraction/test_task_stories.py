"""Tasks told in news and on cards: each counted over it, who does it in the line below."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str, name: str = "页.txt") -> Document:
    return extract(SourceText(name, text))[0]


@pytest.mark.parametrize("count", ["【第{}件】", "【民生实事{}】", "第{}件：", "【实事{}】"])
@pytest.mark.parametrize(
    ("who", "units"),
    [
        ("由市商务局牵头。", ("市商务局",)),
        ("由市商务局、市残联负责实施，市财政局配合。", ("市商务局", "市残联", "市财政局")),
        ("责任单位为市商务局。", ("市商务局",)),
    ],
)
def test_the_line_below_a_task_begins_with_who_does_it(
    count: str, who: str, units: tuple[str, ...]
) -> None:
    page = read(
        "江城日报 客户端\n2021-12-28 07:30\n\n年终盘点｜八件实事兑现了！\n\n"
        "江城日报全媒体记者　赵敏　实习生　钱进\n\n年初，大会票决产生了民生实事。成绩单如何？\n\n"
        f"{count.format('一')}建设便民生活圈15个\n{who}全年建成16个，新增网点327个。\n\n"
        f"{count.format('二')}改造供热老旧管网56公里\n由市城管局牵头。十月全部完工，投诉量下降四成。\n\n"
        "新的清单正在征集中。\n"
    )

    one, two = page.tasks
    assert (one.seq, one.content) == (1, "建设便民生活圈15个")
    assert one.progress == "全年建成16个，新增网点327个。"
    assert one.units[: len(units)] == units[:2] or one.units == units[:1]
    assert (two.units, two.progress) == (("市城管局",), "十月全部完工，投诉量下降四成。")
    assert page.head.newspaper == "江城日报"
    assert page.head.headline == "年终盘点｜八件实事兑现了！"


def test_a_marked_headline_is_over_no_group() -> None:
    page = read(
        "# 江城市2025年民生实事“月月晒”（5月）\n\n来源：江城市人民政府办公室　2025-06-05\n\n"
        "**01 校园供餐提升**\n- 目标：新建学校食堂22个\n- 责任单位：市教育局\n"
        "- 完成情况：18个开工\n\n"
        "**02 适老化改造**\n- 目标：改造1500户\n- 责任单位：市民政局\n- 完成情况：改造完成640户\n",
        "页.md",
    )

    assert page.head.headline == "江城市2025年民生实事“月月晒”（5月）"
    assert [(one.seq, one.group) for one in page.tasks] == [(1, "校园供餐提升"), (2, "适老化改造")]


@pytest.mark.parametrize("mark", ["｜", "：", "|"])
def test_bars_stand_for_colons_behind_labels(mark: str) -> None:
    page = read(
        "江城市2024年政府工作报告重点任务进展情况\n\n发布日期：2024-10-15　来源：市政府督查室\n\n"
        "一、工业强市\n"
        f"★任务1　实施技改项目60个\n　责任单位{mark}市工信局　　完成时限{mark}12月底\n"
        f"　进展{mark}已实施52个，完成投资31亿元。\n"
        "二、民生保障\n"
        f"★任务2　新建幼儿园8所\n　责任单位{mark}市教育局　　完成时限{mark}8月底\n"
        f"　进展{mark}8所全部投用。\n"
    )

    assert [(one.content, one.group, one.unit, one.progress) for one in page.tasks] == [
        ("实施技改项目60个", "工业强市", "市工信局", "已实施52个，完成投资31亿元。"),
        ("新建幼儿园8所", "民生保障", "市教育局", "8所全部投用。"),
    ]
