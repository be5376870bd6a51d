"""Write an article, or all proposals, to a file: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from reader_app.domain.library_rows import StoredArticle
from reader_app.domain.naming import file_name, name_of_article
from reader_app.errors import ReaderError

T = TypeVar("T")
UNNAMED = "文章"  # a file of an article whose headline makes no name


def export_article(library: Path, article_id: int, target: Path, *, replace: bool = False) -> Path:
    """Write an article in the format that the target's suffix names.

    Raises ExportRefused (the file exists, its folder cannot be written to), NotInLibrary,
    and ReaderError for an unknown suffix.
    """
    from reader_app.export.whole_file import refuse_early, write_whole  # not for the first paint
    from reader_app.services.browse import article

    render = _format(target, _ARTICLE_FORMATS)
    refuse_early(target, replace)
    write_whole(target, render(article(library, article_id)), replace)
    return target


def export_articles(
    library: Path,
    numbers: Sequence[int],
    folder: Path,
    *,
    suffix: str = ".pdf",
    replace: bool = False,
) -> Iterator[Path]:
    """Write articles into a folder, each named by its headline; tell each once written.

    ``suffix`` is one of ``ARTICLE_SUFFIXES``. Where an article has the headline of another
    before it, its number follows the name.
    """
    from reader_app.services.browse import article

    stems = {
        number: file_name(name_of_article(article(library, number).document)) for number in numbers
    }
    taken: set[str] = set()
    for number, stem in stems.items():
        name = stem or UNNAMED
        if name.casefold() in taken:
            name = f"{name} {number}"
        taken.add(name.casefold())
        yield export_article(library, number, folder / f"{name}{suffix}", replace=replace)


def export_proposals(library: Path, target: Path, *, replace: bool = False) -> int:
    """Write every proposal of the library as a table, and say how many they are."""
    from reader_app.export.whole_file import refuse_early, write_whole
    from reader_app.library.store import open_library

    render = _format(target, _TABLE_FORMATS)
    refuse_early(target, replace)
    with open_library(library) as opened:
        articles = list(opened.articles_with_proposals())
    write_whole(target, render(articles), replace)
    return sum(len(article.document.proposals) for article in articles)


def _format(target: Path, formats: dict[str, T]) -> T:
    try:
        return formats[target.suffix.lower()]
    except KeyError:
        raise ReaderError(
            f"不认识“{target.name}”的格式。", f"可以写成：{'、'.join(formats)}。"
        ) from None


def _pdf(article: StoredArticle) -> bytes:
    from reader_app.export.pdf import render_pdf  # typst: only for a PDF

    return render_pdf(article)


def _html(article: StoredArticle) -> bytes:
    from reader_app.export.html import render_html

    return render_html(article).encode(errors="replace")


def _markdown(article: StoredArticle) -> bytes:
    from reader_app.export.markdown import render_markdown

    return render_markdown(article).encode(errors="replace")


def _text(article: StoredArticle) -> bytes:
    from reader_app.export.plain_text import render_text

    return render_text(article).encode(errors="replace")


def _json(article: StoredArticle) -> bytes:
    import json

    from reader_app.export.records_json import exported_json

    return (json.dumps(exported_json(article), ensure_ascii=False, indent=2) + "\n").encode(
        errors="replace"
    )


_ARTICLE_FORMATS: dict[str, Callable[[StoredArticle], bytes]] = {
    ".pdf": _pdf,
    ".html": _html,
    ".md": _markdown,
    ".txt": _text,
    ".json": _json,
}
ARTICLE_SUFFIXES = tuple(_ARTICLE_FORMATS)


def _csv(articles: Sequence[StoredArticle]) -> bytes:
    from reader_app.export.proposals_table import proposals_csv

    return proposals_csv(articles)


def _workbook(articles: Sequence[StoredArticle]) -> bytes:
    from reader_app.export.proposals_workbook import proposals_xlsx

    return proposals_xlsx(articles)


def _json_table(articles: Sequence[StoredArticle]) -> bytes:
    from reader_app.export.proposals_table import proposals_json

    return proposals_json(articles)


_TABLE_FORMATS: dict[str, Callable[[Sequence[StoredArticle]], bytes]] = {
    ".csv": _csv,
    ".xlsx": _workbook,
    ".json": _json_table,
}
