"""A page that prints another day than the address it was published at."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Span
from reader_app.text.addresses import ADDRESS, AddressDate, date_in_address
from reader_app.text.dates import first_date, partial_date
from reader_app.text.width import fold_width

_ABOVE = frozenset({BlockKind.META, BlockKind.FURNITURE})


def address_date(document: Document) -> Iterator[Finding]:
    """The address counts as the surer of the two; which is right, only the paper can tell."""
    stated = _in_address(document)
    printed = _printed(document) if stated is not None else None
    if stated is None or printed is None:
        return
    day, place = printed
    if stated.iso.endswith(day):
        return
    shown = document.source[place.start : place.end]
    message = f"版面上印的日期是“{shown}”，网址里的日期是{stated.iso}，两者不一致；以网址为准。"
    yield Finding("address_date", Severity.DOUBT, message, (place, stated.span))


def _in_address(document: Document) -> AddressDate | None:
    """The day in the line of the text that is the page's address, with its place there."""
    for block in document.blocks:
        text = block.text(document.source)
        if block.kind is BlockKind.META and ADDRESS.fullmatch(text):
            found = date_in_address(text)
            if found is not None:
                start = block.spans[0].start
                return found._replace(span=Span(start + found.span.start, start + found.span.end))
    return None


def _printed(document: Document) -> tuple[str, Span] | None:
    """The first day printed above the text, as the end of an ISO date, and its place."""
    for block in document.blocks:
        if not block.spans or block.kind not in _ABOVE:
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.RECORD_HEAD):
                return None
            continue
        start, end = block.spans[0].start, block.spans[-1].end
        text = document.source[start:end]
        if ADDRESS.search(text) or end - start > 100:
            continue
        folded = fold_width(text)
        found = first_date(folded, 0, len(folded)) or partial_date(folded, 0, len(folded))
        if found is not None:
            day = found.iso or f"{found.month:02}-{found.day:02}"
            return day, Span(start + found.start, start + found.end)
    return None
