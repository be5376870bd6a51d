"""Texts of a PDF: its text layer in the order of reading, with a picture of each page.

A PDF is one text, unless its pages are as large as a newspaper's: then each page is printed
for itself, with articles of its own, and is a text of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader_app.domain.carrier import Carrier, ImageFormat, PageImage
from reader_app.errors import UnreadableSource
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.page_layout import Piece
from reader_app.sources.page_tables import Rule
from reader_app.sources.page_text import Page, PagePieces, text_of_pages
from reader_app.sources.scans import HOW_TO_GET_IT, can_recognise, recognised
from reader_app.sources.source_text import SourceText

_CHILD = "reader_app.sources.pdf_child"
_NEWSPAPER_PAGE = 700.0  # points of the shorter side; A3 has 842, a tabloid 790, A4 595
_MOST_IMAGES = 120 * 1024 * 1024  # bytes kept of one file's page images


def read_pdf(path: Path, data: bytes) -> Iterator[SourceText]:
    """The texts of a PDF. Raises UnreadableSource."""
    pages = _with_scans_read(path.name, _pages(path.name, data))
    if len(pages) > 1 and all(_is_newspaper_page(page) for page in pages):
        for number, page in enumerate(pages, 1):
            if page.pieces.pieces:
                yield _text(f"{path.stem}·第{number}页{path.suffix}", [page])
        return
    yield _text(path.name, pages)


def _is_newspaper_page(page: Page) -> bool:
    return min(page.paper) >= _NEWSPAPER_PAGE


def _text(name: str, pages: Sequence[Page]) -> SourceText:
    scans = sum(page.measured for page in pages)
    found = text_of_pages([page.pieces for page in pages], measured=2 * scans > len(pages))
    images = tuple(page.image for page in pages)
    if sum(len(image.data) for image in images) > _MOST_IMAGES:
        return SourceText(name, found.text)
    return SourceText(
        name, found.text, carrier=Carrier(page_images=images, line_boxes=tuple(found.boxes))
    )


def page_from(header: dict[str, Any], image: bytes) -> Page:
    """A page as the child tells it."""
    width, height = header["width"], header["height"]
    kind, across, down = header["image"]
    return Page(
        PagePieces(
            width,
            height,
            tuple(Piece(*each) for each in header["pieces"]),
            tuple(Rule(*each) for each in header["rules"]),
        ),
        PageImage(ImageFormat(kind), across, down, image),
        paper=(width, height),
    )


def _pages(name: str, data: bytes) -> list[Page]:
    pages: list[Page] = []
    try:
        for header, image in answers(_CHILD, [name], data):
            if "page" in header:
                pages.append(page_from(header, image))
    except ChildFailed as error:
        page = f"读到第 {len(pages) + 1} 页时" if pages else ""
        raise UnreadableSource(
            f"“{name}”{page}读不下去，文件很可能已经损坏。",
            "请重新下载，或用别的程序打开后另存一份再导入。",
        ) from error
    if not pages:
        raise UnreadableSource(f"“{name}”没有一页读得出。", "请检查文件是否下载完整。")
    return pages


def _with_scans_read(name: str, pages: Sequence[Page]) -> list[Page]:
    """The pages; those that are scans recognised, where that can be done."""
    scans = [k for k, page in enumerate(pages) if not page.pieces.pieces]
    if not scans:
        return list(pages)
    if not can_recognise():
        if len(scans) == len(pages):
            raise UnreadableSource(f"“{name}”里没有文字层，只有扫描的图像。", HOW_TO_GET_IT)
        return list(pages)
    done = list(pages)
    for k, page in zip(scans, recognised(name, [pages[k].image.data for k in scans]), strict=True):
        done[k] = replace(page, paper=pages[k].paper)
    if not any(page.pieces.pieces for page in done):
        raise UnreadableSource(
            f"“{name}”是扫描件，里面认不出文字。", "请检查它是否清楚、方向是否正确。"
        )
    return done
