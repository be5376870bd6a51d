"""Accidents of bytes: what happens to files on the way, and what is done to them on purpose."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

_MARKS = (
    b"<table>",
    b"</td>",
    b"<td colspan=99999 rowspan=99999>",
    b"<!--",
    b"-->",
    b"<!--enpcontent-->",
    b"<div>",
    b"<b>",
    b"</body>",
    b"<p",
    b"<script>",
    b"<![CDATA[",
    b"&#x110000;",
    b"&amp",
    b"\xff\xfe",
    b"\xe5\x8c",
    b"\x81",
    b"\x00",
    b'" id="ozoom',
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<w:tbl>",
    b'<w:gridSpan w:val="99999999999"/>',
    b"<w:vMerge/>",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"--MB",
)
_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)


def damaged(data: bytes, chance: Random) -> bytes:
    """The bytes of a file after one to six accidents; of an archive, often of a file in it."""
    if data.startswith(b"PK") and chance.random() < 0.6:
        return _within(data, chance)
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_ACCIDENTS)(data, chance)
    return data


def _place(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 4, 16, 100, 1000)))


def _flip(data: bytes, chance: Random) -> bytes:
    start, _ = _place(data, chance)
    return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]


def _leave_out(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _repeat(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[start:end] * chance.choice((2, 3, 50)) + data[end:]


def _move(data: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    other, _ = _place(data, chance)
    return data[:other] + data[start:end] + data[other:]


def _cut_off(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _put_mark(data: bytes, chance: Random) -> bytes:
    start, _ = _place(data, chance)
    return data[:start] + chance.choice(_MARKS) * chance.choice((1, 1, 1, 40)) + data[start:]


def _put_number(data: bytes, chance: Random) -> bytes:
    start, _ = _place(data, chance)
    form = chance.choice("BHI")
    size = struct.calcsize(form)
    number = chance.choice(_NUMBERS) & ((1 << 8 * size) - 1)
    return data[:start] + struct.pack(f"<{form}", number) + data[start + size :]


_ACCIDENTS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _flip,
    _leave_out,
    _repeat,
    _move,
    _cut_off,
    _put_mark,
    _put_mark,
    _put_number,
)


def _within(data: bytes, chance: Random) -> bytes:
    """The archive with one of its files damaged, its sums right."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = [(info, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error):
        return _flip(data, chance)
    hit = chance.randrange(len(members))
    target = BytesIO()
    with zipfile.ZipFile(
        target, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
    ) as made:
        for k, (info, content) in enumerate(members):
            made.writestr(info.filename, damaged(content, chance) if k == hit else content)
    return target.getvalue()
