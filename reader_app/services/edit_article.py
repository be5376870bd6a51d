"""Set right by hand what a page does not say."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from reader_app.domain.correction import Edit, Verdict
from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import ReaderError
from reader_app.services.correct_values import amend

_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_LONGEST_NAME = 60


def set_publication(library: Path, article_id: int, name: str | None) -> LibraryChange:
    """Say which paper an article is from; ``None`` goes back to what is printed.

    The article moves to that paper. Raises ReaderError for a name no paper can have.
    """
    return _correct(library, article_id, "article.newspaper", _name(name))


def set_date(library: Path, article_id: int, date: str | None) -> LibraryChange:
    """Say of which day an article is; ``None`` goes back to what is printed.

    Takes 2025-11-14, 2025/11/14, 2025年11月14日. Raises ReaderError for anything else.
    """
    return _correct(library, article_id, "article.date", _day(date))


def _correct(library: Path, article_id: int, field: str, value: str | None) -> LibraryChange:
    edit = Edit(field, Verdict.CORRECTED if value is not None else None, value)
    return amend(library, article_id, [edit])


def _name(name: str | None) -> str | None:
    name = " ".join((name or "").split())
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise ReaderError("这不像一个报纸名称。", f"请写不超过 {_LONGEST_NAME} 个字的名称。")
    return name or None


def _day(text: str | None) -> str | None:
    if not (text and text.strip()):
        return None
    match = _DATE.fullmatch(text.strip())
    try:
        if match:
            return date(*map(int, match.groups())).isoformat()
    except ValueError:
        pass  # the 31st of February: said below
    raise ReaderError(f"“{text.strip()}”不是日期。", "请写成 2025-11-14 的样子。")
