"""How likely each number of a text is to be each figure, and what follows for the figures read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from reader_app.extraction.figures.number_features import NumberedText
from reader_app.extraction.learned.several import load_several

Likely = Mapping[str, float]
"""How likely a number is to be each figure, by its name."""

_LEAST = 0.8  # for a figure that no row words, of which then four in five are right
_LEAST_OF = {
    "cases_claimed": 0.6
}  # which tells two: how many are announced, and that they are there
_SUMMED = ("categories",)  # figures of several numbers, which their own rules put together
_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("filed", "replied"),
        ("filed", "filed_after_merge"),
        ("handled", "replied"),
        ("filed_after_merge", "replied"),
        ("meeting_rate", "reply_rate"),
        ("meeting_rate", "satisfaction_rate"),
        ("reply_rate", "satisfaction_rate"),
        ("not_filed", "to_suggestions"),
        ("not_filed", "to_opinion_info"),
        ("cases_claimed", "handled"),
    )
)
"""Figures that one number tells at once: 立案的80件提案全部办结, 面商率、办复率均为100%."""
_SURENESS = ((0.0, 0.6), (0.02, 0.7), (0.2, 0.85), (0.4, 0.9), (0.6, 0.94), (0.9, 1.0))
"""How sure a figure that a row words is at most, where it is so likely by what stands round it."""


def weighed(page: NumberedText) -> list[Likely]:
    """Of each number of a text how likely it is to be each figure."""
    weights = load_several("figures")
    return [weights.probabilities(page.features(k)) for k in range(len(page.numbers))]


def best_first(likely: Sequence[Likely]) -> Iterator[tuple[float, str, int]]:
    """The numbers that are likely figures, the likeliest first, with what they are."""
    found = [
        (-p, key, k)
        for k, each in enumerate(likely)
        for key, p in each.items()
        if p >= _LEAST_OF.get(key, _LEAST) and key not in _SUMMED
    ]
    return ((-p, key, k) for p, key, k in sorted(found, key=lambda one: (one[0], one[2])))


def may_share(key: str, held: Set[str]) -> bool:
    """Whether a number that is other figures already may be this one as well."""
    return all(frozenset((key, other.removeprefix("last_year_"))) in _TOGETHER for other in held)


def sureness(likely: float) -> float:
    """How sure a figure is at most that is so likely."""
    for (_, sure), (more, _) in pairwise(_SURENESS):
        if likely < more:
            return sure
    return _SURENESS[-1][1]
