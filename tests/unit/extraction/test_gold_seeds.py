"""The five bundled texts are read exactly as their gold says, field by field."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reader_app.domain.document import Document
from reader_app.domain.span import slices
from reader_app.extraction.pipeline import extract
from reader_app.sources.registry import read_sources
from tests.accuracy.measure import measure, valued_fields

PROJECT = Path(__file__).parents[3]
SEEDS = sorted((PROJECT / "seeds").glob("*.txt"))


def gold_of(seed: Path) -> dict[str, Any]:
    text = (PROJECT / "tests" / "gold" / f"{seed.stem}.json").read_text(encoding="utf-8")
    gold: dict[str, Any] = json.loads(text)
    return gold


def document_of(seed: Path) -> Document:
    return extract(next(read_sources(seed)))[0]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_every_field_of_a_seed_is_as_its_gold_says(seed: Path) -> None:
    report = measure([(seed, gold_of(seed))])

    assert report.notes == []
    assert report.whole_records == report.records


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_slices_of_every_value_are_its_characters(seed: Path) -> None:
    document = document_of(seed)
    wrong = [
        label
        for label, record, key, value in valued_fields(document)
        if re.sub(r"\s", "", slices(document.source, record.sources[key].spans))
        != re.sub(r"\s", "", value)
    ]

    assert not wrong


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_noise_stands_in_no_value(seed: Path) -> None:
    values = [value for _, _, _, value in valued_fields(document_of(seed))]

    for noise in gold_of(seed)["noise"]:
        assert not [value for value in values if noise in value]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_blocks_show_the_article_in_order_without_marks_or_indents(seed: Path) -> None:
    document = document_of(seed)
    places = [span.start for block in document.blocks for span in block.spans]
    shown = [block.text(document.source) for block in document.blocks]

    assert places == sorted(places)
    assert not [text for text in shown if text != text.strip() or "**" in text or "  " in text]
    assert not [text for text in shown if text.startswith("#")]


def test_the_reading_machines_clock_is_not_the_date() -> None:
    head = document_of(SEEDS[0]).head

    assert (head.date, head.date_raw, head.date_inferred) == (None, "11-14", "2025-11-14")
    assert "2026-01-25" in head.sources["date_inferred"].reason
