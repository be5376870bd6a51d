"""What the user set right by hand, kept by content and applied on reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.span import FieldSource, Origin

NEWSPAPER = "article.newspaper"
DATE = "article.date"
_HEAD_FIELDS = {NEWSPAPER: "newspaper", DATE: "date"}


def corrections_of(db: Database, content_hash: str, part: int) -> dict[str, str]:
    """Field path → value, of one article of a text."""
    return dict(
        db.execute(
            "select field, value from corrections where content_hash = ? and part = ?",
            [content_hash, part],
        ).fetchall()
    )


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one article of a text, set by hand."""

    content_hash: str
    part: int
    field: str  # its path
    value: str
    printed: str | None  # what stood there
    who: str


def keep_correction(db: Database, correction: Correction) -> None:
    """Store it in place of an earlier one of the same field."""
    row = dataclasses.asdict(correction)
    row["corrected_at"] = datetime.now(UTC).isoformat(timespec="seconds")
    db.table("corrections").insert(row, replace=True)


def drop_correction(db: Database, content_hash: str, part: int, field: str) -> None:
    db.table("corrections").delete_where(
        "content_hash = ? and part = ? and field = ?", [content_hash, part, field]
    )


def corrected_head(head: ArticleHead, corrections: Mapping[str, str]) -> ArticleHead:
    """The head with the user's values in place of the printed ones, and saying so."""
    changes: dict[str, Any] = {_HEAD_FIELDS[path]: value for path, value in corrections.items()}
    if not changes:
        return head
    by_hand = FieldSource(origin=Origin.CORRECTED)
    sources = {**head.sources, **dict.fromkeys(changes, by_hand)}
    return dataclasses.replace(head, **changes, sources=sources)


def printed_values(head: ArticleHead, corrections: Mapping[str, str]) -> dict[str, str | None]:
    """What the page itself says where the user says otherwise."""
    return {path: printed_value(head, path) for path in corrections}


def printed_value(head: ArticleHead, path: str) -> str | None:
    value: str | None = getattr(head, _HEAD_FIELDS[path])
    return value
