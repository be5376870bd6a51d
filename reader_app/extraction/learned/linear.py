"""A yes or no as the weighted sum of features: logistic regression, trained by tests.training."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader_app.paths import resource

Features = Mapping[str, float]
"""What is seen of one thing to decide: the names of features with their values, mostly 1."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text, which white space parts: those that features ask for."""
    return tuple(text.split())


_LARGEST = 30.0  # of a sum, beyond which e**x says no more


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of features; those that training never saw weigh nothing."""

    weights: Mapping[str, float]

    def probability(self, features: Features) -> float:
        """How likely the answer is yes, 0 to 1."""
        return logistic(self.total(features))

    def total(self, features: Features) -> float:
        """The weighted sum: above 0 where the answer is rather yes."""
        weights = self.weights
        return sum(weights.get(name, 0.0) * value for name, value in features.items())


def logistic(total: float) -> float:
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, total))))


def shares(totals: Sequence[float]) -> list[float]:
    """How likely each of several choices is, of which one is right."""
    largest = max(totals)
    ways = [math.exp(total - largest) for total in totals]
    whole = sum(ways)
    return [way / whole for way in ways]


def stored(name: str) -> dict[str, Any]:
    """What training put into ``resources/learned/<name>.json``: the fields of what it made."""
    found: dict[str, Any] = json.loads(resource(f"learned/{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def load_linear(name: str) -> Linear:
    """The weights of that name, read once and when first asked for."""
    return Linear(**stored(name))
