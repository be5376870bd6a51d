"""What is questioned about single records: numbers, missing fields, classes, torn text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reader_app.audit.gaps import gaps
from reader_app.audit.legend import legend
from reader_app.audit.numbering import numbering
from reader_app.audit.repeats import repeats
from reader_app.audit.rounds import rounds
from reader_app.audit.tears import tears
from reader_app.domain.document import Document
from reader_app.domain.finding import Severity
from reader_app.domain.span import FieldSource, Span, slices
from tests.unit.audit.conftest import MakeDocument


def with_numbers(make_document: MakeDocument, seqs: list[int], name: str = "seq") -> Document:
    text = "\n".join(f"{seq}、《关于某事{i}的建议》" for i, seq in enumerate(seqs))
    records = [{name: seq, "title": f"关于某事{i}的建议"} for i, seq in enumerate(seqs)]
    return make_document(text, proposals=records)


@pytest.mark.parametrize(
    ("seqs", "kind", "said"),
    [
        ([1, 2, 4, 5], "number_missing", "缺3"),
        ([1, 2, 2, 3], "number_repeated", "序号2重复"),
        ([1, 4, 7, 2, 5, 8, 3, 6, 9], "printed_order", "分栏"),
        ([2, 1, 3, 4], "printed_order", "顺序"),
    ],
)
def test_running_numbers_that_are_not_in_order(
    make_document: MakeDocument, seqs: list[int], kind: str, said: str
) -> None:
    (finding,) = numbering(with_numbers(make_document, seqs))
    assert finding.kind == kind
    assert said in finding.message


@pytest.mark.parametrize("seqs", [[1, 2, 3, 4], [13, 14, 15], [1, 2], []])
def test_running_numbers_in_order_say_nothing(make_document: MakeDocument, seqs: list[int]) -> None:
    assert list(numbering(with_numbers(make_document, seqs))) == []


def test_numbers_may_begin_anew_with_a_section(make_document: MakeDocument) -> None:
    text = "经济 1 2 3 民生 1 2 3"
    records = [{"seq": n, "section": s} for s in ("经济", "民生") for n in (1, 2, 3)]
    assert list(numbering(make_document(text, proposals=records))) == []


def test_lists_that_follow_each_other_number_anew(make_document: MakeDocument) -> None:
    assert not list(numbering(with_numbers(make_document, [1, 2, 1, 2, 3, 4, 5])))
    (finding,) = numbering(with_numbers(make_document, [1, 1, 2, 3]))
    assert finding.kind == "number_repeated"


def test_a_proposal_number_printed_twice(make_document: MakeDocument) -> None:
    (finding,) = numbering(with_numbers(make_document, [187, 63, 187], "number"))
    assert (finding.kind, finding.proposal) == ("number_repeated", 3)


FULL: dict[str, Any] = {"proposers": ("甲某",), "lead_units": ("区教育局",), "category": "A"}


def test_a_field_that_only_one_record_lacks(make_document: MakeDocument) -> None:
    text = "\n".join(f"《事{i}》甲某 区教育局 A" for i in range(4))
    records = [{"title": f"事{i}", **FULL} for i in range(4)]
    del records[2]["category"]
    (finding,) = gaps(make_document(text, proposals=records))
    assert finding.proposal == 3
    assert "缺办理类别" in finding.message


def test_a_field_that_several_lack_is_not_said_to_be_everywhere(
    make_document: MakeDocument,
) -> None:
    text = "\n".join(f"《事{i}》甲某 区教育局 A" for i in range(8))
    records = [{"title": f"事{i}", **FULL} for i in range(8)]
    del records[2]["category"], records[5]["category"]
    messages = [finding.message for finding in gaps(make_document(text, proposals=records))]
    assert len(messages) == 2
    assert all("其他提案大多有" in message for message in messages)


def test_a_text_or_a_title_that_only_one_record_lacks(make_document: MakeDocument) -> None:
    text = "\n".join(f"第{i}号《事{i}》现状。办法。" for i in range(1, 5))
    parts = {"background": "现状。", "suggestion": "办法。"}
    records: list[dict[str, Any]] = [{"number": i, "title": f"事{i}", **parts} for i in range(1, 5)]
    assert not list(gaps(make_document(text, proposals=records)))
    del records[3]["suggestion"], records[3]["title"]
    (finding,) = gaps(make_document(text, proposals=records))
    assert "第4号提案缺案由、建议，其他提案都有" in finding.message


def test_a_reply_that_only_one_record_lacks_may_be_lost(make_document: MakeDocument) -> None:
    text = "\n".join(f"《事{i}》已办结。" for i in range(4))
    records = [{"title": f"事{i}", "reply": "已办结。"} for i in range(4)]
    assert not list(gaps(make_document(text, proposals=records)))
    del records[1]["reply"]
    (finding,) = gaps(make_document(text, proposals=records))
    assert (finding.kind, finding.proposal) == ("lost_text", 2)


def test_a_field_that_no_record_has_is_not_missed(make_document: MakeDocument) -> None:
    text = "\n".join(f"《事{i}》" for i in range(4))
    assert not list(gaps(make_document(text, proposals=[{"title": f"事{i}"} for i in range(4)])))


@pytest.mark.parametrize(("category", "kinds"), [("D", ["class_outside_legend"]), ("B", [])])
def test_classes_are_those_of_the_legend(
    make_document: MakeDocument, category: str, kinds: list[str]
) -> None:
    records = [{"title": "事", "category": category}]
    document = make_document(
        "《事》(D类)B", proposals=records, legend={"A": "已解决", "B": "列入计划"}
    )
    assert [finding.kind for finding in legend(document)] == kinds


@pytest.mark.parametrize(("second", "kinds"), [("A", ["rating_changed"]), ("B", [])])
def test_a_rating_that_changed(make_document: MakeDocument, second: str, kinds: list[str]) -> None:
    record = {"title": "事", "category": second, "category_rounds": {"1": "B", "2": second}}
    document = make_document("《事》第一轮:B 第二轮:A", proposals=[record])
    assert [finding.kind for finding in rounds(document)] == kinds


REPLIES = [
    "加快公交线网优化,新开社区巴士线路6条,调整线路11条,惠及沿线居民约4万人。",
    "推进校园食堂改造,完成明厨亮灶建设32所,建立家长陪餐制度。",
    "建设社区养老服务中心9家,开展助餐服务,为独居老人安装智能手环。",
]


def torn(make_document: MakeDocument, replies: list[str], label: str = "落实情况:") -> Document:
    lines, records = [], []
    for n, reply in enumerate(replies, 1):
        lines += [
            f"《关于第{n}事的建议》(第{n}号)",
            f"{label}{reply}" if reply[0] != "…" else reply[1:],
        ]
        records.append({"number": n, "title": f"关于第{n}事的建议", "reply": reply.lstrip("…")})
    return make_document("\n".join(lines), proposals=records)


def test_whole_replies_are_not_questioned(make_document: MakeDocument) -> None:
    assert list(tears(torn(make_document, REPLIES))) == []


def test_a_reply_that_stops_in_the_middle(make_document: MakeDocument) -> None:
    document = torn(make_document, [REPLIES[0], REPLIES[1][:-4], REPLIES[2]])
    (finding,) = tears(document)
    assert (finding.kind, finding.proposal) == ("truncated", 2)
    assert slices(document.source, finding.spans) == REPLIES[1][:-4][-8:]


def test_replies_that_all_do_without_a_full_stop_are_in_order(make_document: MakeDocument) -> None:
    assert list(tears(torn(make_document, [reply[:-1] for reply in REPLIES]))) == []


def test_a_reply_without_the_label_that_the_others_have(make_document: MakeDocument) -> None:
    (finding,) = tears(torn(make_document, [*REPLIES, "…单位6个;完成食堂改造。"]))
    assert (finding.kind, finding.proposal) == ("truncated", 4)
    assert "落实情况" in finding.message


def test_a_label_inside_running_text_is_a_line_from_elsewhere(make_document: MakeDocument) -> None:
    reply = "鼓励农产品加工、营 提案人:第三界别活动组、周某 销主体与合作社建立联结机制。"
    (finding,) = tears(torn(make_document, [REPLIES[0], reply, REPLIES[2]]))
    assert (finding.kind, finding.proposal) == ("foreign_fragment", 2)


def test_a_label_between_the_parts_of_a_reply_is_no_line_from_elsewhere(
    make_document: MakeDocument,
) -> None:
    document = torn(make_document, REPLIES)
    one = document.proposals[0]
    parts = ("已列入重点项目。", "主体工程已封顶。")
    text = f"**办理情况:** {parts[0]}<br>\n**办理成效:** {parts[1]}"
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    record = replace(one, reply="\n".join(parts), sources={"reply": FieldSource((spans,))})
    assert list(tears(replace(document, source=text, blocks=(), proposals=(record,)))) == []


def test_text_that_speaks_of_a_label_is_left_alone(make_document: MakeDocument) -> None:
    reply = "明确主办单位:由区教育局牵头,会同区卫健局等单位推进落实。"
    assert list(tears(torn(make_document, [REPLIES[0], reply, REPLIES[2]]))) == []


PASSAGE = (
    "以湖滨路以南、学院路以西为集聚发展核心区,培育成为现代服务业的标杆区域,"
    "鼓励发展数字经济、首店经济等新业态。"
)


def test_a_passage_in_two_records_belongs_to_the_one_that_speaks_of_it(
    make_document: MakeDocument,
) -> None:
    school = (
        "财政投入方面,确保教育经费优先,落实教师待遇;布局方面,推进学校均衡;明确名师名校长队伍建设目标,有序推进现代服务发展。"
        + PASSAGE
    )
    service = (
        "目前已着手编制服务业五年规划,研究主导产业方向,发挥领导小组统筹功能;将服务业考核纳入全区考评体系,有序推进现代服务业发展。"
        + PASSAGE
    )
    text = (
        f"《关于保障教育高品质发展的建议》{school}\n《关于加快现代服务业集聚发展的建议》{service}"
    )
    records = [
        {"title": "关于保障教育高品质发展的建议", "reply": school},
        {"title": "关于加快现代服务业集聚发展的建议", "reply": service},
    ]
    document = make_document(text, proposals=records)
    (finding,) = repeats(document)
    assert (finding.kind, finding.proposal) == ("repeated_passage", 1)
    assert finding.severity is Severity.ERROR
    assert slices(document.source, finding.spans) == ",有序推进现代服务发展。" + PASSAGE
    assert "现代服务业集聚" in finding.message


@pytest.mark.parametrize("count", [2, 3])
def test_set_phrases_and_common_answers_are_no_slips(
    make_document: MakeDocument, count: int
) -> None:
    closing = (
        "感谢您对我们工作的关心和支持,希望您在今后的工作中继续提出宝贵的意见和建议,我们将不断改进。"
    )
    replies = [closing] * 2 if count == 2 else [reply + closing for reply in REPLIES]
    assert not [f for f in repeats(torn(make_document, replies)) if f.severity is Severity.ERROR]
