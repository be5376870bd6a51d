"""What the outcome letters mean, where a page says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader_app.domain.document import Legend
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction.words.bullets import BULLETS
from reader_app.extraction.words.values import trim
from reader_app.text.clean import Clean

_BEGINS = (
    "已|所提|正在|列入|因|暂|留作|问题|部分|基本|提案(?=所)|予|得到|受|拟"
    "|不能|无法|难以|解决|采纳|计划|落实|未|可"
)
"""How a meaning begins where no mark stands between it and its letter."""
_ENTRY = re.compile(
    r"(?<![A-Za-z0-9类号])[“\"'(\[【]?(?P<letter>[A-D甲乙丙丁])[”\"')\]】]?[ ]?(?:类|级|等|档)?"
    r"[”\")\]】*]{0,3}(?:提案|答复)?[ ]?"
    rf"(?:(?<=[)）\]】])[ ]?(?={_BEGINS})|(?<=[A-D甲乙丙丁][ ])(?={_BEGINS})"
    rf"|(?<=类)[ ]?(?={_BEGINS})|(?:是指|即指|系指)|[:.—=|-]+"
    rf"|,?(?:为|是|表示|代表|指|即)|[,、](?={_BEGINS}|指))[ ]?"
)
_LETTER = re.compile("[A-D甲乙丙丁]")
_LETTER_ALONE = re.compile(r"[“(\[]?(?P<letter>[A-D甲乙丙丁])[”)\]]?类?")


class _Entry(NamedTuple):
    letter: str
    start: int
    end: int


# What the letters stand for, wherever they are used: the first is done, the last is not.
_DONE = re.compile("解决|采纳|落实|吸收|规定|办结|完成|实施")
_NOT_YET = re.compile("正在|列入|计划|规划|逐步|部分|拟|启动|创造条件|继续")
_NOT = re.compile("条件|限制|所限|暂|不能|难以|无法|困难|参考|研究|说明|不可行|不具备|未|原因")
_SENSE: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys("A甲", _DONE),
    **dict.fromkeys("B乙", re.compile(f"{_NOT_YET.pattern}|{_NOT.pattern}")),
    **dict.fromkeys("C丙", re.compile(f"{_NOT.pattern}|{_NOT_YET.pattern}")),
    **dict.fromkeys("D丁", re.compile(f"{_NOT.pattern}|其他|不予")),
}
_NO_MEANING = re.compile(r"[《》?]|关于.*(?:建议|提案)|加强|完善|强化|责任|\d+[件个]|[ |]\d+$")
_LONGEST = 60
_ASKS = re.compile("问卷|您认为|请选择|调查")
_LEAST = 3
"""Letters that make a legend; two may be all that a page tells of its totals."""
_EXPLAINS = re.compile(
    "[说注]明|注:|备注|图例|含义|表示|分类|分为|是指|代码|(?:为|指)[^,;。]{2,30};"
)


def read_legend(clean: Clean, paragraphs: Sequence[int]) -> tuple[Legend | None, frozenset[int]]:
    """The legend, if one is printed in the given paragraphs, and which of them hold it."""
    for at, index in enumerate(paragraphs):
        run = [index]
        found = _entries(clean, index)
        if not found:
            found, run = _letters_over_meanings(clean, paragraphs[at : at + 8])
        elif len(found) == 1:
            # One letter a paragraph.
            for following in paragraphs[at + 1 : at + 4]:
                more = _entries(clean, following)
                if not more or len(found) + len(more) > 4:
                    break
                run.append(following)
                found += more
        if found and _is_legend(clean, found):
            return _legend(clean, found), frozenset(run)
    return None, frozenset()


_ORDERS = {n: ["ABCD"[:n], "甲乙丙丁"[:n]] for n in range(2, 5)}


def _is_legend(clean: Clean, entries: Sequence[_Entry]) -> bool:
    letters = "".join(entry.letter for entry in entries)
    if letters not in _ORDERS.get(len(entries), []):
        return False
    said = [clean.folded[entry.start : entry.end] for entry in entries]
    if any(_NO_MEANING.search(text) or len(text) > _LONGEST for text in said):
        return False
    first, last = entries[0].start, entries[-1].end
    around = clean.folded[max(0, first - 40) : last + 20]
    if _ASKS.search(around) or (len(entries) < _LEAST and not _EXPLAINS.search(around)):
        return False
    return all(_SENSE[letter].search(text) for letter, text in zip(letters, said, strict=True))


def _entries(clean: Clean, index: int) -> list[_Entry]:
    """The letters that one paragraph explains, whichever way it does."""
    paragraph = clean.paragraphs[index]
    place = (paragraph.start, paragraph.end)
    if not _LETTER.search(clean.folded, *place):
        return []  # as most paragraphs
    whole = paragraph.end - paragraph.start <= _LONGEST_TOLD
    if whole and (found := _entries_in(clean, *place)):
        return found
    sentences = (one.span() for one in _SENTENCE.finditer(clean.folded, *place))
    told = [_entries_in(clean, *one) for one in sentences if one[1] - one[0] <= _LONGEST_TOLD]
    return max(told, key=len, default=[]) if any(len(one) >= _LEAST for one in told) else []


_LONGEST_TOLD = 600  # characters that explain the letters
_SENTENCE = re.compile("[^。]+。?")


def _entries_in(clean: Clean, start: int, end: int) -> list[_Entry]:
    """The letters that a range of text explains."""
    place = (start, end)
    found = [*_in_brackets(clean, *place), *_before_letters(clean, *place)]
    marked = [
        _Entry(match["letter"], *match.span("meaning"))
        for match in _MARKED.finditer(clean.folded, *place)
        if _tells(match["meaning"])
    ]
    if marked:
        return [*found, *marked]
    found += _after_letters(clean, *place)
    return found if len(found) <= 4 else []


def _tells(text: str) -> bool:
    return any(sense.search(text) for sense in (_DONE, _NOT_YET, _NOT))


def _after_letters(clean: Clean, start: int, end: int) -> Iterator[_Entry]:
    """A类:已解决;B类:列入计划: each letter up to the next one or the end of its clause."""
    marks = list(_ENTRY.finditer(clean.folded, start, end))
    for k, mark in enumerate(marks):
        stop = marks[k + 1].start() if k + 1 < len(marks) else end
        clause = re.search(
            r"[。;]|[,、](?=[“\"]?[A-D甲乙丙丁](?:类|[”\"]))", clean.folded[mark.end() : stop]
        )
        stop = mark.end() + clause.start() if clause else stop
        low, high = trim(clean, mark.end(), stop, f' ,;。、“”"【】[|{BULLETS}')
        while high > low and clean.folded[high - 1] in "):" and "(" not in clean.folded[low:high]:
            high -= 1
        if high - low >= 3 and _tells(clean.folded[low:high]):
            yield _Entry(mark["letter"], low, high)


def _letters_over_meanings(
    clean: Clean, paragraphs: Sequence[int]
) -> tuple[list[_Entry], list[int]]:
    """A | 已解决 | B | 列入计划: cells or lines with a letter alone, and its meaning behind it."""
    found: list[_Entry] = []
    for letter_at, meaning_at in zip(paragraphs[::2], paragraphs[1::2], strict=False):
        letter, meaning = clean.paragraphs[letter_at], clean.paragraphs[meaning_at]
        alone = _LETTER_ALONE.fullmatch(clean.paragraph_folded(letter).strip())
        low, high = trim(clean, meaning.start, meaning.end, " 。;")
        if alone is None or not _tells(clean.folded[low:high]):
            break
        found.append(_Entry(alone["letter"], low, high))
    return found, list(paragraphs[: 2 * len(found)])


_BRACKETED = re.compile(
    r"[“]?([A-D甲乙丙丁])[”]?类?(?:提案|答复)?的?[ ]?\((?:即|指|是指|为)?([^()]{3,60})\)"
    r"(?!的?[ ]?(?:率|占)[ ]?\d)"
)


def _in_brackets(clean: Clean, start: int, end: int) -> list[_Entry]:
    """A类(已解决或采纳)、B类(列入计划解决), beside their totals, too."""
    return [
        _Entry(match[1], *match.span(2))
        for match in _BRACKETED.finditer(clean.folded, start, end)
        if _tells(match[2]) and not _EXPLAINED_IN.match(match[2])
    ]


_EXPLAINED_IN = re.compile("[A-D甲乙丙丁]类?[ ]?[:为是指]")  # 办理结果:C类(A类:已解决;B类:…)
_MARKED = re.compile(  # 所提问题已经解决或者采纳的,标注“A”; 列入计划解决的为B类
    r"(?:(?:对于?|凡是?|其中)[ ]?)?(?P<meaning>[^。;:,()\n]{3,40}?)"
    r"(?:,?(?:应当|均|一律)?(?:在[^,;。]{2,16}(?:标注|标明|注明)|标注|标明|标识|标为?|注明|用|列为|归为"
    r"|定为|评为|属于?)|,为|为(?=“?[A-D](?:”?类|[,;。])))(?:为)?[“]?"
    r"(?P<letter>[A-D])[”]?(?:类)?(?:表示)?(?=[;,。、”]|$)"
)
_LETTER_AFTER = re.compile(  # …解决的(A类)22件, …解决的A类22件
    r"(?:[(\[][“]?|(?<=的)[“]?(?=[A-D]”?类))([A-D甲乙丙丁])[”]?类?[”]?(?:提案)?[)\]]?"
    r"(?=的?(?:提案)?(?:共|有|为|计)?[\d一二三四五六七八九十百]|(?<=[)])(?:[、;,。]|三类|三种|$))"
)
_CLAUSE = re.compile(r"(?:(?<=[件%]、)|(?<=[。;:,—\n])|^)(?!.*[件%]、)[^。;:,—\n]+$")


def _before_letters(clean: Clean, start: int, end: int) -> list[_Entry]:
    """已经解决或基本解决的(A类)22件: the clauses before the letter say what it stands for."""
    found = []
    for match in _LETTER_AFTER.finditer(clean.folded, start, end):
        low = high = match.start()
        floor = max(start, high - 80)
        while clause := _CLAUSE.search(clean.folded[floor:low]):
            words = clause.group()
            if not _tells(words) or re.search(r"\d|[看中]$|[)]|[一二三四五六七八九十百]件", words):
                break
            low = floor + clause.start()
            if low == floor or clean.folded[low - 1] != ",":
                break
            low -= 1
        low, high = trim(clean, low, high, " ,")
        if clean.folded.startswith("其中", low):
            low, high = trim(clean, low + 2, high, " ,")
        if high - low > 3:
            found.append(_Entry(match[1], low, high))
    return found


_QUOTED = re.compile(r"(?:属于?|系|为)?[“\"](?P<words>[^“”\"]{3,})[”\"]的?")  # 属于“已经解决”的


def _legend(clean: Clean, entries: Sequence[_Entry]) -> Legend:
    quoted = [_QUOTED.fullmatch(clean.folded, entry.start, entry.end) for entry in entries]
    entries = [
        entry._replace(start=one.start("words"), end=one.end("words")) if one else entry
        for entry, one in zip(entries, quoted, strict=True)
    ]
    meanings = {e.letter: " ".join(clean.text[e.start : e.end].split()) for e in entries}
    places: tuple[tuple[Span, ...], ...] = tuple(clean.spans(e.start, e.end) for e in entries)
    told = clean.folded[entries[-1].end : entries[-1].end + 8]
    confidence = 0.75 if re.search(r"[)\]]的?\D?\d", told) else 0.95  # said beside their totals
    return Legend(
        meanings=meanings,
        sources={"meanings": FieldSource(places, Origin.STATED, confidence)},
    )
