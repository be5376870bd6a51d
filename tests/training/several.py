"""Logistic regressions of several answers over the same samples, few of whose weights are not 0.

AdaGrad as in logistic.py, the sum of the weights' sizes held small: what a feature has not been
shrunk by while it was not seen is made up for when it is (Tsuruoka, Tsujii, Ananiadou 2009).
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import add

from reader_app.extraction.learned.linear import Features, logistic
from reader_app.extraction.learned.several import Several

_ROUNDS = 14
_RATE = 0.2
_CLOSE = 0.01  # an answer that is as near as this to the wanted one teaches nothing
_SMALL = 0.02  # a weight that is left out


@dataclass
class _Weight:
    """What a feature weighs for each answer, the squares of its slopes, when it was shrunk last."""

    count: int
    values: list[float] = field(default_factory=list)
    squares: list[float] = field(default_factory=list)
    shrunk: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.values = [0.0] * self.count
        self.squares = [1e-8] * self.count
        self.shrunk = [0] * self.count

    def step(self, j: int, slope: float, sparse: float, now: int) -> None:
        self.squares[j] += slope * slope
        rate = _RATE / math.sqrt(self.squares[j])
        value = self.values[j] - rate * slope
        most = rate * sparse * (now - self.shrunk[j])
        self.values[j] = value - most if value > most else value + most if value < -most else 0.0
        self.shrunk[j] = now


def train_several(
    samples: Sequence[Features],
    wanted: Sequence[Mapping[str, bool | None]],
    answers: Sequence[str],
    *,
    least: int = 3,
    sparse: float = 1e-4,
) -> Several:
    """The weights that tell the answers best: those not named are no, None is not asked."""
    seen = Counter(name for sample in samples for name, value in sample.items() if value)
    weights = {name: _Weight(len(answers)) for name, times in seen.items() if times >= least}
    rows = [
        (
            [(weights[name], value) for name, value in sample.items() if value and name in weights],
            [told.get(answer, False) for answer in answers],
        )
        for sample, told in zip(samples, wanted, strict=True)
    ]
    chance = random.Random(1)
    now = 0
    for _ in range(_ROUNDS):
        chance.shuffle(rows)
        for row, told in rows:
            now += 1
            _learn(row, told, sparse, now)
    for weight in weights.values():
        for j in range(len(answers)):
            weight.step(j, 0.0, sparse, now)
    return Several(answers, _kept(weights, answers))


def _learn(
    row: Sequence[tuple[_Weight, float]], told: Sequence[bool | None], sparse: float, now: int
) -> None:
    totals = [0.0] * len(told)
    for weight, value in row:
        said = weight.values if value == 1 else [value * one for one in weight.values]
        totals = list(map(add, totals, said))
    for j, (total, answer) in enumerate(zip(totals, told, strict=True)):
        if answer is None or abs(wrong := logistic(total) - answer) < _CLOSE:
            continue
        for weight, value in row:
            weight.step(j, wrong * value, sparse, now)


def _kept(weights: Mapping[str, _Weight], answers: Sequence[str]) -> dict[str, dict[str, float]]:
    large = {
        name: {
            answer: round(value, 2)
            for answer, value in zip(answers, weight.values, strict=True)
            if abs(value) >= _SMALL
        }
        for name, weight in sorted(weights.items())
    }
    return {name: kept for name, kept in large.items() if kept}
