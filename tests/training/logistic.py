"""Logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), the same weights at every run."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from reader_app.extraction.learned.linear import Features, Linear, logistic

_ROUNDS = 40
_RATE = 0.2
_SMALL = 0.02  # a weight that is left out


def train_linear(
    samples: Sequence[Features], answers: Sequence[bool], *, least: int = 2, decay: float = 1e-3
) -> Linear:
    """The weights that tell the samples' answers best; features seen less often weigh nothing."""
    seen = Counter(name for sample in samples for name in sample)
    kept = [{n: v for n, v in sample.items() if v and seen[n] >= least} for sample in samples]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = list(range(len(kept)))
    chance = random.Random(1)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for k in order:
            total = sum(weights[name] * value for name, value in kept[k].items())
            wrong = logistic(total) - answers[k]
            for name, value in kept[k].items():
                slope = wrong * value + decay * weights[name]
                squares[name] += slope * slope
                weights[name] -= _RATE * slope / (1e-6 + math.sqrt(squares[name]))
    return Linear({n: round(w, 3) for n, w in sorted(weights.items()) if abs(w) >= _SMALL})
