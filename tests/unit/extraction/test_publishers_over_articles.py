"""Accounts, portals and systems that name themselves over an article or under it."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TITLE = "小提案里的大民生"
BODY = (
    "\n\n区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效，"
    "委员们走进社区听取居民的意见。\n"
)


def head(text: str) -> ArticleHead:
    return extract(SourceText("页.txt", text))[0].head


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("江畔政协 2024-10-15 09:00 福建", "江畔政协"),
        ("原创 小畔 江畔区政协 2024年10月15日 收录于合集 #提案追踪 12个", "江畔区政协"),
        ("江畔区政协 2024-10-15 09:00 福建 已收录于话题 #提案", "江畔区政协"),
        ("江畔县政协　2024-10-15　图片来源：各承办单位", "江畔县政协"),
        ("江畔县政协办公室　2024-10-15　浏览量：141", "江畔县政协办公室"),
        ("2024年10月15日 政协江畔县委员会 微信号 gh_abcd00", "政协江畔县委员会"),
        ("（政协江畔县委员会办公室　2024年10月15日）", "政协江畔县委员会办公室"),
        ("2024-10-15　江畔县政协　阅读 203", "江畔县政协"),
        ("来源：江畔县政协　编辑：admin　2024-10-15　阅读量：286", "江畔县政协"),
        ("来源：江畔县人民政府办公室　更新：2024-10-15", "江畔县人民政府办公室"),
        ("江畔区政府网 2024-10-15 11:20", "江畔区政府网"),
        ("江畔发布　2024-10-15 20:05　数据截止：2024年9月30日", "江畔发布"),
        ("2024年10月15日　江畔镇党政办　通讯员 游目", "江畔镇党政办"),
        ("2024年10月15日 星期二　来源：江畔广播电视台　记者 连翘", "江畔广播电视台"),
    ],
)
@pytest.mark.parametrize("title", [TITLE, "@全体市民：县政协向您征集2025年的提案线索"])
def test_a_name_beside_a_date_under_the_title_publishes(title, line, publisher):
    read = head(f"{title}\n{line}{BODY}")
    assert (read.headline, read.publisher, read.date) == (title, publisher, "2024-10-15")


def test_an_office_that_signs_the_notice_over_its_annex_publishes_it():
    plan = "\n".join(
        f"{n}．{name}\n　　目标任务：新建{name}{n}处\n　　牵头单位：县住建局\n　　完成时限：9月底"
        for n, name in enumerate(("公园", "食堂", "书屋", "车站", "球场"), 1)
    )
    signed = "　　　　江畔县人民政府办公室\n　　　　2024年10月15日\n\n"
    text = f"关于印发民生实事方案的通知\n\n各镇：\n　　现予印发。\n\n{signed}{plan}"

    assert head(text).publisher == "江畔县人民政府办公室"


def test_a_part_of_an_offices_site_names_the_office():
    top = "江畔区人大常委会·民生实事项目票决制专栏"
    assert head(f"{top}\n\n{TITLE}\n2024-10-15{BODY}").publisher == "江畔区人大常委会"


@pytest.mark.parametrize(
    ("top", "publisher"),
    [
        ("江畔县人民政府门户", "江畔县人民政府"),
        ("江畔县人民政府门户网站", "江畔县人民政府"),
        ("当前位置：江畔县人民政府网 > 政务公开 > 提案办理", "江畔县人民政府"),
        ("江畔区政协掌上履职平台", "江畔区政协"),
        ("江畔市政协提案办理管理系统", "江畔市政协"),
        ("江畔市建议提案公开平台", None),
    ],
)
def test_the_site_publishes_what_names_nobody_else(top, publisher):
    assert head(f"{top}\n\n{TITLE}\n\n2024-10-15{BODY}").publisher == publisher
    named = head(f"{top}\n\n{TITLE}\n\n发布单位：江畔县教育局　2024-10-15{BODY}")
    assert named.publisher == "江畔县教育局"


@pytest.mark.parametrize(
    "foot", ["版权所有：{}　技术支持：甲公司", "主办单位：{}　ICP备00000000号"]
)
def test_who_owns_a_system_is_told_at_its_foot(foot):
    owner = "江畔市政协提案委员会"
    page = f"江畔市政协提案管理系统\n\n{TITLE}\n\n2024-10-15{BODY}\n{foot.format(owner)}\n"
    assert head(page).publisher == owner
    # An article of any other site is not by who keeps the site.
    assert head(page.removeprefix("江畔市政协提案管理系统")).publisher is None


def test_rules_without_a_date_of_their_own_have_that_of_their_passing():
    passed = (
        "江畔市政协提案办理协商办法\n（2021年3月30日市政协第二十次主席会议通过）\n\n第一章　总则\n"
    )
    rules = "第一条　为规范提案办理工作，制定本办法。\n第二条　提案办理应当先协商。\n"
    assert head(passed + rules).date == "2021-03-30"
    assert head(passed + rules + "\n发布时间：2021-04-02\n").date == "2021-04-02"


def test_an_office_apart_from_the_title_is_not_of_it():
    title = "关于县政协十一届一次会议第29号提案跟踪办理情况的函"
    letter = (
        "\n\n石大山委员：\n\n您提出的《关于修桥的建议》收悉，现答复如下：\n\n桥已于11月竣工。\n"
    )
    assert head(f"甲水镇人民政府\n\n{title}{letter}").headline == title
    assert head(f"甲水镇人民政府\n{title}{letter}").headline == f"甲水镇人民政府 {title}"


@pytest.mark.parametrize("page", ["06/政协之声 电子版", "06 | 政协之声", "06·政协之声"])
def test_a_title_of_four_lines_in_an_evening_paper(page):
    read = head(
        f"江畔晚报\n{page}\n\n听民声 建诤言\n市政协重点提案\n办理“成绩单”出炉\n"
        "四件提案推动一批民生实事落地\n\n本报讯（记者　游　乐）近日，市政协公布办理情况。\n"
    )
    assert (read.page_no, read.page_name) == ("06", "政协之声")
    assert read.kicker == "听民声 建诤言"
    assert read.headline == "市政协重点提案 办理“成绩单”出炉"
    assert read.subheadline == "四件提案推动一批民生实事落地"
    assert read.byline[0].names == ("游乐",)
