"""Whether the records of a table were read from a printed article already.

A table made from this library, or from one that read the same papers, would double them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.naming import is_of_table, name_of_article
from reader_app.domain.proposal import Proposal
from reader_app.errors import NotInLibrary
from reader_app.library.articles import read_article
from reader_app.library.encoding import storable
from reader_app.library.placing import find_page, place_of
from reader_app.text.folding import fold


@dataclass(frozen=True, slots=True)
class Standing:
    """How many records of a table stand in which printed articles."""

    count: int = 0
    articles: tuple[int, ...] = ()
    is_whole: bool = False  # every record of the text does


def standing_records(
    db: Database, documents: Sequence[Document], exported_from: int | None
) -> Standing:
    """Looked for where the table says it came from, and under its headline on its page.

    Two proposals are one by number and title together; one without a title is no other.
    """
    count = records = 0
    articles: list[int] = []
    for document in documents:
        records += len(document.proposals) + len(document.tasks)
        signs = [_sign(proposal) for proposal in document.proposals]
        found = (
            (len([sign for sign in signs if sign and sign in there]), -number)
            for number, there in _signs_there(db, document, exported_from)
        )
        most, number = max(found, default=(0, 0))
        if most:
            count += most
            articles.append(-number)
    return Standing(count, tuple(articles), bool(count) and count == records)


def _signs_there(
    db: Database, document: Document, exported_from: int | None
) -> Iterator[tuple[int, set[Hashable]]]:
    """The candidates, each with the signs of its proposals, corrections applied."""
    rows = db.execute(
        "select id from articles where page_id = ? and headline = ? order by id",
        [find_page(db, place_of(document.head)), storable(name_of_article(document))],
    ).fetchall()
    numbers = [number for (number,) in rows]
    if exported_from is not None and exported_from not in numbers:
        numbers.append(exported_from)
    for number in numbers:
        try:
            there = read_article(db, number).document
        except NotInLibrary:  # the table is of another library, or the article in the trash
            continue
        if not is_of_table(there.file):
            yield number, set(filter(None, map(_sign, there.proposals)))


def _sign(proposal: Proposal) -> Hashable:
    if not proposal.title:
        return None
    return proposal.number, "".join(filter(str.isalnum, fold(proposal.title)))
