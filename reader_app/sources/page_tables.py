"""Tables that are ruled on a page: rows between rules of one width, columns at white or rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader_app.sources.page_lines import joined
from reader_app.sources.printed_pieces import Piece, prevailing_size, rows_of

_TALLEST_ROW = 16.0  # characters; articles parted by rules are taller
_FEWEST_RULES, _FEWEST_COLUMNS = 3, 3
_FEWEST_LEVEL = 4  # rows of two cells
_MOST_HEADINGS = 6  # rules above a table's own
_NEAR = 3.0  # points by which rules of one table may differ
_WHITE = 0.5  # characters between two columns
_OVERHANG = 0.45  # of a character, as commas and quotes hang over a cell's edge


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line on the page, in the unit of the pieces."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


Rows = tuple[tuple[tuple[Piece, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: of every row its cells from left to right, some of them empty."""

    rows: Rows
    edges: tuple[float, ...]  # where columns part, and the table's right edge
    grouped: bool = False  # the first column is of the names of groups, and has no width

    def row_text(self, row: Sequence[Sequence[Piece]]) -> str:
        """The cells as a Markdown row; a line end that was meant as one is ``<br>``."""
        cells = (self._cell(cell, edge) for cell, edge in zip(row, self.edges, strict=True))
        return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |"

    def _cell(self, pieces: Sequence[Piece], right: float) -> str:
        lines = rows_of(pieces)
        text = joined(lines[0]) if lines else ""
        for above, line in pairwise(lines):
            full = above[-1].x1 > right - 1.6 * above[-1].size
            text += ("" if full else "<br>") + joined(line)
        return text


def find_tables(
    pieces: Sequence[Piece], rules: Iterable[Rule], before: Table | None = None
) -> list[Table]:
    """The ruled tables of a page, from the top down; no piece is in two of them.

    ``before`` is the last one of the page before, which may go on here.
    """
    level = _whole([rule for rule in rules if rule.is_level])
    upright = [rule for rule in rules if not rule.is_level]
    em = prevailing_size(pieces)
    found: list[Table] = []
    taken: set[int] = set()
    for stack in _stacks(level, em):
        free = [piece for piece in pieces if id(piece) not in taken]
        table = max(
            _tables_within(free, stack, upright, em),
            key=_likeness,
            default=None,
        )
        if table:
            taken.update(id(p) for row in table.rows for cell in row for p in cell)
            found.append(_continued(table, before) if before and not found else table)
    return found


def _likeness(table: Table) -> float:
    """How much like a table it is: many columns, and in their cells no gaps like those between."""
    cells = [cell for row in table.rows[1:] for cell in row if cell]
    gaps = sum(1 for cell in cells if any(_parted(one, other) for one, other in pairwise(cell)))
    return len(table.edges) - 10 * gaps / max(1, len(cells))


def _tables_within(
    pieces: Sequence[Piece], stack: Sequence[Rule], upright: Sequence[Rule], em: float
) -> Iterator[Table]:
    """The stack as a table, whole or without its first rules, which may belong to a heading."""
    left, right = stack[0].x0 - _NEAR, stack[0].x1 + _NEAR
    inside = [p for p in pieces if left <= p.x0 and p.x1 <= right]
    walls = [rule for rule in upright if left < rule.x0 < right]
    for k in range(min(_MOST_HEADINGS, len(stack) - _FEWEST_RULES + 1)):
        rules = stack[k:]
        heads = _heads_above(inside, rules, em)
        top = min([rules[0].y0, *(piece.y0 for piece in heads)])
        within = [p for p in inside if top <= p.middle <= rules[-1].y1]
        if table := _table(within, rules, walls, em):
            yield table


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """Level rules, those drawn cell by cell put together."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.y0), rule.x0)):
        last = found[-1] if found else None
        if last and abs(last.y0 - rule.y0) < 1.5 and rule.x0 <= last.x1 + _NEAR:
            found[-1] = Rule(last.x0, last.y0, max(last.x1, rule.x1), last.y1)
        else:
            found.append(rule)
    return found


def _stacks(rules: Sequence[Rule], em: float) -> list[list[Rule]]:
    """Rules of one width that stand one below another at the distance of a table's rows."""
    stacks: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.y0):
        for stack in stacks:
            last = stack[-1]
            alike = abs(last.x0 - rule.x0) < _NEAR and abs(last.x1 - rule.x1) < _NEAR
            if alike and rule.y0 - last.y0 < _TALLEST_ROW * em:
                if rule.y0 - last.y0 > em / 2:
                    stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= _FEWEST_RULES]


def _heads_above(pieces: Sequence[Piece], stack: Sequence[Rule], em: float) -> list[Piece]:
    """The row of column heads, where no rule is drawn over it."""
    near = rows_of(piece for piece in pieces if -1 <= stack[0].y0 - piece.y1 < 1.2 * em)
    return near[-1] if near and len(near[-1]) > 1 else []


def _table(
    pieces: Sequence[Piece], stack: Sequence[Rule], upright: Sequence[Rule], em: float
) -> Table | None:
    starts = _column_starts(pieces, stack, upright, em)
    if len(starts) < 2:
        return None
    lines = [rule.y0 for rule in stack]
    rows: dict[int, list[list[Piece]]] = {}
    for piece in pieces:
        cells = rows.setdefault(bisect_right(lines, piece.middle), [[] for _ in starts])
        cells[max(0, bisect_right(starts, piece.x0 + em / 4) - 1)].append(piece)
    edges = (*starts[1:], stack[0].x1)
    if len(rows) < 2:
        return None
    ordered = tuple(tuple(tuple(cell) for cell in rows[number]) for number in sorted(rows))
    if len(starts) == 2 and not _is_level(ordered, em):
        return None
    if not any(sum(map(bool, row)) > 1 for row in ordered[1:]):
        return None  # a masthead's line over a headline and its facts, each set across
    return _with_groups(ordered, edges)


def _with_groups(rows: Rows, edges: tuple[float, ...]) -> Table:
    """A table whose rows stand in groups: what is set across it names the group below.

    Two heads then stand over one column, that of the groups' names and that of the rows.
    """
    first, *heads = rows[0]
    groups = [row for row in rows[1:] if row[0] and not any(row[1:])]
    parts = [k for k, (one, other) in enumerate(pairwise(first), 1) if _parted(one, other)]
    if not groups or len(parts) != 1:
        return Table(rows, edges)
    name, word = first[: parts[0]], first[parts[0] :]
    wider: list[tuple[tuple[Piece, ...], ...]] = [(name, word, *heads)]
    for row in rows[1:]:
        wider.append((row[0], (), *row[1:]) if row in groups else ((), *row))
    return Table(tuple(wider), (edges[0], *edges), grouped=True)


def _continued(table: Table, before: Table) -> Table:
    """A table without heads, as the one that it goes on with from the page before."""
    own = before.edges[1:]
    alike = len(own) == len(table.edges) and all(
        abs(one - other) < _NEAR * 3 for one, other in zip(own, table.edges, strict=True)
    )
    if not before.grouped or table.grouped or not alike:
        return table
    rows = tuple((row[0], (), *row[1:]) if not any(row[1:]) else ((), *row) for row in table.rows)
    return Table(rows, (table.edges[0], *table.edges), grouped=True)


def _parted(one: Piece, other: Piece) -> bool:
    return other.x0 - one.x1 > 0.9 * other.size and abs(one.middle - other.middle) < one.size / 2


def _is_level(rows: Sequence[Sequence[Sequence[Piece]]], em: float) -> bool:
    """Whether cells begin side by side, as those of two columns of a newspaper seldom do."""
    full = [row for row in rows if all(row)]
    tops = ([min(piece.y0 for piece in cell) for cell in row] for row in full)
    return len(full) >= _FEWEST_LEVEL and all(max(top) - min(top) < em for top in tops)


def _column_starts(
    pieces: Sequence[Piece], stack: Sequence[Rule], upright: Sequence[Rule], em: float
) -> list[float]:
    top, bottom = stack[0].y0, stack[-1].y1
    drawn = sorted({round(r.x0) for r in upright if r.y0 < bottom and r.y1 > top})
    inner = [float(x) for x in drawn if stack[0].x0 + _NEAR < x < stack[0].x1 - _NEAR]
    if len(inner) + 1 >= _FEWEST_COLUMNS:
        return [stack[0].x0 - _NEAR, *inner]
    starts: list[float] = []
    reached = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if piece.x0 > reached + _WHITE * em:
            starts.append(piece.x0)
        reached = max(reached, piece.x1 - _OVERHANG * em)
    return starts
