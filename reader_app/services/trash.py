"""回收站: take articles out of the library, bring them back, or delete them for good."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader_app.domain.library_rows import LibraryChange, TrashedArticle
from reader_app.services.user import user_name
from reader_app.tasks import Task

__all__ = ["TrashedArticle", "empty_trash", "list_trash", "remove_article", "restore_articles"]


def remove_article(library: Path, article_id: int) -> LibraryChange:
    """Move an article to the trash. Raises NotInLibrary."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.remove(article_id, user_name())


def list_trash(library: Path) -> tuple[TrashedArticle, ...]:
    """What lies in the trash, the last thrown away first."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.trash()


def restore_articles(library: Path, articles: Iterable[int]) -> LibraryChange:
    """Put articles back, all of them or none, read by today's rules. Raises NotInLibrary."""
    from reader_app.library.store import open_library
    from reader_app.services.refresh import refresh

    numbers = list(articles)
    with open_library(library) as opened:
        change = opened.restore(numbers)
    return change | refresh(library, Task(), numbers)


def empty_trash(library: Path) -> int:
    """Delete all that lies in the trash, for good; how many articles it was."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.empty_trash()
