"""Every form of heading over every form of lists of proposals: the heading is their section."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText


class Row(NamedTuple):
    seq: int
    number: str
    title: str
    who: str
    lead: str
    co: str


ROWS = [
    Row(1, "006", "关于发展低空经济产业的提案", "民革市委会", "市发改委", "市工信局"),
    Row(2, "013", "关于加强地名文化保护的提案", "尚书房", "市民政局", ""),
    Row(3, "024", "关于完善公交线网接驳的提案", "云中鹤、戴月归", "市交通局", "市财政局、市公安局"),
    Row(4, "031", "关于开设市民夜校的提案", "共青团界", "市教育局", "团市委"),
]
HEADLINE = "政协某市委员会2024年提案目录"
TOPICS = ["经济发展", "社会民生"]
WHOSE = ["集体提案", "委员提案"]

HEADINGS = [
    "",
    "{han}、{topic}",
    "（{han}）{topic}",
    "{topic}（2件）",
    "{topic}类2件",
    "{han}、{topic}（2件）",
    "{han}、{topic}类（共2件）",
    "{han}、{topic}方面",
    "第{han}部分 {topic}",
    "第{han}部分：{topic}",
    "{n}. {topic}",
    "{letter}、{topic}",
    "【{topic}】",
    "〖{topic}〗",
    "■ {topic}",
    "◆{topic}",
    "▶ {topic}",
    "● {topic}",
    "—— {topic} ——",
    "{topic}类",
    "{topic}类：",
    "{topic}篇",
    "{topic}",
    "## {topic}",
    "### {han}、{topic}",
    "**{topic}**",
    "{whose}",
    "{han}、{whose}",
    "{whose}（2件）",
]

Layout = tuple[list[str], Callable[[Row], str], str, str]  # heads, a row, what parts them, fields

LAYOUTS: dict[str, Layout] = {
    "rows of tabs": (
        ["序号\t提案号\t提案题目\t提案人\t主办单位\t会办单位"],
        lambda r: "\t".join((str(r.seq), *r[1:])),
        "\n",
        "seq number who lead co",
    ),
    "cells": (
        ["序号", "提案号", "提案题目", "提案人", "主办单位", "会办单位"],
        lambda r: "\n\n".join(cell for cell in (str(r.seq), *r[1:]) if cell),
        "\n\n",
        "seq number who lead co",
    ),
    "cells set close": (
        ["序号", "提案号", "提案题目", "提案人", "主办单位", "会办单位"],
        lambda r: "\n".join(cell for cell in (str(r.seq), *r[1:]) if cell),
        "\n",
        "seq number who lead co",
    ),
    "cells without row numbers": (
        ["提案号", "提案题目", "提案人", "承办单位"],
        lambda r: "\n\n".join(r[1:5]),
        "\n\n",
        "number who lead",
    ),
    "rows with gaps": (
        ["序号  提案号  提案题目  提案人  承办单位"],
        lambda r: f"{r.seq}  {'  '.join(r[1:5])}",
        "\n",
        "seq number who lead",
    ),
    "rows with bars": (
        ["序号 | 提案号 | 提案题目 | 提案人 | 承办单位"],
        lambda r: f"{r.seq} | {' | '.join(r[1:5])}",
        "\n",
        "seq number who lead",
    ),
    "lines": (
        [],
        lambda r: f"第{r.number}号 {r.title} {r.who} {r.lead}",
        "\n",
        "number who lead",
    ),
    "facts in brackets": (
        [],
        lambda r: f"{r.seq}.{r.title}（第{r.number}号，{r.who}，{r.lead}主办）",
        "\n\n",
        "seq number who lead",
    ),
    "quoted titles": (
        [],
        lambda r: f"{r.seq}、《{r.title}》（提案人：{r.who}；承办单位：{r.lead}）",
        "\n",
        "seq who lead",
    ),
    "labels in a line": (
        [],
        lambda r: f"第{r.number}号　《{r.title}》　提案人：{r.who}　承办：{r.lead}",
        "\n",
        "number who lead",
    ),
    "cards": (
        [],
        lambda r: (
            f"提案编号：{r.number}\n提案名称：{r.title}\n提案人：{r.who}\n主办单位：{r.lead}"
            + (f"\n会办单位：{r.co}" if r.co else "")
        ),
        "\n\n",
        "number who lead co",
    ),
    "labels below the title": (
        [],
        lambda r: f"{r.seq}. {r.title}\n提案人：{r.who}\n承办单位：{r.lead}",
        "\n",
        "seq who lead",
    ),
    "who proposed it behind": ([], lambda r: f"{r.seq}. {r.title}　　{r.who}", "\n", "seq who"),
    "leaders of dots": ([], lambda r: f"{r.seq}. {r.title}……{r.who}", "\n", "seq who"),
    "who proposed it before": (
        [],
        lambda r: f"{r.seq}.{r.who}提出的《{r.title}》（第{r.number}号）",
        "\n",
        "seq number who",
    ),
}


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_heading_is_the_section_of_the_proposals_below_it(layout: str, heading: str) -> None:
    heads, row, join, told = LAYOUTS[layout]
    lines = [HEADLINE, "", *heads] if join == "\n" else [HEADLINE, *heads]
    for k in (0, 1):
        words = {"han": "一二"[k], "n": str(k + 1), "letter": "AB"[k], "topic": TOPICS[k]}
        lines += [heading.format(**words, whose=WHOSE[k])] if heading else []
        lines += [row(one) for one in ROWS[2 * k : 2 * k + 2]]
    (document,) = extract(SourceText("page.txt", join.join(lines)))
    found = document.proposals

    assert document.head.headline == HEADLINE
    assert [one.title for one in found] == [one.title for one in ROWS]
    if "seq" in told:
        assert [one.seq for one in found] == [1, 2, 3, 4]
    if "number" in told:
        assert [one.number for one in found] == [6, 13, 24, 31]
    assert ["、".join(one.proposers) for one in found] == [one.who for one in ROWS]
    if "lead" in told:
        assert ["、".join(one.lead_units) for one in found] == [one.lead for one in ROWS]
    if "co" in told.split():
        assert ["、".join(one.co_units) for one in found] == [one.co for one in ROWS]
    names = WHOSE if "whose" in heading else TOPICS
    sections = [(one.section or "").removesuffix("类") for one in found]
    if "方面" in heading or "篇" in heading:
        sections = [one[:4] for one in sections]
    assert sections == [names[0]] * 2 + [names[1]] * 2 if heading else not any(sections)
