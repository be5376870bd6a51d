"""Likely slips of recognition and typing: 王动检查 for 主动检查."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader_app.audit.readings import readings
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.extraction.repair.passages import Passage
from reader_app.text.width import HAN

_MOST = 30  # findings; a text with more is not worth listing slip by slip


@dataclass(frozen=True, slots=True)
class Confusion:
    """A wrong form with the context that gives it away, and what it should be."""

    pattern: re.Pattern[str]  # group 1, if there is one, is the wrong form
    right: str


def _row(pattern: str, right: str) -> Confusion:
    return Confusion(re.compile(pattern), right)


CONFUSIONS: tuple[Confusion, ...] = (
    _row("(王动)(?=检查|作为|服务|对接|上门|公开|开展|适应|担当|接受|联系|协调|靠前)", "主动"),
    _row("(?<![自知律克利损害舍安])(己)(?=[经完建开全成投列启落实与]|$)(?!见)", "已"),
    _row(r"(?<![0-9A-Za-z\-—])(-)(?=[键站体律批揽]|件事)", "一"),
    _row("^([-—])(?=[、,])", "一"),
    _row("(即使)(?=传递|反馈|报告|处理|处置|响应|沟通|了解|解决|公布|发现|更新|上报|办理)", "及时"),
    _row("(末来)", "未来"),
    _row("(人)(?=驻(?!地|守|村|企|点|外|京|场)|围(?!绕)|库(?=[企项名]))", "入"),
    _row("(千部)(?=[职队群作培])", "干部"),
    _row("(迸一步)", "进一步"),
    _row("(?<=[提议])(寀)", "案"),
    _row("(巳)(?=[经完建开])", "已"),
    _row(r"\d(O|o|〇)\d", "0"),
    _row(r"(?<=\d)(l)(?=[\d件个家万年月日])", "1"),
)

DOUBLED = re.compile(
    "(?P<one>加强|推进|推动|提升|完善|建设|工作|进一步|关于|开展|落实|我们|服务|发展|管理|提高)(?P=one)"
    f"|加强强化|强化加强|提升提高|(?<![{HAN}]目)的的(?!确)|了了(?!解)|慢跑跑"
)
DOUBLED_MARK = re.compile("[。，,；;、]{2,}|[，,][。]")
VARIANTS: tuple[tuple[str, str], ...] = (("版块", "板块"), ("帐户", "账户"), ("登陆", "登录"))
"""Two spellings of which one text should use one."""


def confusions(document: Document) -> Iterator[Finding]:
    found = (finding for text in readings(document) for finding in _in_text(text))
    yield from islice(found, _MOST)


def _in_text(reading: Passage) -> Iterator[Finding]:
    text = reading.text
    for row in CONFUSIONS:
        for match in row.pattern.finditer(text):
            spans = reading.spans(*match.span(1))
            before, after = text[max(0, match.start(1) - 2) : match.start(1)], match.end(1)
            tail = text[after : after + 4]
            message = f"“{before}{match.group(1)}{tail}”疑为“{before}{row.right}{tail}”。"
            yield Finding("likely_confusion", Severity.DOUBT, message, spans, instead=row.right)
    for match in DOUBLED.finditer(text):
        near = text[max(0, match.start() - 2) : match.end() + 2]
        message = f"“{near}”中有重复的字词。"
        yield Finding(
            "doubled_words",
            Severity.DOUBT,
            message,
            reading.spans(*match.span()),
            instead=match["one"],
        )
    for match in DOUBLED_MARK.finditer(text):
        near = text[max(0, match.start() - 4) : match.end()]
        message = f"“{near}”标点重复。"
        yield Finding("doubled_mark", Severity.INFO, message, reading.spans(*match.span()))
    for rare, usual in VARIANTS:
        if rare in text and usual in text:
            at = text.index(rare)
            message = f"“{rare}”与“{usual}”混用。"
            yield Finding("mixed_spelling", Severity.INFO, message, reading.spans(at, at + 2))
