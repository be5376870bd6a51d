"""What must hold of any bytes whatever, on the whole way from a file to its exports."""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import FrameType

from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import ArticleHead
from reader_app.domain.proposal import LIST_FIELDS, TEXT_FIELDS, Proposal
from reader_app.domain.span import Origin, Sourced, Span, slices
from reader_app.errors import UnreadableSource
from reader_app.export.html import render_html
from reader_app.export.markdown import render_markdown
from reader_app.export.plain_text import render_text
from reader_app.export.records_json import article_json, documents_json
from reader_app.services.extract_file import understand
from reader_app.sources.registry import READERS
from reader_app.sources.source_text import SourceText
from reader_app.text.width import fold_width

_CONCLUDED = ("date", "date_inferred", "byline")
# The article's fields that are slices of the text.
HEAD_TEXTS = tuple(
    field.name for field in fields(ArticleHead) if field.name not in ("sources", *_CONCLUDED)
)
LEAST_CPU, CPU_PER_CHARACTER = 2.0, 0.0004  # seconds; many times what any text needs


class PromiseBroken(AssertionError):
    """Something that must hold of any text does not."""


class TooSlow(PromiseBroken):
    """More processor time than a text of that length may ever take."""


def check(data: bytes) -> None:
    """Read, understand and export what the bytes hold. Raises whatever goes wrong on the way."""
    try:
        sources = list(READERS[".txt"](Path("fuzz.txt"), data))
    except UnreadableSource:
        return  # refused, with words of its own
    for source in sources:
        check_source(source)


def check_text(text: str) -> None:
    check_source(SourceText("fuzz.txt", text))


def check_source(source: SourceText) -> None:
    with cpu_limit(LEAST_CPU + CPU_PER_CHARACTER * len(source.text)):
        documents = understand(source)
    for document in documents:
        broken = next(broken_promises(document), None)
        if broken is not None:
            raise PromiseBroken(broken)
        if document.source != source.text:
            raise PromiseBroken("the text is not the file's any more")
        _export(document)


@contextmanager
def cpu_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow once so much processor time is spent; other programs' load does not count."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow(f"more than {seconds:.1f} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _export(document: Document) -> None:
    stored = StoredArticle(1, 1, 1, 1, document, "1")
    for render in (render_text, render_markdown, render_html):
        render(stored).encode()
    json.dumps(documents_json([document]), ensure_ascii=False, allow_nan=False).encode()
    json.dumps(article_json(stored), ensure_ascii=False, allow_nan=False).encode()


def broken_promises(document: Document) -> Iterator[str]:
    """One sentence for each thing that does not hold."""
    yield from _records(document)
    yield from _blocks(document)
    yield from _findings(document)
    if not 0 <= document.genre_confidence <= 1:
        yield f"the genre's confidence is {document.genre_confidence}"


# --- records ---------------------------------------------------------------------------------


def _records(document: Document) -> Iterator[str]:
    for name, record, texts, lists in _all_records(document):
        for field, source in record.sources.items():
            yield from _inside(document, f"{name}.{field}", source.spans)
            if not 0 <= source.confidence <= 1:
                yield f"{name}.{field} has the confidence {source.confidence}"
            if source.origin is Origin.INFERRED and not source.reason:
                yield f"{name}.{field} is inferred without a reason"
        for field in texts:
            yield from _text(document, name, record, field)
        for field in lists:
            yield from _list(document, name, record, field)
    for proposal in document.proposals:
        yield from _letters(document, proposal)
    for rows in (document.proposals, document.tasks):
        if [row.order for row in rows] != list(range(1, len(rows) + 1)):
            yield f"the records are numbered {[row.order for row in rows]}"
    for value in (document.head.date, document.head.date_inferred):
        if value is not None and date.fromisoformat(value).isoformat() != value:
            yield f"{value} is no date"


def _all_records(
    document: Document,
) -> Iterator[tuple[str, Sourced, Sequence[str], Sequence[str]]]:
    """Each record with its text fields and its list fields."""
    yield "article", document.head, HEAD_TEXTS, ()
    yield "statistics", document.statistics, (), ()
    if document.legend:
        yield "legend", document.legend, (), ()
    for proposal in document.proposals:
        name = f"proposal {proposal.order}"
        yield name, proposal, ("title", "committee", "section", *TEXT_FIELDS), LIST_FIELDS
        for related in proposal.related:
            yield f"{name}, related", related, ("title", "reply"), ()
    for task in document.tasks:
        yield f"task {task.order}", task, ("group", "content", "progress", "unit", "remark"), ()


def _inside(document: Document, name: str, spans: Sequence[Span]) -> Iterator[str]:
    for start, end in spans:
        if not 0 <= start < end <= len(document.source):
            yield f"{name} has the span {start}–{end} in {len(document.source)} characters"


def _text(document: Document, name: str, record: Sourced, field: str) -> Iterator[str]:
    value, source = getattr(record, field), record.sources.get(field)
    if value is None:
        if source is not None:
            yield f"{name}.{field} has a source, and no value"
        return
    if not value.strip():
        yield f"{name}.{field} is blank, and not None"
    if source is None:
        yield f"{name}.{field} has a value, and no source"
    elif source.origin is Origin.STATED:
        printed = slices(document.source, source.spans)
        if _squeezed(printed) != _squeezed(value):
            yield f"{name}.{field} is {value[:80]!r}, and its spans say {printed[:80]!r}"


def _list(document: Document, name: str, record: Sourced, field: str) -> Iterator[str]:
    values, source = getattr(record, field), record.sources.get(field)
    if not values:
        if source is not None and source.items:
            yield f"{name}.{field} has places, and no values"
        return
    if source is None or len(source.items) != len(values):
        yield f"{name}.{field} has {len(values)} values, and not as many places"
        return
    for value, spans in zip(values, source.items, strict=True):
        printed = slices(document.source, spans)
        if not value.strip():
            yield f"{name}.{field} holds a blank value"
        if source.origin is Origin.STATED and _squeezed(printed) != _squeezed(value):
            yield f"{name}.{field} holds {value[:80]!r}, and its spans say {printed[:80]!r}"


def _letters(document: Document, proposal: Proposal) -> Iterator[str]:
    """The class and those of the rounds are letters of the page."""
    classes = {"category": (proposal.category,) if proposal.category else ()}
    classes["category_rounds"] = tuple(proposal.category_rounds.values())
    for field, letters in classes.items():
        source = proposal.sources.get(field)
        if source is None or source.origin is not Origin.STATED:
            continue
        printed = fold_width(slices(document.source, source.spans))
        for letter in letters:
            if letter not in printed:
                yield f"{field} is {letter}, and its spans say {printed[:80]!r}"


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


# --- blocks and findings ---------------------------------------------------------------------


def _blocks(document: Document) -> Iterator[str]:
    """Every character is shown once at most, and a paragraph shows something."""
    shown: list[Span] = []
    for k, block in enumerate(document.blocks):
        yield from _inside(document, f"block {k}", block.spans)
        shown += block.spans
        if not block.text(document.source).strip():
            yield f"block {k} ({block.kind}) shows nothing"
    shown.sort()
    for one, other in pairwise(shown):
        if one.end > other.start:
            yield f"the characters at {other.start}–{one.end} are shown twice"


def _findings(document: Document) -> Iterator[str]:
    orders: Mapping[str, set[int]] = {
        "proposal": {one.order for one in document.proposals},
        "task": {one.order for one in document.tasks},
    }
    for finding in document.findings:
        yield from _inside(document, f"the finding {finding.kind}", finding.spans)
        if not finding.message.strip() or not finding.kind.isidentifier():
            yield f"the finding {finding.kind!r} says {finding.message!r}"
        for name, known in orders.items():
            order = getattr(finding, name)
            if order is not None and order not in known:
                yield f"the finding {finding.kind} is about {name} {order}, which is not there"
