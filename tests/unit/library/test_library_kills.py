"""A process killed at any moment leaves a sound library with all that it called saved."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from busy_writer import body
from library_samples import article

from reader_app.errors import NotInLibrary
from reader_app.library.opening import read_opening
from reader_app.library.store import Library, open_library

WRITER = Path(__file__).with_name("busy_writer.py")


def killed_writer(path: Path, first: int, lines: int, seconds: float) -> list[list[str]]:
    """What a writer said before it was killed: after so many lines, and a moment more."""
    process = subprocess.Popen(
        [sys.executable, str(WRITER), str(path), str(first)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    said = [process.stdout.readline() for _ in range(lines)]
    time.sleep(seconds)  # the moment, within some write, is the point of the test
    process.kill()
    said += process.stdout
    process.stdout.close()
    process.wait()
    return [line.split() for line in said if line.endswith("\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="a process there cannot be killed so")
def test_a_killed_writer_leaves_whole_articles_and_loses_nothing(path: Path) -> None:
    chance = random.Random(20)
    numbers: dict[int, int] = {}  # article → what it was made of
    days: dict[int, str] = {}
    removed: set[int] = set()
    place = 0
    for turn in range(14):
        said = killed_writer(
            path, turn * 1000, lines=chance.randrange(12), seconds=chance.uniform(0, 0.02)
        )
        for what, article_id, *value in said:
            match what:
                case "added":
                    numbers[int(article_id)] = int(value[0])
                case "dated":
                    days[int(article_id)] = value[0]
                case "read" if int(value[0]) % 3:  # of those that will not be removed
                    place = int(article_id)
                case "removed":
                    removed.add(int(article_id))
        opening = read_opening(path)  # before anybody has put the file in order
        with open_library(path) as library:
            report = library.upkeep.check()
            assert report.troubles == ()
            for article_id in removed:
                with pytest.raises(NotInLibrary):
                    library.article(article_id)
            for article_id in numbers.keys() - removed:
                see_that_it_is_whole(library, article_id, numbers, days)
            position = library.last_position()
        assert (opening is not None) == bool(report.articles)
        if place:
            assert position is not None
            assert position.article >= place  # one more may have been saved than was said
    assert len(numbers) > 14
    assert removed


def see_that_it_is_whole(
    library: Library, article_id: int, numbers: dict[int, int], days: dict[int, str]
) -> None:
    number = numbers[article_id]
    try:
        stored = library.article(article_id)
    except NotInLibrary:
        assert number % 3 == 0  # removed, and killed before it could say so
        return
    wanted = article(body(number), headline=f"标题{number}", newspaper="某报")
    assert stored.document.source == wanted.source
    assert stored.document.blocks == wanted.blocks
    if article_id in days:
        assert stored.document.head.date == days[article_id]


@pytest.mark.skipif(sys.platform == "win32", reason="a process there cannot be killed so")
@pytest.mark.parametrize("milliseconds", [0, 2, 5, 10])
def test_a_first_start_that_is_killed_can_be_done_again(tmp_path: Path, milliseconds: int) -> None:
    path = tmp_path / "library.sqlite3"
    killed_writer(path, 1, lines=0, seconds=milliseconds / 1000)
    with open_library(path) as library:
        assert library.upkeep.check().sound


def test_two_writers_wait_for_each_other(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from library_samples import article\n"
        "from reader_app.library.store import open_library\n"
        "for each in range(30):\n"
        "    with open_library(Path(sys.argv[1])) as library:\n"
        "        text = f'{sys.argv[2]}的第{each}篇'\n"
        "        library.add([article(text)], path='', encoding='', rules_version='1')\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name], cwd=WRITER.parent)
        for name in "甲乙丙"
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0, 0]
    with open_library(path) as library:
        assert library.upkeep.check().troubles == ()
        assert library.search("甲的第", 9).total == 30
        assert len(library.reading_order()) == 90
