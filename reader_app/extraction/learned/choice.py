"""One of several answers by weighted sums of features: multinomial logistic regression."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reader_app.extraction.learned.linear import Features, shares, stored


@dataclass(frozen=True, slots=True)
class Choice:
    """Weights of features for each answer; features that training never saw weigh nothing."""

    labels: Sequence[str]
    weights: Mapping[str, Sequence[float]]  # a feature's, one for each label

    def probabilities(self, features: Features) -> list[float]:
        """How likely each label is, 0 to 1, all of them together 1."""
        totals = [0.0] * len(self.labels)
        for name, value in features.items():
            if (weights := self.weights.get(name)) is not None:
                totals = [
                    total + weight * value for total, weight in zip(totals, weights, strict=True)
                ]
        return shares(totals)


@cache
def load_choice(name: str) -> Choice:
    """The weights of that name, read once and when first asked for."""
    return Choice(**stored(name))
