"""Cards of tasks in plain words, titles over several lines, and what is no title of a page."""

from __future__ import annotations

import pytest

from reader_app.domain.document import Document
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


CARDS = (
    ("老旧小区改造", "改造老旧小区32个", "市住建局", "32个全部开工，完工21个。"),
    ("公园绿地", "新建口袋公园15处", "市园林局", "建成11处。"),
    ("学位供给", "新增学位6000个", "市教育局", "新增6200个，超额完成。"),
)
FORMS = {
    "a progress bar": "0{n} {name}\n▶任务：{task}\n▶牵头单位：{who}\n▶进度条：{done}\n\n",
    "questions under pictures": (
        "{circle} {name}\n🔹承诺：{task}\n🔹谁来干：{who}\n🔹干到哪了：{done}\n\n"
    ),
    "boxed": "第{n}件 {name}\n【要办什么】{task}\n【牵头部门】{who}\n【推进得怎么样】{done}\n\n",
    "bars": "{n} {name}\n目标任务丨{task}\n责任单位丨{who}\n形象进度丨{done}\n\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_cards_of_tasks_in_plain_words(form: str) -> None:
    page = "淮渡市民生实事怎么样了？\n\n2023-11-20 来源：淮渡发布\n\n" + "".join(
        form.format(n=k, circle="❶❷❸"[k - 1], name=name, task=task, who=who, done=done)
        for k, (name, task, who, done) in enumerate(CARDS, 1)
    )
    tasks = read(page).tasks
    assert [(t.seq, t.group, t.content, t.unit, t.progress) for t in tasks] == [
        (k, name, task, who, done) for k, (name, task, who, done) in enumerate(CARDS, 1)
    ]


def test_columns_set_by_eye() -> None:
    page = (
        "并案提案目录\n\n"
        "序号 案号  提  案  题  目               提 案 者       主办单位\n"
        "  1   0026  关于完善我市新生儿疾病       夏侯静        市卫生健康委\n"
        "            筛查服务的提案\n"
        "  2   0083  关于进一步规范校外托管机       谷梁正        市教育局\n"
        "            构监督管理的提案              宓晓棠\n"
        "  3   0119  关于缓解市妇幼保健院周边       江阳市妇女联合   市公安局\n"
        "            停车难的提案                会\n"
        "  4   0140  关于提高村医待遇的提案         岑 柏         市卫生健康委\n"
    )
    assert [(one.number, one.proposers, one.lead_units) for one in read(page).proposals] == [
        (26, ("夏侯静",), ("市卫生健康委",)),
        (83, ("谷梁正", "宓晓棠"), ("市教育局",)),
        (119, ("江阳市妇女联合会",), ("市公安局",)),
        (140, ("岑柏",), ("市卫生健康委",)),
    ]


RECORD = (
    "\n现将办理情况公布如下。\n\n提案第 019 号：关于打通断头路的提案\n提案人：郗怀民\n"
    "办理情况：已打通6条。\n"
)
HEADS = {
    "what became of them below": (
        "市政协八届五次会议部分重点提案\n办 理 情 况\n",
        "市政协八届五次会议部分重点提案 办理情况",
    ),
    "two columns over letters": (
        "东浦晚报　A11　回音壁　2022.07.19 星期二\n\n委员来信　部门回音\n\n【来信】路能否通？\n",
        "委员来信 部门回音",
    ),
    "an office with its date above": (
        "第 11 期\n菱塘区人民政府督查室　　　2020 年 11 月 4 日\n━━━━━━\n\n"
        "1—10月区政协提案办理情况\n",
        "1—10月区政协提案办理情况",
    ),
    "what the file is": (
        "年度资料汇编（扫描件）\n\n江阳市卫生健康委员会\n二〇二〇年度建议提案办理\n情况总结\n",
        "江阳市卫生健康委员会 二〇二〇年度建议提案办理 情况总结",
    ),
}


@pytest.mark.parametrize(("head", "title"), HEADS.values(), ids=HEADS.keys())
def test_lines_of_a_title(head: str, title: str) -> None:
    more = "\n【来信】何时完工？\n提案人：柯岩\n题目：关于修路的提案\n答复：已开工。\n"
    page = head + RECORD + (more if "来信" in head else "")
    assert read(page).head.headline == title


def test_the_date_of_an_answer_is_not_the_pages() -> None:
    page = (
        "信息标题：对政协江阳市七届四次会议第160号提案的答复\n提案编号：第160号\n"
        "办结时间：2024-07-31\n\n◎提案原文\n关于打造夜市的提案\n商圈晚九点后打烊。\n建议：\n"
        "1.培育三条街；\n2.延长公交。\n\n◎答复内容\n各位委员：\n　　贵界别提出的第160号提案收悉。"
        "现将有关情况回复如下：\n　　已认定2条街。\n　　江阳市商务局\n　　2024年7月26日\n"
    )
    document = read(page)
    (one,) = document.proposals
    assert document.head.date == "2024-07-26"
    assert one.content == "商圈晚九点后打烊。\n建议：\n1.培育三条街；\n2.延长公交。"
    assert one.background == "商圈晚九点后打烊。"


@pytest.mark.parametrize("printed", ["（第204号提案）", "（提案编号：204）", "（204号）"])
def test_the_number_behind_those_who_proposed(printed: str) -> None:
    page = (
        f"提案回音\n\n提案者：市政协委员　邹立群{printed}\n题目：关于规范停靠的提案\n"
        "答复：已划出泊位46个。\n"
    )
    (one,) = read(page).proposals
    assert (one.number, one.proposers) == (204, ("邹立群",))


def test_a_member_with_a_job_who_writes_in_a_proposal() -> None:
    page = (
        "提案有回音\n\n“一到雨天，巷子就成了河。”市政协委员、第三中学校长谷梁春在"
        "《关于改造老城排水的提案》（第31号）里写道。他带着学生量了七条巷子的积水。提案交由市住建局主办。"
        "市住建局更换排水管2.3公里，清掏雨水井410座。\n\n“孩子放学没处去。”省政协常委、新禾公司董事长"
        "闻人杰在《关于办好社区托管的提案》（第47号）中直言。提案转由市教育局主办，市民政局协办。"
        "市教育局新设托管点26处。\n"
    )
    first, second = read(page).proposals
    assert (first.proposers, first.lead_units) == (("谷梁春",), ("市住建局",))
    assert first.content is not None
    assert first.content.endswith("他带着学生量了七条巷子的积水。")
    assert (second.proposers, second.co_units) == (("闻人杰",), ("市民政局",))


def test_wishes_under_the_label_of_members_are_suggestions() -> None:
    page = "典型案例\n\n" + "".join(
        f"案例{k}　《关于{what}的提案》（区政协第{n}号，张简溪委员提出）\n委员建议：{said}\n"
        "办理成效：已设点41处。\n\n"
        for k, what, n, said in (
            ("一", "更新果皮箱", 17, "统一规格、分类投放、增加密度。"),
            ("二", "设置投放点", 72, "每个社区至少设1个，预约上门。"),
        )
    )
    assert [(one.content, one.suggestion) for one in read(page).proposals] == [
        (None, "统一规格、分类投放、增加密度。"),
        (None, "每个社区至少设1个，预约上门。"),
    ]


def test_figures_of_a_scan_and_of_an_office_beside_motions() -> None:
    page = (
        "江阳市卫生健康委员会2020年度建议提案办理情况总结\n\n　　今年，我委共承办市政协提案 39 件，"
        "其中主办 27 件、会办 12 件；承办市人大代表建议 24 件。\n"
        "　　从办理结果看：27 件主办提案中，A 类 20 件，B 类 6 件，C 类 1 件。\n"
    )
    figures = read(page).statistics.figures
    assert (figures["handled"], figures["motions"]) == (39, 24)
    assert [figures[f"result_{letter}"] for letter in "ABC"] == [20, 6, 1]
