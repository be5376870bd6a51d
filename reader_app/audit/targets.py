"""A task's targets against what its progress reports: 目标300个, 已200个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reader_app.audit.naming import task_name
from reader_app.audit.quantities import Quantity, likeness, quantities
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.span import FieldSource, Span
from reader_app.domain.work_task import WorkTask

_ALIKE = 0.5
_MOST = 100  # figures of one cell; more is no plan, and each is compared with each


def targets(document: Document) -> Iterator[Finding]:
    """One finding for each target that a figure of the progress answers: reached or short. One
    for a task without any such pair that states figures on both sides: not comparable, because
    they count different things."""
    for task in document.tasks:
        if task.content and task.progress:
            yield from _of_task(document, task, task.content, task.progress)


def _of_task(document: Document, task: WorkTask, content: str, progress: str) -> Iterator[Finding]:
    figures = islice(quantities(content), _MOST)
    wanted = [one for one in figures if not one.is_part and len(one.words) > 2]
    done = list(islice(quantities(progress), _MOST))
    pairs = list(_paired(wanted, done))
    for target, actual in pairs:
        reached = _reached(target, actual)
        message = (
            f"{task_name(task)}：目标“{target.clause}”，进展“{actual.clause}”"
            f"，{'已达到' if reached else '尚未达到'}。"
        )
        kind = "target_reached" if reached else "target_short"
        spans = _spans(document, task, target, actual)
        yield Finding(kind, Severity.INFO, message, spans, task=task.order)
    if not pairs:
        yield from _not_comparable(document, task, wanted, done)


def _paired(
    wanted: Sequence[Quantity], done: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Each target with the reported figure that counts the same thing, done, in the same unit.

    One figure answers one target, the one it is most like.
    """
    alike = [
        (likeness(target.words, one.words), -i, -k)
        for i, target in enumerate(wanted)
        for k, one in enumerate(done)
        if _is_measure(target, one)
    ]
    partner: dict[int, int] = {}
    for score, i, k in sorted(alike, reverse=True):
        if score >= _ALIKE and -i not in partner and -k not in partner.values():
            partner[-i] = -k
    for i, k in sorted(partner.items()):
        yield wanted[i], done[k]


def _is_measure(target: Quantity, one: Quantity) -> bool:
    if one.unit != target.unit or one.is_share != target.is_share or one.is_pending:
        return False
    if not (one.words and target.words):
        return False
    # 8个精品村立项 names the village plan's eight again; it does not report them built.
    return not (one.leads and one.value == target.value)


def _reached(target: Quantity, actual: Quantity) -> bool:
    return actual.value <= target.value if target.is_ceiling else actual.value >= target.value


def _not_comparable(
    document: Document, task: WorkTask, wanted: Sequence[Quantity], done: Sequence[Quantity]
) -> Iterator[Finding]:
    for target in wanted:
        other = next((one for one in done if one.unit == target.unit and not one.leads), None)
        if other:
            why = "尚在申报或计划之中" if other.is_pending else "所指不同"
            message = (
                f"{task_name(task)}：目标“{target.clause}”，"
                f"进展只说“{other.clause}”，{why}，无法比较。"
            )
            spans = _spans(document, task, target, other)
            yield Finding("target_not_comparable", Severity.INFO, message, spans, task=task.order)
            return


def _spans(
    document: Document, task: WorkTask, target: Quantity, actual: Quantity
) -> tuple[Span, ...]:
    places: list[Span] = []
    for name, value, one in (
        ("content", task.content or "", target),
        ("progress", task.progress or "", actual),
    ):
        if source := task.sources.get(name):
            places += _place(document.source, source, value, one.start, one.end)
    return tuple(places)


def _place(source: str, field: FieldSource, value: str, start: int, end: int) -> Iterator[Span]:
    """The source slices of a value's characters; white space may differ between the two."""
    first = sum(1 for char in value[:start] if not char.isspace())
    last = first + sum(1 for char in value[start:end] if not char.isspace())
    at = 0
    for low, high in field.spans:
        begin: int | None = None
        for place in range(low, high):
            if source[place].isspace():
                continue
            if at == first:
                begin = place
            at += 1
            if at == last and begin is not None:
                yield Span(begin, place + 1)
                return
