"""What the outcome letters mean, where a page says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.document import Legend
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction.values import trim
from reader_app.text.clean import Clean

_ENTRY = re.compile(
    r"(?<![A-Za-z0-9类])[“\"'(\[]?(?P<letter>[A-D甲乙丙丁])[”\"')\]]?[ ]?(?:类|级|等|档)?"
    r"[”\"]?(?:提案|答复)?[ ]?"
    r"(?:(?<=[)）\]])[ ]?(?=已|所提|正在|列入|因|暂|留作|问题|部分|基本|提案|予)"
    r"|(?<=类)(?=已|所提|正在|列入|因|暂|留作|问题|部分|基本)|[:.—-]+|为|是|表示|代表|指|"
    r"即|,(?=所提|指|提案所提|已|正在|因|列入|暂))[ ]?"
)
_MEANING = re.compile(r"解决|采纳|落实|计划|参考|不可行|暂|条件|限制|说明|留作|明确|吸收|列入|难以")


def read_legend(clean: Clean, paragraphs: Sequence[int]) -> tuple[Legend | None, frozenset[int]]:
    """The legend, if one is printed in the given paragraphs, and which of them hold it."""
    for at, index in enumerate(paragraphs):
        run = [index]
        found = _entries(clean, run)
        if len(found) == 1:
            # One letter a paragraph.
            for following in paragraphs[at + 1 : at + 4]:
                more = _entries(clean, [following])
                if len(more) != 1:
                    break
                run.append(following)
                found += more
        if len(found) >= 2 and [letter for letter, *_ in found] in _ORDERS[len(found)]:
            return _legend(clean, found), frozenset(run)
    return None, frozenset()


_ORDERS = {n: [list("ABCD"[:n]), list("甲乙丙丁"[:n])] for n in range(2, 5)} | {
    n: [] for n in range(5, 40)
}


def _entries(clean: Clean, indexes: Sequence[int]) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for index in indexes:
        paragraph = clean.paragraphs[index]
        if paragraph.end - paragraph.start > 600:
            continue
        found += _in_brackets(clean, paragraph.start, paragraph.end)
        found += _before_letters(clean, paragraph.start, paragraph.end)
        found += [
            (match["letter"], *match.span("meaning"))
            for match in _MARKED.finditer(clean.folded, paragraph.start, paragraph.end)
            if _MEANING.search(match["meaning"])
        ]
        marks = list(_ENTRY.finditer(clean.folded, paragraph.start, paragraph.end))
        for k, mark in enumerate(marks):
            end = marks[k + 1].start() if k + 1 < len(marks) else paragraph.end
            stop = re.search(
                r"[。;]|[,、](?=[“\"]?[A-D甲乙丙丁](?:类|[”\"]))", clean.folded[mark.end() : end]
            )
            end = mark.end() + stop.start() if stop else end
            start, end = trim(clean, mark.end(), end, ' ,;。、“”"')
            while (
                end > start and clean.folded[end - 1] in "):" and "(" not in clean.folded[start:end]
            ):
                end -= 1
            if end - start < 3 or not _MEANING.search(clean.folded[start:end]):
                continue
            found.append((mark["letter"], start, end))
        if len(found) > 30:
            return []
    return found


_BRACKETED = re.compile(
    r"[“]?([A-D甲乙丙丁])[”]?类?(?:提案|答复)?[ ]?\(([^()]{3,60})\)(?![的]?[ ]?\d)"
)


def _in_brackets(clean: Clean, start: int, end: int) -> list[tuple[str, int, int]]:
    """A类(已解决或采纳)、B类(列入计划解决), unless a count follows: that is a total."""
    return [
        (match[1], *match.span(2))
        for match in _BRACKETED.finditer(clean.folded, start, end)
        if _MEANING.search(match[2])
    ]


_MARKED = re.compile(  # 所提问题已经解决或者采纳的,标注“A”
    r"(?P<meaning>[^。;:,(\n)]{6,40}),(?:应当)?(?:标注|标明|标识|注明|用|列为|归为)(?:为)?[“]?"
    r"(?P<letter>[A-D])[”]?(?:类)?(?=[;,。、”]|$)"
)
_LETTER_AFTER = re.compile(
    r"[(\[][“]?([A-D甲乙丙丁])[”]?类?(?:提案)?[)\]](?=的?(?:提案)?(?:共|有|为|计)?\d)"
)
_CLAUSE = re.compile(r"[^。;:,\n]+$")


def _before_letters(clean: Clean, start: int, end: int) -> list[tuple[str, int, int]]:
    """已经解决或基本解决的(A类)22件: the clauses before the letter say what it stands for."""
    found = []
    for match in _LETTER_AFTER.finditer(clean.folded, start, end):
        low = high = match.start()
        floor = max(start, high - 80)
        while clause := _CLAUSE.search(clean.folded[floor:low]):
            words = clause.group()
            if not _MEANING.search(words) or re.search(r"\d|[看中]$", words):
                break
            low = floor + clause.start()
            if low == floor or clean.folded[low - 1] != ",":
                break
            low -= 1
        if clean.folded.startswith("其中", low):
            low += 2
        low, high = trim(clean, low, high, " ,")
        if high - low > 3:
            found.append((match[1], low, high))
    return found


def _legend(clean: Clean, entries: Sequence[tuple[str, int, int]]) -> Legend:
    meanings = {letter: " ".join(clean.text[a:b].split()) for letter, a, b in entries}
    places: tuple[tuple[Span, ...], ...] = tuple(clean.spans(a, b) for _, a, b in entries)
    return Legend(
        meanings=meanings,
        sources={"meanings": FieldSource(places, Origin.STATED, 0.95)},
    )
