"""All proposals of a library as a workbook, read back as a spreadsheet program reads it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from reader_app import paths
from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle
from reader_app.export.proposals_table import COLUMNS
from reader_app.export.proposals_workbook import proposals_xlsx
from reader_app.services.export_article import export_proposals
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import import_files
from reader_app.tasks import Task

Store = Callable[..., StoredArticle]


def rows_of(data: bytes) -> list[dict[str, object]]:
    heads, *rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    )
    assert heads == [*COLUMNS.values()]
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_there_is_one_row_per_proposal(
    feature: Document, task_table: Document, store: Store
) -> None:
    rows = rows_of(proposals_xlsx([store(feature), store(task_table)]))
    assert [row["提案题目"] for row in rows] == ["关于推动外贸发展的建议", "关于种粮的建议"]
    first, second = rows
    assert (first["报纸"], first["日期"], first["日期来源"]) == ("萧山日报", "2025-11-14", "推定")
    assert first["主办单位"] == "区商务局、区财政局"
    assert (first["次序"], second["次序"], second["提案编号"]) == (1, 2, "")


def test_a_library_without_proposals_has_the_titles_alone() -> None:
    assert rows_of(proposals_xlsx([])) == []


@pytest.mark.parametrize(
    "words", ["=SUM(A1)", "+1", "@x", "http://a.cn", "{=1}", "\ud800尾", "\x01"]
)
def test_words_stay_words(words: str, feature: Document, store: Store) -> None:
    proposal = replace(feature.proposals[0], title=words)
    (row,) = rows_of(proposals_xlsx([store(replace(feature, proposals=(proposal,)))]))
    assert row["提案题目"] == words.replace("\ud800", "?")


def test_what_is_longer_than_a_cell_takes_is_cut_visibly(feature: Document, store: Store) -> None:
    proposal = replace(feature.proposals[0], reply="办" * 40_000)
    (row,) = rows_of(proposals_xlsx([store(replace(feature, proposals=(proposal,)))]))
    assert row["办理情况"] == "办" * 32_766 + "…"


def test_an_exported_workbook_gives_the_same_proposals_again(tmp_path: Path) -> None:
    library, target = tmp_path / "library.sqlite3", tmp_path / "提案.xlsx"
    import_files(library, paths.seeds(), Task())
    assert export_proposals(library, target) > 0
    printed = [each for seed in paths.seeds() for document in extract_file(seed)
               for each in document.proposals]  # fmt: skip
    again = [each for document in extract_file(target) for each in document.proposals]
    for field in ("number", "proposers", "supervisors", "lead_units", "co_units", "category"):
        assert sorted(str(getattr(each, field)) for each in again) == sorted(
            str(getattr(each, field)) for each in printed
        )
