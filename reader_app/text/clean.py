"""A text as a reader would say it, with an exact map back to the file's characters.

Cleaning only leaves out: every character of ``Clean.text`` stands in the source, in the same
order, but for tables set with spaces, which stand cell by cell. Whatever a rule finds in the clean
text therefore has its place in the untouched one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from reader_app.domain.span import Span
from reader_app.text.cut_pages import pages_joined
from reader_app.text.lines import Line, read_lines
from reader_app.text.torn import continues
from reader_app.text.torn_spaces import tear_widths, torn_spaces
from reader_app.text.width import HAN, fold_width


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or one cell of a table: a half-open range of the clean text.

    ``table``, ``row`` and ``column`` number Markdown and tab-separated tables; row 0 is the
    first row. A cell with a ``<br>`` gives several paragraphs of the same row and column.
    """

    start: int
    end: int
    heading_level: int = 0  # of a Markdown heading
    bullet: str = ""  # of a Markdown list: -, *, +
    indented: bool = False
    bold: bool = False  # begins with a Markdown **
    blank_lines_before: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def range(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(frozen=True)
class Clean:
    """The clean text. Exactly one character stands between two paragraphs.

    In ``folded`` that character is always a line feed, full-width letters, digits and marks
    are half-width, and the quotes round a proposal's title are 《》; it is as long as ``text``, so
    offsets are good for both.
    """

    source: str
    text: str
    folded: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Span, ...] = field(repr=False)  # the source slices that ``text`` is made of

    @cached_property
    def _starts(self) -> Sequence[int]:
        starts, at = [], 0
        for start, end in self.pieces:
            starts.append(at)
            at += end - start
        return starts

    def offset(self, index: int) -> int:
        """The source offset of the character at ``index`` of the clean text."""
        piece = bisect_right(self._starts, index) - 1
        return self.pieces[piece].start + index - self._starts[piece]

    def slices(self, start: int, end: int) -> tuple[Span, ...]:
        """The source slices whose characters, joined, are exactly ``text[start:end]``."""
        if start >= end:
            return ()
        piece = bisect_right(self._starts, start) - 1
        found = []
        while piece < len(self.pieces) and self._starts[piece] < end:
            at, (low, high) = self._starts[piece], self.pieces[piece]
            found.append(Span(low + max(0, start - at), min(high, low + end - at)))
            piece += 1
        return tuple(found)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The source slices of ``text[start:end]`` without white space at its ends.

        Slices that are parted by nothing but white space are one, so that a value which
        stands in one place has one span.
        """
        start, end = self.trim(start, end)
        return self.merged(self.slices(start, end))

    def merged(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """``spans`` with those joined that only white space parts in the source."""
        found: list[Span] = []
        for span in spans:
            if found and found[-1].end <= span.start:
                gap = self.source[found[-1].end : span.start]
                if not gap or gap.isspace():
                    found[-1] = Span(found[-1].start, span.end)
                    continue
            found.append(span)
        return tuple(found)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without white space at its ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def paragraph_text(self, paragraph: Paragraph) -> str:
        return self.text[paragraph.start : paragraph.end]

    def paragraph_folded(self, paragraph: Paragraph) -> str:
        return self.folded[paragraph.start : paragraph.end]

    def folded_line(self, index: int) -> str:
        """The folded text of the paragraph at ``index``, without white space at its ends."""
        return self.paragraph_folded(self.paragraphs[index]).strip()

    @cached_property
    def readings(self) -> dict[object, dict[int, Any]]:
        """For the two decorators below: by reader and by where it read, what was read."""
        return {}


Reading = TypeVar("Reading")


def read_once(
    read: Callable[[Clean, Paragraph], Reading],
) -> Callable[[Clean, Paragraph], Reading]:
    """A reader whom many ask of the same paragraphs: it reads each of a text's once.

    What it reads is shared, so nobody may change it.
    """

    @wraps(read)
    def reading(clean: Clean, paragraph: Paragraph) -> Reading:
        known: dict[int, Reading] = clean.readings.setdefault(read, {})
        if paragraph.start not in known:
            known[paragraph.start] = read(clean, paragraph)
        return known[paragraph.start]

    return reading


def read_text_once(read: Callable[[Clean], Reading]) -> Callable[[Clean], Reading]:
    """The same for what a reader says of a text as a whole."""

    @wraps(read)
    def reading(clean: Clean) -> Reading:
        known: dict[int, Reading] = clean.readings.setdefault(read, {})
        if 0 not in known:
            known[0] = read(clean)
        return known[0]

    return reading


def clean(source: str) -> Clean:
    """Leave out what is print or markup, mend torn lines, and number the paragraphs."""
    groups = _paragraph_lines(source, read_lines(source))
    pieces: list[Span] = []
    paragraphs: list[Paragraph] = []
    texts: list[str] = []
    at = 0
    widths = tear_widths(source, groups)
    for lines in groups:
        kept = torn_spaces(source, lines, widths)
        length = sum(end - start for start, end in kept)
        if not length:
            continue
        if paragraphs:
            separator = _separator(source, pieces[-1].end, kept[0].start)
            pieces.append(Span(separator, separator + 1))
            at += 1
        pieces.extend(kept)
        head = lines[0]
        paragraphs.append(
            Paragraph(
                at,
                at + length,
                head.heading_level,
                head.bullet,
                head.indented,
                head.bold,
                head.blank_lines_before,
                head.table,
                head.row,
                head.column,
            )
        )
        texts.append("".join(source[start:end] for start, end in kept))
        at += length
    text = "".join(source[start:end] for start, end in pieces)
    folded = "\n".join(fold_width(text).replace("\n", " ").replace("\r", " ") for text in texts)
    folded = _marks_as_usual(_titles_as_books(folded))
    return Clean(source, text, folded, tuple(paragraphs), tuple(pieces))


# A proposal's whole title in “”, 「」, 【】 or 〔〕, as some papers print what others put in 《》.
_QUOTED_TITLE = re.compile(
    r"[“「\"【『\[](?P<title>关于(?:[^“”「」《》【】『』\[\]\"\n]|“[^“”\n]{1,20}”|「[^「」\n]{1,20}」){3,80}?"
    r"(?:提案|建议|议案))[”」\"】』\]]"
)


_POINT = re.compile(  # which ends a sentence on a page without 。
    rf"(?<![一二三四五六七八九十])(?<=[{HAN})\]%”\"》])\.(?=[ ]*(?:$|[{HAN}“\"(《\d]))",
    re.MULTILINE,
)
_STRAIGHT = re.compile(rf'(?<=[{HAN}:(、，,])"(?P<words>[{HAN}\d][^"\n,]{{0,30}})"(?!,")')


_TWICE = re.compile(",(?=[,。、;:])")  # a site's fault: 共提出提案312件,,立案290件,。
_FEWEST_TWICE = 3
_RING = re.compile("(?<=[一二三四五六七八九十百千])○(?=[○一二三四五六七八九十件])")  # 一千二百○八件


def _marks_as_usual(folded: str) -> str:
    """On a page typed with Western marks, the stops and quotes as other pages print them."""
    if "." in folded and "。" not in folded and len(_POINT.findall(folded)) > 2:
        folded = _POINT.sub("。", folded)
    if '"' in folded and "“" not in folded:
        folded = _STRAIGHT.sub(r"“\g<words>”", folded)
    if ",。" in folded and len(_TWICE.findall(folded)) >= _FEWEST_TWICE:
        folded = _TWICE.sub(" ", folded)
    if "○" in folded:
        folded = _RING.sub("〇", folded)
    return _SCANNED_NUMBER.sub(lambda one: one.group().translate(_DIGITS), folded)


_SCANNED_NUMBER = re.compile(r"(?<=第)[ ]?(?=[lIO]{0,5}\d|\d)[\dlIO]{1,6}(?=[ ]?号)")  # 第3l号
_DIGITS = str.maketrans("lIO", "110")


def _titles_as_books(folded: str) -> str:
    return _QUOTED_TITLE.sub(r"《\g<title>》", folded) if "关于" in folded else folded


def _paragraph_lines(source: str, lines: Sequence[Line]) -> list[list[Line]]:
    """Printed lines put together as the paragraphs they were torn from."""
    lines, of_page_before = pages_joined(source, lines)
    goes_on = continues(source, lines)
    groups: list[list[Line]] = []
    for number, (line, joins) in enumerate(zip(lines, goes_on, strict=True)):
        if (joins or number in of_page_before) and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _separator(source: str, start: int, end: int) -> int:
    """The one source character that is kept between two paragraphs: a line's end if any.

    Cells that go on over lines stand in the order of the table, and not of the lines.
    """
    if end < start:
        return start
    for mark in ("\n", "\r"):
        found = source.find(mark, start, end)
        if found >= 0:
            return found
    return start
