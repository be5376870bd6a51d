"""What the user set right by hand: 更正. A layer over what was read, never in place of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader_app.domain.span import FieldSource, Span

Plain = Any
"""A value as JSON knows it: text, number, list of text, mapping, or None for no value."""

Items = tuple[tuple[Span, ...], ...]


INHERITED = "拆分"
"""Who says what a piece of an article takes over from the whole: nobody did it by hand."""


PRESENCE = "record"
"""The field that stands for a record as a whole. Its value is what the record says of itself;
emptied, the record is none: 这不是提案."""


class Verdict(StrEnum):
    """What the user says of a value."""

    CORRECTED = "corrected"  # it is another one, or none
    CONFIRMED = "confirmed"  # it is right as it was read


@dataclass(frozen=True, slots=True)
class Edit:
    """A wish: what is to become of one field. Without a verdict the printed value returns.

    ``path`` names the field of the article at hand: ``proposals.3.lead_units``, or that of a
    record to be made: ``proposals.new.title``.
    """

    path: str
    verdict: Verdict | None = Verdict.CORRECTED
    value: Plain = None
    items: Items = ()  # where the value stands, as ``FieldSource.items`` has it


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one record, as it is kept: by what the record says of itself."""

    record: str  # its key: article, statistics, proposals/number:187#1
    field: str
    verdict: Verdict
    value: Plain
    items: Items
    printed: Plain  # what was read there when it was corrected
    who: str
    when: str  # ISO, UTC

    @property
    def is_inherited(self) -> bool:
        """Not set right, but said where the article was cut from."""
        return self.who == INHERITED


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction in force: what is read in that place now, and what was when it was made."""

    correction: Correction
    printed: Plain
    source: FieldSource | None  # of the printed value

    @property
    def is_confirmation(self) -> bool:
        """The value stands as it was read: confirmed, or read that way meanwhile."""
        correction = self.correction
        elsewhere = correction.verdict is Verdict.CORRECTED and bool(correction.items)
        return not self.in_conflict and correction.value == self.printed and not elsewhere

    @property
    def in_conflict(self) -> bool:
        """Something else is read there now, and it is not what the user says either."""
        return self.printed not in (self.correction.printed, self.correction.value)


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of an article."""

    applied: Mapping[str, Applied]  # by path
    orphans: tuple[Correction, ...] = ()  # their record is no longer read from the text
    doubled: Mapping[str, str] = field(default_factory=dict)
    """Field of a record made by hand → path of one that was read and has the same there."""

    @property
    def replaced(self) -> dict[str, Plain]:
        """What is printed where someone says otherwise, by path."""
        return {
            path: each.printed
            for path, each in self.applied.items()
            if not each.is_confirmation and not each.correction.is_inherited
        }

    @property
    def conflicts(self) -> dict[str, Applied]:
        """Where something else is read now than when it was corrected, by path."""
        return {path: each for path, each in self.applied.items() if each.in_conflict}

    @property
    def unsettled_count(self) -> int:
        """How many the text no longer bears out: what they correct is read otherwise, too,
        or gone."""
        return len(self.conflicts) + len(self.doubled) + len(self.orphans)


NO_CORRECTIONS = Corrections({})
