"""The cells of tables of records, whose dates and offices are a record's and not the page's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader_app.extraction.article import furniture
from reader_app.extraction.article.head_marks import OFFICE, lone_date
from reader_app.extraction.tables.columns import is_head
from reader_app.text.clean import Clean

_DATE_HEAD = re.compile(r"[^:。,]{0,6}(?:日期|时间|时限|期限)")
_FEWEST_COLUMNS = 3
_LONGEST_HEAD = 24  # characters, spaces within among them


def record_cells(clean: Clean) -> frozenset[int]:
    """The paragraphs that are cells of records: of tables, and the dates of flattened ones."""
    return frozenset((*_of_tables(clean), *_flattened_dates(clean)))


def _of_tables(clean: Clean) -> Iterator[int]:
    """Of tables with several columns and rows, other than those of a document's particulars:
    发布机构 | 政府办 | 发布日期 | 2020-04-19."""
    tables: dict[int, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(clean.paragraphs):
        if paragraph.table is not None:
            tables[paragraph.table].append(index)
    for cells in tables.values():
        places = [clean.paragraphs[index] for index in cells]
        wide = max(place.column or 0 for place in places) + 1 >= _FEWEST_COLUMNS
        below = [index for index in cells if clean.paragraphs[index].row]
        if wide and below and not _tells_particulars(clean, cells):
            yield from cells


def _tells_particulars(clean: Clean, cells: Sequence[int]) -> bool:
    """Whether labels stand in several rows, or beside a value."""
    rows = {clean.paragraphs[index].row for index in cells if _is_label(clean, index)}
    beside = (index for index in cells if clean.paragraphs[index].row in rows)
    return len(rows) > 2 or any(
        OFFICE.fullmatch(_words(clean, index)) or lone_date(clean, clean.paragraphs[index])
        for index in beside
    )


def _is_label(clean: Clean, index: int) -> bool:
    paragraph = clean.paragraphs[index]
    if paragraph.end - paragraph.start > _LONGEST_HEAD:
        return False
    return _words(clean, index).strip(" 【】[]:·•") in furniture.meta_words()


def _words(clean: Clean, index: int) -> str:
    return "".join(clean.paragraph_folded(clean.paragraphs[index]).split())


def _flattened_dates(clean: Clean) -> list[int]:
    """The dates below a line 日期 of column heads, all printed as the first of them is.

    A page's own date under such a table is signed, or printed in another form.
    """
    head = next(_date_heads(clean), None)
    if head is None:
        return []
    below = range(head + 1, len(clean.paragraphs))
    dates = [index for index in below if lone_date(clean, clean.paragraphs[index])]
    forms = [re.sub(r"\d+", "0", _words(clean, index)) for index in dates]
    alike = [index for index, form in zip(dates, forms, strict=True) if form == forms[0]]
    return alike if len(alike) > 1 else []


def _date_heads(clean: Clean) -> Iterator[int]:
    """办结日期 alone on its line, beside another column's head."""
    for index, paragraph in enumerate(clean.paragraphs):
        short = paragraph.table is None and paragraph.end - paragraph.start <= _LONGEST_HEAD
        if short and _DATE_HEAD.fullmatch(_words(clean, index)):
            near = (index - 1, index + 1)
            if any(0 <= i < len(clean.paragraphs) and is_head(_words(clean, i)) for i in near):
                yield index
