"""Printed lines in the order of reading, put together as the text of a page.

A paragraph that columns or pages broke is one line of the text. What a page prints in larger
type is marked as Markdown marks headings. Running heads and page numbers that stand in the
way of a paragraph follow it, each between two form feeds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader_app.domain.carrier import LineBox, PageImage
from reader_app.domain.span import Span
from reader_app.sources.page_layout import Line, PageReader, Piece, Wall, prevailing_size, rows_of
from reader_app.sources.page_tables import Rule, Table, find_tables

_MARGIN = 0.13  # of the page's height, above and below, where running heads stand
_CUT_LINE = 10  # characters; shorter lines recur by chance
_HEAD_GAP = 0.8  # characters of white between a running head and the text
_LARGEST_PITCH = 2.1  # line to line, in sizes
_INDENT = 1.2  # characters; a paragraph's first line stands further in
_HANGING = 3.5  # characters from which an indented line goes on below a label
_HEADLINE, _CROSSHEAD = 1.55, 1.16  # sizes, of the body's
_SHORTEST_HEADLINE, _LONGEST_HEADING = 7, 60
_FOLIO = re.compile(r"[\s\-—–·•.]*(?:第\s*)?\d{1,4}\s*(?:页|[/／]\s*\d{1,4}\s*页?)?[\s\-—–·•.]*$")
_ENDS_SENTENCE = re.compile(r"[。!?！？;；:：…】」』）)》][”\"’]?$")
_BEGINS_ANEW = re.compile(
    r"[【■●◆▲★▶△□○◎◇※]|[\u4e00-\u9fff]{2,14}[:：]"
    r"|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．.](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]"
    r"|第[\d一二三四五六七八九十百]{1,5}号"
)
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]")
_NAME_OF_PAPER = re.compile(r"[\u4e00-\u9fff\s]{2,10}(?:报|周刊|快报|导刊)$")
_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class PagePieces:
    """What stands on one page; ``width`` and ``height`` in the unit of the pieces."""

    width: float
    height: float
    pieces: Sequence[Piece]
    rules: Sequence[Rule] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: what stands on it, and how it looks."""

    pieces: PagePieces
    image: PageImage
    measured: bool = False  # recognised on a scan
    paper: tuple[float, float] = (0.0, 0.0)  # width and height in points; 0: unknown
    blank: bool = False  # nothing is printed on it


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
    margins = _running(pages)
    paragraphs: list[_Paragraph] = []
    everything = [piece for page in pages for piece in page.pieces]
    if not everything:
        return PageText()
    body = prevailing_size(everything)
    lines: list[Line] = []
    for number, page in enumerate(pages):
        held = margins.get(number, set())
        found = _page_lines(
            reader, number, [p for k, p in enumerate(page.pieces) if k not in held], page.rules
        )
        last = next((line.text for line in reversed(lines) if line.block != _OUTSIDE), "")
        if found and found[0].text == last and len(last) >= _CUT_LINE:
            del found[0]  # a line that the page's end cuts is drawn on both pages
        lines += found
        outside = [page.pieces[k] for k in sorted(held, key=lambda k: page.pieces[k].y0)]
        lines += [_margin_line(number, piece) for piece in outside]
    lines = _without_our_own(lines)
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


# --- running heads and page numbers --------------------------------------------------------


_OUTSIDE = -1  # the block of what is no part of any column


def _running(pages: Sequence[PagePieces]) -> dict[int, set[int]]:
    """Page by page, the pieces of the outermost rows that are page numbers or recur.

    The first page's head stays where it is: it may be all that names the paper and its date.
    """
    if len(pages) < 2:
        return {}
    rows = [_margin_rows(page) for page in pages]
    seen = Counter(
        key for above, below in rows for key in {_key(p) for row in (*above, *below) for p in row}
    )
    found: dict[int, set[int]] = {}
    for number, (above, below) in enumerate(rows):
        places = {id(piece): k for k, piece in enumerate(pages[number].pieces)}
        for outermost in (above if number else [], below):
            for row in _set_apart(outermost, lambda p: 2 * seen[_key(p)] >= max(4, len(pages) - 1)):
                found.setdefault(number, set()).update(places[id(p)] for p in row)
    return found


def _set_apart(
    rows: Sequence[Sequence[Piece]], recurs: Callable[[Piece], bool]
) -> Sequence[Sequence[Piece]]:
    """Those of the rows, from the edge inwards, that recur, up to the white that ends them."""
    last = 0
    for k, row in enumerate(rows):
        folio = len(row) == 1 and _FOLIO.match(row[0].text)
        if not folio and not all(map(recurs, row)):
            break
        if k + 1 == len(rows) or _white_between(row, rows[k + 1]) > _HEAD_GAP * row[0].size:
            last = k + 1
    return rows[:last]


def _white_between(one: Sequence[Piece], other: Sequence[Piece]) -> float:
    upper, lower = sorted((one, other), key=lambda row: row[0].middle)
    return min(piece.y0 for piece in lower) - max(piece.y1 for piece in upper)


def _margin_rows(page: PagePieces) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """The rows of the upper and the lower margin, each from the page's edge inwards."""
    edge = _MARGIN * page.height
    rows = rows_of(piece for piece in page.pieces if piece.text.strip())
    above = [row for row in rows if row[0].middle < edge]
    below = [row for row in rows if row[0].middle > page.height - edge]
    return above, below[::-1]


def _key(piece: Piece) -> str:
    return re.sub(r"\d+", "0", "".join(piece.text.split()))


def _margin_line(page: int, piece: Piece) -> Line:
    return Line(page, (piece,), piece.text.strip(), piece.x0, piece.x1, _OUTSIDE)


# What our own export prints around an article, and no paper did.
_COLOPHON = re.compile("由电子报阅读机排印|由電子報閱讀機排印")
_OVERVIEW = re.compile(r"[提更案任务務正统統计計一览覽]{4}$")
_PLACEHOLDER = re.compile(r"(?:报纸|日期|報紙)\s*未注明$")
_FACTS = re.compile(r"(?:日期|版面).{1,40}$|(?:提案|任[务務])\s*\d+\s*[件项項]$")


def _without_our_own(lines: list[Line]) -> list[Line]:
    """The lines; what our own export added to an article is set aside, as running heads are."""
    if not any(_COLOPHON.search(line.text) for line in lines[-12:]):
        return lines
    ends = [k for k, line in enumerate(lines) if _OVERVIEW.match(line.text)]
    end = ends[-1] if ends else len(lines)
    body = prevailing_size(piece for line in lines[:end] for piece in line.pieces)
    return [
        replace(line, block=_OUTSIDE) if k >= end or _is_added(line, body) else line
        for k, line in enumerate(lines)
    ]


def _is_added(line: Line, body: float) -> bool:
    facts = line.page == 0 and line.size < 0.9 * body and _FACTS.match(line.text)
    return bool(facts or _PLACEHOLDER.match(line.text))


# --- paragraphs ----------------------------------------------------------------------------


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
        if line is None or line.block == _OUTSIDE or line.size > 1.12 * body:
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
        if line.block == _OUTSIDE:
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


# --- the text ------------------------------------------------------------------------------


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
    if _NAME_OF_PAPER.match(first.text) or _FOLIO.match(first.text):
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
