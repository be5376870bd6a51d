"""The best hits first: a bounded number of candidates is looked at again and scored.

Words in a title or in a record's field weigh more than words of the body, words that stand
close together more than scattered ones, and a newer paper a little more than an older one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from sqlite_utils import Database

from reader_app.domain.search_query import Field, Query
from reader_app.domain.search_result import SearchHit
from reader_app.library.index import UNDATED_DAY, day_of, field_match, has_all_fours
from reader_app.library.search import candidates, hits_of
from reader_app.library.search_card import LETTERS
from reader_app.library.search_plan import Candidate, Needle, Plan, Watch, plan_of

_NEWEST = 600  # candidates by date alone
_IN_TITLES, _IN_RECORDS = 300, 200  # and those with a word in a title, in a record's field
_TITLE, _RECORD, _CLOSE, _OFTEN, _NEW = 6.0, 3.0, 2.0, 1.0, 0.5  # weights
_HALF_LIFE = 3 * 365.0  # days after which a paper's newness counts half
_NAMES = (Field.LEAD, Field.CO, Field.UNIT, Field.PROPOSER, Field.SUPERVISOR)


def best(
    db: Database, query: Query, limit: int, offset: int = 0, watch: Watch | None = None
) -> Iterator[SearchHit]:
    """The hits with the highest scores; of equals the newest first."""
    plan = plan_of(query, has_all_fours(db))
    if plan is None or limit <= 0:
        return
    found: dict[int, Candidate] = {}
    for narrower, most in _pools(plan):
        for number, candidate in enumerate(islice(candidates(db, narrower), most)):
            if watch and number % 64 == 0:
                watch()
            if candidate.row not in found and plan.accepts(candidate):
                found[candidate.row] = candidate
    newest_day = max(map(day_of, found), default=UNDATED_DAY)
    order = sorted(
        found.values(),
        key=lambda each: (_score(plan, each, newest_day), day_of(each.row), each.row),
        reverse=True,
    )
    yield from hits_of(db, plan, order[offset : offset + limit])


def _pools(plan: Plan) -> Iterator[tuple[Plan, int]]:
    """Plans for those candidates that are likely to score high, and for the newest."""
    plan = replace(plan, reads_text=True)
    if plan.match:
        words = [word for needle in plan.needles for word in needle.words]
        for fields, most in (((Field.TITLE,), _IN_TITLES), (_NAMES, _IN_RECORDS)):
            matches = [
                match for word in words for field in fields if (match := field_match(field, word))
            ]
            if matches:
                yield replace(plan, match=f"({' OR '.join(matches)}) AND {_grouped(plan)}"), most
    yield plan, _NEWEST


def _grouped(plan: Plan) -> str:
    return f"({plan.match})"


def _score(plan: Plan, candidate: Candidate, newest_day: int) -> float:
    needles = plan.needles
    if not needles:
        return _newness(candidate.row, newest_day)
    own, records = candidate.fields
    titles = _share(needles, [value for value in own if value[0] == LETTERS[Field.TITLE]])
    in_records = max((_share(needles, record) for record in records), default=0.0)
    text = candidate.folded_for(needles)
    places = [_places(text, needle) for needle in needles]
    often = sum(math.log1p(len(each)) for each in places) / len(needles)
    return (
        _TITLE * titles
        + _RECORD * in_records
        + _CLOSE * _closeness(needles, places)
        + _OFTEN * often
        + _newness(candidate.row, newest_day)
    )


def _share(needles: Sequence[Needle], values: Sequence[str]) -> float:
    """How many of the words stand in the values, each behind its field's letter."""
    return sum(any(needle.is_in(value[1:]) for value in values) for needle in needles) / len(
        needles
    )


def _places(text: str, needle: Needle) -> list[int]:
    if len(needle.words) > 1:
        return [match.start() for match in islice(needle.pattern.finditer(text), 30)]
    places: list[int] = []
    word = needle.words[0]
    at = text.find(word)
    while at >= 0 and len(places) < 30:
        places.append(at)
        at = text.find(word, at + len(word))
    return places


def _closeness(needles: Sequence[Needle], places: Sequence[Sequence[int]]) -> float:
    """1 where all words stand side by side, nearly 0 where they are far apart."""
    if len(needles) < 2:
        return 1.0
    length = sum(len(word) for needle in needles for word in needle.words)
    marks = sorted((place, which) for which, each in enumerate(places) for place in each)
    last: dict[int, int] = {}
    shortest = math.inf
    for place, which in marks:
        last[which] = place
        if len(last) == len(needles):
            shortest = min(shortest, place - min(last.values()))
    return length / (length + shortest) if shortest < math.inf else 0.0


def _newness(row: int, newest_day: int) -> float:
    day = day_of(row)
    if day == UNDATED_DAY:
        return 0.0
    return float(_NEW * 0.5 ** ((newest_day - day) / _HALF_LIFE))
