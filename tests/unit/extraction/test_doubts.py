"""How sure a value is, and what is said of one that is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader_app.domain.document import Document
from reader_app.domain.span import SURE, Origin, Sourced
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText
from tests.fuzz.materials import printed_texts


def read(text: str) -> Document:
    (document,) = extract(SourceText("page.txt", text))
    return document


def records(document: Document) -> Iterator[Sourced]:
    yield document.head
    yield document.statistics
    yield from document.proposals
    yield from (related for proposal in document.proposals for related in proposal.related)
    yield from document.tasks


@pytest.mark.parametrize("text", printed_texts())
def test_doubtful_and_inferred_values_say_why(text: str) -> None:
    silent = [
        name
        for record in records(read(text))
        for name, source in record.sources.items()
        if (source.confidence < SURE or source.origin is Origin.INFERRED) and not source.reason
    ]

    assert silent == []


def test_headings_without_marks_are_doubtful_and_labelled_values_are_not() -> None:
    document = read(
        "民有所呼 政有所应\n青禾区重点提案办理选登\n\n"
        "第21号提案\n案由：关于加快加装电梯的建议\n提案人：周若川\n主办单位：区住建局\n"
        "办理情况：全年完成加装电梯42台。\n"
    )

    assert document.head.kicker == "民有所呼 政有所应"
    kicker = document.head.sources["kicker"]
    assert kicker.confidence < SURE
    assert "标题有几行" in kicker.reason
    (proposal,) = document.proposals
    for name in ("number", "title", "proposers", "lead_units", "reply"):
        assert proposal.sources[name].confidence >= SURE
        assert proposal.sources[name].reason == ""
