"""Learn where tasks stand in lines, and which pages are of tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader_app.extraction.learned.chain import Chain, Labelled
from reader_app.extraction.learned.linear import Features, Linear
from reader_app.extraction.tasks.barred import read_barred
from reader_app.extraction.tasks.page_features import page_features
from reader_app.extraction.tasks.piece_features import features_of
from reader_app.extraction.tasks.pieces import Piece, pieces_of
from reader_app.extraction.tasks.tables import read_flattened, read_grid
from reader_app.extraction.tasks.weighed import LABELS, told_alike
from tests.training.crf import train_chain
from tests.training.logistic import train_linear
from tests.training.task_values import labels_by_gold
from tests.training.texts import Example, examples, in_parts

_SURE = (0.7, 0.85, 0.95)
_DECAY = 1e-2


class _Page(NamedTuple):
    example: Example
    pieces: list[Piece]
    seen: list[Features]
    labels: list[str]  # none for a page without tasks


@cache
def _pages() -> list[_Page]:
    """All pages but those whose tasks stand in tables, which have rules of their own."""
    found = []
    for example in examples():
        tasks = example.gold["tasks"]
        if tasks and any(read(example.clean) for read in _TABLES):
            continue
        pieces = pieces_of(example.clean)
        labels = labels_by_gold(example, pieces) if tasks else []
        found.append(_Page(example, pieces, features_of(example.clean, pieces), labels))
    return found


_TABLES = (read_grid, read_barred, read_flattened)


def train_pieces() -> tuple[Chain, str]:
    """Which pieces of the pages with tasks are tasks, and what is told of them."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for page, decoded in zip(_pages(), _decoded(), strict=True):
        for label, one in zip(page.labels, decoded, strict=False):
            right[label] += label == one.label
            given[one.label] += 1
            wanted[label] += 1
    told = "; ".join(
        f"{label}: precision {right[label] / max(1, given[label]):.3f}, "
        f"recall {right[label] / max(1, wanted[label]):.3f}"
        for label in LABELS
    )
    return _chain(range(len(_pages()))), told


def train_pages() -> tuple[Linear, str]:
    """Which pages are of tasks, by their words and by what their pieces were told to be."""
    pages = _pages()
    seen = [
        page_features(page.example.clean, page.pieces, decoded)
        for page, decoded in zip(pages, _decoded(), strict=True)
    ]
    answers = [bool(page.labels) for page in pages]
    guessed = [0.0] * len(pages)
    for learn, tries in in_parts([page.example.name for page in pages]):
        weights = train_linear([seen[n] for n in learn], [answers[n] for n in learn])
        for n in tries:
            guessed[n] = weights.probability(seen[n])
    return train_linear(seen, answers), _how_well(guessed, answers)


def _chain(learn: Iterable[int]) -> Chain:
    pages = [_pages()[n] for n in learn]
    rows = [(page.seen, page.labels) for page in pages if page.labels]
    return train_chain(rows, LABELS, decay=_DECAY)


@cache
def _decoded() -> list[list[Labelled]]:
    """What the pieces of each page are told to be by weights that never saw the page."""
    found: list[list[Labelled]] = [[]] * len(_pages())
    for learn, tries in in_parts([page.example.name for page in _pages()]):
        chain = _chain(learn)
        for n in tries:
            page = _pages()[n]
            found[n] = told_alike(chain, page.example.clean, page.pieces, page.seen)
    return found


def _how_well(guessed: list[float], answers: list[bool]) -> str:
    parts = [f"{sum(answers)} of {len(answers)} pages are of tasks"]
    for least in _SURE:
        chosen = [answer for guess, answer in zip(guessed, answers, strict=True) if guess >= least]
        right = sum(chosen)
        parts.append(
            f"from {least}: {len(chosen) - right} false, recall {right / max(1, sum(answers)):.3f}"
        )
    return "; ".join(parts)
