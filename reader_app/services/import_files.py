"""Take files into the library: read by several processes, written by one, each text whole."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app import paths as places
from reader_app.domain.import_report import ImportedFile, ImportReport, ImportStatus
from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import UnusableLibrary
from reader_app.services.file_readings import (
    Arrival,
    Known,
    LeftOut,
    Reading,
    Refused,
    Understood,
    reading_of,
    refused_by_fault,
    weight_of,
)
from reader_app.services.files_to_import import files_meant
from reader_app.services.import_remarks import told_of, with_pages
from reader_app.tasks import Cancelled, Task, working_on

if TYPE_CHECKING:
    from reader_app.library.store import Library

logger = logging.getLogger(__name__)

__all__ = [
    "ImportReport",
    "ImportStatus",
    "ImportedFile",
    "import_files",
    "import_seeds",
    "import_text",
    "new_seeds",
]

# A commit waits for the disk, so texts share one; what is shared must be neither old nor large.
_BATCH = 48  # texts
_BATCH_S = 0.5
_MANY = 500  # new articles, after which a few seconds more are no matter
_BATCH_SIZE = 4_000_000  # characters, and bytes of page images


def import_files(library: Path, paths: Sequence[Path], task: Task) -> ImportReport:
    """Import files, and the files of folders; list what was refused and why, and go on.

    A file is reported once it is on the disk. Cancelled, it stops at once; what was done by
    then stays and is reported, and so is what was left.
    """
    others: list[Path] = []
    report = _import(library, list(files_meant(paths, others)), task, {})
    return replace(report, left_out=(*report.left_out, *map(_left_out, others)))


def _left_out(path: Path) -> ImportedFile:
    from reader_app.sources.registry import advice_on, unknown_format

    return ImportedFile(path, ImportStatus.LEFT_OUT, reason=unknown_format(path) + advice_on(path))


def import_text(library: Path, name: str, text: str, task: Task) -> ImportReport:
    """Import a text that comes from no file; ``name`` stands where a file's name would."""
    from reader_app.sources.own_export import read_own_text
    from reader_app.sources.source_text import SourceText

    source = read_own_text(name, text, "utf-8") or SourceText(name, text)

    def arrivals(opened: Library) -> Iterator[Arrival]:
        yield 0, reading_of(source, Path(name), opened.is_whole)
        yield 0, None

    return replace(_import(library, [Path(name)], task, {}, arrivals), pasted=True)


def import_seeds(library: Path, task: Task) -> ImportReport:
    """Bring in the bundled texts that this library never had; one that was removed stays away."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        new = new_seeds(opened)
    return _import(library, new, task, {path: _digest(path) for path in new})


def new_seeds(library: Library) -> list[Path]:
    """The bundled texts that were never brought into this library."""
    known = library.known_seeds()
    return [path for path in places.seeds() if _digest(path) not in known]


def _import(
    library: Path,
    files: Sequence[Path],
    task: Task,
    seeds: Mapping[Path, str],
    arrivals: Callable[[Library], Iterator[Arrival]] | None = None,
) -> ImportReport:
    from reader_app.library.store import open_library

    if not files:
        return ImportReport((), LibraryChange())
    with open_library(library) as opened, working_on(task):
        intake = _Intake(opened, files, task, seeds, arrivals is None)
        try:
            intake.take_in(arrivals(opened) if arrivals else intake.arrivals())
        except Cancelled:
            intake.stop()
        except UnusableLibrary as error:  # a full disk, say: what was done is done, and is told
            if not intake.done:
                raise
            intake.refuse_rest(error)
        else:
            intake.tidy_up()
        return intake.report()


class _Intake:
    """Gathers texts as they come, and writes them a batch at a time."""

    def __init__(
        self,
        library: Library,
        files: Sequence[Path],
        task: Task,
        seeds: Mapping[Path, str],
        of_files: bool,
    ) -> None:
        self._library = library
        self._files = files
        self._task = task
        self._seeds = seeds
        self.done: list[ImportedFile] = []
        self._new: frozenset[int] = frozenset()
        self._batch: list[Reading] = []
        self._since = time.monotonic()
        self._read = 0  # files whose texts have all come
        self._finished = 0  # of these, those whose texts are written too
        self._cancelled = False
        self._of_files = of_files

    def take_in(self, arrivals: Iterable[Arrival]) -> None:
        """Raises Cancelled or UnusableLibrary."""
        self._task.step(0, len(self._files), self._files[0].name)
        for number, reading in arrivals:
            if reading is not None:
                self._batch.append(reading)
            else:
                self._read = number + 1
            if self._is_time(whole=reading is None):
                self.write()
        self.write()

    def arrivals(self) -> Iterator[Arrival]:
        """The texts of all files in turn."""
        from reader_app.services.reading_many import read_many

        is_whole = (lambda text_hash: False) if self._seeds else self._library.is_whole
        return read_many(self._files, self._library.path, is_whole, self._task)

    def _is_time(self, *, whole: bool) -> bool:
        """Rather at the end of a file than within it, but a book does not wait for its end."""
        if sum(map(weight_of, self._batch)) > _BATCH_SIZE:
            return True
        if not whole:
            return len(self._batch) > _BATCH
        return len(self._batch) >= _BATCH or time.monotonic() - self._since > _BATCH_S

    def write(self) -> None:
        """Put the batch on the disk, then say so. Raises UnusableLibrary; what fitted is done."""
        try:
            self._write_next(len(self._batch))
        except UnusableLibrary:
            while self._batch:  # a full disk may still have room for some
                self._write_next(1)
        self._finished = self._read
        self._since = time.monotonic()
        if not self._task.cancelled:
            ahead = self._files[min(self._finished, len(self._files) - 1)]
            self._task.step(self._finished, len(self._files), ahead.name)

    def _write_next(self, count: int) -> None:
        with self._library.together():
            written = [self._write_one(reading) for reading in self._batch[:count]]
        del self._batch[:count]
        for file, new in written:
            self.done.append(file)
            self._new |= new

    def _write_one(self, reading: Reading) -> tuple[ImportedFile, frozenset[int]]:
        match reading:
            case Understood():
                return self._add(reading)
            case Known(path, text_hash, remark):
                there = self._library.articles_of(text_hash)
                file = ImportedFile(
                    path, ImportStatus.ALREADY_THERE, there, reason=remark, missing=remark
                )
                self._library.log_import(file, text_hash, self._lasting(path))
                return file, frozenset()
            case Refused(path, reason):
                file = ImportedFile(path, ImportStatus.REFUSED, reason=reason)
                self._library.log_import(file, None)
                return file, frozenset()
            case LeftOut(path):
                return _left_out(path), frozenset()

    def _add(self, reading: Understood) -> tuple[ImportedFile, frozenset[int]]:
        try:
            lasting = self._lasting(reading.path)
            return _add(self._library, reading, lasting, self._seeds.get(reading.path))
        except UnusableLibrary:
            raise
        except Exception as error:
            logger.exception("Storing %s failed", reading.path)
            return self._write_one(refused_by_fault(reading.path, error))

    def _lasting(self, path: Path) -> str:
        """Where a text can be found again; nothing for one that was pasted."""
        return str(path.absolute()) if self._of_files else ""

    def tidy_up(self) -> None:
        """After many articles have come; stopped or not, they are there."""
        if len(self._new) < _MANY:
            return
        try:
            self._library.upkeep.tidy_index(self._task)
        except Cancelled:
            pass
        except UnusableLibrary:
            logger.warning("The index was left in several pieces", exc_info=True)

    def stop(self) -> None:
        """What was read in time is written still; the rest is left."""
        self._cancelled = True
        self.write()

    def refuse_rest(self, error: UnusableLibrary) -> None:
        """What was read but not written, and what was not even read."""
        reached = [reading.path for reading in self._batch]
        reached += [path for path in self._files[self._read :] if path not in reached]
        self.done += [
            ImportedFile(path, ImportStatus.REFUSED, reason=str(error)) for path in reached
        ]

    def report(self) -> ImportReport:
        left = tuple(self._files[self._finished :])
        change = LibraryChange(self._new, structure=bool(self._new))
        others = tuple(file for file in self.done if file.status is ImportStatus.LEFT_OUT)
        done = [file for file in self.done if file.status is not ImportStatus.LEFT_OUT]
        done = done if self._cancelled else list(map(self._with_pages, done))
        return ImportReport(tuple(done), change, self._cancelled and bool(left), left, others)

    def _with_pages(self, file: ImportedFile) -> ImportedFile:
        """A table is told with the pages that print the same; they may have come after it."""
        if not self._new.intersection(file.articles) or file.standing:
            return file
        count, articles = self._library.printed_titles(file.articles)
        return with_pages(file, count, articles) if count else file


def _add(
    library: Library, reading: Understood, path: str, seed: str | None
) -> tuple[ImportedFile, frozenset[int]]:
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.services.doubts_left import doubts_left

    added = library.add(
        reading.articles,
        path=path,
        encoding=reading.encoding,
        rules_version=RULES_VERSION,
        seed=seed,
        audit=doubts_left,
        carrier=reading.carrier,
    )
    namesakes = library.namesakes(added.articles) if added.new else ()
    unsettled = sum(
        library.article(article).corrections.unsettled_count for article in added.renewed
    )
    file = told_of(reading, added, unsettled, namesakes)
    return file, added.new | added.renewed


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
