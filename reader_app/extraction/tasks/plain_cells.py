"""Items that are rows of a table without heads: 改造街巷40条——市城管局——已完工36条.

What stands in each of the parts is told by what most of them look like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from reader_app.extraction.tasks.cells import fitness
from reader_app.extraction.tasks.columns import Role
from reader_app.extraction.tasks.plain_items import Item
from reader_app.extraction.tasks.rows import Cell, cell
from reader_app.text.clean import Clean

_MARKS = (
    re.compile(r"[ ]?(?:—{1,2}|-{2,})[ ]?"),
    re.compile(r"[ ]?[|｜丨][ ]?"),
    re.compile(r"[ ]+"),
)
_ROLES = (Role.CONTENT, Role.UNIT, Role.PROGRESS, Role.GROUP, Role.REMARK, Role.TIME)
_FEWEST, _MOST = 3, 5  # parts
_SAMPLE = 12  # items that tell what the parts are
_SURE = 1.0  # a part, on the average


def cells_of(clean: Clean, items: Sequence[Item]) -> list[dict[Role, Cell]] | None:
    """What each item's parts hold; None where they are not divided alike."""
    for mark in _MARKS:
        parts = [_parts(clean, item, mark) for item in items]
        counts = {len(one) for one in parts}
        if len(counts) != 1 or not _FEWEST <= counts.copy().pop() <= _MOST:
            continue
        roles, score = _best(clean, parts[:_SAMPLE])
        if score > _SURE * len(roles):
            return [dict(zip(roles, one, strict=True)) for one in parts]
    return None


def _parts(clean: Clean, item: Item, mark: re.Pattern[str]) -> list[Cell]:
    at, found = item.title.start, []
    for match in mark.finditer(clean.folded, item.title.start, item.title.end):
        found.append(cell(clean, at, match.start(), item.title.paragraph))
        at = match.end()
    found.append(cell(clean, at, item.title.end, item.title.paragraph))
    return [one for one in found if one.start < one.end]


def _best(clean: Clean, rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Role, ...], float]:
    """The roles that the parts fit best, one of which is the task, and how well one row does."""
    width = len(rows[0])
    fits = [
        {
            role: sum(fitness(role, clean.folded[one.start : one.end]) for one in column)
            for role in _ROLES
        }
        for column in zip(*rows, strict=True)
    ]
    likely = [roles for roles in permutations(_ROLES, width) if _may_be(roles)]
    score, best = max(
        ((sum(fits[k][role] for k, role in enumerate(roles)), roles) for roles in likely),
        key=lambda one: one[0],
    )
    return best, score / len(rows)


def _may_be(roles: Sequence[Role]) -> bool:
    """Whether there are a task and its office, and the group, if any, stands before the task."""
    if Role.CONTENT not in roles or Role.UNIT not in roles:
        return False
    return Role.GROUP not in roles or roles.index(Role.GROUP) < roles.index(Role.CONTENT)
