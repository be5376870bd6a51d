"""Fields that are missing where the other records of the page have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader_app.audit.naming import FIELD_NAMES, proposal_name
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Span

_FIELDS = (
    *("number", "title", "proposers", "supervisors", "committee", "lead_units", "category"),
    *("content", "background", "suggestion"),
)
_FEWEST = 3
_USUAL = 0.7  # of the records have a field that every record should have


def gaps(document: Document) -> Iterator[Finding]:
    """One finding a record, naming all that it lacks; a reply that is lost is damage."""
    records = document.proposals
    if len(records) < _FEWEST:
        return
    usual = [name for name in _FIELDS if _share(records, name) >= _USUAL]
    for record in records:
        missing = [name for name in usual if not getattr(record, name)]
        if missing:
            named = "、".join(FIELD_NAMES[name] for name in missing)
            who = proposal_name(record, document.source)
            message = f"{who}缺{named}，其他提案{_how_many(records, missing)}。"
            yield Finding(
                "missing_field", Severity.DOUBT, message, _head(record), proposal=record.order
            )
    if _share(records, "reply") >= _USUAL:
        for record in records:
            if not record.reply:
                others = _how_many(records, ["reply"])
                who = proposal_name(record, document.source)
                message = f"{who}没有办理情况，其他提案{others}，原文可能缺失。"
                yield Finding(
                    "lost_text", Severity.DOUBT, message, _head(record), proposal=record.order
                )


def _how_many(records: Sequence[Proposal], names: Sequence[str]) -> str:
    """都有 if this record alone lacks the fields."""
    lacking = (sum(1 for record in records if not getattr(record, name)) for name in names)
    return "都有" if max(lacking) == 1 else "大多有"


def _share(records: Sequence[Proposal], name: str) -> float:
    return sum(1 for record in records if getattr(record, name)) / len(records)


def _head(record: Proposal) -> tuple[Span, ...]:
    for name in ("title", "number", "seq"):
        if name in record.sources:
            return record.sources[name].spans
    return ()
