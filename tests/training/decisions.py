"""Every decision that is learned, by the name of its weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from reader_app.extraction.learned.chain import Chain
from reader_app.extraction.learned.choice import Choice
from reader_app.extraction.learned.linear import Linear
from reader_app.extraction.learned.several import Several
from tests.training import figures, genre, mentions, roles, tasks

Trained = tuple[Linear | Choice | Several | Chain, str]
"""The weights, and how well they decide."""

DECISIONS: Mapping[str, Callable[[], Trained]] = {
    "figures": figures.train,
    "mentions": mentions.train,
    "words_that_ask": partial(roles.train_words, that_ask=True),
    "words_that_tell": partial(roles.train_words, that_ask=False),
    "told_content": partial(roles.train_text, "content"),  # by the words' weights
    "told_reply": partial(roles.train_text, "reply"),
    "task_pieces": tasks.train_pieces,
    "task_pages": tasks.train_pages,
    "genre": genre.train,  # of what is read, by the other decisions too
}
