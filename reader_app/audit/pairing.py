"""Quotes and brackets that are opened and never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader_app.audit.readings import readings
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.extraction.repair.passages import Passage

_PAIRS = {"“": "”", "《": "》", "【": "】", "(": ")", "「": "」", "『": "』"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_NUMBER_BEFORE = re.compile(r"(?:^|[^(])[\d一二三四五六七八九十A-Za-z]{1,3}$")
_SHOWN = 10


def pairing(document: Document) -> Iterator[Finding]:
    """One finding for each text that is out of balance."""
    texts = list(readings(document))
    for index, reading in enumerate(texts):
        at = _unpaired(reading.text)
        if at is None:
            continue
        following = texts[index + 1].text if index + 1 < len(texts) else ""
        before = texts[index - 1].text if index else ""
        if not _is_continued(reading.text, at, before, following):
            yield _finding(reading, at)


def _is_continued(text: str, at: int, before: str, following: str) -> bool:
    """Whether the partner stands in the next paragraph, or in the one before."""
    mark = text[at]
    if mark in _CLOSING:
        opened = before.rfind(_CLOSING[mark])
        return opened >= 0 and before.find(mark, opened) < 0
    if mark == "“" and following.startswith("“"):
        return True  # a quotation over several paragraphs is opened in each of them
    closed = following.find(_PAIRS[mark])
    return closed >= 0 and following.find(mark, 0, closed) < 0


def _finding(reading: Passage, at: int) -> Finding:
    text, mark = reading.text, reading.text[at]
    if mark in _PAIRS:
        near, partner = f"{text[at : at + _SHOWN]}…", _PAIRS[mark]
    else:
        near, partner = f"…{text[max(0, at - _SHOWN + 1) : at + 1]}", _CLOSING[mark]
    message = f"「{near}」中的『{mark}』没有配对的『{partner}』。"
    return Finding("unpaired_mark", Severity.DOUBT, message, reading.spans(at, at + 1))


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
