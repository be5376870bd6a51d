"""Walk the library: papers, issues, pages, articles, and what lies beside an article."""

from __future__ import annotations

from pathlib import Path

from reader_app.domain.library_rows import (
    IssueRow,
    LibraryTree,
    Neighbours,
    PageRow,
    StoredArticle,
    Surroundings,
)


def surroundings(library: Path, issue_id: int | None, most: int) -> Surroundings:
    """All papers, and at most so many issues on either side of one."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.surroundings(issue_id, most)


def issues_of(library: Path, publication_id: int) -> tuple[IssueRow, ...]:
    """All issues of a paper, the newest first, unknown dates last."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.issues_of(publication_id)


def issue_beside(library: Path, issue_id: int, direction: int) -> int | None:
    """The issue after (1) or before (-1) one in the order of the list."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.issue_beside(issue_id, direction)


def issue_pages(library: Path, issue_id: int) -> tuple[PageRow, ...]:
    """The pages of an issue with their articles; none if the issue is gone."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.issue_pages(issue_id)


def whole_tree(library: Path) -> LibraryTree:
    """Everything, down to the articles."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.whole_tree()


def article(library: Path, article_id: int) -> StoredArticle:
    """An article whole, the user's corrections applied. Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.article(article_id)


def revision(library: Path) -> int | None:
    """A number that is another one after each change that lists may show; None: not to be told."""
    from reader_app.library.opening import read_revision

    return read_revision(library)


def holds_nothing(library: Path) -> bool:
    """Whether no article stands in it, nor lies in its trash."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.holds_nothing()


def last_read(library: Path) -> int | None:
    """The article that was read last, or else the first in reading order; None: there is none."""
    from reader_app.library.opening import read_opening

    opening = read_opening(library)
    return opening.article_id if opening is not None else None


def neighbours(library: Path, article_id: int) -> Neighbours:
    """The articles before and after one in reading order. Raises NotInLibrary."""
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        return opened.neighbours(article_id)
