"""Words of an article as a record that the rules have missed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader_app.domain.correction import Edit, Items, Plain, Verdict
from reader_app.domain.document import Document, Genre
from reader_app.domain.hand_made import NEW_PROPOSAL, NEW_TASK, start_of
from reader_app.domain.span import Span
from reader_app.domain.work_task import WorkTask
from reader_app.services.written_values import take_words

NAMING_FIELD = {NEW_PROPOSAL: "title", NEW_TASK: "content"}
"""What a new record is known by first."""

_NUMBER = re.compile(r"\s*第\s*\d+\s*号(?:提案)?")
_NUMBER_ALONE = re.compile(r"\s*第?\s*\d+\s*号?(?:提案)?\s*")
_BETWEEN = re.compile(r"[\s：:、，,.．]*")


def has_room_for_tasks(document: Document) -> bool:
    """Whether a task may have been missed there: it is a page of tasks."""
    aside = (isinstance(each, WorkTask) for each in document.set_aside)
    return document.genre is Genre.TASK_TABLE or bool(document.tasks) or any(aside)


def new_record(path: str, document: Document, spans: Sequence[Span]) -> tuple[Edit, ...]:
    """The edits that make a proposal or task of selected words, with the places they stand in.

    Words that begin with 第187号 have number and title, or the number alone. A task belongs
    under the heading that stands above it. Raises ReaderError if nothing is among the words.
    """
    words = "".join(document.source[start:end] for start, end in spans)
    if path == NEW_TASK:
        made = _taken(f"{path}.content", document, spans)
        return (made, *_under_heading(document, spans[0].start))
    if _NUMBER_ALONE.fullmatch(words):
        return (_taken(f"{path}.number", document, spans),)
    if (number := _NUMBER.match(words)) is None:
        return (_taken(f"{path}.title", document, spans),)
    after = _BETWEEN.match(words, number.end())
    rest = after.end() if after else number.end()
    title = tuple(_part(spans, rest, len(words)))
    numbered = _taken(f"{path}.number", document, tuple(_part(spans, 0, number.end())))
    has_title = any(char.isalnum() for char in words[rest:])
    return (numbered, *([_taken(f"{path}.title", document, title)] if has_title else []))


def _taken(path: str, document: Document, spans: Sequence[Span]) -> Edit:
    value: Plain
    items: Items
    value, items = take_words(path, document.source, spans)
    return Edit(path, Verdict.CORRECTED, value, items)


def _part(spans: Sequence[Span], first: int, last: int) -> Iterator[Span]:
    """The places of some of the characters that the spans have together."""
    ends = accumulate(span.end - span.start for span in spans)
    for span, end in zip(spans, ends, strict=True):
        shift = span.end - end
        start, stop = max(span.start, first + shift), min(span.end, last + shift)
        if start < stop:
            yield Span(start, stop)


def _under_heading(document: Document, start: int) -> Iterator[Edit]:
    """The heading of the task before, or of the next one if that is printed above the words."""
    heading: WorkTask | None = None
    for task in document.tasks:
        source = task.sources.get("group")
        above = [span.start for span in source.spans] if source else []
        begins = start_of(task)
        if min(above, default=start) < start or (begins is not None and begins < start):
            heading = task
    if heading is not None and heading.group:
        items = heading.sources["group"].items if "group" in heading.sources else ()
        yield Edit(f"{NEW_TASK}.group", Verdict.CORRECTED, heading.group, items)
