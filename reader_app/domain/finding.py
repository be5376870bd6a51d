"""What a careful reader would question: 校核."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader_app.domain.span import Span


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"  # worth knowing, nothing is wrong: figures that add up
    DOUBT = "doubt"  # 存疑
    ERROR = "error"  # 有误


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt, in a Chinese sentence, with the characters it is about.

    ``proposal`` and ``task`` are the ``order`` of the record it concerns, if it concerns one.
    """

    kind: str  # snake_case, the name of the audit's rule
    severity: Severity
    message: str
    spans: tuple[Span, ...] = ()
    proposal: int | None = None
    task: int | None = None
    instead: str | None = None  # what the words at ``spans`` are likely to mean
