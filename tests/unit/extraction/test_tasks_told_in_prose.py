"""Tasks that news tells in sentences, and proposals whose facts and rounds are sentences."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document, Genre
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("新闻.txt", text))[0]


NEWS = "民生实事晒成绩\n\n年初承诺的民生实事，年底如何兑现？\n\n{}\n\n其余各件年底前完成。\n"


def test_a_promise_its_office_and_what_was_done_stand_in_one_paragraph():
    document = read(
        NEWS.format(
            "新建社区食堂20家。市民政局负责人介绍，已建成23家，其中9家送餐上门。\n"
            "发放助学金300万元。团市委分两批发放，受益学生4100名。\n"
            "修复古桥6座。市委宣传部在春季启动修缮，现已全部通行。\n"
            "完成危房改造90户。截至目前，已全部入住。该项由市住建局牵头。\n"
        )
    )
    assert document.genre is Genre.TASK_TABLE
    assert [(one.content, one.units, one.progress) for one in document.tasks] == [
        ("新建社区食堂20家。", ("市民政局",), "已建成23家，其中9家送餐上门。"),
        ("发放助学金300万元。", ("团市委",), "分两批发放，受益学生4100名。"),
        ("修复古桥6座。", ("市委宣传部",), "在春季启动修缮，现已全部通行。"),
        ("完成危房改造90户。", ("市住建局",), "截至目前，已全部入住。"),
    ]


@pytest.mark.parametrize("count", ["【第{}件】", "实事{}：", "{}、"])
def test_a_promise_may_stand_on_a_line_over_its_office(count):
    lines = ("新建社区食堂20家", "为老人免费安装扶手", "修复古桥6座")
    text = "\n\n".join(
        f"{count.format(n)}{line}\n由市民政局牵头负责。年内全部完成，群众满意。"
        for n, line in zip("一二三", lines, strict=True)
    )
    document = read(NEWS.format(text))
    assert [(one.seq, one.content) for one in document.tasks] == list(enumerate(lines, 1))
    assert {(one.unit, one.progress) for one in document.tasks} == {
        ("市民政局", "年内全部完成，群众满意。")
    }


def test_news_of_a_meeting_about_such_tasks_tells_none():
    document = read(
        "市政府研究民生实事\n\n昨日，市政府召开常务会议，研究民生实事。市长主持会议。\n"
        "会议指出，要加快进度。市财政局要保障资金。\n会议强调，要建好台账。市督查室要跟踪问效。\n"
        "会议还研究了其他事项。市教育局作了汇报。\n"
    )
    assert document.tasks == ()


PROSE = "提案办理见闻\n\n■案由：关于整治滩涂垃圾的建议（第22号）\n{}\n"


@pytest.mark.parametrize(
    "facts",
    [
        "宋小麦委员的这件提案由市水利局承办。",
        "该提案由宋小麦提出，承办单位是市水利局。",
        "提案人是宋小麦，由市水利局主办。",
        "由宋小麦委员提出、市水利局承办。",
    ],
)
@pytest.mark.parametrize(
    ("rated", "rounds"),
    [
        ("年初自报B类，年末复评为A类。", {"1": "B", "2": "A"}),
        ("年初自报和年末复评均为A类。", {"1": "A", "2": "A"}),
        ("期初定为A类，期末评议时委员不认可，降为B类。", {"1": "A", "2": "B"}),
    ],
)
def test_facts_and_classes_are_sentences_round_the_reply(facts, rated, rounds):
    deed = "清运垃圾40吨，设置围栏2公里。"
    proposal = read(PROSE.format(facts + deed + rated)).proposals[0]
    assert (proposal.proposers, proposal.lead_units) == (("宋小麦",), ("市水利局",))
    assert (dict(proposal.category_rounds), proposal.reply) == (rounds, deed)


def test_offices_that_join_in_are_told_apart_in_such_a_sentence():
    told = "提案者为宋小麦、民盟市委会，由市水利局主办、市城管局会办。清运垃圾40吨。"
    proposal = read(PROSE.format(told)).proposals[0]
    assert proposal.proposers == ("宋小麦", "民盟市委会")
    assert (proposal.lead_units, proposal.co_units) == (("市水利局",), ("市城管局",))


def test_a_letter_that_answers_anew_tells_the_class_of_both_answers():
    proposal = read(
        "某区水利局\n关于区政协五届二次会议第21号提案再次答复的函\n\n宋小麦委员：\n\n"
        "您提出的《关于清理东河淤泥的提案》（第21号），我局曾于3月作出答复，办理结果为B类。"
        "现将再次办理情况函复如下：\n\n已完成清淤3公里，河水变清。\n\n再次办理结果：A类\n\n"
        "某区水利局\n2022年11月2日\n"
    ).proposals[0]
    assert dict(proposal.category_rounds) == {"1": "B", "2": "A"}
    assert (proposal.category, proposal.reply) == ("A", "已完成清淤3公里，河水变清。")


def test_a_label_on_one_line_of_a_cell_holds_for_the_lines_below_it():
    rows = "\n".join(
        f"| {n} | 关于第{n}个码头的提案 | 宋小麦 | 主办：区水利局<br>协办：区城管局<br>各街道 |"
        for n in (2, 5, 9)
    )
    proposal = read(f"| 案号 | 案由 | 提案者 | 拟办单位 |\n|--|--|--|--|\n{rows}\n").proposals[0]
    assert (proposal.lead_units, proposal.co_units) == (("区水利局",), ("区城管局", "各街道"))


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("市政协委员宋小麦家住东岸村，今年年初，她提交了", "宋小麦"),
        ("随后，市政协农业和农村委员会提交了", "市政协农业和农村委员会"),
        ("宋小麦在今年两会期间提交了", "宋小麦"),
    ],
)
@pytest.mark.parametrize(
    "office", ["市水利局把", "市政协领导两次到现场督办。市水利局将", "市水利局三次"]
)
def test_a_story_names_its_proposer_and_the_office_that_acts(told, who, office):
    text = f"提案见闻\n\n{told}《关于疏浚东河的提案》。\n{office}东河列入治理范围，清淤3公里。\n"
    proposal = read(text).proposals[0]
    assert (proposal.proposers, proposal.lead_units) == ((who,), ("市水利局",))
    assert "督办" not in (proposal.content or "")
    assert (proposal.reply or "").endswith("东河列入治理范围，清淤3公里。")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一次答复（2023-06-12）", "第二次答复（2023-10-09）"),
        ("首次办理", "重新办理"),
        ("【首次答复】", "【二次答复】"),
    ],
)
def test_answers_of_two_rounds_stand_under_their_headings(first, second):
    document = read(
        "某县政协提案办理系统　欢迎您，游客 | 首页 | 退出\n\n提案办理详情\n\n"
        "提案编号\t0031\n案　由\t关于改造南门桥的建议\n提案人\t宋小麦\n主办单位\t县交通局\n\n"
        "提案内容\n    南门桥年久失修。\n\n"
        f"{first}\n办理类别：C\n答复内容：\n    因资金限制，暂不改造。\n委员评价：不满意\n\n"
        f"{second}\n办理类别：A\n答复内容：\n    已完成加固，恢复通行。\n委员评价：满意\n"
    )
    assert (document.genre, document.head.headline) == (Genre.REPLY_LETTER, "提案办理详情")
    (proposal,) = document.proposals
    assert (proposal.title, dict(proposal.category_rounds)) == (
        "关于改造南门桥的建议",
        {"1": "C", "2": "A"},
    )
    assert proposal.reply == "因资金限制，暂不改造。\n已完成加固，恢复通行。"


def test_particulars_between_bars_without_a_rule_are_the_pages_not_its_title():
    head = read(
        "政府信息公开\n| 索引号 | 0142/2025-7 | 分类 | 建议提案 |\n| 发布机构 | 某县民政局 | "
        "成文日期 | 2025-05-28 |\n"
        "| 名称 | 关于第84号提案的复函 | 废止日期 | |\n\n某县民政局关于第84号提案的复函\n\n"
        "宋小麦委员:\n\n"
        "您提出的“关于建设养老驿站的提案”收悉。现函复如下:\n\n已建成驿站12处。\n\n某县民政局\n2025年5月28日\n"
    ).head
    assert (head.publisher, head.headline) == ("某县民政局", "某县民政局关于第84号提案的复函")
