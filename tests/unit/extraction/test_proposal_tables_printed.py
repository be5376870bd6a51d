"""Tables and lists of proposals: cells over several rows, headings, labels of their own."""

from __future__ import annotations

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def records(text: str) -> tuple[Proposal, ...]:
    (document,) = extract(SourceText("page.txt", text))
    return document.proposals


TITLES = ("关于发展夜间经济的提案", "关于增设公共厕所的提案", "关于开设老年课堂的提案")


def test_a_cell_set_over_several_rows_holds_for_each() -> None:
    text = f"""某区政协提案分解表

序号\t承办单位\t提案编号\t提案题目\t提案人\t协办单位
1\t区商务局\t4\t{TITLES[0]}\t陶行之\t区文旅局
\t\t18\t{TITLES[1]}\t石敢当
\t小计\t2件
2\t区教育局\t35\t{TITLES[2]}\t柳叶儿
\t合计\t3件
"""
    found = records(text)

    assert [one.title for one in found] == list(TITLES)
    assert [one.lead_units for one in found] == [("区商务局",), ("区商务局",), ("区教育局",)]
    assert [one.co_units for one in found] == [("区文旅局",), (), ()]


def test_line_ends_within_the_cells_of_rows_of_tabs() -> None:
    text = """立案提案一览表

序号\t提案号\t提案题目\t提案人\t主办单位\t会办单位
1\t003\t关于加强乡镇卫生院中
医馆建设的建议\t李冬岚\t县卫健局\t县财政局、
县医保局
2\t012\t关于发展林下
经济的建议\t共青团界\t县林业局
第1页 共2页
序号\t提案号\t提案题目\t提案人\t主办单位\t会办单位
3\t019\t关于发展养老的建议\t倪秋水\t县民政局\t县教体局
"""
    found = records(text)

    assert [one.title for one in found] == [
        "关于加强乡镇卫生院中医馆建设的建议",
        "关于发展林下经济的建议",
        "关于发展养老的建议",
    ]
    assert [one.co_units for one in found] == [("县财政局", "县医保局"), (), ("县教体局",)]


def test_an_office_torn_within_a_cell() -> None:
    cells = ["序号", "提案名称", "提案者", "主办单位", "会办单位"]
    cells += ["1", TITLES[0], "单如海、黎耀", "市城管局", "市发改委、国网某某\n供电公司"]
    cells += ["2", TITLES[1], "关博文", "市公安局", "市交通运输局、市市场\n监管局"]
    cells += ["3", TITLES[2], "农业界", "市农业农村局", "/"]

    assert [one.co_units for one in records("\n\n".join(cells))] == [
        ("市发改委", "国网某某供电公司"),
        ("市交通运输局", "市市场监管局"),
        (),
    ]


@pytest.mark.parametrize("first", ["集体提案", "党派提案"])
def test_whose_proposals_a_table_lists(first: str) -> None:
    text = f"""优秀提案名单

{first}

序号\t提案题目\t提案单位
1\t{TITLES[0]}\t民盟支部

委员提案

序号\t提案题目\t提案人
1\t{TITLES[1]}\t凌云
2\t{TITLES[2]}\t苏慕白
"""
    (document,) = extract(SourceText("page.txt", text))

    assert [one.section for one in document.proposals] == [first, "委员提案", "委员提案"]
    assert document.head.headline == "优秀提案名单"


def test_a_name_stands_in_the_column_of_names() -> None:
    text = "优秀提案\n\n案号 姓名 案由\n\n" + "\n\n".join(
        f"00{n} {name} {title}"
        for n, name, title in zip((12, 15, 31), ("季蔚然", "鲍同", "佟丽雅"), TITLES, strict=True)
    )
    assert [one.proposers for one in records(text)] == [("季蔚然",), ("鲍同",), ("佟丽雅",)]


def test_what_a_line_says_of_all_proposals_is_no_heading() -> None:
    lines = ["某县教育局2023年政协提案目录", "以下提案均由我局主办："]
    lines += [f"（{n}）{title}（第{n + 5}号，晁盖天，A类）" for n, title in enumerate(TITLES, 1)]
    found = records("\n".join(lines))

    assert {one.section for one in found} == {None}
    assert {one.lead_units for one in found} == {("某县教育局",)}


def test_heads_behind_a_word_that_says_they_are_heads() -> None:
    lines = ["提案一览", "", "格式: 提案号｜题目｜提案者｜主办单位", ""]
    lines += [
        f"第0{n}号｜{title}｜尚书房｜市民政局" for n, title in zip((6, 13, 24), TITLES, strict=True)
    ]

    assert [one.number for one in records("\n".join(lines))] == [6, 13, 24]


def test_cards_whose_labels_stand_in_brackets_below_one_another() -> None:
    cards = [
        f"◆ 【案　　号】第00{n}号\n　 【案　　题】{title}\n　 【提 出 者】洪都\n"
        "　 【牵头主办】区商务局\n　 【协同会办】区财政局\n　 【领衔督办】关山月"
        for n, title in zip((2, 6, 7, 9), (*TITLES, "关于推进游泳课普及的建议"), strict=True)
    ]
    found = records("督办重点提案一览\n\n" + "\n\n".join(cards))

    assert [one.number for one in found] == [2, 6, 7, 9]
    assert {one.lead_units for one in found} == {("区商务局",)}
    assert {one.co_units for one in found} == {("区财政局",)}
    assert found[0].title == TITLES[0]


def test_the_chapter_of_a_report_that_tells_of_proposals_is_their_section() -> None:
    lines = ["提案办理工作报告", "一、基本情况", "共收到提案276件。", "二、主要做法", "健全机制。"]
    lines += ["三、重点提案办理情况"]
    lines += [
        f"{n}.第{n + 30}号《{title}》（提案者：夏至轩；主办单位：区商务局）。已出台政策。"
        for n, title in enumerate(TITLES, 1)
    ]
    lines += ["四、存在问题和下一步打算", "一是质量不高。"]

    assert {one.section for one in records("\n\n".join(lines))} == {"重点提案办理情况"}


def test_headings_counted_like_entries() -> None:
    lines = ["提案目录"]
    for n, (topic, title) in enumerate(zip(("经济发展", "城乡建设"), TITLES, strict=False), 1):
        lines += [f"{n}. {topic}", f"第{n}号 {title} 提案人：洪都 承办单位：区商务局"]
        lines += [f"第{n + 5}号 关于{topic}的建议 提案人：洪都 承办单位：区商务局"]

    sections = [one.section for one in records("\n\n".join(lines))]
    assert sections == ["经济发展", "经济发展", "城乡建设", "城乡建设"]


def test_the_last_row_of_a_table_is_no_signature() -> None:
    text = (
        "办理结果汇总表\n提案号\t提案标题\t提案者\t主办单位\t会办单位\t办理结果\t答复日期\n"
        + "\n".join(
            f"{n}\t{title}\t裘大同\t市交通局\t市文旅局\t{letter}\t2022-07-1{n}"
            for n, title, letter in zip((1, 3, 5), TITLES, "AB ", strict=True)
        )
    )
    assert [one.co_units for one in records(text)] == [("市文旅局",)] * 3


def test_a_head_that_explains_itself_in_brackets() -> None:
    rows = "\n".join(
        f"| {n} | {title} | 容卓文<br>劳嘉欣 | 主办：市商务局<br>会办：市科技局、市教育局 |"
        for n, title in enumerate(TITLES, 1)
    )
    text = (
        f"| 序号 | 提案名称 | 提案人 | 承办单位（主办/会办） |\n| --- | --- | --- | --- |\n{rows}"
    )
    found = records(text)

    assert [one.lead_units for one in found] == [("市商务局",)] * 3
    assert [one.co_units for one in found] == [("市科技局", "市教育局")] * 3


def test_what_a_site_prints_below_its_last_row_is_no_cell() -> None:
    cells = ["序号", "提案题目", "提案者", "主办单位", "会办单位", "督办领导"]
    for n, title in enumerate(TITLES, 1):
        cells += [str(n), title, "葛一鸣", "市文旅局", "市总工会", "庞立诚"]
    cells += ["主办：政协某某市委员会　技术支持：某某新媒体中心"]

    assert [one.co_units for one in records("\n\n".join(cells))] == [("市总工会",)] * 3


def test_paragraphs_of_entries_that_begin_with_their_section() -> None:
    text = "市政协确定重点督办提案\n\n本报讯 昨日，市政协召开主席会议，审议通过重点督办提案。\n\n"
    text += "\n\n".join(
        f"{topic}方面：{k}、{TITLES[0]}（第{k}号，单玉成，市水利局主办）；"
        f"{k + 1}、{TITLES[1]}（第{k + 1}号，权小军，市住建局主办）。"
        for k, topic in ((1, "生态文明建设"), (3, "社会民生"))
    )
    found = records(text)

    assert [one.section for one in found] == ["生态文明建设方面"] * 2 + ["社会民生方面"] * 2


def test_a_column_of_proposals_put_together() -> None:
    text = "并案提案目录\n序号\t并案后案由\t提案号\t提案人\t主办单位\n"
    text += f"1\t{TITLES[0]}\t5\t民革区总支\t区住建局\n\t\t18\t陶潜\n"
    text += f"2\t{TITLES[1]}\t7\t文艺界\t区文旅局\n"

    assert [one.title for one in records(text)] == list(TITLES[:2])


def test_a_leader_with_a_post_in_a_table_whose_cells_vanish() -> None:
    cells = ["序号", "案由", "提案人", "督办领导", "主办单位", "会办单位"]
    for n, title in enumerate(TITLES, 1):
        cells += [str(n), title, "凌若水", f"区政协副主席 宦正{'平安定'[n - 1]}", "区文体局"]
        cells += ["区公安分局"] if n != 2 else []
    found = records("\n\n".join(cells))

    assert [one.supervisors for one in found] == [("宦正平",), ("宦正安",), ("宦正定",)]
    assert [one.lead_units for one in found] == [("区文体局",)] * 3


def test_a_title_torn_behind_its_label() -> None:
    cards = [
        f"案　　号：003{n}\n案　　由：关于推动跨境电商人才\n　　　　　{words}培养的提案\n"
        "提 案 人：对外友好界\n主办单位：市商务局"
        for n, words in enumerate(("校企联合", "定向"), 1)
    ]
    assert [one.title for one in records("\n----------\n".join(cards))] == [
        "关于推动跨境电商人才校企联合培养的提案",
        "关于推动跨境电商人才定向培养的提案",
    ]


def test_facts_in_a_sentence_behind_the_title() -> None:
    lines = ["区政协提案办理结果公布", "本报讯 日前，区政府办公室通报了部分提案的办理结果。"]
    lines += [
        f"{n}.{title}。提案第{n + 7}号，{who}提，区城管局承办，办理结果：甲类。"
        for n, (title, who) in enumerate(
            (("建议修订《广告导则》", "闻人杰"), ("请求增加养护经费", "司法界")), 1
        )
    ]
    found = records("\n".join(lines))

    assert [(one.seq, one.number, one.proposers) for one in found] == [
        (1, 8, ("闻人杰",)),
        (2, 9, ("司法界",)),
    ]
    assert [one.title for one in found] == ["建议修订《广告导则》", "请求增加养护经费"]
    assert {one.section for one in found} == {None}


def test_a_count_over_the_labels_of_a_record_is_no_text_of_the_one_above() -> None:
    cards = [
        f"{n}. 重点提案{'一二三'[n - 1]}\n   题目：{title}\n   提案单位：民盟区委会\n"
        f"   主办：区商务局；会办：区城管局\n   督办领导：何知秋"
        for n, title in enumerate(TITLES, 1)
    ]
    found = records("重点提案督办一览\n\n" + "\n\n".join(cards))

    assert [one.title for one in found] == list(TITLES)
    assert {one.reply for one in found} == {None}
