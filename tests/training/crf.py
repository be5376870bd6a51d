"""A linear-chain CRF by stochastic gradients with AdaGrad, the same weights at every run."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader_app.extraction.learned.chain import Chain
from reader_app.extraction.learned.linear import Features

_ROUNDS = 25
_RATE = 0.15
_SMALL = 0.02  # a feature none of whose weights is larger is left out


@dataclass
class _Weight:
    """Numbers that are learned, with the squares of the slopes that led to them."""

    count: int
    values: list[float] = field(default_factory=list)
    squares: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.values = [0.0] * self.count
        self.squares = [0.0] * self.count

    def step(self, slopes: Sequence[float], decay: float) -> None:
        for j, slope in enumerate(slopes):
            g = slope + decay * self.values[j]
            self.squares[j] += g * g
            self.values[j] -= _RATE * g / (1e-6 + math.sqrt(self.squares[j]))


def train_chain(
    rows: Sequence[tuple[Sequence[Features], Sequence[str]]],
    labels: Sequence[str],
    *,
    least: int = 2,
    decay: float = 1e-3,
) -> Chain:
    """The weights that tell the rows' labels best; features seen less often weigh nothing."""
    seen = Counter(name for features, _ in rows for one in features for name in one)
    kept = [
        ([{n: v for n, v in one.items() if v and seen[n] >= least} for one in features], wanted)
        for features, wanted in rows
        if features
    ]
    count = len(labels)
    place = {label: j for j, label in enumerate(labels)}
    weights: dict[str, _Weight] = defaultdict(lambda: _Weight(count))
    first, behind = _Weight(count), [_Weight(count) for _ in labels]
    chance = random.Random(1)
    for _ in range(_ROUNDS):
        chance.shuffle(kept)
        for features, wanted in kept:
            _learn(features, [place[label] for label in wanted], weights, first, behind, decay)
    large = {
        name: [round(value, 3) for value in weight.values]
        for name, weight in sorted(weights.items())
        if max(map(abs, weight.values)) >= _SMALL
    }
    return Chain(
        list(labels),
        large,
        [round(value, 3) for value in first.values],
        [[round(value, 3) for value in one.values] for one in behind],
    )


def _learn(
    features: Sequence[Features],
    wanted: Sequence[int],
    weights: dict[str, _Weight],
    first: _Weight,
    behind: Sequence[_Weight],
    decay: float,
) -> None:
    """One step down the slope of a row's likelihood."""
    count = len(first.values)
    chain = Chain(
        [str(j) for j in range(count)],
        {name: weights[name].values for one in features for name in one},
        first.values,
        [one.values for one in behind],
    )
    scores = [chain.scores(one) for one in features]
    likely, pairs = _expected(chain, scores)
    for t, one in enumerate(features):
        slopes = [likely[t][j] - (j == wanted[t]) for j in range(count)]
        for name, value in one.items():
            weights[name].step([slope * value for slope in slopes], decay)
    first.step([likely[0][j] - (j == wanted[0]) for j in range(count)], decay)
    for i in range(count):
        told = [0] * count
        for a, b in pairwise(wanted):
            told[b] += a == i
        behind[i].step([pairs[i][j] - told[j] for j in range(count)], decay)


def _expected(
    chain: Chain, scores: Sequence[Sequence[float]]
) -> tuple[list[list[float]], list[list[float]]]:
    """How likely each label of each part is, and how many of each pair are to be expected."""
    count = range(len(chain.first))
    ahead, back, whole = chain.sums(scores)
    likely = [
        [math.exp(min(0.0, a[j] + b[j] - whole)) for j in count]
        for a, b in zip(ahead, back, strict=True)
    ]
    pairs = [[0.0 for _ in count] for _ in count]
    for t in range(1, len(scores)):
        for i in count:
            for j in count:
                total = ahead[t - 1][i] + chain.behind[i][j] + scores[t][j] + back[t][j] - whole
                pairs[i][j] += math.exp(min(0.0, total))
    return likely, pairs
