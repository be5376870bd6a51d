"""The PDFs of the five texts the program ships with."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from printed_page import body_of, line_edges, read_back, squeezed, without_repeated_heads

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.newspaper import BlockKind
from reader_app.export.pdf import render_pdf
from reader_app.paths import seeds
from reader_app.services.extract_file import extract_file

each_seed = pytest.mark.parametrize("seed", seeds(), ids=lambda path: path.stem[:3])


@cache
def article(seed: Path) -> StoredArticle:
    (document,) = extract_file(seed)
    return StoredArticle(1, 1, 1, 1, document, "1")


@cache
def pdf(seed: Path) -> bytes:
    return render_pdf(article(seed))


@each_seed
def test_the_article_reads_back_equal_to_its_source(seed: Path) -> None:
    document = article(seed).document
    text = without_repeated_heads(read_back(pdf(seed)), document)
    assert body_of(document) in text


@each_seed
def test_the_printed_headline_reads_back(seed: Path) -> None:
    document = article(seed).document
    text = read_back(pdf(seed)).text
    for block in document.blocks:
        if block.kind in (BlockKind.KICKER, BlockKind.SUBHEADLINE, BlockKind.BYLINE):
            assert squeezed(block.text(document.source)) in text
    assert squeezed(document.head.headline or "") in text


@each_seed
def test_every_proposal_is_in_the_outline(seed: Path) -> None:
    titles = [title for _, title in read_back(pdf(seed)).bookmarks]
    for proposal in article(seed).document.proposals:
        assert [title for title in titles if (proposal.title or "") in title], proposal.title


@each_seed
def test_the_file_has_a_title_an_author_and_tags(seed: Path) -> None:
    printed = read_back(pdf(seed))
    assert printed.title == article(seed).document.head.headline
    assert printed.author
    assert printed.tagged


@each_seed
def test_no_glyph_is_missing(seed: Path, caplog: pytest.LogCaptureFixture) -> None:
    # PDF/UA-1, which a missing glyph would fail, is kept without a warning
    assert "〓" not in read_back(render_pdf(article(seed))).text
    assert not caplog.records


@each_seed
def test_no_line_begins_or_ends_with_the_wrong_mark(seed: Path) -> None:
    if article(seed).document.tasks:
        pytest.skip("a table of its own columns")
    edges = line_edges(pdf(seed))
    assert len(edges) > 100
    assert not [first for first, _ in edges if first in "，。、；：！？”》」）,.;:!?)"]
    assert not [last for _, last in edges if last in "“《「（("]
