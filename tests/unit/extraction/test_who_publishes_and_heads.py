"""Who publishes, where accounts, sites and printed decisions name several; and headlines beside."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "\n县政协提案办理工作扎实推进，今年立案提案120件，已全部答复。\n"


def head(text: str) -> ArticleHead:
    return extract(SourceText("页.txt", text))[0].head


@pytest.mark.parametrize("by", ["提案委", "县政协办 提案委"])
def test_the_account_is_the_last_name_before_the_date(by: str) -> None:
    read = head(f"小提案办出大民生\n\n原创 {by} 汀溪政协 2023-12-08 17:30 发表于福建\n{BODY}")

    assert read.publisher == "汀溪政协"


@pytest.mark.parametrize(
    "top",
    ["白石区城市管理局　政务公开专栏", "白石区城市管理局 > 提案办理", "白石区城市管理局 · 公开"],
)
def test_a_page_of_a_site_is_of_the_office_that_its_path_begins_with(top: str) -> None:
    read = head(f"{top}\n\n政协提案办理情况综述\n更新时间：2024.12.31\n{BODY}")

    assert read.publisher == "白石区城市管理局"
    assert read.headline == "政协提案办理情况综述"


@pytest.mark.parametrize(
    "top",
    [
        "政协柳浦市委员会关于表彰2022年度优秀提案的决定",
        "政协柳浦市委员会文件\n柳协发〔2023〕3号\n\n关于表彰2022年度优秀提案的决定",
    ],
)
def test_who_decides_publishes_and_not_the_office_that_prints(top: str) -> None:
    lines = "关于修桥的提案　　石大山\n关于修路的提案　　水小川\n"
    read = head(f"{top}\n{BODY}\n{lines}\n政协柳浦市委员会办公室　　2023年1月9日印发\n")

    assert read.publisher == "政协柳浦市委员会"


def test_of_offices_that_sign_together_the_first_publishes() -> None:
    read = head(
        "关于市政协五次会议第215号提案办理答复的函\n\n牟春晖委员：\n"
        "你提出的《关于互联网医院的提案》收悉，现答复如下。\n已建成互联网医院7家。\n\n"
        "沱江市卫生健康委员会    沱江市医疗保障局\n2025年7月30日\n"
    )

    assert read.publisher == "沱江市卫生健康委员会"


@pytest.mark.parametrize("desk", ["局办公室", "提案和委员工作委", "综合科"])
def test_an_author_who_is_a_part_of_the_office_is_no_person(desk: str) -> None:
    read = head(f"提案办理情况通报\n\n来源：江畔市水利局　作者：{desk}　时间：2024-10-12\n{BODY}")

    assert read.byline == ()
    assert read.publisher == "江畔市水利局"


def test_a_site_may_print_signs_behind_its_buttons() -> None:
    read = head(
        "沅浦日报\n2024年11月19日 星期二\n04版：民主·协商\n"
        " 上一版  下一版     返回目录   放大⊕ 缩小⊖ 全文复制\n\n"
        f"从“纸上”到“路上” 从“答复”到“落实”\n五件重点提案落地记\n——市政协重点提案督办回眸\n{BODY}"
    )

    assert read.kicker == "从“纸上”到“路上” 从“答复”到“落实”"
    assert read.headline == "五件重点提案落地记"


def test_numbers_of_proposals_answered_together_may_end_a_line_of_the_headline() -> None:
    read = head(
        "双桥市应急管理局\n双应急〔2023〕案复8号\n\n对市政协二次会议第061、137号\n合并提案的答复\n\n"
        "王一川、李二水委员：\n　　您二位分别提出的《关于救援的提案》（第061号）、"
        "《关于储备的提案》（第137号）收悉。现答复如下：\n　　已组建救援队23支。\n\n"
        "双桥市应急管理局\n2023年7月31日\n"
    )

    assert read.headline == "对市政协二次会议第061、137号 合并提案的答复"
    assert read.subheadline is None


def test_a_play_on_quoted_words_below_the_fact_is_the_headline() -> None:
    read = head(
        "禹泽报　2023年12月15日　第2版　要闻\n\n区政协委员参与提案办理年终复评\n"
        f"三件“B类件”，两件“转正”\n\n本报记者　呼延青\n{BODY}"
    )

    assert read.kicker == "区政协委员参与提案办理年终复评"
    assert read.headline == "三件“B类件”，两件“转正”"


@pytest.mark.parametrize("verb", ["推送", "推介"])
def test_an_account_may_push_the_cases_it_tells(verb: str) -> None:
    cards = "".join(
        f"### 关于{what}的提案（第{number}号）\n\n**提案者：** 王一川\n**主办单位：** 市工信局\n"
        f"**办理情况：** 已{what}。\n\n"
        for number, what in ((4, "修建水厂"), (9, "加固堤坝"), (12, "增设路灯"))
    )
    page = f"# 提案办理回音壁\n\n市政协确定重点提案10件。本期{verb}3件。\n\n{cards}"
    figures = extract(SourceText("页.md", page))[0].statistics.figures

    assert figures["cases_claimed"] == figures["cases_present"] == 3
