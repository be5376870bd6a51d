"""Documents for the audit, built from a text and what is to be read in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from reader_app.domain.document import Document, Genre, Legend
from reader_app.domain.newspaper import ArticleHead, Block, BlockKind
from reader_app.domain.proposal import Proposal
from reader_app.domain.span import FieldSource, Span
from reader_app.domain.statistics import Statistics
from reader_app.domain.work_task import WorkTask

MakeDocument = Callable[..., Document]


class _Finder:
    """Finds values in the text, each from where the last one was found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def source(self, value: Any) -> FieldSource:
        values = value if isinstance(value, tuple) else (value,)
        items = []
        for one in values:
            start = self.text.find(str(one), self.at)
            if start < 0:
                start = self.text.index(str(one))
            else:
                self.at = start
            items.append((Span(start, start + len(str(one))),))
        return FieldSource(tuple(items))


@pytest.fixture
def make_document() -> MakeDocument:
    """``make_document(text, proposals=[{…}], tasks=[{…}], figures={key: (value, words)})``."""

    def make(
        text: str,
        proposals: Sequence[Mapping[str, Any]] = (),
        tasks: Sequence[Mapping[str, Any]] = (),
        figures: Mapping[str, tuple[Any, str]] | None = None,
        legend: Mapping[str, str] | None = None,
        head: ArticleHead | None = None,
        furniture: int = 0,
    ) -> Document:
        finder = _Finder(text)
        records = []
        for order, fields in enumerate(proposals, 1):
            sources = {
                name: finder.source(value)
                for name, value in fields.items()
                if name not in ("related", "category_rounds", "order")
            }
            records.append(Proposal(order, **fields, sources=sources))
        finder.at = 0
        rows = []
        for order, fields in enumerate(tasks, 1):
            sources = {name: finder.source(value) for name, value in fields.items()}
            rows.append(WorkTask(order, **fields, sources=sources))
        finder.at = 0
        stated = figures or {}
        statistics = Statistics(
            figures={key: value for key, (value, _) in stated.items()},
            sources={key: finder.source(words) for key, (_, words) in stated.items() if words},
        )
        blocks, at = [], 0
        for number, line in enumerate(text.split("\n")):
            if line.strip():
                kind = BlockKind.FURNITURE if number < furniture else BlockKind.PARAGRAPH
                start = at + len(line) - len(line.lstrip())
                blocks.append(Block(kind, (Span(start, at + len(line.rstrip())),)))
            at += len(line) + 1
        return Document(
            file="page.txt",
            source=text,
            genre=Genre.PROPOSAL_FEATURE,
            genre_confidence=1.0,
            head=head or ArticleHead(),
            blocks=tuple(blocks),
            statistics=statistics,
            legend=Legend(meanings=legend) if legend else None,
            proposals=tuple(records),
            tasks=tuple(rows),
        )

    return make
