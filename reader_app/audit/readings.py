"""The page's text as it is to be read: records' values put together, all else as printed."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.domain.document import Document
from reader_app.domain.newspaper import BlockKind
from reader_app.extraction.repair.passages import Passage, ownership, passage, passages

NO_RECORD = -1


def readings(document: Document) -> Iterator[Passage]:
    """Each text once; ``record`` is ``NO_RECORD`` for what is no record's running text."""
    yield from passages(document)
    owners = ownership(document)
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE and owners.owner(block.spans) is None:
            yield passage(NO_RECORD, "", document.source, block.spans)
