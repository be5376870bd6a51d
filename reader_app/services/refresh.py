"""Read articles again once the rules of reading, or of searching, have become better."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import UnreadableSource, UnusableLibrary
from reader_app.tasks import Cancelled, Task

if TYPE_CHECKING:
    from reader_app.library.store import Library

# Imports stand within, since a start with nothing to refresh needs none before its first paint.

_COMPLETING_S = 60.0  # of a start; a million articles take some of them

logger = logging.getLogger(__name__)


def refresh(library: Path, task: Task, among: Iterable[int] | None = None) -> LibraryChange:
    """Extract anew what other rules extracted, of some articles or of all.

    What was set right by hand stays. Each text is renewed whole or not at all; cancelled, the
    rest waits for the next time.
    """
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return _renewed(opened, task, opened.texts_read_otherwise(RULES_VERSION, among))


def refresh_texts(library: Path, task: Task, texts: Sequence[int]) -> LibraryChange:
    """The same of texts of which it is known that other rules read them."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return _renewed(opened, task, texts)


def _renewed(library: Library, task: Task, texts: Sequence[int]) -> LibraryChange:
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.services.careful_reading import read_carefully
    from reader_app.services.doubts_left import doubts_left
    from reader_app.sources.source_text import SourceText

    change = LibraryChange()
    try:
        for done, text_id in enumerate(texts):
            if (text := library.text(text_id)) is None:
                continue
            task.step(done, len(texts), text.file)
            source = SourceText(text.file, text.source, text.encoding, text.carrier)
            with suppress(UnreadableSource):  # logged; what was read before stays
                change |= library.renew(text_id, read_carefully(source), RULES_VERSION, doubts_left)
        task.step(len(texts), len(texts))
    except Cancelled:
        return change
    return change


def complete_index(library: Path, task: Task) -> None:
    """Go on for a while with what the index of an older library lacks; the rest can wait."""
    from reader_app.library.store import open_library

    try:
        with open_library(library) as opened:
            opened.upkeep.complete_index(task, _COMPLETING_S)
    except Cancelled:
        pass
    except UnusableLibrary:
        logger.warning("The index was not completed", exc_info=True)
