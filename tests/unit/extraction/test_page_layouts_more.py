"""Layouts that pages print now and then, each with what could be misread in it."""

from __future__ import annotations

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def test_a_count_before_the_entries_of_a_paragraph_is_their_section() -> None:
    page = read(
        "松岭县林业局提案承办目录\n\n今年我局承办提案4件，现公示如下。\n\n"
        "主办件（2件）：1、关于管护古银杏的提案（第3号，陶谦）；2、关于补植行道树的提案（第8号，岑参）。\n\n"
        "会办件（2件）：1、关于整治河岸的提案（第11号，孟郊，主办单位：县水利局）；"
        "2、关于修建步道的提案（第19号，杜甫，主办单位：县住建局）。\n"
    )
    assert [one.section for one in page.proposals] == ["主办件", "主办件", "会办件", "会办件"]


def test_a_suggestion_label_may_stand_over_background_and_suggestion() -> None:
    record = (
        "《关于修缮青石巷的建议》\n【提案人】陶谦\n"
        "【委员建议】青石巷路面破损，雨天积水。\n建议：更换石板；疏通暗渠。\n"
        "【部门回应】区住建局：更换石板300块。\n\n"
    )
    page = read("提案追踪\n\n一、" + record + "二、" + record.replace("青石巷", "乌衣巷"))
    for street, one in zip(("青石巷", "乌衣巷"), page.proposals, strict=True):
        assert one.background == f"{street}路面破损，雨天积水。"
        assert one.suggestion == "更换石板；疏通暗渠。"
        assert one.content == f"{street}路面破损，雨天积水。\n建议：更换石板；疏通暗渠。"


def test_a_subheadline_is_no_section() -> None:
    page = read(
        "小事不小\n——松岭县政协“提案追踪”报道之二\n\n一、《关于修缮青石巷的建议》\n提案人：陶谦\n"
        "承办单位：区住建局\n办理情况：更换石板300块。\n\n二、《关于疏通暗渠的建议》\n提案人：岑参\n"
        "承办单位：区水务局\n办理情况：疏通暗渠2公里。\n"
    )
    assert [one.section for one in page.proposals] == [None, None]


def test_what_a_reply_took_and_how_it_was_marked_is_no_reply() -> None:
    record = "案由：关于修缮{0}的提案\n提案人：陶谦\n承办单位：区住建局\n"
    record += "办理结果：更换{0}石板300块。\n{1}\n\n"
    for last in ("办理周期：46天", "居民打分：★★★★☆"):
        page = read("提案办理\n\n" + "".join(record.format(n, last) for n in ("青石巷", "乌衣巷")))
        assert [one.reply for one in page.proposals] == [
            "更换青石巷石板300块。",
            "更换乌衣巷石板300块。",
        ]


def test_the_last_reply_goes_on_with_what_is_left_to_do() -> None:
    record = "提案：关于修缮{0}的建议\n提案人：陶谦\n承办单位：区住建局\n"
    record += "区住建局更换石板300块，已通行。\n\n"
    page = read(
        "提案办理\n\n"
        + "".join(record.format(n) for n in ("青石巷", "乌衣巷"))
        + "剩余的40块因雨季暂缓。\n\n（未完待续）\n"
    )
    assert page.proposals[-1].reply == "区住建局更换石板300块，已通行。\n剩余的40块因雨季暂缓。"


def test_rows_under_a_cell_set_over_several() -> None:
    page = read(
        "松岭县主要任务完成情况表\n项目名称\t项目内容\t进展情况\n"
        "强工业\t改造厂房6栋\t已改造5栋。\n\t培育企业9家\t已认定8家。\n"
        "优环境\t修建步道7公里\t已建成6公里。\n\t补植树木400株\t已补植390株。\n"
    )
    assert [(one.group, one.content, one.progress) for one in page.tasks] == [
        ("强工业", "改造厂房6栋", "已改造5栋。"),
        ("强工业", "培育企业9家", "已认定8家。"),
        ("优环境", "修建步道7公里", "已建成6公里。"),
        ("优环境", "补植树木400株", "已补植390株。"),
    ]


def test_whom_a_notice_is_for_is_no_task() -> None:
    page = read(
        "关于民生实事进展情况的通报\n\n各乡镇人民政府，县直有关单位：\n现将进展情况通报如下：\n\n"
        "一、教育\n1．新建幼儿园4所。\n进展情况：已封顶2所。\n责任单位：县教育局\n"
        "2．更换护眼灯具。\n进展情况：已完成22所。\n责任单位：县教育局\n"
    )
    assert [one.content for one in page.tasks] == ["新建幼儿园4所。", "更换护眼灯具。"]
    assert [one.seq for one in page.tasks] == [1, 2]


def test_whether_a_task_keeps_its_pace_is_a_column_and_no_group() -> None:
    heads = "序号 |\n年度目标任务 |\n牵头单位 |\n1-9月推进情况 |\n是否达序 |\n"
    rows = "1 |\n点亮小巷32条 |\n城管局 |\n已点亮27条，其余月底点亮。 |\n是 |\n"
    rows += "2 |\n新建小区驿站9个 |\n民政局 |\n已建成7个。 |\n否 |\n"
    page = read("松岭区民生实事推进情况\n" + heads + rows)
    assert [one.group for one in page.tasks] == [None, None]
    assert [one.progress for one in page.tasks] == ["已点亮27条，其余月底点亮。", "已建成7个。"]


LISTED = ("青石巷", "乌衣巷", "桃叶渡")


def test_a_committee_may_stand_behind_the_leader_or_under_a_label_of_its_own() -> None:
    for line in (
        "督办领导：县政协副主席孟郊，经济委协助督办",
        "督办领导：孟郊　牵头委室：经济委",
        "督办：孟郊（经济委跟踪协调）",
        "（领衔督办：孟郊；服务专委会：经济委）",
    ):
        page = read(
            "松岭县政协重点提案督办方案\n\n"
            + "".join(
                f"{n}.关于修缮{street}的提案（第{n}号）\n提案人：陶谦\n主办单位：区住建局\n{line}\n\n"
                for n, street in enumerate(LISTED, 1)
            )
        )
        assert [one.committee for one in page.proposals] == ["经济委"] * 3
        assert [one.supervisors for one in page.proposals] == [("孟郊",)] * 3


def test_one_heading_that_counts_all_the_records_is_their_section() -> None:
    rows = "".join(f"陶谦　　　关于修缮{street}的提案\n" for street in LISTED)
    for count, section in ((3, "优秀提案"), (8, None)):
        page = read(
            f"松岭县政协关于表彰的决定\n\n附：名单\n\n优秀提案（{count}件）"
            f"\n\n提案人　　　案　由\n\n{rows}"
        )
        assert [one.section for one in page.proposals] == [section] * 3


def test_a_bracket_after_the_last_record_is_of_the_page() -> None:
    rows = "".join(
        f"{n}、关于修缮{street}的建议\n提案者：陶谦委员\n" for n, street in enumerate(LISTED, 1)
    )
    for line in ("（记者　孟郊　通讯员　岑参）", "（其余目录将陆续公布）"):
        page = read(f"松岭县优秀提案名单\n\n{rows}\n{line}\n")
        assert [one.proposers for one in page.proposals] == [("陶谦",)] * 3


def test_a_letter_names_who_joined_in_and_its_class_beside_how_open_it_is() -> None:
    page = read(
        "对政协松岭县十届二次会议第36号提案的答复\n\nB类　　公开\n\n陶谦委员：\n"
        "　　您提出的《关于修缮青石巷的提案》收悉，"
        "我局会同县财政局、县文旅局进行了认真研究，现答复如下：\n"
        "　　已更换石板300块，巷口完成排水改造，下一步继续修缮两侧院墙。\n\n"
        "松岭县住房和城乡建设局\n2024年6月3日\n"
    )
    (letter,) = page.proposals
    assert letter.co_units == ("县财政局", "县文旅局")
    assert letter.category == "B"


def test_a_row_set_across_a_table_is_a_heading_and_no_record() -> None:
    rows = [f"| {n} | 关于修缮{street}的提案 | 陶谦 |\n" for n, street in enumerate(LISTED, 1)]
    head = "| 序号 | 案由 | 提案人 |\n|---|---|---|\n"
    for across in ("| {1} | {1} | {1} |\n", "| {0} | {1} |  |\n", "| {0}、{1} |  |  |\n"):
        over = [across.format("一", "城建类"), across.format("二", "生态类")]
        page = read(f"承办目录\n\n{head}{over[0]}{rows[0]}{rows[1]}{over[1]}{rows[2]}")
        assert [one.section for one in page.proposals] == ["城建类", "城建类", "生态类"]


def test_headings_between_marks_and_counted_by_parts() -> None:
    record = "关于修缮{0}的提案\n提案人：陶谦\n承办单位：区住建局\n办理情况：已修缮{0}。\n\n"
    for first, second in (("#老街#", "#古树#"), ("之一：老街新生", "之二：古树常青")):
        page = read(
            f"提案办理见闻\n\n今年以来，提案办理扎实推进。\n\n{first}\n\n{record.format(LISTED[0])}"
            f"{record.format(LISTED[1])}{second}\n\n{record.format(LISTED[2])}"
        )
        words = [first.strip("#").split("：")[-1], second.strip("#").split("：")[-1]]
        assert [one.section for one in page.proposals] == [words[0], words[0], words[1]]


def test_unlabelled_words_before_a_bare_suggestion_are_the_background() -> None:
    record = (
        "关于修缮{0}的提案\n提案人：陶谦\n承办单位：区住建局\n{0}路面破损，雨天积水，居民出行不便。\n"
        "建议：更换石板；疏通暗渠。\n办理情况：已更换石板300块。\n\n"
    )
    page = read("提案追踪\n\n" + "".join(record.format(street) for street in LISTED))
    for street, one in zip(LISTED, page.proposals, strict=True):
        assert one.content is None
        assert one.background == f"{street}路面破损，雨天积水，居民出行不便。"
        assert one.suggestion == "更换石板；疏通暗渠。"
        assert one.reply == "已更换石板300块。"


def test_the_sentence_after_a_listed_task_tells_how_far_it_has_come() -> None:
    page = read(
        "松岭县重点任务进展\n\n一、强工业\n\n（一）改造厂房6栋。目前已改造5栋。（县工信局）\n"
        "（二）培育企业9家。截至9月已认定8家。（县工信局）\n\n"
        "二、优环境\n\n（三）修建步道7公里。目前已建成6公里。（县住建局）\n"
    )
    assert [(one.content, one.progress) for one in page.tasks] == [
        ("改造厂房6栋。", "目前已改造5栋。"),
        ("培育企业9家。", "截至9月已认定8家。"),
        ("修建步道7公里。", "目前已建成6公里。"),
    ]
