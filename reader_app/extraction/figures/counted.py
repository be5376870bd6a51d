"""Figures with their counters, 358件, and how a row that words one is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader_app.extraction.figures.needed_word import needed_word

_NOT_OF_CASES = "月|年|百|多|单位|部门|承办|方面|界别|党派|民主|专|乡|镇|街|县|市|区|责任"
COUNTERS = f"件次|件|份|个(?!{_NOT_OF_CASES})|条|项|篇"
# Of bounded length, so that endless digits cost no more than their characters.
DIGITS = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})"
HAN_NUMBER = "(?<![零〇一二两三四五六七八九十百千万])[零〇一二两三四五六七八九十百千万]{1,18}"

FIGURE = rf"(?P<n>{DIGITS}|{HAN_NUMBER})(?P<unit>{COUNTERS})"
COUNTS = re.compile("[\\d零〇一二两三四五六七八九十百千万][件份个条项篇]")
"""What every text holds that has a figure with its counter."""
STRETCH = "[^,;。:!?0-9]{0,14}?"


class FigureRow(NamedTuple):
    """A figure's name, and how it is worded."""

    key: str
    pattern: re.Pattern[str]
    shared: bool  # the figure says something else besides: 立案的80件提案全部办结
    word: str  # that is part of the wording, whatever else is
    counted: bool  # the figure stands before a counter


def row(key: str, wording: str, shared: bool = False) -> FigureRow:
    pattern = re.compile(wording.replace("#", FIGURE).replace("~", STRETCH))
    return FigureRow(key, pattern, shared, needed_word(wording), "#" in wording)


PEOPLE = "(?:名|位|人)"
HOUSES = "(?:个|家)"
NUMBER = rf"(?P<n>{DIGITS}|{HAN_NUMBER})"

NUMBER_PLAIN = rf"(?:{DIGITS}|{HAN_NUMBER})"

NUMBERS = re.compile(rf"{DIGITS}|{HAN_NUMBER}")
