"""What a search of the library found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader_app.domain.span import Span


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that meets every condition, with the place where it does."""

    article: int  # id
    headline: str
    publication: str | None
    date: str | None  # ISO
    snippet: str  # shown text round the first match
    marks: tuple[Span, ...]  # what matched, as offsets into the snippet
    source_spans: tuple[Span, ...]  # the same characters, as offsets into the source text


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many of the hits have a value; scaled up where the total is an estimate."""

    value: str  # as printed or corrected; of a year its four digits, '' where it is unknown
    count: int


FACET_KINDS = ("paper", "year", "unit", "class", "genre", "region")


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a query finds, and how it divides by facet, the largest first."""

    total: int
    is_exact: bool  # False: 约
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits of a query in the order asked for."""

    query: str
    total: int  # all hits
    total_is_exact: bool  # False: 约
    hits: tuple[SearchHit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    notices: tuple[str, ...] = ()  # Chinese: what of the query was not understood


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query kept as a shelf."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class VainSearch:
    """A query that found nothing: how often, and when last (ISO, UTC)."""

    query: str
    times: int
    last_at: str


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name that the library knows, and how many articles have it."""

    kind: str  # paper, unit, proposer, sector, supervisor, committee, region, class
    name: str
    articles: int
