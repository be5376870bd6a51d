"""Who publishes a letter over which nobody is named: the office that answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Origin
from reader_app.extraction.article.article_head import HeadReading

_OF_A_SITE = "人民政府"  # whose site it is: many offices publish there
_ITS_SITE = re.compile("(?:官方|门户)?网站?|官网")  # 来源:某县水利局网站, whose own letter it is
_WEAK = 0.75
_OF_NO_PLACE = "省市县区州旗镇乡我本"  # 区教育局, of which district?


def published_by_who_answers(
    source: str, read: HeadReading, proposals: Sequence[Proposal]
) -> HeadReading:
    """The head of a letter, published by the one office that answers, if the page says no more."""
    joined = bool(proposals) and _is_addressed(source, proposals[0])
    field = "co_units" if joined else "lead_units"
    offices = {getattr(proposal, field) for proposal in proposals}
    if len(proposals) > 1:  # a list of letters, in some of which the office but joins
        offices = {proposal.lead_units or proposal.co_units for proposal in proposals}
    if len(offices) != 1 or len(answers := offices.pop()) != 1 or read.head.newspaper:
        return read
    if read.head.publisher and _ITS_SITE.fullmatch(read.head.publisher.removeprefix(answers[0])):
        return _without_site(read, answers[0])
    if answers[0][0] in _OF_NO_PLACE:
        return read
    known, at = read.head.publisher, read.head.sources.get("publisher")
    of_site = known and known.endswith(_OF_A_SITE) and at and at.confidence <= _WEAK
    spans = proposals[0].sources[field].spans
    if (known and not of_site) or not spans:
        return read
    if proposals[0].sources[field].origin is not Origin.STATED:
        return read  # the text tells who acted, and nobody signs
    named = FieldSource((spans,), confidence=0.65, reason="这是落款的单位。")
    sources = {**read.head.sources, "publisher": named}
    return replace(read, head=replace(read.head, publisher=answers[0], sources=sources))


def _without_site(read: HeadReading, office: str) -> HeadReading:
    """The office whose site printed its own letter."""
    named = read.head.sources["publisher"]
    place = named.spans[0]
    spans = (place._replace(end=place.start + len(office)),)
    sources = {**read.head.sources, "publisher": replace(named, items=(spans,))}
    return replace(read, head=replace(read.head, publisher=office, sources=sources))


def _is_addressed(source: str, proposal: Proposal) -> bool:
    """Whether the office that handles a proposal is addressed by one that but joined in."""
    known = proposal.sources.get("lead_units")
    end = known.spans[-1].end if known and known.spans else len(source)
    return source[end : end + 2].strip().startswith((":", "："))
