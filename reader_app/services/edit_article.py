"""Set right by hand what a page does not say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from reader_app.domain.correction import Edit, Verdict
from reader_app.domain.library_rows import LibraryChange
from reader_app.errors import ReaderError
from reader_app.services.correct_values import amend
from reader_app.text.dates import typed_date
from reader_app.text.folding import fold

NEWSPAPER, DATE = "article.newspaper", "article.date"
PAGE_NO, PAGE_NAME = "article.page_no", "article.page_name"
_LONGEST_NAME, _LONGEST_NUMBER = 40, 8


def set_place(
    library: Path, article_id: int, typed: Mapping[str, str], today: date | None = None
) -> LibraryChange:
    """Say from which paper, day and page an article is: one step, to be undone as one.

    ``typed`` has what was typed by field (``NEWSPAPER``, ``DATE``, ``PAGE_NO``, ``PAGE_NAME``);
    nothing typed goes back to what is printed. The article moves to where it then belongs.
    Raises ReaderError for a name no paper can have, and for a day that lies ahead or is none of
    2025-11-14, 2025/11/14, 2025年11月14日.
    """
    values = {path: _READ[path](words) for path, words in typed.items()}
    day = values.get(DATE)
    if day and date.fromisoformat(day) > (today or date.today()):
        raise ReaderError(f"{day} 还没有到。", "请检查年份。")
    edits = [
        Edit(path, Verdict.CORRECTED if value is not None else None, value)
        for path, value in values.items()
    ]
    return amend(library, article_id, edits)


def _name(typed: str) -> str | None:
    name = " ".join(typed.split())
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise ReaderError(f"名称太长，请不要超过 {_LONGEST_NAME} 个字。")
    return name or None


def _number(typed: str) -> str | None:
    """第03版, ０３ and 03 are the same page."""
    number = fold("".join(typed.split())).upper().removeprefix("第").removesuffix("版")
    if len(number) > _LONGEST_NUMBER or not number.isprintable():
        raise ReaderError(f"“{typed.strip()}”不是版次。", "请写成 03 或 A01 的样子。")
    return number or None


def _day(typed: str) -> str | None:
    if not typed.strip():
        return None
    day = typed_date(typed)
    if day is None:
        raise ReaderError(f"“{typed.strip()}”不是一个日期。", "请按 2025-11-14 的样子填写。")
    return day.isoformat()


_READ = {NEWSPAPER: _name, DATE: _day, PAGE_NO: _number, PAGE_NAME: _name}
