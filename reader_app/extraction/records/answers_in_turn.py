"""A reply in which several offices speak in turn: 市卫健委:…。市民政局:…"""

from __future__ import annotations

import re

from reader_app.extraction.records.draft import Draft
from reader_app.extraction.words.offices import OFFICES
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean

_NEXT = re.compile(rf"(?:(?<=[。;!”])|(?<=\n))[ ]*(?P<who>{OFFICES})[ ]?:[ ]?(?=.{{6}})")


def offices_in_turn(clean: Clean, draft: Draft) -> None:
    """Part a reply that an office begins at the offices that go on, who handle it, too."""
    reply, lead = draft.fields.get("reply"), draft.fields.get("lead_units")
    if reply is None or lead is None or not reply.ranges or not lead.ranges:
        return
    said = clean.folded[lead.ranges[-1][1] : reply.ranges[0][0]].strip()
    if said not in (":", "】", "答复:", "回应:"):
        return
    parted: list[Range] = []
    for start, end in reply.ranges:
        at = start
        for found in _NEXT.finditer(clean.folded, start, end):
            if at < found.start():
                parted.append(clean.trim(at, found.start()))
            lead.ranges.append(found.span("who"))
            at = found.end()
        parted.append((at, end))
    reply.ranges = parted
