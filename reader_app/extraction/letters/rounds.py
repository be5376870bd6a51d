"""The answers of several rounds in one letter: 第一次答复(2023年5月12日,办理结果:B) over each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.draft import Draft
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.records.rounds import Round, answer_of_round
from reader_app.text.clean import Clean

_COUNTED = re.compile(r"(?:[一二三四五]、|\([一二三四五]\)|\d[.、])[ ]?")
_CLASS_IN = re.compile(r"(?<![A-Za-z\d])([A-D])(?:类|级)?(?![A-Za-z\d])")
_CLASS_BELOW = re.compile(
    r"[(\[【]?(?:办理|答复|办复|评价)?(?:结果|类别|类型|分类|等[次级])[】 ]?[:为 ][ ]?([A-D])类?"
    r"[)\]】]?"
)


def without_round_heads(
    clean: Clean, body: Sequence[int], after: int, draft: Draft, found: Records
) -> list[int]:
    """The paragraphs ``body`` without the heads of rounds, whose classes the draft gets.

    They stand from the position ``after`` on, and are several.
    """
    heads: list[tuple[int, str]] = []
    for position in range(after, len(body)):
        number = round_headed(clean, body[position])
        if number and number not in (known for _, known in heads):
            heads.append((position, number))
    if len(heads) < 2:
        return list(body)
    taken: set[int] = set()
    rounds: list[Round] = []
    for position, number in heads:
        lines = [body[position]]
        if position + 1 < len(body) and _CLASS_BELOW.fullmatch(
            clean.folded_line(body[position + 1])
        ):
            lines.append(body[position + 1])
        rounds += class_of_round(clean, number, lines)
        taken.update(lines)
    draft.put_rounds(rounds)
    found.kinds.update(dict.fromkeys(taken, BlockKind.LABEL))
    return [index for index in body if index not in taken]


def round_headed(clean: Clean, index: int) -> str:
    """The round whose answer a line heads, (二)第二次答复(B类); "" if it is no such head."""
    return answer_of_round(_COUNTED.sub("", clean.folded_line(index), count=1))


def class_of_round(clean: Clean, number: str, lines: Sequence[int]) -> list[Round]:
    """The class that the head of a round tells, in its brackets or below it."""
    for index in lines:
        place = clean.paragraphs[index].range
        if said := _CLASS_IN.search(clean.folded, *place):
            return [Round(number, said[1], said.span(1), place)]
    return []
