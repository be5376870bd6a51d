"""Take files into the library, each one whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app import paths as places
from reader_app.domain.import_report import ImportedFile, ImportReport, ImportStatus
from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import UnreadableSource, UnusableLibrary
from reader_app.tasks import Cancelled, Task

if TYPE_CHECKING:
    from reader_app.library.store import Library
    from reader_app.sources.source_text import SourceText

__all__ = [
    "ImportReport",
    "ImportStatus",
    "ImportedFile",
    "import_files",
    "import_seeds",
    "new_seeds",
]

_Taken = tuple[ImportedFile, frozenset[int]]  # and which of its articles are new


def import_files(library: Path, paths: Sequence[Path], task: Task) -> ImportReport:
    """Import files, and the files of folders; list what was refused and why, and go on.

    Cancelled, it stops between two files and reports those that were done.
    """
    return _import_each(library, list(_files(paths)), task, _take_in)


def import_seeds(library: Path, task: Task) -> ImportReport:
    """Bring in the bundled texts that this library never had; one that was removed stays away."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        new = new_seeds(opened)
    return _import_each(library, new, task, _take_in_seed)


def new_seeds(library: Library) -> list[Path]:
    """The bundled texts that were never brought into this library."""
    known = library.known_seeds()
    return [path for path in places.seeds() if _digest(path) not in known]


def _import_each(
    library: Path,
    files: Sequence[Path],
    task: Task,
    take_in: Callable[[Library, Path], Iterable[_Taken]],
) -> ImportReport:
    from reader_app.library.store import open_library

    done: list[ImportedFile] = []
    new: frozenset[int] = frozenset()
    finished = 0  # files, each of which may hold several texts
    cancelled = False
    if not files:
        return ImportReport((), LibraryChange())
    try:
        with open_library(library) as opened:
            for number, path in enumerate(files):
                task.step(number, len(files), path.name)
                for file, added in take_in(opened, path):
                    done.append(file)
                    new |= added
                finished = number + 1
            task.step(len(files), len(files))
    except Cancelled:
        cancelled = finished < len(files)
    except UnusableLibrary as error:  # a full disk, say: what was done is done, and is told
        if not done:
            raise
        left = files[finished:]
        done += [ImportedFile(path, ImportStatus.REFUSED, reason=str(error)) for path in left]
    return ImportReport(tuple(done), LibraryChange(new, structure=bool(new)), cancelled)


def _take_in(library: Library, path: Path) -> Iterator[_Taken]:
    try:
        for source in _read(path):
            yield _take_in_text(library, _within(path, source), source)
    except UnreadableSource as error:
        yield _refuse(library, path, error)


def _take_in_text(library: Library, path: Path, source: SourceText) -> _Taken:
    from reader_app.library.store import content_hash

    text_hash = content_hash(source.text)
    if library.is_whole(text_hash):  # known before the work of understanding it
        file = ImportedFile(path, ImportStatus.ALREADY_THERE, library.articles_of(text_hash))
        library.log_import(file, text_hash)
        return file, frozenset()
    try:
        return _understand_and_add(library, path, source)
    except UnreadableSource as error:
        return _refuse(library, path, error)


def _take_in_seed(library: Library, path: Path) -> Iterator[_Taken]:
    try:
        for source in _read(path):
            yield _understand_and_add(library, path, source, _digest(path))
    except UnreadableSource as error:
        yield _refuse(library, path, error)


def _refuse(library: Library, path: Path, error: UnreadableSource) -> _Taken:
    file = ImportedFile(path, ImportStatus.REFUSED, reason=str(error))
    library.log_import(file, None)
    return file, frozenset()


def _within(path: Path, source: SourceText) -> Path:
    """The file, or the file within the archive, that a text came from."""
    return path.parent / source.name


def _read(path: Path) -> Iterator[SourceText]:
    from reader_app.sources.registry import read_sources, supported

    if path.is_dir():
        raise UnreadableSource(
            f"文件夹“{path}”里没有可以导入的文件。", f"支持的格式：{'、'.join(supported())}。"
        )
    return read_sources(path)


def _understand_and_add(
    library: Library, path: Path, source: SourceText, seed: str | None = None
) -> _Taken:
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.services.careful_reading import read_carefully
    from reader_app.services.doubts_left import doubts_left
    from reader_app.sources.damage import unreadable_spans

    added = library.add(
        read_carefully(source),
        path=str(path.absolute()),
        encoding=source.encoding,
        rules_version=RULES_VERSION,
        seed=seed,
        audit=doubts_left,
        carrier=source.carrier,
    )
    status = ImportStatus.ADDED if added.new else ImportStatus.ALREADY_THERE
    unreadable = len(unreadable_spans(source.text))
    namesakes = library.namesakes(added.articles) if added.new else ()
    reason = _oddities(unreadable, namesakes, bool(added.restored))
    file = ImportedFile(
        path, status, added.articles, reason, unreadable, namesakes, restored=bool(added.restored)
    )
    return file, added.new


def _oddities(unreadable: int, namesakes: Sequence[int], restored: bool) -> str:
    said = []
    if restored:
        said.append("已从回收站恢复，编号和更正都在。")
    if unreadable:
        said.append(f"有 {unreadable} 处字读不出。")
    if namesakes:
        said.append(f"与文章 {'、'.join(map(str, namesakes))} 标题相同，内容不同。")
    return "".join(said)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files meant: those named, and in folders those of a known kind that are not hidden."""
    for path in paths:
        if path.is_dir():
            yield from _files_in(path)
        else:
            yield path


def _files_in(folder: Path) -> Iterator[Path]:
    from reader_app.sources.registry import supported

    found = False
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in supported():
                found = True
                yield path
    if not found:
        yield folder  # refused by name, with the reason


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
