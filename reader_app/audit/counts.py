"""Figures that announce records against the records that are there."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.domain.document import Document, Genre
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Span

_LISTS = frozenset({Genre.PROPOSAL_FEATURE, Genre.PROPOSAL_LIST})


def counts(document: Document) -> Iterator[Finding]:
    """100个案例 announced and 12 here; 6件 and 6 found; 9个方面10件 with one related.

    Of those that are missing none is told that the user took away.
    """
    removed = sum(isinstance(each, Proposal) for each in document.set_aside)
    for finding, missing in _counted(document):
        if not 0 < missing <= removed:
            yield finding


def _counted(document: Document) -> Iterator[tuple[Finding, int]]:
    """Each with how many records there are too few."""
    present = len(document.proposals)
    if document.genre not in _LISTS or present < 2:
        return
    claimed = _figure(document, "cases_claimed")
    if claimed is not None:
        yield _compared(document, "cases_claimed", f"文中称{claimed}件", claimed, present)
        return
    listed = _figure(document, "proposals_total")
    if listed is not None:
        yield _compared(document, "proposals_total", f"文中称共{listed}件", listed, present)
        return
    key = _figure(document, "key")
    if key is not None and key >= present:
        yield _important(document, key, present)


def _important(document: Document, key: int, present: int) -> tuple[Finding, int]:
    aspects = _figure(document, "key_aspects")
    related = sum(len(proposal.related) for proposal in document.proposals)
    if aspects == present and related and present + related == key:
        message = (
            f"件数相符：{aspects}个方面{key}件重点提案，"
            f"本文主提案{present}件，相关提案{related}件。"
        )
        return Finding("count_agrees", Severity.INFO, message, _spans(document, "key")), 0
    total = present if key == present else present + related
    return _compared(document, "key", f"文中称重点提案{key}件", key, total)


def _compared(
    document: Document, key: str, said: str, claimed: int, present: int
) -> tuple[Finding, int]:
    spans = _spans(document, key)
    if claimed == present:
        message = f"件数相符：{said}，本文正是{present}件。"
        return Finding("count_agrees", Severity.INFO, message, spans), 0
    message = f"件数不符：{said}，本文只有{present}件，可能是节选。"
    if claimed < present:
        message = f"件数不符：{said}，本文却有{present}件。"
    return Finding("count_differs", Severity.DOUBT, message, spans), claimed - present


def _figure(document: Document, key: str) -> int | None:
    value = document.statistics.figures.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _spans(document: Document, key: str) -> tuple[Span, ...]:
    source = document.statistics.sources.get(key)
    return source.spans if source else ()
