"""Kicker, headline and subheadline of a paper's page, by what the lines say."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

MASTHEAD = "江城日报\n2024年3月8日 星期五　第A05版：政协视窗\n\n"
STORY = (
    "\n\n本报记者 张小伟\n\n　　今年以来，市政协狠抓提案办理，收到提案312件，立案280件。\n\n"
    "一、关于河道管护的提案（第12号）\n提案人：王琴\n承办单位：市水利局\n办理情况：已清淤12公里。\n"
)


def head(lines: str) -> ArticleHead:
    return extract(SourceText("页.txt", MASTHEAD + lines + STORY))[0].head


@pytest.mark.parametrize(
    ("lines", "kicker", "headline", "subheadline"),
    [
        (
            "市政协主席张大山在督办重点提案时强调\n以高质量督办推动提案落地",
            "市政协主席张大山在督办重点提案时强调",
            "以高质量督办推动提案落地",
            None,
        ),
        (
            "市政协六届二次会议以来\n312件提案全部办复",
            "市政协六届二次会议以来",
            "312件提案全部办复",
            None,
        ),
        (
            "我市312件政协提案全部办结\n办复率100% 委员满意率98.7%",
            None,
            "我市312件政协提案全部办结",
            "办复率100% 委员满意率98.7%",
        ),
        (
            "委员履职·提案追踪\n一座桥 两岸情",
            None,
            "一座桥 两岸情",
            None,
        ),
        (
            "提案办理“回头看”系列报道之二\n老街换新颜\n——市政协提案办理见闻",
            "提案办理“回头看”系列报道之二",
            "老街换新颜",
            "市政协提案办理见闻",
        ),
        (
            "书写为民履职\n新答卷\n——市政协提案办理情况巡礼",
            None,
            "书写为民履职 新答卷",
            "市政协提案办理情况巡礼",
        ),
        (
            "2023年度江城市政协\n优秀提案、先进承办单位名单",
            None,
            "2023年度江城市政协 优秀提案、先进承办单位名单",
            None,
        ),
        (
            "提案里的温度\n截至昨日18时，市政协共收到提案210余件",
            None,
            "提案里的温度",
            "截至昨日18时，市政协共收到提案210余件",
        ),
    ],
)
def test_roles(lines: str, kicker: str | None, headline: str, subheadline: str | None) -> None:
    found = head(lines)
    assert (found.kicker, found.headline, found.subheadline) == (kicker, headline, subheadline)


def test_a_page_that_names_but_the_original_title() -> None:
    page = (
        "原标题：提案里的温度\n江城新闻网2月18日讯 据《江城晚报》报道（记者 宋蔚）"
        "截至2月17日18时，市政协会议收到提案210余件。\n"
    )
    found = extract(SourceText("页.txt", page))[0].head
    assert found.headline == "提案里的温度"
    assert found.newspaper == "江城晚报"
    assert [(one.role, one.names) for one in found.byline] == [("记者", ("宋蔚",))]


def test_the_opening_of_a_report_is_no_headline() -> None:
    page = (
        "为推动民生工程落地，现将1至8月实施进度通报如下：\n"
        "1、农村公路扩面延伸，牵头部门：市交通局。已完成72公里。\n"
        "2、农村饮水安全，牵头部门：市水利局。已完成9处，其余3处尚未开工。 江城市民生办\n"
    )
    found = extract(SourceText("页.txt", page))[0].head
    assert found.headline is None
    assert found.publisher == "江城市民生办"


def test_what_is_overheard_is_no_reply() -> None:
    page = (
        MASTHEAD + "市政协重点提案办理情况" + STORY + "　　一位散步的居民对记者说：“水清多了。”\n"
    )
    (proposal,) = extract(SourceText("页.txt", page))[0].proposals
    assert proposal.reply == "已清淤12公里。"
