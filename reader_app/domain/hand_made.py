"""Records that stand in the text but were not read from it: made by hand.

Nothing of one is kept but its values, each a correction like any other, under a key that says
which of those made by hand it is: ``proposals/hand:1#1``. It is there as long as it has a value.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from reader_app.domain.document import Document
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import Sourced
from reader_app.domain.work_task import WorkTask

NEW_PROPOSAL, NEW_TASK = "proposals.new", "tasks.new"
"""The paths of records that an edit is to make: ``proposals.new.title``."""

_KEY = re.compile(r"(proposals|tasks)/hand:(\d+)#1")
_OWN = ("number", "seq", "title", "content", "background", "suggestion", "progress", "reply")

Made = TypeVar("Made", Proposal, WorkTask)


def is_hand_made(key: str) -> bool:
    return _KEY.fullmatch(key) is not None


def new_key(like: str, taken: Iterable[str]) -> str:
    """The key of a new record of the kind of a path or a key, beside those there are."""
    kind = "proposals" if like.startswith("proposals") else "tasks"
    return f"{kind}/hand:{max(_numbers(kind, taken), default=0) + 1}#1"


def with_hand_made(document: Document, keys: Iterable[str]) -> Document:
    """A document as it was read, with an empty record for each made by hand behind the others."""
    named = set(filter(is_hand_made, keys))
    if not named:
        return document
    proposals, tasks = document.proposals, document.tasks
    first = max((each.order for each in proposals), default=0)
    made = [Proposal(first + n, by_hand=n) for n in sorted(_numbers("proposals", named))]
    first = max((each.order for each in tasks), default=0)
    tasks_made = [WorkTask(first + n, by_hand=n) for n in sorted(_numbers("tasks", named))]
    return dataclasses.replace(document, proposals=(*proposals, *made), tasks=(*tasks, *tasks_made))


def in_their_places(records: Sequence[Made]) -> tuple[Made, ...]:
    """Those made by hand among the others, each behind all that begin above its own words."""
    placed = [each for each in records if not each.by_hand]
    for record in (each for each in records if each.by_hand):
        start = start_of(record)
        above = [
            place
            for place, other in enumerate(placed, start=1)
            if start is None or (start_of(other) or 0) <= start
        ]
        placed.insert(max(above, default=0), record)
    return tuple(placed)


def start_of(record: Sourced) -> int | None:
    """Where a record's own words begin; not those that it shares with others, as a heading."""
    own = [record.sources[name] for name in _OWN if name in record.sources]
    starts = [span.start for source in own or record.sources.values() for span in source.spans]
    return min(starts, default=None)


def doubled(records: Iterable[Made]) -> Mapping[int, tuple[int, str]]:
    """Which of those made by hand were read, too, by order: the order there, and the field in
    which they are one: the number of proposals, or the title; of tasks the content."""
    everything = tuple(records)
    read = [each for each in everything if not each.by_hand]
    found = {}
    for record in (each for each in everything if each.by_hand):
        for field, sign in _signs(record).items():
            twin = next((each for each in read if _signs(each).get(field) == sign), None)
            if twin is not None:
                found[record.order] = (twin.order, field)
                break
    return found


def _signs(record: Proposal | WorkTask) -> dict[str, object]:
    if isinstance(record, WorkTask):
        signs: dict[str, object] = {"content": _letters(record.content)}
    else:
        signs = {"number": record.number, "title": _letters(record.title)}
    return {field: sign for field, sign in signs.items() if sign is not None}


def _letters(words: str | None) -> str | None:
    return "".join(filter(str.isalnum, words or "")) or None


def _numbers(kind: str, keys: Iterable[str]) -> list[int]:
    found = (_KEY.fullmatch(key) for key in keys)
    return [int(match[2]) for match in found if match and match[1] == kind]
