"""A PDF that this program exported: it carries the text that its pages were set from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader_app.domain.carrier import LineBox
from reader_app.domain.own_export import mark_in
from reader_app.domain.span import Span
from reader_app.sources.own_export import carried, fact_in
from reader_app.sources.source_text import SourceText

_SHORTEST = 2  # characters of a line whose place is looked for
_FAR = 2_000  # characters ahead, in which a line is looked for


def as_exported(read: SourceText, keywords: str, attached: bytes) -> SourceText:
    """What was read from the pages, with the text that they carry in its place.

    Where nothing is attached any more, the pages' own text stays, known by its mark.
    """
    mark = mark_in(keywords)
    if mark is None:
        return read
    text = attached.decode(errors="replace")
    facts = dict(filter(None, map(fact_in, keywords.split(", "))))
    source = carried(read.name, text, read.encoding, mark.text, facts)
    if source is None:
        own = replace(read.carrier, own_export=True, export_of=mark.text)
        return replace(read, carrier=own)
    boxes = tuple(_moved(read.carrier.line_boxes, read.text, source.text))
    images = read.carrier.page_images if boxes else ()
    own = replace(source.carrier, page_images=images, line_boxes=boxes)
    return replace(source, carrier=own)


def _moved(boxes: Iterable[LineBox], printed: str, text: str) -> Iterator[LineBox]:
    """The places of the printed lines that stand in the text too, in its order."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[place] for place in places)
    at = 0
    for box in boxes:
        line = "".join(printed[box.span.start : box.span.end].split())
        found = squeezed.find(line, at, at + _FAR) if len(line) >= _SHORTEST else -1
        if found >= 0:
            at = found + len(line)
            yield replace(box, span=Span(places[found], places[at - 1] + 1))
