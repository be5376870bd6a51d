"""Learn which genre a page is of."""

from __future__ import annotations

from typing import NamedTuple

from reader_app.domain.document import Genre
from reader_app.extraction.genre.features import of_page, of_read
from reader_app.extraction.learned.choice import Choice
from reader_app.extraction.learned.linear import Features
from reader_app.extraction.pipeline import extract
from tests.training.multinomial import train_choice
from tests.training.texts import examples, in_parts

_LABELS = [str(genre) for genre in Genre]
_SURE = 0.9


class _Page(NamedTuple):
    """The words of a page, with what was read from it and without, and its genre."""

    name: str
    words: Features
    both: Features
    genre: str


def train() -> tuple[Choice, str]:
    pages = _pages()
    right = sure = right_of_sure = 0
    for learn, tries in in_parts([page.name for page in pages]):
        weights = _learn([pages[n] for n in learn])
        for n in tries:
            likely = weights.probabilities(pages[n].words)
            best = likely.index(max(likely))
            right += (is_right := _LABELS[best] == pages[n].genre)
            sure += likely[best] >= _SURE
            right_of_sure += is_right and likely[best] >= _SURE
    told = (
        f"by its words alone {right} of {len(pages)} pages are told right, "
        f"{right_of_sure} of the {sure} that are told surely"
    )
    return _learn(pages), told


def _pages() -> list[_Page]:
    pages = []
    for example in examples():
        read = extract(example.source)[0]
        words = of_page(example.clean, read.head.headline or "")
        both = {**words, **of_read(read.proposals, read.tasks, read.statistics)}
        pages.append(_Page(example.name, words, both, example.gold["genre"]))
    return pages


def _learn(pages: list[_Page]) -> Choice:
    """Each page counts twice, once as if nothing had been read from it.

    From these pages, which the rules were made on, more is read than from any others.
    """
    samples = [sample for page in pages for sample in (page.words, page.both)]
    return train_choice(samples, [page.genre for page in pages for _ in range(2)], _LABELS)
