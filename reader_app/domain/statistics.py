"""The session's figures: 提案统计."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader_app.domain.span import Sourced

Figure = int | float | str | bool | Mapping[str, int]
"""A count; a percentage as printed; a unit word; ``masked``; or counts by name."""


@dataclass(frozen=True, slots=True)
class Statistics(Sourced):
    """Figures by name (``received`` 收到, ``filed`` 立案, ``filing_rate`` 立案率 …).

    Only what the text states has an entry. The names are those of tests/gold/README.md.
    """

    figures: Mapping[str, Figure] = field(default_factory=dict)
