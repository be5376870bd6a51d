"""A likely slip of the page, mended in the values that hold it: offered, never done unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader_app.domain.correction import Edit
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding
from reader_app.domain.span import FieldSource, Sourced, Span, slices


def mendings(document: Document, finding: Finding) -> tuple[Edit, ...]:
    """What would set the words of a finding right, in every field that holds them.

    Empty where the finding knows no better words, or where no value holds its own.
    """
    if finding.instead is None or not finding.spans:
        return ()
    edits = []
    for path, record in _records(document):
        for field, source in record.sources.items():
            value = _mended(document.source, getattr(record, field, None), source, finding)
            if value is not None:
                edits.append(Edit(f"{path}.{field}", value=value))
    return tuple(edits)


def _records(document: Document) -> Iterator[tuple[str, Sourced]]:
    yield "article", document.head
    for proposal in document.proposals:
        path = f"proposals.{proposal.order}"
        yield path, proposal
        for place, related in enumerate(proposal.related, start=1):
            yield f"{path}.related.{place}", related
    for task in document.tasks:
        yield f"tasks.{task.order}", task


def _mended(
    text: str, value: object, source: FieldSource, finding: Finding
) -> str | list[str] | None:
    assert finding.instead is not None
    if isinstance(value, str):
        return _in_words(text, value, source.spans, finding.spans, finding.instead)
    if not isinstance(value, tuple) or len(value) != len(source.items):
        return None
    for place, (item, spans) in enumerate(zip(value, source.items, strict=True)):
        if isinstance(item, str):
            mended = _in_words(text, item, spans, finding.spans, finding.instead)
            if mended is not None:
                return [*value[:place], mended, *value[place + 1 :]]
    return None


def _in_words(
    text: str, value: str, spans: Sequence[Span], wrong: Sequence[Span], right: str
) -> str | None:
    """A value equals its places but for white space, so a place is found by counting the rest."""
    before = 0
    for span in spans:
        if span.start <= wrong[0].start < span.end:
            before += _inked(text[span.start : wrong[0].start])
            break
        before += _inked(text[span.start : span.end])
    else:
        return None
    slip = "".join(slices(text, wrong).split())
    inked = [place for place, char in enumerate(value) if not char.isspace()]
    places = inked[before : before + len(slip)]
    if "".join(value[place] for place in places) != slip or not places:
        return None
    return value[: places[0]] + right + value[places[-1] + 1 :]


def _inked(text: str) -> int:
    return len("".join(text.split()))
