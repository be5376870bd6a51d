"""What the sidebar says of a value: its label, its note, its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sidebar_samples as samples

from reader_app.domain.corrected import corrected
from reader_app.domain.correction import Correction, Verdict
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.domain.statistics import Statistics
from reader_app.export.record_facts import proposal_facts as short_facts
from reader_app.export.record_facts import proposal_texts
from reader_app.services.written_values import label_of
from reader_app.ui.panes.sidebar.by_hand import ByHand
from reader_app.ui.panes.sidebar.facts import (
    Fact,
    closest_fact,
    head_facts,
    legend_facts,
    proposal_facts,
    task_groups,
)
from reader_app.ui.panes.sidebar.figures import figures_of, rate_agrees

HERE = ((Span(3, 7),),)


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (FieldSource(HERE), ""),
        (
            FieldSource(HERE, Origin.INFERRED, 0.8, "年份由会议届次推出。"),
            "推定：年份由会议届次推出。",
        ),
        (FieldSource(HERE, Origin.STATED, 0.5, "此处缺字"), "存疑：此处缺字。"),
        (FieldSource(HERE, Origin.STATED, 0.5), "存疑：识别的把握不大，请对照原文。"),
        (FieldSource((), Origin.INFERRED, 0.8, "同版推出"), "此值无确切出处：推定，同版推出。"),
        (FieldSource((), Origin.INFERRED), "此值无确切出处：推定。"),
        (FieldSource((), Origin.CORRECTED), "手工填写。"),
        (FieldSource(), "此值无确切出处：原文未见。"),
    ],
)
def test_a_note_says_what_kind_of_value_it_is(source, note):
    assert Fact("a", "提案者", "甲", source).note == note


def test_only_values_that_are_printed_and_sure_go_without_a_dotted_line():
    certain = [
        Fact("a", "", "甲", source).is_certain
        for source in (
            FieldSource(HERE),
            FieldSource((), Origin.CORRECTED),
            FieldSource(HERE, Origin.INFERRED),
            FieldSource(HERE, confidence=0.5),
            FieldSource(HERE, reason="此处缺字"),
        )
    ]
    assert certain == [True, True, False, False, False]


def test_a_card_shows_what_is_printed_and_nothing_else():
    card = proposal_facts(samples.feature().document.proposals[0])
    assert card.number is not None
    assert card.number.value == "第187号"
    assert [(fact.label, fact.value) for fact in card.facts] == [
        ("提案者", "何文婷、徐彩英、戚超逸"),
        ("督办领导", "叶建宏"),
        ("分工办委", "城建交通资源环境委员会"),
        ("主办单位", "区商务局、区住房和城乡建设局(区人民防空办公室)"),
        ("办理类别", "A 类"),
    ]
    assert [fact.label for fact in card.bodies] == ["主要内容", "办理成效"]


def test_rounds_are_named_in_order_and_the_last_is_the_mark():
    card = proposal_facts(samples.feature().document.proposals[2])
    assert card.category is not None
    assert card.category.value == "第一轮 B 类 → 第二轮 A 类"
    assert card.marks == ("B", "A")


def test_a_related_proposal_is_a_fact_and_its_reply_a_body():
    card = proposal_facts(samples.feature().document.proposals[3])
    assert ("相关提案", "第1号 关于内生外引并重发展总部经济的建议") in [
        (fact.label, fact.value) for fact in card.facts
    ]
    assert ("第1号办理成效", "营商环境持续优化。") in [
        (fact.label, fact.value) for fact in card.bodies
    ]


def test_a_running_number_stands_in_for_a_missing_proposal_number():
    card = proposal_facts(Proposal(order=4, seq=13, title="关于甲的建议"))
    assert card.number is not None
    assert card.number.value == "13、"
    assert card.sort_key == 13


def test_every_fact_of_an_article_has_a_path_of_its_own():
    document = samples.feature().document
    cards = [proposal_facts(proposal) for proposal in document.proposals]
    facts = [fact for card in cards for fact in (card.title, *card.facts, *card.bodies)]
    facts += [*legend_facts(document), *head_facts(document)]
    facts += figures_of(document.statistics).all_facts()
    paths = [fact.path for fact in facts]
    assert len(paths) == len(set(paths))


def test_the_legend_points_at_each_letter_s_own_words():
    article = samples.feature()
    text = article.document.source
    facts = legend_facts(article.document)
    assert facts
    assert [text[slice(*fact.spans[0])] for fact in facts] == [fact.value for fact in facts]


def test_tasks_stand_under_their_headings_in_the_order_printed():
    groups = task_groups(samples.task_table(groups=19, tasks=82).document.tasks)
    assert len(groups) == 19
    assert [task.order for group in groups for task in group.tasks] == list(range(1, 83))


def test_the_smaller_of_two_fields_that_hold_the_words_is_meant():
    whole = Fact("content", "", "", FieldSource(((Span(0, 300),),)))
    part = Fact("background", "", "", FieldSource(((Span(0, 80),),)))
    assert closest_fact([whole, part], [Span(10, 70)]) is part
    assert closest_fact([whole, part], [Span(0, 290)]) is whole
    assert closest_fact([whole, part], [Span(400, 410)]) is None


def test_main_figures_are_bars_and_the_rest_are_lines():
    figures = figures_of(samples.feature().document.statistics)
    assert [(bar.fact.label, bar.fact.value) for bar in figures.bars] == [
        ("收到", "358"),
        ("符合立案条件", "330"),
        ("立案", "312"),
    ]
    assert [round(bar.share, 2) for bar in figures.bars] == [1.0, 0.92, 0.87]
    assert figures.bars[2].remark == "87.2% ✓ 相符"
    assert [(line.label, line.value) for line in figures.lines] == [
        ("作来信处理", "28 件"),
        ("被并案", "31 件"),
        ("并案主题", "13 个"),
        ("重点提案", "6 件"),
    ]


@pytest.mark.parametrize(
    ("rate", "part", "whole", "agrees"),
    [
        ("87.2%", 312, 358, True),
        ("87%", 312, 358, True),
        ("88%", 312, 358, False),
        ("87.3%", 312, 358, False),
        ("100%", 48, 48, True),
        ("约九成", 9, 10, None),
        ("90%", 9, 0, None),
    ],
)
def test_a_printed_rate_is_compared_to_the_digits_printed(rate, part, whole, agrees):
    assert rate_agrees(rate, part, whole) is agrees


def test_a_figure_goes_by_the_name_the_page_gives_it():
    figures = figures_of(Statistics(figures={"key": 6, "key_label": "重点督办提案"}))
    assert [(line.label, line.value) for line in figures.lines] == [("重点督办提案", "6 件")]


def test_figures_of_any_kind_are_shown_in_words():
    statistics = Statistics(
        figures={"received": 295, "received_unit": "件次", "categories": {"经济": 12, "社会": 7}}
        | {"masked": True, "satisfaction": "100%"}
    )
    figures = figures_of(statistics)
    assert figures.bars[0].fact.value == "295 件次"
    assert [(line.label, line.value) for line in figures.lines] == [
        ("满意率", "100%"),
        ("分类", "经济 12、社会 7"),
        ("数字", "已被网站遮盖"),
    ]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("2025-11-14", "已更正：原文为“2025-11-14”（某人，2025-12-01）。"),
        (None, "已更正：原文没有读出此项（某人，2025-12-01）。"),
    ],
)
def test_a_corrected_value_tells_what_is_printed(printed, told):
    document = samples.feature().document
    document = replace(document, head=replace(document.head, date=printed))
    made = Correction(
        "article", "date", Verdict.CORRECTED, "2025-11-15", (), printed, "", "2025-12-01T08:00:00"
    )
    shown, corrections = corrected(document, [made])
    facts = ByHand(corrections).head(head_facts(shown))
    (fact,) = (fact for fact in facts if fact.path == "article.date")
    assert (fact.value, fact.mark, fact.note) == ("2025-11-15", "已更正", told)


def test_a_number_of_parts_is_shown_as_printed():
    source = "提案编号:2025-012 案由:关于甲的建议"
    sources = {"number": FieldSource(((Span(5, 13),),))}
    proposal = Proposal(order=1, number=2025012, title="关于甲的建议", sources=sources)
    assert proposal_facts(proposal, source).number.value == "第2025-012号"
    assert proposal_facts(replace(proposal, number=2025013), source).number.value == "第2025013号"


def test_a_field_has_one_name_in_the_card_the_fill_menu_and_the_exports():
    document = samples.feature().document
    for proposal in document.proposals:
        card = proposal_facts(proposal, document.source)
        shown = [fact for fact in (*card.facts, *card.bodies) if fact.path.count(".") == 2]
        in_card = {fact.path.split(".")[-1]: fact.label for fact in shown}
        exported = {fact.label for fact in (*short_facts(proposal), *proposal_texts(proposal))}
        for field, label in in_card.items():
            if field in PROPOSAL_LABELS and field != "category_rounds":  # under 办理类别, too
                assert label == PROPOSAL_LABELS[field] == label_of(f"proposals.1.{field}")
        assert exported <= {*PROPOSAL_LABELS.values()}
