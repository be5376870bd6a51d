"""Several yes or no at once over the same features: a logistic regression for each answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader_app.extraction.learned.linear import Features, logistic, stored


@dataclass(frozen=True, slots=True)
class Several:
    """Answers, none of which bars another, and what each feature weighs for some of them."""

    answers: Sequence[str]
    weights: Mapping[str, Mapping[str, float]]
    """By feature and answer; what training never saw weighs nothing."""

    def probabilities(self, features: Features) -> dict[str, float]:
        """How likely each answer is, 0 to 1."""
        totals = dict.fromkeys(self.answers, 0.0)
        for name, value in features.items():
            for answer, weight in self.weights.get(name, {}).items():
                totals[answer] += weight * value
        return {answer: logistic(total) for answer, total in totals.items()}


@cache
def load_several(name: str) -> Several:
    """The weights of that name, read once and when first asked for."""
    return Several(**stored(name))
