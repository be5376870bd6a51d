"""Who publishes, where accounts, gazettes and tables say so; and lines beside the headline."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

RECORDS = (
    "\n第8号\n关于增设公厕的提案\n〖提案者〗马得福\n〖主办单位〗市城管局\n〖办理情况〗建成3座。\n"
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ("提案办成了\n\n原创 小协 弁山政协 2023-11-02 18:05 发表于江苏\n", "弁山政协"),
        ("两张成绩单\n\n弁山政协公众号　2021年12月30日\n", "弁山政协"),
        (
            "政协弁山县委员会公报　　　　2019年第4期（总第37期）\n\n县政协提案办理情况\n",
            "政协弁山县委员会",
        ),
        (
            "弁山县民生实事台账\n\n编制：弁山县人民政府督查室　日期：2024年4月10日\n",
            "弁山县人民政府督查室",
        ),
        ("弁山县民生实事台账\n\n制表：王小明　日期：2024年4月10日\n", None),
    ],
)
def test_publisher(lines: str, publisher: str | None) -> None:
    assert read(lines + RECORDS).head.publisher == publisher


def test_buttons_and_who_supplied_are_no_titles() -> None:
    lines = (
        "弁山日报电子版\n2023年10月26日 星期四　第08版：专版\nPDF下载　收藏　评论　字号：A- A+\n\n"
        "聚力谋发展　协商促落实\n市政协主席会议成员督办重点提案综述\n\n市政协提案委员会供稿\n"
    )
    document = read(lines + RECORDS)
    assert document.head.kicker == "聚力谋发展 协商促落实"
    assert document.head.headline == "市政协主席会议成员督办重点提案综述"
    assert document.proposals[0].section is None


@pytest.mark.parametrize("answer", ["市政府晒出前11个月成绩单（上）", "市政协请委员来打分"])
def test_a_question_leads_in_to_the_statement_under_it(answer: str) -> None:
    head = read(f"年初承诺的实事办得咋样？\n{answer}\n\n本报记者 张小伟\n{RECORDS}").head
    assert (head.kicker, head.headline) == ("年初承诺的实事办得咋样？", answer)


def test_particulars_over_a_letter_are_no_headline() -> None:
    page = (
        "第117号　　类别：医药卫生　　阅读数：89\n\n提案题目：关于开设课程的建议\n"
        "第一提案人：纪长霞\n\n关于对市政协第117号提案的答复\n纪长霞委员：\n"
        "你们的提案收悉，经与市委老干部局共同研究，答复如下：\n开班4个，招收学员188名。\n\n"
        "弁山市卫生健康委员会\n2022年6月30日\n"
    )
    document = read(page)
    assert document.head.headline == "关于对市政协第117号提案的答复"
    assert document.proposals[0].co_units == ("市委老干部局",)
