"""What the library offers while a query is typed: names of papers, units, people and the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from sqlite_utils import Database

from reader_app.domain.search_result import NameCount
from reader_app.library.index import UNDATED_DAY
from reader_app.text.folding import fold
from reader_app.text.pinyin import is_pinyin, match_place

_OFTEN = 3_000  # names of a kind that are tried by pinyin, the most frequent first
_LOOKED_AT = 50_000  # and by their characters


def names_like(db: Database, kinds: Sequence[str], typed: str, limit: int) -> tuple[NameCount, ...]:
    """Names that hold what was typed, or sound like it; those that begin with it come first."""
    wanted = fold(typed).strip()
    found: dict[tuple[str, str], tuple[int, int, NameCount]] = {}
    by_sound = bool(wanted) and is_pinyin(wanted)
    for kind in kinds:
        for number, each in enumerate(_names(db, kind)):
            place = fold(each.name).find(wanted)
            if place < 0 and by_sound and number < _OFTEN:
                heard = match_place(wanted, each.name)
                place = -1 if heard is None else heard
            if place >= 0:
                found[kind, each.name] = (place > 0, -each.articles, each)
    best = sorted(found.values(), key=lambda item: item[:2])
    return tuple(each for _, _, each in best[:limit])


def is_part_of_another(db: Database, kinds: Sequence[str], name: str) -> bool:
    """Whether a longer name holds this one, so that asking for a part would find both."""
    marks = ",".join("?" * len(kinds))
    row = db.execute(
        f"select 1 from search_values where kind in ({marks}) and value <> ?"
        " and instr(value, ?) limit 1",
        [*kinds, name, name],
    ).fetchone()
    return row is not None


def _names(db: Database, kind: str) -> Iterator[NameCount]:
    rows = db.execute(
        "select value, articles from search_values where kind = ? and articles > 0"
        " order by articles desc limit ?",
        [kind, _LOOKED_AT],
    )
    return (NameCount(kind, value, articles) for value, articles in rows)


def years(db: Database) -> tuple[NameCount, ...]:
    """The years of the papers, the newest first; '' for unknown dates."""
    counts: Counter[str] = Counter()
    for day, articles in db.execute("select day, articles from search_days where articles > 0"):
        counts["" if day == UNDATED_DAY else str(date.fromordinal(day).year)] += articles
    return tuple(NameCount("year", year, counts[year]) for year in sorted(counts, reverse=True))
