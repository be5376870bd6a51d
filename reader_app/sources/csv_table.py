"""Tables as values between commas, semicolons, bars or tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader_app.errors import UnreadableSource
from reader_app.sources.cell_table import head_remark, table_text
from reader_app.sources.decoding import decode
from reader_app.sources.exported_proposals import exported_articles, is_export
from reader_app.sources.source_text import SourceText

_DELIMITERS, _FULL_WIDTH = ",;\t|", "，；"
_SAMPLE = 50_000  # characters from which the delimiter is told
_CERTAIN = 1.2  # cells of a row times the rows that agree
_LONGEST_CELL = 1_000_000
_MOST_ROWS = 100_000


def read_csv(path: Path, data: bytes) -> Iterator[SourceText]:
    """The table as one text. Raises UnreadableSource."""
    try:
        text, encoding = decode(data)
    except UnicodeDecodeError as error:
        raise _no_table(path) from error
    if "\0" in text:
        raise _no_table(path)
    rows = _rows(path, text)
    found = list(exported_articles(rows[0], rows[1:])) if rows and is_export(rows[0]) else []
    if found:
        for number, article in enumerate(found, 1):
            name = f"{path.name}/{number}" if len(found) > 1 else path.name
            yield SourceText(name, article.text, encoding, article.carrier)
        return
    table = table_text(rows)
    if not table:
        raise UnreadableSource(f"“{path.name}”里没有文字。", "请检查文件是否下载完整。")
    yield SourceText(path.name, table, encoding, remark=head_remark(rows))


def _rows(path: Path, text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(path, text))
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > _MOST_ROWS:
                raise UnreadableSource(
                    f"“{path.name}”超过 {_MOST_ROWS} 行。", "请把它分成几个文件再导入。"
                )
    except csv.Error as error:
        raise UnreadableSource(
            f"“{path.name}”的第 {len(rows) + 1} 行读不下去（引号没有成对，或一格太长）。",
            "请用表格软件打开，另存为 .xlsx 再导入。",
        ) from error
    return rows


def _delimiter(path: Path, text: str) -> str:
    """That which divides the most lines into as many cells, and into more than one."""
    if path.suffix.lower() == ".tsv":
        return "\t"
    lines = text[:_SAMPLE].splitlines(keepends=True)
    scores = {mark: _likeness(lines, mark) for mark in _DELIMITERS}
    if max(scores.values()) < _CERTAIN:  # sentences within cells have many of the others
        scores |= {mark: _likeness(lines, mark) for mark in _FULL_WIDTH}
    return max(scores, key=lambda mark: scores[mark])


def _likeness(lines: Sequence[str], mark: str) -> float:
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=mark) if any(row)]
    except csv.Error:
        return 0.0
    usual = max(set(widths), key=widths.count, default=0)
    return widths.count(usual) / len(widths) * min(usual, 8) if usual > 1 else 0.0


def _no_table(path: Path) -> UnreadableSource:
    return UnreadableSource(
        f"“{path.name}”不是文本表格，里面的内容无法作为文字读取。",
        "如果它是 Excel 文件，请把名字改回 .xlsx，或另存为 .csv。",
    )
