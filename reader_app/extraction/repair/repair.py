"""Records put right where print or recognition mixed them up, as a last step of reading.

Nothing is made up: values are put together from other slices of the same page, and what was
printed where stays in the blocks. A value that was touched says so in its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader_app.domain.document import Document
from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Sourced, Span
from reader_app.extraction.repair.duplicates import Stray, strays
from reader_app.extraction.repair.passages import passages
from reader_app.extraction.repair.tear_marks import label_inside
from reader_app.extraction.repair.torn_lines import Mender, Strip, rebuilt, strips

_REASSEMBLED = "原版错行，现按上下文拼合"
_CONFIDENCE = 0.75


def repair(document: Document) -> Document:
    """``document`` with repeated passages cut and torn lines brought home."""
    if len(document.proposals) < 2:
        return document
    return _mended(_labels_sent_home(_strays_cut(document)))


# --- passages that belong to another record -----------------------------------------------


def _strays_cut(document: Document) -> Document:
    for stray in strays(document):
        if stray.certain and stray.passage.name in ("reply", "content", "suggestion"):
            document = _cut(document, stray)
    return document


def _cut(document: Document, stray: Stray) -> Document:
    proposal = document.proposals[stray.passage.record]
    name = stray.passage.name
    value = getattr(proposal, name)
    field = proposal.sources[name]
    places = stray.passage.places
    kept = [*places[: stray.start], *places[stray.end :]]
    if len(kept) < 20 or len("".join(value.split())) != len(places):
        return document  # what is left would be no text; or it was cut before
    text = _without(value, stray.start, stray.end)
    home = document.proposals[stray.home]
    printed = printed_number(home, document.source)
    owner = printed if home.number else f"序号{home.seq}" if home.seq else "另一"
    reason = f"有{stray.end - stray.start}个字与{owner}提案重复，已略去"
    source = FieldSource((_spans(document.source, kept),), field.origin, _CONFIDENCE, reason)
    return _with_field(document, stray.passage.record, proposal, name, text, source)


def _without(value: str, start: int, end: int) -> str:
    """``value`` without its characters ``start`` to ``end``, white space not counted."""
    at, kept = 0, []
    for char in value:
        if char.isspace():
            kept.append(char)
            continue
        if not start <= at < end:
            kept.append(char)
        at += 1
    return "".join(kept).strip()


def _spans(source: str, places: Sequence[int]) -> tuple[Span, ...]:
    found: list[Span] = []
    for at in places:
        if found and found[-1].end <= at and not source[found[-1].end : at].strip():
            found[-1] = Span(found[-1].start, at + 1)
        else:
            found.append(Span(at, at + 1))
    return tuple(found)


def _with_field(
    document: Document,
    index: int,
    proposal: Proposal,
    name: str,
    value: object,
    source: FieldSource,
) -> Document:
    sources = {**proposal.sources, name: source}
    changed = replace(proposal, **{name: value, "sources": sources})  # type: ignore[arg-type]
    records = (*document.proposals[:index], changed, *document.proposals[index + 1 :])
    return replace(document, proposals=records)


# --- lines of other texts ------------------------------------------------------------------


def _mended(document: Document) -> Document:
    torn = strips(document)
    if not torn:
        return document
    Mender(document, torn).mend()
    for strip in torn:
        if strip.touched and strip.lines:
            document = _with_strip(document, strip)
    return document


def _with_strip(document: Document, strip: Strip) -> Document:
    text, spans = rebuilt(strip, document.source)
    proposal = document.proposals[strip.record]
    owner: Sourced = proposal if strip.related is None else proposal.related[strip.related]
    field = owner.sources["reply"]
    source = FieldSource((spans,), field.origin, _CONFIDENCE, _REASSEMBLED)
    if strip.related is None:
        return _with_field(document, strip.record, proposal, "reply", text, source)
    related = list(proposal.related)
    sources = {**related[strip.related].sources, "reply": source}
    related[strip.related] = replace(related[strip.related], reply=text, sources=sources)
    changed = replace(proposal, related=tuple(related))
    records = [*document.proposals]
    records[strip.record] = changed
    return replace(document, proposals=tuple(records))


# --- a field's line inside another record's text --------------------------------------------

_FIELDS = {
    "提案人": "proposers",
    "提案者": "proposers",
    "主办单位": "lead_units",
    "承办单位": "lead_units",
    "会办单位": "co_units",
    "协办单位": "co_units",
}
_NEIGHBOURS = 4
_LEFT_OVER = re.compile(r"(?:^|\n)[ \t\u3000]*(?P<rest>[一-鿿]{1,3})(?=[,，、;；。])")


def _labels_sent_home(document: Document) -> Document:
    """A label with its line in the middle of a reply: out of there, and to the record that
    lacks the field, joined with what was left of it there."""
    for text in passages(document):
        inside = label_inside(text) if text.name == "reply" else None
        if inside is None:
            continue
        proposal = document.proposals[text.record]
        start, end = inside
        name = _FIELDS.get(text.text[start:end].split(":")[0], "")
        home = _record_without(document, name, text.record) if name else None
        if home is not None:
            line = text.places[start + text.text[start:end].index(":") + 1 : end]
            document = _with_items(document, home, name, line)
        kept = [*text.places[:start], *text.places[end:]]
        value = _without(proposal.reply or "", start, end)
        source = FieldSource(
            (_spans(document.source, kept),),
            proposal.sources["reply"].origin,
            _CONFIDENCE,
            "夹有别处的一行，已移出",
        )
        document = _with_field(
            document, text.record, document.proposals[text.record], "reply", value, source
        )
    return document


def _record_without(document: Document, name: str, record: int) -> int | None:
    """The nearest record that lacks the field, if the one with the line has its own."""
    if not getattr(document.proposals[record], name):
        return record
    near = sorted(
        (index for index in range(len(document.proposals)) if abs(index - record) <= _NEIGHBOURS),
        key=lambda index: abs(index - record),
    )
    return next((index for index in near if not getattr(document.proposals[index], name)), None)


def _with_items(document: Document, index: int, name: str, places: Sequence[int]) -> Document:
    source = document.source
    items: list[list[int]] = [[]]
    for at in places:
        if source[at] in "、,，;；":
            items.append([])
        else:
            items[-1].append(at)
    items = [item for item in items if item]
    if not items:
        return document
    proposal = document.proposals[index]
    if rest := _left_over(document, proposal):
        items[-1] += rest
    values = tuple("".join(source[at] for at in item) for item in items)
    spans = tuple(_spans(source, item) for item in items)
    field = FieldSource(spans, confidence=_CONFIDENCE, reason=_REASSEMBLED)
    return _with_field(document, index, proposal, name, values, field)


def _left_over(document: Document, proposal: Proposal) -> list[int]:
    """The end of a torn line that stayed behind in a record's head: 群,其他相关提案1件."""
    head = [
        s for n in ("title", "number") if n in proposal.sources for s in proposal.sources[n].spans
    ]
    spans = [s for source in proposal.sources.values() for s in source.spans]
    if not head:
        return []
    start = max(span.end for span in head)
    following = [span.start for span in spans if span.start >= start]
    if not following:
        return []
    match = _LEFT_OVER.search(document.source, start, min(following))
    return list(range(match.start("rest"), match.end("rest"))) if match else []
