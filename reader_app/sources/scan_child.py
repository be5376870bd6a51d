"""``python -m reader_app.sources.scan_child NAME``: recognise the pictures on standard input.

Each picture is preceded by its length, eight bytes. An answer for each page: the pieces of
text with their places in pixels, and the page as JPEG. RapidOCR brings OpenCV, which has Qt
plugins of its own; only here, away from the window's, may it be imported.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from statistics import median
from typing import Any

from PIL.Image import Image, Resampling

from reader_app.errors import UnreadableSource
from reader_app.sources.child import Answer, serve
from reader_app.sources.pictures import FINEST_SIDE, has_ink, page_image, pages_of
from reader_app.sources.printed_pieces import Piece

MEMORY = 8 * 1024**3  # bytes of address space; a broadsheet took 2 of them
_SURE = 0.5  # below this, what was read is noise
_LEVEL = 0.0009  # radians; a twentieth of a degree is not seen
_LONG, _ENOUGH_LINES = 8.0, 6  # heights of a line that tells a slope, and how many tell it
_BODY = 0.82  # of a line's box that its characters fill


def main() -> None:
    serve(_pages(sys.argv[1], sys.stdin.buffer.read()), MEMORY)


def _pages(name: str, data: bytes) -> Iterator[Answer]:
    recogniser: Any = None
    for picture in pictures_in(data):
        for page in pages_of(name, picture):
            pieces: list[Piece] = []
            if has_ink(page):
                recogniser = recogniser or _recogniser()
                page, pieces = _read(recogniser, page)
            image = page_image(page)
            yield (
                {
                    "width": page.width,
                    "height": page.height,
                    "pieces": [astuple(piece) for piece in pieces],
                    "image": [str(image.format), image.width, image.height],
                },
                image.data,
            )


def pictures_in(data: bytes) -> Iterator[bytes]:
    """The pictures, each without its length."""
    at = 0
    while at < len(data):
        length = int.from_bytes(data[at : at + 8], "big")
        yield data[at + 8 : at + 8 + length]
        at += 8 + length


def _recogniser() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.max_side_len": FINEST_SIDE,
            "Global.use_cls": False,  # pages come in upright
            "Global.text_score": _SURE,
            "Global.log_level": "error",
        }
    )


Corners = list[list[float]]  # of a line's box, clockwise from its upper left one


def _read(recogniser: Any, page: Image) -> tuple[Image, list[Piece]]:
    """The page, level, and what was read on it."""
    import numpy

    try:
        found = recogniser(numpy.asarray(page)[:, :, ::-1])  # it expects blue first
    except MemoryError as error:
        raise UnreadableSource("识别扫描件时内存不够。", "请关闭别的程序后再试。") from error
    if found.boxes is None or found.txts is None:
        return page, []
    boxes: list[Corners] = found.boxes.tolist()
    slope = _slope(boxes)
    if abs(slope) > _LEVEL:
        page = page.rotate(math.degrees(slope), Resampling.BICUBIC, fillcolor="white")
        boxes = [_turned(corners, slope, page.width / 2, page.height / 2) for corners in boxes]
    pieces = (_piece(corners, text) for corners, text in zip(boxes, found.txts, strict=True))
    return page, [piece for piece in pieces if piece.text]


def _slope(boxes: Sequence[Corners]) -> float:
    """By what angle, in radians, lines fall to the right; 0 if too few are long enough."""
    angles = [
        math.atan2(right[1] - left[1], right[0] - left[0])
        for left, right, _, foot in boxes
        if right[0] - left[0] > _LONG * (foot[1] - left[1])
    ]
    return median(angles) if len(angles) >= _ENOUGH_LINES else 0.0


def _turned(corners: Corners, angle: float, x0: float, y0: float) -> Corners:
    """A box after its page was turned by an angle about the point (x0, y0)."""
    cos, sin = math.cos(angle), math.sin(angle)
    return [
        [x0 + (x - x0) * cos + (y - y0) * sin, y0 - (x - x0) * sin + (y - y0) * cos]
        for x, y in corners
    ]


def _piece(corners: Corners, text: str) -> Piece:
    x0, x1 = min(x for x, _ in corners), max(x for x, _ in corners)
    y0, y1 = min(y for _, y in corners), max(y for _, y in corners)
    upright = len(text) > 1 and y1 - y0 > 1.5 * (x1 - x0)
    size = max(1.0, _BODY * ((x1 - x0) if upright else (y1 - y0)))
    return Piece(text.strip(), x0, y0, x1, y1, size, vertical=upright)


if __name__ == "__main__":
    main()
