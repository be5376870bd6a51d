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
    assert proposal.reply == "一、完善政策。出台实施意见。\n二、加大投入。"
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


LETTER_WITH = (
    "{above}\n关于区政协十届三次会议第096号提案的答复\n\n尹春生委员：\n\n"
    "您提出的《关于急救教育的提案》收悉。{joined}现答复如下：\n\n全区7所高中已列入课程。\n\n"
    "岭秀区教育局\n2024年8月14日\n{below}\n"
)


def letter_with(above: str = "", joined: str = "", below: str = "") -> Document:
    text = LETTER_WITH.format(above=above, joined=joined, below=below)
    return extract(SourceText("函.txt", text))[0]


@pytest.mark.parametrize(
    "line",
    [
        "A类",
        "（A类）",
        "【A类】",
        "A 类",
        "A类件",
        "★A类",
        "（A类，公开）",
        "（公开 A类）",
        "A类　主动公开",
        "类别：A类",
        "办理结果A类",
        "公开属性：主动公开　办理结果：A",
        "沪建提复〔2023〕12号　　A类",
    ],
)
def test_a_line_beside_a_letter_states_the_class(line: str) -> None:
    for document in (letter_with(above=line), letter_with(below=line)):
        assert document.proposals[0].category == "A"
        assert document.proposals[0].reply == "全区7所高中已列入课程。"


def test_a_legend_beside_a_letter_states_no_class() -> None:
    document = letter_with(
        below="注：办理结果分为A类（已解决）、B类（正在解决）、C类（留作参考）。"
    )

    assert document.proposals[0].category is None


@pytest.mark.parametrize(
    ("words", "offices"),
    [
        ("该提案由我局会同区财政局、区卫健局办理，", ("区财政局", "区卫健局")),
        ("经会同区财政局、区卫健局研究，", ("区财政局", "区卫健局")),
        ("我局高度重视，会同区财政局、区卫健局，", ("区财政局", "区卫健局")),
        ("由我局主办、区财政局和区卫健局会办。", ("区财政局", "区卫健局")),
        ("根据会办单位区财政局、区卫健局的意见，", ("区财政局", "区卫健局")),
        ("结合区财政局、区卫健局会办意见，", ("区财政局", "区卫健局")),
        (
            "我局会同区自然资源和规划局、区财政局研究，",
            ("区自然资源和规划局", "区财政局"),
        ),
        ("我局会同有关部门认真研究，", ()),
    ],
)
def test_a_letter_says_who_joined_in(words: str, offices: tuple[str, ...]) -> None:
    assert letter_with(joined=words).proposals[0].co_units == offices


def test_a_label_in_brackets_below_a_letter_states_its_class() -> None:
    proposal = letter_with(below="【办理结果】B").proposals[0]

    assert proposal.category == "B"
    assert "办理结果" not in (proposal.reply or "")


@pytest.mark.parametrize("word", ["答　　复", "答 复 函", "复　函", "答复"])
def test_the_last_word_of_a_title_may_be_set_apart(word: str) -> None:
    document = extract(
        SourceText(
            "函.txt",
            f"柳河县卫健委\n关于县政协九届四次会议第112号提案的\n{word}\n\n靳秋霞委员：\n"
            "你提出的《关于提升待遇的提案》收悉。现答复如下：\n已投入20万元。\n"
            "柳河县卫健委\n2020年7月8日\n",
        )
    )[0]
    assert "".join((document.head.headline or "").split()).endswith(
        "关于县政协九届四次会议第112号提案的" + "".join(word.split())
    )


@pytest.mark.parametrize("cut", [12, 18, 22])
@pytest.mark.parametrize("marks", ["“”", "《》"])
def test_a_title_in_quotes_goes_on_in_the_next_line(cut: int, marks: str) -> None:
    title = "关于提升乡村医生待遇、稳定乡医队伍的提案"
    said = f"你提出的{title.join(marks)}（第112号）收悉。现答复如下："
    document = extract(
        SourceText(
            "函.txt",
            "关于县政协九届四次会议第112号提案的答复\n\n靳秋霞委员：\n"
            f"   {said[:cut]}\n{said[cut:]}\n"
            "   已投入20万元。\n柳河县卫健委\n2020年7月8日\n",
        )
    )[0]
    (one,) = document.proposals
    assert one.title == title
    assert one.reply == "已投入20万元。"
