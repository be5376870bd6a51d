"""Letters: the proposer is addressed, the office signs."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

LETTER = """关于市政协十届三次会议第{number}提案的答复

{salutation}
　　您在会上提出的{title}收悉，现答复如下：
　　一、完善政策。出台实施意见。
　　二、加大投入。
　　感谢您的关心。

江城市教育局
2022年8月30日
（联系人：王五　联系电话：12345）
"""


def letter(
    number: str = "45号",
    salutation: str = "张三、李四委员：",
    title: str = "《关于推进课后服务的提案》",
) -> Document:
    text = LETTER.format(
        number=f"第{number}".removeprefix("第"), salutation=salutation, title=title
    )
    return extract(SourceText("函.txt", text))[0]


def test_a_letter_is_one_proposal() -> None:
    document = letter()
    proposal = document.proposals[0]

    assert document.genre is Genre.REPLY_LETTER
    assert len(document.proposals) == 1
    assert (proposal.number, proposal.title) == (45, "关于推进课后服务的提案")
    assert proposal.proposers == ("张三", "李四")
    assert proposal.lead_units == ("江城市教育局",)
    assert proposal.reply == "一、完善政策。出台实施意见。\n二、加大投入。\n感谢您的关心。"
    assert document.head.date == "2022-08-30"


@pytest.mark.parametrize(
    ("salutation", "proposers"),
    [
        ("尊敬的令狐清委员：", ("令狐清",)),
        ("民建江城市委会：", ("民建江城市委会",)),
        ("舒望、苗疆月等3位委员：", ("舒望", "苗疆月")),
        ("司徒 远委员:", ("司徒远",)),
    ],
)
def test_the_salutation_names_who_proposed(salutation: str, proposers: tuple[str, ...]) -> None:
    assert letter(salutation=salutation).proposals[0].proposers == proposers


@pytest.mark.parametrize(
    "title",
    [
        "“关于推进课后服务的提案”",
        "关于推进课后服务的提案（第45号）",
        "的《关于推进课后服务的提案》",
    ],
)
def test_the_title_is_found_with_or_without_its_marks(title: str) -> None:
    assert letter(title=title).proposals[0].title == "关于推进课后服务的提案"


def test_a_documents_number_is_not_the_proposals() -> None:
    text = "江教函（2017）6号\n" + LETTER.format(
        number="第31号", salutation="素问委员:", title="《关于课后服务的提案》"
    ).replace("第第", "第")

    assert extract(SourceText("函.txt", text))[0].proposals[0].number == 31


@pytest.mark.parametrize("stamp", ["", "（盖章）"])
def test_an_office_signs_without_a_date(stamp: str) -> None:
    text = (
        "对区政协十届三次会议第096号提案的答复\n\n尹春生委员：\n\n"
        "您提出的《关于急救教育的提案》收悉，现答复如下：\n\n全区7所高中已列入课程。\n\n"
        f"岭秀区教育局{stamp}\n\n（联系人：庞静；联系电话：0000）\n"
    )
    proposal = extract(SourceText("函.txt", text))[0].proposals[0]

    assert proposal.lead_units == ("岭秀区教育局",)
    assert proposal.reply == "全区7所高中已列入课程。"


def test_a_class_stands_in_brackets_above_or_below_a_letter() -> None:
    text = (
        "【A】\n对区政协十届三次会议第096号提案的答复\n\n尹春生委员：\n\n"
        "您提出的《关于急救教育的提案》收悉，现答复如下：\n\n全区7所高中已列入课程。\n\n"
        "岭秀区教育局\n2024年8月14日\n\n（会办单位：区卫健局、区财政局；办理类型：A类）\n"
    )
    for letter_text in (text, text.replace("【A】\n", "（类别：A）\n").replace("类型：A类", "")):
        proposal = extract(SourceText("函.txt", letter_text))[0].proposals[0]
        assert proposal.category == "A"
        assert proposal.co_units[:1] == ("区卫健局",)
