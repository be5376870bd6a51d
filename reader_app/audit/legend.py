"""Classes that the page's own legend does not explain."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.audit.naming import proposal_name
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity


def legend(document: Document) -> Iterator[Finding]:
    """Classes that the page's own explanation of classes leaves out."""
    if document.legend is None or len(document.legend.meanings) < 2:
        return
    explained = document.legend.meanings
    for record in document.proposals:
        if record.category and record.category not in explained:
            source = record.sources.get("category")
            message = (
                f"{proposal_name(record, document.source)}的办理类别“{record.category}”"
                f"不在文中说明的{'、'.join(explained)}之内。"
            )
            yield Finding(
                "class_outside_legend",
                Severity.ERROR,
                message,
                source.spans if source else (),
                proposal=record.order,
            )
