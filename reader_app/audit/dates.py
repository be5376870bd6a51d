"""Dates that cannot be, and the reading machine's clock where one looks for the paper's date."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.span import Span
from reader_app.text.dates import first_date
from reader_app.text.width import fold_width

_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:年|[-/.])(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?(?!\d)"
    r"|(?<![\d.])(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)

_ALONE = re.compile(
    r"\s*(?P<date>(?:19|20)\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?)"
    r"\s*(?:星期[一二三四五六日天])?\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*"
)


def dates(document: Document) -> Iterator[Finding]:
    """Days that no calendar has, and a clock on the page that tells another day than the paper."""
    yield from _clock(document)
    text = fold_width(document.source)
    for match in _DATE.finditer(text):
        year = int(match["y"] or 2000)  # a leap year: 2月29日 may be right
        month, day = int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            continue
        if match["y"] and "." in match.group() and not 1 <= month <= 12:
            continue  # a figure such as 2020.35.1
        message = f"“{match.group()}”不是可能的日期。"
        yield Finding("impossible_date", Severity.DOUBT, message, (Span(*match.span()),))


def _clock(document: Document) -> Iterator[Finding]:
    """A whole date alone on a line above the paper's own: it is the reading machine's."""
    head = document.head
    printed = head.sources.get("date_raw") or head.sources.get("date")
    if printed is None or not printed.spans:
        return
    own = printed.spans[0].start
    for block in document.blocks:
        if block.kind not in (BlockKind.FURNITURE, BlockKind.META) or not block.spans:
            continue
        start, end = block.spans[0].start, block.spans[-1].end
        match = _ALONE.fullmatch(fold_width(document.source[start:end]))
        if match and start < own and _day(match["date"]) != _day(head.date_raw or head.date or ""):
            message = (
                f"页首的{match['date']}是阅读软件的时钟，不是报纸的日期；"
                f"报纸日期印作{head.date_raw or head.date}。"
            )
            place = Span(start + match.start("date"), start + match.end("date"))
            yield Finding("machine_clock", Severity.INFO, message, (place,))
            return


def _day(printed: str) -> str:
    """The day of a printed date, however it is written and whatever time stands behind it."""
    folded = fold_width(printed)
    found = first_date(folded, 0, len(folded))
    return found.iso if found and found.iso else printed
