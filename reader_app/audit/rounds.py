"""Outcomes that changed between rounds of rating."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.audit.naming import proposal_name
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity


def rounds(document: Document) -> Iterator[Finding]:
    """Proposals that a later round put into another class."""
    for record in document.proposals:
        classes = list(record.category_rounds.values())
        if len(set(classes)) < 2:
            continue
        source = record.sources.get("category_rounds") or record.sources.get("category")
        said = "，".join(f"第{number}轮{one}" for number, one in record.category_rounds.items())
        message = f"{proposal_name(record, document.source)}的评价有变：{said}，以最后一轮为准。"
        yield Finding(
            "rating_changed",
            Severity.INFO,
            message,
            source.spans if source else (),
            proposal=record.order,
        )
