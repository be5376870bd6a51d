"""Which articles a rescue could not save, and the files to import again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlite_utils import Database

from reader_app.domain.salvage import LostText
from reader_app.library.known_articles import KnownArticles

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def lost_texts(db: Database, known: KnownArticles) -> Iterator[LostText]:
    """Those that articles, old versions or the places of files speak of, and that are not there.

    That the log of imports speaks of one is not enough: it may have been deleted since.
    """
    there = dict(db.execute("select id, text_id from articles").fetchall())
    lost: dict[int, set[int]] = {}
    for (text, _), number in known.numbers.items():
        if number not in there:
            lost.setdefault(text, set()).add(number)
    if not known.all_of_them:
        named = {number for numbers in lost.values() for number in numbers}
        for (text, _), (number, _) in known.former.items():
            if number not in there and number not in named:
                lost.setdefault(text, set()).add(number)
        _add_those_without_article(db, known, lost, set(there.values()))
    for text, numbers in sorted(lost.items()):
        told = (*(known.logged.get(number) for number in sorted(numbers)), known.paths.get(text))
        path = next((each for each in told if _is_whole(each)), "")
        if path or numbers:
            yield LostText(path or "", tuple(sorted(numbers)))


def _is_whole(path: object) -> bool:
    """Not written over: no file's name has control characters."""
    return isinstance(path, str) and bool(path) and not _CONTROL.search(path)


def _add_those_without_article(
    db: Database, known: KnownArticles, lost: dict[int, set[int]], with_articles: set[int]
) -> None:
    """Texts of which nothing is left but the place of their file, under their numbers if logged."""
    rescued = {text for (text,) in db.execute("select id from texts")}
    followed = {text for text, _ in known.former}
    told = {known.paths.get(text) for text in {*with_articles, *lost}}
    told |= {known.logged.get(number) for numbers in lost.values() for number in numbers}
    there = {number for (number,) in db.execute("select id from articles")}
    for text, path in known.paths.items():
        if text not in rescued and text not in followed and path not in told:
            lost[text] = {
                number
                for number, file in known.logged.items()
                if file == path and number not in there
            }
            told.add(path)
