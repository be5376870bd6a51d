"""Small habits of evening papers, portals and accounts that a record must not swallow."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

DONE = "办理情况：已全部办结，群众满意。"


def read(text: str, name: str = "页.txt") -> Document:
    return extract(SourceText(name, text))[0]


@pytest.mark.parametrize("more", ["点击查看全文", "查看详情"])
def test_a_date_over_cards_is_the_pages_and_buttons_between_are_nobodys(more):
    page = "江畔区政协掌上履职平台\n\n提案公开·本周上新\n2025-03-10\n\n"
    for number, title in ((48, "关于建设前置仓的提案"), (51, "关于推广护眼筛查的提案")):
        page += f"┃案号　{number}\n┃题目　{title}\n┃提案人　巫启文\n┃界别　社会科学界\n"
        page += f"┃主办　区教育局\n{more}\n\n"
    read_page = read(page + "关注“江畔政协”　客服电话：0771-0000000\n")
    assert read_page.head.date == "2025-03-10"
    assert [one.number for one in read_page.proposals] == [48, 51]
    for one in read_page.proposals:
        assert one.proposers == ("巫启文",)
        assert (one.content, one.reply) == (None, None)


@pytest.mark.parametrize("box", ["【{:02}】", "【{}】", "[{:02}]"])
def test_cards_of_tasks_counted_in_boxes(box):
    page = "江畔新区2025年民生实事（截至5月底）\n\n"
    for count, name in enumerate(("运动场", "放学有去处", "暖心早餐"), 1):
        page += f"{box.format(count)}{name}\n目标：新建{count}处\n牵头：社会事业局\n"
        page += "进度：已建成\n——————\n"
    assert [(one.seq, one.group) for one in read(page).tasks] == [
        (1, "运动场"),
        (2, "放学有去处"),
        (3, "暖心早餐"),
    ]


def test_a_role_holds_for_the_lines_of_a_cell_below_it():
    page = "# 重点提案\n\n| 编号 | 提案名称 | 提案者 | 承办单位 |\n|--|--|--|--|\n"
    page += "| 012 | 关于修绿道的建议 | 经济界 | 主办：区水利局<br>会办：区城管局<br>江畔街道办 |\n"
    page += "| 025 | 关于办托育的建议 | 晏小红 | 主办：区卫健委<br>区教体局 |\n"
    one, two = read(page, "页.md").proposals
    assert (one.lead_units, one.co_units) == (("区水利局",), ("区城管局", "江畔街道办"))
    assert (two.lead_units, two.co_units) == (("区卫健委", "区教体局"), ())


@pytest.mark.parametrize("sent", ["主送：{}", "致：{}", "主送单位：{}"])
def test_whom_a_letter_is_sent_to_proposed(sent):
    page = "关于对县政协九届三次会议第4号集体提案的答复\n\n{}\n\n"
    page += "贵支部提出的《关于破解招工难的建议》收悉。我局认真研究，答复如下：\n\n"
    page += "已设立专员53名。\n\n江畔县人社局\n2024年7月16日\n"
    (one,) = read(page.format(sent.format("民革江畔县总支部"))).proposals
    assert one.proposers == ("民革江畔县总支部",)
    (one,) = read(page.format(sent.format("县政协提案委员会"))).proposals
    assert not one.proposers


@pytest.mark.parametrize("count", ["二、", "-、", "—、"])
def test_a_dash_between_one_and_three_is_two(count):
    page = "重点提案办理情况\n\n"
    titles = ("关于办托育的建议", "关于治河的建议", "关于修亭的建议")
    for mark, title in zip(("一、", count, "三、"), titles, strict=True):
        page += f"{mark}{title}\n提案者：卫国强\n承办单位：市水利局\n{DONE}\n\n"
    assert [one.seq for one in read(page).proposals] == [1, 2, 3]


@pytest.mark.parametrize("role", ["晚报记者", "日报记者", "江畔晚报记者"])
def test_a_reporter_of_a_paper_named_by_its_kind(role):
    page = f"一件提案，一份答卷\n\n{role}　占晓芙　通讯员　郝思铭\n\n"
    page += "昨日，记者从市政协获悉，十三届二次会议共收到提案467件，立案398件，已全部办复。\n"
    assert [(one.role, one.names) for one in read(page).head.byline] == [
        (role, ("占晓芙",)),
        ("通讯员", ("郝思铭",)),
    ]


def test_a_question_about_last_year_does_not_date_the_figures_after_it():
    page = "去年委员们的提案办得怎么样？昨日，记者获悉，市政协十三届二次会议期间共收到提案467件，"
    figures = read("提案回音\n\n" + page + "审查立案398件。\n").statistics.figures
    assert (figures["received"], figures["filed"]) == (467, 398)


@pytest.mark.parametrize(
    ("headline", "claimed"),
    [
        ("从“纸上”到“路上”：两件提案的落地故事", 2),
        ("2件提案推动民生实事落地", 2),
        ("三件提案的落地故事", None),
        ("民建两件提案被评为优秀提案", None),
    ],
)
def test_a_headline_counts_what_the_page_prints(headline, claimed):
    page = f"{headline}\n\n"
    for title in ("关于办托育的建议", "关于治河的建议"):
        page += f"{title}\n提案者：卫国强\n承办单位：市水利局\n{DONE}\n\n"
    assert read(page).statistics.figures.get("cases_claimed") == claimed
