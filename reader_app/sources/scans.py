"""Texts of scans: pictures of pages, recognised by RapidOCR where it is installed.

It is the optional extra ``[ocr]`` and runs in a process of its own.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader_app.domain.carrier import Carrier, ImageFormat, PageImage
from reader_app.errors import UnreadableSource
from reader_app.sources.child import ChildFailed, answers
from reader_app.sources.page_pieces import Page, PagePieces
from reader_app.sources.page_text import text_of_pages
from reader_app.sources.printed_pieces import Piece
from reader_app.sources.source_text import SourceText

HOW_TO_GET_IT = (
    "识别文字需要另装识别组件（约 360 MB，装好后不用联网）：在程序目录运行 make ocr，"
    "或运行 pip install 'reader-app[ocr]'。"
)
_CHILD = "reader_app.sources.scan_child"
_SILENT_S = 300.0  # a page of a broadsheet takes a minute on a slow machine


def can_recognise() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(name) for name in ("rapidocr", "onnxruntime"))


def read_scan(path: Path, data: bytes) -> Iterator[SourceText]:
    """The text of a PNG, JPEG or TIFF file, all of its pages as one. Raises UnreadableSource."""
    if not can_recognise():
        raise UnreadableSource(f"“{path.name}”是图像，没有文字可读。", HOW_TO_GET_IT)
    pages = recognised(path.name, [data])
    found = text_of_pages([page.pieces for page in pages], measured=True)
    if not found.text.strip():
        raise UnreadableSource(
            f"“{path.name}”里认不出文字。",
            "请检查图像是否清楚、方向是否正确（至少每英寸 150 点）。",
        )
    images = tuple(page.image for page in pages)
    yield SourceText(
        path.name, found.text, carrier=Carrier(page_images=images, line_boxes=tuple(found.boxes))
    )


def recognised(name: str, pictures: Sequence[bytes]) -> list[Page]:
    """The pages of pictures, read. Raises UnreadableSource."""
    framed = b"".join(len(picture).to_bytes(8, "big") + picture for picture in pictures)
    pages: list[Page] = []
    try:
        for header, image in answers(_CHILD, [name], framed, silent_s=_SILENT_S):
            kind, width, height = header["image"]
            pieces = tuple(Piece(*each) for each in header["pieces"])
            pages.append(
                Page(
                    PagePieces(header["width"], header["height"], pieces),
                    PageImage(ImageFormat(kind), width, height, image),
                    measured=True,
                )
            )
    except ChildFailed as error:
        raise UnreadableSource(
            f"识别“{name}”的第 {len(pages) + 1} 页时没有成功。",
            "请检查图像是否完好、内存是否够用，再试一次。",
        ) from error
    return pages
