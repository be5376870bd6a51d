"""What the search knows of an article beside its text: its records' fields, and its facets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.document import Document
from reader_app.domain.newspaper import BlockKind
from reader_app.domain.search_query import Field
from reader_app.library.column_values import column_values
from reader_app.library.shown_text import ShownText
from reader_app.text.folding import fold, is_plain
from reader_app.text.printed_names import district_of, sectors_in

PLAIN = 1  # folding changes no letter or Han character of the text, but for ASCII capitals
UNTORN = 2  # a run of the shown text is a run of the source
DIRECT = 4  # and a run of the source is one of the shown text
WHOLE = UNTORN | DIRECT

LETTERS = {field: chr(ord("a") + number) for number, field in enumerate(Field)}
_FIELDS = {letter: field for field, letter in LETTERS.items()}

Fields = tuple[list[str], list[list[str]]]
"""An article's own values and those of each record, a letter for the field before each."""

_FACETS = {
    Field.LEAD: "unit",
    Field.CO: "unit",
    Field.UNIT: "unit",
    Field.CATEGORY: "class",
    **{
        field: str(field)
        for field in (
            *(Field.PAPER, Field.GENRE, Field.REGION, Field.PROPOSER, Field.SECTOR),
            *(Field.SUPERVISOR, Field.COMMITTEE),
        )
    },
}

Value = tuple[Field, str]
Values = Sequence[tuple[Field, str | None]]


@dataclass(frozen=True, slots=True)
class SearchCard:
    """Values are folded; facets are as printed."""

    flags: int
    of_article: tuple[Value, ...]
    records: tuple[tuple[Value, ...], ...]

    @property
    def fields(self) -> str:
        """As it is stored: ``[["a萧山日报"], [["l区教育局", "oB"]]]``."""
        return json.dumps(
            [_written(self.of_article), [_written(record) for record in self.records]],
            ensure_ascii=False,
            separators=(",", ":"),
        )

    def values(self) -> Iterator[Value]:
        yield from self.of_article
        for record in self.records:
            yield from record


Facet = tuple[str, str]  # kind, value as printed

KIND_SIGNS = {
    "paper": "p",
    "unit": "u",
    "class": "c",
    "genre": "g",
    "region": "r",
    "proposer": "x",  # the rest are for completion alone
    "sector": "s",
    "supervisor": "v",
    "committee": "m",
}
"""What stands before a facet's number in a card, so that kinds are told apart at once."""


def read_fields(text: str) -> Fields:
    own, records = json.loads(text)
    return own, records


def values_in(fields: Fields) -> tuple[Value, ...]:
    """All values, of the article and of its records."""
    own, records = fields
    return tuple((_FIELDS[value[0]], value[1:]) for values in (own, *records) for value in values)


def card_of(
    document: Document, shown: ShownText, paper: str | None
) -> tuple[SearchCard, tuple[Facet, ...]]:
    """The card of a document as it is shown, corrections applied; and its facets, each once."""
    head = document.head
    records = list(_records(document))
    region = _region(document, shown, paper)
    own = [
        (Field.PAPER, paper),
        (Field.PAGE, head.page_no),
        (Field.PAGE, head.page_name),
        (Field.GENRE, str(document.genre)),
        (Field.REGION, region),
        *((Field.TITLE, title) for title in (head.kicker, head.headline, head.subheadline)),
    ]
    card = SearchCard(
        _flags(document, shown),
        tuple(_folded(own)),
        tuple(filter(None, (tuple(_folded(record)) for record in records))),
    )
    return card, tuple(_facets(own[:1] + own[3:5], records))


def _facets(own: Values, records: Iterable[Values]) -> dict[Facet, None]:
    found: dict[Facet, None] = {}
    for values in (own, *records):
        for field, value in values:
            kind = _FACETS.get(field)
            if kind and value:
                found[kind, value.upper() if field is Field.CATEGORY else value] = None
    return found


def _records(document: Document) -> Iterator[list[tuple[Field, str | None]]]:
    columns = column_values(document)
    for proposal in document.proposals:
        values: list[tuple[Field, str | None]] = [
            (Field.NUMBER, str(proposal.number) if proposal.number is not None else None),
            (Field.TITLE, proposal.title),
            (Field.CATEGORY, proposal.category),
            (Field.COMMITTEE, proposal.committee),
        ]
        for field, names in (
            (Field.PROPOSER, proposal.proposers),
            (Field.SECTOR, sectors_in((*proposal.proposers, proposal.section or ""))),
            (Field.SUPERVISOR, proposal.supervisors),
            (Field.LEAD, proposal.lead_units),
            (Field.CO, proposal.co_units),
        ):
            values += [(field, name) for name in names]
        beside = columns.get(f"proposals.{proposal.order}", ())
        values += [(each.field, each.value) for each in beside]
        yield values
        for related in proposal.related:
            number = str(related.number) if related.number is not None else None
            yield [*values[2:], (Field.NUMBER, number), (Field.TITLE, related.title)]
    for task in document.tasks:
        units = task.units or ((task.unit,) if task.unit else ())
        beside = columns.get(f"tasks.{task.order}", ())
        yield [
            *((Field.UNIT, unit) for unit in units),
            *((each.field, each.value) for each in beside),
        ]


def _region(document: Document, shown: ShownText, paper: str | None) -> str | None:
    units = [
        unit
        for proposal in document.proposals
        for unit in (*proposal.lead_units, *proposal.co_units)
    ]
    units += [unit for task in document.tasks for unit in task.units]
    if document.head.publisher:
        units.append(document.head.publisher)
    return district_of(paper, units, shown.text)


def _folded(values: Iterable[tuple[Field, str | None]]) -> Iterator[Value]:
    for field, value in dict.fromkeys(values):
        if value and (text := " ".join(fold(value).split())):
            yield field, text


def _flags(document: Document, shown: ShownText) -> int:
    flags = PLAIN if is_plain(shown.text) else 0
    blocks = [block for block in document.blocks if block.spans]
    if any(len(block.spans) > 1 for block in blocks):
        return flags
    flags |= UNTORN
    at = 0
    for number, block in enumerate(blocks):
        (span,) = block.spans
        gap = document.source[at : span.start]
        if block.kind is BlockKind.FURNITURE and document.source[span.start : span.end].strip():
            return flags
        if gap.strip() or (number and not gap):
            return flags
        at = span.end
    return flags if document.source[at:].strip() else flags | DIRECT


def _written(values: Iterable[Value]) -> list[str]:
    return [LETTERS[field] + value for field, value in values]
