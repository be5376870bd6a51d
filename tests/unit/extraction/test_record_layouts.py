"""One small page for each way in which proposals are printed."""

from __future__ import annotations

from typing import Any

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

FIELDS = (
    "seq",
    "number",
    "title",
    "proposers",
    "supervisors",
    "committee",
    "lead_units",
    "co_units",
    "category",
    "section",
    "content",
    "background",
    "suggestion",
    "reply",
)


def read(text: str) -> Document:
    return extract(SourceText("页.txt", text))[0]


def filled(proposal: Proposal) -> dict[str, Any]:
    return {name: getattr(proposal, name) for name in FIELDS if getattr(proposal, name)}


def first(text: str) -> dict[str, Any]:
    return filled(read(text).proposals[0])


def squeezed(value: Any) -> Any:
    """A title torn over two cells has a space between them."""
    return value.replace(" ", "") if isinstance(value, str) else value


CARD = {
    "number": 12,
    "title": "关于推进数字乡村的提案",
    "proposers": ("张三", "李四"),
    "lead_units": ("区农业农村局",),
    "category": "A",
    "reply": "建成示范村5个。",
}
PAGES = {
    "a field a line": (
        "第12号提案\n《关于推进数字乡村的提案》\n提案人：张三、李四\n主办单位：区农业农村局\n"
        "办理结果：A类\n办理情况：建成示范村5个。\n"
    ),
    "several fields a line": (
        "提案号：12；案由：关于推进数字乡村的提案；提案人：张三、李四\n"
        "主办单位：区农业农村局 | 办理结果：A\n答复：建成示范村5个。\n"
    ),
    "values in the next paragraphs": (
        "提案号\n12\n提案题目\n关于推进数字乡村的提案\n提案人\n张三 李四\n承办单位\n区农业农村局\n"
        "办理结果\nA\n办理情况\n建成示范村5个。\n"
    ),
    "brackets": (
        "【案号】第12号\n【案由】关于推进数字乡村的提案\n【提案者】张三　李四\n"
        "【承办单位】区农业农村局\n【办理类别】A\n【落实情况】建成示范村5个。\n"
    ),
    "fields in brackets under a title": (
        "重点提案办理\n关于推进数字乡村的提案（第12号）\n（提案人：张三、李四　承办单位："
        "区农业农村局"
        "　办理结果：A）\n区农业农村局组织实施，建成示范村5个。\n"
    ),
    "a Markdown table": (
        "| 编号 | 提案名称 | 提案人 | 承办单位 | 办理情况 | 结果 |\n|---|---|---|---|---|---|\n"
        "| 12 | 关于推进<br>数字乡村的提案 | 张三<br>李四 | 区农业农村局 | 建成示范村5个。 | A |\n"
    ),
    "tabs": (
        "编号\t案由\t提案人\t承办单位\t办理结果\t答复摘要\n"
        "12\t关于推进数字乡村的提案\t张三、李四\t区农业农村局\tA\t建成示范村5个。\n"
    ),
    "one cell a paragraph": (
        "编号\n案由\n提案人\n承办单位\n会办单位\n办理结果\n答复摘要\n"
        "12\n关于推进数字乡村的提案\n张三、李四\n区农业农村局\nA\n建成示范村5个。\n"
    ),
    "columns set with spaces": (
        "编号  案 由  提案人  承办单位  结果\n12  关于推进数字乡村的提案  张三、李四  区"
        "农业农村局  A\n"
    ),
    "commas": (
        "编号,案由,提案人,承办单位,办理结果,答复摘要\n"
        '12,关于推进数字乡村的提案,"张三,李四",区农业农村局,A,建成示范村5个。\n'
    ),
    "a table with labels inside": (
        "| 提案编号 | 12 | 提案人 | 张三、李四 |\n|---|---|---|---|\n"
        "| 案由 | 关于推进数字乡村的提案 | 主办单位 | 区农业农村局 |\n"
        "| 办理结果 | A | 答复 | 建成示范村5个。 |\n"
    ),
    "in running text": (
        "张三、李四委员提出的《关于推进数字乡村的提案》（第12号），由区农业农村局承办。"
        "建成示范村5个。该提案办理结果为A类。\n"
    ),
    "traditional characters": (
        "第12號提案\n《关于推进数字乡村的提案》\n提案者：张三、李四\n主辦單位：区农业农村局\n"
        "辦理類別：A類\n【辦理成效】\n建成示范村5个。\n"
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_layout_gives_the_record(page: str) -> None:
    found = first(page)

    for name, value in CARD.items():
        if name == "reply" and name not in found:
            assert "建成示范村" not in page
        elif name == "reply":
            assert found[name].endswith(str(value))
        else:
            assert squeezed(found[name]) == value, name


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "13、农业界:《关于推进数字乡村的建议》(A类)",
            {"seq": 13, "proposers": ("张三",), "category": "A"},  # the label says more
        ),
        ("三、《关于推进数字乡村的建议》(第23号)", {"seq": 3, "number": 23}),
        ("-、《关于推进数字乡村的建议》(第4号)", {"seq": 1, "number": 4}),
        ("① 《关于推进数字乡村的建议》（第084号）", {"seq": 1, "number": 84}),
        ("(1) 关于推进数字乡村的建议", {"seq": 1}),
        ("关于推进数字乡村的建议 第112号", {"number": 112}),
        ("第一百八十七号提案：关于推进数字乡村的建议", {"number": 187}),
        ("第20230156号提案 关于推进数字乡村的建议", {"number": 20230156}),
        ("2号提案：关于推进数字乡村的建议", {"number": 2}),
        ("### 关于推进数字乡村的建议", {}),
        ("案由：关于推进数字乡村的建议（第47号）", {"number": 47}),
    ],
)
def test_a_head_is_read_in_any_print(head: str, expected: dict[str, Any]) -> None:
    found = first(f"区政协重点提案办理情况\n\n{head}\n提案人：张三\n主办单位：区农业农村局\n")

    assert found["title"] == "关于推进数字乡村的建议"
    for name, value in expected.items():
        assert found[name] == value


def test_who_stands_before_the_title_proposed_it_where_no_label_says_more() -> None:
    found = first(
        "区政协提案\n\n13、农业界:《关于推进数字乡村的建议》(A类)\n主办单位：区农业农村局\n"
    )

    assert found["proposers"] == ("农业界",)
    assert found["category"] == "A"


def test_a_title_broken_over_lines_is_whole() -> None:
    found = first("(3) 把闲置校舍变成\n乡村养老“幸福院”\n提案人:蒲云泽\n承办单位:县民政局\n")

    assert found["title"].replace(" ", "") == "把闲置校舍变成乡村养老“幸福院”"
    assert found["seq"] == 3


def test_sections_name_the_records_under_them_without_number_and_count() -> None:
    text = (
        "区政协提案选登\n\n一、经济建设(2件)\n1.关于甲产业的提案（张三）\n2.关于乙产业的提案"
        "（李四）\n二、民生保障(1件)\n1.关于丙设施的提案（王五）\n"
    )

    assert [p.section for p in read(text).proposals] == ["经济建设", "经济建设", "民生保障"]


def test_a_class_as_heading_is_the_class_of_its_records_and_says_so() -> None:
    text = (
        "区政协提案办理结果\n\n一、A类（1件）\n1.关于甲产业的提案（张三）\n二、B类（1件）\n1."
        "关于乙产业的提案（李四）\n"
    )
    proposals = read(text).proposals

    assert [p.category for p in proposals] == ["A", "B"]
    assert proposals[0].sources["category"].origin.value == "inferred"
    assert "A类" in proposals[0].sources["category"].reason


def test_rounds_keep_their_classes_and_the_last_is_final() -> None:
    text = "### 关于甲产业的建议\n提案人:张三\n**第一轮评价：**B　**第二轮评价：**A\n"
    proposal = read(text).proposals[0]

    assert dict(proposal.category_rounds) == {"1": "B", "2": "A"}
    assert proposal.category == "A"


def test_a_whole_text_is_divided_at_its_suggestion() -> None:
    text = (
        "第1号提案\n《关于甲的建议》\n提案人:张三\n【提案内容】\n问题不少。为此建议:一是加强"
        "管理。\n"
    )
    found = first(text)

    assert found["content"] == "问题不少。为此建议:一是加强管理。"
    assert (found["background"], found["suggestion"]) == ("问题不少。", "一是加强管理。")


def test_what_readers_say_of_a_reply_is_no_part_of_it() -> None:
    text = (
        "第1号提案\n《关于甲的建议》\n提案人:张三\n主办单位:区教育局\n办理情况:已经办好。\n"
        "【委员评价】\n很满意。\n责任编辑:李四\n"
    )

    assert first(text)["reply"] == "已经办好。"


def test_a_related_proposal_keeps_its_own_reply() -> None:
    text = (
        "一、《关于甲的建议》(第3号)\n提案人:张三\n主办单位:商务局\n落实情况:甲已落实。\n"
        "相关提案:《关于乙的建议》(第1号)\n落实情况:乙已落实。\n"
    )
    proposal = read(text).proposals[0]

    assert proposal.reply == "甲已落实。"
    related = proposal.related[0]
    assert (related.number, related.title, related.reply) == (1, "关于乙的建议", "乙已落实。")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("何文婷、徐彩英", ("何文婷", "徐彩英")),
        ("梅 萦、靳  岚", ("梅萦", "靳岚")),
        ("夏侯蓁（区政协委员、某设计院工程师）", ("夏侯蓁",)),
        ("阳志航等5人", ("阳志航",)),
        ("张三、李四委员", ("张三", "李四")),
        ("农工党平湖市基层委、喻彪", ("农工党平湖市基层委", "喻彪")),
        ("社科和科协界", ("社科和科协界",)),
        ("古丽·买买提", ("古丽·买买提",)),
        ("/", ()),
    ],
)
def test_proposers_are_names_without_posts_counts_and_gaps(
    printed: str, names: tuple[str, ...]
) -> None:
    text = f"第1号提案\n《关于甲的建议》\n提案人：{printed}\n主办单位：区教育局\n"

    assert read(text).proposals[0].proposers == names


@pytest.mark.parametrize(
    ("printed", "lead", "joining"),
    [
        ("区教育局、区财政局", ("区教育局", "区财政局"), ()),
        ("市综合行政执法局(市城管局)", ("市综合行政执法局(市城管局)",), ()),
        ("区教育局（主办）、区财政局（会办）", ("区教育局",), ("区财政局",)),
        ("农业农 村局", ("农业农村局",), ()),
        ("我局", (), ()),
    ],
)
def test_offices_are_divided_and_those_that_join_in_are_told_apart(
    printed: str, lead: tuple[str, ...], joining: tuple[str, ...]
) -> None:
    proposal = read(f"第1号提案\n《关于甲的建议》\n提案人:张三\n主办单位:{printed}\n").proposals[0]

    assert (proposal.lead_units, proposal.co_units) == (lead, joining)


def test_a_list_with_bracketed_labels_and_merged_numbers() -> None:
    text = (
        "政协提案目录\n◆农业农村\n02号 关于扶持油茶的建议(并入第57号、第109号) 【提案者】县工商联"
        " 【主办】县林业局 【会办】县财政局\n03号 关于用药的建议 【提案者】谷梁秋 【主办】卫健局\n"
    )

    assert first(text) == {
        "number": 2,
        "title": "关于扶持油茶的建议",
        "proposers": ("县工商联",),
        "lead_units": ("县林业局",),
        "co_units": ("县财政局",),
        "section": "农业农村",
    }


def test_a_heading_of_a_class_gives_class_and_section() -> None:
    text = (
        "政协提案办理简报\n一、办理结果为 B 类的提案（2 件）\n"
        "　　第 8 号　关于建设厂房的提案（周草窗　江城工业园管委会）\n"
        "　　第 34 号　关于整合热线的提案（王碧山、张玉田　区政务办）\n"
    )

    assert first(text) == {
        "number": 8,
        "title": "关于建设厂房的提案",
        "proposers": ("周草窗",),
        "lead_units": ("江城工业园管委会",),
        "category": "B",
        "section": "办理结果为 B 类的提案",
    }


def test_a_whole_record_in_one_paragraph() -> None:
    text = (
        "区政协通报提案办理结果\n●第9号提案《关于救援的建议》。提案人:胥海潮。主办:区渔业局。"
        "办理结果:A类。成效:建成平台,救助13人。\n"
        "●第21号提案《关于老街的建议》。提案人:区妇联。主办:区住建局。办理结果:A类。成效:改造完工。\n"
        "▲ 天气\n今天多云。\n"
    )
    numbers = [(p.number, p.lead_units, p.reply) for p in read(text).proposals]

    assert numbers == [
        (9, ("区渔业局",), "建成平台,救助13人。"),
        (21, ("区住建局",), "改造完工。"),
    ]


def test_pictures_before_labels_and_crossheads() -> None:
    text = (
        "区政协提案追踪\n🏙 打造消费地标\n▶ 提案编号:第6050号\n▶ 提案题目:关于夜间经济的提案\n"
        "▶ 提案人:区工商联\n💡提案怎么说\n业态单一。为此,建议:引进夜游项目。\n"
        "✅部门怎么办\n引进项目14个。\n"
    )

    assert first(text) == {
        "number": 6050,
        "title": "关于夜间经济的提案",
        "proposers": ("区工商联",),
        "section": "打造消费地标",
        "content": "业态单一。为此,建议:引进夜游项目。",
        "background": "业态单一。",
        "suggestion": "引进夜游项目。",
        "reply": "引进项目14个。",
    }


def test_a_column_is_known_by_what_its_head_is_made_of() -> None:
    page = (
        "某县政协重点提案目录\n\n"
        "序号\t案号\t案由\t提案者\t主办单位\t督办领导\t协助督办专委会\n"
        "1\t12\t关于加强农村养老服务的建议\t陈望舒\t县民政局\t钦若水\t农业和农村委\n"
        "2\t15\t关于发展乡村旅游的建议\t白石农\t县文旅局\t叶建宏\t文化文史和学习委\n"
    )

    first, second = extract(SourceText("表.txt", page))[0].proposals

    assert (first.committee, first.supervisors) == ("农业和农村委", ("钦若水",))
    assert second.committee == "文化文史和学习委"
