"""Text that was torn in printing or recognition: cut ends, foreign lines, lost beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader_app.audit.naming import FIELD_NAMES, proposal_name, shortened
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Span, slices
from reader_app.extraction.repair.passages import Passage, passages
from reader_app.extraction.repair.tear_marks import ends_open, label_before, label_inside
from reader_app.text.word_joints import binding

_MOST = 0.6  # of the records keep a rule that a torn one breaks
_FEWEST = 3


def tears(document: Document) -> Iterator[Finding]:
    """Whatever is wrong with the ends, the beginnings and the insides of the records' texts."""
    texts = passages(document)
    found = [finding for text in texts for finding in _foreign(document, text)]
    for record in document.proposals:
        found += [*_reassembled(document, record), *_lost(document, record)]
    found += [*_beginnings(document), *_ends(document, texts)]
    yield from sorted(found, key=lambda finding: finding.proposal or 0)


def _foreign(document: Document, text: Passage) -> Iterator[Finding]:
    inside = label_inside(text)
    if inside:
        record = document.proposals[text.record]
        spans = text.spans(*inside)
        said = shortened(slices(document.source, spans), 16)
        who = proposal_name(record, document.source)
        message = f"{who}的{FIELD_NAMES[text.name]}中夹有别处的一行：“{said}”。"
        yield Finding("foreign_fragment", Severity.ERROR, message, spans, record.order)


def _reassembled(document: Document, record: Proposal) -> Iterator[Finding]:
    """Values that were put together again from several places of the page."""
    for owner in (record, *record.related):
        for name, source in owner.sources.items():
            if name not in ("reply", "proposers", "content", "background", "suggestion"):
                continue
            moved = _moved(document.source, source)
            if moved:
                field = FIELD_NAMES["related" if owner is not record else name]
                who = proposal_name(record, document.source)
                message = (
                    f"{who}的{field}在原版上被拆散或夹入了别处的文字，"
                    "现按上下文重新拼合，请对照原文。"
                )
                yield Finding("foreign_fragment", Severity.ERROR, message, moved, record.order)


def _moved(source: str, field: FieldSource) -> tuple[Span, ...]:
    """The spans around which text was taken out or put in; none where a value is in one piece."""
    moved: list[Span] = []
    before: Span | None = None
    for item in field.items:
        for index, span in enumerate(item):
            if before is not None and (
                span.start < before.end or (index and _is_foreign(source[before.end : span.start]))
            ):
                moved += [one for one in (before, span) if one not in moved]
            before = span
    return tuple(moved)


def _is_foreign(gap: str) -> bool:
    """Whether what lies between two slices of a value is text of something else.

    A caption or another field between two paragraphs is how pages are printed; words in the
    middle of a paragraph are not.
    """
    gap = _BREAK.sub("", gap)
    if sum(1 for char in gap if char.isalnum()) < _LEAST:
        return False
    lines = gap.count("\n") + gap.count("\r")
    return not lines or (lines == 1 and not _LABEL_FIRST.match(gap.strip()))


def _lost(document: Document, record: Proposal) -> Iterator[Finding]:
    """Places where a strange line stood and what it stood for is nowhere on the page."""
    for owner in (record, *record.related):
        source = owner.sources.get("reply")
        spans = source.spans if source else ()
        for before, after in pairwise(spans):
            if before.end > after.start or not _is_foreign(
                document.source[before.end : after.start]
            ):
                continue
            left = document.source[max(before.start, before.end - 8) : before.end]
            right = document.source[after.start : min(after.end, after.start + 8)]
            if left[-1:].isalpha() and right[:1].isalpha() and binding(left, right) < 1.0:
                who = proposal_name(record, document.source)
                message = f"{who}的办理情况在“{left}”与“{right}”之间缺文字，原处印的是别处的一行。"
                place = (Span(before.end - 1, before.end), Span(after.start, after.start + 1))
                yield Finding("lost_text", Severity.DOUBT, message, place, record.order)


_LEAST = 6  # letters; between slices of one value there may be marks and markup
_BREAK = re.compile(r"<br */?>", re.IGNORECASE)
_LABEL_FIRST = re.compile(r"[【\[*]{0,3}\w{2,10}[*\]]{0,2}[】:：]")


def _beginnings(document: Document) -> Iterator[Finding]:
    """Replies without the label that the others of the page have: their beginning is lost."""
    records = [record for record in document.proposals if "reply" in record.sources]
    labels = [label_before(document.source, record.sources["reply"]) for record in records]
    labelled = [label for label in labels if label]
    if len(records) < _FEWEST or len(labelled) < _MOST * len(records):
        return
    usual = max(set(labelled), key=labelled.count)
    if labelled.count(usual) < _MOST * len(records):
        return  # every office has its own: 区教育局:
    for record, label in zip(records, labels, strict=True):
        if label is None:
            spans = record.sources["reply"].spans[:1]
            said = shortened(record.reply or "", 10)
            who = proposal_name(record, document.source)
            message = f"{who}的{usual}没有标签，从“{said}”起，开头的文字可能缺失。"
            yield Finding("truncated", Severity.DOUBT, message, spans, record.order)


def _ends(document: Document, texts: Sequence[Passage]) -> Iterator[Finding]:
    """Texts that stop without a full stop where the others of their kind end with one."""
    for names in (("reply", "related"), ("content",), ("background",), ("suggestion",)):
        kind = [text for text in texts if text.name in names]
        closed = sum(1 for text in kind if not ends_open(text.text))
        is_usual = closed >= max(1, len(kind) // 2)
        if not is_usual and not (len(kind) == 1 and _is_long_prose(kind[0].text)):
            continue
        for text in kind:
            if not ends_open(text.text) or text.text.endswith("…"):
                continue
            record = document.proposals[text.record]
            last = len(text.text)
            who = proposal_name(record, document.source)
            message = (
                f"{who}的{FIELD_NAMES[text.name]}到“{text.text[-8:]}”中断，"
                "句子没有完，后面的文字缺失。"
            )
            spans = text.spans(max(0, last - 8), last)
            yield Finding("truncated", Severity.ERROR, message, spans, record.order)


def _is_long_prose(text: str) -> bool:
    return len(text) > 120 and len(re.findall("。", text)) >= 2
