"""What the audit says of the five seeds: the damaged records, all of them and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader_app.audit.pipeline import audit
from reader_app.domain.finding import Finding, Severity
from reader_app.extraction.pipeline import extract
from reader_app.sources.source_text import SourceText

ROOT = Path(__file__).parents[3]
DAMAGE = {"foreign_fragment", "truncated", "lost_text", "repeated_passage"}
STEMS = ["000", "001", "002", "003", "004"]


def findings(stem: str) -> list[Finding]:
    path = next((ROOT / "seeds").glob(f"{stem}_*.txt"))
    text = path.read_bytes().decode("utf-8")
    (document,) = extract(SourceText(path.name, text))
    found = list(audit(document))
    for finding in found:
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)
    return found


def damaged_in_gold(stem: str) -> set[int]:
    """The records whose text gold reassembles, cuts or marks as cut."""
    gold = json.loads(next((ROOT / "tests/gold").glob(f"{stem}_*.json")).read_text("utf-8"))
    found = set()
    for record in gold["proposals"]:
        for reply in [record["reply"], *(related["reply"] for related in record["related"])]:
            marks = ("truncated_start", "truncated_end", "lost_text_after_segment", "foreign_tail")
            several = len(reply.get("segments") or ()) > 1 if reply else False
            if reply and (several or any(reply.get(mark) for mark in marks)):
                found.add(record["order"])
    return found


@pytest.mark.parametrize("stem", STEMS)
def test_findings_of_damage_mark_the_damaged_records_and_no_others(stem: str) -> None:
    marked = {f.proposal for f in findings(stem) if f.kind in DAMAGE}
    assert marked == damaged_in_gold(stem)


@pytest.mark.parametrize(
    ("stem", "kinds"),
    [
        ("000", {"ledger_holds", "count_agrees", "machine_clock"}),
        ("001", {"ledger_holds", "count_agrees", "printed_order", "doubled_words",
                 "mixed_spelling", "unpaired_mark"}),
        ("002", {"count_differs", "rating_changed", "doubled_words", "likely_confusion"}),
        ("004", {"doubled_mark", "likely_confusion", "unpaired_mark", "target_reached",
                 "target_short", "target_not_comparable", "progress_is_plan"}),
    ],
)  # fmt: skip
def test_what_else_is_said_of_a_seed(stem: str, kinds: set[str]) -> None:
    assert {f.kind for f in findings(stem)} - DAMAGE == kinds


def test_the_seeds_figures_are_never_called_wrong() -> None:
    errors = [f for stem in STEMS for f in findings(stem) if f.severity is Severity.ERROR]
    assert {f.kind for f in errors} <= DAMAGE


def test_the_repeated_passage_names_the_record_it_belongs_to() -> None:
    (finding,) = [f for f in findings("001") if f.kind == "repeated_passage"]
    assert finding.proposal == 9
    assert "序号14" in finding.message
    assert "序号18" in finding.message


def test_tasks_whose_progress_is_a_plan() -> None:
    assert [f.task for f in findings("004") if f.kind == "progress_is_plan"] == [51, 63]
