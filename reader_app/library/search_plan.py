"""How a query is carried out: what the index can tell, and what must be looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader_app.domain.search_query import OF_ARTICLE, WHOLE, Days, Field, Query, Term
from reader_app.library.index import (
    UNDATED,
    day_number,
    field_match,
    query_tokens,
    ranges_of,
)
from reader_app.library.search_card import DIRECT, LETTERS, PLAIN, UNTORN, Fields, read_fields
from reader_app.library.shown_text import ShownText
from reader_app.text.folding import fold

_MOST_TOKENS = 64  # narrower than that no query needs to be, since candidates are checked
_FIRST_DAY, _LAST_DAY = 0, day_number("9999-12-31")
_LOWER = re.compile("[a-z]")

UNITS = (Field.LEAD, Field.CO, Field.UNIT)


@dataclass(frozen=True)
class Needle:
    """Folded characters to be found in a text; a phrase's words divided by white space."""

    words: tuple[str, ...]
    outright: bool  # the index alone knows which articles have it

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(r"\s+".join(map(re.escape, self.words)))

    @cached_property
    def is_simple(self) -> bool:
        """Whether it can be looked for in plain texts without folding them."""
        return len(self.words) == 1 and self.words[0].isalnum()

    @cached_property
    def has_case(self) -> bool:
        return _LOWER.search(self.words[0]) is not None

    @cached_property
    def encoded(self) -> bytes:
        return self.words[0].encode("utf-8", "replace")

    def is_in(self, folded: str) -> bool:
        if len(self.words) == 1:
            return self.words[0] in folded
        return self.pattern.search(folded) is not None


class Candidate:
    """An article that may meet a query, looked into no further than is needed.

    Its source comes as UTF-8, since most of it is looked through once and never shown.
    """

    __slots__ = (
        "_blocks",
        "_bytes",
        "_fields",
        "_folded",
        "_shown",
        "article",
        "facets",
        "flags",
        "row",
    )

    def __init__(
        self,
        row: int,
        article: int,
        flags: int,
        facets: str,
        fields: str,
        source: bytes,
        blocks: str,
    ) -> None:
        self.row = row
        self.article = article
        self.flags = flags
        self.facets = facets
        self._bytes = source
        self._fields = fields
        self._blocks = blocks
        self._shown: ShownText | None = None
        self._folded: str | None = None

    @property
    def source(self) -> str:
        return str(self._bytes, "utf-8")

    @property
    def shown(self) -> ShownText:
        if self._shown is None:
            self._shown = ShownText.stored(self.source, self._blocks)
        return self._shown

    @property
    def folded(self) -> str:
        if self._folded is None:
            direct = self.flags & DIRECT
            self._folded = fold(self.source if direct else self.shown.text)
        return self._folded

    @property
    def fields(self) -> Fields:
        return read_fields(self._fields)

    def folded_for(self, needles: Iterable[Needle]) -> str:
        """A text in which the needles are found if they are in the article."""
        if self.flags & PLAIN and self.flags & DIRECT and all(each.is_simple for each in needles):
            return self.source.lower()
        return self.folded

    def holds(self, needle: Needle) -> bool:
        if needle.is_simple and self.flags & UNTORN:
            source = self._bytes.lower() if needle.has_case else self._bytes
            is_there = needle.encoded in source
            if self.flags & DIRECT and (is_there or self.flags & PLAIN):
                return is_there  # what folding would change is none of it
            if self.flags & PLAIN and not is_there:
                return False
        if not (needle.is_simple and self.flags & PLAIN):
            return needle.is_in(self.folded)
        text = self.shown.text
        return needle.words[0] in (text.lower() if needle.has_case else text)


@dataclass(frozen=True)
class FieldTest:
    """A condition on a field: any value of some fields that holds or is a folded text."""

    fields: frozenset[Field]
    value: str
    whole: bool

    @cached_property
    def _letters(self) -> str:
        return "".join(LETTERS[field] for field in self.fields)

    @cached_property
    def _wholes(self) -> frozenset[str]:
        return frozenset(letter + self.value for letter in self._letters)

    def fits(self, values: Iterable[str]) -> bool:
        """``values`` as the card has them, the field's letter before each."""
        if self.whole:
            return not self._wholes.isdisjoint(values)
        letters, wanted = self._letters, self.value
        return any(value[0] in letters and value.find(wanted, 1) >= 0 for value in values)


@dataclass(frozen=True)
class Plan:
    match: str  # for the index; '' if it can narrow nothing
    ranges: tuple[tuple[int, int], ...] | None  # of rows, disjoint, the newest first; None: all
    needles: tuple[Needle, ...] = ()
    shut_out: tuple[Needle, ...] = ()  # of those only what the index does not know
    tests: tuple[FieldTest, ...] = ()
    record_tests: tuple[FieldTest, ...] = ()  # to be met by one record
    shut_out_tests: tuple[FieldTest, ...] = ()
    reads_text: bool = False  # even if nothing must be looked at

    @cached_property
    def unproved(self) -> tuple[Needle, ...]:
        return tuple(needle for needle in self.needles if not needle.outright)

    @cached_property
    def probes(self) -> tuple[bytes, ...] | None:
        """What the bytes of a WHOLE text hold if it meets all that is asked; else None."""
        if self.looks_at_fields or self.shut_out:
            return None
        if not all(needle.is_simple for needle in self.unproved):
            return None
        return tuple(needle.encoded for needle in self.unproved)

    @cached_property
    def has_case(self) -> bool:
        return any(needle.has_case for needle in self.unproved if needle.is_simple)

    @property
    def looks_at_text(self) -> bool:
        return bool(self.reads_text or self.unproved or self.shut_out)

    @property
    def looks_at_fields(self) -> bool:
        return bool(self.tests or self.record_tests or self.shut_out_tests)

    def accepts(self, candidate: Candidate) -> bool:
        if self.looks_at_fields and not self._fields_fit(*candidate.fields):
            return False
        return all(map(candidate.holds, self.unproved)) and not any(
            map(candidate.holds, self.shut_out)
        )

    def _fields_fit(self, own: Sequence[str], records: Sequence[Sequence[str]]) -> bool:
        if not all(test.fits(own) for test in self.tests):
            return False
        if self.record_tests and not self._one_fits(own, records):
            return False
        return not any(
            test.fits(values) for test in self.shut_out_tests for values in (own, *records)
        )

    def _one_fits(self, own: Sequence[str], records: Sequence[Sequence[str]]) -> bool:
        """A headline's words count for every record beneath it."""
        titles = [value for value in own if value[0] == LETTERS[Field.TITLE]]
        return any(
            all(test.fits(titles) or test.fits(record) for test in self.record_tests)
            for record in records or ((),)
        )


def plan_of(query: Query, with_fours: bool) -> Plan | None:
    """None if nothing can meet the query, or nothing is asked for.

    ``with_fours``: the index has those of all articles.
    """
    wanted: list[str] = []
    refused: list[str] = []
    parts: dict[str, list[Needle]] = {"needles": [], "shut_out": []}
    tests: dict[str, list[FieldTest]] = {"tests": [], "record_tests": [], "shut_out_tests": []}
    asked: list[Term] = []
    for term in query.terms:
        if term.field is None:
            if not _plan_text(term, with_fours, wanted, refused, parts):
                return None
            asked.append(term)
        elif term.field is not Field.DATE:
            _plan_field(term, wanted, tests)
            asked.append(term)
    ranges = _ranges([term for term in query.terms if term.days is not None])
    if ranges == () or (not asked and ranges is None):
        return None
    many = len(wanted) > _MOST_TOKENS
    needles = parts["needles"]
    if many:
        needles = [Needle(each.words, False) for each in needles]
    match = " AND ".join(dict.fromkeys(wanted[:_MOST_TOKENS]))
    if match and refused:
        match = f"({match}) NOT ({' OR '.join(refused)})"
    return Plan(
        match,
        ranges,
        tuple(needles),
        tuple(each for each in parts["shut_out"] if not (each.outright and match)),
        tuple(tests["tests"]),
        tuple(tests["record_tests"]),
        tuple(tests["shut_out_tests"]),
    )


def _plan_text(
    term: Term,
    with_fours: bool,
    wanted: list[str],
    refused: list[str],
    parts: dict[str, list[Needle]],
) -> bool:
    words = tuple(fold(term.text).split())
    if not words:
        return term.without
    found = [query_tokens(word, with_fours) for word in words]
    outright = len(words) == 1 and found[0][1]
    needle = Needle(words, outright)
    tokens = [f'"{token}"' for each, _ in found for token in each]
    if term.without:
        parts["shut_out"].append(needle)
        if outright:
            refused += tokens
    else:
        parts["needles"].append(needle)
        wanted += tokens
    return True


def _plan_field(term: Term, wanted: list[str], tests: dict[str, list[FieldTest]]) -> None:
    assert term.field is not None
    fields = UNITS if term.field is Field.UNIT else (term.field,)
    value = " ".join(fold(term.text).split())
    test = FieldTest(frozenset(fields), value, term.whole or term.field in WHOLE)
    if term.without:
        tests["shut_out_tests"].append(test)
        return
    tests["tests" if term.field in OF_ARTICLE else "record_tests"].append(test)
    matches = [match for each in fields if (match := field_match(each, value))]
    if len(matches) == len(fields):
        wanted.append(matches[0] if len(matches) == 1 else f"({' OR '.join(matches)})")


def _ranges(terms: Sequence[Term]) -> tuple[tuple[int, int], ...] | None:
    """The rows of the days that all terms allow."""
    if not terms:
        return None
    days: list[tuple[int, int]] = [(_FIRST_DAY, _LAST_DAY)]
    undated = True
    for term in terms:
        assert term.days is not None
        allowed, lacks = _allowed(term.days, term.without)
        days = [
            (max(a, c), min(b, d)) for a, b in days for c, d in allowed if max(a, c) <= min(b, d)
        ]
        undated = undated and lacks
    ranges = [each for first, last in sorted(days, reverse=True) for each in ranges_of(first, last)]
    ranges.sort(reverse=True)
    if undated:
        ranges.append((UNDATED, -1))
    return tuple(ranges)


def _allowed(days: Days, without: bool) -> tuple[list[tuple[int, int]], bool]:
    """Ranges of days, and whether an article without a date will do."""
    if days.unknown:
        return ([(_FIRST_DAY, _LAST_DAY)], False) if without else ([], True)
    first = day_number(days.first) if days.first else _FIRST_DAY
    last = day_number(days.last) if days.last else _LAST_DAY
    if not without:
        return [(first, last)], False
    return [(_FIRST_DAY, first - 1), (last + 1, _LAST_DAY)], True


Watch = Callable[[], None]
"""Called now and then while candidates are looked at; it raises to give up."""
