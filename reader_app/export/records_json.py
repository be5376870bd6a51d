"""What was understood of an article, as the JSON that ``extract`` and ``show`` print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Sourced, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

JsonObject = dict[str, Any]
Printed = Mapping[str, str | None]
"""Printed values of corrected fields by path: ``article.date``, ``proposals.3.title``."""

_NOTHING_CORRECTED: Printed = {}


def documents_json(documents: Sequence[Document]) -> JsonObject:
    """What one file says: its only article, or all of them under ``articles``."""
    if len(documents) == 1:
        return document_json(documents[0])
    return {"articles": [document_json(document) for document in documents]}


def document_json(document: Document) -> JsonObject:
    """One article with its records, each value with its place in the source."""
    return _document(document, _NOTHING_CORRECTED)


def article_json(stored: StoredArticle) -> JsonObject:
    """The same of an article in the library: its number, and beside each corrected value the
    printed one (``printed`` of the object that holds it)."""
    return {"id": stored.id, **_document(stored.document, stored.printed)}


def finding_json(finding: Finding) -> JsonObject:
    """One doubt with the characters it is about."""
    return {
        "kind": finding.kind,
        "severity": str(finding.severity),
        "message": finding.message,
        "spans": _spans(finding.spans),
    }


def _document(document: Document, printed: Printed) -> JsonObject:
    legend = document.legend
    return {
        "file": document.file,
        "genre": str(document.genre),
        "genre_confidence": document.genre_confidence,
        "article": _head(document.head, printed),
        "statistics": _statistics(document.statistics, printed),
        "legend": dict(legend.meanings) if legend and legend.meanings else None,
        "proposals": [_proposal(proposal, printed) for proposal in document.proposals],
        "tasks": [_task(task, printed) for task in document.tasks],
        "findings": [finding_json(finding) for finding in document.findings],
    }


def _head(head: ArticleHead, printed: Printed) -> JsonObject:
    fields: JsonObject = {
        "newspaper": head.newspaper,
        "publisher": head.publisher,
        "date": head.date,
        "date_raw": head.date_raw,
        "date_inferred": head.date_inferred,
        "page_no": head.page_no,
        "page_name": head.page_name,
        "kicker": head.kicker,
        "headline": head.headline,
        "subheadline": head.subheadline,
        "byline": [{"role": line.role, "names": list(line.names)} for line in head.byline],
    }
    return fields | _meta(head, fields, _printed_under("article.", printed))


def _statistics(statistics: Statistics, printed: Printed) -> JsonObject:
    fields: JsonObject = {
        name: dict(figure) if isinstance(figure, Mapping) else figure
        for name, figure in statistics.figures.items()
    }
    return fields | _meta(statistics, fields, _printed_under("statistics.", printed))


def _proposal(proposal: Proposal, printed: Printed) -> JsonObject:
    fields: JsonObject = {
        "order": proposal.order,
        "seq": proposal.seq,
        "number": proposal.number,
        "title": proposal.title,
        "proposers": list(proposal.proposers),
        "supervisors": list(proposal.supervisors),
        "committee": proposal.committee,
        "lead_units": list(proposal.lead_units),
        "co_units": list(proposal.co_units),
        "category": proposal.category,
        "category_rounds": dict(proposal.category_rounds),
        "section": proposal.section,
        "content": proposal.content,
        "background": proposal.background,
        "suggestion": proposal.suggestion,
        "reply": proposal.reply,
        "related": [_related(related) for related in proposal.related],
    }
    corrected = _printed_under(f"proposals.{proposal.order}.", printed)
    return fields | _meta(proposal, fields, corrected)


def _related(related: RelatedProposal) -> JsonObject:
    fields: JsonObject = {
        "number": related.number,
        "title": related.title,
        "reply": related.reply,
    }
    return fields | _meta(related, fields, {})


def _task(task: WorkTask, printed: Printed) -> JsonObject:
    fields: JsonObject = {
        "order": task.order,
        "seq": task.seq,
        "group": task.group,
        "content": task.content,
        "progress": task.progress,
        "unit": task.unit,
        "units": list(task.units),
        "remark": task.remark,
    }
    return fields | _meta(task, fields, _printed_under(f"tasks.{task.order}.", printed))


def _meta(record: Sourced, fields: Mapping[str, Any], printed: JsonObject) -> JsonObject:
    """Where the values stand, how they came to be known, how sure that is, and why."""
    sources = record.sources
    meta: JsonObject = {
        "spans": {name: _field_spans(fields.get(name), source) for name, source in sources.items()},
        "origins": {name: str(source.origin) for name, source in sources.items()},
        "confidence": {name: source.confidence for name, source in sources.items()},
        "reasons": {name: source.reason for name, source in sources.items() if source.reason},
    }
    if printed:
        meta["printed"] = printed
    return meta


def _field_spans(value: object, source: FieldSource) -> list[Any]:
    """A list (or mapping) field has one list of spans per item, any other field just one list."""
    if isinstance(value, list | dict):
        return [_spans(item) for item in source.items]
    return _spans(source.spans)


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _printed_under(prefix: str, printed: Printed) -> JsonObject:
    return {
        path.removeprefix(prefix): value
        for path, value in printed.items()
        if path.startswith(prefix)
    }
