"""署名 in the text: datelines, credits under an article, and what only looks like either."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

OVER = "青汭日报　2024年10月25日　星期五　第A03版：政协专刊\n小提案撬动大民生\n\n"
NEWS = "近日，区政协召开会议，听取提案办理情况通报，共收到提案120件，立案100件，全部按期办复。\n"
LAST = "　　建议落到实处，群众得到实惠。\n"

DATELINES = [
    pytest.param("本报讯 （全媒体记者赵敏）", [("全媒体记者", "赵敏")], id="in brackets"),
    pytest.param("江城日报讯（通讯员 铁 木 尔）", [("通讯员", "铁木尔")], id="a name set wide"),
    pytest.param("本报讯（赵敏 钱多多）", [("", "赵敏", "钱多多")], id="no role printed"),
    pytest.param("中国江城网12月3日讯 记者 赵敏 报道 ", [("记者", "赵敏")], id="with a date"),
    pytest.param(
        "本报江城讯 记者赵敏 通讯员钱多多 ",
        [("记者", "赵敏"), ("通讯员", "钱多多")],
        id="without brackets",
    ),
    pytest.param("全媒体记者 赵敏 报道　", [("全媒体记者", "赵敏")], id="no 讯"),
    pytest.param("（记者 赵敏）", [("记者", "赵敏")], id="brackets alone"),
    pytest.param("记者从区政协获悉，", [], id="a reporter who hears of it"),
    pytest.param("本报讯 记者从区政协获悉，", [], id="a reporter who hears of it, after 讯"),
]


def signatures(text: str) -> list[tuple[str, ...]]:
    head = extract(SourceText("页.txt", text))[0].head
    return [(entry.role, *entry.names) for entry in head.byline]


@pytest.mark.parametrize(("opening", "expected"), DATELINES)
def test_the_news_opens_with_who_reports_it(opening: str, expected: list[tuple[str, ...]]) -> None:
    assert signatures(OVER + opening + NEWS + LAST) == expected


@pytest.mark.parametrize("line", ["江城日报讯（记者 赵敏）", "新华社江城12月3日电（记者赵敏）"])
def test_a_dateline_on_a_line_of_its_own_is_no_title(line: str) -> None:
    head = extract(SourceText("页.txt", f"{OVER}{line}\n{NEWS}{LAST}"))[0].head
    assert (head.kicker, head.headline, head.subheadline) == (None, "小提案撬动大民生", None)
    assert [entry.names for entry in head.byline] == [("赵敏",)]


CREDITS = [
    pytest.param("来源丨江城日报 记者丨赵敏 编辑丨钱多多", [("记者", "赵敏")], id="bars"),
    pytest.param("采写：赵敏 编辑：钱多多 审核：孙立", [("采写", "赵敏")], id="colons"),
    pytest.param("撰稿人：赵敏", [("撰稿人", "赵敏")], id="the writer"),
    pytest.param("文字 | 小满  图片 | 部分来源网络", [("文字", "小满")], id="a pen name"),
    pytest.param("（赵敏 整理）", [("整理", "赵敏")], id="what he did, behind"),
    pytest.param("（此页无正文）", [], id="an empty page"),
    pytest.param("（以上图片由市政协提供）", [], id="where pictures are from"),
    pytest.param("图：市政协", [], id="an office is nobody"),
    pytest.param("编辑：钱多多 审核：孙立", [], id="no writers"),
    pytest.param("联系人：赵敏 联系电话：8123", [], id="whom to ring up"),
]


@pytest.mark.parametrize(("line", "expected"), CREDITS)
def test_of_all_who_are_named_under_an_article_those_who_wrote_it(
    line: str, expected: list[tuple[str, ...]]
) -> None:
    assert signatures(f"{OVER}　　{NEWS}{LAST}{line}\n") == expected


@pytest.mark.parametrize(
    "line", ["通  报", "时政", "平安建设", "农业 文化", "江城区", "成绩单", "水利局 农业局", "全文"]
)
def test_words_that_begin_with_a_surname_are_nobodys_name(line: str) -> None:
    assert signatures(f"{OVER}{line}\n\n　　{NEWS}{LAST}") == []


def test_names_under_the_titles_of_a_list_are_those_who_proposed() -> None:
    assert not signatures(
        "县政协优秀提案目录\n2024-05-06\n一、关于建设口袋公园的建议\n（赵敏）\n"
        "二、关于加装电梯的建议\n（钱多多　孙立）\n三、关于整治飞线充电的建议\n（周洁）\n"
    )


def test_a_byline_without_roles_is_less_sure() -> None:
    def sureness(line: str) -> float:
        head = extract(SourceText("页.txt", f"{OVER}{line}\n\n　　{NEWS}{LAST}"))[0].head
        return head.sources["byline"].confidence

    assert sureness("□赵敏") < 0.9 < sureness("记者 赵敏")


def test_names_set_apart_are_no_menu() -> None:
    assert signatures(f"{OVER}本报记者 查慎言 鱼跃 通讯员 危思安\n\n　　{NEWS}{LAST}") == [
        ("本报记者", "查慎言", "鱼跃"),
        ("通讯员", "危思安"),
    ]


def test_what_stands_behind_an_author_is_no_part_of_the_name() -> None:
    page = f"提案暖民心\n2020-06-22　来源：濉河晚报　作者：禾苗　　评论（0）\n\n　　{NEWS}{LAST}"
    assert signatures(page) == [("作者", "禾苗")]


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("岩　温　杨玉婷　李　赛", "本报讯（记者　岩　温　杨玉婷　通讯员　李　赛）"),
        ("岩温 杨玉婷 李赛", "本报讯（记者 岩温 杨玉婷 通讯员 李赛）"),
        ("□岩温、杨玉婷、李赛", "江城日报讯（记者 岩温、杨玉婷 通讯员 李赛）"),
    ],
)
def test_names_over_the_text_that_its_first_words_tell_again(line: str, news: str) -> None:
    page = f"全州十件提案基本办结\n\n{line}\n\n{news}年初，州政协确定十件重点提案，件件有着落。\n"
    head = extract(SourceText("页.txt", page))[0].head
    assert head.headline == "全州十件提案基本办结"
    assert [name for entry in head.byline for name in entry.names] == ["岩温", "杨玉婷", "李赛"]
