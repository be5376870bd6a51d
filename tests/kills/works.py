"""What the processes do that are killed. Each line is printed only after the call returned.

``python -m tests.kills.works`` is a process that has everything imported and makes a child for
each order it reads, since a fresh start would take most of the time. The orders are JSON lines.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from reader_app.library.store import open_library
from reader_app.services.back_up import back_up, back_up_daily, restore_backup
from reader_app.services.correct_values import amend, edits_of, redo, undo
from reader_app.services.import_files import import_files
from reader_app.services.reading import remember_position
from reader_app.services.recut_article import join_articles, split_article
from reader_app.services.salvage import salvage_in_place
from reader_app.services.trash import empty_trash, remove_article, restore_articles
from reader_app.tasks import Task

CONTENT = "【提案主要内容】"


def page(number: int) -> str:
    """A page with one proposal, long enough to fill several pages of the file."""
    return (
        f"某市日报 2025年1月{number % 28 + 1}日\n第{number}号提案\n"
        f"《关于办好第{number}件事的建议》\n提案者：张三\n主办单位：区民政局\n{CONTENT}\n"
        + "".join(chr(0x4E00 + (number * 31 + place * 7) % 4000) for place in range(2500))
    )


def revised(turn: int) -> str:
    """What a page says after so many turns."""
    return f"{page(turn % 12)}\n此稿第{turn}次修改。\n"


def say(*words: object) -> None:
    print(*words, flush=True)


def importing(library: Path, folder: Path, first: int) -> None:
    for number in itertools.count(first):
        file = folder / f"{number}.txt"
        file.write_text(page(number), encoding="utf-8")
        (imported,) = import_files(library, [file], Task()).files
        say("added", *imported.articles, number)


def correcting(library: Path, folder: Path, first: int) -> None:
    """Corrects, takes back, corrects again: the last said is what must stand."""
    with open_library(library) as opened:
        articles = opened.reading_order()
    for turn in itertools.count(first):
        article = articles[turn % len(articles)]
        amend(library, article, edits_of("article.newspaper", f"报{turn}"))
        say("corrected", article, f"报{turn}")
        if turn % 3 == 0:
            say("undoing", article)
            undo(library, article)
            redo(library, article)
            say("corrected", article, f"报{turn}")
        remember_position(library, article, turn)
        say("read", article, turn)


def discarding(library: Path, folder: Path, first: int) -> None:
    with open_library(library) as opened:
        articles = opened.reading_order()
    for article in itertools.cycle(articles):
        remove_article(library, article)
        say("removed", article)
        if article % 5 == 0 and first % 4 == 0:
            empty_trash(library)
            say("emptied", article)
            return
        restore_articles(library, [article])
        say("restored", article)


def migrating(library: Path, folder: Path, first: int) -> None:
    with open_library(library):
        say("migrated", 0)


def backing_up(library: Path, folder: Path, first: int) -> None:
    """The copy of the day, and one to a name that stands already."""
    for turn in itertools.count(first):
        os.utime(library)
        back_up_daily(library, Task(), datetime(2020, 1, 1) + timedelta(days=turn))
        back_up(library, folder / "copy.sqlite3", replace=True)
        say("copied", turn)


def restoring(library: Path, folder: Path, first: int) -> None:
    """Now the one backup, now the other."""
    for turn in itertools.count(first):
        restore_backup(library, folder / f"{'ab'[turn % 2]}.sqlite3", Task())
        shutil.rmtree(library.parent / "backups")
        say("restored", "ab"[turn % 2])


def recutting(library: Path, folder: Path, first: int) -> None:
    """Corrects, splits and joins again: the correction goes with the first piece."""
    with open_library(library) as opened:
        articles = opened.reading_order()
        sources = [opened.article(article).document.source for article in articles]
    for turn in itertools.count(first):
        place = turn % len(articles)
        article = articles[place]
        amend(library, article, edits_of("article.newspaper", f"报{turn}"))
        say("corrected", article, turn)
        change = split_article(library, article, sources[place].index(CONTENT))
        (other,) = change.articles - {article}
        say("split", article, other)
        if turn % 2:
            join_articles(library, article, other)
        else:
            undo(library, article)
        say("whole", article)


def renewing(library: Path, folder: Path, first: int) -> None:
    """Other words come to the path that a text came from."""
    for turn in itertools.count(first):
        file = folder / f"{turn % 12}.txt"
        file.write_text(revised(turn), encoding="utf-8")
        (imported,) = import_files(library, [file], Task()).files
        assert str(imported.status) == "renewed", imported
        say("renewed", *imported.articles, turn)


def salvaging(library: Path, folder: Path, first: int) -> None:
    say("begun")
    salvage_in_place(library, Task())
    say("salvaged")


WORKS: dict[str, Callable[[Path, Path, int], None]] = {
    work.__name__: work
    for work in (
        *(importing, correcting, discarding, migrating, backing_up, restoring),
        *(recutting, renewing, salvaging),
    )
}


def main() -> None:
    say("ready")
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            say("pid", os.getpid())
            WORKS[order["work"]](Path(order["library"]), Path(order["folder"]), order["first"])
            say("over")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        say("gone", os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status))


if __name__ == "__main__":
    main()
