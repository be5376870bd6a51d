"""Dates and pages that the address of a web page states."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from reader_app.domain.span import Span

ADDRESS = re.compile(r"(?:https?|file)://[^\s<>\"'“”]+", re.IGNORECASE)

_DATES = (
    # /html/2025-11/14/content_1.htm, /pc/content/202511/14/content_1.html, /2025/11/14/
    re.compile(r"(?<=[/=])(?P<y>20\d\d|19\d\d)(?P<s>[-/]?)(?P<m>\d\d?)/(?P<d>\d\d?)(?=/)"),
    re.compile(r"(?<=[/=_])(?P<y>20\d\d|19\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    # nw.D110000gmrb_20180315_1-01.htm, /2024/20240311/, t20241224_1234.html
    re.compile(r"(?<=[/=_t])(?P<y>20\d\d|19\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
)
_PAGE = re.compile(r"/nw\.\w+?_\d{8}_\d{1,3}-(?P<no>[A-Z]?\d{1,3})\.html?", re.IGNORECASE)


class AddressDate(NamedTuple):
    """A day, and the place of its characters in the address."""

    iso: str
    span: Span


def date_in_address(address: str) -> AddressDate | None:
    """The day of the issue, as the systems that papers and offices publish with write it."""
    path = _without_query_words(address)
    for pattern in _DATES:
        for match in pattern.finditer(path):
            try:
                day = date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
            return AddressDate(day.isoformat(), Span(match.start("y"), match.end("d")))
    return None


def page_in_address(address: str) -> Span | None:
    """The place of the page's number in the address of an article, where one is written."""
    match = _PAGE.search(address)
    return Span(*match.span("no")) if match else None


def _without_query_words(address: str) -> str:
    """The address as far as it names the page; what follows # names a place within it."""
    return address.split("#", 1)[0]
