"""An article's records as rows, and back: what goes in comes out equal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader_app.domain.document import Document, Genre, Legend
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS, Proposal, RelatedProposal
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask
from reader_app.library.encoding import (
    blocks_from,
    blocks_to,
    byline_from,
    byline_to,
    sources_from,
    sources_to,
    spans_from,
    spans_to,
    strings_from,
    to_json,
)
from reader_app.library.rows import insert, insert_all

if TYPE_CHECKING:  # the first article of a start is read without sqlite-utils
    from sqlite_utils import Database

Row = dict[str, Any]

_HEAD_FIELDS = (
    "newspaper",
    "publisher",
    "date",
    "date_raw",
    "date_inferred",
    "page_no",
    "page_name",
    "kicker",
    "headline",
    "subheadline",
)
_PROPOSAL_FIELDS = (
    "seq",
    "number",
    "title",
    "committee",
    "category",
    "section",
    *TEXT_FIELDS,
)
_OF_AN_ARTICLE = ("heads", "statistics", "legends", "proposals", "tasks", "findings")


@dataclass(frozen=True, slots=True)
class RecordRows:
    """Everything read from an article's text, as rows that lack but the article's number."""

    head: Row
    statistics: Row | None
    legend: Row | None
    proposals: tuple[tuple[Row, tuple[Row, ...]], ...]  # each with its related ones
    tasks: tuple[Row, ...]
    findings: tuple[Row, ...]


def rows_of(document: Document) -> RecordRows:
    is_counted = document.statistics != Statistics()
    return RecordRows(
        head=_head_row(document),
        statistics=_statistics_row(document.statistics) if is_counted else None,
        legend=_legend_row(document.legend) if document.legend is not None else None,
        proposals=tuple(
            (_proposal_row(each), tuple(map(_related_row, each.related)))
            for each in document.proposals
        ),
        tasks=tuple(map(_task_row, document.tasks)),
        findings=tuple(map(_finding_row, document.findings)),
    )


def document_of(
    rows: RecordRows, *, file: str, source: str, genre: str, genre_confidence: float
) -> Document:
    """The document that ``rows_of`` was given."""
    return Document(
        file=file,
        source=source,
        genre=Genre(genre),
        genre_confidence=genre_confidence,
        head=head_from(rows.head),
        blocks=blocks_from(rows.head["blocks"]),
        statistics=_statistics(rows.statistics) if rows.statistics else Statistics(),
        legend=_legend(rows.legend) if rows.legend else None,
        proposals=tuple(_proposal(row, related) for row, related in rows.proposals),
        tasks=tuple(map(_task, rows.tasks)),
        findings=tuple(map(finding_from, rows.findings)),
    )


def write_records(db: Database, article_id: int, rows: RecordRows) -> None:
    """Store everything read from an article's text. Runs inside the caller's transaction."""
    key = {"article_id": article_id}
    insert(db, "heads", {**key, **rows.head})
    if rows.statistics:
        insert(db, "statistics", {**key, **rows.statistics})
    if rows.legend:
        insert(db, "legends", {**key, **rows.legend})
    related: list[Row] = []
    for proposal, its_related in rows.proposals:
        proposal_id = insert(db, "proposals", {**key, **proposal})
        related += [{"proposal_id": proposal_id, **each} for each in its_related]
    insert_all(db, "related_proposals", related)
    insert_all(db, "tasks", [{**key, **task} for task in rows.tasks])
    insert_all(db, "findings", [{**key, **finding} for finding in rows.findings])


def write_findings(db: Database, article_id: int, findings: Iterable[Finding]) -> None:
    key = {"article_id": article_id}
    insert_all(db, "findings", [{**key, **_finding_row(each)} for each in findings])


def delete_records(db: Database, article_id: int) -> None:
    for table in _OF_AN_ARTICLE:
        db.table(table).delete_where("article_id = ?", [article_id])


def read_document(db: Database, article: Row) -> Document:
    """The document of a row of ``articles`` joined with its text (``file``, ``source``)."""
    return document_of(
        _read_rows(db, article["id"]),
        file=article["file"],
        source=article["source"],
        genre=article["genre"],
        genre_confidence=article["genre_confidence"],
    )


def read_findings(db: Database, article_id: int) -> tuple[Finding, ...]:
    return tuple(map(finding_from, _rows(db, "findings", article_id)))


def _read_rows(db: Database, article_id: int) -> RecordRows:
    related: dict[int, list[Row]] = {}
    for row in db.query(
        "select r.* from related_proposals r join proposals p on p.id = r.proposal_id"
        " where p.article_id = ? order by r.id",
        [article_id],
    ):
        related.setdefault(row["proposal_id"], []).append(row)
    return RecordRows(
        head=next(_rows(db, "heads", article_id)),
        statistics=next(_rows(db, "statistics", article_id), None),
        legend=next(_rows(db, "legends", article_id), None),
        proposals=tuple(
            (row, tuple(related.get(row["id"], ()))) for row in _rows(db, "proposals", article_id)
        ),
        tasks=tuple(_rows(db, "tasks", article_id)),
        findings=tuple(_rows(db, "findings", article_id)),
    )


def _rows(db: Database, table: str, article_id: int) -> Iterator[Row]:
    """In the order in which they were written."""
    yield from db.query(f"select * from {table} where article_id = ? order by rowid", [article_id])


def head_from(row: Row) -> ArticleHead:
    return ArticleHead(
        **{name: row[name] for name in _HEAD_FIELDS},
        byline=byline_from(row["byline"]),
        sources=sources_from(row["sources"]),
    )


def _head_row(document: Document) -> Row:
    head = document.head
    return {
        **{name: getattr(head, name) for name in _HEAD_FIELDS},
        "byline": byline_to(head.byline),
        "sources": sources_to(head.sources),
        "blocks": blocks_to(document.blocks),
    }


def _statistics_row(statistics: Statistics) -> Row:
    figures = {
        name: figure if isinstance(figure, int | float | str) else dict(figure)
        for name, figure in statistics.figures.items()
    }
    return {"figures": to_json(figures), "sources": sources_to(statistics.sources)}


def _statistics(row: Row) -> Statistics:
    return Statistics(json.loads(row["figures"]), sources=sources_from(row["sources"]))


def _legend_row(legend: Legend) -> Row:
    return {"meanings": to_json(dict(legend.meanings)), "sources": sources_to(legend.sources)}


def _legend(row: Row) -> Legend:
    return Legend(json.loads(row["meanings"]), sources=sources_from(row["sources"]))


def _proposal_row(proposal: Proposal) -> Row:
    return {
        "position": proposal.order,
        **{name: getattr(proposal, name) for name in _PROPOSAL_FIELDS},
        **{name: to_json(getattr(proposal, name)) for name in LIST_FIELDS},
        "category_rounds": to_json(dict(proposal.category_rounds)),
        "sources": sources_to(proposal.sources),
    }


def _proposal(row: Row, related: Sequence[Row]) -> Proposal:
    values: Row = {name: row[name] for name in _PROPOSAL_FIELDS}
    lists: Row = {name: strings_from(row[name]) for name in LIST_FIELDS}
    return Proposal(
        order=row["position"],
        **values,
        **lists,
        category_rounds=json.loads(row["category_rounds"]),
        related=tuple(map(_related, related)),
        sources=sources_from(row["sources"]),
    )


def _related_row(related: RelatedProposal) -> Row:
    return {
        "number": related.number,
        "title": related.title,
        "reply": related.reply,
        "sources": sources_to(related.sources),
    }


def _related(row: Row) -> RelatedProposal:
    return RelatedProposal(
        row["number"], row["title"], row["reply"], sources=sources_from(row["sources"])
    )


def _task_row(task: WorkTask) -> Row:
    return {
        "position": task.order,
        "seq": task.seq,
        "group_name": task.group,
        "content": task.content,
        "progress": task.progress,
        "unit": task.unit,
        "units": to_json(task.units),
        "remark": task.remark,
        "sources": sources_to(task.sources),
    }


def _task(row: Row) -> WorkTask:
    return WorkTask(
        order=row["position"],
        seq=row["seq"],
        group=row["group_name"],
        content=row["content"],
        progress=row["progress"],
        unit=row["unit"],
        units=strings_from(row["units"]),
        remark=row["remark"],
        sources=sources_from(row["sources"]),
    )


def _finding_row(finding: Finding) -> Row:
    return {
        "kind": finding.kind,
        "severity": str(finding.severity),
        "message": finding.message,
        "spans": spans_to(finding.spans),
        "proposal": finding.proposal,
        "task": finding.task,
        "instead": finding.instead,
    }


def finding_from(row: Row) -> Finding:
    return Finding(
        row["kind"],
        Severity(row["severity"]),
        row["message"],
        spans_from(row["spans"]),
        row["proposal"],
        row["task"],
        row["instead"],
    )
