"""What is seen of a title that a sentence names: its words, those round it, those of the page.

Whether the title is a record's no single word tells: 市政协召开《…》督办会 is news of a meeting,
张三委员提出的《…》,市交通局已… a record. The weights of these features are learned
(``tests.training``) and stand in ``resources/learned/mentions.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.extraction.learned.linear import Features, words
from reader_app.extraction.told.named_titles import maker_before, maker_behind
from reader_app.extraction.told.proposers import who_proposed
from reader_app.extraction.told.sentences import ANCHOR
from reader_app.extraction.words.offices import HANDLED, acting_offices
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, Paragraph

_TITLE = re.compile(
    r"《(?P<title>[^《》\n]{4,90}(?:《[^《》\n]{1,40}》[^《》\n]{0,60})?)》"
    r"|“(?P<quoted>[^“”\n]{4,70}(?:提案|建议|议案))”"
    r"|(?:(?<=[提交出的案])|(?<=[提交]出了|提交了))(?P<plain>关于[^《》“”,;。()\n]{3,60}?(?:提案|建议))"
    r"(?=[(,。;被由是]|$)"
)
_SENTENCE = re.compile("[。!?;]")
_SHORTEST = 30  # characters of a line that tells something
_LONGEST = 6000

# words looked for before and behind the title, and in the sentences next to it
_BESIDE = words(
    """
    提出 提交 撰写 带来 递交 建议 委员 由 督办 领办 主办 承办 办理 答复 满意 会议 座谈 视察 调研
    协商 优秀 表彰 获 等 重点 集体 联名 发言 推动 落实 纳入 出台 建成 投入 完成 万元 目前 今年
    去年 近日 民盟 民建 民革 民进 农工 致公 九三 工商联 我局 我市 要求 强调 指出 表示 提案人
    提案者 号 A类 条例 办法 根据 按照
    """
)
_OPENING = words("提案 督办 表彰 优秀 座谈 会议 调研 答复 委员 办理 条例 重点 协商 两会 履职")
_ANYWHERE = words(
    """
    督办会 面商会 协商会 座谈会 表彰 优秀提案 重点提案 提案人 答复 办理情况 满意 立案 收到提案 记者
    履职 主席会议 常委会 交办 第 条 一、 二、
    """
)
_NEAR = 40  # characters
_HEAD = 200
_COUNTED = re.compile(r"[ ]*\(?[\d一二三四五六七八九十]{1,3}[、.)]")
_NUMBERED = re.compile(r"\d+[ ]?号")


class Mention(NamedTuple):
    """A title that a line of prose names."""

    line: int  # of ``clean.paragraphs``
    start: int  # of the mark before the title, or of the title itself
    end: int
    title: Range
    sentence: Range


def mentions_in(clean: Clean, body: Sequence[int]) -> Iterator[Mention]:
    """The titles that lines of prose name, in printed order."""
    for index in body:
        paragraph = clean.paragraphs[index]
        if not _tells(clean, paragraph):
            continue
        for found in _TITLE.finditer(clean.folded, *paragraph.range):
            title = found.span(found.lastgroup or 0)
            yield Mention(index, *found.span(), title, _sentence(clean, *found.span()))


def _tells(clean: Clean, paragraph: Paragraph) -> bool:
    if paragraph.table is not None or not _SHORTEST <= paragraph.end - paragraph.start <= _LONGEST:
        return False
    return _SENTENCE.search(clean.folded, *paragraph.range) is not None


def _sentence(clean: Clean, start: int, end: int) -> Range:
    low = max(clean.folded.rfind(mark, 0, start) for mark in "。!?\n") + 1
    ends = [at for mark in "。!?\n" if (at := clean.folded.find(mark, end)) >= 0]
    return low, min(ends) + 1 if ends else len(clean.folded)


def features(clean: Clean, mention: Mention) -> Features:
    """What is seen of a title and round it."""
    seen: dict[str, float] = {"": 1.0}
    _words_beside(clean, mention, seen)
    _letters_beside(clean, mention, seen)
    _of_page(clean, mention, seen)
    _facts(clean, mention, seen)
    return seen


def _words_beside(clean: Clean, mention: Mention, seen: dict[str, float]) -> None:
    folded, (low, high) = clean.folded, mention.sentence
    paragraph = clean.paragraphs[mention.line]
    places = {
        "before": folded[max(low, mention.start - _NEAR) : mention.start],
        "behind": folded[mention.end : min(high, mention.end + _NEAR)],
        "next": folded[high : min(paragraph.end, high + 3 * _NEAR)],
        "above": folded[max(paragraph.start, low - 3 * _NEAR) : low],
    }
    for place, text in places.items():
        seen.update((f"{place} {word}", 1.0) for word in _BESIDE if word in text)


def _letters_beside(clean: Clean, mention: Mention, seen: dict[str, float]) -> None:
    folded, (start, end) = clean.folded, (mention.start, mention.end)
    paragraph = clean.paragraphs[mention.line]
    for count in (1, 2, 3):
        seen[f"-{count} {folded[start - count : start]}"] = 1.0
        seen[f"+{count} {folded[end : end + count]}"] = 1.0
    for at in range(max(paragraph.start, start - 12), start - 1):
        seen[f"- {folded[at : at + 2]}"] = 1.0
    for at in range(end, min(paragraph.end, end + 12) - 1):
        seen[f"+ {folded[at : at + 2]}"] = 1.0
    title = folded[slice(*mention.title)]
    seen[f"begins {title[:2]}"] = 1.0
    seen[f"ends {title[-2:]}"] = 1.0


def _of_page(clean: Clean, mention: Mention, seen: dict[str, float]) -> None:
    folded = clean.folded
    titles = sum(1 for _ in _TITLE.finditer(folded))
    beside = sum(1 for _ in _TITLE.finditer(folded, *mention.sentence))
    seen["titles"] = min(10, titles) / 10
    seen["titles beside"] = min(5, beside) / 5
    seen["proposals"] = min(20, folded.count("提案")) / 20
    seen["length"] = min(4000, len(folded)) / 4000
    seen["named once"] = float(folded.count(folded[slice(*mention.title)]) == 1)
    seen["last lines"] = float(mention.line > len(clean.paragraphs) * 0.8)
    seen.update((f"opens {word}", 1.0) for word in _OPENING if word in folded[:_HEAD])
    seen.update((f"has {word}", 1.0) for word in _ANYWHERE if word in folded)


def _facts(clean: Clean, mention: Mention, seen: dict[str, float]) -> None:
    """What the readers of facts find: who made it, who handles it, a number, figures."""
    folded, (low, high) = clean.folded, mention.sentence
    paragraph = clean.paragraphs[mention.line]
    made = maker(clean, mention) is not None
    assigned = HANDLED.search(folded, mention.end, paragraph.end) is not None
    acts = high < paragraph.end and any(acting_offices(clean, high, paragraph.end))
    figures = min(5, len(re.findall(r"\d+", folded[mention.end : paragraph.end]))) / 5
    beside = folded[max(low, mention.start - 12) : mention.start]
    beside += folded[mention.end : mention.end + 14]
    line = folded[paragraph.start : paragraph.end]
    one, few = seen["titles"] < 0.15, seen["titles"] <= 0.25
    seen |= {
        "made": float(made),
        "handled": float(HANDLED.search(folded, mention.end, high) is not None),
        "handled below": float(assigned),
        "acts": float(acts),
        "number": float(_NUMBERED.search(beside) is not None),
        "brackets": float(folded.startswith("(", mention.end)),
        "counted": float(_COUNTED.match(line) is not None),
        "first": float(mention.start - paragraph.start < 25),
        "figures": figures,
        "made and handled": float(made and (assigned or acts)),
        "made of several": float(made and not few),
        "one of nobody": float(one and not made),
        "made, figures": float(made and figures > 0),
    }


def maker(clean: Clean, mention: Mention) -> Range | None:
    """Who made the proposal, by the words before its title or behind it."""
    title = ANCHOR.search(clean.folded, mention.start, mention.sentence[1])
    if title is not None and title.start() == mention.start:
        who, _ = who_proposed(clean, mention.sentence[0], title)
        if who is not None:
            return who
    if before := maker_before(clean, mention.sentence[0], mention.start):
        return before
    return maker_behind(clean, mention.end, mention.sentence[1])
