"""Save what can still be read of a damaged library into a new one."""

from __future__ import annotations

import contextlib
import os
import secrets
from datetime import datetime
from pathlib import Path

from reader_app.domain.salvage import LostText, SalvageReport
from reader_app.errors import ExportRefused, UnreadableSource, UnusableLibrary
from reader_app.tasks import Task

__all__ = ["LostText", "SalvageReport", "salvage", "salvage_in_place"]


def salvage(damaged: Path, target: Path, task: Task) -> SalvageReport:
    """Rescue a library into a new file, which appears whole or not at all.

    The damaged one is read and never written to. Raises UnusableLibrary if it cannot be read at
    all, ExportRefused if the target exists.
    """
    if os.path.lexists(target):
        raise ExportRefused(f"“{target}”已经存在，没有改动它。", "请换一个文件名。")
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        report = _rescue(damaged, temporary, target, task)
        os.replace(temporary, target)
    finally:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                temporary.with_name(temporary.name + suffix).unlink()
    return report


def salvage_in_place(library: Path, task: Task) -> tuple[SalvageReport, Path]:
    """Put what can be rescued in the library's place; where the damaged file is kept."""
    from reader_app.library.backups import set_aside

    new = library.with_name(f".{library.name}.{secrets.token_hex(4)}.new")
    try:
        report = salvage(library, new, task)
        kept = set_aside(library, datetime.now())
        os.replace(new, library)
    finally:
        with contextlib.suppress(OSError):
            new.unlink()
    return report, kept


def _rescue(damaged: Path, temporary: Path, target: Path, task: Task) -> SalvageReport:
    # Here, since nobody salvages before a first paint.
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.library.salvage import Rescue
    from reader_app.library.troubles import errors_in_words
    from reader_app.services.careful_reading import read_carefully
    from reader_app.services.doubts_left import doubts_left
    from reader_app.sources.source_text import SourceText

    if not damaged.is_file():
        raise UnusableLibrary(f"没有这个文库：“{damaged}”。", "请检查路径。")
    with errors_in_words(target), Rescue(damaged, temporary) as rescue:
        total = rescue.take_texts()
        for done, text in enumerate(rescue.texts()):
            task.step(min(done, total), total, text.file)
            source = SourceText(text.file, text.source, text.encoding, text.carrier)
            with contextlib.suppress(UnreadableSource):  # kept as a text, without articles
                rescue.put(text, read_carefully(source), RULES_VERSION, doubts_left)
        task.step(total, total)
        report = rescue.finish(target)
    if not report.texts:
        raise UnusableLibrary(
            f"“{damaged}”里没有找到可以抢救的文章，没有改动它。", "请改用备份恢复。"
        )
    return report
