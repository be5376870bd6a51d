"""The text that figures are read from: lines that belong together as one, names before figures."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader_app.extraction.figures.counted import COUNTERS, DIGITS
from reader_app.text.clean import Clean, Paragraph
from reader_app.text.width import HAN


def flow(clean: Clean, body: Sequence[Paragraph]) -> tuple[str, Sequence[int]]:
    """The folded text of ``body``, and the place of each character in the clean text.

    A paragraph that stops in the middle of a sentence goes on with the next line, where that
    stands right below it: figures are torn, too (办复率10 | 0%). What parts a figure from its
    words (收到提案: 358 件) is left out.
    """
    places = array("L")
    parts: list[str] = []
    before: Paragraph | None = None
    counter: tuple[str, int] | None = None  # 收到提案(件) over 312, and its place
    lines = _names_first(clean, body)
    apart = _stand_apart(clean, lines)
    for k, paragraph in enumerate(lines):
        if before is not None and not (
            _goes_on(clean, before, paragraph) or (apart and _is_torn(clean, before, paragraph))
        ):
            parts.append("\n")
            places.append(before.end - 1)
        text = clean.paragraph_folded(paragraph)
        if counter is not None:
            parts.append(text + counter[0])
            places.extend((*range(paragraph.start, paragraph.end), counter[1]))
            before, counter = paragraph, None
            continue
        counted = _COUNTER_BEHIND.search(text) if k + 1 < len(lines) else None
        if counted and _is_its_figure(clean, paragraph, lines[k + 1]):
            counter = counted[1], paragraph.start + counted.start(1)
            text = text[: counted.start()]
            paragraph = replace(paragraph, end=paragraph.start + len(text))
        at = 0
        for mark in _PARTING.finditer(text):
            parts.append(text[at : mark.start()])
            places.extend(range(paragraph.start + at, paragraph.start + mark.start()))
            at = mark.end()
        parts.append(text[at:])
        places.extend(range(paragraph.start + at, paragraph.end))
        before = lines[k]
    return _ZERO.sub("〇", "".join(parts)), places


_ZERO = re.compile("(?<=[百千零一二三四五六七八九])[○Ｏ](?=[零一二三四五六七八九十])")
"""A circle of another kind in a number: 一千二百○八."""
_COUNTER_BEHIND = re.compile(rf"[ ]?\((?:单位:)?({COUNTERS}|[%家名位人])\)$")


def _is_its_figure(clean: Clean, name: Paragraph, figure: Paragraph) -> bool:
    digits = _DIGITS_ALONE.match(clean.paragraph_folded(figure).strip())
    return bool(digits) and _goes_on(clean, name, figure)


def _names_first(clean: Clean, body: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, where figures stand over their names with each figure below its name.

    286件 / 收到提案, 251件 / 立案: such cards begin with a figure, below an empty line.
    """
    lines = _in_columns(clean, list(body))
    cards = [at for block in _blocks(lines) for at in _cards(clean, lines, block)]
    if len(cards) >= _FEWEST_CARDS:
        for at in cards:
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
    return lines


def _in_columns(clean: Clean, lines: list[Paragraph]) -> list[Paragraph]:
    """The cells of tables that have one row of figures below their names, column by column."""
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].table == lines[at].table is not None:
            stop += 1
        half, odd = divmod(stop - at, 2)
        if lines[at].table is not None and half > 1 and not odd:
            names, figures = lines[at : at + half], lines[at + half : stop]
            rows = {line.row for line in names}, {line.row for line in figures}
            told = all(
                name.column == figure.column
                and _NAME_ALONE.match(clean.paragraph_folded(name).strip())
                and _CARD_FIGURE.fullmatch(clean.paragraph_folded(figure).strip())
                for name, figure in zip(names, figures, strict=True)
            )
            if told and len(rows[0]) == len(rows[1]) == 1:
                pairs = zip(names, figures, strict=True)
                lines[at:stop] = [one for pair in pairs for one in pair]
        at = stop
    return lines


def _blocks(lines: Sequence[Paragraph]) -> Iterator[range]:
    """The runs of lines that stand together."""
    first = 0
    for at in range(1, len(lines) + 1):
        together = (
            at < len(lines)
            and not lines[at].blank_lines_before
            and lines[at].start == lines[at - 1].end + 1
        )
        if not together:
            yield range(first, at)
            first = at


def _cards(clean: Clean, lines: Sequence[Paragraph], block: range) -> Sequence[int]:
    """Where the figures of a block stand, if it is of nothing but figures over names."""
    if len(block) % 2 or lines[block[0]].table is not None:
        return ()
    texts = [clean.paragraph_folded(lines[at]).strip() for at in block]
    figures = all(_CARD_FIGURE.fullmatch(text) for text in texts[::2])
    names = all(len(text) <= 16 and _NAME_ALONE.match(text) for text in texts[1::2])
    return block[::2] if figures and names else ()


_FEWEST_CARDS = 2
_CARD_FIGURE = re.compile(rf"(?:{DIGITS}|\d+\.\d+)[ ]?(?:{COUNTERS}|%|[家名位人场次])?")
_PARTING = re.compile(
    rf"(?<=[{HAN})])(?: ?: ?| {{1,3}})(?=[\d*]|[一二三四五六七八九十百千]{{1,9}}件)"
    rf"|(?<=\d) (?=[{HAN}%])|(?<=[A-D]) (?=类)"
    r"|,(?=[,。、;:])| (?=[,。、;:])|(?<=%)%"  # marks that a site has printed twice
    r"|(?<=[案计共为有到议]\d) (?=\d{1,3}[ ]?[件份])"  # figures that are torn: 立案1 86件
    r"|(?<=[案计共为有到议]\d\d) (?=\d{1,2}[ ]?[件份])"
    r"|(?<=[案计共为有到议] \d) (?=\d{1,3}[ ]?[件份])"
)
_FIGURE_ALONE = re.compile(rf"(?:{DIGITS}|\d+\.\d+)(?:{COUNTERS}|%)$")
_DIGITS_ALONE = re.compile(rf"(?!(?:19|20)\d\d$)(?:{DIGITS}|\d+\.\d+)$")
_COUNTER_ALONE = re.compile(rf"(?:{COUNTERS}|%)$")
_ENTRY_LINE = re.compile(
    rf"^[{HAN}]{{2,20}}(?:方面|类|领域|问题|建设|其他|其它)[{HAN}]{{0,6}}[ ]?\d+[ ]?(?:{COUNTERS})"
)
_ENTRY_ALONE = re.compile(
    rf"[{HAN}]{{2,20}}(?:方面|类|领域|问题|建设|其他|其它)[{HAN}]{{0,6}}[ ]?\d+[ ]?(?:{COUNTERS})"
    r"(?:,*占[^,;。0-9]{0,8}\d+(?:\.\d+)?[ ]?%{1,2})?[,;。、]{0,2}"
)
_NAME_ALONE = re.compile(rf"[{HAN}()A-D]{{2,14}}:?$")


def _goes_on(clean: Clean, before: Paragraph, after: Paragraph) -> bool:
    if before.table == after.table is not None and before.row != after.row:
        return before.column == after.column and _is_name_and_figure(clean, before, after)
    if after.end + 1 == before.start and not before.blank_lines_before:
        return True  # a figure that stood over its name
    if after.start != before.end + 1:
        return False
    if after.table is not None:  # a figure in the cell beside its name
        same_row = (before.table, before.row) == (after.table, after.row)
        return same_row and _is_name_and_figure(clean, before, after)
    if _is_name_and_figure(clean, before, after) or _is_entry(clean, before, after):
        return True
    if after.blank_lines_before:
        return False
    last, first = clean.folded[before.end - 1], clean.folded[after.start]
    return before.end - before.start > 12 and last.isalnum() and first.isalnum()


_FEWEST_APART = 6
_NARROW = 48  # characters of a line that is torn and no paragraph
_ENDS = "。;:!?)》”"


def _stand_apart(clean: Clean, lines: Sequence[Paragraph]) -> bool:
    """Whether an empty line stands between all lines, which then parts no paragraphs."""
    blank = sum(1 for line in lines[1:] if line.blank_lines_before)
    torn = sum(1 for line in lines if clean.folded[line.end - 1] not in _ENDS)
    narrow = all(line.end - line.start <= _NARROW for line in lines)
    enough = len(lines) >= _FEWEST_APART and blank * 4 >= (len(lines) - 1) * 3
    return enough and narrow and torn * 2 >= len(lines)


def _is_torn(clean: Clean, before: Paragraph, after: Paragraph) -> bool:
    """Whether a line stops in the middle of a sentence, on a page whose lines stand apart."""
    last, first = clean.folded[before.end - 1], clean.folded[after.start]
    goes_on = last not in _ENDS and (first.isalnum() or first in "“《(")
    return goes_on and before.end - before.start > 12 and after.table is None


def _is_entry(clean: Clean, before: Paragraph, after: Paragraph) -> bool:
    """其中: 经济建设方面2133件, … with each part of the whole on a line of its own."""
    if after.end - after.start > 400:
        return False
    text = clean.paragraph_folded(after)
    if after.blank_lines_before:  # then the line is the entry and nothing else
        ends = clean.folded[before.end - 1] in ",;:、"
        return ends and bool(_ENTRY_ALONE.fullmatch(text.strip()))
    if text.startswith("占") and text[-1] == "%":
        return clean.folded[before.end - 1] in "件个份"
    return clean.folded[before.end - 1] in ",;:、" and bool(_ENTRY_LINE.search(text))


def _is_name_and_figure(clean: Clean, before: Paragraph, after: Paragraph) -> bool:
    """立案 above 312件, as pictures of figures print it."""
    name, figure = clean.paragraph_folded(before), clean.paragraph_folded(after)
    if _DIGITS_ALONE.match(name):
        return bool(_COUNTER_ALONE.match(figure))  # 立案 / 312 / 件
    if _DIGITS_ALONE.match(figure) and not _OF_CASES.search(name):
        return False
    figured = _FIGURE_ALONE.match(figure) or _DIGITS_ALONE.match(figure)
    return bool(len(name) < 16 and _NAME_ALONE.match(name) and figured)


_OF_CASES = re.compile("[提立]案|办[复结]|答复|建议|率$")
