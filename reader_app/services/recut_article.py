"""Split an article in two, or join two into one, where a page was wrongly cut."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.library_rows import LibraryChange, StoredArticle
from reader_app.domain.recut import Cut, Piece, Recut, carried, joined
from reader_app.errors import ReaderError

if TYPE_CHECKING:
    from reader_app.domain.carrier import Carrier
    from reader_app.domain.document import Document
    from reader_app.library.store import Library


def split_article(library: Path, article_id: int, offset: int) -> LibraryChange:
    """Let a new article begin with the line that holds the source character at ``offset``.

    The first half keeps the article's number; the second takes over its paper, date and page
    where it names none. Raises ReaderError if one half would be empty, or NotInLibrary.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    with open_library(library) as opened:
        source = opened.article(article_id).document.source
        at = source.rfind("\n", 0, max(offset, 0)) + 1
        if not source[:at].strip() or not source[at:].strip():
            raise ReaderError("拆分处的前后都要有文字。", "请点在第二篇开头的那一段再拆分。")
        halves = (Piece(article_id, 0, at), Piece(article_id, at, len(source)))
        return _recut(opened, [(half,) for half in halves])


def join_articles(library: Path, first: int, second: int) -> LibraryChange:
    """Make one article of two, the second after the first, whose number it keeps.

    Raises ReaderError for an article with itself, or NotInLibrary.
    """
    from reader_app.library.store import open_library

    if first == second:
        raise ReaderError("一篇文章不能与自己合并。", "请另选一篇。")
    with open_library(library) as opened:
        pieces = [
            Piece(article, 0, len(opened.article(article).document.source))
            for article in (first, second)
        ]
        return _recut(opened, [tuple(pieces)])


def undo_recut(opened: Library, article_id: int, who: str) -> tuple[Recut, LibraryChange] | None:
    """Put an article back to what it was cut from; None if it is as it was imported."""
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.services.doubts_left import doubts_left

    recut = opened.recut_behind(article_id)
    if recut is None:
        return None
    documents = {}
    for _, text_id in recut.before:
        text = opened.text(text_id)
        assert text is not None  # kept while something is cut from it
        documents[text_id] = _read(text.file, text.source, text.carrier)
    change = opened.take_back_recut(recut, documents, who, RULES_VERSION, audit=doubts_left)
    return recut, change


def redo_recut(opened: Library, article_id: int, who: str) -> tuple[Recut, LibraryChange] | None:
    """Cut an article again as it was cut before that was undone; None if there is nothing."""
    recut = opened.recut_ahead(article_id)
    if recut is None:
        return None
    articles = {text_id: article for article, text_id in recut.before}
    pieces = [
        tuple(Piece(articles[text_id], start, end) for text_id, start, end in cut.bases)
        for cut in recut.after
    ]
    return recut, _recut(opened, pieces, again=recut, who=who)


def _recut(
    opened: Library,
    cuts: list[tuple[Piece, ...]],
    *,
    again: Recut | None = None,
    who: str | None = None,
) -> LibraryChange:
    from reader_app.extraction.rules_version import RULES_VERSION
    from reader_app.services.doubts_left import doubts_left
    from reader_app.services.user import user_name

    articles = {piece.article: opened.article(piece.article) for cut in cuts for piece in cut}
    carriers = {article: opened.carrier_of(article) for article in articles}
    return opened.recut(
        [_cut(articles, carriers, pieces) for pieces in cuts],
        user_name() if who is None else who,
        RULES_VERSION,
        audit=doubts_left,
        again=again,
    )


def _cut(
    articles: dict[int, StoredArticle], carriers: dict[int, Carrier], pieces: tuple[Piece, ...]
) -> Cut:
    sources = {article: stored.document.source for article, stored in articles.items()}
    text = joined([sources[article][start:end] for article, start, end in pieces])
    carrier = carried([(carriers[article], start, end) for article, start, end in pieces])
    return Cut(pieces, _read(articles[pieces[0].article].document.file, text, carrier), carrier)


def _read(file: str, text: str, carrier: Carrier) -> Document:
    """What a text says, as one article. Raises UnreadableSource."""
    from reader_app.services.careful_reading import read_carefully
    from reader_app.sources.source_text import SourceText

    return read_carefully(SourceText(file, text, carrier=carrier))[0]
