"""Likely slips of recognition and typing: 王动检查 for 主动检查."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.span import Span
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
    _row(r"(?<![0-9A-Za-z\-－—])([-－])(?=[键站体律批揽]|件事)", "一"),
    _row("^([-－—])(?=[、，])", "一"),
    _row("(即使)(?=传递|反馈|报告|处理|处置|响应|沟通|了解|解决|公布|发现|更新|上报|办理)", "及时"),
    _row("(末来)", "未来"),
    _row("(人驻|人围|人库|人选名单|人户走访)(?=[^口才民员]|$)", "入…"),
    _row("(千部)(?=[职队群作培])", "干部"),
    _row("(迸一步)", "进一步"),
    _row("(?<=[提议])(寀)", "案"),
    _row("(巳)(?=[经完建开])", "已"),
    _row(r"\d(O|o|〇)\d", "0"),
    _row(r"(?<=\d)(l)(?=[\d件个家万年月日])", "1"),
)

DOUBLED = re.compile(
    "(?P<one>加强|推进|推动|提升|完善|建设|工作|进一步|关于|开展|落实|我们|服务|发展|管理|提高)(?P=one)"
    f"|加强强化|强化加强|提升提高|(?<![{HAN}]目)的的(?!确)|了了(?!解)|和和(?!美|睦|气)|慢跑跑"
)
DOUBLED_MARK = re.compile("[。，,；;、]{2,}|[，,][。]")
VARIANTS: tuple[tuple[str, str], ...] = (("版块", "板块"), ("帐户", "账户"), ("登陆", "登录"))
"""Two spellings of which one text should use one."""


def confusions(document: Document) -> Iterator[Finding]:
    found = 0
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        for finding in _in_block(document.source, block):
            found += 1
            if found > _MOST:
                return
            yield finding


def _in_block(source: str, block: Block) -> Iterator[Finding]:
    text = block.text(source)
    for row in CONFUSIONS:
        for match in row.pattern.finditer(text):
            spans = _place(block, *match.span(1))
            near = text[max(0, match.start(1) - 2) : match.end(1) + 4]
            right = near.replace(match.group(1), row.right, 1)
            message = f"“{near}”疑为“{right}”。" if "…" not in row.right else f"“{near}”疑有错字。"
            yield Finding("likely_confusion", Severity.DOUBT, message, spans)
    for match in DOUBLED.finditer(text):
        near = text[max(0, match.start() - 2) : match.end() + 2]
        message = f"“{near}”中有重复的字词。"
        yield Finding("doubled_words", Severity.DOUBT, message, _place(block, *match.span()))
    for match in DOUBLED_MARK.finditer(text):
        near = text[max(0, match.start() - 4) : match.end()]
        message = f"“{near}”标点重复。"
        yield Finding("doubled_mark", Severity.INFO, message, _place(block, *match.span()))
    for rare, usual in VARIANTS:
        if rare in text and usual in text:
            at = text.index(rare)
            message = f"“{rare}”与“{usual}”混用。"
            yield Finding("mixed_spelling", Severity.INFO, message, _place(block, at, at + 2))


def _place(block: Block, start: int, end: int) -> tuple[Span, ...]:
    """The source slices of ``block``'s characters ``start`` to ``end``."""
    found: list[Span] = []
    at = 0
    for low, high in block.spans:
        length = high - low
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            found.append(Span(low + first, low + last))
        at += length
    return tuple(found)
