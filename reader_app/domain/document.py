"""What was understood of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader_app.domain.finding import Finding
from reader_app.domain.newspaper import ArticleHead, Block
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Sourced
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask


class Genre(StrEnum):
    """What kind of page this is."""

    PROPOSAL_FEATURE = "proposal_feature"  # several proposals with replies
    PROPOSAL_LIST = "proposal_list"
    REPLY_LETTER = "reply_letter"
    TASK_TABLE = "task_table"
    STATS_NEWS = "stats_news"
    NEAR_MISS = "near_miss"  # about proposals, but reports none
    NEWSPAPER_PAGE = "newspaper_page"  # anything else


@dataclass(frozen=True, slots=True)
class Legend(Sourced):
    """What the letters A, B, C mean where the page says so. ``sources["meanings"]`` has one
    entry per letter, in order."""

    meanings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text, untouched, and everything read from it.

    ``source`` is the decoded file with nothing stripped but a leading byte-order mark; every
    span of the document is an offset into it. ``blocks`` cover the article in reading order.
    ``set_aside`` has what was read as a record and is none, as the user says.
    """

    file: str  # the file's name, without its folder
    source: str
    genre: Genre
    genre_confidence: float  # 0…1
    head: ArticleHead
    blocks: tuple[Block, ...]
    statistics: Statistics = field(default_factory=Statistics)
    legend: Legend | None = None
    proposals: tuple[Proposal, ...] = ()
    tasks: tuple[WorkTask, ...] = ()
    findings: tuple[Finding, ...] = ()
    set_aside: tuple[Proposal | WorkTask, ...] = ()
