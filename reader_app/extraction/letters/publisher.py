"""Who publishes a letter over which nobody is named: the office that answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource
from reader_app.extraction.article.article_head import HeadReading

_OF_A_SITE = "人民政府"  # whose site it is: many offices publish there
_WEAK = 0.75
_OF_NO_PLACE = "省市县区州旗镇乡我本"  # 区教育局, of which district?


def published_by_who_answers(
    source: str, read: HeadReading, proposals: Sequence[Proposal]
) -> HeadReading:
    """The head of a letter, published by the one office that answers, if the page says no more."""
    offices = {proposal.lead_units for proposal in proposals}
    if len(offices) != 1 or len(answers := offices.pop()) != 1 or read.head.newspaper:
        return read
    if answers[0][0] in _OF_NO_PLACE:
        return read
    known, at = read.head.publisher, read.head.sources.get("publisher")
    of_site = known and known.endswith(_OF_A_SITE) and at and at.confidence <= _WEAK
    spans = proposals[0].sources["lead_units"].spans
    if (known and not of_site) or not spans:
        return read
    if source[spans[-1].end : spans[-1].end + 2].strip().startswith((":", "：")):
        return read  # an office that is addressed, and handles the proposal
    named = FieldSource((spans,), confidence=0.65, reason="这是落款的单位。")
    sources = {**read.head.sources, "publisher": named}
    return replace(read, head=replace(read.head, publisher=answers[0], sources=sources))
