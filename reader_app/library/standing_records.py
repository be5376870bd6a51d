"""Whether the records of a table were read from a printed article already.

A table made from this library, or from one that read the same papers, would double them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import is_of_table, name_of_article
from reader_app.domain.proposal import Proposal
from reader_app.errors import NotInLibrary
from reader_app.library.articles import read_article
from reader_app.library.carriers import read_carrier
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
            there = read_article(db, number)
        except NotInLibrary:  # the table is of another library, or the article in the trash
            continue
        if _is_another(db, there, document, named=number == exported_from):
            yield number, set(filter(None, map(_sign, there.document.proposals)))


def _is_another(db: Database, there: StoredArticle, document: Document, *, named: bool) -> bool:
    """Whether an article is what the table was made of, rather than a former state of the table.

    That a table names comes from a table too: it counts if somebody else made it. Of our own
    tables numbers say nothing in another library, so all of both must be the same.
    """
    if not is_of_table(there.document.file):
        return True
    if not named:
        return False
    is_ours = any(mark.startswith("proposals.") for mark in read_carrier(db, there.text_id).marks)
    return not is_ours or _values(there.document) == _values(document)


def _values(document: Document) -> list[Proposal]:
    """Its proposals as a table shows them, wherever they stand."""
    return [replace(each, related=(), by_hand=0, sources={}) for each in document.proposals]


def _sign(proposal: Proposal) -> Hashable:
    if not proposal.title:
        return None
    return proposal.number, "".join(filter(str.isalnum, fold(proposal.title)))
