"""Letters that crawlers saved without line breaks, with lost marks, or in cells of a site."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

DONE = "我局今年投资86万元，完成清淤2.3公里；护岸已列入明年计划。"
THANKS = "感谢您对水利工作的关心和支持！"
SAID = "您提出的《关于疏浚城南河道的提案》收悉。现答复如下："


def read(text: str) -> Document:
    return extract(SourceText("函.txt", text))[0]


@pytest.mark.parametrize(
    "text",
    [
        # all in one line, after the site's particulars
        "关于对县政协九届三次会议第12号提案的答复 发布时间：2022-08-01 来源：丰泽县水利局"
        f" 浏览次数：31 魏长庚委员： {SAID} {DONE} {THANKS}"
        " 丰泽县水利局 2022年7月8日 联系人：杜仲 【打印】",
        # nothing at all between the parts
        f"丰泽县水利局关于县政协九届三次会议第12号提案的答复魏长庚委员:{SAID}{DONE}{THANKS}"
        "丰泽县水利局2022年7月8日",
        # greeting and opening in one line
        f"对县政协九届三次会议第12号提案的答复\n\n魏长庚委员：{SAID}\n\n{DONE}\n\n{THANKS}\n\n"
        "丰泽县水利局\n\n2022年7月8日",
        # one paragraph below the headline
        f"对县政协九届三次会议第12号提案的答复\n魏长庚委员：您好！{SAID}{DONE}{THANKS}"
        "丰泽县水利局 2022年7月8日",
        # a site's cells
        "| 标题： | 对县政协九届三次会议第12号提案的答复 |\n"
        f"| 答复内容： | 魏长庚委员： {SAID} {DONE} {THANKS} 丰泽县水利局 2022年7月8日 |",
    ],
)
def test_a_letter_in_one_paragraph(text: str) -> None:
    document = read(text)
    (letter,) = document.proposals
    assert document.genre is Genre.REPLY_LETTER
    assert (letter.number, letter.title) == (12, "关于疏浚城南河道的提案")
    assert letter.proposers == ("魏长庚",)
    assert letter.lead_units == ("丰泽县水利局",)
    assert letter.reply == DONE


def test_a_letter_under_the_label_of_a_system() -> None:
    text = (
        "提案编号：41\n提案标题：关于疏浚城南河道的提案\n"
        "提案内容：城南河道淤积严重，汛期排水不畅。建议尽快清淤并加固护岸。\n承办单位：市水利局\n"
        f"答复内容：魏长庚委员：您好！您的提案收悉，现答复如下：{DONE}{THANKS}\n"
    )
    (letter,) = read(text).proposals
    assert (letter.proposers, letter.lead_units) == (("魏长庚",), ("市水利局",))
    assert letter.reply == DONE


def test_the_same_letter_printed_twice() -> None:
    letter = f"尊敬的魏长庚代表：\n{SAID}\n{DONE}\n{THANKS}\n"
    assert len(read(letter + letter).proposals) == 1


@pytest.mark.parametrize("date", ["202278", "2022718", "20220708", "2022年 月 日", "  年  月  日"])
def test_a_date_whose_marks_are_lost(date: str) -> None:
    text = f"关于第12号提案的答复\n\n魏长庚委员：\n{SAID}\n{DONE}\n\n丰泽县水利局\n{date}\n"
    (letter,) = read(text).proposals
    assert (letter.reply, letter.lead_units) == (DONE, ("丰泽县水利局",))


@pytest.mark.parametrize("date", ["二0二二年八月二日", "二O二二年八月二日", "二○二二年八月二日"])
def test_a_date_typed_without_the_chinese_zero(date: str) -> None:
    text = f"关于第12号提案的答复\n魏长庚委员：\n{SAID}\n{DONE}\n丰泽县水利局（公章）\n{date}\n"
    document = read(text)
    assert document.proposals[0].lead_units == ("丰泽县水利局",)
    assert (document.head.date, document.head.date_raw) == ("2022-08-02", date)


def test_a_headline_between_crumbs_and_particulars() -> None:
    text = (
        "您当前所在位置：首页>建议提案 关于县政协九届二次会议第75号提案的答复 信息来源：县水利局"
        f" 发布时间：2021-10-11 阅读：108 魏长庚委员：{SAID}{DONE}{THANKS}"
        " 云岭县水利局 2021年9月28日"
    )
    document = read(text)
    assert document.head.headline == "关于县政协九届二次会议第75号提案的答复"
    assert (document.head.date, document.head.publisher) == ("2021-10-11", "县水利局")


@pytest.mark.parametrize(
    "below",
    [
        "2022823\n丰泽县水利局  联系电话：6620000 联系人：鲍宁\n抄送：县政协提案委（2份）\n",
        "丰泽县水利局2022年8月23日（联系人：杜仲，电话：6620000）\n",
        "领导签批：鄢  冲\n承 办 人：卜岚\n丰泽县水利局\n",
    ],
)
def test_what_stands_beside_a_signature(below: str) -> None:
    text = f"关于第12号提案的答复\n\n魏长庚委员：\n{SAID}\n{DONE}\n\n{below}"
    (letter,) = read(text).proposals
    assert (letter.reply, letter.lead_units) == (DONE, ("丰泽县水利局",))


@pytest.mark.parametrize(
    "closing",
    [
        "以上意见可主动公开。",
        "本函经龚正局长审签。如对答复有意见，请在代表履职平台上填写评价",
        "魏长庚委员，以上答复您看是否妥当，还有想法请随时打电话给我们。谢谢您的操心。",
        "首先感谢您对水利工作的关心。",
    ],
)
def test_courtesies_in_a_paragraph_of_their_own(closing: str) -> None:
    first, last = (f"{closing}\n", "") if closing.startswith("首先") else ("", f"{closing}\n")
    text = f"关于第12号提案的答复\n\n魏长庚委员：\n{SAID}\n{first}{DONE}\n{last}丰泽县水利局\n"
    assert read(text).proposals[0].reply == DONE


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("你提出的加强流浪犬管理的提案收悉", "加强流浪犬管理的提案"),
        ("在县政协会议期间提出修复步道，并增设护栏。”的提案收悉", "修复步道，并增设护栏"),
        ("现将您提出的关于养护乡村道路的提案办理情况", "关于养护乡村道路的提案"),
    ],
)
def test_titles_without_marks(said: str, title: str) -> None:
    text = f"关于第12号提案的答复\n\n魏长庚委员\n\n{said}，现答复如下：\n\n{DONE}\n"
    (letter,) = read(text).proposals
    assert (letter.title, letter.proposers) == (title, ("魏长庚",))


@pytest.mark.parametrize("marks", ["''", "‘’", '""', "“”", "《》"])
def test_marks_round_a_title(marks: str) -> None:
    said = f"您提出的{marks[0]}关于保护古树的提案{marks[1]}收悉，现答复如下："
    text = f"关于第12号提案的答复\n\n魏长庚委员：\n{said}\n{DONE}\n"
    assert read(text).proposals[0].title == "关于保护古树的提案"


def test_a_session_is_no_title() -> None:
    said = "您在会上提出的第12号提案收悉，现答复如下："
    text = f"关于第12号提案的答复\n\n魏长庚委员：\n{said}\n{DONE}\n"
    assert read(text).proposals[0].title is None


def test_who_acts_in_a_letter_that_nobody_signs() -> None:
    text = (
        f"关于第12号提案的答复\n\n魏长庚委员：\n{SAID}\n办理过程\n"
        "收到提案后，白河市城市管理局高度重视，对全市312处逐一建档。\n"
    )
    document = read(text)
    assert document.proposals[0].lead_units == ("白河市城市管理局",)
    assert document.head.publisher is None


def test_an_answer_to_the_office_that_handles_the_proposal() -> None:
    text = (
        "关于区政协八届二次会议第37号提案协办件的答复\n\n区教育局：\n\n"
        f"詹若水委员所提出的《关于开放操场的建议》已收悉，现答复如下：\n\n{DONE}\n\n临泊区体育中心\n"
    )
    document = read(text)
    (letter,) = document.proposals
    assert (letter.lead_units, letter.co_units) == (("区教育局",), ("临泊区体育中心",))
    assert (letter.proposers, document.head.publisher) == (("詹若水",), "临泊区体育中心")


def test_an_office_on_its_own_site() -> None:
    text = (
        "丰泽县水利局对县政协第12号提案的答复\n发布时间：2022-09-02 来源：丰泽县水利局网站\n\n"
        f"魏长庚委员：\n{SAID}\n{DONE}\n{THANKS}\n"
    )
    assert read(text).head.publisher == "丰泽县水利局"


def test_an_opening_that_tells_how_the_proposal_was_handled_first() -> None:
    text = (
        "关于县第十八届人大第一次会议第122号建议答复的函\n王红叶代表：\n"
        "您在县人民代表大会第一次会议提出的《关于重建卫生室的建议》第122号建议交县卫生健康局办理，我局高度重视，"
        "召开专题会议研究，成立办理小组。办理人员通过深入走访，提出以下办理答复意见：\n"
        f"一、基本情况\n{DONE}\n二、下步工作方向\n感谢您的关心和支持。\n白石县卫生健康局\n2022年6月28日\n"
    )
    (letter,) = read(text).proposals
    assert (letter.number, letter.title) == (122, "关于重建卫生室的建议")
    assert letter.reply == f"一、基本情况\n{DONE}"


def test_the_number_in_a_headline_of_two_lines() -> None:
    text = (
        f"高山市水利局\n关于对市七届人大五次会议第71号建议的\n答 复\n王红叶代表：\n{SAID}\n{DONE}\n"
        "此致\n敬礼\n领导签字：\n高山市水利局\n2023年6月29日\n"
    )
    (letter,) = read(text).proposals
    assert (letter.number, letter.reply) == (71, DONE)


def test_whom_a_committee_passes_a_letter_on_to() -> None:
    text = f"关于第12号提案的答复\n县政协提案委并魏长庚、邵一飞委员：\n{SAID}\n{DONE}\n"
    assert read(text).proposals[0].proposers == ("魏长庚", "邵一飞")


def test_an_office_that_signs_below_several_letters() -> None:
    said = "您提出的“关于{}的建议”收悉，现答复如下：\n{}\n"
    text = (
        f"关于第5号建议的答复\n魏长庚代表：\n{said.format('硬化村道', DONE)}"
        f"关于第9号建议的答复\n邵一飞代表：\n{said.format('安装路灯', DONE)}"
        "丰泽县水利局\n2022年9月1日\n"
    )
    assert [one.lead_units for one in read(text).proposals] == [("丰泽县水利局",)] * 2


def test_a_system_s_card_over_a_letter_is_no_headline() -> None:
    text = (
        "问政平台\n提案名称：关于疏浚河道的提案\n提案编号：88\n第一提案人：魏长庚\n"
        "主办单位：市水利局\n"
        f"办理方式：主办\n答复时间：2023-07-11\n答复函：\n魏长庚委员：\n{SAID}\n"
        f"{DONE}\n市水利局\n2023年7月11日\n"
    )
    document = read(text)
    assert document.head.headline == "问政平台"
    assert document.proposals[0].reply == DONE


def test_a_letter_to_nobody_in_one_line() -> None:
    text = (
        f"关于县政协第12号提案的答复 {SAID} {DONE}下一步将完善收运体系。{THANKS}"
        " 丰泽县水利局 2022年7月8日"
    )
    document = read(text)
    (letter,) = document.proposals
    assert letter.reply == f"{DONE}下一步将完善收运体系。"
    assert (letter.number, letter.lead_units) == (12, ("丰泽县水利局",))
    assert document.head.headline == "关于县政协第12号提案的答复"


def test_another_proposal_that_the_opening_but_mentions() -> None:
    text = (
        "关于第152号提案的答复\n魏长庚委员：\n您提出的《关于疏浚河道的提案》（第152号）收悉。该提案与县人大"
        f"第29号建议《关于治理河道的建议》内容相近，一并研究。现答复如下：\n{DONE}\n"
    )
    assert [one.number for one in read(text).proposals] == [152]


@pytest.mark.parametrize(
    ("addressed", "who"),
    [
        ("鲁 一、石  锋、 游子羽等 12 位委员：", ("鲁一", "石锋", "游子羽")),
        ("城关镇代表团：", ("城关镇代表团",)),
        ("魏长庚委员，您好！", ("魏长庚",)),
    ],
)
def test_ways_to_address(addressed: str, who: tuple[str, ...]) -> None:
    text = f"关于第12号提案的答复\n{addressed}\n{SAID}\n{DONE}\n丰泽县水利局\n2022年8月\n"
    (letter,) = read(text).proposals
    assert (letter.proposers, letter.reply) == (who, DONE)


@pytest.mark.parametrize("bar", ["|", "：", " | "])
def test_a_mailbox_s_card_and_its_answer(bar: str) -> None:
    text = (
        f"问题标题{bar}关于疏浚河道的建议\n提案人{bar}魏长庚\n答复单位{bar}丰泽县水利局\n"
        f"答复时间{bar}2023-04-18\n答复内容{bar}魏长庚委员：您好！您反映的问题收悉，现答复如下：{DONE}{THANKS}\n"
    )
    (letter,) = read(text).proposals
    assert (letter.title, letter.proposers) == ("关于疏浚河道的建议", ("魏长庚",))
    assert (letter.lead_units, letter.reply) == (("丰泽县水利局",), DONE)


@pytest.mark.parametrize(
    ("head", "addressed", "said", "expected"),
    [
        (
            "关于对恢复供销网点的提案答复的函（编号：B〔2018〕118号）",
            "魏长庚委员：",
            "您提出的关于恢复供销网点的提案收悉。现答复如下：",
            (118, "关于恢复供销网点的提案", ("魏长庚",)),
        ),
        (
            "对市政协七届二次会议《关于设立夜间门诊的提案》第204号提案的答复",
            "魏长庚委员：",
            "您提出的提案收悉，现答复如下：",
            (204, "关于设立夜间门诊的提案", ("魏长庚",)),
        ),
        (
            "关于对县政协第21号委员提案的答复",
            "松坪镇委员小组",
            "你们提出的第21号《关于建物流点的提案》已交由我局研究办理，现答复如下：",
            (21, "关于建物流点的提案", ("松坪镇委员小组",)),
        ),
        (
            "",
            "赛音等13位代表：",
            "你们在县人大会议上以《关于请求更换围栏》为题提出的议案交我局办理，现答复如下：",
            (None, "关于请求更换围栏", ("赛音",)),
        ),
    ],
)
def test_what_head_and_opening_tell_together(
    head: str, addressed: str, said: str, expected: tuple[object, ...]
) -> None:
    text = (
        f"{head}\n\n{addressed}\n\n{said}\n\n{DONE}\n\n此函已经成志局长审签，如有意见，请联系。"
        "\n丰泽县水利局\n2023年7月6日\n"
    )
    (letter,) = read(text).proposals
    assert (letter.number, letter.title, letter.proposers) == expected
    assert letter.reply == DONE


def test_an_opening_of_a_body_in_one_line() -> None:
    text = (
        "对市政协第27号提案的答复 民建江临市委会：贵会提出的《关于改造街的提案》收悉，现答复如下："
        f"{DONE}感谢对住建工作的关心。江临市住建局 2022年5月8日"
    )
    (letter,) = read(text).proposals
    assert (letter.proposers, letter.reply) == (("民建江临市委会",), DONE)


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("魏长庚委员提案答复", ("魏长庚",)),
        ("关于政协委员提案第12号的答复", ()),
        ("对人大代表建议第12号的答复", ()),
    ],
)
def test_whose_proposal_a_headline_tells(head: str, who: tuple[str, ...]) -> None:
    said = "您好！您《关于疏浚河道的提案》收悉，现答复如下："
    text = f"{head}\n{said}\n{DONE}\n丰泽县水利局\n2022年7月4日\n"
    (letter,) = read(text).proposals
    assert (letter.proposers, letter.reply) == (who, DONE)


def test_numbers_of_both_assemblies_in_a_headline() -> None:
    text = (
        "对县十七届人大一次会议第19号、县政协十届一次会议第33号建议提案的答复\n石锋代表、魏长庚委员：\n"
        "你们提出的《关于增设母婴室的建议》和《关于完善车站的提案》收悉，现一并答复如下：\n"
        f"{DONE}\n顺致\n敬礼！\n丰泽县水利局\n2022年7月4日\n"
    )
    first, second = read(text).proposals
    assert (first.number, first.proposers) == (19, ("石锋",))
    assert (second.number, second.proposers, second.reply) == (33, ("魏长庚",), DONE)


def test_a_card_in_one_line_under_the_proposal_s_own_word() -> None:
    text = (
        "【提案】关于增设母婴室的提案 提案人：石锋 理由：车站日均客流8000人次，没有母婴室。"
        "建议：在候车厅增设母婴室两间。"
        " 办理单位：县交通局 办理结果：已设母婴室1间，配备护理台。"
    )
    (card,) = read(text).proposals
    assert (card.title, card.proposers) == ("关于增设母婴室的提案", ("石锋",))
    assert (card.background, card.reply) == (
        "车站日均客流8000人次，没有母婴室。",
        "已设母婴室1间，配备护理台。",
    )
