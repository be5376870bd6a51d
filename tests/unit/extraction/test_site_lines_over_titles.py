"""Menus, banners and channels of a site over a title; and what is a title after all."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "\n　　区政协十届三次会议以来，共收到提案120件，经审查立案100件，全部按期办复，取得成效。\n"
TITLES = ["市政协重点提案办理综述", "江城市收到提案320件", "小提案推动大民生"]


def head(lines: str) -> ArticleHead:
    return extract(SourceText("页.txt", f"{lines}\n{BODY}"))[0].head


def titles(found: ArticleHead) -> tuple[str | None, str | None, str | None]:
    return found.kicker, found.headline, found.subheadline


CHANNELS = [
    "提案工作",
    "建议提案办理结果",
    "人大建议政协提案办理结果公开",
    "江城县人大代表建议和政协提案办理公开",
    "江城县自然资源局 建议提案",
    "江城市卫健委>建议提案",
    "信息公开目录 > 建议提案办理",
    "法定主动公开内容",
    "通知公告 | 工作动态 | 重点工程",
    "政协概况　建言献策　工作动态",
    "政协公告 更多>>",
    "江城政协提案管理系统",
    "民盟江城市委",
    "江城市民政局    规范·便民·透明",
    "江城市政协  红榜",
    "欢迎访问江城政协网！",
    "您当前的位置：首页 → 提案工作",
    "上一版◀　▶下一版",
    "江城市政协提案委　资料下载",
    "江城市政协 · 通知公告",
    "本网首页｜新闻中心｜政策法规｜督查督办｜投诉举报",
    "首页　机构设置　政协会议　文史荟萃",
    "市政协提案公示",
    "江城政协网　今天是：　　站内搜索",
    "江城区政协 - 互动交流 - 常见问题",
    "江城区人力资源和社会保障局 > 人事考试 > 招聘公告",
    "政协江城市委员会办公室公告栏",
    "（A类）",
    "部门文件　　　　您是第 6610 位访客",
    "多云转晴 12℃~20℃ 东南风3级",
    "农历甲辰年二月初三",
    "无障碍　长者版　繁體　EN",
    "手机版 | 数字报 | 客户端",
    "A2　A3　A4　　返回首页　点赞(12)",
    "👇👇👇",
    "江城市人民政府 http://www.jc.gov.cn",
    "江城政协 微信号 jczx",
    "#政协提案 #民生实事",
    "▶ 点击收听",
    "中共江城市委主管 江城日报社主办",
    "国内统一连续出版物号 CN 33-0001",
    "阅读量 1.2万",
    "文号：江教函〔2024〕12号",
    "分享到：微信 微博 QQ空间",
    "《江城政协》2024年第3期",
    "（此件公开发布）",
    "江城市公安局交警支队",
    "共青团江城市委",
    "江城市中级人民法院",
    "深度",
    "城事·民生",
    "两会·声音",
    "“两案”办理公开",
    "公开",
]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("line", CHANNELS)
def test_what_a_site_prints_over_a_title_is_no_part_of_it(line: str, title: str) -> None:
    assert titles(head(f"{line}\n\n{title}\n2023-05-06 10:20")) == (None, title, None)


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("市政协重点提案\n督办成果巡礼", "市政协重点提案 督办成果巡礼"),
        ("江城市政协提案\n办理情况公示", "江城市政协提案 办理情况公示"),
        ("政协江城市第三届委员会\n第五次会议提案目录", "政协江城市第三届委员会 第五次会议提案目录"),
        ("关于政协三次会议\n第45号提案的\n答复", "关于政协三次会议 第45号提案的 答复"),
        (
            "江城股份有限公司\n关于增加临时提案的公告",
            "江城股份有限公司 关于增加临时提案的公告",
        ),
    ],
)
def test_a_title_that_goes_on_is_no_channel(lines: str, headline: str) -> None:
    assert titles(head(f"{lines}\n2023-05-06")) == (None, headline, None)


def test_a_channel_alone_is_the_title() -> None:
    assert titles(head("提案办理情况公示\n2023-05-06")) == (None, "提案办理情况公示", None)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "建言有声 落地有痕\n一份份提案背后的民生答卷\n江城县政协十届二次会议部分提案办理见闻",
            (
                "建言有声 落地有痕",
                "一份份提案背后的民生答卷",
                "江城县政协十届二次会议部分提案办理见闻",
            ),
            id="a couplet, a title and what it is about",
        ),
        pytest.param(
            "数说两会\n219件提案寄深情\n县政协八届五次会议提案扫描",
            ("219件提案寄深情", "县政协八届五次会议提案扫描", None),
            id="a column",
        ),
        pytest.param(
            "委员风采\n夏长青：把提案写在田埂上",
            (None, "夏长青：把提案写在田埂上", None),
            id="a column's name of few words",
        ),
        pytest.param(
            "江城市人民代表大会代表建议、政协提案办理公开\n提案答复公开详情",
            (None, "提案答复公开详情", None),
            id="channels alone",
        ),
        pytest.param(
            '小提案"撬动"大民生\n区政协2024年提案办理成果集萃',
            ('小提案"撬动"大民生', "区政协2024年提案办理成果集萃", None),
            id="a slogan over what it is about",
        ),
        pytest.param(
            "江城市收到提案320件\n民生类占四成",
            (None, "江城市收到提案320件", "民生类占四成"),
            id="the news and more of it",
        ),
        pytest.param(
            "县政协提案审查委员会召开会议\n共收到提案186件 立案158件",
            (None, "县政协提案审查委员会召开会议", "共收到提案186件 立案158件"),
            id="a meeting and its figures",
        ),
        pytest.param(
            "江城市政协十届三次会议\n市教育局办理政协提案情况",
            ("江城市政协十届三次会议", "市教育局办理政协提案情况", None),
            id="a session over a title of its own",
        ),
        pytest.param(
            "县政协八届三次会议\n优秀提案及办理情况选登",
            (None, "县政协八届三次会议 优秀提案及办理情况选登", None),
            id="a session that the title begins with",
        ),
    ],
)
def test_two_and_three_lines_of_titles(
    lines: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    assert titles(head(f"江城日报 2023-05-06 第3版\n{lines}\n记者 赵敏")) == expected


def test_titles_above_the_position_line_are_the_sites() -> None:
    found = head(
        "江城政协网\n关于调整市政协专门委员会的通知\n当前位置：首页>>工作动态>>内容\n\n"
        "市领导领办重点提案\n\n发布日期：2023-06-20　浏览次数："
    )
    assert titles(found) == (None, "市领导领办重点提案", None)


def test_the_time_of_a_list_in_brackets_stands_over_its_particulars() -> None:
    found = head("区政协提案目录\n（2024年1月）\n\n发布人：提案委　发布日期：2024/02/26")
    assert (found.headline, found.publisher, found.date) == (
        "区政协提案目录",
        "提案委",
        "2024-02-26",
    )


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ("重点提案办理综述\n岑江发布　2025-07-08 19:30　浙江", "岑江发布"),
        ("重点提案办理综述\n2024-12-05 16:20　来源：岑江发布　编辑：小鱼", "岑江发布"),
        (
            "江城市人民政府门户网站\n重点提案办理综述\n时间：2022-02-24　来源：岑江发布",
            "江城市人民政府",
        ),
        ("重点提案办理综述\n来源：江城民建网　时间：2022-02-24", "江城民建网"),
        ("┌ 发布机构：江城县教育局\n└ 公开日期：2023-11-01\n重点提案办理综述", "江城县教育局"),
    ],
)
def test_accounts_and_sites_publish(lines: str, publisher: str) -> None:
    assert head(lines).publisher == publisher


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("聚力前行在路上", None),
        ("凝心聚力建真言 笃行实干见真章", "凝心聚力建真言 笃行实干见真章"),
        ("让“纸上建议”变成“身边实景”", "让“纸上建议”变成“身边实景”"),
    ],
)
def test_on_a_site_a_kicker_must_sound_like_one(line: str, kicker: str | None) -> None:
    title = "区政协九届二次会议重点提案办理成果巡礼"
    assert titles(head(f"{line}\n\n{title}\n\n2023-05-06")) == (kicker, title, None)
    in_paper = head(f"江城日报 2023-05-06 第3版\n{line}\n{title}")
    assert titles(in_paper) == (line, title, None)


@pytest.mark.parametrize(
    ("lines", "newspaper", "publisher"),
    [
        ("重点提案办理综述\n来源：江城县融媒体中心　2023-05-06", None, "江城县融媒体中心"),
        ("江城融媒\n2023-05-06 21:40\n重点提案办理综述", None, "江城融媒"),
        ("江城市政协\n重点提案办理综述\n2023-05-06 来源：市政协提案委", None, "市政协提案委"),
        (
            "重点提案办理综述\n发布机构：江城县政府办公室\n填报单位：县政府督查室",
            None,
            "江城县政府办公室",
        ),
        (
            "重点提案办理综述\n上传时间：2022-02-22　供稿：市政协提案委办公室　下载次数：31",
            None,
            "市政协提案委办公室",
        ),
        ("重点提案办理综述\n来源：江城市政府办公室 访问量：265", None, "江城市政府办公室"),
    ],
)
def test_who_publishes(lines: str, newspaper: str | None, publisher: str) -> None:
    found = head(lines)
    assert (found.newspaper, found.publisher) == (newspaper, publisher)


def test_a_letters_title_goes_on_in_brackets() -> None:
    letter = (
        "关于政协三次会议第45号提案\n（关于建设口袋公园的建议）的答复\n\n赵敏委员：\n\n　　您提出的"
        "《关于建设口袋公园的建议》（第45号）收悉，现答复如下：\n\n　　已建成12个。\n\n市园林局\n"
    )
    assert extract(SourceText("信.txt", letter))[0].head.headline == (
        "关于政协三次会议第45号提案 （关于建设口袋公园的建议）的答复"
    )


@pytest.mark.parametrize(
    "over", ["", "江城市政协\n首页 > 提案工作\n", "江城日报 2024年5月6日 第3版\n\n"]
)
@pytest.mark.parametrize(
    "title",
    [
        "督办：让重点提案落地",
        "委员建言：让老旧小区焕新颜",
        "【提案回音】口袋公园建起来了",
        "10项民生实事进度条来了！",
        "（图文）江城区政协重点提案办理情况",
        "市政协十届三次会议优秀提案（10件）",
        "“我的提案有回音了！”",
        "“一老一小”有保障 江城提案办理出实招",
    ],
)
def test_titles_that_look_like_something_else(over: str, title: str) -> None:
    assert titles(head(f"{over}{title}\n发布时间：2024-05-06\n")) == (None, title, None)


def test_a_class_and_who_signed_over_a_letter_are_no_title() -> None:
    letter = (
        "类别：B                                   签发人：柯仲明\n\n江城县住建局文件\n\n"
        "江建字〔2022〕43号\n\n江城县住建局\n关于县政协一次会议第118号提案的答复\n\n赵敏委员：\n\n"
        "　　您提出的《关于建设口袋公园的建议》（第118号）收悉，现答复如下：\n\n　　已建成12个。\n"
    )
    assert extract(SourceText("信.txt", letter))[0].head.headline == (
        "江城县住建局 关于县政协一次会议第118号提案的答复"
    )


def test_a_notice_of_all_is_the_title_though_labels_follow() -> None:
    page = (
        "江城县人民政府门户网站\n首页 > 政务公开 > 政协提案\n\n"
        "关于县政协三次会议部分提案办理结果的公示\n\n"
        "发布机构：江城县政府办公室\n发布日期：2024-09-27\n\n提案编号：\n\n第12号\n\n提案题目：\n\n"
        "关于建设口袋公园的提案\n\n提案人：\n\n赵敏\n\n承办单位：\n\n县园林局\n\n办理结果：\n\nA类\n\n"
    )
    found = extract(SourceText("页.txt", page))[0].head
    assert found.headline == "关于县政协三次会议部分提案办理结果的公示"
    assert (found.publisher, found.date) == ("江城县政府办公室", "2024-09-27")
