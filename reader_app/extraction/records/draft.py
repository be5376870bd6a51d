"""A record while it is being put together: ranges of the clean text by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.domain.span import Origin
from reader_app.extraction.records.rounds import Round
from reader_app.extraction.words.values import Range

FLOWED = 0.85
"""How sure it is that unlabelled text under an office is the reply."""


@dataclass(slots=True)
class Found:
    """The ranges of one field, and how sure the rule is that they are the field's."""

    ranges: list[Range]
    value: int | str | None = None  # where the ranges do not say it themselves: 三 is 3
    confidence: float = 0.97
    origin: Origin = Origin.STATED
    reason: str = ""


@dataclass(slots=True)
class Draft:
    """What has been found of one proposal."""

    at: int  # where it begins in the clean text
    fields: dict[str, Found] = field(default_factory=dict)
    rounds: dict[str, tuple[str, Range]] = field(default_factory=dict)
    related: list[Draft] = field(default_factory=list)
    supported: bool = False  # its head alone shows that it is a record, or a field followed

    def has(self, name: str) -> bool:
        return name in self.fields

    def put(self, name: str, found: Found) -> None:
        """Set a field that is not set yet; a second printing of it does not count."""
        self.fields.setdefault(name, found)

    def extend(self, name: str, start: int, end: int, confidence: float = 0.97) -> None:
        """Add a range to a field that may be printed in several places."""
        if name in self.fields and self.fields[name].ranges:
            low, high = self.fields[name].ranges[-1]
            start = max(start, high) if low <= start else start  # no text counts twice
        if start >= end:
            return
        found = self.fields.setdefault(name, Found([], confidence=confidence))
        found.ranges.append((start, end))
        found.confidence = min(found.confidence, confidence)

    def put_rounds(self, rounds: Sequence[Round]) -> None:
        """Set the classes of rounds; the last round's is the final one."""
        for one in rounds:
            self.rounds.setdefault(one.number, (one.letter, one.place))
        if rounds:
            letter, place = self.rounds[max(self.rounds)]
            self.fields["category"] = Found([place], letter)

    @property
    def evidence(self) -> int:
        """How many of the fields that make a record a record are there."""
        kinds = ("number", "proposers", "lead_units", "supervisors", "category", "reply")
        return sum(1 for kind in kinds if kind in self.fields) + bool(self.rounds)
