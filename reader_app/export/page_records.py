"""The records of an article as the table that follows its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from reader_app.domain.document import Document
from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Origin
from reader_app.export.record_facts import (
    EMPTIED,
    ORIGIN_MARKS,
    Fact,
    figure_facts,
    is_emptied,
    joined,
    mark_of,
    proposal_texts,
    related_facts,
    task_facts,
)

JsonObject = dict[str, Any]
Say = Callable[[str], str]
Cell = list[list[str]]  # lines of label, value, mark

# column, its title, its share of the width
_COLUMNS = (
    ("number", "提案号", 0.0),
    ("title", "提案", 2.3),
    ("proposers", "提案者", 1.25),
    ("duty", "督办·分工", 1.1),
    ("units", "承办单位", 1.35),
    ("class", "类别", 0.0),
)


def records_part(document: Document, say: Say) -> JsonObject | None:
    """The session's figures, one row per proposal, and the legend; None without any of them."""
    figures = [_line(fact, say) for fact in figure_facts(document.statistics)]
    tasks = _task_rows(document, say)
    if not document.proposals and not figures and not tasks:
        return None
    rows = [
        _row(proposal, place, document.source, say)
        for place, proposal in enumerate(document.proposals, start=1)
    ]
    legend = document.legend.meanings if document.legend else {}
    return {
        "title": _title(len(rows), len(tasks)),
        "count": f"共{len(rows)}件" if rows else "",
        "classes": sorted(class_counts(document.proposals).items()),
        "columns": [
            {"key": key, "title": _column_title(key, title, document), "share": share}
            for key, title, share in _COLUMNS
            if any(row[key] for row in (*rows, *tasks))
        ],
        "rows": [*rows, *tasks],
        "figures": figures,
        "legend": [[letter, say(meaning)] for letter, meaning in legend.items()],
    }


def _title(proposals: int, tasks: int) -> str:
    if proposals:
        return "提案一览"
    return "更正一览" if tasks else "提案统计"


def _column_title(key: str, title: str, document: Document) -> str:
    """A column's title says no more than what stands in it."""
    proposals = document.proposals
    if key == "title" and not proposals:
        return "任务"
    if key == "number" and not any(proposal.number is not None for proposal in proposals):
        return "序"
    if key == "duty" and not any(proposal.committee for proposal in proposals):
        return "督办领导"
    if key == "duty" and not any(proposal.supervisors for proposal in proposals):
        return "分工办委"
    return title


def class_counts(proposals: Sequence[Proposal]) -> Counter[str]:
    return Counter(proposal.category for proposal in proposals if proposal.category)


def _row(proposal: Proposal, place: int, source: str, say: Say) -> JsonObject:
    rounds = proposal.category_rounds.values()
    related = [related_facts(related, source) for related in proposal.related]
    return {
        "number": _cell(proposal, say, number=("", _number(proposal, place, source))),
        "title": _cell(proposal, say, title=("", proposal.title or ""))
        + [_line(fact, say) for fact in related]
        + _other_than_printed(proposal_texts(proposal), say),
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


def _other_than_printed(facts: Sequence[Fact], say: Say) -> Cell:
    """Long texts stand on the pages as they were printed; those that were corrected, here."""
    corrected = ORIGIN_MARKS[Origin.CORRECTED]
    return [_line(fact, say) for fact in facts if fact.mark == corrected]


def _task_rows(document: Document, say: Say) -> list[JsonObject]:
    """Tasks whose values were corrected: the pages show them as they were printed."""
    rows = []
    for place, task in enumerate(document.tasks, start=1):
        said = (("progress", "进展", task.progress), ("group", "项目", task.group))
        facts = (
            *(Fact(label, value or EMPTIED, mark_of(task, field)) for field, label, value in said),
            *task_facts(task),
        )
        lines = _other_than_printed(facts, say)
        title_mark = mark_of(task, "content")
        if lines or title_mark == ORIGIN_MARKS[Origin.CORRECTED]:
            number = str(task.seq if task.seq is not None else place)
            blank: dict[str, Any] = {key: [] for key, _title, _share in _COLUMNS}
            title = [["", say(task.content or EMPTIED), title_mark], *lines]
            rows.append({**blank, "number": [["", number, ""]], "title": title, "rounds": ""})
    return rows


def _number(proposal: Proposal, place: int, source: str) -> str:
    """As it is printed, or else which one it is here."""
    if proposal.number is not None:
        return printed_number(proposal, source)
    return str(proposal.seq if proposal.seq is not None else place)


def _cell(proposal: Proposal, say: Say, **fields: tuple[str, str]) -> Cell:
    return [
        [label, say(value or EMPTIED), mark_of(proposal, field)]
        for field, (label, value) in fields.items()
        if value or is_emptied(proposal, field)
    ]


def _line(fact: Fact, say: Say) -> list[str]:
    return [fact.label, say(fact.value), fact.mark]
