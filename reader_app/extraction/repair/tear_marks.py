"""What shows that a text was torn: cut ends, lines from elsewhere, a label that is missing."""

from __future__ import annotations

import re

from reader_app.domain.span import FieldSource
from reader_app.extraction.repair.passages import Passage
from reader_app.text.width import HAN, fold_width

_CLOSED = re.compile(r"[。!?;:…)\]】》」』”’\"'.]$|\d日$")  # a date: the letter's own end
_LABELS = re.compile(
    "(?:提案[人者]|主办单位|承办单位|会办单位|协办单位|分工办委|督办领导|领办领导"
    "|办理(?:结果|类别)(?:分类)?|落实情况|相关提案):"
)
_LABEL_BEFORE = re.compile(
    rf"(?:【(?P<boxed>[^【】\n]{{2,14}})】|(?P<word>[{HAN}]{{2,14}})[*\]]{{0,2}}:)[*]{{0,2}}\s*$"
)


def ends_open(text: str) -> bool:
    """Whether a folded text stops in the middle of a sentence."""
    return not _CLOSED.search(text)


def label_inside(text: Passage) -> tuple[int, int] | None:
    """A field's label in the middle of running text, with its line: printed here by mistake.

    Only at a printed line's start: text that speaks of 主办单位 has it inside a line.
    """
    for label in _LABELS.finditer(text.text, 1):
        if _starts_line(text, label.start()):
            end = label.end()
            while end < len(text.text) and not _starts_line(text, end):
                end += 1
            return label.start(), end
    return None


def _starts_line(text: Passage, at: int) -> bool:
    """Whether white space, or other text, stands before the character in the source."""
    if at == 0:
        return True
    return text.places[at] != text.places[at - 1] + 1


def label_before(source: str, field: FieldSource) -> str | None:
    """The label that a value stands behind: 落实情况, or the words in 【】."""
    spans = field.spans
    if not spans:
        return None
    start = spans[0].start
    found = _LABEL_BEFORE.search(fold_width(source[max(0, start - 40) : start]))
    return (found["boxed"] or found["word"]) if found else None
