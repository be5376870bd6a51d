"""A document made ready for the library: what writing it needs, worked out in any process.

Rows and words pass from a process that reads to the one that writes in a sixth of the time that
the document with its thousands of small parts takes, and need no more work there.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.domain.document import Document
from reader_app.domain.naming import name_of_article
from reader_app.domain.newspaper import SHOWN_IN_BODY
from reader_app.library.placing import Place, place_of
from reader_app.library.records import RecordRows, Row, document_of, rows_of
from reader_app.library.search_entries import Findable, findable


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article that has no number and no page yet."""

    file: str
    source: str
    records: RecordRows
    place: Place
    listed: Row  # the columns of ``articles`` that lists show
    found_by: Findable

    @property
    def document(self) -> Document:
        """Made anew from the rows: for the few that must be looked at once more."""
        return document_of(
            self.records,
            file=self.file,
            source=self.source,
            genre=self.listed["genre"],
            genre_confidence=self.listed["genre_confidence"],
        )


def prepare(document: Document) -> Prepared:
    return Prepared(
        file=document.file,
        source=document.source,
        records=rows_of(document),
        place=place_of(document.head),
        listed=listed(document),
        found_by=findable(document),
    )


def listed(document: Document) -> Row:
    """As much of an article as lists show."""
    place = place_of(document.head)
    body = (block for block in document.blocks if block.kind in SHOWN_IN_BODY)
    return {
        "date": place.date,
        "date_origin": place.date_origin,
        "headline": name_of_article(document),
        "genre": str(document.genre),
        "genre_confidence": document.genre_confidence,
        "proposal_count": len(document.proposals),
        "task_count": len(document.tasks),
        "finding_count": len(document.findings),
        "characters": sum(len("".join(block.text(document.source).split())) for block in body),
    }
