"""Sentences that tell the facts of a record, and the classes it was given in turn."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def proposals(text: str) -> tuple[Proposal, ...]:
    return read(text).proposals


LOOK_BACK = (
    "江城晚报\n2022年3月4日　第6版\n\n回头再看两件提案\n\n"
    "　　去年列为B类、C类的提案后来怎样了？记者挑出两件，看看它们的结局。\n\n"
    "　　{first}\n{second}\n"
)
SECOND = (
    "　　民建江城市委会提出的《关于打通沿河路的建议》（第40号），首次答复为C类，"
    "市住建局坦言资金没有着落。"
    "今年上半年，资金列入预算，6月开工。二次答复，市住建局将其定为B类。"
)


@pytest.mark.parametrize(
    ("first", "office", "rounds"),
    [
        (
            "委员赵敏的《关于建设口袋公园的建议》（第12号），首轮答复时，市园林局给的是B类。"
            "春天，公园建成开放。次轮答复，这件提案改成了A类。",
            "市园林局",
            {"1": "B", "2": "A"},
        ),
        (
            "第12号提案《关于建设口袋公园的建议》由委员赵敏、钱进联名提出，市园林局第一轮办理结果是C类。"
            "春天，公园建成开放。第二轮办理，仍为C类。",
            "市园林局",
            {"1": "C", "2": "C"},
        ),
        (
            "委员赵敏提交的《关于建设口袋公园的建议》（第12号），去年首次答复为B类，牵头的市园林局表示用地难落实。"
            "春天，公园建成开放。再次答复，升格为A类。",
            "市园林局",
            {"1": "B", "2": "A"},
        ),
    ],
)
def test_two_answers_are_told_in_turn(first: str, office: str, rounds: dict[str, str]) -> None:
    page = read(LOOK_BACK.format(first=first, second=SECOND))

    one, two = page.proposals
    assert (one.number, two.number) == (12, 40)
    assert one.lead_units == (office,)
    assert one.category_rounds == rounds
    assert one.category == rounds["2"]
    assert one.reply == "春天，公园建成开放。"
    assert two.category_rounds == {"1": "C", "2": "B"}
    assert two.reply == "今年上半年，资金列入预算，6月开工。"
    assert page.statistics.figures["cases_claimed"] == 2


@pytest.mark.parametrize(
    "first",
    [
        "委员赵敏的《关于建设口袋公园的建议》（第12号）由市园林局承办。市园林局答复为B类，公园正在选址。",
        "委员赵敏的《关于建设口袋公园的建议》（第12号）由市园林局承办，办理结果为B类。A、B类提案下一轮再看。",
    ],
)
def test_one_answer_is_no_round(first: str) -> None:
    one = proposals(LOOK_BACK.format(first=first, second=SECOND))[0]

    assert one.category_rounds == {}


BRIEF = (
    "某市政协简报\n2022年12月5日\n\n部分提案办理情况\n\n"
    "{head}\n　　{first}\n\n{other}\n　　{second}\n"
)
HEADS = ("1、农业界：《关于推广膜下滴灌的提案》（A类）", "2、教育界：《关于增加校车的提案》（B类）")


@pytest.mark.parametrize(
    ("facts", "number", "joint"),
    [
        ("提案第19号，由市农业农村局主办，市水利局会办。", 19, ("市水利局",)),
        ("该提案由市农业农村局承办，市水利局、海关协办。", None, ("市水利局", "海关")),
        ("第19号提案，交由市农业农村局办理。", 19, ()),
        ("该提案由市农业农村局牵头，市水利局配合。", None, ("市水利局",)),
    ],
)
def test_a_paragraph_begins_with_facts(
    facts: str, number: int | None, joint: tuple[str, ...]
) -> None:
    asked = "棉区春季用水集中，滴灌每亩可省水二百方。"
    done = "市农业农村局今年示范推广42万亩，举办观摩会13场。"
    second = "提案第33号，由市教育局主办。受财力限制，今年只能先增加两条线路。"
    head, other = HEADS
    one, two = proposals(
        BRIEF.format(head=head, first=facts + asked + done, other=other, second=second)
    )

    assert (one.number, two.number) == (number, 33)
    assert one.lead_units == ("市农业农村局",)
    assert one.co_units == joint
    assert (one.content, one.reply) == (asked, done)
    assert (two.content, two.reply) == (None, "受财力限制，今年只能先增加两条线路。")


def test_who_speaks_before_who_acts() -> None:
    """■ 委员说 and ■ 我们办: labels of a page's own; what divides them stands within."""
    one, two = proposals(
        "县农牧局：两件提案这样落地\n发布时间：2023-12-18　来源：县农牧局\n\n"
        "现将其中2件的办理结果公布如下。\n\n"
        "■ 关于扶持小牧户的建议\n■ 提案号：31 | 提案者：赵敏 | 会办单位：县林草局 | 类别：A\n"
        "■ 委员说：围栏套围栏，草越啃越薄。建议：支持联户放牧。\n"
        "■ 我们办：扶持联户牧场36个，拆除围栏412公里。\n\n"
        "■ 关于设立兽药回收点的建议\n■ 提案号：80 | 提案者：钱进 | 类别：B\n"
        "■ 委员说：过期兽药随手丢弃，污染草场。\n■ 我们办：布点方案已经拟定，明年6月前完成。\n\n"
        "主办单位：县农牧局　网站标识码：1500000000　蒙ICP备00000000号-1\n"
    )

    assert one.content == "围栏套围栏，草越啃越薄。建议：支持联户放牧。"
    assert (one.background, one.suggestion) == ("围栏套围栏，草越啃越薄。", "支持联户放牧。")
    assert one.reply == "扶持联户牧场36个，拆除围栏412公里。"
    assert (two.content, two.reply) == (
        "过期兽药随手丢弃，污染草场。",
        "布点方案已经拟定，明年6月前完成。",
    )
    assert two.lead_units == ()


@pytest.mark.parametrize(
    ("counts", "numbers"),
    [
        (("001", "004", "015", "021"), [1, 4, 15, 21]),
        (("1", "9", "10", "31"), [1, 9, 10, 31]),
        (("001", "002", "003", "004"), [None] * 4),
        (("1", "2", "3", "4"), [None] * 4),
    ],
)
def test_digits_before_titles_number_where_they_do_not_count(
    counts: tuple[str, ...], numbers: list[int | None]
) -> None:
    titles = ("示范线路", "厂房盘活", "边民互市", "货检延时")
    lines = "\n".join(
        f"{count}　关于{title}的提案　　{who}"
        for count, title, who in zip(counts, titles, ("赵敏", "钱进", "孙莉", "李强"), strict=True)
    )
    found = proposals(f"市政协四次会议提案目录\n2024-02-08\n\n{lines}\n")

    assert [one.number for one in found] == numbers


LEDGER = (
    "江城市城管局提案台账\n（市政协八届四次会议，2024年度）\n\n"
    "编制单位：江城市城管局　截至：2024年12月20日\n\n"
    "{cards}\n合计3件，{last}A类2件、B类1件、C类0件\n"
)
SECTIONS = ("市容科", "环卫中心", "公用科")
ENDS = (("B", "A"), ("A", "A"), ("C", "B"))


@pytest.mark.parametrize(
    ("first", "last"), [("年初", "年末"), ("首次", "再次"), ("期初", "期末"), ("上半年", "年底")]
)
def test_a_ledger_of_cards_with_two_classes(first: str, last: str) -> None:
    cards = "\n----------------\n".join(
        f"提案号：{number}　　承办科室：{section}\n题目：关于{title}的提案\n提案人：{who}\n"
        f"{first}：{one}类　　{last}：{two}类\n进度说明：{done}。"
        for number, section, title, who, (one, two), done in zip(
            (5, 22, 49),
            SECTIONS,
            ("划定夜市", "提高补助", "雨污分流"),
            ("赵敏", "市总工会、钱进", "民盟市委会"),
            ENDS,
            ("两处夜市已划线开市", "四月起提高到30元", "可研已批复"),
            strict=True,
        )
    )
    page = read(LEDGER.format(cards=cards, last=last))

    assert page.genre == "proposal_list"
    assert [one.category_rounds for one in page.proposals] == [
        {"1": one, "2": two} for one, two in ENDS
    ]
    assert [one.lead_units for one in page.proposals] == [(section,) for section in SECTIONS]
    assert page.statistics.figures["proposals_total"] == 3


def test_the_section_under_an_office_is_none_of_the_units() -> None:
    (one,) = proposals(
        "办理情况\n2024-05-06\n\n提案号：5\n题目：关于划定夜市的提案\n提案人：赵敏\n"
        "承办单位：市城管局\n承办科室：市容科\n办理情况：两处夜市已划线开市。\n"
    )

    assert one.lead_units == ("市城管局",)


def test_a_page_ends_in_the_middle_of_a_text() -> None:
    one, two = proposals(
        "江城市政协提案选编\n\n让建议落地开花\n——江城市政协2019年提案选登\n\n"
        "-、关于治理粉尘污染的提\n案（第5号）\n提案人：赵敏\n承办单位：市环保局\n"
        "案由：河边有洗煤厂二十九家，煤堆露天，\n附近居民不敢开窗。\n"
        "办理情况：已建成煤棚二十四个，投诉量\n下降67%。\n"
        "二、关于增设滑雪班车的提案（第27号）\n提案人：钱进\n承办单位：市交通局\n"
        "案由：雪场距城区十八公里，没有公交，孩子上课要自\n"
        "                — 21 —\n江城市政协提案选编\n己租车。\n"
        "办理情况：十二月开通专线，\n每日往返六班。\n"
    )

    assert (one.number, one.title) == (5, "关于治理粉尘污染的提案")
    assert two.background is not None
    assert "".join(two.background.split()) == ("雪场距城区十八公里，没有公交，孩子上课要自己租车。")
    assert two.reply is not None


def test_a_system_prints_a_card_and_below_it_the_answers_in_turn() -> None:
    page = read(
        "江城市政协提案办理系统 V3.2　　欢迎您：市林草局-收发员　[修改密码] [退出]\n\n"
        "政协江城市五届三次会议第0218号提案\n\n【基本信息】\n"
        "届　　次\t五届三次\t提案编号\t0218\n案　　由\t关于营造经济林的建议\n"
        "提 案 人\t赵敏\t联名人\t钱进、孙莉\n界　　别\t农业界\t联系电话\t138****6602\n"
        "主办单位\t市林草局\t会办单位\t市水务局\n\n"
        "【提案正文】\n问题及情况：北山林分枯死率超过三成。\n建议：以枣、杏替换枯死杨树。\n\n"
        "【办理过程】\n第一次答复（2022-06-20）\n答复单位：市林草局\n答复类别：C\n"
        "答复内容：水源已达上限，暂无余量。\n委员意见：不满意\n\n"
        "第二次答复（2022-10-11）\n答复单位：市林草局\n答复类别：A\n"
        "答复内容：铺设输水管线7.4公里，栽植14.3万株。\n委员意见：满意\n"
    )

    (one,) = page.proposals
    assert page.genre == "reply_letter"
    assert page.head.headline == "政协江城市五届三次会议第0218号提案"
    assert (one.number, one.title) == (218, "关于营造经济林的建议")
    assert one.proposers == ("赵敏", "钱进", "孙莉")
    assert (one.lead_units, one.co_units) == (("市林草局",), ("市水务局",))
    assert (one.category, one.category_rounds) == ("A", {"1": "C", "2": "A"})
    assert one.background == "北山林分枯死率超过三成。"
    assert one.suggestion == "以枣、杏替换枯死杨树。"
    assert one.reply == "水源已达上限，暂无余量。\n铺设输水管线7.4公里，栽植14.3万株。"


ANEW = (
    "江城市水利局关于市政协四次会议第131号提案的重新答复\n\n赵敏委员：\n"
    "　　您提出的《关于改造灌区的提案》收悉。{first}现将有关情况答复如下：\n"
    "　　一、已列入项目库，总投资1.37亿元。\n　　{second}\n\n江城市水利局\n2020年12月21日\n"
)


@pytest.mark.parametrize(
    ("first", "second", "rounds"),
    [
        (
            "我局5月28日作了书面答复（办理类别为C类），您反馈不满意。",
            "重新办理后，办理类别为B类。",
            {"1": "C", "2": "B"},
        ),
        ("去年首次答复时，我局将提案定为B类。", "再次办理后改列为A类。", {"1": "B", "2": "A"}),
        ("感谢关心。", "办理类别为B类。", {}),
    ],
)
def test_a_letter_that_answers_anew(first: str, second: str, rounds: dict[str, str]) -> None:
    (one,) = proposals(ANEW.format(first=first, second=second))

    assert (one.number, one.category_rounds) == (131, rounds)


def test_offices_conferred_with_and_a_number_behind_its_label() -> None:
    (one,) = proposals(
        "关于建设渡口公园的答复\n\n赵敏、钱进委员：\n"
        "　　你们提出的“关于建设渡口公园的提案”（编号194）收悉，经我局认真研究，"
        "并与县林草局、州生态环境局江城分局会商，答复如下。\n"
        "　　已完成考古勘探2.6万平方米，规划通过评审。\n\n江城县自然资源局\n2023年6月15日\n"
    )

    assert one.number == 194
    assert one.co_units == ("县林草局", "州生态环境局江城分局")


def test_a_remark_names_the_office_that_leads() -> None:
    one, two, _ = proposals(
        "旗工信局2023年政协提案办理台账\n\n"
        "| 序号 | 提案编号 | 提案名称 | 提案人 | 首次答复类别 | 再次答复类别 | 备注 |\n"
        "|--|--|--|--|--|--|--|\n"
        "| 1 | 第12号 | 关于集中供汽的提案 | 赵敏 | B | A | 9月管线贯通 |\n"
        "| 2 | 第63号 | 关于打造旅游线路的提案 | 钱进 | | | 主办单位为旗文旅局 |\n"
        "| 3 | 第70号 | 关于改造市场的提案 | 孙莉 | A | | |\n"
    )

    assert (one.lead_units, one.category_rounds) == ((), {"1": "B", "2": "A"})
    assert two.lead_units == ("旗文旅局",)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("赵敏等4人提", ("赵敏",)),
        ("民进江城区支部提出", ("民进江城区支部",)),
        ("赵敏、钱进联名提交", ("赵敏", "钱进")),
        ("教育界提", ("教育界",)),
    ],
)
def test_who_asked_in_brackets(said: str, who: tuple[str, ...]) -> None:
    one, _ = proposals(
        "2021年区政协提案我局承办件\n2021-04-02\n\n"
        f"1、关于补齐教师短板的建议(第8号,{said},由基教股牵头);"
        "2、关于近视防治的建议(第47号,孙莉提,由体卫艺股牵头)。\n"
    )

    assert one.proposers == who


@pytest.mark.parametrize("general", ["提案答复函", "一、提案原文", "政协提案答复书"])
def test_the_title_over_a_letter_says_more_than_its_kind(general: str) -> None:
    page = read(
        f"江城县自然资源局\n{general}\n\n办理结果：C\n是否公开：是\n\n"
        "对县政协十届二次会议第59号提案的答复\n\n赵敏、钱进委员：\n\n"
        "　　你们提出的《关于恢复采石场的建议》收悉，现答复如下。\n\n"
        "　　一、基本情况。采矿许可证2019年到期。\n\n江城县自然资源局\n2023年6月15日\n"
    )

    assert page.head.headline == "对县政协十届二次会议第59号提案的答复"
    assert page.proposals[0].number == 59


def test_labels_and_values_line_by_line_under_a_headline() -> None:
    card = (
        "提案编号\n\n第{}号\n\n提案题目\n\n关于{}的提案\n\n提案者\n\n{}\n\n承办单位\n\n县农牧局\n\n"
        "答复摘要\n\n{}\n\n办理结果\n\nA\n\n"
    )
    page = read(
        "江城县政协网\n\n首页  政协概况  提案工作  委员风采\n\n"
        "县政协二次会议提案办理公开（第三批）\n\n"
        "时间：2023-09-20 08:55:17    作者：县政协提案委    点击：58\n\n"
        + card.format(102, "防控列当", "赵敏", "引进品种7个，防效达到八成。")
        + card.format(115, "烘干玉米", "钱进", "新建烘干塔6座。")
    )

    assert page.head.headline == "县政协二次会议提案办理公开（第三批）"
    assert (page.head.publisher, page.head.date) == ("县政协提案委", "2023-09-20")
    assert [(one.number, one.category) for one in page.proposals] == [(102, "A"), (115, "A")]


@pytest.mark.parametrize(
    ("first", "last"),
    [("首次类别", "最终类别"), ("年初评定结果", "年末评定结果"), ("初评", "复评")],
)
def test_a_flattened_ledger_without_some_cells(first: str, last: str) -> None:
    heads = "\n".join(("序号", "案号", "案由", "提案人", "承办单位", first, last, "备注"))
    rows = (
        "1\n6\n关于建设文化园的提案\n阿依努尔·买买提\n县文旅局\nB\nA\n\n"
        "2\n15\n关于增加清雪设备的提案\n康志强、热孜万古丽\n县城管局\nA\n\n首次即办结\n"
        "3\n29\n关于设立流动法庭的提案\n少数民族界\n县法院\nC\nB\n待人员到位\n"
        "4\n33\n关于规范夜市的提案\n县工商联\n县市场监管局\nB\nB\n"
    )
    found = proposals(f"江城县政协提案办理台账（截至2023年12月31日）\n\n{heads}\n\n{rows}")

    assert [one.category_rounds for one in found] == [
        {"1": "B", "2": "A"},
        {"1": "A"},
        {"1": "C", "2": "B"},
        {"1": "B", "2": "B"},
    ]
    assert [one.category for one in found] == ["A", "A", "B", "B"]


def test_a_class_over_a_letter_and_what_it_was_before() -> None:
    (one,) = proposals(
        "江城区住建局关于区政协三届二次会议第46号提案的答复\n\n办理类别：A类（原为B类）\n\n"
        "赵敏、钱进委员：\n\n　　你们提出的《关于改造管网的提案》收悉，现答复如下：\n\n"
        "　　将原计划的12个小区扩大到19个。\n\n江城区住建局\n2023年10月31日\n"
    )

    assert (one.category, one.category_rounds) == ("A", {"1": "B", "2": "A"})


def test_facts_under_the_sentence_that_names_the_proposal_are_its_own() -> None:
    document = read(
        "湖州日报 2024年6月3日 第A07版 综合\n县政协提案办理见成效\n"
        "近日，县政协第8号提案《关于加快智慧养老服务体系建设的建议》得到县民政局办理。\n"
        "提案者：王海平委员。督办领导：李红。主办单位：县民政局，会办单位：县数据局。办理结果：A类。\n"
        "县民政局答复：已建成智慧养老服务中心6家。\n"
    )

    (proposal,) = document.proposals
    assert proposal.number == 8
    assert proposal.title == "关于加快智慧养老服务体系建设的建议"
    assert proposal.proposers == ("王海平",)
    assert proposal.lead_units == ("县民政局",)
    assert proposal.category == "A"
    assert document.head.headline == "县政协提案办理见成效"


def test_who_handled_it_well_is_named_without_how() -> None:
    document = read(
        "嘉善县政协提案办理纪实\n近日，县政协第31号提案《关于建设口袋公园的建议》得到县住建局积极办理。\n"
        "主办单位：县住建局\n办理结果：B类\n"
    )

    (proposal,) = document.proposals
    assert (proposal.number, proposal.lead_units, proposal.category) == (31, ("县住建局",), "B")
