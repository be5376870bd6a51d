"""Every family of e-paper pages gives its head and its text, and nothing that stands round them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY
from reader_app.services.extract_file import extract_file
from tests.samples.epaper_pages import BODY_LINES, FAMILIES, Page


def understood(folder: Path, page: Page) -> Document:
    path = folder / "页.html"
    path.write_text(page.html, encoding="utf-8")
    (document,) = extract_file(path)
    return document


@pytest.mark.parametrize("page", FAMILIES.values(), ids=FAMILIES.keys())
def test_the_head_is_what_the_page_names(tmp_path: Path, page: Page) -> None:
    document = understood(tmp_path, page)
    head = document.head

    assert {name: getattr(head, name) for name in page.head} == dict(page.head)
    assert tuple((each.role, each.names) for each in head.byline) == page.byline
    for name, value in page.head.items():
        if value is not None and name != "date":
            (spans,) = head.sources[name].items
            assert "".join(document.source[a:b] for a, b in spans) == value


@pytest.mark.parametrize("page", FAMILIES.values(), ids=FAMILIES.keys())
def test_the_body_is_the_article_alone(tmp_path: Path, page: Page) -> None:
    document = understood(tmp_path, page)

    shown = [each.text(document.source) for each in document.blocks if each.kind in SHOWN_IN_BODY]
    assert shown == [line.strip() for line in BODY_LINES]
