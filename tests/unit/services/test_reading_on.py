"""What a library says when it cannot be written to, and what was done before."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader_app.domain.document import Document
from reader_app.errors import NotInLibrary, UnusableLibrary
from reader_app.library.store import open_library
from reader_app.services import browse, extract_file
from reader_app.services.edit_article import NEWSPAPER, set_place
from reader_app.services.find_doubts import findings
from reader_app.services.import_files import import_files, import_seeds
from reader_app.services.prepare_library import prepare_library
from reader_app.services.reading import remember_position
from reader_app.sources.source_text import SourceText
from reader_app.tasks import Task


def nothing() -> None:
    """A callback that is not looked at."""


@pytest.fixture
def lock(library: Path, monkeypatch: pytest.MonkeyPatch):
    """Let another program hold the library, and keep it, as if it were writing."""
    monkeypatch.setattr("reader_app.library.connection._BUSY_S", 0.05)
    others = []

    def lock() -> None:
        others.append(sqlite3.connect(library, isolation_level=None))
        others[0].execute("begin immediate")

    yield lock
    for other in others:
        other.close()


def test_a_locked_library_is_read_and_its_writers_are_told(library: Path, write, lock) -> None:
    import_seeds(library, Task())
    lock()
    assert len(browse.whole_tree(library).publications) == 3
    assert findings(library)
    for job in (
        lambda: import_files(library, [write("甲.txt")], Task()),
        lambda: set_place(library, 1, {NEWSPAPER: "某报"}),
        lambda: remember_position(library, 1, 1),
    ):
        with pytest.raises(UnusableLibrary, match="另一个程序"):
            job()


def test_a_library_that_cannot_be_brought_up_to_date_is_still_read(
    library: Path, lock, make_outdated
) -> None:
    import_seeds(library, Task())
    make_outdated()
    lock()
    told: list[str] = []
    prepare_library(library, Task(), on_seeds=nothing, on_refresh=lambda: told.append("old"))
    assert told == ["old"]
    assert len(browse.whole_tree(library).publications) == 3


def test_an_empty_library_that_cannot_be_filled_says_so(library: Path, lock) -> None:
    open_library(library).__exit__(None, None, None)
    lock()
    with pytest.raises(UnusableLibrary, match="另一个程序"):
        prepare_library(library, Task(), on_seeds=nothing, on_refresh=nothing)


def test_files_before_the_disk_filled_up_are_reported_as_done(
    library: Path, write, sql, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [write(f"{each}.txt", f"第{each}篇。") for each in range(3)]
    import_files(library, files[:1], Task())
    ((size,),) = sql("pragma page_count")
    connect = sqlite3.connect

    def small(*arguments, **options):
        db = connect(*arguments, **options)
        db.execute(f"pragma max_page_count = {size}")
        return db

    monkeypatch.setattr(sqlite3, "connect", small)
    big = write("大.txt", "\n\n　　".join(f"第{each}段" + "很长" * 500 for each in range(100)))
    report = import_files(library, [files[0], big, files[2]], Task())
    assert [str(file.status) for file in report.files] == ["already_there", "refused", "refused"]
    assert "磁盘空间不足" in report.files[1].reason
    monkeypatch.undo()
    with open_library(library) as opened:
        assert opened.upkeep.check().troubles == ()


def test_the_first_start_says_so_once(library: Path) -> None:
    told: list[str] = []
    for _ in range(2):
        prepare_library(library, Task(), on_seeds=lambda: told.append("seeds"), on_refresh=nothing)
    assert told == ["seeds"]


def test_articles_read_by_older_rules_are_read_again(library: Path, make_outdated) -> None:
    import_seeds(library, Task())
    make_outdated()
    told: list[str] = []
    change = prepare_library(
        library, Task(), on_seeds=nothing, on_refresh=lambda: told.append("old")
    )
    assert told == ["old"]
    assert change.articles
    headlines = [
        article.headline
        for publication in browse.whole_tree(library).publications
        for issue in publication.issues
        for page in issue.pages
        for article in page.articles
    ]
    assert all(headlines)


def test_of_very_many_outdated_articles_only_the_one_asked_for_is_read_again(
    library: Path, make_outdated, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_seeds(library, Task())
    make_outdated()
    monkeypatch.setattr("reader_app.services.prepare_library._MANY", 2)
    told: list[int] = []
    prepare_library(
        library, Task(), on_seeds=nothing, on_refresh=nothing, on_much=told.append, article=2
    )
    assert told == [5]
    headlines = {
        article.id: article.headline
        for publication in browse.whole_tree(library).publications
        for issue in publication.issues
        for page in issue.pages
        for article in page.articles
    }
    assert headlines[2]
    assert not any(headline for article, headline in headlines.items() if article != 2)


def test_the_reading_place_is_kept(library: Path) -> None:
    import_seeds(library, Task())
    remember_position(library, 2, 30)
    with open_library(library) as opened:
        position = opened.last_position()
    assert position is not None
    assert (position.article, position.offset) == (2, 30)


def test_what_is_not_there_is_said(library: Path) -> None:
    for ask in (browse.article, browse.neighbours, findings):
        with pytest.raises(NotInLibrary, match="99"):
            ask(library, 99)
    assert browse.issue_pages(library, 99) == ()


def test_a_fault_in_the_rules_keeps_nothing_else_from_being_read(
    library: Path, write, make_outdated, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_files(library, [write("先.txt", "先来的。")], Task())

    understand = extract_file.understand

    def faulty(source: SourceText) -> tuple[Document, ...]:
        if "有毒" in source.text or source.name == "先.txt":
            raise IndexError("a fault of the rules")
        return understand(source)

    monkeypatch.setattr(extract_file, "understand", faulty)
    report = import_files(library, [write("坏.txt", "有毒。"), write("好.txt", "无毒。")], Task())
    assert [str(file.status) for file in report.files] == ["refused", "added"]
    assert "坏.txt" in report.files[0].reason
    make_outdated()
    prepare_library(library, Task(), on_seeds=nothing, on_refresh=nothing)
    assert browse.article(library, 1).document.file == "先.txt"
    assert len(browse.whole_tree(library).publications) > 1  # most bundled texts came in
