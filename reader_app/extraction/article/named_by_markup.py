"""The head of an article as a file's markup names it, which outweighs what rules guess."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from reader_app.domain.carrier import Carrier
from reader_app.domain.newspaper import BlockKind, Byline
from reader_app.domain.span import FieldSource, Origin, Span
from reader_app.extraction.article import byline
from reader_app.extraction.article.article_head import HeadReading
from reader_app.text.clean import Clean
from reader_app.text.dates import first_date, partial_date
from reader_app.text.width import fold_width

_SURE = 0.99
_INFERRED = "导出的文件里注明是推定的"
_TEXTS = (
    "newspaper",
    "publisher",
    "date_raw",  # of our own table: a month alone, say
    "page_no",
    "page_name",
    "kicker",
    "headline",
    "subheadline",
)
_TITLES = ("kicker", "headline", "subheadline")
_KINDS = {
    "kicker": BlockKind.KICKER,
    "headline": BlockKind.HEADLINE,
    "subheadline": BlockKind.SUBHEADLINE,
    "byline": BlockKind.BYLINE,
    **dict.fromkeys(("date", "date_inferred", "date_raw", "newspaper"), BlockKind.META),
    **dict.fromkeys(("publisher", "page_no", "page_name"), BlockKind.META),
}
_ADDRESS_DATE = re.compile(r"(?P<y>(?:19|20)\d\d)[-/]?(?P<m>\d{1,2})[-/]?(?P<d>\d{1,2})")
_NAMES = re.compile(r"[\s、,，;；/]+")


def meta_by_markup(clean: Clean, carrier: Carrier) -> set[int]:
    """The paragraphs that hold paper, date, page or address, which no record can stand in."""
    kinds = _marked_paragraphs(clean, carrier)
    return {index for index, kind in kinds.items() if kind is BlockKind.META}


def name_by_markup(clean: Clean, carrier: Carrier, read: HeadReading) -> HeadReading:
    """What rules read of the head, with the fields in place that the markup names.

    Where it names the headline it names all headlines: others that rules saw are body text.
    """
    marks = {name: span for name, span in carrier.marks.items() if _slice(clean, span).strip()}
    named = _marked_paragraphs(clean, carrier)
    if not named:
        return read
    values: dict[str, Any] = {}
    sources = dict(read.head.sources)
    if "headline" in marks:
        for name in _TITLES:
            values[name] = None
            sources.pop(name, None)
    for name in _TEXTS:
        if name in marks:
            span = _within_marks(clean, marks[name]) if name == "subheadline" else marks[name]
            values[name] = " ".join(_slice(clean, span).split())
            sources[name] = _stated(clean, span)
    _date(clean, marks, values, sources)
    _byline(clean, marks, values, sources)
    head = replace(read.head, sources=sources, **values)
    return replace(read, head=head, kinds=_kinds(read.kinds, named, marks))


def _marked_paragraphs(clean: Clean, carrier: Carrier) -> dict[int, BlockKind]:
    """The kind of each paragraph that markup names, and of the one that is the page's address."""
    found: dict[int, BlockKind] = {}
    if not carrier.marks and carrier.address is None:
        return found
    starts = [clean.offset(paragraph.start) for paragraph in clean.paragraphs]
    if carrier.address and clean.source.rstrip().endswith(carrier.address):
        found[len(starts) - 1] = BlockKind.META
    ordered = sorted(carrier.marks, key=lambda name: _KINDS.get(name) is not BlockKind.META)
    for name in ordered:  # a line that is a headline and more is a headline
        if name in _KINDS:
            start, end = carrier.marks[name]
            first = max(0, bisect_right(starts, start) - 1)
            for index in range(first, len(starts)):
                if starts[index] >= end:
                    break
                found[index] = _KINDS[name]
    return found


def _slice(clean: Clean, span: Span) -> str:
    return clean.source[span.start : span.end]


def _within_marks(clean: Clean, span: Span) -> Span:
    """A subheadline without the dash before it; one that is all dashes stays as it is."""
    text = _slice(clean, span)
    words = text.lstrip("—–-― \u3000")
    return Span(span.end - len(words), span.end) if words else span


def _stated(clean: Clean, span: Span) -> FieldSource:
    text = _slice(clean, span)
    start = span.start + len(text) - len(text.lstrip())
    return FieldSource(((Span(start, start + len(text.strip())),),), Origin.STATED, _SURE)


def _date(
    clean: Clean,
    marks: Mapping[str, Span],
    values: dict[str, Any],
    sources: dict[str, FieldSource],
) -> None:
    """A whole date counts as printed; of one without a year what rules concluded may stay."""
    if "date_inferred" in marks:  # as an export of ours has it, which names no other
        values |= {"date": None, "date_inferred": _iso(_slice(clean, marks["date_inferred"]))}
        sources.pop("date", None)
        sources["date_inferred"] = replace(
            _stated(clean, marks["date_inferred"]), origin=Origin.INFERRED, reason=_INFERRED
        )
    if "date" not in marks:
        return
    text = _slice(clean, marks["date"])
    iso = _iso(text)
    in_address = marks["date"].start > 0 and clean.source[marks["date"].start - 1] in "/_=-t"
    if iso is not None:
        values |= {"date": iso, "date_inferred": None}
        sources["date"] = _stated(clean, marks["date"])
        sources.pop("date_inferred", None)
    if not in_address and (iso is not None or partial_date(fold_width(text), 0, len(text))):
        values["date_raw"] = " ".join(text.split())
        sources["date_raw"] = _stated(clean, marks["date"])


def _iso(text: str) -> str | None:
    found = first_date(fold_width(text), 0, len(text))
    if found is not None:
        return found.iso
    match = _ADDRESS_DATE.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _byline(
    clean: Clean,
    marks: Mapping[str, Span],
    values: dict[str, Any],
    sources: dict[str, FieldSource],
) -> None:
    if "byline" not in marks:
        return
    entries = byline.read_byline(clean, *_clean_range(clean, marks["byline"]))
    if not entries:  # names in a manner of their own
        names = tuple(name for name in _NAMES.split(_slice(clean, marks["byline"])) if name)
        values["byline"] = (Byline("", names),)
        sources["byline"] = _stated(clean, marks["byline"])
        return
    values["byline"] = tuple(Byline(entry.role, entry.names) for entry in entries)
    places = tuple(
        clean.merged(span for a, b in sorted(entry.places) for span in clean.spans(a, b))
        for entry in entries
    )
    sources["byline"] = FieldSource(places, Origin.STATED, _SURE)


def _clean_range(clean: Clean, span: Span) -> tuple[int, int]:
    """The range of the paragraphs that a stretch of the source is shown in."""
    inside = [
        paragraph
        for paragraph in clean.paragraphs
        if clean.offset(paragraph.start) < span.end
        and span.start < clean.offset(paragraph.end - 1) + 1
    ]
    return (inside[0].start, inside[-1].end) if inside else (0, 0)


def _kinds(
    read: Mapping[int, BlockKind], named: Mapping[int, BlockKind], marks: Mapping[str, Span]
) -> dict[int, BlockKind]:
    replaced: set[BlockKind] = set()
    if "headline" in marks:
        replaced |= {BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBHEADLINE}
    if "byline" in marks:
        replaced.add(BlockKind.BYLINE)
    kept = {index: kind for index, kind in read.items() if kind not in replaced}
    return {**kept, **named}
