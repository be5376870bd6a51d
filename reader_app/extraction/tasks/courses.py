"""Which column each cell of a flattened table stood in: the best course through the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from reader_app.extraction.tasks.cells import NEVER, Kinship, fitness
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.rows import GROUP_TAIL, NUMBERED
from reader_app.text.width import HAN

_REPEAT = {
    Role.PROGRESS: 1.6,
    Role.CONTENT: 4.5,
    Role.UNIT: 3.0,
    Role.JOINING: 3.0,
    Role.REMARK: 3.0,
    Role.OTHER: 2.5,
}
_ABSENT = {Role.SEQ: 4.0, Role.CONTENT: 7.0, Role.PROGRESS: 3.0, Role.UNIT: 1.2}
_ABSENT_OTHERWISE = 0.3
_OUT_OF_TURN = 9.0  # a row number that is not the next one
_COUNT = re.compile(r"\d{1,3}[.、]?$")
_GOES_ON = re.compile("其中[,:，：]|其余|另外|另有|此外|同时[,，]|下一步")  # no cell begins so
_BROKEN_OFF = 4.0
_TORN = 6.0  # the page prints the two as one cell
_JOINED = 3.0  # such a cell has one line, as a rule
_APART = 2.0  # and what is set apart is another cell
_ENDS_ROWS = 6.0
_NO_ROW = 5.0
_STATES = 24  # kept a cell; far more than real tables need


class _State(NamedTuple):
    score: float
    column: int  # −1: a heading across the whole table
    content: int  # the cell with the task of the current row; −1: none yet
    seq: int  # the last row's number; 0: none yet
    before: _State | None


_score = attrgetter("score")


class _Cell(NamedTuple):
    """What is the same of a cell in whatever column it stands."""

    at: int
    joined: bool
    goes_on: bool
    number: int  # as a row's number
    kinships: dict[int, float]  # with the tasks of rows, as they are asked for


def best_course(
    roles: Sequence[Role],
    texts: Sequence[str],
    joined: Collection[int] = (),
    known: Mapping[int, int] | None = None,
    headings: Collection[int] = (),
) -> list[int]:
    """The column of each cell; −1 for a heading that stands across the table.

    A row may lack cells, a cell may have several paragraphs, and where strict alternation
    fails, what is said decides: a task and its progress speak of the same thing. The page
    sets those ``joined`` closer to the cell before them than cells to cells, and of those
    ``known`` it tells the column; ``headings`` have a form that only headings have.
    """
    if not texts:
        return []
    return _Courses(roles, texts, joined, known or {}, headings).best()


class _Courses:
    """The likeliest ways to deal a table's cells out to its columns, cell by cell."""

    def __init__(
        self,
        roles: Sequence[Role],
        texts: Sequence[str],
        joined: Collection[int],
        known: Mapping[int, int],
        headings: Collection[int],
    ) -> None:
        self._roles, self._texts = roles, texts
        self._joined, self._known, self._headings = joined, known, headings
        self._kinship = Kinship(texts)
        self._allows_heading = Role.GROUP not in roles
        self._columns = range(-1 if self._allows_heading else 0, len(roles))
        self._costs = {
            (before, column): _cost(roles, before, column)
            for before in range(-1, len(roles) + 1)
            for column in range(-1, len(roles))
        }
        # A heading stands there once; a remark may stand before the number of any next row.
        self._before_counts = Counter(a for a, b in pairwise(texts) if _COUNT.match(b))
        sizes = _row_sizes(texts, joined) if roles[0] is Role.SEQ else []
        if roles[0] is not Role.SEQ or _rows_are_full(len(roles), sizes):
            self._before_counts.clear()
        # Where headings are counted, all of them are; or no cell is left for a heading.
        numbered = (
            sum(
                1
                for i, text in enumerate(texts)
                if _is_counted_heading(text) or (i in headings and NUMBERED.match(text))
            )
            > 1
        )
        self._marked_headings = numbered or set(sizes) == {len(roles)}
        self._apart = _APART if joined else 0.0
        self._row_ends = _row_ends(texts) if list(roles[:2]) == [Role.GROUP, Role.SEQ] else ()

    def best(self) -> list[int]:
        states = [_State(0.0, len(self._roles), -1, 0, None)]
        for i in range(len(self._texts)):
            best: dict[tuple[int, int, int], _State] = {}
            fits = self._fits(i)
            cell = self._cell(i, fits)
            for state in states:
                for column, fit in fits.items():
                    score, content, seq = self._after(state, cell, column, fit)
                    key = (column, content, seq)
                    if key not in best or best[key].score < score:
                        best[key] = _State(score, column, content, seq, state)
            states = sorted(best.values(), key=_score, reverse=True)[:_STATES]
        return _course(max(states, key=self._at_end))

    def _at_end(self, state: _State) -> float:
        """The score of a table that ends so: below its last cell a group has no row."""
        heads = state.column < 0 or self._roles[state.column] is Role.GROUP
        return state.score - (_NO_ROW if heads else 0.0)

    def _cell(self, i: int, columns: Collection[int]) -> _Cell:
        text, number = self._texts[i], 0
        if any(column >= 0 and self._roles[column] is Role.SEQ for column in columns):
            number = int("".join(re.findall(r"\d", text)) or 0)
        goes_on = bool(_GOES_ON.match(text)) or (i > 0 and self._texts[i - 1].endswith(","))
        return _Cell(i, i in self._joined, goes_on, number, {})

    def _fits(self, i: int) -> dict[int, float]:
        """The columns that a cell may stand in, and how well it would."""
        texts, text = self._texts, self._texts[i]
        if i in self._headings and self._allows_heading:
            fits = {-1: 6.0}
        else:
            follows = i + 1 < len(texts) and _COUNT.match(texts[i + 1])
            counted = bool(self._before_counts[text] == 1 and follows)
            fits = {each: _fits(self._roles, each, text, counted) for each in self._columns}
            if self._marked_headings and self._allows_heading and not NUMBERED.match(text):
                fits[-1] = NEVER if i not in self._headings else fits[-1]
            if text in self._row_ends:
                fits[0] -= _ENDS_ROWS
        if i in self._known:
            return {self._known[i]: fits.get(self._known[i], 0.0)}
        # What fits no column still stands in one.
        fitting = {each: fit for each, fit in fits.items() if fit > NEVER}
        return fitting or {each: fits[each] for each in range(len(self._roles))}

    def _after(self, state: _State, cell: _Cell, column: int, fit: float) -> tuple[float, int, int]:
        """Score, content and seq of the state that follows if a cell stands in a column."""
        role = Role.GROUP if column < 0 else self._roles[column]
        score = state.score + fit
        stays = column == state.column
        if cell.joined and stays:
            score -= 0.0 if role in _REPEAT else _JOINED
        else:
            score -= self._costs[state.column, column] + _TORN * cell.joined
            score -= self._apart if stays else 0.0
        if not stays and cell.goes_on:
            score -= _BROKEN_OFF
        content, seq = state.content, state.seq
        if role is Role.SEQ:
            number = cell.number
            score -= 0.0 if not seq or number in (1, seq + 1) else _OUT_OF_TURN
            seq = number
        elif role is Role.PROGRESS and content >= 0:
            score += self._kin(content, cell)
        elif role is Role.CONTENT:
            if content >= 0:
                score -= 0.7 * self._kin(content, cell)
            if not stays:
                content = cell.at
        return score, content, seq

    def _kin(self, content: int, cell: _Cell) -> float:
        known = cell.kinships.get(content)
        if known is None:
            known = cell.kinships[content] = self._kinship(content, cell.at)
        return known


_NAME = re.compile(rf"[{HAN}、“”]{{2,10}}")
_FEWEST_OVER = 2


def over_full_rows(roles: Sequence[Role], texts: Sequence[str]) -> list[int]:
    """The short names that stand between rows which have all their cells: headings over them.

    产业发展 / 新增企业25家 / 已新增19家 / 引进项目8个 / 签约6个 / 城市建设 / …
    """
    if Role.GROUP in roles or Role.SEQ in roles:
        return []
    width = len(roles)
    found: list[int] = []
    for i, text in enumerate(texts):
        begins = (i - len(found)) % width == 0
        if begins and _NAME.fullmatch(text) and fitness(Role.GROUP, text) > _SURE_NAME:
            found.append(i)
    over = frozenset(found)
    cells = [text for i, text in enumerate(texts) if i not in over]
    apart = all(b - a > width for a, b in pairwise([*found, len(texts)]))
    if len(cells) % width or not apart or len(found) < _FEWEST_OVER:
        return []
    fits_better = len(texts) % width or _in_turn(roles, cells) > _in_turn(roles, texts)
    return found if fits_better else []


def _in_turn(roles: Sequence[Role], texts: Sequence[str]) -> float:
    """How well the cells stand in the columns if no row lacks one."""
    return sum(fitness(roles[i % len(roles)], text) for i, text in enumerate(texts))


_SURE_NAME = 3.0


def _row_sizes(texts: Sequence[str], joined: Collection[int]) -> list[int]:
    """How many cells stand from each row's number to the next one's."""
    cells = [text for i, text in enumerate(texts) if i not in joined]
    begins = [i for i, text in enumerate(cells) if _COUNT.match(text)]
    return [b - a for a, b in pairwise([*begins, len(cells)])]


def _row_ends(texts: Sequence[str]) -> frozenset[str]:
    """The words that stand before a group's name and its first row's number: remarks, offices.

    Where the same words stand right before another row's number, they name no group there.
    """
    counts = [bool(_COUNT.match(text)) for text in texts]
    ends = range(1, len(texts) - 2)
    return frozenset(texts[i] for i in ends if counts[i + 2] and not (counts[i] or counts[i + 1]))


def _rows_are_full(width: int, sizes: Sequence[int]) -> bool:
    """Whether the rows have all their cells, so that what ends one is no heading over the next."""
    return bool(sizes) and max(sizes) <= width and sizes.count(width) * 5 >= len(sizes) * 3


def _is_counted_heading(text: str) -> bool:
    return bool(NUMBERED.match(text)) and fitness(Role.GROUP, GROUP_TAIL.sub("", text)) > 3.0


def _fits(roles: Sequence[Role], column: int, text: str, counted: bool) -> float:
    if column >= 0:
        return fitness(roles[column], text)
    # No column for groups: a heading across the table is one beyond doubt, or none. What stands
    # right before a row's number is no cell of the row above.
    shortest = 4 if counted else 8 if Role.REMARK in roles else 6
    score = fitness(Role.GROUP, GROUP_TAIL.sub("", text))
    return score if score > 3.0 and (len(text) >= shortest or NUMBERED.match(text)) else NEVER


def _cost(roles: Sequence[Role], before: int, column: int) -> float:
    """What it costs that a cell of ``column`` follows one of ``before``."""
    if column == before:
        repeat = _REPEAT.get(roles[column], 6.0) if column >= 0 else 6.0
        return min(repeat, _cost_of_absent(roles, column + 1, len(roles)) + 3.0)
    if column > before:
        return _cost_of_absent(roles, max(before, -1) + 1, column)
    new_row = _cost_of_absent(roles, 0, max(column, 0))
    return _cost_of_absent(roles, before + 1, len(roles)) + new_row


def _cost_of_absent(roles: Sequence[Role], start: int, end: int) -> float:
    return sum(_ABSENT.get(role, _ABSENT_OTHERWISE) for role in roles[start:end])


def _course(state: _State) -> list[int]:
    columns: list[int] = []
    at: _State | None = state
    while at is not None and at.before is not None:
        columns.append(at.column)
        at = at.before
    return columns[::-1]
