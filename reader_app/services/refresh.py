"""Read articles again once the rules of reading have become better."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import UnreadableSource
from reader_app.tasks import Cancelled, Task


def refresh(library: Path, task: Task, among: Iterable[int] | None = None) -> LibraryChange:
    """Extract anew what other rules extracted, of some articles or of all.

    What was set right by hand stays. Each text is renewed whole or not at all; cancelled, the
    rest waits for the next time.
    """
    # Here, since a start with nothing to refresh needs neither before its first paint.
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.library.store import open_library
    from reader_app.services.careful_reading import read_carefully
    from reader_app.services.doubts_left import doubts_left
    from reader_app.sources.source_text import SourceText

    change = LibraryChange()
    with open_library(library) as opened:
        outdated = opened.texts_read_otherwise(RULES_VERSION, among)
        try:
            for done, text_id in enumerate(outdated):
                if (text := opened.text(text_id)) is None:
                    continue
                task.step(done, len(outdated), text.file)
                source = SourceText(text.file, text.source, text.encoding, text.carrier)
                with suppress(UnreadableSource):  # logged; what was read before stays
                    change |= opened.renew(
                        text_id, read_carefully(source), RULES_VERSION, doubts_left
                    )
            task.step(len(outdated), len(outdated))
        except Cancelled:
            return change
    return change
