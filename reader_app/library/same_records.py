"""Which record of a new version of an article is which of the old one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal, RelatedProposal
from reader_app.domain.record_keys import HEAD, STATISTICS, keys_by_path, paths_by_key
from reader_app.domain.work_task import WorkTask
from reader_app.text.likeness import common_share

_ALIKE = 0.5  # of the shorter record's text

Record = TypeVar("Record", Proposal, RelatedProposal, WorkTask)


class RecordMoves:
    """The names under which an old version's records are known in the new one."""

    def __init__(self, old: Document, new: Document) -> None:
        self._paths = paths_by_key(old)
        self._new_keys = keys_by_path(new)
        self._taken = paths_by_key(new)
        self._same = same_records(old, new)

    def key(self, key: str) -> str:
        """The record's key in the new version. One that is gone keeps its name, or, where
        another record answers to that now, gets one that nobody answers to."""
        path = self._paths.get(key)
        if path is None:
            return key
        if moved := self._same.get(path):
            return self._new_keys[moved]
        return key if key not in self._taken else _former(key)


def same_records(old: Document, new: Document) -> Mapping[str, str]:
    """Path in the old version → path in the new one, for each record that both have.

    Two proposals are one by their number, or else their title, or else their words; tasks by
    their content. A running number says nothing: a line put in shifts all that follow.
    """
    found = {HEAD: HEAD, STATISTICS: STATISTICS}
    pairs = _pairs(old.proposals, new.proposals, _PROPOSAL_SIGNS, _proposal_text)
    for one, other in pairs:
        path, new_path = f"proposals.{one.order}", f"proposals.{other.order}"
        found[path] = new_path
        for former, related in _pairs(one.related, other.related, _RELATED_SIGNS, _related_text):
            place, new_place = one.related.index(former) + 1, other.related.index(related) + 1
            found[f"{path}.related.{place}"] = f"{new_path}.related.{new_place}"
    for task, other_task in _pairs(old.tasks, new.tasks, _TASK_SIGNS, _task_text):
        found[f"tasks.{task.order}"] = f"tasks.{other_task.order}"
    return found


def _pairs(
    old: Sequence[Record],
    new: Sequence[Record],
    signs: Iterable[Callable[[Record], Hashable]],
    text: Callable[[Record], str],
) -> list[tuple[Record, Record]]:
    """By the surest sign first; of those with one sign in common, in the order of printing."""
    left, right = list(old), list(new)
    pairs: list[tuple[Record, Record]] = []
    for sign in signs:
        waiting: dict[Hashable, list[Record]] = {}
        for record in right:
            waiting.setdefault(sign(record), []).append(record)
        for record in list(left):
            name = sign(record)
            if name is not None and waiting.get(name):
                other = waiting[name].pop(0)
                pairs.append((record, other))
                left.remove(record)
                right.remove(other)
    for record in left:
        alike = [(common_share(text(record), text(other)), other) for other in right]
        share, other = max(alike, key=lambda each: each[0], default=(0.0, record))
        if share >= _ALIKE:
            pairs.append((record, other))
            right.remove(other)
    return pairs


def _numbered_title(record: Proposal | RelatedProposal) -> Hashable:
    return (record.number, record.title) if record.number is not None and record.title else None


_RELATED_SIGNS: tuple[Callable[[RelatedProposal], Hashable], ...] = (
    _numbered_title,
    lambda record: record.number,
    lambda record: record.title or None,
)
_PROPOSAL_SIGNS: tuple[Callable[[Proposal], Hashable], ...] = (
    _numbered_title,
    lambda record: record.number,
    lambda record: record.title or None,
)
_TASK_SIGNS: tuple[Callable[[WorkTask], Hashable], ...] = (lambda task: task.content or None,)


def _proposal_text(proposal: Proposal) -> str:
    texts = (proposal.title, proposal.content, proposal.background, proposal.suggestion)
    return "\n".join(filter(None, (*texts, proposal.reply)))


def _related_text(related: RelatedProposal) -> str:
    return "\n".join(filter(None, (related.title, related.reply)))


def _task_text(task: WorkTask) -> str:
    return "\n".join(filter(None, (task.content, task.progress)))


def _former(key: str) -> str:
    """``proposals/order:3#1`` as ``proposals/former-order:3#1``."""
    start, slash, name = key.rpartition("/")
    return f"{start}{slash}former-{name}"
