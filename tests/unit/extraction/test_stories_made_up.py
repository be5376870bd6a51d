"""Made-up stories over the ways of telling them: whatever is chosen, each record is read whole."""

from __future__ import annotations

import random
import re
import unicodedata
from typing import NamedTuple

import pytest

from reader_app.domain.proposal import Proposal
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

SURNAMES, GIVEN = "王李张刘陈杨赵吴周徐孙马朱胡郭何林高", "志远晓东海燕春雷建国红梅文斌超秀霞"
TITLES = [
    "关于老街加装路灯的提案",
    "关于治理河道淤积的建议",
    "关于规范家政服务的提案",
    "关于增设公厕的建议",
]
OFFICES = ["教育局", "民政局", "水务局", "文旅局", "城管局", "市场监管局", "卫健局", "交通运输局"]
WRONG = ["目前有关设施不够，群众出行很不方便。", "走在老街上，坑洼的路面让不少居民犯难。"]
WANTED = ["尽快制定方案，并把所需经费列入预算", "在人流密集处先行试点，再逐步推开"]
DONE = [
    "今年以来，已完成改造{}处。",
    "首批{}个项目已经开工，其余年内启动。",
    "培训人员{}人次，实现全覆盖。",
]
ACTED = ["安排专项资金{}万元，完成改造。", "会同街道摸排问题{}个，并全部整改。"]
INTRODUCED = [  # who proposed what | what a sentence of its own asks
    "{post}提交了《{title}》，建议{want}。",
    "{post}提交了《{title}》。|提案建议，{want}。",
    "在《{title}》（第{number}号）中，{post}提出，应{want}。",
    "“{wrong}”，{post}在《{title}》中写道，建议{want}。",
    "由{who}领衔提出的《{title}》，建议{want}。",
    "第{number}号提案《{title}》由{who}提出，{office}主办。|提案认为，{wrong}。建议{want}。",
    "{post}经过深入调研，提交了《{title}》，希望{want}。",
    "《{title}》由{who}提出，建议{want}。",
    "{post}在提交的《{title}》中呼吁，{want}。",
]
ANSWERED = [  # what leads up to the answer | the answer
    "{office}答复说，|{done}",
    "{office}负责人表示：|“{done}”",
    "{office}高度重视，{acted}{done}",
    "{office}接到提案后，{acted}",
    "{office}采纳了这一建议，{acted}",
    "记者从{office}了解到，|{done}",
    "“{done}”{office}相关负责人介绍。",
    "对此，{office}{acted}{done}",
    "承办单位{office}{acted}",
    "该提案由{office}承办。|{done}",
    "建议得到了积极回应。|{office}{acted}",
]
GLAD = [
    "“没想到这么快。”{who}点赞。",
    "{who}对办理结果表示满意。",
    "“方便多了。”居民王大妈笑着说。",
]
HEADS = ["", "■{}", "【{}】", "{}", "### {}"]
SLOGANS = ["夜里亮了", "河水清了", "书香更近了", "老街换新颜"]


class Told(NamedTuple):
    """What is known of a story."""

    title: str
    names: tuple[str, ...]
    office: str
    number: int | None
    supervisor: str | None
    category: str | None
    content: str
    reply: str


def told(choose: random.Random, place: str, title: str, names: list[str]) -> tuple[Told, list[str]]:
    """A story, and its sentences, each of which may begin a line."""
    who = "、".join(names) + "委员"
    given = {
        "title": title,
        "who": who,
        "post": choose.choice(
            [who, f"{place}政协委员" + "、".join(names), "委员" + "、".join(names)]
        ),
        "office": place + choose.choice(OFFICES),
        "number": str(choose.randint(2, 300)),
        "want": choose.choice(WANTED),
        "wrong": choose.choice(WRONG).rstrip("。"),
        "done": choose.choice(DONE).format(choose.randint(3, 90)),
        "acted": choose.choice(ACTED).format(choose.randint(100, 900)),
    }
    introduced = choose.choice(INTRODUCED)
    first, _, asked = introduced.partition("|")
    answers = [one for one in ANSWERED if "{office}主办" not in first or "承办。" not in one]
    lead, _, answer = choose.choice(answers).rpartition("|")
    sentences = [one.format(**given) for one in (first, asked) if one]
    content = sentences[-1] if "主办" in first else "".join(sentences)
    supervisor = "黄志" if choose.random() < 0.3 else None
    if supervisor:
        sentences.append(f"该提案由{place}政协副主席{supervisor}督办。")
    sentences.append(lead.format(**given) + answer.format(**given))
    category = choose.choice("ABC") if choose.random() < 0.3 else None
    if category:
        sentences.append(f"该提案办理结果为{category}类。")
    if choose.random() < 0.4:
        sentences.append(choose.choice(GLAD).format(who=who))
    number = int(given["number"]) if "{number}" in introduced else None
    reply = answer.format(**given)
    known = (title, tuple(names), given["office"], number, supervisor, category, content, reply)
    return Told(*known), sentences


def page(seed: int) -> tuple[str, list[Told]]:
    choose = random.Random(seed)
    place, end = choose.choice("市县区"), choose.choice(["\n", "\n\n"])
    head, indent = choose.choice(HEADS), choose.choice(["", "　　"])
    lines = ["云岭日报　2024年3月12日　第3版", "小提案办出大民生", "本报记者　林小禾"]
    lines.append(f"{indent}提案办得好不好，群众最有发言权。今年以来，{place}政协持续推动提案办理。")
    known = []
    surnames = iter(choose.sample(SURNAMES, 8))
    for slogan, title in zip(SLOGANS, choose.sample(TITLES, choose.randint(2, 4)), strict=False):
        count = choose.choice([1, 1, 2])
        names = [next(surnames) + "".join(choose.sample(GIVEN, 2)) for _ in range(count)]
        story, sentences = told(choose, place, title, names)
        known.append(story)
        if head:
            lines.append(head.format(slogan))
        whole = choose.random() < 0.5
        lines += [indent + "".join(sentences)] if whole else [indent + one for one in sentences]
    lines.append(indent + choose.choice(["一件件提案的落地，见证着履职的初心。", "编辑：冉冉"]))
    text = end.join(lines)
    return (text if seed % 3 else text.translate(str.maketrans("，：（）", ",:()"))), known


def plain(text: str | None) -> str:
    """Text as gold compares it, without what leads up to 提案认为."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or ""))


def agrees(found: Proposal, story: Told) -> None:
    assert found.title == story.title
    assert found.proposers == story.names
    assert found.lead_units == (story.office,)
    assert found.number == story.number
    assert found.supervisors == ((story.supervisor,) if story.supervisor else ())
    assert found.category == story.category
    content = found.content or (found.background or "") + (found.suggestion or "")
    asked = plain(story.content)
    assert plain(content) in (asked, asked.partition("。")[2])  # a bare sentence may stay out
    reply = plain(found.reply)
    assert reply.endswith(plain(story.reply))
    assert len(reply) <= len(plain(story.reply)) + 12  # 对此, may be with it


@pytest.mark.parametrize("seed", range(80))
def test_every_story_is_read_whole(seed: int) -> None:
    text, known = page(seed)
    found = extract(SourceText("page.txt", text))[0].proposals
    assert len(found) == len(known), text
    for record, story in zip(found, known, strict=True):
        agrees(record, story)
