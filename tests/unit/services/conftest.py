"""A library with nothing in it yet, and texts to put there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

PAGE = """\
某某日报
2025年03月05日 星期三

{headline}

　　{body}
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library" / "library.sqlite3"


@pytest.fixture
def sql(library: Path) -> Callable[[str], list[Any]]:
    """Speak to the library's file as another program would."""

    def run(statement: str) -> list[Any]:
        with closing(sqlite3.connect(library)) as db, db:
            return db.execute(statement).fetchall()

    return run


@pytest.fixture
def make_outdated(sql: Callable[[str], list[Any]]) -> Callable[[], None]:
    """As if an older version of the program had read every article, and badly."""

    def make() -> None:
        sql("update articles set rules_version = 'older', headline = ''")

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Put a small article into a file."""

    def write(name: str, body: str = "正文。", headline: str = "一条新闻") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(headline=headline, body=body), encoding="utf-8")
        return path

    return write
