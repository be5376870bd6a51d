"""What stands over and under articles as crawled pages have it: lures, titles printed again,
bars, what is left of a site's own marks."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Genre
from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = (
    "　　今年以来，市政协把提案办理摆在要紧处，共收到提案120件，经审查立案100件，全部按期办复，"
    "委员们说，提得实、办得也实。\n"
    "　　下一步，还要把没办完的几件盯到底，年底前再向委员们报告一次结果。"
)


def head(text: str) -> ArticleHead:
    return extract(SourceText("页.txt", text))[0].head


def signed(text: str) -> list[tuple[str, ...]]:
    return [(entry.role, *entry.names) for entry in head(text).byline]


LURES = [
    "高清影视在线观看_午夜影院免费看_最新大片下载",
    "国产精品短剧,热播综艺完整版,一区二区三区在线播放",
    "满贯棋牌(中国)有限公司官网-手机版下载",
    "電影免費觀看,高清短劇,綜藝熱播",
]


@pytest.mark.parametrize("lure", LURES)
def test_what_lures_readers_elsewhere_is_no_title(lure: str) -> None:
    assert head(f"{lure}\n\n市政协提案工作综述\n\n{BODY}").headline == "市政协提案工作综述"


def test_a_title_about_a_film_law_stays_one() -> None:
    title = "关于规范短剧、影视剧网络直播的提案办理情况"
    assert head(f"{title}\n\n{BODY}").headline == title


AGAIN = [
    ("湖湾区提案落地 三百盏路灯亮了", "湖湾区提案落地\n三百盏路灯亮了"),
    ("关于2023年重点任务上半年推进情况的通报", "关于2023年重点任务\n上半年推进情况的通报"),
    ("关于2024年5月份民生实事推进情况的通报", "关于20245月份民生实事推进情况的通报"),
    ("委员林晓：让老街亮起来 夜经济更要“暖”", "【两会·我来说】委员林晓：让老街亮起来"),
    ("职工代表提案办理制度", "职工代表提案受理、办理制度"),
]


@pytest.mark.parametrize(("title", "again"), AGAIN)
def test_a_title_printed_again_is_read_once(title: str, again: str) -> None:
    page = f"{title}\n\n发布时间：2024-06-03 来源：湖湾区政协\n\n{again}\n\n{BODY}"
    found = head(page)
    assert (found.kicker, found.headline, found.subheadline) == (None, title, None)


def test_titles_of_two_numbers_are_not_the_same() -> None:
    page = f"关于第12号提案办理情况的报告\n关于第112号提案办理情况的报告\n\n{BODY}"
    assert "第112号" in (head(page).headline or "") or "第12号" in (head(page).headline or "")


TRIMMED = [
    (
        "助餐、托育、充电……二十六件实事全部交卷 2023年01月16日",
        "助餐、托育、充电……二十六件实事全部交卷",
    ),
    ("您好,欢迎来到江城农业在线!\n\n十二件实事全部兑现", "十二件实事全部兑现"),
    ("本篇文章297字,读完约1分钟", None),
    ("市政协三届二次会议收到提案395件[]", "市政协三届二次会议收到提案395件"),
    ("Page 12 - 江城区水利局2022年工作总结\nP. 12", "江城区水利局2022年工作总结"),
    ("图片\n\n江城市政协提案工作综述", "江城市政协提案工作综述"),
    ("查看原文\n其他\n\n江城市政协提案工作综述", "江城市政协提案工作综述"),
    ("Loading...\n\n江城市政协提案工作综述", "江城市政协提案工作综述"),
]


@pytest.mark.parametrize(("printed", "title"), TRIMMED)
def test_marks_of_the_site_are_no_part_of_a_title(printed: str, title: str | None) -> None:
    assert head(f"{printed}\n\n{BODY}").headline == title


@pytest.mark.parametrize("place", ["湖北", "重庆【两会进行时】"])
def test_a_site_that_hides_its_text_files_it_under_a_place(place: str) -> None:
    page = f"{place}区政协三届二次会议收到提案\n查看隐藏内容(*)需先登录\n{BODY}"
    assert head(page).headline == "区政协三届二次会议收到提案"


def test_a_title_that_begins_with_its_province_keeps_it() -> None:
    title = "湖北省政协重点提案办理综述"
    assert head(f"{title}\n\n{BODY}").headline == title


def test_labels_and_values_between_bars() -> None:
    page = (
        "| 索引号：000027816/2023-10452 | |\n| 发文字号： | 发文时间：2024-01-11 |\n"
        "| 发文机关：西坪镇人民政府 | 主题词：工作计划 |\n"
        "| 标题：西坪镇人民政府2024年工作计划 | |\n"
        f"{BODY}"
    )
    found = head(page)
    assert found.headline == "西坪镇人民政府2024年工作计划"
    assert (found.publisher, found.date) == ("西坪镇人民政府", "2024-01-11")


def test_a_row_of_a_table_in_bars_is_no_title() -> None:
    page = (
        "序次 | 案由/提案人 | 审查情形 |\n1 | 请审议渡轮补助案 委员甄佩等 | 交付协商 |\n"
        "2 | 请审议茶产地标示案 | 完成审查 |"
    )
    assert head(page).headline is None


def test_what_a_site_lists_is_no_title() -> None:
    page = (
        "您现在的位置：首页 > 信息公开 > 建议提案办理\n建议提案办理\n标题 发布日期\n"
        "• 江城县水利局关于对县政协三次会议第18号提案的答复 2024-07-05\n"
        "• 江城县水利局关于对县政协三次会议第44号提案的答复 2024-07-04\n"
        "• 江城县水利局2023年建议提案办理工作总结 2023-12-11\n共3条 1/1"
    )
    assert head(page).headline == "建议提案办理"


def test_the_paper_named_in_the_notice_that_brings_it() -> None:
    page = (
        "江政办发〔2016〕47号\n\n各区、县人民政府，市政府各部门：\n\n"
        "　　现将新修订的《江城市人民政府办理提案规程》印发给你们，请遵照执行。\n\n"
        "　　江城市人民政府办公室\n\n　　2016年9月8日\n\n江城市人民政府办理提案规程\n\n"
        "　　第一章 总则\n\n　　第一条 为了让提案件件有人管，制定本规程。"
    )
    assert head(page).headline == "江城市人民政府办理提案规程"


def test_a_site_that_names_itself_again_is_not_the_title() -> None:
    page = f"江海词海\n分享\n\n动议\n\n江海词海·作者佚名  2011-05-30\n\n{BODY}"
    found = head(page)
    assert (found.headline, found.date) == ("动议", "2011-05-30")


def test_news_of_a_proposal_that_its_headline_names() -> None:
    title = "市政协主席会议专题督办《关于加快充电设施建设的提案》"
    page = (
        f"您当前的位置: 首页 > 提案督办\n{title}\n"
        "信息来源: 江城市政协办公室    发布日期: 2019-07-05\n"
        "　　6月28日，市政协督办《关于加快充电设施建设的提案》。市政协主席林晓主持会议。"
    )
    found = head(page)
    assert (found.headline, found.publisher, found.date) == (
        title,
        "江城市政协办公室",
        "2019-07-05",
    )


UNDER = [
    pytest.param("（民进江城市委会 单怡）", [("", "单怡")], id="an office and a name"),
    pytest.param("\n（云岗县政协 安远 供稿）", [("供稿", "安远")], id="with what he did"),
    pytest.param("（区政协办公室 王红、李晓明）", [("", "王红", "李晓明")], id="two names"),
    pytest.param(
        "(俞嘉禾 歐陽溪 丁穗)", [("", "俞嘉禾", "歐陽溪", "丁穗")], id="traditional script"
    ),
    pytest.param("(聶曉明)", [("", "聶曉明")], id="a surname in traditional script"),
    pytest.param("（大会新闻组）", [("", "大会新闻组")], id="a group"),
    pytest.param("\n（本报报道组）", [("", "本报报道组")], id="a group on its line"),
    pytest.param(
        " 文：石磊 编辑：苏木 责编：东方白 |", [("文", "石磊")], id="behind the last stop"
    ),
    pytest.param("\n来源：江城日报记者 林望舒", [("记者", "林望舒")], id="a paper's reporter"),
    pytest.param("\n来源：江城日报首席记者林望舒", [("首席记者", "林望舒")], id="close together"),
    pytest.param("（区政协 提案委 供稿）", [], id="an office of an office"),
    pytest.param("\n（县农业农村局 供图）", [], id="where the picture is from"),
    pytest.param("（据《江城日报》）", [], id="a paper"),
    pytest.param("\n  (市政协提案办公室  楊霖瀟  供稿)", [("供稿", "楊霖瀟")], id="wide gaps"),
    pytest.param("\n江城日报 记者 林三丰", [("记者", "林三丰")], id="a paper apart"),
    pytest.param("\n—— 作者:林三丰", [("作者", "林三丰")], id="behind a dash"),
]


@pytest.mark.parametrize(("last", "expected"), UNDER)
def test_who_signs_under_an_article(last: str, expected: list[tuple[str, ...]]) -> None:
    assert signed(f"市政协提案工作综述\n\n{BODY}{last}") == expected


def test_a_paper_whose_reporter_the_source_names() -> None:
    page = f"江城推动百巷改造\n{BODY}\n来源：江城日报记者 林望舒\n编辑：许岩"
    assert head(page).newspaper == "江城日报"


OVER = [
    pytest.param(
        "本网1月14日讯 （韦业宁 覃优 蓝军报道）", [("", "韦业宁", "覃优", "蓝军")], id="报道"
    ),
    pytest.param("江聲網溫岬1月7日電(沐恩)", [("", "沐恩")], id="a pen name"),
    pytest.param("江新網3月1日江城電（記者 司徒靜）", [("記者", "司徒靜")], id="the place last"),
    pytest.param("中新社江城1月9日电 (聞雨晴 鍾承)", [("", "聞雨晴", "鍾承")], id="traditional"),
]


@pytest.mark.parametrize(("opening", "expected"), OVER)
def test_who_reports_in_the_dateline(opening: str, expected: list[tuple[str, ...]]) -> None:
    assert signed(f"市政协提案工作综述\n{opening}{BODY.strip()}") == expected


def test_a_reporter_over_the_title() -> None:
    page = (
        "大河新声首席记者 上官月 文/图\n政协委员公孙耕：\n让盐碱地长出“金饭碗”\n"
        f"让盐碱地长出“金饭碗”\n2024-03-02 07:40\n{BODY}"
    )
    found = head(page)
    assert [(entry.role, entry.names) for entry in found.byline] == [("首席记者", ("上官月",))]
    assert (found.kicker, found.headline) == ("政协委员公孙耕：", "让盐碱地长出“金饭碗”")


def test_makers_named_twice_are_told_once() -> None:
    page = (
        "提案落地 村口亮起守夜灯\n\n2018年11月30日 08:40 | 作者：林溪、古越 | 来源：江城市政协\n\n"
        f"江城日报记者林溪 通讯员古越\n\n{BODY}"
    )
    assert signed(page) == [("作者", "林溪", "古越")]


PUBLISHERS = [
    ("江城区水利局2022年建议提案办理工作总结\n\n" + BODY, "江城区水利局"),
    ("江城市人民政府2021年办理建议和提案情况的报告\n\n" + BODY, "江城市人民政府"),
    (
        "江城省商务厅\n关于省政协二次会议提案办理情况\n\n"
        f"发布时间:2024-12-20 信息来源:办公室\n\n{BODY}",
        "江城省商务厅",
    ),
    (
        f"对第47号提案的答复\n\n{BODY}\n\n江城市文化局  联系电话：6620000 联系人：鲍宁",
        "江城市文化局",
    ),
    (
        "∙【制定机关】江城市人民政府办公室\n∙【公布日期】2019.02.11\n正文\n" + BODY,
        "江城市人民政府办公室",
    ),
    ("2022年桃坞镇人民政府提案办理情况的报告\n\n" + BODY, "桃坞镇人民政府"),
    (f"提案办理有回音\n2021-03-04 来源：江城新闻网\n{BODY}", None),
    (f"提案办理有回音\n2021-03-04 10:12:33  江城在线新闻网\n{BODY}", None),
    (f"提案办理有回音\n2021-03-04 来源：江城政协网\n{BODY}", "江城政协网"),
    (f"提案办理有回音\n2021-03-04 来源：江城县融媒体中心\n{BODY}", "江城县融媒体中心"),
    ("江城市2022年提案办理工作总结\n\n" + BODY, None),
]


@pytest.mark.parametrize(("page", "expected"), PUBLISHERS)
def test_who_publishes(page: str, expected: str | None) -> None:
    assert head(page).publisher == expected


def test_what_a_papers_site_leaves_under_a_page() -> None:
    page = (
        f"市政协提案审查委员会开会\n\n{BODY}\n\n"
        "2021-12-29 4 4 泷州日报 content_77315.html 1 3 市政协提案审查委员会开会 /enpproperty-->"
    )
    found = head(page)
    assert (found.newspaper, found.date) == ("泷州日报", "2021-12-29")


@pytest.mark.parametrize(
    ("meta", "raw"),
    [
        ("发布日期: 2022- 08- 24 15: 06 浏览次数:", "2022- 08- 24 15: 06"),
        ("填报单位：区住建局    填报时间：2023年10月", "2023年10月"),
    ],
)
def test_dates_with_gaps_and_without_a_day(meta: str, raw: str) -> None:
    assert head(f"提案办理结果公开表\n{meta}\n\n{BODY}").date_raw == raw


def test_a_page_that_begins_in_its_body_has_no_headline() -> None:
    page = "区督查室近日对民生实事推进情况作了一次督查，现把有关情况通报如下：\n一、进展\n" + BODY
    assert head(page).headline is None


def test_glosses_printed_twice_are_no_text() -> None:
    page = "市政(zheng)协提案(an)工作(zuo)(zuo)综述\n\n" + BODY
    assert head(page).headline == "市政协提案工作综述"


def test_news_of_awards_in_traditional_script_is_a_near_miss() -> None:
    page = (
        "柏川市政協通報表揚好提案、先進集體\n本報訊(記者蘇望梅)市政協會議閉幕。三年里，共提出提案1043件，"
        "經審查立案916件。這次受到表揚的有30件好提案和12個先進集體，他們走上臺去領取證書。"
    )
    assert extract(SourceText("页.txt", page))[0].genre is Genre.NEAR_MISS


def test_a_ring_among_numerals_is_a_nought() -> None:
    page = "市政協提案工作綜述\n\n共提交提案一千二百○八件，經審查立案一千○五十六件，已全部辦覆。"
    figures = extract(SourceText("页.txt", page))[0].statistics.figures
    assert (figures["received"], figures["filed"]) == (1208, 1056)


LONG = (BODY * 2).replace("\n", "").replace("　", "")
IN_ONE_LINE = [
    (
        f"提案交办会召开了 2021-03-05 来源：江城县政协 {LONG}",
        ("提案交办会召开了", "江城县政协", "2021-03-05"),
    ),
    (f"提案交办会召开了 本报讯（记者 林晓）{LONG}", ("提案交办会召开了", None, None)),
    (f"提案聚民智 同心绘蓝图 （委员在讨论） 前天，{LONG}", ("提案聚民智 同心绘蓝图", None, None)),
    (f"【市政协召开提案委员会会议】 {LONG}", ("市政协召开提案委员会会议", None, None)),
    (f"县政协主席林晓 3月4日 到会讲话。{LONG}", (None, None, None)),
]


@pytest.mark.parametrize(("page", "expected"), IN_ONE_LINE)
def test_a_head_on_one_line_with_its_text(page: str, expected: tuple[str | None, ...]) -> None:
    found = head(page)
    assert (found.headline, found.publisher, found.date) == expected


@pytest.mark.parametrize(
    "window",
    [
        "我县召开政协委员提案交办会_要闻_江城县人民政府",
        "我县召开政协委员提案交办会 - 提案工作 - 江城县政协",
        "江城县政协网 | 我县召开政协委员提案交办会",
    ],
)
def test_a_site_beside_the_title_as_a_browsers_window_has_it(window: str) -> None:
    assert head(f"{window}\n\n{BODY}").headline == "我县召开政协委员提案交办会"


@pytest.mark.parametrize("title", ["提案追踪 | 三件小事有回音", "数说2024｜江城区政协提案工作亮点"])
def test_a_column_before_the_title_stays(title: str) -> None:
    assert head(f"{title}\n\n{BODY}").headline == title


def test_a_rules_figures_are_none_of_a_session() -> None:
    page = (
        "工会会员提案办理制度\n\n　　一、提案小组三个工作日内看完，三条都过的立案。\n"
        "　　二、每年至少收到提案20件，办复率不低于95%。"
    )
    assert not extract(SourceText("页.txt", page))[0].statistics.figures


NO_TITLES = [
    "一、基本情况",
    "(二)围绕产业转型献良策",
    "大会副主席：",
    "江城政协网www.jc.cn\n首页>党派工作",
    "江城政协网",
    "政协要闻",
    "首页\n新闻\n政务\n服务",
    "林三丰",
    "特邀委员记者 胡建江",
]


@pytest.mark.parametrize("first", NO_TITLES)
def test_what_stands_over_a_text_that_has_no_title(first: str) -> None:
    assert head(f"{first}\n{BODY}").headline is None


@pytest.mark.parametrize(
    "title",
    ["“建议写得实，办得也实”", "1、2、3——三个数字读懂提案", "提案详情", "江城：提案办理有回音"],
)
def test_titles_that_look_like_none(title: str) -> None:
    assert head(f"{title}\n{BODY}").headline == title


WRITERS = [
    pytest.param("特邀委員記者 胡劍江\n", [("特邀委員記者", "胡劍江")], id="a role of its own"),
    pytest.param("林三丰\n", [("", "林三丰")], id="a name alone"),
    pytest.param("提案开会\n林三丰 2021-03-04\n", [("", "林三丰")], id="with the day"),
    pytest.param("提案开会\n2021-03-04 江城日报 林三丰\n", [("", "林三丰")], id="with a paper"),
    pytest.param("也谈提案的质量 文:林三丰\n\n", [("文", "林三丰")], id="behind the title"),
    pytest.param("（记者 林三丰 北京报道）", [("记者", "林三丰")], id="where they report from"),
    pytest.param(
        "提案审查会开幕\n2019-01-22 来源: 江城晚报  （记者 张一 通讯员 李二）\n",
        [("记者", "张一"), ("通讯员", "李二")],
        id="behind the source",
    ),
]


@pytest.mark.parametrize(("over", "expected"), WRITERS)
def test_who_wrote_is_told_over_the_text(over: str, expected: list[tuple[str, ...]]) -> None:
    assert signed(over + BODY) == expected


def test_a_title_ends_before_its_writer() -> None:
    assert head(f"也谈提案的质量 文:林三丰\n\n{BODY}").headline == "也谈提案的质量"


def test_names_over_a_text_are_no_title() -> None:
    assert signed(f"顾建军 王柳 曹伟\n{BODY}") == [("", "顾建军", "王柳", "曹伟")]


def test_a_paper_that_is_named_as_the_writer() -> None:
    found = head(
        f"江城评论-江城网站> 社会评论\n\n别让提案睡觉\n\n来源:综合 作者:江城晚报\n\n{BODY}"
    )
    assert (found.newspaper, found.headline, found.byline) == ("江城晚报", "别让提案睡觉", ())


DATES = [
    (f"提案工作综述\n发布日期：20210304\n{BODY}", "2021-03-04", "20210304"),
    (f"提案工作综述\n{BODY}\n\n江城县提案委\n20210304", "2021-03-04", "20210304"),
    (f"提案工作综述\n中華民國110年3月4日\n{BODY}", "2021-03-04", "中華民國110年3月4日"),
    (
        f"提案工作综述\n发布：2023-03-03?15:24:40 作者:王鹏\n{BODY}",
        "2023-03-03",
        "2023-03-03?15:24:40",
    ),
    (
        f"发布日期：2019-11-19\n提案工作综述\n发布时间：2019-11-19 10:37 浏览次数：\n{BODY}",
        "2019-11-19",
        "2019-11-19 10:37",
    ),
    (f"提案工作综述\n發布日期：112/05/19\n{BODY}", "2023-05-19", "112/05/19"),
    (f"提案工作综述\n{BODY}\n\n编号\n20219999", None, None),
]


@pytest.mark.parametrize(("page", "date", "raw"), DATES)
def test_dates_as_damaged_pages_print_them(page: str, date: str | None, raw: str | None) -> None:
    found = head(page)
    assert (found.date, found.date_raw) == (date, raw)


def test_the_head_of_what_is_written_on_a_board() -> None:
    page = (
        "作者 Ponsa (Talk)\n標題 [亂入] (8屆)市議會 第三次定期會\n"
        "時間 Fri May 31 00:37:26 2024\n\n"
        f"會議記錄\n\n{BODY}"
    )
    found = head(page)
    assert (found.headline, found.date) == ("[亂入] (8屆)市議會 第三次定期會", "2024-05-31")


def test_a_date_that_a_crawler_put_before_the_text() -> None:
    found = head(f" date 2025-12-20 {BODY.strip()}")
    assert (found.headline, found.date) == (None, "2025-12-20")


def test_an_address_over_the_title_is_none() -> None:
    page = (
        "• 708008 江南市安平區永華路二段2號\n  • +886 6 297 6688\n\n市議會提案審議工作綜述\n\n"
        f"{BODY}"
    )
    assert head(page).headline == "市議會提案審議工作綜述"


def test_what_explains_a_form_is_no_proposal() -> None:
    page = (
        "提案纸的填法\n自上而下四栏：案由、提案人、正文、办理意向。\n(一)案由\n"
        "案由就是题目，一眼要看出想办什么事。常见的有两路写法：\n"
        "1.直陈式。“关于”打头，“的提案”收尾，如《关于增设母婴室的提案》，最为稳妥。\n"
        "(二)提案人\n联名的逐个勾选姓名。\n(三)正文\n先摆事实，次讲缘故，末提办法。"
    )
    assert not extract(SourceText("页.txt", page))[0].proposals


def test_a_columns_name_is_no_proposal() -> None:
    page = (
        "《提案追踪》栏目播出\n本期《提案追踪》关注《关于治理停车难的提案》。节目介绍了办理情况，"
        "市城管局局长接受采访。"
    )
    titles = [one.title for one in extract(SourceText("页.txt", page))[0].proposals]
    assert "提案追踪" not in titles


def test_a_word_that_the_text_explains_is_its_title() -> None:
    page = "提案\n提案，是指提请会议讨论决定的建议。人民政协提案由委员、党派、团体提出。"
    assert head(page).headline == "提案"


@pytest.mark.parametrize(
    "title",
    [
        "《〈政府工作报告〉2024年重点工作任务分工方案》政策解读",
        "关于印发2024年政府工作报告任务分解表的通知",
    ],
)
def test_a_notice_is_no_proposal(title: str) -> None:
    page = (
        f"{title}\n\n发布日期:2024-04-02 15:35 点击量:10\n\n来源:江城市政府办\n\n"
        f"一、起草背景\n\n{BODY}\n"
        f"标题：{title}\n主办单位：各乡镇人民政府\n"
    )
    assert not extract(SourceText("页.txt", page))[0].proposals
