"""A printed page comes in with its picture, and its lines are found again on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.domain.carrier import LineBox
from reader_app.domain.import_report import ImportStatus
from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.span import Span
from reader_app.export.pdf import render_pdf
from reader_app.library.store import open_library
from reader_app.services.browse import article
from reader_app.services.extract_file import extract_file
from reader_app.services.import_files import import_files
from reader_app.tasks import Task


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, seed_files: tuple[Path, ...]) -> Path:
    """The first seed as this program prints it: two columns on A4."""
    (document,) = extract_file(seed_files[0])
    path = tmp_path_factory.mktemp("printed") / "版面.pdf"
    path.write_bytes(render_pdf(StoredArticle(1, 1, 1, 1, document, "1")))
    return path


def test_a_value_is_found_on_the_picture_of_its_page(tmp_path: Path, printed: Path) -> None:
    library = tmp_path / "library.sqlite3"

    report = import_files(library, [printed], Task())

    (file,) = report.files
    assert file.status is ImportStatus.ADDED
    (number,) = file.articles
    proposals = article(library, number).document.proposals
    first = next(each for each in proposals if each.number == 187)
    with open_library(library) as opened:
        lines = opened.line_boxes(number)
        image = opened.page_image(number, 0)
    title = line_of(lines, first.sources["title"].spans[0])
    assert title.page == 0
    assert title.x > 0.5  # the right column
    assert 0.25 < title.y < 0.4
    assert line_of(lines, first.sources["lead_units"].spans[0]).y > title.y
    assert image is not None
    assert max(image.width, image.height) == 2000


def line_of(lines: Sequence[LineBox], span: Span) -> LineBox:
    return next(line for line in lines if line.span.start <= span.start < line.span.end)


def test_cancelled_while_pages_are_read_nothing_of_them_is_there(
    tmp_path: Path, printed: Path
) -> None:
    library = tmp_path / "library.sqlite3"
    task = Task(lambda progress: task.cancel())  # at the first report, before the file is read

    report = import_files(library, [printed], task)

    assert report.cancelled
    assert report.files == ()
    with closing(sqlite3.connect(library)) as db:
        for table in ("texts", "page_images", "line_boxes"):
            assert db.execute(f"select count(*) from {table}").fetchone() == (0,)
