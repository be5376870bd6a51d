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
