"""Why values that a weaker rule read are doubtful: what a reader is told beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import SURE, Sources

_BY_PLACE = "原文没有用标签标明，根据所在位置和写法判断"
_BY_CONTEXT = "数字没有写明所指，根据上下文判断"
_REASONS: Mapping[str, str] = {
    "newspaper": "报名没有标明，根据所在位置判断",
    "publisher": "发布机构没有标明，根据所在位置判断",
    "date": "日期前没有标签，根据所在位置判断",
    "date_raw": "日期前没有标签，根据所在位置判断",
    "kicker": "标题有几行，根据位置和写法分出引题、主题、副题",
    "headline": "标题有几行，根据位置和写法分出引题、主题、副题",
    "subheadline": "标题有几行，根据位置和写法分出引题、主题、副题",
}


def explained(document: Document) -> Document:
    """No value is doubtful without a reason."""
    return replace(
        document,
        head=replace(document.head, sources=_explained(document.head.sources)),
        statistics=replace(
            document.statistics, sources=_explained(document.statistics.sources, _BY_CONTEXT)
        ),
        proposals=tuple(_proposal(proposal) for proposal in document.proposals),
        tasks=tuple(replace(task, sources=_explained(task.sources)) for task in document.tasks),
    )


def _proposal(proposal: Proposal) -> Proposal:
    related = tuple(replace(each, sources=_explained(each.sources)) for each in proposal.related)
    return replace(proposal, related=related, sources=_explained(proposal.sources))


def _explained(sources: Sources, otherwise: str = _BY_PLACE) -> Sources:
    return {
        name: source
        if source.reason or source.confidence >= SURE
        else replace(source, reason=_REASONS.get(name, otherwise))
        for name, source in sources.items()
    }
