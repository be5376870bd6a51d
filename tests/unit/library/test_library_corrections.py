"""Corrections of records that no simple page has: related proposals, tasks and their headings."""

from __future__ import annotations

import dataclasses

import library_samples
import pytest

from reader_app.domain.corrected import corrected, plain_value, record_at, value_at
from reader_app.domain.correction import Correction, Edit, Verdict
from reader_app.domain.record_keys import keys_by_path, name_of, paths_by_key
from reader_app.domain.span import Origin
from reader_app.library.store import Library


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("proposals.1.related.1.number", 3),
        ("proposals.1.related.1.title", "另一件"),
        ("proposals.1.related.1.reply", None),
        ("proposals.2.committee", "某委"),
        ("tasks.1.seq", 8),
        ("tasks.1.group", "二、项目"),
        ("tasks.1.content", "别的内容"),
        ("tasks.1.progress", None),
        ("tasks.1.unit", "丙局"),
        ("tasks.1.units", ["丙局"]),
        ("tasks.2.remark", "备注"),
        ("statistics.categories", {"经济": 4}),
        ("statistics.masked", None),
        ("article.publisher", None),
    ],
)
def test_a_correction_is_laid_over_any_record(library: Library, put, where, value) -> None:
    number = put(library_samples.everything())
    before = library.article(number)
    library.amend(number, [Edit(where, Verdict.CORRECTED, value)], "我")
    after = library.article(number)
    assert value_at(after.document, where) == value
    record, _, field = where.rpartition(".")
    if value_at(before.document, where) != value:
        assert record_at(after.document, record).sources[field].origin is Origin.CORRECTED
    library.undo(number)
    assert library.article(number).document == before.document


def test_records_that_are_alike_are_told_apart_by_their_occurrence() -> None:
    document = library_samples.everything()
    (first, second) = document.proposals
    twins = (
        dataclasses.replace(first, order=1),
        dataclasses.replace(first, order=2),
        dataclasses.replace(second, order=3),
    )
    document = dataclasses.replace(document, proposals=twins)
    keys = keys_by_path(document)
    assert keys["proposals.1"] == "proposals/number:187#1"
    assert keys["proposals.2"] == "proposals/number:187#2"
    assert keys["proposals.3"] == "proposals/order:3#1"
    assert keys["proposals.2.related.1"] == "proposals/number:187#2/related/number:2#1"
    assert len(set(keys.values())) == len(keys)
    assert all(paths_by_key(document)[key] == path for path, key in keys.items())
    assert name_of(keys["proposals.2"]) == "第187号（第 2 处）"


def test_what_is_not_corrected_is_the_very_same_document() -> None:
    document = library_samples.everything()
    assert corrected(document, ())[0] is document


def test_a_title_with_the_marks_of_a_key_in_it_is_found_again() -> None:
    document = library_samples.everything()
    odd = dataclasses.replace(document.proposals[1], title="关于C#/题:的.建议")
    document = dataclasses.replace(document, proposals=(document.proposals[0], odd))
    key = keys_by_path(document)["proposals.2"]
    made = Correction(key, "committee", Verdict.CORRECTED, "某委", (), None, "", "")
    shown, corrections = corrected(document, [made])
    assert plain_value(shown.proposals[1], "committee") == "某委"
    assert corrections.orphans == ()
