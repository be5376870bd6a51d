"""Spaces within words: left where a printed line ended, or set to spread a label or a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from reader_app.domain.span import Span
from reader_app.text.line_ends import LABEL_STEMS, cells
from reader_app.text.lines import Line
from reader_app.text.width import HAN, SPACE

_SPREAD_DIGITS = re.compile(rf"(?<![\d.])\d(?: \d){{1,7}}(?=[ ]?[{HAN}%])")
_SINGLE_GAP = re.compile(rf"(?<=[{HAN}\d])[{SPACE}](?=[{HAN}\d](?![A-Za-z]))")
_SPREAD_BYLINE = re.compile(rf"记[{SPACE}]?者|通[{SPACE}]?讯[{SPACE}]?员|摄[{SPACE}]?影")
_SINGLES = re.compile(rf"(?<![{HAN}])[{HAN}](?:[{SPACE}][{HAN}](?![{HAN}]))+")
_LABEL = re.compile(rf"[{HAN}]{{0,4}}(?:{LABEL_STEMS})[{HAN}]{{0,8}}[:：]")
_CJK = rf"{HAN}，。、；：？！“”‘’《》【】（）…—·"
_TORN_SPACE = re.compile(rf"(?<=[{_CJK}])[ \xa0](?=\S)|(?<=\S)[ \xa0](?=[{_CJK}])")
_GAP = "[ \xa0]"
_ROW = re.compile(  # of a table: 序号 案由 提案人, 1 关于…的提案 张三
    rf"(?:序[号號]|\d{{1,4}}){_GAP}(?:第?\d{{1,4}}号?{_GAP})?[{HAN}《“、]{{2,}}"
    rf"[^ \xa0]*{_GAP}[^ \xa0]"
)
_SPACED_LABEL = re.compile(
    rf"(?<![^{SPACE}|;；])(?:[{HAN}][{SPACE}]{{1,4}}){{1,5}}[{HAN}](?=[{SPACE}]{{0,4}}[:：】])"
    rf"|^(?:[{HAN}][{SPACE}]{{1,4}}){{2,5}}[{HAN}](?=[{SPACE}]+[^{SPACE}][^{SPACE}]|$)"
    rf"|(?<=【)[{SPACE}]*(?:[{HAN}][{SPACE}]{{1,4}}){{1,5}}[{HAN}](?=[{SPACE}]*】)"
)


def tear_widths(source: str, groups: Sequence[Sequence[Line]]) -> tuple[int, ...]:
    """The column widths at which spaces recur; empty if spaces are just spaces."""
    widths = set()
    for lines in groups:
        if lines[0].in_table or lines[0].whole:
            continue
        text = "".join(line.text(source) for line in lines)
        if (" " not in text and "\xa0" not in text) or _ROW.match(text):
            continue
        gaps = _gaps(text)
        if len(gaps) < 4:
            continue
        width = median(gaps[1:])
        steady = sum(1 for gap in gaps[1:] if abs(gap - width) <= max(4, 0.15 * width))
        if 16 <= width <= 110 and steady >= 0.7 * (len(gaps) - 1):
            widths.add(round(width))
    return tuple(sorted(widths))


def _gaps(text: str) -> list[int]:
    gaps, at = [], 0
    for space in _TORN_SPACE.finditer(text):
        gaps.append(cells(text[at : space.start()]))
        at = space.end()
    return gaps


def torn_spaces(source: str, lines: Sequence[Line], widths: Sequence[int]) -> list[Span]:
    """The slices of a paragraph without the spaces that its words were torn or spread by."""
    kept: list[Span] = []
    for line in lines:
        if kept and line.kept:
            before, after = source[kept[-1].end - 1], source[line.kept[0].start]
            # A line's end between two words is a space; between two digits it tears a number.
            if _latin(before) and _latin(after) and not (before.isdigit() and after.isdigit()):
                kept.append(Span(kept[-1].end, kept[-1].end + 1))
        kept.extend(line.kept)
    text = "".join(source[start:end] for start, end in kept)
    if lines[0].whole:
        return kept
    drop = _spread_labels(text)
    if widths and not lines[0].in_table and not _ROW.match(text):
        drop += _line_ends(text, widths)
    return _without(kept, sorted(set(drop))) if drop else kept


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _spread_line(text: str) -> list[int]:
    """Places of the spaces in a line set wide throughout: 浏 江 日 报   第 6 版."""
    words = text.split()
    if _is_letterspaced(words):
        return [gap.start() for gap in _ONE_SPACE.finditer(text)]
    if not 5 <= len(words) <= 60 or len(text) > 160:
        return []
    single = sum(1 for word in words if len(word) == 1 and word.isalnum())
    if single < 0.7 * len(words):
        return []
    if words[0].endswith("》") or (len(words[0]) > 1 and " " in text and "\u3000" in text):
        return []  # 提案人　浦 江　谈 笑: the wide gaps part names
    if _SPREAD_BYLINE.search(text):
        return [at for run in _SINGLES.finditer(text) for at in _within_names(run)]
    return [gap.start() for gap in _SINGLE_GAP.finditer(text)]


_ONE_SPACE = re.compile(rf"(?<=[^{SPACE}])[{SPACE}](?=[^{SPACE}])")
_STOP_ALONE = re.compile("[,.:;，。：；、（(《]")
_FEWEST_LETTERS = 10


def _is_letterspaced(words: Sequence[str]) -> bool:
    """Whether all of a line is set wide, its stops too: 办 理 分 类 : 第 一 次 B 类 ,"""
    single = sum(1 for word in words if len(word) == 1)
    stops = any(_STOP_ALONE.fullmatch(word) for word in words)
    return len(words) >= _FEWEST_LETTERS and stops and single * 10 >= len(words) * 9


def _within_names(run: re.Match[str]) -> list[int]:
    """Places of the spaces inside the words of 记 者 阚 泽: a role, then names."""
    places = list(range(run.start() + 1, run.end(), 2))
    words = "".join(run.group().split())
    role = next((len(r) for r in ("通讯员", "记者", "摄影", "编辑") if words.startswith(r)), 0)
    rest = len(words) - role
    ends = {role - 1}
    if rest > 3:
        ends |= set(range(role + 1, len(words), 2))
    return [place for k, place in enumerate(places) if k not in ends]


def _spread_labels(text: str) -> list[int]:
    """Places of the white space in labels that were spread to one width: 索 引 号."""
    return _spread_line(text) + [
        at
        for pattern in (_SPACED_LABEL, _SPREAD_DIGITS)
        for label in pattern.finditer(text)
        for at in range(label.start(), label.end())
        if text[at].isspace()
    ]


def _line_ends(text: str, widths: Sequence[int]) -> list[int]:
    """Places of the spaces where a printed line ended."""
    found: list[int] = []
    spaces: list[int] = []
    for match in _TORN_SPACE.finditer(text):
        if (
            text[match.start() - 1] in ",;，；、。：:"
            and text[match.end() : match.end() + 1].isalpha()
        ):
            found.append(match.start())  # never a gap between words, whether a line ended or not
        elif not _LABEL.match(text, match.end()):
            spaces.append(match.start())
    at, low, high = 0, widths[0], widths[-1]
    for i, space in enumerate(spaces):
        width = cells(text[at:space])
        if width < low - 8:
            continue
        if i + 1 < len(spaces) and cells(text[at : spaces[i + 1]]) <= high:
            continue  # the next space is nearer to the line's end; this one was printed
        if not (_latin(text[space - 1]) and _latin(text[space + 1])):
            found.append(space)
        at = space + 1
    return found


def _without(kept: Sequence[Span], drop: Sequence[int]) -> list[Span]:
    """``kept`` without the characters at the places ``drop`` of their joined text."""
    found: list[Span] = []
    at, k = 0, 0
    for start, end in kept:
        low = start
        while k < len(drop) and drop[k] < at + end - start:
            place = start + drop[k] - at
            if place > low:
                found.append(Span(low, place))
            low = place + 1
            k += 1
        if low < end:
            found.append(Span(low, end))
        at += end - start
    return found
