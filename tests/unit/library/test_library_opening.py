"""The first article of a start, and which files are left alone."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from library_samples import article, everything

from reader_app.errors import LibraryTooNew, ReaderError, UnusableLibrary
from reader_app.library.migrations import migrations
from reader_app.library.opening import read_opening
from reader_app.library.store import Library, open_library
from reader_app.library.versions import KNOWN_MIGRATIONS


def test_nothing_opens_before_there_is_a_library(path: Path) -> None:
    assert read_opening(path) is None
    assert not path.parent.exists()


def test_nothing_opens_from_an_empty_library(library: Library, path: Path) -> None:
    assert read_opening(path) is None


def test_the_first_in_reading_order_opens_first(library: Library, put, path: Path) -> None:
    put(article("甲"))
    put(article("乙", newspaper="某报", date="2025-01-01"))
    newest = put(article("丙", newspaper="某报", date="2025-01-02", page_no="2"))
    put(article("丁", newspaper="某报", date="2025-01-02", page_no="10"))
    opening = read_opening(path)
    assert opening is not None
    assert opening.article_id == newest == library.reading_order()[0]
    assert (opening.publication, opening.date) == ("某报", "2025-01-02")


def test_the_place_left_off_opens_again(library: Library, put, path: Path) -> None:
    put(article("甲"))
    number = put(everything())
    library.correct(number, "article.newspaper", "改名报", "我")
    library.remember_position(number, 6)
    opening = read_opening(path)
    assert opening is not None
    assert (opening.article_id, opening.offset) == (number, 6)
    assert (opening.publication, opening.page_no, opening.page_name) == ("改名报", "A03", "专题")
    assert (opening.source, opening.blocks) == (everything().source, everything().blocks)
    assert opening.head.headline == "主题"
    assert opening.head.byline == everything().head.byline


def test_an_opening_leaves_no_files_behind(path: Path) -> None:
    with open_library(path) as library:
        library.add([everything()], path="", encoding="utf-8", rules_version="1")
    before = path.read_bytes()
    assert read_opening(path) is not None
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_opening_needs_no_sqlite_utils() -> None:
    code = "import reader_app.library.opening, sys; sys.exit('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_names_of_the_migrations_are_those_of_the_migrations(library: Library) -> None:
    names = [each.name for each in migrations._migrations]
    assert names == list(KNOWN_MIGRATIONS)


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    open_library(path).__exit__(None, None, None)
    db = sqlite3.connect(path)
    db.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at)"
        " values ('reader_library', 'm999_of_the_future', '')"
    )
    db.commit()
    db.close()
    assert _refusal(path, LibraryTooNew).summary.endswith("文件没有改动。")


def _text(path: Path) -> None:
    path.write_text("这不是数据库" * 100, encoding="utf-8")


def _other_database(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("create table things (id)")
    db.commit()
    db.close()


def _torn(path: Path) -> None:
    with open_library(path) as library:
        library.add([everything()], path="", encoding="utf-8", rules_version="1")
    path.write_bytes(path.read_bytes()[:6000])


def _overwritten(path: Path) -> None:
    with open_library(path) as library:
        library.add([everything()], path="", encoding="utf-8", rules_version="1")
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)


@pytest.mark.parametrize("spoil", [_text, _other_database, _torn, _overwritten])
def test_a_file_that_is_no_library_is_refused_and_left_alone(spoil, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    spoil(path)
    error = _refusal(path, UnusableLibrary)
    assert str(path) in error.summary
    assert error.advice


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(UnusableLibrary, match="文件夹"):
        open_library(tmp_path)


def test_a_library_whose_folder_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnusableLibrary) as refusal:
        open_library(tmp_path / "file" / "library.sqlite3")
    assert refusal.value.advice


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.touch()
    with open_library(path) as library:
        assert library.whole_tree().publications == ()


def _refusal(path: Path, kind: type[ReaderError]) -> ReaderError:
    """Both ways to open refuse alike, and neither changes a byte."""
    before = path.read_bytes()
    with pytest.raises(kind) as first:
        read_opening(path)
    with pytest.raises(kind) as refusal:
        open_library(path)
    assert str(first.value) == str(refusal.value)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    return refusal.value


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_library_in_a_folder_that_takes_no_files_can_be_read(path: Path) -> None:
    with open_library(path) as library:
        added = library.add([everything()], path="", encoding="", rules_version="1")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert read_opening(path) is not None
        with open_library(path) as library:
            assert library.article(added.articles[0]).document == everything()
        with pytest.raises(UnusableLibrary, match="只能读"), open_library(path) as library:
            library.remove(added.articles[0])
    finally:
        path.parent.chmod(0o755)
