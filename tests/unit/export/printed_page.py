"""Reading a PDF back, for tests."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2

from reader_app.domain.document import Document
from reader_app.domain.newspaper import SHOWN_IN_BODY, BlockKind

_FOLIO = re.compile(r"\d+\s*/\s*\d+")


@dataclass(frozen=True)
class Printed:
    """What can be read from a PDF. ``text`` is without running heads, folios and white space."""

    pages: tuple[str, ...]
    running_heads: tuple[str, ...]
    bookmarks: tuple[tuple[int, str], ...]
    title: str
    author: str
    tagged: bool

    @property
    def text(self) -> str:
        return squeezed("".join(self.pages))


def squeezed(text: str) -> str:
    return "".join(text.split())


def body_of(document: Document) -> str:
    """The words of the text, in order, without white space."""
    blocks = (block for block in document.blocks if block.kind in SHOWN_IN_BODY)
    return squeezed("".join(block.text(document.source) for block in blocks))


def read_back(pdf: bytes) -> Printed:
    with pypdfium2.PdfDocument(pdf) as document:
        pages, heads = [], []
        for number, page in enumerate(document):
            lines = page.get_textpage().get_text_range().replace("\r\n", "\n").split("\n")
            assert _FOLIO.fullmatch(lines[-1].strip()), lines[-1]
            if number:
                heads.append(lines.pop(0))
            pages.append("\n".join(lines[:-1]))
        meta = document.get_metadata_dict()
        return Printed(
            tuple(pages),
            tuple(heads),
            tuple((mark.level, mark.get_title()) for mark in document.get_toc()),
            meta["Title"],
            meta["Author"],
            document.is_tagged(),
        )


def without_repeated_heads(printed: Printed, document: Document) -> str:
    """The text without the heads that a table repeats where it goes over a page's end."""
    texts = [(block.kind, squeezed(block.text(document.source))) for block in document.blocks]
    titles = "".join(text for kind, text in texts if kind is BlockKind.TABLE_HEAD)
    groups = [text for kind, text in texts if kind is BlockKind.CROSSHEAD]
    whole = ""
    for page in map(squeezed, printed.pages):
        page = page.removeprefix(titles) if titles and titles in whole else page
        for group in groups:
            if group in whole:
                page = page.removeprefix(group)
        whole += page
    return whole


def line_edges(pdf: bytes) -> list[tuple[str, str]]:
    """The first and last character of every line of the two columns."""
    lines: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            height = -100.0
            for place in range(text.count_chars()):
                character = text.get_text_range(place, 1)
                if not character.strip():
                    continue
                _, _, _, top = text.get_charbox(place, loose=True)
                if abs(top - height) > 5:  # characters of a line differ less, whatever their size
                    lines.append("")
                height = top
                lines[-1] += character
    return [(line[0], line[-1]) for line in lines]
