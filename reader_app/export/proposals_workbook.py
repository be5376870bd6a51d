"""All proposals of a library as a workbook, for those who go on working in a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Iterable

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.proposal import TEXT_FIELDS
from reader_app.export.proposals_table import COLUMNS, cell, shown_rows

_LONGEST = 32_767  # characters that a cell takes
_WIDE, _NARROW = 40, 12  # letters
_LONG_TEXTS = frozenset({"title", "headline", *TEXT_FIELDS})
_SPANNED = frozenset({"lead_units", "co_units", "proposers"})


def proposals_xlsx(articles: Iterable[StoredArticle]) -> bytes:
    """One proposal a row under Chinese titles that stay in view. Every cell is text or a number,
    never a formula; what is longer than a cell takes is cut, and ends in …"""
    import xlsxwriter

    data = io.BytesIO()
    # Row by row, so that a large library is not held as cells.
    book = xlsxwriter.Workbook(data, {"constant_memory": True, "strings_to_urls": False})
    sheet = book.add_worksheet("提案")
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    number = book.add_format({"valign": "top"})
    for column, name in enumerate(COLUMNS):
        wide = _WIDE if name in _LONG_TEXTS else 20 if name in _SPANNED else _NARROW
        sheet.set_column(column, column, wide)
    for column, title in enumerate(COLUMNS.values()):
        sheet.write_string(0, column, title, heading)
    row = 0
    for row, values in enumerate(shown_rows(articles), start=1):
        for column, name in enumerate(COLUMNS):
            value = cell(values[name])
            if isinstance(value, int):
                sheet.write_number(row, column, value, number)
            elif value:
                sheet.write_string(row, column, _fitting(value), words)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, row, len(COLUMNS) - 1)
    book.close()
    return data.getvalue()


def _fitting(text: str) -> str:
    text = text.encode("utf-8", "replace").decode()  # no lone surrogates
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
