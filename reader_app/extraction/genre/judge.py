"""A page's genre: what is certain by rule, all else also by what its words and forms tell."""

from __future__ import annotations

from reader_app.domain.document import Genre
from reader_app.extraction.genre.features import of_page, of_read
from reader_app.extraction.genre.rules import Page, by_rules, is_certain
from reader_app.extraction.learned.choice import load_choice

_RULES_WEIGH = 2  # times as likely is the genre that the rules say
_SUREST = 0.95


def judge(page: Page) -> tuple[Genre, float]:
    """The genre and how sure it is."""
    said, sure = by_rules(page)
    if is_certain(page):
        return said, sure
    choice = load_choice("genre")
    seen = {
        **of_page(page.clean, page.headline),
        **of_read(page.proposals, page.tasks, page.statistics),
    }
    likely = dict(zip(choice.labels, choice.probabilities(seen), strict=True))
    likely[said] *= _RULES_WEIGH
    best = max(likely, key=lambda label: likely[label])
    return Genre(best), min(_SUREST, round(likely[best] / sum(likely.values()), 2))
