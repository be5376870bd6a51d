"""What a damaged file still holds comes into a new library; the file itself is left alone."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader_app.errors import DamagedLibrary, ExportRefused, UnusableLibrary
from reader_app.library.backups import set_aside
from reader_app.library.migrations import migrations
from reader_app.library.raw_pages import rows_in_pages
from reader_app.library.salvage import BY_HAND, MADE_ANEW, OF_ARTICLES, OF_TEXTS
from reader_app.library.store import open_library
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.import_files import import_files, import_seeds, new_seeds
from reader_app.services.reading import remember_position
from reader_app.services.salvage import salvage, salvage_in_place
from reader_app.services.trash import list_trash, remove_article
from reader_app.tasks import Task

COUNT = 24
PAGE = 4096


def body(number: int) -> str:
    return (
        f"第{number}号提案\n《关于办好第{number}件事的建议》\n提案者：张三\n主办单位：区民政局\n"
        + "".join(chr(0x4E00 + (number * 31 + place * 7) % 4000) for place in range(1500))
    )


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two dozen articles, some corrected, one in the trash, one read last."""
    folder = tmp_path_factory.mktemp("sound")
    library = folder / "library.sqlite3"
    for number in range(1, COUNT + 1):
        (folder / f"{number:02}.txt").write_text(body(number), encoding="utf-8")
    import_files(library, sorted(folder.glob("*.txt")), Task())
    for article in (3, 7):
        amend(library, article, edits_of("article.newspaper", "钱塘晚报"))
    remember_position(library, 7, 11)
    remove_article(library, 5)
    with sqlite3.connect(library) as db:
        db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    return library


@pytest.fixture
def wreck(sound: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(sound.read_bytes())
    return path


def spoil_pages(path: Path, pages: list[int]) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = b"\x5a" * PAGE
    path.write_bytes(data)


def pages_of(path: Path, table: str) -> list[int]:
    """The pages that a table's rows stand on, by the file format's own account."""
    db = sqlite3.connect(path)
    (root,) = db.execute("select rootpage from sqlite_master where name = ?", [table]).fetchone()
    db.close()
    data, found, open_ = path.read_bytes(), [], [root]
    while open_:
        page = open_.pop()
        found.append(page)
        start = (page - 1) * PAGE
        if data[start] == 5:  # an interior page: the pages below it
            cells = int.from_bytes(data[start + 3 : start + 5], "big")
            for place in range(cells):
                at = start + 12 + 2 * place
                cell = start + int.from_bytes(data[at : at + 2], "big")
                open_.append(int.from_bytes(data[cell : cell + 4], "big"))
            open_.append(int.from_bytes(data[start + 8 : start + 12], "big"))
    return found


def in_the_texts(path: Path) -> None:
    spoil_pages(path, pages_of(path, "texts")[2:4])


def at_the_root_of_the_texts(path: Path) -> None:
    spoil_pages(path, pages_of(path, "texts")[:1])


def in_the_records(path: Path) -> None:
    spoil_pages(path, pages_of(path, "proposals") + pages_of(path, "heads"))


def in_the_articles(path: Path) -> None:
    spoil_pages(path, pages_of(path, "articles"))


def in_the_first_page(path: Path) -> None:
    spoil_pages(path, [1])


def at_the_end(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3 + 100])


@pytest.mark.parametrize(
    ("spoil", "least"),
    [
        (in_the_texts, COUNT // 3),
        (at_the_root_of_the_texts, COUNT),
        (in_the_records, COUNT),
        (in_the_articles, COUNT),
        (in_the_first_page, COUNT),
        (at_the_end, COUNT // 4),
    ],
)
def test_what_can_be_read_is_rescued(
    wreck: Path, tmp_path: Path, spoil: Callable[[Path], None], least: int
) -> None:
    spoil(wreck)
    before = wreck.read_bytes()
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert wreck.read_bytes() == before
    assert report.library == new
    assert report.texts >= least
    with open_library(new) as library:
        assert library.upkeep.check().troubles == ()
        articles = library.reading_order()
        assert report.articles == len(articles)
        assert report.articles + report.in_trash == report.texts
        sources = {library.article(each).document.source for each in articles}
        assert sources <= {body(number) for number in range(1, COUNT + 1)}
        for each in articles:
            assert library.article(each).document.proposals[0].proposers == ("张三",)
        assert library.search("提案者", 99).total == len(articles)


@pytest.mark.parametrize("spoil", [in_the_records, at_the_root_of_the_texts])
def test_numbers_corrections_trash_and_place_survive(
    wreck: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(wreck)
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert (report.corrections, report.in_trash, report.lost) == (2, 1, ())
    with open_library(new) as library:
        for number in (1, 3, 7, 24):
            assert library.article(number).document.source == body(number)
        assert library.article(3).document.head.newspaper == "钱塘晚报"
        assert library.undo(3).fields
        position = library.last_position()
        assert position is not None
        assert (position.article, position.offset) == (7, 11)
    assert [each.id for each in list_trash(new)] == [5]


def test_corrections_are_found_where_the_schema_itself_is_gone(wreck: Path, tmp_path: Path) -> None:
    in_the_first_page(wreck)
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert (report.corrections, report.from_pages) == (2, COUNT)
    with open_library(new) as library:
        assert library.article(7).document.head.newspaper == "钱塘晚报"
        assert library.article(7).document.source == body(7)


def test_what_is_lost_is_named_so_that_it_can_be_imported_again(
    wreck: Path, sound: Path, tmp_path: Path
) -> None:
    in_the_texts(wreck)
    new = tmp_path / "new.sqlite3"
    report = salvage(wreck, new, Task())
    assert report.lost
    for lost in report.lost:
        (number,) = lost.articles
        assert Path(lost.path) == sound.parent / f"{number:02}.txt"
    import_files(new, [Path(lost.path) for lost in report.lost], Task())
    with open_library(new) as library:
        assert len(library.reading_order()) == COUNT - 1
        assert min(library.reading_order()[-len(report.lost) :]) > 0
        assert library.upkeep.check().troubles == ()


def test_a_write_ahead_log_is_rescued_too(wreck: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(wreck)  # keeps the log from being put away
    other.execute("select count(*) from texts").fetchone()
    amend(wreck, 9, edits_of("article.newspaper", "新报"))
    assert wreck.with_name(wreck.name + "-wal").stat().st_size
    report = salvage(wreck, tmp_path / "new.sqlite3", Task())
    other.close()
    assert report.corrections == 3


def test_in_place_the_damaged_file_keeps_another_name(wreck: Path) -> None:
    in_the_articles(wreck)
    damaged = wreck.read_bytes()
    report, kept = salvage_in_place(wreck, Task())
    assert kept.read_bytes() == damaged
    assert report.texts == COUNT
    with open_library(wreck) as library:
        assert library.upkeep.check().troubles == ()
    assert {each.name for each in wreck.parent.iterdir() if "part" in each.name} == set()


def test_nothing_to_rescue_is_said_and_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(random.Random(1).randbytes(60_000))
    with pytest.raises(UnusableLibrary, match="没有找到") as refusal:
        salvage(path, tmp_path / "new.sqlite3", Task())
    assert refusal.value.advice
    assert list(tmp_path.iterdir()) == [path]


def test_a_rescue_replaces_no_file(wreck: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.sqlite3"
    target.touch()
    with pytest.raises(ExportRefused):
        salvage(wreck, target, Task())
    assert target.stat().st_size == 0


def test_every_table_is_either_rescued_or_made_anew(tmp_path: Path) -> None:
    """Who adds a table says here which of both it is."""
    db = Database(tmp_path / "library.sqlite3")
    migrations.apply(db)
    tables = {name for name in db.table_names() if not name.startswith(("sqlite_", "_sqlite_"))}
    shadows = {name for name in tables if name.startswith("article_index_")}
    known = {"texts", *OF_TEXTS, *BY_HAND, *OF_ARTICLES, *MADE_ANEW}
    assert tables - shadows == known
    db.close()


def test_raw_pages_hold_the_rows_that_sql_sees(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite3"
    db = sqlite3.connect(path)
    db.execute("create table things (id integer primary key, a, b, c, d)")
    values = [
        (n, None, 1.5 * n, "字" * n * 90, bytes(range(256)) * (n % 60)) for n in range(-5, 200)
    ]
    values += [(1 << 40, 0, 1, -(1 << 50), "尾")]
    db.executemany("insert into things values (?, ?, ?, ?, ?)", values)
    db.commit()
    wanted = set(db.execute("select * from things"))
    db.close()
    found = {(rowid, *row[1:]) for rowid, row in rows_in_pages(path) if len(row) == 5}
    assert wanted <= found
    path.write_bytes(path.read_bytes()[:-5000])
    assert list(rows_in_pages(path))


@pytest.mark.parametrize("spoil", [in_the_first_page, in_the_articles])
def test_a_damaged_library_is_told_from_a_file_that_never_was_one(
    wreck: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(wreck)
    with pytest.raises(DamagedLibrary, match="已损坏"), open_library(wreck) as library:
        library.reading_order()
    wreck.write_bytes(random.Random(1).randbytes(60_000))
    with pytest.raises(UnusableLibrary, match="不是电子报阅读机的文库"):
        open_library(wreck)


def test_a_salvage_that_ended_half_way_loses_nothing_that_was_only_in_the_log(
    sound: Path, tmp_path: Path
) -> None:
    """The log has been set aside with the damaged file, whose place nothing has taken yet."""
    library = tmp_path / "library.sqlite3"
    library.write_bytes(sound.read_bytes())
    with open_library(library):
        amend(library, 9, edits_of("article.newspaper", "余杭晨报"))
        left = tmp_path / "left" / "library.sqlite3"
        left.parent.mkdir()
        for suffix in ("", "-wal"):
            file = library.with_name(library.name + suffix)
            left.with_name(left.name + suffix).write_bytes(file.read_bytes())
    spoil_pages(left, pages_of(left, "proposals")[:1])
    set_aside(left, datetime(2026, 1, 1))
    assert not left.with_name("library.sqlite3-wal").exists()
    salvage_in_place(left, Task())
    with open_library(left) as opened:
        assert opened.article(9).document.head.newspaper == "余杭晨报"


def test_where_the_schema_is_gone_the_first_start_and_the_marks_of_pages_are_found(
    tmp_path: Path,
) -> None:
    library, target = tmp_path / "library.sqlite3", tmp_path / "rescued.sqlite3"
    import_seeds(library, Task())
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>某市日报</title>"
        '<meta name="ArticleTitle" content="关于停车的提案办结"><meta name="PubDate"'
        ' content="2025-03-05 08:00"></head><body><h1>关于停车的提案办结</h1>'
        f"<p>{body(1)}</p></body></html>",
        encoding="utf-8",
    )
    import_files(library, [page], Task())
    with sqlite3.connect(library) as db:
        db.execute("pragma wal_checkpoint(truncate)")
        before = [
            db.execute(f"select * from {table} order by 1").fetchall()
            for table in ("seeds", "carriers")
        ]
    db.close()
    assert all(before)
    spoil_pages(library, [1])
    salvage(library, target, Task())
    db = sqlite3.connect(target)
    assert [
        db.execute(f"select * from {table} order by 1").fetchall()
        for table in ("seeds", "carriers")
    ] == before
    db.close()
    with open_library(target) as opened:
        assert not new_seeds(opened)
