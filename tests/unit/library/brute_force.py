"""The plain meaning of a query, worked out article by article without any index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader_app.domain.document import Document
from reader_app.domain.search_query import Field, Query, Term
from reader_app.library.shown_text import ShownText
from reader_app.text.folding import fold
from reader_app.text.printed_names import district_of, sectors_in

OWN = (Field.PAPER, Field.PAGE, Field.GENRE, Field.REGION, Field.DATE)


def meets(document: Document, query: Query) -> bool:
    """Whether a document, as it is shown, meets every condition."""
    if not query.terms:
        return False
    positive = [term for term in query.terms if not term.without]
    of_records = [term for term in positive if term.field not in (None, *OWN)]
    others = [term for term in positive if term not in of_records]
    if not all(_meets(document, term) for term in others):
        return False
    if any(_meets(document, term) for term in query.terms if term.without):
        return False
    titles = [(Field.TITLE, title) for title in _titles(document)]
    return not of_records or any(
        all(_fits(term, [*titles, *record]) for term in of_records)
        for record in (list(_records(document)) or [[]])
    )


def _meets(document: Document, term: Term) -> bool:
    if term.field is None:
        return _is_printed(document, term.text)
    if term.field is Field.DATE:
        return _is_of_days(document, term)
    values = [*_own(document), *((Field.TITLE, title) for title in _titles(document))]
    return any(_fits(term, each) for each in (values, *_records(document)))


def _is_printed(document: Document, text: str) -> bool:
    shown = fold(ShownText(document.source, document.blocks).text)
    words = fold(text).split()
    if not words:
        return True
    return re.search(r"\s+".join(map(re.escape, words)), shown) is not None


def _is_of_days(document: Document, term: Term) -> bool:
    days = term.days
    assert days
    date = document.head.date or document.head.date_inferred
    if date is None or days.unknown:
        return date is None and days.unknown
    return (days.first or "") <= date <= (days.last or "9999-12-31")


def _fits(term: Term, values: Iterable[tuple[Field, str | None]]) -> bool:
    wanted = _same(term.text)
    fields = (Field.LEAD, Field.CO, Field.UNIT) if term.field is Field.UNIT else (term.field,)
    whole = term.whole or term.field in (Field.NUMBER, Field.CATEGORY, Field.GENRE)
    for field, value in values:
        if field not in fields or not value:
            continue
        if wanted == _same(value) if whole else wanted in _same(value):
            return True
    return False


def _same(text: str) -> str:
    return " ".join(fold(text).split())


def _titles(document: Document) -> Iterator[str | None]:
    head = document.head
    yield from (head.kicker, head.headline, head.subheadline)


def _own(document: Document) -> Iterator[tuple[Field, str | None]]:
    head = document.head
    paper = head.newspaper or head.publisher
    yield Field.PAPER, paper
    yield Field.PAGE, head.page_no
    yield Field.PAGE, head.page_name
    yield Field.GENRE, str(document.genre)
    units = [unit for each in document.proposals for unit in (*each.lead_units, *each.co_units)] + [
        unit for task in document.tasks for unit in task.units
    ]
    units += [head.publisher] if head.publisher else []
    yield Field.REGION, district_of(paper, units, ShownText(document.source, document.blocks).text)


def _records(document: Document) -> Iterator[list[tuple[Field, str | None]]]:
    for each in document.proposals:
        named = [
            (Field.CATEGORY, each.category),
            (Field.COMMITTEE, each.committee),
            *((Field.PROPOSER, name) for name in each.proposers),
            *((Field.SECTOR, name) for name in sectors_in((*each.proposers, each.section or ""))),
            *((Field.SUPERVISOR, name) for name in each.supervisors),
            *((Field.LEAD, name) for name in each.lead_units),
            *((Field.CO, name) for name in each.co_units),
        ]
        yield [*named, (Field.TITLE, each.title), (Field.NUMBER, _number(each.number))]
        for related in each.related:
            yield [*named, (Field.TITLE, related.title), (Field.NUMBER, _number(related.number))]
    for task in document.tasks:
        units = task.units or ((task.unit,) if task.unit else ())
        yield [(Field.UNIT, unit) for unit in units]


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)
