"""A document with the user's values in place of the printed ones, and saying so."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from reader_app.domain.correction import PRESENCE, Applied, Correction, Corrections, Plain
from reader_app.domain.document import Document, Legend
from reader_app.domain.hand_made import doubled, in_their_places, with_hand_made
from reader_app.domain.newspaper import Byline
from reader_app.domain.proposal import Proposal
from reader_app.domain.record_keys import paths_by_key
from reader_app.domain.span import FieldSource, Origin, Sourced
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

Ordered = TypeVar("Ordered", Proposal, WorkTask)
Changes = dict[str, dict[str, Correction]]  # record path → field → correction

_LONGEST_SIGN = 60


def corrected(
    document: Document, corrections: Iterable[Correction]
) -> tuple[Document, Corrections]:
    """Lay the corrections over a document as it was read, and say what became of each."""
    kept = tuple(corrections)
    if not kept:
        return document, Corrections({})
    document = with_hand_made(document, (each.record for each in kept))
    none = {each.record for each in kept if each.field == PRESENCE}
    paths = paths_by_key(document)
    set_aside = {path for key, path in paths.items() if key in none}
    changes: Changes = {}
    orphans = []
    for each in kept:
        path = paths.get(each.record)
        if path is None:
            orphans += [] if each.record in none else [each]  # what is none need not be there
        elif each.field == PRESENCE or ".".join(path.split(".")[:2]) not in set_aside:
            changes.setdefault(path, {})[each.field] = each
    applied = {
        f"{path}.{field}": _applied(record_at(document, path), field, correction)
        for path, fields in changes.items()
        for field, correction in fields.items()
    }
    shown = _without(_laid_over(document, changes), set_aside)
    return shown, Corrections(applied, tuple(orphans), _doubled(shown))


def record_at(document: Document, path: str) -> Sourced:
    """The record of a path: ``article``, ``statistics``, ``legend``, ``tasks.2``,
    ``proposals.1.related.2``.

    Raises LookupError.
    """
    match path.split("."):
        case ["article"]:
            return document.head
        case ["statistics"]:
            return document.statistics
        case ["legend"]:
            return document.legend or Legend()
        case ["proposals", order]:
            return _with_order(document.proposals, order)
        case ["tasks", order]:
            return _with_order(document.tasks, order)
        case ["proposals", order, "related", place]:
            return _with_order(document.proposals, order).related[int(place) - 1]
    raise LookupError(path)


def plain_value(record: Sourced, field: str) -> Plain:
    """A field's value as JSON knows it; None for a value that is not there."""
    if field == PRESENCE:
        return _sign(record)
    if isinstance(record, Statistics):
        figure = record.figures.get(field)
        return dict(figure) if isinstance(figure, Mapping) else figure
    if isinstance(record, Legend):
        return record.meanings.get(field)
    value = getattr(record, field)
    if field == "byline":
        value = [[line.role, list(line.names)] for line in value]
    elif isinstance(value, tuple):
        value = list(value)
    elif isinstance(value, Mapping):
        value = dict(value)
    return None if value in ([], {}, "") else value


def source_at(record: Sourced, field: str) -> FieldSource | None:
    """Where a field's value stands; of a legend, the meaning of one letter."""
    if not isinstance(record, Legend):
        return record.sources.get(field)
    source, letters = record.sources.get("meanings"), list(record.meanings)
    if source is None or field not in letters or len(source.items) != len(letters):
        return None
    place = letters.index(field)
    return dataclasses.replace(source, items=source.items[place : place + 1])


def value_at(document: Document, path: str) -> Plain:
    """The value of a field's path."""
    record, _, field = path.rpartition(".")
    return plain_value(record_at(document, record), field)


def _sign(record: Sourced) -> str:
    """What a record is known by, so that another in its place is not taken for it."""
    number = getattr(record, "number", None)
    names = (getattr(record, name, None) for name in ("title", "content", "reply", "progress"))
    words = f"第{number}号" if number is not None else next(filter(None, names), "")
    return "".join(words.split())[:_LONGEST_SIGN] or "空"


def _without(document: Document, set_aside: Collection[str]) -> Document:
    """Those that are records as the user says, in their order, and the others beside them."""
    proposals = {f"proposals.{each.order}": each for each in document.proposals}
    tasks = {f"tasks.{each.order}": each for each in document.tasks}
    return dataclasses.replace(
        document,
        proposals=in_their_places([each for at, each in proposals.items() if at not in set_aside]),
        tasks=in_their_places([each for at, each in tasks.items() if at not in set_aside]),
        findings=tuple(
            each
            for each in document.findings
            if f"proposals.{each.proposal}" not in set_aside
            and f"tasks.{each.task}" not in set_aside
        ),
        set_aside=(
            *(each for at, each in proposals.items() if at in set_aside),
            *(each for at, each in tasks.items() if at in set_aside),
        ),
    )


def _doubled(document: Document) -> dict[str, str]:
    return {
        f"{kind}.{order}.{field}": f"{kind}.{twin}"
        for kind, found in (
            ("proposals", doubled(document.proposals)),
            ("tasks", doubled(document.tasks)),
        )
        for order, (twin, field) in found.items()
    }


def _applied(record: Sourced, field: str, correction: Correction) -> Applied:
    return Applied(correction, plain_value(record, field), source_at(record, field))


def _laid_over(document: Document, changes: Changes) -> Document:
    return dataclasses.replace(
        document,
        head=_changed(document.head, changes.get("article")),
        statistics=_changed(document.statistics, changes.get("statistics")),
        legend=_legend(document.legend, changes.get("legend")),
        proposals=tuple(_proposal(each, changes) for each in document.proposals),
        tasks=tuple(_changed(task, changes.get(f"tasks.{task.order}")) for task in document.tasks),
    )


def _legend(legend: Legend | None, fields: Mapping[str, Correction] | None) -> Legend | None:
    if not fields:
        return legend
    before = legend or Legend()
    meanings = {**before.meanings, **{letter: each.value for letter, each in fields.items()}}
    kept = {letter: meaning for letter, meaning in meanings.items() if meaning}
    places = {letter: source_at(before, letter) or FieldSource() for letter in kept}
    places |= {
        letter: _source(_applied(before, letter, each))
        for letter, each in fields.items()
        if letter in kept
    }
    items = tuple(each.spans for each in places.values())
    source = dataclasses.replace(before.sources.get("meanings", FieldSource()), items=items)
    return Legend(kept, sources={"meanings": source}) if kept else None


def _proposal(proposal: Any, changes: Changes) -> Any:
    path = f"proposals.{proposal.order}"
    related = tuple(
        _changed(each, changes.get(f"{path}.related.{place}"))
        for place, each in enumerate(proposal.related, start=1)
    )
    if related != proposal.related:
        proposal = dataclasses.replace(proposal, related=related)
    return _changed(proposal, changes.get(path))


def _changed(record: Any, fields: Mapping[str, Correction] | None) -> Any:
    if not fields or PRESENCE in fields:
        return record
    sources = dict(record.sources)
    values = {}
    for field, correction in fields.items():
        applied = _applied(record, field, correction)
        values[field] = correction.value
        sources[field] = _source(applied)
    if isinstance(record, Statistics):
        merged = {**record.figures, **values}
        figures = {name: value for name, value in merged.items() if value is not None}
        return dataclasses.replace(record, figures=figures, sources=sources)
    typed = {field: _typed(getattr(record, field), field, value) for field, value in values.items()}
    return dataclasses.replace(record, **typed, sources=sources)


def _source(applied: Applied) -> FieldSource:
    """A value that is as it was read keeps its place, and is certain."""
    correction, printed = applied.correction, applied.source
    if applied.is_confirmation:
        return dataclasses.replace(printed or FieldSource(), confidence=1.0)
    if correction.is_inherited:
        return FieldSource((), Origin.INFERRED, reason="拆分前的文章上这样写着。")
    return FieldSource(correction.items, Origin.CORRECTED)


def _typed(before: object, field: str, value: Plain) -> object:
    """The value in the type that the field has."""
    if field == "byline":
        return tuple(Byline(role, tuple(names)) for role, names in value or ())
    if isinstance(before, tuple):
        return tuple(value or ())
    if isinstance(before, Mapping):
        return dict(value or {})
    return value


def _with_order(records: Iterable[Ordered], order: str) -> Ordered:
    for record in records:
        if str(record.order) == order:
            return record
    raise LookupError(order)
