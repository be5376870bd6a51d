"""Letters as offices' sites print them: several who sign, torn openings, heads over two lines."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

DONE = "今年以来，已完成改造47处，投入资金168万元，群众满意度明显提高。"
HEAD = "关于区政协五届三次会议第99号提案的答复\n\n吴斌国委员：\n"
OPENING = "　　您提出的《关于规范家政服务的提案》收悉。现答复如下：\n"


def read(text: str) -> Document:
    return extract(SourceText("函.txt", text))[0]


@pytest.mark.parametrize(
    "signed",
    [
        "　　　　双柏区民政局\n　　　　双柏区商务局\n　　　　2019.8.1\n",
        "双柏区民政局（盖章）\n双柏区商务局（盖章）\n二〇一九年八月一日\n\n附件：征询意见表.docx\n",
        "双柏区民政局\n双柏区商务局\n",
        "办理结果：A类\n双柏区民政局\n双柏区商务局\n\n联系人：付国\n抄送：区政协提案委。\n",
        "答复类别：A\n\n双柏区民政局\n双柏区商务局\n\n双柏区民政局办公室　　2019年8月1日印发\n",
    ],
)
def test_all_offices_that_sign_a_letter(signed: str) -> None:
    (proposal,) = read(f"{HEAD}{OPENING}　　{DONE}\n\n{signed}").proposals
    assert proposal.lead_units == ("双柏区民政局", "双柏区商务局")
    assert proposal.reply == DONE


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("双柏区民政局\n双民函〔2019〕3号　　签发人：林梅\n\n", "2019年8月1日\n"),
        (
            "发布机构：双柏区民政局\n成文日期：2019-08-01\n公开范围：面向社会\n\n",
            "\n抄送：区政协。\n",
        ),
        ("信息来源\t双柏区民政局\n公开范围\t面向社会\n\n", "2019年8月1日\n"),
        ("", "双柏区民政局办公室　　2019年8月1日印发\n"),
    ],
)
def test_the_office_of_a_letter_that_nobody_signs(above: str, below: str) -> None:
    (proposal,) = read(f"{above}{HEAD}{OPENING}　　{DONE}\n\n{below}").proposals
    assert proposal.lead_units == ("双柏区民政局",)


def test_an_office_over_a_headline_of_two_lines() -> None:
    text = (
        "A类\n\n双柏区民政局\n\n　　关于区政协五届三次会议\n　　第99号提案办理情况的函\n\n"
        f"吴斌国委员：\n{OPENING}　　{DONE}\n\n2019年8月1日\n"
    )
    (proposal,) = read(text).proposals
    assert (proposal.number, proposal.lead_units) == (99, ("双柏区民政局",))


@pytest.mark.parametrize(
    "opening",
    [
        "　　您提出的关于持续提升家政服务规范水平的提案（第99号）收\n悉，经与区商务局研究，"
        "现将有关情况函\n复如下：\n",
        "　　您在区政协五届三次会议上提出的关于持续提升家政服务规范水平的提案\n收悉。"
        "经与区商务局研究，现就有关问题答复如下：\n",
        "　　您提出的关于持续提升家政服务规范水平的提案（第99号）已\n收到，经与区商务局研究，"
        "现答复如下：\n",
        "　　您提出的“\n关于持续提升家政服务规范水平的提案”（第99号）\n已收到。经商区商务局，"
        "现答复如下：\n",
        "　　您提出的第99号提案关于持续提升家政服务规范水平的提案收\n悉。"
        "我局会同区商务局研究，现答复如下\n：\n",
    ],
)
def test_an_opening_that_lines_tear(opening: str) -> None:
    (proposal,) = read(f"{HEAD}{opening}　　{DONE}\n\n双柏区民政局\n2019年8月1日\n").proposals
    assert proposal.title == "关于持续提升家政服务规范水平的提案"
    assert (proposal.co_units, proposal.reply) == (("区商务局",), DONE)


@pytest.mark.parametrize(
    "named",
    [
        "张燕委员提出的《关于规范家政服务的提案》（第4\n5号提案）、王远委员提出的"
        "《关于保护湿地的提案》（第190号提案）",
        "张燕委员提出的关于规范家政服务的提案（第45号提案）、王\n远委员提出的"
        "关于保护湿地的提案（第190号提案）",
        "您们分别提出的关于规范家政服务的提案（第45号）和关于保护湿地的提案（\n第190号）",
    ],
)
def test_two_proposals_whose_lines_are_torn(named: str) -> None:
    text = (
        "对区政协五届三次会议第45号和第190号提案的复函\n\n张燕、王远委员：\n"
        f"　　{named}收悉，现答复如下：\n　　{DONE}\n\n双柏区民政局\n2019年8月1日\n"
    )
    assert [(p.number, p.title, p.proposers) for p in read(text).proposals] == [
        (45, "关于规范家政服务的提案", ("张燕",)),
        (190, "关于保护湿地的提案", ("王远",)),
    ]


@pytest.mark.parametrize("office", ["双柏区发展和改革委员会", "双柏区财政局"])
@pytest.mark.parametrize("torn", ["", "\n"])
def test_what_an_office_tells_the_one_that_handles_it(office: str, torn: str) -> None:
    text = (
        f"关于区政协五届三次会议第99号提案的会办意见\n\n{office}：\n"
        f"　　区政协五届三次会议第99号《加强家政服务规范》收悉。现提出以{torn}下会办意见：\n"
        f"　　{DONE}\n　　以上意见供参考。\n\n双柏区民政局\n2019年8月1日\n"
    )
    document = read(text)
    assert document.genre is Genre.REPLY_LETTER
    (proposal,) = document.proposals
    assert (proposal.title, proposal.lead_units) == ("加强家政服务规范", (office,))
    assert (proposal.co_units, proposal.proposers) == (("双柏区民政局",), ())


@pytest.mark.parametrize(
    "who", ["民盟双柏区委会", "区政协社会和法制委员会", "农工党区委会", "区工商联"]
)
def test_groups_whose_title_names_no_proposal(who: str) -> None:
    text = (
        f"对区政协五届三次会议第99号提案的答复函\n{who}：\n"
        f"　　贵会在会上提出的《加强家政服务规范》收悉，现答复如下：\n　　{DONE}\n双柏区民政局\n"
    )
    (proposal,) = read(text).proposals
    assert (proposal.title, proposal.proposers) == ("加强家政服务规范", (who,))


def test_the_office_that_signs_publishes_on_its_governments_site() -> None:
    text = (
        "双柏区人民政府门户网站\n当前位置：首页 > 政务公开 > 政协提案\n\n"
        f"{HEAD}{OPENING}　　{DONE}\n\n双柏区民政局\n2019年8月1日\n"
    )
    assert read(text).head.publisher == "双柏区民政局"


@pytest.mark.parametrize(
    ("number", "head"), [("第99号", "关于"), ("第九十九号", "对"), ("第20190099号", "关于")]
)
def test_an_office_begins_a_headline_under_the_class_in_the_corner(number: str, head: str) -> None:
    text = (
        f"A类　　公开\n　　双柏区民政局\n　　{head}政协双柏区五届三次会议\n"
        f"　　{number}提案的回复\n\n吴斌国委员：\n{OPENING}　　{DONE}\n\n双柏区民政局\n"
    )
    told = f"双柏区民政局 {head}政协双柏区五届三次会议 {number}提案的回复"
    assert read(text).head.headline == told


@pytest.mark.parametrize("above", ["", "日期：2019-08-05　浏览次数：37　字号：[大 中 小]\n"])
def test_who_is_addressed_right_under_a_headline_or_particulars(above: str) -> None:
    text = (
        f"关于区政协五届三次会议第99号提案的答复\n{above}司徒晓文、侯斌等6名委员：\n"
        f"{OPENING}　　{DONE}\n双柏区民政局\n2019年8月1日\n"
    )
    (proposal,) = read(text).proposals
    assert proposal.proposers == ("司徒晓文", "侯斌")


def test_the_office_that_answers_publishes_where_no_other_is_named() -> None:
    headline = "双柏区民政局关于区政协五届三次会议第99号提案的答复"
    text = f"{headline}\n\n吴斌国委员：\n{OPENING}　　{DONE}\n\n抄送：区政协提案委。\n"
    assert read(text).head.publisher == "双柏区民政局"


@pytest.mark.parametrize(
    "head",
    ["关于区政协五届三次会议第0029号《保护古村落》的答复", "关于《保护古村落》（第29号）的复函"],
)
def test_a_headline_whose_title_names_no_proposal(head: str) -> None:
    text = (
        f"{head}\n吴斌国、侯斌委员：\n　　您们提出的《保护古村落》收悉，现答复如下：\n　　{DONE}\n"
        "双柏区民政局\n2019年8月1日\n"
    )
    document = read(text)
    (proposal,) = document.proposals
    assert (document.head.headline, proposal.number) == (head, 29)
    assert proposal.proposers == ("吴斌国", "侯斌")
