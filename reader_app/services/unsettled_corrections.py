"""Corrections that the text no longer bears out: what is to be decided, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.domain.correction import PRESENCE, Applied, Correction, Corrections, Items
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.record_keys import name_of
from reader_app.services.written_values import label_of, written

KIND = "unsettled_correction"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class UnsettledCorrection:
    """A correction in conflict with what is read now, or one whose record is gone."""

    path: str | None  # None: its record is gone
    correction: Correction
    message: str
    items: Items  # where its words stand
    twin: str | None = None  # path of the record that was read, too, where this was made by hand


def unsettled_corrections(
    corrections: Corrections, document: Document | None = None
) -> tuple[UnsettledCorrection, ...]:
    """Conflicts first, then what was made by hand and is read now, then the corrections whose
    record is gone."""
    return (
        *_conflicts(corrections, document),
        *_doubled(corrections, document),
        *_orphans(corrections),
    )


def unsettled_findings(
    corrections: Corrections, document: Document | None = None
) -> tuple[Finding, ...]:
    """The same as doubts, for lists of findings."""
    return tuple(
        Finding(
            KIND, Severity.DOUBT, each.message, tuple(span for item in each.items for span in item)
        )
        for each in unsettled_corrections(corrections, document)
    )


def value_in_short(path: str, value: object) -> str:
    """A value as a sentence quotes it."""
    words = " ".join(written(path, value).split())
    return (words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…") or "空"


def _conflicts(
    corrections: Corrections, document: Document | None
) -> Iterator[UnsettledCorrection]:
    for path, applied in corrections.conflicts.items():
        items = applied.source.items if applied.source else ()
        yield UnsettledCorrection(
            path, applied.correction, _conflict(path, applied, document), items
        )


def _doubled(corrections: Corrections, document: Document | None) -> Iterator[UnsettledCorrection]:
    for path, twin in corrections.doubled.items():
        applied = corrections.applied[path]
        made = applied.correction
        words = (
            f"{name_of(made.record, document)}是手工新建的，现在文中也读出了同一条："
            f"{label_of(path)}都是“{value_in_short(path, made.value)}”。"
        )
        yield UnsettledCorrection(path, made, words, made.items, twin)


def _conflict(path: str, applied: Applied, document: Document | None) -> str:
    made = applied.correction
    if path.endswith(f".{PRESENCE}"):
        return (
            f"{name_of(made.record, document)}：去掉时读作“{made.printed}”，"
            f"现在读作“{applied.printed}”。"
        )
    return (
        f"{name_of(made.record, document)} {label_of(path)}："
        f"更正时原文为“{value_in_short(path, made.printed)}”，"
        f"现在读作“{value_in_short(path, applied.printed)}”。"
        f"更正为“{value_in_short(path, made.value)}”。"
    )


def _orphans(corrections: Corrections) -> Iterator[UnsettledCorrection]:
    for made in corrections.orphans:
        path = f"{made.record.partition('/')[0]}.0.{made.field}"
        if "/related/" in made.record:
            path = f"proposals.0.related.0.{made.field}"
        words = (
            f"{name_of(made.record)} {label_of(path)}：曾更正为“{value_in_short(path, made.value)}”"
            f"（原文“{value_in_short(path, made.printed)}”），"
            "现在文中找不到这一条记录。更正仍然保留。"
        )
        yield UnsettledCorrection(None, made, words, made.items)
