"""Make a library ready for use: filled at its first start, read by today's rules."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import UnusableLibrary
from reader_app.tasks import Task

_MANY = 500  # texts: reading them again takes about ten seconds

logger = logging.getLogger(__name__)


def prepare_library(
    library: Path,
    task: Task,
    *,
    on_seeds: Callable[[], None],
    on_refresh: Callable[[], None],
    on_much: Callable[[int], None] | None = None,
    article: int | None = None,
) -> LibraryChange:
    """Bring in the bundled texts that are new to it, and read again what older rules read.

    The callbacks tell that a longer work is about to begin. With ``on_much`` only ``article``
    is read again if it would take too long for the others, of which it tells how many there are.
    """
    # Here, since neither is needed before a first paint.
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.library.store import open_library
    from reader_app.services.import_files import import_seeds, new_seeds
    from reader_app.services.refresh import refresh, refresh_texts

    with open_library(library) as opened:
        seeds = new_seeds(opened)
        outdated = opened.texts_read_otherwise(RULES_VERSION)
        empty = opened.is_empty()
    change = LibraryChange()
    try:
        if seeds:
            on_seeds()
            change |= import_seeds(library, task).change
        if on_much and len(outdated) > _MANY:
            on_much(len(outdated))
            change |= refresh(library, task, [article] if article else [])
        elif outdated:
            on_refresh()
            change |= refresh_texts(library, task, outdated)
    except UnusableLibrary:
        if empty:
            raise
        logger.warning("The library can be read, but not brought up to date", exc_info=True)
    return change
