"""Pages as reading machines and scans print them: lists of pages, page numbers, torn lines."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

BODY = "本报讯　市政协组织委员视察提案办理情况，听取承办单位汇报，并提出意见。"


def read(text: str) -> Document:
    return extract(SourceText("页面.txt", text))[0]


@pytest.mark.parametrize(
    "listed",
    [
        "版面导航\n第01版：头条\n第02版：民生\n第07版：委员之家",
        "版面导航：A01 头版｜A02 本埠｜A07 委员之家",
        "第01版：头条　第02版：民生　第07版：委员之家",
        "01版 头条\n市里开了大会\n两条新路通车\n02版 民生\n菜价稳中有降\n07版 委员之家",
        "▸第01版:头条\n▸第02版:民生\n▾第07版:委员之家",
    ],
)
def test_the_list_of_an_issues_pages_is_no_part_of_the_article(listed):
    head = read(
        f"{listed}\n\n把好事办到心坎上\n市政协主席会议督办提案情况\n\n"
        f"日期：11-08　版面：第07版：委员之家\n\n{BODY}"
    ).head
    assert (head.page_no, head.page_name) == ("07", "委员之家")
    assert (head.kicker, head.headline) == ("把好事办到心坎上", "市政协主席会议督办提案情况")


def test_numbers_in_a_flattened_table_are_no_list_of_pages():
    rows = "\n".join(
        f"{n}\n\n00{n}\n\n关于在第{n}个街区增设路灯的提案\n\n宋小麦\n\n区民政局\n"
        for n in (1, 2, 3)
    )
    document = read(
        f"提案办理情况公开目录\n\n序号\n\n提案编号\n\n标题\n\n提案人\n\n承办单位\n\n{rows}"
    )
    assert [one.number for one in document.proposals] == [1, 2, 3]


@pytest.mark.parametrize(
    "masthead",
    [
        "榆川日报\n\n5　政协之友　　3月6日　星期四",
        "榆川日报\n3月6日　星期四　5　政协之友",
        "榆川日报　5　政协之友　3月6日　星期四",
        "榆川日报\n星期四　3月6日　政协之友　5",
    ],
)
def test_page_name_and_day_stand_in_any_order(masthead):
    head = read(f"{masthead}\n\n一座水库的新生\n——市政协提案办理侧记\n\n{BODY}").head
    assert (head.newspaper, head.page_no, head.page_name) == ("榆川日报", "5", "政协之友")
    assert (head.date_raw, head.headline) == ("3月6日", "一座水库的新生")


def test_an_account_prints_day_and_hour_without_a_year():
    head = read(
        "这些提案有了回音\n\n原创 榆川政协 榆川政协 3月6日 09:15 发表于山西\n\n2025年，" + BODY
    ).head
    assert (head.publisher, head.date_raw) == ("榆川政协", "3月6日 09:15")
    assert head.headline == "这些提案有了回音"


def test_a_report_in_a_gazette_is_its_title():
    head = read(
        "政协工作简报\n第9期\n政协榆川市委员会办公室　2025年3月6日\n\n市政协民生提案督办专报\n\n"
        + BODY
    ).head
    assert (head.headline, head.publisher) == ("市政协民生提案督办专报", "政协榆川市委员会办公室")


@pytest.mark.parametrize("number", ["—17—", "- 17 -", "· 17 ·", "第 3 页 共 9 页", "第３页"])
def test_a_sentence_goes_on_over_the_number_of_a_page(number):
    text = (
        "区政协重点提案办理情况\n\n"
        "1、关于增设便民早餐点的提案(第5号)\n提案人:宋小麦\n主办单位:区商务局\n"
        "办理结果:区商务局在地铁口和医院旁边新设早\n餐车四十辆,统一车身和餐具,并与市场监管所\n"
        f"一起每周抽检,\n\n                {number}\n\n全年没有发生一起食品安全投诉。\n办理类别:A\n"
    )
    reply = read(text).proposals[0].reply or ""
    assert reply.replace("\n", "").endswith("每周抽检,全年没有发生一起食品安全投诉。")


def test_a_label_with_a_letter_misread_is_the_one_it_recurs_as():
    record = (
        "{n}、《关于保护第{n}棵古树的建议》(第{n}0号)\n提案人:宋小麦\n{label}:区林业局\n"
        "办理结果:已挂牌保护,并划出保护范围。\n"
    )
    labels = ["主办单位", "主办单位", "主办单泣"]
    text = "区政协提案办理情况\n\n" + "\n".join(
        record.format(n=n, label=label) for n, label in enumerate(labels, 1)
    )
    assert [p.lead_units for p in read(text).proposals] == [("区林业局",)] * 3


@pytest.mark.parametrize(
    "title", ["《关于保护滨河\n古码头遗存\n的建议》", "《关于保护滨河古\n码头遗存的建议》"]
)
def test_a_title_in_brackets_runs_over_narrow_lines(title):
    text = (
        f"办理实录\n\n{title}\n（第8号）\n\n提案者\n\n宋小麦\n\n承办单位\n\n市文物局\n\n"
        "办理情况\n\n码头石阶已修复，立碑说明。\n"
    )
    proposal = read(text).proposals[0]
    assert (proposal.title, proposal.number) == ("关于保护滨河古码头遗存的建议", 8)


def test_a_catalogue_with_dots_is_numbered_by_its_figures():
    text = (
        "政协会刊                    2010年第1期\n\n政协榆川市三届二次会议提案目录\n\n一、经济"
        "(3件)\n\n"
        "002 关于扶持手工豆腐作坊的提案……宋小 麦\n0 17 关于延长夜市时间的提案……民盟榆川市委会\n"
        "103 关于推进农机具“以旧换\n新”补贴的提案……农 业 界\n\n· 12 ·\n\n二、文化(2件)\n\n"
        "118 关于修缮老戏台的提案……莫言之\n131 关于编修村志的提案……沈菊、佘山\n"
    )
    document = read(text)
    found = [(p.number, p.section, p.proposers) for p in document.proposals]
    assert found == [
        (2, "经济", ("宋小麦",)),
        (17, "经济", ("民盟榆川市委会",)),
        (103, "经济", ("农业界",)),
        (118, "文化", ("莫言之",)),
        (131, "文化", ("沈菊", "佘山")),
    ]
    assert document.head.headline == "政协榆川市三届二次会议提案目录"


def test_whom_a_label_names_counts_before_the_sector_over_the_title():
    text = (
        "3、教育界：《关于开设田间课堂的建议》（A类）\n提案人：宋小麦　承办单位：县教育局\n"
        "办理：已在12所学校开设。\n"
    )
    assert read(text).proposals[0].proposers == ("宋小麦",)


@pytest.mark.parametrize(
    "lead",
    [
        "市政协从中选出2件，由主席会议成员督办。",
        "现将其中2件再办情况公布如下。",
        "来看2件提案的进展——",
        "现将第一批2件予以公示。",
    ],
)
def test_how_many_are_printed_is_told_in_many_words(lead):
    records = "".join(
        f"【第{n}号】关于修好第{n}座桥的建议\n【提案者】宋小麦；【主办】区交通局\n【办理情况】桥面已经修好。\n\n"
        for n in (3, 8)
    )
    statistics = read(f"提案“回头看”\n\n今年收到提案90件。{lead}\n\n{records}").statistics
    assert statistics.figures["cases_claimed"] == 2


CENTRED = (
    "关于州政协五次会议第58号提案的答复\n\n杨秀云委员:\n"
    "您提出的《关于改善公路的提案》已收悉,现答复如下 :\n一、今年启动青龙侗寨、岜里等\n{}1\n"
    "21个村寨公路改造,总里程268公里。\n二、投入6700万元实施防护工程。\n"
    "（一）治理隐患路段。\n（二）增设错车道。\n{}2\n三、继续推进“交通+旅游”融合发展。\n苗岭州交通运输局\n2021年8月20日\n"
    "抄送:州政协提案委,州政府督查室\n{}3\n"
)


def test_numbers_in_the_middle_that_count_the_pages_are_left_out() -> None:
    (one,) = read(CENTRED.format(*[" " * 20] * 3)).proposals
    assert "岜里等\n21个村寨" in (one.reply or "")
    assert "增设错车道。\n三、继续推进" in (one.reply or "")


def test_numbers_in_the_middle_that_do_not_count_stay() -> None:
    text = CENTRED.replace("{}2", "{}7")
    (one,) = read(text.format(*[" " * 20] * 3)).proposals
    assert "7" in (one.reply or "").splitlines()
