"""The versions of an article: the newest is the one that lists, search and corrections know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.corrected import corrected
from reader_app.domain.document import Document
from reader_app.domain.library_rows import StoredArticle, VersionRow
from reader_app.domain.span import Span
from reader_app.errors import NotInLibrary

if TYPE_CHECKING:
    from reader_app.library.reads import OldVersion


def versions(library: Path, article_id: int) -> tuple[VersionRow, ...]:
    """The newest first. Raises NotInLibrary."""
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        return opened.versions(article_id)


def version(library: Path, article_id: int, number: int) -> StoredArticle:
    """An article as that version has it, with what had been set right in it by then.

    An old version is read from its text by today's rules. Raises NotInLibrary.
    """
    from reader_app.library.store import open_library

    with open_library(library) as opened:
        newest = opened.article(article_id)
        if number == newest.version:
            return newest
        old = opened.old_version(article_id, number)
    if old is None:
        raise NotInLibrary(
            f"没有第 {number} 版。", f"文章 {article_id} 有 {newest.versions} 个版本。"
        )
    document, corrections = corrected(_document(old), old.corrections)
    return replace(
        newest,
        document=document,
        printed=corrections.replaced,
        corrections=corrections,
        text_id=old.text.id,
        version=number,
    )


def changed_words(old: StoredArticle, newest: StoredArticle) -> tuple[Span, ...]:
    """The words of an old version's source that the newest has not, or has otherwise."""
    from reader_app.text.moved import words_gone

    return words_gone(old.document.source, newest.document.source)


def _document(old: OldVersion) -> Document:
    from reader_app.services.careful_reading import read_carefully
    from reader_app.sources.source_text import SourceText

    text = old.text
    found = read_carefully(SourceText(text.file, text.source, text.encoding, text.carrier))
    return _of_headline(found, old.headline) or found[min(old.part, len(found) - 1)]


def _of_headline(documents: Sequence[Document], headline: str) -> Document | None:
    """Rules that have changed may divide a text otherwise than when it was imported."""
    named = [each for each in documents if each.head.headline == headline]
    return named[0] if len(named) == 1 else None
