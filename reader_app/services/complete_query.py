"""What may follow in the search field: field words, and values that the library knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.search_query import Field, Term
from reader_app.domain.span import Span
from reader_app.text.folding import fold
from reader_app.text.pinyin import is_pinyin, match_place
from reader_app.text.query_language import (
    FIELD_WORDS,
    GENRE_WORDS,
    UNKNOWN,
    field_of,
    parse,
    written,
)

_MOST = 9
_FIELD_OF_KIND = {
    "paper": Field.PAPER,
    "unit": Field.UNIT,
    "proposer": Field.PROPOSER,
    "sector": Field.SECTOR,
    "supervisor": Field.SUPERVISOR,
    "committee": Field.COMMITTEE,
    "region": Field.REGION,
    "class": Field.CATEGORY,
    "year": Field.DATE,
    "genre": Field.GENRE,
}
_KIND_OF_FIELD = {field: kind for kind, field in _FIELD_OF_KIND.items()} | {
    Field.LEAD: "unit",
    Field.CO: "unit",
}
_NAMED = ("unit", "proposer", "paper")  # what a word of pinyin may mean
_UNDER_WAY = re.compile(r"([-－−]?)(?:([^\s:：]+)([:：])[=＝]?)?[\"“「]?([^\s\"”」]*)$")

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to go on: what is shown, and what then stands in place of what was typed."""

    text: str
    note: str
    insertion: str


@dataclass(frozen=True, slots=True)
class Completion:
    place: Span = _NOWHERE  # of the query, to be replaced
    offers: tuple[Offer, ...] = ()


def complete_query(library: Path, query: str, cursor: int) -> Completion:
    """What may be meant by the word before the cursor: a field's word, or a value's name."""
    match = _UNDER_WAY.search(query[:cursor])
    if match is None:
        return Completion()
    sign, word, _, typed = match.groups()
    place = Span(match.start(), cursor)
    if word is not None:
        field = field_of(word)
        offers = _values(library, field, sign, typed) if field else ()
    else:
        offers = (*_fields(sign, typed), *_names(library, sign, typed))
    return Completion(place, offers[:_MOST])


def meant_by_pinyin(library: Path, query: str) -> tuple[str, ...]:
    """The conditions that may be meant by the pinyin in a query, as they would be typed."""
    terms = (term for term in parse(query).wanted() if is_pinyin(term.text))
    completions = (complete_query(library, query, term.place.end) for term in terms)
    typed = query.split()
    offers = (offer.insertion.strip() for each in completions for offer in each.offers)
    return tuple(offer for offer in offers if offer not in typed)[:_MOST]


def narrowing(library: Path, kind: str, value: str) -> str:
    """The condition that a facet's value means, as it would be typed.

    Where a longer name holds the value, the whole value is asked for: 单位:=教育局.
    """
    from reader_app.library.store import open_library  # sqlite-utils: not before the first paint

    field = _FIELD_OF_KIND[kind]
    if field is Field.GENRE:
        names = {str(genre): name for genre, name in GENRE_WORDS.items()}
        return written(field, names.get(value, value))
    if field is Field.DATE:
        return written(field, value or UNKNOWN)
    if field is Field.CATEGORY:
        return written(field, value)
    with open_library(library) as opened:
        return written(field, value, whole=opened.is_part_of_another((kind,), value))


def condition_in(query: str, kind: str, value: str) -> Term | None:
    """The condition of a query that already asks for a facet's value."""
    field = _FIELD_OF_KIND[kind]
    meant = parse(written(field, value or UNKNOWN)).terms[:1]
    wanted = {fold(term.text) for term in meant} | {fold(value)}
    for term in parse(query).wanted():
        if term.field is field and fold(term.text) in wanted:
            return term
    return None


def _fields(sign: str, typed: str) -> tuple[Offer, ...]:
    """Fields by the beginning of one of their words, or by its pinyin."""
    wanted = fold(typed)
    if not wanted:
        return ()
    by_sound = len(wanted) > 1 and is_pinyin(wanted)
    return tuple(
        Offer(f"{words[0]}:", "", f"{sign}{words[0]}:")
        for words in FIELD_WORDS.values()
        if any(
            fold(word).startswith(wanted) or (by_sound and match_place(wanted, word) == 0)
            for word in words
        )
    )


def _names(library: Path, sign: str, typed: str) -> tuple[Offer, ...]:
    """Units, people and papers by pinyin."""
    from reader_app.library.store import open_library

    if len(typed) < 2 or not is_pinyin(typed):
        return ()
    with open_library(library) as opened:
        found = opened.names_like(_NAMED, typed, _MOST)
    without = bool(sign)
    return tuple(
        Offer(
            each.name,
            f"{FIELD_WORDS[_FIELD_OF_KIND[each.kind]][0]} · {each.articles}",
            written(_FIELD_OF_KIND[each.kind], each.name, without=without),
        )
        for each in found
    )


def _values(library: Path, field: Field, sign: str, typed: str) -> tuple[Offer, ...]:
    from reader_app.library.store import open_library

    without = bool(sign)
    if field is Field.GENRE:
        names = [name for name in GENRE_WORDS.values() if fits(typed, name)]
        return tuple(Offer(name, "", written(field, name, without=without)) for name in names)
    kind = _KIND_OF_FIELD.get(field)
    if kind is None:
        return ()
    with open_library(library) as opened:
        if field is Field.DATE:
            found = [each for each in opened.years() if each.name.startswith(typed)]
        else:
            found = list(opened.names_like((kind,), typed, _MOST))
    return tuple(
        Offer(
            each.name or UNKNOWN,
            str(each.articles),
            written(field, each.name or UNKNOWN, without=without),
        )
        for each in found
    )


def fits(typed: str, name: str) -> bool:
    """Whether a name has what was typed: a part of it, its pinyin or its initials."""
    wanted = fold(typed)
    return wanted in fold(name) or (is_pinyin(wanted) and match_place(wanted, name) is not None)
