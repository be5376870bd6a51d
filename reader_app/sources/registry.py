"""Which reader takes which file, and why a file cannot be taken in."""

from __future__ import annotations

import errno
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from reader_app.errors import UnreadableSource
from reader_app.sources.damage import is_binary
from reader_app.sources.decoding import decode
from reader_app.sources.own_export import read_own_text
from reader_app.sources.source_text import SourceText

MB = 1024 * 1024
LARGEST = 20 * MB  # of a file whose format has no limit of its own

_ADVICE = (
    (".doc .wps .rtf .odt .wpt .dot .docm .dotx .pages", "请用文字处理软件另存为 .docx 再导入。"),
    (".et .ett .xlsm .xlsb .xlt .xltx .numbers", "请用表格软件另存为 .xlsx 再导入。"),
    (".ppt .pptx .pps .ppsx .dps .odp .key", "请用演示软件另存为 .pdf 再导入。"),
    (".ofd .ceb .cebx .caj .xps .djvu", "请用平时看它的软件另存或打印为 .pdf 再导入。"),
    (".mobi .azw .azw3 .fb2", "请转换为 .epub 再导入。"),
    (".bmp .gif .webp .heic .heif .jfif .jp2 .svg", "请另存为 .png 或 .jpg 再导入。"),
    (".rar .7z .tar .gz .tgz .bz2 .xz", "请解压后再导入。"),
)
"""What to do with a file, by its suffix."""

_REASONS = {
    errno.ENOENT: "文件已不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENAMETOOLONG: "名字太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EIO: "磁盘出错",
}

_WEB_PAGE = re.compile(
    r"(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->){0,20}<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
"""How a web page begins, whatever its file is called."""

Reader = Callable[[Path, bytes], Iterable[SourceText]]


def read_sources(path: Path) -> Iterator[SourceText]:
    """The texts of a file, one for most kinds, several of a book or an archive.

    Raises UnreadableSource, which says what is wrong and what to do.
    """
    reader = READERS.get(path.suffix.lower())
    _refuse_unless_file(path)
    if reader is None:
        raise UnreadableSource(
            unknown_format(path), advice_on(path) or f"支持的格式：{'、'.join(supported())}。"
        )
    data = _bytes(path, LIMITS.get(path.suffix.lower(), LARGEST))
    if not data.strip():
        raise UnreadableSource(f"“{path.name}”是空的。", "请检查文件是否下载完整。")
    yield from reader(path, data)


def supported() -> tuple[str, ...]:
    """The suffixes of the files that can be read."""
    return tuple(READERS)


def unknown_format(path: Path) -> str:
    return f"无法识别“{path.name}”的格式。"


def advice_on(path: Path) -> str:
    """What to do with a file of a format that is not read; empty if there is nothing to say."""
    suffix = path.suffix.lower()
    return next((advice for known, advice in _ADVICE if suffix in known.split()), "")


def _refuse_unless_file(path: Path) -> None:
    try:
        exists, is_folder = path.exists(), path.is_dir()
    except OSError as error:
        raise UnreadableSource(f"无法访问“{path}”（{_why(error)}）。", "请检查路径。") from error
    if not exists:
        raise UnreadableSource(f"找不到文件“{path}”。", "请检查路径和文件名。")
    if is_folder:
        raise UnreadableSource(
            f"“{path}”是文件夹，不是文件。", "请选择其中的文件，或用“导入”处理整个文件夹。"
        )
    if not path.is_file():
        raise UnreadableSource(f"“{path}”不是普通文件。", "请选择文本文件。")


def _bytes(path: Path, largest: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > largest:
            raise UnreadableSource(
                f"“{path.name}”有 {_just_over(size):.1f} MB，超过了 {largest // MB} MB 的上限。",
                "请把文件分成几份再打开。",
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableSource(
            f"无法读取“{path}”（{_why(error)}）。", "请检查文件的权限，或确认文件没有被移走。"
        ) from error


def _just_over(size: int) -> float:
    """In MB, rounded up: what is too large is not to read as if it were not."""
    return math.ceil(10 * size / MB) / 10


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有读取权限"
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def _read_text(path: Path, data: bytes) -> Iterator[SourceText]:
    try:
        text, encoding = decode(data)
    except UnicodeDecodeError as error:
        raise _not_text(path) from error
    if is_binary(text):
        raise _not_text(path)
    if _WEB_PAGE.match(text.lstrip("\ufeff")):
        yield from _read_html(path, data)
        return
    if not text.strip("\ufeff\u200b \t\r\n\xa0\u3000"):
        raise UnreadableSource(f"“{path.name}”里没有文字。", "请检查文件是否下载完整。")
    yield read_own_text(path.name, text, encoding) or SourceText(path.name, text, encoding)


def _not_text(path: Path) -> UnreadableSource:
    return UnreadableSource(
        f"“{path.name}”不是文本文件，里面的内容无法作为文字读取。",
        "如果它是 PDF 或 Word 文件，请把名字改回 .pdf 或 .docx 再导入。",
    )


def _read_html(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.html.page import read_html  # lxml: only when a page is read

    return read_html(path, data)


def _read_pdf(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.pdf import read_pdf  # with its layout: not for a text

    return read_pdf(path, data)


def _read_mht(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.html.mht import read_mht

    return read_mht(path, data)


def _read_docx(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.docx import read_docx

    return read_docx(path, data)


def _read_epub(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.epub import read_epub

    return read_epub(path, data)


def _read_zip(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.zipped import read_zip

    return read_zip(path, data)


def _read_csv(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.csv_table import read_csv

    return read_csv(path, data)


def _read_workbook(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.workbook import read_workbook  # with its library, in Rust

    return read_workbook(path, data)


def _read_json(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.paper_json import read_json

    return read_json(path, data)


def _read_scan(path: Path, data: bytes) -> Iterable[SourceText]:
    from reader_app.sources.scans import read_scan

    return read_scan(path, data)


READERS: Mapping[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".markdown": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".shtml": _read_html,
    ".pdf": _read_pdf,
    ".mht": _read_mht,
    ".mhtml": _read_mht,
    ".docx": _read_docx,
    ".epub": _read_epub,
    ".zip": _read_zip,
    ".csv": _read_csv,
    ".tsv": _read_csv,
    ".xlsx": _read_workbook,
    ".xls": _read_workbook,
    ".ods": _read_workbook,
    ".json": _read_json,
    ".png": _read_scan,
    ".jpg": _read_scan,
    ".jpeg": _read_scan,
    ".tif": _read_scan,
    ".tiff": _read_scan,
}
"""Who reads the files of a suffix. Readers of their own modules are imported when first used."""

LIMITS: Mapping[str, int] = {
    ".pdf": 200 * MB,
    ".xlsx": 60 * MB,
    ".xls": 60 * MB,
    ".ods": 60 * MB,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff"), 200 * MB),
    ".mht": 60 * MB,
    ".mhtml": 60 * MB,
    ".docx": 60 * MB,
    ".epub": 100 * MB,
    ".zip": 200 * MB,
}
"""How large a file of a suffix may be, in bytes, where that is more than ``LARGEST``."""
