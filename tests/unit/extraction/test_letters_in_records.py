"""Short letters under the titles of a list, and pages of letters and of several articles."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

FIRST = "街道已于9月配合完成屋面防漏抢险，整体修缮方案已报区文旅局审批，预计明年3月动工。"
SECOND = "街道对辖区河道逐段排查，在康宁桥至水厂段新装护栏640米，已全部完工。"


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "双桥街道2022年区政协提案答复汇总\n2022-11-15\n\n"
            "第62号：关于修缮老粮仓的提案\n"
            f"司徒鹤委员：您的提案收悉，由我办事处承办。现答复如下：{FIRST}感谢您的关心。\n"
            "　　　　双桥街道办事处　2022年9月7日\n\n"
            "第85号：关于增设沿河护栏的提案\n"
            f"关小红、相里明委员：你们的提案收悉，由我办事处承办。现答复如下：{SECOND}欢迎继续监督。\n"
            "　　　　双桥街道办事处　2022年9月9日\n",
            id="with blank lines",
        ),
        pytest.param(
            "双桥街道2022年区政协提案答复汇总\n\n"
            "第62号　关于修缮老粮仓的提案\n"
            f"　　司徒鹤委员：您提出的提案已收悉，经研究，现答复如下：{FIRST}此复。\n"
            "　　双桥街道办事处　2022年9月7日\n"
            "第85号　关于增设沿河护栏的提案\n"
            f"　　关小红、相里明委员：你们提出的提案已收悉。现将办理情况答复如下：{SECOND}\n"
            "　　双桥街道办事处　2022年9月9日\n",
            id="set in, without blank lines",
        ),
    ],
)
def test_letters_under_the_titles_of_a_list_are_answers(text: str) -> None:
    document = read(text)
    assert document.genre is Genre.REPLY_LETTER
    told = [
        (one.number, one.proposers, one.lead_units, one.reply, one.content)
        for one in document.proposals
    ]
    assert told == [
        (62, ("司徒鹤",), ("双桥街道办事处",), FIRST, None),
        (85, ("关小红", "相里明"), ("双桥街道办事处",), SECOND, None),
    ]


def test_a_letter_goes_on_with_received_under_its_title() -> None:
    (one,) = read(
        "关于省政协十三届一次会议第0417号提案答复的函\n\n致公党靖岭省委会：\n"
        "　　贵委在省政协十三届一次会议上提出的《关于加快制种基地现代化建设的提案》\n"
        "收悉。经会同省科学技术厅、省财政厅研究，现答复如下：\n\n"
        "　　一、加强基地保护。将7个国家级制种大县的43万亩制种田划入永久基本农田。\n\n"
        "　　以上答复，如有不妥，请批评指正。\n\n"
        "　　　　　　　靖岭省农业农村厅\n　　　　　　　2023年11月30日\n"
    ).proposals
    assert one.number == 417
    assert one.proposers == ("致公党靖岭省委会",)
    assert one.co_units == ("省科学技术厅", "省财政厅")
    assert one.reply is not None
    assert one.reply.startswith("一、加强")
    assert one.reply.endswith("基本农田。")


LETTERS = (
    "【来信】\n站牌别再“躲猫猫”\n编辑同志：我住在梅岭路，临时站牌被挪进绿化带，盼早点管一管。\n"
    "　　　　读者　辛大爷\n【回复】市公交公司：已于8月3日将临时站牌移至人行道，谢谢读者监督。\n\n"
    "【来信】\n为扶起老人的小伙点赞\n7月26日凌晨，一位骑手扶我母亲起来并送到医院，谢谢他。\n"
    "　　　　读者　昝女士\n"
)


def test_a_page_of_letters_has_no_headline_of_its_own() -> None:
    head = read(f"沅水商报\n2020年8月6日　星期四　B3　读者来信\n\n{LETTERS}").head
    assert (head.kicker, head.headline, head.subheadline) == (None, None, None)


NEWS = (
    "区政协召开提案交办会\n　　本报讯（记者 苗青）5月25日，区政协召开提案交办会，作出部署。\n\n"
    "杨梅节下月开幕\n　　本报讯（记者 花期）第十八届杨梅节将于6月10日在东岙村开幕，为期十天。\n\n"
    "公交32路今起改道\n　　因江滨路施工，自5月26日起至9月30日，公交32路临时改走文华路。\n"
)
PAPER = "雁栖江日报　2023-05-26　星期五\n第02版：综合新闻\n"


def test_a_papers_page_of_several_news_has_the_first_title() -> None:
    document = read(f"{PAPER}\n{NEWS}")
    assert document.genre is Genre.NEWSPAPER_PAGE
    assert document.head.headline == "区政协召开提案交办会"


@pytest.mark.parametrize("bullet", ["■ ", "● ", "· "])
def test_a_page_that_lists_its_titles_has_no_headline(bullet: str) -> None:
    titles = ("区政协召开提案交办会", "杨梅节下月开幕", "公交32路今起改道")
    listed = "\n".join(f"{bullet}{title}" for title in titles)
    document = read(f"{PAPER}{listed}\n\n{NEWS}")
    assert document.genre is Genre.NEWSPAPER_PAGE
    assert (document.head.headline, document.head.byline) == (None, ())


def test_one_news_is_no_page_of_several() -> None:
    one = NEWS.split("\n\n")[0]
    assert read(f"{PAPER}\n{one}\n").genre is Genre.NEAR_MISS
