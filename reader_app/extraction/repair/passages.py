"""The running text of records, character by character, with the place of each in the source.

What compares texts compares them without white space; ``Passage`` keeps the way back.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY
from reader_app.domain.proposal import TEXT_FIELDS, Proposal
from reader_app.domain.span import Span, without_overlaps
from reader_app.text.width import fold_width


@dataclass(frozen=True)
class Passage:
    """A stretch of a record's text without white space, marks folded to half width."""

    record: int  # index into ``Document.proposals``
    name: str  # of the field; ``related`` for a related proposal's reply; ``""``: of no field
    text: str
    source: str
    printed: tuple[Span, ...]  # where the text stands in the source, white space and all

    @cached_property
    def places(self) -> Sequence[int]:
        """The source offset of each character."""
        places = array("L")
        for start, end in self.printed:
            for word in _WORD.finditer(self.source, start, end):
                places.extend(range(*word.span()))
        return places

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the characters stand; slices that only white space parts are one."""
        found: list[Span] = []
        for at in self.places[start:end]:
            if found and 0 <= at - found[-1].end < 200:
                gap = self.source[found[-1].end : at]
                if not gap or gap.isspace():
                    found[-1] = Span(found[-1].start, at + 1)
                    continue
            found.append(Span(at, at + 1))
        return tuple(found)


_WORD = re.compile(r"\S+")


def passage(record: int, name: str, source: str, spans: Iterable[Span]) -> Passage:
    printed = tuple(spans)
    words = (word for start, end in printed for word in source[start:end].split())
    return Passage(record, name, fold_width("".join(words)), source, printed)


def passages(document: Document) -> list[Passage]:
    """Every text field of every proposal. Content that is divided counts once."""
    found = []
    for index, proposal in enumerate(document.proposals):
        for name in _text_fields(proposal):
            found.append(passage(index, name, document.source, proposal.sources[name].spans))
        for related in proposal.related:
            if related.reply and "reply" in related.sources:
                spans = related.sources["reply"].spans
                found.append(passage(index, "related", document.source, spans))
    return [one for one in found if one.text]


def _text_fields(proposal: Proposal) -> Iterator[str]:
    for name in TEXT_FIELDS:
        if name in ("background", "suggestion") and proposal.content:
            continue
        if getattr(proposal, name) and name in proposal.sources:
            yield name


def orphans(document: Document, shortest: int = 12) -> list[Passage]:
    """Text that is printed in a record's paragraphs and belongs to no field of any record."""
    taken = _taken(document)
    starts = [span.start for span in taken]
    owners = ownership(document)
    found = []
    for block in document.blocks:
        if block.kind not in SHOWN_IN_BODY or not block.spans:
            continue
        owner = owners.owner(block.spans)
        if owner is None:
            continue
        for run in _uncovered(block.spans, taken, starts):
            one = passage(owner, "", document.source, run)
            if len(one.text) >= shortest:
                found.append(one)
    return found


def _taken(document: Document) -> list[Span]:
    return without_overlaps(
        span
        for proposal in document.proposals
        for record in (proposal, *proposal.related)
        for source in record.sources.values()
        for span in source.spans
    )


class Ownership:
    """Which record's running text stands where."""

    def __init__(self, spans: Sequence[tuple[Span, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span, _ in self._spans]

    def owner(self, spans: Iterable[Span]) -> int | None:
        """The record that has the most characters within ``spans``; None: no record has any."""
        weights: dict[int, int] = {}
        for low, high in spans:
            at = max(0, bisect_right(self._starts, low) - 1)
            while at < len(self._spans) and self._spans[at][0].start < high:
                span, record = self._spans[at]
                shared = min(high, span.end) - max(low, span.start)
                if shared > 0:
                    weights[record] = weights.get(record, 0) + shared
                at += 1
        return max(weights, key=lambda record: weights[record]) if weights else None


def ownership(document: Document, *, texts_only: bool = True) -> Ownership:
    """Which proposal's running text, or any field of it, stands where."""
    return Ownership(
        [
            (span, index)
            for index, proposal in enumerate(document.proposals)
            for record in (proposal, *proposal.related)
            for name, source in record.sources.items()
            if name in TEXT_FIELDS or not texts_only
            for span in source.spans
        ]
    )


def task_ownership(document: Document) -> Ownership:
    """Which task's item or progress stands where."""
    return Ownership(
        [
            (span, index)
            for index, task in enumerate(document.tasks)
            for name in ("content", "progress")
            if name in task.sources
            for span in task.sources[name].spans
        ]
    )


def _uncovered(
    spans: Iterable[Span], taken: Sequence[Span], starts: Sequence[int]
) -> Iterator[list[Span]]:
    """Runs of ``spans`` outside ``taken``; a run goes on over the gaps between the spans."""
    run: list[Span] = []
    for low, high in spans:
        at = low
        index = max(0, bisect_right(starts, low) - 1)
        while at < high:
            while index < len(taken) and taken[index].end <= at:
                index += 1
            stop = min(high, taken[index].start) if index < len(taken) else high
            if stop > at:
                run.append(Span(at, stop))
                at = stop
            if index < len(taken) and taken[index].start <= at < taken[index].end:
                if run:
                    yield run
                    run = []
                at = taken[index].end
    if run:
        yield run
