"""Heads of posts on boards, of Markdown files and of pages that hide figures; crumbs that end in
the page's own title; papers named below their articles."""

from __future__ import annotations

import pytest

from tests.unit.extraction.test_heads_on_the_open_web import BODY, head


@pytest.mark.parametrize(
    "post",
    [
        "楼主  渡口老李  发表于 2014-3-8 20:15:33 | 只看该作者",
        "[复制链接]  发表于 2014-3-8 20:15:33  只看该作者  查看: 120 | 回复: 6",
        "楼主 | 渡口老李 | 发表于 2014-3-8 20:15:33 | 倒序浏览 | 来自手机",
    ],
)
def test_the_head_of_a_post_is_its_date_and_no_title(post: str) -> None:
    found = head(f"【转帖】看看今年的提案办得怎么样\n{post}\n\n{BODY}")

    assert found.headline == "【转帖】看看今年的提案办得怎么样"
    assert found.date_raw == "2014-3-8 20:15:33"


def test_the_last_step_of_the_crumbs_is_the_title_of_a_page_without_one() -> None:
    found = head(
        "沙洲论坛 » 市民茶座 » [原创]委员提了六件事,样样跟我们有关\n查看: 3317 | 回复: 42\n\n"
        f"楼主  摆渡人  发表于 2015-2-1 09:00:00\n来源:沙洲晚报 今天第7版\n{BODY}"
    )

    assert found.headline == "委员提了六件事,样样跟我们有关"
    assert (found.newspaper, found.page_no, found.date) == ("沙洲晚报", "7", "2015-02-01")


@pytest.mark.parametrize(
    "crumbs",
    [
        "信息公开 -> 历史档案 -> 文书类 -> 2001年",
        "首页 &gt; 新闻中心 &gt; 政务要闻",
        "上一版 下一版　　< 上一篇　下一篇 >　放大+ 缩小- 默认o",
        "<pre>",
        "专栏:履职笔谈",
    ],
)
def test_what_a_page_prints_over_a_title_is_none(crumbs: str) -> None:
    found = head(f"{crumbs}\n\n市政协提案办理开了个好头\n\n{BODY}")

    assert (found.kicker, found.headline) == (None, "市政协提案办理开了个好头")


def test_the_lines_before_a_markdown_file_name_its_head() -> None:
    found = head(
        '---\ntitle: "青石县林业局2022年提案办理清单"\ndate: 2022-11-30\nsource: 青石县林业局\n'
        f"tags: [提案]\n---\n\n## 一、总体情况\n\n{BODY}"
    )

    assert found.headline == "青石县林业局2022年提案办理清单"
    assert (found.date_raw, found.publisher) == ("2022-11-30", "青石县林业局")


@pytest.mark.parametrize(
    ("over", "date", "raw"),
    [
        ("发布日期：2020-12-** 来源：青石县林业局", None, "2020-12-**"),
        ("二 ○ 一 九 年 五 月 六 日", "2019-05-06", "二○一九年五月六日"),
        ("一 九 九 八 年 四 月", None, "一九九八年四月"),
    ],
)
def test_dates_spaced_out_or_hidden_in_part(over: str, date: str | None, raw: str) -> None:
    found = head(f"青石县林业局提案办理工作完成情况说明\n{over}\n\n{BODY}")

    assert found.date == date
    assert "".join((found.date_raw or "").split()) == raw


def test_a_year_hidden_whole_stays_in_the_title() -> None:
    found = head(f"青石县林业局****年提案办理工作总结\n\n{BODY}")

    assert found.headline == "青石县林业局****年提案办理工作总结"


@pytest.mark.parametrize("dashes", ["——", "一~一"])
def test_a_line_with_dashes_does_not_go_on_with_the_title(dashes: str) -> None:
    found = head(f"一口井，等了三年\n{dashes}河头村吃水难提案办理记\n\n{BODY}")

    assert (found.headline, found.subheadline) == ("一口井，等了三年", "河头村吃水难提案办理记")


def test_a_paper_named_below_its_article() -> None:
    found = head(f"提案快递\n\n{BODY}\n\n沙洲日报2021年2月3日 第四版 两会专刊")

    assert (found.newspaper, found.page_no, found.page_name) == ("沙洲日报", "四", "两会专刊")
    assert found.date == "2021-02-03"


@pytest.mark.parametrize(
    ("source", "publisher"),
    [
        ("来源：局办公室", "青石县林业局"),
        ("来源：政策法规科", "青石县林业局"),
        ("来源：青石民建", "青石民建"),
        ("来源：县林业局种苗站办公室", "县林业局种苗站办公室"),
    ],
)
def test_a_part_of_an_office_is_no_publisher_where_the_office_signs(
    source: str, publisher: str
) -> None:
    found = head(
        f"提案办理工作情况\n发布时间：2022-05-06 {source}\n\n{BODY}\n\n青石县林业局\n2022年5月5日\n"
    )

    assert found.publisher == publisher


def test_who_wrote_stands_behind_the_number_of_issue() -> None:
    found = head(
        "委员问得细 局长答得实\n\n"
        f"沙洲广播电视报 2009-08-20 第33期 总第1187期 | 记者 陈立 徐迟\n\n{BODY}"
    )

    assert [(entry.role, *entry.names) for entry in found.byline] == [("记者", "陈立", "徐迟")]


def test_the_title_over_date_and_source_is_the_page_s_though_it_names_a_proposal() -> None:
    found = head(
        "首页 > 参政议政 > 提案选登\n\n民建青石县委：关于加强种苗管理的提案\n\n"
        f"发布时间: 2016-01-27 16:20 | 来源: 民建青石县委\n\n{BODY}"
    )

    assert found.headline == "民建青石县委：关于加强种苗管理的提案"
    assert (found.date, found.publisher) == ("2016-01-27", "民建青石县委")


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        (
            "沙洲吧 > 【转载】提案办理情况来啦\n"
            "1楼 只看楼主 收藏 回复\n江边柳 | 2015-06-07 10:11\n",
            "【转载】提案办理情况来啦",
        ),
        (
            "您所在位置：网站首页 > 海量文档 > 行政公文 > 报告总结\n"
            "青石县林业局提案办理工作总结.docx 3页\nVIP会员免费下载\n\n",
            "青石县林业局提案办理工作总结",
        ),
        ("提案办理 | 老街的路灯亮了\n原创 徐迟 沙洲发布 5天前\n", "提案办理 | 老街的路灯亮了"),
        ('+++\ntitle = "青石县提案办理清单"\ndate = 2022-11-30\n+++\n', "青石县提案办理清单"),
        ("沙洲日报评论员文章：\n让每件提案都有回响\n", "让每件提案都有回响"),
        (">> 当前位置：首页 >> 提案工作 >> 提案动态\n一件提案温暖一座城\n", "一件提案温暖一座城"),
    ],
)
def test_what_stands_round_a_title_on_boards_libraries_and_accounts(
    page: str, headline: str
) -> None:
    found = head(page + BODY)

    assert (found.kicker, found.headline) == (None, headline)


@pytest.mark.parametrize(
    ("frame", "paper", "number", "name"),
    [
        ("B2 政协之窗\n沙洲晚报\n责编 王芳 版式 李明 2019.3.5\n", "沙洲晚报", "B2", "政协之窗"),
        ("第二版 二〇〇三年三月五日 星期三 沙洲日报\n", "沙洲日报", "二", None),
        ("第A07版:民生周刊\n\n沙洲晚报\n\n2018年03月04日 星期日\n", "沙洲晚报", "A07", None),
    ],
)
def test_the_frame_of_a_paper_s_page(frame: str, paper: str, number: str, name: str | None) -> None:
    found = head(f"{frame}\n三件提案修成一条路\n{BODY}")

    assert (found.newspaper, found.page_no, found.headline) == (paper, number, "三件提案修成一条路")
    assert name is None or found.page_name == name


def test_a_labelled_kicker_over_a_title_without_a_label() -> None:
    found = head(f"沙洲日报 2016年5月4日 第03版\n引题：委员牵线 部门出力\n小提案解决大问题\n{BODY}")

    assert (found.kicker, found.headline) == ("委员牵线 部门出力", "小提案解决大问题")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("本报通讯员徐迟 记者陈立报道", [("本报通讯员", "徐迟"), ("记者", "陈立")]),
        ("来源：沙洲日报（记者 徐迟） 时间：2018-03-04", [("记者", "徐迟")]),
        ("青石县融媒体中心 记者 徐迟 2018-03-04", [("记者", "徐迟")]),
    ],
)
def test_who_wrote_beside_other_particulars(line: str, byline: list[tuple[str, ...]]) -> None:
    assert [
        (one.role, *one.names) for one in head(f"便民桥的由来\n{line}\n{BODY}").byline
    ] == byline
