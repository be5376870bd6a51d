"""What was understood of an article, as the JSON that ``extract`` and ``show`` print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reader_app.domain.correction import Correction, Corrections
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.span import FieldSource, Sourced, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask
from reader_app.export.proposal_fields import proposal_fields

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ByHand:
    """Printed values of corrected fields, and the fields confirmed, by path:
    ``article.date``, ``proposals.3.title``."""

    printed: Mapping[str, Any] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    def under(self, path: str) -> ByHand:
        """The same for one record, by the names of its fields."""
        prefix = f"{path}."
        return ByHand(
            {
                name: value
                for place, value in self.printed.items()
                if place.startswith(prefix) and "." not in (name := place.removeprefix(prefix))
            },
            frozenset(
                name
                for place in self.confirmed
                if place.startswith(prefix) and "." not in (name := place.removeprefix(prefix))
            ),
        )


_NOTHING_CORRECTED = ByHand()


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
    printed one (``printed`` of the object that holds it). Fields that were confirmed are
    named, corrections that the text no longer bears out and records that are none as the user
    says are listed, and of an article that was renewed it says which version this is."""
    removed = [_removed(each) for each in stored.document.set_aside]
    return {**_article(stored), **({"removed": removed} if removed else {})}


def exported_json(stored: StoredArticle) -> JsonObject:
    """The same of what is shown, with the text that all places count in, and from which it can
    be read anew."""
    return {**_article(stored), "text": stored.document.source}


def _article(stored: StoredArticle) -> JsonObject:
    corrections = stored.corrections
    confirmed = (path for path, each in corrections.applied.items() if each.is_confirmation)
    shown = {
        "id": stored.id,
        **_document(stored.document, ByHand(stored.printed, frozenset(confirmed))),
    }
    if stored.versions > 1:
        shown |= {"version": stored.version, "versions": stored.versions}
    if unsettled := _unsettled(corrections):
        shown["unsettled_corrections"] = unsettled
    return shown


def _removed(record: Proposal | WorkTask) -> JsonObject:
    """By which path it can be brought back, and how it is known."""
    if isinstance(record, Proposal):
        path = f"proposals.{record.order}"
        return {"path": path, "seq": record.seq, "number": record.number, "title": record.title}
    return {"path": f"tasks.{record.order}", "seq": record.seq, "content": record.content}


def _unsettled(corrections: Corrections) -> list[JsonObject]:
    """Where something else is read now than when it was corrected, the same as what was made by
    hand, or nothing at all."""
    conflicts = (
        (path, each.correction, {"now": each.printed})
        for path, each in corrections.conflicts.items()
    )
    doubled = (
        (path, corrections.applied[path].correction, {"read": twin})
        for path, twin in corrections.doubled.items()
    )
    gone: Iterable[tuple[str | None, Correction, JsonObject]] = (
        (None, each, {}) for each in corrections.orphans
    )
    return [
        {
            "path": path,
            "record": correction.record,
            "field": correction.field,
            "value": correction.value,
            "printed": correction.printed,
            **now,
            "who": correction.who,
            "when": correction.when,
        }
        for path, correction, now in (*conflicts, *doubled, *gone)
    ]


def finding_json(finding: Finding) -> JsonObject:
    """One doubt with the characters it is about."""
    return {
        "kind": finding.kind,
        "severity": str(finding.severity),
        "message": finding.message,
        "spans": _spans(finding.spans),
    }


def _document(document: Document, by_hand: ByHand) -> JsonObject:
    legend = document.legend
    return {
        "file": document.file,
        "genre": str(document.genre),
        "genre_confidence": document.genre_confidence,
        "article": _head(document.head, by_hand.under("article")),
        "statistics": _statistics(document.statistics, by_hand.under("statistics")),
        "legend": dict(legend.meanings) if legend and legend.meanings else None,
        "proposals": [_proposal(proposal, by_hand) for proposal in document.proposals],
        "tasks": [_task(task, by_hand) for task in document.tasks],
        "findings": [finding_json(finding) for finding in document.findings],
    }


def _head(head: ArticleHead, by_hand: ByHand) -> JsonObject:
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
    return fields | _meta(head, fields, by_hand)


def _statistics(statistics: Statistics, by_hand: ByHand) -> JsonObject:
    fields: JsonObject = {
        name: dict(figure) if isinstance(figure, Mapping) else figure
        for name, figure in statistics.figures.items()
    }
    return fields | _meta(statistics, fields, by_hand)


def _proposal(proposal: Proposal, by_hand: ByHand) -> JsonObject:
    path = f"proposals.{proposal.order}"
    fields: JsonObject = {
        **proposal_fields(proposal),
        "related": [
            _related(related, by_hand.under(f"{path}.related.{place}"))
            for place, related in enumerate(proposal.related, start=1)
        ],
    }
    return fields | _meta(proposal, fields, by_hand.under(path))


def _related(related: RelatedProposal, by_hand: ByHand) -> JsonObject:
    fields: JsonObject = {
        "number": related.number,
        "title": related.title,
        "reply": related.reply,
    }
    return fields | _meta(related, fields, by_hand)


def _task(task: WorkTask, by_hand: ByHand) -> JsonObject:
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
    return fields | _meta(task, fields, by_hand.under(f"tasks.{task.order}"))


def _meta(record: Sourced, fields: Mapping[str, Any], by_hand: ByHand) -> JsonObject:
    """Where the values stand, how they came to be known, how sure that is, and why."""
    sources = record.sources
    meta: JsonObject = {
        "spans": {name: _field_spans(fields.get(name), source) for name, source in sources.items()},
        "origins": {name: str(source.origin) for name, source in sources.items()},
        "confidence": {name: source.confidence for name, source in sources.items()},
        "reasons": {name: source.reason for name, source in sources.items() if source.reason},
    }
    if by_hand.printed:
        meta["printed"] = dict(by_hand.printed)
    if by_hand.confirmed:
        meta["confirmed"] = sorted(by_hand.confirmed)
    return meta


def _field_spans(value: object, source: FieldSource) -> list[Any]:
    """A list (or mapping) field has one list of spans per item, any other field just one list."""
    if isinstance(value, list | dict):
        return [_spans(item) for item in source.items]
    return _spans(source.spans)


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
