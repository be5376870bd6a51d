"""Every decision that is learned, by the name of its weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader_app.extraction.learned.chain import Chain
from reader_app.extraction.learned.linear import Linear
from tests.training import mentions

Trained = tuple[Linear | Chain, str]
"""The weights, and how well they decide."""

DECISIONS: Mapping[str, Callable[[], Trained]] = {"mentions": mentions.train}
