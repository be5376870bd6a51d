"""A library with nothing in it yet, and texts to put there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
def write(tmp_path: Path) -> Callable[..., Path]:
    """Put a small article into a file."""

    def write(name: str, body: str = "正文。", headline: str = "一条新闻") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(headline=headline, body=body), encoding="utf-8")
        return path

    return write
