"""Records among lines and sentences that are no part of them, and spelled as printers do."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

TWO_CARDS = (
    "柳湾县政协重点提案办理\n{first}《关于建设乡村书屋的建议》\n提案人：赵清和\n主办单位：县文广局\n"
    "落实情况：建成书屋15家。\n{second}《关于整治河道淤积的建议》\n提案人：钱一苇\n主办单位：县水利局\n"
    "落实情况：清淤8公里。\n{end}"
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def test_sectors_propose_right_under_a_slogan() -> None:
    page = read(
        "书香满城 清流绕村\n\n13、农业界:《关于建设乡村书屋的建议》(A类)\n"
        "县文广局:建成乡村书屋15家。\n"
        "14、教育界:《关于整治河道淤积的建议》(B类)\n县水利局:清淤8公里,明年继续。\n"
    )
    assert page.head.headline == "书香满城 清流绕村"
    assert [(one.seq, one.proposers) for one in page.proposals] == [
        (13, ("农业界",)),
        (14, ("教育界",)),
    ]


def test_leaders_supervise_in_one_sentence() -> None:
    page = read(
        "县政协领导督办重点提案\n今年，县政协主席吴启明督办赵清和委员提出的《关于建设乡村书屋的建议》，"
        "由县文广局主办；县政协副主席何明远督办农工党柳湾支部提出的《关于整治河道淤积的建议》，由县水利局主办。\n"
    )
    assert [(p.title, p.proposers, p.supervisors, p.lead_units) for p in page.proposals] == [
        ("关于建设乡村书屋的建议", ("赵清和",), ("吴启明",), ("县文广局",)),
        ("关于整治河道淤积的建议", ("农工党柳湾支部",), ("何明远",), ("县水利局",)),
    ]


def test_one_supervised_proposal_in_a_sentence_without_office_is_but_named() -> None:
    page = read(
        "县政协开展督办调研\n昨天，县政协主席吴启明督办赵清和委员提出的《关于建设乡村书屋的建议》。\n"
    )
    assert page.proposals == ()


def test_a_short_reply_between_offices_and_class() -> None:
    record = read(
        "柳湾县提案办理\n钱一苇委员提出的《关于整治河道淤积的建议》，由县水利局主办、县农业农村局会办，"
        "已清淤8公里，办理结果为B类。\n"
    ).proposals[0]
    assert (record.category, record.reply) == ("B", "已清淤8公里")
    assert record.co_units == ("县农业农村局",)


def test_names_of_groups_are_torn_by_spaces() -> None:
    record = read(
        "一、《关于整治河道淤积的建议》(第3号)\n提案人:钱 一苇、农工党柳湾支 部 主办单位:县水利局\n"
    ).proposals[0]
    assert record.proposers == ("钱一苇", "农工党柳湾支部")


def test_numbers_under_a_head_that_says_so_number_the_proposals() -> None:
    page = read(
        "柳湾县政协重点提案目录\n\n提案号 案由 提案人 承办单位\n"
        "1 关于建设乡村书屋的建议 赵清和 县文广局\n2 关于整治河道淤积的建议 钱一苇 县水利局\n"
        "3 关于支持小微企业的建议 孙木兰 县经信局\n"
    )
    assert [(one.number, one.seq) for one in page.proposals] == [(1, None), (2, None), (3, None)]


def test_the_office_that_answers_in_the_line_below_its_label() -> None:
    record = read(
        "提案追踪\n加装电梯走得更快些\n\n提案号：第30号\n提案人：周若川\n提案建议\n建议加快加装电梯，简化手续。\n"
        "办理回音\n县住建局：今年已加装电梯12台，另有8台在建。\n"
    ).proposals[0]
    assert record.lead_units == ("县住建局",)
    assert record.reply == "今年已加装电梯12台，另有8台在建。"


@pytest.mark.parametrize(
    "totals", ["A类1件，B类1件。", "以上提案中，A类1件，B类1件。", "A类1件、B类1件、D类0件"]
)
def test_totals_are_no_text_of_the_last_record(totals: str) -> None:
    page = read(TWO_CARDS.format(first="一、", second="二、", end=totals))
    assert [one.reply for one in page.proposals] == ["建成书屋15家。", "清淤8公里。"]


def test_document_numbers_are_no_text_of_the_record_above() -> None:
    page = read(TWO_CARDS.format(first="柳政提〔2024〕5号\n", second="柳政提〔2024〕6号\n", end=""))
    assert [one.reply for one in page.proposals] == ["建成书屋15家。", "清淤8公里。"]
    assert [one.number for one in page.proposals] == [None, None]


def test_a_legend_is_no_part_of_the_headline() -> None:
    page = read(
        "柳湾县提案办理结果（甲类：已解决；乙类：列入计划；丙类：留作参考）\n"
        + TWO_CARDS.format(first="一、", second="二、", end="").partition("\n")[2]
    )
    assert page.head.headline == "柳湾县提案办理结果"
    assert page.legend is not None
    assert page.legend.meanings["丙"] == "留作参考"


def test_a_title_spread_to_the_width_of_its_line_is_closed_up() -> None:
    record = read(
        "《关 于 建 设 乡 村 书 屋 的 建 议》(第3号)\n提案人:赵清和\n主办单位:县文广局\n"
    ).proposals[0]
    assert record.title == "关于建设乡村书屋的建议"


@pytest.mark.parametrize("rate", ["办结率约为90%", "办复率约90%", "满意率达到98%以上"])
def test_approximate_rates_are_no_rates(rate: str) -> None:
    figures = read(f"柳湾县政协提案工作\n今年共收到提案312件，{rate}。\n").statistics.figures
    assert not figures.keys() & {"reply_rate", "satisfaction_rate"}


def test_classes_are_counted_in_copies_too() -> None:
    figures = read(
        "柳湾县政协提案工作\n今年立案312件。A类200份，占立案数的64.1%；B类80个；C类32件次。\n"
    ).statistics.figures
    assert figures["result_A"] == 200
    assert figures["result_rate_A"] == "64.1%"


def test_a_government_work_report_is_no_report_on_proposals() -> None:
    page = read(
        "政府工作报告\n——2025年1月8日在柳湾县第十七届人民代表大会第四次会议上\n县长 赵清和\n"
        "过去一年，我们办理人大代表建议128件、政协提案214件，办复率100%。\n"
    )
    assert page.genre is Genre.NEAR_MISS


def test_labels_are_spread_to_one_width() -> None:
    record = read(
        "南屏市重点提案办理成果\n\n"
        "◆提案题目 关于加快发展现代种业的建议（第17号）\n◆提 案 人 谷满仓\n"
        "◆主办单位 市农业农村局\n◆办理结果 A类\n◆成果速递 建成种质资源库2座。\n"
    ).proposals[0]
    assert (record.title, record.number) == ("关于加快发展现代种业的建议", 17)
    assert record.proposers == ("谷满仓",)
    assert record.reply == "建成种质资源库2座。"


def test_member_and_office_are_named_before_what_they_say() -> None:
    page = read(
        "云岫市政协“提案面对面”活动侧记\n\n昨天，市政协举行“提案面对面”活动。\n\n"
        "【提案】关于打通快递进村“最后一公里”的提案\n【委员】王昌龄：村级站点亏损。建议给予运营补贴。\n"
        "【部门】市邮政管理局：已建成村级共配站点218个。\n\n"
        "【提案】关于老年食堂可持续运营的提案\n【委员】孟浩然：老年食堂难以为继。建议引入社会企业。\n"
        "【部门】市民政局：已与12家餐饮企业签约。\n"
    )
    assert [(one.proposers, one.lead_units, one.reply) for one in page.proposals] == [
        (("王昌龄",), ("市邮政管理局",), "已建成村级共配站点218个。"),
        (("孟浩然",), ("市民政局",), "已与12家餐饮企业签约。"),
    ]
    assert page.proposals[0].content == "村级站点亏损。建议给予运营补贴。"
    assert page.proposals[0].suggestion is None


def test_unlabelled_paragraphs_first_ask_and_then_tell() -> None:
    record = read(
        "重点提案办理综述\n\n本期刊发两件重点提案的办理情况。\n\n"
        "《关于促进残疾人就业的提案》（第12号）\n领衔督办：市政协副主席 柳永\n主办单位：市残联\n"
        "“我们最需要稳定的工作。”市政协委员安宁在提案中写道。她建议，开发公益性岗位。\n"
        "市残联联合市人社局开展专项行动，新增残疾人就业1120人。\n"
    ).proposals[0]
    assert record.content is not None
    assert record.content.endswith("她建议，开发公益性岗位。")
    assert record.reply == "市残联联合市人社局开展专项行动，新增残疾人就业1120人。"
    assert record.proposers == ("安宁",)
    assert record.sources["proposers"].origin == "inferred"


def test_a_suggestion_begins_its_own_paragraph() -> None:
    record = read(
        "优秀提案选登\n\n1.关于发展林下经济的提案\n提案人：县农工党支部\n主办：县林业局\n提案摘要\n"
        "我县林地面积广，但林下经济规模小。\n建议制定规划，扶持龙头企业。\n办理结果\n发展林下种植2.3万亩。\n"
    ).proposals[0]
    assert record.background == "我县林地面积广，但林下经济规模小。"
    assert record.suggestion == "制定规划，扶持龙头企业。"


def test_an_office_begins_what_was_done() -> None:
    record = read(
        "区政协提案办理“回头看”\n\n提案一：《关于完善农村公交的提案》\n第一提案人 民盟澄湖区总支\n"
        "区交通局新开公交线路4条，延伸2条。\n提案二：《关于建设书房的提案》\n第一提案人 易安\n"
        "区文旅局新建城市书房3座。\n"
    ).proposals[0]
    assert record.reply == "区交通局新开公交线路4条，延伸2条。"
    assert record.lead_units == ("区交通局",)
