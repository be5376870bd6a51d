"""Remember where the reader is."""

from __future__ import annotations

from pathlib import Path


def remember_position(library: Path, article_id: int, offset: int) -> None:
    """Note the article being read and the topmost source character shown.

    An article that is gone meanwhile is passed over.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        opened.remember_position(article_id, offset)
