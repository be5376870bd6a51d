"""Which values were corrected or confirmed by hand, and what stood there. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reader_app.domain.correction import Applied, Correction, Corrections
from reader_app.domain.document import Document
from reader_app.domain.field_labels import PROPOSAL_LABELS
from reader_app.domain.proposal import TEXT_FIELDS
from reader_app.domain.span import FieldSource
from reader_app.services.unsettled_corrections import (
    UnsettledCorrection,
    unsettled_corrections,
    value_in_short,
)
from reader_app.services.written_values import TASK_LABELS, label_of
from reader_app.ui.panes.sidebar.facts import Fact, ProposalFacts, TaskFacts, TaskGroup
from reader_app.ui.panes.sidebar.figures import Bar, Figures

CORRECTED, CONFIRMED, EMPTIED, CONFLICT = "已更正", "已确认", "（已清空）", "更正待核"
_HOW_CONFLICT = "在这一条上按右键或菜单键：保留我的更正，或采用现在的读法。"
_HOW_ORPHAN = "在这一条上按右键或菜单键，可删除这条更正。"


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A correction that the text no longer bears out."""

    fact: Fact
    path: str | None  # None: its record is gone
    correction: Correction
    twin: str | None = None  # path of what was read, too, where its record was made by hand


def fields_of(path: str) -> tuple[str, ...]:
    """The fields that a shown value is made of, the one to edit first; none: not for editing."""
    record, _, field = path.rpartition(".")
    if record.rpartition(".")[2] == "related":
        return f"{path}.title", f"{path}.number"
    if record == "article":
        if field in ("page_no", "page_name"):
            return "article.page_no", "article.page_name"
        if field in ("date", "date_raw", "date_inferred"):
            return ("article.date",)
    if field == "units":
        return (f"{record}.unit",)
    if record.split(".")[0] in ("article", "statistics", "legend", "proposals", "tasks"):
        return (path,)
    return ()


class ByHand:
    """Marks facts with what the user said about them."""

    def __init__(self, corrections: Corrections, document: Document | None = None) -> None:
        self._document = document
        self._corrections = corrections
        self._applied = corrections.applied

    def marked(self, fact: Fact) -> Fact:
        """The fact with its mark, and the printed value in its note."""
        for path in dict.fromkeys((fact.path, *fields_of(fact.path))):
            applied = self._applied.get(path)
            if applied is not None and not applied.correction.is_inherited:
                return _marked(fact, path, applied)
        return fact

    def proposal(self, facts: ProposalFacts) -> ProposalFacts:
        """One card's facts; what was emptied is shown as empty, so that it can come back."""
        if not self._applied:
            return facts
        base = f"proposals.{facts.order}"
        emptied = list(self._emptied(base, PROPOSAL_LABELS, {"number", "title"}))
        return replace(
            facts,
            number=facts.number and self.marked(facts.number),
            title=self.marked(facts.title),
            category=facts.category and self.marked(facts.category),
            facts=tuple(map(self.marked, (*facts.facts, *_short(emptied)))),
            bodies=tuple(map(self.marked, (*facts.bodies, *_long(emptied)))),
        )

    def group(self, group: TaskGroup) -> TaskGroup:
        if not self._applied:
            return group
        return TaskGroup(
            group.heading and self.marked(group.heading), tuple(map(self._task, group.tasks))
        )

    def figures(self, figures: Figures) -> Figures:
        if not self._applied:
            return figures
        emptied = (
            Fact(path, label_of(path), EMPTIED)
            for path, applied in self._applied.items()
            if path.startswith("statistics.") and _is_emptied(applied)
        )
        return Figures(
            tuple(map(self._bar, figures.bars)),
            tuple(map(self.marked, (*figures.lines, *emptied))),
        )

    def legend(self, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        emptied = (
            Fact(path, path.rpartition(".")[2], EMPTIED)
            for path, applied in self._applied.items()
            if path.startswith("legend.") and _is_emptied(applied)
        )
        return tuple(map(self.marked, (*facts, *emptied)))

    def head(self, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        shown = {field for fact in facts for field in fields_of(fact.path)}
        emptied = (
            Fact(path, label_of(path), EMPTIED)
            for path, applied in self._applied.items()
            if path.startswith("article.") and path not in shown and _is_emptied(applied)
        )
        return tuple(map(self.marked, (*facts, *emptied)))

    def unsettled(self) -> tuple[Unsettled, ...]:
        """Conflicts, and corrections whose record is gone."""
        return tuple(
            _unsettled(place, each)
            for place, each in enumerate(
                unsettled_corrections(self._corrections, self._document), 1
            )
        )

    def _task(self, facts: TaskFacts) -> TaskFacts:
        emptied = self._emptied(f"tasks.{facts.order}", TASK_LABELS, {"content", "group", "seq"})
        return replace(
            facts,
            content=self.marked(facts.content),
            facts=tuple(map(self.marked, (*facts.facts, *emptied))),
        )

    def _bar(self, bar: Bar) -> Bar:
        return replace(bar, fact=self.marked(bar.fact), rate=bar.rate and self.marked(bar.rate))

    def _emptied(self, base: str, labels: Mapping[str, str], without: set[str]) -> Iterator[Fact]:
        for field, label in labels.items():
            applied = self._applied.get(f"{base}.{field}")
            if field not in without and applied is not None and _is_emptied(applied):
                yield Fact(f"{base}.{field}", label, EMPTIED)


def _marked(fact: Fact, path: str, applied: Applied) -> Fact:
    made = applied.correction
    when = f"{made.who or '某人'}，{made.when[:10]}"
    if applied.is_confirmation:
        return replace(fact, mark=CONFIRMED, by_hand=f"已确认无误（{when}）。")
    printed = value_in_short(path, applied.printed)
    stands = f"原文为“{printed}”" if applied.printed is not None else "原文没有读出此项"
    source = fact.source
    if not source.spans and applied.source is not None:  # one click away: what was printed
        source = replace(source, items=applied.source.items)
    if applied.in_conflict:
        before = value_in_short(path, made.printed)
        note = f"更正时原文为“{before}”，现在读作“{printed}”（{when}）。请在“校核”里定夺。"
        return replace(fact, mark=CONFLICT, by_hand=note, source=source)
    return replace(fact, mark=CORRECTED, by_hand=f"已更正：{stands}（{when}）。", source=source)


def _unsettled(place: int, each: UnsettledCorrection) -> Unsettled:
    name = f"unsettled.{each.path}" if each.path else f"unsettled.orphan.{place}"
    how = _HOW_CONFLICT if each.path else _HOW_ORPHAN
    source = FieldSource(each.items)
    fact = Fact(name, CONFLICT, each.message, source, is_value=False, by_hand=how)
    return Unsettled(fact, each.path, each.correction, each.twin)


def _is_emptied(applied: Applied) -> bool:
    return applied.correction.value is None and not applied.is_confirmation


def _short(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.path.rpartition(".")[2] not in TEXT_FIELDS]


def _long(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.path.rpartition(".")[2] in TEXT_FIELDS]
