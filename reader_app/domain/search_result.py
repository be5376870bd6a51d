"""What a search of the library found."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.domain.span import Span


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that holds every word looked for, with the place where it does."""

    article: int  # id
    headline: str
    publication: str | None
    date: str | None  # ISO
    snippet: str  # shown text round the first match
    marks: tuple[Span, ...]  # what matched, as offsets into the snippet
    source_spans: tuple[Span, ...]  # the same characters, as offsets into the source text


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits of a query, the newest paper first, unknown dates last."""

    query: str
    total: int  # all hits
    total_is_exact: bool  # False: 约
    hits: tuple[SearchHit, ...]
