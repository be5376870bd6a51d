"""Any run of characters, found in a moment: candidates from the index, checked in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import islice
from typing import Any

from sqlite_utils import Database

from reader_app.domain.search_query import Query
from reader_app.domain.search_result import FACET_KINDS, FacetCount, SearchHit, Tally
from reader_app.domain.span import Span
from reader_app.library.browsing import PLACED
from reader_app.library.field_places import FieldPlace, field_places
from reader_app.library.index import SPARE, UNDATED_DAY, day_of, has_all_fours
from reader_app.library.search_card import DIRECT, KIND_SIGNS, PLAIN, WHOLE
from reader_app.library.search_plan import Candidate, FieldTest, Plan, Watch, plan_of
from reader_app.library.shown_text import ShownText
from reader_app.library.snippets import Snippet, all_places, cut_snippet, opening_lines
from reader_app.text.folding import Folded, fold_with_places

MOST_CHECKED = 5_000  # candidates; beyond them the total is an estimate
_SAMPLE = 1_500  # of them, if there are more
_MOST_VALUES = 200  # of a facet
_WATCH_EVERY = 64

_TEXT = (
    "cast(t.source as blob), case when c.flags & {direct} and not {whole} then '' else"
    " (select blocks from heads where article_id = c.article_id) end"
)


def newest(
    db: Database, query: Query, limit: int, offset: int = 0, watch: Watch | None = None
) -> Iterator[SearchHit]:
    """The hits from the newest paper to the oldest, unknown dates last."""
    plan = plan_of(query, has_all_fours(db))
    if plan is None or limit <= 0:
        return
    matches = matching(db, plan, watch)
    yield from hits_of(db, plan, list(islice(matches, offset, offset + limit)))


def matching(db: Database, plan: Plan, watch: Watch | None = None) -> Iterator[Candidate]:
    """The articles that meet a plan, in the order of the index: newest first."""
    for number, candidate in enumerate(candidates(db, plan)):
        if watch and number % _WATCH_EVERY == 0:
            watch()
        if plan.accepts(candidate):
            yield candidate


def tally(db: Database, query: Query, watch: Watch | None = None) -> Tally:
    """Count what a query finds, exactly up to MOST_CHECKED candidates."""
    plan = plan_of(query, has_all_fours(db))
    if plan is None:
        return Tally(0, True)
    count, last = _first(db, plan)
    is_exact = count <= MOST_CHECKED
    looked_at = count if is_exact else _SAMPLE
    found = list(_accepted(db, plan, looked_at, watch))
    values = Counter(" ".join([facets for _, facets in found]).split())
    days = Counter(day_of(row) for row, _ in found)
    if is_exact:
        return Tally(len(found), True, _facets(db, values, days, 1.0))
    total = round(len(found) / looked_at * _estimated(db, plan, count, last))
    total = max(total, len(found))
    return Tally(total, False, _facets(db, values, days, total / max(len(found), 1)))


def _accepted(
    db: Database, plan: Plan, most: int, watch: Watch | None
) -> Iterator[tuple[int, str]]:
    """Of the first candidates those that meet a plan: their rows and facets.

    Thousands are looked at for a count, so most of them without making a Candidate.
    """
    probes, any_case = plan.probes, plan.has_case
    for number, columns in enumerate(islice(_rows(db, plan), most)):
        if watch and number % _WATCH_EVERY == 0:
            watch()
        row, _, flags, facets, _, source, _ = columns
        if probes is None or (probes and flags & WHOLE != WHOLE):
            fits = plan.accepts(Candidate(*columns))
        else:
            looked_in = source.lower() if any_case else source
            for probe in probes:
                if probe not in looked_in:
                    fits = not flags & PLAIN and plan.accepts(Candidate(*columns))
                    break
            else:
                fits = True
        if fits:
            yield row, facets


def candidates(db: Database, plan: Plan) -> Iterator[Candidate]:
    """What the index takes for hits, newest first."""
    for columns in _rows(db, plan):
        yield Candidate(*columns)


def _rows(db: Database, plan: Plan) -> Iterator[Sequence[Any]]:
    """The same as columns of a Candidate; of those only what the plan looks at."""
    fields = "c.fields" if plan.looks_at_fields or plan.reads_text else "''"
    text = _TEXT.format(direct=DIRECT, whole=0) if plan.looks_at_text else "x'', ''"
    return _stream(db, plan, f"c.article_id, c.flags, c.facets, {fields}, {text}")


def _first(db: Database, plan: Plan) -> tuple[int, int]:
    """How many candidates there are, up to one more than are checked, and the oldest's row."""
    count, last = 0, 0
    for (row,) in islice(_stream(db, plan, ""), MOST_CHECKED + 1):
        count, last = count + 1, row
    return count, last


def _stream(db: Database, plan: Plan, columns: str) -> Iterator[Sequence[Any]]:
    """Rows of candidates, the newest first, with columns of card and text."""
    ranges = plan.ranges or (_all_ranges(db))
    if not any(first >= SPARE for first, _ in ranges):  # in most libraries no day is as full
        yield from _of_ranges(db, plan, columns, ranges)
        return
    spare = [each for each in ranges if each[0] >= SPARE]
    dated = [each for each in ranges if 0 <= each[0] < SPARE]
    rest = [each for each in ranges if each[0] < 0]
    both = [_of_ranges(db, plan, columns, spare), _of_ranges(db, plan, columns, dated)]
    yield from merge(*both, key=lambda row: day_of(row[0]), reverse=True)
    yield from _of_ranges(db, plan, columns, rest)


def _all_ranges(db: Database) -> tuple[tuple[int, int], ...]:
    (last,) = db.execute("select ifnull(max(row), 0) from search_cards").fetchone()
    main = (-(1 << 62), SPARE - 1)
    return (main,) if last < SPARE else ((SPARE, 1 << 62), (0, SPARE - 1), (-(1 << 62), -1))


def _of_ranges(
    db: Database, plan: Plan, columns: str, ranges: Iterable[tuple[int, int]]
) -> Iterator[Sequence[Any]]:
    texts = " join texts t on t.id = c.text_id" if "t.source" in columns else ""
    for first, last in ranges:
        if plan.match:
            cards = f" cross join search_cards c on c.row = i.rowid{texts}" if columns else ""
            more = f", {columns}" if columns else ""
            yield from db.execute(
                f"select i.rowid{more} from article_index i{cards}"
                " where article_index match ? and i.rowid between ? and ? order by i.rowid desc",
                [plan.match, first, last],
            )
        else:
            more = f", {columns}" if columns else ""
            yield from db.execute(
                f"select c.row{more} from search_cards c{texts}"
                " where c.row between ? and ? order by c.row desc",
                [first, last],
            )


def _estimated(db: Database, plan: Plan, count: int, row: int) -> float:
    """How many candidates there are, by how many of the articles the first of them lie among."""
    days = dict(db.execute("select day, articles from search_days").fetchall())
    last = day_of(row)
    ranges = plan.ranges
    if ranges is not None:
        days = {
            day: count
            for day, count in days.items()
            if any(_holds_day(each, day) for each in ranges)
        }
    passed = sum(count for day, count in days.items() if day > last)
    if last == UNDATED_DAY or not passed:
        passed += days.get(last, 0)
    return float(count / max(passed, 1) * sum(days.values()))


def _holds_day(rows: tuple[int, int], day: int) -> bool:
    return day_of(rows[0]) <= day <= day_of(rows[1])


def _facets(
    db: Database, values: Counter[str], days: Counter[int], scale: float
) -> dict[str, tuple[FacetCount, ...]]:
    kinds = {sign: kind for kind, sign in KIND_SIGNS.items() if kind in FACET_KINDS}
    by_kind: dict[str, Counter[str]] = {kind: Counter() for kind in FACET_KINDS}
    for value, count in values.items():
        if kind := kinds.get(value[0]):
            by_kind[kind][value] = count
    for day, count in days.items():
        year = "" if day == UNDATED_DAY else str(date.fromordinal(day).year)
        by_kind["year"][year] += count
    top = {kind: counts.most_common(_MOST_VALUES) for kind, counts in by_kind.items()}
    numbers = [
        int(value[1:]) for kind, counts in top.items() if kind != "year" for value, _ in counts
    ]
    names: dict[int, str] = {}
    for first in range(0, len(numbers), 500):
        batch = numbers[first : first + 500]
        marks = ",".join("?" * len(batch))
        names.update(
            db.execute(
                f"select id, value from search_values where id in ({marks})", batch
            ).fetchall()
        )
    return {
        kind: tuple(
            FacetCount(value if kind == "year" else names[int(value[1:])], round(count * scale))
            for value, count in counts
        )
        for kind, counts in top.items()
        if counts
    }


def hits_of(db: Database, plan: Plan, found: Sequence[Candidate]) -> Iterator[SearchHit]:
    """Candidates as the list of hits shows them."""
    for first in range(0, len(found), 100):
        batch = found[first : first + 100]
        marks = ",".join("?" * len(batch))
        rows = db.execute(
            "select a.id, a.headline, u.name, i.date, t.source, h.blocks"
            f"{PLACED} join texts t on t.id = a.text_id join heads h on h.article_id = a.id"
            f" where a.id in ({marks})",
            [candidate.article for candidate in batch],
        )
        known = {row[0]: row for row in rows}
        values = field_places(db, plan, [candidate.article for candidate in batch])
        for candidate in batch:
            article = candidate.article
            yield _hit(plan, candidate.flags, values.get(article, ()), *known[article])


def _hit(
    plan: Plan,
    flags: int,
    values: Sequence[FieldPlace],
    article: int,
    headline: str,
    publication: str | None,
    day: str | None,
    source: str,
    blocks: str,
) -> SearchHit:
    shown = ShownText.stored(source, blocks)
    snippet = _snippet(plan, flags, values, shown)
    return SearchHit(
        article=article,
        headline=headline,
        publication=publication,
        date=day,
        snippet=snippet.text,
        marks=snippet.marks,
        source_spans=tuple(
            span for start, end in snippet.places for span in shown.source_spans(start, end)
        ),
    )


def places_in(db: Database, article: int, query: Query) -> tuple[tuple[Span, ...], ...]:
    """Each place of an article where something looked for stands, as spans of its source."""
    plan = plan_of(query, has_all_fours(db))
    row = db.execute(
        "select t.source, h.blocks from articles a join texts t on t.id = a.text_id"
        " join heads h on h.article_id = a.id where a.id = ?",
        [article],
    ).fetchone()
    if plan is None or row is None:
        return ()
    shown = ShownText.stored(row[0], row[1])
    values = field_places(db, plan, [article]).get(article, ())
    lit = _lit_values(shown, values)
    found = all_places(fold_with_places(shown.text), plan.needles, lit)
    return tuple(tuple(shown.source_spans(start, end)) for start, end in found)


def _lit_values(shown: ShownText, values: Iterable[FieldPlace]) -> list[list[Span]]:
    """By condition, where in the shown text the values of fields are lit: what was asked for,
    or all of a value that is printed otherwise."""
    lit: dict[FieldTest, list[Span]] = {}
    for place in values:
        for start, end in shown.shown_spans(place.spans):
            first, last = _asked_for(place.test, shown.text[start:end])
            lit.setdefault(place.test, []).append(Span(start + first, start + last))
    return [*lit.values()]


def _asked_for(test: FieldTest, value: str) -> Span:
    """What was asked for in a value, or all of one that is printed otherwise."""
    folded = fold_with_places(value)
    at = folded.text.find(test.value)
    return Span(*folded.original(at, at + len(test.value))) if at >= 0 else Span(0, len(value))


def _told(values: Iterable[FieldPlace]) -> Snippet | None:
    """A value that stands nowhere in the text, as a line: 提案者：赵六（更正）."""
    place = next((each for each in values if each.value and not each.spans), None)
    if place is None:
        return None
    first, last = (at + len(place.label) for at in _asked_for(place.test, place.value))
    return Snippet(place.label + place.value + place.origin, (Span(first, last),), ())


def _snippet(plan: Plan, flags: int, values: Sequence[FieldPlace], shown: ShownText) -> Snippet:
    needles = plan.needles
    text = shown.text
    if flags & PLAIN and all(needle.is_simple for needle in needles):
        folded = Folded(text.lower() if any(needle.has_case for needle in needles) else text)
    else:
        folded = fold_with_places(text)
    body = shown.body_start or 0
    lit = _lit_values(shown, values)
    found = cut_snippet(text, folded, needles, body, lit)
    return found or _told(values) or opening_lines(text, body)
