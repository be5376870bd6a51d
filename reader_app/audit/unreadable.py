"""Characters that could not be read from the file, because bytes in it are damaged."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.domain.document import Document
from reader_app.domain.finding import Finding, Severity
from reader_app.sources.damage import unreadable_spans


def unreadable(document: Document) -> Iterator[Finding]:
    """One doubt about all of them: the damage is the file's."""
    spans = unreadable_spans(document.source)
    if spans:
        message = f"文件有损坏，{len(spans)} 处字读不出，以“\ufffd”代替，请对照原版补上。"
        yield Finding("unreadable_characters", Severity.DOUBT, message, spans)
