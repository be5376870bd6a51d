"""An article that was renewed comes out of a damaged library as one article, newest version."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.commands.layout import salvage_lines
from reader_app.library.raw_pages import entries_in_pages
from reader_app.library.store import open_library
from reader_app.services.import_files import import_files
from reader_app.services.salvage import salvage
from reader_app.services.versions import versions
from reader_app.tasks import Task

COUNT = 12
RENEWED = (1, 5)
PAGE = 4096


def page(number: int, year: str) -> str:
    body = "".join(chr(0x4E00 + (number * 31 + place * 7) % 4000) for place in range(900))
    return (
        f"某市日报\n2025年03月{number:02}日\n\n关于第{number}件事的提案办结\n\n"
        f"第{number}号提案\n《关于办好第{number}件事的建议》\n提案者：张三\n{body}\n{year}年办结。\n"
    )


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen articles, two of them imported again after their files changed."""
    folder = tmp_path_factory.mktemp("renewed")
    library = folder / "library.sqlite3"
    files = [folder / f"{number:02}.txt" for number in range(1, COUNT + 1)]
    for number, file in enumerate(files, 1):
        file.write_text(page(number, "二〇二四"), encoding="utf-8")
    import_files(library, files, Task())
    for number in RENEWED:
        files[number - 1].write_text(page(number, "二〇二五"), encoding="utf-8")
        (again,) = import_files(library, [files[number - 1]], Task()).files
        assert (str(again.status), again.articles) == ("renewed", (number,))
    with sqlite3.connect(library) as db:
        db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    return library


@pytest.fixture(autouse=True)
def in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def wreck(sound: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(sound.read_bytes())
    return path


def spoil(path: Path, holes: list[tuple[int, int]], byte: bytes = b"\0") -> None:
    data = bytearray(path.read_bytes())
    for start, length in holes:
        data[start : start + length] = byte * length
    path.write_bytes(data)


def wipe(path: Path, *names: str) -> None:
    """Write over the pages of small tables and indexes, which have but their root."""
    db = sqlite3.connect(path)
    marks = ",".join("?" * len(names))
    roots = db.execute(f"select rootpage from sqlite_master where name in ({marks})", names)
    pages = [root for (root,) in roots]
    db.close()
    assert len(pages) == len(names)
    spoil(path, [((root - 1) * PAGE, PAGE) for root in pages], b"\x5a")


def no_header(path: Path) -> None:
    spoil(path, [(0, 16)])


def no_whole_header(path: Path) -> None:
    spoil(path, [(0, 100)])


def no_schema(path: Path) -> None:
    spoil(path, [(0, PAGE)])


def no_versions(path: Path) -> None:
    wipe(path, "article_versions", "articles")


def neither_versions_nor_schema(path: Path) -> None:
    wipe(path, "article_versions")
    no_schema(path)


def neither_versions_nor_log(path: Path) -> None:
    """That an old text was followed is seen from its place and its words alone."""
    wipe(path, "article_versions", "import_log")
    no_schema(path)


@pytest.mark.parametrize(
    "damage",
    [
        no_header,
        no_whole_header,
        no_schema,
        no_versions,
        neither_versions_nor_schema,
        neither_versions_nor_log,
    ],
)
def test_a_renewed_article_is_rescued_as_one(
    wreck: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    damage(wreck)
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert (report.texts, report.articles) == (COUNT + len(RENEWED), COUNT)
    assert report.lost == ()
    with open_library(new) as library:
        assert sorted(library.reading_order()) == list(range(1, COUNT + 1))
        assert library.upkeep.check().troubles == ()
        for number in RENEWED:
            assert "二〇二五" in library.article(number).document.source
    for number in range(1, COUNT + 1):
        assert len(versions(new, number)) == 1 + (number in RENEWED)


def test_what_is_found_page_by_page_renews_as_before(wreck: Path, tmp_path: Path) -> None:
    no_header(wreck)
    new = tmp_path / "new.sqlite3"
    salvage(wreck, new, Task())
    with sqlite3.connect(wreck.with_name("new.sqlite3")) as db:
        (path,) = db.execute("select path from text_paths where path like '%05.txt'").fetchone()
    db.close()
    file = tmp_path / "05.txt"
    file.write_text(page(5, "二〇二六"), encoding="utf-8")
    assert Path(path).name == file.name
    (again,) = import_files(new, [file], Task()).files
    assert (str(again.status), again.articles) == ("renewed", (5,))
    assert len(versions(new, 5)) == 3


@pytest.mark.parametrize("seed", range(6))
def test_holes_make_no_second_article_of_an_old_version(
    wreck: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    size = wreck.stat().st_size
    spoil(wreck, [(chance.randrange(PAGE, size - 900), 900) for _ in range(25)])
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    with open_library(new) as library:
        assert library.upkeep.check().troubles == ()
        sources = [library.article(each).document.source for each in library.reading_order()]
    heads = [source.partition("提案办结")[0] for source in sources]
    assert len(heads) == len(set(heads)) == report.articles


def texts_without(path: Path, *numbers: int) -> None:
    """Write over the titles in some texts wherever they stand, not what stands before them."""
    data = path.read_bytes()
    for number in numbers:
        title = f"《关于办好第{number}件事的建议》".encode()
        data = data.replace(title, b"?" * len(title))
    path.write_bytes(data)


def no_log(path: Path) -> None:
    wipe(path, "import_log")


def no_places(path: Path) -> None:
    wipe(path, "text_paths", "text_paths_text")


def no_log_nor_places(path: Path) -> None:
    no_log(path)
    no_places(path)


def no_log_nor_places_but_their_index(path: Path) -> None:
    wipe(path, "import_log", "text_paths")


def no_articles(path: Path) -> None:
    wipe(path, "articles")


def no_articles_nor_log(path: Path) -> None:
    wipe(path, "articles", "import_log")


def no_log_nor_schema(path: Path) -> None:
    no_log(path)
    no_schema(path)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: None,
        no_log,
        no_places,
        no_log_nor_places,
        no_log_nor_places_but_their_index,
        no_schema,
        no_log_nor_schema,
        no_articles,
        no_articles_nor_log,
    ],
)
def test_the_file_of_what_is_lost_is_named_from_wherever_it_can_be_read(
    wreck: Path, sound: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    texts_without(wreck, 5, 8)
    damage(wreck)
    report = salvage(wreck, tmp_path / "new.sqlite3", Task())
    assert report.articles == COUNT - 2
    files = [str(sound.parent / f"{number:02}.txt") for number in (5, 8)]
    assert sorted(each.path for each in report.lost) == files
    if damage is not no_articles_nor_log:
        assert sorted(each.articles for each in report.lost) == [(5,), (8,)]
    for line in salvage_lines(report):
        assert "未注明" not in line


def test_where_no_file_can_be_named_none_is_asked_for(wreck: Path, tmp_path: Path) -> None:
    texts_without(wreck, 8)
    no_log_nor_places(wreck)
    no_schema(wreck)
    wreck.write_bytes(wreck.read_bytes().replace(b"08.txt", b"\xff" * 6))
    report = salvage(wreck, tmp_path / "new.sqlite3", Task())
    assert [(each.path, each.articles) for each in report.lost] == [("", (8,))]
    (line,) = [line for line in salvage_lines(report) if "没能救出" in line]
    assert line == "没能救出：文章 8；已读不出它来自哪个文件"


def test_a_spoilt_text_still_names_its_file_where_the_schema_is_gone(
    wreck: Path, sound: Path, tmp_path: Path
) -> None:
    texts_without(wreck, 8)
    no_log_nor_places(wreck)
    no_schema(wreck)
    (lost,) = salvage(wreck, tmp_path / "new.sqlite3", Task()).lost
    assert (lost.path, lost.articles) == (str(sound.parent / "08.txt"), (8,))


def test_rows_that_part_the_pages_of_an_index_are_found(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite3"
    db = sqlite3.connect(path)
    db.execute("create table places (path text primary key, number integer) without rowid")
    rows = [(f"/报/{number:04}.txt", number) for number in range(2000)]
    db.executemany("insert into places values (?, ?)", rows)
    db.commit()
    db.close()
    assert set(rows) <= set(entries_in_pages(path))


def test_the_number_of_a_renewed_article_is_known_by_its_old_version(
    wreck: Path, tmp_path: Path
) -> None:
    no_articles_nor_log(wreck)
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert (report.articles, report.lost) == (COUNT, ())
    with open_library(new) as library:
        for number in RENEWED:
            assert "二〇二五" in library.article(number).document.source
            assert len(versions(new, number)) == 2
        assert library.upkeep.check().troubles == ()


def test_a_place_that_was_written_over_names_no_file(wreck: Path, tmp_path: Path) -> None:
    texts_without(wreck, 8)
    wreck.write_bytes(wreck.read_bytes().replace(b"08.txt", b"\0" * 6))
    (lost,) = salvage(wreck, tmp_path / "new.sqlite3", Task()).lost
    assert (lost.path, lost.articles) == ("", (8,))
