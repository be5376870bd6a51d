"""What a table's columns say of its records that no field of a record keeps: 界别, 配合单位.

The text shows it; the search knows it by these.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY, Block
from reader_app.domain.search_query import Field
from reader_app.domain.span import Span
from reader_app.text.printed_names import sectors_in
from reader_app.text.table_rows import TableRow, cell_text, with_rows

_SECTOR = re.compile(r"(?:提案|所属|委员|所在)?(?:界别|党派)(?:[、/或和(]?(?:界别|党派)\)?)?")
_OF_TASKS = (
    (
        Field.CO,
        re.compile(r"(?:配合|协办|协同|会办|参与|协助|协作|配合责任)(?:单位|部门|处室|科室|方)"),
    ),
    (Field.SUPERVISOR, re.compile(r"(?:责任|分管|牵头|包保|包联|联系|挂钩|督办|领办|领衔)领导")),
)
COLUMN_FIELDS = frozenset({Field.SECTOR, Field.CO, Field.SUPERVISOR})
_PLAUSIBLE = re.compile("界别|党派|配合|协办|协同|会办|参与|协助|协作|领导")
_PART = re.compile(r"[^、，,；;/\s]+")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class ColumnValue:
    field: Field
    value: str
    span: Span


Found = Mapping[str, list[ColumnValue]]


def column_values(document: Document) -> Found:
    """By the path of the record, ``proposals.3``, in whose row they stand."""
    source = document.source
    has_records = bool(document.proposals or document.tasks)
    if not (has_records and ("|" in source or "\t" in source) and _PLAUSIBLE.search(source)):
        return {}
    places = sorted(_places(document))
    starts = [start for start, _ in places]
    found: dict[str, list[ColumnValue]] = {}
    columns: dict[int, Field] = {}
    body = (block for block in document.blocks if block.kind in SHOWN_IN_BODY)
    for row in with_rows(document.source, body):
        if not isinstance(row, TableRow):
            continue
        heads = _heads(document, row)
        if heads or not row.goes_on:
            columns = heads
            continue
        first, last = row.blocks[0].spans[0].start, row.blocks[-1].spans[-1].end
        at = bisect_left(starts, first)
        if columns and at < len(starts) and starts[at] < last:
            found.setdefault(places[at][1], []).extend(_values(document, row, columns))
    return found


def _places(document: Document) -> Iterator[tuple[int, str]]:
    """Where the name of each record begins."""
    for proposal in document.proposals:
        for name in ("title", "number"):
            if name in proposal.sources:
                path = f"proposals.{proposal.order}"
                yield from ((span.start, path) for span in proposal.sources[name].spans[:1])
    for task in document.tasks:
        if "content" in task.sources:
            path = f"tasks.{task.order}"
            yield from ((span.start, path) for span in task.sources["content"].spans[:1])


def _heads(document: Document, row: TableRow) -> dict[int, Field]:
    found: dict[int, Field] = {}
    for column, cell in enumerate(row.cells):
        head = "".join(cell_text(document.source, cell).split())
        if document.proposals and _SECTOR.fullmatch(head):
            found[column] = Field.SECTOR
        for field, pattern in _OF_TASKS if document.tasks else ():
            if pattern.fullmatch(head):
                found[column] = field
    return found


def _values(
    document: Document, row: TableRow, columns: Mapping[int, Field]
) -> Iterator[ColumnValue]:
    for column, field in columns.items():
        for block in row.cells[column] if column < len(row.cells) else ():
            if field is Field.SECTOR:
                yield from _sectors(document.source, block)
            else:
                yield from _names(document.source, block, field)


def _sectors(source: str, block: Block) -> Iterator[ColumnValue]:
    """As printed, and by the usual name."""
    text = "".join(block.text(source).split())
    if not 0 < len(text) <= _LONGEST or not any(map(str.isalpha, text)):
        return
    for value in dict.fromkeys((text, *sectors_in([text]))):
        yield ColumnValue(Field.SECTOR, value, _span(block))


def _names(source: str, block: Block, field: Field) -> Iterator[ColumnValue]:
    start, end = _span(block)
    for part in _PART.finditer(source, start, end):
        if 1 < len(part[0]) <= _LONGEST:
            yield ColumnValue(field, part[0], Span(*part.span()))


def _span(block: Block) -> Span:
    return Span(block.spans[0].start, block.spans[-1].end)
