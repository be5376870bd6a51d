"""Format and size of a picture, told from its first bytes without opening it."""

from __future__ import annotations

import struct

from reader_app.domain.carrier import ImageFormat

_PNG = b"\x89PNG\r\n\x1a\n"
_NO_SIZE = frozenset((0xC4, 0xC8, 0xCC))  # markers among C0–CF that are no frame's


def image_size(data: bytes) -> tuple[ImageFormat, int, int] | None:
    """Format, width and height in pixels; None for what is neither PNG nor JPEG."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return (ImageFormat.PNG, width, height) if width and height else None
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[ImageFormat, int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return (ImageFormat.JPEG, width, height) if width and height else None
        if length < 2:
            return None
        at += 2 + length
    return None
