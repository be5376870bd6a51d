"""Labels for the parts of a row, each with an eye to its neighbour's: a linear-chain CRF.

Lafferty, McCallum, Pereira 2001. Trained by tests.training; here are only the best labels of a
row (Viterbi) and how likely each of them is (forward-backward).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reader_app.extraction.learned.linear import Features, stored


class Labelled(NamedTuple):
    """The label of one part, and how likely it is, 0 to 1."""

    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Chain:
    """Weights of features for each label, and of each label behind each other."""

    labels: Sequence[str]
    weights: Mapping[str, Sequence[float]]  # a feature's, one for each label
    first: Sequence[float]  # of each label at the beginning of a row
    behind: Sequence[Sequence[float]]  # behind[i][j]: of label j right behind label i

    def decode(self, row: Sequence[Features]) -> list[Labelled]:
        """The likeliest labels of a row as a whole, each with its own probability."""
        return self.decode_scores([self.scores(features) for features in row])

    def decode_scores(self, scores: Sequence[Sequence[float]]) -> list[Labelled]:
        """The same of parts whose scores are known."""
        if not scores:
            return []
        best = self._best(scores)
        likely = self.marginals(scores)
        return [Labelled(self.labels[j], likely[t][j]) for t, j in enumerate(best)]

    def scores(self, features: Features) -> list[float]:
        """What the features of one part say for each label."""
        totals = [0.0] * len(self.labels)
        for name, value in features.items():
            if (weights := self.weights.get(name)) is not None:
                for j, weight in enumerate(weights):
                    totals[j] += weight * value
        return totals

    def _best(self, scores: Sequence[Sequence[float]]) -> list[int]:
        count = range(len(self.labels))
        ahead = [self.first[j] + scores[0][j] for j in count]
        came: list[list[int]] = []
        for said in scores[1:]:
            ways = [[ahead[i] + self.behind[i][j] for i in count] for j in count]
            step = [way.index(max(way)) for way in ways]
            ahead = [max(way) + said[j] for j, way in enumerate(ways)]
            came.append(step)
        path = [ahead.index(max(ahead))]
        for step in reversed(came):
            path.append(step[path[-1]])
        return path[::-1]

    def marginals(self, scores: Sequence[Sequence[float]]) -> list[list[float]]:
        """How likely each label of each part is."""
        ahead, back, whole = self.sums(scores)
        return [
            [math.exp(min(0.0, a + b - whole)) for a, b in zip(one, other, strict=True)]
            for one, other in zip(ahead, back, strict=True)
        ]

    def sums(
        self, scores: Sequence[Sequence[float]]
    ) -> tuple[list[list[float]], list[list[float]], float]:
        """Logarithms of the weight of all ways to each label, from each label, and of all."""
        count = range(len(self.labels))
        ahead = [[self.first[j] + scores[0][j] for j in count]]
        for said in scores[1:]:
            last = ahead[-1]
            ahead.append(
                [said[j] + _sum([last[i] + self.behind[i][j] for i in count]) for j in count]
            )
        back = [[0.0 for _ in count]]
        for said in reversed(scores[1:]):
            last = back[-1]
            back.append(
                [_sum([self.behind[i][j] + said[j] + last[j] for j in count]) for i in count]
            )
        return ahead, back[::-1], _sum(ahead[-1])


def _sum(values: Sequence[float]) -> float:
    """The logarithm of the sum of what the values are logarithms of."""
    largest = max(values)
    return largest + math.log(sum(math.exp(value - largest) for value in values))


@cache
def load_chain(name: str) -> Chain:
    """The weights of that name, read once and when first asked for."""
    return Chain(**stored(name))
