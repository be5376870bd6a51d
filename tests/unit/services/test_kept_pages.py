"""A text keeps the pictures of its pages, and where on them each of its lines stands."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader_app.domain.carrier import Carrier, ImageFormat, LineBox, PageImage
from reader_app.domain.span import Span
from reader_app.errors import NotInLibrary
from reader_app.library.store import open_library
from reader_app.services.browse import whole_tree
from reader_app.services.extract_file import understand
from reader_app.services.recut_article import join_articles, split_article
from reader_app.sources.source_text import SourceText

TEXT = "区政协提案办理综述\n收到提案十件。\n全部办结。\n"
CARRIER = Carrier(
    page_images=(
        PageImage(ImageFormat.PNG, 20, 30, b"\x89PNG one"),
        PageImage(ImageFormat.JPEG, 21, 31, b"\xff\xd8 two"),
    ),
    line_boxes=(
        LineBox(0, Span(0, 9), 0.1, 0.1, 0.9, 0.05),
        LineBox(0, Span(10, 17), 0.1, 0.2, 0.7, 0.05),
        LineBox(1, Span(18, 23), 0.5, 0.1, 0.02, 0.5),
    ),
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def article(library: Path) -> int:
    documents = understand(SourceText("页.pdf", TEXT))
    with open_library(library) as opened:
        added = opened.add(
            documents, path="/页.pdf", encoding="pdf", rules_version="1", carrier=CARRIER
        )
    return added.articles[0]


def page_image(library: Path, article: int, page: int) -> PageImage | None:
    with open_library(library) as opened:
        return opened.page_image(article, page)


def line_boxes(library: Path, article: int) -> tuple[LineBox, ...]:
    with open_library(library) as opened:
        return opened.line_boxes(article)


def test_pages_and_lines_come_back_as_they_went_in(library: Path, article: int) -> None:
    assert line_boxes(library, article) == CARRIER.line_boxes
    assert page_image(library, article, 0) == CARRIER.page_images[0]
    assert page_image(library, article, 1) == CARRIER.page_images[1]
    assert page_image(library, article, 2) is None


def test_an_article_without_pages_has_no_lines_on_them(library: Path, article: int) -> None:
    with open_library(library) as opened:
        plain = opened.add(
            understand(SourceText("文.txt", "只有文字。")),
            path="/文.txt",
            encoding="utf-8",
            rules_version="1",
        ).articles[0]

    assert line_boxes(library, plain) == ()
    with pytest.raises(NotInLibrary):
        page_image(library, 999, 0)


def test_pages_go_with_the_last_article_of_their_text(library: Path, article: int) -> None:
    with open_library(library) as opened:
        opened.remove(article)
        opened.empty_trash()

    with closing(sqlite3.connect(library)) as db:
        assert db.execute("select count(*) from page_images").fetchone() == (0,)
        assert db.execute("select count(*) from line_boxes").fetchone() == (0,)


def test_a_text_that_is_refused_leaves_no_pages(library: Path) -> None:
    documents = understand(SourceText("页.pdf", TEXT))
    broken = Carrier(page_images=(PageImage(ImageFormat.PNG, 1, 1, None),))  # type: ignore[arg-type]

    with open_library(library) as opened, pytest.raises(sqlite3.IntegrityError):
        opened.add(documents, path="/页.pdf", encoding="pdf", rules_version="1", carrier=broken)

    assert whole_tree(library).publications == ()


def test_halves_and_joined_articles_keep_their_places(library: Path, article: int) -> None:
    [second] = split_article(library, article, 18).articles - {article}

    (line,) = line_boxes(library, second)
    assert (line.page, line.span) == (0, Span(0, 5))  # the only page of this half
    assert page_image(library, second, 0) == CARRIER.page_images[1]
    assert [line.span for line in line_boxes(library, article)] == [Span(0, 9), Span(10, 17)]
    assert page_image(library, article, 0) == CARRIER.page_images[0]
    assert page_image(library, article, 1) is None

    join_articles(library, article, second)
    lines = line_boxes(library, article)
    assert [line.page for line in lines] == [0, 0, 1]
    assert lines[-1].span == Span(18 + 2, 23 + 2)  # a joint lies between
    assert page_image(library, article, 1) == CARRIER.page_images[1]
