"""Quotes and brackets that are opened and never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import Block, BlockKind
from reader_app.domain.span import Span
from reader_app.text.width import fold_width

_PAIRS = {"“": "”", "《": "》", "【": "】", "(": ")", "「": "」", "『": "』"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_NUMBER_BEFORE = re.compile(r"(?:^|[^(])[\d一二三四五六七八九十A-Za-z]{1,3}$")
_SHOWN = 10


def pairing(document: Document) -> Iterator[Finding]:
    """One finding for each paragraph that is out of balance."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    for index, block in enumerate(blocks):
        text = fold_width(block.text(document.source))
        at = _unpaired(text)
        if at is None:
            continue
        following = blocks[index + 1].text(document.source) if index + 1 < len(blocks) else ""
        if text[at] == "“" and following.startswith("“"):
            continue  # a quotation over several paragraphs is opened in each of them
        if text[at] in _PAIRS and _closed_in(fold_width(following), _PAIRS[text[at]]):
            continue  # a title or bracket that was broken over two lines
        if text[at] in _CLOSING and index and _opened_before(blocks[index - 1], document, text[at]):
            continue
        yield _finding(block, document, text, at)


def _finding(block: Block, document: Document, text: str, at: int) -> Finding:
    near = text[at : at + _SHOWN] if text[at] in _PAIRS else text[max(0, at - _SHOWN + 1) : at + 1]
    if text[at] in _PAIRS:
        message = f"“{near}…”处的{text[at]}没有配对的{_PAIRS[text[at]]}。"
    else:
        message = f"“…{near}”处的{text[at]}没有配对的{_CLOSING[text[at]]}。"
    return Finding("unpaired_mark", Severity.DOUBT, message, _place(block, at))


def _unpaired(text: str) -> int | None:
    """The first mark without its partner; None if all are paired."""
    opened: list[int] = []
    lone: int | None = None
    for at, char in enumerate(text):
        if char in _PAIRS:
            opened.append(at)
        elif char in _CLOSING:
            if opened and text[opened[-1]] == _CLOSING[char]:
                opened.pop()
            elif char == ")" and _NUMBER_BEFORE.search(text[max(0, at - 4) : at]):
                continue  # 1) 2) number items
            elif any(text[i] == _CLOSING[char] for i in opened[-8:]):
                while text[opened[-1]] != _CLOSING[char]:
                    lost = opened.pop()
                    lone = lost if lone is None else min(lone, lost)
                opened.pop()
            elif lone is None:
                lone = at
    if opened:
        lone = opened[0] if lone is None else min(lone, opened[0])
    return lone


def _closed_in(text: str, closing: str) -> bool:
    at = text.find(closing)
    return at >= 0 and text.find(_CLOSING[closing], 0, at) < 0


def _opened_before(block: Block, document: Document, closing: str) -> bool:
    text = fold_width(block.text(document.source))
    at = text.rfind(_CLOSING[closing])
    return at >= 0 and text.find(closing, at) < 0


def _place(block: Block, at: int) -> tuple[Span, ...]:
    for low, high in block.spans:
        if at < high - low:
            return (Span(low + at, low + at + 1),)
        at -= high - low
    return ()
