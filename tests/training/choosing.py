"""One of several by weighed features: a softmax by AdaGrad, the same weights at every run."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Sequence

from reader_app.extraction.learned.linear import Features, Linear, shares

_ROUNDS = 10
_RATE = 0.1
_SMALL = 0.02  # a weight that is left out
_UNLIKELY = 1e-3  # a choice that nothing is learned from


def train_choosing(
    groups: Sequence[Sequence[Features]], right: Sequence[int], *, least: int = 2, decay: float
) -> Linear:
    """The weights that tell best which one of each group is right.

    Features seen in fewer groups than ``least`` weigh nothing.
    """
    seen = Counter(name for group in groups for name in {name for one in group for name in one})
    kept = [
        [[(n, v) for n, v in one.items() if v and seen[n] >= least] for one in group]
        for group in groups
    ]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    order = list(range(len(kept)))
    chance = random.Random(1)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for k in order:
            likely = shares([sum(weights[n] * v for n, v in one) for one in kept[k]])
            slopes: dict[str, float] = defaultdict(float)
            for j, (one, share) in enumerate(zip(kept[k], likely, strict=True)):
                wrong = share - (j == right[k])
                if abs(wrong) > _UNLIKELY:
                    for name, value in one:
                        slopes[name] += wrong * value
            for name, slope in slopes.items():
                slope += decay * weights[name]
                squares[name] += slope * slope
                weights[name] -= _RATE * slope / (1e-6 + math.sqrt(squares[name]))
    return Linear({n: round(w, 3) for n, w in sorted(weights.items()) if abs(w) >= _SMALL})
