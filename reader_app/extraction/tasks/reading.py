"""What rows of tasks tell in their own words: a count before them, and how far a task has come."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.rows import SPOKEN, Cell, Row, cell, without_numbering
from reader_app.extraction.words.printed_number import number
from reader_app.text.clean import Clean

_OWN_COUNT = re.compile(  # 1.新建…, (一)新建…, 一、新建…, 一是新建…
    r"\(?(?P<n>\d{1,3})(?:\)[、.]?|[.、](?!\d))|\(?(?P<han>[一二三四五六七八九十]{1,3})[)、.]"
    rf"|(?P<spoken>{SPOKEN})"
)
_HAN_DIGITS = re.compile("[一二三四五六七八九十]{1,3}")
_LEAD = r"(?:目前|现已?|当前|现在)[,:]{1,2}"  # a label; 截至目前 is part of what is told
SINCE = (
    r"截至|截止|至今|今年以来|上半年|[前一二三四]{1,2}季度末?|目前|现已"
    r"|当前|\d{1,2}月底?,?已|均?已(?!经?批复的)"
)
_TELLS = re.compile(rf"[。;](?:{_LEAD}|(?=(?:{SINCE})[^。]{{3}}))")


def counted(clean: Clean, rows: list[Row]) -> list[Row]:
    """Rows whose tasks count themselves (1.新建公路80公里), where no column has their numbers."""
    if any(Role.SEQ in row.cells for row in rows):
        return rows
    tasks = [row for row in rows if Role.CONTENT in row.cells]
    for role in (Role.CONTENT, Role.GROUP):
        firsts = [row.cells[role][0] for row in tasks if role in row.cells]
        if len(firsts) == len(tasks) and _count_up(
            [clean.folded[one.start : one.end] for one in firsts]
        ):
            for row, first in zip(tasks, firsts, strict=True):
                row.cells[Role.SEQ] = [first]
                row.cells[role][0] = without_numbering(clean, first)
            break
    return rows


def _count_up(texts: list[str]) -> bool:
    """Whether all begin with a number, each with the next one or again with 1."""
    numbers = [_OWN_COUNT.match(text) for text in texts]
    counts = [_count_of(found) for found in numbers if found]
    follow = all(b in (a + 1, 1) for a, b in pairwise(counts))
    return len(counts) == len(texts) > 1 and counts[0] == 1 and follow


def _count_of(found: re.Match[str]) -> int:
    digits = _HAN_DIGITS.search(found["spoken"] or "")
    return number(digits[0] if digits else found["n"] or found["han"]) or 0


def told_within(clean: Clean, rows: list[Row]) -> list[Row]:
    """Rows whose tasks go on with how far they have come, where no cell is for that.

    更换排水管1800米。目前,已更换1260米。
    """
    tasks = [row for row in rows if Role.CONTENT in row.cells]
    lacking = [row for row in tasks if Role.PROGRESS not in row.cells]
    if len(tasks) < 2 or not all(map(_goes_on, tasks)):
        return rows
    found = [_told_in(clean, row.cells[Role.CONTENT][-1]) for row in lacking]
    told = sum(1 for one in found if one) + len(tasks) - len(lacking)
    if told * 2 > len(tasks):
        last = (row.cells[Role.CONTENT][-1] for row in lacking)
        found = [
            tells or _second_sentence(clean, one) for tells, one in zip(found, last, strict=True)
        ]
    else:
        found = _told_behind(clean, lacking, len(tasks) - len(lacking))
    for row, within in zip(lacking, found, strict=False):
        if within:
            row.cells[Role.CONTENT][-1], progress = within
            row.add(Role.PROGRESS, progress)
    return rows


def _goes_on(row: Row) -> bool:
    """Whether a row's progress, if it has any, goes on with the paragraph of its task."""
    progress = row.cells.get(Role.PROGRESS)
    return progress is None or progress[0].paragraph == row.cells[Role.CONTENT][-1].paragraph


def _told_in(clean: Clean, one: Cell) -> tuple[Cell, Cell] | None:
    tells = _TELLS.search(clean.folded, one.start + 4, one.end)
    if tells is None or one.end - tells.end() < 4:
        return None
    content = cell(clean, one.start, tells.start() + 1, one.paragraph)
    return content, cell(clean, tells.end(), one.end, one.paragraph)


REPORTS = re.compile(
    "(?:完成|进展|落实|推进|进度|办理|实施)情况|进展|进度|通报|成绩单|答卷|兑现|交账"
)
_HEAD = 400  # characters in which a page says what it is
_FIRST_SENTENCE = re.compile(r"[^。]{4,120}。(?=[^。]{3})")


def _told_behind(clean: Clean, tasks: list[Row], known: int) -> list[tuple[Cell, Cell] | None]:
    """新增就业1.5万人。已新增1.62万人。: on a page that reports, what stands behind each task.

    Nothing, unless most tasks go on so, and most of what follows tells what was done.
    ``known``: of how many others that is told.
    """
    if not REPORTS.search(clean.folded, 0, _HEAD):
        return []
    found: list[tuple[Cell, Cell] | None] = []
    done = known
    for row in tasks:
        one = row.cells[Role.CONTENT][-1]
        first = _FIRST_SENTENCE.match(clean.folded, one.start, one.end)
        if first is None:
            found.append(None)
            continue
        rest = cell(clean, first.end(), one.end, one.paragraph)
        words = clean.folded[rest.start : rest.end]
        done += fitness(Role.PROGRESS, words) > fitness(Role.CONTENT, words)
        found.append((cell(clean, one.start, first.end(), one.paragraph), rest))
    told = known + sum(1 for one in found if one)
    most = told * 4 >= (len(tasks) + known) * 3
    return found if most and (done + known) * 4 >= told * 3 else []


def _second_sentence(clean: Clean, one: Cell) -> tuple[Cell, Cell] | None:
    """What follows the first sentence, which where others tell so is how far a task has come."""
    stop = clean.folded.find("。", one.start, one.end - 4)
    if stop < 0:
        return None
    content = cell(clean, one.start, stop + 1, one.paragraph)
    return content, cell(clean, stop + 1, one.end, one.paragraph)


_OFFICE_BEHIND = re.compile(r"[ ]?\((?:责任单位:|牵头单位:)?(?P<who>[^()]{2,60})\)[。;]?$")


def offices_behind(clean: Clean, rows: list[Row]) -> list[Row]:
    """Rows whose progress ends with who does the task, where no cell is for that.

    已开通3条,另1条正在勘线。(市交通局)
    """
    if any(Role.UNIT in row.cells for row in rows):
        return rows
    ends = [(row, row.cells[Role.PROGRESS][-1]) for row in rows if Role.PROGRESS in row.cells]
    found = [
        (row, one, said)
        for row, one in ends
        if (said := _OFFICE_BEHIND.search(clean.folded, one.start + 2, one.end))
        and fitness(Role.UNIT, said["who"]) > 0
    ]
    if len(found) < _FEWEST or len(found) * 2 <= len(ends):
        return rows
    for row, one, said in found:
        row.cells[Role.PROGRESS][-1] = cell(clean, one.start, said.start(), one.paragraph)
        row.add(Role.UNIT, cell(clean, *said.span("who"), one.paragraph))
    return rows


_FEWEST = 2
_RUNNING = re.compile(
    r"(?P<before>[^\d。:,;]{0,10}?)(?P<n>\d{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3})(?P<after>[^\d。:,;]{0,6}):?$"
)


def running_numbers(clean: Clean) -> dict[int, tuple[int, int]]:
    """Where the numbers stand of short lines that do nothing but count: 卡片01, 第三张.

    Such lines have the same words round their numbers, and count on from one.
    """
    by_words: dict[tuple[str, str], list[tuple[int, tuple[int, int], int]]] = defaultdict(list)
    for index, paragraph in enumerate(clean.paragraphs):
        line = _RUNNING.match(clean.folded, paragraph.start, paragraph.end)
        value = (number(line["n"]) or _circled(line["n"])) if line else None
        if line and value:
            by_words[line["before"], line["after"]].append((index, line.span("n"), value))
    found = {}
    for lines in by_words.values():
        if len(lines) > 1 and [value for *_, value in lines] == list(range(1, len(lines) + 1)):
            found.update({index: span for index, span, _ in lines})
    return found


def _circled(printed: str) -> int:
    return ord(printed) - ord("①") + 1 if len(printed) == 1 and "①" <= printed <= "⑳" else 0
