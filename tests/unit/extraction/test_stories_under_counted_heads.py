"""Stories under heads that count them, and what stands under the last record of a page."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TOLD = (
    "白石片区村民买药难，要走两小时山路。县政协委员甘小雨提交《关于设立便民药柜的提案》（第22号），"
    "建议由卫生院统一配药。该提案由县卫健局承办，办理结果为A类。目前，已在47个村设立药柜。",
    "两村一河之隔，往来却要绕行11公里，委员谷春来、向水生联名提出《关于修建连心桥的提案》（第86号）。"
    "该提案由县交通局承办，办理结果为B类。县交通局完成施工图设计，概算投资1480万元。",
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def test_heads_count_the_stories_and_what_was_wrong_is_told_before_the_office() -> None:
    page = f"提案落地有声\n\n一、“小药箱”方便乡亲\n{TOLD[0]}\n\n二、“一座桥”连起两村\n{TOLD[1]}\n"
    found = read(page).proposals

    assert [one.seq for one in found] == [1, 2]
    assert [one.content for one in found] == [told.partition("该提案")[0] for told in TOLD]
    assert [one.reply for one in found] == [
        "目前，已在47个村设立药柜。",
        "县交通局完成施工图设计，概算投资1480万元。",
    ]


def test_a_member_who_but_proposed_has_told_of_nothing_wrong() -> None:
    told = TOLD[1].replace("两村一河之隔，往来却要绕行11公里，", "")
    found = read(f"提案落地有声\n\n路有了\n{TOLD[0]}\n\n桥通了\n{told}\n").proposals

    assert [one.seq for one in found] == [None, None]
    assert found[1].content is None


@pytest.mark.parametrize(
    "heads", [("◆菜场更“透明”", "◆厂房“长”出新业态"), ("菜场变“亮”", "厂房变“新”")]
)
def test_a_head_may_end_with_a_quoted_word(heads: tuple[str, str]) -> None:
    stories = (
        "县政协委员仰海在走访中发现，检测结果群众看不到。为此，她在《关于公开检测结果的提案》中建议，"
        "扫码公开。县市场监管局作为承办单位，投入60万元升级检测室，设置公示屏34块。",
        "1958年建成的缫丝厂停产后成为“伤疤”。民盟县支部连续两年调研，提出《关于更新缫丝厂的提案》，"
        "呼吁留住烟囱。县规划局、县文旅局共同主办，将5栋厂房列入历史建筑名录，签约企业19家。",
    )
    page = f"让金点子结果\n\n{heads[0]}\n{stories[0]}\n\n{heads[1]}\n{stories[1]}\n"
    found = read(page).proposals

    assert [one.proposers for one in found] == [("仰海",), ("民盟县支部",)]
    assert [one.lead_units for one in found] == [("县市场监管局",), ("县规划局", "县文旅局")]
    assert [one.content for one in found] == [
        stories[0].partition("县市场监管局")[0],
        stories[1].partition("县规划局")[0],
    ]


@pytest.mark.parametrize(
    "below",
    [
        "已阅 1.2k　收藏　举报",
        "浏览 356　点赞 12　分享",
        "报：市委、市政府领导\n送：各承办单位\n（共印120份）",
        "分送：各提案承办单位",
    ],
)
def test_what_a_site_or_bulletin_prints_below_is_of_no_reply(below: str) -> None:
    card = "《{}》（第{}号）\n提案人：甘小雨\n主办单位：县住建局\n办理情况：装灯{}盏，已亮灯。\n\n"
    records = card.format("关于增设路灯的建议", 5, 12) + card.format("关于修补路面的建议", 9, 30)
    found = read(f"县政协重点提案办理情况\n\n{records}\n{below}\n").proposals

    assert [one.reply for one in found] == ["装灯12盏，已亮灯。", "装灯30盏，已亮灯。"]


def test_a_remark_in_bold_heads_no_card() -> None:
    cards = "".join(
        f"## {count}. {name}\n- **建设内容**：新建{name}{count}个。\n- **牵头单位**：县民政局\n"
        f"- **进展**：已开工{count}个。\n" + ("- **备注**：工期顺延\n" if count == 2 else "") + "\n"
        for count, name in enumerate(("幸福邻里", "清水河湖", "健康守护"), 1)
    )
    tasks = read(f"# 县级民生实事实施进度\n\n{cards}").tasks

    assert [one.seq for one in tasks] == [1, 2, 3]
    assert [one.group for one in tasks] == ["幸福邻里", "清水河湖", "健康守护"]
    assert [one.remark for one in tasks] == [None, "工期顺延", None]
