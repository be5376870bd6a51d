"""Records put right where print or recognition mixed them up."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import slices
from reader_app.extraction.pipeline import extract
from reader_app.extraction.repair.repair import repair
from reader_app.sources.source_text import SourceText
from reader_app.text.word_joints import binding

ROOT = Path(__file__).parents[3]
SEEDS = ["000", "001", "002", "003"]


def seed(stem: str) -> tuple[Document, list[dict[str, Any]]]:
    gold = json.loads(next((ROOT / "tests/gold").glob(f"{stem}_*.json")).read_text("utf-8"))
    text = (ROOT / "seeds" / gold["file"]).read_bytes().decode("utf-8")
    (document,) = extract(SourceText(gold["file"], text))
    return document, gold["proposals"]


def digest(text: str | None) -> str:
    return hashlib.sha1("".join((text or "").split()).encode()).hexdigest()


def records(page: str) -> tuple[Proposal, ...]:
    (document,) = extract(SourceText("page.txt", page))
    return document.proposals


@pytest.mark.parametrize("stem", SEEDS)
def test_every_reply_of_the_seeds_is_whole(stem: str) -> None:
    document, gold = seed(stem)
    for record, expected in zip(document.proposals, gold, strict=True):
        assert digest(record.reply) == expected["reply"]["sha1"], record.order
        for related, other in zip(record.related, expected["related"], strict=True):
            assert digest(related.reply) == other["reply"]["sha1"], record.order


def test_a_torn_line_of_proposers_goes_home_and_is_joined() -> None:
    document, gold = seed("003")
    third, fourth = document.proposals[2:4]
    assert list(third.proposers) == gold[2]["proposers"]
    assert list(fourth.proposers) == gold[3]["proposers"]
    last = third.sources["proposers"].items[-1]
    assert [slices(document.source, (span,)) for span in last] == ["朱超", "群"]


@pytest.mark.parametrize("stem", SEEDS)
def test_values_are_slices_of_the_page_after_repair_as_before(stem: str) -> None:
    document, _ = seed(stem)
    for record in document.proposals:
        for owner in (record, *record.related):
            for name in ("title", "reply", "content", "background", "suggestion"):
                value = getattr(owner, name, None)
                if value:
                    printed = slices(document.source, owner.sources[name].spans)
                    assert "".join(printed.split()) == "".join(value.split())


def test_a_repaired_value_says_so() -> None:
    document, _gold = seed("003")
    touched = [3, 4, 5, 7, 9]
    for record in document.proposals:
        owner = record.related[0] if record.related else record
        source = owner.sources["reply"]
        assert ("原版错行" in source.reason or "已移出" in source.reason) == (
            record.order in touched
        )
        assert (source.confidence < 0.8) == (record.order in touched)


@pytest.mark.parametrize("stem", SEEDS)
def test_repair_of_what_was_repaired_changes_nothing(stem: str) -> None:
    document, _ = seed(stem)
    assert repair(document) == document


def test_the_printed_order_stays_in_the_blocks() -> None:
    document, _ = seed("003")
    printed = "".join(block.text(document.source) for block in document.blocks)
    assert "".join(printed.split()) == "".join(document.source.split())


REPLIES = [
    (
        "优化公交线网",
        "加快公交线网优化,新开社区巴士线路六条,调整线路十一条,惠及沿线居民约四万人,并在学校医院周边"
        "增设候车亭和无障碍设施,高峰时段加密班次,方便群众出行。",
    ),
    (
        "保障学生用餐",
        "推进校园食堂改造提升,完成明厨亮灶建设三十二所,建立家长陪餐制度,统一采购大宗食材,定期开展食品"
        "安全培训和演练,让学生吃得放心、吃得营养。",
    ),
    (
        "完善养老服务",
        "建设社区养老服务中心九家,开展助餐助浴服务,为独居老人安装智能手环,培训护理人员二百余名,探索"
        "时间银行互助养老模式,提升老年人获得感。",
    ),
    (
        "整治城市内涝",
        "排查易涝点位二十七处,疏通雨水管网四十公里,新建调蓄池两座,建立汛期联动机制,配备移动泵车,编制"
        "应急预案并组织实战演练,守住城市安全底线。",
    ),
]


def page(lines: list[list[str]]) -> str:
    """A page whose lines end in spaces, as recognition leaves them."""
    parts = ["政协重点提案办理情况"]
    for n, ((title, _), printed) in enumerate(zip(REPLIES, lines, strict=True), 1):
        parts += [
            f"{'一二三四'[n - 1]}、《关于{title}的建议》(第{n + 10}号)",
            "提案人:某某",
            "主办单位:教育局 办理结果分类:A",
            "落实情况:" + " ".join(printed),
        ]
    return "\n\n".join(parts)


def printed_lines(width: int = 17) -> list[list[str]]:
    return [[r[i : i + width] for i in range(0, len(r), width)] for _, r in REPLIES]


def replies(lines: list[list[str]]) -> list[str]:
    return ["".join((record.reply or "").split()) for record in records(page(lines))]


def test_lines_that_stand_in_each_others_place_change_back() -> None:
    lines = printed_lines()
    # Both texts break off, and the lines end inside words: 线|路, 医|院; 改|造, 制|度.
    lines[0] = [
        "加快公交线网优化,新开社区巴士线",
        "路六条,惠及沿线居民,并在学校医",
        "院周边增设候车亭,高峰时",
    ]
    lines[1] = [
        "推进校园食堂和厨房的改",
        "造提升,完成三十二所,建立陪餐制",
        "度,统一采购大宗食材,定期开展食",
    ]
    whole = ["".join(part) for part in lines]
    lines[0][1], lines[1][1] = lines[1][1], lines[0][1]
    assert replies(lines) == whole


@pytest.mark.parametrize("seed_number", range(12))
def test_texts_that_are_in_order_stay_as_they_are(seed_number: int) -> None:
    rng = random.Random(seed_number)
    lines = printed_lines(rng.choice((15, 16, 17, 18, 19)))
    torn = rng.randrange(len(lines))
    lines[torn] = lines[torn][:-1]
    assert replies(lines) == ["".join(part) for part in lines]


def test_a_passage_printed_again_in_another_record_is_cut_there() -> None:
    tail = ",建立汛期联动机制,配备移动泵车,编制应急预案并组织实战演练,守住城市安全底线。"
    lines = printed_lines(200)
    own = "建设社区养老服务中心九家,开展助餐助浴服务,为独居老人安装智能手环,培训护理人员"
    lines[2] = [own + tail]
    found = replies(lines)
    assert found[2] == own
    assert found[3] == REPLIES[3][1]


@pytest.mark.parametrize(
    ("left", "right", "binds"),
    [
        ("持续加强对城市道路人", "行道盲道", True),
        ("搭建在", "线交流", True),
        ("卫生间管", "理。", True),
        ("做好省民", "营经济", True),
        ("目前我市已", "汽车产业", False),
        ("添置保温箱", "时的保暖", False),
        ("养护管理,", "线交流", False),
        ("", "理。", False),
    ],
)
def test_a_word_over_two_lines_binds_them(left: str, right: str, binds: bool) -> None:
    assert (binding(left, right) >= 2.0) is binds
