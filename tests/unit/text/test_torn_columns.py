"""Paragraphs broken hard at the edge of a narrow column, as text copied out of a PDF is."""

from __future__ import annotations

import pytest

from reader_app.text.clean import clean

_ANSWER = (
    "办理情况：县水利局会同苍岭镇，对全镇二十三座山塘逐一排查，加固坝体1140米，"
    "更换闸门17扇，清理淤泥六千余方。汛前已全部蓄水，灌溉面积恢复到2360亩，受益农户1518户。"
    "余下四座因权属未明，待明年春季确权以后再行动工。"
)
_PAGE = (
    "关于整修苍岭镇山塘的提案",
    "提案人：农业界　承办单位：县水利局　办理结果：A",
    _ANSWER,
    "关于延长夜班公交的提案",
    "提案人：柏青松　承办单位：县交通运输局　办理结果：B",
    "办理情况：夜班车末班时间已由八点推迟到九点半，覆盖工业园和职教园，每晚运送乘客三百余人次。",
)


def _broken(paragraph: str, length: int) -> str:
    return "\n".join(paragraph[i : i + length] for i in range(0, len(paragraph), length))


@pytest.mark.parametrize("length", [18, 23, 28, 33])
def test_lines_of_as_many_characters_are_one_paragraph(length: int) -> None:
    page = "\n".join(_broken(paragraph, length) for paragraph in _PAGE)

    paragraphs = clean(page).text.split("\n")

    for whole in (_ANSWER, _PAGE[-1]):
        assert whole in paragraphs
    assert _PAGE[0] in paragraphs
    assert _PAGE[3] in paragraphs


def test_digits_and_marks_are_narrow_in_print() -> None:
    """Every line is 46 half-width places wide, or two less: a number is not divided."""
    page = """\
一、管网改造
今年改造老旧管网38.6公里，更换水表1204只，漏失
水量由21%降到9.4%，每年少漏水260万吨，够三个乡
镇用上一年。其中石桥片区先行完工，已经通水到户。
二、水价
阶梯水价方案已经完成成本监审，拟于10月召开听证
会，听取用户意见。"""

    paragraphs = clean(page).text.split("\n")

    assert [text[:4] for text in paragraphs] == ["一、管网", "今年改造", "二、水价", "阶梯水价"]


def test_a_label_torn_in_two_is_one() -> None:
    text = clean(
        "编号：12；提案人：杭若谷、民进峒山县支部；主办\n单位：县文旅局；办理结果：A\n"
        "编号：25；提案人：农工党支部；主办单位：县税务\n局；办理结果：B\n"
        "编号：31；提案人：戚风、景行；主办单位：县民政\n局；办理结果：A\n"
        "编号：46；提案人：工商联界、水清浅；主办单位：\n县林业局；办理结果：A"
    ).text

    assert text.split("\n") == [
        "编号：12；提案人：杭若谷、民进峒山县支部；主办单位：县文旅局；办理结果：A",
        "编号：25；提案人：农工党支部；主办单位：县税务局；办理结果：B",
        "编号：31；提案人：戚风、景行；主办单位：县民政局；办理结果：A",
        "编号：46；提案人：工商联界、水清浅；主办单位：县林业局；办理结果：A",
    ]


def test_short_true_lines_under_full_ones_stand_apart() -> None:
    page = """\
你提出的关于加快推进城区停车设施建设的提案收到了，
现将有关情况答复如下，城区现有车位三千余个，缺口不
小，我局正在利用桥下空间、边角地块新建一批停车场。
（联系人：郁离子　电话：0000-1234567）
云岭县住房和城乡建设局
2023年8月14日"""

    paragraphs = clean(page).text.split("\n")

    assert len(paragraphs) == 4
    assert paragraphs[0].endswith("停车场。")
    assert paragraphs[2:] == ["云岭县住房和城乡建设局", "2023年8月14日"]


def test_whole_paragraphs_and_lists_are_left_alone() -> None:
    page = """\
承办单位名单
县教育局　县民政局　县财政局
县水利局　县林业局　县商务局
关于支持村卫生室建设
关于整治电动车乱停放
关于推广农家书屋经验
以上各件由提案委员会负责督办"""

    assert clean(page).text.split("\n") == page.split("\n")


def test_a_label_that_stands_within_lines_goes_on_with_the_sentence_above() -> None:
    tasks = [
        "一、硬化翠屏村通组道路。进展：完成路基3.5公里，路面正在铺筑。责任单位：镇村建办。",
        "二、新建麦冲村养老驿站。进展：主体工程已经完工，正在采购床铺和桌椅。责任单位：民政办。",
        "三、整治石门河沿岸环境。进展：清出陈年垃圾一百四十吨，新立警示牌八块。责任单位：河长办。",
        "四、改造老街供水管网。进展：更换水管六百米，水表二百余只，新建泵站一座。责任单位：水务站。",
    ]
    length = tasks[0].index("责任单位")

    text = clean("\n".join(_broken(task, length) for task in tasks)).text

    assert text.split("\n") == tasks


def test_a_long_line_that_stops_within_a_word_goes_on_without_any_column() -> None:
    assert clean(
        "县卫生健康局已把六个乡镇纳入试点，正在采购巡回医疗车，首批设\n备九月到位。"
    ).text.endswith("首批设备九月到位。")


def test_rules_and_page_numbers_may_be_set_with_no_break_spaces() -> None:
    table = "| 序号 | 任务 |\n| --- | :--: |\n| 1 | 修桥 |\n| 2 | 铺路 |".replace(" ", "\xa0")

    assert [cell.row for cell in clean(table).paragraphs] == [0, 0, 1, 1, 2, 2]
    assert "14" not in clean("上半年新增车位一千一百个，\n—\xa014\xa0—\n全部开放。").text


def test_thanks_and_as_follows_behind_a_full_line() -> None:
    """现答复如下: is no label, and thanks begin a paragraph."""
    opening = "关于改造县城农贸市场的建议已收悉，经会商县商务局，"
    report = (
        "目前三处市场已经改造完成，新增摊位二百一十四个、公厕两座，另有一处因产权纠纷，正由法院"
        "调解处理，预计年底复工，届时将一并安装新风系统和明厨亮灶的设备，并统一全县的标牌。"
    )
    thanks = "感谢您对商务工作的关心。"
    page = "\n".join((opening, "现答复如下：", _broken(report, len(opening)), thanks))

    assert clean(page).text.split("\n") == [f"{opening}现答复如下：", report, thanks]
