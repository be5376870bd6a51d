"""Where the values of fields that were asked for stand in the articles that were found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlite_utils import Database

from reader_app.domain.corrected import corrected
from reader_app.domain.document import Document, Genre
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.search_query import Field
from reader_app.domain.span import FieldSource, Origin, Sourced, Span
from reader_app.domain.work_task import WorkTask
from reader_app.library.articles import read_article
from reader_app.library.column_values import COLUMN_FIELDS, ColumnValue, column_values
from reader_app.library.corrections import corrections_of
from reader_app.library.encoding import sources_from, strings_from
from reader_app.library.search_card import LETTERS
from reader_app.library.search_plan import FieldTest, Plan
from reader_app.text.folding import fold
from reader_app.text.printed_names import sectors_in
from reader_app.text.query_language import FIELD_WORDS

_ORIGINS = {Origin.STATED: "", Origin.INFERRED: "（推定）", Origin.CORRECTED: "（更正）"}


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A condition on a field, and where in the source a value that meets it stands.

    What stands nowhere, since it was corrected or concluded, is told in words.
    """

    test: FieldTest
    spans: tuple[Span, ...]
    label: str = ""  # 提案者：
    value: str = ""
    origin: str = ""  # （更正）


_NAMES = {
    Field.NUMBER: "number",
    Field.TITLE: "title",
    Field.CATEGORY: "category",
    Field.COMMITTEE: "committee",
    Field.PROPOSER: "proposers",
    Field.SUPERVISOR: "supervisors",
    Field.LEAD: "lead_units",
    Field.CO: "co_units",
}
_OWN = (Field.NUMBER, Field.TITLE)
_TITLES = ("kicker", "headline", "subheadline")


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """A value as the search knows it, folded; it can say where it stands."""

    field: Field
    value: str
    record: Sourced
    name: str  # of the record's field
    item: int | None  # of a list

    @property
    def spans(self) -> tuple[Span, ...]:
        source = self.record.sources.get(self.name, FieldSource())
        if self.item is None:
            return source.spans
        return source.items[self.item] if self.item < len(source.items) else ()

    def place(self, test: FieldTest) -> FieldPlace:
        """Where this value meets a condition, or else what it is."""
        if spans := self.spans:
            return FieldPlace(test, spans)
        words = getattr(self.record, self.name, "")
        words = words if self.item is None else words[self.item]
        source = self.record.sources.get(self.name, FieldSource())
        label = f"{FIELD_WORDS[self.field][0]}："
        return FieldPlace(test, (), label, str(words), _ORIGINS[source.origin])


def field_places(
    db: Database, plan: Plan, articles: Sequence[int]
) -> dict[int, tuple[FieldPlace, ...]]:
    """By article, the places of all values that meet a condition on records.

    Only those of a record that meets all of them count, as in the search.
    """
    if not plan.record_tests:
        return {}
    by_hand = _corrected(db, articles)
    found = by_hand | _uncorrected(db, [each for each in articles if each not in by_hand])
    places = {article: tuple(_met(plan, document)) for article, document in found.items()}
    return {
        article: met if any(each.spans for each in met) else _met_in_columns(db, plan, article, met)
        for article, met in places.items()
    }


def _met_in_columns(
    db: Database, plan: Plan, article: int, met: tuple[FieldPlace, ...]
) -> tuple[FieldPlace, ...]:
    """The places in a table's other columns, for which the text itself is looked at."""
    if not any(test.fields & COLUMN_FIELDS for test in plan.record_tests):
        return met
    return tuple(_met(plan, read_article(db, article).document)) or met


def placed_values(
    document: Document, fields: Collection[Field] = tuple(Field)
) -> tuple[list[PlacedValue], list[list[PlacedValue]]]:
    """The titles of an article and the values of each record, as its search card has them."""
    names = _TITLES if Field.TITLE in fields else ()
    titles = [each for name in names for each in _values(document.head, Field.TITLE, name)]
    return titles, [list(record) for record in _records(document, fields)]


def _met(plan: Plan, document: Document) -> Iterator[FieldPlace]:
    fields = frozenset[Field]().union(*(test.fields for test in plan.record_tests))
    titles, records = placed_values(document, fields)
    for record in records or [[]]:
        met = [
            [each for each in (*titles, *record) if test.fits([LETTERS[each.field] + each.value])]
            for test in plan.record_tests
        ]
        if all(met):
            for test, values in zip(plan.record_tests, met, strict=True):
                yield from (each.place(test) for each in values)


def _records(document: Document, fields: Collection[Field]) -> Iterator[Iterator[PlacedValue]]:
    columns = column_values(document)
    for proposal in document.proposals:
        beside = list(map(_beside, columns.get(f"proposals.{proposal.order}", ())))
        yield chain(_of_proposal(proposal, proposal, fields), beside)
        for related in proposal.related:
            yield chain(_of_proposal(proposal, related, fields), beside)
    for task in document.tasks:
        beside = list(map(_beside, columns.get(f"tasks.{task.order}", ())))
        yield chain(_values(task, Field.UNIT, "units" if task.units else "unit"), beside)


def _beside(one: ColumnValue) -> PlacedValue:
    """A value of a column that no field keeps."""
    cell = Sourced(sources={"column": FieldSource(((one.span,),))})
    return PlacedValue(one.field, _folded(one.value), cell, "column", None)


def _of_proposal(
    proposal: Proposal, named: Proposal | RelatedProposal, fields: Collection[Field]
) -> Iterator[PlacedValue]:
    """A related one has number and title of its own, and the rest with its proposal."""
    for field, name in _NAMES.items():
        if field in fields:
            own = named if field in _OWN else proposal
            yield from _values(own, field, name)
    for name in ("proposers", "section") if Field.SECTOR in fields else ():
        for at, item in _items(getattr(proposal, name)):
            for sector in sectors_in([item]):
                yield PlacedValue(Field.SECTOR, _folded(sector), proposal, name, at)


def _values(record: Sourced, field: Field, name: str) -> Iterator[PlacedValue]:
    for at, item in _items(getattr(record, name)):
        if text := _folded(item):
            yield PlacedValue(field, text, record, name, at)


def _items(value: Any) -> Iterator[tuple[int | None, str]]:
    if isinstance(value, tuple):
        yield from enumerate(value)
    elif value is not None:
        yield None, str(value)


def _folded(value: str) -> str:
    return " ".join(fold(value).split())


def _corrected(db: Database, articles: Sequence[int]) -> dict[int, Document]:
    """Those of the articles of which something was set right by hand."""
    rows = db.execute(
        "select distinct a.id, t.content_hash, a.part from articles a"
        " join texts t on t.id = a.text_id join corrections c"
        " on c.content_hash = t.content_hash and c.part = a.part"
        f" where a.id in ({_marks(articles)})",
        [*articles],
    ).fetchall()
    plain = _uncorrected(db, [article for article, _, _ in rows])
    return {
        article: corrected(plain[article], corrections_of(db, (text_hash, part)))[0]
        for article, text_hash, part in rows
    }


class _Sources(Mapping[str, FieldSource]):
    """Read when first asked for, which of most records never happens: fifty articles are
    looked into while one types."""

    def __init__(self, stored: str) -> None:
        self._stored = stored
        self._read: dict[str, FieldSource] | None = None

    def _all(self) -> dict[str, FieldSource]:
        if self._read is None:
            self._read = sources_from(self._stored)
        return self._read

    def __getitem__(self, name: str) -> FieldSource:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _uncorrected(db: Database, articles: Sequence[int]) -> dict[int, Document]:
    """The articles with titles and records, and of these what the search asks for."""
    proposals, tasks = _proposals(db, articles), _tasks(db, articles)
    heads = db.execute(
        "select article_id, kicker, headline, subheadline, sources from heads"
        f" where article_id in ({_marks(articles)})",
        [*articles],
    )
    return {
        article: Document(
            file="",
            source="",
            genre=Genre.NEWSPAPER_PAGE,
            genre_confidence=1.0,
            head=ArticleHead(
                kicker=kicker,
                headline=headline,
                subheadline=subheadline,
                sources=_Sources(sources),
            ),
            blocks=(),
            proposals=tuple(proposals.get(article, ())),
            tasks=tuple(tasks.get(article, ())),
        )
        for article, kicker, headline, subheadline, sources in heads
    }


def _proposals(db: Database, articles: Sequence[int]) -> dict[int, list[Proposal]]:
    found: dict[int, list[Proposal]] = {}
    related = _related(db, articles)
    for key, article, order, *single, sources, proposers, supervisors, lead, co in db.execute(
        "select id, article_id, position, seq, number, title, committee, category, section,"
        " sources, proposers, supervisors, lead_units, co_units"
        f" from proposals where article_id in ({_marks(articles)}) order by id",
        [*articles],
    ):
        seq, number, title, committee, category, section = single
        found.setdefault(article, []).append(
            Proposal(
                order,
                seq,
                number,
                title,
                strings_from(proposers),
                strings_from(supervisors),
                committee,
                strings_from(lead),
                strings_from(co),
                category,
                section=section,
                related=tuple(related.get(key, ())),
                sources=_Sources(sources),
            )
        )
    return found


def _related(db: Database, articles: Sequence[int]) -> dict[int, list[RelatedProposal]]:
    """By the number of the proposal's row."""
    found: dict[int, list[RelatedProposal]] = {}
    for proposal, number, title, sources in db.execute(
        "select r.proposal_id, r.number, r.title, r.sources from related_proposals r"
        " join proposals p on p.id = r.proposal_id"
        f" where p.article_id in ({_marks(articles)}) order by r.id",
        [*articles],
    ):
        one = RelatedProposal(number, title, sources=_Sources(sources))
        found.setdefault(proposal, []).append(one)
    return found


def _tasks(db: Database, articles: Sequence[int]) -> dict[int, list[WorkTask]]:
    found: dict[int, list[WorkTask]] = {}
    for article, order, seq, content, unit, units, sources in db.execute(
        "select article_id, position, seq, content, unit, units, sources"
        f" from tasks where article_id in ({_marks(articles)}) order by id",
        [*articles],
    ):
        task = WorkTask(
            order,
            seq,
            content=content,
            unit=unit,
            units=strings_from(units),
            sources=_Sources(sources),
        )
        found.setdefault(article, []).append(task)
    return found


def _marks(articles: Sequence[int]) -> str:
    return ",".join("?" * len(articles))
