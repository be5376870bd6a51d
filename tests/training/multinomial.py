"""Multinomial logistic regression by AdaGrad, the same weights at every run."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Sequence

from reader_app.extraction.learned.choice import Choice
from reader_app.extraction.learned.linear import Features, shares

_ROUNDS = 12
_RATE = 0.03
_SMALL = 0.02  # a feature none of whose weights is larger is left out


def train_choice(
    samples: Sequence[Features],
    answers: Sequence[str],
    labels: Sequence[str],
    *,
    least: int = 5,
    decay: float = 3e-3,
) -> Choice:
    """The weights that tell the samples' answers best; features seen less often weigh nothing."""
    seen = Counter(name for sample in samples for name, value in sample.items() if value)
    names = sorted(name for name, count in seen.items() if count >= least)
    place = {name: k for k, name in enumerate(names)}
    kept = [
        [(place[name], value) for name, value in sample.items() if value and name in place]
        for sample in samples
    ]
    weights = [[0.0] * len(labels) for _ in names]
    squares = [[0.0] * len(labels) for _ in names]
    wanted = [labels.index(answer) for answer in answers]
    order = list(range(len(kept)))
    chance = random.Random(1)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for k in order:
            _step(kept[k], wanted[k], weights, squares, decay)
    return Choice(
        list(labels),
        {
            name: [round(weight, 3) for weight in weights[k]]
            for name, k in place.items()
            if max(map(abs, weights[k])) >= _SMALL
        },
    )


def _step(
    sample: Sequence[tuple[int, float]],
    wanted: int,
    weights: Sequence[list[float]],
    squares: Sequence[list[float]],
    decay: float,
) -> None:
    """One step down the slope of a sample's likelihood."""
    rows = [(weights[k], value) for k, value in sample]
    count = range(len(weights[0]))
    wrong = shares([sum(row[j] * value for row, value in rows) for j in count])
    wrong[wanted] -= 1
    for k, value in sample:
        row, square = weights[k], squares[k]
        for j in count:
            slope = wrong[j] * value + decay * row[j]
            square[j] += slope * slope
            row[j] -= _RATE * slope / (1e-6 + math.sqrt(square[j]))
