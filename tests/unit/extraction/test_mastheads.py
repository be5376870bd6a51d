"""The lines that papers print over a page: name, date, page, in whatever order."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

UNDER = (
    "\n\n小提案撬动大民生\n——市政协重点提案办理综述\n记者 赵敏\n\n"
    "　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效。\n"
)


def head(masthead: str, under: str = UNDER) -> ArticleHead:
    return extract(SourceText("页.txt", masthead + under))[0].head


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        ("江城日报 2024-05-06 A03要闻", ("江城日报", "2024-05-06", "A03", "要闻")),
        ("江城日报  2024.5.6  3  要闻", ("江城日报", "2024-05-06", "3", "要闻")),
        ("03 政协专刊 江城日报 2024年5月6日", ("江城日报", "2024-05-06", "03", "政协专刊")),
        ("要闻·3 江城日报 2024年5月6日", ("江城日报", "2024-05-06", "3", "要闻")),
        ("A3 要闻 | 江城日报 | 2024-05-06", ("江城日报", "2024-05-06", "A3", "要闻")),
        ("江城日报 2024年5月6日 农历三月廿八 今日8版", ("江城日报", "2024-05-06", None, None)),
        ("星期一 2024年5月6日 3版 江城日报", ("江城日报", "2024-05-06", "3", None)),
        ("版面：03 要闻  2024年5月6日", (None, "2024-05-06", "03", "要闻")),
        ("今日江城 2024年5月6日 星期一 3版", ("今日江城", "2024-05-06", "3", None)),
        ("来源：江城日报2024年5月6日", ("江城日报", "2024-05-06", None, None)),
        (
            "江城新闻网首页 > 数字报 > 江城日报 > 2023-12-15 > 第06版：同心圆·提案追踪",
            ("江城日报", "2023-12-15", "06", "同心圆·提案追踪"),
        ),
        ("摘自《江城日报》", ("江城日报", None, None, None)),
    ],
)
def test_the_marks_of_a_page_in_one_line(
    masthead: str, expected: tuple[str | None, str | None, str | None, str | None]
) -> None:
    found = head(masthead)
    assert (found.newspaper, found.date, found.page_no, found.page_name) == expected
    assert (found.kicker, found.headline) == (None, "小提案撬动大民生")


@pytest.mark.parametrize(
    ("masthead", "newspaper", "printed"),
    [
        ("濮江日报（电子版）　12-28　2021年冬季刊", "濮江日报", "12-28"),
        ("岭阳都市报 08-06 周二 2024年第219期 第A3版 城事", "岭阳都市报", "08-06"),
        ("今日江城　第04版　政协专版　12月18日　星期三", "今日江城", "12月18日"),
    ],
)
def test_a_date_without_a_year_beside_the_papers_name(
    masthead: str, newspaper: str, printed: str
) -> None:
    found = head(masthead)
    assert (found.newspaper, found.date, found.date_raw) == (newspaper, None, printed)


def test_the_weekday_tells_the_year() -> None:
    under = UNDER.replace("区政协", "2024年，区政协").replace("成效。", "成效，2025年再接再厉。")
    found = head("江城日报　12月18日　星期三", under)
    assert found.date_inferred == "2024-12-18"


def test_titles_of_a_page_are_not_those_of_the_article() -> None:
    found = head(
        "江城日报\n2024-05-06\n第03版：要闻\n本版标题\n小提案撬动大民生\n城北明日停水\n候鸟班开班"
    )
    assert found.headline == "小提案撬动大民生"
    assert found.subheadline == "市政协重点提案办理综述"


@pytest.mark.parametrize("buttons", ["字型：大 中 小 列印", "打印", "【关闭】"])
def test_buttons_behind_a_source_are_no_part_of_it(buttons: str) -> None:
    found = head(f"日期：2023-05-16　来源：江城政协秘书处 {buttons}")
    assert found.publisher == "江城政协秘书处"


def test_a_channel_in_brackets_before_a_title_is_no_part_of_it() -> None:
    assert head(
        "【政务公开】江城区民生实事进展情况\n2024-11-08\n", "\n" + UNDER[-60:]
    ).headline == ("江城区民生实事进展情况")


@pytest.mark.parametrize(
    ("masthead", "newspaper"),
    [
        ("江城日报　2024年5月6日　星期一　第12345期　国内统一刊号CN33-0001", "江城日报"),
        ("江城日报 Jiangcheng Daily 2024年5月6日", "江城日报"),
        ("江城乡音 2024年5月6日 第2版", "江城乡音"),
        ("江城高新区报 2024-05-06", "江城高新区报"),
        ("江城老年报 2024-05-06", "江城老年报"),
        ("江城文汇报（数字版） 2024-05-06", "江城文汇报"),
        ("2024年5月6日 星期一 编辑：张三 江城晚报 A3", "江城晚报"),
        ("本版责编 张三 2024年5月6日 星期一 江城晚报", "江城晚报"),
        ("政协专刊 2024年5月6日 第2版", None),
        ("江城区工作年报 2024-05-06", None),
    ],
)
def test_papers_by_name_and_place(masthead: str, newspaper: str | None) -> None:
    found = head(masthead)
    assert (found.newspaper, found.publisher) == (newspaper, None)
    assert found.headline == "小提案撬动大民生"


@pytest.mark.parametrize("clock", ["2026年01月12日 星期一 10:41:07", "2026年1月12日 10:41 星期一"])
def test_a_running_clock_over_the_masthead_is_not_the_date(clock: str) -> None:
    found = head(f"数字报 | 往期回顾\n{clock}\n江城日报 2024年10月22日 星期二")

    assert found.date == "2024-10-22"


@pytest.mark.parametrize(
    "lines",
    [
        ("从“纸上”到“地上”", "市政协重点提案办理纪实", "口袋公园、加装电梯等一批民生事落地"),
        ("“小切口”里的“大民生”", "市政协提案办理工作综述", "立案287件 办复率100%"),
    ],
)
def test_kicker_headline_and_deck_without_a_dash(lines: tuple[str, str, str]) -> None:
    over = "江城日报 2024年10月22日 星期二 第03版：政协之声\n\n"
    under = UNDER.split("\n\n")[-1]
    found = head(over + "\n".join(lines) + "\n本报记者 赵敏\n\n", under)

    assert (found.kicker, found.headline, found.subheadline) == lines


BELOW = (
    "\n\n聚焦中心大局　回应民生关切\n\n市政协六届四次会议立案提案402件\n\n"
    "　　本报讯（记者 张一）大会共收到提案448件，立案402件。\n"
)


@pytest.mark.parametrize(
    "titles",
    [
        "标题导航\n· 政府工作报告热词解读\n· 立案提案402件\n\n3上一篇　下一篇4　放大＋ 默认○",
        "本版标题\n政府工作报告热词解读\n立案提案402件\n委员通道开启\n\n放大＋　3上一篇　下一篇4",
        "【文章导航】\n1.立案提案402件\n2.全市经济运行平稳",
        "今日要目：\n● 委员通道开启\n● 市政协会议立案提案402件",
    ],
)
def test_a_list_of_titles_is_passed_over(titles: str) -> None:
    found = head(f"嘉渝日报\n2024年01月24日 星期三\n第02版：两会聚焦\n\n{titles}", BELOW)

    assert found.kicker == "聚焦中心大局 回应民生关切"
    assert found.headline == "市政协六届四次会议立案提案402件"
