"""Rows read straight from the pages of a damaged database, where SQL no longer gets through.

The format is https://www.sqlite.org/fileformat2.html, sections 1.6 (b-tree pages) and 2.1
(records). Only pages with records are looked at; whatever does not add up is passed over.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

Value = int | float | str | bytes | None
_TABLE_LEAF, _INDEX_LEAF, _INDEX_FORK = 0x0D, 0x0A, 0x02
_FORK_HEAD = 4  # more bytes than a leaf's head has, and a cell of a fork before its record
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # serial type to bytes
_USUAL_PAGE = 4096
_HEADER = 100  # bytes of the file's own before the first page's


class _Nonsense(Exception):
    """What stands there is no record."""


def rows_in_pages(path: Path) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Each row that a leaf page holds, with its rowid. Rows of freed pages come too."""
    for page in _pages(path):
        yield from _rows_of_page(*page)


def entries_in_pages(path: Path) -> Iterator[tuple[Value, ...]]:
    """The same of indexes, and of tables without rowids, which are kept like them."""
    for page in _pages(path):
        yield from _entries_of_page(*page)


def _pages(path: Path) -> Iterator[tuple[mmap.mmap, int, int]]:
    """The file, where a page begins, and its size."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            size = _page_size(data)
            for start in range(0, len(data) - size + 1, size):
                yield data, start, size


def _page_size(data: mmap.mmap) -> int:
    (size,) = struct.unpack(">H", data[16:18]) if len(data) >= 18 else (0,)
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _USUAL_PAGE


def _rows_of_page(
    data: mmap.mmap, start: int, size: int
) -> Iterator[tuple[int, tuple[Value, ...]]]:
    for offset in _cells(data, start, size, _TABLE_LEAF):
        with suppress(_Nonsense, IndexError, struct.error, UnicodeDecodeError):
            yield _cell(data, start, offset, size)


def _entries_of_page(data: mmap.mmap, start: int, size: int) -> Iterator[tuple[Value, ...]]:
    leaves = _cells(data, start, size, _INDEX_LEAF)
    forks = (each + _FORK_HEAD for each in _cells(data, start, size, _INDEX_FORK))
    for offset in (*leaves, *forks):
        with suppress(_Nonsense, IndexError, struct.error, UnicodeDecodeError):
            length, at = _varint(data, start + offset)
            if at + length > start + size:  # what overflows into other pages is no short entry
                raise _Nonsense
            yield _record(data[at : at + length])


def _cells(data: mmap.mmap, start: int, size: int, kind: int) -> Iterator[int]:
    """Where in a page of this kind its cells begin."""
    head = start + (_HEADER if start == 0 else 0)
    if data[head] != kind:
        return
    (cells,) = struct.unpack(">H", data[head + 3 : head + 5])
    first = head + 8 + (_FORK_HEAD if kind == _INDEX_FORK else 0)
    for place in range(min(cells, (size - 8) // 2)):
        at = first + 2 * place
        if at + 2 > start + size:
            return
        (offset,) = struct.unpack(">H", data[at : at + 2])
        if 8 <= offset < size:
            yield offset


def _cell(data: mmap.mmap, start: int, offset: int, size: int) -> tuple[int, tuple[Value, ...]]:
    length, at = _varint(data, start + offset)
    rowid, at = _varint(data, at)
    return _signed(rowid), _record(_payload(data, at, start + size, length, size))


def _payload(data: mmap.mmap, at: int, end: int, length: int, size: int) -> bytes:
    """A record whole, with what of it overflows into other pages."""
    if length > len(data):
        raise _Nonsense
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    local = length
    if length > most:
        local = least + (length - least) % (size - 4)
        local = least if local > most else local
    if at + local > end:
        raise _Nonsense
    parts, left = [data[at : at + local]], length - local
    (page,) = struct.unpack(">I", data[at + local : at + local + 4]) if left else (0,)
    while left:
        begin = (page - 1) * size
        if page < 1 or begin + size > len(data):
            raise _Nonsense
        take = min(left, size - 4)
        parts.append(data[begin + 4 : begin + 4 + take])
        left -= take
        (page,) = struct.unpack(">I", data[begin : begin + 4])
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Value, ...]:
    length, at = _varint(payload, 0)
    if length > len(payload):
        raise _Nonsense
    kinds = []
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise _Nonsense
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind < 12:
        raise _Nonsense
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise _Nonsense
    return (payload[at:end].decode() if kind % 2 else payload[at:end]), end


def _varint(data: mmap.mmap | bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = data[at + place]
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    raise _Nonsense


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
