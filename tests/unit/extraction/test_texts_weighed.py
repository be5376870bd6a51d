"""Which sentences are a proposal's words and which its answer, weighed and not by rule."""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.told.missing_texts import find_missing_texts
from reader_app.extraction.told.role_parts import places_in
from reader_app.extraction.told.roles import Text, roles
from reader_app.text.clean import Clean, clean

_PAGE = """
北渡日报 2024年5月9日 第3版
两件提案的回音
记者 辛未
桥南一带的居民过河要绕行四公里。市政协委员舒望提交了《关于修建桥南人行便桥的提案》,建议尽快立项,先通行人再通车。
市交通运输局投入资金320万元,今年3月开工建设,目前便桥主体已经完成,计划6月底开通。
“再也不用绕路了。”家住桥南的郑大爷笑着说。
老旧小区没有充电桩,居民飞线充电,隐患不少。民盟北渡市委会提出《关于增设小区充电桩的提案》,希望统一规划、统一管理。
市住房和城乡建设局会同供电公司安装充电桩260个,更换老旧线路12公里,复盖小区31个。
"""


def test_content_and_reply_of_each_story() -> None:
    text, titles = _read(_PAGE)
    bridge, posts = roles(text, range(len(text.paragraphs)), titles)
    assert _words(text, bridge.content).endswith("先通行人再通车。")
    assert _words(text, bridge.reply).startswith("市交通运输局投入")
    assert _words(text, bridge.reply).endswith("计划6月底开通。")
    assert _words(text, posts.content).endswith("统一规划、统一管理。")
    assert _words(text, posts.reply).startswith("市住房和城乡建设局会同")


def test_titles_with_nothing_told_of_them() -> None:
    text, titles = _read(
        "会议听取了《关于修建便桥的提案》和《关于增设充电桩的提案》的办理情况汇报。\n散会。"
    )
    assert [tuple(one) for one in roles(text, [0, 1], titles)] == [(None, None)] * 2


def test_a_reply_without_who_speaks_and_who_is_content() -> None:
    page = _PAGE.replace("市交通运输局投入", "市交通运输局介绍,已投入").replace(
        "计划6月底开通。", "计划6月底开通。舒望委员对答复表示满意。"
    )
    text, titles = _read(page)
    reply = _words(text, roles(text, range(len(text.paragraphs)), titles)[0].reply)
    assert reply.startswith("已投入资金")
    assert reply.endswith("计划6月底开通。")


def test_what_rules_found_stays() -> None:
    text, titles = _read(_PAGE)
    drafts = [Draft(low, {"title": Found([(low, high)])}) for low, high in titles]
    reply = text.folded.index("目前便桥"), text.folded.index("开通。") + 3
    drafts[0].put("reply", Found([reply]))
    find_missing_texts(text, range(len(text.paragraphs)), drafts, [])
    assert drafts[0].fields["reply"].ranges == [reply]
    assert drafts[0].has("content")
    assert drafts[1].fields["reply"].confidence <= 0.9


def test_what_is_read_without_a_rule_gives_way() -> None:
    text, titles = _read(_PAGE)
    draft = Draft(titles[0][0], {"title": Found([titles[0]])})
    draft.put("reply", Found([(text.folded.index("目前便桥"), text.folded.index("开通。") + 3)]))
    find_missing_texts(text, range(len(text.paragraphs)), [draft], [draft])
    low, high = draft.fields["reply"].ranges[0]
    assert text.folded[low:high].startswith("市交通运输局投入")


def test_parts_of_sentences() -> None:
    text = clean("市水利局介绍,今年清淤12公里。委员提出的《关于清淤的提案》,县水利局已完成清淤。")
    assert [text.folded[slice(*one.range)] for one in places_in(text, [0])] == [
        "市水利局介绍,",
        "今年清淤12公里。",
        "委员提出的《关于清淤的提案》,",
        "县水利局已完成清淤。",
    ]


def _read(page: str) -> tuple[Clean, list[tuple[int, int]]]:
    text = clean(page)
    return text, [one.span(1) for one in re.finditer("《(.*?)》", text.folded)]


def _words(text: Clean, found: Text | None) -> str:
    return "".join(text.folded[low:high] for low, high in found.ranges) if found else ""
