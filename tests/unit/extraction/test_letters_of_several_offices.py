"""Which offices a letter says joined in, and letters of those to the office that answers."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

LETTER = """关于市政协十届三次会议第045号提案的答复

张三委员：
　　您在会上提出的《关于推进课后服务的提案》收悉，{}
　　一、完善政策。安排专项资金320万元，覆盖学校62所。
　　感谢您的关心。

江城市教育局
2022年8月30日
"""


def read(text: str) -> Document:
    return extract(SourceText("函.txt", text))[0]


@pytest.mark.parametrize(
    "opening",
    [
        "经商市财政局、市人社局，现答复如下：",
        "会商市财政局、市人社局后，现答复如下：",
        "商市财政局、市人社局同意，现答复如下：",
        "经与市财政局、市人社局商议，现答复如下：",
        "根据市财政局、市人社局反馈意见，现答复如下：",
        "经汇总市财政局、市人社局会办意见，现答复如下：",
        "我局作为主办单位，与市财政局、市人社局（会办）进行了认真研究。现答复如下：",
        "该提案由我局牵头办理，市财政局、市人社局配合。现答复如下：",
        "该提案由我局主办，会办单位为市财政局、市人社局。现答复如下：",
        "经市教育局会同市财政局、市人社局研究，现答复如下：",
        "我局牵头，市财政局、市人社局会同办理，现答复如下：",
        "现综合市财政局、市人社局意见答复如下：",
        "该件由市教育局主办、市财政局和市人社局会办。现答复如下：",
        "此提案由我局主办，请市财政局、市人社局提供会办意见。现答复如下：",
        "经我局与市财政局、市人社局共同研究办理，现答复如下：",
        "由我局与市财政局、市人社局分别办理，现答复如下：",
    ],
)
def test_offices_that_joined_in(opening: str) -> None:
    (proposal,) = read(LETTER.format(opening)).proposals

    assert proposal.co_units == ("市财政局", "市人社局")
    assert proposal.lead_units == ("江城市教育局",)


@pytest.mark.parametrize(
    "opening",
    [
        "根据市政协提案委意见并案办理，现答复如下：",
        "经商市政协提案委同意，现答复如下：",
        "我局会同有关部门认真研究，现答复如下：",
        "并征求市财政局意见，现答复如下：",
    ],
)
def test_offices_that_did_not(opening: str) -> None:
    assert read(LETTER.format(opening)).proposals[0].co_units == ()


@pytest.mark.parametrize(
    "opening",
    [
        "州政协十届五次会议取　追、鲁茸央宗委员提出的《关于规范徒步线路的提案》（第118号），"
        "由你局主办，我局会办。现提出会办意见如下：",
        "你局转来的取追、鲁茸央宗委员提出的《关于规范徒步线路的提案》（第118号）收悉。\n"
        "　　结合我局职责，现将会办意见函告如下：",
        "取追、鲁茸央宗委员在会上提出的《关于规范徒步线路的提案》（第118号）由贵局主办。"
        "我局反馈协办意见如下：",
    ],
)
def test_an_office_tells_its_part_to_the_one_that_answers(opening: str) -> None:
    document = read(
        "雪珑州林业和草原局关于州政协十届五次会议第118号提案的会办意见\n\n州文化和旅游局：\n\n"
        f"　　{opening}\n\n　　一、问题属实。劝返违规穿越人员1870人次。\n"
        "　　以上意见，请在答复提案者时一并吸纳。\n\n雪珑州林业和草原局\n2021年5月20日\n"
    )
    (proposal,) = document.proposals

    assert document.genre is Genre.REPLY_LETTER
    assert proposal.proposers == ("取追", "鲁茸央宗")
    assert (proposal.lead_units, proposal.co_units) == (
        ("州文化和旅游局",),
        ("雪珑州林业和草原局",),
    )
    assert proposal.reply == "一、问题属实。劝返违规穿越人员1870人次。"


@pytest.mark.parametrize(
    "heading", ["- 我们的答复 -", "【部门回音】", "回复来了", "—— 答复原文 ——"]
)
def test_a_heading_over_the_letter_is_none_of_the_proposals_words(heading: str) -> None:
    (proposal,) = read(
        "放学后去哪儿？教体局这样回复委员\n\n【提案编号】第0126号\n"
        "【提案题目】关于做好暑期托管的提案\n【提案人】訾玥、来婷\n\n- 委员呼声 -\n\n"
        "一放暑假，双职工家庭就犯愁，名额很少。\n\n建议：延长托管时间，扩大点位。\n\n"
        f"{heading}\n\n訾玥、来婷委员：\n\n你们好！提案收悉，答复如下：\n\n今年开设托管点53个。\n\n"
        "云津区教育体育局\n2024年6月14日\n"
    ).proposals

    assert proposal.suggestion == "延长托管时间，扩大点位。"
    assert proposal.reply == "今年开设托管点53个。"


@pytest.mark.parametrize("written", ["产生日期", "签署日期", "生成日期"])
def test_the_date_under_the_title_is_of_the_page_and_not_the_letters(written: str) -> None:
    document = read(
        f"- 索取号：AE43-2020\n- {written}：2020-05-15\n- 公开责任部门：申浦区绿化局\n\n"
        "## 对区政协四次会议第073号提案的答复\n\n（2020-05-22）\n\n幸鹤鸣委员：\n\n"
        "您提出的《关于滨水空间的提案》收悉，现答复如下：\n\n一、统一管理。更新座椅164组。\n\n"
        "申浦区绿化局\n\n2020年5月15日\n"
    )

    assert document.head.date == "2020-05-22"
    assert document.head.publisher == "申浦区绿化局"


def test_a_menu_whose_entries_are_parted_is_read_over() -> None:
    document = read(
        "湘澧县人民政府\n\t首页\t走进湘澧\t新闻动态\t政务公开\t政民互动\t\n"
        "当前位置：\t首页\t>\t政务公开\t>\t县交通运输局\t>\t建议提案办理\n\n"
        "索 引 号\t43-2023\t统一登记号\t\n公开责任部门\t湘澧县交通运输局\t公开范围\t全部公开\n"
        "签署日期\t2023-07-12\t发布日期\t2023-07-17\n\n对县政协第034号提案的答复\n\n"
        "覃永胜委员：\n\n您提出的《关于农村公路的提案》收悉，现答复如下：\n\n一、加宽27个项目。\n\n"
        "湘澧县交通运输局\n2023年7月12日\n"
    )

    assert document.head.headline == "对县政协第034号提案的答复"
    assert document.head.date == "2023-07-17"
    assert document.head.publisher == "湘澧县交通运输局"
