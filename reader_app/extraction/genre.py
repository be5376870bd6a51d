"""What kind of page a text is, judged by what was found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader_app.domain.document import Genre
from reader_app.domain.proposal import Proposal
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask
from reader_app.text.clean import Clean

_ABOUT = re.compile(r"提案")
_RULES = re.compile(r"第[一二三四五六七八九十百]+[条章]")


def judge(
    clean: Clean,
    proposals: Sequence[Proposal],
    tasks: Sequence[WorkTask],
    statistics: Statistics,
    is_letter: bool,
    several: bool = False,
) -> tuple[Genre, float]:
    """The genre and how sure it is."""
    if is_letter and proposals:
        return Genre.REPLY_LETTER, 0.95
    if proposals and several:
        return Genre.NEWSPAPER_PAGE, 0.8
    if proposals:
        return _of_records(proposals)
    if tasks:
        return Genre.TASK_TABLE, 0.95 if len(tasks) > 2 else 0.8
    return _without_records(clean, statistics)


def _of_records(proposals: Sequence[Proposal]) -> tuple[Genre, float]:
    told = sum(
        1
        for proposal in proposals
        if proposal.reply or proposal.content or proposal.suggestion or proposal.background
    )
    share = told / len(proposals)
    sure = 0.97 if len(proposals) > 1 else 0.8
    if share >= 0.5:
        return Genre.PROPOSAL_FEATURE, sure if share > 0.8 else 0.75
    return Genre.PROPOSAL_LIST, sure if share < 0.2 else 0.75


def _without_records(clean: Clean, statistics: Statistics) -> tuple[Genre, float]:
    mentions = len(_ABOUT.findall(clean.folded))
    figures = len(statistics.figures)
    length = max(1, len(clean.folded))
    if _RULES.search(clean.folded) and mentions:
        return Genre.NEAR_MISS, 0.9
    if figures >= 3 and mentions >= 2:
        dense = figures / length * 1000
        return Genre.STATS_NEWS, 0.9 if dense > 4 else 0.7
    if figures >= 2 and mentions >= 2 and length < 600:
        return Genre.STATS_NEWS, 0.6
    return Genre.NEAR_MISS, 0.8 if mentions > 2 else 0.6
