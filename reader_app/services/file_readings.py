"""What a file says, worked out before anything is written: the part that can run elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.carrier import PLAIN, Carrier
from reader_app.domain.content_hash import content_hash
from reader_app.errors import UnreadableMembers, UnreadableSource
from reader_app.tasks import Cancelled

if TYPE_CHECKING:
    from reader_app.library.prepared import Prepared
    from reader_app.sources.source_text import SourceText

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Understood:
    """A text with its articles."""

    path: Path  # of the file, or of the file within the archive
    encoding: str
    articles: tuple[Prepared, ...]
    unreadable: int  # places whose bytes make no character
    carrier: Carrier = PLAIN
    remark: str = ""  # what of the file is missing


@dataclass(frozen=True, slots=True)
class Known:
    """A text that the library has whole: it was not worked on."""

    path: Path
    content_hash: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file in an archive, of a format that is not read."""

    path: Path


Reading = Understood | Known | Refused | LeftOut
Arrival = tuple[int, Reading | None]
"""Which file, and a text of it; None: the file is finished."""


def readings_of(path: Path, is_whole: Callable[[str], bool]) -> Iterator[Reading]:
    """One for each text of a file. ``is_whole`` tells which texts, by content hash, are there.

    Raises nothing but Cancelled: a fault of the program is logged and refuses the file.
    """
    try:
        yield from _readings(path, is_whole)
    except UnreadableMembers as error:
        for name, why in error.members:
            yield Refused(path.parent / name, str(why))
        yield from (LeftOut(path.parent / name) for name in error.left_out)
    except UnreadableSource as error:
        yield Refused(path, str(error))
    except Cancelled:
        raise
    except Exception as error:
        logger.exception("Reading %s failed", path)
        yield refused_by_fault(path, error)


def weight_of(reading: Reading) -> int:
    """About how much memory a text takes while it waits: characters, and bytes of its images."""
    if not isinstance(reading, Understood):
        return 0
    images = sum(len(image.data) for image in reading.carrier.page_images)
    return len(reading.articles[0].source) + images


def refused_by_fault(path: Path, error: Exception) -> Refused:
    """A fault of the program keeps one file out, and no other."""
    return Refused(
        path,
        f"读“{path.name}”时程序出错（{type(error).__name__}），没有导入它。"
        "请把这个文件连同日志告诉开发者。",
    )


def _readings(path: Path, is_whole: Callable[[str], bool]) -> Iterator[Reading]:
    from reader_app.sources.registry import read_sources, supported

    if path.is_dir():
        raise UnreadableSource(
            f"文件夹“{path}”里没有可以导入的文件。", f"支持的格式：{'、'.join(supported())}。"
        )
    for source in read_sources(path):
        yield reading_of(source, path.parent / source.name, is_whole)


def reading_of(source: SourceText, path: Path, is_whole: Callable[[str], bool]) -> Reading:
    """What a text says, or that it is there already."""
    from reader_app.library.prepared import prepare
    from reader_app.services.careful_reading import read_carefully
    from reader_app.sources.damage import unreadable_spans

    for text_hash in filter(None, (source.carrier.export_of, content_hash(source.text))):
        if is_whole(text_hash):
            return Known(path, text_hash, source.remark)
    try:
        documents = read_carefully(source)
    except UnreadableSource as error:
        return Refused(path, str(error))
    unreadable = len(unreadable_spans(source.text))
    return Understood(
        path,
        source.encoding,
        tuple(map(prepare, documents)),
        unreadable,
        source.carrier,
        source.remark,
    )
