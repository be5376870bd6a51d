"""Where a value came from: 出处."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of character offsets (code points) into a source text."""

    start: int
    end: int


class Origin(StrEnum):
    """How a value came to be known."""

    STATED = "stated"  # printed
    INFERRED = "inferred"  # concluded, with a reason
    CORRECTED = "corrected"  # by the user


SURE = 0.9
"""Below this confidence a value is doubtful: of unseen pages' values that are so unsure, one in
three is not as an expert reads it, of the others one in twenty (``make accuracy`` prints both)."""


@dataclass(frozen=True, slots=True)
class FieldSource:
    """Where one field's value stands in the source, and how sure that is.

    ``items`` holds one tuple of spans per item of a list field (per entry, in order, of a
    mapping field), and exactly one tuple for any other field. An inferred value may have
    the spans it was concluded from; a value with no place in the text has none.
    """

    items: tuple[tuple[Span, ...], ...] = ()
    origin: Origin = Origin.STATED
    confidence: float = 1.0  # 0…1
    reason: str = ""  # Chinese: why inferred or doubtful

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans of the field in the order of its value."""
        return tuple(span for item in self.items for span in item)


Sources = Mapping[str, FieldSource]
"""Field name → where its value came from. Fields without a value have no entry."""


def slices(source: str, spans: Iterable[Span]) -> str:
    """The characters the spans point at, joined."""
    return "".join(source[start:end] for start, end in spans)


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The ranges that the spans cover, in order; spans that overlap or touch are one."""
    covered: list[Span] = []
    for span in sorted(spans):
        if covered and span.start <= covered[-1].end:
            covered[-1] = Span(covered[-1].start, max(covered[-1].end, span.end))
        else:
            covered.append(span)
    return covered


@dataclass(frozen=True, slots=True)
class Sourced:
    """Base of every record whose fields are tied to the text."""

    sources: Sources = field(default_factory=dict, kw_only=True)
