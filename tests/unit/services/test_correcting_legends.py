"""What the letters mean can be set right by hand like every other value."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.correction import Edit, Verdict
from reader_app.domain.span import slices
from reader_app.export.records_json import article_json
from reader_app.services.browse import article
from reader_app.services.correct_values import amend, redo, undo
from reader_app.services.import_files import import_files
from reader_app.services.trash import remove_article
from reader_app.services.written_values import label_of, read_value, written
from reader_app.tasks import Task

SEED = "001_"


@pytest.fixture
def file(seed_files: tuple[Path, ...]) -> Path:
    return next(path for path in seed_files if path.name.startswith(SEED))


@pytest.fixture
def stored(tmp_path: Path, file: Path) -> tuple[Path, int]:
    library = tmp_path / "library.sqlite3"
    [imported] = import_files(library, [file], Task()).files
    return library, imported.articles[0]


def meanings(library: Path, number: int) -> dict[str, str]:
    legend = article(library, number).document.legend
    return dict(legend.meanings) if legend else {}


def test_a_meaning_is_corrected_emptied_and_brought_back(stored: tuple[Path, int]) -> None:
    library, number = stored
    printed = meanings(library, number)
    assert set(printed) == {"A", "B", "C"}

    amend(library, number, [Edit("legend.A", value="已经解决")])
    assert meanings(library, number) == {**printed, "A": "已经解决"}
    assert article(library, number).printed["legend.A"] == printed["A"]
    assert article_json(article(library, number))["legend"]["A"] == "已经解决"
    amend(library, number, [Edit("legend.C", value=None)])
    assert set(meanings(library, number)) == {"A", "B"}

    assert undo(library, number).fields == (("legend", "C"),)
    assert undo(library, number).fields == (("legend", "A"),)
    assert meanings(library, number) == printed
    assert redo(library, number).fields == (("legend", "A"),)
    amend(library, number, [Edit("legend.A", verdict=None)])
    assert meanings(library, number) == printed


def test_it_outlives_the_article_and_keeps_the_places_of_the_others(
    stored: tuple[Path, int], file: Path
) -> None:
    library, number = stored
    amend(
        library, number, [Edit("legend.A", value="已经解决"), Edit("legend.B", Verdict.CONFIRMED)]
    )
    remove_article(library, number)
    [imported] = import_files(library, [file], Task()).files

    document = article(library, imported.articles[0]).document
    assert document.legend is not None
    assert document.legend.meanings["A"] == "已经解决"
    places = dict(
        zip(document.legend.meanings, document.legend.sources["meanings"].items, strict=True)
    )
    assert places["A"] == ()
    assert slices(document.source, places["B"]) == document.legend.meanings["B"]
    assert article(library, imported.articles[0]).corrections.applied["legend.B"].is_confirmation


def test_a_page_without_a_legend_can_be_given_one(tmp_path: Path) -> None:
    page, library = tmp_path / "页.txt", tmp_path / "library.sqlite3"
    page.write_text("某某日报\n\n标题在此\n\n正文一句。\n", encoding="utf-8")
    [imported] = import_files(library, [page], Task()).files

    amend(
        library, imported.articles[0], [Edit("legend.A", value=read_value("legend.A", "已解决 "))]
    )

    assert meanings(library, imported.articles[0]) == {"A": "已解决"}
    assert (label_of("legend.A"), written("legend.A", "已解决")) == ("A类", "已解决")
