"""Take in what was pasted: a text, or the files whose paths or addresses it names."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from reader_app.domain.import_report import ImportReport
from reader_app.errors import UnreadableSource
from reader_app.tasks import Task

_LONGEST_NAME = 40  # characters
_MOST = 20 * 1024 * 1024  # characters; as much as a text file may have in bytes
_MOST_PATHS, _LONGEST_PATH = 1000, 4096
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_NO_NAME = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")


def import_pasted(library: Path, text: str, task: Task) -> ImportReport:
    """Import the files that a pasted text names, or else the text, named by its first line.

    Raises UnreadableSource for what is neither: nothing, or an address on the net.
    """
    from reader_app.services.import_files import import_files, import_text

    if paths := files_named(text):
        return import_files(library, paths, task)
    if not text.strip():
        raise UnreadableSource("剪贴板里没有文字。", "请先复制一篇文章，或复制一个文件。")
    if _ADDRESS.fullmatch(text.strip()):
        raise UnreadableSource(
            "这是网页的地址，程序不连接网络。", "请在浏览器里把网页另存为文件，再导入它。"
        )
    if len(text) > _MOST:
        raise UnreadableSource("剪贴板里的文字太长。", "请存成文件，分成几份再导入。")
    return import_text(library, name_of(text), text, task)


def files_named(text: str) -> list[Path]:
    """The files, if each line of a text names one: by path, or by a ``file:`` address.

    A line that only looks like a path counts if it is the only one and ends as a file of a
    known kind does: it will be refused by name.
    """
    lines = [line.strip().strip("\"'") for line in text.splitlines() if line.strip()]
    if not lines or len(lines) > _MOST_PATHS or max(map(len, lines)) > _LONGEST_PATH:
        return []
    paths = [path for line in lines if (path := _path(line)) is not None]
    if len(paths) < len(lines):
        return []
    if all(line.lower().startswith("file:") for line in lines):
        return paths
    alone = len(paths) == 1 and _is_of_known_kind(paths[0])
    return paths if alone or all(map(_exists, paths)) else []


def name_of(text: str) -> str:
    """The first line as the name of a file: 区政协举行会议.txt."""
    first = next((line for line in text.splitlines() if line.strip("\ufeff \t\u3000")), "")
    name = " ".join(_NO_NAME.sub(" ", first.strip("\ufeff")).split())[:_LONGEST_NAME].strip(" .")
    return f"{name or '粘贴的文字'}.txt"


def _path(line: str) -> Path | None:
    """The absolute path that a line is, or that its address has."""
    try:
        if line.lower().startswith("file:"):
            parts = urlsplit(line)
            host = "" if parts.netloc.lower() in ("", "localhost") else f"//{parts.netloc}"
            return Path(host + url2pathname(parts.path)) if parts.path else None
        path = Path(line).expanduser() if line.startswith("~") else Path(line)
    except (RuntimeError, ValueError):  # no such user; no address
        return None
    return path if path.is_absolute() else None


def _is_of_known_kind(path: Path) -> bool:
    from reader_app.sources.registry import supported

    return path.suffix.lower() in supported()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
