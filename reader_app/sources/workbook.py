"""Workbooks: every sheet that is shown is a text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from reader_app.domain.carrier import PLAIN, Carrier
from reader_app.domain.span import Span
from reader_app.errors import UnreadableSource
from reader_app.sources.cell_table import head_remark, table_text
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.exported_proposals import exported_articles, is_export
from reader_app.sources.source_text import SourceText

_CHILD = "reader_app.sources.workbook_child"
_LARGEST_UNPACKED = 400 * 1024 * 1024  # bytes
_LARGEST_RATIO = 200  # of what is unpacked to what is packed, above the size below
_RATIO_FROM = 20 * 1024 * 1024
_MOST_PARTS = 5_000
_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS = 100_000, 400, 3_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A shown sheet, or one article of a sheet that this program wrote."""

    name: str
    text: str
    carrier: Carrier = PLAIN
    remark: str = ""


def read_workbook(path: Path, data: bytes) -> Iterator[SourceText]:
    """The shown sheets of a workbook that have text. Raises UnreadableSource.

    Read in a process of its own: a sheet of one cell, far down and far right, takes more
    memory than there is.
    """
    try:
        for header, text in answers(_CHILD, [path.name], data):
            marks = {name: Span(*place) for name, place in header["marks"].items()}
            carrier = Carrier(marks=marks, exported_from=header["exported_from"])
            yield SourceText(
                header["name"], text.decode(), carrier=carrier, remark=header["remark"]
            )
    except ChildFailed as error:
        raise UnreadableSource(
            f"“{path.name}”读不下去：表格太大，或者文件已经损坏。",
            "请删去空白的行和列，用表格软件另存一份再导入。",
        ) from error


def shown_sheets(path: Path, data: bytes) -> Iterator[Sheet]:
    """The shown sheets that have text, named as texts are. Raises UnreadableSource."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    _refuse_bombs(path, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible
        ]
        sheets = [each for name in shown for each in _texts(name, list(_rows(book, name)))]
    except UnreadableSource:
        raise
    except (CalamineError, OSError, ValueError, LookupError) as error:
        raise _damaged(path) from error
    sheets = [sheet for sheet in sheets if sheet.text]
    if not sheets:
        raise UnreadableSource(
            f"“{path.name}”里没有文字，或者工作表都隐藏着。", "请在表格软件里检查后再导入。"
        )
    for sheet in sheets:
        name = path.name if len(sheets) == 1 else f"{path.name}/{_plain(sheet.name)}"
        yield replace(sheet, name=name)


def _texts(name: str, rows: list[list[str]]) -> Iterator[Sheet]:
    """A sheet is a text; of our own table each article is one again."""
    found = list(exported_articles(rows[0], rows[1:])) if rows and is_export(rows[0]) else []
    for place, article in enumerate(found, start=1):
        yield Sheet(f"{name}·{place}", article.text, article.carrier)
    if not found:
        yield Sheet(name, table_text(rows), remark=head_remark(rows))


def _rows(book: Any, name: str) -> Iterator[list[str]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.width * sheet.height > _MOST_CELLS:
        raise UnreadableSource(
            f"工作表“{name}”有 {sheet.height} 行 {sheet.width} 列，太大了。",
            "请删去空白的行和列，或分成几个工作表再导入。",
        )
    shown_by = _merged(sheet.merged_cell_ranges or ())
    cells = sheet.to_python(skip_empty_area=False)
    for number, row in enumerate(cells):
        yield [
            _shown(cells, shown_by[number, k]) if (number, k) in shown_by else printed(cell)
            for k, cell in enumerate(row[:_MOST_COLUMNS])
        ]


Place = tuple[int, int]  # row and column, 0-based


def _shown(cells: Sequence[Sequence[object]], place: Place | None) -> str:
    return printed(cells[place[0]][place[1]]) if place else ""


def _merged(ranges: Iterable[tuple[Place, Place]]) -> dict[Place, Place | None]:
    """For the cells that a merged one covers, which cell says what they say.

    A cell merged downwards holds for each of its rows; one merged across is said once.
    """
    found: dict[Place, Place | None] = {}
    for (top, left), (bottom, right) in ranges:
        if (bottom - top + 1) * (right - left + 1) > _MOST_ROWS:
            continue
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if (row, column) != (top, left):
                    found[row, column] = (top, left) if column == left else None
    return found


def printed(cell: object) -> str:
    """A cell as a reader sees it: 2025-03-05, 187, 87.2."""
    match cell:
        case None:
            return ""
        case bool():
            return "是" if cell else "否"
        case float() if cell == int(cell) and abs(cell) < 1e15:
            return str(int(cell))
        case float():
            return format(cell, ".10g")
        case datetime():
            at_midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
            return cell.strftime("%Y-%m-%d" if at_midnight else "%Y-%m-%d %H:%M")
        case date():
            return cell.isoformat()
        case time():
            return cell.strftime("%H:%M")
        case timedelta():
            return str(cell)
    return str(cell)


def _plain(name: str) -> str:
    """The name of a sheet as part of a file's name."""
    return "".join("_" if char in '/\\:*?"<>|' or char < " " else char for char in name)


def _refuse_bombs(path: Path, data: bytes) -> None:
    if not data.startswith(b"PK"):
        if data.startswith(b"\xd0\xcf\x11\xe0"):  # an old workbook, or one with a password
            return
        raise _damaged(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            listed: Sequence[zipfile.ZipInfo] = parts.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _damaged(path) from error
    unpacked = sum(part.file_size for part in listed)
    too_dense = unpacked > _RATIO_FROM and unpacked > _LARGEST_RATIO * len(data)
    if unpacked > _LARGEST_UNPACKED or too_dense or len(listed) > _MOST_PARTS:
        raise UnreadableSource(
            f"“{path.name}”展开后有 {unpacked // 1024 // 1024} MB，太大了，没有打开它。",
            "请把它分成几个文件再导入。",
        )


def _damaged(path: Path) -> UnreadableSource:
    return UnreadableSource(
        f"“{path.name}”不是完好的表格文件，或者设有密码。",
        "请用表格软件打开，另存为没有密码的 .xlsx 再导入。",
    )
