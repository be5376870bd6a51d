"""Pages as they are copied from sites: what stands over the text, and what has got lost."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = (
    "　　市政协七届三次会议以来，共收到提案320件，经审查，立案299件，交由65家承办单位办理，"
    "目前已全部办复，委员表示满意。\n"
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    ("over", "headline"),
    [
        pytest.param(
            "中国人民政治协商会议云台市委员会 > 市政协七届三次会议 > 大会新闻\n\n"
            "截至昨日共提交提案320件 比去年增加18件\n\n2022-03-13  来源:云台在线\n",
            "截至昨日共提交提案320件 比去年增加18件",
            id="a path of long names",
        ),
        pytest.param(
            "2020年人大建议、政协提案办理工作\n完成情况说明\n",
            "2020年人大建议、政协提案办理工作 完成情况说明",
            id="a title on two lines that the site's words begin",
        ),
        pytest.param("各位委员:\n", None, id="a report that begins with whom it addresses"),
        pytest.param(
            "市政协主席沈一鸣报告提案工作情况(云台社 周敏摄)\n", None, id="a picture's caption"
        ),
        pytest.param(
            "市政协七届三次会议闭幕\n摘要: 3月3日，市政协七届三次会议在市大会堂闭幕，会期五天。\n",
            "市政协七届三次会议闭幕",
            id="an abstract under the title",
        ),
        pytest.param(
            " 索 引 号  jyjl/2021-00030\n 信息名称  关于市政协七届三次会议提案办理情况的通报\n"
            " 公开日期  2021-04-07  失效日期 \n",
            "关于市政协七届三次会议提案办理情况的通报",
            id="particulars in columns",
        ),
    ],
)
def test_the_title_among_what_the_site_prints(over: str, headline: str | None) -> None:
    assert read(over + "\n" + BODY).head.headline == headline


@pytest.mark.parametrize(
    ("over", "publisher"),
    [
        ("• 发布机构:\n  • 云台县水利局\n• 成文日期:\n  • 2024-06-26\n", "云台县水利局"),
        ("文章来源:云台县政府督查室作者:发布日期:2018/10/12 浏览次数:\n", "云台县政府督查室"),
    ],
)
def test_who_publishes_without_what_stands_beside(over: str, publisher: str) -> None:
    found = read(
        "• 索引号:\n  • 0010/2024-68\n" * over.startswith("•") + over + "\n提案办理通报\n" + BODY
    )

    assert found.head.publisher == publisher


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (BODY[:-1] + "(云台日报  记者陈雯)\n", [("记者", ("陈雯",))]),
        ("云台网3月21日讯 据江城日报报道 (记者 颜青) " + BODY, [("记者", ("颜青",))]),
        (
            "江城金报讯 金报讯(记者邬波实习生覃立)" + BODY,
            [("记者", ("邬波",)), ("实习生", ("覃立",))],
        ),
        (BODY + "\n摄影作品\n最新文章|更多\n", []),
        (BODY + "(记者 潘登吴茜文)\n", []),
    ],
)
def test_who_reports(text: str, signed: list[tuple[str, tuple[str, ...]]]) -> None:
    found = read("市政协提案全部办复\n\n" + text)

    assert [(entry.role, entry.names) for entry in found.head.byline] == signed


def test_whom_a_letter_addresses_may_have_lost_its_colon() -> None:
    (one,) = read(
        "县住建局关于县政协八届二次会议第88号提案的答复\n何晨委员\n"
        "您提出的《关于解决停车难问题的建议》(第88号)收悉，现将办理情况答复如下：\n"
        "我局在城内各街路增画1000余个停车位，并加强日常巡查。\n单位负责人：石磊\n"
    ).proposals

    assert one.proposers == ("何晨",)
    assert one.reply == "我局在城内各街路增画1000余个停车位，并加强日常巡查。"


def test_motions_listed_beside_proposals_are_left_out() -> None:
    found = read(
        "建议提案办理情况\n2021年我局承办的建议、提案共5件。\n(一)州人大代表建议分别是:"
        "1、关于提高护林员补助的建议(州人大第214号建议,陈桂等11人);2、关于规范三轮车管理的建议"
        "(州人大第73号建议,周田)。\n(二)州政协提案分别是:1、关于加强小街小巷环境卫生的建议"
        "(州政协第23号提案,沈芳);2、关于增设公厕的建议(州政协第45号提案,吴平);"
        "3、关于修复古驿道的建议(州政协第66号提案,民盟州委会)。\n"
    )

    assert [one.number for one in found.proposals] == [23, 45, 66]


def test_entries_of_a_sentence_may_be_joined_by_and() -> None:
    found = read(
        "县政协表彰优秀提案\n此次获得优秀提案的分别是：陈峰等委员的《关于建设家具城的建议》；"
        "周娟委员《关于开发旅游商品的建议》；叶诺委员《关于发展蔬菜产业的建议》；李奇委员《关于"
        "保护古桥的建议》；吴宏等委员的《关于改善交通秩序的建议》及经科委《关于餐饮食品安全的建议》。\n"
    )

    assert [one.proposers for one in found.proposals] == [
        ("陈峰",),
        ("周娟",),
        ("叶诺",),
        ("李奇",),
        ("吴宏",),
        ("经科委",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "江城市政协提案审查委员召开第二次会议\n12-29 09:51 江城电视台\n"
            "标题：江城市政协九届二次会议提案审查委员召开会议\n昨天上午，提案审查委员召开会议。\n",
            id="news of a meeting under a label",
        ),
        pytest.param(
            "政协提案的格式主要包括以下几个部分：\n案由\n提案的核心内容，说明要求解决的问题。\n"
            "提案者\n提案人的姓名、组别、通讯地址。\n提案内容\n详细描述提案的理念、目的和措施。\n",
            id="what a proposal is made of",
        ),
        pytest.param(
            "某区交通委关于区十九届人大第六次会议第71号建议的复函\n吴剑代表：\n您提出的《关于开通"
            "公交的建议》（第71号）收悉。现答复如下。\n已开通一条线路。\n区交通委\n2025年4月10日\n",
            id="a letter to a deputy",
        ),
    ],
)
def test_pages_without_proposals(text: str) -> None:
    found = read(text)

    assert not found.proposals
    assert found.genre is not Genre.PROPOSAL_FEATURE


MENUS = "政 策\n• 规章\n• 行政规范性文件\n  • 部门规范性文件\n• 政府文件\n• 部门文件\n• 历史文件\n"
PLACES = (
    "您好,欢迎来到云台政协网!\n今天是:\n政协概况\n建言献策\n工作动态\n政协公告 更多>>\n"
    "市政协七届三次会议立案\n"
    "关于召开市政协七届\n关于同意石磊同志辞去市\n当前位置:\n首页>>履职实践>>工作动态>>内容\n"
)


@pytest.mark.parametrize("menus", [MENUS, PLACES])
def test_many_menus_over_a_title_are_the_sites(menus: str) -> None:
    head = read(f"{menus}市政协提案全部办复\n发布日期：2023-06-14  浏览次数：\n\n{BODY}").head

    assert head.headline == "市政协提案全部办复"


LETTER = "现答复如下：\n我局已在学校门口设护学岗，早晚由民警疏导交通，并施划学生专用通道。\n"


def test_a_letters_title_may_number_it_twice() -> None:
    (one,) = read(
        "关于政协云台市第九届委员会第一次会议第00006号\n(经济发展类001号)提案答复的函\n"
        f"您提出的关于加强产业园建设的提案收悉，{LETTER}"
    ).proposals

    assert (one.number, one.title) == (6, "关于加强产业园建设的提案")


def test_who_is_addressed_may_be_masked_or_spaced_out() -> None:
    over = "关于区政协三次会议第54号提案的答复\n"
    masked = read(f"{over}王*纯委员:\n您提出的《关于校园交通的提案》收悉，{LETTER}").proposals
    spaced = read(
        f"{over}   王立超  委员\n您在区政协三次会议期间提出的关于校园交通的提案，经办理，{LETTER}"
        "办复类别: B\n"
    ).proposals

    assert [one.proposers for one in (*masked, *spaced)] == [("王*纯",), ("王立超",)]
    assert spaced[0].category == "B"


def test_a_title_without_quotes_ends_before_how_it_was_handled() -> None:
    (one,) = read(
        "关于对政协云台县二次会议第14号提案的复函\n崔雷委员:\n现将您提出的关于加快乡村道路维修的提案"
        "办理情况答复如下：\n我局已将该段道路列入明年的改造项目。\n云台县交通运输局\n2023年10月16日\n"
    ).proposals

    assert one.title == "关于加快乡村道路维修的提案"


def test_an_office_begins_the_title_after_the_year() -> None:
    (one,) = read(
        "2022年度云台公安分局关于区政协十届一次会议第88号提案的答复\n程鹏委员:\n"
        f"您提出的《关于校园交通的提案》收悉，{LETTER}"
    ).proposals

    assert one.lead_units == ("云台公安分局",)


def test_an_answer_may_stand_under_its_title_alone() -> None:
    found = read(
        "关于市政协四届二次会议 第345号提案办理落实情况\n来源:市政府办公厅 发布时间:2017-12-29\n\n"
        "关于“加强农村饮水安全的提案”，是一项长远的提案，需要通过完善制度、加大宣传等措施解决。"
        "今年下拨饮水安全资金2850万元，其中云台县600万元。\n\n此件由市水利局办理，联系人刘巧。\n"
    )
    (one,) = found.proposals

    assert found.genre is Genre.REPLY_LETTER
    assert (one.number, one.title) == (345, "加强农村饮水安全的提案")
    assert one.lead_units == ("市水利局",)
    assert one.reply is not None
    assert one.reply.startswith("关于“加强")
    assert one.reply.endswith("600万元。")


@pytest.mark.parametrize(
    "text",
    [
        "办理结果:A\n林银代表:\n您提出的《关于扶持茶产业的建议》（第186号建议）收悉，" + LETTER,
        "某局关于云台县人大第十八届委员会第三次会议第8号建议答复的函\n李明等代表:\n您们提出的"
        "“关于扶持茶产业的建议”（第8号建议）收悉，" + LETTER,
        "关于市政协四届二次会议第345号提案的答复\n关于市政协四届二次会议第346号提案的答复\n" + BODY,
    ],
)
def test_letters_to_deputies_and_links_are_no_records(text: str) -> None:
    assert not read(text).proposals


def test_the_rule_of_a_markdown_table_may_have_no_break_spaces() -> None:
    found = read(
        "# 重点民生项目推进表\n\n| 序号 | 建设内容 | 牵头单位 | 工作进展 |\n"
        "| :-- | :-- | :-- | :-- |\n"
        "| 1 | 建设县一中新校区 | 县教体局 | 教学楼已封顶 |\n"
        "| 2 | 改造县医院急诊楼 | 县卫健局 | 完成基础施工 |\n".replace(" ", "\xa0")
    )

    assert [task.unit for task in found.tasks] == ["县教体局", "县卫健局"]
