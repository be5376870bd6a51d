"""Heads of offices' notices: titles printed twice, particulars between bars, no title at all."""

from __future__ import annotations

import pytest

from reader_app.domain.newspaper import ArticleHead
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "县政府督查室10月对重点任务推进情况查了一遍。多数任务与时间同步，少数任务落在后面。\n"


def head(text: str) -> ArticleHead:
    return extract(SourceText("通报.txt", text))[0].head


def test_a_title_that_lost_characters_where_it_is_printed_again_is_read_once():
    read = head(
        "关于2024年5月份为民办实事项目推进情况的通报\n访问量：\n\n"
        f"关于20245月份为民办实事项目推进情况的通报\n\n{BODY}"
    )
    assert read.headline == "关于2024年5月份为民办实事项目推进情况的通报"


def test_a_title_printed_again_on_two_lines_is_read_once():
    read = head(
        "关于2021年《政府工作报告》重点任务前三季度推进情况的通报\n\n"
        "发布时间：2021-10-28 16:40信息来源：淠阳县人民政府\n\n淠阳政务督查\n\n31期\n\n"
        "淠阳县人民政府督查室　2021年10月22日\n\n关于2021年《政府工作报告》重点任务\n\n"
        f"前三季度推进情况的通报\n\n各乡镇人民政府，县直各单位：\n\n{BODY}"
    )
    assert read.headline == "关于2021年《政府工作报告》重点任务前三季度推进情况的通报"


@pytest.mark.parametrize("what", ["通报", "公布", "报告", "汇报"])
def test_a_sentence_that_says_what_follows_is_no_title(what):
    read = head(
        f"督查室近日对1-7月份推进情况作了一次督查，现把有关情况{what}如下：\n一、省级\n{BODY}"
    )
    assert read.headline is None


def test_particulars_between_bars():
    read = head(
        "| 索引号：0027/2023-10452 | |\n| 发文机关：西堡镇人民政府 | 主题词：工作计划 |\n"
        f"| 标题：西堡镇人民政府2024年工作计划 | |\n{BODY}"
    )
    assert (read.headline, read.publisher) == ("西堡镇人民政府2024年工作计划", "西堡镇人民政府")
