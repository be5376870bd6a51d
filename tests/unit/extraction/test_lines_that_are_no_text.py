"""Cards, bars and guides over an article, and lines that break inside a record's brackets."""

from __future__ import annotations

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

LETTER = """您的位置：首页　/　政务公开　/　建议提案办理结果

{card}

渠宁县教育局关于县政协十三届三次会议第065号提案的答复

哈文秀委员：

您提出的《关于优化小规模学校布局的提案》（第065号）收悉，现答复如下：

今年秋季学期撤并教学点9个，新增床位880张。

再次感谢您！也希望您继续为渠宁教育鼓与呼。

渠宁县教育局
2024年7月5日
"""


@pytest.mark.parametrize("gap", ["\t", "　", "：", "  "])
@pytest.mark.parametrize("number", ["文　号", "文号", "发文字号"])
def test_a_card_names_no_headline_and_no_office(gap, number):
    rows = [
        ("索引号", "640325-105/2024-00083"),
        (number, "渠宁教函发〔2024〕32号"),
        ("发布机构", "渠宁县教育局"),
        ("责任部门", "基础教育室"),
        ("有效性", "有效"),
    ]
    card = "\n".join(gap.join(row) for row in rows)
    document = extract(SourceText("页.txt", LETTER.format(card=card)))[0]
    assert document.head.headline == "渠宁县教育局关于县政协十三届三次会议第065号提案的答复"
    (record,) = document.proposals
    assert record.lead_units == ("渠宁县教育局",)
    assert record.reply == "今年秋季学期撤并教学点9个，新增床位880张。"


@pytest.mark.parametrize(
    "bar",
    [
        "扫码看报 | 电子版首页 | 上一版 下一版",
        "手机看报 | 返回首页 | 上一期 | 下一期",
        "本版导读 | 我市灾后复产进度过九成 · 四件提案办出“真金白银” · 今晚局部停水公告",
        "今日导读：全市经济工作会议召开；两件提案有了回音",
    ],
)
def test_bars_and_guides_are_no_headline(bar):
    page = f"潮埔日报\n2023-09-14 星期四 | 第03版:综合\n{bar}\n\n四件提案办出“真金白银”\n\n"
    page += "本报讯（记者 郑楚楠）9月12日，市政协组织委员视察提案办理情况，委员们对办理表示满意。\n"
    assert extract(SourceText("页.txt", page))[0].head.headline == "四件提案办出“真金白银”"


@pytest.mark.parametrize("who", ["提案人", "提案者", "领衔委员"])
@pytest.mark.parametrize("marks", ["（：；）", "(:;)"])
def test_a_line_may_end_with_a_label_inside_a_records_brackets(who, marks):
    rows = (
        "第20号　关于在隧道口增设防滑限速设施的提案（{who}：\n"
        "叶长青等3人；主办：县公路管理中心；会办：县公\n安局）",
        "第23号　关于实施城区雨污分流三期工程的提案（{who}：\n"
        "柳依依；主办：县综合行政执法局（县城管局）；会办：\n丽州生态环境局云岫分局）",
    )
    page = "县政协十届一次会议立案提案公示\n\n" + "\n".join(rows).format(who=who) + "\n"
    page = page.translate(str.maketrans("（：；）", marks))
    one, two = extract(SourceText("页.txt", page))[0].proposals
    assert (one.proposers, one.lead_units) == (("叶长青",), ("县公路管理中心",))
    assert two.proposers == ("柳依依",)
    assert two.co_units == ("丽州生态环境局云岫分局",)
