"""What a reader looks for: words, phrases and fields, each wanted or shut out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader_app.domain.span import Span

_NOWHERE = Span(0, 0)


class Field(StrEnum):
    """What a value can be asked of: of the article, or of one of its records."""

    PAPER = "paper"  # 报纸
    DATE = "date"  # 日期
    PAGE = "page"  # 版面
    GENRE = "genre"  # 体裁
    REGION = "region"  # 地区
    TITLE = "title"  # 标题, of the article or of a proposal
    NUMBER = "number"  # 编号
    PROPOSER = "proposer"  # 提案者
    SECTOR = "sector"  # 界别
    SUPERVISOR = "supervisor"  # 督办
    COMMITTEE = "committee"  # 分工办委
    LEAD = "lead"  # 主办
    CO = "co"  # 会办
    UNIT = "unit"  # 单位: 主办, 会办 or 责任单位
    CATEGORY = "category"  # 类别


OF_ARTICLE = frozenset({Field.PAPER, Field.DATE, Field.PAGE, Field.GENRE, Field.REGION})
WHOLE = frozenset({Field.NUMBER, Field.CATEGORY, Field.GENRE})
"""Fields whose value is compared whole; of others any part will do."""


@dataclass(frozen=True, slots=True)
class Days:
    """A range of dates, both ends included, as ISO; None: open. ``unknown``: no date at all."""

    first: str | None = None
    last: str | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. Without ``field`` it is about the text; ``text`` is as it was typed.

    White space inside a phrase stands for white space of any length.
    """

    text: str
    field: Field | None = None
    without: bool = False
    whole: bool = False  # 单位:=教育局, the whole value and not a part of it
    days: Days | None = None  # of a date
    place: Span = _NOWHERE  # in the query


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions, all of which an article must meet.

    Those about records must be met by one and the same record; ``without`` shuts out
    articles that have it anywhere. ``notices`` say, in Chinese, what was not understood;
    ``doubts`` what seems to be meant otherwise than it was understood, if nothing is found.
    """

    text: str
    terms: tuple[Term, ...] = ()
    notices: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    def said_of(self, *, finds: bool) -> tuple[str, ...]:
        """What is to be said of the query, once it is known whether it finds anything."""
        return self.notices if finds else self.notices + self.doubts

    @property
    def words(self) -> tuple[str, ...]:
        """What should be lit in a text that was found."""
        return tuple(term.text for term in self.wanted() if term.field is None)

    def wanted(self) -> Iterator[Term]:
        return (term for term in self.terms if not term.without)


class Order(StrEnum):
    """Which hit comes first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"
