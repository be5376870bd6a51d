"""Which of the dates over an article is its own, and the year of one that prints none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader_app.domain.span import FieldSource, Origin
from reader_app.extraction.words.values import Range
from reader_app.text.clean import Clean
from reader_app.text.dates import PrintedDate


class DateMarks(NamedTuple):
    """The dates over an article, each with its rank; the reading machine's; a month alone."""

    dates: Sequence[tuple[int, PrintedDate, Range]]
    clocks: Sequence[PrintedDate]
    month: Range | None


_WEEKDAY_BESIDE = re.compile(r"[ ]{0,4}(?:星[ ]?期|周)[ ]?([一二三四五六日天])")


def put_date(
    clean: Clean, marks: DateMarks, values: dict[str, str], sources: dict[str, FieldSource]
) -> None:
    """Set the article's date among the head's values, as printed and as far as it is known."""
    if not marks.dates and marks.month:
        spans_of_month = clean.spans(*marks.month)
        values["date_raw"] = " ".join(clean.text[slice(*marks.month)].split())
        sources["date_raw"] = FieldSource((spans_of_month,), Origin.STATED, 0.8)
    if not marks.dates:
        return
    rank, found, place = max(marks.dates, key=lambda entry: entry[0])
    same = [one for one in marks.dates if one[0] == rank and one[1].iso == found.iso is not None]
    if same:  # 发布日期: 2019-11-19, and below it with the hour
        rank, found, place = max(same, key=lambda one: one[2][1] - one[2][0])
    spans = clean.spans(*place)
    confidence = {0: 0.75, 1: 0.9}.get(rank, 0.97)
    values["date_raw"] = " ".join(clean.text[place[0] : place[1]].split())
    sources["date_raw"] = FieldSource((spans,), Origin.STATED, confidence)
    if found.iso:
        values["date"] = found.iso
        sources["date"] = FieldSource((spans,), Origin.STATED, confidence)
        return
    inferred = _year_of(clean, marks, found)
    if inferred:
        values["date_inferred"], reason = inferred
        sources["date_inferred"] = FieldSource((spans,), Origin.INFERRED, 0.7, reason)


def _years_by_weekday(clean: Clean, found: PrintedDate, years: Sequence[int]) -> list[int]:
    """Of the years that the text speaks of, and the next, those in which the weekday fits."""
    beside = _WEEKDAY_BESIDE.match(clean.folded, found.end)
    if beside is None or not years:
        return []
    wanted = "一二三四五六日".index(beside[1].replace("天", "日"))
    near = sorted({*years, max(years) + 1}, key=lambda y: (-years.count(y), -y))
    return [y for y in near if _weekday(y, found.month, found.day) == wanted]


def _year_of(clean: Clean, marks: DateMarks, found: PrintedDate) -> tuple[str, str] | None:
    """The year of a date printed without one."""
    printed = clean.folded[found.start : found.end]
    clocks = marks.clocks or [one for rank, one, _ in marks.dates if one.iso and rank == 1]
    years = _years_told(clean.folded)
    if clocks and clocks[0].iso:
        clock = clocks[0]
        year = int(clocks[0].iso[:4])
        if (found.month, found.day) > (clock.month, clock.day):
            year -= 1
        iso = f"{year}-{found.month:02}-{found.day:02}"
        also = f"，文中也提到{year}年" if year in years else ""
        return (
            iso,
            f"只印了“{printed}”；阅读软件显示的日期是{clock.iso}，之前最近的这一天是{iso}{also}",
        )
    if fits := _years_by_weekday(clean, found, years):
        iso = f"{fits[0]}-{found.month:02}-{found.day:02}"
        return iso, f"只印了“{printed}”；所印的星期几与{fits[0]}年相合"
    if years:
        year = max(set(years), key=lambda y: (years.count(y), y))
        iso = f"{year}-{found.month:02}-{found.day:02}"
        return iso, f"只印了“{printed}”；文中提到最多的年份是{year}年"
    return None


_YEAR = re.compile(
    r"(?P<plan>(?:预计|计划|力争|确保|争取|拟|将[于在]?|[到至]|(?<=[\d年])[—-]|列入|明年|规划)[^。;,\n\d]{0,8}(?:20\d\d[—-])?)?"
    r"(?<!\d)(?P<year>20\d\d)年(?P<by>(?:\d{1,2}月)?(?:底|初|中旬|上旬|下旬)?(?:之?前|以前|动工|开工|启动|通车))?"
)


def _years_told(folded: str) -> list[int]:
    """The years that a text speaks of, without those it plans for if it has others."""
    found = list(_YEAR.finditer(folded))
    told = [int(one["year"]) for one in found if not one["plan"] and not one["by"]]
    return told or [int(one["year"]) for one in found]


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None
