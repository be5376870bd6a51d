"""Pages as they are copied from sites: what stands over the text, and what has got lost."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = (
    "　　市政协四届五次会议以来，共收到提案214件，逐件看过后，立案188件，交由37家承办单位办理，"
    "目前已全部办复，委员们点头称好。\n"
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    ("over", "headline"),
    [
        pytest.param(
            "中国人民政治协商会议柳泊市委员会 > 市政协四届五次会议 > 会场内外\n\n"
            "开幕两天共提交提案214件 一半来自基层\n\n2019-01-24  来源:柳泊在线\n",
            "开幕两天共提交提案214件 一半来自基层",
            id="a path of long names",
        ),
        pytest.param(
            "2018年人大建议、政协提案办理工作\n进展情况说明\n",
            "2018年人大建议、政协提案办理工作 进展情况说明",
            id="a title on two lines that the site's words begin",
        ),
        pytest.param("各位委员:\n", None, id="a report that begins with whom it addresses"),
        pytest.param(
            "委员毛竹青在候场时翻看提案工作情况(柳泊社 甘霖摄)\n", None, id="a picture's caption"
        ),
        pytest.param(
            "市政协四届五次会议落幕\n摘要: 1月27日，市政协四届五次会议在湖滨剧院落幕，开了四天。\n",
            "市政协四届五次会议落幕",
            id="an abstract under the title",
        ),
        pytest.param(
            " 索 引 号  lbzx/2019-00412\n 信息名称  关于市政协四届五次会议提案办理情况的通报\n"
            " 公开日期  2019-11-21  失效日期 \n",
            "关于市政协四届五次会议提案办理情况的通报",
            id="particulars in columns",
        ),
    ],
)
def test_the_title_among_what_the_site_prints(over: str, headline: str | None) -> None:
    assert read(over + "\n" + BODY).head.headline == headline


@pytest.mark.parametrize(
    ("over", "publisher"),
    [
        ("• 发布机构:\n  • 柳泊县林草局\n• 成文日期:\n  • 2019-08-15\n", "柳泊县林草局"),
        ("文章来源:柳泊县政府信息科作者:发布日期:2016/05/03 浏览次数:\n", "柳泊县政府信息科"),
    ],
)
def test_who_publishes_without_what_stands_beside(over: str, publisher: str) -> None:
    found = read(
        "• 索引号:\n  • 0733/2019-05\n" * over.startswith("•") + over + "\n提案办理通报\n" + BODY
    )

    assert found.head.publisher == publisher


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (BODY[:-1] + "(柳泊日报  记者甘霖)\n", [("记者", ("甘霖",))]),
        ("柳泊网1月29日讯 据北屿日报报道 (记者 毛竹) " + BODY, [("记者", ("毛竹",))]),
        (
            "北屿晨报讯 晨报讯(记者祝山实习生裴鸥)" + BODY,
            [("记者", ("祝山",)), ("实习生", ("裴鸥",))],
        ),
        (BODY + "\n摄影作品\n精选栏目|更多\n", []),
        (BODY + "(记者 江舟宋禾文)\n", []),
    ],
)
def test_who_reports(text: str, signed: list[tuple[str, tuple[str, ...]]]) -> None:
    found = read("市政协提案全部办复\n\n" + text)

    assert [(entry.role, entry.names) for entry in found.head.byline] == signed


def test_whom_a_letter_addresses_may_have_lost_its_colon() -> None:
    (one,) = read(
        "县林草局关于县政协五届四次会议第26号提案的答复\n梅朵委员\n"
        "您提出的《关于给村口古樟挂牌的建议》(第26号)收悉，现将办理情况答复如下：\n"
        "我局已给47棵古樟量了胸围、挂了牌子，每棵认了一名看护人。\n单位负责人：石岩\n"
    ).proposals

    assert one.proposers == ("梅朵",)
    assert one.reply == "我局已给47棵古樟量了胸围、挂了牌子，每棵认了一名看护人。"


def test_motions_listed_beside_proposals_are_left_out() -> None:
    found = read(
        "建议提案办理情况\n2017年我中心承办的建议、提案共5件。\n(一)市人大代表建议分别是:"
        "1、关于给渡船配救生圈的建议(市人大第152号建议,甘泉等7人);2、关于延长书屋开门时间的建议"
        "(市人大第31号建议,祝山)。\n(二)市政协提案分别是:1、关于在灯塔旁设观星台的建议"
        "(市政协第12号提案,梅朵);2、关于教孩子织渔网的建议(市政协第58号提案,裴鸥);"
        "3、关于晾晒场加盖顶棚的建议(市政协第91号提案,九三学社市委会)。\n"
    )

    assert [one.number for one in found.proposals] == [12, 58, 91]


def test_entries_of_a_sentence_may_be_joined_by_and() -> None:
    found = read(
        "县政协夸奖优秀提案\n这回评上优秀提案的分别是：甘泉等委员的《关于开办船模小课堂的建议》；"
        "祝山委员《关于腌菜装小罐的建议》；裴鸥委员《关于滩涂试种海蓬子的建议》；江舟委员《关于"
        "给石阶刻里程的建议》；宋禾等委员的《关于渡口错峰开船的建议》及文史委《关于收集渔歌的建议》。\n"
    )

    assert [one.proposers for one in found.proposals] == [
        ("甘泉",),
        ("祝山",),
        ("裴鸥",),
        ("江舟",),
        ("宋禾",),
        ("文史委",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "北屿市政协提案审查委员召开碰头会议\n01-25 18:20 北屿电视台\n"
            "标题：北屿市政协四届五次会议提案审查委员召开会议\n吃过晚饭，提案审查委员又召开会议。\n",
            id="news of a meeting under a label",
        ),
        pytest.param(
            "写提案要填好这样三栏：\n案由\n提案的核心诉求，一句话讲完。\n"
            "提案者\n提案人姓名和手机号。\n提案内容\n具体说明看到了什么、想怎么办。\n",
            id="what a proposal is made of",
        ),
    ],
)
def test_pages_without_proposals(text: str) -> None:
    found = read(text)

    assert not found.proposals
    assert found.genre is not Genre.PROPOSAL_FEATURE


MENUS = "公 文\n• 章程\n• 界别活动类公文\n  • 各组活动类公文\n• 全会公文\n• 机关公文\n• 旧存公文\n"
PLACES = (
    "您好,欢迎来到柳泊政协网!\n今天是:\n政协简介\n委员之声\n工作动态\n通知公告 更多>>\n"
    "市政协四届五次会议立案\n"
    "关于开好市政协四届\n关于征集委员书画作品的\n当前位置:\n首页>>委员天地>>工作动态>>内容\n"
)


@pytest.mark.parametrize("menus", [MENUS, PLACES])
def test_many_menus_over_a_title_are_the_sites(menus: str) -> None:
    head = read(f"{menus}市政协提案全部办复\n发布日期：2019-11-21  浏览次数：\n\n{BODY}").head

    assert head.headline == "市政协提案全部办复"


LETTER = "现答复如下：\n我局请木匠修好了渡口的候船亭，添了四张长凳和一盏灯，雨天也有处歇脚。\n"


def test_a_letters_title_may_number_it_twice() -> None:
    (one,) = read(
        "关于政协柳泊市第四届委员会第五次会议第00073号\n(城乡建设类019号)提案答复的函\n"
        f"您提出的关于修缮渡口候船亭的提案收悉，{LETTER}"
    ).proposals

    assert (one.number, one.title) == (73, "关于修缮渡口候船亭的提案")


def test_who_is_addressed_may_be_masked_or_spaced_out() -> None:
    over = "关于县政协五次会议第18号提案的答复\n"
    masked = read(f"{over}裴*鸥委员:\n您提出的《关于候船歇脚的提案》收悉，{LETTER}").proposals
    spaced = read(
        f"{over}   裴海鸥  委员\n您在县政协五次会议期间提出的关于候船歇脚的提案，经办理，{LETTER}"
        "办复类别: B\n"
    ).proposals

    assert [one.proposers for one in (*masked, *spaced)] == [("裴*鸥",), ("裴海鸥",)]
    assert spaced[0].category == "B"


def test_a_title_without_quotes_ends_before_how_it_was_handled() -> None:
    (one,) = read(
        "关于对政协柳泊县五次会议第62号提案的复函\n甘霖委员:\n现将您提出的关于给磨坊换水轮的提案"
        "办理情况答复如下：\n我局已订好新水轮，秋收前装上。\n柳泊县文化和旅游局\n2018年6月5日\n"
    ).proposals

    assert one.title == "关于给磨坊换水轮的提案"


def test_an_office_begins_the_title_after_the_year() -> None:
    (one,) = read(
        "2018年度柳泊海事分局关于区政协四届五次会议第47号提案的答复\n江舟委员:\n"
        f"您提出的《关于候船歇脚的提案》收悉，{LETTER}"
    ).proposals

    assert one.lead_units == ("柳泊海事分局",)


def test_an_answer_may_stand_under_its_title_alone() -> None:
    found = read(
        "关于市政协六届一次会议 第208号提案办理落实情况\n来源:市政府值班室 发布时间:2015-10-08\n\n"
        "关于“恢复海岛夜校的提案”，岛上渔民盼了好些年，老师难请、船班太少是两块绊脚石。"
        "入秋后请来九位退休教师轮流上岛，已开课26晚，来了310人次。\n\n此件由市教育局办理，联系人毛竹。\n"
    )
    (one,) = found.proposals

    assert found.genre is Genre.REPLY_LETTER
    assert (one.number, one.title) == (208, "恢复海岛夜校的提案")
    assert one.lead_units == ("市教育局",)
    assert one.reply is not None
    assert one.reply.startswith("关于“恢复")
    assert one.reply.endswith("310人次。")


def test_links_to_letters_are_no_records() -> None:
    assert not read(
        "关于市政协六届一次会议第208号提案的答复\n关于市政协六届一次会议第209号提案的答复\n" + BODY
    ).proposals


def test_the_rule_of_a_markdown_table_may_have_no_break_spaces() -> None:
    found = read(
        "# 海岛小事推进表\n\n| 序号 | 建设内容 | 牵头单位 | 工作进展 |\n"
        "| :-- | :-- | :-- | :-- |\n"
        "| 1 | 给灯塔刷新漆 | 县航标站 | 脚手架已搭好 |\n"
        "| 2 | 修补北岸石阶 | 县园林队 | 补完上半段 |\n".replace(" ", "\xa0")
    )

    assert [task.unit for task in found.tasks] == ["县航标站", "县园林队"]
