"""Running numbers that are missing, repeated or out of order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.naming import printed_number
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Sources, Span
from reader_app.domain.work_task import WorkTask

_FEWEST = 3
_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class _Numbered:
    order: int
    number: int
    spans: tuple[Span, ...]


def numbering(document: Document) -> Iterator[Finding]:
    """The running numbers of proposals and tasks, and proposal numbers that occur twice."""
    proposals = document.proposals
    by_order = {proposal.order: proposal for proposal in proposals}
    seqs = [_numbered(p.order, p.seq, p.sources, "seq") for p in proposals]
    for run in _runs([one for one in seqs if one], [p.section for p in proposals if p.seq]):
        yield from _check(run, "proposal", _numbers_aside(document, Proposal))
    tasks = [_numbered(t.order, t.seq, t.sources, "seq") for t in document.tasks]
    groups = [t.group for t in document.tasks if t.seq]
    for run in _runs([one for one in tasks if one], groups):
        yield from _check(run, "task", _numbers_aside(document, WorkTask))
    numbers = [_numbered(p.order, p.number, p.sources, "number") for p in proposals]
    for first, again in _repeated([one for one in numbers if one]):
        yield Finding(
            "number_repeated",
            Severity.DOUBT,
            f"{printed_number(by_order[again.order], document.source)}提案印了两次。",
            (*first.spans, *again.spans),
            proposal=again.order,
        )


def _numbered(order: int, number: int | None, sources: Sources, name: str) -> _Numbered | None:
    if not number:
        return None
    source = sources.get(name)
    return _Numbered(order, number, source.spans if source else ())


def _runs(found: Sequence[_Numbered], headings: Sequence[str | None]) -> Iterator[list[_Numbered]]:
    """Each section's numbers, where the numbers begin anew with the sections, and each list's
    where a page has several, one after the other."""
    run: list[_Numbered] = []
    before: str | None = None
    for one, heading in zip(found, headings, strict=True):
        if run and one.number == 1 and (heading != before or _is_whole(run)):
            yield run
            run = []
        run.append(one)
        before = heading
    yield run


def _is_whole(run: Sequence[_Numbered]) -> bool:
    """Whether a list is over: 1, 2 … each once and in order."""
    return len(run) > 1 and [one.number for one in run] == list(range(1, len(run) + 1))


def _numbers_aside(document: Document, kind: type[Proposal | WorkTask]) -> set[int]:
    """The running numbers of what is no record, as the user says: they are not missing."""
    return {each.seq for each in document.set_aside if isinstance(each, kind) and each.seq}


def _check(run: Sequence[_Numbered], kind: str, aside: set[int]) -> Iterator[Finding]:
    if len(run) < _FEWEST:
        return
    numbers = [one.number for one in run]
    repeated = list(_repeated(run))
    for first, again in repeated:
        spans = (*first.spans, *again.spans)
        yield _finding("number_repeated", f"序号{again.number}重复。", spans, kind, again.order)
    low, high = min(numbers), max(numbers)
    missing = sorted(set(range(low, high + 1)) - set(numbers) - aside) if high < 10_000 else []
    if missing and len(missing) <= len(numbers):
        named = "、".join(str(number) for number in missing[:_MOST_NAMED])
        more = "等" if len(missing) > _MOST_NAMED else ""
        spans = tuple(s for one in run if one.number - 1 in missing for s in one.spans)
        yield _finding("number_missing", f"序号不连续，缺{named}{more}。", spans, kind, None)
    if numbers != sorted(numbers) and not repeated and not missing:
        yield Finding("printed_order", Severity.INFO, _order_sentence(numbers), _all(run))


def _all(run: Sequence[_Numbered]) -> tuple[Span, ...]:
    return tuple(span for one in run for span in one.spans)


def _order_sentence(numbers: Sequence[int]) -> str:
    """Column by column, as 1、5、9、13…、2、6、10…, is how some papers set short records."""
    starts = [0] + [i for i in range(1, len(numbers)) if numbers[i] < numbers[i - 1]]
    shown = "、".join(str(number) for number in numbers[:6])
    steps = Counter(after - before for before, after in pairwise(numbers) if after > before)
    if len(starts) > 1 and len(steps) == 1 and next(iter(steps)) == len(starts):
        return f"按分栏顺序刊印（序号{shown}…），共{len(starts)}栏，序号齐全，可按序号重排。"
    return f"刊印顺序与序号不一致（序号{shown}…），序号齐全。"


def _repeated(run: Sequence[_Numbered]) -> Iterator[tuple[_Numbered, _Numbered]]:
    seen: dict[int, _Numbered] = {}
    for one in run:
        if one.number in seen:
            yield seen[one.number], one
        else:
            seen[one.number] = one


def _finding(
    name: str, message: str, spans: tuple[Span, ...], kind: str, order: int | None
) -> Finding:
    proposal = order if kind == "proposal" else None
    task = order if kind == "task" else None
    return Finding(name, Severity.DOUBT, message, spans, proposal, task)
