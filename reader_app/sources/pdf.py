"""Texts of a PDF: its text layer in the order of reading, with a picture of each page.

A PDF is one text, unless its pages are as large as a newspaper's: then each page is printed
for itself, with articles of its own, and is a text of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reader_app.domain.carrier import Carrier, ImageFormat, PageImage
from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.own_pdf import as_exported
from reader_app.sources.page_pieces import Page, PagePieces
from reader_app.sources.page_tables import Rule
from reader_app.sources.page_text import text_of_pages
from reader_app.sources.printed_pieces import Piece
from reader_app.sources.scans import HOW_TO_GET_IT, can_recognise, recognised
from reader_app.sources.source_text import SourceText

_CHILD = "reader_app.sources.pdf_child"
_NEWSPAPER_PAGE = 700.0  # points of the shorter side; A3 has 842, a tabloid 790, A4 595
_MOST_NAMED = 20  # pages
_SCANNED = "是扫描的图像，没有读。"
_NOT_RECOGNISED = "是扫描的图像，认不出文字。"
_BROKEN = "已损坏，没有读。"
_SAVE_AGAIN = "请重新下载，或用别的程序打开后另存一份再导入。"
_MOST_IMAGES = 120 * 1024 * 1024  # bytes kept of one file's page images


def read_pdf(path: Path, data: bytes) -> Iterator[SourceText]:
    """The texts of a PDF. Raises UnreadableSource.

    What is missing of one text is its remark; of a newspaper, each page that could not be read
    is named at the end in UnreadableMembers.
    """
    own: list[tuple[str, bytes]] = []
    pages, broken = _pages(path.name, data, own)
    read = _with_scans_read(path.name, pages)
    if len(pages) < 2 or not all(map(_is_newspaper_page, pages.values())):
        remark = _pages_said(broken, _BROKEN) + _pages_said(read.missed, read.why) + read.advice
        text = replace(_text(path.name, list(read.pages.values())), remark=remark)
        yield as_exported(text, *own[0]) if own else text
        return
    for number, page in read.pages.items():
        if page.pieces.pieces:
            yield _text(_name_of_page(path, number), [page])
    missed = [
        (number, UnreadableSource(f"第 {number} 页{read.why}", read.advice))
        for number in read.missed
    ]
    missed += [
        (number, UnreadableSource(f"第 {number} 页{_BROKEN}", _SAVE_AGAIN)) for number in broken
    ]
    if missed:
        raise UnreadableMembers(
            path.name, [(_name_of_page(path, number), why) for number, why in sorted(missed)]
        )


def _name_of_page(path: Path, number: int) -> str:
    return f"{path.stem}·第{number}页{path.suffix}"


def _pages_said(numbers: Sequence[int], why: str) -> str:
    """第 2、5 页是扫描的图像，没有读。"""
    if not numbers:
        return ""
    listed = "、".join(map(str, numbers[:_MOST_NAMED]))
    more = f" 等 {len(numbers)}" if len(numbers) > _MOST_NAMED else ""
    return f"第 {listed}{more} 页{why}"


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
        blank=header["blank"],
    )


def _pages(
    name: str, data: bytes, own: list[tuple[str, bytes]]
) -> tuple[dict[int, Page], list[int]]:
    """The pages by number, from 1; and the numbers of those that are broken. ``own`` takes what
    our own export says of itself, and the text that it carries."""
    pages: dict[int, Page] = {}
    broken: list[int] = []
    try:
        for header, image in answers(_CHILD, [name], data):
            if "page" in header:
                pages[header["page"] + 1] = page_from(header, image)
            elif "broken" in header:
                broken.append(header["broken"] + 1)
            elif "own" in header:
                own.append((header["own"], image))
    except ChildFailed as error:
        page = f"读到第 {len(pages) + len(broken) + 1} 页时" if pages else ""
        raise UnreadableSource(
            f"“{name}”{page}读不下去，文件很可能已经损坏。", _SAVE_AGAIN
        ) from error
    if not pages:
        raise UnreadableSource(f"“{name}”没有一页读得出。", "请检查文件是否下载完整。")
    return pages, broken


@dataclass(frozen=True, slots=True)
class _Read:
    """The pages by number, scans recognised where that can be done; which could not, and why."""

    pages: Mapping[int, Page]
    missed: Sequence[int] = ()
    why: str = ""
    advice: str = ""


def _with_scans_read(name: str, pages: Mapping[int, Page]) -> _Read:
    """Raises UnreadableSource where nothing at all can be read."""
    scans = [k for k, page in pages.items() if not page.pieces.pieces and not page.blank]
    alone = not any(page.pieces.pieces for page in pages.values())
    if not can_recognise():
        if alone:
            raise UnreadableSource(f"“{name}”里没有文字层，只有扫描的图像。", HOW_TO_GET_IT)
        return _Read(pages, scans, _SCANNED, HOW_TO_GET_IT if scans else "")
    try:
        found = recognised(name, [pages[k].image.data for k in scans]) if scans else []
    except UnreadableSource as error:
        if alone:
            raise
        return _Read(pages, scans, _SCANNED, error.advice)
    done = {k: replace(page, paper=pages[k].paper) for k, page in zip(scans, found, strict=True)}
    if alone and not any(page.pieces.pieces for page in done.values()):
        raise UnreadableSource(
            f"“{name}”是扫描件，里面认不出文字。", "请检查它是否清楚、方向是否正确。"
        )
    missed = [k for k, page in done.items() if not page.pieces.pieces]
    return _Read({**pages, **done}, missed, _NOT_RECOGNISED)
