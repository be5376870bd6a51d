"""A slogan over a factual title is its kicker; the name of a column over it is none."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

STORY = "\n\n　　一年来，承办单位登门听取委员意见，逐件办理，一批群众关心的事有了着落，取得成效。\n"
PAPER = "禾川日报　2024年3月6日　第05版：综合新闻\n\n"
FRAME = "禾川晚报数字报 > 2024-03-06 > 第07版 履职故事\n上一版 下一版\n\n"
POST_END = "\n禾川政协 2024-03-06 18:20 浙江"
PORTAL_END = "\n发布日期：2024-03-06 来源：禾川市政协办公室 浏览次数：31"
TITLE = "市政协二届三次会议重点提案办理综述"


def head(page: str) -> ArticleHead:
    return extract(SourceText("页.txt", page + STORY))[0].head


def titles(page: str) -> tuple[str | None, str | None, str | None]:
    found = head(page)
    return found.kicker, found.headline, found.subheadline


@pytest.mark.parametrize(
    "rubric",
    [
        "聚焦两会",
        "聚焦2024全国两会",
        "两会会客厅",
        "代表委员话两会",
        "履职故事",
        "委员风采",
        "委员之声",
        "政协视窗",
        "【提案追踪】",
        "两会特刊",
        "特别报道",
        "专题",
        "深度·民生",
        "提案追踪③",
        "新春走基层",
        "今日聚焦",
        "聚焦“两会”",
        "回望2023·民生答卷",
    ],
)
@pytest.mark.parametrize("title", ["一根网线牵起两个村", "水管通了，心也亮了", TITLE])
def test_a_columns_name_is_no_kicker(rubric: str, title: str) -> None:
    assert titles(f"{PAPER}{rubric}\n{title}") == (None, title, None)
    assert titles(f"{rubric}\n{title}{PORTAL_END}") == (None, title, None)


def test_the_pages_name_over_a_title_is_no_kicker() -> None:
    page = "禾川日报　2024年3月6日　第05版：绿水青山\n\n绿水青山\n市政协委员视察河道治理工作"
    assert titles(page) == (None, "市政协委员视察河道治理工作", None)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("事事都有人管\n区政协提案办理见闻", ("事事都有人管", "区政协提案办理见闻", None)),
        (f"把路修到果园门口\n{TITLE}", ("把路修到果园门口", TITLE, None)),
        (
            "“小巷子”走出“大文章”\n区政协提案办理侧记",
            ("“小巷子”走出“大文章”", "区政协提案办理侧记", None),
        ),
        ("一纸提案，三次上门\n老旧泵站改造完工", ("一纸提案，三次上门", "老旧泵站改造完工", None)),
        ("停车难怎么解？\n市政协委员支招", ("停车难怎么解？", "市政协委员支招", None)),
        (
            "履职故事\n把路修到果园门口\n——记市政协委员沈禾",
            (None, "把路修到果园门口", "记市政协委员沈禾"),
        ),
        (
            f"聚焦两会\n听得见民声 看得到实效\n{TITLE}",
            ("听得见民声 看得到实效", TITLE, None),
        ),
        (
            "主跨210米 设计时速80公里\n青石大桥昨日全线贯通 下月正式通车",
            ("主跨210米 设计时速80公里", "青石大桥昨日全线贯通 下月正式通车", None),
        ),
        (
            "市政协二届三次会议今日开幕\n大会共收到提案211件",
            ("市政协二届三次会议今日开幕", "大会共收到提案211件", None),
        ),
    ],
)
@pytest.mark.parametrize("masthead", [PAPER, FRAME])
def test_slogans_and_facts_in_papers(
    masthead: str, lines: str, expected: tuple[str | None, ...]
) -> None:
    assert titles(masthead + lines) == expected


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("让好建议结出好果子", "让好建议结出好果子"),
        ("把路修到果园门口", "把路修到果园门口"),
        ("件件有答复 事事有着落 桩桩有回音", "件件有答复 事事有着落 桩桩有回音"),
        ("这些提案办得怎么样？", "这些提案办得怎么样？"),
        ("一桩一件办到心坎上", "一桩一件办到心坎上"),
        ("市政协二届三次会议以来", "市政协二届三次会议以来"),
        ("提案工作", None),
        ("履职故事", None),
    ],
)
@pytest.mark.parametrize("end", [POST_END, PORTAL_END])
def test_slogans_on_sites_and_in_posts(line: str, kicker: str | None, end: str) -> None:
    assert titles(f"{line}\n{TITLE}{end}") == (kicker, TITLE, None)
