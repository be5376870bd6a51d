"""Tables of proposals: Markdown, tabs, columns set with spaces, or one cell a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.records.draft import Draft, Found
from reader_app.extraction.records.heads import read_head
from reader_app.extraction.records.items import kind_of_name
from reader_app.extraction.records.record_state import Records
from reader_app.extraction.records.sections import read_section
from reader_app.extraction.tables.columns import (
    Column,
    align,
    column_field,
    fits,
    is_head,
    is_title_cell,
    put_cell,
    read_columns,
    row_draft,
)
from reader_app.extraction.tables.loose_tables import read_loose, read_rows
from reader_app.extraction.words.label_reading import field_of
from reader_app.extraction.words.numbering import any_number
from reader_app.extraction.words.values import Range, trim
from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_MOST_COLUMNS = 16
_NOTE = re.compile(r"(?:备?注|说明)[:;]|主办:|承办:|.{0,40}(?:技术支持|版权所有)[:;]?")


def read_tables(clean: Clean, body: Sequence[int]) -> Records:
    """The records of every table of proposals; ``kinds`` names the paragraphs they took."""
    found = Records()
    _grids(clean, body, found)
    _flattened(clean, [i for i in body if i not in found.kinds], found)
    _parted(clean, [i for i in body if i not in found.kinds], found)
    _spaced(clean, [i for i in body if i not in found.kinds], found)
    read_loose(clean, [i for i in body if i not in found.kinds], found)
    _headings_over(clean, body, found)
    found.drafts.sort(key=lambda draft: draft.at)
    if found.kinds:
        found.first = min(found.kinds)
    return found


def _headings_over(clean: Clean, body: Sequence[int], found: Records) -> None:
    """The headings right above several tables are the sections of their rows."""
    heads = [
        position
        for position in range(1, len(body))
        if found.kinds.get(body[position]) is BlockKind.TABLE_HEAD
        and found.kinds.get(body[position - 1]) is not BlockKind.TABLE_HEAD
    ]
    over: list[tuple[int, Found, int]] = []
    for position in heads:
        index = body[position - 1]
        part = _section(clean, index) if index not in found.kinds else None
        if part is not None:
            over.append((index, part, clean.paragraphs[body[position]].start))
    if len({clean.folded[slice(*part.ranges[0])] for _, part, _ in over}) < 2:
        return
    _put_sections(clean, over, found)


# --- Markdown and tabs -------------------------------------------------------------------


def _grids(clean: Clean, body: Sequence[int], found: Records) -> None:
    inside = [i for i in body if clean.paragraphs[i].table is not None]
    last: list[Column] | None = None
    for _, group in groupby(inside, key=lambda i: clean.paragraphs[i].table):
        last = _grid(clean, list(group), found, last)


def _goes_on(clean: Clean, indexes: Sequence[int], columns: Sequence[Column]) -> bool:
    """Whether the rows have the columns of the table above, which a heading has broken off."""
    place = [column.field for column in columns].index("title")
    groups = groupby(indexes, key=lambda i: clean.paragraphs[i].row)
    rows = [_row_cells(clean, list(row)) for _, row in groups]
    titled = [
        any(is_title_cell(clean, cell) for cell in row.get(place, ()))
        for row in rows
        if max(row) < len(columns)
    ]
    return sum(titled) * 2 > len(rows)


def _grid(
    clean: Clean, indexes: list[int], found: Records, last: list[Column] | None
) -> list[Column] | None:
    """Read a table; the columns that the next one has if it goes on with it."""
    columns: list[Column] | None = None
    section: Found | None = None
    headed = any(
        _head_row(clean, _row_cells(clean, list(row)))
        for _, row in groupby(indexes, key=lambda i: clean.paragraphs[i].row)
    )
    if not headed and last is not None and _goes_on(clean, indexes, last):
        columns = last
        heading = indexes[0] - 1
        if heading not in found.kinds and (part := _section(clean, heading)):
            section = part
            found.kinds[heading] = BlockKind.CROSSHEAD
    elif not headed:
        _cards(clean, indexes, found)
        if not any(i in found.kinds for i in indexes):
            rows = groupby(indexes, key=lambda i: clean.paragraphs[i].row)
            read_rows(clean, [list(row) for _, row in rows], found)
        return None
    previous = found.drafts[-1] if found.drafts else None
    above: dict[int, list[Range]] = {}
    for _, group in groupby(indexes, key=lambda i: clean.paragraphs[i].row):
        row = list(group)
        cells = _row_cells(clean, row)
        if heads := _head_row(clean, cells):
            columns, kind = heads, BlockKind.TABLE_HEAD
        elif columns is None:
            continue
        elif any(_TOTAL.fullmatch(_text(clean, index)) for index in row):
            kind = BlockKind.PARAGRAPH  # whose figures are the page's
        else:
            kind = BlockKind.FIELD
            if previous is not None and _continue_row(clean, previous, columns, cells):
                found.kinds.update(dict.fromkeys(row, kind))
                continue
            cells = _with_cells_above(columns, cells, above)
            across = _across(clean, row) if len(columns) > 2 else None
            if across is not None and (part := _section(clean, across)):
                section, kind = part, BlockKind.CROSSHEAD
            else:
                draft = row_draft(clean, columns, [cells.get(k, []) for k in range(len(columns))])
                if draft is not None:
                    _add(found, draft, section)
                    previous, above = draft, cells
        found.kinds.update(dict.fromkeys(row, kind))
    return columns


def _cards(clean: Clean, indexes: list[int], found: Records) -> None:
    """A table with labels inside: | 案由 | 关于… | 提案人 | 张三 |, one card after another."""
    drafts: list[Draft] = []
    taken: list[int] = []
    for _, group in groupby(indexes, key=lambda i: clean.paragraphs[i].row):
        row = list(group)
        cells = _row_cells(clean, row)
        for k in sorted(cells):
            low, high = cells[k][0][0], cells[k][-1][1]
            word = re.sub(r"\s|:$", "", clean.folded[low:high])
            field = field_of(word) if len(word) <= 16 else None
            value = cells.get(k + 1)
            if (
                not field
                or not value
                or is_head(clean.folded[value[0][0] : value[-1][1]].strip(" :"))
            ):
                continue
            if not drafts or (field in ("number", "title", "seq") and drafts[-1].has(field)):
                drafts.append(Draft(low, supported=True))
            put_cell(clean, drafts[-1], Column("title" if word == "提案" else field, word), value)
            taken += [i for i in row if i not in taken]
    if len(drafts) == 1 and not drafts[0].has("title") and indexes[0]:
        above = clean.paragraphs[indexes[0] - 1]  # ### 关于…的提案, over the table of its fields
        head = read_head(clean, above.start, above.end, heading=True)
        if head is not None and (
            above.heading_level or is_title_cell(clean, (above.start, above.end))
        ):
            for name, stated in head.fields.items():
                drafts[0].put(name, stated)
            found.kinds[indexes[0] - 1] = BlockKind.RECORD_HEAD
    kept = [draft for draft in drafts if draft.has("title") and draft.evidence]
    if kept:
        found.drafts += kept
        found.kinds.update(dict.fromkeys(indexes, BlockKind.FIELD))


def _row_cells(clean: Clean, row: Sequence[int]) -> dict[int, list[Range]]:
    cells: dict[int, list[Range]] = {}
    for index in row:
        paragraph = clean.paragraphs[index]
        start, end = paragraph.start, paragraph.end
        if end - start > 2 and clean.folded[start] == clean.folded[end - 1] == '"':
            start, end = start + 1, end - 1  # as a spreadsheet quotes what it exports
        cells.setdefault(paragraph.column or 0, []).append((start, end))
    return cells


def _head_row(clean: Clean, cells: dict[int, list[Range]]) -> list[Column] | None:
    if len(cells) < 2:
        return None
    width = max(cells) + 1
    texts = [" ".join(clean.folded[a:b] for a, b in cells.get(k, [])) for k in range(width)]
    return read_columns(texts) if all(len(text) <= 20 for text in texts) else None


def _across(clean: Clean, row: Sequence[int]) -> int | None:
    """The words of a row that was set across the table, of whose columns they may fill each.

    A number of its own may stand before them: | 一 | 城建类 | | |.
    """
    texts = [_text(clean, index) for index in row]
    if len(set(texts)) == 1:
        return row[0]
    return row[1] if len(row) == 2 and _HAN_COUNT.fullmatch(texts[0]) else None


_TOTAL = re.compile(r"[小合总共]\s*计:?")
_OVER_ROWS = frozenset({"lead_units", "supervisors", "committee", "section"})


def _with_cells_above(
    columns: Sequence[Column], cells: dict[int, list[Range]], above: dict[int, list[Range]]
) -> dict[int, list[Range]]:
    """The row with the cells before its first one that were set over several rows."""
    first = min(cells, default=0)
    over = {
        k: above[k]
        for k in range(min(first, len(columns)))
        if k in above and columns[k].field in _OVER_ROWS
    }
    return over | cells


_HAN_COUNT = re.compile(r"\(?[一二三四五六七八九十]{1,3}\)?[、.]?")


def _continue_row(
    clean: Clean, draft: Draft, columns: Sequence[Column], cells: dict[int, list[Range]]
) -> bool:
    """Whether a row without a title goes on with the cells of the row above."""
    fields = {columns[k].field for k in cells if k < len(columns)}
    if not fields or fields & {"title", "number", "seq"}:
        return False
    went_on = False
    for k, ranges in cells.items():
        name = columns[k].field if k < len(columns) else ""
        if name == "reply" or (name in _LISTS and _is_open(clean, draft, name)):
            for low, high in ranges:
                draft.extend(name, low, high, 0.8)
                went_on = True
    return went_on


_LISTS = ("proposers", "lead_units", "co_units")


def _is_open(clean: Clean, draft: Draft, name: str) -> bool:
    """Whether a list ends with the mark that parts two names: 海洋局、鹭港街道、"""
    known = draft.fields.get(name)
    if known is None or not known.ranges:
        return False
    return clean.folded[known.ranges[-1][1] - 1] in "、,"


def _section(clean: Clean, index: int) -> Found | None:
    section = read_section(clean, clean.paragraphs[index])
    return Found([(section.start, section.end)], confidence=0.9) if section else None


def _add(found: Records, draft: Draft, section: Found | None) -> None:
    if section is not None:
        draft.put("section", section)
    found.drafts.append(draft)


# --- one cell a paragraph -----------------------------------------------------------------


def _flattened(clean: Clean, body: Sequence[int], found: Records) -> None:
    at = 0
    while at < len(body):
        heads = _head_run(clean, body, at)
        if heads is None:
            at += 1
            continue
        columns = read_columns([_text(clean, i) for i in heads])
        if columns is None:
            at += 1
            continue
        found.kinds.update(dict.fromkeys(heads, BlockKind.TABLE_HEAD))
        at = _flat_rows(clean, body, at + len(heads), columns, heads, found)


def _text(clean: Clean, index: int) -> str:
    return clean.paragraph_folded(clean.paragraphs[index]).strip()


_ANY_HEAD = re.compile(rf"[{HAN}]{{2,8}}")  # amid heads, a column that no label names


_ENDS_HEAD = re.compile(
    "(?:情况|结果|等[次级]|意见|评价|单位|部门|领导|主席|时间|日期|人|号|率|度)$"
)


def _head_run(clean: Clean, body: Sequence[int], at: int) -> list[int] | None:
    """Three or more successive paragraphs that are column heads."""
    run: list[int] = []
    unknown = 0
    for k in range(at, min(len(body), at + _MOST_COLUMNS)):
        text = _text(clean, body[k])
        if not is_head(text) or text.endswith(":"):
            following = _text(clean, body[k + 1]) if k + 1 < len(body) else ""
            unknown += 1
            amid = len(run) > 1 and unknown < 3 and _ANY_HEAD.fullmatch(text)
            goes_on = is_head(following) and not following.endswith(":")
            counted = bool(run) and _is_count_head(_text(clean, run[0])) and following == "1"
            counted = counted and bool(
                column_field(text) or _ENDS_HEAD.search(text)
            )  # not 城建类, over the rows
            if not amid or not (goes_on or counted):
                break
        run.append(body[k])
    fields = [column_field(_text(clean, index)) for index in run]
    if len(run) < 3 or not {"title", "content"} & set(fields):
        return None
    return run


def _is_count_head(text: str) -> bool:
    return column_field(text) == "seq"


def heads_of_proposals(clean: Clean, body: Sequence[int]) -> bool:
    """Whether heads name what only proposals have: their proposers or numbers, beside a title."""
    for at in range(len(body)):
        heads = _head_run(clean, body, at)
        if heads and (columns := read_columns([_text(clean, i) for i in heads])):
            fields = {column.field for column in columns}
            return len(heads) > 3 and "proposers" in fields
    return False


def _flat_rows(
    clean: Clean,
    body: Sequence[int],
    at: int,
    columns: Sequence[Column],
    heads: Sequence[int],
    found: Records,
) -> int:
    """Divide the cells after the heads into rows; where the table ends in ``body``."""
    head_texts = [_text(clean, index) for index in heads]
    section: Found | None = None
    expected: int | None = None
    while at < len(body):
        if [_text(clean, i) for i in body[at : at + len(heads)]] == head_texts:
            found.kinds.update(dict.fromkeys(body[at : at + len(heads)], BlockKind.TABLE_HEAD))
            at += len(heads)
            continue
        if [_text(clean, i) for i in body[at + 1 : at + 1 + len(heads)]] == head_texts:
            at += 1  # a heading over the next table
            continue
        row = _next_row(clean, body, at, columns, expected)
        if row is None and _one_more_office(clean, body[at], found):
            at += 1
            continue
        if row is None:
            part = read_section(clean, clean.paragraphs[body[at]])
            if part is None or _next_row(clean, body, at + 1, columns, expected) is None:
                return at
            section = Found([(part.start, part.end)], confidence=0.85)
            found.kinds[body[at]] = BlockKind.CROSSHEAD
            at += 1
            continue
        cells, used = row
        draft = row_draft(clean, columns, cells)
        if draft is None:
            return at
        _add(found, draft, section)
        found.kinds.update(dict.fromkeys(body[at : at + used], BlockKind.FIELD))
        seq = draft.fields.get("seq")
        expected = seq.value + 1 if seq and isinstance(seq.value, int) else None
        at += used
    return at


def _one_more_office(clean: Clean, index: int, found: Records) -> bool:
    """Whether a cell between two rows is one more office of the row above it."""
    last = found.drafts[-1] if found.drafts else None
    text = _text(clean, index)
    if last is None or _NOTE.match(text) or kind_of_name(text) != "office":
        return False
    name = "co_units" if last.has("co_units") else "lead_units"
    if not last.has(name):
        return False
    last.extend(name, clean.paragraphs[index].start, clean.paragraphs[index].end, 0.85)
    found.kinds[index] = BlockKind.FIELD
    return True


def _next_row(
    clean: Clean,
    body: Sequence[int],
    at: int,
    columns: Sequence[Column],
    expected: int | None,
) -> tuple[list[list[Range]], int] | None:
    """The cells of the row that begins at ``at``, and how many paragraphs it takes."""
    if at >= len(body):
        return None
    limit = _row_end(clean, body, at, columns, expected)
    limit = next((k for k in range(at, limit) if _NOTE.match(_text(clean, body[k]))), limit)
    cells = [(clean.paragraphs[i].start, clean.paragraphs[i].end) for i in body[at:limit]]
    gaps = [clean.paragraphs[i].blank_lines_before > 0 for i in body[at:limit]]
    tell = 0 < sum(gaps[1:]) < 0.6 * len(gaps)
    aligned, used, score = align(clean, cells, columns, expected, gaps if tell else None)
    by_field = {c.field: cells for c, cells in zip(columns, aligned, strict=True) if cells}
    if "title" not in by_field or not used or score < 1.0:
        return None
    if columns[0].field == "seq" and "seq" not in by_field and expected is not None:
        return None
    return aligned, used


def _row_end(
    clean: Clean,
    body: Sequence[int],
    at: int,
    columns: Sequence[Column],
    expected: int | None,
) -> int:
    """Where the next row begins, so that the last cells of this one are told from its first."""
    fields = [column.field for column in columns]
    numbered = fields[0] == "seq"
    if numbered:
        first = _seq_of(clean, body[at])
        following = (first if first is not None else expected or 0) + 1
        for k in range(at + 1, min(len(body), at + 40)):
            if _seq_of(clean, body[k]) != following or not _titled(clean, body, k, fields):
                continue
            # 1 / 2 / 关于…: before its title the next count is this row's number.
            if k - at > fields.index("title") or not _titled(clean, body, at, fields):
                return k
        return min(len(body), at + len(columns) + (24 if {"reply", "content"} & set(fields) else 0))
    place = fields.index("title")
    titles = 0
    for k in range(at, min(len(body), at + 40)):
        paragraph = clean.paragraphs[body[k]]
        if is_title_cell(clean, (paragraph.start, paragraph.end)):
            titles += 1
            if titles == 2:
                return max(at + 1, _row_begin(clean, body, k, columns, place))
    return min(len(body), at + len(columns) + (24 if {"reply", "content"} & set(fields) else 0))


def _row_begin(
    clean: Clean, body: Sequence[int], title: int, columns: Sequence[Column], place: int
) -> int:
    """Where a row begins: before its title stand the cells of the columns before the title's."""
    at = title
    for column in reversed(columns[:place]):
        before = clean.paragraphs[body[at - 1]] if at else None
        if before is None:
            break
        text = clean.paragraph_folded(before).strip()
        if column.field in ("number", "seq"):
            at -= bool(_ROW_NUMBER.fullmatch(text))
        elif column.field == "proposers" and at == title:
            at -= len(text) <= _LONGEST_NAME and not _ROW_NUMBER.fullmatch(text)
        elif column.field:
            at -= fits(clean, (before.start, before.end), column) > 1
    return at


_ROW_NUMBER = re.compile(r"第?[\d一二三四五六七八九十\-]+号?")
_LONGEST_NAME = 12


def _seq_of(clean: Clean, index: int) -> int | None:
    text = _text(clean, index).rstrip(".、")
    return any_number(text) if 0 < len(text) <= 4 and not text.startswith("0") else None


def _titled(clean: Clean, body: Sequence[int], at: int, fields: Sequence[str]) -> bool:
    """Whether a title follows within the columns that may stand before it."""
    reach = fields.index("title") + 1
    for index in body[at + 1 : at + 1 + reach]:
        paragraph = clean.paragraphs[index]
        if len(_text(clean, index)) >= 8 or is_title_cell(clean, (paragraph.start, paragraph.end)):
            return True
    return False


# --- columns set with spaces ---------------------------------------------------------------


def _spaced(clean: Clean, body: Sequence[int], found: Records) -> None:
    columns: list[Column] | None = None
    expected: int | None = None
    over: list[tuple[int, Found, int]] = []  # a heading, and the place of the row below it
    for position, index in enumerate(body):
        paragraph = clean.paragraphs[index]
        heads = _spaced_heads(clean, paragraph.start, paragraph.end)
        if heads is not None:
            rest = body[position + 1 : position + 2]
            if rest and (whole := _with_second_line(clean, index, rest[0])):
                heads = whole
                found.kinds[rest[0]] = BlockKind.TABLE_HEAD
            columns, expected = heads, None
            found.kinds[index] = BlockKind.TABLE_HEAD
            continue
        if columns is None or paragraph.end - paragraph.start > 300:
            continue
        draft = _spaced_row(clean, index, columns, expected)
        if draft is None:
            continue
        above = body[position - 1]
        if above not in found.kinds and (part := _section(clean, above)):
            over.append((above, part, paragraph.start))
        found.drafts.append(draft)
        found.kinds[index] = BlockKind.FIELD
        seq = draft.fields.get("seq")
        expected = seq.value + 1 if seq and isinstance(seq.value, int) else None
    if len(over) > 1:
        _put_sections(clean, over, found)


def _spaced_row(
    clean: Clean, index: int, columns: Sequence[Column], expected: int | None
) -> Draft | None:
    paragraph = clean.paragraphs[index]
    cells = list(_spaced_cells(clean, paragraph.start, paragraph.end))
    if len(cells) < max(min(3, len(columns)), len(columns) // 2):
        return None
    aligned, used, score = align(clean, cells, columns, expected)
    return row_draft(clean, columns, aligned) if used == len(cells) and score > 2 else None


def _put_sections(clean: Clean, over: Sequence[tuple[int, Found, int]], found: Records) -> None:
    """Give each heading to the records from the row below it to the next heading."""
    for k, (index, part, start) in enumerate(over):
        stop = over[k + 1][2] if k + 1 < len(over) else len(clean.folded)
        found.kinds[index] = BlockKind.CROSSHEAD
        for draft in found.drafts:
            if start <= draft.at < stop:
                draft.put("section", part)


def _are_heads(heads: Sequence[str]) -> bool:
    """Whether most cells are heads that are known, and the others may be: 所属领域."""
    known = sum(1 for head in heads if is_head(head))
    short = all(0 < len(head) <= 10 and not re.search(r"[\d。]", head) for head in heads)
    return known == len(heads) or (known >= 3 and known * 3 >= len(heads) * 2 and short)


_BEFORE_HEADS = re.compile(r"^(?:格式|字段|表头|栏目|各列|顺序)(?:依次)?[为是]?[ ]?:[ ]?")


def _parted_heads(clean: Clean, start: int, end: int) -> tuple[str, list[Column]] | None:
    """The heads of rows that commas or pipes divide, and that mark."""
    text = _BEFORE_HEADS.sub("", clean.folded[start:end].strip(" |│┃"))
    for mark in ",|│┃;、":
        heads = [head.strip() for head in text.split(mark)]
        if len(heads) >= 3 and _are_heads(heads):
            columns = read_columns(heads)
            if columns is not None:
                return mark, columns
    return None


def _parted_cells(clean: Clean, start: int, end: int, mark: str) -> dict[int, list[Range]]:
    cells: dict[int, list[Range]] = {}
    low, high = trim(clean, start, end, " |│┃") if mark in "|│┃" else clean.trim(start, end)
    at, column, quoted = low, 0, False
    for i in range(low, high + 1):
        char = clean.folded[i] if i < high else mark
        if char == '"':
            quoted = not quoted
        if char == mark and (not quoted or i == high):
            cell = trim(clean, at, i, ' "')
            if cell[0] < cell[1]:
                cells[column] = [cell]
            at, column = i + 1, column + 1
    return cells


def _parted(clean: Clean, body: Sequence[int], found: Records) -> None:
    """Rows divided by commas or pipes under a line of heads divided the same way."""
    before = len(found.drafts)
    _parted_rows(clean, body, found)
    sections = [draft.fields.get("section") for draft in found.drafts[before:]]
    if sections and all(one is not None and one is sections[0] for one in sections):
        for draft in found.drafts[before:]:  # one heading over all is the table's caption
            del draft.fields["section"]


def _parted_rows(clean: Clean, body: Sequence[int], found: Records) -> None:
    heads: tuple[str, list[Column]] | None = None
    section: Found | None = None
    pending: tuple[int, Found] | None = None  # a heading that may stand over rows
    for index in body:
        paragraph = clean.paragraphs[index]
        if paragraph.end - paragraph.start > 600:
            continue
        if heads is None or (at := read_section(clean, paragraph)):
            part = _section(clean, index) if heads is None or (at and at.sure) else None
            if part is not None:
                pending = (index, part)
                continue
        if row := _parted_heads(clean, paragraph.start, paragraph.end):
            heads = row
            found.kinds[index] = BlockKind.TABLE_HEAD
            continue
        if heads is None:
            continue
        mark, columns = heads
        cells = _parted_cells(clean, paragraph.start, paragraph.end, mark)
        if len(cells) < 2:
            continue
        if not len(columns) - 2 <= max(cells, default=-1) + 1 <= len(columns):
            heads = None
            continue
        draft = row_draft(clean, columns, [cells.get(k, []) for k in range(len(columns))])
        if draft is not None:
            if pending is not None:
                section = pending[1]
                found.kinds[pending[0]] = BlockKind.CROSSHEAD
                pending = None
            _add(found, draft, section)
            found.kinds[index] = BlockKind.FIELD


def _spaced_heads(clean: Clean, start: int, end: int) -> list[Column] | None:
    text = clean.folded[start:end]
    if len(text) > 120 or re.search(r"[。,;:]", text):
        return None
    heads: list[str] = []
    pending = ""
    for word in text.split():
        if is_head(pending + word):
            heads.append(pending + word)
            pending = ""
            continue
        if _ANY_HEAD.fullmatch(pending):
            heads.append(pending)  # 公开情况, a column that no label names
            pending = ""
        if is_head(word):
            heads.append(word)
        elif pending or len(word) > _LONGEST_HEAD:
            return None
        else:
            pending = word
    if _ANY_HEAD.fullmatch(pending):
        heads.append(pending)
    return read_columns(heads) if len(heads) >= 2 else None


_LONGEST_HEAD = 8


def _with_second_line(clean: Clean, index: int, below: int) -> list[Column] | None:
    """The columns of heads that go on in the line below: 提案 … 主办 | 编号 单位."""
    heads, rest = _text(clean, index).split(), _text(clean, below).split()
    if not rest or len(rest) > len(heads) or any(len(word) > 4 for word in rest):
        return None
    for k, head in enumerate(heads):
        if rest and field_of(head + rest[0]):
            heads[k] = head + rest.pop(0)
    return read_columns(heads) if not rest else None


_WIDE_GAP = r"[ ]{2,}|\n"
_ONE_GAP = rf"(?<![ \n][{HAN}])[ ]+|[ ]+(?![{HAN}](?:[ \n]|$))|\n"  # 陈 明 is one cell


def _spaced_cells(clean: Clean, start: int, end: int) -> Iterator[Range]:
    """The cells of a row: parted by wide gaps, or by any gap if there are no wide ones."""
    lines = clean.text[start:end]  # within a row put together, a line's end parts cells
    text = "".join(
        "\n" if a == "\n" else b for a, b in zip(lines, clean.folded[start:end], strict=True)
    )
    gap = _WIDE_GAP if len(re.findall(r"\S[ ]{2,}\S", text)) >= 2 else _ONE_GAP
    at = 0
    for match in re.finditer(gap, text):
        if match.start() > at:
            yield trim(clean, start + at, start + match.start(), " ")
        at = match.end()
    if at < len(text):
        yield trim(clean, start + at, end, " ")
