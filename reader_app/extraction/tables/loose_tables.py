"""Tables without heads: what a column holds is told by what recurs in it.

01｜关于…的提案 ……… 民建市委会: a mark parts the cells, one column has the titles, and the
others are known by their numbers, names, offices and classes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.items import kind_of_name, names_of, read_item
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.records.rounds import rounds_in
from reader_app.extraction.records.sections import read_section
from reader_app.extraction.tables.columns import Column, align, outcome_like, row_draft
from reader_app.extraction.words.bullets import BULLET_CLASS
from reader_app.extraction.words.label_reading import field_of, spaced_label
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean

_PARTING = re.compile(r"[ ]*(?:[|│┃丨]|…+|\.{4,}|·{3,}|—{2,}|-{3,}|_{3,}|/(?=[ ]|\D))[ ]*|[ ]{2,}")
_COMMA = re.compile(r"[ ]*,[ ]*")
_SPACE = re.compile(r"[ ]+")
_BULLETS = re.compile(rf"[{BULLET_CLASS}\s]*")
_TITLE = re.compile(r"《?(?:关于|对|加强|加快|推进|推动).{4,90}|.{5,90}(?:建议|提案|议案)》?$")
_NAMED_TITLE = re.compile(r"(?:建议|提案|议案)》?(?:\([^()]*\))?$")
_CODE = re.compile(r"(?:提案|建议)?[ ]?(?:第|No\.?)?[A-Za-z]?\d[\d\-—()年]{0,14}号?(?:提案)?$")
_COUNTED = re.compile(
    r"(?:提案|建议|议案)[ ]*\d{1,6}[ ]*(?:件|份|个|条|项)"
)  # 经济建设方面提案 104 件
_LONGEST_ROW = 300
_FEWEST_ROWS = 3


def read_loose(clean: Clean, body: Sequence[int], found: Records) -> None:
    """Add the records of tables whose columns nothing names."""
    for parting in (_PARTING, _COMMA, _SPACE):
        _read(clean, [i for i in body if i not in found.kinds], parting, found)
    _read_flat(clean, [i for i in body if i not in found.kinds], found)


# --- one cell a paragraph -----------------------------------------------------------------

_LONGEST_CELL = 80
_WIDEST = 9


def _read_flat(clean: Clean, body: Sequence[int], found: Records) -> None:
    """Rows whose cells follow one another, told by titles that recur at the same distance."""
    run: list[int] = []
    for index in body:
        text = clean.paragraph_folded(clean.paragraphs[index]).strip()
        if len(text) <= _LONGEST_CELL and not re.search("[。:;]|^[^\\w【]{0,4}【", text):
            run.append(index)
            continue
        _take_flat(clean, run, found)
        run = []
    _take_flat(clean, run, found)


def _take_flat(clean: Clean, run: Sequence[int], found: Records) -> None:
    cells = [clean.trim(clean.paragraphs[i].start, clean.paragraphs[i].end) for i in run]
    titles = [k for k, cell in enumerate(cells) if _names_proposal(clean, cell)]
    steps = Counter(b - a for a, b in pairwise(titles))
    if len(titles) < _FEWEST_ROWS + 1:
        return
    labels = sum(
        1
        for low, high in cells
        if field_of(clean.folded[low:high]) or spaced_label(clean.folded, low, high)
    )
    if labels * 2 >= len(titles):
        return  # 提案者 / 张三 under each title: cards, whose labels say what the lines are
    width, count = steps.most_common(1)[0]
    regular = all(width - 2 <= step <= width for step in steps) and count * 5 >= len(titles) * 2
    if not 3 <= width <= _WIDEST or not regular:
        return
    lead = 0  # how many cells of a row stand before its title: numbers
    while titles[0] > lead and lead < 2 and _are_numbers(clean, cells, titles, lead + 1):
        lead += 1
    starts = [max(0, title - lead) for title in titles] + [min(len(run), titles[-1] + width - lead)]
    rows = [(run[a], cells[a:b]) for a, b in pairwise(starts)]
    before = len(found.drafts)
    _take(clean, rows, {}, found)
    if len(found.drafts) > before:
        found.kinds.update(dict.fromkeys(run[starts[0] : starts[-1]], BlockKind.FIELD))


def _are_numbers(clean: Clean, cells: Sequence[Range], titles: Sequence[int], before: int) -> bool:
    texts = [clean.folded[slice(*cells[k - before])] for k in titles if k >= before]
    return sum(1 for text in texts if _CODE.match(text)) * 5 >= len(titles) * 4


def read_rows(clean: Clean, rows: Sequence[Sequence[int]], found: Records) -> None:
    """Add the records of a table that has rows and columns, but no heads."""
    cells = [
        (row[0], [(clean.paragraphs[i].start, clean.paragraphs[i].end) for i in row])
        for row in rows
    ]
    before = len(found.drafts)
    _take(clean, [row for row in cells if len(row[1]) > 1], {}, found)
    if len(found.drafts) > before:
        found.kinds.update({i: BlockKind.FIELD for row in rows for i in row})


def _read(clean: Clean, body: Sequence[int], parting: re.Pattern[str], found: Records) -> None:
    run: list[tuple[int, list[Range]]] = []
    between: dict[int, Found] = {}
    for index in body:
        cells = _cells(clean, index, parting)
        if len(cells) > 1 and any(_is_title(clean, one) for one in cells):
            run.append((index, cells))
            continue
        section = read_section(clean, clean.paragraphs[index])
        if section is not None and section.sure:
            between[index] = Found([(section.start, section.end)], confidence=0.9)
            continue
        _take(clean, run, between, found)
        run, between = [], {}
    _take(clean, run, between, found)


def _cells(clean: Clean, index: int, parting: re.Pattern[str]) -> list[Range]:
    paragraph = clean.paragraphs[index]
    if paragraph.end - paragraph.start > _LONGEST_ROW or paragraph.table is not None:
        return []
    lead = _BULLETS.match(clean.folded, paragraph.start, paragraph.end)
    at, end = lead.end() if lead else paragraph.start, paragraph.end
    if "。" in clean.folded[at : end - 1] or _COUNTED.search(clean.folded, at, end):
        return []
    found: list[Range] = []
    for mark in parting.finditer(clean.folded, at, end):
        found.append(trim(clean, at, mark.start(), " "))
        at = mark.end()
    found.append(trim(clean, at, end, " "))
    return [cell for cell in found if cell[0] < cell[1]]


def _is_title(clean: Clean, cell: Range) -> bool:
    return bool(_TITLE.match(clean.folded[cell[0] : cell[1]]))


def _take(
    clean: Clean,
    rows: Sequence[tuple[int, list[Range]]],
    between: dict[int, Found],
    found: Records,
) -> None:
    """The rows as records, if their columns can be told and the lines say no more by themselves."""
    named = sum(1 for _, cells in rows if any(_names_proposal(clean, one) for one in cells))
    if len(rows) < _FEWEST_ROWS or named * 5 < len(rows) * 3:
        return
    ranges = [(cells[0][0], cells[-1][1]) for _, cells in rows]
    in_lines = all(clean.paragraphs[i].end >= cells[-1][1] for i, cells in rows)
    in_table = clean.paragraphs[rows[0][0]].table is not None
    if in_lines and not in_table and all(read_item(clean, *one) is not None for one in ranges):
        return  # each line tells of itself what it says
    columns = _columns(clean, [cells for _, cells in rows])
    if columns is None:
        return
    marks = sorted([*between, *(index for index, _ in rows)])
    by_index, section = dict(rows), None
    for index in marks:
        if index in between:
            section = between[index]
            found.kinds[index] = BlockKind.CROSSHEAD
            continue
        draft = _draft(clean, columns, by_index[index])
        if draft is None:
            continue
        if section is not None:
            draft.put("section", section)
        found.drafts.append(draft)
        found.kinds[index] = BlockKind.FIELD


def _names_proposal(clean: Clean, cell: Range) -> bool:
    return bool(_NAMED_TITLE.search(clean.folded[cell[0] : cell[1]]))


def _draft(clean: Clean, columns: Sequence[Column], cells: Sequence[Range]) -> Draft | None:
    aligned, used, score = align(clean, cells, columns)
    return row_draft(clean, columns, aligned) if used == len(cells) and score > 0 else None


def _columns(clean: Clean, rows: Sequence[Sequence[Range]]) -> list[Column] | None:
    """What each column holds, as most of its cells have it."""
    width = Counter(len(cells) for cells in rows).most_common(1)[0][0]
    whole = [cells for cells in rows if len(cells) == width]
    kinds = [_majority(clean, [cells[k] for cells in whole]) for k in range(width)]
    if kinds.count("title") != 1:
        return None
    found: list[Column] = []
    for kind in kinds:
        known = {column.field for column in found}
        if kind == "proposers" and kind in known:
            kind = ""
        elif kind == "seq" and kind in known:
            kind = "number"  # proposals in the order of their numbers
        elif kind == "lead_units" and kind in known:
            kind = "co_units" if "co_units" not in known else ""
        found.append(Column(kind, ""))
    told = {column.field for column in found} & {"proposers", "lead_units", "number", "category"}
    return found if told else None


def _majority(clean: Clean, cells: Sequence[Range]) -> str:
    texts = [clean.folded[low:high] for low, high in cells]
    numbers = [any_number(text.strip(" .、")) for text in texts]
    steps = sum(1 for a, b in pairwise(numbers) if a and b and b == a + 1)
    if steps * 2 >= len(cells) - 1 and steps and max(map(len, texts)) <= 5:
        return "seq"
    if sum(bool(rounds_in(clean, *cell)) for cell in cells) * 2 > len(cells):
        return "category"
    kind, count = Counter(_kind(text) for text in texts).most_common(1)[0]
    return kind if count * 2 > len(cells) else ""


def _kind(text: str) -> str:
    if _CODE.match(text):
        return "number"
    if outcome_like(text):
        return "category"
    if _TITLE.match(text):
        return "title"
    kinds = {kind_of_name(name) for name in names_of(text)}
    if kinds and kinds <= {"person", "group"}:
        return "proposers"
    if kinds and kinds <= {"office", "group"}:
        return "lead_units"
    return "reply" if len(text) >= 10 and text.endswith("。") else ""
