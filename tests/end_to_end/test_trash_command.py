"""Nothing is deleted for good without a word."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.services.import_files import import_files
from reader_app.services.trash import list_trash, remove_article
from reader_app.tasks import Task


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """With an article in its trash, and the samples."""
    library = tmp_path / "library.sqlite3"
    page = tmp_path / "page.txt"
    page.write_text("一条新闻\n\n正文。", encoding="utf-8")
    ((number,),) = (file.articles for file in import_files(library, [page], Task()).files)
    remove_article(library, number)
    return library


def empty(library: Path, *options: str, typed: str | None = None) -> tuple[int, str]:
    """``typed`` on a terminal; without it there is none."""
    master, terminal = pty.openpty()
    here = {"stdin": terminal, "stderr": terminal} if typed is not None else {}
    if typed is not None:
        os.write(master, typed.encode())
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", "--library", library, "trash", "empty", *options],
        **{"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE, **here},
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
        timeout=120,
    )
    os.close(terminal)
    told = os.read(master, 10_000) if typed is not None else done.stderr
    os.close(master)
    return done.returncode, told.decode()


def test_without_a_terminal_it_needs_a_yes(library: Path) -> None:
    code, told = empty(library)
    assert code == 1
    assert "--yes" in told
    assert len(list_trash(library)) == 1
    code, told = empty(library, "--yes")
    assert code == 0
    assert "1 article deleted for good" in told
    assert list_trash(library) == ()
    assert empty(library)[0] == 0  # nothing to lose


@pytest.mark.parametrize(("typed", "left"), [("y\n", 0), ("n\n", 1), ("\n", 1)])
def test_on_a_terminal_it_asks(library: Path, typed: str, left: int) -> None:
    code, told = empty(library, typed=typed)
    assert "Delete the 1 article in the trash for good?" in told
    assert (code, len(list_trash(library))) == (left, left)
