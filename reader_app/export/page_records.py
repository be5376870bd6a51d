"""The records of an article as the table that follows its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.export.record_facts import (
    Fact,
    figure_facts,
    joined,
    mark_of,
    number_shown,
    related_facts,
)

JsonObject = dict[str, Any]
Say = Callable[[str], str]
Cell = list[list[str]]  # lines of label, value, mark

# column, its title, its share of the width
_COLUMNS = (
    ("number", "编号", 0.0),
    ("title", "提案", 2.3),
    ("proposers", "提案者", 1.25),
    ("duty", "督办·分工", 1.1),
    ("units", "承办单位", 1.35),
    ("class", "类别", 0.0),
)


def records_part(document: Document, say: Say) -> JsonObject | None:
    """The session's figures, one row per proposal, and the legend; None without any of them."""
    figures = [_line(fact, say) for fact in figure_facts(document.statistics)]
    if not document.proposals and not figures:
        return None
    rows = [_row(proposal, say) for proposal in document.proposals]
    legend = document.legend.meanings if document.legend else {}
    return {
        "title": "提案一览" if rows else "提案统计",
        "count": f"共{len(rows)}件" if rows else "",
        "classes": sorted(class_counts(document.proposals).items()),
        "columns": [
            {"key": key, "title": _column_title(key, title, document), "share": share}
            for key, title, share in _COLUMNS
            if any(row[key] for row in rows)
        ],
        "rows": rows,
        "figures": figures,
        "legend": [[letter, say(meaning)] for letter, meaning in legend.items()],
    }


def _column_title(key: str, title: str, document: Document) -> str:
    """A column's title says no more than what stands in it."""
    proposals = document.proposals
    if key == "number" and not any(proposal.number is not None for proposal in proposals):
        return "序"
    if key == "duty" and not any(proposal.committee for proposal in proposals):
        return "督办领导"
    if key == "duty" and not any(proposal.supervisors for proposal in proposals):
        return "分工办委"
    return title


def class_counts(proposals: Sequence[Proposal]) -> Counter[str]:
    return Counter(proposal.category for proposal in proposals if proposal.category)


def _row(proposal: Proposal, say: Say) -> JsonObject:
    rounds = proposal.category_rounds.values()
    related = [related_facts(related) for related in proposal.related]
    return {
        "number": _cell(proposal, say, number=("", _number(proposal))),
        "title": _cell(proposal, say, title=("", proposal.title or ""))
        + [_line(fact, say) for fact in related],
        "proposers": _cell(proposal, say, proposers=("", joined(proposal.proposers))),
        "duty": _cell(
            proposal,
            say,
            supervisors=("", joined(proposal.supervisors)),
            committee=("", proposal.committee or ""),
        ),
        "units": _cell(
            proposal,
            say,
            lead_units=("", joined(proposal.lead_units)),
            co_units=("会办", joined(proposal.co_units)),
        ),
        "class": _cell(proposal, say, category=("", proposal.category or "")),
        "rounds": say(" → ".join(rounds) if len(rounds) > 1 else ""),
    }


def _number(proposal: Proposal) -> str:
    if proposal.number is not None:
        return number_shown(proposal.number)
    return str(proposal.seq if proposal.seq is not None else proposal.order)


def _cell(proposal: Proposal, say: Say, **fields: tuple[str, str]) -> Cell:
    return [
        [label, say(value), mark_of(proposal, field)]
        for field, (label, value) in fields.items()
        if value
    ]


def _line(fact: Fact, say: Say) -> list[str]:
    return [fact.label, say(fact.value), fact.mark]
