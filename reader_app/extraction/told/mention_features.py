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
from reader_app.extraction.told.leading import led_by
from reader_app.extraction.told.named_titles import maker_before, maker_behind, of_another_kind
from reader_app.extraction.told.proposers import who_proposed
from reader_app.extraction.told.sentences import ANCHOR, RESULT
from reader_app.extraction.words.offices import HANDLED, acting_offices
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean, Paragraph, read_text_once

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
_NEAR = 40  # characters
_HEAD = 120

_SAID = {  # what the words before and behind a title, or of the next sentences, speak of
    "event": re.compile("召开|举行|会议|座谈|督办会|协商会|视察|调研|走访"),
    "honour": re.compile("优秀|表彰|获奖|获评|评为|十佳|奖"),
    "used": re.compile("采纳|落实|纳入|写入|写进|列入|转化|推动|促成|出台|吸收|批示|解决"),
    "asks": re.compile("建议|呼吁|希望|应当?|提议"),
    "done": re.compile("已|完成|建成|投入|新增|目前|开通|安装|改造"),
}
_OPENS = {  # what the first lines of the page speak of
    "opens event": _SAID["event"],
    "opens honour": _SAID["honour"],
    "opens proposals": re.compile("提案"),
    "opens rules": re.compile("条例|办法|规定|方案|通知|制度"),
    "opens work": re.compile("工作报告|工作总结|要点|计划"),
    "opens members": re.compile("委员|履职"),
}
_MADE = re.compile("提[出交]的?了?[^,。]{0,8}$|撰写的?$|递交的?$|带来的?$")
_OVERSEEN = re.compile("督办|领办|包案")
_MEETING = re.compile(".{0,6}(?:座谈|督办|协商|视察|调研|会)")
_CALLED = re.compile("(?:提案|建议|议案)$")
_CALLED_BEHIND = re.compile("的?(?:集体)?提案")
_RULES = re.compile(
    "(?:办法|条例|方案|意见|通知|规定|报告|规划|计划|纲要|决定|细则|要点|清单|导则|标准|法|指南|晚报|日报)$"
)
_ONE_OF = re.compile(r"等[ ]?[\d一二三四五六七八九十百]+[件份项]")
_ARTICLES = re.compile("第[一二三四五六七八九十]+条")
_SPOKEN = re.compile("强调|要求|指出")
_COUNTED = re.compile(r"[ ]*\(?[\d一二三四五六七八九十]{1,3}[、.)]")
_NUMBERED = re.compile(r"\d+[ ]?号")
_TOGETHER = words(  # features that say more where both are
    """
    made+assigned made+acts made+used made+honour made+one made+many made+done made+beside
    made+event number+one made+one-of-many made+opens_event honour+one-of-many made+asks
    """
)


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
    """What is seen of a title and round it; each is 0 to 1."""
    seen = {
        "": 1.0,
        **_of_title(clean, mention),
        **_of_sentence(clean, mention),
        **_of_handling(clean, mention),
        **_of_page(clean, mention),
    }
    for pair in _TOGETHER:
        one, _, other = pair.partition("+")
        seen[pair] = seen[one] * seen[other.replace("_", " ")]
    seen["one of nobody"] = (1 - seen["made"]) * seen["one"]
    return seen


def _of_title(clean: Clean, mention: Mention) -> dict[str, float]:
    """What the title itself says, with its marks and the word right behind it."""
    title, mark = clean.folded[slice(*mention.title)], clean.folded[mention.start]
    behind = clean.folded[mention.end : mention.end + _NEAR]
    return {
        "called": _said(_CALLED.search(title)),
        "about": float(title.startswith("关于")),
        "called behind": _said(_CALLED_BEHIND.match(behind)),
        "of another kind": float(
            of_another_kind(clean, mention.sentence, mention.start, mention.end)
        ),
        "rules": _said(_RULES.search(title)),
        "quoted": float(mark == "“"),
        "plain": float(mark not in "《“"),
        "and others": float(behind.startswith("等")),
        "one-of-many": _said(_ONE_OF.match(behind)),
        "brackets": float(behind.startswith("(")),
    }


def _of_sentence(clean: Clean, mention: Mention) -> dict[str, float]:
    """What the title's sentence and the next ones speak of, and where they stand."""
    folded, (low, high) = clean.folded, mention.sentence
    paragraph = clean.paragraphs[mention.line]
    before = folded[max(low, mention.start - _NEAR) : mention.start]
    behind = folded[mention.end : min(high, mention.end + _NEAR)]
    below = folded[high : min(paragraph.end, high + 4 * _NEAR)]
    sentence = folded[low : mention.start] + "《》" + folded[mention.end : high]
    return {
        "made": float(maker(clean, mention) is not None),
        "handed in": _said(_MADE.search(before)),
        "overseen": _said(_OVERSEEN.search(before)),
        "event": _said(_SAID["event"].search(sentence)),
        "event before": _said(_SAID["event"].search(before)),
        "meeting behind": _said(_MEETING.match(behind)),
        "honour": _said(_SAID["honour"].search(sentence)),
        "used": _said(_SAID["used"].search(sentence)),
        "asks": _said(_SAID["asks"].search(behind + below)),
        "done": _said(_SAID["done"].search(behind + below)),
        "figures": min(4, len(re.findall(r"\d+", behind + below))) / 4,
        "spoken": _said(_SPOKEN.search(below)),
        "number": _said(_NUMBERED.search(before[-12:] + behind[:14])),
        "counted": _said(_COUNTED.match(folded, *paragraph.range)),
        "first": float(mention.start - paragraph.start < 25),
    }


def _of_handling(clean: Clean, mention: Mention) -> dict[str, float]:
    """What the readers of facts find behind the title."""
    folded, high = clean.folded, mention.sentence[1]
    end = clean.paragraphs[mention.line].end
    return {
        "assigned here": _said(HANDLED.search(folded, mention.end, high)),
        "assigned": _said(HANDLED.search(folded, mention.end, end)),
        "acts": float(high < end and any(acting_offices(clean, high, end))),
        "led": float(led_by(clean, mention.end, high) is not None),
        "class": _said(RESULT.search(folded, mention.end, end)),
    }


def _of_page(clean: Clean, mention: Mention) -> dict[str, float]:
    folded = clean.folded
    title, head = folded[slice(*mention.title)], folded[:_HEAD]
    named = proposals_named(clean)
    beside = sum(1 for _ in _TITLE.finditer(folded, *mention.sentence))
    told = folded.count("提案")
    return {
        "one": float(named == 1),
        "two": float(named == 2),
        "few": float(3 <= named <= 5),
        "many": float(named > 5),
        "alone beside": float(beside == 1),
        "beside": float(beside >= 3),
        "named again": float(folded.count(title) > 1),
        "proposals": min(20, told) / 20,
        "density": min(1.0, told / (len(folded) / 100 + 1) / 3),
        "length": min(4000, len(folded)) / 4000,
        "articles": _said(_ARTICLES.search(folded)),
        **{name: _said(words.search(head)) for name, words in _OPENS.items()},
    }


@read_text_once
def proposals_named(clean: Clean) -> int:
    """How many titles of proposals a page names."""
    titles = (found.group().strip("《》“”") for found in _TITLE.finditer(clean.folded))
    return len({"".join(title.split()) for title in titles if _CALLED.search(title)})


def _said(found: re.Match[str] | None) -> float:
    return float(found is not None)


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
