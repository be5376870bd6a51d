"""Killed at any moment, a library opens, is sound, and has all that was reported as saved.

Some fifty kills here; ``make kills`` does six hundred (``READER_KILLS`` says how many).
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader_app.errors import NotInLibrary
from reader_app.library.migrations import migrations
from reader_app.library.opening import read_opening
from reader_app.library.store import Library, open_library
from reader_app.services.correct_values import amend, edits_of
from reader_app.services.import_files import import_files
from reader_app.services.recut_article import join_articles
from reader_app.services.salvage import salvage_in_place
from reader_app.services.versions import versions
from reader_app.tasks import Task
from tests.conftest import PROJECT
from tests.kills.works import CONTENT, page, revised

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process there is not killed so")
KILLS = int(os.environ.get("READER_KILLS", "54"))  # in all, over nine kinds of work
EACH = max(KILLS // 9, 1)


class Killer:
    """Gives orders to a process that makes children, and kills these."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kills.works"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
        )
        assert self._read() == ["ready"]

    def kill(
        self, work: str, library: Path, folder: Path, first: int, lines: int, seconds: float
    ) -> list[list[str]]:
        """What the child said before it was killed: after so many lines and a moment more."""
        order = {"work": work, "library": str(library), "folder": str(folder), "first": first}
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        _, pid = self._read()
        said: list[list[str]] = []
        while len(said) < lines and not _is_over(said):
            said.append(self._read())
        if not _is_over(said):
            time.sleep(seconds)  # the moment, within some write, is the point of the test
            with contextlib.suppress(ProcessLookupError):  # it came to its end in that moment
                os.kill(int(pid), signal.SIGKILL)
        while not said or said[-1][0] != "gone":
            said.append(self._read())
        assert said[-1][1] in ("9", "0"), said  # no fault of the work itself
        return [each for each in said if each[0] not in ("over", "gone")]

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(20)

    def _read(self) -> list[str]:
        assert self._process.stdout
        return self._process.stdout.readline().split()


def _is_over(said: list[list[str]]) -> bool:
    return bool(said) and said[-1][0] in ("over", "gone")


@pytest.fixture
def killer() -> Iterator[Killer]:
    made = Killer()
    yield made
    made.close()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen articles."""
    folder = tmp_path_factory.mktemp("filled")
    for number in range(12):
        (folder / f"{number}.txt").write_text(page(number), encoding="utf-8")
        import_files(folder / "library.sqlite3", [folder / f"{number}.txt"], Task())
    with sqlite3.connect(folder / "library.sqlite3") as db:
        db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    return folder / "library.sqlite3"


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "library.sqlite3"))


def chances(name: str) -> Iterator[tuple[int, int, float]]:
    """Turn, lines to hear, and a moment in seconds."""
    chance = random.Random(f"{name} {KILLS}")
    for turn in range(EACH):
        yield turn, chance.randrange(1, 6), chance.uniform(0, 0.03)


def open_what_was_left(path: Path) -> Library:
    """The library, its file and all that follows from its texts sound."""
    read_opening(path)
    library = open_library(path)
    db = library._db
    assert db.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert db.execute("pragma foreign_key_check").fetchall() == []
    assert library.upkeep.check().troubles == ()
    return library


def see_that_it_is_sound(path: Path) -> Library:
    """The library, opened after the file was looked at as it was left."""
    library = open_what_was_left(path)
    for article in library.reading_order():
        document = library.article(article).document
        assert [each.proposers for each in document.proposals] == [("张三",)]
        number = document.proposals[0].number
        assert number is not None
        assert document.source == page(number)
    return library


def test_imports(killer: Killer, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    saved: dict[int, int] = {}
    for turn, lines, moment in chances("imports"):
        for what, *values in killer.kill("importing", path, tmp_path, turn * 100, lines, moment):
            assert what == "added"
            saved[int(values[0])] = int(values[1])
        with see_that_it_is_sound(path) as library:
            for article, number in saved.items():
                assert library.article(article).document.source == page(number)
    assert len(saved) >= EACH


def test_corrections_and_reading_positions(killer: Killer, library: Path, tmp_path: Path) -> None:
    last = 0
    for turn, lines, moment in chances("corrections"):
        said = killer.kill("correcting", library, tmp_path, turn * 1000, lines, moment)
        names: dict[int, str] = {}
        for what, article, *rest in said:
            if what == "corrected":
                names[int(article)] = rest[0]
            elif what == "undoing":  # may be killed with the value taken back
                names.pop(int(article), None)
        read = [int(each[2]) for each in said if each[0] == "read"]
        last = max([last, *read])
        with see_that_it_is_sound(library) as opened:
            for corrected, name in names.items():
                shown = opened.article(corrected).document.head.newspaper
                assert shown is not None
                # One more may have been saved than was said.
                assert int(shown[1:]) >= int(name[1:])
            position = opened.last_position()
        assert not last or position is not None
        assert not last or position.offset >= last


def test_the_trash(killer: Killer, library: Path, tmp_path: Path) -> None:
    with open_library(library) as opened:
        there = set(opened.reading_order())
    for turn, lines, moment in chances("trash"):
        said = killer.kill("discarding", library, tmp_path, turn, lines, moment)
        with see_that_it_is_sound(library) as opened:
            standing, lying = set(opened.reading_order()), {each.id for each in opened.trash()}
            gone = there - standing - lying
            assert not standing & lying
            assert all(number % 5 == 0 for number in gone)
            for what, number in (each for each in said[-1:] if len(each) == 2):
                if what == "emptied":
                    with pytest.raises(NotInLibrary):
                        opened.article(int(number))
            opened.restore(lying)
        there = standing | lying


def test_migrations(killer: Killer, tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite3"
    db = Database(old)
    migrations.apply(db, stop_before="m005_trash")
    db.executescript(
        "insert into publications values (1, null, 'newspaper', '2');"
        "insert into issues values (1, 1, null, null);"
        "insert into pages values (1, 1, null, null, '~');"
    )
    for number in range(1, 60):
        text = page(number)
        db.execute(
            "insert into texts values (?, ?, 'f', '', 'utf-8', '', 1, ?)",
            [number, str(number), text],
        )
        db.execute(
            "insert into articles (id, text_id, part, page_id, headline, genre, genre_confidence,"
            " proposal_count, task_count, finding_count, characters, rules_version)"
            " values (?, ?, 0, 1, '', 'near_miss', 0, 0, 0, 0, 0, '1')",
            [number, number],
        )
        db.execute(
            "insert into heads (article_id, headline, byline, sources, blocks)"
            " values (?, '', '[]', '{}', ?)",
            [number, json.dumps([["paragraph", 0, len(text)]])],
        )
    db.close()
    for turn, _, moment in chances("migrations"):
        path = tmp_path / f"{turn}" / "library.sqlite3"
        path.parent.mkdir()
        shutil.copy(old, path)
        killer.kill("migrating", path, tmp_path, 0, lines=0, seconds=moment * 4)
        with open_library(path) as library:
            assert library._db.execute("pragma integrity_check").fetchall() == [("ok",)]
            assert library._db.execute("pragma foreign_key_check").fetchall() == []
            assert len(library.reading_order()) == 59
            assert library.article(17).document.source == page(17)
            assert library.search("提案者", 99).total == 59
        shutil.rmtree(path.parent)


def test_backups(killer: Killer, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    for turn, lines, moment in chances("backups"):
        said = killer.kill("backing_up", library, tmp_path, turn * 1000, min(lines, 2), moment)
        if any(each[0] == "copied" for each in said):
            assert target.exists()
        for copy in [target, *(tmp_path / "backups").glob("[!.]*")]:
            if copy.exists():
                with see_that_it_is_sound(copy) as opened:
                    assert len(opened.reading_order()) == 12
        see_that_it_is_sound(library).close()


def test_restoring(killer: Killer, library: Path, tmp_path: Path) -> None:
    for name, kept in (("a", 12), ("b", 7)):
        with open_library(library) as opened:
            for article in opened.reading_order()[kept:]:
                opened.remove(article)
            opened.copy_to(tmp_path / f"{name}.sqlite3", replace=False)
    for turn, lines, moment in chances("restoring"):
        killer.kill("restoring", library, tmp_path, turn, min(lines, 2), moment)
        with see_that_it_is_sound(library) as opened:
            assert len(opened.reading_order()) in (12, 7)


def test_splitting_and_joining(killer: Killer, library: Path, tmp_path: Path) -> None:
    pages = {page(number).replace("\n", "") for number in range(12)}
    for turn, lines, moment in chances("recutting"):
        said = killer.kill("recutting", library, tmp_path, turn * 1000, lines + 2, moment)
        with open_what_was_left(library) as opened:
            sources = {
                article: opened.article(article).document.source
                for article in opened.reading_order()
            }
            for _, article, name in (each for each in said if each[0] == "corrected"):
                shown = opened.article(int(article)).document.head.newspaper
                assert shown is not None
                assert int(shown[1:]) >= int(name)
        heads = [article for article, source in sources.items() if CONTENT not in source]
        tails = {article for article, source in sources.items() if source.startswith(CONTENT)}
        whole = {each for article, each in sources.items() if article not in {*heads, *tails}}
        assert len(heads) == len(tails) <= 1
        for head, tail in zip(heads, tails, strict=True):
            whole.add(sources[head] + sources[tail])
            join_articles(library, head, tail)
        assert {source.replace("\n", "") for source in whole} == pages  # joined by an empty line
        assert len(sources) == 12 + len(heads)


def test_new_versions_and_what_was_corrected(killer: Killer, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    files = [tmp_path / f"{number}.txt" for number in range(12)]
    for number, file in enumerate(files):
        file.write_text(page(number), encoding="utf-8")
    articles = [each.articles[0] for each in import_files(path, files, Task()).files]
    for number, article in enumerate(articles):
        amend(path, article, edits_of("article.newspaper", f"报{number}"))
        amend(path, article, edits_of("proposals.1.proposers", ["李四"]))
    last = dict.fromkeys(articles, -1)
    for turn, lines, moment in chances("renewing"):
        for _, article, revision in killer.kill(
            "renewing", path, tmp_path, turn * 1200, lines, moment
        ):
            last[int(article)] = int(revision)
        with open_what_was_left(path) as opened:
            assert sorted(opened.reading_order()) == sorted(articles)
            for number, article in enumerate(articles):
                document = opened.article(article).document
                assert document.head.newspaper == f"报{number}"
                assert document.proposals[0].proposers == ("李四",)
                if document.source != page(number):
                    at = int(document.source.rsplit("第", 1)[1].split("次")[0])
                    assert at >= last[article]  # one more may have been saved than was said
                    assert document.source == revised(at)
                    last[article] = at
        for number, article in enumerate(articles):
            known = versions(path, article)
            assert [each.version for each in known] == [*range(len(known), 0, -1)]
            assert len(known) > 1 or last[article] < 0, number


def test_salvage(killer: Killer, library: Path, tmp_path: Path) -> None:
    """A library that is damaged has its last changes in the log beside it."""
    wreck, log = tmp_path / "wreck.sqlite3", tmp_path / "wreck.sqlite3-wal"
    with open_library(library) as opened:
        articles = opened.reading_order()
        for article in articles[::2]:
            amend(library, article, edits_of("article.newspaper", f"报{article}"))
        shutil.copy(library, wreck)
        shutil.copy(library.with_name(library.name + "-wal"), log)
    spoil_a_page_of(wreck, "proposals")
    for turn, lines, moment in chances("salvage"):
        path = tmp_path / f"{turn}" / "library.sqlite3"
        path.parent.mkdir()
        shutil.copy(wreck, path)
        shutil.copy(log, path.with_name(path.name + "-wal"))
        killer.kill("salvaging", path, tmp_path, 0, min(lines, 2), moment * 20)
        if not is_sound(path, tmp_path):
            salvage_in_place(path, Task())
        with see_that_it_is_sound(path) as opened:
            assert sorted(opened.reading_order()) == sorted(articles)
            for article in articles[::2]:
                assert opened.article(article).document.head.newspaper == f"报{article}"
        shutil.rmtree(path.parent)


def spoil_a_page_of(library: Path, table: str) -> None:
    db = sqlite3.connect(f"file:{library}?immutable=1", uri=True)
    (root,) = db.execute("select rootpage from sqlite_master where name = ?", [table]).fetchone()
    (size,) = db.execute("pragma page_size").fetchone()
    db.close()
    with library.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x5a" * size)


def is_sound(library: Path, folder: Path) -> bool:
    """Told by a copy, since to look into a library may already change it."""
    copy = Path(shutil.copy(library, folder / "copy.sqlite3"))
    log = library.with_name(library.name + "-wal")
    if log.exists():
        shutil.copy(log, folder / "copy.sqlite3-wal")
    db = sqlite3.connect(copy)
    try:
        return db.execute("pragma integrity_check").fetchall() == [("ok",)]
    except sqlite3.DatabaseError:
        return False
    finally:
        db.close()
        for file in folder.glob("copy.sqlite3*"):
            file.unlink()
