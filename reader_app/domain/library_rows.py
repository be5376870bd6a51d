"""What the library hands out: rows for lists, and an article whole.

These are values without any SQL in them, so that every layer may speak of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader_app.domain.correction import NO_CORRECTIONS, Corrections, Plain
from reader_app.domain.document import Document


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """As much of an article as a list shows."""

    id: int  # lasting
    headline: str
    genre: str
    proposals: int
    tasks: int
    findings: int
    characters: int  # of the body, white space not counted
    versions: int = 1
    notes: int = 0  # of the findings, those that are worth knowing and doubt nothing


@dataclass(frozen=True, slots=True)
class PageRow:
    id: int
    page_no: str | None  # 03
    page_name: str | None  # 专题
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    id: int
    date: str | None  # ISO
    date_origin: str | None  # stated, inferred, corrected; None while the date is unknown
    article_count: int
    pages: tuple[PageRow, ...] = ()  # empty in lists of issues


@dataclass(frozen=True, slots=True)
class PublicationRow:
    id: int
    name: str | None  # None: 未注明
    kind: str  # newspaper, site
    issues: tuple[IssueRow, ...]  # newest first, unknown dates last


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A publication without its issues, of which there may be thousands."""

    id: int
    name: str | None  # None: 未注明
    kind: str  # newspaper, site
    issue_count: int
    newest: int  # the issue that its list begins with


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All papers, and the issues of the list that lie about one of them."""

    papers: tuple[PaperRow, ...]
    near: tuple[tuple[PaperRow, IssueRow], ...] = ()  # in the order of the list, it included
    here: tuple[PaperRow, IssueRow] | None = None
    has_newer: bool = False  # whether the list goes on before it
    has_older: bool = False


@dataclass(frozen=True, slots=True)
class LibraryTree:
    """报纸 > 期 > 版 > 文章, each in reading order."""

    publications: tuple[PublicationRow, ...]


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as the library holds it, the user's corrections applied.

    ``printed`` has the printed value (None: nothing was printed) of every corrected field,
    by path: ``article.newspaper``, ``proposals.3.lead_units``. ``corrections`` has all of them,
    confirmations too. ``version`` is the one at hand, from 1; ``versions`` of them there are.
    """

    id: int
    publication_id: int
    issue_id: int
    page_id: int
    document: Document
    rules_version: str
    printed: Mapping[str, Plain] = field(default_factory=dict)
    corrections: Corrections = NO_CORRECTIONS
    text_id: int = 0
    version: int = 1
    versions: int = 1

    @property
    def reading(self) -> str:
        """Changes when the records may be others: with the rules, and with the text."""
        return reading_name(self.text_id, self.rules_version)


def reading_name(text_id: int, rules_version: str) -> str:
    return f"{text_id}/{rules_version}"


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One of the versions of an article."""

    version: int  # 1: the oldest
    headline: str
    file: str
    imported_at: str  # ISO, UTC
    characters: int  # of the whole text, white space not counted
    newest: bool


@dataclass(frozen=True, slots=True)
class TrashedArticle:
    """An article in the trash: its number, corrections and text are kept until it is emptied."""

    id: int
    headline: str
    publication: str | None
    date: str | None  # ISO
    file: str
    thrown_at: str  # ISO, UTC


@dataclass(frozen=True, slots=True)
class WatchedFile:
    """A file of a watched folder, as it was at one look."""

    path: str
    size: int  # bytes
    modified: int  # nanoseconds since 1970


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where an article stands in reading order, and what lies beside it.

    After an issue's last article the first of the next issue in the list follows, and back.
    """

    previous: int | None  # an article's id
    next: int | None
    previous_in_other_issue: bool
    next_in_other_issue: bool
    index: int  # 1-based place in the issue
    count: int  # articles of the issue


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """阅读进度: the article that was read last, and the topmost source character shown."""

    article: int
    offset: int


class CutKind(StrEnum):
    """What was done by hand to where articles begin and end."""

    SPLIT = "split"  # 拆分
    JOIN = "join"  # 合并


@dataclass(frozen=True, slots=True)
class Retraced:
    """A step that was undone or redone: the fields it was about, by record key and name,
    or how the article was cut."""

    fields: tuple[tuple[str, str], ...]
    change: LibraryChange
    cut: CutKind | None = None
    record: str = ""  # how the first field's record is called: 第0123号


@dataclass(frozen=True, slots=True)
class LibraryChange:
    """What a write touched, so that each view can decide whether to reload."""

    articles: frozenset[int] = frozenset()
    structure: bool = False  # publications, issues, pages or articles came, went or moved

    def __or__(self, other: LibraryChange) -> LibraryChange:
        return LibraryChange(self.articles | other.articles, self.structure or other.structure)
