"""Passages printed in two records: one of the two has them wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.audit.naming import proposal_name, shortened
from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.extraction.repair.duplicates import strays


def repeats(document: Document) -> Iterator[Finding]:
    """The finding belongs to the record that the passage strayed into, where that is clear."""
    for stray in strays(document):
        guest = document.proposals[stray.passage.record]
        home = document.proposals[stray.home]
        one, other = (proposal_name(each, document.source) for each in (guest, home))
        said = shortened(stray.passage.text[stray.start : stray.end].lstrip(",;、。"), 14)
        length = stray.end - stray.start
        if stray.certain:
            message = (
                f"{one}中“{said}”起的{length}个字与{other}重复，应属{other}，此处原有的文字缺失。"
            )
        else:
            message = f"{one}与{other}有{length}个字重复（“{said}”起），请核对属于哪一件。"
        yield Finding(
            "repeated_passage",
            Severity.ERROR if stray.certain else Severity.DOUBT,
            message,
            stray.passage.spans(stray.start, stray.end),
            proposal=guest.order,
        )
