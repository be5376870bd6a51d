"""Printed lines in the order of reading, put together as the text of a page.

A paragraph that columns or pages broke is one line of the text. What a page prints in larger
type is marked as Markdown marks headings. Running heads and page numbers that stand in the
way of a paragraph follow it, each between two form feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader_app.domain.carrier import LineBox
from reader_app.domain.span import Span
from reader_app.sources.page_columns import Wall
from reader_app.sources.page_layout import PageReader
from reader_app.sources.page_lines import Line
from reader_app.sources.page_margins import (
    FOLIO,
    OUTSIDE,
    margin_line,
    own_facts,
    own_overview,
    running_pieces,
    without_our_own,
)
from reader_app.sources.page_pieces import PagePieces
from reader_app.sources.page_tables import Rule, Table, find_tables
from reader_app.sources.printed_pieces import Piece, prevailing_size

_CUT_LINE = 10  # characters; shorter lines recur by chance
_LARGEST_PITCH = 2.1  # line to line, in sizes
_INDENT = 1.2  # characters; a paragraph's first line stands further in
_HANGING = 3.5  # characters from which an indented line goes on below a label
_HEADLINE, _CROSSHEAD = 1.55, 1.16  # sizes, of the body's
_SHORTEST_HEADLINE, _LONGEST_HEADING = 7, 60
_ENDS_SENTENCE = re.compile(r"[。!?！？;；:：…】」』）)》][”\"’]?$")
_BEGINS_ANEW = re.compile(
    r"[【■●◆▲★▶△□○◎◇※]|[\u4e00-\u9fff]{2,14}[:：]"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．.](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|第[\d一二三四五六七八九十百]{1,5}号"
)
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")
_NAME_OF_PAPER = re.compile(r"[\u4e00-\u9fff\s]{2,10}(?:报|周刊|快报|导刊)$")
_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(slots=True)
class PageText:
    """The text of pages and where each printed line of it stands."""

    text: str = ""
    boxes: list[LineBox] = field(default_factory=list)


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    asides: list[Line] = field(default_factory=list)
    margins: list[Line] = field(default_factory=list)
    gap_before: bool = False


def text_of_pages(pages: Sequence[PagePieces], *, measured: bool = False) -> PageText:
    """The pages as one text. ``measured``: sizes were measured on a scan, and vary."""
    reader = _Reader()
    margins = running_pieces(pages)
    paragraphs: list[_Paragraph] = []
    everything = [piece for page in pages for piece in page.pieces]
    if not everything:
        return PageText()
    body = prevailing_size(everything)
    lines: list[Line] = []
    facts, overview = own_facts(pages), own_overview(pages)
    for number, page in enumerate(pages):
        added = {k for k, piece in enumerate(page.pieces) if (number, piece.y0) >= overview}
        outside = margins.get(number, set()) | added
        held = outside | {
            k for k, piece in enumerate(page.pieces) if any(piece is fact for fact in facts)
        }
        rules = [rule for rule in page.rules if (number, rule.y0) < overview]
        found = _page_lines(
            reader, number, [p for k, p in enumerate(page.pieces) if k not in held], rules
        )
        last = next((line.text for line in reversed(lines) if line.block != OUTSIDE), "")
        if found and found[0].text == last and len(last) >= _CUT_LINE:
            del found[0]  # a line that the page's end cuts is drawn on both pages
        if facts and not number:
            above = sum(1 for line in found if line.y1 <= facts[0].y0)
            found[above:above] = [margin_line(0, fact) for fact in facts]
        lines += found
        running = sorted(outside, key=lambda k: page.pieces[k].y0)
        lines += [margin_line(number, page.pieces[k]) for k in running]
    lines = without_our_own(lines)
    paragraphs = _paragraphs(lines, _Manner(body, measured, _indents(lines, body)))
    return _written(paragraphs, pages, body, _headline(paragraphs, body), measured)


@dataclass(slots=True)
class _Reader(PageReader):
    """And remembers the last table, which may go on over the page's end."""

    table: Table | None = None


def _page_lines(
    reader: _Reader, number: int, pieces: Sequence[Piece], rules: Sequence[Rule]
) -> list[Line]:
    """The lines of a page; a ruled table stands in one place, a line for each of its rows."""
    tables = find_tables(pieces, rules, reader.table) if pieces and rules else []
    reader.table = tables[-1] if tables else None
    if not tables:
        return reader.lines(number, pieces, _walls(rules))
    held = {id(p) for table in tables for row in table.rows for cell in row for p in cell}
    stands = {f"\x01{k}": table for k, table in enumerate(tables)}
    loose = [piece for piece in pieces if id(piece) not in held]
    loose += [_outline(mark, table) for mark, table in stands.items()]
    found: list[Line] = []
    for line in reader.lines(number, loose, _walls(rules)):
        if line.text in stands:
            found += _table_lines(line, stands[line.text])
        else:
            found.append(line)
    return found


def _walls(rules: Sequence[Rule]) -> list[Wall]:
    return [(rule.x0, rule.x1, (rule.y0 + rule.y1) / 2) for rule in rules if rule.is_level]


def _outline(mark: str, table: Table) -> Piece:
    """A piece as large as a table, to find its place among the columns."""
    inside = [piece for row in table.rows for cell in row for piece in cell]
    return Piece(
        mark,
        min(piece.x0 for piece in inside),
        min(piece.y0 for piece in inside),
        max(piece.x1 for piece in inside),
        max(piece.y1 for piece in inside),
        prevailing_size(inside),
    )


def _table_lines(stand: Line, table: Table) -> list[Line]:
    rows = [(row, table.row_text(row)) for row in table.rows]
    return [
        Line(
            stand.page,
            tuple(piece for cell in row for piece in cell),
            text,
            stand.left,
            stand.right,
            stand.block,
        )
        for row, text in rows
    ]


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text is set."""

    body: float
    measured: bool
    indented: bool  # paragraphs begin with an indent

    def alike(self, one: float, other: float) -> bool:
        return max(one, other) <= (1.35 if self.measured else 1.12) * min(one, other)


def _indents(lines: Sequence[Line], body: float) -> bool:
    """Whether paragraphs begin with an indent, judged by those that follow a short last line."""
    inset = outset = 0
    for before, line in pairwise((None, *lines)):
        if line is None or line.block == OUTSIDE or line.size > 1.12 * body:
            continue
        indent = line.x0 - line.left
        if 1.5 * body <= indent <= 2.8 * body:
            inset += 1
        elif (
            before is not None
            and before.block == line.block
            and before.x1 < before.right - 2 * body
            and _ENDS_SENTENCE.search(before.text)
            and indent < 0.6 * body
            and not _BEGINS_ANEW.match(line.text)
        ):
            outset += 1
    return inset > 0 and inset >= outset


def _paragraphs(lines: Sequence[Line], manner: _Manner) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    held: list[Line] = []  # what stands outside before the first paragraph
    for line in lines:
        if line.block == OUTSIDE:
            (found[-1].margins if found else held).append(line)
        elif found and line.aside:
            found[-1].asides.append(line)
        elif found and _goes_on(found[-1].lines[-1], line, manner):
            found[-1].lines.append(line)
        else:
            gap = bool(found) and _is_gap(found[-1].lines[-1], line)
            found.append(_Paragraph([line], margins=held, gap_before=gap))
            held = []
    return found


def _is_row(line: Line) -> bool:
    """Whether a line is the row of a table."""
    return "\t" in line.text or line.text.startswith("| ")


def _is_gap(before: Line, line: Line) -> bool:
    if before.block != line.block:
        return True
    if _is_row(before) and _is_row(line):
        return False
    return line.y0 - before.y0 > _LARGEST_PITCH * max(before.size, line.size)


def _goes_on(before: Line, line: Line, manner: _Manner) -> bool:
    """Whether a line goes on with the paragraph of the line before it in reading."""
    if before.vertical or line.vertical or _is_row(before) or _is_row(line):
        return False
    heading = before.lead_size >= _CROSSHEAD * manner.body * (1.1 if manner.measured else 1.0)
    if not (
        manner.alike(before.lead_size, line.lead_size)
        if heading
        else manner.alike(before.size, line.size)
    ):
        return False
    if not heading and None not in (before.bold, line.bold) and before.bold != line.bold:
        return False
    together = before.block == line.block
    if together and _is_gap(before, line):
        return False
    if heading:
        return together and _same_heading(before, line)
    if before.bold and line.bold and together and not _BEGINS_ANEW.match(line.text):
        wide = before.x1 - before.x0 >= 0.7 * (before.right - before.left)
        return wide and abs(line.x0 - before.x0) < 1.5 * line.size
    if _LABEL.match(before.text) and _LABEL.match(line.text):  # one field below another
        return False
    size = line.size
    if before.x1 < before.right - (1.6 if manner.measured else 1.15) * size:
        return False
    inset = line.x0 - line.left
    if _HANGING * size <= inset and together:
        return abs(before.x0 - line.x0) < size or before.x0 < line.x0 - 2 * size
    if inset > _INDENT * size:
        return False
    may_end = _ENDS_SENTENCE.search(before.text)
    return not (may_end and (_BEGINS_ANEW.match(line.text) or not manner.indented))


def _same_heading(before: Line, line: Line) -> bool:
    """Lines of one heading are centred on each other, or begin at one edge."""
    if len(before.text) + len(line.text) > _LONGEST_HEADING:
        return False
    centred = abs((before.x0 + before.x1) - (line.x0 + line.x1)) < 2 * line.size
    return centred or abs(before.x0 - line.x0) < 1.2 * line.size


def _headline(paragraphs: Sequence[_Paragraph], body: float) -> float:
    """The size from which a text is the headline and not a crosshead."""
    sizes = [
        paragraph.lines[0].lead_size
        for paragraph in paragraphs
        if _SHORTEST_HEADLINE <= sum(len(line.text) for line in paragraph.lines) <= _LONGEST_HEADING
        and not paragraph.lines[0].vertical
    ]
    return max(_HEADLINE * body, 0.95 * max(sizes, default=0.0))


def _written(
    paragraphs: Sequence[_Paragraph],
    pages: Sequence[PagePieces],
    body: float,
    headline: float,
    measured: bool,
) -> PageText:
    sheet = _Writer(pages)
    page = 0
    for number, paragraph in enumerate(paragraphs):
        if number:
            turned = paragraph.lines[0].page != page
            sheet.put("\n\f\n" if turned else "\n\n" if paragraph.gap_before else "\n")
        sheet.put(_heading_mark(paragraph, body, headline, measured))
        for k, line in enumerate(paragraph.lines):
            if k:
                sheet.put(_between(paragraph.lines[k - 1], line, body))
            sheet.put_line(line)
        if _begins_table(paragraphs, number):
            sheet.put("\n" + "| --- " * (paragraph.lines[0].text.count("|") - 1) + "|")
        for line in paragraph.asides:
            sheet.put("\n")
            sheet.put_line(line)
        page = paragraph.lines[-1].page
        for k, line in enumerate(paragraph.margins):
            sheet.put("\f" if k else "\n\n\f")
            sheet.put_line(line)
        if paragraph.margins:
            sheet.put("\f\n")
    sheet.put("\n")
    return PageText("".join(sheet.parts), sheet.boxes)


def _begins_table(paragraphs: Sequence[_Paragraph], number: int) -> bool:
    line = paragraphs[number].lines[0]
    before = paragraphs[number - 1].lines[-1] if number else line
    return line.text.startswith("| ") and not (
        number
        and before.text.startswith("| ")
        and (before.block == line.block or before.text.count("|") == line.text.count("|"))
    )


@dataclass(slots=True)
class _Writer:
    pages: Sequence[PagePieces]
    parts: list[str] = field(default_factory=list)
    boxes: list[LineBox] = field(default_factory=list)
    at: int = 0

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def put_line(self, line: Line) -> None:
        """Write a line, and note where on its page it stands, as fractions of the page."""
        page, start = self.pages[line.page], self.at
        self.put(line.text)
        if page.width <= 0 or page.height <= 0:
            return
        for span, pieces in _places(line):
            x, y = (
                _share(min(piece.x0 for piece in pieces), page.width),
                _share(min(piece.y0 for piece in pieces), page.height),
            )
            width = _share(max(piece.x1 for piece in pieces), page.width) - x
            height = _share(max(piece.y1 for piece in pieces), page.height) - y
            place = Span(start + span.start, start + span.end)
            self.boxes.append(LineBox(line.page, place, x, y, width, height))


def _places(line: Line) -> Iterator[tuple[Span, list[Piece]]]:
    """The runs of a line that stand without gaps, as slices of its text."""
    run: list[Piece] = []
    first = at = 0
    for piece in line.pieces:
        text = piece.text.strip()
        found = line.text.find(text, at)
        if found < 0:  # a bar within a cell, say
            continue
        if run and (found > at or piece.x0 - run[-1].x1 > 0.5 * piece.size):
            yield Span(first, at), run
            run = []
        if not run:
            first = found
        run.append(piece)
        at = found + len(text)
    if run:
        yield Span(first, at), run


def _heading_mark(paragraph: _Paragraph, body: float, headline: float, measured: bool) -> str:
    first = paragraph.lines[0]
    length = sum(len(line.text) for line in paragraph.lines)
    if first.vertical or _is_row(first) or not 2 <= length <= _LONGEST_HEADING:
        return ""
    if _NAME_OF_PAPER.match(first.text) or FOLIO.match(first.text):
        return ""
    if first.lead_size > 1.1 * headline and length < _SHORTEST_HEADLINE:
        return ""  # the name of the paper or of the page
    if first.lead_size >= headline:
        return "# "
    crosshead = _CROSSHEAD * (1.2 if measured else 1.0) * body
    return "## " if first.lead_size >= crosshead and not first.aside else ""


def _between(before: Line, line: Line, body: float) -> str:
    """What joins two printed lines of a paragraph."""
    if _LATIN.match(before.text[-1]) and _LATIN.match(line.text[0]):
        return "" if before.text[-1].isdigit() and line.text[0].isdigit() else " "
    if before.lead_size >= _CROSSHEAD * body and before.x0 > before.left + body:
        wide = before.x1 - before.x0 > 0.9 * (before.right - before.left)
        return "" if wide else " "  # two lines of a centred headline are two phrases
    return ""


def _share(length: float, whole: float) -> float:
    return min(1.0, max(0.0, length / whole))
