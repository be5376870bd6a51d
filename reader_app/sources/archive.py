"""ZIP archives, and the formats that are such: what is in them, within bounds.

Nothing is ever written to disk. What an archive says of itself is checked before it is unpacked,
and what comes out of it is counted while it does.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from reader_app.errors import UnreadableSource

MB = 1024 * 1024
MOST_MEMBERS = 20_000
MOST_UNPACKED = 500 * MB  # of all that is read of an archive, of those within it too
LARGEST_RATIO = 250  # of unpacked to packed; text of a newspaper comes to 10, a table to 50
LARGEST_RATIO_OF_ALL = 100
_FREE = 20 * MB  # may be unpacked of any archive, however small
SMALL = MB  # what unpacks to less is no bomb, whatever its ratio
_CHUNK = 256 * 1024  # bytes
_UTF8_NAME = 0x800  # the flag of a member whose name is UTF-8
_ENCRYPTED = 0x1


@dataclass(slots=True)
class Allowance:
    """What may still be unpacked; archives within an archive share it."""

    members: int = MOST_MEMBERS
    size: int = MOST_UNPACKED  # bytes

    @classmethod
    def of(cls, data: bytes) -> Allowance:
        """That of an archive of so many bytes: what is packed small is no library of papers."""
        return cls(size=min(MOST_UNPACKED, _FREE + LARGEST_RATIO_OF_ALL * len(data)))


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name with folders, parted by slashes."""

    name: str
    info: zipfile.ZipInfo

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()


class Archive:
    """The files of an archive by name. Raises UnreadableSource."""

    def __init__(self, name: str, data: bytes, allowance: Allowance | None = None) -> None:
        self.name = name
        self._allowance = allowance or Allowance.of(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, EOFError) as error:
            raise _damaged(name) from error
        except (NotImplementedError, RuntimeError) as error:
            raise _unknown(name) from error
        self._allowance.members -= len(infos)
        if self._allowance.members < 0:
            raise UnreadableSource(
                f"“{name}”里的文件超过 {MOST_MEMBERS} 个。", "请分成几个压缩包再导入。"
            )
        self._members = {member.name: member for member in map(_member, infos) if member}

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members.values())

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, largest: int) -> bytes:
        """A file's bytes, ``largest`` at most. Raises UnreadableSource, or KeyError for no file."""
        member = self._members[name]
        self._refuse_unless_safe(member, largest)
        try:
            return self._unpacked(member, largest)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise _damaged(f"{self.name}/{name}") from error
        except (NotImplementedError, RuntimeError) as error:
            raise _unknown(f"{self.name}/{name}") from error

    def _refuse_unless_safe(self, member: Member, largest: int) -> None:
        info, name = member.info, f"{self.name}/{member.name}"
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableSource(f"“{name}”加了密码，读不出来。", "请先用密码解压，再导入文件。")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadableSource(
                f"“{name}”是指向别处的链接，不是文件。", "请把文件本身放进压缩包。"
            )
        if _leads_out(member.name):
            raise UnreadableSource(
                f"“{name}”的路径指到压缩包外面。", "压缩包可能是恶意的，请勿使用。"
            )
        if info.file_size > largest:
            raise _too_large(name, largest)
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > SMALL and ratio > LARGEST_RATIO:
            raise UnreadableSource(
                f"“{name}”解压后大 {ratio:.0f} 倍，可能是压缩炸弹。", "请勿使用这个压缩包。"
            )
        if info.file_size > self._allowance.size:
            raise self._too_much()

    def _unpacked(self, member: Member, largest: int) -> bytes:
        parts, size = [], 0
        with self._zip.open(member.info) as file:
            while part := file.read(_CHUNK):
                size += len(part)
                self._allowance.size -= len(part)
                if size > largest:
                    raise _too_large(f"{self.name}/{member.name}", largest)
                if self._allowance.size < 0:
                    raise self._too_much()
                parts.append(part)
        return b"".join(parts)

    def _too_much(self) -> UnreadableSource:
        return UnreadableSource(
            f"“{self.name}”解压后大得不合常理，其余的没有读。",
            "请确认压缩包可靠，先解压，再导入里面的文件。",
        )


def _member(info: zipfile.ZipInfo) -> Member | None:
    if not info.filename or info.is_dir():  # damage takes names away, too
        return None
    return Member(_name(info).replace("\\", "/"), info)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: Windows in China writes it in GBK without saying so."""
    name = info.orig_filename
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name


def _damaged(name: str) -> UnreadableSource:
    return UnreadableSource(f"“{name}”已损坏，打不开。", "请检查文件是否下载完整，或重新下载。")


def _unknown(name: str) -> UnreadableSource:
    return UnreadableSource(
        f"“{name}”用了不支持的压缩方法或加了密码。", "请先解压，再导入里面的文件。"
    )


def _too_large(name: str, largest: int) -> UnreadableSource:
    return UnreadableSource(
        f"“{name}”解压后超过 {largest // MB} MB 的上限。", "请先解压，把文件分成几份再导入。"
    )
