"""A ZIP archive of files, each read by the reader of its kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.sources.archive import MB, Allowance, Archive, Member
from reader_app.sources.registry import LARGEST, LIMITS, READERS, supported
from reader_app.sources.saved_pages import is_part_of_page
from reader_app.sources.source_text import SourceText

DEEPEST = 2  # archives within each other, the outermost included
_LARGEST_WITHIN = 100 * MB  # of an archive, a book or a PDF in an archive


def read_zip(path: Path, data: bytes) -> Iterator[SourceText]:
    """The texts of all files of known kinds, in the archive's order.

    Files that cannot be read are passed over; at the end UnreadableMembers names each, and
    those of other formats.
    """
    yield from _read(path.name, data, Allowance.of(data), depth=1)


def _read(name: str, data: bytes, allowance: Allowance, depth: int) -> Iterator[SourceText]:
    archive = Archive(name, data, allowance)
    names = frozenset(member.name for member in archive)
    members = [member for member in archive if _is_meant(member.name)]
    if not any(member.suffix in READERS for member in members):
        raise UnreadableSource(
            f"“{name}”里没有可以导入的文件。", f"支持的格式：{'、'.join(supported())}。"
        )
    refused: list[tuple[str, UnreadableSource]] = []
    left_out: list[str] = []
    for member in members:
        if is_part_of_page(member.name, names):
            continue
        if member.suffix not in READERS:
            left_out.append(f"{name}/{member.name}")
            continue
        try:
            for source in _read_member(archive, member, allowance, depth):
                inner = PurePosixPath(member.name).parent / source.name
                yield dataclasses.replace(source, name=f"{name}/{inner}")
        except UnreadableMembers as error:
            folder = PurePosixPath(name, member.name).parent
            refused += [(str(folder / within), why) for within, why in error.members]
            left_out += [str(folder / within) for within in error.left_out]
        except UnreadableSource as error:
            refused.append((f"{name}/{member.name}", error))
    if refused or left_out:
        raise UnreadableMembers(name, refused, left_out)


def _read_member(
    archive: Archive, member: Member, allowance: Allowance, depth: int
) -> Iterator[SourceText]:
    limit = min(LIMITS.get(member.suffix, LARGEST), _LARGEST_WITHIN)
    base = PurePosixPath(member.name).name
    if member.suffix == ".zip":
        if depth >= DEEPEST:
            raise UnreadableSource(
                f"“{base}”在压缩包里又套了压缩包，超过 {DEEPEST} 层。", "请先解压外层，再导入。"
            )
        yield from _read(base, archive.read(member.name, limit), allowance, depth + 1)
        return
    data = archive.read(member.name, limit)
    if not data.strip():
        raise UnreadableSource(f"“{base}”是空的。", "请检查文件是否完整。")
    yield from READERS[member.suffix](Path(archive.name, member.name), data)  # on no disk


def _is_meant(name: str) -> bool:
    """Whether a file is no hidden one, and none of those that macOS adds."""
    return not any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part != "..")
