"""What stands round the text of pages: running heads, page numbers, our own export's additions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader_app.sources.page_lines import Line
from reader_app.sources.page_pieces import PagePieces
from reader_app.sources.printed_pieces import Piece, prevailing_size, rows_of

OUTSIDE = -1  # the block of a line that is no part of any column
_MARGIN = 0.13  # of the page's height, above and below, where running heads stand
_HEAD_GAP = 0.8  # characters of white between a running head and the text
FOLIO = re.compile(r"[\s\-—–·•.]*(?:第\s*)?\d{1,4}\s*(?:页|[/／]\s*\d{1,4}\s*页?)?[\s\-—–·•.]*$")


def running_pieces(pages: Sequence[PagePieces]) -> dict[int, set[int]]:
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
        folio = len(row) == 1 and FOLIO.match(row[0].text)
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


def margin_line(page: int, piece: Piece) -> Line:
    return Line(page, (piece,), piece.text.strip(), piece.x0, piece.x1, OUTSIDE)


# What our own export prints around an article, and no paper did.
_COLOPHON = re.compile("由电子报阅读机排印|由電子報閱讀機排印")
_OVERVIEW = re.compile(r"[提更案任务務正统統计計一览覽]{4}$")
_PLACEHOLDER = re.compile(r"(?:报纸|日期|報紙)\s*未注明$")
_FACTS = re.compile(
    r"(?:日期|版面|发布机构|[發发][佈布]機構).{1,40}$|(?:提案|任[务務])\s*\d+\s*[件项項]$|推定$|更正$"
)


def own_facts(pages: Sequence[PagePieces]) -> list[Piece]:
    """The row under the headline of our own export: 版面第03版, 任务3项. Each stands for itself:
    as one line, or among the heads of a table, they would say something else."""
    if not _is_ours(pages):
        return []
    for row in rows_of(piece for piece in pages[0].pieces if piece.text.strip()):
        if all(_FACTS.match(piece.text.strip()) for piece in row):
            return sorted(row, key=lambda piece: piece.x0)
    return []


def own_overview(pages: Sequence[PagePieces]) -> tuple[int, float]:
    """Page and height at which our own export begins to list what was read from the article;
    behind all pages for any other. What it lists stands in a table, which would take its title
    and the figures over it for columns of its own."""
    nowhere = len(pages), 0.0
    if not _is_ours(pages):
        return nowhere
    titles = (
        (number, piece.y0)
        for number, page in enumerate(pages)
        for piece in page.pieces
        if _OVERVIEW.match(piece.text.strip())
    )
    return max(titles, default=nowhere)


def _is_ours(pages: Sequence[PagePieces]) -> bool:
    return any(_COLOPHON.search(piece.text) for page in pages for piece in page.pieces[-12:])


def without_our_own(lines: list[Line]) -> list[Line]:
    """The lines; what our own export added to an article is set aside, as running heads are."""
    if not any(_COLOPHON.search(line.text) for line in lines[-12:]):
        return lines
    ends = [k for k, line in enumerate(lines) if _OVERVIEW.match(line.text)]
    end = ends[-1] if ends else len(lines)
    body = prevailing_size(piece for line in lines[:end] for piece in line.pieces)
    return [
        replace(line, block=OUTSIDE) if k >= end or _is_added(line, body) else line
        for k, line in enumerate(lines)
    ]


def _is_added(line: Line, body: float) -> bool:
    facts = line.page == 0 and line.size < 0.9 * body and _FACTS.match(line.text)
    return bool(facts or _PLACEHOLDER.match(line.text))
