"""The list of an issue's pages that a reading machine prints over or under every article."""

from __future__ import annotations

import re

from reader_app.text.clean import Clean
from reader_app.text.width import HAN

_NUMBER = r"[A-Z]{0,2}\d{1,3}(?:[-—~][A-Z]{0,2}\d{1,3})?"
_MARKS = r"[ ▸▶►▼▾▲△·•●○■□◆◇>»›+\-|\[\]【】☆★→*]*"
_NAME = rf"[{HAN}A-Za-z0-9·/、“”]{{2,12}}"
_ENTRY = (
    rf"(?:第[ ]?{_NUMBER}[ ]?版|{_NUMBER}[ ]?版|[A-Z]{{0,2}}\d{{2,3}})[ ]*[:·|\-—.]?[ ]*"
    rf"(?:{_NAME})?"
)
_ALONE = re.compile(rf"{_MARKS}(?P<entry>{_ENTRY}){_MARKS}(?:\(\d{{1,2}}(?:篇|条)?\))?")
_HEADS = re.compile(
    r"[ 【\[]*(?:版面|本期|今日|各版|报纸)(?:导航|目录|列表|导读|版面|一览)[】\]]?[ ]*:?[ ]*"
)
_SPELT = rf"{_MARKS}第?[ ]?{_NUMBER}[ ]?版[ ]*[:·|\-—.]?[ ]*(?:{_NAME})?(?=$|[ |,、;/\[\]])"
_SHORT = rf"{_MARKS}{_NUMBER}[ ]?[:·|\-—.]?[ ]?{_NAME}(?=$|[ |,、;/\[\]])"
_ROW = re.compile(rf"(?:{_HEADS.pattern})?(?:{_SPELT}[ |,、;/]*){{2,}}{_MARKS}")
_HEADED_ROW = re.compile(rf"{_HEADS.pattern}(?:{_SHORT}[ |,、;/]*){{2,}}{_MARKS}")
_BETWEEN = 10  # lines of titles that stand under a page's name in such a list


_TITLES_HEAD = re.compile(  # over the titles of a page's articles
    r"[ 【\[■●◆]*(?:标题|文章|本版(?:标题|文章|新闻|稿件)?|今日(?:标题|要目)|本期(?:标题|要目))"
    r"(?:导航|导读|列表|目录|索引|一览)?[】\]]?[ ]?:?[ ]*"
)
_MOST_TITLES = 14


def titles_list(clean: Clean, lines: list[str]) -> set[int]:
    """The titles of a page's articles under 标题导航, up to the next empty line."""
    for index, text in enumerate(lines[:_NEAR_TOP]):
        if len(text) > 12 or len(text.strip()) < 4 or not _TITLES_HEAD.fullmatch(text):
            continue
        stop = index + 1
        while stop < len(lines) and not clean.paragraphs[stop].blank_lines_before:
            stop += 1
        titles = lines[index + 1 : stop]
        told = any(len(title) > 44 or "。" in title for title in titles)
        if 0 < len(titles) <= _MOST_TITLES and stop < len(lines) and not told:
            return set(range(index, stop))
    return set()


_NEAR_TOP = 16  # lines


def page_list(clean: Clean) -> frozenset[int]:
    """The lines of lists of pages: 第01版:要闻, 第02版:综合 …, with the titles between them."""
    lines = [clean.folded_line(index) for index in range(len(clean.paragraphs))]
    found = {index for index, text in enumerate(lines) if _is_row(text)}
    found |= titles_list(clean, lines)
    run: list[int] = []
    numbers: list[str] = []
    for index, text in enumerate([*lines, ""]):
        entry = _ALONE.fullmatch(text) if index < len(lines) and len(text) <= 24 else None
        number = re.search(_NUMBER, entry["entry"]) if entry else None
        if number is not None and (not run or number.group() not in numbers):
            run.append(index)
            numbers.append(number.group())
            continue
        ends = index == len(lines) or len(text) > 40 or text.endswith(("。", ":", "!"))
        if run and (ends or number is not None or index - run[-1] > _BETWEEN):
            found |= _of_run(lines, run)
            run, numbers = ([index], [number.group()]) if number else ([], [])
    return frozenset(found)


def _of_run(lines: list[str], run: list[int]) -> set[int]:
    """The lines from the first page to the last, if they are enough for a list."""
    headed = run[0] > 0 and bool(_HEADS.fullmatch(lines[run[0] - 1]))
    spelt = all("版" in lines[index] for index in run)
    if not (spelt or headed) or len(run) < (2 if headed or run[-1] - run[0] < 3 else 3):
        return set()
    return set(range(run[0] - headed, run[-1] + 1))


def _is_row(text: str) -> bool:
    """Whether one line lists several pages: 版面导航:T01 封面|T02 聚焦|T03 声音."""
    return len(text) <= 200 and bool(_ROW.fullmatch(text) or _HEADED_ROW.fullmatch(text))
